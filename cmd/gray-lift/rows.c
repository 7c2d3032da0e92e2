/* rows.c - rows of units, or of orders of those who were exposed. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "gray-lift/parts.h"

void rows_init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;
	size_t value = sizeof(struct cell);

	s->config = c;
	if (c->rows) {
		s->shape.columns = c->slots;
		unsigned column[SLOTS_MOST];
		for (unsigned i = 0; i < c->slots; i++)
			column[i] = i;
		metrics_shape(&s->shape, c, column);
		value += moments_size(&s->shape);
	}
	table_init(&s->cells, value, 1);
	table_init(&s->units, sizeof(struct unit) + c->slots * sizeof(amount),
		hash_seed());
	s->sum = mem_zero(TABLE_BATCH * (size_t)(c->slots + 1), sizeof(amount));
}

void rows_release(void *at)
{
	struct state *s = at;

	table_release(&s->cells);
	table_release(&s->units);
	for (int i = 0; i < TABLE_BATCH; i++)
		buf_release(&s->key[i]);
	for (int i = 0; i < KNOWN_ARMS; i++)
		buf_release(&s->known[i].arm);
	buf_release(&s->text);
	buf_release(&s->price);
	buf_release(&s->newest);
	free(s->sum);
}

amount *rows_sums(const struct table *units, size_t i)
{
	return (amount *)((char *)table_value(units, i) + sizeof(struct unit));
}

/* Propensities from the least to the largest that came; a new cell is all
 * zero, which no propensity is. */
void rows_propensity(struct cell *cell, double propensity)
{
	if (!(propensity > 0))
		return;
	if (cell->high == 0 || propensity < cell->low)
		cell->low = propensity;
	if (propensity > cell->high)
		cell->high = propensity;
}

const char *rows_cell(
	uint32_t *cell, struct state *s, const struct config *c, struct text t)
{
	size_t between = 0;

	for (size_t i = 0; i < t.len; i++)
		between += t.at[i] == CELL_BETWEEN;
	if (between != c->by.n + 2)
		return "a cell holds the byte 0x1f";
	*cell = (uint32_t)table_put(&s->cells, t);
	return NULL;
}

void rows_newest(struct state *s, int64_t ms, struct text customer)
{
	if (s->has_newest &&
		(ms < s->newest_ms ||
			(ms == s->newest_ms &&
				text_compare(customer, buf_view(&s->newest)) >=
					0)))
		return;
	s->has_newest = true;
	s->newest_ms = ms;
	s->newest.len = 0;
	buf_text(&s->newest, customer);
}

/* A unit that is in two cells is in none; the largest of several scores counts.
 */
const char *rows_add(struct unit *u, const struct config *c,
	const struct unit_row *row, const amount *more)
{
	amount *sum = (amount *)((char *)u + sizeof(*u));

	if (u->cell == 0)
		u->cell = row->cell + 1;
	else if (u->cell != row->cell + 1)
		u->flags |= UNIT_SEVERAL;
	if (row->scored &&
		(!(u->flags & UNIT_SCORED) || row->score > u->score)) {
		u->flags |= UNIT_SCORED;
		u->score = row->score;
	}
	for (unsigned i = 0; i < c->slots; i++) {
		sum[i] += more[i];
		if (sum[i] >= MOMENTS_MOST || sum[i] <= -MOMENTS_MOST)
			return "the sum of a unit's amounts is too large (want "
			       "below 10^21)";
	}
	return NULL;
}

enum verdict rows_settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;
	const struct config *c = config;
	const char *why = NULL;

	table_put_all(&s->units, s->want, s->waiting);
	for (unsigned i = 0; i < s->waiting && !why; i++)
		why = rows_add(table_value(&s->units, s->want[i].at), c,
			&s->row[i], s->sum + (size_t)i * c->slots);
	s->waiting = 0;
	if (why)
		*reason = why;
	return why ? FATAL : OK;
}

/* Yes and no as 1 and 0; false: T is neither. */
static bool read_answer(amount *to, struct text t)
{
	static const char *const word[] = {"yes", "true", "no", "false"};

	if (t.len == 0 || t.len > 5 || text_lower(t.at[0]) < 'f')
		return false;
	for (int i = 0; i < 4; i++)
		if (text_same_letters(t, text_of(word[i]))) {
			*to = i < 2 ? AMOUNT_UNIT : 0;
			return true;
		}
	return false;
}

/* The amount of SLOT, 1 for a row that is counted. */
static bool read_slot(amount *to, struct state *s, struct row *row,
	const struct metric_slot *slot)
{
	unsigned decimals;

	if (slot->rows && !row_has(row, slot->role)) {
		*to = AMOUNT_UNIT;
		return true;
	}
	if (slot->optional && row_text(row, slot->role).len == 0) {
		*to = 0;
		notice_row(&s->empty_before, row);
		return true;
	}
	return row_amount(row, slot->role, to, &decimals) ||
	       read_answer(to, row_text(row, slot->role));
}

