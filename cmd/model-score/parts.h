/* parts.h - what the parts of model-score share.
 *
 * setup.c checks options and names columns, load.c reads the model, names.c the
 * names of its categories, bind.c finds the columns of its features, cells.c
 * makes numbers of a row's cells, print.c prints what became of it.
 */
#ifndef MODEL_SCORE_PARTS_H
#define MODEL_SCORE_PARTS_H

#include "filter/filter.h"
#include "filter/seldom.h"
#include "model/margin.h"

enum unseen { UNSEEN_MISSING, UNSEEN_FAIL };

struct config {
	const char *model, *trees, *categories;
	struct opt_list map;
	int unseen;
	bool raw, leaf, by_position;

	/* worked out */
	struct setup *setup;
	struct ensemble *e;
	size_t used;	 /* trees that are asked */
	size_t rounds;	 /* and the rounds they are of */
	size_t width;	 /* columns of the score */
	size_t *column;	 /* of each feature: which of those that pass; owned */
	struct buf told; /* features that have another name in the input */
	size_t renamed;
};

struct state {
	double *x;	     /* ensemble_columns() numbers; owned */
	double *raw, *score; /* owned */
	struct notice unseen;
};

/* setup.c */
const char *setup_open(void *config, struct setup *s);
void setup_close(void *config);

/* load.c: config.e. */
const char *load_model(struct config *c);

/* names.c: the categories of --categories, into the model. */
const char *names_read(struct config *c);

/* bind.c: config.column. */
const char *bind_features(void *config, const struct setup *s,
	const struct binding *b, bool first);

/* cells.c: the cells of ROW as state.x; false: it is bad. */
bool cells_read(struct state *s, const struct config *c, struct row *row);

/* print.c: the cells behind the row. */
void print_score(struct state *s, const struct config *c, struct out *out);

#endif
