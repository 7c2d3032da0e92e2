/* rowids.h - which identifiers each row has, for rows that wait until it is
 * known who is who.
 *
 *	struct rowids r = {0};
 *	rowids_add(&r, &seen, value, is, ms);	// each row
 *	...
 *	uint32_t customer = rowids_whose(&r, &who, i);
 *	rowids_release(&r);
 */
#ifndef IDENTITY_ROWIDS_H
#define IDENTITY_ROWIDS_H

#include "identity/who.h"

struct rowids {
	uint32_t *id; /* owned; one of each kind a row, or ROWIDS_NONE */
	size_t ids, cap;
	int64_t *ms; /* owned; when, or SEEN_NEVER */
	size_t n, ms_cap;
};

#define ROWIDS_NONE UINT32_MAX

/* A row has of each kind K of SEEN, if IS[K], the identifier VALUE[K], which is
 * seen from now on. */
void rowids_add(struct rowids *r, struct seen_book *seen,
	const struct text *value, const bool *is, int64_t ms);

/* Whose row I is: the customer of its strongest identifier that is anybody's,
 * or LINKED_NONE. */
uint32_t rowids_whose(const struct rowids *r, const struct who *w, size_t i);

void rowids_release(struct rowids *r);

#endif
