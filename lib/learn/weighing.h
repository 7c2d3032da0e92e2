/* weighing.h - how many rows are kept for judging, and how much those with the
 * label count, as users write it.
 *
 *	"20%", "0.2"		a share, between 0 and 1
 *	"balanced", "3.5"	as much as all others; so many times
 */
#ifndef LEARN_WEIGHING_H
#define LEARN_WEIGHING_H

#include "base/fail.h"

/* Whether T is a share and no name of a file, and that share, which may be
 * none that can be kept. */
bool weighing_share(double *share, const char *t);

/* NULL, or why SHARE, which T says, leaves nothing to learn from or to judge.
 */
MUST_USE const char *weighing_check_share(double share, const char *t);

/* NULL, or why the label cannot be the weight of rows (WEIGHS) as well, or the
 * unit that holds them together (HOLDS). */
MUST_USE const char *weighing_check_label(bool weighs, bool holds);

/* 0: balanced; from 1e-6 to 1e6.  NULL, or what is wrong. */
MUST_USE const char *weighing_class_weight(double *to, const char *t);

#endif
