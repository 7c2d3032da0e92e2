/* caps.h - what the law allows at most, as a dated table.
 *
 * A cap holds for a product, or a kind, or both; several may hold, and then
 * the least does.  They are data with a source and not code, for they change.
 */
#ifndef OFFER_CAPS_H
#define OFFER_CAPS_H

#include "offer/rules.h"

struct cap {
	struct text product; /* borrowed; empty for any */
	bool any_kind;
	enum offer_kind kind;
	amount max;
	int64_t from, until; /* ms, until excluded */
};

enum cap_column {
	CAP_PRODUCT,
	CAP_KIND,
	CAP_MAX,
	CAP_FROM,
	CAP_UNTIL,
	CAP_SOURCE,
	CAP_COLUMNS
};
extern const char *const cap_column_name[CAP_COLUMNS];

/* Fill C from the cells of its row, which it borrows.  A date in "until" is
 * the last day.  NULL, or what is wrong. */
MUST_USE const char *cap_read(
	struct cap *c, const struct text cell[CAP_COLUMNS], struct zone *zone);

/* Whether C is for PRODUCT of KIND, at some time.  An empty product is any. */
bool cap_concerns(
	const struct cap *c, struct text product, enum offer_kind kind);

/* The number of the cap that holds for PRODUCT of KIND at MS, the least of C[0
 * ..N); or N.  An empty product is any: then caps of all products count. */
size_t caps_find(const struct cap *c, size_t n, struct text product,
	enum offer_kind kind, int64_t ms);

/* A cap for PRODUCT of KIND that has ended by MS while none holds; or N. */
size_t caps_find_lapsed(const struct cap *c, size_t n, struct text product,
	enum offer_kind kind, int64_t ms);

#endif
