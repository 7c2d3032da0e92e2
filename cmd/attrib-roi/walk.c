/* walk.c - a customer's events, or a path, into facts and credits. */
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/hash.h"
#include "base/mem.h"

/* Whether EVENT's id came before, of this CUSTOMER: it counts once. */
static bool again(
	struct state *s, struct text customer, const struct event *event)
{
	struct text id = events_id(&s->events, event);
	amount revenue = events_conversion(&s->events, event)->revenue;

	if (id.len == 0)
		return false;
	struct said *said = table_value(&s->ids, table_put(&s->ids, id));
	if (said->customer != s->customer) {
		*said = (struct said){revenue, s->customer};
		return false;
	}
	notices_customer(s, REPEATED, 1, customer, event->ms);
	if (said->revenue != revenue)
		notices_customer(s, OTHER_REVENUE, 1, customer, event->ms);
	return true;
}

/* Conversions whose id came before become touches, or nothing where they have
 * no channel. */
static void drop_repeated(struct state *s, struct text customer)
{
	size_t kept = 0;

	s->customer++;
	if (s->ids.n > 1000000) {
		table_release(&s->ids);
		table_init(&s->ids, sizeof(struct said), hash_seed());
	}
	for (size_t i = 0; i < s->list.n; i++) {
		struct event e = s->list.at[i];
		if (e.conversion && again(s, customer, &e)) {
			if (players_at(&s->players, e.player)->nobody)
				continue;
			e.conversion = 0;
		}
		s->list.at[kept++] = e;
	}
	s->list.n = kept;
}

/* Touches without a channel or at the time of another, and conversions of the
 * log. */
static void see_event(struct state *s, const struct config *c,
	struct text customer, const struct event *e, const struct event *before)
{
	bool nobody = players_at(&s->players, e->player)->nobody;

	if (nobody && !e->conversion)
		notices_customer(s, NO_CHANNEL, 1, customer, e->ms);
	if (c->conversions && e->conversion && !nobody)
		notices_customer(s, IN_LOG, 1, customer, e->ms);
	if (before && before->ms == e->ms && before->player != e->player &&
		!before->conversion == !e->conversion && c->ordered)
		notices_customer(s, TIED, 1, customer, e->ms);
}

/* Orders of --conversions, and whether the log knows the customer. */
static void see_orders(struct state *s, struct text customer)
{
	uint64_t orders = 0;
	int64_t ms = 0;

	for (size_t i = 0; i < s->list.n; i++) {
		const struct event *e = &s->list.at[i];
		if (e->conversion &&
			players_at(&s->players, e->player)->nobody &&
			orders++ == 0)
			ms = e->ms;
	}
	s->orders += orders;
	if (orders == s->list.n)
		notices_customer(s, UNKNOWN_ORDER, orders, customer, ms);
}

static void see(struct state *s, const struct config *c, struct text customer)
{
	for (size_t i = 0; i < s->list.n; i++)
		see_event(s, c, customer, &s->list.at[i],
			i ? &s->list.at[i - 1] : NULL);
	if (c->conversions)
		see_orders(s, customer);
}

/* Facts of every row. */
static const char *count_rows(struct state *s, const struct config *c)
{
	tally_customer(&s->tally);
	for (size_t i = 0; i < s->list.n; i++) {
		const struct event *e = &s->list.at[i];
		size_t cell = tally_cell(&s->tally, e->player,
			period_of(c->period, &s->zone, e->ms));
		TRY(tally_row(
			&s->tally, cell, e->ms, e->cost, e->conversion != 0));
		tally_reach(&s->tally, cell, e->conversion != 0);
	}
	return NULL;
}

bool walk_times(
	struct paths_row *all, const struct paths_row *row, uint64_t times)
{
	*all = *row;
	return !__builtin_mul_overflow(
		       row->converted, times, &all->converted) &&
	       !__builtin_mul_overflow(row->null, times, &all->null) &&
	       !__builtin_mul_overflow(
		       row->value, (amount)times, &all->value) &&
	       all->converted <= INT64_MAX && all->null <= INT64_MAX;
}

/* Credit of one path under the model number I; ALL is ROW TIMES over. */
static void credit_model_path(struct state *s, const struct config *c,
	unsigned i, const struct paths_row *row, const struct paths_row *all,
	uint64_t times, unsigned bucket)
{
	const struct path *path = &s->path;

	credit_share(&s->credit, c->model[i], &c->credit, path, &s->players);
	mem_grow(&s->money, &s->money_cap, path->n, sizeof(*s->money));
	credit_money(s->money, row->value, s->credit.unit, path->n);
	for (size_t t = 0; t < path->n; t++) {
		uint64_t unit = s->credit.unit[t];
		if (unit == 0)
			continue;
		struct share *to = tally_share(&s->tally,
			tally_cell(&s->tally, path->touch[t].player,
				(int32_t)row->period),
			i, bucket);
		to->count += (credit_sum)all->converted * unit;
		to->money += s->money[t] * (credit_sum)times;
	}
}

/* All to the one cell, under the model number I. */
static void credit_cell(struct state *s, unsigned i, size_t cell,
	const struct paths_row *all, unsigned bucket)
{
	struct share *to = tally_share(&s->tally, cell, i, bucket);

	to->count += (credit_sum)all->converted * CREDIT_ONE;
	to->money += all->value * AMOUNT_UNIT;
}

