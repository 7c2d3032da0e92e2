/* belonging.h - the group that each customer belongs to.
 *
 * A customer is of the group that the earliest of his rows says; of rows of one
 * time that with the least bytes counts, so that their order does not.
 *
 *	belonging_init(&b);
 *	belonging_put(&b, customer, ms, group);		// of each row
 *	belonging_word(&b, belonging_of(&b, customer));
 */
#ifndef CLV_BELONGING_H
#define CLV_BELONGING_H

#include "base/table.h"

struct belonging_row {
	int64_t ms;    /* of the earliest row */
	uint32_t word; /* its group: one of the words */
	bool given;
};

struct belonging {
	struct table customers; /* of struct belonging_row */
	struct table words;
};

#define BELONGING_NONE UINT32_MAX

void belonging_init(struct belonging *b);
void belonging_release(struct belonging *b);
void belonging_put(struct belonging *b, struct text customer, int64_t ms,
	struct text group);

/* What is known of CUSTOMER, who was put. */
const struct belonging_row *belonging_at(
	const struct belonging *b, struct text customer);

/* The bytes of WORD; of BELONGING_NONE none. */
struct text belonging_word(const struct belonging *b, uint32_t word);

#endif
