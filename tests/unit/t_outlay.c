/* t_outlay.c - rows of costs, each kind by hand: what is said of it, and where
 * its cost goes. */
#include "journey/outlay.h"

#include "base/when.h"
#include "unit.h"

enum { CHANNEL, CAMPAIGN, COST, DATE, COLUMNS };

/* A log of two days (2026-01-30 and 31) with the cells of a report. */
struct fixture {
	struct players players;
	struct tally tally;
	struct zone zone;
	struct outlay outlay;
	struct text cell[COLUMNS];
	int column[2];
};

static void put(struct fixture *f, const char *channel, const char *campaign,
	const char *time, uint64_t reach)
{
	struct text cell[2] = {text_of(channel), text_of(campaign)};
	uint32_t player;
	int64_t ms;

	ck_assert(when_parse(&ms, text_of(time), &f->zone));
	ck_assert_ptr_null(players_put(&f->players, &player, cell));
	size_t at = tally_cell(&f->tally, player, 0);
	ck_assert_ptr_null(tally_row(&f->tally, at, ms, 0, false));
	f->tally.cell[at].reach = reach;
}

static void begin(struct fixture *f, struct outlay_how how)
{
	ck_assert_ptr_null(zone_open(&f->zone, "UTC"));
	players_init(&f->players, 2, NULL, 0);
	tally_init(&f->tally, 1, 1, false);
	put(f, "Mail", "a", "2026-01-30", 3);
	put(f, "Mail", "b", "2026-01-31", 1);
	put(f, "SMS", "a", "2026-01-31", 5);
	how.players = &f->players;
	how.tally = &f->tally;
	how.zone = &f->zone;
	how.column = f->column;
	how.cost = COST;
	outlay_begin(&f->outlay, &how);
}

static void end(struct fixture *f)
{
	outlay_release(&f->outlay);
	players_release(&f->players);
	tally_release(&f->tally);
}

/* What is said of a row, or -1 and *WHY. */
static int row(struct fixture *f, const char *channel, const char *campaign,
	const char *cost, const char *date, const char **why)
{
	struct text cell[COLUMNS] = {text_of(channel), text_of(campaign),
		text_of(cost), text_of(date)};
	int said;

	*why = outlay_row(&f->outlay, cell, COLUMNS, &said);
	return *why ? -1 : said;
}

static int said(struct fixture *f, const char *channel, const char *campaign,
	const char *cost, const char *date)
{
	const char *why;
	int is = row(f, channel, campaign, cost, date, &why);

	ck_assert_msg(!why, "%s", why ? why : "");
	return is;
}

/* What is spent on cell I, in hundredths; -1: nothing is known. */
static long spent(struct fixture *f, size_t i)
{
	size_t order[8], n = f->tally.n;
	amount cost[8];
	bool has[8];

	for (size_t k = 0; k < n; k++)
		order[k] = k;
	outlay_divide(&f->outlay, &f->tally, order, n, cost, has);
	return has[i] ? (long)(cost[i] / (AMOUNT_UNIT / 100)) : -1;
}

START_TEST(costs_go_to_cells_that_agree)
{
	struct fixture f = {.column = {CHANNEL, CAMPAIGN}};

	begin(&f, (struct outlay_how){.scale = 1, .date = OUTLAY_NOT});
	ck_assert_int_eq(said(&f, "Mail", "a", "10.50", ""), 0);
	ck_assert_int_eq(said(&f, "Mail", "a", "2", ""), OUTLAY_REPEATED);
	ck_assert_int_eq(said(&f, "mail ", "b", "1", ""), OUTLAY_FOLDED);
	ck_assert_int_eq(said(&f, "TV", "x", "7", ""), OUTLAY_UNMET);
	ck_assert_int_eq(said(&f, "", "x", "1", ""), OUTLAY_UNMET);
	ck_assert_int_eq(said(&f, "SMS", "a", " ", ""), OUTLAY_EMPTY);
	ck_assert_int_eq(said(&f, "Total", "", "99", ""), OUTLAY_TOTAL);
	ck_assert_int_eq(said(&f, "TV", "合计", "99", ""), OUTLAY_TOTAL);
	ck_assert_uint_eq(f.tally.n, 5);
	ck_assert_int_eq(spent(&f, 0), 1250);
	end(&f);
}
END_TEST

