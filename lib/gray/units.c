/* units.c - units by their keys, with the sums of their rows. */
#include "gray/units.h"

#include <stdlib.h>

#include "base/mem.h"
#include "gray/units_shared.h"

void units_init(struct units *u, const struct metrics *metrics, size_t by,
	bool alone, uint64_t seed)
{
	size_t value = sizeof(struct cellname_range), slots = metrics->slots;
	unsigned column[METRICS_SLOTS];

	*u = (struct units){.metrics = metrics, .by = by, .alone = alone};
	if (alone) {
		u->shape.columns = metrics->slots;
		for (unsigned i = 0; i < slots; i++)
			column[i] = i;
		metrics_shape(&u->shape, metrics, column);
		value += moments_size(&u->shape);
	}
	table_init(&u->cells, value, 1);
	table_init(
		&u->table, sizeof(struct unit) + slots * sizeof(amount), seed);
	u->sum = mem_zero((TABLE_BATCH + 1) * (slots + 1), sizeof(amount));
}

void units_release(struct units *u)
{
	table_release(&u->cells);
	table_release(&u->table);
	stay_release(&u->keys);
	newest_release(&u->newest);
	free(u->sum);
	free(u->number);
}

bool units_cell(uint32_t *to, struct units *u, struct text name)
{
	size_t before = u->cells.n;

	if (!cellname_whole(name, u->by))
		return false;
	*to = (uint32_t)table_put(&u->cells, name);
	if (u->shared && u->cells.n > before)
		units_shared_number(u, name);
	return true;
}

struct cellname_range *units_range(struct units *u, uint32_t cell)
{
	return table_value(&u->cells, cell);
}

struct moments *units_moments(const struct units *u, size_t cell)
{
	struct cellname_range *range = table_value(&u->cells, cell);

	return (struct moments *)(range + 1);
}

amount *units_sums(const struct units *u, size_t i)
{
	return (amount *)((char *)table_value(&u->table, i) +
			  sizeof(struct unit));
}

/* The key of CUSTOMER in EXPERIMENT. */
static struct text key_of(
	struct units *u, struct text customer, struct text experiment)
{
	const struct text part[] = {customer, experiment};

	return experiment.len == 0
		       ? customer
		       : stay_joined(&u->keys, part, 2, CELLNAME_BETWEEN);
}

struct unit *units_put(
	struct units *u, struct text customer, struct text experiment)
{
	size_t at = table_put(&u->table, key_of(u, customer, experiment));

	stay_clear(&u->keys);
	return table_value(&u->table, at);
}

static bool is_large(amount x)
{
	return x >= MOMENTS_MOST || x <= -MOMENTS_MOST;
}

static void add_sums(struct unit *to, struct units *u, const amount *more)
{
	amount *sum = (amount *)(to + 1);

	for (unsigned i = 0; i < u->metrics->slots; i++) {
		if (__builtin_add_overflow(sum[i], more[i], &sum[i]))
			to->flags |= UNIT_LARGE;
		u->large |= is_large(sum[i]);
	}
}

/* The largest of several scores counts, and the newest row. */
void units_add(struct unit *to, struct units *u, const struct unit_row *row,
	const amount *more)
{
	if (row->timed && (to->cell == 0 || row->last > to->last))
		to->last = row->last;
	if (row->timed)
		to->first = row->first;
	if (to->cell == 0)
		to->cell = row->cell + 1;
	else if (to->cell != row->cell + 1)
		to->flags |= UNIT_SEVERAL;
	if (row->scored &&
		(!(to->flags & UNIT_SCORED) || row->score > to->score)) {
		to->flags |= UNIT_SCORED;
		to->score = row->score;
	}
	add_sums(to, u, more);
}

static bool is_wrong(const struct units *u, size_t i)
{
	const struct unit *one = table_value(&u->table, i);
	const amount *sum = units_sums(u, i);
	bool wrong = one->flags & UNIT_LARGE;

	for (unsigned k = 0; k < u->metrics->slots; k++)
		wrong |= is_large(sum[k]);
	return wrong;
}

const char *units_wrong(const struct units *u)
{
	struct text first = {NULL, 0};

	for (size_t i = 0; i < u->table.n && u->large; i++) {
		struct text key = table_key(&u->table, i);
		if (is_wrong(u, i) &&
			(!first.at || text_compare(key, first) < 0))
			first = key;
	}
	return first.at ? fail_text("the sum of the amounts of customer '%s' "
				    "is too large (want below 10^21)",
				  text_show(cellname_head(first)))
			: NULL;
}

amount *units_next(struct units *u)
{
	return u->sum + (size_t)u->waiting * u->metrics->slots;
}

void units_settle(struct units *u)
{
	if (u->shared)
		units_shared_settle(u);
	if (u->waiting)
		table_put_all(&u->table, u->want, u->waiting);
	for (unsigned i = 0; i < u->waiting; i++)
		units_add(table_value(&u->table, u->want[i].at), u, &u->row[i],
			u->sum + (size_t)i * u->metrics->slots);
	u->waiting = 0;
	stay_clear(&u->keys);
}

void units_take(struct units *u, struct text customer, struct text experiment,
	const struct unit_row *row)
{
	if (u->alone) {
		moments_add(units_moments(u, row->cell), &u->shape, u->sum);
		return;
	}
	struct text key = key_of(u, customer, experiment);
	if (u->shared) {
		units_shared_send(u, key, row);
		return;
	}
	table_ask(&u->table, &u->want[u->waiting], key);
	u->row[u->waiting++] = *row;
	if (u->waiting == TABLE_BATCH)
		units_settle(u);
}

bool units_newest_is_other(const struct units *u)
{
	for (size_t i = 0; i < u->table.n; i++) {
		const struct unit *one = table_value(&u->table, i);
		if (one->last >= u->newest.ms)
			return false;
	}
	return u->newest.given;
}

struct units_heard units_order(struct units *u, const struct exposed_list *list,
	const struct exposed_window *w, struct text customer, int64_t ms,
	int64_t end, const amount *all)
{
	struct units_heard heard = {false, false};
	uint32_t i = exposed_first(list, customer);

	for (; i; i = list->at[i - 1].next) {
		const struct exposed *e = &list->at[i - 1];
		struct unit_row one = {.cell = e->cell,
			.timed = true,
			.first = e->ms,
			.last = ms};
		bool counts = exposed_takes(
			units_next(u), e, w, ms, end, all, u->metrics);
		heard.counts |= counts;
		heard.same_day |= counts && ms < e->ms && e->ms <= end;
		units_take(u, customer, exposed_experiment(list, e), &one);
	}
	return heard;
}
