/* t_pace.c - which times cannot be right. */
#include "invite/pace.h"

#include "unit.h"

enum { HOUR = 3600000, DAY = 24 * HOUR };

/* A row of MS behind rows up to SEEN, in a run that has judged none. */
static enum pace_verdict check(struct pace *p, struct guard *g, int64_t seen,
	int64_t ms, int64_t *ahead)
{
	*ahead = 0;
	return pace_check(p, g, seen, ms, ahead);
}

START_TEST(first_of_all)
{
	struct pace p = {.step = HOUR, .pause = DAY, .as_of = GUARD_NEVER};
	struct guard g;
	int64_t ahead;

	guard_init(&g, 1);
	pace_begins(&p, GUARD_NEVER);
	ck_assert_int_eq(check(&p, &g, GUARD_NEVER, 1 << 30, &ahead), 0);
	pace_came(&p, DAY);
	/* a step, and a millisecond more */
	ck_assert_int_eq(check(&p, &g, DAY, DAY + HOUR, &ahead), PACE_RIGHT);
	ck_assert_int_eq(
		check(&p, &g, DAY, DAY + HOUR + 1, &ahead), PACE_AHEAD);
	ck_assert(ahead == HOUR + 1 && p.ahead == 1);
	/* so far behind the only row that this may be the wrong one */
	ck_assert_int_eq(check(&p, &g, DAY, 0, &ahead), PACE_RIGHT);
	ck_assert_int_eq(check(&p, &g, DAY, -1, &ahead), PACE_UNMASKS);
	ck_assert(ahead == DAY + 1);
	pace_came(&p, DAY); /* with two rows there is no telling */
	ck_assert_int_eq(check(&p, &g, DAY, -1, &ahead), PACE_RIGHT);
	pace_judged(&p);
	ck_assert_uint_eq(p.waits, 1);
	guard_release(&g);
}
END_TEST

START_TEST(between_runs)
{
	struct pace p = {.step = HOUR, .pause = DAY, .as_of = GUARD_NEVER};
	struct guard g;
	int64_t ahead;

	guard_init(&g, 1);
	g.rows = 5;
	pace_begins(&p, 0);
	ck_assert_int_eq(check(&p, &g, 0, DAY + 1, &ahead), PACE_AHEAD);
	ck_assert_int_eq(check(&p, &g, 0, DAY, &ahead), PACE_RIGHT);
	ck_assert(p.leapt);
	pace_came(&p, DAY);
	/* as near to the rows before as the first one is not */
	ck_assert_int_eq(check(&p, &g, DAY, HOUR, &ahead), PACE_UNMASKS);
	ck_assert(ahead == DAY - HOUR);
	ck_assert_int_eq(check(&p, &g, DAY, HOUR + 1, &ahead), PACE_RIGHT);
	ck_assert_int_eq(
		check(&p, &g, DAY, DAY + HOUR + 1, &ahead), PACE_AHEAD);
	guard_release(&g);
	p = (struct pace){.step = HOUR, .pause = DAY, .as_of = GUARD_NEVER};
	guard_init(&g, 1);
	g.rows = 5;
	pace_begins(&p, 0);
	ck_assert_int_eq(check(&p, &g, 0, HOUR, &ahead), PACE_RIGHT);
	ck_assert(!p.leapt);
	pace_came(&p, HOUR);
	ck_assert_int_eq(check(&p, &g, HOUR, 0, &ahead), PACE_RIGHT);
	guard_release(&g);
}
END_TEST

/* Who says what time it is knows. */
START_TEST(as_of)
{
	struct pace p = {.step = HOUR, .pause = DAY, .as_of = 9 * (int64_t)DAY};
	struct guard g;
	int64_t ahead;

	guard_init(&g, 1);
	g.rows = 5;
	pace_begins(&p, 0);
	ck_assert_int_eq(check(&p, &g, 0, p.as_of + HOUR, &ahead), PACE_RIGHT);
	ck_assert_int_eq(
		check(&p, &g, 0, p.as_of + HOUR + 1, &ahead), PACE_AHEAD);
	pace_came(&p, p.as_of);
	p.leapt = true;
	ck_assert_int_eq(check(&p, &g, p.as_of, 0, &ahead), PACE_RIGHT);
	ck_assert_ptr_null(pace_decision(&p, &g, p.as_of + DAY));
	ck_assert_str_eq(pace_decision(&p, &g, p.as_of + DAY + 1),
		"the decision's time 1970-01-11T00:00:00.001Z is 1 days ahead of "
		"all rows (--as-of says what time it is)");
	g.newest = p.as_of + DAY;
	ck_assert_ptr_null(pace_decision(&p, &g, p.as_of + DAY + DAY));
	guard_release(&g);
}
END_TEST

/* A state with one row, which somebody has waited behind. */
START_TEST(only_row)
{
	struct pace p = {.step = HOUR, .pause = DAY, .as_of = GUARD_NEVER};
	struct effect e = {.inviter = text_of("a"),
		.invitee = text_of("b"),
		.event = text_of("1"),
		.ms = 5 * (int64_t)DAY};
	struct guard g;
	int64_t ahead;
	uint32_t row;

	guard_init(&g, 1);
	guard_hash(&g, &e);
	guard_apply(&g, &row, &e);
	pace_begins(&p, 50 * (int64_t)DAY);
	ck_assert_int_eq(
		check(&p, &g, 50 * (int64_t)DAY, 4 * (int64_t)DAY, &ahead),
		PACE_RIGHT);
	ck_assert_int_eq(
		check(&p, &g, 50 * (int64_t)DAY, 4 * (int64_t)DAY - 1, &ahead),
		PACE_UNMASKS);
	ck_assert(ahead == DAY + 1);
	guard_release(&g);
}
END_TEST

START_TEST(decisions)
{
	struct pace p = {.step = HOUR, .pause = DAY, .as_of = GUARD_NEVER};
	struct guard g;

	guard_init(&g, 1);
	ck_assert_ptr_null(pace_decision(&p, &g, INT64_MAX));
	g.newest = HOUR;
	ck_assert_ptr_null(pace_decision(&p, &g, HOUR + DAY));
	ck_assert_ptr_nonnull(pace_decision(&p, &g, HOUR + DAY + 1));
	g.newest = -HOUR; /* too far to be said */
	ck_assert_ptr_null(pace_decision(&p, &g, INT64_MAX));
	guard_release(&g);
}
END_TEST

static bool steps(int64_t most, int64_t hold, int64_t step, int64_t pause)
{
	struct pace p = {.step = 0};

	pace_steps(&p, most, hold);
	return p.step == step && p.pause == pause;
}

START_TEST(far)
{
	const int64_t month = 30 * (int64_t)DAY;

	ck_assert(steps(0, 0, month, month));
	ck_assert(steps(0, DAY, DAY, month));
	ck_assert(steps(0, month + 1, month, month));
	ck_assert(steps(HOUR, DAY, HOUR, HOUR));
	ck_assert(steps(2 * month, DAY, 2 * month, 2 * month));
}
END_TEST

UNIT_MAIN("pace", first_of_all, between_runs, as_of, only_row, decisions, far)
