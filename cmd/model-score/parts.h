/* parts.h - what the parts of model-score share.
 *
 * setup.c checks options and names columns, load.c reads the model, net.c one
 * that is no trees, names.c the names of its categories, bind.c finds the
 * columns of its features, cells.c makes numbers of a row's cells, print.c
 * prints what became of it.
 */
#ifndef MODEL_SCORE_PARTS_H
#define MODEL_SCORE_PARTS_H

#include "factor/explain.h"
#include "filter/filter.h"
#include "filter/seldom.h"
#include "model/margin.h"
#include "model/shapley.h"

enum unseen { UNSEEN_MISSING, UNSEEN_FAIL };

struct config {
	const char *model, *trees, *categories, *psi, *golden, *vocab;
	double max_psi, tolerance;
	struct opt_list map;
	int unseen, toward, export;
	int64_t reasons, pairs;
	bool explains; /* worked out: contributions are asked for */
	bool parts;
	bool raw, leaf, points, by_position, contributions, longer, global;

	/* worked out */
	struct setup *setup;
	struct ensemble *e;
	size_t used;	       /* trees that are asked */
	size_t rounds;	       /* and the rounds they are of */
	size_t width;	       /* columns of the score */
	struct margin *margin; /* of trees */
	struct machine *net;   /* in place of trees; owned */
	double *want;	       /* of --golden, width numbers a row; owned */
	size_t wants, want_cap;
	struct shapley *shapley; /* where contributions are asked for */
	size_t *column;	 /* of each feature: which of those that pass; owned */
	struct buf told; /* features that have another name in the input */
};

/* Rows that are read ahead, at most. */
enum { BLOCK_ROWS = SHAPLEY_ROWS * SHAPLEY_SLICES };

/* Rows of a batch whose cells were read ahead, and what is known of them. */
struct block {
	const struct batch *batch; /* NULL: none */
	size_t first, n;	   /* records of it */
	bool good[BLOCK_ROWS];
	unsigned unseen[BLOCK_ROWS]; /* categories */
	double *row;		     /* columns of the model, row by row */
	double *column;		     /* the same by columns of each slice */
	double *phi;		     /* as shapley_of() gives them */
	double *raw;		     /* outputs, row by row */
	struct pass *pass;	     /* of a net */
	struct explain *explain;     /* where contributions are asked for */
	double *rest; /* of each row: what is missing to the score */
	double *pair; /* of each row: of all pairs of fields */
};

/* Sums of contributions in units of 2^-40, exact in any order. */
struct total {
	amount sum, size;
};

/* Where a row of --golden stands, and which of those kept it is. */
struct golden_place {
	unsigned order; /* of its file */
	uint64_t line;
	size_t at;
};

struct state {
	struct block block;
	uint64_t **now; /* of --psi: counts, one of each table; owned */
	size_t drifts;
	struct golden_place *place; /* of --golden; owned */
	double *got;		    /* width scores a place; owned */
	size_t places, place_cap, got_cap;
	struct shapley_room *room;
	double *mean, *score; /* one an output; owned */
	unsigned *rank;	      /* features in the order of reasons; owned */
	struct total *total;  /* of --global: one an output and feature */
	uint64_t rows;
	struct notice unseen;
};

/* setup.c */
const char *setup_open(void *config, struct setup *s);
void setup_close(void *config);
/* What the Ith score is called, at the end of TO. */
void setup_score_name(const struct config *c, struct buf *to, size_t i);
/* What the column of feature I is called. */
const char *setup_feature(const struct config *c, size_t i);

/* load.c: config.e. */
const char *load_model(struct config *c);

/* net.c: a model that is no trees, from all of its bytes; whether a file that
 * begins like this is one; whether options go with it. */
bool net_is(struct text head);
const char *net_read(struct config *c, struct text all);
const char *net_check(const struct config *c);
double net_code(const struct config *c, size_t i, struct text t);
bool net_wants(const struct config *c, size_t i);
void net_init(struct block *b, const struct config *c);
void net_release(struct block *b);
/* The raw scores of the rows of B, and what explains them. */
void net_block(struct block *b, const struct config *c);

/* What every row begins with. */
double net_base(const struct state *s);
/* The columns of a net alone, and the cells of the row in place AT. */
void net_columns(const struct config *c);
void net_print(
	struct state *s, const struct config *c, struct out *out, size_t at);
/* The model as ONNX has it. */
const char *net_export(const struct config *c, struct out *out);
/* What is told of such contributions. */
void net_tell(const struct config *c);

/* names.c: the categories of --categories, into the model. */
const char *names_read(struct config *c);

/* bind.c: config.column. */
const char *bind_features(void *config, const struct setup *s,
	const struct binding *b, bool first);

/* cells.c: the cells of ROW as numbers of the features; how many are unseen
 * categories.  False: it is bad. */
bool cells_read(
	const struct config *c, struct row *row, double *x, unsigned *unseen);
/* The cell of feature I. */
struct text cells_text(const struct config *c, struct row *row, size_t i);

/* block.c: the place of ROW in the block, which is read and reckoned with what
 * follows if it must be. */
size_t block_row(struct state *s, const struct config *c, struct row *row);
void block_init(struct block *b, const struct config *c);
void block_release(struct block *b);

/* What features contribute to OUTPUT of the row in place AT, each SHAPLEY_ROWS
 * numbers behind the one before. */
const double *block_phi(const struct block *b, const struct config *c,
	unsigned output, size_t at);

/* print.c: all that stands behind the row in place AT of the block. */
void print_row(struct state *s, const struct config *c, struct row *row,
	struct out *out, size_t at);

/* psi.c: --psi and --max-psi. */
bool psi_wanted(const struct config *c);
const char *psi_check(const struct config *c);
void psi_init(struct state *s, const struct config *c);
void psi_release(struct state *s);
void psi_add(struct state *s, const struct config *c, struct row *row,
	const double *x, double raw);
void psi_merge(
	struct state *to, const struct state *from, const struct config *c);
void psi_finish(const struct state *s, const struct config *c);

/* golden.c: --golden and --tolerance. */
const char *golden_open(struct config *c);
void golden_add(struct state *s, const struct config *c, struct row *row,
	const double *score);
void golden_merge(
	struct state *to, const struct state *from, const struct config *c);
void golden_finish(struct state *s, const struct config *c);

/* describe.c: what --describe says of the model. */
void describe_model(const struct config *c);

/* global.c: --global. */
void global_add(struct state *s, const struct config *c, size_t at);
void global_merge(
	struct state *to, const struct state *from, const struct config *c);
void global_print(
	const struct state *s, const struct config *c, struct out *out);

#endif
