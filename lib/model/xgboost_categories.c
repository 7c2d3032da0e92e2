/* xgboost_categories.c - the names of categories that XGBoost keeps since 3.1.
 *
 * Texts lie behind one another as numbers from -128 to 127, with the places
 * where they begin.  Releases 3.1 and 3.2 count characters and keep bytes, and
 * cut what is beyond the count: of names that are not ASCII some bytes are left
 * that nobody can tell apart.  Such a model is refused.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model/xgboost_parts.h"

/* Before 3.3 bytes beyond ASCII are damaged for certain. */
static bool damages(const struct ensemble *e)
{
	return e->version[0] < 3 || (e->version[0] == 3 && e->version[1] < 3);
}

static const char *damaged(const struct xgboost_model *m, size_t i)
{
	return fail_text(
		"the names of the categories of '%s' are damaged: "
		"XGBoost 3.1 and 3.2 cut names that are not ASCII when "
		"they save (want --categories=FILE with their names, "
		"or a model saved by 3.3)",
		text_show(text_of(m->e->feature[i].name)));
}

/* The bytes that the numbers of VALUE are. */
static const char *bytes_of(
	const struct xgboost_model *m, size_t i, struct buf *to)
{
	const struct xgboost_list *v = &m->value[i];

	to->len = 0;
	for (size_t k = 0; k < v->n; k++) {
		double x = v->at[k];
		if (!(x >= -128 && x <= 255) || x != floor(x))
			return "the values of a category are no bytes";
		int b = (int)x;
		if ((b < 0 || b > 127) && damages(m->e))
			return damaged(m, i);
		buf_byte(to, (char)b);
	}
	return NULL;
}

static const char *take_words(
	struct xgboost_model *m, size_t i, const struct buf *bytes)
{
	const struct xgboost_list *from = &m->offset[i];

	for (size_t k = 0; k + 1 < from->n; k++) {
		double a = from->at[k], b = from->at[k + 1];
		if (!(a >= 0 && b >= a) || a != floor(a) || b != floor(b))
			return "the offsets of categories do not rise";
		if (b > (double)bytes->len)
			return damaged(m, i);
		struct text name = {
			buf_view(bytes).at + (size_t)a, (size_t)(b - a)};
		if (!text_utf8(name) || !ensemble_category(&m->e->feature[i],
						name, (uint32_t)k))
			return damaged(m, i);
	}
	return from->at[from->n - 1] == (double)bytes->len ? NULL
							   : damaged(m, i);
}

static const char *take_values(struct xgboost_model *m, size_t i)
{
	const struct xgboost_list *v = &m->value[i];

	for (size_t k = 0; k < v->n; k++)
		if (!isfinite(v->at[k]) ||
			!ensemble_category_value(
				&m->e->feature[i], v->at[k], (uint32_t)k))
			return "a category is there twice, or no number";
	return NULL;
}

const char *xgboost_categories(struct xgboost_model *m)
{
	struct buf bytes = {0};
	const char *why = NULL;

	if (m->encs && m->encs != m->e->features)
		return "cats has not as many features as the model";
	for (size_t i = 0; i < m->encs && !why; i++) {
		if (m->offset[i].n > 1) {
			why = bytes_of(m, i, &bytes);
			if (!why)
				why = take_words(m, i, &bytes);
		} else if (m->value[i].n) {
			why = take_values(m, i);
		}
	}
	buf_release(&bytes);
	return why;
}