START_TEST(new_cells_have_the_names_of_the_cost)
{
	struct fixture f = {.column = {CHANNEL, CAMPAIGN}};

	begin(&f, (struct outlay_how){.scale = 1, .date = OUTLAY_NOT});
	ck_assert_int_eq(said(&f, "T", "x", "7", ""), OUTLAY_UNMET);
	ck_assert(text_is(
		players_cell(&f.players, f.tally.cell[3].player, 0), "T"));
	ck_assert_int_eq(said(&f, "", "x", "7", ""), OUTLAY_UNMET);
	ck_assert(text_is(players_cell(&f.players, f.tally.cell[4].player, 0),
		PLAYERS_NOBODY));
	end(&f);
}
END_TEST

START_TEST(a_log_without_rows_has_no_days)
{
	struct fixture f = {.column = {CHANNEL, CAMPAIGN}};
	struct outlay_how how = {.players = &f.players,
		.tally = &f.tally,
		.zone = &f.zone,
		.scale = 1,
		.column = f.column,
		.cost = COST,
		.date = DATE};

	ck_assert_ptr_null(zone_open(&f.zone, "UTC"));
	players_init(&f.players, 2, NULL, 0);
	tally_init(&f.tally, 1, 1, false);
	outlay_begin(&f.outlay, &how);
	ck_assert_int_eq(
		said(&f, "Mail", "a", "1", "1970-01-01"), OUTLAY_OUTSIDE);
	end(&f);
}
END_TEST

START_TEST(a_campaign_of_that_name_is_no_total)
{
	struct fixture f = {.column = {CHANNEL, CAMPAIGN}};

	begin(&f, (struct outlay_how){.scale = 1, .date = OUTLAY_NOT});
	ck_assert_int_eq(said(&f, "Mail", "total", "5", ""), OUTLAY_UNMET);
	end(&f);
}
END_TEST

START_TEST(columns_that_are_not_there_are_divided)
{
	struct fixture f = {.column = {CHANNEL, OUTLAY_NOT}};

	begin(&f, (struct outlay_how){.scale = 2, .date = OUTLAY_NOT});
	ck_assert_int_eq(said(&f, "Mail", "zzz", "2", ""), 0);
	end(&f);
	begin(&f, (struct outlay_how){.scale = 2, .date = OUTLAY_NOT});
	ck_assert_int_eq(said(&f, "Mail", "zzz", "2", ""), 0);
	ck_assert_int_eq(spent(&f, 0), 300); /* of 4: three of four reached */
	end(&f);
}
END_TEST

START_TEST(days_outside_the_log_are_left_out)
{
	struct fixture f = {.column = {CHANNEL, CAMPAIGN}};
	const char *why;

	begin(&f, (struct outlay_how){.scale = 1, .date = DATE});
	ck_assert_int_eq(said(&f, "Mail", "a", "1", "2026-01-30"), 0);
	ck_assert_int_eq(
		said(&f, "Mail", "a", "1", "2026-02-01"), OUTLAY_OUTSIDE);
	ck_assert_int_eq(
		said(&f, "mail", "a", "1", "2026-01-29"), OUTLAY_OUTSIDE);
	ck_assert_int_eq(said(&f, "Mail", "a", "31", "2026-01"), OUTLAY_CUT);
	ck_assert_int_eq(
		said(&f, "Mail", "a", "31", "2025-12"), OUTLAY_OUTSIDE);
	ck_assert_int_eq(row(&f, "Mail", "a", "1", "soon", &why), -1);
	ck_assert(strstr(why, "'soon' is not a "));
	ck_assert_int_eq(spent(&f, 0), 300); /* 1, and two days of 31 */
	end(&f);
}
END_TEST

