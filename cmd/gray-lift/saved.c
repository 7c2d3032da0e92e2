/* saved.c - the state of gray-lift as lines of text, and back.
 *
 * --rows	a line a cell, KEY its parts with the byte 0x1f between them:
 *		units, columns that are no rate, least and largest propensity,
 *		sums and sums of products in decimal
 * else		a line a unit, KEY the customer: cell, flags, score, least and
 *		largest propensity of the cell, a sum a slot
 * --arms	a line a unit with orders: experiment, flags, exposure and
 *		newest row in milliseconds, a sum a slot
 */
#include <stdlib.h>

#include "gray-lift/parts.h"

static const struct moments *moments_of(const struct state *s, size_t i)
{
	return (const struct moments *)((const char *)table_value(
						&s->cells, i) +
					sizeof(struct cell));
}

static void write_cell(struct state_out *to, struct state *s, size_t i)
{
	const struct cell *cell = table_value(&s->cells, i);
	const struct moments *m = moments_of(s, i);

	if (m->n == 0)
		return;
	state_key(to, table_key(&s->cells, i));
	state_int(to, (int64_t)m->n);
	state_int(to, (int64_t)m->odd);
	state_real(to, cell->low);
	state_real(to, cell->high);
	for (unsigned k = 0; k < s->shape.columns + s->shape.pairs; k++) {
		s->text.len = 0;
		wide_print(&s->text, moments_wide(&m->at[k]));
		state_text(to, buf_view(&s->text));
	}
	state_end(to);
}

/* The part of T before or behind the first 0x1f. */
static struct text part_of(struct text t, bool behind)
{
	size_t len = 0;

	while (len < t.len && t.at[len] != CELL_BETWEEN)
		len++;
	if (!behind)
		return (struct text){t.at, len};
	len += len < t.len;
	return (struct text){t.at + len, t.len - len};
}

/* A unit that is in several cells is in none, so none is written. */
static void write_unit(struct state_out *to, struct state *s, size_t i)
{
	const struct unit *u = table_value(&s->units, i);
	const amount *sum = rows_sums(&s->units, i);
	struct text key = table_key(&s->units, i);
	struct text cell = table_key(&s->cells, u->cell - 1);
	bool several = u->flags & UNIT_SEVERAL;
	const struct cell *of = table_value(&s->cells, u->cell - 1);

	s->text.len = 0;
	buf_text(&s->text, several ? part_of(cell, false) : cell);
	for (size_t k = 0; several && k < s->config->by.n + 2; k++)
		buf_byte(&s->text, CELL_BETWEEN);
	state_key(to, part_of(key, false));
	state_text(to, buf_view(&s->text));
	state_int(to, several ? UNIT_SEVERAL : (int64_t)u->flags);
	state_real(to, several ? 0 : u->score);
	state_real(to, several ? 0 : of->low);
	state_real(to, several ? 0 : of->high);
	for (unsigned k = 0; k < s->config->slots; k++)
		state_amount(to, several ? 0 : sum[k]);
	state_end(to);
}

static void write_orders(struct state_out *to, struct state *s, size_t i)
{
	const struct unit *u = table_value(&s->units, i);
	const amount *sum = rows_sums(&s->units, i);
	struct text key = table_key(&s->units, i);

	state_key(to, part_of(key, false));
	state_text(to, part_of(key, true));
	state_int(to, (int64_t)u->flags);
	state_int(to, u->first);
	state_int(to, u->last);
	for (unsigned k = 0; k < s->config->slots; k++)
		state_amount(to, sum[k]);
	state_end(to);
}

/* The newest row of somebody who was not exposed says how far the log goes. */
static void add_newest(struct state *s)
{
	for (size_t i = 0; i < s->units.n; i++) {
		const struct unit *u = table_value(&s->units, i);
		if (u->last >= s->newest_ms)
			return;
	}
	if (!s->has_newest)
		return;
	struct unit *u = table_value(
		&s->units, table_put(&s->units, buf_view(&s->newest)));
	u->flags = UNIT_OTHER;
	u->last = s->newest_ms;
}

const char *saved_write(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	const struct config *c = config;
	const char *why = NULL;

	if (!c->rows && !c->arms.n && rows_settle(s, c, &why) != OK)
		return why;
	if (c->arms.n)
		add_newest(s);
	const struct table *t = c->rows ? &s->cells : &s->units;
	uint32_t *order = table_sorted(t);
	for (size_t i = 0; i < t->n && !to->failed; i++)
		if (c->rows)
			write_cell(to, s, order[i]);
		else if (c->arms.n)
			write_orders(to, s, order[i]);
		else
			write_unit(to, s, order[i]);
	free(order);
	return to->failed;
}

static bool read_propensities(
	struct cell *cell, const struct state_row *row, size_t field)
{
	double low, high;

