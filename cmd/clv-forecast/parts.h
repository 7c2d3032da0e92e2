/* parts.h - what the parts of clv-forecast share.
 *
 * setup.c checks the options and columns, rows.c reads rows, saved.c writes and
 * reads state, people.c makes of it what the models look at, answer.c fits and
 * forecasts, judging.c judges that, models.c keeps what was fitted, print.c
 * prints customers, sums.c what many of them come to, and notices.c says what
 * was left out.
 */
#ifndef CLV_FORECAST_PARTS_H
#define CLV_FORECAST_PARTS_H

#include "base/hash.h"
#include "clv/fitting.h"
#include "clv/standing.h"
#include "clv/together.h"
#include "filter/filter.h"
#include "filter/refunded.h"
#include "filter/seldom.h"

/* monetary_value is zbar of a table rather than an amount, so that role is
 * sought first. */
enum role {
	CUSTOMER,
	TIME,
	CURRENCY,
	X,
	AGE_LAST,
	AGE,
	ZBAR,
	AMOUNT,
	ID,
	ROLES
};

enum kind { UNKNOWN, TRANSACTIONS, READY };

enum { PER_DAY, PER_TRANSACTION };

enum { REFUNDS_FAIL = PAST_DROP + 1 };

enum summary {
	NO_SUMMARY,
	BY_MODEL,
	BY_COHORT,
	BY_GROUP,
	BY_DECILE,
	BY_TOTAL,
	BY_CUSTOMER
};

enum { MODEL_AUTO = NBD_MODELS };

struct config {
	int model, input, per, refunds, unit, step, timing, cohort, summary;
	struct opt_time as_of, test;
	int64_t horizon, min_group, max_frequency;
	double discount, margin, max_error, max_psi;
	const char *by, *save, *apply, *drift;

	/* worked out */
	struct setup *setup;
	enum kind kind;	  /* of the rows, by the first header */
	bool moneyless;	  /* transactions without amounts */
	unsigned by_role; /* of --by */
	struct refunded refunded;
	struct calendar calendar;
	struct clvmodel kept; /* of --apply */
};

struct state {
	enum kind kind; /* of merged state; rows go by config */
	bool moneyless; /* the same */
	struct purchases purchases;
	struct table ready; /* of struct buyers_ready */
	struct belonging belonging;
	struct buf currency;	  /* of the first amount */
	struct notice refunds;	  /* rows whose amount is below 0 */
	struct notice given_back; /* rows whose refund is not subtracted */
	struct notice undone; /* rows whose status says it came to nothing */
	struct notice firsts; /* rows with a mean of no purchases */
};

struct answer {
	struct config *config;
	struct state *state;
	struct setup *setup;
	struct out *out;
	struct buyers_how how;
	struct buyers buyers;
	struct partings parting;
	struct outlook *outlook; /* of each of the buyers */
	enum nbd_model model;
	bool money; /* there is a spend model */
	struct outlook_doubts doubts;
};

/* setup.c */
const char *setup_open(void *config, struct setup *s);
const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first);

void setup_close(void *config);

/* rows.c */
enum verdict rows_read(
	void *state, const void *config, struct row *row, struct out *out);
enum verdict rows_settle(void *state, const void *config, const char **reason);
const char *rows_hear(void *state, const void *config, struct text currency);

/* What is bought, added by all threads; not by group, and not a ready table. */
void rows_share(void **state, unsigned n, const void *config);
const char *rows_unite(void **state, unsigned n, const void *config);

/* saved.c: a line a customer; transactions are
 *	"t" [, time, group], moment, amount, moment, amount, ...
 * or "u" where there are no amounts (which are then 0), and rows of a ready
 * table "r" [, group], x, t_x, T, zbar (or "-"). */
const char *saved_write(void *at, const void *config, struct state_out *to);
enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason);
void saved_times(const void *config, const struct state_row *row,
	int64_t *first, int64_t *last);

/* models.c: --save, --apply, --drift. */
const char *models_read(struct config *c);
void models_save(const struct answer *a);
void models_drift(const struct answer *a);

/* judging.c: --test. */
double judging_error(const struct answer *a);
const char *judging_print(struct answer *a, struct out *out);
void judging_check(struct answer *a);
/* Checks that nobody is there for do not hold. */
void judging_nobody(struct answer *a);

/* people.c: who there is, as of the day. */
enum past_refunds people_refunds(const struct config *c);
const char *people_find(struct answer *a);
/* The groups that customers are of; NULL without --by. */
const struct belonging *people_groups(const struct answer *a);
struct text people_key(const struct answer *a, size_t i);
struct text people_group(const struct answer *a, uint32_t group);

/* answer.c */
const char *answer_finish(
	void *state, void *config, struct setup *s, struct out *out);
struct forecast_plan answer_plan(const struct answer *a);

/* print.c */
const char *print_people(struct answer *a, struct out *out);

/* sums.c: --summary. */
const char *sums_print(struct answer *a, struct out *out);

/* notices.c */
void notices_rows(const struct state *s, const struct config *c);
void notices_people(const struct answer *a);
void notices_fit(const struct answer *a, const struct parting_part *p);
void notices_spend(const struct answer *a, const struct parting_part *p);
/* WHY there is no spend model; said of all customers together. */
void notices_spendless(
	const struct answer *a, const struct parting_part *p, const char *why);

#endif
