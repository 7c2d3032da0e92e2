/* estimate.c - credits and returns, and jackknife intervals of both. */
#include "journey/estimate.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

/* What an estimate from all buckets but one is multiplied by. */
static const double UP = TALLY_BUCKETS / (TALLY_BUCKETS - 1.);

double estimate_roi(double margin, struct share share, amount cost)
{
	credit_sum spent = cost * AMOUNT_UNIT;

	if (cost <= 0)
		return NAN;
	if (margin == 1)
		return credit_ratio(share.money - spent, spent);
	return credit_ratio(share.money, spent) * margin - 1;
}

/* The return of all, from that WITHOUT a bucket: revenue grows, costs do not.
 */
static double roi_of_all(
	const struct estimate *e, struct share without, amount cost)
{
	return (estimate_roi(e->margin, without, cost) + 1) * UP - 1;
}

/* The intervals of LINE from the estimates without each bucket. */
static void set_intervals(struct estimate_line *line, const struct estimate *e,
	amount cost, const double *count, const double *roi)
{
	double z = interval_z(e->percent);

	line->count =
		interval_jackknife(line->share_count, count, TALLY_BUCKETS, z);
	line->roi =
		interval_jackknife(estimate_roi(e->margin, line->share, cost),
			roi, TALLY_BUCKETS, z);
	if (line->count.low < 0) {
		line->count.low = 0;
		line->cut = true;
	}
	if (line->roi.low < -1 && !e->tally->refunds) {
		line->roi.low = -1; /* more than all cannot be lost */
		line->cut = true;
	}
}

/* What the model credits every cell with, without bucket SKIP. */
static const char *credit(struct share *share, const struct estimate *e,
	enum credit_model model, unsigned number, unsigned skip)
{
	for (size_t cell = 0; cell < e->tally->n; cell++)
		share[cell] = tally_sum(e->tally, cell, number, skip);
	if (model == MODEL_COALITIONS)
		return coalitions_credit(share, e->coalitions, e->tally,
			e->players, e->rank, skip);
	if (model != MODEL_MARKOV)
		return NULL;
	return chains_credit(
		share, e->chains, e->tally, e->players, e->rank, skip);
}

static const char *add_intervals(struct estimate_line *line,
	const struct estimate *e, enum credit_model model, unsigned number,
	struct share *share)
{
	double *count = mem_array(e->n * 2 * TALLY_BUCKETS, sizeof(*count));
	double *roi = count + e->n * TALLY_BUCKETS;
	const char *why = NULL;

	for (unsigned b = 0; b < TALLY_BUCKETS && !why; b++) {
		why = credit(share, e, model, number, b);
		for (size_t k = 0; k < e->n && !why; k++) {
			struct share rest = share[line[k].cell];
			size_t at = k * TALLY_BUCKETS + b;
			count[at] = credit_double(rest.count) * UP;
			roi[at] = roi_of_all(e, rest, e->cost[line[k].cell]);
		}
	}
	for (size_t k = 0; k < e->n && !why; k++)
		set_intervals(&line[k], e, e->cost[line[k].cell],
			count + k * TALLY_BUCKETS, roi + k * TALLY_BUCKETS);
	free(count);
	return why;
}

static void set_share(struct estimate_line *line, struct share share)
{
	line->share = share;
	line->share_count = credit_double(share.count);
	line->share_money = credit_double(share.money);
}

const char *estimate_lines(struct estimate_line *line, const struct estimate *e,
	enum credit_model model, unsigned number)
{
	struct share *share = mem_array(e->tally->n, sizeof(*share));
	const char *why = credit(share, e, model, number, TALLY_BUCKETS);

	for (size_t k = 0; k < e->n && !why; k++) {
		line[k] = (struct estimate_line){.cell = e->order[k]};
		set_share(&line[k], share[e->order[k]]);
	}
	if (!why && !isnan(e->percent))
		why = add_intervals(line, e, model, number, share);
	free(share);
	return why;
}

void estimate_total(struct estimate_line *sum, amount *cost,
	const struct estimate *e, const struct estimate_line *line)
{
	double count[TALLY_BUCKETS], roi[TALLY_BUCKETS];
	struct share all = {0, 0};

	*cost = 0;
	for (size_t i = 0; i < e->n; i++) {
		all.count += line[i].share.count;
		all.money += line[i].share.money;
		*cost += e->cost[line[i].cell];
	}
	*sum = (struct estimate_line){.cell = 0};
	set_share(sum, all);
	for (unsigned b = 0; b < TALLY_BUCKETS && !isnan(e->percent); b++) {
		const struct share *part = &e->tally->total[b];
		struct share rest = {
			all.count - part->count, all.money - part->money};
		count[b] = credit_double(rest.count) * UP;
		roi[b] = roi_of_all(e, rest, *cost);
	}
	if (!isnan(e->percent))
		set_intervals(sum, e, *cost, count, roi);
}
