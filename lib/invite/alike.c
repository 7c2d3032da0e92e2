/* alike.c - hashes of what counts of each name, sorted, so that names that are
 * alike stand together. */
#include "invite/alike.h"

#include <stdlib.h>
#include <string.h>

#include "base/bare.h"
#include "base/hash.h"
#include "base/mem.h"

struct hashed {
	uint64_t hash;
	size_t which;
};

static int by_hash(const void *a, const void *b)
{
	const struct hashed *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->which > y->which) - (x->which < y->which);
}

/* N of them have one hash; two names alike have one, and two others hardly
 * ever. */
static void note(struct alike *a, const struct table *things,
	const struct hashed *h, size_t n)
{
	for (size_t i = 0; i < n && n > 1; i++) {
		struct text name = table_key(things, h[i].which);
		if (a->n++ == 0 || text_compare(name, a->first) < 0)
			a->first = name;
	}
}

bool alike_is_list(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (strchr(";,|[", t.at[i]) && t.at[i])
			return true;
	return false;
}

struct alike alike_find(const struct table *things)
{
	struct hashed *h = mem_array(things->n, sizeof(*h));
	struct alike a = {0, {"", 0}};
	struct buf bare = {0};
	size_t n = 0;

	for (size_t i = 0; i < things->n; i++) {
		bare.len = 0;
		bare_name(&bare, table_key(things, i), BARE_MARKS | BARE_CASE);
		if (bare.len) /* nothing but marks is like nothing */
			h[n++] = (struct hashed){
				hash_bytes(buf_view(&bare), 1), i};
	}
	if (n > 1)
		qsort(h, n, sizeof(*h), by_hash);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && h[end].hash == h[i].hash; end++)
			;
		note(&a, things, h + i, end - i);
	}
	buf_release(&bare);
	free(h);
	return a;
}
