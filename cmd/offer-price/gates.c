/* gates.c - which checks of a customer are off, for want of a column or of a
 * rule that asks for them. */
#include <stdio.h>

#include "offer-price/parts.h"

static const char *const gate_name[GATES] = {
	"consent", "opt_out", "risk", "age", "offers_used", "currency"};

static bool has(const struct binding *b, unsigned role)
{
	return b->column[role] >= 0;
}

/* Whether a file with this binding has the column of GATE. */
static bool is_there(const struct binding *b, enum gate gate)
{
	switch (gate) {
	case GATE_CONSENT:
		return has(b, CONSENT);
	case GATE_OPT_OUT:
		return has(b, OPT_OUT);
	case GATE_RISK:
		return has(b, RISK);
	case GATE_AGE:
		return has(b, AGE) || has(b, BIRTH);
	case GATE_OFFERS_USED:
		return has(b, OFFERS_USED);
	default:
		return has(b, CURRENCY);
	}
}

/* What the rules ask for. */
struct gate_asked {
	bool grade, freq_cap, currency, rate;
};

static struct gate_asked what_is_asked(const struct config *c)
{
	struct gate_asked asked = {0};

	for (size_t i = 0; i < c->terms.n_rules; i++) {
		const struct offer_rule *r = &c->terms.rule[i];
		asked.grade |= r->risk_grade > 0;
		asked.freq_cap |= r->freq_cap >= 0;
		asked.currency |= r->currency.len > 0;
		asked.rate |=
			r->kind == OFFER_LOAN_RATE || r->kind == OFFER_YIELD;
	}
	return asked;
}

static void list(struct buf *to, const char *name)
{
	buf_printf(to, "%s%s", to->len ? ", " : "", name);
}

static const char no_column[] = "no such column";

/* Why GATE is off, or NULL: it is on, or there is nothing to check. */
static const char *why_off(
	const struct config *c, const struct gate_asked *asked, int gate)
{
	if (gate == GATE_RISK && asked->grade)
		return NULL; /* without its column it lets nobody pass */
	if (gate == GATE_CURRENCY && !asked->currency)
		return NULL;
	if (!c->gate[gate])
		return no_column;
	if (gate == GATE_RISK)
		return "no rule has a risk_grade";
	return gate == GATE_OFFERS_USED && !asked->freq_cap
		       ? "no rule has a freq_cap"
		       : NULL;
}

/* "consent, opt_out (no such column), risk (no rule has a risk_grade)". */
static void list_off(
	struct buf *to, const struct config *c, const struct gate_asked *asked)
{
	const char *why;

	for (int g = 0; g < GATES; g++)
		if (why_off(c, asked, g) == no_column)
			list(to, gate_name[g]);
	if (to->len)
		buf_printf(to, " (%s)", no_column);
	for (int g = 0; g < GATES; g++)
		if ((why = why_off(c, asked, g)) && why != no_column) {
			list(to, gate_name[g]);
			buf_printf(to, " (%s)", why);
		}
	if (!c->caps && asked->rate)
		list(to, "legal caps (no --caps)");
}

static void note(const struct config *c, const struct gate_asked *asked)
{
	char figure[32];

	for (int g = 0; g < GATES; g++) {
		snprintf(figure, sizeof(figure), "%s_off", gate_name[g]);
		setup_note(c->setup, figure, why_off(c, asked, g) != NULL);
	}
	setup_note(c->setup, "caps_off", !c->caps && asked->rate);
}

/* A risk grade is asked for that nobody can show. */
static void tell_risk(const struct config *c, const struct gate_asked *asked,
	const struct binding *b)
{
	bool is_missing = asked->grade && (!has(b, RISK) || !has(b, RISK_TIME));

	setup_note(c->setup, "risk_missing", is_missing);
	if (is_missing)
		fail_warn("%s: no column '%s': a product with a risk_grade is "
			  "offered to nobody",
			b->name, has(b, RISK) ? "risk_time" : "risk");
}

void gates_tell(struct config *c, const struct binding *b)
{
	const struct gate_asked asked = what_is_asked(c);
	struct buf off = {0};

	for (int g = 0; g < GATES; g++)
		c->gate[g] = is_there(b, (enum gate)g);
	note(c, &asked);
	list_off(&off, c, &asked);
	if (off.len)
		fail_warn(
			"%s: not checked: %.*s", b->name, (int)off.len, off.at);
	tell_risk(c, &asked, b);
	buf_release(&off);
}

/* An empty cell of consent or opt_out is no: how many there are. */
static void count_empty(
	struct counts *to, struct row *row, enum gate gate, unsigned role)
{
	if (!row_has(row, role))
		return;
	to->asked[gate]++;
	if (row_text(row, role).len == 0)
		notice_row(&to->empty[gate], row);
}

void gates_row(struct counts *to, struct row *row)
{
	count_empty(to, row, GATE_CONSENT, CONSENT);
	count_empty(to, row, GATE_OPT_OUT, OPT_OUT);
}
