/* state_fields.c - fields by their kind, and the place of the next. */
#include "kept/state_fields.h"

bool state_fields_text(struct state_fields *f, struct text *to)
{
	return state_row_text(f->row, f->at++, to);
}

bool state_fields_int(struct state_fields *f, int64_t *to)
{
	return state_row_int(f->row, f->at++, to);
}

bool state_fields_small(struct state_fields *f, int32_t *to)
{
	int64_t x;

	if (!state_fields_int(f, &x) || x < INT32_MIN || x > INT32_MAX)
		return false;
	*to = (int32_t)x;
	return true;
}

bool state_fields_count(struct state_fields *f, uint64_t *to)
{
	int64_t x;

	if (!state_fields_int(f, &x) || x < 0)
		return false;
	*to = (uint64_t)x;
	return true;
}

bool state_fields_amount(struct state_fields *f, amount *to)
{
	return state_row_amount(f->row, f->at++, to);
}
