/* golden.c - --golden: scores as they should be, beside those that came. */
#include <stdlib.h>

#include "base/mem.h"
#include "model-score/parts.h"
#include "model/readout.h"

/* The column of the Ith score. */
static int find_column(const struct config *c, const struct side *g, size_t i)
{
	struct buf name = {0};
	int at = ROLE_NONE;

	readout_score_name(&name, c->e, c->width, i);
	for (size_t k = 0; k < g->columns; k++)
		if (text_equal(g->header.name[k], buf_view(&name)))
			at = (int)k;
	buf_release(&name);
	return at;
}

/* The scores of a row of the file. */
static const char *take_row(
	struct config *c, const struct side *g, const int *column, size_t row)
{
	for (size_t i = 0; i < c->width; i++) {
		struct text t = side_cell(g, row, (size_t)column[i]);
		if (!scored_want_add(&c->want, t))
			return side_fault(g, row,
				fail_text("'%s' is not a number (want a score)",
					text_show(t)));
	}
	return NULL;
}

static const char *take_rows(struct config *c, const struct side *g)
{
	int *column = mem_array(c->width, sizeof(*column));
	const char *why = NULL;

	for (size_t i = 0; i < c->width && !why; i++) {
		column[i] = find_column(c, g, i);
		if (column[i] == ROLE_NONE)
			why = fail_text("%s: no column of scores (want a line "
					"of names, with %s)",
				c->golden,
				c->width == 1 ? "score" : "score_0, ...");
	}
	for (size_t row = 0; row < g->n && !why; row++)
		why = take_row(c, g, column, row);
	free(column);
	return why;
}

const char *golden_open(struct config *c)
{
	struct side g = {0};

	if (!c->golden)
		return NULL;
	TRY(setup_side(c->setup, &g, c->golden, NULL));
	const char *why = take_rows(c, &g);
	side_release(&g);
	return why;
}

void golden_add(struct state *s, const struct config *c, struct row *row,
	const double *x)
{
	if (c->golden)
		scored_add(&s->scored, row->binding->order,
			batch_line(row->batch, row->record), x);
}

void golden_finish(struct state *s, const struct config *c)
{
	size_t row = 0;

	if (!c->golden)
		return;
	if (s->scored.n != c->want.n / c->width) {
		setup_fails(c->setup,
			fail_text("%s has %zu rows of scores for %zu rows",
				c->golden, c->want.n / c->width, s->scored.n));
		return;
	}
	double most = scored_greatest(&s->scored, c->want.score, &row);
	setup_note(c->setup, "difference", most);
	if (most > c->tolerance)
		setup_fails(c->setup,
			fail_text("row %zu differs by %.3g from %s, more than "
				  "--tolerance=%g",
				row + 1, most, c->golden, c->tolerance));
}
