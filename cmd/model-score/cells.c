/* cells.c - the cells of a row as numbers and categories. */
#include <float.h>
#include <math.h>

#include "model-score/parts.h"

struct text cells_text(const struct config *c, struct row *row, size_t i)
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
	if (f->sets && f->kind == ENSEMBLE_NUMBER)
		return row_because(row,
			fail_text("'%s': '%s' is not a number, and the model "
				  "has no names of these categories (want "
				  "their numbers at training, or "
				  "--categories=FILE)",
				text_show(text_of(f->name)), text_show(t)));
	return row_because(row,
		fail_text("'%s': '%s' is not a number (want 1234.5, or nothing "
			  "where it is missing; --na=%s makes it nothing)",
			text_show(text_of(f->name)), text_show(t),
			text_show(t)));
}

/* A category that the model has not seen. */
static bool unseen_word(const struct config *c, struct row *row,
	const struct ensemble_feature *f, struct text t, unsigned *unseen)
{
	if (c->unseen == UNSEEN_FAIL)
		return row_because(row,
			fail_text("'%s': the model knows no '%s'",
				text_show(text_of(f->name)), text_show(t)));
	++*unseen;
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

/* The cell T of feature I of a model without trees. */
static bool read_net(const struct config *c, struct row *row, size_t i,
	struct text t, double *to, unsigned *unseen)
{
	const struct ensemble_feature *f = &c->e->feature[i];
	bool empty = text_trim(t).len == 0;

	if (empty && factor_needs(c->net, &c->net->field[i]))
		return row_because(row,
			fail_text("'%s' is empty, and the model has no answer "
				  "to that (want a number)",
				text_show(text_of(f->name))));
	if (f->kind != ENSEMBLE_WORD)
		return empty || read_number(c, row, f, t, to);
	*to = factor_code(c->net, &c->net->field[i], t);
	return *to > 0 || empty || unseen_word(c, row, f, t, unseen);
}

/* The cell T of a feature whose values are categories. */
static bool read_code(const struct config *c, struct row *row,
	const struct ensemble_feature *f, struct text t, double *to,
	unsigned *unseen)
{
	if (f->kind == ENSEMBLE_WORD)
		*to = ensemble_code(f, t);
	if (!isnan(*to) || text_trim(t).len == 0)
		return true;
	if (f->kind == ENSEMBLE_VALUE) {
		if (!real_parse(to, t, &row->reading->style))
			return wrong(row, f, t);
		*to = ensemble_code_value(f, *to);
	}
	return !isnan(*to) || unseen_word(c, row, f, t, unseen);
}

static bool read_cell(const struct config *c, struct row *row, size_t i,
	double *to, unsigned *unseen)
{
	const struct ensemble_feature *f = &c->e->feature[i];
	struct text t = cells_text(c, row, i);

	*to = NAN;
	if (c->net)
		return read_net(c, row, i, t, to, unseen);
	if (t.len == 0)
		return true;
	if (f->kind != ENSEMBLE_NUMBER)
		return read_code(c, row, f, t, to, unseen);
	return text_trim(t).len == 0 || read_number(c, row, f, t, to);
}

bool cells_read(
	const struct config *c, struct row *row, double *x, unsigned *unseen)
{
	*unseen = 0;
	for (size_t i = 0; i < c->e->features; i++)
		if (!read_cell(c, row, i, &x[i], unseen))
			return false;
	margin_zeros(c->e, x);
	return true;
}