static bool read_slots(
	amount *to, struct state *s, const struct config *c, struct row *row)
{
	for (unsigned i = 0; i < c->slots; i++)
		if (!read_slot(&to[i], s, row, &c->slot[i]))
			return false;
	return true;
}

/* The unit's cell, in s->text. */
static void name_cell(struct state *s, const struct config *c, struct row *row,
	const struct exposure *e)
{
	s->text.len = 0;
	buf_text(&s->text, e->experiment);
	for (size_t i = 0; i < c->by.n; i++) {
		buf_byte(&s->text, CELL_BETWEEN);
		buf_text(&s->text, row_text(row, c->by_role[i]));
	}
	buf_byte(&s->text, CELL_BETWEEN);
	if (c->strata)
		buf_text(&s->text, row_text(row, c->strata_role));
	buf_byte(&s->text, CELL_BETWEEN);
	buf_text(&s->text, e->arm);
}

static bool read_propensity(double *to, struct row *row)
{
	unsigned role =
		row_has(row, SPLIT_PROPENSITY) ? SPLIT_PROPENSITY : PROPENSITY;

	*to = 0;
	if (row_text(row, role).len == 0)
		return true;
	return row_real(row, role, to);
}

void rows_ask(struct state *s, struct text customer, struct text experiment)
{
	struct buf *key = &s->key[s->waiting];

	if (experiment.len) {
		key->len = 0;
		buf_text(key, customer);
		buf_byte(key, CELL_BETWEEN);
		buf_text(key, experiment);
		customer = buf_view(key);
	}
	table_ask(&s->units, &s->want[s->waiting], customer);
}

/* Cells of a row that is a unit's. */
struct taken_row {
	struct exposure exposure;
	struct unit_row row;
	double propensity;
};

/* What was asked of a unit is its arm; a row without a price asked nothing. */
static const char *take_price(struct exposure *to, struct state *s,
	const struct config *c, struct row *row)
{
	struct text price = row_text(row, c->price_role);

	*to = (struct exposure){price.len ? EXPOSURE_IN : EXPOSURE_OUT, false,
		row_text(row, c->product_role), price};
	if (price.len == 0)
		return NULL;
	if (!prices_written(&s->price, price, &row->reading->style))
		return fail_text("'%s' is no price above 0 (want 19.90)",
			text_show(price));
	to->arm = buf_view(&s->price);
	return NULL;
}

static enum verdict take(struct taken_row *t, bool *left_out, struct state *s,
	const struct config *c, struct row *row)
{
	bool has[EXPOSURE_COLUMNS];
	struct text cell[EXPOSURE_COLUMNS];

	for (unsigned i = 0; i < EXPOSURE_COLUMNS; i++) {
		has[i] = row_has(row, EXPOSURE + i);
		cell[i] = has[i] ? row_text(row, EXPOSURE + i) : text_of("");
	}
	const char *why = c->price ? take_price(&t->exposure, s, c, row)
				   : exposure_of(&t->exposure, has, cell);
	if (why) {
		row_because(row, why);
		return BAD;
	}
	*left_out = t->exposure.kind != EXPOSURE_IN;
	if (*left_out) {
		notice_row(
			t->exposure.kind == EXPOSURE_OUT ? &s->out : &s->forced,
			row);
		return OK;
	}
	t->row.scored = c->score != NULL;
	if (!read_propensity(&t->propensity, row) ||
		(c->score && !row_real(row, c->score_role, &t->row.score)))
		return BAD;
	name_cell(s, c, row, &t->exposure);
	why = rows_cell(&t->row.cell, s, c, buf_view(&s->text));
	if (why) {
		row_because(row, why);
		return BAD;
	}
	return OK;
}

/* Whether rows of this file say no more of an arm than its name. */
static bool is_plain(const struct config *c, const struct row *row)
{
	bool plain = !c->price && !c->score && !c->strata && c->by.n == 0 &&
		     row_has(row, EXPOSURE + EXPOSURE_ARM) &&
		     !row_has(row, SPLIT_PROPENSITY) &&
		     !row_has(row, PROPENSITY);

	for (unsigned i = 0; i < EXPOSURE_COLUMNS; i++)
		plain &= i == EXPOSURE_ARM || !row_has(row, EXPOSURE + i);
	return plain;
}

