/* parts.h - what the parts of rfm-cluster share.
 *
 * setup.c checks the options and reads what they name, saved.c writes and reads
 * state, shared.c adds rows by threads, ready.c takes those of a ready table,
 * answer.c makes clusters of the rows when all are in, lines.c and tables.c
 * print them, and notices.c says what was merged or left out.
 */
#ifndef RFM_CLUSTER_PARTS_H
#define RFM_CLUSTER_PARTS_H

#include "cluster/book.h"
#include "cluster/clustering.h"
#include "cluster/cutpoints.h"
#include "cluster/direction.h"
#include "cluster/names.h"
#include "cluster/repeats.h"
#include "filter/filter.h"
#include "filter/refunded.h"
#include "filter/seldom.h"

enum role {
	CUSTOMER,
	TIME,
	AMOUNT,
	RECENCY,
	FREQUENCY,
	MONETARY,
	CURRENCY,
	DIRECTION
};

enum kind { UNKNOWN, TRANSACTIONS, READY };

enum summary { NO_SUMMARY, BY_CLUSTER, BY_SEGMENT, BY_MOVES };

enum { BINS_RFM = SCORE_NTILE + 1 }; /* another name of SCORE_SPSS */

enum { PRICES = 3 }; /* names of a price, roles one behind the other */

enum { PER_TRANSACTION, PER_DAY, PER_CONVERSION, PER_COLUMN };

enum { REFUNDS_NET, REFUNDS_DROP, REFUNDS_FAIL, REFUNDS_NET_ALL };

struct config {
	struct opt_range k;
	int input, refunds, transform, summary, bins;
	bool currency_said; /* --columns says where it is */
	struct opt_list cuts;
	struct opt_choice per;
	const char *times;
	struct opt_list features;
	struct opt_time as_of;
	int64_t seed, starts, scores;
	const char *segments, *rfm_names;
	bool explain, rules, with_age;
	const char *save, *apply, *warm, *drift, *previous;
	double max_psi;

	/* worked out */
	struct setup *setup;
	bool merging;
	enum kind kind;	      /* of the rows, by the first header */
	bool each;	      /* --answer=one: rows are labelled as they come */
	bool numbered;	      /* a ready table without customers */
	bool moneyless;	      /* transactions without amounts */
	struct cutpoints cut; /* --cuts */
	const char *file;     /* the first */
	/* Roles that only some runs have: of an order, of an order where rows
	 * are counted, of what to multiply amounts by, of the price that is
	 * multiplied, and of features. */
	unsigned order, uncounted, factor, price, feature;
	struct refunded refunded; /* the last of them */
	unsigned d;		  /* features */
	char *name[POINTS_MAX_D];
	struct model model; /* --apply or --warm */
	struct side segments_file, names_file, previous_file;
	struct segment_rule *rule;
	size_t n_rules;
	struct names_rule *names;
	size_t n_names;
};

struct state {
	enum kind kind; /* of merged state; rows go by config */
	struct customers customers;
	struct table ready; /* d doubles */
	uint64_t rows;
	/* A ready table whose customers are numbered: what its column id says,
	 * one row after the other, unless that does not tell them apart. */
	struct table ids;
	bool ids_fail;
	uint64_t
		file_from; /* the number before the first of the file at hand */
	const char *file;
	uint64_t number; /* of the last row */
	bool moneyless;	 /* merged state was of transactions without amounts */
	struct buf currency;	  /* of the first amount */
	struct notice nameless;	  /* rows without the identifier of an order */
	struct notice further;	  /* rows of an order without time and amount */
	struct repeats orders;	  /* that are not counted, but rows are */
	struct notice refunds;	  /* rows whose amount is below 0 */
	struct notice given_back; /* rows whose refund is not subtracted */
	struct notice undone;	/* rows whose status says it came to nothing */
	struct notice negative; /* ready rows with days or orders below 0 */
	struct notice went[DIRECTIONS]; /* rows above 0, by direction */
	uint64_t first; /* lines of state that count refunds as purchases */
	char *failed;	/* a total of rows is too large: of whom; or NULL */
};

