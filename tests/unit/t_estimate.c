/* t_estimate.c - credits, returns and intervals against sums made here. */
#include "journey/estimate.h"

#include <math.h>

#include "base/mem.h"
#include "base/random.h"
#include "journey/rank.h"
#include "unit.h"

enum { CELLS = 5, ONE = AMOUNT_UNIT };

START_TEST(returns)
{
	struct share s = {0, (credit_sum)150 * ONE * ONE};

	ck_assert_double_eq(estimate_roi(1, s, (amount)100 * ONE), 0.5);
	/* The difference is exact before it is divided. */
	struct share exact = {0, (credit_sum)70322 * (ONE / 100) * ONE};
	ck_assert(estimate_roi(1, exact, (amount)200 * ONE) == 2.5161);
	ck_assert_double_eq(estimate_roi(0.5, s, (amount)100 * ONE), -0.25);
	ck_assert_double_eq(estimate_roi(1, s, (amount)150 * ONE), 0);
	ck_assert_double_eq(estimate_roi(1, s, 1), 149999999999.);
	ck_assert(isnan(estimate_roi(1, s, 0)));
	ck_assert(isnan(estimate_roi(1, s, -1)));
}
END_TEST

/* A log: cells 0 to 4 of which each has credit from some of 64 buckets. */
struct log {
	struct players players;
	struct tally tally;
	struct chains chains;
	uint32_t *rank;
	size_t *order, n;
	amount cost[CELLS];
	struct estimate e;
};

static void credit(struct log *l, uint32_t cell, unsigned bucket, amount money)
{
	struct share *to = tally_share(&l->tally, cell, 0, bucket);

	to->count += CREDIT_ONE;
	to->money += money * ONE;
	ck_assert_ptr_null(tally_conversion(&l->tally, bucket, 1, money, 1));
}

/* CELLS named "e" to "a", so that the order of names is not that of numbers. */
static void log_init(struct log *l)
{
	static const char *const names[] = {"e", "d", "c", "b", "a"};

	*l = (struct log){.n = 0};
	players_init(&l->players, 1, NULL, 0);
	tally_init(&l->tally, 1, TALLY_BUCKETS, false);
	chains_init(&l->chains, 1, TALLY_BUCKETS);
	for (int i = 0; i < CELLS; i++) {
		struct text name = text_of(names[i]);
		uint32_t number;
		ck_assert_ptr_null(players_put(&l->players, &number, &name));
		tally_cell(&l->tally, number, 0);
	}
}

static struct estimate *log_estimate(struct log *l, double percent)
{
	l->rank = rank_players(&l->players);
	l->order = rank_cells(&l->tally, l->rank, &l->n);
	l->e = (struct estimate){.tally = &l->tally,
		.chains = &l->chains,
		.players = CELLS,
		.rank = l->rank,
		.order = l->order,
		.n = l->n,
		.cost = l->cost,
		.margin = 0.8,
		.percent = percent};
	return &l->e;
}

static void log_release(struct log *l)
{
	free(l->rank);
	free(l->order);
	players_release(&l->players);
	tally_release(&l->tally);
	chains_release(&l->chains);
}

/* What the 64 estimates without one bucket tell, of a cell or of all. */
static void assert_intervals(const struct log *l,
	const struct estimate_line *line, int cell, double spent)
{
	double count[TALLY_BUCKETS], roi[TALLY_BUCKETS];
	double z = interval_z(l->e.percent), n = 0, money = 0;

	for (unsigned skip = 0; skip <= TALLY_BUCKETS; skip++) {
		n = money = 0;
		for (int c = 0; c < CELLS; c++)
			for (unsigned b = 0; b < TALLY_BUCKETS; b++) {
				struct share *s =
					tally_share(&l->tally, (size_t)c, 0, b);
				if (b == skip || (cell >= 0 && c != cell))
					continue;
				n += (double)s->count / 1e18;
				money += (double)s->money / 1e18;
			}
		if (skip == TALLY_BUCKETS)
			break; /* of all */
		count[skip] = n * 64 / 63;
		roi[skip] = money * 64 / 63 * 0.8 / spent - 1;
	}
	struct rate_interval want =
		interval_jackknife(n, count, TALLY_BUCKETS, z);
	bool cut = want.low < 0;
	ck_assert_double_eq_tol(line->share_count, n, 1e-9);
	ck_assert_double_eq_tol(line->share_money, money, 1e-6);
	ck_assert_double_eq_tol(line->count.low, cut ? 0 : want.low, 1e-9);
	ck_assert_double_eq_tol(line->count.high, want.high, 1e-9);
	if (spent > 0) {
		want = interval_jackknife(
			money * 0.8 / spent - 1, roi, TALLY_BUCKETS, z);
		bool less = want.low < -1 && !l->tally.refunds;
		cut |= less;
		ck_assert_double_eq_tol(
			line->roi.low, less ? -1 : want.low, 1e-9);
		ck_assert_double_eq_tol(line->roi.high, want.high, 1e-9);
	} else {
		ck_assert(isnan(line->roi.low) && isnan(line->roi.high));
	}
	ck_assert(line->cut == cut);
}

