/* parts.h - what the parts of model-fit share.
 *
 * setup.c reads the options, rows.c takes rows, saved.c is the state, answer.c
 * names their columns, kinds.c has what --kind names, fit.c learns and writes
 * the model, machines.c factorization machines, card.c a scorecard's bins,
 * report.c tells how good it is, tables.c has what the model rests on, unsaid.c
 * which columns are not what they seem.
 */
#ifndef MODEL_FIT_PARTS_H
#define MODEL_FIT_PARTS_H

#include <stdio.h>

#include "factor/making.h"
#include "filter/seldom.h"
#include "learn/better.h"
#include "learn/judge.h"
#include "learn/lines.h"
#include "model/warm.h"

enum role { UNIT, LABEL, WEIGHT };

struct config {
	const char *label, *unit, *positive, *test, *report, *importance,
		*calibration, *card, *warm_path;
	const char *weight, *class_weight, *interact;
	struct opt_list ignore, text, monotone;
	int kind, objective, trend, coefficients;
	int64_t bins, dim, epochs, batch, min_count;
	const char *hidden;
	double step, holdout;
	bool refit;
	double min_iv, pdo, base, odds;
	int64_t trees, leaves, min_leaf, seed, stop_after;
	double rate, l2;
	uint64_t memory;
	const char *tmp;

	/* worked out */
	struct setup *setup;
	struct number_style style;
	bool keeps_lines;      /* rows become state, and are not learned from */
	bool report_only;      /* the answer is the report */
	double share;	       /* that is kept for judging */
	const char *test_file; /* or the rows of that file; borrowed */
	struct setup_rows *kept;
	struct warm *warm; /* owned */
	double positives;  /* what they weigh; 0: balanced */
	uint32_t *order; /* owned: learned columns of the first file, by name */
	struct text *name; /* owned, with their bytes: of these */
	unsigned columns;
	bool bound;
	FILE *aside; /* owned: of cells that memory has no room for, or NULL */
};

struct state {
	struct data data;    /* rows that are learned from */
	struct aside aside;  /* of the first of those that threads fill */
	struct state *first; /* which is that */
	unsigned threads;    /* how many they are; 0: nobody shares */
	bool begun;	     /* its columns are counted */
	struct text *cell;   /* owned: of the row at hand */
	unsigned columns;
	struct learn_lines lines; /* or lines of state, without the tag */
	struct buf
		names; /* of columns as state tells them, a TAB before each */
};

/* setup.c */
const char *setup_files(void *config, struct setup *s);
const char *setup_open(void *config, struct setup *s);
const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first);
void setup_close(void *config);

/* rows.c */
enum verdict rows_read(
	void *state, const void *config, struct row *row, struct out *out);
/* A row of COLUMNS cells, which are in s->cell.  NULL, or why it is bad. */
const char *rows_take(
	struct state *s, const struct config *c, const struct data_row *row);
/* Room for a row of COLUMNS cells; false: rows have another number. */
bool rows_begin(struct state *s, const struct config *c, unsigned columns);
/* share() and unite(), as filter.h says. */
void rows_share(void **state, unsigned n, const void *config);
const char *rows_unite(void **state, unsigned n, const void *config);
/* The weight of ROW, in the cell of ROLE; false: it is bad. */
bool rows_weight(double *to, struct row *row, unsigned role);

/* kept.c: the file of --test, if it is one: opened, and read behind the rows
 * that are learned from, when they are all there and have names. */
const char *kept_open(struct config *c, struct setup *s);
const char *kept_read(struct state *s, struct config *c);

/* warm.c: the model of --warm, if there is one: read in open(); what it says of
 * the rows, or *TO is NULL; whether the rows have its classes. */
const char *setup_warm(struct config *c);
const char *setup_warm_rows(
	const struct fitted_warm **to, struct config *c, struct data *d);
const char *setup_warm_classes(const struct config *c, const struct fitted *f);

/* saved.c */
const char *saved_write(void *state, const void *config, struct state_out *to);
enum verdict saved_read(void *state, const void *config,
	const struct state_row *row, const char **reason);

/* answer.c */
const char *answer_finish(
	void *state, void *config, struct setup *setup, struct out *out);

/* A kind of model: a row of kinds[] (kinds.c), in the order of --kind. */
struct kind {
	/* NULL, or why the options do not go with it; may be NULL. */
	const char *(*check)(const struct config *c);
	/* All rows are in S->data, and their columns have names: learn, and
	 * write the model (or the report in its place) to OUT. */
	const char *(*fit)(struct state *s, struct config *c, struct out *out);
};
enum { KIND_TREES, KIND_SCORECARD, KIND_FM, KIND_DEEPFM, KIND_AUTO };
enum { TREND_ANY, TREND_MONOTONE };
enum { COEFFICIENTS_ANY, COEFFICIENTS_POSITIVE };
extern const struct kind kinds[];

/* fit.c */
const char *fit_trees(struct state *s, struct config *c, struct out *out);
const char *fit_card(struct state *s, struct config *c, struct out *out);
const char *fit_better(struct state *s, struct config *c, struct out *out);

/* machines.c */
const char *machines_check(const struct config *c);
const char *machines_fit(struct state *s, struct config *c, struct out *out);
/* For --kind=auto: learn fm and deepfm, whose AUC of the kept rows is AUC, and
 * keep the better (fm, if they are equal); write it.  *TO is to be freed in any
 * case. */
const char *machines_try(
	struct making **to, double auc[2], struct state *s, struct config *c);
const char *machines_write(
	struct making *m, const struct config *c, struct out *out);

/* card.c: the bins of a scorecard, and their points. */
void card_print(
	struct out *out, const struct card *k, const struct card_how *how);

/* unsaid.c: what is told of columns on standard error, or a message. */
const char *unsaid_tell(const struct fitted *f, const struct config *c);
/* What is told of the columns of D, before any kind learns from them. */
void unsaid_columns(const struct data *d, const struct config *c);
/* What is told of the rows of a machine. */
void unsaid_machine(const struct fitted *f, const struct config *c);
/* AUC[k] is that of column k alone. */
void unsaid_leaks(const struct config *c, const struct text *name,
	const double *auc, unsigned columns);
void unsaid_card(const struct card *k, const struct config *c);

/* report.c */
void report_columns(struct out *out);
void report_print(struct out *out, const struct fitted *f);
/* The same of a model whose bytes are MODEL, and a further figure of it. */
void report_of(struct out *out, const struct fitted *f, struct text model);
void report_figure(struct out *out, const char *measure, double value);

/* tables.c */
void tables_importance(struct out *out, const struct fitted *f);
void tables_calibration(struct out *out, const struct fitted *f);

#endif
