/* sought.h - the identifiers of those whom a request is about.
 *
 *	sought_add(&sought, text_of("C0082"), 0, keyed);	// of request 0
 *	who = sought_find(&sought, cell);			// or NULL
 *
 * A cell is one of them if it is its bytes, or "kind:" and its bytes, as
 * id-link writes it; or, once there is a key, a token of it: the bare one, and
 * those of its normal form as a value of each kind (token.h), with the name of
 * the kind or without; and, where "twin" is set, the same by that hash.
 */
#ifndef IDENTITY_SOUGHT_H
#define IDENTITY_SOUGHT_H

#include "base/keyed.h"
#include "base/table.h"

struct sought_people {
	struct table name;  /* of struct sought_person; and its token */
	struct table token; /* the same by the tokens of normal forms */
	struct table near;  /* the same by names in lower case, trimmed */
	uint64_t lengths;   /* bit i: one of near has i bytes; 63: or more */
	bool beyond;	    /* one is not of ASCII alone */
	struct keyed *twin; /* another hash of the same key, or NULL; the
			       caller's */
	size_t n;
};

struct sought_person {
	size_t request;
	char token[33]; /* NUL-ended; empty without a key */
};

void sought_init(struct sought_people *p);
void sought_release(struct sought_people *p);

/* NAME is of REQUEST, and so is its token if K is not NULL; nothing if NAME is
 * there already. */
void sought_add(struct sought_people *p, struct text name, size_t request,
	struct keyed *k);

/* Who T is, or NULL. */
const struct sought_person *sought_find(
	const struct sought_people *p, struct text t);

/* Who is called T but for the case of ASCII letters and blanks around it, or
 * NULL; also where sought_find() finds somebody. */
const struct sought_person *sought_near(
	const struct sought_people *p, struct text t);

/* The first of them whose name or token is anywhere in BYTES, or NULL. */
const struct sought_person *sought_in(
	const struct sought_people *p, struct text bytes);

#endif
