/* strands.c - lists of bytes in chains of blocks. */
#include "journey/strands.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

enum { UNIT = 32, LINK = 4, LARGEST = 7 /* 32 << 7 bytes */ };

/* A key's blocks. */
struct chain {
	uint32_t first, tail; /* blocks; 0: none.  Once joined the tail is the
			       * number of the part */
	uint32_t bytes;
	uint16_t room; /* bytes left in the tail */
	uint16_t size; /* the tail is UNIT << size bytes */
};

void strands_init(struct strands *l, const char *full)
{
	*l = (struct strands){.used = 1, .cap = 64, .full = full};
	l->block = mem_array(l->cap, UNIT);
	table_init(&l->table, sizeof(struct chain), hash_seed());
}

void strands_init_part(
	struct strands *l, const char *full, uint64_t seed, size_t parts)
{
	strands_init(l, full);
	table_release(&l->table);
	table_init_part(&l->table, sizeof(struct chain), seed, parts);
}

void strands_release(struct strands *l)
{
	table_release(&l->table);
	for (size_t i = 0; i < l->arenas; i++)
		free(l->arena[i]);
	free(l->arena);
	free(l->block);
	buf_release(&l->waiting);
}

size_t strands_size(const struct strands *l)
{
	return table_size(&l->table) + l->used * UNIT;
}

static char *block_at(const struct strands *l, uint32_t number)
{
	return l->block + (size_t)number * UNIT;
}

/* A new tail for C, twice as large as the last. */
static void extend(struct strands *l, struct chain *c)
{
	unsigned size = c->first && c->size < LARGEST ? c->size + 1u : c->size;
	size_t units = (size_t)1 << size;
	uint32_t number = (uint32_t)l->used, none = 0;

	mem_within(l->used + units, UINT32_MAX,
		"more events than memory can hold (smaller --memory, or "
		"--sorted)");
	mem_grow(&l->block, &l->cap, l->used + units, UNIT);
	l->used += units;
	memcpy(block_at(l, number), &none, LINK);
	if (c->first)
		memcpy(block_at(l, c->tail), &number, LINK);
	else
		c->first = number;
	c->tail = number;
	c->size = (uint16_t)size;
	c->room = (uint16_t)(units * UNIT - LINK);
}

static void append(
	struct strands *l, struct chain *c, const char *code, size_t n)
{
	mem_within(c->bytes + (uint64_t)n, UINT32_MAX, l->full);
	c->bytes += (uint32_t)n;
	while (n > 0) {
		if (c->room == 0)
			extend(l, c);
		size_t end = (size_t)UNIT << c->size;
		size_t some = n < c->room ? n : c->room;
		memcpy(block_at(l, c->tail) + end - c->room, code, some);
		c->room = (uint16_t)(c->room - some);
		code += some;
		n -= some;
	}
}

void strands_settle(struct strands *l)
{
	unsigned n = l->n_waiting;
	size_t from = 0;

	l->n_waiting = 0;
	if (n == 0)
		return;
	table_put_all(&l->table, l->want, n);
	for (unsigned i = 0; i < n; i++) {
		const struct chain *c = table_value(&l->table, l->want[i].at);
		__builtin_prefetch(block_at(l, c->tail) +
					   ((size_t)UNIT << c->size) - c->room,
			1);
	}
	for (unsigned i = 0; i < n; from = l->end[i++])
		append(l, table_value(&l->table, l->want[i].at),
			l->waiting.at + from, l->end[i] - from);
	l->waiting.len = 0;
}

void strands_join(struct strands *into, struct strands **part, size_t n)
{
	struct table **table = mem_array(n, sizeof(*table));
	struct table_move *move = mem_array(n, sizeof(*move));

	*into = (struct strands){.full = part[0]->full,
		.arena = mem_array(n, sizeof(*into->arena)),
		.arenas = n};
	for (uint32_t p = 0; p < n; p++) {
		table[p] = &part[p]->table;
		for (size_t i = 0; i < table[p]->n; i++)
			((struct chain *)table_value(table[p], i))->tail = p;
		into->arena[p] = part[p]->block;
		part[p]->block = NULL;
	}
	table_join(&into->table, table, n, move);
	for (size_t p = 0; p < n; p++)
		strands_release(part[p]);
	free(table);
	free(move);
}

size_t strands_part(const struct strands *l, size_t i)
{
	const struct chain *c = table_value(&l->table, i);

	return strands_joined(l) ? c->tail : 0;
}

/* The blocks that the list of C is in. */
static const char *blocks_of(const struct strands *l, const struct chain *c)
{
	return strands_joined(l) ? l->arena[c->tail] : l->block;
}

void strands_soon(const struct strands *l, size_t i, unsigned block)
{
	const struct chain *c;
	const char *blocks;
	uint32_t at;

	if (i >= l->table.n)
		return;
	c = table_value(&l->table, i);
	if (block == 0) {
		__builtin_prefetch(c);
		return;
	}
	blocks = blocks_of(l, c);
	for (at = c->first; at && --block > 0;)
		memcpy(&at, blocks + (size_t)at * UNIT, LINK);
	if (at)
		__builtin_prefetch(blocks + (size_t)at * UNIT);
}

void strands_gather(struct buf *to, const struct strands *l, size_t i)
{
	const struct chain *c = table_value(&l->table, i);
	const char *blocks = blocks_of(l, c);
	size_t left = c->bytes, size = UNIT;

	to->len = 0;
	for (uint32_t at = c->first; left > 0;) {
		const char *block = blocks + (size_t)at * UNIT;
		size_t some = size - LINK < left ? size - LINK : left;
		buf_bytes(to, block + LINK, some);
		memcpy(&at, block, LINK);
		__builtin_prefetch(blocks + (size_t)at * UNIT);
		left -= some;
		if (size < (size_t)UNIT << LARGEST)
			size *= 2;
	}
}
