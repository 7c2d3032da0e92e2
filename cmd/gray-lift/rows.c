/* rows.c - rows of units, or of orders of those who were exposed. */
#include "base/hash.h"
#include "gray-lift/parts.h"
#include "gray/priced.h"

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
	for (int i = 0; i < KNOWN_ARMS; i++)
		buf_release(&s->known[i].arm);
	buf_release(&s->text);
	buf_release(&s->price);
	for (int k = 0; k < 2; k++)
		buf_release(&s->currency[k]);
}

enum verdict rows_settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;
	const char *why = units_settle(&s->units);

	(void)config;
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
	       read_answer(to, row_text(row, role));
}

/* Widen what is known of currencies by that of a row with such an amount. */
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
	struct text t = text_trim(row_text(row, (unsigned)c->currency_role));
	for (int k = 0; k < 2 && any && t.len; k++) {
		struct buf *to = &s->currency[k];
		int order = text_compare(t, buf_view(to));
		if (to->len && (k ? order <= 0 : order >= 0))
			continue;
		to->len = 0;
		buf_text(to, t);
	}
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
	cellname_begin(&s->text, e->experiment);
	for (size_t i = 0; i < c->by.n; i++)
		cellname_part(&s->text, row_text(row, c->by_role[i]));
	cellname_part(&s->text,
		c->strata ? row_text(row, c->strata_role) : text_of(""));
	cellname_part(&s->text, e->arm);
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

/* What became of a row of which WHY says that the run ends, or NULL. */
static enum verdict ends(struct row *row, const char *why)
{
	if (why)
		row->reason = why;
	return why ? FATAL : OK;
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
	if (!read_slots(units_next(&s->units), s, c, row))
		return BAD;
	cellname_propensity(units_range(&s->units, t.row.cell), t.propensity);
	return ends(row,
		units_take(&s->units, customer, t.exposure.experiment, &t.row));
}

/* A row of a log: it counts for every experiment the customer is in. */
static enum verdict add_order(struct state *s, const struct config *c,
	struct text customer, int64_t ms, struct row *row)
{
	const struct exposed_window window = {c->within, c->before};
	bool any = true;

	if (exposed_first(&c->exposed, customer) == 0) {
		s->others++;
		return OK;
	}
	const char *why = units_order(&s->units, &c->exposed, &window, customer,
		ms, units_next(&s->units), &any);
	s->outside += !any && !why;
	s->counted += any;
	return ends(row, why);
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
		!read_slots(units_next(&s->units), s, c, row))
		return BAD;
	units_newest(&s->units, ms, customer);
	return add_order(s, c, customer, ms, row);
}

enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;

	(void)out;
	return c->arms.n ? read_order(at, c, row) : read_unit(at, c, row);
}
