/* rangesaid.h - ranges as texts write them: 2.5-3.8%, 20到30万元.
 *
 *	size_t high = rangesaid_high(text_of("20-30%"), 0, 2); // 3
 */
#ifndef SCENE_RANGESAID_H
#define SCENE_RANGESAID_H

#include <stddef.h>

#include "base/text.h"

/* The length of the mark at AT that stands between the ends of a range, such as
 * - or 至, with blanks around it; 0: there is none. */
size_t rangesaid_mark(struct text t, size_t at);

/* Where the other end of the range begins whose first end is at LOW of the
 * plain text T, and ends at END; 0: it is no range.  Neither is a part of a
 * telephone number or of a day, nor what hangs on a letter, as R3-5. */
size_t rangesaid_high(struct text t, size_t low, size_t end);

#endif
