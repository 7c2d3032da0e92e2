/* terms.c - rows become terms, which are kept by offer/audit_terms.h.
 *
 * Saved state has the key of a term as its key, and rows, the decimals of the
 * price and the currency: it names no customer.
 */
#include <stdlib.h>

#include "base/truth.h"
#include "offer-audit/parts.h"

/* The values of a column, or of those that are crossed. */
static void column_cell(
	struct state *s, const struct column *column, struct row *row)
{
	struct text cell[MOST_PARTS];

	for (unsigned i = 0; i < column->parts; i++)
		cell[i] = row_text(row, SEVERAL + column->part[i]);
	audit_terms_crossed(&s->terms, cell, column->parts);
}

/* What a term begins with. */
static void begin(struct state *s, const struct config *c, struct row *row)
{
	audit_terms_begin(&s->terms);
	audit_terms_cell(&s->terms, row_text(row, KIND));
	audit_terms_cell(&s->terms, row_text(row, PRODUCT));
	for (unsigned i = 0; i < c->columns; i++)
		column_cell(s, &c->column[i], row);
}

/* A row that offers nothing. */
static void refuse(struct state *s, const struct config *c, struct row *row)
{
	notice_row(
		row_text(row, PRICE).len ? &s->not_chosen : &s->no_price, row);
	begin(s, c, row);
	audit_terms_refused(&s->terms);
	audit_terms_add(&s->terms, &(struct audit_term){.rows = 1});
}

/* Whether the row's offer was made; false: what it says of that is no answer.
 * An empty cell is no, as behind a join that found nothing. */
static bool read_chosen(struct row *row, bool *chosen)
{
	struct text t = row_text(row, CHOSEN);
	enum truth said = truth_of(t);

	*chosen = !row_has(row, CHOSEN) || said == TRUTH_YES;
	return said != TRUTH_OTHER ||
	       row_wrong(row, t, "an answer (want 1 or 0, yes or no)");
}

/* Prices of two currencies are not compared, unless the currency may decide the
 * price or is a group. */
static const char *check_currency(
	struct state *s, const struct config *c, struct text t)
{
	return c->currency_is_column ? NULL
				     : audit_terms_currency(&s->terms, t);
}

enum verdict terms_row(struct state *s, const struct config *c, struct row *row)
{
	struct text who, kind = row_text(row, KIND);
	unsigned decimals, more = 0;
	amount price, list;
	double tenure;
	bool chosen, has_list, has_tenure;

	if (!row_key(row, CUSTOMER, &who) || !read_chosen(row, &chosen))
		return BAD;
	if (row_text(row, PRICE).len == 0 || !chosen) {
		refuse(s, c, row);
		return OK;
	}
	if (!row_amount(row, PRICE, &price, &decimals))
		return BAD;
	if (kind.len && audit_direction(kind) == 0) {
		row_wrong(row, kind,
			"a kind (want fee, loan_rate, yield or voucher)");
		return BAD;
	}
	begin(s, c, row);
	audit_terms_priced(&s->terms, price);
	has_list = row_text(row, LIST_PRICE).len > 0;
	if (has_list && !row_amount(row, LIST_PRICE, &list, &more))
		return BAD;
	audit_terms_listed(&s->terms, has_list ? &list : NULL);
	has_tenure = row_text(row, TENURE).len > 0;
	if (has_tenure && !row_real(row, TENURE, &tenure))
		return BAD;
	audit_terms_lasting(&s->terms, has_tenure ? &tenure : NULL);
	row->reason = check_currency(s, c, row_text(row, CURRENCY));
	if (row->reason)
		return FATAL;
	audit_terms_add(
		&s->terms, &(struct audit_term){
				   1, more > decimals ? more : decimals, true});
	return OK;
}

const char *terms_save(
	struct state *s, const struct config *c, struct state_out *to)
{
	uint32_t *order = table_sorted(&s->terms.term);

	for (size_t i = 0; i < s->terms.term.n; i++) {
		const struct audit_term *t =
			table_value(&s->terms.term, order[i]);
		state_key(to, table_key(&s->terms.term, order[i]));
		state_int(to, (int64_t)t->rows);
		state_int(to, t->decimals);
		if (t->offered && s->terms.currency.len)
			state_text(to, buf_view(&s->terms.currency));
		state_end(to);
	}
	free(order);
	unsaid_rows(s, c);
	return to->failed;
}

enum verdict terms_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	int64_t rows, decimals;
	struct text currency = {"", 0};
	bool offered;

	if (row->n < 2 || row->n > 3 || !state_row_int(row, 0, &rows) ||
		!state_row_int(row, 1, &decimals) ||
		(row->n == 3 && !state_row_text(row, 2, &currency)) ||
		rows < 1 || decimals < 0 || decimals > AMOUNT_DECIMALS)
		return BAD;
	if (!audit_terms_take(&s->terms, state_row_key(row), &offered)) {
		*reason = "its key is not of this form";
		return BAD;
	}
	const char *other = check_currency(s, c, currency);
	if (other) {
		*reason = other;
		return BAD;
	}
	audit_terms_add(&s->terms, &(struct audit_term){(uint64_t)rows,
					   (uint32_t)decimals, offered});
	return OK;
}
