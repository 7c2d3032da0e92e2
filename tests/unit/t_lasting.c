/* t_lasting.c - what lasts of scenes, saved and taken back. */
#include "scene/lasting.h"

#include "scenes.h"
#include "unit.h"

enum { CUSTOMERS = 3000, KEY = 11, ZONE = 12 };

/* A run: an engine with one rule, what waits, and what it has said. */
struct bench {
	struct scene_rules rules;
	struct scene_engine e;
	struct scene_waiting waiting;
	struct table offsets;
	struct scene_lasting l;
	struct keyed *keyed;
	struct buf said;
};

static void line(void *arg, const struct scene_line *l)
{
	struct bench *b = arg;

	buf_text(&b->said, l->customer);
	buf_byte(&b->said, '@');
	int_print(&b->said, l->ms);
	buf_byte(&b->said, ' ');
}

static struct text cell(void *arg, unsigned column)
{
	(void)arg;
	(void)column;
	return text_of("");
}

static void begin(struct bench *b)
{
	struct text cells[SCENE_COLUMNS];

	*b = (struct bench){0};
	scenes_rule(cells, "a then b");
	cells[SCENE_WITHIN] = text_of("1h");
	cells[SCENE_WAIT] = text_of("5s");
	scenes_begin(
		&(struct scenes){&b->rules, &b->e, &b->keyed}, cells, line, b);
	scene_waiting_init(&b->waiting, &b->e, &b->rules, 0);
	offsets_init(&b->offsets);
	b->l = (struct scene_lasting){.engine = &b->e,
		.waiting = &b->waiting,
		.offsets = &b->offsets};
}

static void rule(struct bench *b)
{
	scene_waiting_restore(&b->waiting);
	b->l.seen =
		(struct record_seen){b->e.kinds.n, b->e.names.n, b->e.forms};
	b->e.store.keeps = true;
	ck_assert_ptr_null(scene_engine_rules(&b->e, &b->rules, b->keyed));
}

static void end(struct bench *b)
{
	scene_waiting_release(&b->waiting);
	table_release(&b->offsets);
	scenes_end(&(struct scenes){&b->rules, &b->e, &b->keyed});
	buf_release(&b->said);
	scene_lasting_release(&b->l);
}

static void row(struct bench *b, int64_t ms, int who, const char *kind)
{
	struct buf name = {0};

	buf_string(&name, who % 2 ? "c" : "a customer with a long name ");
	int_print(&name, who);
	struct scene_row r = {.ms = ms,
		.customer = buf_view(&name),
		.kind = text_of(kind),
		.cell = cell};
	scene_waiting_take(&b->waiting, &r);
	buf_release(&name);
}

static void said(struct bench *b, const char *want)
{
	ck_assert_msg(text_is(buf_view(&b->said), want), "%.*s, not %s",
		(int)b->said.len, b->said.at, want);
	b->said.len = 0;
}

/* A copy of the cells, as a file is one. */
static void copy(struct area *to, const struct area *from, size_t n)
{
	area_init(to, from->size, from->bits);
	area_room(to, n);
	for (size_t i = 0; i < n; i++)
		memcpy(area_at(to, i), area_at(from, i), from->size);
}

/* TO becomes what FROM is; both go on. */
static void take(struct bench *to, struct bench *from)
{
	struct scene_arrays a;
	struct area copies[SCENE_ARRAYS];

	scene_arrays_make(&a, &from->l, KEY, ZONE);
	ck_assert_ptr_null(scene_arrays_check(
		a.fact, SCENE_ARRAYS, SCENE_FACTS, KEY, ZONE, "state"));
	for (int i = 0; i < SCENE_ARRAYS; i++) {
		enum scene_array part = (enum scene_array)i;
		ck_assert_uint_eq(a.area[i]->size, scene_array_size(part));
		ck_assert_uint_eq(a.area[i]->bits, scene_array_bits(part));
		copy(&copies[i], a.area[i],
			(size_t)scene_array_items(part, a.fact));
	}
	ck_assert(scene_arrays_take(&to->l, a.fact, copies));
	for (int i = SCENE_ARRAY_INDEX; i < SCENE_ARRAYS; i++)
		area_release(&copies[i]);
	scene_arrays_release(&a);
}

