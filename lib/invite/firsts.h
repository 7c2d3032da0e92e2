/* firsts.h - of each person the first invite, from invites in any order.
 *
 * First is by time, then by the inviter's id, then by the verdict, so that no
 * order of rows or files decides.
 *
 *	struct firsts f;
 *	firsts_init(&f, hash_seed());
 *	for (i = 0; i < n; i++)
 *		firsts_add(&f, &invite[i]);
 *	firsts_build(&f, &built);               // the forest of them
 *	...                                     // and f.odd: those not followed
 *	firsts_release(&f);
 */
#ifndef INVITE_FIRSTS_H
#define INVITE_FIRSTS_H

#include "base/table.h"
#include "invite/forest_build.h"

/* One invite, its texts borrowed. */
struct firsts_invite {
	struct text inviter, invitee;
	struct text verdict; /* empty: none */
	int64_t time;	     /* ms, above INT64_MIN */
	uint64_t place;	     /* any number, to find it by */
};

/* The invite of a person that is followed so far. */
struct firsts_person {
	int64_t time;
	uint64_t place;
	uint32_t inviter; /* number + 1; 0: not invited */
	uint32_t verdict; /* number in the words + 1; 0: none */
	bool tied;	  /* another inviter has one of the same time */
};

/* What is not followed: a later one, one to himself, the last of a circle. */
enum firsts_kind { FIRSTS_AGAIN, FIRSTS_SELF, FIRSTS_CIRCLE, FIRSTS_KINDS };
struct firsts_odd {
	enum firsts_kind kind;
	uint32_t inviter, invitee; /* numbers of people */
	int64_t time;
};

struct firsts {
	struct table people; /* struct firsts_person, by id */
	struct table words;  /* verdicts */
	struct firsts_odd *odd;
	size_t odds, cap;
	bool ties; /* there may be people who are tied */
	/* firsts_build(): */
	uint32_t *order;	    /* people in byte order */
	struct forest_touch *touch; /* of each person, by number */
	char *spelt; /* verdicts in byte order, each with a NUL behind it */
	size_t spelt_size;
};

/* SEED of the tables' hashes. */
void firsts_init(struct firsts *f, uint64_t seed);
void firsts_release(struct firsts *f);

/* Whether there is no room for two people more. */
bool firsts_is_full(const struct firsts *f);

/* Add I; FIRSTS_AGAIN or FIRSTS_SELF: one that is not followed, I or the one
 * that was followed before it; else FIRSTS_KINDS. */
enum firsts_kind firsts_add(struct firsts *f, const struct firsts_invite *i);

/* The forest of all, whose marks are the places of verdicts among SPELT, from
 * 1; 0: none.  TO is the caller's, forest_built_release(). */
void firsts_build(struct firsts *f, struct forest_built *to);

/* Of the invite of person I that is followed: its place, and whether another
 * inviter has one of the same time. */
uint64_t firsts_place(const struct firsts *f, size_t i);
bool firsts_is_tied(const struct firsts *f, size_t i);

/* After firsts_build(): put the invites that are not followed into the order of
 * time, then of their people's ids. */
void firsts_sort(struct firsts *f);

#endif
