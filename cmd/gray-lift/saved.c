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

#include "base/mem.h"
#include "gray-lift/parts.h"

static void write_cell(struct state_out *to, struct state *s, size_t i)
{
	const struct cellname_range *cell = units_range(&s->units, (uint32_t)i);
	const struct moments *m = units_moments(&s->units, i);

	if (m->n == 0)
		return;
	state_key(to, table_key(&s->units.cells, i));
	state_int(to, (int64_t)m->n);
	state_int(to, (int64_t)m->odd);
	state_real(to, cell->low);
	state_real(to, cell->high);
	for (unsigned k = 0; k < s->units.shape.columns + s->units.shape.pairs;
		k++) {
		s->text.len = 0;
		wide_print(&s->text, moments_wide(&m->at[k]));
		state_text(to, buf_view(&s->text));
	}
	state_end(to);
}

/* A unit that is in several cells is in none, so none is written. */
static void write_unit(struct state_out *to, struct state *s, size_t i)
{
	const struct unit *u = table_value(&s->units.table, i);
	const amount *sum = units_sums(&s->units, i);
	struct text key = table_key(&s->units.table, i);
	struct text cell = table_key(&s->units.cells, u->cell - 1);
	bool several = u->flags & UNIT_SEVERAL;
	const struct cellname_range *of = units_range(&s->units, u->cell - 1);

	s->text.len = 0;
	buf_text(&s->text, several ? cellname_head(cell) : cell);
	for (size_t k = 0; several && k < s->config->by.n + 2; k++)
		buf_byte(&s->text, CELLNAME_BETWEEN);
	state_key(to, cellname_head(key));
	state_text(to, buf_view(&s->text));
	state_int(to, several ? UNIT_SEVERAL : (int64_t)u->flags);
	state_real(to, several ? 0 : u->score);
	state_real(to, several ? 0 : of->low);
	state_real(to, several ? 0 : of->high);
	for (unsigned k = 0; k < s->config->metrics.slots; k++)
		state_amount(to, several ? 0 : sum[k]);
	state_end(to);
}

static void write_orders(struct state_out *to, struct state *s, size_t i)
{
	const struct unit *u = table_value(&s->units.table, i);
	const amount *sum = units_sums(&s->units, i);
	struct text key = table_key(&s->units.table, i);

	state_key(to, cellname_head(key));
	state_text(to, cellname_tail(key));
	state_int(to, (int64_t)u->flags);
	state_int(to, u->first);
	state_int(to, u->last);
	for (unsigned k = 0; k < s->config->metrics.slots; k++)
		state_amount(to, sum[k]);
	state_end(to);
}

/* The newest row of the log, of somebody who was not exposed. */
static void write_other(struct state_out *to, const struct state *s)
{
	state_key(to, buf_view(&s->units.newest.who));
	state_text(to, text_of(""));
	state_int(to, UNIT_OTHER);
	state_int(to, 0);
	state_int(to, s->units.newest.ms);
	for (unsigned k = 0; k < s->config->metrics.slots; k++)
		state_amount(to, 0);
	state_end(to);
}

static void write_log(
	struct state_out *to, struct state *s, const uint32_t *order)
{
	const struct table *t = &s->units.table;
	struct text newest = buf_view(&s->units.newest.who);
	bool other = units_newest_is_other(&s->units);

	for (size_t i = 0; i < t->n && !to->failed; i++) {
		if (other && text_compare(newest, table_key(t, order[i])) < 0) {
			write_other(to, s);
			other = false;
		}
		write_orders(to, s, order[i]);
	}
	if (other)
		write_other(to, s);
}

const char *saved_write(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	const struct config *c = config;
	const struct table *t = c->rows ? &s->units.cells : &s->units.table;

	units_settle(&s->units);
	TRY(units_wrong(&s->units));
	uint32_t *order = table_sorted(t);
	if (c->arms.n)
		write_log(to, s, order);
	for (size_t i = 0; i < t->n && !to->failed && !c->arms.n; i++)
		if (c->rows)
			write_cell(to, s, order[i]);
		else
			write_unit(to, s, order[i]);
	free(order);
	return to->failed;
}

static bool read_propensities(
	struct cellname_range *cell, const struct state_row *row, size_t field)
{
	double low, high;

