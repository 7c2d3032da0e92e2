/* tables.c - what the model rests on, and whether what it says comes true. */
#include <stdlib.h>

#include "base/mem.h"
#include "learn/leak.h"
#include "model-fit/parts.h"

static void name_columns(struct out *out, const char *const *name)
{
	for (; *name; name++)
		out_column(out, text_of(*name));
	out_header(out);
}

void tables_importance(struct out *out, const struct fitted *f)
{
	static const char *const name[] = {
		"column", "splits", "gain", "share", NULL};
	struct leak_use *use = leak_uses(f);
	double all = 0;

	name_columns(out, name);
	for (unsigned i = 0; i < f->data->columns; i++)
		all += use[i].gain;
	for (unsigned i = 0; i < f->data->columns; i++) {
		out_text(out, f->data->name[use[i].column]);
		out_int(out, (int64_t)use[i].splits);
		out_real(out, use[i].gain);
		out_real(out, all > 0 ? use[i].gain / all : 0);
		out_end(out);
	}
	free(use);
}

static void print_part(struct out *out, const struct fitted *f,
	const char *part, size_t from, size_t end)
{
	struct judged_part p[JUDGED_PARTS];
	struct judged j;

	fitted_judge(&j, f, from, end);
	unsigned n = judge_parts(p, &j);
	for (unsigned i = 0; i < n; i++) {
		out_string(out, part);
		out_int(out, i + 1);
		out_real(out, p[i].low);
		out_real(out, p[i].high);
		out_real(out, (double)p[i].rows / f->unit);
		out_real(out, p[i].mean);
		out_real(out, (double)p[i].hits / (double)p[i].rows);
		out_end(out);
	}
	judged_release(&j);
}

void tables_calibration(struct out *out, const struct fitted *f)
{
	static const char *const name[] = {
		"part", "bin", "low", "high", "rows", "score", "label", NULL};

	name_columns(out, name);
	print_part(out, f, "learned", 0, f->learned);
	if (f->learned + f->held < f->n)
		print_part(out, f, "test", f->learned + f->held, f->n);
}
