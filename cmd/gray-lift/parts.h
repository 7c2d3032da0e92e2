/* parts.h - what the parts of gray-lift share.
 *
 * setup.c checks options and names columns, exposed.c reads tables of arms,
 * rows.c takes rows, saved.c is the state, report.c compares and prints,
 * uplift.c divides by a score, prices.c by what was asked, sizes.c says how
 * many units are needed.  lib/gray goes from what is asked (metrics.h) and from
 * units (units.h) to arms (armgroups.h) and comparisons (comparisons.h).
 */
#ifndef GRAY_LIFT_PARTS_H
#define GRAY_LIFT_PARTS_H

#include "base/numbered.h"
#include "filter/daysonly.h"
#include "filter/filter.h"
#include "filter/seldom.h"
#include "gray/comparisons.h"
#include "gray/currencies.h"
#include "gray/exposure.h"
#include "gray/knownarms.h"

enum role {
	CUSTOMER,
	TIME,
	EXPOSURE, /* and the six behind it, exposure.h */
	SPLIT_PROPENSITY = EXPOSURE + EXPOSURE_COLUMNS,
	PROPENSITY,
	OTHERS
};

enum { BY_MOST = 8 };

struct config {
	struct opt_list metric, ratio, pre, guard, by, arms;
	const char *control, *split, *cost, *strata, *score, *price;
	int64_t within, before, tune, bins, least_n;
	struct opt_time exposed_on;
	double alpha, power, winsor, size_n, size_sd, size_rate, size_effect;
	int look, adjust, open;
	bool rows;

	/* worked out */
	struct setup *setup;
	struct metrics metrics;
	unsigned slot_role[METRICS_SLOTS];
	unsigned by_role[BY_MOST], strata_role, score_role, price_role;
	unsigned product_role;
	int currency_role;    /* ROLE_NONE: what is compared is parted by it */
	struct numbered name; /* of roles from OTHERS on */
	char *by_name[BY_MOST]; /* owned */

	struct exposed_list exposed; /* of --arms */
	struct notice arms_out, arms_forced, arms_repeated, times_aside,
		times_foreign;
};

struct state {
	const struct config *config;
	struct units units;
	struct buf text, price;
	/* Arms of the file at hand whose cells are known by their name alone.
	 */
	unsigned known_file; /* its number + 1 */
	struct knownarms known;
	bool knows;
	struct notice no_unit, out, forced, empty_before, same_day;
	amount sum[METRICS_SLOTS];	   /* of the order at hand */
	uint64_t others, outside, counted; /* rows of a log */
	struct currencies currencies;	   /* of amounts */
	struct daysonly days;		   /* where windows are below a day */
};

/* setup.c */
const char *setup_options(void *config, struct setup *s);
const char *setup_bound(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_release(void *config);
/* The number of the role of the column NAME. */
unsigned setup_role_of(struct config *c, struct text name);
/* What the options compare. */
MUST_USE const char *setup_metrics(struct config *c);

/* exposed.c */
const char *exposed_read(struct config *c, struct setup *s);

/* rows.c */
void rows_init(void *state, const void *config);
void rows_release(void *state);
enum verdict rows_read(
	void *state, const void *config, struct row *row, struct out *out);
enum verdict rows_settle(void *state, const void *config, const char **reason);

void rows_share(void **state, unsigned n, const void *config);
const char *rows_unite(void **state, unsigned n, const void *config);

/* saved.c */
const char *saved_write(void *state, const void *config, struct state_out *to);
enum verdict saved_read(void *state, const void *config,
	const struct state_row *row, const char **reason);

/* report.c */
/* The cells that a row begins with. */
void report_group(const struct config *c, bool experiments,
	const struct armgroup *of, struct out *out);
struct compare_how report_how(const struct config *c);
const char *report_finish(
	void *state, void *config, struct setup *setup, struct out *out);

/* uplift.c */
void uplift_columns(struct setup *s);
/* Of an arm beside the control, by falling score. */
void uplift_print(const struct config *c, const struct armgroups *g,
	const struct armgroup *of, size_t metric, struct out *out);

/* prices.c: what was asked is the arm, and a product the experiment. */
void prices_columns(const struct config *c, struct setup *s);
void prices_print(const struct config *c, const struct armgroups *g,
	const struct armgroup *of, struct out *out);

/* sizes.c */
const char *sizes_check(struct config *c, struct setup *s);
const char *sizes_print(const struct config *c, struct out *out);

#endif
