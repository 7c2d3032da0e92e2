/* pairs.c - a table of pairs that doubles when it is half full. */
#include "invite/pairs.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

enum { LEAST_BITS = 6 };

static void make(struct pairs *p, unsigned bits)
{
	p->slot = mem_zero((size_t)1 << bits, sizeof(*p->slot));
	p->bits = bits;
	p->n = 0;
}

void pairs_init(struct pairs *p)
{
	p->seed = hash_seed() | 1;
	make(p, LEAST_BITS);
}

void pairs_release(struct pairs *p)
{
	free(p->slot);
	*p = (struct pairs){0};
}

/* Where MARK is, or the free slot where it would be. */
static size_t place(const struct pairs *p, uint64_t mark)
{
	size_t last = ((size_t)1 << p->bits) - 1;
	size_t at = hash_fold(mark, p->seed) & last;

	while (p->slot[at] && p->slot[at] != mark)
		at = (at + 1) & last;
	return at;
}

static void grow(struct pairs *p)
{
	uint64_t *old = p->slot;
	size_t slots = (size_t)1 << p->bits, n = p->n;

	make(p, p->bits + 1);
	for (size_t i = 0; i < slots; i++)
		if (old[i])
			p->slot[place(p, old[i])] = old[i];
	p->n = n;
	free(old);
}

bool pairs_add(struct pairs *p, uint64_t pair)
{
	uint64_t mark = pair + 1;
	size_t at = place(p, mark);

	if (p->slot[at])
		return false;
	p->slot[at] = mark;
	if (++p->n > (size_t)1 << (p->bits - 1))
		grow(p);
	return true;
}
