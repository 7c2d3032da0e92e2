/* joint.h - what two accounts may share: the cell of a column as it is, a
 * device in one form (invite/forms.h), the network of an address (net24), the
 * first digits of a telephone number (phone7).
 *
 *	struct joint s;
 *	struct text column = joint_read(&s, text_of("net24"), none);	// "ip"
 *	if (!joint_is_nobodys(&s, &lists, t, met))
 *		why = joint_thing(&s, &t, &scratch, room);	// 198.18.0.0/24
 */
#ifndef INVITE_JOINT_H
#define INVITE_JOINT_H

#include "invite/forms.h"
#include "invite/lists.h"

enum {
	JOINT_ROOM = FORMS_DEVICE
}; /* bytes of a network, of first digits, of a device */

enum joint_kind { JOINT_COLUMN, JOINT_NETWORK, JOINT_PHONE, JOINT_DEVICE };

struct joint {
	struct text name;     /* borrowed */
	enum joint_kind kind; /* JOINT_DEVICE: never */
	enum joint_kind like; /* what a column's cells are, by its role */
	unsigned length; /* bits of a network, digits of a telephone number */
};

/* What NAME stands for, a column of ROLE (cells/vocabulary.h) if it is one's
 * name; the column that it is taken from: of NAME, or a literal. */
struct text joint_read(struct joint *s, struct text name, struct text role);

/* Whether T, trimmed, is what many share or nobody has, as LISTS say, whose
 * entries it is of are set in MET: it connects nobody. */
bool joint_is_nobodys(const struct joint *s, const struct lists *lists,
	struct text t, bool *met);

/* *T, the cell of a network, a telephone number or a column of devices,
 * becomes what two may share, its bytes in ROOM; what was wanted, if it is
 * none. The cell of another column stays. */
const char *joint_thing(const struct joint *s, struct text *t,
	struct buf *scratch, char room[JOINT_ROOM]);

#endif
