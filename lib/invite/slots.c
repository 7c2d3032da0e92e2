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
	for (size_t at = slots_home(s, (uint32_t)(x >> 32));; at++) {
		uint64_t *here = slot(s, at), was = *here;
		if (was != 0 && was >> 32 <= x >> 32)
			continue;
		*here = x;
		if (was == 0)
			return;
		x = was;
	}
}

/* One pass over the old slots, whose memory is given back behind it.  No slot
 * comes to lie farther from its home than it did, for homes are farther
 * apart. */
static void grow(struct slots *s)
{
	struct slots from = *s;
	size_t n = room(&from), next = 0;

	*s = (struct slots){.size = from.size + from.size / 4, .n = from.n};
	area_init(&s->area, sizeof(uint64_t), SLOTS_BITS);
	area_room(&s->area, room(s));
	for (size_t i = 0; i < n; i++) {
		uint64_t x = *slot(&from, i);
		if (i % (1 << SLOTS_BITS) == 0)
			area_release_below(&from.area, i >> SLOTS_BITS);
		if (x == 0)
			continue;
		size_t at = slots_home(s, (uint32_t)(x >> 32));
		at = at < next ? next : at;
		*slot(s, at) = x;
		next = at + 1;
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
