/* judging.c - --test: what was expected behind a day, and what came. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "clv-forecast/parts.h"
#include "clv/hindsight.h"

static void print_row(struct out *out, const struct answer *a, const char *part,
	struct text at, const struct hindsight_cell *c)
{
	out_string(out, nbd_name(a->model));
	out_string(out, part);
	out_text(out, at);
	out_int(out, (int64_t)c->customers);
	out_int(out, llround(c->actual));
	out_real(out, c->expected);
}

static void print_cells(struct out *out, const struct answer *a)
{
	struct hindsight_cell cell[HINDSIGHT_CELLS] = {{0, 0, 0}};
	char at[8] = "0";

	for (size_t i = 0; i < a->buyers.n; i++) {
		const struct buyer *one = &a->buyers.at[i];
		hindsight_add(cell, one->x, one->later,
			parting_expected(&a->parting, one));
	}
	for (unsigned k = 0; k < HINDSIGHT_CELLS; k++) {
		at[0] = (char)('0' + k);
		at[1] = k + 1 == HINDSIGHT_CELLS ? '+' : '\0';
		print_row(out, a, "repeats", text_of(at), &cell[k]);
		out_empty(out);
		out_empty(out);
		out_real(
			out, hindsight_error(cell[k].actual, cell[k].expected));
		out_end(out);
	}
}

static void print_weeks(struct out *out, const struct answer *a,
	const struct hindsight_log *w, const double *expected)
{
	struct buf day = {0};
	double came = 0, before = 0;
	uint64_t customers = 0;

	for (size_t k = 0; k < w->n; k++) {
		int64_t from = calendar_day(
			&a->config->calendar, w->first + w->step * (int64_t)k);
		for (size_t d = w->step * k;
			d < w->step * (k + 1) && d < w->days; d++)
			customers += w->began[d];
		struct hindsight_cell c = {
			customers, w->actual[k], expected[k] - before};
		came += c.actual;
		before = expected[k];
		day.len = 0;
		when_print_day(&day, from);
		print_row(out, a, from > a->buyers.as_of ? "test" : "fit",
			buf_view(&day), &c);
		out_int(out, llround(came));
		out_real(out, expected[k]);
		out_real(out, hindsight_error(came, expected[k]));
		out_end(out);
	}
	buf_release(&day);
}

static void print_total(struct out *out, const struct answer *a)
{
	struct hindsight_cell sum = hindsight_total(&a->buyers, &a->parting);

	print_row(out, a, "total", text_of(""), &sum);
	out_empty(out);
	out_empty(out);
	out_real(out, hindsight_error(sum.actual, sum.expected));
	out_end(out);
}

double judging_error(const struct answer *a)
{
	struct hindsight_cell sum = hindsight_total(&a->buyers, &a->parting);

	return hindsight_error(sum.actual, sum.expected);
}

const char *judging_print(struct answer *a, struct out *out)
{
	struct hindsight_log w = {.n = 0};
	const double *q = a->parting.part[PARTING_ALL].fit.q;
	const char *why = hindsight_count(&w, &a->buyers, &a->state->purchases,
		&a->how, people_refunds(a->config));

	if (!why) {
		double *expected = mem_zero(w.n, sizeof(*expected));
		hindsight_track(expected, a->model, q,
			calendar_days(&a->config->calendar), w.step, w.began,
			w.days);
		print_cells(out, a);
		print_weeks(out, a, &w, expected);
		print_total(out, a);
		free(expected);
	}
	hindsight_log_release(&w);
	return why;
}

void judging_nobody(struct answer *a)
{
	const struct config *c = a->config;

	if (!isnan(c->max_error))
		setup_fails(a->setup, "nobody had bought by --test, so that "
				      "there is nothing to hold against "
				      "--max-error");
	if (!isnan(c->max_psi))
		setup_fails(a->setup, "no customer is there to hold against "
				      "--max-psi");
}

void judging_check(struct answer *a)
{
	double error = judging_error(a);
	const struct config *c = a->config;

	setup_note(a->setup, "test_error", error);
	setup_note_text(a->setup, "model", text_of(nbd_name(a->model)));
	if (!isnan(c->max_error) && !(fabs(error) <= c->max_error))
		setup_fails(a->setup,
			fail_text("%s is off by %.4f of the purchases that "
				  "came, above --max-error=%g",
				nbd_name(a->model), error, c->max_error));
}
