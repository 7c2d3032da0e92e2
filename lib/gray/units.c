/* units.c - units by their keys, with the sums of their rows. */
#include "gray/units.h"

#include <stdlib.h>

#include "base/mem.h"

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
	u->sum = mem_zero(TABLE_BATCH * (slots + 1), sizeof(amount));
}

void units_release(struct units *u)
{
	table_release(&u->cells);
	table_release(&u->table);
	for (int i = 0; i < TABLE_BATCH; i++)
		buf_release(&u->key[i]);
	buf_release(&u->newest);
	free(u->sum);
}

bool units_cell(uint32_t *to, struct units *u, struct text name)
{
	if (!cellname_whole(name, u->by))
		return false;
	*to = (uint32_t)table_put(&u->cells, name);
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

/* Want the unit of CUSTOMER in EXPERIMENT, as u->want[u->waiting]. */
static void ask(struct units *u, struct text customer, struct text experiment)
{
	struct buf *key = &u->key[u->waiting];

	if (experiment.len) {
		cellname_begin(key, customer);
		cellname_part(key, experiment);
		customer = buf_view(key);
	}
	table_ask(&u->table, &u->want[u->waiting], customer);
}

size_t units_find(struct units *u, struct text customer, struct text experiment)
{
	u->waiting = 0;
	ask(u, customer, experiment);
	return table_find(&u->table, u->want[0].key);
}

struct unit *units_put(
	struct units *u, struct text customer, struct text experiment)
{
	u->waiting = 0;
	ask(u, customer, experiment);
	return table_value(&u->table, table_put(&u->table, u->want[0].key));
}

/* The largest of several scores counts. */
const char *units_add(struct unit *to, const struct units *u,
	const struct unit_row *row, const amount *more)
{
	amount *sum = (amount *)(to + 1);

	if (to->cell == 0)
		to->cell = row->cell + 1;
	else if (to->cell != row->cell + 1)
		to->flags |= UNIT_SEVERAL;
	if (row->scored &&
		(!(to->flags & UNIT_SCORED) || row->score > to->score)) {
		to->flags |= UNIT_SCORED;
		to->score = row->score;
	}
	for (unsigned i = 0; i < u->metrics->slots; i++) {
		sum[i] += more[i];
		if (sum[i] >= MOMENTS_MOST || sum[i] <= -MOMENTS_MOST)
			return "the sum of a unit's amounts is too large (want "
			       "below 10^21)";
	}
	return NULL;
}

amount *units_next(struct units *u)
{
	return u->sum + (size_t)u->waiting * u->metrics->slots;
}

const char *units_settle(struct units *u)
{
	const char *why = NULL;

	table_put_all(&u->table, u->want, u->waiting);
	for (unsigned i = 0; i < u->waiting && !why; i++)
		why = units_add(table_value(&u->table, u->want[i].at), u,
			&u->row[i], u->sum + (size_t)i * u->metrics->slots);
	u->waiting = 0;
	return why;
}

const char *units_take(struct units *u, struct text customer,
	struct text experiment, const struct unit_row *row)
{
	if (u->alone) {
		moments_add(units_moments(u, row->cell), &u->shape, u->sum);
		return NULL;
	}
	ask(u, customer, experiment);
	u->row[u->waiting++] = *row;
	return u->waiting < TABLE_BATCH ? NULL : units_settle(u);
}

void units_newest(struct units *u, int64_t ms, struct text customer)
{
	if (u->has_newest &&
		(ms < u->newest_ms ||
			(ms == u->newest_ms &&
				text_compare(customer, buf_view(&u->newest)) >=
					0)))
		return;
	u->has_newest = true;
	u->newest_ms = ms;
	u->newest.len = 0;
	buf_text(&u->newest, customer);
}

void units_keep_newest(struct units *u)
{
	for (size_t i = 0; i < u->table.n; i++) {
		const struct unit *one = table_value(&u->table, i);
		if (one->last >= u->newest_ms)
			return;
	}
	if (!u->has_newest)
		return;
	struct unit *other = table_value(
		&u->table, table_put(&u->table, buf_view(&u->newest)));
	other->flags = UNIT_OTHER;
	other->last = u->newest_ms;
}

const char *units_order(struct units *u, const struct exposed_list *list,
	const struct exposed_window *w, struct text customer, int64_t ms,
	const amount *all, bool *any)
{
	amount *more = u->sum + u->metrics->slots;
	uint32_t i = exposed_first(list, customer);

	*any = false;
	for (; i; i = list->at[i - 1].next) {
		const struct exposed *e = &list->at[i - 1];
		struct unit_row one = {.cell = e->cell};
		*any |= exposed_takes(more, e, w, ms, all, u->metrics);
		struct unit *to =
			units_put(u, customer, exposed_experiment(list, e));
		if (to->cell == 0 || ms > to->last)
			to->last = ms;
		to->first = e->ms;
		TRY(units_add(to, u, &one, more));
	}
	return NULL;
}
