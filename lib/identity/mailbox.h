/* mailbox.h - whose an e-mail address is: one written form of all addresses
 * that lead to one mailbox.
 *
 *	Li.Na+shop@GoogleMail.com	lina@gmail.com
 *	Li.Na+shop@Example.CN		li.na@example.cn
 *
 * Case does not count, nor does what stands behind a '+' (RFC 5233), nor, at
 * Gmail, a dot in the name; googlemail.com is gmail.com.
 */
#ifndef IDENTITY_MAILBOX_H
#define IDENTITY_MAILBOX_H

#include "base/text.h"

/* Append the form of T, blanks around which do not count; false: it is no
 * address, and nothing is appended. */
bool mailbox_fold(struct buf *to, struct text t);

#endif
