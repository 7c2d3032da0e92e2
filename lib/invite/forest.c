/* forest.c - looking people up, and not believing what cannot be. */
#include "invite/forest.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

static bool sound(
	const struct forest *f, enum forest_array array, size_t at, size_t len)
{
	return !f->sound || f->sound(f->arg, array, at, len);
}

bool forest_keeps(
	const struct forest *f, uint32_t v, const struct forest_person *x)
{
	return x->depth <= v && x->height < f->n && x->name <= f->names_size &&
	       x->length <= f->names_size - x->name &&
	       f->sound(f->arg, FOREST_NAMES, x->name, x->length);
}

/* Where the search for what has HASH begins. */
static uint64_t home(const struct forest *f, uint64_t hash)
{
	return hash >> (64 - f->bits);
}

static uint32_t find(const struct forest *f, struct text id, uint64_t hash)
{
	uint64_t slots = 1ull << f->bits, at = home(f, hash);

	for (uint64_t looked = 0; looked < slots; looked++) {
		if (!sound(f, FOREST_SLOTS, at * sizeof(*f->slot),
			    sizeof(*f->slot)))
			return FOREST_DAMAGED;
		uint64_t slot = f->slot[at];
		if (slot == 0)
			return FOREST_NONE;
		if (slot >> 32 == hash >> 32) {
			uint32_t v = (uint32_t)slot - 1;
			const struct forest_person *x =
				v < f->n ? forest_person(f, v) : NULL;
			if (!x)
				return FOREST_DAMAGED;
			if (text_equal(forest_id(f, x), id))
				return v;
		}
		at = (at + 1) & (slots - 1);
	}
	return FOREST_NONE;
}

/* Three steps for all, so that each finds what it needs on its way. */
void forest_find_all(
	const struct forest *f, uint32_t *v, const struct text *id, size_t n)
{
	uint64_t hash[FOREST_BATCH];

	for (size_t i = 0; i < n; i++) {
		hash[i] = hash_bytes(id[i], f->seed);
		__builtin_prefetch(&f->slot[home(f, hash[i])]);
	}
	for (size_t i = 0; i < n && n > 1; i++) {
		uint64_t slot = f->slot[home(f, hash[i])];
		if ((uint32_t)slot - 1 < f->n)
			__builtin_prefetch(&f->person[(uint32_t)slot - 1]);
	}
	for (size_t i = 0; i < n; i++)
		v[i] = find(f, id[i], hash[i]);
}

uint32_t forest_find(const struct forest *f, struct text id)
{
	uint32_t v;

	forest_find_all(f, &v, &id, 1);
	return v;
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
	if (root > v || forest_up(f, root) != FOREST_NONE ||
		forest_end(f, root) <= v)
		return FOREST_DAMAGED;
	return root;
}

/* A walk up: where it is, and where its list goes on. */
struct lane {
	uint32_t *to, *room; /* room: the end of it */
	struct forest_list *list;
	uint32_t at;
};

static void begin(struct lane *l, struct forest_list *list, uint32_t v)
{
	*l = (struct lane){.to = list->at,
		.room = list->at + list->cap,
		.list = list,
		.at = v};
}

static void grow(struct lane *l)
{
	struct forest_list *list = l->list;
	size_t n = list->cap;

	mem_grow(&list->at, &list->cap, n + 1, sizeof(*list->at));
	l->to = list->at + n;
	l->room = list->at + list->cap;
}

/* Walk N lanes up to their roots; TRUSTED, as nothing needs to be compared. */
static inline bool climb(
	const struct forest *f, struct lane *lane, size_t n, bool trusted)
{
	const uint32_t *ups = f->up;

	while (n > 0)
		for (size_t i = 0; i < n; i++) {
			struct lane *l = &lane[i];
			uint32_t up =
				trusted ? ups[l->at] : forest_up(f, l->at);
			if (up >= FOREST_DAMAGED) {
				if (up == FOREST_DAMAGED)
					return false;
				l->list->n = (size_t)(l->to - l->list->at);
				*l = lane[--n]; /* the last takes its place */
				i--;
				continue;
			}
			if (l->to == l->room)
				grow(l);
			*l->to++ = l->at = up;
			__builtin_prefetch(&ups[up]);
		}
	return true;
}

bool forest_ancestors(const struct forest *f, struct forest_lists *to,
	const uint32_t *v, size_t n)
{
	struct lane lane[FOREST_BATCH];

	for (size_t i = 0; i < n; i++) {
		begin(&lane[i], &to->of[i], v[i]);
		__builtin_prefetch(&f->up[v[i]]);
	}
	return f->sound ? climb(f, lane, n, false) : climb(f, lane, n, true);
}

void forest_lists_release(struct forest_lists *lists)
{
	for (size_t i = 0; i < FOREST_BATCH; i++)
		free(lists->of[i].at);
	*lists = (struct forest_lists){0};
}
