/* parts.h - what the parts of reach-funnel share.
 *
 * setup.c checks options and reads the steps, rows.c takes rows, saved.c is the
 * state, answer.c goes from events to attempts, print.c prints.
 */
#ifndef REACH_FUNNEL_PARTS_H
#define REACH_FUNNEL_PARTS_H

#include "base/newest.h"
#include "base/numbered.h"
#include "base/stay.h"
#include "filter/daysonly.h"
#include "filter/filter.h"
#include "filter/seldom.h"
#include "journey/funnel_all.h"
#include "journey/steps.h"

enum role { TIME, EVENT, KIND, ID, CONVERSION, OTHERS };

enum { UNIT_MOST = 4, BY_MOST = 12 };

enum dump { DUMP_NOTHING, DUMP_UNITS, DUMP_DROPS };

struct config {
	const char *steps_file;
	struct opt_list list, unit, by, least;
	int64_t within;
	int order, ties, entry, count, period, dump;
	double ci;
	bool mature, total;

	/* worked out */
	struct setup *setup;
	struct side table;
	struct steps steps;
	double need[FUNNEL_STEPS]; /* of --least; NAN: none */
	unsigned unit_role[UNIT_MOST], by_role[BY_MOST], *other_role;
	struct numbered name; /* of roles from OTHERS on */
	char **dumped;	      /* names of columns; owned */
	size_t n_dumped;
};

struct state {
	const struct config *config;
	struct deeds deeds;
	struct newest newest; /* that is no step: how far the log goes */
	struct condition_view view;
	bool viewed;
	struct deeds_seen seen;
	struct stay units; /* of several cells, until they are settled */
	struct buf mask;
	struct notice no_unit, odd, almost;
	struct daysonly days;
	uint64_t no_step; /* rows that are none */
};

struct answer {
	const struct config *config;
	struct state *state;
	struct setup *setup;
	struct out *out;
	struct funnel_all_how how;
	struct funnel_all all;
	struct buf text;
	size_t fails; /* steps below --least */
	struct buf first_fail;
};

/* setup.c */
const char *setup_open(void *config, struct setup *s);
const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_close(void *config);

/* rows.c */
enum verdict rows_read(
	void *state, const void *config, struct row *row, struct out *out);
enum verdict rows_settle(void *state, const void *config, const char **reason);
void rows_share(void **state, unsigned n, const void *config);
const char *rows_unite(void **state, unsigned n, const void *config);

/* saved.c */
const char *saved_write(void *state, const void *config, struct state_out *to);
enum verdict saved_read(void *state, const void *config,
	const struct state_row *row, const char **reason);

/* answer.c: what rows were passed over, of an answer or of what is saved; and
 * the answer. */
void answer_tell_rows(const struct state *s, struct setup *setup);
const char *answer_finish(
	void *state, void *config, struct setup *setup, struct out *out);

/* print.c */
void print_columns(struct config *c, struct setup *s);
/* A row of an attempt, as funnel_all_each() gives it; ARG: the answer. */
bool print_unit(void *arg, const struct funnel_all_one *one);
const char *print_report(struct answer *a);

#endif