	if (!state_row_real(row, field, &low) ||
		!state_row_real(row, field + 1, &high) || low < 0 || high < low)
		return false;
	cellname_propensity(cell, low);
	cellname_propensity(cell, high);
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

static enum verdict read_cell(
	struct state *s, const struct state_row *row, const char **reason)
{
	const struct moments_shape *shape = &s->units.shape;
	unsigned sums = shape->columns + shape->pairs;
	struct moments *m = mem_zero(1, moments_size(shape));
	struct cellname_range propensity = {0, 0};
	int64_t n = 0, odd = 0;
	uint32_t cell;

	bool good = row->n == 4 + sums && state_row_int(row, 0, &n) && n > 0 &&
		    n < (int64_t)1 << 50 && state_row_int(row, 1, &odd) &&
		    read_propensities(&propensity, row, 2);
	for (unsigned k = 0; good && k < sums; k++)
		good = read_sum(&m->at[k], row, 4 + k);
	if (good && !units_cell(&cell, &s->units, state_row_key_read(row))) {
		*reason = "a cell holds the byte 0x1f";
		good = false;
	}
	if (good) {
		struct cellname_range *to = units_range(&s->units, cell);
		m->n = (uint64_t)n;
		m->odd = (uint64_t)odd;
		moments_merge(units_moments(&s->units, cell), shape, m);
		cellname_propensity(to, propensity.low);
		cellname_propensity(to, propensity.high);
	}
	free(m);
	return good ? OK : BAD;
}

static bool read_amounts(amount *to, const struct config *c,
	const struct state_row *row, size_t field)
{
	for (unsigned k = 0; k < c->metrics.slots; k++)
		if (!state_row_amount(row, field + k, &to[k]) ||
			to[k] >= MOMENTS_MOST || to[k] <= -MOMENTS_MOST)
			return false;
	return true;
}

static enum verdict read_unit(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	struct cellname_range propensity = {0, 0};
	struct unit_row one = {.cell = 0};
	amount sum[METRICS_SLOTS];
	int64_t flags;
	struct text cell;

	if (row->n != 5 + c->metrics.slots || !state_row_text(row, 0, &cell) ||
		!state_row_int(row, 1, &flags) || flags < 0 ||
		(flags & ~(int64_t)(UNIT_SEVERAL | UNIT_SCORED)) ||
		!state_row_real(row, 2, &one.score) ||
		!read_propensities(&propensity, row, 3) ||
		!read_amounts(sum, c, row, 5))
		return BAD;
	if (!units_cell(&one.cell, &s->units, cell)) {
		*reason = "a cell holds the byte 0x1f";
		return BAD;
	}
	struct cellname_range *of = units_range(&s->units, one.cell);
	cellname_propensity(of, propensity.low);
	cellname_propensity(of, propensity.high);
	struct unit *u =
		units_put(&s->units, state_row_key(row), cellname_head(cell));
	one.scored = flags & UNIT_SCORED;
	u->flags |= (uint32_t)flags & UNIT_SEVERAL;
	units_add(u, &s->units, &one, sum);
	return OK;
}

static enum verdict read_orders(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	amount sum[METRICS_SLOTS];
	int64_t flags, first, last;
	struct text experiment, customer = state_row_key(row);

	if (row->n != 4 + c->metrics.slots ||
		!state_row_text(row, 0, &experiment) ||
		!state_row_int(row, 1, &flags) || flags < 0 ||
		flags > UNIT_OTHER || !state_row_int(row, 2, &first) ||
		!state_row_int(row, 3, &last) || !read_amounts(sum, c, row, 4))
		return BAD;
	newest_see(&s->units.newest, last, customer);
	if (flags == UNIT_OTHER)
		return OK;
	const struct exposed *e =
		exposed_find(&c->exposed, customer, experiment);
	if (!e || (e->ms != first && !e->several)) {
		*reason = fail_text("customer '%s' was exposed %s by the arms "
				    "of this state than by --arms",
			text_show(customer), e ? "at another time" : "more");
		return FATAL;
	}
	struct unit *u = units_put(&s->units, customer, experiment);
	struct unit_row one = {
		.cell = e->cell, .timed = true, .first = first, .last = last};
	units_add(u, &s->units, &one, sum);
	return OK;
}

enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	const struct config *c = config;

	if (c->rows)
		return read_cell(at, row, reason);
	return c->arms.n ? read_orders(at, c, row, reason)
			 : read_unit(at, c, row, reason);
}
