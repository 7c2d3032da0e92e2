/* walk.h - a customer's events, or a path, into facts and credits.
 *
 *	walk_init(&w, &rules, cells, direct, n_direct, &zone);
 *	events_list(&w.list, &w.events, i, &w.players);     // a customer's
 *	TRY(walk_customer(&w, customer));
 *
 * The facts and credits add up in the tally and the chains, or, where rules ask
 * for a table, paths in the table; what is merged, passed over or not matched
 * is counted by kind.  Customers may be taken in any order.
 */
#ifndef JOURNEY_WALK_H
#define JOURNEY_WALK_H

#include "journey/chains.h"
#include "journey/coalitions.h"
#include "journey/first.h"
#include "journey/orders.h"
#include "journey/owners.h"
#include "journey/paths.h"
#include "journey/period.h"

struct walk_rules {
	struct path_rules path;
	struct credit_rules credit;
	enum credit_model model[MODELS];
	unsigned n_models;
	unsigned order;	  /* of chains */
	unsigned buckets; /* 1 or TALLY_BUCKETS */
	enum period period;
	bool by_row;	/* MODEL_ROW is among the models */
	bool rows_only; /* and no other: paths are not looked at */
	bool by_path;	/* some model looks at paths */
	bool ordered;	/* and at the order of their touches */
	bool chained;	/* chains are made */
	bool coalesced; /* coalitions are counted */
	bool table;	/* paths go to the table, and to nothing else */
	bool no_events; /* rows are paths, of no customers */
	bool orders;	/* conversions without a channel are of a file of their
			 * own, whose customers the log may know or not */
	enum orders_rule repeated; /* rows of one conversion */
	int64_t since; /* conversions before it end paths and do not count, nor
			* do rows as facts; INT64_MIN: there are none */
	bool until_next; /* a conversion without a touch since the one before it
			  * has that one's path */
};

/* What is counted. */
enum walk_kind {
	WALK_NO_CHANNEL,   /* a touch without one */
	WALK_REFUND,	   /* revenue below 0 */
	WALK_REFUND_ALONE, /* and no sale of the customer before it */
	WALK_REPEATED,	   /* a row of a conversion that does not count again */
	WALK_OTHER_REVENUE, /* and its revenue is another */
	WALK_ADDED,	    /* one whose revenue is added to the first row's */
	WALK_ADDED_LATER,   /* and it is the same revenue, at another time */
	WALK_SHARED,	    /* a conversion more, as its id is of several
			     * customers; what is first is the id */
	WALK_BEFORE,	    /* a conversion before what the rules count from */
	WALK_UNASSIGNED,    /* a conversion without a touch before it */
	WALK_UNKNOWN,	    /* an order of nobody whom the log knows */
	WALK_IN_LOG,	    /* a conversion of the log, beside orders */
	WALK_TIED,	    /* a touch at the time of another */
	WALK_LAPSED,	    /* a touch beyond the lookback */
	WALK_SKIPPED,	    /* a direct one that is left out */
	WALK_COLLAPSED,	    /* one that is equal to the next */
	WALK_DROPPED,	    /* one beyond the longest path */
	WALK_NOBODY,	    /* a customer whose name stands for none */
	WALK_PADDED,	    /* a customer whose name has blanks around it */
	WALK_KINDS
};

/* A conversion, and the events [from, end) that its path is made from. */
struct walk_sale {
	size_t from, end;
};

struct walk_book {
	const struct walk_rules *rules; /* borrowed */
	struct zone zone;		/* of periods */
	struct players players;
	struct events events;
	struct event_list list; /* of the customer at hand */
	struct tally tally;
	struct chains chains;
	struct coalitions coalitions;
	struct paths paths;
	struct path path; /* at hand */
	struct first seen[WALK_KINDS];
	uint64_t orders; /* how many there were */
	/* Called for each conversion with its path, and for each refund with
	 * that of its sale; or NULL. */
	void (*conversion)(void *arg, struct text customer,
		const struct event *conversion, bool refund);
	void *arg;
	/* scratch */
	struct credit credit;
	credit_sum *money; /* of one path */
	size_t money_cap;
	struct owners *owners;
	bool owns; /* the owners are its own */
	/* of the customer at hand */
	struct orders join;
	struct event_list refunds; /* of their own, in order of time */
	struct walk_sale *sale;	   /* conversions, in order of time */
	size_t n_sales, sales_cap;
	uint32_t *met; /* players whose touches came before an order */
	size_t n_met, met_cap;
	uint64_t *
		met_by; /* of each player: the last customer it met, as below */
	size_t met_by_cap;
	uint64_t customer; /* the number of the customer at hand, above 0 and
			    * of no other book of the run */
};

/* CELLS and DIRECT as of players_init(); ZONE is copied. */
void walk_init(struct walk_book *w, const struct walk_rules *rules,
	unsigned cells, const struct text *direct, size_t n_direct,
	const struct zone *zone);
void walk_release(struct walk_book *w);

/* W is a book like LIKE, without events and players, that shares its owners,
 * for thread NUMBER; LIKE stays longer. */
void walk_init_like(
	struct walk_book *w, const struct walk_book *like, unsigned number);

/* CUSTOMER, whose events are in w->list, in order; the list is changed.  NULL,
 * or a message: sums grow too large. */
MUST_USE const char *walk_customer(struct walk_book *w, struct text customer);

/* A row of a table of paths, TIMES over, whose touches are in w->path. */
MUST_USE const char *walk_path(struct walk_book *w, const struct paths_row *row,
	uint64_t times, unsigned bucket);

/* All rows of w->paths, unless rules ask for the table. */
MUST_USE const char *walk_table(struct walk_book *w);

/* Shares of a conversion of REVENUE under MODEL, which shares out path by path,
 * over the touches of w->path: into w->credit.unit and w->money. */
void walk_share(struct walk_book *w, enum credit_model model, amount revenue);

#endif
