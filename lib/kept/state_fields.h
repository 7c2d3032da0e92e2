/* state_fields.h - the fields of a line of state, one after another.
 *
 *	struct state_fields f = {row, 0};
 *	while (f.at < row->n)
 *		if (!state_fields_count(&f, &n) || !state_fields_int(&f, &ms))
 *			return BAD;
 *
 * Each returns false where there is no field left, or it is not of that kind;
 * *TO may then be anything.
 */
#ifndef KEPT_STATE_FIELDS_H
#define KEPT_STATE_FIELDS_H

#include "kept/state.h"

struct state_fields {
	const struct state_row *row; /* borrowed */
	size_t at;		     /* the next */
};

bool state_fields_text(struct state_fields *f, struct text *to);
bool state_fields_int(struct state_fields *f, int64_t *to);
bool state_fields_small(struct state_fields *f, int32_t *to);
bool state_fields_count(struct state_fields *f, uint64_t *to); /* 0 to 2^63 */
bool state_fields_amount(struct state_fields *f, amount *to);

#endif
