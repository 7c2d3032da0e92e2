/* parts.h - what the parts of attrib-roi share.
 *
 * setup.c checks the options, rows.c reads rows, shared.c by all threads,
 * conversions.c those of --conversions,
 * converted.c says which of them converted,
 * runs.c keeps on disk what memory cannot hold, saved.c writes and reads state,
 * answer.c makes the report, costs.c adds what was spent, report.c and dump.c
 * print, notices.c says what was merged or left out, lists.c which channels
 * that options name there are, unclear.c which columns nobody can tell.
 */
#ifndef ATTRIB_ROI_PARTS_H
#define ATTRIB_ROI_PARTS_H

#include "base/condition.h"
#include "filter/daysonly.h"
#include "filter/filter.h"
#include "filter/refunded.h"
#include "filter/seldom.h"
#include "journey/choice.h"
#include "journey/layout.h"
#include "journey/rank.h"
#include "journey/reach.h"
#include "journey/spend.h"
#include "journey/statement.h"
#include "journey/walk_all.h"
#include "kept/spill.h"

/* Of events; and of paths. */
enum role {
	CUSTOMER,
	TIME,
	CHANNEL,
	CONVERTED,
	REVENUE,
	COST,
	ID,
	ORDER,
	CURRENCY,
	FIRST_BY
};
enum path_role { PATH, PATH_CONVERSIONS, PATH_VALUE, PATH_NULL };

enum { REPEATED_SUM, REPEATED_FIRST, REPEATED_ERROR };

enum dump { NO_DUMP, DUMP_TOUCHES, DUMP_PATHS, DUMP_TRANSITIONS, DUMP_REMOVAL };

enum { MOST_BY = PLAYERS_MOST };

/* What is counted in --stats and said in one line, behind those of enum
 * walk_kind; notices.c has the words. */
enum {
	NO_CUSTOMER = WALK_KINDS, /* a row without one */
	NO_ORDER_CUSTOMER,	  /* the same of --conversions */
	FURTHER,		  /* a further line of an order of the same */
	UNCONVERTED,		  /* revenue of a row that did not convert */
	BLANK_ID,		  /* an identifier that is none */
	EARLY,
	/* a row before --touches-since */ INTERNAL, /* a row that continues a
							visit */
	FLAGGED,     /* a row whose column "conversion" says if it converted */
	EMPTY_STEP,  /* a row of --path with a step without a name */
	MARKED_PATH, /* a row of --path with (start) and the like at its ends */
	ODD_CONDITION, /* a cell that --converted compares is no number or time
			*/
	EMPTY_PATH,    /* a row of --path without touches, with total_null */
	KINDS
};

/* --wide */
enum { WIDE_NOT, WIDE_MODELS, WIDE_PERIODS };

struct config {
	struct opt_list models, weights, direct, paid, remove, remove_tail, by;
	const char *costs, *conversions, *converted, *tmp, *margin_text, *sep;
	bool sorted, path, collapse, total, until_next;
	int wide, cycle, conv_touch, skip_direct, period, dump, repeated,
		shapley;
	int64_t order, half_life, lookback, max_touches;
	double margin, cost_scale, ci;
	struct opt_time touches_since;
	uint64_t memory;

	/* worked out */
	struct setup *setup;
	struct walk_rules walk;
	struct condition *converts; /* --converted; NULL: a column says so */
	char **converts_name;	    /* its columns */
	unsigned converts_role;	    /* of the first of them */
	struct refunded refunded;
	enum { BY_TIME, BY_ORDER, BY_NOTHING } goes; /* the first file's rows */
	struct choice choice;			     /* models */
	bool row_only;				     /* no events are kept */
	bool by_currency; /* --by divides the report by it */
	/* of the first file, to be said in the end */
	const char *file;
	bool no_converted, no_revenue, no_cost;
	unsigned cells;		/* of a player */
	char *by_name[MOST_BY]; /* n: cells - 1 */
};

/* What threads agree on, and what memory could not hold of them all. */
struct shared {
	struct lead players, cells;
	struct spill runs;
};

struct state {
	const struct config *config;
	struct walk_book walk;
	struct reach reach;
	struct spill runs;   /* customers that did not fit into memory */
	struct buf key;	     /* --sorted: the customer at hand */
	struct buf currency; /* of the first revenue or cost */
	int64_t sorted_ms;
	bool begun;    /* --sorted: there is one */
	bool converts; /* a file has a column converted, or --converted */
	struct condition_view view; /* of --converted */
	bool divided;		    /* a path has the separator */
	uint64_t paths;
	/* What is counted by kind: in rows, and beyond that in walk.seen. */
	struct seen {
		uint64_t n;
		struct notice row; /* the first */
	} seen[KINDS];
	struct daysonly days;
	struct notice given_back; /* rows whose refund is not subtracted */
	struct notice undone;  /* rows whose status says it came to nothing */
	struct shared *shared; /* by threads, while rows are read; or NULL */
	bool paths_only;       /* merged lines were the second kind */
	struct out *dump;      /* --dump=touches */
	const char *failed;
};

