/* common.c - identifiers that several customers have.
 *
 * A bit is set for each by its hash, and another where that was set already; so
 * only few have to be looked up to know.
 */
#include "cluster/common.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

enum { BITS_EACH = 16, BITS_LEAST = 10 };

struct bits {
	uint64_t *once, *again;
	unsigned shift; /* of a hash, to the number of its bit */
};

static size_t bit_of(
	const struct bits *b, const struct customers *c, uint32_t i)
{
	return hash_bytes(customers_id(c, i), c->set.seed) >> b->shift;
}

static void mark(struct bits *b, const struct customers *c)
{
	for (uint32_t i = 0; i < c->set.n; i++) {
		size_t at = bit_of(b, c, i);
		uint64_t bit = (uint64_t)1 << at % 64;
		b->again[at / 64] |= b->once[at / 64] & bit;
		b->once[at / 64] |= bit;
	}
}

static bool maybe(const struct bits *b, const struct customers *c, uint32_t i)
{
	size_t at = bit_of(b, c, i);

	return b->again[at / 64] >> at % 64 & 1;
}

static void count(struct common_ids *to, const struct table *ids)
{
	for (size_t i = 0; i < ids->n; i++) {
		uint32_t n = *(uint32_t *)table_value(ids, i);
		to->n += n > 1;
		to->more += n - 1;
	}
}

/* The first that several have, with bytes that stay. */
static void find_first(struct common_ids *to, const struct customers *c,
	const struct table *ids, const struct bits *b)
{
	for (uint32_t i = 0; i < c->set.n && to->n; i++) {
		struct text id = customers_id(c, i);
		if (!maybe(b, c, i) ||
			*(uint32_t *)table_value(ids, table_find(ids, id)) < 2)
			continue;
		if (!to->first.at || text_compare(id, to->first) < 0)
			to->first = id;
	}
}

struct common_ids common_ids(const struct customers *c)
{
	struct common_ids to = {0};
	struct bits b = {.shift = 64 - BITS_LEAST};
	struct table ids;

	while (b.shift > 16 &&
		(size_t)1 << (64 - b.shift) < (size_t)BITS_EACH * c->set.n)
		b.shift--;
	size_t words = ((size_t)1 << (64 - b.shift)) / 64;
	b.once = mem_zero(words, sizeof(*b.once));
	b.again = mem_zero(words, sizeof(*b.again));
	mark(&b, c);
	table_init(&ids, sizeof(uint32_t), c->set.seed);
	for (uint32_t i = 0; i < c->set.n; i++)
		if (maybe(&b, c, i))
			++*(uint32_t *)table_value(
				&ids, table_put(&ids, customers_id(c, i)));
	count(&to, &ids);
	find_first(&to, c, &ids, &b);
	table_release(&ids);
	free(b.once);
	free(b.again);
	return to;
}
