/* judging.c - --test: what was expected behind a day, and what came. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "clv-forecast/parts.h"
#include "clv/hindsight.h"

static double expected_of(const struct answer *a, size_t i)
{
	const struct person *p = &a->person[i];
	const struct part *part = &a->part[p->part];

	return part->forecast.expected[part->census.group[p->index]];
}

/* What came of all customers, and what was expected. */
static struct hindsight_cell total(const struct answer *a)
{
	struct hindsight_cell sum = {0, 0, 0};

	for (size_t i = 0; i < a->n; i++) {
		sum.customers++;
		sum.actual += a->person[i].later;
		sum.expected += expected_of(a, i);
	}
	return sum;
}

static void print_row(struct out *out, const struct answer *a, const char *part,
	struct text at, const struct hindsight_cell *c)
{
	out_string(out, nbd_name((enum nbd_model)a->model));
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

	for (size_t i = 0; i < a->n; i++)
		hindsight_add(cell, a->person[i].x, a->person[i].later,
			expected_of(a, i));
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

/* What came week by week, of customers who began up to the day. */
struct weeks {
	unsigned step; /* days of a week; 1 of periods, which are then days */
	int64_t first; /* day */
	size_t days, n;
	uint32_t *began;  /* by day */
	double *actual;	  /* by week */
	double *expected; /* the same, cumulated */
};

/* The repeat purchases of person I into their weeks. */
static const char *count_one(struct weeks *w, const struct answer *a, size_t i,
	struct purchases_list *list)
{
	const struct config *c = a->config;
	bool first = true;

	TRY(people_list(a, list, a->person[i].at));
	for (size_t k = 0; k < list->n; k++) {
		int64_t day = c->per == PER_DAY ? list->at[k].moment
						: zone_day(setup_zone(a->setup),
							  list->at[k].moment);
		if (!past_buys(&list->at[k], people_refunds(c)) ||
			day - w->first >= (int64_t)w->days)
			continue;
		if (first)
			w->began[day - w->first]++;
		else
			w->actual[(day - w->first) / w->step]++;
		first = false;
	}
	return NULL;
}

static const char *count_weeks(struct weeks *w, const struct answer *a)
{
	const struct config *c = a->config;
	struct purchases_list list = {.at = NULL};
	const char *why = NULL;

	w->first = a->person[0].first;
	for (size_t i = 1; i < a->n; i++)
		if (a->person[i].first < w->first)
			w->first = a->person[i].first;
	w->first = calendar_moment(&c->calendar, w->first);
	w->days =
		(size_t)(calendar_moment(&c->calendar, a->end) - w->first + 1);
	w->step = c->calendar.by_turns ? HINDSIGHT_TURN : HINDSIGHT_WEEK;
	w->n = hindsight_weeks(w->days, w->step);
	w->began = mem_zero(w->days, sizeof(*w->began));
	w->actual = mem_zero(w->n, sizeof(*w->actual));
	w->expected = mem_zero(w->n, sizeof(*w->expected));
	for (size_t i = 0; i < a->n && !why; i++)
		why = count_one(w, a, i, &list);
	purchases_list_release(&list);
	return why;
}

static void print_weeks(
	struct out *out, const struct answer *a, const struct weeks *w)
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
			customers, w->actual[k], w->expected[k] - before};
		came += c.actual;
		before = w->expected[k];
		day.len = 0;
		when_print_day(&day, from);
		print_row(out, a, from > a->as_of ? "test" : "fit",
			buf_view(&day), &c);
		out_int(out, llround(came));
		out_real(out, w->expected[k]);
		out_real(out, hindsight_error(came, w->expected[k]));
		out_end(out);
	}
	buf_release(&day);
}

static void print_total(struct out *out, const struct answer *a)
{
	struct hindsight_cell sum = total(a);

	print_row(out, a, "total", text_of(""), &sum);
	out_empty(out);
	out_empty(out);
	out_real(out, hindsight_error(sum.actual, sum.expected));
	out_end(out);
}

double judging_error(const struct answer *a)
{
	struct hindsight_cell sum = total(a);

	return hindsight_error(sum.actual, sum.expected);
}

const char *judging_print(struct answer *a, struct out *out)
{
	struct weeks w = {.n = 0};
	const char *why = count_weeks(&w, a);

	if (!why) {
		const struct part *all = &a->part[EVERYBODY];
		hindsight_track(w.expected, (enum nbd_model)a->model,
			all->fit.q, calendar_days(&a->config->calendar), w.step,
			w.began, w.days);
		print_cells(out, a);
		print_weeks(out, a, &w);
		print_total(out, a);
	}
	free(w.began);
	free(w.actual);
	free(w.expected);
	return why;
}

void judging_check(struct answer *a)
{
	double error = judging_error(a);
	const struct config *c = a->config;

	setup_note(a->setup, "test_error", error);
	setup_note_text(
		a->setup, "model", text_of(nbd_name((enum nbd_model)a->model)));
	if (!isnan(c->max_error) && !(fabs(error) <= c->max_error))
		setup_fails(a->setup,
			fail_text("%s is off by %.4f of the purchases that "
				  "came, above --max-error=%g",
				nbd_name((enum nbd_model)a->model), error,
				c->max_error));
}
