/* kanon.h - how well a table hides the people in it: k-anonymity, l-diversity
 * and t-closeness.
 *
 * Rows that are equal in all quasi-identifiers (age, region, sex) are a class.
 * Nobody can be told from the others of his class, so what the table gives away
 * about him is what the sensitive columns of his class say.  Of each class:
 *
 *	l	how many values it has
 *	entropy	e to the entropy of its values: how many values of equal
 *		share would hide as much (entropy l-diversity)
 *	alpha	the share of its most frequent value
 *	t	how far its values are from those of the whole table: the earth
 *		mover's distance, between 0 and 1
 *
 *	struct kanon_class *class = mem_array(n, sizeof(*class));
 *	kanon_measure(class, &column);
 *	kanon_worst(&worst, class, n);
 *
 * Sources: Sweeney 2002 (k), Machanavajjhala et al. 2006 (l, entropy), Wong et
 * al. 2006 (alpha), Li et al. 2007 (t).  All but the entropy are quotients of
 * integers, so nothing depends on the order of rows or values.
 */
#ifndef IDENTITY_KANON_H
#define IDENTITY_KANON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/table.h"

/* The measures, in the order in which they are told. */
enum kanon_measure {
	KANON_L,
	KANON_ENTROPY,
	KANON_ALPHA,
	KANON_T,
	KANON_MEASURES
};

/* N rows of a class have the value. */
struct kanon_cell {
	uint32_t class, value;
	uint64_t n;
};

/* One sensitive column of a table.  All is borrowed. */
struct kanon_column {
	const struct kanon_cell *cell; /* by class and value, each once */
	size_t cells;
	const uint64_t *rows; /* of each class: the sum of its cells; below
			       * 2^40 in all */
	size_t classes;
	size_t values; /* numbered from 0; by size if they are ordered */
	/* Values are numbers, and near ones are alike: the distance of two is
	 * how many values lie between them.  Else all differ by 1. */
	bool ordered;
	uint64_t least; /* classes of fewer rows are not in the table */
};

struct kanon_class {
	uint64_t l; /* 0: the class is not in the table */
	double entropy, alpha, t;
};

/* TO[i] is what class i comes to. */
void kanon_measure(struct kanon_class *to, const struct kanon_column *c);

/* The least l and entropy, and the greatest alpha and t, of the N classes that
 * are in the table; l is 0 if none is. */
void kanon_worst(
	struct kanon_class *to, const struct kanon_class *class, size_t n);

/* "l", "entropy", "alpha", "t"; a literal. */
const char *kanon_name(enum kanon_measure m);

/* What the class comes to; NAN if it is not in the table. */
double kanon_figure(const struct kanon_class *class, enum kanon_measure m);

/* Whether that is below the bound of l or entropy, or above that of alpha or t;
 * false if the bound is NAN. */
bool kanon_breaks(
	const struct kanon_class *class, enum kanon_measure m, double bound);

/* Whether the keys of VALUES, more than one, are all decimal numbers. */
bool kanon_numbers(const struct table *values);

/* Whether two of VALUES are one but for case, full width, ".0" and blanks
 * around them. */
bool kanon_alike(const struct table *values);

/* RANK[i] is the place by size of key i, from 0.  The keys are decimal numbers,
 * no two of them equal. */
void kanon_rank(uint32_t *rank, const struct table *values);

#endif
