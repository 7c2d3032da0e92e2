/* walk.c - from events in order to paths, from paths to credits. */
#include "journey/walk.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

enum { MANY_IDS = 1000000 }; /* that are forgotten together */

/* Of an id: the last customer who had it, and the revenue she had first. */
struct said {
	amount revenue;
	uint64_t customer;
};

void walk_init(struct walk_book *w, const struct walk_rules *rules,
	unsigned cells, const struct text *direct, size_t n_direct,
	const struct zone *zone)
{
	*w = (struct walk_book){.rules = rules, .zone = *zone};
	players_init(&w->players, cells, direct, n_direct);
	events_init(&w->events);
	tally_init(&w->tally, rules->n_models, rules->buckets,
		rules->period != PERIOD_NONE);
	chains_init(&w->chains, rules->order, rules->buckets);
	paths_init(&w->paths);
	table_init(&w->ids, sizeof(struct said), hash_seed());
}

void walk_release(struct walk_book *w)
{
	players_release(&w->players);
	events_release(&w->events);
	events_list_release(&w->list);
	tally_release(&w->tally);
	chains_release(&w->chains);
	paths_release(&w->paths);
	path_release(&w->path);
	credit_release(&w->credit);
	free(w->money);
	table_release(&w->ids);
	for (int i = 0; i < WALK_KINDS; i++)
		first_release(&w->seen[i]);
}

static bool has_channel(const struct walk_book *w, const struct event *e)
{
	return !players_at(&w->players, e->player)->nobody;
}

static int32_t period(struct walk_book *w, const struct event *e)
{
	return period_of(w->rules->period, &w->zone, e->ms);
}

/* Whether EVENT's id came before, of this CUSTOMER: it counts once. */
static bool again(
	struct walk_book *w, struct text customer, const struct event *event)
{
	struct text id = events_id(&w->events, event);
	amount revenue = events_conversion(&w->events, event)->revenue;

	if (id.len == 0)
		return false;
	struct said *said = table_value(&w->ids, table_put(&w->ids, id));
	if (said->customer != w->customer) {
		*said = (struct said){revenue, w->customer};
		return false;
	}
	first_add(&w->seen[WALK_REPEATED], 1, customer, event->ms);
	first_add(&w->seen[WALK_OTHER_REVENUE], said->revenue != revenue,
		customer, event->ms);
	return true;
}

/* Conversions whose id came before become touches, or nothing where they have
 * no channel. */
static void drop_repeated(struct walk_book *w, struct text customer)
{
	size_t kept = 0;

	w->customer++;
	if (w->ids.n > MANY_IDS) {
		table_release(&w->ids);
		table_init(&w->ids, sizeof(struct said), hash_seed());
	}
	for (size_t i = 0; i < w->list.n; i++) {
		struct event e = w->list.at[i];
		if (e.conversion && again(w, customer, &e)) {
			if (!has_channel(w, &e))
				continue;
			e.conversion = 0;
		}
		w->list.at[kept++] = e;
	}
	w->list.n = kept;
}

/* Touches without a channel or at the time of the one BEFORE, and conversions
 * of the log. */
static void see_event(struct walk_book *w, struct text customer,
	const struct event *e, const struct event *before)
{
	bool nobody = !has_channel(w, e);

	if (nobody && !e->conversion)
		first_add(&w->seen[WALK_NO_CHANNEL], 1, customer, e->ms);
	if (w->rules->orders && e->conversion && !nobody)
		first_add(&w->seen[WALK_IN_LOG], 1, customer, e->ms);
	if (before && before->ms == e->ms && before->player != e->player &&
		!before->conversion == !e->conversion && w->rules->ordered)
		first_add(&w->seen[WALK_TIED], 1, customer, e->ms);
}

/* Orders, and whether the log knows their customer. */
static void see_orders(struct walk_book *w, struct text customer)
{
	uint64_t orders = 0;
	int64_t ms = 0;

	for (size_t i = 0; i < w->list.n; i++) {
		const struct event *e = &w->list.at[i];
		if (e->conversion && !has_channel(w, e) && orders++ == 0)
			ms = e->ms;
	}
	w->orders += orders;
	if (orders == w->list.n)
		first_add(&w->seen[WALK_UNKNOWN], orders, customer, ms);
}

