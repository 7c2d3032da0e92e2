/* steps.h - the steps of a funnel as they are written, and which of them a row
 * matches.
 *
 *	steps_init(&s, zone);
 *	TRY(steps_list(&s, list, n));		// sent, delivered, opened?
 *	TRY(steps_close(&s));
 *	mask = steps_of(&s, &view, cell);
 *	steps_release(&s);
 *
 * A step has one or more alternatives, each with the name of an event and with
 * conditions on other columns; whatever meets one of them is that step.
 */
#ifndef JOURNEY_STEPS_H
#define JOURNEY_STEPS_H

#include "base/condition.h"
#include "journey/funnel.h"

/* One way to be a step. */
struct steps_way {
	unsigned step;
	struct text event;  /* empty: any */
	struct text *match; /* of the first columns; empty: any; owned */
	size_t n_match;
	struct condition *condition; /* NULL: none; owned */
	unsigned *column;	     /* of the condition's columns; owned */
};

struct steps {
	struct funnel_steps funnel;
	char *name[FUNNEL_STEPS]; /* owned */
	struct steps_way *way;
	size_t ways;
	/* columns that conditions look at; owned */
	char **column;
	size_t columns;
	const struct zone *zone; /* borrowed */
};

/* A row of a table of steps; a cell that is not there is empty. */
struct steps_row {
	struct text name, event, optional, within, when;
	const struct text *column, *cell; /* n of them: further columns */
	size_t n;
};

void steps_init(struct steps *s, const struct zone *zone);
void steps_release(struct steps *s);

/* The words of --steps: events that are their own names, optional with '?'. The
 * same one again is a step of its own. */
MUST_USE const char *steps_list(
	struct steps *s, const struct text *word, size_t n);

/* One more row of a table; what it says is copied, but for its texts. */
MUST_USE const char *steps_row(struct steps *s, const struct steps_row *row);

/* After the last: whether they make a funnel. */
MUST_USE const char *steps_close(struct steps *s);

/* The shortest window in milliseconds, of the whole or of a step, whose name
 * *WHOSE then is; FUNNEL_NO_LIMIT if there is none. */
int64_t steps_least(const char **whose, const struct steps *s);

/* The step so called, or s->funnel.n. */
unsigned steps_find(const struct steps *s, struct text name);

/* How many of the steps up to I have its name. */
unsigned steps_turn(const struct steps *s, unsigned i);

/* The first required step that A did not come to, or s->funnel.n; *LAST is the
 * required one before it. */
unsigned steps_lost(
	unsigned *last, const struct steps *s, const struct funnel_attempt *a);

/* "delivered:0.95", a share of those before who come to a step: *K is the step,
 * which is not the first, and *SHARE what is behind the colon.  NULL, or what
 * is wrong. */
MUST_USE const char *steps_need(
	unsigned *k, struct text *share, const struct steps *s, struct text t);

/* What a row has in a column of steps.column. */
struct steps_cells {
	struct text (*cell)(void *arg, unsigned column);
	void *arg;
	struct condition_view *view; /* its cell and arg are set here */
};

/* The steps that a row with EVENT matches, a bit each. */
uint64_t steps_of(
	const struct steps *s, struct text event, struct steps_cells *cells);

/* Whether EVENT, which is no step's, is one but for case and the blanks around
 * it. */
bool steps_almost(const struct steps *s, struct text event);

#endif
