/* parts.h - what the parts of gray-lift share.
 *
 * metrics.c reads what is compared, setup.c the other options and the columns,
 * exposed.c tables of arms, rows.c takes rows, saved.c is the state, gather.c
 * goes from units to arms, report.c compares and prints, uplift.c divides by a
 * score, prices.c by what was asked, sizes.c says how many units are needed.
 *
 * A cell is an experiment, values of --by, a stratum and an arm, with the byte
 * 0x1f between them.  An arm without a name is the control's: it was held out.
 */
#ifndef GRAY_LIFT_PARTS_H
#define GRAY_LIFT_PARTS_H

#include "base/table.h"
#include "filter/filter.h"
#include "filter/seldom.h"
#include "gray/exposure.h"
#include "stat/adjust.h"
#include "stat/trial.h"

enum role {
	CUSTOMER,
	TIME,
	EXPOSURE, /* and the six behind it, exposure.h */
	SPLIT_PROPENSITY = EXPOSURE + EXPOSURE_COLUMNS,
	PROPENSITY,
	OTHERS
};

enum { BY_MOST = 8, SLOTS_MOST = 48, ARMS_MOST = 256, KNOWN_ARMS = 4 };
#define CELL_BETWEEN '\x1f'

/* An amount that is summed for each unit: of a column, or the number of rows;
 * before exposure, or from it on. */
struct metric_slot {
	unsigned role;
	bool before, rows;
	bool optional; /* an empty cell is 0 */
};

struct metric {
	char *name; /* owned */
	bool ratio, adjusts, asked, guarded, guard_up;
	bool ratio_before;   /* x / e; else x */
	double limit;	     /* of the guard */
	unsigned y, d, x, e; /* slots */
};

/* A share of --split. */
struct split_share {
	struct text arm; /* empty: the arms by their order */
	double weight;
};

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
	struct metric_slot slot[SLOTS_MOST];
	unsigned slots, cost_slot;
	struct metric *metrics; /* owned */
	size_t n_metrics;
	struct split_share share[ARMS_MOST];
	size_t shares;
	unsigned by_role[BY_MOST], strata_role, score_role, price_role;
	unsigned product_role;
	char **name;		/* of roles from OTHERS on; owned */
	char *by_name[BY_MOST]; /* owned */
	unsigned names;

	/* of --arms: values are struct exposed, keys cell names; and the first
	 * exposure of each customer */
	struct table cells, customers;
	struct exposed *exposed; /* owned */
	size_t n_exposed, cap_exposed;
	struct notice arms_out, arms_forced, arms_repeated;
	uint64_t arms_several;
};

/* A customer of --arms in one experiment. */
struct exposed {
	uint32_t cell; /* of config->cells */
	uint32_t next; /* of the same customer, 1 more; 0: none */
	int64_t ms;
	bool several; /* arms: left out */
	double propensity;
};

/* What is known of a cell. */
struct cell {
	double low, high; /* propensities that came; low > high: none */
};

enum unit_flag { UNIT_SEVERAL = 1, UNIT_OTHER = 2, UNIT_SCORED = 4 };

/* A unit's value in the table; behind it an amount a slot. */
struct unit {
	uint32_t cell, flags;
	int64_t last;  /* of --arms: its newest row */
	int64_t first; /* of --arms, from a state: when it was exposed */
	double score;
};

struct state {
	const struct config *config;
	struct table cells; /* struct cell, and with --rows moments behind it */
	struct table units; /* key: customer, or customer 0x1f experiment */
	struct moments_shape shape; /* of --rows: slots are its columns */
	struct table_want want[TABLE_BATCH];
	struct buf key[TABLE_BATCH];
	struct unit_row {
		uint32_t cell;
		bool scored;
		double score;
	} row[TABLE_BATCH];
	amount *sum; /* TABLE_BATCH * slots; owned */
	unsigned waiting;
	struct buf text, newest, price;
	int64_t newest_ms;
	bool has_newest;
	/* Arms of the file at hand whose cells are known by their name alone.
	 */
	unsigned known_file; /* its number + 1 */
	struct known_arm {
		struct buf arm;
		uint32_t cell;
	} known[KNOWN_ARMS];
	unsigned known_arms;
	bool knows;
	struct notice no_unit, out, forced, empty_before;
	uint64_t others, outside; /* rows of a log */
};

/* metrics.c */
const char *metrics_read(struct config *c);
void metrics_shape(struct moments_shape *shape, const struct config *c,
	const unsigned *column);

