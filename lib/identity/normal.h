/* normal.h - one written form for each value, whichever way it was typed.
 *
 *	phone	+86 138-0013-8000, １３８００１３８０００	13800138000
 *	phone	+1 415-555-0132, 415-555-0132		+14155550132
 *	idcard	11010519491231002x, 110105491231002	11010519491231002X
 *	card	4111 1111 1111 1111			4111111111111111
 *	email	Li.Na@EXAMPLE.cn			li.na@example.cn
 *	plate	京A·12345				京A12345
 *
 * Tokens and links between identifiers are made of these forms, so that two
 * files which write a value differently still meet.
 */
#ifndef IDENTITY_NORMAL_H
#define IDENTITY_NORMAL_H

#include "identity/kind.h"

/* Append the normal form of T as a value of KIND.  True: T has the form of one
 * (of an identity card with its check digit, born by TODAY, YYYYMMDD).  False:
 * it has not, and what was appended is T, narrow and without blanks around it.
 * A kind without a form of its own (names, accounts, customers) has that form,
 * and is true unless it is empty. */
bool normal_form(
	struct buf *to, enum identity_kind kind, struct text t, unsigned today);

#endif
