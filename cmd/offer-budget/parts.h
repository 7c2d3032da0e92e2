/* parts.h - what the parts of offer-budget share.
 *
 * limits.c reads what may be spent, offers.c keeps the rows and their state,
 * answer.c solves and prints, summary.c tells, unsaid.c says what was passed
 * over, classes.c is --emsr.
 */
#ifndef OFFER_BUDGET_PARTS_H
#define OFFER_BUDGET_PARTS_H

#include "base/keyed.h"
#include "base/table.h"
#include "filter/eventrow.h"
#include "filter/filter.h"
#include "filter/seldom.h"
#include "offer/offered.h"

enum role {
	CUSTOMER,
	OFFER,
	PRODUCT,
	VALUE,
	COST,
	SEGMENT,
	CAMPAIGN,
	CELL,
	CURRENCY,
	RESPONSE
};

enum class_role { CLASS, FARE, MEAN, SD };

struct config {
	const char *budget, *duals, *key, *period, *currency;
	int by, hash;
	bool lottery, all, quiet, emsr;
	struct eventrow event;

	/* worked out */
	struct setup *setup;
	struct side limits_file;
	struct budget_limit *limit;
	unsigned limits;
	struct buf secret;
	struct buf
		columns; /* names of the rows' cells, as offers.c keeps them */
};

struct state {
	struct notice repeated;	      /* rows, of the same offer or class */
	struct notice no_probability; /* rows with a response above 1 */
	uint64_t repeated_in_state;   /* lines */
	struct offered kept;	      /* rows; their cells as TSV */
	struct buf columns;
	size_t width; /* cells of a row that came from saved state, or 0 */
	size_t who;   /* the cell that is the customer, from 1, once --ids has
		       * asked for it */
	struct table classes; /* --emsr: struct emsr_class */
};

enum { MOST_LIMITS = 65535 };

/* limits.c: -b, an amount or a file. */
const char *limits_read(struct config *c, struct setup *s);
/* The file of -b, unless it is an amount. */
MUST_USE const char *limits_files(void *config, struct setup *s);
void limits_release(struct config *c);

/* answer.c: NAME is a column of the input, so that one of --event has another.
 */
void event_column(const struct config *c, struct text name);

/* offers.c */
enum verdict offers_row(struct state *s, struct row *row);
const char *offers_save(
	struct state *s, const struct config *c, struct state_out *to);
enum verdict offers_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason);
void offers_print(
	const struct state *s, size_t i, struct out *out, struct buf *scratch);

/* summary.c: on standard error, for --stats, and --duals. */
void summary_tell(const struct config *c, const struct budget *b,
	const struct knapsack_answer *a);
const char *summary_duals(const struct config *c, const struct budget *b,
	const struct knapsack_answer *a);

/* unsaid.c: what is merged, passed over or rounded, counted and told. */
void unsaid_repeated(const struct state *s, const struct config *c);
void unsaid_rows(
	const struct config *c, const struct budget *b, const uint32_t *sorted);
void unsaid_answer(const struct config *c, const struct budget *b,
	const struct knapsack_answer *a);

/* answer.c: the columns of --all that say why; the choice, and its rows. */
void answer_columns(struct setup *s);
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
