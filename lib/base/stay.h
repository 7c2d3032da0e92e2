/* stay.h - bytes that stay where they are until all of them are let go.
 *
 *	struct stay s = {0};
 *	char *to = stay_room(&s, n);		// n bytes, to be filled
 *	struct text t = stay_joined(&s, part, 2, '\x1f');
 *	stay_clear(&s);				// and begin anew
 *	stay_release(&s);
 */
#ifndef BASE_STAY_H
#define BASE_STAY_H

#include "base/text.h"

struct stay {
	struct buf *block; /* owned */
	size_t blocks, at; /* at: the one that is filled */
};

char *stay_room(struct stay *s, size_t n);

/* The N texts at PART, with BETWEEN between each two. */
struct text stay_joined(
	struct stay *s, const struct text *part, size_t n, char between);

void stay_clear(struct stay *s);
void stay_release(struct stay *s);

#endif
