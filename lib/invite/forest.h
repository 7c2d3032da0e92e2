/* forest.h - who brought whom: trees in preorder, asked in constant time.
 *
 * Everybody has at most one inviter, the first, so invites are a forest.  Its
 * nodes are numbered in preorder: a person, then all whom the person brought,
 * directly or not, as one run of numbers:
 *
 *	C0091         0   end 6        is C0093 below C0091?  0 < 2 < 6
 *	  C0100       1   end 2        how many are below C0091?  6 - 0 - 1
 *	  C0093       2   end 5        who?  1 2 3 4 5
 *	    C0095     3   end 4        whom did C0093 bring?  3, then end(3) = 4
 *	    C0099     4   end 5        and above C0095?  inviter 2, then 0
 *	  C0260       5   end 6
 *
 * Trees come in byte order of their roots' ids, children in the order of their
 * time, then id.  The arrays may lie in a file (kept/mapped.h): then "sound"
 * says whether bytes are what they were, every number is compared with its
 * bounds, and whatever the bytes, no walk leaves the arrays or goes round.
 *
 *	struct forest f = built.forest;               // forest_build.h
 *	uint32_t v = forest_find(&f, id);
 *	if (v == FOREST_NONE || v == FOREST_DAMAGED)
 *		...
 *	for (uint32_t u = v + 1; u < forest_end(&f, v); u++)
 *		descendant(forest_person(&f, u));     // NULL: damaged
 */
#ifndef INVITE_FOREST_H
#define INVITE_FOREST_H

#include <stdint.h>

#include "base/text.h"

#define FOREST_NONE UINT32_MAX		/* no such person */
#define FOREST_DAMAGED (UINT32_MAX - 1) /* the arrays are not sound */
#define FOREST_MOST (UINT32_MAX - 2)	/* people */

enum { FOREST_BATCH = 32 }; /* asked about at once */

/* What is not needed for going about. */
struct forest_person {
	int64_t time;	 /* of the invite, ms; INT64_MIN of a root */
	uint64_t name;	 /* where the id begins */
	uint32_t length; /* of the id */
	uint32_t depth;	 /* of a root 0 */
	uint32_t height; /* levels below */
	uint32_t mark;	 /* the caller's, as it was given */
};

enum forest_array {
	FOREST_UP,
	FOREST_END,
	FOREST_PEOPLE,
	FOREST_NAMES,
	FOREST_SLOTS,
	FOREST_ROOTS,
	FOREST_ARRAYS
};

struct forest {
	uint32_t n, roots;
	const uint32_t *up;  /* inviter, FOREST_NONE of a root */
	const uint32_t *end; /* the first number that is no descendant */
	const struct forest_person *person;
	const char *names;
	uint64_t names_size;
	const uint32_t *root; /* roots, ascending */
	/* 2^bits slots: the high half of the hash, number + 1; or 0 */
	const uint64_t *slot;
	unsigned bits;
	uint64_t seed;
	/* Whether LEN bytes from AT on may be believed; NULL: all may. */
	bool (*sound)(const void *arg, enum forest_array array, size_t at,
		size_t len);
	const void *arg;
};

/* The numbers V of the people with N <= FOREST_BATCH ids: FOREST_NONE where
 * there is no such person, or FOREST_DAMAGED. */
void forest_find_all(
	const struct forest *f, uint32_t *v, const struct text *id, size_t n);
uint32_t forest_find(const struct forest *f, struct text id);

/* The inviter of V < n, FOREST_NONE of a root, or FOREST_DAMAGED. */
static inline uint32_t forest_up(const struct forest *f, uint32_t v)
{
	uint32_t up = f->up[v];

	if (f->sound &&
		(!f->sound(f->arg, FOREST_UP, v * sizeof(up), sizeof(up)) ||
			(up >= v && up != FOREST_NONE)))
		return FOREST_DAMAGED;
	return up;
}

/* The first number behind V < n that is no descendant, or FOREST_DAMAGED. */
static inline uint32_t forest_end(const struct forest *f, uint32_t v)
{
	uint32_t end = f->end[v];

	if (f->sound &&
		(!f->sound(f->arg, FOREST_END, v * sizeof(end), sizeof(end)) ||
			end <= v || end > f->n))
		return FOREST_DAMAGED;
	return end;
}

/* Whether the id and the depth of X, who is V, keep their bounds. */
bool forest_keeps(
	const struct forest *f, uint32_t v, const struct forest_person *x);

/* Person V < n; NULL: damaged. */
static inline const struct forest_person *forest_person(
	const struct forest *f, uint32_t v)
{
	const struct forest_person *x = &f->person[v];

	if (f->sound &&
		(!f->sound(f->arg, FOREST_PEOPLE, v * sizeof(*x), sizeof(*x)) ||
			!forest_keeps(f, v, x)))
		return NULL;
	return x;
}

/* The id of a person whom forest_person() has given. */
static inline struct text forest_id(
	const struct forest *f, const struct forest_person *x)
{
	return (struct text){f->names + x->name, x->length};
}

/* The number of the root of V's tree, V < n; or FOREST_DAMAGED. */
uint32_t forest_root(const struct forest *f, uint32_t v);

/* A list of numbers for each who was asked about. */
struct forest_lists {
	struct forest_list {
		uint32_t *at; /* owned by the lists */
		size_t n, cap;
	} of[FOREST_BATCH];
};

/* The ancestors of V[0..N), N <= FOREST_BATCH, all < n: inviter first, root
 * last.  They are walked side by side, so that one's wait for memory is the
 * other's time.  False: damaged. */
MUST_USE bool forest_ancestors(const struct forest *f, struct forest_lists *to,
	const uint32_t *v, size_t n);
void forest_lists_release(struct forest_lists *lists);

/* Whether V is a descendant of U, or U itself; END is forest_end() of U. */
static inline bool forest_below(uint32_t v, uint32_t u, uint32_t end)
{
	return v >= u && v < end;
}

#endif
