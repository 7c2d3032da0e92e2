/* rowids.c - the identifiers of rows, kept as numbers. */
#include "identity/rowids.h"

#include <stdlib.h>

#include "base/mem.h"

void rowids_add(struct rowids *r, struct seen_book *seen,
	const struct text *value, const bool *is, int64_t ms)
{
	mem_grow(&r->id, &r->cap, r->ids + seen->kinds, sizeof(*r->id));
	for (unsigned k = 0; k < seen->kinds; k++)
		r->id[r->ids++] =
			is[k] ? seen_id(seen, k, value[k]) : ROWIDS_NONE;
	mem_grow(&r->ms, &r->ms_cap, r->n + 1, sizeof(*r->ms));
	r->ms[r->n++] = ms;
}

uint32_t rowids_whose(const struct rowids *r, const struct who *w, size_t i)
{
	for (unsigned kind = 0; kind < w->kinds; kind++) {
		uint32_t id = r->id[i * w->kinds + kind], who;
		if (id == ROWIDS_NONE)
			continue;
		who = linked_of(
			&w->linked, nodes_at(&w->nodes, kind, id, r->ms[i]));
		if (who != LINKED_NONE)
			return who;
	}
	return LINKED_NONE;
}

void rowids_release(struct rowids *r)
{
	free(r->id);
	free(r->ms);
}
