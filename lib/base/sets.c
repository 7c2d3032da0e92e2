/* sets.c - union-find whose roots are the least members. */
#include "base/sets.h"

#include <stdlib.h>

#include "base/mem.h"

void sets_init(struct sets *s, uint32_t n)
{
	s->up = mem_array(n, sizeof(*s->up));
	s->n = n;
	s->cap = n;
	for (uint32_t i = 0; i < n; i++)
		s->up[i] = i;
}

void sets_add(struct sets *s)
{
	mem_grow(&s->up, &s->cap, (size_t)s->n + 1, sizeof(*s->up));
	s->up[s->n] = s->n;
	s->n++;
}

uint32_t sets_root(struct sets *s, uint32_t i)
{
	while (s->up[i] != i)
		i = s->up[i] = s->up[s->up[i]];
	return i;
}

bool sets_join(struct sets *s, uint32_t a, uint32_t b)
{
	a = sets_root(s, a);
	b = sets_root(s, b);
	if (a < b)
		s->up[b] = a;
	else
		s->up[a] = b;
	return a != b;
}

void sets_release(struct sets *s)
{
	free(s->up);
	s->up = NULL;
	s->n = 0;
	s->cap = 0;
}
