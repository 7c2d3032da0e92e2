/* ladder.c - a hash of the bits of doubles with open addressing, and a sort of
 * what is distinct. */
#include "clv/ladder.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sort.h"

enum { BITS_FIRST = 8 };

#define NONE UINT32_MAX
#define SPREAD UINT64_C(0x9e3779b97f4a7c15) /* 2^64 / the golden ratio */

static uint32_t *slot_of(const struct ladder *l, double value)
{
	uint64_t word, mask = (UINT64_C(1) << l->bits) - 1, at;

	memcpy(&word, &value, sizeof(word));
	at = word * SPREAD >> (64 - l->bits);
	while (l->slot[at] != NONE && l->rung[l->slot[at]].value != value)
		at = (at + 1) & mask;
	return &l->slot[at];
}

static void make_slots(struct ladder *l, unsigned bits)
{
	free(l->slot);
	l->bits = bits;
	l->slot = mem_array((size_t)1 << bits, sizeof(*l->slot));
	memset(l->slot, 0xff, sizeof(*l->slot) << bits);
	for (size_t i = 0; i < l->n; i++)
		*slot_of(l, l->rung[i].value) = (uint32_t)i;
}

void ladder_init(struct ladder *l)
{
	*l = (struct ladder){.n = 0};
	make_slots(l, BITS_FIRST);
}

void ladder_clear(struct ladder *l)
{
	l->n = 0;
	make_slots(l, BITS_FIRST);
}

void ladder_release(struct ladder *l)
{
	free(l->rung);
	free(l->slot);
}

uint32_t ladder_number(struct ladder *l, double value)
{
	value += 0.0; /* -0 has other bits */
	uint32_t *slot = slot_of(l, value);

	if (*slot != NONE)
		return *slot;
	*slot = (uint32_t)l->n;
	mem_grow(&l->rung, &l->cap, l->n + 1, sizeof(*l->rung));
	l->rung[l->n] = (struct ladder_rung){value, (uint32_t)l->n};
	l->n++;
	if (l->n * 2 > (size_t)1 << l->bits)
		make_slots(l, l->bits + 1);
	return (uint32_t)l->n - 1;
}

static int by_value(const void *a, const void *b, void *unused)
{
	double x = ((const struct ladder_rung *)a)->value,
	       y = ((const struct ladder_rung *)b)->value;

	(void)unused;
	return (x > y) - (x < y);
}

uint32_t *ladder_places(struct ladder *l)
{
	uint32_t *place = mem_array(l->n, sizeof(*place));

	sort_with(l->rung, l->n, sizeof(*l->rung), by_value, NULL);
	for (size_t i = 0; i < l->n; i++)
		place[l->rung[i].number] = (uint32_t)i;
	return place;
}