static void see(struct walk_book *w, struct text customer)
{
	for (size_t i = 0; i < w->list.n; i++)
		see_event(w, customer, &w->list.at[i],
			i ? &w->list.at[i - 1] : NULL);
	if (w->rules->orders)
		see_orders(w, customer);
}

/* Facts of every row. */
static const char *count_rows(struct walk_book *w)
{
	tally_customer(&w->tally);
	for (size_t i = 0; i < w->list.n; i++) {
		const struct event *e = &w->list.at[i];
		size_t cell = tally_cell(&w->tally, e->player, period(w, e));
		TRY(tally_row(
			&w->tally, cell, e->ms, e->cost, e->conversion != 0));
		tally_reach(&w->tally, cell, e->conversion != 0);
	}
	return NULL;
}

void walk_share(struct walk_book *w, enum credit_model model, amount revenue)
{
	credit_share(
		&w->credit, model, &w->rules->credit, &w->path, &w->players);
	mem_grow(&w->money, &w->money_cap, w->path.n, sizeof(*w->money));
	credit_money(w->money, revenue, w->credit.unit, w->path.n);
}

/* Credit of one path under the model number I; ALL is ROW TIMES over. */
static void credit_model_path(struct walk_book *w, unsigned i,
	const struct paths_row *row, const struct paths_row *all,
	uint64_t times, unsigned bucket)
{
	const struct path *path = &w->path;

	walk_share(w, w->rules->model[i], row->value);
	for (size_t t = 0; t < path->n; t++) {
		uint64_t unit = w->credit.unit[t];
		if (unit == 0)
			continue;
		struct share *to = tally_share(&w->tally,
			tally_cell(&w->tally, path->touch[t].player,
				(int32_t)row->period),
			i, bucket);
		to->count += (credit_sum)all->converted * unit;
		to->money += w->money[t] * (credit_sum)times;
	}
}

/* All to the one cell of PLAYER, under the model number I. */
static void credit_cell(struct walk_book *w, unsigned i, uint32_t player,
	const struct paths_row *all, unsigned bucket)
{
	size_t cell = tally_cell(&w->tally, player, (int32_t)all->period);
	struct share *to = tally_share(&w->tally, cell, i, bucket);

	to->count += (credit_sum)all->converted * CREDIT_ONE;
	to->money += all->value * AMOUNT_UNIT;
}

/* The facts of a row that has no customers: conversions where the path ends. */
static const char *count_path(struct walk_book *w, const struct paths_row *all)
{
	const struct touch *last = &w->path.touch[w->path.n - 1];
	size_t cell = tally_cell(&w->tally, last->player, (int32_t)all->period);

	if (__builtin_add_overflow(w->tally.cell[cell].converted,
		    all->converted, &w->tally.cell[cell].converted))
		return TALLY_TOO_MANY;
	for (size_t i = 0; i < w->path.n; i++)
		tally_cell(&w->tally, w->path.touch[i].player,
			(int32_t)all->period);
	return NULL;
}

static void credit_models(struct walk_book *w, const struct paths_row *row,
	const struct paths_row *all, uint64_t times, unsigned bucket)
{
	for (unsigned i = 0; i < w->rules->n_models; i++) {
		enum credit_model m = w->rules->model[i];
		if (row->pathless && m != MODEL_ROW)
			credit_cell(w, i, w->path.touch[0].player, all, bucket);
		else if (credit_by_path(m))
			credit_model_path(w, i, row, all, times, bucket);
	}
}

const char *walk_path(struct walk_book *w, const struct paths_row *row,
	uint64_t times, unsigned bucket)
{
	const struct walk_rules *rules = w->rules;
	struct paths_row all;

	if (rules->table) {
		paths_add(&w->paths, w->path.touch, w->path.n, row, times);
		return NULL;
	}
	if (!paths_times(&all, row, times))
		return TALLY_TOO_MANY;
	w->seen[WALK_REFUND].n += row->value < 0 ? times : 0;
	if (row->pathless && rules->by_path)
		w->seen[WALK_UNASSIGNED].n += all.converted;
	if (rules->no_events)
		TRY(count_path(w, &all));
	TRY(tally_conversion(
		&w->tally, bucket, all.converted, row->value, times));
	if (!row->pathless && rules->chained)
		chains_add(&w->chains, (int32_t)row->period, bucket,
			w->path.touch, w->path.n, all.converted, all.null,
			all.value);
	if (row->converted || row->value)
		credit_models(w, row, &all, times, bucket);
	return NULL;
}

