/* share.h - numbers of options, of which shares and percents may have a sign.
 *
 * What an option calls its value says what a '%' means: behind a share (or a
 * probability p) it is a hundredth, so that 30% is 0.3; behind percents it is
 * what they are, so that 95% is 95.  So an option whose number is a part of 1
 * calls it a share, as tests/options/shares.sh looks.
 */
#ifndef CELLS_SHARE_H
#define CELLS_SHARE_H

#include "base/text.h"

/* The number T of an option whose value is called ARG, which may be NULL. */
bool share_parse(double *x, const char *arg, struct text t);

/* T, which may have a '%' as ARG says, without it; its bytes are in ROOM. */
void share_plain(struct text *t, char room[64], const char *arg);

#endif
