/* parts.h - what the parts of item-next share.
 *
 * setup.c checks options, products.c reads what is known of products, caps.c
 * shares out what does not do for all, rows.c takes
 * rows, saved.c is the state, answer.c goes from events to recommendations,
 * model.c keeps models, print.c prints, notices.c tells, evaluate.c says how
 * good they are.
 */
#ifndef ITEM_NEXT_PARTS_H
#define ITEM_NEXT_PARTS_H

#include "filter/common.h"
#include "filter/eventrow.h"
#include "filter/filter.h"
#include "filter/seldom.h"
#include "reco/shelf.h"

enum role { CUSTOMER, TIME, PRODUCT, AMOUNT, QUANTITY };

/* Of --answer=one: what the customer has, oldest first, as P1;P2. */
enum { PRODUCTS = TIME };

struct config {
	int kind, owned, fill;
	int64_t each, window, neighbours, history, because, most_products, cap;
	double decay, lambda;
	bool eval, tune;
	const char *segment, *customers, *products, *suits, *spread;
	const char *save, *apply, *stock;
	struct eventrow event;

	/* worked out */
	struct setup *setup;
	bool row_each;		  /* --answer=one: each row is a customer */
	struct learnt model;	  /* of --apply */
	struct out *saved;	  /* of --save */
	struct side people;	  /* of --customers */
	int segment_column;	  /* of that, or -1 */
	struct side table;	  /* of --products */
	struct suited_test *when; /* by row of that; NULL: there are none */
	struct suited_test all;	  /* of --suits */
	int category;		  /* the column of --spread, or -1 */
	int64_t of_category;	  /* products of one category, at most */
	uint64_t *in_stock; /* by row of the table; owned; NULL: no --stock */
	char **name;	    /* of the columns of reasons; owned */
	size_t names;
};

struct state {
	const struct config *config;
	struct visits visits;
	struct notice returned;
	uint64_t unlearnt; /* --answer=one: products that the model lacks */
};

struct answer {
	const struct config *config;
	struct state *state;
	struct setup *setup;
	struct out *out;
	uint32_t *order;	  /* of customers, by their bytes */
	const uint32_t *products; /* and of products */
	struct histories histories;
	struct learner learner; /* as it was given, or as --tune has chosen */
	struct table segments;
	uint32_t *segment; /* by customer in order; NULL without segments */
	size_t *person;	   /* by customer, with --customers: the row there */
	uint64_t unknown;
	size_t first_unknown;
	/* by product, with --products: its row, or SIDE_NONE; its category */
	size_t *listed;
	uint32_t *category;
	size_t categories;
	uint64_t unlisted;
	struct text first_unlisted;
	size_t most;		     /* items of a history that count */
	struct learnt_missed missed; /* products that the model does not know */
	struct suited suited;
	struct caps caps; /* of --stock and --cap */
	uint64_t odd;	  /* cells that a condition could not compare */
	uint64_t fewer;	  /* customers with less than --each products */
	size_t first_fewer;
};

/* setup.c */
const char *setup_open(void *config, struct setup *s);
void setup_close(void *config);

/* products.c */
const char *products_open(struct config *c, struct setup *s);
void products_close(struct config *c);
/* The number of TABLE's column NAME, or -1. */
int products_column(const struct side *table, struct text name);
/* The rows and categories of all products. */
void products_find(struct answer *a);
/* Whom each of them suits, into a->suited; products and people are found. */
void products_suit(struct answer *a);

/* caps.c */
const char *caps_open(struct config *c);
/* Share out what --stock and --cap bound. */
void caps_bound(struct answer *a);

/* rows.c */
enum verdict rows_read(
	void *state, const void *config, struct row *row, struct out *out);
/* --answer=one: what comes next for the customer of the row. */
enum verdict rows_answer(
	struct state *s, struct config *c, struct row *row, struct out *out);
enum verdict rows_settle(void *state, const void *config, const char **reason);

/* saved.c */
const char *saved_write(void *state, const void *config, struct state_out *to);
enum verdict saved_read(void *state, const void *config,
	const struct state_row *row, const char **reason);

/* answer.c */
const char *answer_finish(
	void *state, void *config, struct setup *setup, struct out *out);
/* The same of the one customer of S, and nothing is told. */
const char *answer_each(struct state *s, struct config *c, struct out *out);
struct text answer_customer(const struct answer *a, size_t customer);
struct text answer_product(const struct answer *a, uint32_t item);

/* Lay the histories anew. */
void answer_lay(struct answer *a);

/* notices.c */
void notices_tell(struct answer *a);

/* model.c */
MUST_USE const char *model_save(struct answer *a, struct out *to);
/* Release it in any case. */
MUST_USE const char *model_read(struct learnt *m, const char *path);

/* evaluate.c */
void evaluate_columns(struct setup *s);
/* Choose what --tune chooses, by the histories without their last item. */
MUST_USE const char *evaluate_tune(struct answer *a);
/* Print how good the lists are. */
MUST_USE const char *evaluate_print(struct answer *a);

/* print.c */
void print_columns(struct config *c, struct setup *s);
MUST_USE const char *print_all(struct answer *a);

#endif