/* setup.c */
const char *setup_options(void *config, struct setup *s);
const char *setup_bound(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_release(void *config);
/* The number of the role of the column NAME, and back. */
unsigned setup_role_of(struct config *c, struct text name);
const char *setup_role_name(const struct config *c, unsigned role);

/* exposed.c */
const char *exposed_read(struct config *c, struct setup *s);
/* The unit of the customer KEY in EXPERIMENT, or NULL. */
struct exposed *exposed_find(
	const struct config *c, struct text key, struct text experiment);

/* rows.c */
void rows_init(void *state, const void *config);
void rows_release(void *state);
enum verdict rows_read(
	void *state, const void *config, struct row *row, struct out *out);
enum verdict rows_settle(void *state, const void *config, const char **reason);
/* The cell TEXT; NULL after a reason: it has not as many parts as it should. */
const char *rows_cell(
	uint32_t *cell, struct state *s, const struct config *c, struct text t);
void rows_propensity(struct cell *cell, double propensity);
amount *rows_sums(const struct table *units, size_t i);
/* One more amount for each slot of the unit KEY.  NULL, or why the run ends. */
const char *rows_add(struct unit *u, const struct config *c,
	const struct unit_row *row, const amount *more);
/* Want the unit of CUSTOMER in EXPERIMENT, as s->want[s->waiting]. */
void rows_ask(struct state *s, struct text customer, struct text experiment);
void rows_newest(struct state *s, int64_t ms, struct text customer);

/* saved.c */
const char *saved_write(void *state, const void *config, struct state_out *to);
enum verdict saved_read(void *state, const void *config,
	const struct state_row *row, const char **reason);

/* A unit with a score. */
struct gathered_unit {
	uint32_t arm;
	double score;
	const amount *sum;
};

/* gather.c: a group is an experiment and values of --by. */
struct arm_group {
	struct text experiment, by; /* by: as in a cell */
	struct text *arm;	    /* the control first, then by bytes */
	size_t arms, strata;
	struct moments **cell; /* [stratum * arms + arm]; NULL: none */
	double *propensity; /* of each arm; 0: no units; NAN: several, none */
	amount *cap;	    /* of each column; with --winsor */
	bool has_control;
	struct gathered_unit *unit; /* with --score */
	size_t units, cap_units;
};

struct gathered {
	const struct config *config;
	struct state *state;
	struct moments_shape shape;
	unsigned column_slot[2 * SLOTS_MOST]; /* of each column of moments */
	bool capped[2 * SLOTS_MOST];
	unsigned *metric_y; /* of each metric, a column of moments; owned */
	unsigned slot_column[SLOTS_MOST];
	struct arm_group *group;
	size_t groups, cap_groups;
	bool experiments; /* some have a name */
	uint64_t several, open, unscored;
	struct buf first_several;
	int64_t end;
};

/* units.c: called for each unit that counts; UNIT is NULL with --arms. */
typedef void gather_unit(
	void *arg, uint32_t cell, const struct unit *unit, const amount *sum);
void gather_units(
	struct gathered *g, struct state *s, gather_unit *one, void *arg);
int64_t gather_end(const struct state *s, struct setup *setup);

const char *gather(struct gathered *g, struct state *s, struct setup *setup);
void gather_release(struct gathered *g);

/* report.c */
/* The cells that a row begins with. */
void report_group(
	const struct gathered *g, const struct arm_group *of, struct out *out);
const char *report_finish(
	void *state, void *config, struct setup *setup, struct out *out);

/* uplift.c */
void uplift_columns(struct setup *s);
/* The units of each group, where GROUP and ARM are those of a cell. */
void uplift_gather(struct gathered *g, struct state *s, const uint32_t *group,
	const uint32_t *arm);
void uplift_print(const struct gathered *g, const struct arm_group *of,
	size_t metric, struct out *out);

/* prices.c: what was asked is the arm, and a product the experiment. */
void prices_columns(const struct config *c, struct setup *s);
/* The price T as all write it, in TO; false: it is none. */
bool prices_written(
	struct buf *to, struct text t, const struct number_style *style);
void prices_sort(struct arm_group *of);
void prices_print(
	const struct gathered *g, const struct arm_group *of, struct out *out);

/* sizes.c */
const char *sizes_check(struct config *c, struct setup *s);
const char *sizes_print(const struct config *c, struct out *out);

#endif
