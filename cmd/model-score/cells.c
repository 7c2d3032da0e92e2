/* cells.c - the cells of a row as numbers and categories. */
#include <float.h>
#include <math.h>

#include "model-score/parts.h"

static struct text cell(const struct config *c, struct row *row, size_t i)
{
	const struct binding *b = row->binding;
	size_t at = c->column[i];

	if (b->from)
		at = (size_t)b->from[at];
	return row->plain && at < b->fields
		       ? batch_plain(row->batch, row->record, (unsigned)at)
		       : row_value(row, at);
}

static bool wrong(
	struct row *row, const struct ensemble_feature *f, struct text t)
{
	return row_because(row,
		fail_text("'%s': '%s' is not a number (want 1234.5, or nothing "
			  "where it is missing; --na=%s makes it nothing)",
			text_show(text_of(f->name)), text_show(t),
			text_show(t)));
}

/* A category that the model has not seen. */
static bool unseen(struct state *s, const struct config *c, struct row *row,
	const struct ensemble_feature *f, struct text t)
{
	if (c->unseen == UNSEEN_FAIL)
		return row_because(row,
			fail_text("'%s': the model knows no '%s'",
				text_show(text_of(f->name)), text_show(t)));
	notice_row(&s->unseen, row);
	return true;
}

static bool read_number(const struct config *c, struct row *row,
	const struct ensemble_feature *f, struct text t, double *to)
{
	if (!real_parse(to, t, &row->reading->style))
		return wrong(row, f, t);
	if (!c->e->single)
		return true;
	if (!(fabs(*to) <= FLT_MAX) || isinf((float)*to))
		return row_because(row,
			fail_text("'%s': '%s' is beyond the floats of XGBoost",
				text_show(text_of(f->name)), text_show(t)));
	*to = (float)*to;
	return true;
}

static bool read_cell(struct state *s, const struct config *c, struct row *row,
	size_t i, double *to)
{
	const struct ensemble_feature *f = &c->e->feature[i];
	struct text t = cell(c, row, i);

	*to = NAN;
	if (t.len == 0)
		return true;
	if (f->kind == ENSEMBLE_NUMBER)
		return read_number(c, row, f, t, to);
	if (f->kind == ENSEMBLE_WORD)
		*to = ensemble_code(f, t);
	else if (real_parse(to, t, &row->reading->style))
		*to = ensemble_code_value(f, *to);
	else
		return wrong(row, f, t);
	return !isnan(*to) || unseen(s, c, row, f, t);
}

bool cells_read(struct state *s, const struct config *c, struct row *row)
{
	for (size_t i = 0; i < c->e->features; i++)
		if (!read_cell(s, c, row, i, &s->x[i]))
			return false;
	margin_zeros(c->e, s->x);
	return true;
}
