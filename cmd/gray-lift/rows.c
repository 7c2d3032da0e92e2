/* rows.c - rows of units, or of orders of those who were exposed. */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/parts.h"
#include "base/truth.h"
#include "gray-lift/parts.h"
#include "gray/priced.h"
#include "gray/units_shared.h"

void rows_init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	s->config = c;
	units_init(&s->units, &c->metrics, c->by.n, c->rows, hash_seed());
}

void rows_release(void *at)
{
	struct state *s = at;

	units_release(&s->units);
	knownarms_release(&s->known);
	buf_release(&s->text);
	buf_release(&s->price);
	currencies_release(&s->currencies);
}

enum verdict rows_settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;

	(void)config;
	(void)reason;
	units_settle(&s->units);
	return OK;
}

/* Yes and no as 1 and 0; false: the cell is neither. */
static bool read_answer(amount *to, struct row *row, unsigned role)
{
	enum truth truth = truth_of(row_text(row, role));

	*to = truth == TRUTH_YES ? AMOUNT_UNIT : 0;
	return truth == TRUTH_YES || truth == TRUTH_NO;
}

/* The amount of SLOT in the column ROLE, 1 for a row that is counted. */
static bool read_slot(amount *to, struct state *s, struct row *row,
	const struct metric_slot *slot, unsigned role)
{
	unsigned decimals;

	if (slot->rows && !row_has(row, role)) {
		*to = AMOUNT_UNIT;
		return true;
	}
	if (slot->optional && row_text(row, role).len == 0) {
		*to = 0;
		notice_row(&s->empty_before, row);
		return true;
	}
	return row_amount(row, role, to, &decimals) ||
	       read_answer(to, row, role);
}

/* The currency of a row with amounts that may have one. */
static void see_currency(struct state *s, const struct config *c,
	struct row *row, const amount *sum)
{
	const struct binding *b = row->binding;
	bool any = false;

	if (c->currency_role < 0 || b->column[c->currency_role] < 0 ||
		b->column[c->currency_role] >= (int)b->fields)
		return;
	for (unsigned i = 0; i < c->metrics.slots; i++)
		any |= sum[i] != 0 && sum[i] != AMOUNT_UNIT;
	if (any)
		currencies_see(&s->currencies,
			text_trim(row_text(row, (unsigned)c->currency_role)));
}

static bool read_slots(
	amount *to, struct state *s, const struct config *c, struct row *row)
{
	for (unsigned i = 0; i < c->metrics.slots; i++)
		if (!read_slot(&to[i], s, row, &c->metrics.slot[i],
			    c->slot_role[i]))
			return false;
	see_currency(s, c, row, to);
	return true;
}

/* The unit's cell, in s->text. */
static void name_cell(struct state *s, const struct config *c, struct row *row,
	const struct exposure *e)
{
	struct text by[BY_MOST];

	for (size_t i = 0; i < c->by.n; i++)
		by[i] = row_text(row, c->by_role[i]);
	cellname_make(&s->text, e->experiment, by, c->by.n,
		c->strata ? row_text(row, c->strata_role) : text_of(""),
		e->arm);
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
	if (!priced_write(&s->price, price, &row->reading->style))
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
	if (!units_cell(&t->row.cell, &s->units, buf_view(&s->text))) {
		row_because(row, "a cell holds the byte 0x1f");
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
		s->known.n = 0;
		s->knows = is_plain(c, row);
	}
	if (!s->knows)
		return false;
	return knownarms_find(&t->row.cell, &s->known,
		row_text(row, EXPOSURE + EXPOSURE_ARM));
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
		if (s->knows)
			knownarms_put(&s->known, t.exposure.arm, t.row.cell);
	}
	if (!read_slots(units_next(&s->units), s, c, row))
		return BAD;
	cellname_propensity(units_range(&s->units, t.row.cell), t.propensity);
	units_take(&s->units, customer, t.exposure.experiment, &t.row);
	return OK;
}

/* The end of what the time of a row says: of a date that of the day. */
static int64_t end_of_time(struct row *row, int64_t ms)
{
	struct text t = row_text(row, TIME);
	struct zone *zone = &row->reading->zone;
	int64_t end;

	if (memchr(t.at, ':', t.len) || !when_is_date(t, zone) ||
		!when_parse_end(&end, t, zone) || end == WHEN_OPEN)
		return ms;
	return end - 1;
}

/* A row of a log: it counts for every experiment the customer is in. */
static void add_order(struct state *s, const struct config *c,
	struct text customer, int64_t ms, struct row *row)
{
	const struct exposed_window window = {c->within, c->before};

	if (exposed_first(&c->exposed, customer) == 0) {
		s->others++;
		return;
	}
	struct units_heard heard = units_order(&s->units, &c->exposed, &window,
		customer, ms, end_of_time(row, ms), s->sum);
	s->outside += !heard.counts;
	s->counted += heard.counts;
	if (heard.same_day)
		notice_row(&s->same_day, row);
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
	newest_see(&s->units.newest, ms, customer);
	if (c->within && c->within < WHEN_DAY_MS)
		daysonly_see(&s->days, row, TIME, ms);
	add_order(s, c, customer, ms, row);
	return OK;
}

enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;

	(void)out;
	return c->arms.n ? read_order(at, c, row) : read_unit(at, c, row);
}

void rows_share(void **state, unsigned n, const void *config)
{
	struct units **u = parts_each(state, n, offsetof(struct state, units));

	(void)config;
	units_shared_begin(u, n);
	free(u);
}

/* What another thread has counted. */
static void add_up(struct state *all, const struct state *s)
{
	notice_merge(&all->no_unit, &s->no_unit);
	notice_merge(&all->out, &s->out);
	notice_merge(&all->forced, &s->forced);
	notice_merge(&all->empty_before, &s->empty_before);
	notice_merge(&all->same_day, &s->same_day);
	daysonly_merge(&all->days, &s->days);
	all->others += s->others;
	all->outside += s->outside;
	all->counted += s->counted;
	currencies_join(&all->currencies, &s->currencies);
}

const char *rows_unite(void **state, unsigned n, const void *config)
{
	struct units **u = parts_each(state, n, offsetof(struct state, units));

	(void)config;
	units_shared_end(u, n);
	for (unsigned i = 1; i < n; i++)
		add_up(state[0], state[i]);
	free(u);
	return NULL;
}
