/* parts.h - what the parts of invite-chain share.
 *
 * read.c makes a forest of a log of invites, report.c tells what is not in it,
 * index.c keeps one in a file, answer.c walks it, dot.c draws it, factor.c
 * counts generations.
 */
#ifndef INVITE_CHAIN_PARTS_H
#define INVITE_CHAIN_PARTS_H

#include "base/table.h"
#include "filter/filter.h"
#include "invite/firsts.h"
#include "invite/markwords.h"
#include "kept/mapped.h"

#define INDEX_CONTENT "people/1" /* of the index: who brought whom */

enum role { CUSTOMER };

enum question {
	ASK_NOTHING,
	ASK_ANCESTORS,
	ASK_DESCENDANTS,
	ASK_CHILDREN,
	ASK_DEPTH,
	ASK_ROOT,
	ASK_COUNT,
	ASK_PATH,
	ASK_TEAMS,
	ASK_DOT,
	ASK_FACTOR,
	QUESTIONS
};

/* Invites that are not followed, and some that are all the same. */
struct odds {
	struct notice kind[FIRSTS_KINDS];
	struct notice tied, early;
};

struct config {
	struct opt_list files, stages;
	double ci;
	const char *read, *index, *report, *path;
	struct factor *factor; /* owned; of --k-factor */
	bool asked[QUESTIONS];
	int64_t people, levels;

	/* worked out */
	enum question question;
	uint32_t from; /* of --path; FOREST_NONE: the root */
	struct forest forest;
	struct markwords marks;
	struct forest_built built; /* of --file */
	char *spelt;		   /* the words, each with a NUL behind it */
	size_t spelt_size;
	struct mapped map; /* of --read */
	struct mapped_part part[FOREST_ARRAYS];
};

struct state {
	bool begun;	/* somebody was asked about */
	bool drawn;	/* and something drawn */
	uint64_t teams; /* that were large enough */
	struct buf text;
	struct forest_lists above;
	struct text id[FOREST_BATCH]; /* of rows that wait for an answer */
	struct row row[FOREST_BATCH]; /* their places */
	size_t waiting;
	/* Of those asked about last, bit I of number I: in no invite; not
	 * below the one that --path names. */
	uint32_t unknown, elsewhere;
	struct missing {
		struct notice rows; /* or operands, which have no place */
		struct buf first;   /* its id */
	} no_invite, no_path;
	struct out *out; /* where it goes */
};

/* Read the files of --file, and build the forest. */
const char *read_invites(
	struct config *c, struct setup *s, struct mapped_out *index);

/* Tell what was not followed, and list it. */
const char *report_odds(struct config *c, struct setup *s,
	const struct odds *odds, struct firsts *f);

/* Tell of PEOPLE whose names may be nobody's, or have blanks around them. */
void report_doubts(struct setup *s, const struct table *people);

/* index.c */
const char *index_write(
	struct config *c, struct setup *s, struct mapped_out *to);
const char *index_open(struct config *c);
/* What to say of a forest whose arrays are not sound. */
const char *index_damage(const struct config *c);

/* answer.c: answer about N <= FOREST_BATCH ids; s->unknown and s->elsewhere are
 * those without an answer.  NULL, or what ends the run. */
const char *answer(const struct config *c, struct state *s,
	const struct text *id, size_t n, struct out *out);
const char *answer_teams(
	const struct config *c, struct state *s, struct out *out);

/* unsaid.c: count those of N ids that have no answer; ROW: where they stand,
 * NULL for operands.  Tell in open(), and in finish(). */
void unsaid_count(
	struct state *s, const struct text *id, const struct row *row);
void unsaid_open(const struct config *c, struct setup *setup);
void unsaid_tell(
	const struct config *c, const struct state *s, struct setup *setup);

/* dot.c: draw the tree below V; begin and end the drawing. */
const char *dot_draw(
	const struct config *c, struct state *s, uint32_t v, struct out *out);
const char *dot_finish(
	const struct config *c, struct state *s, struct out *out);

/* factor.c: reading the log in open(), as rows of --where are those of it. */
void factor_columns(struct setup *s);
MUST_USE const char *factor_read(struct config *c, struct setup *s);
void factor_release(struct factor *f);
const char *factor_finish(
	const struct config *c, struct setup *s, struct out *out);

#endif
