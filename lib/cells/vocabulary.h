/* vocabulary.h - what columns are called in real files.
 *
 * roles.tsv has the words.  Two names are the same if they differ only in case
 * (of ASCII), in blanks, '_', '-' or a byte order mark, or in full-width forms
 * of plain characters; and a unit in brackets behind a name does not count:
 * " Order-Date ", "order_date" and "ORDERDATE" are one name, and so are 金额,
 * "金额（元）" and "金额 (CNY)".
 */
#ifndef CELLS_VOCABULARY_H
#define CELLS_VOCABULARY_H

#include <stdbool.h>

#include "base/text.h"

/* How well a name fits a role; a lower one, but FIT_NONE, is better. */
enum vocabulary_fitness {
	FIT_NONE,
	FIT_LETTERS, /* the role's own name, letter by letter */
	FIT_OWN,     /* the same name as the role's own */
	FIT_ALSO,    /* one that is as good */
	FIT_LAST,    /* one that is taken where there is no other */
	FITS
};

/* What the cells of a role are. */
enum vocabulary_kind {
	CELLS_ANY, /* the role is not in the vocabulary */
	CELLS_PERSON,
	CELLS_IDENTIFIER,
	CELLS_TIME,
	CELLS_AMOUNT,
	CELLS_FLAG,
	CELLS_ADDRESS,
	CELLS_WORD
};

/* Whether A and B are the same name; the unit behind A does not count. */
bool vocabulary_same(struct text a, struct text b);

enum vocabulary_fitness vocabulary_fit(struct text name, struct text role);
enum vocabulary_kind vocabulary_cells(struct text role);

/* The first role that NAME is another name of, or an empty text. */
struct text vocabulary_role(struct text name);

/* Whether NAME fits some role. */
bool vocabulary_known(struct text name);

/* Whether NAME is that of a role whose cells are identifiers, or people. */
bool vocabulary_identifies(struct text name);

/* Whether a part of NAME makes it likely that the column plays ROLE. */
bool vocabulary_like(struct text name, struct text role);

/* The roles that ROLE has names beside its own only together with, itself
 * among them; call it with I from 0 until it is false. */
bool vocabulary_set(struct text *other, struct text role, unsigned i);

/* The text of --list-roles: a line a role, its name, what its cells are, its
 * names, and those that are taken last, divided by TABs. */
void vocabulary_list(struct buf *to);

/* Whether T says yes or no in words (yes, TRUE, 否), or, if BRIEF, with one
 * character of ASCII or as a number (1, 0.0, y, n, t, f). */
bool vocabulary_is_flag(struct text t, bool brief);

#endif