/* The cell of an arm that was met before; false: it has to be looked at. */
static bool know_arm(struct taken_row *t, struct state *s,
	const struct config *c, struct row *row)
{
	if (s->known_file != row->binding->order + 1) {
		s->known_file = row->binding->order + 1;
		s->known_arms = 0;
		s->knows = is_plain(c, row);
	}
	if (!s->knows)
		return false;
	struct text arm = row_text(row, EXPOSURE + EXPOSURE_ARM);
	for (unsigned i = 0; i < s->known_arms; i++)
		if (text_equal(arm, buf_view(&s->known[i].arm))) {
			t->row.cell = s->known[i].cell;
			return true;
		}
	return false;
}

/* Keep the cell of the arm of E. */
static void keep_arm(struct state *s, const struct taken_row *t)
{
	if (!s->knows || s->known_arms == KNOWN_ARMS || !t->exposure.arm.len)
		return;
	struct known_arm *k = &s->known[s->known_arms++];
	k->arm.len = 0;
	buf_text(&k->arm, t->exposure.arm);
	k->cell = t->row.cell;
}

static enum verdict add_row(struct state *s, const struct config *c,
	const struct taken_row *t, struct text customer, struct row *row)
{
	struct cell *cell = table_value(&s->cells, t->row.cell);

	rows_propensity(cell, t->propensity);
	if (c->rows) {
		moments_add((struct moments *)(cell + 1), &s->shape, s->sum);
		return OK;
	}
	rows_ask(s, customer, t->exposure.experiment);
	s->row[s->waiting++] = t->row;
	return s->waiting < TABLE_BATCH ? OK : rows_settle(s, c, &row->reason);
}

static enum verdict read_unit(
	struct state *s, const struct config *c, struct row *row)
{
	struct text customer = {"", 0};
	struct taken_row t = {.propensity = 0};
	bool left_out;

	if (!c->rows && row_text(row, CUSTOMER).len == 0) {
		notice_row(&s->no_unit, row);
		return OK;
	}
	if (!c->rows && !row_key(row, CUSTOMER, &customer))
		return BAD;
	if (!know_arm(&t, s, c, row)) {
		enum verdict v = take(&t, &left_out, s, c, row);
		if (v != OK || left_out)
			return v;
		keep_arm(s, &t);
	}
	if (!read_slots(s->sum + (size_t)s->waiting * c->slots, s, c, row))
		return BAD;
	return add_row(s, c, &t, customer, row);
}

/* What of an order counts for a unit exposed at E; false: nothing. */
static bool in_window(amount *more, const struct config *c,
	const struct exposed *e, int64_t ms, const amount *all)
{
	bool after = ms >= e->ms && (!c->within || ms - e->ms <= c->within);
	bool before = ms < e->ms && c->before && e->ms - ms <= c->before;

	for (unsigned i = 0; i < c->slots; i++)
		more[i] = (c->slot[i].before ? before : after) ? all[i] : 0;
	return after || before;
}

/* A row of a log: it counts for every experiment the customer is in. */
static enum verdict add_order(struct state *s, const struct config *c,
	struct text customer, int64_t ms, struct row *row)
{
	amount *all = s->sum, *more = s->sum + c->slots;
	size_t at = table_find(&c->customers, customer);
	uint32_t i = at == (size_t)TABLE_NONE ? 0
					      : *(const uint32_t *)table_value(
							&c->customers, at);

	if (i == 0)
		s->others++;
	bool any = i == 0;
	for (; i; i = c->exposed[i - 1].next) {
		const struct exposed *e = &c->exposed[i - 1];
		struct text name = table_key(&c->cells, e->cell);
		size_t len = 0;
		while (name.at[len] != CELL_BETWEEN)
			len++;
		s->waiting = 0;
		any |= in_window(more, c, e, ms, all);
		rows_ask(s, customer, (struct text){name.at, len});
		size_t unit = table_put(&s->units, s->want[0].key);
		struct unit *u = table_value(&s->units, unit);
		struct unit_row one = {.cell = e->cell};
		if (u->cell == 0 || ms > u->last)
			u->last = ms;
		u->first = e->ms;
		const char *why = rows_add(u, c, &one, more);
		if (why) {
			row->reason = why;
			return FATAL;
		}
	}
	s->outside += !any;
	return OK;
}

static enum verdict read_order(
	struct state *s, const struct config *c, struct row *row)
{
	struct text customer;
	int64_t ms;

	if (row_text(row, CUSTOMER).len == 0) {
		notice_row(&s->no_unit, row);
		return OK;
	}
	if (!row_key(row, CUSTOMER, &customer) || !row_time(row, TIME, &ms) ||
		!read_slots(s->sum, s, c, row))
		return BAD;
	rows_newest(s, ms, customer);
	return add_order(s, c, customer, ms, row);
}

enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;

	(void)out;
	return c->arms.n ? read_order(at, c, row) : read_unit(at, c, row);
}
