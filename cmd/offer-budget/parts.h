/* parts.h - what the parts of offer-budget share.
 *
 * limits.c reads what may be spent, offers.c keeps the rows and their state,
 * problem.c and sums.c make a knapsack of
 * them, lottery.c shares out what it leaves,
 * answer.c solves and prints, summary.c tells, unsaid.c says what was passed
 * over, classes.c is --emsr.
 */
#ifndef OFFER_BUDGET_PARTS_H
#define OFFER_BUDGET_PARTS_H

#include "base/keyed.h"
#include "base/table.h"
#include "filter/filter.h"
#include "offer/knapsack.h"

enum role {
	CUSTOMER,
	OFFER,
	PRODUCT,
	VALUE,
	COST,
	SEGMENT,
	CAMPAIGN,
	CELL,
	CURRENCY
};

enum class_role { CLASS, FARE, MEAN, SD };

enum by { BY_ANY, BY_CELL, BY_CUSTOMER };

struct limit {
	struct text scope; /* "*", a product, a segment or a campaign */
	bool count;	   /* heads, not money */
	bool none;	   /* inf */
	amount most;	   /* money in units of 10^-9; heads */
	unsigned decimals;
};

struct config {
	const char *budget, *duals, *key, *period, *currency;
	int by, hash;
	bool lottery, all, quiet, emsr;

	/* worked out */
	struct setup *setup;
	struct side limits_file;
	struct limit *limit;
	unsigned limits;
	struct buf secret;
	struct buf
		columns; /* names of the rows' cells, as offers.c keeps them */
};

/* One row, in the table under CUSTOMER NUL OFFER; a row without an offer under
 * CUSTOMER NUL OFFER NUL CELLS. */
struct offer {
	amount value, cost;
	uint64_t cells; /* where in state.cells; TSV, and a LF */
	uint32_t product, segment, campaign, cell, currency; /* state.words */
	uint8_t decimals[2]; /* of value, cost */
	bool refused;	     /* no value and no cost: an offer to nobody */
};

struct state {
	struct notice repeated;	    /* rows, of the same offer or class */
	uint64_t repeated_in_state; /* lines */
	struct table offers;	    /* struct offer */
	struct table words;
	struct buf cells, columns, key;
	size_t width; /* cells of a row that came from saved state, or 0 */
	struct table classes; /* --emsr: struct emsr_class */
};

/* The customers' offers as a knapsack.  Customer c has offer[first[c]] to
 * offer[first[c + 1]], in the order of the options of its group. */
struct problem {
	const struct config *config;
	struct state *state;
	bool by_cell;
	size_t customers, groups;
	uint32_t *first;	  /* customers + 1 */
	uint32_t *offer;	  /* numbers in state.offers */
	uint32_t *members;	  /* groups + 1, into member */
	uint32_t *member;	  /* customers, by group */
	uint32_t *pick;		  /* of each customer, counted from its first */
	struct knapsack knapsack; /* made of the arrays that follow */
	uint32_t *option, *use_first;
	int64_t *worth, *uses_one;
	struct knapsack_use *use;
	int64_t *limit;
	amount value_unit, cost_unit; /* what 1 in the knapsack is */
	unsigned decimals[2];
	uint32_t *limit_of;   /* first limit on each word, or NO_LIMIT */
	uint32_t *limit_next; /* the next on the same word */
	amount *used;	      /* of each limit, exactly */
	size_t chosen;
	amount value, cost;
	size_t drawn, raised; /* customers in a lottery, and those who won */
};

enum { MOST_LIMITS = 65535 };
#define NO_LIMIT UINT32_MAX

/* limits.c: -b, an amount or a file. */
const char *limits_read(struct config *c, struct setup *s);
/* The file of -b, unless it is an amount. */
MUST_USE const char *limits_files(void *config, struct setup *s);
void limits_release(struct config *c);

/* offers.c */
enum verdict offers_row(struct state *s, struct row *row);
const char *offers_save(
	struct state *s, const struct config *c, struct state_out *to);
enum verdict offers_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason);
/* The customer in the key of offer I. */
struct text offers_customer(const struct state *s, size_t i);
/* The offer in it. */
struct text offers_name(const struct state *s, size_t i);
void offers_print(
	const struct state *s, size_t i, struct out *out, struct buf *scratch);

/* problem.c: SORTED are all offers by key. */
const char *problem_make(
	struct problem *p, const uint32_t *sorted, struct keyed *keyed);
void problem_release(struct problem *p);
static inline struct offer *problem_offer(
	const struct problem *p, uint32_t customer, uint32_t option)
{
	return table_value(
		&p->state->offers, p->offer[p->first[customer] + option]);
}
static inline amount problem_use(const struct limit *l, const struct offer *o)
{
	return l->count ? 1 : o->cost;
}

/* sums.c: fill p->knapsack; and count what PICK comes to. */
const char *sums_make(struct problem *p);
const char *sums_count(struct problem *p);
/* The limits that offer O counts against, rising, into TO of as many as there
 * are; how many. */
size_t problem_limits(
	const struct problem *p, const struct offer *o, uint32_t *to);

/* lottery.c: who of a group that could not have an option whole gets it. */
void lottery_draw(struct problem *p, struct keyed *keyed,
	const struct knapsack_answer *a);
/* The draw's number of CUSTOMER. */
uint64_t lottery_number(
	struct keyed *keyed, const struct config *c, struct text customer);

/* summary.c: on standard error, for --stats, and --duals. */
void summary_tell(const struct problem *p, const struct knapsack_answer *a);
const char *summary_duals(
	const struct problem *p, const struct knapsack_answer *a);

/* unsaid.c: what is merged, passed over or rounded, counted and told. */
void unsaid_repeated(const struct state *s, const struct config *c);
void unsaid_rows(const struct problem *p, const uint32_t *sorted);
void unsaid_answer(const struct problem *p, const struct knapsack_answer *a);

/* answer.c */
const char *answer_finish(struct state *s, struct config *c, struct out *out);

/* classes.c */
enum verdict classes_row(struct state *s, struct row *row);
const char *classes_save(
	struct state *s, const struct config *c, struct state_out *to);
enum verdict classes_load(
	struct state *s, const struct state_row *row, const char **reason);
const char *classes_finish(
	struct state *s, const struct config *c, struct out *out);

#endif
