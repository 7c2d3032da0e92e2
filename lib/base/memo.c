/* memo.c - a bounded memory of bytes for bytes. */
#include "base/memo.h"

#include <stdlib.h>

#include "base/mem.h"

enum { FEWEST_BITS = 10 };

static void begin(struct memo *m)
{
	m->bits = FEWEST_BITS;
	m->slot = mem_zero((size_t)1 << m->bits, sizeof(*m->slot));
}

void memo_init(struct memo *m, size_t limit)
{
	*m = (struct memo){.limit = limit, .seed = hash_seed()};
	begin(m);
}

void memo_release(struct memo *m)
{
	free(m->slot);
	buf_release(&m->records);
	*m = (struct memo){0};
}

static void forget(struct memo *m)
{
	free(m->slot);
	m->n = m->records.len = 0;
	begin(m);
}

/* Put SLOT where it belongs; its high half is that of the hash. */
static void put(struct memo *m, uint64_t slot)
{
	size_t p = memo_home(m, slot);

	while (m->slot[p])
		p = (p + 1) & (((size_t)1 << m->bits) - 1);
	m->slot[p] = slot;
}

static void double_slots(struct memo *m)
{
	size_t n = (size_t)1 << m->bits;
	uint64_t *old = m->slot;

	m->bits++;
	m->slot = mem_zero(2 * n, sizeof(*m->slot));
	for (size_t i = 0; i < n; i++)
		if (old[i])
			put(m, old[i]);
	free(old);
}

void memo_add(struct memo *m, struct text key, struct text value)
{
	uint32_t len[2] = {(uint32_t)key.len, (uint32_t)value.len};
	size_t size = (sizeof(len) + key.len + value.len + 7) & ~(size_t)7;

	if (size > m->limit)
		return;
	if (m->records.len + size > m->limit)
		forget(m);
	if (2 * (m->n + 1) > (size_t)1 << m->bits)
		double_slots(m);
	char *to = buf_room(&m->records, size);
	memcpy(to, len, sizeof(len));
	to += sizeof(len);
	if (key.len)
		memcpy(to, key.at, key.len);
	if (value.len)
		memcpy(to + key.len, value.at, value.len);
	uint64_t hash = hash_bytes(key, m->seed);
	put(m, (hash & ~(uint64_t)UINT32_MAX) | (m->records.len / 8 + 1));
	m->records.len += size;
	m->n++;
}
