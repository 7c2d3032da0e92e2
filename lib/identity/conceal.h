/* conceal.h - cells with their personal data changed as a policy says.
 *
 *	struct conceal h = {.rules = &rules, .zone = &zone};
 *	if (conceal_may(&h, t) && conceal_found(&h, t))
 *		print(buf_view(&h.cell));       // what t becomes
 *	... h.place[0..h.n)                     // what was in it
 *	conceal_release(&h);
 */
#ifndef IDENTITY_CONCEAL_H
#define IDENTITY_CONCEAL_H

#include "base/when.h"
#include "identity/detect.h"
#include "identity/ff1.h"
#include "identity/policy.h"
#include "identity/sift.h"
#include "identity/token.h"

struct conceal_rules {
	const struct policy *policy; /* borrowed */
	uint64_t finds;		     /* kinds that are looked for, a bit each */
	unsigned today;		     /* YYYYMMDD: nobody is born after it */
	bool bare;		     /* tokens have no name of a kind */
};

/* One place in a cell. */
struct conceal_place {
	struct detect_place f;
	bool by_column, doubtful; /* it is not what its column says */
	const struct policy_action *action;
};

struct conceal {
	const struct conceal_rules *rules; /* borrowed */
	struct zone *zone;   /* of times that are made coarser; borrowed */
	struct keyed *keyed; /* of tokens; owned, or NULL */
	struct ff1 *ff1;     /* of POLICY_FPE; owned, or NULL */
	/* The answer, until the next cell. */
	struct buf cell;
	struct conceal_place *place; /* n of them, by place; owned */
	size_t n, cap;
	/* Scratch. */
	struct detector detector;
	struct sift sift;
	struct buf part, normal;
};

/* T, whose column says that it is of KIND, under action A.  True: there is
 * something that is not hidden already, and H->cell is what T becomes. */
bool conceal_column(struct conceal *h, enum identity_kind kind,
	const struct policy_action *a, struct text t);

/* The same of a text, by where sift.h has found that something could be:
 * HIT[0..N), BASE more than in T. */
bool conceal_text(struct conceal *h, struct text t, const uint32_t *hit,
	size_t n, size_t base);

/* Whether something may be in T; conceal_found() is then the answer of
 * conceal_text(). */
bool conceal_may(struct conceal *h, struct text t);
bool conceal_found(struct conceal *h, struct text t);

/* No cell is at hand. */
void conceal_clear(struct conceal *h);
void conceal_release(struct conceal *h);

#endif
