/* clvmodel_read.c - a saved forecast read back (base/modeltext.h), with all
 * that can be wrong. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/modeltext.h"
#include "clv/clvmodel.h"

#define CUSTOMERS_MOST UINT64_C(1000000000000)

/* A covariance; NAN where it is not known. */
static const char *get_covariance(struct modeltext *t, double *to)
{
	struct text rest = t->cells, cell = {"", 0};

	if (rest.at)
		cell = text_split(&rest, '\t');
	if (!text_is(cell, "-"))
		return modeltext_reals(t, to, 1);
	*to = NAN;
	return modeltext_cell(t, &cell);
}

static const char *get_fit(struct modeltext *t, struct clv_fit *f, unsigned n)
{
	static const char *const bound[] = {"-1", "0", "1"};
	unsigned which;

	TRY(modeltext_count(t, &f->customers, 0, CUSTOMERS_MOST));
	if (f->customers == 0)
		return modeltext_end(t);
	f->n = n;
	TRY(modeltext_reals(t, &f->likelihood, 1));
	for (unsigned i = 0; i < n; i++) {
		TRY(modeltext_reals(t, &f->q[i], 1));
		if (!(f->q[i] > 0))
			return fail_text("line %lu: a parameter is not above 0",
				t->line);
	}
	for (unsigned i = 0; i < n; i++) {
		TRY(modeltext_word(t, &which, bound, 3));
		f->bound[i] = (int)which - 1;
	}
	for (unsigned i = 0; i < n; i++)
		for (unsigned j = i; j < n; j++) {
			TRY(get_covariance(t, &f->cov[i][j]));
			f->cov[j][i] = f->cov[i][j];
		}
	return modeltext_end(t);
}

static const char *read_head(struct clvmodel *m, struct modeltext *t)
{
	static const char *const model[] = {"bg", "mbg", "pareto", "bgbb"},
				 *const unit[] = {"day", "week", "month",
					 "year"},
				 *const per[] = {"day", "transaction"};
	unsigned word;

	TRY(modeltext_begin(t, "model"));
	TRY(modeltext_word(t, &word, model, NBD_MODELS));
	TRY(modeltext_end(t));
	m->model = (enum nbd_model)word;
	TRY(modeltext_begin(t, "unit"));
	TRY(modeltext_word(t, &m->unit, unit, 4));
	TRY(modeltext_end(t));
	TRY(modeltext_begin(t, "per"));
	TRY(modeltext_word(t, &word, per, 2));
	TRY(modeltext_end(t));
	m->transactions = word == 1;
	TRY(modeltext_begin(t, "as-of"));
	TRY(modeltext_time(t, &m->as_of, CLVMODEL_NO_TIME));
	return modeltext_end(t);
}

static const char *read_measures(struct clvmodel *m, struct modeltext *t)
{
	for (unsigned k = 0; k < CLVMODEL_MEASURES; k++) {
		TRY(modeltext_begin(t, "edges"));
		for (unsigned i = 0; i + 1 < CLVMODEL_BINS; i++) {
			TRY(modeltext_reals(t, &m->edge[k][i], 1));
			if (i && m->edge[k][i] < m->edge[k][i - 1])
				return fail_text(
					"line %lu: deciles fall", t->line);
		}
		TRY(modeltext_end(t));
		TRY(modeltext_begin(t, "counts"));
		for (unsigned i = 0; i < CLVMODEL_BINS; i++)
			TRY(modeltext_count(
				t, &m->count[k][i], 0, CUSTOMERS_MOST));
		TRY(modeltext_end(t));
	}
	return NULL;
}

static const char *read_fits(struct clvmodel *m, struct modeltext *t)
{
	uint64_t n;

	TRY(modeltext_begin(t, "fits"));
	TRY(modeltext_count(t, &n, 1, CLVMODEL_FITS));
	TRY(modeltext_end(t));
	for (uint64_t i = 0; i < n; i++) {
		TRY(modeltext_begin(t, "fit"));
		m->fit = mem_resize(m->fit, m->fits + 1, sizeof(*m->fit));
		struct clvmodel_fit *f = &m->fit[m->fits++];
		*f = (struct clvmodel_fit){.group = NULL};
		TRY(modeltext_name(t, &f->group));
		TRY(get_fit(t, &f->fit, NBD_Q));
		if (f->fit.n == 0)
			return fail_text("line %lu: a fit to nobody", t->line);
		TRY(modeltext_begin(t, "spend"));
		TRY(get_fit(t, &f->spend, GAMMAGAMMA_Q));
	}
	return NULL;
}

static const char *read_all(struct clvmodel *m, struct text text)
{
	struct modeltext t;

	TRY(modeltext_open(&t, text, CLVMODEL_VERSION, "clv-forecast"));
	TRY(read_head(m, &t));
	TRY(read_measures(m, &t));
	TRY(read_fits(m, &t));
	return modeltext_close(&t);
}

const char *clvmodel_read(struct clvmodel *m, struct text text)
{
	*m = (struct clvmodel){.fits = 0};
	const char *why = read_all(m, text);
	if (why)
		clvmodel_release(m);
	return why;
}
