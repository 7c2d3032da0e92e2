/* f_forest.c - any numbers at all, taken for the arrays of a forest.
 *
 * They are said to be sound, as in an index whose sums are right and whose
 * numbers are not: no question may leave the arrays or go round for ever.
 */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "fuzz.h"
#include "invite/forest_build.h"

enum { MOST = 64, BITS = 7, NAMES = 32 };

static bool believed(
	const void *arg, enum forest_array array, size_t at, size_t len)
{
	static const size_t unit[FOREST_ARRAYS] = {[FOREST_UP] = 4,
		[FOREST_END] = 4,
		[FOREST_PEOPLE] = sizeof(struct forest_person),
		[FOREST_NAMES] = 1,
		[FOREST_SLOTS] = 8,
		[FOREST_ROOTS] = 4};
	const struct forest *f = arg;
	size_t n = array == FOREST_NAMES   ? f->names_size
		   : array == FOREST_SLOTS ? (size_t)1 << f->bits
		   : array == FOREST_ROOTS ? f->roots
					   : f->n;

	if (at + len > n * unit[array]) /* it looks beyond an array */
		abort();
	return true;
}

/* Ask everything of everybody; walks are shorter than there are people. */
static void ask_all(const struct forest *f)
{
	struct forest_lists lists = {0};

	for (uint32_t v = 0; v < f->n; v++) {
		const struct forest_person *x = forest_person(f, v);
		uint32_t end = forest_end(f, v), up = forest_up(f, v);
		uint32_t root = forest_root(f, v), steps = 0;
		if (end != FOREST_DAMAGED && (end <= v || end > f->n))
			abort();
		if (up < FOREST_DAMAGED && up >= v)
			abort();
		if (root != FOREST_DAMAGED && root > v)
			abort();
		for (uint32_t u = v + 1; end != FOREST_DAMAGED && u < end;
			u = forest_end(f, u))
			if (++steps > f->n)
				abort();
		if (forest_ancestors(f, &lists, &v, 1) && lists.of[0].n >= f->n)
			abort();
		if (x && forest_find(f, forest_id(f, x)) < f->n &&
			forest_id(f, x).len > f->names_size)
			abort();
	}
	forest_lists_release(&lists);
}

/* Fill SIZE bytes at TO with what is left of *DATA, round and round. */
static void fill(
	void *to, size_t size, const uint8_t *data, size_t n, size_t *at)
{
	unsigned char *byte = to;

	for (size_t i = 0; i < size; i++, ++*at)
		byte[i] = data[*at % n];
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint32_t up[MOST], end[MOST], root[MOST];
	struct forest_person person[MOST];
	uint64_t slot[1 << BITS];
	char names[NAMES];
	size_t at = 2;
	struct forest f = {.up = up,
		.end = end,
		.person = person,
		.names = names,
		.names_size = NAMES,
		.root = root,
		.slot = slot,
		.sound = believed,
		.arg = &f};

	if (size < 3)
		return 0;
	f.n = data[0] % (MOST + 1);
	f.roots = f.n ? data[1] % (f.n + 1) : 0;
	f.bits = 1 + data[1] % BITS;
	fill(names, sizeof(names), data, size, &at);
	fill(slot, sizeof(slot), data, size, &at);
	fill(up, sizeof(up), data, size, &at);
	fill(end, sizeof(end), data, size, &at);
	fill(root, sizeof(root), data, size, &at);
	fill(person, sizeof(person), data, size, &at);
	/* Small numbers reach further in. */
	for (uint32_t v = 0; v < MOST; v++) {
		up[v] = up[v] % 5 ? up[v] % (MOST + 2) : FOREST_NONE;
		end[v] %= MOST + 4;
		root[v] %= MOST + 1;
		person[v].depth %= MOST;
		person[v].height %= MOST;
		person[v].name %= NAMES + 2;
		person[v].length %= 6;
	}
	for (size_t i = 0; i < sizeof(slot) / sizeof(*slot); i++)
		slot[i] = slot[i] % 3 ? slot[i] : slot[i] % (MOST + 3);
	ask_all(&f);
	return 0;
}
