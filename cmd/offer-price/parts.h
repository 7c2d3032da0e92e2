/* parts.h - what the parts of offer-price share.
 *
 * setup.c checks options and what they say together, tables.c reads rules, caps
 * and duals, market.c the market and the last prices, checks.c looks at the
 * rules as a whole.  When rows come, cells.c makes the offers of a cell and
 * remembers them, person.c reads what a row says of its customer, lines.c
 * prints.  gates.c says what is not checked, counts.c why rows have no offer,
 * unsaid.c what had no effect.
 */
#ifndef OFFER_PRICE_PARTS_H
#define OFFER_PRICE_PARTS_H

#include "base/keyed.h"
#include "filter/filter.h"
#include "filter/seldom.h"
#include "offer/bearing.h"
#include "offer/checked.h"
#include "offer/made.h"

enum role {
	CUSTOMER,
	SEGMENT,
	PRODUCT,
	RISK,
	RISK_TIME,
	BIRTH,
	AGE,
	OPT_OUT,
	CONSENT,
	OFFERS_USED,
	CURRENCY,
	FACTOR
};

enum { FACTORS_MAX = OFFER_FACTORS };

enum demand { DEMAND_INDEX, DEMAND_STOCK };

struct config {
	const char *rules, *market, *caps, *duals, *previous, *key, *period;
	struct opt_list factors;
	struct opt_time as_of;
	int hash, demand;
	double holdout, smooth, band;
	bool first, check, gaps, may_worsen, no_consent;

	/* worked out */
	char *factor[FACTORS_MAX]; /* names, owned */
	struct side rules_file, market_file, caps_file, duals_file;
	size_t *line; /* the row of each in rules_file */
	struct offer_terms terms;
	struct text *match;  /* n_rules * n_match */
	struct keyed *keyed; /* copied for each thread */
	int64_t today;	     /* the day of --as-of */
	int grade_most;	     /* of a customer */
	bool responds;	     /* a rule has a response: the last column */
	struct setup *setup;
	bool gate[GATES]; /* whether the first file has its column */
	struct notice later, spikes, stale; /* rows of the market */
};

/* Rows of one kind, and what the first of them says. */
struct sign {
	struct notice rows;
	struct buf first;
};

/* What is counted, for --stats and standard error. */
struct counts {
	struct made made;
	uint64_t asked[2];	/* rows with a column of consent, opt_out */
	struct notice empty[2]; /* those in which it is empty */
	struct sign lack[RULES_LACKS], currency;
	struct notice capped_rows, unmoved, unborn, last_other;
};

struct state {
	struct keyed *keyed;
	struct table cells; /* struct offer_cell by its cells of the row */
	struct buf key;
	struct offer_used used;
	struct counts counts;
};

/* setup.c */
const char *setup_files(void *config, struct setup *s);
const char *setup_open(void *config, struct setup *s);
const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_close(void *config);

/* tables.c */
const char *tables_rules(struct config *c, struct setup *s);
const char *tables_caps(struct config *c, struct setup *s);
const char *tables_duals(struct config *c, struct setup *s);

/* market.c */
const char *market_read(struct config *c, struct setup *s);
const char *market_previous(struct config *c, struct setup *s);
/* One more row of this kind, number ROW of S; they may come in any order. */
void market_note(struct notice *n, const struct side *s, size_t row);

/* checks.c: gaps, overlaps, bounds that exclude each other. */
const char *checks_rules(const struct config *c, struct setup *s);
bool checks_is_factor(const struct config *c, const char *name);

/* gates.c: what is not checked, and answers that say nothing. */
void gates_tell(struct config *c, const struct binding *b);
void gates_row(struct counts *to, struct row *row);

/* counts.c: rows with an offer and without one. */
void counts_sign(struct sign *to, const struct row *row, struct text first);
void counts_merge(struct counts *to, const struct counts *from);
void counts_finish(const struct counts *n, const struct config *c);
void counts_tell(const struct counts *n);
void counts_release(struct counts *n);

/* unsaid.c: what rules ask for in vain, and what tables say in vain; it marks
 * that in the state. */
void unsaid_open(const struct config *c);
void unsaid_check(const struct config *c);
void unsaid_merge(
	struct state *to, const struct state *from, const struct config *c);
void unsaid_finish(struct state *s, const struct config *c);

/* cells.c: the offers of a row's cell; they stay until the next call. */
struct offer_cell *cells_of(
	struct state *s, const struct config *c, struct row *row);
void cells_release(struct state *s);

/* person.c */
bool person_read(struct offeree *p, const struct config *c, struct row *row);

/* lines.c */
void lines_offer(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct offeree *p, struct offer *o);
void lines_none(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct offeree *p,
	const struct offer_cell *cell);

#endif
