/* seen_ends.h - identifiers by their names, kind:value, as lines of text have
 * them, and what such a line says of their times.
 *
 *	struct seen_end end[2];
 *	struct text name = text_of("phone:138...");
 *	if (seen_end_read(&end[0], &book, kinds, name) && ...)
 *		seen_end_run(&book, end, from, to);
 */
#ifndef IDENTITY_SEEN_ENDS_H
#define IDENTITY_SEEN_ENDS_H

#include "identity/seen.h"

struct seen_end {
	unsigned kind;
	uint32_t id;
};

/* The number of the kind NAME of KINDS, or N. */
unsigned seen_kind_of(const struct text *kinds, unsigned n, struct text name);

/* "kind:value", KINDS being what those of S are called; false: it is no
 * identifier. One that is new is seen from now on. */
bool seen_end_read(struct seen_end *to, struct seen_book *s,
	const struct text *kinds, struct text t);

/* "kind:value" in place of what is in TO. */
struct text seen_end_name(struct buf *to, const struct text *kinds,
	unsigned kind, struct text value);

/* The identifier was seen from FROM to TO. */
void seen_end_when(struct seen_book *s, const struct seen_end *end,
	int64_t from, int64_t to);

/* Both were seen together in that time.  It is one of each that has a window,
 * too: so even a line that was changed by hand has no link outside of the spans
 * of its ends. */
void seen_end_run(struct seen_book *s, const struct seen_end end[2],
	int64_t from, int64_t to);

/* The numbers of the N kinds in the order of their names' bytes, which is that
 * of lines that begin with them. */
void seen_kinds_sorted(unsigned *order, const struct text *kinds, unsigned n);

#endif
