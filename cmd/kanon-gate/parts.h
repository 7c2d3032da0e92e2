/* parts.h - what the parts of kanon-gate share.
 *
 * setup.c reads the options, classes.c counts rows and is the state, answer.c
 * measures the classes and prints.
 */
#ifndef KANON_GATE_PARTS_H
#define KANON_GATE_PARTS_H

#include "filter/seldom.h"
#include "identity/disclosure.h"

enum { MOST_QUASI = 16 };

struct config {
	struct opt_list quasi, sensitive, ordered;
	int64_t min_class;
	const char *suppress;

	/* worked out */
	struct setup *setup;
	char *quasi_name[MOST_QUASI]; /* owned */
	unsigned n_quasi, n_sensitive;
	struct disclosure_asked column[DISCLOSURE_COLUMNS];
	struct out *suppressed; /* the driver's */
};

/* Roles are the columns of --quasi, then those of --sensitive. */
struct state {
	/* The key of a class is its quasi-identifiers as cells of TSV with TABs
	 * between. */
	struct quasi quasi;
	struct buf key, value;
	uint64_t loaded;		      /* rows of all lines of states */
	struct notice no_quasi, no_sensitive; /* rows with an empty cell */
};

/* setup.c */
const char *gate_open(struct config *c, struct setup *s);
void gate_close(struct config *c);

/* classes.c */
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
