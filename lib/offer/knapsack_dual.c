/* knapsack_dual.c - coordinate descent on the prices. */
#include "offer/knapsack_dual.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/random.h"
#include "offer/knapsack_parts.h"

enum {
	SAMPLE = 16384, /* groups for a first idea of the prices */
	TURNS = 40	/* of all limits */
};

/* The price at which some group wants so much more of a limit. */
struct wish {
	double price, amount;
};

struct dual {
	const struct knapsack *k;
	double *price;
	double part;	 /* of the groups, when only a sample is looked at */
	uint32_t **user; /* of each limit: groups with an option that uses it */
	size_t *users;
	struct knapsack_point *point;
	struct knapsack_step *step;
	struct wish *wish;
	size_t n_wish, cap_wish;
};

/* What option J uses of limit L. */
static double use_of(const struct knapsack *k, uint32_t j, unsigned l)
{
	for (uint32_t u = k->use_first[j]; u < k->use_first[j + 1]; u++)
		if (k->use[u].limit == l)
			return (double)k->use[u].amount;
	return 0;
}

/* The wishes of group G for limit L: steps over what it has without. */
static void wishes(struct dual *d, uint32_t g, unsigned l)
{
	const struct knapsack *k = d->k;
	double without = 0;
	size_t n = 0, steps;

	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		if (k->value[j] <= 0)
			continue;
		double use = use_of(k, j, l);
		double r = knapsack_reduced(k, d->price, j) + d->price[l] * use;
		if (use > 0)
			d->point[n++] = (struct knapsack_point){r, use, j};
		else if (r > without)
			without = r;
	}
	for (size_t i = 0; i < n; i++)
		d->point[i].value -= without;
	steps = knapsack_hull(d->step, d->point, n);
	mem_grow(&d->wish, &d->cap_wish, d->n_wish + steps, sizeof(*d->wish));
	for (size_t s = 0; s < steps; s++)
		d->wish[d->n_wish++] =
			(struct wish){d->step[s].ratio, d->step[s].cost};
}

static double median(double a, double b, double c)
{
	if (a > b) {
		double t = a;
		a = b;
		b = t;
	}
	return c < a ? a : c > b ? b : c;
}

/* The price at which wishes, highest first, have used up LIMIT; 0 if they never
 * do.  Weighted quickselect, so W is shuffled. */
static double used_up(struct wish *w, size_t n, double limit)
{
	size_t low = 0, high = n;
	struct random r;

	random_seed(&r, n);
	while (low < high) {
		size_t above = low, at = low, below = high;
		double sum = 0, equal = 0;
		double pivot = median(w[low].price, w[(low + high) / 2].price,
			w[low + random_below(&r, high - low)].price);
		while (at < below) {
			struct wish x = w[at];
			if (x.price > pivot) {
				w[at++] = w[above];
				w[above++] = x;
				sum += x.amount;
			} else if (x.price < pivot) {
				w[at] = w[--below];
				w[below] = x;
			} else {
				equal += x.amount;
				at++;
			}
		}
		if (sum > limit) {
			high = above;
		} else if (sum + equal > limit) {
			return pivot;
		} else {
			limit -= sum + equal;
			low = below;
		}
	}
	return 0;
}

/* Set the price of each limit in turn to its best, until none moves. */
static void descend(struct dual *d, int turns)
{
	const struct knapsack *k = d->k;

	for (int turn = 0; turn < turns; turn++) {
		double moved = 0;
		for (unsigned l = 0; l < k->limits; l++) {
			if (k->limit[l] == KNAPSACK_FREE)
				continue;
			double before = d->price[l];
			d->n_wish = 0;
			for (size_t i = 0; i < d->users[l]; i++)
				wishes(d, d->user[l][i], l);
			double after = used_up(d->wish, d->n_wish,
				(double)k->limit[l] * d->part);
			d->price[l] = after;
			if (after != before)
				moved = fmax(
					moved, fabs(after - before) /
						       fmax(after, before));
		}
		if (moved < 1e-7)
			return;
	}
}

/* Who uses which limit, among all groups or a random few. */
static void find_users(struct dual *d, bool sample)
{
	const struct knapsack *k = d->k;
	size_t n = sample ? SAMPLE : k->groups;
	size_t *cap = mem_zero(k->limits, sizeof(*cap));
	uint32_t *last = mem_zero(k->limits, sizeof(*last));
	struct random r;

	random_seed(&r, k->groups);
	d->part = sample ? SAMPLE / (double)k->groups : 1;
	memset(d->users, 0, k->limits * sizeof(*d->users));
	for (size_t i = 0; i < n; i++) {
		uint32_t g =
			(uint32_t)(sample ? random_below(&r, k->groups) : i);
		if (k->first[g] == k->first[g + 1])
			continue;
		for (uint32_t u = k->use_first[k->first[g]];
			u < k->use_first[k->first[g + 1]]; u++) {
			uint32_t l = k->use[u].limit;
			if (last[l] == i + 1 || k->use[u].amount == 0)
				continue;
			last[l] = (uint32_t)(i + 1);
			mem_grow(&d->user[l], &cap[l], d->users[l] + 1,
				sizeof(**d->user));
			d->user[l][d->users[l]++] = g;
		}
	}
	free(cap);
	free(last);
}

static void drop_users(struct dual *d)
{
	for (unsigned l = 0; l < d->k->limits; l++) {
		free(d->user[l]);
		d->user[l] = NULL;
	}
}

uint32_t knapsack_best(
	double *most, const struct knapsack *k, const double *price, uint32_t g)
{
	uint32_t best = KNAPSACK_NONE;

	*most = 0;
	for (uint32_t j = k->first[g]; j < k->first[g + 1]; j++) {
		if (k->value[j] <= 0)
			continue;
		double r = knapsack_reduced(k, price, j);
		if (r > *most) {
			*most = r;
			best = j;
		}
	}
	return best;
}

double knapsack_dual_at(const struct knapsack *k, const double *price,
	double *value, double *used)
{
	double sum = 0, most;

	*value = 0;
	memset(used, 0, k->limits * sizeof(*used));
	for (size_t g = 0; g < k->groups; g++) {
		uint32_t best = knapsack_best(&most, k, price, (uint32_t)g);
		if (best == KNAPSACK_NONE)
			continue;
		sum += most;
		*value += (double)k->value[best];
		for (uint32_t u = k->use_first[best];
			u < k->use_first[best + 1]; u++)
			used[k->use[u].limit] += (double)k->use[u].amount;
	}
	for (unsigned l = 0; l < k->limits; l++)
		if (k->limit[l] != KNAPSACK_FREE)
			sum += price[l] * (double)k->limit[l];
	return sum;
}

double knapsack_dual(double *price, const struct knapsack *k)
{
	size_t widest = knapsack_widest(k);
	struct dual d = {.k = k,
		.price = price,
		.user = mem_zero(k->limits, sizeof(*d.user)),
		.users = mem_zero(k->limits, sizeof(*d.users)),
		.point = mem_array(widest, sizeof(*d.point)),
		.step = mem_array(widest, sizeof(*d.step))};
	double *used = mem_array(k->limits, sizeof(*used)), value;

	if (k->groups > 2 * SAMPLE) {
		find_users(&d, true);
		descend(&d, TURNS);
		drop_users(&d);
	}
	find_users(&d, false);
	descend(&d, TURNS);
	drop_users(&d);
	free(d.user);
	free(d.users);
	free(d.point);
	free(d.step);
	free(d.wish);
	double bound = knapsack_dual_at(k, price, &value, used);
	free(used);
	return bound;
}
