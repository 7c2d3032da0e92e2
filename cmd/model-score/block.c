/* block.c - rows read ahead of their turn, so that several are reckoned at
 * once.
 *
 * What follows a row in its batch is read with it.  A row that turns out not to
 * be asked for has been reckoned for nothing; what is told of rows is told when
 * their turn comes.
 */
#include "model-score/parts.h"

/* The cells of a record that is not at its turn yet. */
static void look_ahead(struct block *b, const struct config *c,
	const struct row *now, size_t at)
{
	struct row row = *now;
	double *x = b->reckon.row + at * ensemble_columns(c->e);

	row.record = now->batch->record + b->first + at;
	row.plain = now->plain && row.record->kind == RECORD_PLAIN;
	row.looked = row.hidden = false;
	b->good[at] = row.record->kind != RECORD_BAD &&
		      row.record->fields == row.binding->fields &&
		      cells_read(c, &row, x, &b->unseen[at]);
}

static void fill(struct state *s, const struct config *c, struct row *row)
{
	struct block *b = &s->block;
	size_t most = row->reading->forget ? 1 : b->reckon.most;

	b->batch = row->batch;
	b->first = (size_t)(row->record - row->batch->record);
	b->n = row->batch->n - b->first;
	if (b->n > most)
		b->n = most;
	b->good[0] = cells_read(c, row, b->reckon.row, &b->unseen[0]);
	for (size_t i = 1; i < b->n && b->good[0]; i++)
		look_ahead(b, c, row, i);
	if (b->good[0])
		reckon_run(&b->reckon, b->n);
}

size_t block_row(struct state *s, const struct config *c, struct row *row)
{
	struct block *b = &s->block;
	size_t i = (size_t)(row->record - row->batch->record);

	if (b->batch != row->batch || i < b->first || i >= b->first + b->n)
		fill(s, c, row);
	return i - b->first;
}
