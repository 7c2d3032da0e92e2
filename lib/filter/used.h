/* used.h - which columns other runs have read, by what they wrote with --stats.
 *
 *	struct used u = {0};
 *	TRY(used_read(&u, "night.json"));
 *	used_find(&u, &programs, text_of("phone"), "pii-mask");
 *	used_release(&u);
 */
#ifndef FILTER_USED_H
#define FILTER_USED_H

#include "base/fail.h"
#include "base/text.h"

struct used {
	struct used_by {
		struct text column, program; /* both owned */
	} * use;
	size_t n, cap;
};

/* Read PATH, one JSON object that --stats wrote.  NULL, or a message with the
 * place before it. */
MUST_USE const char *used_read(struct used *u, const char *path);

/* The programs that have read COLUMN, in TO, in order, blanks between; without
 * BUT. */
void used_find(
	struct used *u, struct buf *to, struct text column, const char *but);

void used_release(struct used *u);

#endif
