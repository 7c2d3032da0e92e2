/* funds.c - what funds have done on the days that all of them have. */
#include "chart/funds.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/when.h"
#include "chart/day.h"

/* A value of one fund on one day; the number of the row, so that the last of
 * equal ones is known. */
struct funds_row {
	int64_t day;
	size_t fund, row;
	double nav;
};

static int by_day(const void *a, const void *b)
{
	const struct funds_row *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	if (x->fund != y->fund)
		return x->fund < y->fund ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

/* The number of the fund NAME, FUNDS_MOST if there are too many. */
static size_t fund_at(struct funds *f, struct text name)
{
	for (size_t i = 0; i < f->n; i++)
		if (text_equal(f->fund[i].name, name))
			return i;
	if (f->n < FUNDS_MOST)
		f->fund[f->n++] = (struct fund){.name = name};
	else
		return FUNDS_MOST;
	return f->n - 1;
}

/* The rows with a fund, a day and a value; their number, or 0 if there are too
 * many funds. */
static size_t rows_of(struct funds *f, struct funds_row *to,
	const struct sheet *s, const int column[3])
{
	struct zone utc = {.named = false};
	size_t n = 0;

	for (size_t i = 0; i < s->rows; i++) {
		double day = day_of(sheet_text(s, i, column[1]), &utc);
		double nav = sheet_real(s, i, column[2]);
		struct text name = sheet_text(s, i, column[0]);
		if (isnan(day) || !(nav > 0) || name.len == 0) {
			f->unread += sheet_text(s, i, column[2]).len > 0;
			continue;
		}
		size_t fund = fund_at(f, name);
		if (fund == FUNDS_MOST)
			return 0;
		to[n++] = (struct funds_row){(int64_t)day, fund, i, nav};
	}
	return n;
}

/* The rows from I on that are of one day: their end, and how many funds. */
static size_t day_end(
	const struct funds_row *r, size_t n, size_t i, size_t *funds)
{
	size_t k = i;

	for (*funds = 0; k < n && r[k].day == r[i].day; k++)
		*funds += k == i || r[k].fund != r[k - 1].fund;
	return k;
}

static void take_days(struct funds *f, const struct funds_row *r, size_t n)
{
	size_t funds;

	for (size_t i = 0; i < f->n; i++)
		f->fund[i].nav = mem_array(n, sizeof(double));
	f->day = mem_array(n, sizeof(*f->day));
	for (size_t i = 0, end; i < n; i = end) {
		end = day_end(r, n, i, &funds);
		if (funds < f->n) {
			f->lacking++;
			continue;
		}
		f->day[f->days] = r[i].day;
		for (size_t k = i; k < end; k++) {
			f->again += k > i && r[k].fund == r[k - 1].fund &&
				    r[k].nav != r[k - 1].nav;
			f->fund[r[k].fund].nav[f->days] = r[k].nav;
		}
		f->days++;
	}
}

int64_t funds_months_before(int64_t day, int n)
{
	int year, month, mday;

	when_date(day, &year, &month, &mday);
	month -= n;
	while (month < 1) {
		month += 12;
		year--;
	}
	int64_t first = when_day(year, month, 1);
	int64_t next = month == 12 ? when_day(year + 1, 1, 1)
				   : when_day(year, month + 1, 1);
	return first + mday - 1 < next ? first + mday - 1 : next - 1;
}

/* From the last common day that is at or before the day so far back. */
static double gain_of(const struct funds *f, const struct fund *x, int months)
{
	size_t last = f->days - 1, at = f->days;
	int64_t from = funds_months_before(f->day[last], months);

	for (size_t i = 0; i <= last && f->day[i] <= from; i++)
		at = i;
	return at == f->days ? (double)NAN : x->nav[last] / x->nav[at] - 1;
}

double funds_a_year(const struct funds *f)
{
	double gap = (double)(f->day[f->days - 1] - f->day[0]) /
		     (double)(f->days - 1);

	return gap < 4 ? 252 : gap < 20 ? 52 : 12;
}

static double volatility_of(const struct funds *f, const struct fund *x)
{
	double mean = 0, squares = 0, n = (double)f->days - 1;

	if (f->days < 3)
		return (double)NAN;
	for (size_t i = 1; i < f->days; i++)
		mean += (x->nav[i] / x->nav[i - 1] - 1) / n;
	for (size_t i = 1; i < f->days; i++) {
		double d = x->nav[i] / x->nav[i - 1] - 1 - mean;
		squares += d * d;
	}
	return sqrt(squares / (n - 1) * funds_a_year(f));
}

static void find_fall(const struct funds *f, struct fund *x)
{
	size_t top = 0;

	x->fall = 0;
	x->peak = x->back = 0;
	for (size_t i = 1; i < f->days; i++) {
		if (x->nav[i] >= x->nav[top])
			top = i;
		if (x->nav[i] / x->nav[top] - 1 < x->fall) {
			x->fall = x->nav[i] / x->nav[top] - 1;
			x->peak = top;
		}
	}
	for (x->back = x->peak + 1;
		x->back < f->days && x->nav[x->back] < x->nav[x->peak];)
		x->back++;
}

bool funds_of(
	struct funds *f, const struct sheet *s, int fund, int time, int nav)
{
	static const int months[FUNDS_SPANS] = {1, 3, 12};
	struct funds_row *r = mem_array(s->rows, sizeof(*r));

	*f = (struct funds){.n = 0};
	size_t n = rows_of(f, r, s, (const int[]){fund, time, nav});
	if (n) {
		qsort(r, n, sizeof(*r), by_day);
		take_days(f, r, n);
	}
	free(r);
	for (size_t i = 0; i < f->n && f->days >= 2; i++) {
		struct fund *x = &f->fund[i];
		for (unsigned k = 0; k < FUNDS_SPANS; k++)
			x->gain[k] = gain_of(f, x, months[k]);
		x->volatility = volatility_of(f, x);
		find_fall(f, x);
	}
	return f->days >= 2;
}

void funds_release(struct funds *f)
{
	for (size_t i = 0; i < f->n; i++)
		free(f->fund[i].nav);
	free(f->day);
}
