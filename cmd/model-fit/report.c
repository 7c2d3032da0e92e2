/* report.c - how good the model is, of the rows it has learned from and of
 * those that were kept: part, measure, at, value. */
#include <math.h>
#include <stdlib.h>

#include "base/digest.h"
#include "base/mem.h"
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

static const uint32_t *weights(const struct fitted *f, size_t from)
{
	return f->weight ? f->weight + from : NULL;
}

static void line_at(struct out *out, const char *part, const char *measure,
	double at, double value)
{
	out_string(out, part);
	out_string(out, measure);
	out_real(out, at);
	out_real(out, value);
	out_end(out);
}

/* Tenths of the rows, those with the highest scores first. */
static void print_tenths(
	struct out *out, const char *part, const struct judged *j)
{
	double rows = (double)j->rows, hits = (double)j->hits, before = 0;

	for (int k = 1; k <= 10; k++) {
		double here = judge_hits(j, rows * k / 10);
		double rate = (here - before) / (rows / 10);
		line_at(out, part, "rate", k, rate);
		line_at(out, part, "lift", k, rate / (hits / rows));
		line_at(out, part, "capture", k, here / hits);
		before = here;
	}
}

/* What comes of taking all rows from a score on. */
static void print_thresholds(
	struct out *out, const char *part, const struct judged *j, double unit)
{
	uint64_t rows, hits;

	for (int k = 1; k < 10; k++) {
		double at = k / 10.0;
		judge_above(j, at, &rows, &hits);
		line_at(out, part, "flagged", at, (double)rows / unit);
		line_at(out, part, "precision", at,
			rows ? (double)hits / (double)rows : NAN);
		line_at(out, part, "recall", at,
			(double)hits / (double)j->hits);
	}
}

static void print_two(
	struct out *out, const char *part, const struct judged *j, double unit)
{
	double auc = judge_auc(j), intercept, slope;
	bool is = judge_calibration(j, &intercept, &slope);

	line(out, part, "positives", (double)j->hits / unit);
	line(out, part, "auc", auc);
	line(out, part, "gini", 2 * auc - 1);
	line(out, part, "ks", judge_ks(j));
	line(out, part, "logloss", judge_logloss(j));
	line(out, part, "brier", judge_brier(j));
	line(out, part, "calibration_intercept", is ? intercept : NAN);
	line(out, part, "calibration_slope", is ? slope : NAN);
	print_tenths(out, part, j);
	print_thresholds(out, part, j, unit);
}

static void print_numbers(struct out *out, const struct fitted *f,
	const char *part, const double *answer, size_t from, size_t n)
{
	struct judged_numbers j;

	judge_numbers(&j, answer, f->y + from, weights(f, from), n);
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

	judge_classes(&j, answer, f->y + from, weights(f, from), n, f->classes);
	line(out, part, "logloss", j.logloss);
	line(out, part, "accuracy", j.accuracy);
}

static void print_others(struct out *out, const struct fitted *f,
	const char *part, size_t from, size_t end)
{
	double *answer = fitted_answers(f, from, end);

	if (f->objective.kind == LOSS_MULTICLASS)
		print_classes(out, f, part, answer, from, end - from);
	else
		print_numbers(out, f, part, answer, from, end - from);
	free(answer);
}

static void print_part(struct out *out, const struct fitted *f,
	const char *part, size_t from, size_t end)
{
	struct judged j;

	line(out, part, "rows", (double)(end - from));
	if (f->objective.kind != LOSS_BINARY) {
		print_others(out, f, part, from, end);
		return;
	}
	fitted_judge(&j, f, from, end);
	print_two(out, part, &j, f->unit);
	judged_release(&j);
}

void report_figure(struct out *out, const char *measure, double value)
{
	line(out, "model", measure, value);
}

static void word(struct out *out, const char *measure, const char *value)
{
	out_string(out, "model");
	out_string(out, measure);
	out_empty(out);
	out_string(out, value);
	out_end(out);
}

/* What the model is, so that two reports tell whether it is the same. */
static void print_sum(struct out *out, struct text model, const char *kind)
{
	char hex[DIGEST_HEX];
	struct digest *d = digest_new();

	digest_add(d, model.at, model.len);
	digest_end(d, hex);
	word(out, "sha256", hex);
	word(out, "kind", kind);
}

static void print_parts(struct out *out, const struct fitted *f)
{
	size_t seen = f->learned + f->held;

	report_figure(out, "columns", f->data->columns);
	print_part(out, f, "learned", 0, f->learned);
	if (f->held)
		print_part(out, f, "held", f->learned, seen);
	if (seen < f->n)
		print_part(out, f, "test", seen, f->n);
}

void report_of(struct out *out, const struct fitted *f, struct text model)
{
	print_sum(out, model, f->kind);
	print_parts(out, f);
}

void report_print(struct out *out, const struct fitted *f)
{
	struct buf text = {0};

	written_model(&text, f, VERSION);
	print_sum(out, buf_view(&text), f->kind);
	buf_release(&text);
	report_figure(out, "trees", fitted_rounds(f));
	print_parts(out, f);
}