/* Runs and waits of many customers, on both sides of what is saved. */
START_TEST(goes_on)
{
	struct bench a, b;

	begin(&a);
	rule(&a);
	for (int i = 0; i < CUSTOMERS; i++)
		row(&a, 1000, i, "a");
	for (int i = 0; i < CUSTOMERS; i += 1000)
		row(&a, 2000 + i, i + 1, "b");
	ck_assert(!offsets_is_known(&a.offsets, text_of("p"), 5));
	said(&a, "");
	begin(&b);
	take(&b, &a);
	rule(&b);
	ck_assert_uint_eq(b.e.store.n, CUSTOMERS);
	ck_assert_uint_eq(b.e.waits, 3);
	ck_assert_uint_eq(b.e.timers.n, 3);
	ck_assert(offsets_is_known(&b.offsets, text_of("p"), 5));
	ck_assert(!offsets_is_known(&b.offsets, text_of("p"), 6));
	row(&b, 5000, 2, "b");
	row(&b, 5000, 2, "b");
	scene_waiting_end(&b.waiting, 60000);
	said(&b, "c1@7000 c1001@8000 c2001@9000 "
		 "a customer with a long name 2@10000 ");
	end(&a);
	end(&b);
}
END_TEST

static void no_row(void *arg, char which, struct text cells)
{
	(void)arg;
	ck_abort_msg("a row of %c: %.*s", which, (int)cells.len, cells.at);
}

/* What came after it, as a block. */
START_TEST(takes_blocks)
{
	struct bench a, b;
	struct buf block = {0};

	begin(&a);
	rule(&a);
	row(&a, 1000, 1, "a");
	begin(&b);
	take(&b, &a);
	store_clean(&a.e.store);
	a.l.seen = (struct record_seen){a.e.kinds.n, a.e.names.n, a.e.forms};
	row(&a, 1500, 3, "a");
	row(&a, 2000, 1, "b");
	scene_block_begin(&a.l, &block, no_row, NULL);
	ck_assert(scene_block_write(&a.l, &block, true));
	ck_assert(scene_block_read(&b.l, buf_view(&block)));
	rule(&b);
	row(&b, 3000, 3, "b");
	scene_waiting_end(&b.waiting, 60000);
	said(&b, "c1@7000 c3@8000 ");
	for (size_t n = 1; n < block.len; n += 7)
		(void)scene_block_read(
			&b.l, (struct text){block.at, block.len - n});
	ck_assert(!scene_block_read(
		&b.l, (struct text){block.at, block.len - 1}));
	ck_assert(!scene_block_read(&b.l, text_of("?\1\0\0\0x")));
	buf_release(&block);
	end(&a);
	end(&b);
}
END_TEST

static void refused(const uint64_t *fact, size_t arrays, size_t facts,
	uint64_t key, uint64_t zone, const char *want)
{
	const char *why =
		scene_arrays_check(fact, arrays, facts, key, zone, "st");

	ck_assert_ptr_nonnull(why);
	ck_assert_str_eq(why, want);
}

