/* parts.h - what the parts of kanon-gate share.
 *
 * setup.c reads the options, classes.c counts rows and is the state, answer.c
 * measures the classes and prints.
 */
#ifndef KANON_GATE_PARTS_H
#define KANON_GATE_PARTS_H

#include "base/table.h"
#include "filter/seldom.h"
#include "identity/kanon.h"

enum { MOST_QUASI = 16, MOST_SENSITIVE = 16 };

/* A sensitive column. */
struct sensitive {
	char *name;		      /* owned */
	bool ordered;		      /* its cells are numbers */
	double bound[KANON_MEASURES]; /* NAN: none */
};

struct config {
	struct opt_list quasi, sensitive, ordered;
	int64_t min_class;
	const char *suppress;

	/* worked out */
	struct setup *setup;
	char *quasi_name[MOST_QUASI]; /* owned */
	unsigned n_quasi, n_sensitive;
	struct sensitive column[MOST_SENSITIVE];
	struct out *suppressed; /* the driver's */
};

/* Roles are the columns of --quasi, then those of --sensitive. */
struct state {
	/* Rows of each class, a uint64_t; the key is the quasi-identifiers as
	 * cells of TSV with TABs between. */
	struct table classes;
	/* Rows of a class with a value; the key is the number of the class and
	 * of the column, 4 bytes and 1, and the value. */
	struct table cells;
	struct buf key, value;
	uint64_t loaded;		      /* rows of all lines of states */
	struct notice no_quasi, no_sensitive; /* rows with an empty cell */
};

/* setup.c */
const char *gate_open(struct config *c, struct setup *s);
void gate_close(struct config *c);

/* classes.c */
enum { CELL_KEY = 5 }; /* bytes before the value */
/* Class and column of a key of "cells"; what is behind them is the value. */
uint32_t cell_class(struct text key);
unsigned cell_column(struct text key);
struct text cell_value(struct text key);

enum verdict classes_row(
	struct state *s, const struct config *c, struct row *row);
const char *classes_save(
	struct state *s, const struct config *c, struct state_out *to);
enum verdict classes_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason);
/* Tell of empty cells. */
void classes_tell(const struct state *s, const struct config *c);

/* answer.c */
const char *answer_print(struct state *s, struct config *c, struct setup *setup,
	struct out *out);

#endif
