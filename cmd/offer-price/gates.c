/* gates.c - which checks of a customer are off, for want of a column or of a
 * rule that asks for them. */
#include <stdio.h>
#include <string.h>

#include "offer-price/parts.h"

static bool has(const struct binding *b, unsigned role)
{
	return b->column[role] >= 0;
}

/* Whether a file with this binding has the column of GATE. */
static bool is_there(const struct binding *b, enum checked gate)
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

static void note(const struct config *c, const struct checked_asked *asked)
{
	char figure[32];

	for (int g = 0; g < GATES; g++) {
		snprintf(figure, sizeof(figure), "%s_off",
			checked_name((enum checked)g));
		setup_note(c->setup, figure,
			checked_is_off((enum checked)g, c->gate[g], asked));
	}
	setup_note(c->setup, "caps_off", !c->caps && asked->rate);
}

/* A risk grade is asked for that nobody can show. */
static void tell_risk(const struct config *c, const struct checked_asked *asked,
	const struct binding *b)
{
	bool is_missing = asked->grade && (!has(b, RISK) || !has(b, RISK_TIME));

	setup_note(c->setup, "risk_missing", is_missing);
	if (is_missing)
		fail_warn("%s: no column '%s': a product with a risk_grade is "
			  "offered to nobody",
			b->name, has(b, RISK) ? "risk_time" : "risk");
}

/* The column of a table of --with that is called as OWN of the rows is, and so
 * has the name of the table before it; ROLE_NONE: there is none. */
static int namesake(const struct binding *b, struct text own)
{
	for (size_t i = b->fields; i < b->header.n; i++) {
		struct text t = b->header.name[i];
		if (t.len > own.len && t.at[t.len - own.len - 1] == '.' &&
			memcmp(t.at + t.len - own.len, own.at, own.len) == 0)
			return (int)i;
	}
	return ROLE_NONE;
}

/* What rows and a table both say of a customer is read from the rows. */
static void tell_namesakes(const struct config *c, const struct binding *b)
{
	unsigned twice = 0;

	for (unsigned role = RISK; role <= CURRENCY; role++) {
		int own = b->column[role];
		if (own < 0 || (size_t)own >= b->fields)
			continue;
		struct text name = b->header.name[own];
		int other = namesake(b, name);
		if (other == ROLE_NONE)
			continue;
		twice++;
		fail_warn("%s: '%s' is read from the rows, and '%s' of --with "
			  "is not",
			b->name, text_show(name),
			text_show(b->header.name[other]));
	}
	setup_note(c->setup, "named_twice", twice);
}

void gates_tell(struct config *c, const struct binding *b)
{
	const struct checked_asked asked = checked_asked_by(&c->terms);
	struct buf off = {0};

	for (int g = 0; g < GATES; g++)
		c->gate[g] = is_there(b, (enum checked)g);
	note(c, &asked);
	checked_list_off(&off, c->gate, &asked, c->caps != NULL);
	if (off.len)
		fail_warn(
			"%s: not checked: %.*s", b->name, (int)off.len, off.at);
	tell_risk(c, &asked, b);
	tell_namesakes(c, b);
	buf_release(&off);
}

/* An empty cell of consent or opt_out is no: how many there are. */
static void count_empty(
	struct counts *to, struct row *row, enum checked gate, unsigned role)
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
