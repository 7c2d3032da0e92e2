/* t_spend.c - costs and the rows they meet, by hand and by adding up. */
#include "journey/spend.h"

#include "base/random.h"
#include "journey/rank.h"
#include "unit.h"

/* The cells "a|b" as texts. */
static const struct text *cells(const char *names)
{
	static struct text cell[4][2];
	static unsigned which;
	struct text rest = text_of(names);

	which = (which + 1) % 4;
	for (int i = 0; i < 2; i++)
		cell[which][i] = text_split(&rest, '|');
	return cell[which];
}

static enum spend_met add(
	struct spend *s, const char *names, int32_t period, amount cost)
{
	enum spend_met met = SPEND_AGAIN;

	ck_assert_ptr_null(spend_add(s, &met, cells(names), period, cost));
	return met;
}

/* The share; -1 where no cost tells of the row. */
static int share(
	struct spend *s, const char *names, int32_t period, uint64_t reach)
{
	bool any = false;
	amount a = spend_share(s, &any, cells(names), period, reach);

	ck_assert(any || a == 0);
	return any ? (int)a : -1;
}

START_TEST(divided_by_reach)
{
	struct spend s;

	/* Costs tell the channel, and rows have campaigns. */
	spend_init(&s, 2, 1 << 0, PERIOD_NONE, 0, -1);
	spend_row(&s, cells("ads|x"), 0, 2);
	spend_row(&s, cells("ads|y"), 0, 1);
	spend_row(&s, cells("ads|z"), 0, 0);
	spend_row(&s, cells("mail|x"), 0, 5);
	spend_row(&s, cells("tv|x"), 0, 0);
	spend_row(&s, cells("tv|y"), 0, 0);
	spend_row(&s, cells("tv|z"), 0, 0);
	ck_assert_int_eq(add(&s, "ads|?", 0, 6), SPEND_MET);
	ck_assert_int_eq(add(&s, "ads|", 0, 4), SPEND_MET);
	ck_assert_int_eq(add(&s, "tv|", 0, 10), SPEND_MET);
	ck_assert_int_eq(add(&s, "sms|", 0, 7), SPEND_NEW);
	ck_assert_int_eq(add(&s, "sms|other", 0, 1), SPEND_AGAIN);
	ck_assert_int_eq(add(&s, "ads|", 1, 3), SPEND_NEW); /* the period */

	ck_assert_int_eq(share(&s, "ads|x", 0, 2), 6); /* 10 * 2 / 3 */
	ck_assert_int_eq(share(&s, "ads|y", 0, 1), 4);
	ck_assert_int_eq(share(&s, "ads|z", 0, 0), 0);
	ck_assert_int_eq(share(&s, "mail|x", 0, 5), -1);
	ck_assert_int_eq(share(&s, "tv|x", 0, 0), 3); /* nobody: even shares */
	ck_assert_int_eq(share(&s, "tv|y", 0, 0), 3);
	ck_assert_int_eq(share(&s, "tv|z", 0, 0), 4);
	ck_assert_int_eq(share(&s, "sms|", 0, 0), 8);
	ck_assert_int_eq(share(&s, "ads|", 1, 0), 3);
	spend_release(&s);
}
END_TEST

START_TEST(other_cells)
{
	struct spend s;

	/* The campaign, whatever the channel; and both, where "a" "bc" is not
	 * "ab" "c". */
	spend_init(&s, 2, 1 << 1, PERIOD_NONE, 0, -1);
	spend_row(&s, cells("ads|x"), 0, 1);
	spend_row(&s, cells("tv|x"), 0, 1);
	ck_assert_int_eq(add(&s, "?|x", 0, 4), SPEND_MET);
	ck_assert_int_eq(share(&s, "ads|x", 0, 1), 2);
	spend_release(&s);
	spend_init(&s, 2, 3, PERIOD_NONE, 0, -1);
	spend_row(&s, cells("a|bc"), 0, 1);
	ck_assert_int_eq(add(&s, "ab|c", 0, 4), SPEND_NEW);
	ck_assert_int_eq(add(&s, "a|bc", 0, 4), SPEND_MET);
	spend_release(&s);
}
END_TEST

START_TEST(sums_that_are_too_large)
{
	struct spend s;
	enum spend_met met;
	bool any;

	spend_init(&s, 2, 1, PERIOD_NONE, 0, -1);
	spend_row(&s, cells("a|x"), 0, UINT32_MAX);
	spend_row(&s, cells("a|y"), 0, 1);
	add(&s, "a|", 0, AMOUNT_MAX);
	ck_assert_str_eq(spend_add(&s, &met, cells("a|"), 0, 1),
		"the sum of costs is too large");
	amount x = spend_share(&s, &any, cells("a|x"), 0, UINT32_MAX),
	       y = spend_share(&s, &any, cells("a|y"), 0, 1);
	ck_assert(x + y == AMOUNT_MAX && x > y && y > 0);
	spend_release(&s);
}
END_TEST

/* The first day of the log and the last are its days; without days there is
 * none. */
START_TEST(days_of_the_log)
{
	struct spend s;

	spend_init(&s, 1, 1, PERIOD_DAY, -3, 4);
	ck_assert(!spend_covers(&s, -4) && spend_covers(&s, -3));
	ck_assert(spend_covers(&s, 0) && spend_covers(&s, 4));
	ck_assert(!spend_covers(&s, 5));
	spend_release(&s);
	spend_init(&s, 1, 1, PERIOD_DAY, 0, 0);
	ck_assert(!spend_covers(&s, -1) && spend_covers(&s, 0));
	ck_assert(!spend_covers(&s, 1));
	spend_release(&s);
	spend_init(&s, 1, 1, PERIOD_DAY, 0, -1);
	ck_assert(!spend_covers(&s, 0) && !spend_covers(&s, -1));
	spend_release(&s);
}
END_TEST

