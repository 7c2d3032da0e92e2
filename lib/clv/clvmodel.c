/* clvmodel.c - fitted models written as text; clvmodel_read.c reads them. */
#include "clv/clvmodel.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

#include "base/modeltext.h"

const char *clvmodel_unit(unsigned unit)
{
	static const char *const name[] = {"day", "week", "month", "year"};

	return unit < 4 ? name[unit] : NULL;
}

static void put_fit(struct buf *out, const struct clv_fit *f)
{
	buf_printf(out, "\t%" PRIu64, f->n ? f->customers : 0);
	if (f->n)
		modeltext_put_reals(out, &f->likelihood, 1);
	modeltext_put_reals(out, f->q, f->n);
	for (unsigned i = 0; i < f->n; i++)
		buf_printf(out, "\t%d", f->bound[i]);
	for (unsigned i = 0; i < f->n; i++)
		for (unsigned j = i; j < f->n; j++)
			if (isnan(f->cov[i][j]))
				buf_string(out, "\t-");
			else
				modeltext_put_reals(out, &f->cov[i][j], 1);
	buf_byte(out, '\n');
}

void clvmodel_write(struct buf *out, const struct clvmodel *m)
{
	size_t start = out->len;

	modeltext_put_title(out, CLVMODEL_VERSION, "clv-forecast");
	buf_printf(out, "model\t%s\n", nbd_name(m->model));
	buf_printf(out, "unit\t%s\n", clvmodel_unit(m->unit));
	buf_printf(out, "per\t%s\n", m->transactions ? "transaction" : "day");
	buf_string(out, "as-of");
	modeltext_put_time(out, m->as_of, CLVMODEL_NO_TIME);
	buf_byte(out, '\n');
	for (unsigned k = 0; k < CLVMODEL_MEASURES; k++) {
		buf_string(out, "edges");
		modeltext_put_reals(out, m->edge[k], CLVMODEL_BINS - 1);
		buf_string(out, "\ncounts");
		for (unsigned i = 0; i < CLVMODEL_BINS; i++)
			buf_printf(out, "\t%" PRIu64, m->count[k][i]);
		buf_byte(out, '\n');
	}
	buf_printf(out, "fits\t%zu\n", m->fits);
	for (size_t i = 0; i < m->fits; i++) {
		buf_string(out, "fit");
		modeltext_put_name(out, m->fit[i].group);
		put_fit(out, &m->fit[i].fit);
		buf_string(out, "spend");
		put_fit(out, &m->fit[i].spend);
	}
	modeltext_put_checksum(out, start);
}

const char *clvmodel_other(const struct clvmodel *m, unsigned unit,
	enum nbd_model model, bool transactions)
{
	if (m->unit != unit)
		return fail_text("the model is in units of --unit=%s, and this "
				 "run in --unit=%s",
			clvmodel_unit(m->unit), clvmodel_unit(unit));
	if (m->model != model)
		return fail_text("the model is of --model=%s, and this run of "
				 "--model=%s",
			nbd_name(m->model), nbd_name(model));
	if (m->transactions != transactions)
		return fail_text("the model is of --per=%s, and this run is "
				 "not",
			m->transactions ? "transaction" : "day");
	return NULL;
}

void clvmodel_release(struct clvmodel *m)
{
	for (size_t i = 0; i < m->fits; i++)
		free(m->fit[i].group);
	free(m->fit);
	*m = (struct clvmodel){.fits = 0};
}

const struct clvmodel_fit *clvmodel_find(
	const struct clvmodel *m, struct text group)
{
	for (size_t i = 1; i < m->fits; i++)
		if (text_is(group, m->fit[i].group))
			return &m->fit[i];
	return NULL;
}
