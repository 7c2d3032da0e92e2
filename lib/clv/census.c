/* census.c - customers sorted by x, T and t_x, and each distinct three once.
 *
 * There are few distinct numbers of each kind, so that customers are sorted by
 * counting them: by t_x, then by T, then by x.
 */
#include "clv/census.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"
#include "clv/ladder.h"

void census_add(struct census *b, uint32_t x, double tx, double T)
{
	mem_grow(&b->entry, &b->cap, b->n + 1, sizeof(*b->entry));
	b->entry[b->n] = (struct census_entry){
		.x = x, .tx = tx, .T = T, .number = (uint32_t)b->n};
	b->n++;
}

enum { OF_TX, OF_T, OF_X, NUMBERS };

/* A customer, each number of whom is a place on its ladder. */
struct climber {
	uint32_t place[NUMBERS], number;
};

/* Stable: by place K, of which there are PLACES. */
static void count_sort(struct climber *to, const struct climber *from, size_t n,
	unsigned k, size_t places)
{
	uint32_t *start = mem_zero(places + 1, sizeof(*start));

	for (size_t i = 0; i < n; i++)
		start[from[i].place[k] + 1]++;
	for (size_t i = 0; i < places; i++)
		start[i + 1] += start[i];
	for (size_t i = 0; i < n; i++)
		to[start[from[i].place[k]]++] = from[i];
	free(start);
}

static double number_of(const struct census_entry *e, unsigned k)
{
	return k == OF_TX ? e->tx : k == OF_T ? e->T : e->x;
}

/* The ladder of number K of all entries; their places into ONE. */
static void climb(struct ladder *l, struct climber *one, const struct census *b,
	unsigned k)
{
	ladder_init(l);
	for (size_t i = 0; i < b->n; i++)
		one[i].place[k] = ladder_number(l, number_of(&b->entry[i], k));
	uint32_t *place = ladder_places(l);
	for (size_t i = 0; i < b->n; i++)
		one[i].place[k] = place[one[i].place[k]];
	free(place);
}

static void sort(struct census *b)
{
	struct climber *one = mem_array(b->n, sizeof(*one)),
		       *room = mem_array(b->n, sizeof(*room)), *other;
	struct ladder l[NUMBERS];

	for (size_t i = 0; i < b->n; i++)
		one[i].number = (uint32_t)i;
	for (unsigned k = 0; k < NUMBERS; k++)
		climb(&l[k], one, b, k);
	for (unsigned k = 0; k < NUMBERS; k++) {
		count_sort(room, one, b->n, k, l[k].n);
		other = one;
		one = room;
		room = other;
	}
	for (size_t i = 0; i < b->n; i++)
		b->entry[i] = (struct census_entry){
			.tx = l[OF_TX].rung[one[i].place[OF_TX]].value,
			.T = l[OF_T].rung[one[i].place[OF_T]].value,
			.x = (uint32_t)l[OF_X].rung[one[i].place[OF_X]].value,
			.number = one[i].number};
	for (unsigned k = 0; k < NUMBERS; k++)
		ladder_release(&l[k]);
	free(one);
	free(room);
}

static bool same(const struct census_entry *a, const struct census_entry *b)
{
	return a->x == b->x && a->T == b->T && a->tx == b->tx;
}

/* What facts point to, while it is filled. */
struct columns {
	uint32_t *x;
	double *tx, *T, *count, *of_x;
};

static void fill(struct census *b, struct columns *c)
{
	size_t n = 0;

	for (size_t i = 0; i < b->n; i++) {
		const struct census_entry *e = &b->entry[i];
		if (i == 0 || !same(e, e - 1)) {
			c->x[n] = e->x;
			c->tx[n] = e->tx;
			c->T[n] = e->T;
			c->count[n++] = 0;
		}
		c->count[n - 1]++;
		c->of_x[e->x]++;
		b->group[e->number] = (uint32_t)(n - 1);
		b->repeats += e->x;
		b->ages += e->T;
	}
	b->facts.n = n;
}

void census_group(struct census *b)
{
	uint32_t most = 0;

	sort(b);
	if (b->n)
		most = b->entry[b->n - 1].x;
	struct columns c = {.x = mem_array(b->n, sizeof(*c.x)),
		.tx = mem_array(b->n, sizeof(*c.tx)),
		.T = mem_array(b->n, sizeof(*c.T)),
		.count = mem_array(b->n, sizeof(*c.count)),
		.of_x = mem_zero((size_t)most + 1, sizeof(*c.of_x))};
	b->group = mem_array(b->n, sizeof(*b->group));
	b->repeats = b->ages = 0;
	fill(b, &c);
	b->facts.x = c.x;
	b->facts.tx = c.tx;
	b->facts.T = c.T;
	b->facts.count = c.count;
	b->facts.of_x = c.of_x;
	b->facts.most = most;
}

void census_release(struct census *b)
{
	free((void *)b->facts.x);
	free((void *)b->facts.tx);
	free((void *)b->facts.T);
	free((void *)b->facts.count);
	free((void *)b->facts.of_x);
	free(b->entry);
	free(b->group);
	*b = (struct census){.n = 0};
}
