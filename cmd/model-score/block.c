/* block.c - rows read ahead of their turn, so that several are reckoned at
 * once.
 *
 * What follows a row in its batch is read with it.  A row that turns out not to
 * be asked for has been reckoned for nothing; what is told of rows is told when
 * their turn comes.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "model-score/parts.h"

void block_init(struct block *b, const struct config *c)
{
	const struct ensemble *e = c->e;
	size_t columns = ensemble_columns(e);

	b->row = mem_zero(columns * BLOCK_ROWS, sizeof(*b->row));
	b->raw = mem_zero((size_t)e->outputs * BLOCK_ROWS, sizeof(*b->raw));
	net_init(b, c);
	if (!c->shapley)
		return;
	b->column = mem_aligned(columns * BLOCK_ROWS, sizeof(*b->column));
	b->phi = mem_aligned(
		(size_t)e->outputs * e->features * BLOCK_ROWS, sizeof(*b->phi));
}

void block_release(struct block *b)
{
	free(b->row);
	free(b->raw);
	free(b->column);
	free(b->phi);
	net_release(b);
}

/* Slice I of the rows, column by column. */
static void transpose(struct block *b, size_t columns, size_t slice)
{
	size_t first = slice * SHAPLEY_ROWS * columns;
	const double *from = b->row + first;
	double *to = b->column + first;

	for (size_t i = 0; i < columns; i++)
		for (size_t r = 0; r < SHAPLEY_ROWS; r++)
			to[i * SHAPLEY_ROWS + r] = from[r * columns + i];
}

static void explain(struct state *s, const struct config *c)
{
	struct block *b = &s->block;
	size_t slices = (b->n + SHAPLEY_ROWS - 1) / SHAPLEY_ROWS;

	for (size_t i = 0; i < slices; i++)
		transpose(b, ensemble_columns(c->e), i);
	shapley_of(c->shapley, s->room, b->column, b->phi, slices);
}

const double *block_phi(const struct block *b, const struct config *c,
	unsigned output, size_t at)
{
	size_t slice = at / SHAPLEY_ROWS * c->e->outputs + output;

	return b->phi + slice * c->e->features * SHAPLEY_ROWS +
	       at % SHAPLEY_ROWS;
}

/* The cells of a record that is not at its turn yet. */
static void look_ahead(struct block *b, const struct config *c,
	const struct row *now, size_t at)
{
	struct row row = *now;
	double *x = b->row + at * ensemble_columns(c->e);

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
	size_t most = row->reading->forget ? 1
		      : c->net		   ? SHAPLEY_ROWS
					   : BLOCK_ROWS;

	b->batch = row->batch;
	b->first = (size_t)(row->record - row->batch->record);
	b->n = row->batch->n - b->first;
	if (b->n > most)
		b->n = most;
	b->good[0] = cells_read(c, row, b->row, &b->unseen[0]);
	for (size_t i = 1; i < b->n && b->good[0]; i++)
		look_ahead(b, c, row, i);
	if (b->good[0] && c->net)
		net_block(b, c);
	else if (b->good[0])
		margin_of(c->margin, b->row, b->n, b->raw);
	if (c->shapley && b->good[0])
		explain(s, c);
}

size_t block_row(struct state *s, const struct config *c, struct row *row)
{
	struct block *b = &s->block;
	size_t i = (size_t)(row->record - row->batch->record);

	if (b->batch != row->batch || i < b->first || i >= b->first + b->n)
		fill(s, c, row);
	return i - b->first;
}
