/* writings.h - values of one kind that are one value, written in two ways:
 * +86 138-0013-8000 beside 13800138000.
 *
 *	struct writings w;
 *	writings_init(&w, KIND_PHONE, n);
 *	... writings_see(&w, value);		// each of the n
 *	if (writings_other(&w, value, &other))	// each once more
 *		tell(value, other);
 *	writings_release(&w);
 *
 * What is not written in its normal form (normal.h) is kept by that; of more
 * than a million values a share that a hash of the form chooses, so the answer
 * does not depend on their order.
 */
#ifndef IDENTITY_WRITINGS_H
#define IDENTITY_WRITINGS_H

#include "base/table.h"
#include "identity/detect.h"
#include "identity/linked.h"

struct writings {
	enum identity_kind kind;
	uint64_t passed;  /* forms whose hash has one of these bits */
	struct table odd; /* by form: the least value that is not it */
	struct buf form;
	struct detector detector;
};

/* KIND: KIND_NONE has blanks around it and full width taken out alone. */
void writings_init(struct writings *w, int kind, size_t n);
void writings_release(struct writings *w);

/* One of the values, whose bytes stay. */
void writings_see(struct writings *w, struct text t);

/* Whether T, which was seen, is one value with *OTHER, the least of those that
 * are not in normal form. */
bool writings_other(struct writings *w, struct text t, struct text *other);

/* Whether T has no normal form and holds two values of its kind or more. */
bool writings_several(struct writings *w, struct text t);

/* How often something is so, and the first by bytes: "kind:value" and
 * another value.  All zero: never. */
struct writings_told {
	uint64_t n;
	struct buf least, other;
};
void writings_told_release(struct writings_told *t);

/* Add the values of kind K that are written in another way by another customer
 * of L, and those that are several; NAME are the kinds of N. */
void writings_look(struct writings_told *alike, struct writings_told *several,
	const struct nodes *n, const struct linked *l, const struct text *name,
	unsigned k);

#endif
