/* offers.c - the rows that are kept, and their state as lines of text.
 *
 * A row's cells are kept as one line of TSV (offer/offered.h).  Saved state is
 *
 *	"" TAB tag TAB columns, name, ..., number of names
 *	customer TAB tag TAB "o", cells of the row, how many; offer, product,
 *		segment, campaign, cell, currency, refused, value, its
 *		decimals, cost, its decimals
 *	the same with "w" for "o", and behind it the worst cost, where that is
 *		another
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/tsv.h"
#include "offer-budget/parts.h"

enum { WORDS = 6, NUMBERS = 5 };

/* The cost is what is expected of a response; the worst is that of 1. */
static bool read_response(
	struct state *s, struct budget_offer *o, struct row *row)
{
	amount response;
	unsigned decimals;

	o->worst = o->cost;
	if (row_text(row, RESPONSE).len == 0)
		return true;
	if (!row_amount(row, RESPONSE, &response, &decimals))
		return false;
	if (response < 0)
		return row_wrong(row, row_text(row, RESPONSE),
			"a response (want 0 or more)");
	o->worst = budget_worst(o->cost, response);
	if (response > AMOUNT_UNIT)
		notice_row(&s->no_probability, row);
	return true;
}

static bool read_figures(
	struct state *s, struct budget_offer *o, struct row *row)
{
	unsigned decimals[2] = {0, 0};

	o->refused =
		row_text(row, VALUE).len == 0 && row_text(row, COST).len == 0;
	if (o->refused)
		return true;
	if (!row_amount(row, VALUE, &o->value, &decimals[0]) ||
		!row_amount(row, COST, &o->cost, &decimals[1]))
		return false;
	if (o->cost < 0)
		return row_wrong(
			row, row_text(row, COST), "a cost (want 0 or more)");
	o->decimals[0] = (uint8_t)decimals[0];
	o->decimals[1] = (uint8_t)decimals[1];
	return read_response(s, o, row);
}

enum verdict offers_row(struct state *s, struct row *row)
{
	struct budget_offer o = {.cells = s->kept.cells.len};
	struct text customer, offer = row_text(row, OFFER);
	bool repeated;

	if (!row_key(row, CUSTOMER, &customer) || !read_figures(s, &o, row))
		return BAD;
	if (offer.len == 0)
		offer = row_text(row, PRODUCT);
	if (offer.len == 0 && !o.refused) {
		row_because(row, "an offer without a name (offer_id or "
				 "product)");
		return BAD;
	}
	if (offer.len && memchr(offer.at, '\0', offer.len)) {
		row_wrong(row, offer, "an identifier: a NUL byte is in it");
		return BAD;
	}
	o.product = offered_word(&s->kept, row_text(row, PRODUCT));
	o.segment = offered_word(&s->kept, row_text(row, SEGMENT));
	o.campaign = offered_word(&s->kept, row_text(row, CAMPAIGN));
	o.cell = offered_word(&s->kept, row_text(row, CELL));
	o.currency = offered_currency(&s->kept, row_text(row, CURRENCY));
	for (size_t i = 0; i < row->binding->header.n; i++) {
		if (i)
			buf_byte(&s->kept.cells, '\t');
		tsv_encode(&s->kept.cells, row_passed(row, i));
	}
	buf_byte(&s->kept.cells, '\n');
	row->reason = offered_put(&s->kept, &repeated, customer, offer, &o);
	if (!row->reason && repeated)
		notice_row(&s->repeated, row);
	return row->reason ? FATAL : OK;
}

/* The next cell of LINE, decoded into SCRATCH. */
static struct text next_cell(struct text *line, struct buf *scratch)
{
	struct text cell = text_split(line, '\t');

	scratch->len = 0;
	scratch->len = tsv_decode(buf_room(scratch, cell.len + 1), cell);
	return buf_view(scratch);
}

void offers_print(
	const struct state *s, size_t i, struct out *out, struct buf *scratch)
{
	const struct budget_offer *o = table_value(&s->kept.offers, i);
	struct text line = offered_line(&s->kept, o->cells);

	while (line.at)
		out_text(out, next_cell(&line, scratch));
}

/* Write the cells of LINE and how many; returns that. */
static void save_cells(
	struct state_out *to, struct text line, struct buf *scratch)
{
	int64_t n = 0;

	for (; line.at; n++)
		state_text(to, next_cell(&line, scratch));
	state_int(to, n);
}

static void save_offer(const struct state *s, size_t i, struct state_out *to,
	struct buf *scratch)
{
	const struct budget_offer *o = table_value(&s->kept.offers, i);
	const uint32_t words[] = {
		o->product, o->segment, o->campaign, o->cell, o->currency};

	state_key(to, budget_customer(&s->kept.offers, i));
	state_text(to, text_of(o->worst == o->cost ? "o" : "w"));
	save_cells(to, offered_line(&s->kept, o->cells), scratch);
	state_text(to, budget_name(&s->kept.offers, i));
	for (int w = 0; w < WORDS - 1; w++)
		state_text(to, table_key(&s->kept.words, words[w]));
	state_int(to, o->refused);
	state_amount(to, o->value);
	state_int(to, o->decimals[0]);
	state_amount(to, o->cost);
	state_int(to, o->decimals[1]);
	if (o->worst != o->cost)
		state_amount(to, o->worst);
	state_end(to);
}

const char *offers_save(
	struct state *s, const struct config *c, struct state_out *to)
{
	uint32_t *order = table_sorted(&s->kept.offers);
	struct text columns =
		buf_view(s->columns.len ? &s->columns : &c->columns);
	struct buf scratch = {0};