const char *walk_table(struct walk_book *w)
{
	uint64_t times;

	for (size_t i = 0; i < w->paths.rows.n && !w->rules->table; i++) {
		struct paths_row row = paths_at(&w->paths, i, &w->path, &times);
		TRY(walk_path(w, &row, times, 0));
	}
	return NULL;
}

/* What was left out of the path in w->path, which ends at MS; and whose the
 * first refund is, and the first conversion without a touch. */
static void see_path(struct walk_book *w, struct text customer, int64_t ms,
	const struct paths_row *row)
{
	const struct path_cut *cut = &w->path.cut;

	first_add(&w->seen[WALK_SKIPPED], cut->skipped, customer, ms);
	first_add(&w->seen[WALK_COLLAPSED], cut->collapsed, customer, ms);
	first_add(&w->seen[WALK_DROPPED], cut->dropped, customer, ms);
	if (w->rules->table)
		return; /* it is counted when the table is walked */
	if (row->value < 0)
		first_place(&w->seen[WALK_REFUND], customer, ms);
	if (row->pathless && w->rules->by_path)
		first_place(&w->seen[WALK_UNASSIGNED], customer, ms);
}

/* Touches of [from, end), behind the last conversion, that are too old. */
static void see_lapsed(
	struct walk_book *w, struct text customer, size_t from, size_t end)
{
	size_t n = path_lapsed(
		&w->rules->path, &w->players, w->list.at, from, end);

	if (n)
		first_add(&w->seen[WALK_LAPSED], n, customer,
			w->list.at[from].ms);
}

/* The row model's credit of a conversion. */
static void credit_row(struct walk_book *w, const struct event *conversion,
	const struct paths_row *row, unsigned bucket)
{
	for (unsigned i = 0; i < w->rules->n_models && w->rules->by_row; i++)
		if (w->rules->model[i] == MODEL_ROW)
			credit_cell(w, i, conversion->player, row, bucket);
}

/* The path that ends in event END - 1. */
static const char *walk_to(struct walk_book *w, struct text customer,
	size_t from, size_t end, unsigned bucket)
{
	const struct event *last = &w->list.at[end - 1];
	struct paths_row row = {.period = period(w, last)};

	path_make(
		&w->path, &w->rules->path, &w->players, w->list.at, from, end);
	if (last->conversion) {
		row.converted = 1;
		row.value = events_conversion(&w->events, last)->revenue;
	} else {
		row.null = 1;
	}
	if (w->path.n == 0 && !last->conversion)
		return NULL;
	if (w->path.n == 0) {
		row.pathless = 1;
		path_add(&w->path, last->ms, last->player);
	}
	see_path(w, customer, last->ms, &row);
	if (w->conversion && last->conversion)
		w->conversion(w->arg, customer, last);
	TRY(walk_path(w, &row, 1, bucket));
	if (last->conversion)
		credit_row(w, last, &row, bucket);
	return NULL;
}

/* Each conversion by itself. */
static const char *walk_rows(
	struct walk_book *w, struct text customer, unsigned bucket)
{
	for (size_t i = 0; i < w->list.n; i++)
		if (w->list.at[i].conversion)
			TRY(walk_to(w, customer, i, i + 1, bucket));
	return NULL;
}

static const char *walk_paths(
	struct walk_book *w, struct text customer, unsigned bucket)
{
	size_t from = 0;

	for (size_t i = 0; i < w->list.n; i++) {
		if (!w->list.at[i].conversion)
			continue;
		see_lapsed(w, customer, from, i + 1);
		TRY(walk_to(w, customer, w->rules->path.overlap ? 0 : from,
			i + 1, bucket));
		from = i + 1;
	}
	see_lapsed(w, customer, from, w->list.n);
	return from < w->list.n ? walk_to(w, customer, from, w->list.n, bucket)
				: NULL;
}

const char *walk_customer(struct walk_book *w, struct text customer)
{
	unsigned bucket = w->rules->buckets > 1 ? tally_bucket(customer) : 0;

	drop_repeated(w, customer);
	see(w, customer);
	TRY(count_rows(w));
	return w->rules->rows_only ? walk_rows(w, customer, bucket)
				   : walk_paths(w, customer, bucket);
}
