/* profile.h - what is to be known of a customer: features, by name.
 *
 * A feature is a measure of the rows that meet a condition, in a window:
 *
 *	name,measure,column,where,window,per,by,fill
 *	pay_90d,sum,amount,kind=pay,90d,,,
 *
 *	profile_init(&p, &zone);
 *	TRY(profile_add(&p, &cells));		// of each row of the table
 *	TRY(profile_keep(&p, name));		// a column that is kept beside
 *	TRY(profile_close(&p));
 *
 * After that the columns that logs must have are p.column[0..columns), sorted
 * by name.  Not among them are those that are made of others: customer, time,
 * hour, weekday, month, day, part.
 */
#ifndef PROFILE_PROFILE_H
#define PROFILE_PROFILE_H

#include "base/condition.h"
#include "journey/deeds.h"

enum profile_measure {
	MEASURE_COUNT,
	MEASURE_DISTINCT,
	MEASURE_TOP,
	MEASURE_SUM,
	MEASURE_MIN,
	MEASURE_MAX,
	MEASURE_MEAN,
	MEASURE_SD,
	MEASURE_QUANTILE, /* p1 to p99 */
	MEASURE_SHARE,
	MEASURE_FIRST,
	MEASURE_LAST,
	MEASURE_AGO,
	MEASURE_AGE,
	MEASURE_ACTIVE,
	MEASURE_STREAK,
	MEASURE_STREAK_NOW,
	MEASURE_GAP_MEAN,
	MEASURE_GAP_SD,
	MEASURE_GAP_MAX,
	MEASURE_TREND,
	MEASURE_RATIO, /* and behind it: of features above */
	MEASURE_MINUS,
	MEASURES
};

/* A column: the number of one that is kept, or one of these. */
enum profile_made {
	MADE_NONE = -1, /* no column */
	MADE_CUSTOMER = -2,
	MADE_TIME = -3,
	MADE_HOUR = -4,
	MADE_WEEKDAY = -5,
	MADE_MONTH = -6,
	MADE_DAY = -7,
	MADE_PART = -8
};

/* The name of the log that a row is from, which is kept like a cell. */
#define PROFILE_FILE "file"

enum profile_window_kind {
	WINDOW_ALL,
	WINDOW_DAYS, /* from <= days ago < behind */
	WINDOW_LAST  /* the last so many rows that meet the condition */
};

struct profile_window {
	enum profile_window_kind kind;
	int64_t from, behind; /* days, from is 0 or more */
	int64_t last;
};

enum profile_per { PER_DAY, PER_WEEK, PER_MONTH };

struct profile_feature {
	struct text name; /* all texts are the profile's */
	enum profile_measure measure;
	unsigned percent; /* of a quantile, 1 to 99 */
	int column;	  /* or MADE_NONE */
	int where;	  /* which condition; -1: none */
	struct profile_window window;
	enum profile_per per;
	int by;		    /* MADE_NONE, or a column that it is divided by */
	size_t by_most;	    /* values that have a column of their own */
	size_t left, right; /* of ratio and minus: features */
	struct text fill;   /* what an empty result is */
};

/* A condition of some features. */
struct profile_where {
	struct text text;
	struct condition *condition;
	int *column;	/* of each column that it reads */
	bool of_moment; /* it asks when it is judged */
	bool of_row;	/* it asks for what is the row's alone, as its time */
	bool of_clock;	/* it asks for hour, weekday or part */
};

/* A row of the table. */
struct profile_cells {
	struct text name, measure, column, where, window, per, by, fill;
};

enum { PROFILE_FEATURES = 1000 };

struct profile_plan {
	struct profile_feature *feature;
	size_t n, cap;
	struct profile_where *where;
	size_t wheres, cap_wheres;
	struct text *column; /* that are kept */
	size_t columns, cap_columns;
	const struct zone *zone; /* borrowed */
	char **owned;		 /* copies of texts */
	size_t n_owned, cap_owned;
};

/* ZONE stays as long as the profile. */
void profile_init(struct profile_plan *p, const struct zone *zone);
void profile_release(struct profile_plan *p);

/* Add the feature that CELLS define, which are copied.  NULL, or a message. */
MUST_USE const char *profile_add(
	struct profile_plan *p, const struct profile_cells *cells);

/* Keep the column NAME, too, though no feature asks for it. */
MUST_USE const char *profile_keep(struct profile_plan *p, struct text name);

/* That was all: the columns are sorted, and numbers are what they will be. */
MUST_USE const char *profile_close(struct profile_plan *p);

/* The number of the feature NAME, or p->n. */
size_t profile_find(const struct profile_plan *p, struct text name);

/* Whether a measure takes amounts from the kept COLUMN. */
bool profile_measures(const struct profile_plan *p, size_t column);

/* Whether some measure takes amounts from COLUMN of whatever the kept column
 * WHICH says, as their currency: neither its by nor its condition has that. */
bool profile_mixes(const struct profile_plan *p, size_t column, int which);

/* Whether a feature or a condition asks for the column WHICH that is made. */
bool profile_asks(const struct profile_plan *p, int which);

/* Whether column NAME is made of others, and which it is. */
int profile_made(struct text name);

/* The first feature that has condition I. */
struct text profile_whose(const struct profile_plan *p, size_t i);

/* The name of the log at PATH, as a cell: without folder and extension, and
 * without .gz before; appended to TO. */
void profile_log(struct buf *to, struct text path);

/* How many days before a day the features look back, so that all is there: the
 * day itself is one.  Those whose windows are not of days do not count;
 * *ENDLESS says whether there are such. */
int64_t profile_reach(const struct profile_plan *p, bool *endless);

#endif
