/* approved.h - four eyes: tables and models that nobody else has approved are
 * refused before the first row.
 *
 * A file whose option has OPT_DECIDES is read once, whole, into run->taken;
 * what was hashed there is what the program reads.  The table of --approved has
 * a row for each approval:
 *
 *	sha256    of the file as it lies on the disk
 *	kind      the name of the option, or "model"
 *	author    who wrote it
 *	approver  who has looked at it: somebody else
 *	from      the first time it may be used (empty: always)
 *	until     and the last: a date counts as a whole (empty: for good)
 *	note      anything
 */
#ifndef FILTER_APPROVED_H
#define FILTER_APPROVED_H

#include "base/fail.h"

struct run;

/* Before open(): hold all files that decide and look them up, as --approved
 * says; have in --stats who has approved what, or that nobody has looked.
 * NULL, or a message that names the file, its sum and the nearest row; then
 * usage is wrong. */
MUST_USE const char *approved_check(struct run *run);

#endif
