/* factor.h - a factorization machine, with a net of layers behind it or
 * without, as it is in memory.
 *
 * Every level of a column of words has a row of the table, and every column of
 * numbers has one: a vector of DIM floats and a weight.  The raw score of cells
 * whose rows are r, each counted x times (1 of words), is
 *
 *	bias + linear + fm + deep
 *	linear	the sum of x times the weight
 *	fm	the sum over pairs of x x' <vector, vector'>
 *	deep	what the layers make of the vectors of words, one behind the
 *		other, and of the numbers behind them: relu(W h + b), then <out,
 * h>
 *
 *	struct machine *f;
 *	TRY(factor_read(&f, image));		// machine.h, torch.h, xlearn.h
 *	uint32_t level = factor_level(f, field, text);
 *	factor_free(f);
 *
 * The first level of a column of words, 0, is what is rare, and what was never
 * seen.
 */
#ifndef FACTOR_FACTOR_H
#define FACTOR_FACTOR_H

#include "base/text.h"

enum {
	FACTOR_LAYERS = 8,
	FACTOR_WIDTH = 4096, /* units of a layer at most */
	FACTOR_DIM = 256,    /* floats of a vector at most */
	FACTOR_FIELDS = 4096,
	FACTOR_TENTHS = 10,
	FACTOR_PANEL = 32 /* widths are filled up with zeros to this */
};

#define FACTOR_RAW UINT32_MAX

struct factor_field {
	char *name; /* owned */
	bool number;
	uint32_t levels; /* of words; of numbers 1 */
	uint32_t slot;	 /* which it is of its kind */
	uint64_t row;	 /* of the table: that of level 0 */
	uint32_t *place; /* of words: levels by hash, 0 where nothing is */
	uint64_t places; /* a power of two */
	double mean, by; /* of numbers: (x - mean) * by is what counts */
};

/* How the rows that were learned from are distributed over a column of numbers,
 * or over raw scores: part i ends with edge i, closed above. */
struct factor_parts {
	uint32_t field, edges; /* FACTOR_RAW: of the scores */
	double edge[FACTOR_TENTHS - 1];
	uint64_t count[FACTOR_TENTHS];
	uint64_t missing;
};

/* What was said of the rows that it was learned from. */
struct factor_told {
	char *label, *positive, *negative; /* or NULL; owned */
	uint64_t rows, kept;
};

struct machine {
	bool imported; /* trained elsewhere: level 0 is nothing at all */
	bool vectors;  /* rows of numbers have vectors, too */
	unsigned fields, words, numbers, dim, layers;
	uint32_t hidden[FACTOR_LAYERS];
	struct factor_field *field; /* owned */
	uint64_t rows;		    /* of the table */
	size_t stride;		    /* floats of a row: vector, weight, spare */
	float *table;
	uint64_t *count; /* rows that had each level; NULL: not known */
	uint64_t *text;	 /* where the text of each row begins, rows + 1 */
	char *bytes;
	/* Of the scores, then of each column of numbers; NULL: not known. */
	struct factor_parts *parts;
	float *net; /* see factor_weights() */
	double bias;
	struct factor_told told;
	void *image; /* owned: what the arrays are in; NULL: each is owned */
};

void factor_free(struct machine *f);

/* Widths with what they are filled up with. */
static inline size_t factor_wide(size_t n)
{
	return (n + FACTOR_PANEL - 1) / FACTOR_PANEL * FACTOR_PANEL;
}

/* What goes into layer I; the same, and what comes out of it, filled up with
 * zeros. */
size_t factor_inputs(const struct machine *f, unsigned i);
size_t factor_into(const struct machine *f, unsigned i);
static inline size_t factor_out_of(const struct machine *f, unsigned i)
{
	return factor_wide(f->hidden[i]);
}

/* Layer I in F->net: weights in panels of 32 units, of each panel all inputs
 * one after another, 32 floats each; then the biases.  Layer LAYERS: the
 * weights of the sum that ends the net. */
float *factor_weights(const struct machine *f, unsigned i);
float *factor_biases(const struct machine *f, unsigned i);
/* Floats of F->net. */
size_t factor_net_size(const struct machine *f);

/* The weight of layer I from input K to unit N. */
static inline size_t factor_cell(size_t into, size_t k, size_t n)
{
	return n / FACTOR_PANEL * FACTOR_PANEL * into + k * FACTOR_PANEL +
	       n % FACTOR_PANEL;
}

/* The text of a row of the table. */
static inline struct text factor_text(const struct machine *f, uint64_t row)
{
	return (struct text){f->bytes + f->text[row],
		(size_t)(f->text[row + 1] - f->text[row])};
}

/* The level of T, or 0. */
uint32_t factor_level(const struct machine *f, const struct factor_field *field,
	struct text t);

/* The level of a cell of words: one of blanks alone is a text of no bytes. */
uint32_t factor_code(const struct machine *f, const struct factor_field *field,
	struct text cell);

/* Whether a cell of FIELD must have a value: what was trained elsewhere without
 * vectors of numbers has no answer to that. */
bool factor_needs(const struct machine *f, const struct factor_field *field);

/* Make FIELD->place of the texts of its levels.  False: two are alike. */
bool factor_index(const struct machine *f, struct factor_field *field);

/* Give fields their slots and first rows; NULL, or that there are too many. */
MUST_USE const char *factor_lay_out(struct machine *f);

/* Whether all numbers are finite. */
bool factor_finite(const struct machine *f);

#endif
