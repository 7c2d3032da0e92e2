/* walk.c - from events in order to paths, from paths to credits. */
#include "journey/walk_count.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

/* All but the owners. */
static void init(struct walk_book *w, const struct walk_rules *rules,
	unsigned cells, const struct text *direct, size_t n_direct,
	const struct zone *zone)
{
	*w = (struct walk_book){.rules = rules, .zone = *zone};
	players_init(&w->players, cells, direct, n_direct);
	events_init(&w->events);
	tally_init(&w->tally, rules->n_models, rules->buckets,
		rules->period != PERIOD_NONE);
	chains_init(&w->chains, rules->order, rules->buckets);
	coalitions_init(&w->coalitions);
	paths_init(&w->paths);
}

void walk_init(struct walk_book *w, const struct walk_rules *rules,
	unsigned cells, const struct text *direct, size_t n_direct,
	const struct zone *zone)
{
	init(w, rules, cells, direct, n_direct, zone);
	w->owners = mem_array(1, sizeof(*w->owners));
	w->owns = true;
	owners_init(w->owners);
}

void walk_init_like(
	struct walk_book *w, const struct walk_book *like, unsigned number)
{
	const struct players *p = &like->players;

	init(w, like->rules, p->cells, p->direct, p->n_direct, &like->zone);
	memcpy(w->players.list, p->list, sizeof(p->list));
	w->owners = like->owners;
	w->customer = (uint64_t)(number + 1) << 40;
}

void walk_release(struct walk_book *w)
{
	players_release(&w->players);
	events_release(&w->events);
	events_list_release(&w->list);
	tally_release(&w->tally);
	chains_release(&w->chains);
	coalitions_release(&w->coalitions);
	paths_release(&w->paths);
	path_release(&w->path);
	credit_release(&w->credit);
	free(w->money);
	orders_release(&w->join);
	events_list_release(&w->refunds);
	free(w->sale);
	if (w->owns) {
		owners_release(w->owners);
		free(w->owners);
	}
	free(w->met);
	free(w->met_by);
	for (int i = 0; i < WALK_KINDS; i++)
		first_release(&w->seen[i]);
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
	if (!row->pathless && rules->coalesced)
		coalitions_add(&w->coalitions, (int32_t)row->period, bucket,
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
		w->seen[WALK_REFUND].n += row.value < 0 ? times : 0;
		TRY(walk_path(w, &row, times, 0));
	}
	return NULL;
}

/* What was left out of the path in w->path, which ends at MS; and whose the
 * first conversion without a touch is. */
static void see_path(struct walk_book *w, struct text customer, int64_t ms,
	const struct paths_row *row)
{
	const struct path_cut *cut = &w->path.cut;

	first_add(&w->seen[WALK_SKIPPED], cut->skipped, customer, ms);
	first_add(&w->seen[WALK_COLLAPSED], cut->collapsed, customer, ms);
	first_add(&w->seen[WALK_DROPPED], cut->dropped, customer, ms);
	if (w->rules->table)
		return; /* it is counted when the table is walked */
	if (row->pathless && w->rules->by_path)
		first_place(&w->seen[WALK_UNASSIGNED], customer, ms);
}

/* The rules for a path that ends in LAST: a conversion that came with a date
 * alone stands at the end of its day, but looks back from the beginning. */
static struct path_rules rules_to(
	const struct walk_book *w, const struct event *last)
{
	struct path_rules rules = w->rules->path;

	if (rules.lookback >= 0 && last->conversion)
		rules.lookback += events_conversion(&w->events, last)->day_ms;
	return rules;
}

/* Touches of [from, end), behind the last conversion, that are too old. */
static void see_lapsed(
	struct walk_book *w, struct text customer, size_t from, size_t end)
{
	if (from >= end || walk_count_is_before(w, &w->list.at[end - 1]))
		return;
	struct path_rules rules = rules_to(w, &w->list.at[end - 1]);
	size_t n = path_lapsed(&rules, &w->players, w->list.at, from, end);

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
	struct paths_row row = {.period = walk_count_period(w, last)};
	if (walk_count_is_before(w, last))
		return NULL;
	uint32_t player = last->player;
	struct path_rules rules = rules_to(w, last);

