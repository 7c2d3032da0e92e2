/* glance_parts.h - the cells of a column one after another, for glance.c and
 * glance_lists.c. */
#ifndef FILTER_GLANCE_PARTS_H
#define FILTER_GLANCE_PARTS_H

#include "filter/glance.h"

enum {
	WORD = 8,    /* bytes that are read at once */
	TOGETHER = 4 /* cells */
};

/* The cells of a column: each begins so many bytes behind where BEGIN says, and
 * ends where END says. */
struct glance_walk {
	const char *bytes;
	const uint32_t *begin, *end;
	size_t begins, ends; /* to those of the next row */
	uint32_t behind;
};

static inline struct glance_walk glance_walk_of(const struct glance_span *s)
{
	const uint32_t *first = s->cut + s->from->first + s->field;
	const uint32_t *end = first + s->more;

	if (s->field)
		return (struct glance_walk){
			s->bytes + 1, first - 1, end, s->fields, s->fields, 1};
	return (struct glance_walk){s->bytes, &s->from->at, end,
		sizeof(*s->from) / sizeof(s->from->at), s->fields, 0};
}

static inline struct text glance_next(struct glance_walk *w)
{
	struct text t = {w->bytes + *w->begin, *w->end - *w->begin - w->behind};

	w->begin += w->begins;
	w->end += w->ends;
	return t;
}

/* Where BYTES may be in a table of 2^BITS, or else in a place beside it, whose
 * number has other last bits: one of values of up to 16 bytes and dates, two of
 * long values. */
static const uint64_t SPREAD = 0x9e3779b97f4a7c15;
static inline size_t glance_place(uint64_t bytes, unsigned bits)
{
	return bytes * SPREAD >> (64 - bits);
}

#endif
