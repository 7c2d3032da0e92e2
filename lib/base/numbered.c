/* numbered.c - names that are searched one by one. */
#include "base/numbered.h"

#include <stdlib.h>

#include "base/mem.h"

unsigned numbered_put(struct numbered *n, struct text name)
{
	for (unsigned i = 0; i < n->n; i++)
		if (text_is(name, n->name[i]))
			return i;
	n->name = mem_resize(n->name, n->n + 1, sizeof(*n->name));
	n->name[n->n] = mem_copy(name.at, name.len);
	return n->n++;
}

void numbered_release(struct numbered *n)
{
	for (unsigned i = 0; i < n->n; i++)
		free(n->name[i]);
	free(n->name);
	*n = (struct numbered){0};
}
