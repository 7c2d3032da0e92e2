/* terms.c - which terms went to which kind of customer, and how often.
 *
 * The key of a term is a line of TSV: kind, product, the columns of --same,
 * --protected and --factors, price and list price in units of 10^-9 (list empty
 * if not known), tenure as %a or empty; of a row that offers nothing the price
 * is
 * ".", and the other two are empty.  Saved state has that line as its key, and
 * rows, the decimals of the price and the currency: it names no customer.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/truth.h"
#include "io/tsv.h"
#include "offer-audit/parts.h"
#include "offer/currency.h"

/* Add ROWS more of the term in s->key. */
static void add(struct state *s, uint64_t rows, uint32_t decimals, bool offered)
{
	struct audit_term *t =
		table_value(&s->terms, table_put(&s->terms, buf_view(&s->key)));

	t->rows += rows;
	t->offered = offered;
	if (decimals > t->decimals)
		t->decimals = decimals;
}

static void cell(struct state *s, struct text t)
{
	tsv_encode(&s->key, t);
	buf_byte(&s->key, '\t');
}

/* The values of a column, of one that is crossed with '*' between; empty if all
 * of them are. */
static void column_cell(
	struct state *s, const struct column *column, struct row *row)
{
	bool any = false;

	for (unsigned i = 0; i < column->parts; i++)
		any |= row_text(row, SEVERAL + column->part[i]).len > 0;
	for (unsigned i = 0; i < column->parts && any; i++) {
		if (i)
			buf_byte(&s->key, '*');
		tsv_encode(&s->key, row_text(row, SEVERAL + column->part[i]));
	}
	buf_byte(&s->key, '\t');
}

/* What a term begins with. */
static void begin(struct state *s, const struct config *c, struct row *row)
{
	s->key.len = 0;
	cell(s, row_text(row, KIND));
	cell(s, row_text(row, PRODUCT));
	for (unsigned i = 0; i < c->columns; i++)
		column_cell(s, &c->column[i], row);
}

/* A row that offers nothing. */
static void refuse(struct state *s, const struct config *c, struct row *row)
{
	notice_row(
		row_text(row, PRICE).len ? &s->not_chosen : &s->no_price, row);
	begin(s, c, row);
	buf_string(&s->key, ".\t\t");
	add(s, 1, 0, false);
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

/* Whether a price in T can stand beside those before, whose currency it is if
 * none is known.  Prices of two currencies are not compared, unless the
 * currency may decide the price or is a group. */
static bool takes_currency(
	struct state *s, const struct config *c, struct text t)
{
	if (t.len == 0 || c->currency_is_column)
		return true;
	if (s->currency.len == 0)
		currency_form(&s->currency, t);
	return currency_same(buf_view(&s->currency), t);
}

static const char *other_currency(const struct state *s, struct text t)
{
	return fail_text("a price in '%s', and those before are in '%s' "
			 "(--where takes one, --same=cell,currency keeps them "
			 "apart)",
		text_show(t), text_show(buf_view(&s->currency)));
}

enum verdict terms_row(struct state *s, const struct config *c, struct row *row)
{
	struct text who, kind = row_text(row, KIND);
	unsigned decimals, more = 0;
	amount price, list;
	double tenure;
	bool chosen;

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
	amount_print_units(&s->key, price);
	buf_byte(&s->key, '\t');
	if (row_text(row, LIST_PRICE).len) {
		if (!row_amount(row, LIST_PRICE, &list, &more))
			return BAD;
		amount_print_units(&s->key, list);
	}
	buf_byte(&s->key, '\t');
	if (row_text(row, TENURE).len) {
		if (!row_real(row, TENURE, &tenure))
			return BAD;
		buf_printf(&s->key, "%a", tenure + 0.0);
	}
	if (!takes_currency(s, c, row_text(row, CURRENCY))) {
		row->reason = other_currency(s, row_text(row, CURRENCY));
		return FATAL;
	}
	add(s, 1, more > decimals ? more : decimals, true);
	return OK;
}

const char *terms_save(
	struct state *s, const struct config *c, struct state_out *to)
{
	uint32_t *order = table_sorted(&s->terms);

	for (size_t i = 0; i < s->terms.n; i++) {
		const struct audit_term *t = table_value(&s->terms, order[i]);
		state_key(to, table_key(&s->terms, order[i]));
		state_int(to, (int64_t)t->rows);
		state_int(to, t->decimals);
		if (t->offered && s->currency.len)
			state_text(to, buf_view(&s->currency));
		state_end(to);
	}
	free(order);
	unsaid_rows(s, c);
	return to->failed;
}

/* Whether KEY has the cells of a term. */
static bool well_formed(const struct config *c, struct text key, bool *offered)
{
	size_t n = 0;
	struct text t;
	amount a;

	while (key.at) {
		t = text_split(&key, '\t');
		if (n == 0 && t.len && audit_direction(t) == 0)
			return false;
		if (n == 2 + c->columns)
			*offered = !text_is(t, ".");
		if (((n == 2 + c->columns && *offered) ||
			    (n == 3 + c->columns && t.len)) &&
			!amount_parse_units(&a, t))
			return false;
		n++;
	}
	return n == 5 + c->columns;
}

enum verdict terms_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	int64_t rows, decimals;
	struct text currency = {"", 0};

	if (row->n < 2 || row->n > 3 || !state_row_int(row, 0, &rows) ||
		!state_row_int(row, 1, &decimals) ||
		(row->n == 3 && !state_row_text(row, 2, &currency)) ||
		rows < 1 || decimals < 0 || decimals > AMOUNT_DECIMALS)
		return BAD;
	s->key.len = 0;
	buf_text(&s->key, state_row_key(row));
	bool offered = false;
	if (!well_formed(c, buf_view(&s->key), &offered)) {
		*reason = "its key is not of this form";
		return BAD;
	}
	if (!takes_currency(s, c, currency)) {
		*reason = other_currency(s, currency);
		return BAD;
	}
	add(s, (uint64_t)rows, (uint32_t)decimals, offered);
	return OK;
}
