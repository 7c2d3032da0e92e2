/* forest.c - looking people up, and not believing what cannot be. */
#include "invite/forest.h"

#include "base/hash.h"

static bool sound(
	const struct forest *f, enum forest_array array, size_t at, size_t len)
{
	return !f->sound || f->sound(f->arg, array, at, len);
}

bool forest_keeps(
	const struct forest *f, uint32_t v, const struct forest_node *x)
{
	return x->end > v && x->end <= f->n &&
	       (x->inviter == FOREST_NONE ? x->depth == 0 : x->inviter < v) &&
	       x->depth <= v && x->height < x->end - v &&
	       x->name <= f->names_size &&
	       x->length <= f->names_size - x->name &&
	       f->sound(f->arg, FOREST_NAMES, x->name, x->length);
}

static uint64_t first_slot(const struct forest *f, uint64_t hash)
{
	return hash >> (64 - f->bits);
}

uint32_t forest_find(const struct forest *f, struct text id)
{
	uint64_t hash = hash_bytes(id, f->seed), slots = 1ull << f->bits;
	uint64_t at = first_slot(f, hash);

	for (uint64_t looked = 0; looked < slots; looked++) {
		if (!sound(f, FOREST_SLOTS, at * sizeof(*f->slot),
			    sizeof(*f->slot)))
			return FOREST_DAMAGED;
		uint64_t slot = f->slot[at];
		if (slot == 0)
			return FOREST_NONE;
		if (slot >> 32 == hash >> 32) {
			uint32_t v = (uint32_t)slot - 1;
			const struct forest_node *x =
				v < f->n ? forest_at(f, v) : NULL;
			if (!x)
				return FOREST_DAMAGED;
			if (text_equal(forest_id(f, x), id))
				return v;
		}
		at = (at + 1) & (slots - 1);
	}
	return FOREST_NONE;
}

void forest_fetch(const struct forest *f, struct text id, int step)
{
	uint64_t hash = hash_bytes(id, f->seed);
	const uint64_t *slot = &f->slot[first_slot(f, hash)];

	if (step == 0) {
		__builtin_prefetch(slot);
	} else {
		uint32_t v = (uint32_t)*slot - 1;
		if (v < f->n)
			__builtin_prefetch(&f->node[v]);
	}
}

uint32_t forest_root(const struct forest *f, uint32_t v)
{
	uint32_t low = 0, high = f->roots; /* root[low] <= v < root[high] */

	while (high - low > 1) {
		uint32_t mid = low + (high - low) / 2;
		if (!sound(f, FOREST_ROOTS, mid * sizeof(*f->root),
			    sizeof(*f->root)))
			return FOREST_DAMAGED;
		if (f->root[mid] <= v)
			low = mid;
		else
			high = mid;
	}
	if (f->roots == 0 || !sound(f, FOREST_ROOTS, low * sizeof(*f->root),
				     sizeof(*f->root)))
		return FOREST_DAMAGED;
	uint32_t root = f->root[low];
	if (root >= f->n)
		return FOREST_DAMAGED;
	const struct forest_node *x = forest_at(f, root);
	return x && x->inviter == FOREST_NONE && forest_below(v, root, x)
		       ? root
		       : FOREST_DAMAGED;
}
