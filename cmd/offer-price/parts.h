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
#include "offer/caps.h"
#include "offer/price.h"
#include "offer/rules.h"
#include "offer/suitable.h"

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

enum { FACTORS_MAX = 16 };

enum demand { DEMAND_INDEX, DEMAND_STOCK };

/* What a customer is checked for. */
enum gate {
	GATE_CONSENT,
	GATE_OPT_OUT,
	GATE_RISK,
	GATE_AGE,
	GATE_OFFERS_USED,
	GATE_CURRENCY,
	GATES
};

/* Why a row has no offer. */
enum reason {
	NORULE,
	OPTOUT,
	NO_CONSENT,
	NO_RATING,
	OLD_RATING,
	ABOVE_GRADE,
	FREQ,
	NOPAY,
	HOLDOUT,
	REASONS,
	OFFERED = REASONS
};

/* What the market says of a product. */
struct level {
	struct figure figure; /* a pressure, or of a stock its price */
	size_t row;	      /* its first in market_file */
};

/* A shadow price: what one more unit of a limit is worth. */
struct dual {
	struct text scope; /* "*", a product, a segment or a campaign */
	amount price;
	bool count; /* of one offer, else of one unit of its cost */
};

struct config {
	const char *rules, *market, *caps, *duals, *previous, *key, *period;
	struct opt_list factors;
	struct opt_time as_of;
	int hash, demand;
	double holdout, smooth, band;
	bool first, check, gaps, may_worsen;

	/* worked out */
	char *factor[FACTORS_MAX]; /* names, owned */
	struct side rules_file, market_file, caps_file, duals_file;
	struct rule *rule; /* in the order they are tried */
	size_t *line;	   /* the row of each in rules_file */
	size_t n_rules, n_match;
	struct text *match; /* n_rules * n_match */
	struct cap *cap;
	size_t n_caps;
	struct dual *dual;
	size_t n_duals;
	struct table levels;	      /* struct level by product */
	struct table previous_prices; /* amount by cell */
	struct keyed *keyed;	      /* copied for each thread */
	int64_t today;		      /* the day of --as-of */
	struct setup *setup;
	bool gate[GATES];	     /* whether the first file has its column */
	struct notice later, spikes; /* rows of the market */
};

/* What is printed of an offer, ready. */
enum offer_text {
	OFFER_PRODUCT,
	OFFER_PRICE,
	OFFER_LIST,
	OFFER_ADVANTAGE,
	OFFER_VALUE,
	OFFER_COST,
	OFFER_REASONS,
	OFFER_REASONS_SENIOR,
	OFFER_CELL,
	OFFER_TEXTS
};

struct offer {
	const struct rule *rule;
	struct text text[OFFER_TEXTS]; /* in bytes */
	struct buf bytes;
	struct buf tail[2]; /* all cells behind the id, as they come out; [1]:
			       of a senior */
	const char *capped_by;
	bool took[PRICE_STEPS];
	int bound;     /* the step that capped it, or -1 */
	bool pays;     /* by the duals */
	bool moved;    /* the market has a row for it */
	bool previous; /* it had a price the last time */
	uint64_t made; /* how many customers got it */
	uint64_t seniors;
};

/* All offers of one combination of segment, factors and product. */
struct cell {
	struct offer *offer; /* in byte order of the products */
	size_t n;
	enum rules_lack lack; /* why there is none */
};

/* Rows of one kind, and what the first of them says. */
struct sign {
	struct notice rows;
	struct buf first;
};

/* What rows of the tables had an effect on some offer. */
struct used {
	bool *rule, *cap, *level, *dual; /* as many as there are */
};

/* What is counted, for --stats and standard error. */
struct counts {
	uint64_t reason[REASONS + 1]; /* rows written, by reason */
	uint64_t step[PRICE_STEPS], capped[PRICE_STEPS], senior;
	uint64_t bound, previous; /* offers with a max_change; known before */
	uint64_t asked[2];	  /* rows with a column of consent, opt_out */
	struct notice empty[2];	  /* those in which it is empty */
	struct sign lack[RULES_LACKS], currency;
	struct notice capped_rows, unmoved;
};

struct state {
	struct keyed *keyed;
	struct table cells; /* struct cell by its cells of the row */
	struct buf key;
	struct used used;
	struct counts counts;
};

/* What a row says of its customer. */
struct person {
	struct text customer, currency;
	bool opted_out, refuses; /* no consent, where it is asked */
	int64_t used;
	int grade; /* 0: none */
	bool rated;
	int64_t rated_on; /* day */
	bool senior;
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
void counts_cells(struct counts *to, const struct table *cells);
void counts_merge(struct counts *to, const struct counts *from);
void counts_finish(const struct counts *n, const struct config *c);
void counts_tell(const struct counts *n);
uint64_t counts_all(const struct counts *n); /* rows written */
void counts_release(struct counts *n);

/* unsaid.c: what rules ask for in vain, and what tables say in vain; it marks
 * that in the state. */
void unsaid_open(const struct config *c);
void unsaid_check(const struct config *c);
void unsaid_init(struct state *s, const struct config *c);
void unsaid_release(struct state *s);
void unsaid_merge(
	struct state *to, const struct state *from, const struct config *c);
void unsaid_finish(struct state *s, const struct config *c);

/* cells.c: the offers of a row's cell; they stay until the next call. */
struct cell *cells_of(struct state *s, const struct config *c, struct row *row);
void cells_release(struct state *s);
/* Whether D charges an offer of PRODUCT by R to SEGMENT. */
bool cells_charges(const struct dual *d, const struct rule *r,
	struct text product, struct text segment);

/* person.c */
bool person_read(struct person *p, const struct config *c, struct row *row);

/* lines.c */
void lines_offer(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct person *p, struct offer *o);
void lines_none(struct state *s, struct row *row, struct out *out,
	const struct person *p, const struct cell *cell);
/* The code of REASON in the column "reasons". */
const char *lines_code(enum reason reason);

#endif
