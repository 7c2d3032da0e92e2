/* parts.h - cust-profile: what its parts share.
 *
 * setup.c checks options and reads the tables, rows.c takes rows, saved.c is
 * the state, answer.c goes from events to features, columns.c says what is
 * printed, notices.c what is told.
 */
#ifndef CUST_PROFILE_PARTS_H
#define CUST_PROFILE_PARTS_H

#include "filter/filter.h"
#include "filter/seldom.h"
#include "profile/tags.h"

enum role { CUSTOMER, TIME, KNOWN, FIRST_COLUMN };

/* A day or moment that is asked for. */
struct when {
	struct measure_when as_of;
	struct text text; /* as it is printed; owned by the config */
};

struct config {
	struct setup *setup;
	const char *features, *tags, *as_of;
	struct opt_list store;
	int64_t expire;

	struct side features_file, tags_file;
	struct profile_plan profile;
	struct tags tag_list;
	struct when *when; /* sorted by time */
	size_t whens, cap_whens;
	char *days; /* scratch that texts of "when" borrow */

	/* The role of each kept column; -1: the name of the file. */
	int role[TUPLES_COLUMNS];
	bool amount[TUPLES_COLUMNS]; /* its cells must be amounts */
	/* Which columns some file had; only bind() and finish() look at it. */
	bool found[TUPLES_COLUMNS];
	bool bound; /* there was a file */
	bool style; /* numbers are written otherwise than 1234.5 */
};

struct state {
	const struct config *config;
	struct deeds deeds;
	const struct binding *binding; /* of the row before */
	struct buf file;	       /* the name of its file, as a cell */
	struct buf plain;	       /* scratch: numbers as they are kept */
	struct notice known_before;    /* rows known before they happened */
};

/* setup.c */
const char *setup_open(void *config, struct setup *s);
const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_close(void *config);
/* The end of day DAY, and what the text of a day or a moment says. */
struct measure_when setup_day(struct config *c, int64_t day);

/* rows.c */
enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out);
enum verdict rows_settle(void *at, const void *config, const char **reason);

/* saved.c */
const char *saved_write(void *at, const void *config, struct state_out *to);
enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason);

/* answer.c */
const char *answer_finish(
	void *at, void *config, struct setup *setup, struct out *out);

/* notices.c: what M has met; and a message if an amount is none, which rows
 * cannot be but saved state may. */
void notices_tell(
	const struct measure *m, const struct state *st, struct setup *s);
MUST_USE const char *notices_amounts(const struct measure *m);

#endif
