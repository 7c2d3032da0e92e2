/* piled.h - sorted texts end to end, as a file has them.
 *
 *	i = piled_find(&t, name);	// t.n: it is not there
 *	name = piled_at(&t, i);
 */
#ifndef RECO_PILED_H
#define RECO_PILED_H

#include "base/text.h"

struct piled {
	char *bytes;   /* owned by whoever has read them, as "end" */
	uint64_t *end; /* of each */
	size_t n;
};

/* Whether there are bytes and ends, and all lie within SIZE bytes. */
bool piled_valid(const struct piled *t, size_t size);

struct text piled_at(const struct piled *t, size_t i);

/* The number of NAME, or t->n. */
size_t piled_find(const struct piled *t, struct text name);

void piled_release(struct piled *t);

/* Texts that are laid end to end. */
struct piled_out {
	struct buf bytes;
	uint64_t *end; /* of each; owned */
	size_t n, cap;
};

void piled_add(struct piled_out *p, struct text t);
void piled_out_release(struct piled_out *p);

#endif
