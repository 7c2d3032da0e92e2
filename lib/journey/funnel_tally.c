/* funnel_tally.c - counts and times of attempts. */
#include "journey/funnel_tally.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void funnel_tally_init(struct funnel_tally *t, const struct funnel_steps *steps)
{
	t->steps = steps;
	table_init(&t->groups, sizeof(struct funnel_group), 1);
}

void funnel_tally_release(struct funnel_tally *t)
{
	for (size_t i = 0; i < t->groups.n; i++) {
		struct funnel_group *g = table_value(&t->groups, i);
		for (unsigned k = 0; k < t->steps->n; k++) {
			free(g->step[k].previous.ms);
			free(g->step[k].first.ms);
		}
		free(g->step);
	}
	table_release(&t->groups);
}

static void note(struct funnel_times *t, int64_t ms)
{
	if (t->n == t->cap) {
		t->cap = t->cap ? 2 * t->cap : 4;
		t->ms = mem_resize(t->ms, t->cap, sizeof(*t->ms));
	}
	t->ms[t->n++] = ms;
}

void funnel_tally_add(struct funnel_tally *t, struct text key,
	const struct funnel_attempt *a, bool open)
{
	struct funnel_group *g =
		table_value(&t->groups, table_put(&t->groups, key));
	int64_t latest = FUNNEL_NEVER;

	if (!g->step)
		g->step = mem_zero(t->steps->n, sizeof(*g->step));
	g->open += open;
	for (unsigned k = 0; k < t->steps->n; k++) {
		if (a->at[k] == FUNNEL_NEVER)
			continue;
		g->step[k].units++;
		if (k) {
			note(&g->step[k].previous, a->at[k] - latest);
			note(&g->step[k].first, a->at[k] - a->at[0]);
		}
		if (latest == FUNNEL_NEVER || a->at[k] > latest)
			latest = a->at[k];
	}
}

static void join_times(struct funnel_times *to, struct funnel_times *from)
{
	if (to->n == 0) {
		struct funnel_times none = *to;
		*to = *from;
		*from = none;
	}
	if (from->n == 0)
		return;
	mem_grow(&to->ms, &to->cap, to->n + from->n, sizeof(*to->ms));
	memcpy(to->ms + to->n, from->ms, from->n * sizeof(*to->ms));
	to->n += from->n;
}

static void join_group(
	struct funnel_group *to, struct funnel_group *from, unsigned steps)
{
	to->open += from->open;
	for (unsigned k = 0; k < steps; k++) {
		to->step[k].units += from->step[k].units;
		join_times(&to->step[k].previous, &from->step[k].previous);
		join_times(&to->step[k].first, &from->step[k].first);
	}
}

void funnel_tally_join(
	struct funnel_tally *to, struct funnel_tally *from, bool as_one)
{
	for (size_t i = 0; i < from->groups.n; i++) {
		struct text key =
			as_one ? text_of("") : table_key(&from->groups, i);
		struct funnel_group *g =
			table_value(&to->groups, table_put(&to->groups, key));
		if (!g->step)
			g->step = mem_zero(to->steps->n, sizeof(*g->step));
		join_group(g, table_value(&from->groups, i), to->steps->n);
	}
}

static bool is_reached(const struct funnel_tally *t, unsigned step)
{
	for (size_t i = 0; i < t->groups.n; i++) {
		const struct funnel_group *g = table_value(&t->groups, i);
		if (g->step[step].units)
			return true;
	}
	return false;
}

unsigned funnel_tally_unreached(const struct funnel_tally *t, unsigned *first)
{
	unsigned n = 0;

	for (unsigned k = 0; k < t->steps->n; k++)
		if (!is_reached(t, k) && n++ == 0)
			*first = k;
	return n;
}

static void swap(int64_t *a, int64_t *b)
{
	int64_t x = *a;

	*a = *b;
	*b = x;
}

/* The middle one of three. */
static int64_t pivot_of(const int64_t *v, size_t n)
{
	int64_t a = v[0], b = v[n / 2], c = v[n - 1];

	if (a > b)
		swap(&a, &b);
	if (b > c)
		b = c > a ? c : a;
	return b;
}

int64_t funnel_select(int64_t *v, size_t n, size_t k)
{
	while (n > 1) {
		int64_t pivot = pivot_of(v, n);
		size_t low = 0, i = 0, high = n;
		while (i < high) {
			if (v[i] < pivot)
				swap(&v[i++], &v[low++]);
			else if (v[i] > pivot)
				swap(&v[i], &v[--high]);
			else
				i++;
		}
		if (k < low) {
			n = low;
		} else if (k >= high) {
			v += high;
			n -= high;
			k -= high;
		} else {
			return pivot;
		}
	}
	return v[0];
}

/* The value that PERCENT of all do not exceed; -1 if there is none. */
static int64_t nearest(const struct funnel_times *t, unsigned percent)
{
	if (t->n == 0)
		return -1;
	return funnel_select(t->ms, t->n, (t->n * percent + 99) / 100 - 1);
}

/* The required step before STEP, or STEP itself if it is the first. */
static unsigned before(const struct funnel_steps *s, unsigned step)
{
	unsigned k = step;

	while (k > 0 && (k == step || s->optional[k]))
		k--;
	return k;
}

static double share(uint64_t some, uint64_t all)
{
	return all ? (double)some / (double)all : (double)NAN;
}

/* An optional step may have more than the required one before it has not: the
 * interval is of what there can be. */
static struct rate_interval around(uint64_t some, uint64_t all, double z)
{
	if (all == 0)
		return (struct rate_interval){(double)NAN, (double)NAN};
	return rate_wilson(some < all ? some : all, all, z);
}

void funnel_tally_step(struct funnel_figures *to, struct funnel_tally *t,
	size_t i, unsigned step, double z)
{
	struct funnel_group *g = table_value(&t->groups, i);
	struct funnel_count *c = &g->step[step];
	uint64_t all = g->step[0].units;

	to->units = c->units;
	to->before = g->step[before(t->steps, step)].units;
	to->rate = share(c->units, all);
	to->step_rate = share(c->units, to->before);
	to->of_first = around(c->units, all, z);
	to->of_before = around(c->units, to->before, z);
	to->median = nearest(&c->previous, 50);
	to->p90 = nearest(&c->previous, 90);
	to->first_median = nearest(&c->first, 50);
	to->first_p90 = nearest(&c->first, 90);
}
