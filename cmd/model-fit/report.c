/* report.c - how good the model is, of the rows it has learned from and of
 * those that were kept: part, measure, at, value. */
#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "base/mem.h"
#include "learn/judge.h"
#include "learn/written.h"
#include "model-fit/parts.h"

void report_columns(struct out *out)
{
	out_column(out, text_of("part"));
	out_column(out, text_of("measure"));
	out_column(out, text_of("at"));
	out_column(out, text_of("value"));
	out_header(out);
}

static void line(
	struct out *out, const char *part, const char *measure, double value)
{
	out_string(out, part);
	out_string(out, measure);
	out_empty(out);
	out_real(out, value);
	out_end(out);
}

static void print_two(struct out *out, const char *part, const struct judged *j)
{
	line(out, part, "positives", (double)j->hits);
	line(out, part, "auc", judge_auc(j));
	line(out, part, "gini", 2 * judge_auc(j) - 1);
	line(out, part, "ks", judge_ks(j));
	line(out, part, "logloss", judge_logloss(j));
	line(out, part, "brier", judge_brier(j));
}

static void print_numbers(struct out *out, const struct fitted *f,
	const char *part, const double *answer, size_t from, size_t n)
{
	struct judged_numbers j;

	judge_numbers(&j, answer, f->y + from, NULL, n);
	line(out, part, "rmse", j.rmse);
	line(out, part, "mae", j.mae);
	line(out, part, "r2", j.r2);
	if (f->objective.kind == LOSS_POISSON)
		line(out, part, "deviance", j.deviance);
}

static void print_classes(struct out *out, const struct fitted *f,
	const char *part, const double *answer, size_t from, size_t n)
{
	struct judged_classes j;

	judge_classes(&j, answer, f->y + from, NULL, n, f->classes);
	line(out, part, "logloss", j.logloss);
	line(out, part, "accuracy", j.accuracy);
}

static void print_part(struct out *out, const struct fitted *f,
	const char *part, size_t from, size_t end)
{
	unsigned classes = f->boost.classes;
	size_t n = end - from;
	double *answer = mem_array(n * classes + 1, sizeof(*answer));
	struct judged j;

	for (unsigned k = 0; k < classes; k++)
		memcpy(answer + k * n,
			f->boost.score + k * f->boost.rows + from,
			n * sizeof(*answer));
	loss_answer(&f->objective, answer, n, n);
	line(out, part, "rows", (double)n);
	if (f->objective.kind == LOSS_BINARY) {
		judge_two(&j, answer, f->y + from, NULL, n);
		print_two(out, part, &j);
		judged_release(&j);
	} else if (f->objective.kind == LOSS_MULTICLASS) {
		print_classes(out, f, part, answer, from, n);
	} else {
		print_numbers(out, f, part, answer, from, n);
	}
	free(answer);
}

/* What the model is, so that two reports tell whether it is the same. */
static void print_model(struct out *out, const struct fitted *f)
{
	struct buf text = {0};
	char hex[DIGEST_HEX];

	written_model(&text, f, VERSION);
	struct digest *d = digest_new();
	digest_add(d, text.at, text.len);
	digest_end(d, hex);
	out_string(out, "model");
	out_string(out, "sha256");
	out_empty(out);
	out_string(out, hex);
	out_end(out);
	line(out, "model", "trees", f->boost.rounds);
	line(out, "model", "columns", f->data->columns);
	buf_release(&text);
}

void report_print(struct out *out, const struct fitted *f)
{
	print_model(out, f);
	print_part(out, f, "learned", 0, f->learned);
	if (f->learned < f->n)
		print_part(out, f, "test", f->learned, f->n);
}
