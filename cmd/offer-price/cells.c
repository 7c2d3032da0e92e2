/* cells.c - the offers of a row's cell: made when it is first met, then
 * remembered.
 *
 * All of an offer but its id and what a customer may have is the cell's, so a
 * row costs a look-up.  Cells are forgotten when there are too many, which
 * costs time and changes nothing.
 */
#include "base/hash.h"
#include "offer-price/parts.h"

enum { CELLS_MOST = 1 << 16 };

void cells_release(struct state *s)
{
	made_cells(&s->counts.made, &s->cells);
	for (size_t i = 0; i < s->cells.n; i++)
		offer_cell_release(table_value(&s->cells, i));
	table_release(&s->cells);
}

struct offer_cell *cells_of(
	struct state *s, const struct config *c, struct row *row)
{
	struct text value[1 + FACTORS_MAX];
	const struct rule_case at = {
		value, row_text(row, PRODUCT), c->as_of.given, c->as_of.ms};

	value[0] = row_text(row, SEGMENT);
	for (size_t i = 0; i < c->factors.n; i++)
		value[i + 1] = row_text(row, FACTOR + (unsigned)i);
	s->key.len = 0;
	offer_cell_name(&s->key, value, c->terms.n_match, at.product);
	if (s->cells.n >= CELLS_MOST) {
		cells_release(s);
		table_init(&s->cells, sizeof(struct offer_cell), hash_seed());
	}
	size_t before = s->cells.n, i = table_put(&s->cells, buf_view(&s->key));
	struct offer_cell *cell = table_value(&s->cells, i);
	if (s->cells.n > before)
		offer_cell_make(cell, &s->used, &c->terms, &at);
	return cell;
}