	if (s->kept.offers.n && columns.len) {
		columns.len--;
		state_key(to, text_of(""));
		state_text(to, text_of("columns"));
		save_cells(to, columns, &scratch);
		state_end(to);
	}
	for (size_t i = 0; i < s->kept.offers.n; i++)
		save_offer(s, order[i], to, &scratch);
	free(order);
	buf_release(&scratch);
	unsaid_repeated(s, c);
	return to->failed;
}

/* The names of the columns, which all parts of a state must agree on. */
static enum verdict load_columns(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	struct buf line = {0};
	struct text t;
	int64_t n;
	bool first = s->columns.len == 0, agree = true;

	if (row->n < 3 || !state_row_int(row, row->n - 1, &n) ||
		n != (int64_t)row->n - 2)
		return BAD;
	for (size_t i = 1; i + 1 < row->n; i++) {
		state_row_text(row, i, &t);
		tsv_encode(&line, t);
		buf_byte(&line, i + 2 < row->n ? '\t' : '\n');
		if (first) {
			event_column(c, t);
			setup_passed(c->setup, t);
		}
	}
	if (first)
		buf_text(&s->columns, buf_view(&line));
	else
		agree = text_equal(buf_view(&s->columns), buf_view(&line));
	buf_release(&line);
	*reason = "its rows have other columns than those before";
	return agree ? OK : FATAL;
}

static bool load_decimals(uint8_t *to, const struct state_row *row, size_t i)
{
	int64_t n;

	if (!state_row_int(row, i, &n) || n < 0 || n > AMOUNT_DECIMALS)
		return false;
	*to = (uint8_t)n;
	return true;
}

/* The worst cost, in the last field I of a "w". */
static bool load_worst(
	struct budget_offer *o, const struct state_row *row, size_t i)
{
	struct text kind;

	o->worst = o->cost;
	return !state_row_text(row, 0, &kind) || !text_is(kind, "w") ||
	       (state_row_amount(row, i, &o->worst) && o->worst > o->cost);
}

/* Whether field I of ROW is its key as it was written. */
static bool is_key(const struct state_row *row, size_t i)
{
	struct text t;

	return state_row_text(row, i, &t) &&
	       text_equal(t, state_row_key_read(row));
}

/* The column that is called like a customer, from 1, or 0. */
static size_t called_customer(const struct state *s, size_t width)
{
	static const struct opt_list none;
	struct header h = {.name = mem_array(width, sizeof(*h.name))};
	struct text rest = buf_view(&s->columns);
	int column = ROLE_NONE;

	if (rest.len)
		rest.len--; /* the LF */
	while (rest.at && h.n < width)
		h.name[h.n++] = text_split(&rest, '\t');
	if (role_find(&column, text_of("customer"), &h, &none))
		column = ROLE_NONE;
	free(h.name);
	return (size_t)(column + 1);
}

/* With --ids the cell that is the customer has to change too: the one whose
 * name says so, or the only one that is as the key.  False: it is not clear. */
static bool find_who(struct state *s, const struct state_row *row, size_t width)
{
	size_t found = 0;

	if (!row->mapped.at || s->who)
		return !s->who || is_key(row, s->who);
	s->who = called_customer(s, width);
	if (s->who && is_key(row, s->who))
		return true;
	for (size_t i = 1; i <= width; i++)
		if (is_key(row, i)) {
			s->who = i;
			found++;
		}
	return found == 1;
}

enum verdict offers_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	struct budget_offer o = {.cells = s->kept.cells.len};
	uint32_t *words[] = {
		&o.product, &o.segment, &o.campaign, &o.cell, &o.currency};
	struct text kind, offer, t;
	int64_t refused, n;
	bool repeated;

	if (!state_row_text(row, 0, &kind))
		return BAD;
	if (text_is(kind, "columns") && state_row_key(row).len == 0)
		return load_columns(s, c, row, reason);
	const size_t behind = WORDS + NUMBERS + text_is(kind, "w");
	if ((!text_is(kind, "o") && !text_is(kind, "w")) || row->n < 3 + behind)
		return BAD;
	size_t width = row->n - (2 + behind), at = width + 2;
	if (!state_row_int(row, at - 1, &n) || n != (int64_t)width ||
		(s->width && s->width != width) ||
		!state_row_text(row, at, &offer) ||
		!state_row_int(row, at + WORDS, &refused) ||
		!state_row_amount(row, at + WORDS + 1, &o.value) ||
		!load_decimals(&o.decimals[0], row, at + WORDS + 2) ||
		!state_row_amount(row, at + WORDS + 3, &o.cost) ||
		!load_decimals(&o.decimals[1], row, at + WORDS + 4) ||
		refused < 0 || refused > 1 || o.cost < 0 ||
		!load_worst(&o, row, at + behind - 1))
		return BAD;
	s->width = width;
	o.refused = refused;
	for (size_t i = 0; i < WORDS - 1; i++) {
		state_row_text(row, at + 1 + i, &t);
		*words[i] = words[i] == &o.currency
				    ? offered_currency(&s->kept, t)
				    : offered_word(&s->kept, t);
	}
	if (!find_who(s, row, width)) {
		*reason = "it is not clear which column is the customer's "
			  "(want --ids where the rows are read)";
		return FATAL;
	}
	for (size_t i = 1; i <= width; i++) {
		state_row_text(row, i, &t);
		if (i == s->who)
			t = state_row_key(row);
		tsv_encode(&s->kept.cells, t);
		buf_byte(&s->kept.cells, i < width ? '\t' : '\n');
	}
	*reason =
		offered_put(&s->kept, &repeated, state_row_key(row), offer, &o);
	s->repeated_in_state += !*reason && repeated;
	return *reason ? FATAL : OK;
}