START_TEST(refuses_others)
{
	static const char *const other =
		"st: damaged: other parts than it should have";
	struct bench b;
	struct scene_arrays a;
	uint64_t fact[SCENE_FACTS];

	begin(&b);
	scene_arrays_make(&a, &b.l, KEY, ZONE);
	memcpy(fact, a.fact, sizeof(fact));
	scene_arrays_release(&a);
	refused(fact, SCENE_ARRAYS - 1, SCENE_FACTS, KEY, ZONE, other);
	refused(fact, SCENE_ARRAYS, SCENE_FACTS + 1, KEY, ZONE, other);
	refused(fact, SCENE_ARRAYS, SCENE_FACTS, KEY + 1, ZONE,
		"st: it was made with another key, or another --hash");
	refused(fact, SCENE_ARRAYS, SCENE_FACTS, KEY, ZONE + 1,
		"st: it was made with another --tz");
	fact[SCENE_FACT_BITS] = 40;
	fact[SCENE_FACT_CELLS] = UINT32_MAX;
	ck_assert_ptr_null(scene_arrays_check(
		fact, SCENE_ARRAYS, SCENE_FACTS, KEY, ZONE, "st"));
	fact[SCENE_FACT_BITS] = 41;
	refused(fact, SCENE_ARRAYS, SCENE_FACTS, KEY, ZONE, other);
	fact[SCENE_FACT_BITS] = 10;
	fact[SCENE_FACT_CELLS] = (uint64_t)UINT32_MAX + 1;
	refused(fact, SCENE_ARRAYS, SCENE_FACTS, KEY, ZONE, other);
	end(&b);
}
END_TEST

static void put_row(void *arg, char which, struct text cells)
{
	buf_byte(arg, which);
	buf_text(arg, record_take_text(&cells));
	buf_byte(arg, ' ');
}

static void sends(struct bench *b, int64_t ms, const char *id, const char *who)
{
	const struct text cell[] = {text_of(id), text_of(who)};

	sent_add(&b->l.sent, 'p', ms, cell, 2);
}

/* What a run that begins now is given to write again. */
static void again(struct bench *b, const char *want)
{
	struct buf block = {0}, got = {0};

	scene_block_begin(&b->l, &block, put_row, &got);
	ck_assert_msg(text_is(buf_view(&got), want), "%.*s, not %s",
		(int)got.len, got.at, want);
	buf_release(&block);
	buf_release(&got);
}

/* Rows stay as long as --again says, and none of people who were forgotten;
 * nothing is written where nothing has changed. */
START_TEST(keeps_what_went_out)
{
	struct bench b;
	struct buf block = {0};

	begin(&b);
	scene_lasting_forget(&b.l, text_of("ann")); /* there is no file */
	ck_assert(!b.l.forgot);
	scene_lasting_begin(&b.l);
	rule(&b);
	ck_assert(b.l.keeps && b.waiting.keeps && b.e.store.keeps);
	ck_assert(!scene_block_write(&b.l, &block, false));
	b.l.changed = true;
	ck_assert(scene_block_write(&b.l, &block, false));
	block.len = 0;
	ck_assert(!scene_block_write(&b.l, &block, false));
	b.l.again = 1000;
	row(&b, 5000, 1, "a");
	sends(&b, 3999, "1", "ann");
	sends(&b, 4000, "2", "bob");
	sends(&b, 5000, "3", "ann");
	scene_lasting_arrive(&b.l);
	again(&b, "p2 p3 ");
	scene_lasting_forget(&b.l, text_of("ann"));
	ck_assert(b.l.forgot);
	scene_lasting_arrive(&b.l);
	again(&b, "p2 ");
	ck_assert(!b.l.forgot);
	b.l.again = 0;
	again(&b, "");
	buf_release(&block);
	end(&b);
}
END_TEST

/* Another key, or another zone, has another mark; UTC is that of none. */
START_TEST(marks_key_and_zone)
{
	struct keyed *a, *b;

	ck_assert_ptr_null(keyed_open(&a, KEYED_SHA256, text_of("")));
	ck_assert_ptr_null(keyed_open(&b, KEYED_SHA256, text_of("x")));
	ck_assert(scene_key_mark(a) == scene_key_mark(a));
	ck_assert(scene_key_mark(a) != scene_key_mark(b));
	ck_assert(scene_zone_mark(a, NULL) == scene_zone_mark(a, "UTC"));
	ck_assert(scene_zone_mark(a, "UTC") != scene_zone_mark(a, "+08:00"));
	ck_assert(scene_zone_mark(a, "UTC") != scene_zone_mark(b, "UTC"));
	keyed_free(a);
	keyed_free(b);
}
END_TEST

UNIT_MAIN("lasting", goes_on, takes_blocks, keeps_what_went_out,
	marks_key_and_zone, refuses_others)