/* setup.c */
const char *setup_open(void *config, struct setup *s);
const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_close(void *config);

/* Whether the column "conversion" of the file says whether rows converted, as
 * no other does, and has no identifiers. */
bool setup_flagged(const struct config *c, const struct binding *b);

/* unclear.c: a message where several columns could play a role and --columns
 * does not say which. */
const char *unclear_bind(
	const struct config *c, const struct setup *s, const struct binding *b);

/* converted.c: read --converted and ask for its columns; and whether ROW
 * converted, by that or by its flag: false, and the row is bad. */
const char *converted_open(struct config *c, struct setup *s);
bool converted_read(
	struct state *s, const struct config *c, struct row *row, bool *to);
void converted_release(struct state *s);
void converted_close(struct config *c);

/* notices.c: N more of KIND, in ROW. */
void notices_row(
	struct state *s, unsigned kind, const struct row *row, uint64_t n);
/* Say it: of an answer, or of what is saved. */
void notices_answer(const struct state *s, const struct config *c);
void notices_saved(const struct state *s, const struct config *c);

/* A time; or the day of an order that has no more, or where rows go by the
 * order of touches, that. */
void notices_time(struct buf *to, const struct config *c, int64_t ms);

/* rows.c */
enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out);
enum verdict rows_settle(void *at, const void *config, const char **reason);

/* An amount, or nothing: then 0. */
bool rows_money(struct row *row, unsigned role, amount *to);

/* The conversion's identifier, and what else its row says, in ROLES roles. */
void rows_id(struct state *s, struct row *row, unsigned role, unsigned roles,
	struct event_in *e);

/* The currency of ROW's money, if ANY, as column ROLE of its file says, where
 * all shall have one; else nothing. */
struct text rows_currency(
	const struct config *c, struct row *row, unsigned role, bool any);

/* Whether a row of the moment MS is before --touches-since, which is counted.
 */
bool rows_early(struct state *s, const struct config *c, const struct row *row,
	int64_t ms);

/* conversions.c: the rows of --conversions become events; NULL, or what is the
 * matter with one. */
const char *conversions_read(struct state *s, const struct config *c);

/* shared.c: rows added by all threads, and what hangs on their order. */
void shared_begin(void **state, unsigned n, const void *config);
const char *shared_end(void **state, unsigned n, const void *config);
const char *shared_hear(void *at, const void *config, struct text currency);

/* runs.c: put the customers in memory on disk as another run, once they are
 * more than --memory; and all customers, of memory and disk, in the order of
 * their keys, to ONE. */
typedef const char *runs_one(struct state *s, const struct config *c,
	struct text customer, void *arg);
const char *runs_check(struct state *s, const struct config *c);
const char *runs_each(
	struct state *s, const struct config *c, runs_one *one, void *arg);
/* The same of a plain report, where nothing but cells was kept. */
const char *runs_reach(struct state *s, const struct config *c);

/* Rows have been read: what went to disk is S's own. */
const char *runs_unite(struct state *s, const struct config *c);

/* saved.c */
const char *saved_write(void *at, const void *config, struct state_out *to);
void saved_times(const void *config, const struct state_row *row,
	int64_t *first, int64_t *last);
enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason);

struct answer {
	const struct config *config;
	struct setup *setup;
	struct state *state;
	struct costs *costs; /* --costs; or NULL */
	struct statement lines;
};

/* lists.c: which names of --direct, --paid and --remove are channels. */
void lists_tell(const struct state *s, const struct config *c);

void notices_intervals(const struct answer *a);

/* answer.c */
const char *answer_walk(struct state *s, const struct config *c);
const char *answer_finish(
	void *state, void *config, struct setup *s, struct out *out);

/* costs.c: read what was spent, which may add cells; when these are in order,
 * divide it among them into cost and has_cost. */
const char *costs_read(struct answer *a);
void costs_divide(struct answer *a);
void costs_release(struct answer *a);

/* report.c */
const char *report_print(struct answer *a, struct out *out);
void report_columns(const struct config *c, struct setup *s);
void report_cost(bool has, amount cost, struct out *out);

/* sides.c */
const char *sides_print(struct answer *a, struct out *out);

/* dump.c */
const char *dump_columns(const struct config *c, struct setup *s);
const char *dump_print(struct answer *a, struct out *out);
void dump_touches(void *state, struct text customer,
	const struct event *conversion, bool refund);

#endif
