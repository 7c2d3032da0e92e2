/* counts.c - how many rows have an offer, and why the others have none.
 *
 * Each thread counts in its own state.  An offer of a cell counts its customers
 * itself; they are added up when the cell is forgotten (offer/made.h).
 */
#include <stdio.h>

#include "offer-price/parts.h"

void counts_release(struct counts *n)
{
	for (int i = 0; i < RULES_LACKS; i++)
		buf_release(&n->lack[i].first);
	buf_release(&n->currency.first);
}

void counts_sign(struct sign *to, const struct row *row, struct text first)
{
	if (to->rows.n == 0) {
		to->first.len = 0;
		buf_text(&to->first, first);
	}
	notice_row(&to->rows, row);
}

static void merge_signs(struct sign *to, const struct sign *from)
{
	const struct notice before = to->rows;

	notice_merge(&to->rows, &from->rows);
	if (from->rows.n == 0 || (before.n && before.order == to->rows.order &&
					 before.line == to->rows.line))
		return;
	to->first.len = 0;
	buf_text(&to->first, buf_view(&from->first));
}

void counts_merge(struct counts *to, const struct counts *from)
{
	made_merge(&to->made, &from->made);
	for (int i = 0; i < 2; i++) {
		to->asked[i] += from->asked[i];
		notice_merge(&to->empty[i], &from->empty[i]);
	}
	for (int i = 0; i < RULES_LACKS; i++)
		merge_signs(&to->lack[i], &from->lack[i]);
	merge_signs(&to->currency, &from->currency);
	notice_merge(&to->capped_rows, &from->capped_rows);
	notice_merge(&to->unmoved, &from->unmoved);
	notice_merge(&to->last_other, &from->last_other);
	notice_merge(&to->unborn, &from->unborn);
}

/* Rows that no rule holds for, by what of them no rule has. */
static const char *lack(enum rules_lack lack, struct text first)
{
	if (lack == RULES_LACK_TIME)
		return "no rule is in force on this day";
	if (lack == RULES_LACK_SEGMENT)
		return fail_text(
			"no rule is for the segment '%s'", text_show(first));
	if (lack == RULES_LACK_FACTORS)
		return "rules of its segment and product are for other factors "
		       "than its own";
	return first.len ? fail_text("no rule of its segment is for the "
				     "product '%s'",
				   text_show(first))
			 : "this row names no product, and the rules of its "
			   "segment are for any";
}

static void tell_lacks(const struct counts *n, const struct config *c)
{
	static const char *const figure[RULES_LACKS] = {"norule_date",
		"norule_segment", "norule_product", "norule_factors"};

	for (int i = 0; i < RULES_LACKS; i++)
		setup_notice(c->setup, figure[i], &n->lack[i].rows,
			lack((enum rules_lack)i, buf_view(&n->lack[i].first)));
	setup_notice(c->setup, "norule_currency", &n->currency.rows,
		fail_text("no rule is in the currency '%s' of this customer",
			text_show(buf_view(&n->currency.first))));
}

static void note_reasons(const struct made *n, const struct config *c)
{
	char name[64];

	setup_note(c->setup, "offered", (double)n->reason[OFFERED]);
	for (int i = 0; i < REFUSALS; i++) {
		snprintf(name, sizeof(name), "reason_%s",
			refusal_code((enum refusal)i));
		for (char *at = name; *at; at++)
			if (*at == ';')
				*at = '_';
		setup_note(c->setup, name, (double)n->reason[i]);
	}
	for (int i = 0; i < PRICE_STEPS; i++) {
		snprintf(name, sizeof(name), "reason_%s",
			price_step_name((enum price_step)i));
		setup_note(c->setup, name, (double)n->step[i]);
	}
	setup_note(c->setup, "reason_SENIOR", (double)n->senior);
	for (int i = PRICE_MAX_CHANGE; i <= PRICE_LAW; i++) {
		snprintf(name, sizeof(name), "capped_by_%s",
			price_step_name((enum price_step)i));
		setup_note(c->setup, name, (double)n->capped[i]);
	}
}

/* Nobody, or hardly anybody, has an offer. */
void counts_tell(const struct counts *n)
{
	struct buf why = {0};

	if (!made_is_rare(&n->made))
		return;
	made_list(&why, &n->made);
	fail_warn("%llu of %llu rows have an offer: %.*s",
		(unsigned long long)n->made.reason[OFFERED],
		(unsigned long long)made_rows(&n->made), (int)why.len, why.at);
	buf_release(&why);
}

/* A column that says nothing of anybody: empty is no. */
static void tell_empty(const struct counts *n, const struct config *c,
	enum checked gate, const char *name, const char *what)
{
	if (n->empty[gate].n == n->asked[gate])
		setup_notice(c->setup, name, &n->empty[gate], what);
	else
		setup_note(c->setup, name, (double)n->empty[gate].n);
}

void counts_finish(const struct counts *n, const struct config *c)
{
	note_reasons(&n->made, c);
	tell_empty(n, c, GATE_CONSENT, "consent_empty",
		"consent is empty in every row, which counts as no");
	tell_empty(n, c, GATE_OPT_OUT, "opt_out_empty",
		"opt_out is empty in every row, which counts as no");
	tell_lacks(n, c);
	setup_notice(c->setup, "capped", &n->capped_rows,
		"a bound, which capped_by names, holds this price back");
	setup_notice(c->setup, "births_ahead", &n->unborn,
		"this birth is after --as-of, so that the age is not known");
	if (c->market)
		setup_notice(c->setup, "unmoved", &n->unmoved,
			"the rule of this offer has a step, but the market has "
			"no row for its product");
	if (!c->previous)
		return;
	setup_notice(c->setup, "previous_other", &n->last_other,
		"the last price of this cell is of another kind or in another "
		"currency, and does not hold this one back");
	setup_part(c->setup, "previous_found", n->made.previous, n->made.bound,
		fail_text("offers with a max_change that have a price in %s",
			c->previous));
}
