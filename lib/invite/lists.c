/* lists.c - sorted ranges and tables of names. */
#include "invite/lists.h"

#include <stdlib.h>

#include "base/mem.h"

enum { ACTIONS = LIST_NAT + 1 };

void lists_init(struct lists *l)
{
	struct address carrier;

	*l = (struct lists){0};
	for (int i = 0; i < LIST_KINDS; i++)
		table_init(&l->name[i], ACTIONS * sizeof(int64_t), hash_seed());
	if (address_parse(&carrier, text_of("100.64.0.0")))
		lists_add_range(l, &carrier, 10, LIST_NAT, LIST_EVER);
}

void lists_release(struct lists *l)
{
	free(l->range);
	for (int i = 0; i < LIST_KINDS; i++)
		table_release(&l->name[i]);
	*l = (struct lists){0};
}

static void add_prefix(unsigned char *list, unsigned *n, unsigned prefix)
{
	for (unsigned i = 0; i < *n; i++)
		if (list[i] == prefix)
			return;
	list[(*n)++] = (unsigned char)prefix;
}

void lists_add_range(struct lists *l, const struct address *base,
	unsigned prefix, enum list_action action, int64_t until)
{
	struct list_range r = {*base, prefix, action, until};

	address_cut(&r.base, prefix);
	mem_grow(&l->range, &l->cap, l->ranges + 1, sizeof(*l->range));
	l->range[l->ranges++] = r;
	add_prefix(r.base.bits == 32 ? l->prefix4 : l->prefix6,
		r.base.bits == 32 ? &l->prefixes4 : &l->prefixes6, prefix);
}

void lists_add_name(struct lists *l, enum list_kind kind, struct text name,
	enum list_action action, int64_t until)
{
	struct table *t = &l->name[kind];
	size_t n = t->n, at = table_put(t, name);
	int64_t *value = table_value(t, at);

	for (int i = 0; i < ACTIONS && t->n > n; i++)
		value[i] = INT64_MIN;
	if (until > value[action])
		value[action] = until;
}

/* By family, length of the prefix, and bytes. */
static int by_place(const void *a, const void *b)
{
	const struct list_range *x = a, *y = b;

	if (x->base.bits != y->base.bits)
		return x->base.bits < y->base.bits ? -1 : 1;
	if (x->prefix != y->prefix)
		return x->prefix < y->prefix ? -1 : 1;
	return memcmp(x->base.byte, y->base.byte, sizeof(x->base.byte));
}

void lists_ready(struct lists *l)
{
	if (l->ranges)
		qsort(l->range, l->ranges, sizeof(*l->range), by_place);
}

/* Bits of all entries that are the range WANT at MS. */
static unsigned hits(
	const struct lists *l, const struct list_range *want, int64_t ms)
{
	size_t low = 0, high = l->ranges;
	unsigned found = 0;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (by_place(&l->range[middle], want) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < l->ranges && by_place(&l->range[low], want) == 0; low++)
		if (ms < l->range[low].until)
			found |= 1U << l->range[low].action;
	return found;
}

unsigned lists_range(const struct lists *l, const struct address *a, int64_t ms)
{
	const unsigned char *prefix = a->bits == 32 ? l->prefix4 : l->prefix6;
	unsigned n = a->bits == 32 ? l->prefixes4 : l->prefixes6, found = 0;

	for (unsigned i = 0; i < n && a->bits; i++) {
		struct list_range want = {*a, prefix[i], LIST_DENY, 0};
		address_cut(&want.base, prefix[i]);
		found |= hits(l, &want, ms);
	}
	return found;
}

unsigned lists_find(const struct lists *l, enum list_kind kind,
	struct text name, int64_t ms)
{
	const struct table *t = &l->name[kind];
	unsigned found = 0;
	size_t at = table_find(t, name);

	if (at == (size_t)TABLE_NONE)
		return 0;
	const int64_t *until = table_value(t, at);
	for (unsigned i = 0; i < ACTIONS; i++)
		if (until[i] != INT64_MIN && ms < until[i])
			found |= 1U << i;
	return found;
}