static void compare(bool refunds, double percent)
{
	struct estimate_line line[CELLS], sum;
	struct log l;
	struct random r;
	amount cost = 0, all = 0;
	bool any_cut = false, any_whole = false;

	random_seed(&r, 5);
	log_init(&l);
	for (int i = 0; i < 400; i++) { /* cell 4 has next to nothing */
		uint32_t cell = (uint32_t)random_below(&r, CELLS - 1);
		credit(&l, i ? cell : CELLS - 1,
			(unsigned)random_below(&r, TALLY_BUCKETS),
			(amount)(1 + random_below(&r, 90)) * ONE);
	}
	if (refunds)
		credit(&l, 1, 3, -(amount)5000 * ONE);
	for (int i = 1; i < CELLS; i++)
		all += l.cost[i] = (amount)100 * i * i * ONE;
	all += 4000 * (amount)ONE - l.cost[3];
	l.cost[3] = 4000 * (amount)ONE; /* a return a little below 0 */
	struct estimate *e = log_estimate(&l, percent);
	ck_assert_ptr_null(estimate_lines(line, e, MODEL_LINEAR, 0));
	ck_assert(line[1].roi.low > -0.9 && line[1].roi.low < -0.1);
	for (size_t i = 0; i < CELLS; i++) {
		ck_assert_uint_eq(line[i].cell, CELLS - 1 - i);
		assert_intervals(&l, &line[i], (int)line[i].cell,
			(double)l.cost[line[i].cell] / ONE);
		any_cut |= line[i].cut;
		any_whole |= !line[i].cut;
	}
	ck_assert(any_cut && any_whole);
	estimate_total(&sum, &cost, e, line);
	ck_assert(cost == all);
	assert_intervals(&l, &sum, -1, (double)all / ONE);
	log_release(&l);
}

START_TEST(intervals)
{
	compare(false, 95);
	compare(true, 80);
}
END_TEST

START_TEST(without_intervals)
{
	struct estimate_line line[CELLS], sum;
	struct log l;
	amount cost;

	log_init(&l);
	credit(&l, 0, 0, 7);
	credit(&l, 2, 63, 8);
	l.cost[2] = 3;
	struct estimate *e = log_estimate(&l, NAN);
	ck_assert_ptr_null(estimate_lines(line, e, MODEL_FIRST, 0));
	ck_assert(line[0].share.count == 0 &&
		  line[4].share.money == (credit_sum)7 * ONE);
	ck_assert(line[2].share.count == CREDIT_ONE && !line[2].cut);
	ck_assert(line[2].count.high == 0 && line[2].roi.high == 0);
	estimate_total(&sum, &cost, e, line);
	ck_assert(cost == 3 && sum.share.money == (credit_sum)15 * ONE);
	ck_assert(sum.share.count == (credit_sum)2 * CREDIT_ONE);
	ck_assert(sum.share_count == 2 && sum.count.high == 0);
	log_release(&l);
}
END_TEST

/* A chain's credits are of its own, and not what the tally has. */
START_TEST(markov)
{
	struct estimate_line line[CELLS];
	struct touch both[] = {{0, 0}, {0, 1}}, one[] = {{0, 1}};
	struct log l;
	credit_sum all = 0;

	log_init(&l);
	chains_add(&l.chains, 0, 0, both, 2, 3, 1, 30);
	chains_add(&l.chains, 0, 1, one, 1, 1, 1, 10);
	chains_close(&l.chains, &l.tally, &l.players);
	struct estimate *e = log_estimate(&l, NAN);
	ck_assert_ptr_null(estimate_lines(line, e, MODEL_MARKOV, 0));
	for (int i = 0; i < CELLS; i++)
		all += line[i].share.count;
	ck_assert(all == (credit_sum)4 * CREDIT_ONE);
	ck_assert(line[3].share.count > line[4].share.count);
	ck_assert(line[4].share.count > 0 && line[0].share.count == 0);
	log_release(&l);
}
END_TEST

UNIT_MAIN("estimate", returns, intervals, without_intervals, markov)
