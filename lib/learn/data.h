/* data.h - the rows that a model is made of.
 *
 *	struct data d;
 *	data_init(&d, columns, words);
 *	data_add(&d, &row, &style);
 *	data_join(&d, &other, &style, threads);	// rows of another thread
 *	data_name(&d, name);	// when the names are known
 */
#ifndef LEARN_DATA_H
#define LEARN_DATA_H

#include "learn/cells.h"

struct data_row {
	const struct text *cell; /* one a column */
	struct text label;
	struct text unit; /* who or what it is about; nothing: the row itself */
	double weight;
};

struct data {
	unsigned columns;
	struct text *name;	    /* owned, with their bytes; by bytes */
	struct learn_cells *column; /* owned */
	struct learn_cells label;
	size_t n, cap;
	size_t learned; /* rows from here on are kept for judging */
	/* Owned, a row each: hashes of the unit and of the whole record, which
	 * are the same on every machine and in every run. */
	uint64_t *unit, *record;
	double *weight; /* owned; NULL: all are 1 */
	/* Where columns are set aside when those of all rows that are held take
	 * more than MEMORY bytes; borrowed; NULL: nowhere. */
	struct aside *file;
	uint64_t memory;
	size_t gone;
	int lost; /* errno of what could not be set aside: rows are missing */
};

/* WORDS: labels are classes, else numbers. */
void data_init(struct data *d, unsigned columns, bool words);
void data_release(struct data *d);

/* One more row, whose cells are numbers in STYLE, or words. */
void data_add(struct data *d, const struct data_row *row,
	const struct number_style *style);

/* The rows of FROM, which has the same columns and ends, behind those of D, by
 * so many THREADS. */
void data_join(struct data *d, struct data *from,
	const struct number_style *style, unsigned threads);

/* All rows are there: have them in the arrays of their columns. */
void data_whole(struct data *d);

/* Set aside what memory has no room for, if it is time to.  data_add() and
 * data_join() do it by themselves. */
void data_rest(struct data *d);

/* The names of the columns; copied. */
void data_name(struct data *d, const struct text *name);

/* The N columns NAME, which --text names, are of words whatever they hold; a
 * message if one is not there. */
const char *data_spell(struct data *d, const struct text *name, size_t n,
	const struct number_style *style);

/* A hash of T that is the same everywhere. */
uint64_t data_hash(struct text t);

/* Whether a row of UNIT is among the SHARE (0 to 1) that is kept for judging.
 */
bool data_is_kept(uint64_t unit, double share, uint64_t seed);

/* Whether RECORD is in a sample of about MOST of N rows. */
bool data_is_sampled(uint64_t record, size_t n, size_t most);

#endif
