/* slots.c - the index of hashes: adding, and growing in place. */
#include "invite/slots.h"

#include <string.h>

static uint64_t *slot(const struct slots *s, size_t i)
{
	return slots_at(s, i);
}

static size_t room(const struct slots *s)
{
	return s->size + SLOTS_SPARE;
}

void slots_init(struct slots *s)
{
	*s = (struct slots){.size = SLOTS_LEAST};
	area_init(&s->area, sizeof(uint64_t), SLOTS_BITS);
	area_room(&s->area, room(s));
}

/* The slots from I to the end of its chunk. */
static uint64_t *run_of(const struct slots *s, size_t i, uint64_t **end)
{
	const size_t chunk = (size_t)1 << SLOTS_BITS;
	uint64_t *from = slot(s, i);

	*end = from + chunk - i % chunk;
	return from;
}

/* Put X into its place at HERE or behind, and what is there and behind it one
 * further, up to the first free slot.  False: there is none before END, and
 * nothing has changed. */
static bool put_near(uint64_t *here, const uint64_t *end, uint64_t x)
{
	const uint64_t last = x | UINT32_MAX;

	/* Of a free slot, 0, it is the greatest of all numbers. */
	while (here < end && *here - 1 < last)
		here++;
	uint64_t *gap = here;
	while (gap < end && *gap)
		gap++;
	if (gap == end)
		return false;
	memmove(here + 1, here, (size_t)((char *)gap - (char *)here));
	*here = x;
	return true;
}

/* The same, however many chunks the slots lie in: there is a free one behind.
 */
static void put_far(struct slots *s, size_t at, uint64_t x)
{
	for (;; at++) {
		uint64_t *here = slot(s, at), was = *here;
		if (was == 0 || was >> 32 > x >> 32) {
			*here = x;
			x = was;
		}
		if (was == 0)
			return;
	}
}

static void put(struct slots *s, uint64_t x)
{
	size_t at = slots_home(s, (uint32_t)(x >> 32));
	uint64_t *end, *here = run_of(s, at, &end);

	if (!put_near(here, end, x))
		put_far(s, at, x);
}

/* Move the N slots at FROM that are taken to before TOP, in order, and clear
 * them; returns where they begin. */
static uint64_t *lift(uint64_t *top, uint64_t *from, size_t n)
{
	while (n--) {
		uint64_t x = from[n];
		from[n] = 0;
		top[-1] = x;
		top -= x != 0;
	}
	return top;
}

/* Those of the first N slots that are taken, at the end of all, in order;
 * returns where they begin.  What they leave behind is cleared. */
static size_t gather(struct slots *s, size_t n)
{
	const size_t chunk = (size_t)1 << SLOTS_BITS;
	size_t to = room(s);

	while (n) {
		size_t space = (to - 1) % chunk + 1, left = (n - 1) % chunk + 1,
		       part = left < space ? left : space;
		uint64_t *top = slot(s, to - space) + space;
		n -= part;
		to -= (size_t)(top - lift(top, slot(s, n), part));
	}
	return to;
}

/* The taken slots from FROM on, behind which none is free, to their places,
 * of which none lies behind where they are. */
static void spread(struct slots *s, size_t from)
{
	const size_t chunk = (size_t)1 << SLOTS_BITS, end = room(s);
	size_t next = 0, in = 0; /* the chunk that TO is */
	uint64_t *to = slot(s, 0);

	while (from < end) {
		uint64_t *stop, *here = run_of(s, from, &stop);
		if ((size_t)(stop - here) > end - from)
			stop = here + (end - from);
		from += (size_t)(stop - here);
		for (; here < stop; here++) {
			uint64_t x = *here;
			*here = 0;
			size_t at = slots_home(s, (uint32_t)(x >> 32));
			at = at < next ? next : at;
			if (at / chunk != in) {
				in = at / chunk;
				to = slot(s, in * chunk);
			}
			to[at % chunk] = x;
			next = at + 1;
		}
	}
}

/* To and fro in the memory there is and half of it more.  No slot comes to lie
 * farther from its home than it did, for homes are farther apart. */
static void grow(struct slots *s)
{
	size_t n = room(s);

	s->size += s->size / 2;
	area_room(&s->area, room(s));
	spread(s, gather(s, n));
}

void slots_add(struct slots *s, uint64_t hash, uint32_t number)
{
	uint64_t x = (hash >> 32 << 32) | (number + 1);

	if ((s->n + 1) * 20 > s->size * 17)
		grow(s);
	while (*slot(s, room(s) - 1))
		grow(s);
	put(s, x);
	s->n++;
}

void slots_change(struct slots *s, uint64_t hash, uint32_t number, uint32_t new)
{
	struct slots_walk w = slots_find(s, hash);

	while (slots_next(s, &w))
		if (w.number == number) {
			uint64_t *x = slot(s, w.at - 1);
			*x = (*x >> 32 << 32) | (new + 1);
			return;
		}
}
