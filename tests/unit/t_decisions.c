/* t_decisions.c - which of several decisions counts. */
#include "invite/decisions.h"

#include "unit.h"

static struct decision at(uint64_t line, const char *event, int64_t ms)
{
	return (struct decision){
		.line = line, .event = text_of(event), .ms = ms};
}

START_TEST(order)
{
	struct decision d[] = {at(2, "a", 30), at(3, "b", 10), at(4, "a", 10),
		at(5, "a", 30), at(6, "c", 30), at(7, "b", 20)};
	/* by time, then by line; over, tied */
	static const struct {
		uint64_t line;
		bool over, tied;
	} want[] = {{3, true, false}, {4, true, false}, {7, false, false},
		{2, true, false}, {5, false, true}, {6, false, false}};

	decisions_order(d, 6);
	for (size_t i = 0; i < 6; i++) {
		ck_assert_uint_eq(d[i].line, want[i].line);
		ck_assert_msg(d[i].is_over == want[i].over, "%zu", i);
		ck_assert_msg(d[i].is_tied == want[i].tied, "%zu", i);
	}
	decisions_order(d, 0);
}
END_TEST

START_TEST(cells)
{
	static char longer[257];
	struct text good[] = {text_of("E1"), text_of("review"), text_of("lin"),
		text_of("2026-01-02"), text_of("")};
	const struct number_style style = {'.', 0};
	struct decision d;
	struct zone zone = {0};

	ck_assert(!decision_read(&d, good, &zone, &style, 2));
	ck_assert(text_is(d.event, "E1") && text_is(d.by, "lin"));
	ck_assert_int_eq(d.verdict, VERDICT_REVIEW);
	ck_assert_int_eq(d.ms, 20455 * 86400000LL);
	ck_assert(d.back == 0);
	good[4] = text_of("2.50");
	ck_assert(decision_read(&d, good, &zone, &style, 2) != NULL);
	good[1] = text_of("reject");
	ck_assert(!decision_read(&d, good, &zone, &style, 2));
	ck_assert(d.back == (amount)AMOUNT_UNIT * 5 / 2);
	good[4] = text_of("2.5000000000");
	ck_assert(!decision_read(&d, good, &zone, &style, 2));
	for (int i = 0; i < 4; i++) {
		static const char *const no[] = {
			"0", "-1", "half", "2.3333333333"};
		good[4] = text_of(no[i]);
		ck_assert(decision_read(&d, good, &zone, &style, 2) != NULL);
	}
	good[4] = text_of("2.500000001");
	ck_assert(decision_read(&d, good, &zone, &style, 8) != NULL);
	ck_assert(!decision_read(&d, good, &zone, &style, 9));
	good[4] = text_of("2.5");
	ck_assert(decision_read(&d, good, &zone, &style, 0) != NULL);
	ck_assert(!decision_read(&d, good, &zone, &style, 1));
	good[4] = text_of("");
	memset(longer, 'x', 256);
	for (int i = 0; i < 4; i++) {
		struct text bad[5];
		memcpy(bad, good, sizeof(bad));
		bad[i] = text_of(i == 0 ? "" : longer);
		ck_assert_msg(decision_read(&d, bad, &zone, &style, 2) != NULL,
			"%d", i);
	}
	longer[255] = 0;
	good[0] = good[2] = text_of(longer);
	ck_assert(!decision_read(&d, good, &zone, &style, 2));
}
END_TEST

/* By a day at least. */
START_TEST(early)
{
	const struct decision d = {.ms = 1000};

	ck_assert(decision_is_early(&d, 1000 + 86400000));
	ck_assert(!decision_is_early(&d, 1000 + 86400000 - 1));
	ck_assert(!decision_is_early(&d, 0));
}
END_TEST

UNIT_MAIN("decisions", order, cells, early)
