/* t_rulings.c - which of several decisions counts, however often and in what
 * order they come. */
#include "invite/rulings.h"

#include <stdio.h>

#include "unit.h"

static enum ruling_news put(struct guard *g, const char *event,
	enum invite_verdict verdict, int64_t ms, const char *by)
{
	struct ruling r = {.verdict = verdict,
		.ms = ms,
		.event = text_of(event),
		.by = text_of(by)};

	return ruling_put(g, &r);
}

static void counts(const struct guard *g, const char *event,
	enum invite_verdict verdict, int64_t ms, const char *by)
{
	struct ruling r;

	ck_assert(ruling_find(g, text_of(event), &r));
	ck_assert_int_eq(r.verdict, verdict);
	ck_assert_int_eq(r.ms, ms);
	ck_assert(text_is(r.by, by));
}

/* The last by time, even if it says the same: so an older one of another word
 * that comes behind it is old. */
START_TEST(last_by_time)
{
	struct guard g;
	struct ruling r;

	guard_init(&g, 1);
	ck_assert(!ruling_find(&g, text_of("e"), &r));
	ck_assert_int_eq(put(&g, "e", VERDICT_REJECT, 10, "clerk"), RULING_NEW);
	ck_assert_int_eq(put(&g, "e", VERDICT_REJECT, 30, "boss"), RULING_NEW);
	ck_assert_int_eq(put(&g, "e", VERDICT_PASS, 20, "clerk"), RULING_OLD);
	counts(&g, "e", VERDICT_REJECT, 30, "boss");
	ck_assert(!ruling_find(&g, text_of("f"), &r));
	ck_assert_int_eq(put(&g, "f", VERDICT_PASS, -5, ""), RULING_NEW);
	counts(&g, "f", VERDICT_PASS, -5, "");
	guard_release(&g);
}
END_TEST

/* Of one time the one that came last; one that is given again has come. */
START_TEST(of_one_time)
{
	struct guard g;

	guard_init(&g, 1);
	put(&g, "e", VERDICT_PASS, 5, "x");
	put(&g, "e", VERDICT_REVIEW, 10, "a");
	ck_assert_int_eq(put(&g, "e", VERDICT_PASS, 10, "b"), RULING_TIED);
	counts(&g, "e", VERDICT_PASS, 10, "b");
	for (int i = 0; i < 3; i++) {
		ck_assert_int_eq(
			put(&g, "e", VERDICT_REVIEW, 10, "a"), RULING_KNOWN);
		ck_assert_int_eq(
			put(&g, "e", VERDICT_PASS, 10, "b"), RULING_KNOWN);
	}
	counts(&g, "e", VERDICT_PASS, 10, "b");
	ck_assert_int_eq(put(&g, "e", VERDICT_PASS, 10, "a"), RULING_TIED);
	/* What was given at another time is another decision. */
	ck_assert_int_eq(put(&g, "e", VERDICT_PASS, 5, "x"), RULING_OLD);
	ck_assert_int_eq(put(&g, "e", VERDICT_PASS, 11, "x"), RULING_NEW);
	ck_assert_int_eq(put(&g, "e", VERDICT_PASS, 11, "x"), RULING_KNOWN);
	guard_release(&g);
}
END_TEST

/* Many, over several chunks. */
START_TEST(many)
{
	struct guard g;
	char event[16], by[256];

	memset(by, 'b', 255);
	by[255] = '\0';
	guard_init(&g, 1);
	for (int i = 0; i < 3000; i++) {
		snprintf(event, sizeof(event), "e%d", i % 1000);
		put(&g, event, (enum invite_verdict)(i % 3), i, by + i % 256);
	}
	for (int i = 2000; i < 3000; i++) {
		snprintf(event, sizeof(event), "e%d", i % 1000);
		counts(&g, event, (enum invite_verdict)(i % 3), i,
			by + i % 256);
	}
	guard_release(&g);
}
END_TEST

UNIT_MAIN("rulings", last_by_time, of_one_time, many)
