/* t_waiting.c - rows that are held until their time has come. */
#include "scene/waiting.h"

#include "scene/offsets.h"
#include "scenes.h"
#include "unit.h"

/* One scene of a kind "a" that says when each row was judged. */
struct bench {
	struct scene_rules rules;
	struct scene_engine e;
	struct keyed *keyed;
	struct scene_waiting w;
	struct buf said;
};

static void line(void *arg, const struct scene_line *l)
{
	struct bench *b = arg;

	int_print(&b->said, l->ms);
	buf_text(&b->said, l->customer);
	buf_byte(&b->said, ' ');
}

static void begin(struct bench *b, int64_t lateness)
{
	struct text cell[SCENE_COLUMNS];

	*b = (struct bench){0};
	scenes_rule(cell, "a(c!=no)");
	scenes_begin(
		&(struct scenes){&b->rules, &b->e, &b->keyed}, cell, line, b);
	ck_assert_ptr_null(scene_engine_rules(&b->e, &b->rules, b->keyed));
	scene_waiting_init(&b->w, &b->e, &b->rules, lateness);
}

static void end(struct bench *b)
{
	scene_waiting_release(&b->w);
	scenes_end(&(struct scenes){&b->rules, &b->e, &b->keyed});
	buf_release(&b->said);
}

static struct text cell_of(void *arg, unsigned column)
{
	ck_assert_uint_eq(column, 0);
	return text_of(arg);
}

/* A row at MS, unless it is late; of who it is the bytes do not stay. */
static bool row(struct bench *b, int64_t ms, const char *who)
{
	char customer[8] = {0}, kind[] = "a", c[] = "yes";
	struct scene_row r = {.ms = ms, .cell = cell_of, .arg = c};

	memcpy(customer, who, strlen(who));
	r.customer = text_of(customer);
	r.kind = text_of(kind);
	if (scene_waiting_is_late(&b->w, ms))
		return false;
	scene_waiting_take(&b->w, &r);
	memset(customer, '#', sizeof(customer));
	memset(kind, '#', 1);
	memset(c, '#', 3);
	return true;
}

static void expect(struct bench *b, const char *want)
{
	struct text said = buf_view(&b->said);

	ck_assert_msg(text_is(said, want), "%.*s and not %s", (int)said.len,
		said.at, want);
	b->said.len = 0;
}

START_TEST(at_once)
{
	struct bench b;

	begin(&b, 0);
	ck_assert(row(&b, 10, "x"));
	expect(&b, "10x ");
	ck_assert(!row(&b, 9, "y"));
	ck_assert(row(&b, 10, "z"));
	expect(&b, "10z ");
	scene_waiting_end(&b.w, SCENE_NEVER);
	ck_assert_int_eq(b.w.floor, 10);
	end(&b);
}
END_TEST

START_TEST(in_order)
{
	struct bench b;

	begin(&b, 5);
	ck_assert(row(&b, 10, "a"));
	ck_assert(row(&b, 14, "b"));
	ck_assert(row(&b, 9, "c"));
	ck_assert(row(&b, 14, "d"));
	expect(&b, "9c ");
	ck_assert(!row(&b, 8, "e"));
	ck_assert(row(&b, 15, "f"));
	expect(&b, "10a ");
	scene_waiting_end(&b.w, 20);
	expect(&b, "14b 14d 15f ");
	ck_assert_int_eq(b.w.floor, 20);
	ck_assert(scene_waiting_is_late(&b.w, 19));
	ck_assert(!scene_waiting_is_late(&b.w, 20));
	end(&b);
}
END_TEST

static bool take(void *arg, char type, struct text bytes)
{
	struct bench *b = arg;

	return type == 'H' ? scene_waiting_read(&b->w, bytes)
			   : scene_waiting_read_times(&b->w, bytes);
}

/* What is held goes on in another engine; what was judged does not come again.
 */
START_TEST(from_run_to_run)
{
	struct bench b, again;
	struct buf kept = {0};

	begin(&b, 5);
	b.w.keeps = true;
	row(&b, 10, "a");
	row(&b, 12, "b");
	scene_waiting_write(&b.w, &kept, false);
	row(&b, 15, "c");
	row(&b, 12, "d");
	expect(&b, "10a ");
	scene_waiting_write(&b.w, &kept, false);
	scene_waiting_write_times(&b.w, &kept);
	begin(&again, 5);
	ck_assert_uint_eq(record_each(buf_view(&kept), take, &again).len, 0);
	scene_waiting_restore(&again.w);
	ck_assert_int_eq(again.w.mark.newest, 15);
	ck_assert(scene_waiting_is_late(&again.w, 9));
	row(&again, 12, "e");
	row(&again, 17, "f");
	expect(&again, "12b 12d 12e ");
	kept.len = 0;
	scene_waiting_write(&again.w, &kept, true);
	scene_waiting_end(&again.w, SCENE_NEVER);
	expect(&again, "15c 17f ");
	end(&again);
	begin(&again, 5);
	ck_assert_uint_eq(record_each(buf_view(&kept), take, &again).len, 0);
	scene_waiting_restore(&again.w);
	scene_waiting_end(&again.w, SCENE_NEVER);
	expect(&again, "15c 17f ");
	ck_assert(!scene_waiting_read_times(&again.w, text_of("short")));
	ck_assert(!scene_waiting_read(&again.w, text_of("x")));
	end(&again);
	end(&b);
	buf_release(&kept);
}
END_TEST

static bool take_offset(void *arg, char type, struct text bytes)
{
	ck_assert_int_eq(type, 'F');
	offsets_read(arg, bytes);
	return true;
}

START_TEST(offsets)
{
	struct table o, again;
	struct buf kept = {0};
	struct text p = text_of("p"), none = text_of("");

	offsets_init(&o);
	ck_assert(!offsets_is_known(&o, p, 0));
	ck_assert(offsets_is_known(&o, p, 0));
	ck_assert(!offsets_is_known(&o, none, 7));
	ck_assert(!offsets_is_known(&o, p, 5));
	ck_assert(offsets_is_known(&o, p, 4));
	ck_assert(offsets_went_back(&o, p, 0));
	offsets_write(&o, &kept, false);
	size_t both = kept.len;
	offsets_write(&o, &kept, false);
	ck_assert_uint_eq(kept.len, both);
	ck_assert(!offsets_is_known(&o, p, 6));
	offsets_write(&o, &kept, false);
	ck_assert_uint_lt(kept.len, 2 * both);
	offsets_init(&again);
	record_each(buf_view(&kept), take_offset, &again);
	ck_assert(offsets_is_known(&again, p, 6));
	ck_assert(!offsets_went_back(&again, p, 6));
	ck_assert(!offsets_is_known(&again, p, 7));
	ck_assert(offsets_is_known(&again, p, 7));
	ck_assert(offsets_went_back(&again, p, 7));
	ck_assert(!offsets_went_back(&again, p, 6));
	ck_assert(offsets_is_known(&again, none, 7));
	kept.len = 0;
	offsets_write(&o, &kept, true);
	ck_assert_uint_eq(kept.len, both);
	table_release(&o);
	table_release(&again);
	buf_release(&kept);
}
END_TEST

UNIT_MAIN("waiting", at_once, in_order, from_run_to_run, offsets)