	path_make(&w->path, &rules, &w->players, w->list.at, from, end);
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
		TRY(walk_count_nobody(w, last, &player));
		path_add(&w->path, last->ms, player);
	}
	see_path(w, customer, last->ms, &row);
	if (w->conversion && last->conversion)
		w->conversion(w->arg, customer, last, false);
	TRY(walk_path(w, &row, 1, bucket));
	if (last->conversion)
		credit_row(w, last, &row, bucket);
	return NULL;
}

/* The last sale that is not after MS; or NULL. */
static const struct walk_sale *sale_before(
	const struct walk_book *w, int64_t ms)
{
	size_t n = w->n_sales;

	while (n > 0 && w->list.at[w->sale[n - 1].end - 1].ms > ms)
		n--;
	return n ? &w->sale[n - 1] : NULL;
}

/* The path of the sale that REFUND is taken from, into w->path; without one, or
 * where it has no touch, ROW is pathless. */
static const char *refund_path(struct walk_book *w, struct text customer,
	const struct event *refund, struct paths_row *row)
{
	const struct walk_sale *sale = sale_before(w, refund->ms);
	struct text nobody[PLAYERS_MOST] = {{"", 0}};
	uint32_t player = refund->player;

	w->path.n = 0;
	if (sale) {
		const struct event *last = &w->list.at[sale->end - 1];
		struct path_rules rules = rules_to(w, last);
		path_make(&w->path, &rules, &w->players, w->list.at, sale->from,
			sale->end);
		row->period = walk_count_period(w, last);
		player = last->player;
	} else {
		if (w->rules->by_path)
			first_add(&w->seen[WALK_REFUND_ALONE], 1, customer,
				refund->ms);
		TRY(players_put(&w->players, &player, nobody));
	}
	row->pathless = w->path.n == 0;
	if (row->pathless)
		path_add(&w->path, refund->ms, player);
	return NULL;
}

/* A refund of its own goes back the way that the last sale before it came. */
static const char *walk_refund(struct walk_book *w, struct text customer,
	const struct event *refund, unsigned bucket)
{
	if (walk_count_is_before(w, refund))
		return NULL;
	struct paths_row row = {.period = walk_count_period(w, refund),
		.value = events_conversion(&w->events, refund)->revenue};
	struct paths_row own = row;

	TRY(refund_path(w, customer, refund, &row));
	if (w->conversion)
		w->conversion(w->arg, customer, refund, true);
	TRY(walk_path(w, &row, 1, bucket));
	credit_row(w, refund, &own, bucket);
	return NULL;
}

static const char *walk_refunds(
	struct walk_book *w, struct text customer, unsigned bucket)
{
	for (size_t i = 0; i < w->refunds.n; i++)
		TRY(walk_refund(w, customer, &w->refunds.at[i], bucket));
	return NULL;
}

static void note_sale(struct walk_book *w, size_t from, size_t end)
{
	mem_grow(&w->sale, &w->sales_cap, w->n_sales + 1, sizeof(*w->sale));
	w->sale[w->n_sales++] = (struct walk_sale){from, end};
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

/* Where the path begins that ends in event END - 1, when the conversion before
 * it ended at FROM. */
static size_t begin_of(const struct walk_book *w, size_t from, size_t end)
{
	if (w->rules->path.overlap)
		return 0;
	if (w->rules->until_next && w->n_sales > 0 &&
		!path_any(&w->rules->path, &w->players, w->list.at, from, end))
		return w->sale[w->n_sales - 1].from;
	return from;
}

static const char *walk_paths(
	struct walk_book *w, struct text customer, unsigned bucket)
{
	size_t from = 0;

	for (size_t i = 0; i < w->list.n; i++) {
		if (!w->list.at[i].conversion)
			continue;
		size_t start = begin_of(w, from, i + 1);
		see_lapsed(w, customer, from, i + 1);
		TRY(walk_to(w, customer, start, i + 1, bucket));
		note_sale(w, start, i + 1);
		from = i + 1;
	}
	see_lapsed(w, customer, from, w->list.n);
	return from < w->list.n ? walk_to(w, customer, from, w->list.n, bucket)
				: NULL;
}

const char *walk_customer(struct walk_book *w, struct text customer)
{
	unsigned bucket = w->rules->buckets > 1 ? tally_bucket(customer) : 0;

	TRY(walk_count(w, customer));
	w->n_sales = 0;
	TRY(w->rules->rows_only ? walk_rows(w, customer, bucket)
				: walk_paths(w, customer, bucket));
	return walk_refunds(w, customer, bucket);
}
