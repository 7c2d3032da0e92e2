/* learnt.c - names of a model. */
#include "reco/learnt.h"

#include <stdlib.h>

#include "base/mem.h"

void learnt_release(struct learnt *m)
{
	piled_release(&m->names);
	piled_release(&m->parts);
	weights_release(&m->weights);
	popular_release(&m->popular);
}

uint32_t *learnt_ranks(const struct learnt *m, const struct table *items,
	struct learnt_missed *missed)
{
	uint32_t *rank = mem_array(items->n, sizeof(*rank));

	missed->n = 0;
	for (size_t i = 0; i < items->n; i++) {
		struct text name = table_key(items, i);
		size_t at = piled_find(&m->names, name);
		rank[i] = at < m->names.n ? (uint32_t)at : HISTORIES_NONE;
		if (at < m->names.n)
			continue;
		if (missed->n++ == 0 || text_compare(name, missed->first) < 0)
			missed->first = name;
	}
	return rank;
}

uint32_t learnt_segment(const struct learnt *m, struct text name)
{
	size_t i = piled_find(&m->parts, name);

	return i < m->parts.n ? (uint32_t)i : UINT32_MAX;
}
