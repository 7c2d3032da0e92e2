/* slots.c - the index of hashes: adding, and growing in one pass. */
#include "invite/slots.h"

static uint64_t *slot(const struct slots *s, size_t i)
{
	return area_at(&s->area, i);
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

/* Put X into its place, and what is there and behind it one further: there is
 * a free slot behind. */
static void put(struct slots *s, uint64_t x)
{
	size_t at = slots_home(s, (uint32_t)(x >> 32));
	const size_t chunk = (size_t)1 << SLOTS_BITS;

	for (;;) {
		uint64_t *here = slot(s, at), *end = here + chunk - at % chunk;
		at += (size_t)(end - here);
		for (; here < end; here++) {
			uint64_t was = *here;
			if (was != 0 && was >> 32 <= x >> 32)
				continue;
			*here = x;
			if (was == 0)
				return;
			x = was;
		}
	}
}

/* Move the slots of FROM[0..n) to S, behind *NEXT. */
static void move(struct slots *s, size_t *next, const uint64_t *from, size_t n)
{
	const size_t chunk = (size_t)1 << SLOTS_BITS;
	size_t in = 0; /* the chunk of S that TO is */
	uint64_t *to = slot(s, 0);

	for (size_t i = 0; i < n; i++) {
		if (from[i] == 0)
			continue;
		size_t at = slots_home(s, (uint32_t)(from[i] >> 32));
		at = at < *next ? *next : at;
		if (at / chunk != in) {
			in = at / chunk;
			to = slot(s, in * chunk);
		}
		to[at % chunk] = from[i];
		*next = at + 1;
	}
}

/* One pass over the old slots, whose memory is given back behind it.  No slot
 * comes to lie farther from its home than it did, for homes are farther
 * apart. */
static void grow(struct slots *s)
{
	struct slots from = *s;
	const size_t chunk = (size_t)1 << SLOTS_BITS;
	size_t n = room(&from), next = 0;

	*s = (struct slots){.size = from.size + from.size / 4, .n = from.n};
	area_init(&s->area, sizeof(uint64_t), SLOTS_BITS);
	area_room(&s->area, room(s));
	for (size_t i = 0; i < n; i += chunk) {
		area_release_below(&from.area, i / chunk);
		move(s, &next, slot(&from, i), n - i < chunk ? n - i : chunk);
	}
	slots_release(&from);
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