/* Customers, or clusters, that something is said about: how many, and the
 * first. */
struct gap {
	uint64_t n;
	size_t first;
};

static inline void gap_add(struct gap *gap, size_t i)
{
	if (gap->n++ == 0)
		gap->first = i;
}

/* All there is to print. */
struct answer {
	struct config *config;
	unsigned columns; /* of features: of transactions three, though without
			   * amounts the third is empty */
	struct setup *setup;
	struct cluster_book book;
	struct clustering clusters;
	struct segments segments;
	bool segmented;		 /* not with features of one's own */
	struct profile *profile; /* one a cluster */
	unsigned char *score[3];
	struct gap gap;		   /* who no rule of --segments takes */
	bool *names_met;	   /* of each rule of --rfm-names */
	double mean[POINTS_MAX_D]; /* of the training data, scaled */
	double psi[POINTS_MAX_D];  /* --apply: of each feature */
	bool dated;		   /* as_of is known */
	int64_t as_of;		   /* a day */
	struct model saved;	   /* --save: what it will say */
};

/* setup.c */
const char *setup_open(void *config, struct setup *s);
void setup_close(void *config);

/* saved.c: a line a customer; transactions are
 *	"t", last, sum, orders, decimals [, first day, its sum] [, days or ids]
 * where orders beside ids are those without one; "u" where there are no
 * amounts; and rows of a ready table "r" and their values. */
const char *saved_write(void *at, const void *config, struct state_out *to);
void saved_times(const void *config, const struct state_row *row,
	int64_t *first, int64_t *last);
enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason);

/* shared.c: share(), unite() and hear(), as filter.h says. */
void shared_begin(void **state, unsigned n, const void *config);
const char *shared_end(void **state, unsigned n, const void *config);
const char *shared_hear(void *at, const void *config, struct text currency);

/* answer.c */
const char *answer_finish(
	void *state, void *config, struct setup *s, struct out *out);
/* The row of the one customer in S, by the model of --apply. */
const char *answer_each(struct state *s, struct config *c, struct out *out);

/* ready.c: a row of a ready table; and the same answered by itself, as if there
 * were no others. */
enum verdict ready_row(
	struct state *s, const struct config *c, struct row *row);
enum verdict ready_answer(struct state *s, const struct config *c,
	struct row *row, struct out *out);

/* lines.c: a row a customer. */
const char *lines_print(struct answer *a, struct out *out);

/* ages.c: the same of --with-age, for models of what a customer is worth. */
const char *ages_print(struct state *s, struct config *c, struct out *out);

/* notices.c: what is counted in --stats and said in one line a kind.  The first
 * three are of the rows, of orders of all customers and of options, and the
 * others of the answer, by the step that knows it. */
void notices_rows(const struct state *s, const struct config *c);
void notices_orders(const struct state *s, const struct config *c);
void notices_unused(const struct config *c);
void notices_customers(const struct config *c, const struct table *customers);
void notices_flat(const struct answer *a);
void notices_search(const struct answer *a, size_t searched);
void notices_clusters(const struct answer *a);
void notices_scores(const struct answer *a, const unsigned given[3],
	size_t split, size_t first);
void notices_segments(const struct answer *a);
void notices_totals(const struct answer *a, uint64_t cut);
void notices_names(const struct answer *a, const struct gap *others);
/* MET: of each row of --previous whether its customer is still there; ADDED:
 * who is not in it. */
void notices_previous(
	const struct answer *a, const bool *met, const struct gap *added);
void notices_previous_columns(
	const struct answer *a, bool previous, bool changed_on);

/* moves.c: who went from which segment to which. */
const char *moves_print(struct answer *a, struct out *out);

/* tables.c: other answers, a function each. */
const char *tables_summary(struct answer *a, struct out *out);
const char *tables_rules(struct answer *a, struct out *out);
const char *tables_choose(struct answer *a, struct out *out);
void tables_drift(struct answer *a);

#endif
