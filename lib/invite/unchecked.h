/* unchecked.h - what is not checked where invites say nothing of something.
 *
 *	struct buf off = {0};
 *
 *	unchecked_list(&off, &rules, UNCHECKED_PHONE, false, true);
 *	...			// " SEQPHONE PHONE"
 */
#ifndef INVITE_UNCHECKED_H
#define INVITE_UNCHECKED_H

#include "invite/rules.h"

/* What nothing is known of. */
enum unchecked {
	UNCHECKED_EVENT,
	UNCHECKED_IP,
	UNCHECKED_DEVICE,
	UNCHECKED_PHONE,
	UNCHECKED_REWARD,
	UNCHECKED_CAMPAIGN
};

/* Append what is off for want of WHAT: the checks of R, each behind a blank, or
 * words; nothing: nothing is.  BOTH: nothing is known of either devices or
 * phones.  PAYS: there is a ledger. */
void unchecked_list(struct buf *to, const struct invite_rules *r,
	enum unchecked what, bool both, bool pays);

#endif
