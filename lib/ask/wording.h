/* wording.h - what is said when there is no plain answer, and why.
 *
 * Each function sets the reply's status and appends to its answer, or to its
 * why.  Options go to OPTION, room for SESSION_OPTIONS; how many is returned.
 */
#ifndef ASK_WORDING_H
#define ASK_WORDING_H

#include "ask/complete.h"
#include "ask/dialogue.h"

/* status error; the reason is the why. */
void wording_error(struct reply *to, const char *format, ...) PRINTF(2, 3);

void wording_unknown(struct reply *to, const char *text);

/* The thing has no such property that is known. */
void wording_nothing(struct reply *to, struct graph *f, uint32_t e, uint32_t p);

enum { CHOICES = 5 }; /* that are offered at once */

/* Which of these?  MORE: there are others. */
void wording_options(struct reply *to, struct graph *f,
	const struct option *option, uint32_t n, bool more);

/* Whose P?  What of E? */
uint32_t wording_whose(
	struct reply *to, struct graph *f, uint32_t p, struct option *option);
uint32_t wording_which(struct reply *to, const struct lexicon *x, uint32_t e,
	struct option *option);

/* All that is known of E, at most MOST properties; whether that is all. */
bool wording_about(struct buf *to, struct graph *f, uint32_t e, size_t most);

/* 意图=..., 实体=..., ..., and how many characters nothing explains */
void wording_why(struct reply *to, const struct topic *t,
	const struct completed *c, const struct intent *intent,
	uint32_t through, uint32_t unknown, struct graph *f);

#endif
