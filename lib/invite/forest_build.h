/* forest_build.h - a forest from the first invite of each.
 *
 *	struct forest_touch touch[n];   // of person i: by whom, when
 *	struct forest_built b;
 *	forest_build(&b, touch, id, order, n);
 *	ask(&b.forest);
 *	forest_built_release(&b);
 *
 * People who invited each other in a circle have no root; of each circle the
 * latest invite is left out (by time, then by the invitee's place in byte
 * order), as it would have been had they been looked at one by one as they
 * came.  The answer depends on ids, times and inviters alone, not on numbers.
 */
#ifndef INVITE_FOREST_BUILD_H
#define INVITE_FOREST_BUILD_H

#include "invite/forest.h"

struct forest_touch {
	int64_t time;	  /* ms, above INT64_MIN */
	uint32_t inviter; /* another person's number, or FOREST_NONE */
	uint32_t mark;	  /* goes into the person as it is */
};

struct forest_built {
	struct forest forest;
	/* its arrays; owned */
	struct forest_person *person;
	char *names;
	uint32_t *up, *end, *root;
	uint64_t *slot;
	/* Whose invites were left out of circles; and who was invited at a time
	 * before that of the inviter's own invite.  In byte order of ids but
	 * for circles; owned. */
	uint32_t *circle, *early;
	size_t circles, earlies;
};

/* The id of person I; it stays while the forest is built. */
typedef struct text forest_name(const void *names, size_t i);

/* Build the forest of N <= FOREST_MOST people.  ORDER: their numbers in byte
 * order of their ids, which all differ.  Time O(N), but for the children of one
 * person, which are sorted. */
void forest_build(struct forest_built *to, const struct forest_touch *touch,
	forest_name *of, const void *names, const uint32_t *order, uint32_t n);
void forest_built_release(struct forest_built *b);

#endif
