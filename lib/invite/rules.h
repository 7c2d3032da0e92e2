/* rules.h - what is checked of an invite, and what verdict comes of it.
 *
 * A check that fires gives points.  A hard one rejects by itself.  Otherwise
 * the points decide: from REVIEW on people look at it, from REJECT on it is
 * refused, but only if a strong check is among those that fired, or soft ones
 * of two kinds: one weak sign however often, as a network or a fingerprint that
 * many share, is never enough.  A strong check with a second figure is strong
 * from that value on, where its points count twice.
 */
#ifndef INVITE_RULES_H
#define INVITE_RULES_H

#include "base/number.h"
#include "base/text.h"

enum check {
	CHECK_SELF,
	CHECK_DUP,
	CHECK_CYCLE,
	CHECK_DENY,
	CHECK_DEVSHARE,
	CHECK_VDEV,
	CHECK_RING,
	CHECK_PHONE,
	CHECK_DEVICE,
	CHECK_EMAIL,
	CHECK_VIP,
	CHECK_VNET,
	CHECK_SAMEIP,
	CHECK_VINV,
	CHECK_FAN,
	CHECK_CAP,
	CHECK_SEQPHONE,
	CHECK_NIGHT,
	CHECK_REGULAR,
	CHECK_LEVELS,
	CHECK_TEAM,
	CHECK_LATE,
	CHECKS,
	/* What is no check, but stands among the reasons. */
	CHECK_ALLOW = CHECKS,
	CHECK_REPLAY,
	CHECK_EVENT, /* its id was another invite's */
	CHECK_MANUAL,
	CHECK_CODES
};

/* Windows that count; and a pause, which ends a run of invites. */
enum {
	WINDOW_VDEV,
	WINDOW_VIP,
	WINDOW_VNET,
	WINDOW_VINV,
	WINDOWS,
	WINDOW_RUN = WINDOWS,
	SPANS
};

enum invite_verdict { VERDICT_PASS, VERDICT_REVIEW, VERDICT_REJECT };

/* What a check is, whatever the rules. */
struct check_kind {
	const char *code;
	const char *key;      /* what is counted by, as the table says it */
	int window;	      /* WINDOW_..., or -1 */
	bool strong;	      /* may reject without another */
	unsigned soft;	      /* the kind of a soft one: a bit, or 0 */
	bool at_most;	      /* it fires at its threshold and below */
	int64_t second_least; /* of the second figure; 0: it has none */
};
extern const struct check_kind check_kinds[CHECK_CODES];

/* What the table of rules says. */
struct invite_rule {
	bool enabled, hard;
	int points;
	int64_t threshold;
	int64_t second; /* behind the colon of its key */
	int64_t window; /* ms */
};

struct invite_rules {
	struct invite_rule rule[CHECKS];
	int review, reject; /* points */
	bool burn; /* an invite that is rejected, or of another campaign, makes
		    * later ones of its invitee DUP */
};

extern const struct invite_rules rules_built_in;

struct reason {
	enum check code;
	int64_t value, threshold;
};

enum { REASONS_MAX = CHECK_CODES };

/* Of the N reasons, without the one of number WITHOUT (or none: -1). */
enum invite_verdict rules_verdict(int *score, const struct invite_rules *r,
	const struct reason *reason, size_t n, int without);

/* Whether MS is between 00:00 and 05:00 where clocks are EAST seconds ahead. */
bool rules_is_night(int64_t ms, int64_t east);

/* The check called CODE, or CHECKS. */
enum check rules_check(struct text code);

extern const char *const verdict_names[3]; /* pass, review, reject */

/* The highest value that the check can have; INT64_MAX: any. */
int64_t rules_highest(enum check c);

/* Whether a check is on, and yet no invite reaches its threshold. */
bool rules_unreached(const struct invite_rules *r, enum check c);

/* NAME in English or Chinese; false: no verdict is called so. */
bool verdict_parse(enum invite_verdict *to, struct text name);

/* Whether an invite to oneself is rejected, whatever else is seen of it. */
bool rules_refuse_self(const struct invite_rules *r);

/* What is said behind reasons that are no checks. */
struct reason_words {
	struct text by;	   /* MANUAL: who has decided; empty: not known */
	amount due;	   /* REPLAY: what was due at first; 0: nothing was */
	unsigned decimals; /* of that, as it is printed */
};

/* "CODE:value/threshold;...", and "REPLAY:20.00;MANUAL:lin". */
void reasons_print(struct buf *to, const struct reason *reason, size_t n,
	const struct reason_words *words);

#endif
