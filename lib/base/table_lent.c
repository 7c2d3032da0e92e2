/* table_lent.c - tables over entries that lie elsewhere. */
#include "base/table_lent.h"

#include <stdlib.h>

#include "base/mem.h"

#define LONG ((char)255) /* as in table.h */

bool table_lent_entry(char *to, struct text key, uint64_t offset)
{
	if (key.len <= TABLE_SHORT) {
		table_pack(to, key);
		return false;
	}
	uint32_t len = (uint32_t)key.len;
	memset(to, 0, TABLE_LENT_ENTRY);
	memcpy(to, &offset, sizeof(offset));
	memcpy(to + sizeof(offset), &len, sizeof(len));
	to[TABLE_SHORT] = LONG;
	return true;
}

void table_lent_make(
	struct table *t, char *entries, size_t n, struct text long_keys)
{
	table_init(t, 0, 0);
	table_freeze(t);
	t->n = t->cap = n;
	t->blocks = t->cap_blocks = n / TABLE_BLOCK + (n % TABLE_BLOCK != 0);
	t->block = mem_array(t->blocks, sizeof(*t->block));
	for (size_t i = 0; i < t->blocks; i++)
		t->block[i] = entries + i * TABLE_BLOCK * t->stride;
	t->arena = (struct buf){.at = (char *)(uintptr_t)long_keys.at,
		.len = long_keys.len,
		.cap = long_keys.len};
}

void table_lent_release(struct table *t)
{
	free(t->block);
	*t = (struct table){0};
}
