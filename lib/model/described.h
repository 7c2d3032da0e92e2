/* described.h - what a model says of itself, as facts for people.
 *
 *	described_model(&(struct described_from){e, machine, rounds},
 *		&(struct described_to){print_fact, out});
 *
 * Facts come in one order: what has written it, what it foretells, its trees or
 * layers, its features by kind, and what is known of its training.
 */
#ifndef MODEL_DESCRIBED_H
#define MODEL_DESCRIBED_H

#include "factor/factor.h"
#include "model/ensemble.h"

/* All is borrowed. */
struct described_from {
	const struct ensemble *e;
	const struct machine *machine; /* in place of trees, or NULL */
	size_t rounds;		       /* of trees that are asked */
};

/* Whoever takes a fact: WHAT it is of, its VALUE, which is gone afterwards, and
 * HOW it is known, or "". */
struct described_to {
	void (*fact)(void *arg, const char *what, struct text value,
		const char *how);
	void *arg;
};

void described_model(
	const struct described_from *from, const struct described_to *to);

#endif
