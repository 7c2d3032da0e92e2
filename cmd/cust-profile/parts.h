/* parts.h - cust-profile: what its parts share.
 *
 * setup.c checks options and reads the tables, rows.c takes rows, saved.c is
 * the state, answer.c goes from events to features, earlier.c reads the
 * tags of --previous, print.c says what is printed, notices.c what is told.
 */
#ifndef CUST_PROFILE_PARTS_H
#define CUST_PROFILE_PARTS_H

#include "filter/filter.h"
#include "filter/seldom.h"
#include "profile/viewing.h"

/* What a kept column has in place of a role: it is the name of the file, or is
 * found by its very name, as that is one of the customer's or the time's. */
enum { FILE_NAME = -1, BY_NAME = -2 };

enum role { CUSTOMER, TIME, KNOWN, FIRST_COLUMN };

struct config {
	struct setup *setup;
	const char *features, *tags, *as_of, *previous;
	bool by_tag, changes;
	struct opt_list store;
	int64_t expire;

	struct side features_file, tags_file, spine_file, previous_file;
	struct profile_plan profile;
	struct tags tag_list;
	struct asof_list asof; /* by time */
	bool spine;	    /* --as-of names a file: of each row of it "asof" */
	size_t *spine_when; /* has this one; owned */
	int spine_customer;

	/* The role of each kept column, or one of the above. */
	int role[TUPLES_COLUMNS];
	bool amount[TUPLES_COLUMNS]; /* its cells must be amounts */
	/* Its amounts are measured together whatever their currency is, which
	 * is a kept column, or a role; ROLE_NONE: no such column is. */
	bool mixes[TUPLES_COLUMNS];
	int currency, currency_role;
	/* Which columns some file had; only bind() and finish() look at it. */
	bool found[TUPLES_COLUMNS];
	bool bound; /* there was a file */
	/* Columns of logs whose names are those of what is made of the time:
	 * how many, and the first. */
	uint64_t hidden;
	struct text hidden_name;
	bool style; /* numbers are written otherwise than 1234.5 */
};

/* What --expire has left out of a state, the most of all states: events before
 * FROM, for a day that ended at END; INT64_MIN: nothing. */
struct expired {
	int64_t from, end; /* milliseconds */
};

struct state {
	const struct config *config;
	struct deeds deeds;
	struct expired expired;
	const struct binding *binding; /* of the row before */
	/* Where its file has each kept column that has no role of its own
	 * there, as the customer or the time is that column; ROLE_NONE. */
	int column[TUPLES_COLUMNS];
	struct buf file;	    /* the name of its file, as a cell */
	struct buf plain;	    /* scratch: numbers as they are kept */
	struct notice known_before; /* rows known before they happened */
	struct buf currency;	    /* of the first amount */
};

/* All that the answer is made of. */
struct answer {
	struct config *config;
	struct state *state;
	struct setup *setup;
	struct out *out;
	struct viewing viewing;
	struct viewing_thread *viewer; /* of each thread */
};

/* setup.c */
const char *setup_files(void *config, struct setup *s);
const char *setup_open(void *config, struct setup *s);
const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_close(void *config);
/* The number of each of the N names among the columns of S, or ROLE_NONE; a
 * message if S has another column, or lacks one of the first NEEDED. */
MUST_USE const char *setup_columns(int *column, const struct side *s,
	const char *const *name, size_t n, size_t needed);

/* days.c: whether --as-of is a list of days; days and moments of it, or of its
 * file; a day, which is included. */
bool days_listed(const struct config *c);
MUST_USE const char *days_read(struct config *c);
MUST_USE const char *days_read_spine(struct config *c);
struct measure_when days_of(struct config *c, int64_t day);

/* rows.c */
enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out);
enum verdict rows_settle(void *at, const void *config, const char **reason);
void rows_share(void **state, unsigned n, const void *config);
const char *rows_unite(void **state, unsigned n, const void *config);
const char *rows_hear(void *at, const void *config, struct text currency);

/* Whether the kept cells CELL have an amount that is measured together with
 * those of any currency. */
bool rows_mix(const struct config *c, const struct text *cell);

/* The column of B that is called as kept column I, which has no column by its
 * role as another role has it; ROLE_NONE. */
int rows_shared(const struct config *c, const struct binding *b, size_t i);

/* saved.c */
const char *saved_write(void *at, const void *config, struct state_out *to);
enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason);

/* answer.c */
const char *answer_finish(
	void *at, void *config, struct setup *setup, struct out *out);

/* earlier.c: the tags of --previous. */
MUST_USE const char *earlier_read(struct answer *a);

/* print.c: of the customer that W looks at. */
MUST_USE const char *print_header(struct answer *a);
void print_row(const struct answer *a, const struct viewing_thread *w,
	size_t when, struct out *out);
void print_spine_row(const struct answer *a, const struct viewing_thread *w,
	size_t row, struct out *out);

/* notices.c */
void notices_tell(const struct answer *a);

#endif
