/* begun.h - a file that lasts from run to run, is not there, and whose name is
 * nearly that of one that is.
 *
 *	begun_tell(&claims);
 *		// "--state=guard.sate is not there yet, so it begins anew
 *		// ('guard.state' is there)"
 *
 * Without a word a misspelt --state would forget everybody.  A first night says
 * nothing: only a name in the same folder counts, which differs by two slips at
 * most (base/edits.h) and not in digits alone (part-1 and part-2 are two),
 * and whose file is an image or has lines with a tag.  Names of less than five
 * characters are near many others, and not looked at.
 */
#ifndef FILTER_BEGUN_H
#define FILTER_BEGUN_H

#include "filter/claims.h"

void begun_tell(const struct claims *c);

#endif
