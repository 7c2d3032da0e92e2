/* ages.c - distinct ages by a hash of their bits, then in order. */
#include "clv/ages.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sort.h"

enum { BITS_FIRST = 8 };

#define NONE UINT32_MAX
#define SPREAD UINT64_C(0x9e3779b97f4a7c15) /* 2^64 / the golden ratio */

/* The ages of a group while they are found. */
struct found {
	struct one {
		double age;
		uint32_t number; /* in the order of finding */
	} * one;
	size_t n, cap;
	uint32_t *slot; /* 2^bits of them, with a number or NONE */
	unsigned bits;
};

static uint32_t *slot_of(const struct found *f, double age)
{
	uint64_t word, mask = (UINT64_C(1) << f->bits) - 1, at;

	memcpy(&word, &age, sizeof(word));
	at = word * SPREAD >> (64 - f->bits);
	while (f->slot[at] != NONE && f->one[f->slot[at]].age != age)
		at = (at + 1) & mask;
	return &f->slot[at];
}

static void make_slots(struct found *f, unsigned bits)
{
	free(f->slot);
	f->bits = bits;
	f->slot = mem_array((size_t)1 << bits, sizeof(*f->slot));
	memset(f->slot, 0xff, sizeof(*f->slot) << bits);
	for (size_t i = 0; i < f->n; i++)
		*slot_of(f, f->one[i].age) = (uint32_t)i;
}

/* The number of AGE, which is 0 or above. */
static uint32_t number_of(struct found *f, double age)
{
	uint32_t *slot = slot_of(f, age);

	if (*slot != NONE)
		return *slot;
	*slot = (uint32_t)f->n;
	mem_grow(&f->one, &f->cap, f->n + 1, sizeof(*f->one));
	f->one[f->n] = (struct one){age, (uint32_t)f->n};
	f->n++;
	if (f->n * 2 > (size_t)1 << f->bits)
		make_slots(f, f->bits + 1);
	return (uint32_t)f->n - 1;
}

static int by_age(const void *a, const void *b, void *unused)
{
	double x = ((const struct one *)a)->age,
	       y = ((const struct one *)b)->age;

	(void)unused;
	return (x > y) - (x < y);
}

/* Put the ages of group G in order, and let its facts point to them. */
static void close_group(struct ages *to, struct ages_group *g, struct found *f)
{
	uint32_t *place = mem_array(f->n, sizeof(*place));

	sort_with(f->one, f->n, sizeof(*f->one), by_age, NULL);
	g->first = to->n;
	g->n = f->n;
	mem_grow(&to->age, &to->age_cap, to->n + f->n, sizeof(*to->age));
	for (size_t i = 0; i < f->n; i++) {
		to->age[to->n++] = f->one[i].age;
		place[f->one[i].number] = (uint32_t)i;
	}
	for (size_t i = g->from; i < g->end; i++) {
		to->tx[i] = place[to->tx[i]];
		to->T[i] = place[to->T[i]];
	}
	free(place);
	f->n = 0;
	make_slots(f, BITS_FIRST);
}

void ages_make(struct ages *to, const struct nbd_facts *facts)
{
	struct found f = {.n = 0};

	*to = (struct ages){.tx = mem_array(facts->n, sizeof(*to->tx)),
		.T = mem_array(facts->n, sizeof(*to->T))};
	make_slots(&f, BITS_FIRST);
	for (size_t i = 0; i < facts->n;) {
		struct ages_group g = {.from = i};
		for (; i < facts->n && facts->x[i] == facts->x[g.from]; i++) {
			to->tx[i] = number_of(&f, facts->tx[i]);
			to->T[i] = number_of(&f, facts->T[i]);
		}
		g.end = i;
		close_group(to, &g, &f);
		mem_grow(&to->group, &to->cap, to->groups + 1,
			sizeof(*to->group));
		to->group[to->groups++] = g;
	}
	free(f.one);
	free(f.slot);
}

void ages_release(struct ages *a)
{
	free(a->group);
	free(a->age);
	free(a->tx);
	free(a->T);
	*a = (struct ages){.groups = 0};
}
