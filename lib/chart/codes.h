/* codes.h - what the codes in columns of reasons mean, in a few words, for the
 * page: those of invite-guard and of scene-push. */
#ifndef CHART_CODES_H
#define CHART_CODES_H

#include "base/text.h"

/* "RING one ring" for RING, in Chinese if ZH, in at most 24 columns; a code
 * that is not known as it is. */
struct text codes_said(struct text code, bool zh);

#endif
