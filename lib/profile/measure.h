/* measure.h - the features of one customer, as of one day or moment.
 *
 *	measure_init(&m, &profile, &deeds, values);
 *	measure_customer(&m, i);
 *	for (each as-of)
 *		if (measure_as_of(&m, &as_of)) {
 *			TRY(measure_features(&m, result));
 *			...
 *		}
 *	measure_release(&m);
 *
 * Only rows before the as-of's end count, and of those only the ones that were
 * known before it.  A struct measure belongs to one thread; profile, deeds and
 * values are constant and may be shared.
 */
#ifndef PROFILE_MEASURE_H
#define PROFILE_MEASURE_H

#include "profile/numeral.h"
#include "profile/profile.h"

/* When a customer is looked at. */
struct measure_when {
	int64_t end; /* rows before it count; also what @ is */
	int64_t day; /* that days are counted back from */
};

/* The values of a column that a feature is divided by, the most frequent first;
 * what is none of them is the one behind the last.  Of a feature that is not
 * divided all is zero. */
struct measure_by {
	struct table table; /* of uint32_t, the place of a value */
	struct text *value; /* n of them; borrowed from the table */
	size_t n;
};

enum measure_result_kind {
	RESULT_EMPTY,
	RESULT_INT,
	RESULT_AMOUNT,
	RESULT_REAL,
	RESULT_TEXT
};

struct measure_result {
	enum measure_result_kind kind;
	unsigned decimals; /* of an amount */
	amount number;	   /* an amount, or an integer */
	double real;
	size_t at, len; /* of a text, measure_text() */
};

struct measure {
	const struct profile_plan *p;
	const struct deeds *d;
	const struct measure_by *by; /* of each feature */
	struct zone zone;
	struct measure_when as_of;

	struct deed_list list; /* of the customer */
	struct text customer;
	bool knows; /* some of them were not known at once */
	struct deed *known;
	size_t cap_known;

	/* Those that are looked at: N count as of now; ALL have what is made of
	 * them below. */
	const struct deed *deed;
	size_t n, all;
	int64_t *day;
	size_t cap_day;
	bool has_days;
	unsigned char *holds; /* of each condition, "stride" events */
	size_t stride;
	bool *has_holds;
	amount *value;	/* of each kept column, likewise */
	bool *is_value; /* whether the cell is not empty */
	bool *has_values;

	unsigned char *of_tuple; /* of each condition and tuple */
	unsigned char **of_hour; /* likewise, and hour of a weekday */
	uint32_t *pick;		 /* events that meet a feature, in order */
	size_t picks;
	uint32_t *group;	       /* the value of each pick */
	amount *sorted;		       /* scratch */
	struct measure_result *single; /* of each feature without "by" */
	uint32_t *count;	       /* of each word, 0 between uses */
	uint32_t *touched;

	struct condition_view view;
	size_t at_event;
	int at_where;
	struct buf *room; /* of the cells of a condition */
	size_t rooms;
	struct buf cells[2];
	struct buf texts; /* of results */
	struct text *list_text;
	size_t cap_list_text;

	/* What conditions have met. */
	unsigned char **seen; /* of each condition, condition_view.seen */
	char **odd; /* of each condition, the least cell that does not compare;
		     * owned, or NULL */
	bool *gave_up; /* of each condition: a pattern took too many steps */
	/* Cells that are no amounts, of kept columns: the least, or NULL. */
	char **no_amount;
};

void measure_init(struct measure *m, const struct profile_plan *p,
	const struct deeds *d, const struct measure_by *by);
void measure_release(struct measure *m);

/* INTO, of the same plan, has met what FROM has. */
void measure_unite(struct measure *into, const struct measure *from);

/* A message if M has met a cell of a column that is measured and no amount. */
MUST_USE const char *measure_wrong(const struct measure *m);

/* Look at customer I. */
void measure_customer(struct measure *m, size_t i);

/* As of AS_OF; false: nothing of the customer counts. */
bool measure_as_of(struct measure *m, const struct measure_when *as_of);

/* All features, those that are divided with a result for each value and one for
 * the rest.  NULL, or a message. */
MUST_USE const char *measure_features(
	struct measure *m, struct measure_result *to);

/* How many results that are. */
size_t measure_results(
	const struct profile_plan *p, const struct measure_by *by);

/* Results of a row of empties, with what fills them. */
void measure_nothing(struct measure *m, struct measure_result *to);

/* The text of R, until the next call that makes results. */
struct text measure_text(
	const struct measure *m, const struct measure_result *r);

/* R as a figure; false: it is empty, or a text that is no plain number. */
bool measure_numeral(struct numeral *to, const struct measure *m,
	const struct measure_result *r);

/* Call ONE with each value of the column that feature I is divided by, of the
 * customer's events that count and meet its condition. */
void measure_values(struct measure *m, size_t i,
	void (*one)(void *arg, struct text value), void *arg);

#endif
