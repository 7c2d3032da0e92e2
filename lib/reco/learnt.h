/* learnt.h - a model that was learned before: its products and segments by
 * name, what follows what, and what is popular. */
#ifndef RECO_LEARNT_H
#define RECO_LEARNT_H

#include "base/table.h"
#include "reco/piled.h"
#include "reco/popular.h"
#include "reco/weights.h"

struct learnt {
	enum weights_kind kind;
	size_t history; /* items of a history that count */
	double decay;
	struct piled names, parts; /* products, segments; owned, as all */
	struct weights weights;
	struct popular popular;
};

void learnt_release(struct learnt *m);

/* Items that the model does not know, and the first of them by bytes. */
struct learnt_missed {
	uint64_t n;
	struct text first;
};

/* The number that each of ITEMS has in the model, or HISTORIES_NONE; the caller
 * frees it. */
uint32_t *learnt_ranks(const struct learnt *m, const struct table *items,
	struct learnt_missed *missed);

/* The number of the segment NAME, or UINT32_MAX. */
uint32_t learnt_segment(const struct learnt *m, struct text name);

#endif