START_TEST(a_log_without_days_takes_any)
{
	struct fixture f = {.column = {CHANNEL, CAMPAIGN}};

	begin(&f, (struct outlay_how){
			  .scale = 1, .date = DATE, .timeless = true});
	ck_assert_int_eq(said(&f, "Mail", "a", "1", "2020-01-30"), 0);
	ck_assert_int_eq(said(&f, "Mail", "a", "5", "2020-01"), 0);
	ck_assert_int_eq(spent(&f, 0), 600);
	end(&f);
}
END_TEST

START_TEST(costs_are_amounts)
{
	struct fixture f = {.column = {CHANNEL, CAMPAIGN}};
	const char *why;

	begin(&f, (struct outlay_how){.scale = 1e30, .date = OUTLAY_NOT});
	ck_assert_int_eq(row(&f, "Mail", "a", "x", "", &why), -1);
	ck_assert_str_eq(why, "'x' is not an amount (want 1234.50)");
	ck_assert_int_eq(row(&f, "Mail", "a", "-1", "", &why), -1);
	ck_assert_str_eq(why, "'-1' is a negative cost");
	ck_assert_int_eq(row(&f, "Mail", "a", "1", "", &why), -1);
	ck_assert_str_eq(why, "the cost times --cost-scale is too large");
	ck_assert_int_eq(said(&f, "Mail", "a", "0", ""), OUTLAY_REPEATED);
	ck_assert_int_eq(spent(&f, 0), 0);
	end(&f);
}
END_TEST

START_TEST(tells_the_name_of_the_log)
{
	struct fixture f = {.column = {CHANNEL, CAMPAIGN}};
	struct text cell[COLUMNS] = {text_of("SMS"), text_of("A"), text_of("1"),
		text_of("")},
		    is;

	begin(&f, (struct outlay_how){.scale = 1, .date = OUTLAY_NOT});
	ck_assert_int_eq(outlay_folded(&f.outlay, cell, &is), CAMPAIGN);
	ck_assert(text_is(is, "a"));
	cell[CAMPAIGN] = text_of("a");
	ck_assert_int_eq(outlay_folded(&f.outlay, cell, &is), OUTLAY_NOT);
	end(&f);
}
END_TEST

START_TEST(costs_of_log_and_table_are_added)
{
	struct fixture f = {.column = {CHANNEL, CAMPAIGN}};
	size_t order[] = {2, 1, 0};
	amount cost[3];
	bool has[3];

	begin(&f, (struct outlay_how){.scale = 1, .date = OUTLAY_NOT});
	f.tally.cell[0].cost = 5;
	f.tally.cell[1].cost = 7;
	ck_assert_int_eq(said(&f, "Mail", "a", "0.000000001", ""), 0);
	struct outlay_both both =
		outlay_divide(&f.outlay, &f.tally, order, 3, cost, has);
	ck_assert(both.n == 1 && both.first == 0);
	ck_assert(cost[0] == 6 && cost[1] == 7 && cost[2] == 0);
	ck_assert_int_eq(said(&f, "Mail", "b", "12345678901.123456789", ""), 0);
	both = outlay_divide(&f.outlay, &f.tally, order, 3, cost, has);
	ck_assert(both.n == 2 && both.first == 1); /* by name */
	ck_assert(cost[1] == (amount)12345678901 * AMOUNT_UNIT + 123456796);
	ck_assert(has[0] && has[1] && !has[2]);
	both = outlay_divide(NULL, &f.tally, order, 3, cost, has);
	ck_assert(both.n == 0 && cost[0] == 5 && has[0] && !has[2]);
	end(&f);
}
END_TEST

UNIT_MAIN("outlay", costs_go_to_cells_that_agree,
	new_cells_have_the_names_of_the_cost, a_log_without_rows_has_no_days,
	a_campaign_of_that_name_is_no_total,
	columns_that_are_not_there_are_divided,
	days_outside_the_log_are_left_out, a_log_without_days_takes_any,
	costs_are_amounts, tells_the_name_of_the_log,
	costs_of_log_and_table_are_added)
