/* data_join.c - rows that threads have read become one table.
 *
 * Where parts of them lie in a file they are read again, block by block, and
 * what memory cannot hold goes there once more: columns may have become words
 * at different rows, so that their parts need not end together.
 */
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "learn/data.h"

struct joining {
	struct data *to, *from;
	const struct number_style *style;
	uint32_t **code; /* by column, then of the label */
	size_t first, n; /* rows of a block */
};

static struct learn_cells *column_of(struct data *d, size_t i)
{
	return i < d->columns ? &d->column[i] : &d->label;
}

static void meet(void *arg, size_t i, unsigned worker)
{
	struct joining *j = arg;

	(void)worker;
	j->code[i] = cells_meet(
		column_of(j->to, i), column_of(j->from, i), j->style);
}

static void join(void *arg, size_t i, unsigned worker)
{
	struct joining *j = arg;

	(void)worker;
	cells_join(column_of(j->to, i), column_of(j->from, i), j->code[i],
		j->first, j->n);
}

/* What is known of rows beside their cells. */
static void join_rows(struct data *d, const struct data *from)
{
	size_t all = d->n + from->n;
	bool weighs = d->weight || from->weight;

	d->cap = all + 1;
	d->unit = mem_resize(d->unit, d->cap, sizeof(*d->unit));
	d->record = mem_resize(d->record, d->cap, sizeof(*d->record));
	if (weighs && !d->weight) {
		d->weight = mem_array(d->cap, sizeof(*d->weight));
		for (size_t i = 0; i < d->n; i++)
			d->weight[i] = 1;
	} else if (weighs) {
		d->weight = mem_resize(d->weight, d->cap, sizeof(*d->weight));
	}
	for (size_t i = 0; i < from->n; i++) {
		d->unit[d->n + i] = from->unit[i];
		d->record[d->n + i] = from->record[i];
	}
	for (size_t i = 0; i < from->n && weighs; i++)
		d->weight[d->n + i] = from->weight ? from->weight[i] : 1;
}

/* Rows up to where the ones that are held may be set aside again, or all. */
static size_t block(const struct data *d, const struct data *from, size_t at)
{
	size_t grain = aside_grain(), rest = from->n - at;
	size_t most = grain - (d->n - d->gone) % grain;

	return d->file && from->gone && rest > most ? most : rest;
}

void data_join(struct data *d, struct data *from,
	const struct number_style *style, unsigned threads)
{
	struct joining j = {.to = d, .from = from, .style = style};
	size_t columns = (size_t)d->columns + 1;

	d->lost = d->lost ? d->lost : from->lost;
	if (d->lost || !from->n)
		return;
	j.code = mem_zero(columns, sizeof(*j.code));
	data_whole(from);
	join_rows(d, from);
	chunks_run(threads, columns, meet, &j);
	for (; j.first < from->n && !d->lost; j.first += j.n) {
		j.n = block(d, from, j.first);
		chunks_run(from->gone ? 1 : threads, columns, join, &j);
		d->n += j.n;
		data_rest(d);
	}
	for (size_t i = 0; i < columns; i++)
		free(j.code[i]);
	free(j.code);
}
