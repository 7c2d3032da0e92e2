/* slots.c - the index of hashes: adding, and growing in place. */
#include "invite/slots.h"

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

/* Put X into its place, and what is there and behind it one further: there is
 * a free slot behind.  Where in the run X belongs no branch can foretell, so
 * the loop has none for it. */
static void put(struct slots *s, uint64_t x)
{
	size_t at = slots_home(s, (uint32_t)(x >> 32));

	for (;;) {
		uint64_t *end, *here = run_of(s, at, &end);
		at += (size_t)(end - here);
		for (; here < end; here++) {
			uint64_t was = *here;
			if (was == 0) {
				*here = x;
				return;
			}
			uint64_t moves = -(uint64_t)(was >> 32 > x >> 32),
				 change = (was ^ x) & moves;
			*here = was ^ change;
			x ^= change;
		}
	}
}

/* Those of the first N slots that are taken, at the end of all, in order;
 * returns where they begin.  What they leave behind is cleared. */
static size_t gather(struct slots *s, size_t n)
{
	const size_t chunk = (size_t)1 << SLOTS_BITS;
	size_t to = room(s);
	uint64_t *top = slot(s, (to - 1) / chunk * chunk);

	while (n) {
		size_t left = (n - 1) % chunk + 1;
		uint64_t *from = slot(s, n - left);
		n -= left;
		while (left--) {
			uint64_t x = from[left];
			from[left] = 0;
			top[(to - 1) % chunk] = x;
			to -= x != 0;
			if (x && to % chunk == 0)
				top = slot(s, to - chunk);
		}
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

/* To and fro in the memory there is and a quarter more.  No slot comes to lie
 * farther from its home than it did, for homes are farther apart. */
static void grow(struct slots *s)
{
	size_t n = room(s);

	s->size += s->size / 4;
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
