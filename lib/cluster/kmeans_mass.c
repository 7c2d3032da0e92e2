/* kmeans_mass.c - weighted points, gathered and put in order. */
#include "cluster/kmeans_mass.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cluster/distance.h"

void kmeans_mass_init(struct kmeans_mass *m, unsigned d, size_t room)
{
	double *column = mem_array(room * (d + 1), sizeof(double));

	*m = (struct kmeans_mass){.column = column, .room = room};
	m->at.d = d;
	for (unsigned j = 0; j < d; j++)
		m->at.x[j] = column + j * room;
	m->w = column + d * room;
}

void kmeans_mass_release(struct kmeans_mass *m)
{
	free(m->column);
	*m = (struct kmeans_mass){0};
}

void kmeans_mass_add(struct kmeans_mass *m, const double *x, double w)
{
	size_t i = m->at.n++;

	for (unsigned j = 0; j < m->at.d; j++)
		m->column[j * m->room + i] = x[j];
	m->column[m->at.d * m->room + i] = w;
}

/* Points A and B by coordinate J, then by the others in turn, then by weight:
 * negative if A comes first. */
static int compare(
	const struct kmeans_mass *m, unsigned j, uint32_t a, uint32_t b)
{
	for (unsigned t = 0; t <= m->at.d; t++) {
		const double *x =
			t < m->at.d ? m->at.x[(j + t) % m->at.d] : m->w;

		if (x[a] != x[b])
			return x[a] < x[b] ? -1 : 1;
	}
	return 0;
}

static void swap(uint32_t *a, uint32_t *b)
{
	uint32_t t = *a;

	*a = *b;
	*b = t;
}

/* Hoare's selection: what belongs before place MID of N goes before it. */
static void select_at(const struct kmeans_mass *m, unsigned j, uint32_t *item,
	size_t n, size_t mid)
{
	while (n > 1) {
		uint32_t pivot = item[n / 2];
		size_t lo = 0, hi = n - 1;

		for (;;) {
			while (compare(m, j, item[lo], pivot) < 0)
				lo++;
			while (compare(m, j, item[hi], pivot) > 0)
				hi--;
			if (lo >= hi)
				break;
			swap(&item[lo++], &item[hi--]);
		}
		size_t left = lo > 0 ? lo : 1;

		if (mid < left) {
			n = left;
		} else {
			item += left;
			mid -= left;
			n -= left;
		}
	}
}

static unsigned longest_side(
	const struct kmeans_mass *m, const uint32_t *item, size_t n)
{
	unsigned longest = 0;
	double most = -1;

	for (unsigned j = 0; j < m->at.d; j++) {
		const double *x = m->at.x[j];
		double lo = x[item[0]], hi = lo;

		for (size_t i = 1; i < n; i++) {
			double v = x[item[i]];

			lo = v < lo ? v : lo;
			hi = v > hi ? v : hi;
		}
		if (hi - lo > most) {
			most = hi - lo;
			longest = j;
		}
	}
	return longest;
}

static void sort_leaf(const struct kmeans_mass *m, uint32_t *item, size_t n)
{
	for (size_t i = 1; i < n; i++)
		for (size_t t = i;
			t > 0 && compare(m, 0, item[t], item[t - 1]) < 0; t--)
			swap(&item[t], &item[t - 1]);
}

static void sort_tree(const struct kmeans_mass *m, uint32_t *item, size_t n)
{
	if (n <= KMEANS_LEAF) {
		sort_leaf(m, item, n);
		return;
	}
	size_t mid = (n / KMEANS_LEAF + 1) / 2 * KMEANS_LEAF;

	select_at(m, longest_side(m, item, n), item, n, mid);
	sort_tree(m, item, mid);
	sort_tree(m, item + mid, n - mid);
}

void kmeans_mass_sort(struct kmeans_mass *m)
{
	size_t n = m->at.n;
	uint32_t *item = mem_array(n, sizeof(*item));
	double *old = mem_array(n, sizeof(*old));

	for (size_t i = 0; i < n; i++)
		item[i] = (uint32_t)i;
	sort_tree(m, item, n);
	for (unsigned j = 0; j <= m->at.d; j++) {
		double *x = m->column + j * m->room;

		memcpy(old, x, n * sizeof(*old));
		for (size_t i = 0; i < n; i++)
			x[i] = old[item[i]];
	}
	free(old);
	free(item);
}

/* Distinct points met so far, found by hash; slots hold numbers from 1. */
struct seen {
	const struct points *p;
	size_t n, room, mask;
	size_t *slot;
	size_t *first; /* where in P */
	double *times;
};

static size_t hash(const struct points *p, size_t i)
{
	uint64_t h = 0;

	for (unsigned j = 0; j < p->d; j++) {
		double x = p->x[j][i] + 0.0; /* -0 becomes 0 */
		uint64_t bits;

		memcpy(&bits, &x, sizeof(bits));
		/* The multiplier of splitmix64. */
		h = (h ^ bits ^ h >> 29) * 0xbf58476d1ce4e5b9;
	}
	return (size_t)(h ^ h >> 32);
}

static int same(const struct points *p, size_t a, size_t b)
{
	for (unsigned j = 0; j < p->d; j++)
		if (p->x[j][a] != p->x[j][b])
			return 0;
	return 1;
}

static void seen_rehash(struct seen *s, size_t slots)
{
	free(s->slot);
	s->slot = mem_zero(slots, sizeof(*s->slot));
	s->mask = slots - 1;
	s->room = slots / 2;
	s->first = mem_resize(s->first, s->room, sizeof(*s->first));
	s->times = mem_resize(s->times, s->room, sizeof(*s->times));
	for (size_t i = 0; i < s->n; i++) {
		size_t at = hash(s->p, s->first[i]) & s->mask;

		while (s->slot[at])
			at = (at + 1) & s->mask;
		s->slot[at] = i + 1;
	}
}

static void seen_add(struct seen *s, size_t i)
{
	if (s->n == s->room)
		seen_rehash(s, s->room ? s->room * 4 : 1024);
	size_t at = hash(s->p, i) & s->mask;

	while (s->slot[at] && !same(s->p, s->first[s->slot[at] - 1], i))
		at = (at + 1) & s->mask;
	if (!s->slot[at]) {
		s->first[s->n] = i;
		s->times[s->n] = 0;
		s->slot[at] = ++s->n;
	}
	s->times[s->slot[at] - 1]++;
}

size_t kmeans_mass_distinct(
	struct kmeans_mass *out, const struct points *p, size_t limit)
{
	struct seen s = {.p = p};

	for (size_t i = 0; i < p->n && s.n <= limit; i++)
		seen_add(&s, i);
	if (out && s.n <= limit) {
		double x[POINTS_MAX_D] = {0};

		kmeans_mass_init(out, p->d, s.n);
		for (size_t i = 0; i < s.n; i++) {
			distance_point(x, p, s.first[i]);
			kmeans_mass_add(out, x, s.times[i]);
		}
	}
	free(s.slot);
	free(s.first);
	free(s.times);
	return s.n;
}