	if (!state_row_real(row, field, &low) ||
		!state_row_real(row, field + 1, &high) || low < 0 || high < low)
		return false;
	rows_propensity(cell, low);
	rows_propensity(cell, high);
	return true;
}

static bool read_sum(
	struct moments_sum *to, const struct state_row *row, size_t field)
{
	struct text t;
	struct wide w;

	return state_row_text(row, field, &t) && wide_parse(&w, t) &&
	       moments_narrow(to, &w);
}

static enum verdict read_cell(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	unsigned sums = s->shape.columns + s->shape.pairs;
	struct moments *m = mem_zero(1, moments_size(&s->shape));
	struct cell propensity = {0, 0};
	int64_t n = 0, odd = 0;
	uint32_t cell;

	bool good = row->n == 4 + sums && state_row_int(row, 0, &n) && n > 0 &&
		    n < (int64_t)1 << 50 && state_row_int(row, 1, &odd) &&
		    read_propensities(&propensity, row, 2);
	for (unsigned k = 0; good && k < sums; k++)
		good = read_sum(&m->at[k], row, 4 + k);
	const char *why = NULL;
	if (good)
		why = rows_cell(&cell, s, c, state_row_key_read(row));
	if (why)
		*reason = why;
	good = good && !why;
	if (good) {
		struct cell *to = table_value(&s->cells, cell);
		m->n = (uint64_t)n;
		m->odd = (uint64_t)odd;
		moments_merge((struct moments *)(to + 1), &s->shape, m);
		rows_propensity(to, propensity.low);
		rows_propensity(to, propensity.high);
	}
	free(m);
	return good ? OK : BAD;
}

static bool read_amounts(amount *to, const struct config *c,
	const struct state_row *row, size_t field)
{
	for (unsigned k = 0; k < c->slots; k++)
		if (!state_row_amount(row, field + k, &to[k]) ||
			to[k] >= MOMENTS_MOST || to[k] <= -MOMENTS_MOST)
			return false;
	return true;
}

/* What became of a line whose sums were added, or WHY not. */
static enum verdict added(const char *why, const char **reason)
{
	if (!why)
		return OK;
	*reason = why;
	return FATAL;
}

/* The unit that the line is about, which is made if it is new. */
static struct unit *unit_of(
	struct state *s, struct text customer, struct text experiment)
{
	s->waiting = 0;
	rows_ask(s, customer, experiment);
	return table_value(&s->units, table_put(&s->units, s->want[0].key));
}

static enum verdict read_unit(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	struct cell propensity = {0, 0};
	struct unit_row one = {.cell = 0};
	int64_t flags;
	struct text cell;

	if (row->n != 5 + c->slots || !state_row_text(row, 0, &cell) ||
		!state_row_int(row, 1, &flags) || flags < 0 ||
		(flags & ~(int64_t)(UNIT_SEVERAL | UNIT_SCORED)) ||
		!state_row_real(row, 2, &one.score) ||
		!read_propensities(&propensity, row, 3) ||
		!read_amounts(s->sum, c, row, 5))
		return BAD;
	const char *why = rows_cell(&one.cell, s, c, cell);
	if (why) {
		*reason = why;
		return BAD;
	}
	struct cell *of = table_value(&s->cells, one.cell);
	rows_propensity(of, propensity.low);
	rows_propensity(of, propensity.high);
	struct unit *u = unit_of(s, state_row_key(row), part_of(cell, false));
	one.scored = flags & UNIT_SCORED;
	u->flags |= (uint32_t)flags & UNIT_SEVERAL;
	return added(rows_add(u, c, &one, s->sum), reason);
}

static enum verdict read_orders(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	int64_t flags, first, last;
	struct text experiment, customer = state_row_key(row);

	if (row->n != 4 + c->slots || !state_row_text(row, 0, &experiment) ||
		!state_row_int(row, 1, &flags) || flags < 0 ||
		flags > UNIT_OTHER || !state_row_int(row, 2, &first) ||
		!state_row_int(row, 3, &last) ||
		!read_amounts(s->sum, c, row, 4))
		return BAD;
	rows_newest(s, last, customer);
	if (flags == UNIT_OTHER)
		return OK;
	const struct exposed *e = exposed_find(c, customer, experiment);
	if (!e || (e->ms != first && !e->several)) {
		*reason = fail_text("customer '%s' was exposed %s by the arms "
				    "of this state than by --arms",
			text_show(customer), e ? "at another time" : "more");
		return FATAL;
	}
	struct unit *u = unit_of(s, customer, experiment);
	if (u->cell == 0 || last > u->last)
		u->last = last;
	u->first = first;
	struct unit_row one = {.cell = e->cell};
	return added(rows_add(u, c, &one, s->sum), reason);
}

enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	const struct config *c = config;

	if (c->rows)
		return read_cell(at, c, row, reason);
	return c->arms.n ? read_orders(at, c, row, reason)
			 : read_unit(at, c, row, reason);
}
