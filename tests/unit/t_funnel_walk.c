/* t_funnel_walk.c - from the deeds of units to their attempts. */
#include "journey/funnel_walk.h"

#include "unit.h"

static void add(struct deeds *d, const char *unit, int64_t ms,
	const char *event, const char *id, uint64_t steps, const char *by)
{
	struct buf mask = {0};

	funnel_mask_print(&mask, steps);
	const struct text cell[] = {
		text_of(event), text_of(id), buf_view(&mask), text_of(by)};
	deeds_add(d, text_of(unit), &(struct deed_in){.ms = ms, .cell = cell});
	deeds_settle(d);
	buf_release(&mask);
}

static struct funnel_steps two_steps(void)
{
	struct funnel_steps s = {.n = 2, .within = 50};

	s.step_within[0] = s.step_within[1] = FUNNEL_NO_LIMIT;
	return s;
}

START_TEST(masks)
{
	static const uint64_t steps[] = {
		0, 1, 2, 15, 16, 257, (uint64_t)1 << 63, UINT64_MAX};
	static const char *const wrong[] = {
		"", "q", "a", "aa", "--", "A", "bbbbbbbbbbbbbbbbb"};
	struct buf mask = {0};
	uint64_t back;

	for (unsigned i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		funnel_mask_print(&mask, steps[i]);
		ck_assert(funnel_mask_read(&back, buf_view(&mask)));
		ck_assert(back == steps[i]);
	}
	ck_assert_uint_eq(mask.len, 16);
	for (unsigned i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		ck_assert(!funnel_mask_read(&back, text_of(wrong[i])));
	buf_release(&mask);
}
END_TEST

/* An id counts once with its event, the earliest; another event may have it. */
START_TEST(ids)
{
	struct funnel_steps s = two_steps();
	struct funnel_walk w;
	struct funnel_attempt a;
	struct deeds d;

	deeds_init(&d, FUNNEL_BY + 1);
	add(&d, "u", 40, "sent", "m", 1, "x");
	add(&d, "u", 10, "sent", "m", 1, "y");
	add(&d, "u", 61, "read", "m", 2, "y");
	add(&d, "v", 40, "sent", "m", 1, "x");
	funnel_walk_init(&w, &d, &s, 1);
	funnel_walk_unit(&w, 0);
	ck_assert_uint_eq(w.n, 2);
	ck_assert_uint_eq(w.repeated, 1);
	ck_assert(funnel_walk_next(&w, &a));
	ck_assert(a.at[0] == 10 && a.reached == 1); /* 61 is too late for 10 */
	ck_assert(!funnel_walk_next(&w, &a));
	funnel_walk_unit(&w, 1); /* of another unit, the id is another */
	ck_assert(w.n == 1 && w.repeated == 1);
	ck_assert(funnel_walk_next(&w, &a) && a.at[0] == 40);
	funnel_walk_release(&w);
	deeds_release(&d);
}
END_TEST

/* Of entries of one time that with the least by cells; its cells are told. */
START_TEST(entries)
{
	struct funnel_steps s = two_steps();
	struct funnel_walk w;
	struct funnel_attempt a;
	struct buf by = {0};
	struct deeds d;

	deeds_init(&d, FUNNEL_BY + 1);
	add(&d, "u", 10, "a", "", 1, "z");
	add(&d, "u", 10, "b", "", 1, "push");
	add(&d, "u", 10, "c", "", 2, "a");
	add(&d, "u", 10, "d", "", 1, "sms");
	funnel_walk_init(&w, &d, &s, 1);
	funnel_walk_unit(&w, 0);
	ck_assert(funnel_walk_next(&w, &a) && a.complete);
	funnel_walk_by(&by, &w, a.entry);
	ck_assert(by.len == 5 && memcmp(by.at, "push", 5) == 0);
	funnel_walk_release(&w);
	funnel_walk_init(&w, &d, &s, 0);
	funnel_walk_unit(&w, 0);
	ck_assert(funnel_walk_next(&w, &a));
	by.len = 0;
	funnel_walk_by(&by, &w, a.entry);
	ck_assert_uint_eq(by.len, 0);
	funnel_walk_release(&w);
	buf_release(&by);
	deeds_release(&d);
}
END_TEST

/* Masks are words of which a log has few; beyond those that a column may bring
 * they are read from the event. */
START_TEST(many_masks)
{
	struct funnel_steps s = {.n = 14, .within = FUNNEL_NO_LIMIT};
	struct funnel_walk w;
	struct deeds d;

	deeds_init(&d, FUNNEL_BY);
	for (uint64_t m = 1; m <= 2 * TUPLES_WORDS; m++)
		add(&d, "u", (int64_t)m, "", "", m, "");
	funnel_walk_init(&w, &d, &s, 0);
	funnel_walk_unit(&w, 0);
	ck_assert_uint_eq(w.n, 2 * TUPLES_WORDS);
	for (size_t i = 0; i < w.n; i++)
		ck_assert_uint_eq(w.event[i].steps, i + 1);
	funnel_walk_release(&w);
	deeds_release(&d);
}
END_TEST

START_TEST(open)
{
	struct funnel_steps s = two_steps();
	struct funnel_attempt a = {.at = {10, FUNNEL_NEVER}, .reached = 1};

	ck_assert(funnel_walk_open(&s, &a, 59));
	ck_assert(!funnel_walk_open(&s, &a, 60));
	a.complete = true;
	ck_assert(!funnel_walk_open(&s, &a, 20));
	a.complete = false;
	s.within = FUNNEL_NO_LIMIT;
	ck_assert(funnel_walk_open(&s, &a, 1000));
}
END_TEST

UNIT_MAIN("funnel_walk", masks, ids, entries, many_masks, open)
