/* viral_log.h - from rows about invites to the campaigns of viral.h.
 *
 *	struct viral_log l;
 *	viral_log_init(&l, seed);
 *	viral_log_add(&l, &row);			// each, in any order
 *	...
 *	struct viral_invite *all = viral_log_of(&n, &l, campaign);
 *	viral(&v, all, n, &l.people, alpha);
 *	free(all);
 *	viral_log_release(&l);
 */
#ifndef INVITE_VIRAL_LOG_H
#define INVITE_VIRAL_LOG_H

#include "base/text.h"
#include "invite/viral.h"

struct viral_log {
	struct table people, campaigns; /* by name */
	struct table invites; /* by campaign, inviter and invitee; owned */
	struct buf key;
};

/* An invite of another came to STAGE at MS; the texts are borrowed. */
struct viral_log_row {
	struct text campaign, inviter, invitee;
	enum viral_stage stage;
	int64_t ms;
};

/* SEED: any (base/table.h). */
void viral_log_init(struct viral_log *l, uint64_t seed);
void viral_log_release(struct viral_log *l);

/* Of several rows of an invite and a stage the first by time counts. */
void viral_log_add(struct viral_log *l, const struct viral_log_row *row);

/* The *N invites of CAMPAIGN, a number of the table; the caller frees them. */
struct viral_invite *viral_log_of(
	size_t *n, const struct viral_log *l, uint32_t campaign);

/* The stage that KIND is called by, STAGE being what they are called; or
 * VIRAL_STAGES.  And whether they are called sent, accepted and opened. */
enum viral_stage viral_log_stage(
	const struct text stage[VIRAL_STAGES], struct text kind);
bool viral_log_usual(const struct text stage[VIRAL_STAGES]);

#endif
