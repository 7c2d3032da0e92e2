/* disclosure.h - what a table gives away, measured by class and held against
 * bounds.
 *
 *	struct disclosure_asked column[] = {{.name = "illness"}};
 *	disclosure_read(&column[0], text_of("l=2:t=0.3"));
 *	TRY(disclosure_measure(&d, &q, column, 1, 5));
 *	d.small.classes				// of fewer than 5 rows
 *	disclosure_count(&d, 0, KANON_L).classes	// of less than 2 values
 *	disclosure_release(&d);
 *
 * Classes are in the order of their keys.  "After" is what would be left of the
 * table without the classes that are too small.
 */
#ifndef IDENTITY_DISCLOSURE_H
#define IDENTITY_DISCLOSURE_H

#include "base/text.h"
#include "identity/kanon.h"
#include "identity/quasi.h"

enum { DISCLOSURE_COLUMNS = 16 };

/* A sensitive column, and what is asked of it. */
struct disclosure_asked {
	char *name;		      /* owned by whoever made it */
	bool ordered;		      /* its cells are numbers */
	double bound[KANON_MEASURES]; /* NAN: none */
};

/* What came of a column. */
struct disclosure_column {
	struct kanon_cell *cell; /* owned; by class and value */
	size_t cells, values;
	struct kanon_class *class; /* owned; of the whole table */
	struct kanon_class whole, left;
	bool numbers; /* all its values are, and it is not ordered */
	bool alike;   /* as kanon_alike() says of its values */
};

/* So many classes, of so many rows in all. */
struct disclosure_broken {
	uint64_t classes, rows;
};

struct disclosure {
	const struct quasi *q;		      /* borrowed */
	const struct disclosure_asked *asked; /* borrowed; n of them */
	unsigned n;
	uint64_t min_class;
	uint32_t *class; /* numbers in q, in the order of the keys; owned */
	uint32_t *place; /* of each class in that order; owned */
	uint64_t *rows;	 /* of each in that order; owned */
	size_t classes;
	uint64_t all, least;	   /* rows in all, and in the smallest class */
	uint64_t left, least_left; /* the same of the classes that are left */
	size_t left_classes;
	struct disclosure_broken small;
	struct disclosure_column column[DISCLOSURE_COLUMNS];
};

/* Which measure "l=2" is about, with its value in *VALUE; else KANON_MEASURES.
 */
enum kanon_measure disclosure_bound(struct text word, struct text *value);

/* The bounds "l=2:t=0.3" of a column; a message if one is none, is out of range
 * or is there twice. */
MUST_USE const char *disclosure_read(
	struct disclosure_asked *to, struct text bounds);

/* Measure all of Q, of which N columns were ASKED; a message if the values of a
 * class are not as many as its rows.  D is to be released even then. */
MUST_USE const char *disclosure_measure(struct disclosure *d,
	const struct quasi *q, const struct disclosure_asked *asked, unsigned n,
	uint64_t min_class);
void disclosure_release(struct disclosure *d);

/* Whether class K has too few rows. */
bool disclosure_is_small(const struct disclosure *d, size_t k);

/* The classes that break the bound of measure M of column I. */
struct disclosure_broken disclosure_count(
	const struct disclosure *d, unsigned i, enum kanon_measure m);

/* Which bounds class K breaks, "k;l:illness", onto TO; nothing if none. */
void disclosure_why(const struct disclosure *d, size_t k, struct buf *to);

/* One more check that does not hold, onto TO: ", t of illness (4 classes of 9
 * rows)" without the comma for the first.  OF may be empty. */
void disclosure_fails(struct buf *to, const char *what, const char *of,
	struct disclosure_broken broken);

#endif
