/* parts.h - what the parts of offer-price share.
 *
 * setup.c checks options and what they say together, tables.c reads rules, caps
 * and duals, market.c the market and the last prices, checks.c looks at the
 * rules as a whole.  When rows come, cells.c makes the offers of a cell and
 * remembers them, person.c reads what a row says of its customer, lines.c
 * prints.
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
	struct table levels;	      /* struct figure by product */
	struct table previous_prices; /* amount by cell */
	struct keyed *keyed;	      /* copied for each thread */
	int64_t today;		      /* the day of --as-of */
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
	bool pays; /* by the duals */
};

/* All offers of one combination of segment, factors and product. */
struct cell {
	struct offer *offer; /* in byte order of the products */
	size_t n;
};

struct state {
	struct keyed *keyed;
	struct table cells; /* struct cell by its cells of the row */
	struct buf key;
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

/* checks.c: gaps, overlaps, bounds that exclude each other. */
const char *checks_rules(const struct config *c, struct setup *s);
bool checks_is_factor(const struct config *c, const char *name);

/* cells.c: the offers of a row's cell; they stay until the next call. */
struct cell *cells_of(struct state *s, const struct config *c, struct row *row);
void cells_release(struct state *s);

/* person.c */
bool person_read(struct person *p, const struct config *c, struct row *row);

/* lines.c */
void lines_offer(struct state *s, const struct config *c, struct row *row,
	struct out *out, const struct person *p, struct offer *o);
void lines_none(struct row *row, struct out *out);

#endif
