/* listed.c - a table of arms by entry and customer. */
#include "gray/listed.h"

static struct text key_of(struct buf *key, size_t i, struct text customer)
{
	uint32_t number = (uint32_t)i;

	key->len = 0;
	buf_bytes(key, (const char *)&number, sizeof(number));
	buf_text(key, customer);
	return buf_view(key);
}

bool listed_put(struct table *list, struct buf *key, size_t i,
	struct text customer, int arm)
{
	size_t before = list->n;
	struct listed *l =
		table_value(list, table_put(list, key_of(key, i, customer)));

	if (list->n == before && l->arm_plus_2 != arm + 2)
		return false;
	l->arm_plus_2 = arm + 2;
	return true;
}

int listed_find(const struct table *list, struct buf *key, size_t i,
	struct text customer)
{
	if (list->n == 0)
		return SPLIT_UNLISTED;
	size_t at = table_find(list, key_of(key, i, customer));
	if (at == (size_t)TABLE_NONE)
		return SPLIT_UNLISTED;
	const struct listed *l = table_value(list, at);
	return l->arm_plus_2 - 2;
}