/* Day by day: what has been given up to each day is the cost times the days
 * that are past, rounded down. */
START_TEST(spread_over_days)
{
	struct random r;

	random_seed(&r, 12);
	for (int round = 0; round < 400; round++) {
		struct spend s;
		int32_t first = (int32_t)random_below(&r, 40000) - 20000,
			days = 1 + (int32_t)random_below(&r, 200), day = first;
		amount cost = (amount)random_below(&r, 1000000), given = 0;
		enum period period = 1 + (enum period)random_below(&r, 3);
		size_t n;

		spend_init(&s, 1, 1, period, first, first + days - 1);
		struct spend_part *part = spend_by_days(&s, cost, &n);
		for (size_t i = 0; i < n; i++) {
			ck_assert_int_eq(
				part[i].period, period_of_day(period, day));
			while (day < first + days &&
				period_of_day(period, day) == part[i].period)
				day++;
			given += part[i].cost;
			ck_assert(given == cost * (day - first) / days);
		}
		ck_assert_int_eq(day, first + days);
		ck_assert(given == cost);
		free(part);
		spend_release(&s);
	}
}
END_TEST

/* Over days of which the log has some: each has its part, and no other. */
START_TEST(spread_over_some_days)
{
	struct random r;

	random_seed(&r, 13);
	for (int round = 0; round < 400; round++) {
		struct spend s;
		int32_t first = (int32_t)random_below(&r, 60) - 30,
			last = first + (int32_t)random_below(&r, 90) - 1,
			from = (int32_t)random_below(&r, 90) - 45,
			end = from + 1 + (int32_t)random_below(&r, 40);
		amount cost = (amount)random_below(&r, 1000000), want = 0,
		       given = 0;
		size_t n;

		spend_init(&s, 1, 1, PERIOD_WEEK, first, last);
		struct spend_part *part = spend_over(&s, from, end, cost, &n);
		for (size_t i = 0; i < n; i++)
			given += part[i].cost;
		for (int32_t day = from; day < end; day++)
			if (day >= first && day <= last)
				want += cost * (day + 1 - from) / (end - from) -
					cost * (day - from) / (end - from);
		ck_assert(given == want);
		for (size_t i = 1; i < n; i++)
			ck_assert_int_eq(
				part[i].period, part[i - 1].period + 7);
		ck_assert(n == 0 || last >= first);
		free(part);
		spend_release(&s);
	}
}
END_TEST

START_TEST(totals)
{
	ck_assert(spend_says_total(text_of(" Total ")));
	ck_assert(spend_says_total(text_of("total: 5 campaigns")));
	ck_assert(spend_says_total(text_of("合计")));
	ck_assert(!spend_says_total(text_of("total:")));
	ck_assert(!spend_says_total(text_of("total wine")));
	ck_assert(!spend_says_total(text_of("")));
}
END_TEST

START_TEST(spread_over_nothing_or_much)
{
	struct spend s;
	size_t n = 9;

	spend_init(&s, 1, 1, PERIOD_MONTH, 0, -1);
	free(spend_by_days(&s, 5, &n));
	ck_assert_uint_eq(n, 0);
	spend_release(&s);
	spend_init(&s, 1, 1, PERIOD_MONTH, -3000000, 3000000);
	struct spend_part *part = spend_by_days(&s, AMOUNT_MAX, &n);
	amount sum = 0;
	for (size_t i = 0; i < n; i++) {
		ck_assert(part[i].cost > 0);
		sum += part[i].cost;
	}
	ck_assert(sum == AMOUNT_MAX && n > 190000);
	free(part);
	spend_release(&s);
}
END_TEST

/* Names in the order of their bytes, whatever the order of arrival; then
 * periods; cells that nobody asked for are not there. */
START_TEST(ranks)
{
	static const char *const names[] = {"b", "a", "ab", "Z"};
	static const uint32_t want[] = {3, 1, 2, 0};
	struct players p;
	struct tally t;
	size_t n;

	players_init(&p, 1, NULL, 0);
	tally_init(&t, 1, 1, true);
	for (int i = 0; i < 4; i++) {
		struct text cell = text_of(names[i]);
		uint32_t number;
		ck_assert_ptr_null(players_put(&p, &number, &cell));
		tally_cell(&t, number, 7);
		if (i != 2)
			tally_cell(&t, number, -7);
	}
	uint32_t *rank = rank_players(&p);
	for (int i = 0; i < 4; i++)
		ck_assert_uint_eq(rank[i], want[i]);
	t.cell[0].used = false; /* b, 7 */
	size_t *order = rank_cells(&t, rank, &n);
	ck_assert_uint_eq(n, 6);
	for (size_t i = 0; i + 1 < n; i++) {
		const struct tally_cell *x = &t.cell[order[i]],
					*y = &t.cell[order[i + 1]];
		ck_assert(rank[x->player] < rank[y->player] ||
			  (x->player == y->player && x->period < y->period));
	}
	free(order);
	free(rank);
	players_release(&p);
	tally_release(&t);
}
END_TEST

UNIT_MAIN("spend", divided_by_reach, other_cells, sums_that_are_too_large,
	days_of_the_log, spread_over_days, spread_over_some_days,
	spread_over_nothing_or_much, totals, ranks)
