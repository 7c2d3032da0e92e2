/* truth.h - what a flag says: yes, no, or nothing.
 *
 * Exports write flags in several ways, all of which are read alike, whatever
 * the case of their letters and whatever blanks are around them:
 *
 *	yes	1  1.0  y  yes  t  true  是  有
 *	no	0  0.0  n  no  f  false  否  无
 *	none	an empty cell
 *
 *	if (truth_of(cell) == TRUTH_OTHER)
 *		return "neither yes nor no";
 */
#ifndef BASE_TRUTH_H
#define BASE_TRUTH_H

#include "base/text.h"

enum truth { TRUTH_NONE, TRUTH_NO, TRUTH_YES, TRUTH_OTHER };

enum truth truth_of(struct text t);

#endif
