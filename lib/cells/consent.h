/* consent.h - who has agreed to what: the table of --consent.
 *
 *	customer,purpose,basis,given,withdrawn,version
 *	C0001,marketing,PIPL 13.1.1,2026-01-05,,3
 *	C0002,marketing,PIPL 13.1.1,2026-01-05,2026-06-30,3
 *
 * A row holds from "given" on, always if that is empty, and until "withdrawn";
 * a date is its first moment.  Whoever has several rows has agreed while one of
 * them holds.  A row that is not withdrawn, and of which another column says
 * that it is (revoked) or will be (expires), is an error.  The columns
 * customer, purpose and withdrawn have to be there.
 */
#ifndef CELLS_CONSENT_H
#define CELLS_CONSENT_H

#include "cells/side.h"

/* From first to last, both included; in milliseconds. */
struct consent_span {
	int64_t first, last;
	bool open; /* nothing has been withdrawn */
	size_t next;
};

struct consent {
	struct side side;
	struct table customer; /* of the number of the last span, from 1 */
	struct consent_span *span;
	size_t n, cap;		   /* spans: rows of the purpose */
	size_t other;		   /* rows of other purposes */
	struct text other_purpose; /* the first of them */
	int like_given;		   /* a column that is perhaps "given", or -1 */
};

/* Read what PATH says of PURPOSE.  NULL, or a message with the place. */
MUST_USE const char *consent_open(struct consent *c, const char *path,
	struct text purpose, const struct side_how *how,
	const struct zone *zone);
void consent_close(struct consent *c);

/* Whether the table says anything of NAME. */
bool consent_knows(const struct consent *c, struct text name);

/* Whether NAME has agreed: at MS, or where that is NULL and has not withdrawn.
 */
bool consent_holds(
	const struct consent *c, struct text name, const int64_t *ms);

#endif
