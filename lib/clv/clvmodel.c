/* clvmodel.c - fitted models written as text; clvmodel_read.c reads them. */
#include "clv/clvmodel.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <zlib.h>

const char *clvmodel_unit(unsigned unit)
{
	static const char *const name[] = {"day", "week", "month", "year"};

	return unit < 4 ? name[unit] : NULL;
}

static void put_name(struct buf *out, const char *name)
{
	static const char special[] = "\t\n\r\\", letter[] = "tnr\\";

	buf_byte(out, '\t');
	for (; *name; name++) {
		const char *at = strchr(special, *name);
		if (at)
			buf_byte(out, '\\');
		buf_byte(out, at ? letter[at - special] : *name);
	}
}

static void put_fit(struct buf *out, const struct clv_fit *f)
{
	buf_printf(out, "\t%" PRIu64, f->n ? f->customers : 0);
	if (f->n)
		buf_printf(out, "\t%a", f->likelihood);
	for (unsigned i = 0; i < f->n; i++)
		buf_printf(out, "\t%a", f->q[i]);
	for (unsigned i = 0; i < f->n; i++)
		buf_printf(out, "\t%d", f->bound[i]);
	for (unsigned i = 0; i < f->n; i++)
		for (unsigned j = i; j < f->n; j++)
			if (isnan(f->cov[i][j]))
				buf_string(out, "\t-");
			else
				buf_printf(out, "\t%a", f->cov[i][j]);
	buf_byte(out, '\n');
}

void clvmodel_write(struct buf *out, const struct clvmodel *m)
{
	size_t start = out->len;

	buf_printf(out, "crmutils-model %d clv-forecast\n", CLVMODEL_VERSION);
	buf_printf(out, "model\t%s\n", nbd_name(m->model));
	buf_printf(out, "unit\t%s\n", clvmodel_unit(m->unit));
	buf_printf(out, "per\t%s\n", m->transactions ? "transaction" : "day");
	if (m->as_of == CLVMODEL_NO_TIME)
		buf_string(out, "as-of\t-\n");
	else
		buf_printf(out, "as-of\t%" PRId64 "\n", m->as_of);
	for (unsigned k = 0; k < CLVMODEL_MEASURES; k++) {
		buf_string(out, "edges");
		for (unsigned i = 0; i + 1 < CLVMODEL_BINS; i++)
			buf_printf(out, "\t%a", m->edge[k][i]);
		buf_string(out, "\ncounts");
		for (unsigned i = 0; i < CLVMODEL_BINS; i++)
			buf_printf(out, "\t%" PRIu64, m->count[k][i]);
		buf_byte(out, '\n');
	}
	buf_printf(out, "fits\t%zu\n", m->fits);
	for (size_t i = 0; i < m->fits; i++) {
		buf_string(out, "fit");
		put_name(out, m->fit[i].group);
		put_fit(out, &m->fit[i].fit);
		buf_string(out, "spend");
		put_fit(out, &m->fit[i].spend);
	}
	buf_printf(out, "checksum %08lx\n",
		crc32_z(0, (const unsigned char *)out->at + start,
			out->len - start));
}

void clvmodel_release(struct clvmodel *m)
{
	for (size_t i = 0; i < m->fits; i++)
		free(m->fit[i].group);
	free(m->fit);
	*m = (struct clvmodel){.fits = 0};
}
