/* pool.h - memory of many small things that go together.
 *
 *	struct pool pool = {0};
 *	struct node *n = pool_new(&pool, sizeof(*n));	// all zero
 *	pool_release(&pool);
 */
#ifndef SPARQL_POOL_H
#define SPARQL_POOL_H

#include "base/mem.h"
#include "base/text.h"

struct pool {
	struct pool_chunk *chunk;
	size_t used, cap;
};

/* SIZE bytes, all zero, that stay until the pool is released. */
void *pool_new(struct pool *p, size_t size);

/* A copy of T with a NUL behind it. */
struct text pool_text(struct pool *p, struct text t);

void pool_release(struct pool *p);

/* Forget all, and keep some memory for more. */
void pool_clear(struct pool *p);

#endif
