/* mixed.c - words and numbers of a column are counted. */
#include "learn/mixed.h"

#include <stdlib.h>

#include "base/mem.h"

void mixed_of_bins(struct learn_mixed *m, const struct bins *b,
	const struct number_style *style)
{
	double x;

	*m = (struct learn_mixed){.first = {"", 0}};
	for (uint32_t i = 0; i < b->levels; i++) {
		bool is = real_parse(&x, b->level[i], style);
		*(is ? &m->numbers : &m->words) += b->rows[i];
		if (!is && m->first.len == 0)
			m->first = b->level[i];
	}
}

void mixed_of_cells(struct learn_mixed *m, const struct learn_cells *cells,
	const struct number_style *style)
{
	uint64_t *rows = mem_zero(cells->texts.n + 1, sizeof(*rows));
	double x;

	*m = (struct learn_mixed){.first = cells_first_word(cells, style)};
	for (size_t i = 0; i < cells->n; i++)
		if (cells->code[i] != CELLS_NONE)
			rows[cells->code[i]]++;
	for (size_t k = 0; k < cells->texts.n; k++) {
		bool is = real_parse(&x, table_key(&cells->texts, k), style);
		*(is ? &m->numbers : &m->words) += rows[k];
	}
	free(rows);
}

bool mixed_is(const struct learn_mixed *m)
{
	return m->words && m->numbers > m->words;
}
