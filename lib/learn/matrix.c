/* matrix.c - cells become codes, column by column, then row by row. */
#include "learn/matrix.h"

#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"

enum { GROUP = 8, HALF = 4, ROWS = 4096 /* of a chunk */, BLOCK = 64 };

struct coding {
	struct matrix *m;
	struct learn_cells *cells;
	const uint32_t *position;
};

static size_t place_of(const uint32_t *position, size_t i)
{
	return position ? position[i] : i;
}

static void code_numbers(uint8_t *to, const struct bins *b,
	struct learn_cells *c, const uint32_t *position)
{
	uint8_t code[BLOCK];

	for (size_t from = 0; from < c->n; from += BLOCK) {
		size_t n = c->n - from < BLOCK ? c->n - from : BLOCK;
		bins_of_numbers(code, b, c->number + from, n);
		for (size_t i = 0; i < n; i++)
			to[place_of(position, from + i)] = code[i];
	}
	cells_drop(c);
}

static void code_words(struct matrix *m, unsigned column, struct learn_cells *c,
	const uint32_t *position)
{
	const struct bins *b = &m->bins[column];
	size_t at = (size_t)m->place[column] * m->rows;

	for (size_t i = 0; i < c->n; i++) {
		unsigned code = bins_of_text(b, c->code[i]);
		if (b->wide)
			m->wide[at + place_of(position, i)] = (uint16_t)code;
		else
			m->narrow[at + place_of(position, i)] = (uint8_t)code;
	}
	cells_drop(c);
}

static void code_column(void *arg, size_t column, unsigned worker)
{
	struct coding *c = arg;
	struct matrix *m = c->m;

	(void)worker;
	if (c->cells[column].words)
		code_words(m, (unsigned)column, &c->cells[column], c->position);
	else
		code_numbers(m->narrow + (size_t)m->place[column] * m->rows,
			&m->bins[column], &c->cells[column], c->position);
}

static void fill(struct matrix *m, size_t from, size_t end)
{
	uint8_t *to = m->record;

	for (unsigned c = 0; c < m->narrows; c++)
		for (size_t i = from; i < end; i++)
			to[i * m->stride + c] = m->narrow[c * m->rows + i];
	to += m->wide_at;
	for (unsigned c = 0; c < m->wides; c++)
		for (size_t i = from; i < end; i++)
			memcpy(to + i * m->stride + 2 * (size_t)c,
				&m->wide[c * m->rows + i], 2);
}

static void fill_chunk(void *arg, size_t chunk, unsigned worker)
{
	struct matrix *m = ((struct coding *)arg)->m;
	size_t from = chunk * ROWS, end = from + ROWS;

	(void)worker;
	end = end < m->rows ? end : m->rows;
	for (; from < end; from += BLOCK)
		fill(m, from, from + BLOCK < end ? from + BLOCK : end);
}

static void lay_out(struct matrix *m)
{
	m->place = mem_array((size_t)m->columns + 1, sizeof(*m->place));
	for (unsigned c = 0; c < m->columns; c++)
		m->place[c] = m->bins[c].wide ? m->wides++ : m->narrows++;
	m->groups = (m->narrows + GROUP - 1) / GROUP;
	m->wide_at = ((size_t)m->narrows + HALF - 1) / HALF * HALF;
	m->stride =
		(m->wide_at + 2 * (size_t)m->wides + GROUP - 1) / GROUP * GROUP;
}

void matrix_make(struct matrix *m, struct learn_cells *cells,
	const struct bins *bins, unsigned columns, size_t rows,
	const uint32_t *position, unsigned threads)
{
	struct coding c = {m, cells, position};

	*m = (struct matrix){.rows = rows, .columns = columns, .bins = bins};
	lay_out(m);
	m->narrow = mem_wide(m->narrows * rows + 1, 1);
	m->wide = mem_wide(m->wides * rows + 1, sizeof(*m->wide));
	chunks_run(threads, columns, code_column, &c);
	m->record = mem_wide(rows * m->stride + MATRIX_SPARE, 1);
	memset(m->record, 0, rows * m->stride + MATRIX_SPARE);
	chunks_run(threads, (rows + ROWS - 1) / ROWS, fill_chunk, &c);
}

void matrix_release(struct matrix *m)
{
	free(m->place);
	free(m->narrow);
	free(m->wide);
	free(m->record);
	*m = (struct matrix){0};
}
