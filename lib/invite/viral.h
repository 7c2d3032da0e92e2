/* viral.h - how far a campaign of invites carries itself: those who came by an
 * invite, invite others.
 *
 * Whoever invited without having been invited is generation 0, those they
 * brought are generation 1, and so on.  The viral coefficient of a generation
 * is how many each of its people brought, on average; below 1 a campaign dies
 * out without new seeds.
 */
#ifndef INVITE_VIRAL_H
#define INVITE_VIRAL_H

#include <stddef.h>
#include <stdint.h>

#include "base/table.h"

enum viral_stage { VIRAL_SENT, VIRAL_ACCEPTED, VIRAL_OPENED, VIRAL_STAGES };

#define VIRAL_NEVER INT64_MAX

/* An invite of one person to another, by their numbers, and when it came to
 * each stage; a later one implies those before. */
struct viral_invite {
	uint32_t inviter, invitee;
	int64_t at[VIRAL_STAGES]; /* ms; VIRAL_NEVER */
};

/* Invites count for the generation of the inviter.  Of several that one person
 * accepted the first counts (by time, then by the inviter's bytes). */
struct viral_generation {
	uint64_t people, inviters; /* of it; who sent invites */
	uint64_t sent, accepted, opened;
	double k, k_low, k_high; /* accepted by person, and its interval */
	double k_opened;	 /* opened by person */
	/* ms from joining (of a seed: from the first invite sent) to being
	 * joined, nearest rank; -1: nobody was */
	int64_t median, p90;
};

struct viral {
	struct viral_generation *generation; /* n of them, then all together;
						owned */
	size_t n;
};

/* N invites among PEOPLE (keys are ids), none of somebody by himself; they are
 * put in order.  ALPHA: what the intervals may miss. */
void viral(struct viral *to, struct viral_invite *invite, size_t n,
	const struct table *people, double alpha);
void viral_release(struct viral *v);

#endif
