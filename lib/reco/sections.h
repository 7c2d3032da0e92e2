/* sections.h - a model as named arrays, as a file has them.
 *
 * Numbers are as the machine has them; what is by product is in the order of
 * the products' bytes:
 *
 *	about	one struct, of what the others are
 *	names	bytes of the products, one after another; "ends" where each ends
 *	start	products + 1; "target" and "weight" of all pairs
 *	parts	bytes of the segments; "part-ends" where each ends
 *	buyers	of each segment, then of all
 *	units	popularity by segment and product; "order" of the products by it
 *
 *	struct sections_out to = {add, arg};
 *	struct sections_model model = {&learner, 100, &names, &parts};
 *	sections_write(&to, &model);
 *
 *	struct sections_in from = {find, arg};
 *	struct learnt m = {0};
 *	if (!sections_read(&m, &from)) ...	// it is damaged
 *	learnt_release(&m);			// in any case
 */
#ifndef RECO_SECTIONS_H
#define RECO_SECTIONS_H

#include "reco/learner.h"

struct sections_out {
	/* Take the SIZE bytes AT, which stay until the model is written. */
	void (*add)(void *arg, const char *name, const void *at, size_t size);
	void *arg;
	/* Writes what was added; its answer is that of sections_write(). */
	const char *(*end)(void *arg);
};

struct sections_in {
	/* The section NAME, of *N elements of SIZE bytes; NULL: there is none
	 * such. */
	const void *(*find)(
		void *arg, const char *name, size_t size, size_t *n);
	void *arg;
};

/* All borrowed. */
struct sections_model {
	const struct learner *learner; /* that has learned */
	size_t history;		       /* items of a history that count */
	const struct piled_out *names; /* products, by their bytes */
	const struct piled_out *parts; /* and segments */
};

MUST_USE const char *sections_write(
	const struct sections_out *to, const struct sections_model *model);

/* M is zero.  False: a section is missing, of another size, or says what cannot
 * be. */
bool sections_read(struct learnt *m, const struct sections_in *from);

#endif
