/* card.c - the steps from rows to a scorecard, and what its bins are worth. */
#include "learn/card.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/vmath.h"

double card_value(const struct card *k, const struct card_column *c,
	const struct card_bin *b)
{
	return c->beta * ((double)b->woe / CARD_ONE) +
	       k->intercept / (double)k->in;
}

double card_factor(const struct card_how *how)
{
	return how->pdo / vmath_log(2);
}

double card_offset(const struct card_how *how)
{
	return how->base - card_factor(how) * vmath_log(how->odds);
}

double card_points(const struct card *k, const struct card_how *how,
	const struct card_column *c, const struct card_bin *b)
{
	return floor(card_offset(how) / (double)k->in -
		     card_factor(how) * card_value(k, c, b) + 0.5);
}

double card_iv(const struct card *k, const struct card_bin *b)
{
	double misses = (double)(b->rows - b->hits);

	return ((double)b->hits / (double)k->hits -
		       misses / (double)(k->rows - k->hits)) *
	       ((double)b->woe / CARD_ONE);
}

static void count_rows(struct card *k)
{
	const struct fitted *f = k->f;

	for (size_t i = 0; i < f->learned; i++) {
		uint64_t w = f->weight ? f->weight[i] : 1;
		k->rows += w;
		k->hits += f->y[i] > 0 ? w : 0;
	}
}

const char *card_make(
	struct card *k, struct fitted *f, const struct card_how *how)
{
	*k = (struct card){.f = f, .columns = f->data->columns};
	k->column = mem_zero((size_t)k->columns + 1, sizeof(*k->column));
	count_rows(k);
	if (k->hits == 0 || k->hits == k->rows)
		return "rows of one label alone have a weight";
	card_bins(k, how);
	TRY(card_fit(k, how));
	card_trees(k, f);
	return NULL;
}

void card_release(struct card *k)
{
	for (unsigned i = 0; i < k->columns && k->column; i++) {
		free(k->column[i].bin);
		free(k->column[i].bin_of);
	}
	free(k->column);
	*k = (struct card){0};
}
