/* pool.c - chunks that never move. */
#include <stdlib.h>

#include "sparql/pool.h"

struct pool_chunk {
	struct pool_chunk *next;
	max_align_t bytes[];
};

enum { CHUNK = 8192 };

void *pool_new(struct pool *p, size_t size)
{
	size = (size + sizeof(max_align_t) - 1) / sizeof(max_align_t) *
	       sizeof(max_align_t);
	if (!p->chunk || p->cap - p->used < size) {
		size_t cap = size > CHUNK ? size : CHUNK;
		struct pool_chunk *c = mem_zero(1, sizeof(*c) + cap);
		c->next = p->chunk;
		p->chunk = c;
		p->used = 0;
		p->cap = cap;
	}
	char *at = (char *)p->chunk->bytes + p->used;
	p->used += size;
	return at;
}

struct text pool_text(struct pool *p, struct text t)
{
	char *at = pool_new(p, t.len + 1);

	if (t.len)
		memcpy(at, t.at, t.len);
	return (struct text){at, t.len};
}

void pool_release(struct pool *p)
{
	while (p->chunk) {
		struct pool_chunk *next = p->chunk->next;
		free(p->chunk);
		p->chunk = next;
	}
	*p = (struct pool){0};
}

void pool_clear(struct pool *p)
{
	if (!p->chunk || p->chunk->next) {
		pool_release(p);
		return;
	}
	memset(p->chunk->bytes, 0, p->used);
	p->used = 0;
}
