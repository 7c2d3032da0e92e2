/* links.c - pairs with counts, sorted by their digits. */
#include "identity/links.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"

enum {
	MUCH = 1 << 22, /* links before it pays to look for repetitions */
	SAMPLE = 64,	/* one pair of so many is looked at */
	AHEAD = 32,	/* links that are fetched before they are needed */
	DIGIT = 11,	/* bits that one pass sorts by */
	DIGITS = 1 << DIGIT
};

static uint32_t sum(uint32_t a, uint32_t b)
{
	return a > UINT32_MAX - b ? UINT32_MAX : a + b;
}

static uint32_t digit(const struct link *l, bool by_a, unsigned shift)
{
	return ((by_a ? l->a : l->b) >> shift) & (DIGITS - 1);
}

/* One pass: FROM to TO in the order of a digit, and else as they were. */
static void pass(struct link *to, const struct link *from, size_t n, bool by_a,
	unsigned shift)
{
	size_t at[DIGITS + 1] = {0};

	for (size_t i = 0; i < n; i++)
		at[digit(&from[i], by_a, shift) + 1]++;
	for (size_t d = 0; d < DIGITS; d++)
		at[d + 1] += at[d];
	for (size_t i = 0; i < n; i++)
		to[at[digit(&from[i], by_a, shift)]++] = from[i];
}

/* All bits that any number of one side has. */
static uint32_t bits(const struct link *l, size_t n, bool by_a)
{
	uint32_t all = 0;

	for (size_t i = 0; i < n; i++)
		all |= by_a ? l[i].a : l[i].b;
	return all;
}

/* Sort L by a, then b.  ROOM is for as many; which of both has them. */
static struct link *sorted(struct link *l, struct link *room, size_t n)
{
	for (int side = 0; side < 2; side++) {
		uint32_t all = bits(l, n, side);
		for (unsigned s = 0; s < 32 && all >> s; s += DIGIT) {
			pass(room, l, n, side, s);
			struct link *other = l;
			l = room;
			room = other;
		}
	}
	return l;
}

static bool same(const struct link *x, const struct link *y)
{
	return x->a == y->a && x->b == y->b;
}

/* Equal neighbours become one; how many are left. */
static size_t together(struct link *l, size_t n)
{
	size_t m = 0;

	for (size_t i = 0; i < n; i++)
		if (m && same(&l[m - 1], &l[i]))
			l[m - 1].seen = sum(l[m - 1].seen, l[i].seen);
		else
			l[m++] = l[i];
	return m;
}

void links_squeeze(struct links *l)
{
	if (l->n == 0 || l->distinct == l->n)
		return;
	struct link *room = mem_wide(l->n, sizeof(*room)),
		    *in_order = sorted(l->at, room, l->n);
	l->n = l->distinct = together(in_order, l->n);
	if (in_order != l->at)
		memcpy(l->at, in_order, l->n * sizeof(*room));
	free(room);
}

/* Whether a quarter of the pairs or more have come again, by those whose hash
 * is a multiple of SAMPLE; when these are far fewer than they should be, what
 * there is must be a few pairs again and again. */
static bool many_again(const struct links *l)
{
	struct links some = {0};
	size_t taken = 0;

	for (size_t i = 0; i < l->n; i++) {
		uint64_t h = hash_fold((uint64_t)l->at[i].a << 32 | l->at[i].b,
			0x9e3779b97f4a7c15);
		if (h % SAMPLE)
			continue;
		mem_grow(&some.at, &some.cap, taken + 1, sizeof(*some.at));
		some.at[taken++] = l->at[i];
	}
	some.n = taken;
	links_squeeze(&some);
	bool many = some.n < taken - taken / 4 || taken < l->n / SAMPLE / 4;
	links_release(&some);
	return many;
}

static void look_again(struct links *l)
{
	if (l->next && many_again(l))
		links_squeeze(l);
	l->next = l->n < MUCH / 2 ? MUCH : l->n * 2;
}

void links_add(struct links *l, uint32_t a, uint32_t b, uint32_t seen)
{
	if (l->n >= l->next)
		look_again(l);
	mem_grow(&l->at, &l->cap, l->n + 1, sizeof(*l->at));
	l->at[l->n++] = (struct link){a, b, seen};
}

void links_renumber(struct links *l, const uint32_t *of_a, uint32_t base_a,
	const uint32_t *of_b, uint32_t base_b)
{
	for (size_t i = 0; i < l->n; i++) {
		struct link *one = &l->at[i];
		if (i + AHEAD < l->n) {
			__builtin_prefetch(&of_a[one[AHEAD].a]);
			__builtin_prefetch(&of_b[one[AHEAD].b]);
		}
		one->a = of_a[one->a] + base_a;
		one->b = of_b[one->b] + base_b;
	}
	l->distinct = 0;
}

void links_release(struct links *l)
{
	free(l->at);
	*l = (struct links){0};
}
