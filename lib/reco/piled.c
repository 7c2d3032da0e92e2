/* piled.c - texts end to end. */
#include "reco/piled.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/search.h"

bool piled_valid(const struct piled *t, size_t size)
{
	if (!t->bytes || !t->end)
		return false;
	for (size_t i = 0; i < t->n; i++)
		if (t->end[i] > size || (i && t->end[i] < t->end[i - 1]))
			return false;
	return true;
}

struct text piled_at(const struct piled *t, size_t i)
{
	uint64_t from = i ? t->end[i - 1] : 0;

	return (struct text){t->bytes + from, (size_t)(t->end[i] - from)};
}

static bool before(const void *texts, size_t i, const void *key)
{
	return text_compare(piled_at(texts, i), *(const struct text *)key) < 0;
}

size_t piled_find(const struct piled *t, struct text name)
{
	size_t i = search_first(t->n, before, t, &name);

	return i < t->n && text_equal(piled_at(t, i), name) ? i : t->n;
}

void piled_release(struct piled *t)
{
	free(t->bytes);
	free(t->end);
}

void piled_add(struct piled_out *p, struct text t)
{
	buf_text(&p->bytes, t);
	mem_grow(&p->end, &p->cap, p->n + 1, sizeof(*p->end));
	p->end[p->n++] = p->bytes.len;
}

void piled_out_release(struct piled_out *p)
{
	buf_release(&p->bytes);
	free(p->end);
}
