/* guard_terms.c - what rewards are paid as, each kind once; and by its bytes
 * again.
 */
#include "base/mem.h"
#include "invite/guard.h"

/* Terms lie one behind the other, each with its length before it. */
static uint32_t add_terms(struct guard *g, struct text bytes)
{
	uint64_t chunk = (uint64_t)1 << GUARD_TERMS_CHUNK,
		 left = chunk - g->terms_len % chunk;

	if (left < bytes.len + 2)
		g->terms_len += left;
	mem_within(g->terms_len + bytes.len + 2, UINT32_MAX,
		"too many kinds of rewards (4 GB)");
	area_room(&g->terms, g->terms_len + bytes.len + 2);
	uint32_t at = (uint32_t)g->terms_len;
	uint8_t *to = area_at(&g->terms, at);
	to[0] = (uint8_t)bytes.len;
	to[1] = (uint8_t)(bytes.len >> 8);
	if (bytes.len)
		memcpy(to + 2, bytes.at, bytes.len);
	g->terms_len += bytes.len + 2;
	return at;
}

struct text guard_terms_text(const struct guard *g, uint32_t terms)
{
	const uint8_t *at = area_at(&g->terms, terms);

	return (struct text){(const char *)at + 2, at[0] | (size_t)at[1] << 8};
}

uint32_t guard_terms(struct guard *g, struct text bytes, bool *new)
{
	*new = false;
	if (g->last_terms != PEOPLE_NONE &&
		text_equal(guard_terms_text(g, g->last_terms), bytes))
		return g->last_terms;
	uint64_t hash = guard_key(g, KEY_TERMS, bytes);
	struct slots_walk w = slots_find(&g->by_terms, hash);
	while (slots_next(&g->by_terms, &w))
		if (text_equal(guard_terms_text(g, w.number), bytes))
			return g->last_terms = w.number;
	*new = true;
	g->last_terms = add_terms(g, bytes);
	slots_add(&g->by_terms, hash, g->last_terms);
	return g->last_terms;
}

bool guard_has_terms(const struct guard *g, uint32_t terms)
{
	uint64_t chunk = (uint64_t)1 << GUARD_TERMS_CHUNK,
		 left = chunk - terms % chunk;

	if (terms == g->last_terms && terms != PEOPLE_NONE)
		return true;
	if (left < 2 || terms + (uint64_t)2 > g->terms_len)
		return false;
	struct text bytes = guard_terms_text(g, terms);
	if (left < bytes.len + 2 || terms + bytes.len + 2 > g->terms_len)
		return false;
	struct slots_walk w =
		slots_find(&g->by_terms, guard_key(g, KEY_TERMS, bytes));
	while (slots_next(&g->by_terms, &w))
		if (w.number == terms)
			return true;
	return false;
}
