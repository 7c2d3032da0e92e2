/* persons.h - whether what somebody wrote was approved by somebody else.
 *
 *	why = persons_wrong(author, approver);
 *	if (why)
 *		... "has one person, 'ann', as author and approver"
 *
 * A cell may name several persons, "ann, bob", divided by , ; / & | or their
 * Chinese forms, or by " and ".  Names are compared without case, blanks and
 * characters that nobody sees, full-width characters as narrow ones.
 */
#ifndef IDENTITY_PERSONS_H
#define IDENTITY_PERSONS_H

#include "base/text.h"

/* Why APPROVER names nobody who may approve what AUTHOR wrote: one of them
 * names no person (it is empty, or N/A, none, ...), or all approvers are among
 * the authors.  NULL: somebody may.  The message is of the thread. */
MUST_USE const char *persons_wrong(struct text author, struct text approver);

#endif
