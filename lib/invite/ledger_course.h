/* ledger_course.h - the course that a ledger takes: a new one begins where
 * there is none, an old one may be moved away, one that a crash has cut is
 * mended, and lines are added; state and journal note each.
 *
 *	struct ledger_course l = {&history.file, &block, "paid.csv", is_there};
 *	TRY(ledger_course_missing(&l));		// there is no file; make it
 *	TRY(ledger_course_begin(&l, 0, &lacks));	// an empty one
 *	TRY(ledger_course_look(&l, &guard, bytes, false, &lacks));
 *	...				// append LACKS to the file
 *	ledger_course_lines(&l, lines);	// and the same of what comes
 *
 * A ledger that is not there any more, or is empty, has been moved away, and a
 * new one may begin; but only after a run that has ended, as one that was
 * killed may have kept its last lines from the file.
 *
 * Messages are the thread's, as fail_text() gives them, and name the path; then
 * nothing was noted. */
#ifndef INVITE_LEDGER_COURSE_H
#define INVITE_LEDGER_COURSE_H

#include "invite/ledger_file.h"

/* All is borrowed. */
struct ledger_course {
	struct ledger_file *file;
	struct buf *journal; /* of the block at hand */
	const char *path;    /* where the ledger is to be */
	/* Whether the file at PATH has bytes. */
	bool (*is_there)(const char *path);
};

/* The path has no file: why none may begin there, or NULL. */
MUST_USE const char *ledger_course_missing(const struct ledger_course *l);

/* A ledger begins in a file of HAVE bytes, which are none or the header; *LACKS
 * is what is to be appended: the header, or nothing. */
MUST_USE const char *ledger_course_begin(
	const struct ledger_course *l, uint64_t have, struct text *lacks);

/* The file has BYTES, one or more: it is the ledger that was written, maybe at
 * another path, or one begins in it.  *LACKS is to be appended.  G and FIRST as
 * ledger_file_is() says. */
MUST_USE const char *ledger_course_look(const struct ledger_course *l,
	const struct guard *g, struct text bytes, bool first,
	struct text *lacks);

/* All lines are in the file, which nobody else has written to if its MARK is
 * not 0: it is whole.  Whether that is news. */
bool ledger_course_ends(const struct ledger_course *l, uint64_t mark);

/* LINES are going to be appended. */
void ledger_course_lines(const struct ledger_course *l, struct text lines);

#endif
