/* claims.h - which files a run reads and writes, and that no file is used in
 * two ways that destroy it.
 *
 *	struct claims c = {0};
 *	TRY(claims_add(&c, OPT_WRITTEN, "--stats=x", "x"));
 *	TRY(claims_add(&c, OPT_ROWS, "the operand ./x", "./x"));
 *		// "--stats=x and the operand ./x are one file (...)"
 *	claims_release(&c);
 *
 * A file is told by device and inode, one that does not exist yet by its
 * directory and name (io/place.h), so that no spelling hides it.  Two uses may
 * share a file if both only read it, or if -o takes the place of an operand,
 * which was read by then.  Terminals, pipes and /dev/null hold nothing that
 * could be lost, and are shared by all; but standard input can be read only
 * once, and "-" as an output belongs to one option.
 */
#ifndef FILTER_CLAIMS_H
#define FILTER_CLAIMS_H

#include "cells/options.h"
#include "io/place.h"

struct claim {
	unsigned use; /* one of OPT_USES */
	char *label;  /* owned: how messages call it */
	char *option; /* owned: "--rules", that names it; NULL: none does */
	char *given;  /* owned: its path; NULL: a descriptor by itself */
	bool idle;    /* a descriptor that is there, and perhaps not used */
	bool dash;    /* "-", or implied */
	struct place place;
};

struct claims {
	struct claim *item;
	size_t n, cap;
};

/* The run uses PATH, or where it is "-" or NULL the standard input or output,
 * in the way USE.  NULL, or a message that names LABEL and the other. */
MUST_USE const char *claims_add(
	struct claims *c, unsigned use, const char *label, const char *path);

/* All files of FILE options. */
MUST_USE const char *claims_options(
	struct claims *c, const struct options *options);

/* The descriptors 0, 1 and 2, whoever else uses them. */
MUST_USE const char *claims_descriptors(struct claims *c);

/* The claim before number I whose rows are the same as that one's: the file, or
 * (COPIES) its bytes, if there is more than one line of them.  NULL: none. */
const struct claim *claims_twice(const struct claims *c, size_t i, bool copies);

/* Whether a file of OPTION ("--test") is one of rows, too, or has the bytes of
 * one that a path names. */
bool claims_rows_too(const struct claims *c, const char *option);

/* Whether PATH was claimed for a file that appears whole. */
bool claims_replaced(const struct claims *c, const char *path);

void claims_release(struct claims *c);

#endif
