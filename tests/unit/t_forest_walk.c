/* t_forest_walk.c - ways through the tree of forest.h. */
#include "invite/forest_walk.h"

#include "unit.h"

/* C0091 0, C0100 1, C0093 2, C0095 3, C0099 4, C0260 5; and another root. */
static const uint32_t up[] = {FOREST_NONE, 0, 0, 2, 2, 0, FOREST_NONE};
static const uint32_t end[] = {6, 2, 5, 4, 5, 6, 7};
static const uint32_t root[] = {0, 6};
static uint32_t bad_end[] = {6, 2, 5, 4, 5, 6, 7};
static struct forest f = {
	.n = 7, .roots = 2, .up = up, .end = end, .root = root};

struct walk {
	struct buf seen;
	uint32_t last; /* where it is to stop */
};
static struct walk w;

static bool see(void *arg, uint32_t v)
{
	struct walk *at = arg;

	buf_printf(&at->seen, " %u", v);
	return v != at->last;
}

static void begin(void)
{
	w.seen.len = 0;
	w.last = FOREST_NONE;
	f.end = end;
	f.sound = NULL;
}

static void saw(const char *what)
{
	ck_assert_msg(text_is(buf_view(&w.seen), what), "%.*s, not %s",
		(int)w.seen.len, w.seen.at, what);
	w.seen.len = 0;
}

START_TEST(ways)
{
	const uint32_t list[] = {2, 0};

	begin();
	ck_assert(forest_walk_list(list, 2, see, &w));
	saw(" 2 0");
	ck_assert(forest_walk_below(&f, 2, see, &w));
	saw(" 3 4");
	ck_assert(forest_walk_below(&f, 1, see, &w));
	saw("");
	ck_assert(forest_walk_children(&f, 0, see, &w));
	saw(" 1 2 5");
	ck_assert(forest_walk_children(&f, 6, see, &w));
	saw("");
	ck_assert(forest_walk_root(&f, 4, see, &w));
	saw(" 0");
	ck_assert(forest_walk_root(&f, 6, see, &w));
	saw(" 6");
	buf_release(&w.seen);
}
END_TEST

START_TEST(ends_early)
{
	const uint32_t list[] = {2, 0};

	begin();
	w.last = 2;
	ck_assert(!forest_walk_list(list, 2, see, &w));
	saw(" 2");
	ck_assert(!forest_walk_below(&f, 0, see, &w));
	saw(" 1 2");
	ck_assert(!forest_walk_children(&f, 0, see, &w));
	saw(" 1 2");
	w.last = 0;
	ck_assert(!forest_walk_root(&f, 4, see, &w));
	saw(" 0");
	buf_release(&w.seen);
}
END_TEST

/* The way to 4, whose ancestors are 2 and 0. */
static bool down(uint32_t from, uint32_t to, bool *elsewhere)
{
	static const uint32_t above[] = {2, 0};
	struct forest_walk_path p = {
		.from = from, .to = to, .above = above, .n = 2};
	bool sound = forest_walk_down(&f, &p, see, &w);

	*elsewhere = p.elsewhere;
	return sound;
}

START_TEST(paths)
{
	bool elsewhere;

	begin();
	ck_assert(down(FOREST_NONE, 4, &elsewhere) && !elsewhere);
	saw(" 0 2 4");
	ck_assert(down(0, 4, &elsewhere) && !elsewhere);
	saw(" 0 2 4");
	ck_assert(down(2, 4, &elsewhere) && !elsewhere);
	saw(" 2 4");
	ck_assert(down(4, 4, &elsewhere) && !elsewhere);
	saw(" 4");
	ck_assert(down(3, 4, &elsewhere) && elsewhere);
	saw("");
	ck_assert(down(6, 4, &elsewhere) && elsewhere);
	saw("");
	w.last = 2;
	ck_assert(!down(0, 4, &elsewhere));
	saw(" 0 2");
	buf_release(&w.seen);
}
END_TEST

static bool sound(
	const void *arg, enum forest_array array, size_t at, size_t len)
{
	(void)arg;
	(void)array;
	(void)at;
	(void)len;
	return true;
}

/* An end that is not behind its person is damage, wherever it is met. */
START_TEST(damage)
{
	bool elsewhere;

	begin();
	f.end = bad_end;
	f.sound = sound;
	bad_end[2] = 2;
	ck_assert(!forest_walk_below(&f, 2, see, &w));
	saw("");
	ck_assert(!forest_walk_children(&f, 2, see, &w));
	saw("");
	ck_assert(!forest_walk_children(&f, 0, see, &w));
	saw(" 1 2");
	ck_assert(!down(2, 4, &elsewhere));
	saw("");
	buf_release(&w.seen);
}
END_TEST

UNIT_MAIN("forest_walk", ways, ends_early, paths, damage)
