/* walk.c - from events in order to paths, from paths to credits. */
#include "journey/walk.h"

#include <stdlib.h>

#include "base/mem.h"

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
	orders_release(&w->join);
	events_list_release(&w->refunds);
	free(w->sale);
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

/* Rows that were joined with another, by their marks. */
static void see_joined(struct walk_book *w, struct text customer)
{
	static const struct {
		unsigned char mark;
		enum walk_kind kind;
	} told[] = {{ORDERS_SAME, WALK_REPEATED},
		{ORDERS_OTHER, WALK_OTHER_REVENUE}, {ORDERS_ADDED, WALK_ADDED},
		{ORDERS_LATER, WALK_ADDED_LATER}, {ORDERS_BACK, WALK_REFUND}};

	for (size_t i = 0; i < w->list.n; i++)
		for (size_t k = 0; k < sizeof(told) / sizeof(*told); k++)
			if (w->join.mark[i] & told[k].mark)
				first_add(&w->seen[told[k].kind], 1, customer,
					w->list.at[i].ms);
}

/* Whether E, which bears MARK, tells nothing but what its conversion has got.
 */
static bool is_spent(
	const struct walk_book *w, const struct event *e, unsigned char mark)
{
	return mark && !has_channel(w, e) &&
	       (!e->conversion || mark & ORDERS_REFUND);
}

/* Leave in the list what can be a touch or a conversion; refunds of their own
 * go to a list of their own. */
static void keep_visits(struct walk_book *w)
{
	struct event_list *refunds = &w->refunds;
	size_t kept = 0;

	for (size_t i = 0; i < w->list.n; i++) {
		struct event e = w->list.at[i];
		unsigned char mark = w->join.mark[i];
		if (mark & ORDERS_REFUND) {
			mem_grow(&refunds->at, &refunds->cap, refunds->n + 1,
				sizeof(*refunds->at));
			refunds->at[refunds->n++] = e;
		} else if (!(mark & ORDERS_GONE) && !is_spent(w, &e, mark)) {
			w->list.at[kept++] = e;
		}
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

/* Facts of every row; JOINED: some bear marks. */
static const char *count_rows(struct walk_book *w, bool joined)
{
	tally_customer(&w->tally);
	for (size_t i = 0; i < w->list.n; i++) {
		const struct event *e = &w->list.at[i];
		unsigned char mark = joined ? w->join.mark[i] : 0;
		bool converted = e->conversion && !(mark & ORDERS_REFUND);
		if (is_spent(w, e, mark) && e->cost == 0)
			continue;
		size_t cell = tally_cell(&w->tally, e->player, period(w, e));
		TRY(tally_row(&w->tally, cell, e->ms, e->cost, converted));
		tally_reach(&w->tally, cell, converted);
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
		path_make(&w->path, &w->rules->path, &w->players, w->list.at,
			sale->from, sale->end);
		row->period = period(w, last);
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
	struct paths_row row = {.period = period(w, refund),
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

static const char *walk_paths(
	struct walk_book *w, struct text customer, unsigned bucket)
{
	size_t from = 0;

	for (size_t i = 0; i < w->list.n; i++) {
		if (!w->list.at[i].conversion)
			continue;
		size_t start = w->rules->path.overlap ? 0 : from;
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
	bool joined =
		orders_join(&w->join, &w->events, &w->list, w->rules->repeated);

	w->refunds.n = w->n_sales = 0;
	if (joined)
		see_joined(w, customer);
	TRY(count_rows(w, joined));
	if (joined)
		keep_visits(w);
	see(w, customer);
	TRY(w->rules->rows_only ? walk_rows(w, customer, bucket)
				: walk_paths(w, customer, bucket));
	return walk_refunds(w, customer, bucket);
}
