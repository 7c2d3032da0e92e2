/* census.c - customers sorted by x, T and t_x, and each distinct three once. */
#include "clv/census.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

void census_add(struct census *b, uint32_t x, double tx, double T)
{
	mem_grow(&b->entry, &b->cap, b->n + 1, sizeof(*b->entry));
	b->entry[b->n] = (struct census_entry){
		.x = x, .tx = tx, .T = T, .number = (uint32_t)b->n};
	b->n++;
}

static int by_fact(const void *a, const void *b, void *unused)
{
	const struct census_entry *p = a, *q = b;

	(void)unused;
	if (p->x != q->x)
		return p->x < q->x ? -1 : 1;
	if (p->T != q->T)
		return p->T < q->T ? -1 : 1;
	return (p->tx > q->tx) - (p->tx < q->tx);
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
		if (i == 0 || by_fact(e, e - 1, NULL) != 0) {
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

	sort_with(b->entry, b->n, sizeof(*b->entry), by_fact, NULL);
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
