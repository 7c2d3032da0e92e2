/* detect.h - finds personal data in text by its form, its check digits and the
 * words before it.
 *
 *	struct detector d = {.today = 20261128};
 *	detect(&d, text_of("tel13865712763"));
 *	// d.found[0] is {3, 14, KIND_PHONE, ...}
 *	detect_release(&d);
 *
 * There are twenty-one rules (enum detect_rule), stronger ones first.  Each
 * looks at the whole text from left to right; what a stronger rule has found a
 * weaker one cannot have.  Full-width characters count as plain ones (half.h).
 * tests/reference/pii_ref.py has the same rules as regular expressions and is
 * what they mean.
 */
#ifndef IDENTITY_DETECT_H
#define IDENTITY_DETECT_H

#include "identity/kind.h"

enum detect_rule {
	DETECT_EMAIL,
	DETECT_IBAN,
	DETECT_IBAN_GROUPED, /* DE89 3704 0044 0532 0130 00 */
	DETECT_IDCARD,
	DETECT_IDCARD_GROUPED, /* 110105 19491231 002X */
	DETECT_USCC,
	DETECT_CARD,
	DETECT_CARD_GROUPED, /* 4111 1111 1111 1111 */
	DETECT_ABROAD,	     /* +1 415-555-0132 */
	DETECT_MOBILE,
	DETECT_MOBILE_GROUPED, /* 138-0013-8000 */
	DETECT_IDCARD_OLD,
	DETECT_LANDLINE,
	DETECT_PERMIT_C, /* these four behind their words alone */
	DETECT_PERMIT_H,
	DETECT_PERMIT_8,
	DETECT_PASSPORT,
	DETECT_HKID,
	DETECT_PLATE,
	DETECT_IPV6,
	DETECT_IPV4,
	DETECT_RULES
};

struct detect_place {
	size_t start, end; /* bytes of the text */
	enum identity_kind kind;
	enum detect_rule rule;
};

struct detector {
	unsigned today;		    /* YYYYMMDD: nobody is born after it */
	struct detect_place *found; /* n of them, by place; owned */
	size_t n, cap;
	/* The rest is for detect(). */
	struct buf narrow, taken;
	struct text text; /* the narrow one */
};

/* Find what is in T.  Bytes that are no UTF-8 are characters that no rule
 * knows.  The time is linear in the length of T. */
void detect(struct detector *d, struct text t);

/* The same, by where sift.h has found that something could be: AT[0..N), BASE
 * more than in T. */
void detect_sifted(struct detector *d, struct text t, const uint32_t *at,
	size_t n, size_t base);
void detect_release(struct detector *d);

/* "mobile", "card, grouped": what a rule is called. */
const char *detect_rule_name(enum detect_rule rule);

#endif
