/* condition.h - conditions on the cells of a row, as people write them.
 *
 *	kind=pay|refund; amount>=100; opened>=2026-01-01 or vip=*
 *
 * is the grammar that crmutils(7) has under "Conditions":
 *
 *	condition = all { " or " all }
 *	all       = test { ";" test }
 *	test      = name op [ value { "|" value } ]
 *	op        = "=" "!=" "<" "<=" ">" ">=" "~" "!~"
 *	name      = bare | '...'
 *	value     = bare | '...' | $name | @ [ (+|-) digits (d|h|m) ]
 *	          | number % | *
 *	bare      = bytes without blank ; | ( ) ' < > = ! ~
 *
 * A condition is read once and then tried on rows:
 *
 *	struct condition *c;
 *	struct condition_view view;
 *	TRY(condition_read(&c, text, CONDITION_PATTERNS, &zone));
 *	for (size_t i = 0; i < condition_columns(c); i++)
 *		column[i] = find(condition_column(c, i));
 *	condition_view_init(&view, &zone, style);
 *	view.cell = cell_of_my_row;	// given i, the cell of column[i]
 *	for (each row)
 *		if (condition_holds(c, &view)) ...
 *	condition_view_release(&view);
 *	condition_free(c);
 *
 * Nothing here touches files.  A condition is constant once it is read, and
 * all threads may share it; a view belongs to one thread.
 */
#ifndef BASE_CONDITION_H
#define BASE_CONDITION_H

#include "base/decimal.h"
#include "base/when.h"

struct condition;

/* What a condition may have beside what is always allowed; and the most it may
 * have of each. */
enum {
	CONDITION_PATTERNS = 1,	 /* ~ and !~ */
	CONDITION_MOMENT = 2,	 /* @, the moment of judging */
	CONDITION_QUANTILES = 4, /* 90%, of a population that is known */
	CONDITION_GRADES = 8	 /* R3 and C3 behind < <= > >=: risk grades */
};
enum {
	CONDITION_MOST_TESTS = 64,
	CONDITION_MOST_VALUES = 1000,
	CONDITION_MOST_BYTES = 16384
};

/* Read T, which is not needed afterwards.  Times without a zone are in ZONE.
 * ALLOWED has bits of the enumeration above.  NULL, and *TO is the caller's; or
 * a message that quotes T, and *TO is NULL. */
MUST_USE const char *condition_read(struct condition **to, struct text t,
	unsigned allowed, const struct zone *zone);
void condition_free(struct condition *c); /* NULL is fine */

/* The columns that it reads, each once, in the order they are named in; the
 * names are the condition's. */
size_t condition_columns(const struct condition *c);
struct text condition_column(const struct condition *c, size_t i);

/* Whether it has "or". */
bool condition_has_or(const struct condition *c);

/* Whether it compares with the moment of judging. */
bool condition_asks_moment(const struct condition *c);

/* The quantiles that it names: number I is SHARE (in percent, "90" or "2.5") of
 * the column numbered *COLUMN.  Before rows are tried the caller says what each
 * is; VALUE empty: there is none, and nothing compares with it.  VALUE is a
 * plain number with a point, and is copied. */
size_t condition_quantiles(const struct condition *c);
struct text condition_quantile(
	const struct condition *c, size_t i, size_t *column);
void condition_quantile_is(struct condition *c, size_t i, struct text value);

/* How many values it has; and of number I the text that cells of *COLUMN are
 * compared with by = or !=, false if it is none. */
size_t condition_values(const struct condition *c);
bool condition_text(
	const struct condition *c, size_t i, struct text *text, size_t *column);

/* What has been seen of a value, in condition_view.seen. */
enum { CONDITION_COMPARED = 1, CONDITION_FOUND = 2 };

/* What a condition sees of a row, and what it notes. */
struct condition_view {
	/* The cell of the condition's column I; empty where there is none.
	 * It stays until condition_holds() returns. */
	struct text (*cell)(void *arg, size_t i);
	void *arg;
	bool grades;	   /* R3 and C3 have an order, as 3 has */
	bool moment_known; /* if not, nothing compares with @ */
	int64_t moment;	   /* of judging, in milliseconds as base/when.h */

	/* Cells behind or before < <= > >= that are no number or time, which
	 * do not compare: their count, and the first.  The caller sets the
	 * count to 0 when it likes. */
	uint64_t odd;
	size_t odd_column;
	struct text odd_cell; /* stays as long as the cell */
	/* What has been seen of each of its values, which is set where it has
	 * few of them; NULL: nobody asks. */
	unsigned char *seen;
	/* Cells that a pattern was given up on, as it took too many steps. */
	uint64_t gave_up;

	struct number_style style;
	struct zone zone;
	struct condition_pattern_room *room; /* NULL until it is needed */
};

void condition_view_init(struct condition_view *view, const struct zone *zone,
	struct number_style style);
void condition_view_release(struct condition_view *view);

bool condition_holds(const struct condition *c, struct condition_view *view);

/* Note in view.seen which texts the row's cells are equal to, without asking
 * whether it holds.  condition_holds() does so too, for what decides a row may
 * stand before other values. */
void condition_look(const struct condition *c, struct condition_view *view);

/* What is said of @ where nothing says what time it is. */
const char *condition_no_moment(void);

#endif
