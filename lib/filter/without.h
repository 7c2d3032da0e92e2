/* without.h - a file of the toolkit without some people.
 *
 *	struct without w = {.people = &people, .request = r, .requests = n};
 *	TRY(without_file(&w, &erasure, "calls.csv", max_record));
 *	if (w.changed)
 *		put(path, buf_view(&w.out));
 *	without_release(&w);
 *
 * State: their lines are cut, and opening and closing lines made anew.  Tables:
 * rows about them are cut, in others the token stands in place of the name.
 * Ledgers are kept by law, with tokens.  Of what cannot be rewritten (indexes,
 * images, state that counts) it is said that it must be made anew.
 */
#ifndef FILTER_WITHOUT_H
#define FILTER_WITHOUT_H

#include "filter/holdings.h"
#include "identity/erasures.h"
#include "identity/sought.h"
#include "kept/whole.h"

struct without {
	const struct sought_people *people;
	/* By number of request: how many lines of the file had him. */
	struct erasure_request *request;
	size_t requests;
	struct text ids; /* the sum of the map of --ids, or empty */

	struct buf out; /* what the file at hand is to be, */
	bool changed;	/* if it is to be another */
	/* Of all files: cells that are a name but for case or blanks, and where
	 * the first is, NUL-ended. */
	uint64_t near;
	struct buf first_near;
	struct erasures_doubt doubt;

	/* The rest is of the file at hand. */
	struct erasure *o;
	struct holdings h;
	bool *identifies; /* of each column; owned */
	bool cutting;	  /* of a reject: the rows behind this line */
	size_t reject;	  /* where its first line is in "out" */
	uint64_t reject_lines;
	struct whole whole;
	bool opened; /* it has an opening or closing line */
};

/* What PATH is without them: in "out", and what became of it in *E, but for the
 * sum of what it is then.  A message if it cannot be read, or is nothing that
 * can be looked at. */
MUST_USE const char *without_file(struct without *w, struct erasure *e,
	const char *path, size_t max_record);
void without_release(struct without *w);

#endif
