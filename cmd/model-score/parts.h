/* parts.h - what the parts of model-score share.
 *
 * setup.c checks options and names columns, load.c reads the model, net.c one
 * that is no trees, names.c the names of its categories, bind.c finds the
 * columns of its features, cells.c makes numbers of a row's cells, print.c
 * prints what became of it.
 */
#ifndef MODEL_SCORE_PARTS_H
#define MODEL_SCORE_PARTS_H

#include "filter/filter.h"
#include "filter/seldom.h"
#include "model/averages.h"
#include "model/reckon.h"
#include "model/scored.h"
#include "model/stability.h"

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
	size_t used;		 /* trees that are asked */
	size_t rounds;		 /* and the rounds they are of */
	size_t width;		 /* columns of the score */
	struct margin *margin;	 /* of trees */
	struct machine *net;	 /* in place of trees; owned */
	struct scored_want want; /* of --golden */
	struct shapley *shapley; /* where contributions are asked for */
	size_t *column;	 /* of each feature: which of those that pass; owned */
	struct buf told; /* features that have another name in the input */
};

/* Rows of a batch whose cells were read ahead, and what is known of them. */
struct block {
	const struct batch *batch; /* NULL: none */
	size_t first, n;	   /* records of it */
	bool good[RECKON_ROWS];
	unsigned unseen[RECKON_ROWS]; /* categories */
	struct reckon reckon;
};

struct state {
	struct block block;
	struct stability now;  /* of --psi */
	struct scored scored;  /* of --golden */
	double *mean, *score;  /* one an output; owned */
	unsigned *rank;	       /* features in the order of reasons; owned */
	struct average *total; /* of --global: one an output and feature */
	uint64_t rows;
	struct notice unseen;
};

/* setup.c */
const char *setup_open(void *config, struct setup *s);
void setup_close(void *config);

/* load.c: config.e, and config.net of a model that is no trees. */
const char *load_model(struct config *c);

/* net.c: the columns of a net alone, and the cells of the row in place AT. */
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

/* print.c: all that stands behind the row in place AT of the block. */
void print_row(struct state *s, const struct config *c, struct row *row,
	struct out *out, size_t at);

/* psi.c: --psi and --max-psi. */
bool psi_wanted(const struct config *c);
void psi_add(struct state *s, const struct config *c, struct row *row,
	const double *x, double raw);
void psi_finish(const struct state *s, const struct config *c);

/* golden.c: --golden and --tolerance. */
const char *golden_open(struct config *c);
void golden_add(struct state *s, const struct config *c, struct row *row,
	const double *score);
void golden_finish(struct state *s, const struct config *c);

/* describe.c: what --describe says of the model. */
void describe_model(struct config *c);

/* global.c: --global. */
void global_print(
	const struct state *s, const struct config *c, struct out *out);

#endif