/* The facts of a row that has no customers: conversions where the path ends. */
static const char *count_path(struct state *s, const struct paths_row *all)
{
	const struct touch *last = &s->path.touch[s->path.n - 1];
	size_t cell = tally_cell(&s->tally, last->player, (int32_t)all->period);

	if (__builtin_add_overflow(s->tally.cell[cell].converted,
		    all->converted, &s->tally.cell[cell].converted))
		return TALLY_TOO_MANY;
	for (size_t i = 0; i < s->path.n; i++)
		tally_cell(&s->tally, s->path.touch[i].player,
			(int32_t)all->period);
	return NULL;
}

const char *walk_path(struct state *s, const struct config *c,
	const struct paths_row *row, uint64_t times, unsigned bucket)
{
	struct paths_row all;

	if (c->table) {
		paths_add(&s->paths, s->path.touch, s->path.n, row, times);
		return NULL;
	}
	if (!walk_times(&all, row, times))
		return TALLY_TOO_MANY;
	if (row->value < 0)
		notices_more(s, REFUND, times);
	if (row->pathless && c->by_path)
		notices_more(s, UNASSIGNED, all.converted);
	if (c->path)
		TRY(count_path(s, &all));
	TRY(tally_conversion(
		&s->tally, bucket, all.converted, row->value, times));
	if (!row->pathless && c->chained)
		chains_add(&s->chains, (int32_t)row->period, bucket,
			s->path.touch, s->path.n, all.converted, all.null,
			all.value);
	if (row->converted == 0 && row->value == 0)
		return NULL;
	for (unsigned i = 0; i < c->n_models; i++) {
		enum credit_model m = c->model[i];
		if (row->pathless && m != MODEL_ROW)
			credit_cell(s, i,
				tally_cell(&s->tally, s->path.touch[0].player,
					(int32_t)row->period),
				&all, bucket);
		else if (credit_by_path(m))
			credit_model_path(s, c, i, row, &all, times, bucket);
	}
	return NULL;
}

/* What was left out of the path in s->path, which ends at MS. */
static void see_path(struct state *s, const struct config *c,
	struct text customer, int64_t ms, const struct paths_row *row)
{
	const struct path_cut *cut = &s->path.cut;

	notices_customer(s, SKIPPED, cut->skipped, customer, ms);
	notices_customer(s, COLLAPSED, cut->collapsed, customer, ms);
	notices_customer(s, DROPPED, cut->dropped, customer, ms);
	if (c->table)
		return; /* it is counted when the table is walked */
	first_add(&s->seen[REFUND].first, row->value < 0, customer, ms);
	first_add(&s->seen[UNASSIGNED].first, row->pathless && c->by_path,
		customer, ms);
}

/* Touches of [from, end), behind the last conversion, that are too old. */
static void see_lapsed(struct state *s, const struct config *c,
	struct text customer, size_t from, size_t end)
{
	size_t n = path_lapsed(&c->rules, &s->players, s->list.at, from, end);

	if (n)
		notices_customer(s, LAPSED, n, customer, s->list.at[from].ms);
}

/* The path that ends in event END - 1. */
static const char *walk_to(struct state *s, const struct config *c,
	struct text customer, size_t from, size_t end, unsigned bucket)
{
	const struct event *last = &s->list.at[end - 1];
	struct paths_row row = {
		.period = period_of(c->period, &s->zone, last->ms)};

	path_make(&s->path, &c->rules, &s->players, s->list.at, from, end);
	if (last->conversion) {
		row.converted = 1;
		row.value = events_conversion(&s->events, last)->revenue;
	} else {
		row.null = 1;
	}
	if (s->path.n == 0 && !last->conversion)
		return NULL;
	if (s->path.n == 0) {
		row.pathless = 1;
		path_add(&s->path, last->ms, last->player);
	}
	see_path(s, c, customer, last->ms, &row);
	if (c->dump == DUMP_TOUCHES && last->conversion)
		dump_touches(s, c, customer, last);
	TRY(walk_path(s, c, &row, 1, bucket));
	if (!last->conversion || !c->wants[MODEL_ROW])
		return NULL;
	for (unsigned i = 0; i < c->n_models; i++)
		if (c->model[i] == MODEL_ROW)
			credit_cell(s, i,
				tally_cell(&s->tally, last->player,
					(int32_t)row.period),
				&row, bucket);
	return NULL;
}

const char *walk_customer(struct state *s, const struct config *c,
	struct text customer, void *arg)
{
	unsigned bucket = c->buckets > 1 ? tally_bucket(customer) : 0;
	size_t from = 0, touches_end = 0;

	(void)arg;
	drop_repeated(s, customer);
	see(s, c, customer);
	TRY(count_rows(s, c));
	if (c->n_models == 1 && c->wants[MODEL_ROW] && !c->dump && !c->table) {
		for (size_t i = 0; i < s->list.n; i++)
			if (s->list.at[i].conversion)
				TRY(walk_to(s, c, customer, i, i + 1, bucket));
		return NULL;
	}
	for (size_t i = 0; i < s->list.n; i++) {
		if (!s->list.at[i].conversion)
			continue;
		see_lapsed(s, c, customer, from, i + 1);
		TRY(walk_to(s, c, customer, c->rules.overlap ? 0 : from, i + 1,
			bucket));
		from = i + 1;
	}
	touches_end = s->list.n;
	see_lapsed(s, c, customer, from, touches_end);
	if (from < touches_end)
		TRY(walk_to(s, c, customer, from, touches_end, bucket));
	return NULL;
}
