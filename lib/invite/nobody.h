/* nobody.h - what stands in a column of devices or phones and names none.
 *
 * Zeros, ones that are all F, dashes and colons alone, and the words of
 * nobody.tsv in any case: what programs write who have no identifier, and
 * identifiers that thousands of devices have.
 */
#ifndef INVITE_NOBODY_H
#define INVITE_NOBODY_H

#include "base/text.h"

/* Whether T, trimmed and not empty, is nobody's. */
bool nobody_is(struct text t);

#endif
