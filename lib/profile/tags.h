/* tags.h - what a customer is called by its features: new, growing, lost.
 *
 *	tag,when,keep,ttl
 *	busy,n_30d>=5,n_30d>=3,
 *	top,pay_sum>=90%,,30d
 *
 * A tag begins when its condition "when" holds.  It stays while that holds, and
 * after that while "keep" holds, or for "ttl" days: so that a customer at a
 * limit does not come and go.
 *
 *	tags_init(&t, &plan);
 *	TRY(tags_add(&t, &cells));	// of each row of the table
 *	TRY(tags_bind(&t, name, n));	// of the results
 *	tagger_init(&g, &t, &measure);	// of each thread
 *	tagger_judge(&g, state, result, &when, quantiles);
 */
#ifndef PROFILE_TAGS_H
#define PROFILE_TAGS_H

#include "profile/measure.h"

enum { TAGS_MOST = 1000 };

/* A column of a condition: a result's number, one of these, or TAG_OTHER - i of
 * the i-th column that is looked up beside. */
enum { TAG_ABSENT = -1, TAG_CUSTOMER = -2, TAG_OTHER = -3 };

struct tag_condition {
	struct text text; /* as it was written; the tags' */
	struct condition *condition;
	int *column;
};

struct profile_tag {
	struct text name;
	struct tag_condition part[2]; /* when; keep, unless it is empty */
	int64_t ttl;		      /* days; -1: none */
};

enum { TAG_WHEN, TAG_KEEP };

/* A row of the table. */
struct tag_cells {
	struct text tag, when, keep, ttl;
};

/* A quantile that some condition asks for. */
struct tag_quantile {
	int column; /* the result that it is of */
	struct numeral share;
};

struct tags {
	const struct profile_plan *p;
	struct profile_tag *tag;
	size_t n, cap;
	struct tag_quantile *quantile; /* of all conditions, in their order */
	size_t quantiles, cap_quantiles;
	/* The number of the column NAME among those that are looked up beside,
	 * or -1; NULL: there are none. */
	int (*other)(void *arg, struct text name);
	void *arg;
};

/* P stays as long as the tags. */
void tags_init(struct tags *t, const struct profile_plan *p);
void tags_release(struct tags *t);

/* NULL, or a message. */
MUST_USE const char *tags_add(struct tags *t, const struct tag_cells *cells);

/* The results are called NAME[0..n): find those that conditions look at.  After
 * this t->quantile is there.  A message if one is not there, and cannot be the
 * column of a value that did not come (TAG_ABSENT). */
MUST_USE const char *tags_bind(
	struct tags *t, const struct text *name, size_t n);

/* What is known of a customer's tag. */
struct tag_state {
	bool on;
	int64_t since, held; /* days: it began; its condition held last */
};

/* Append those of STATE that are on to TO: "new|growing". */
void tags_list(
	struct buf *to, const struct tags *t, const struct tag_state *state);

/* One a thread. */
struct tagger {
	const struct tags *tags;
	const struct measure *m;
	struct profile_tag *tag; /* with conditions of its own */
	struct condition_view view;
	const struct tag_condition *at;
	const struct measure_result *result;
	/* The cell of the I-th column beside, of the customer that M looks at.
	 */
	struct text (*other)(void *arg, int i);
	void *arg;
	struct buf *room;
	size_t rooms;
};

void tagger_init(
	struct tagger *j, const struct tags *t, const struct measure *m);
void tagger_release(struct tagger *j);

/* Bring STATE, of each tag, from what it was before to AS_OF.  RESULT are those
 * of the customer that M looks at; QUANTILE the value of each of
 * tags->quantile, empty where there is none. */
void tagger_judge(struct tagger *j, struct tag_state *state,
	const struct measure_result *result, const struct measure_when *as_of,
	const struct text *quantile);

/* R as it is printed, without an exponent; R's text or what ROOM has then. */
struct text tagger_cell(struct buf *room, const struct measure *m,
	const struct measure_result *r);

#endif
