/* machine.h - a machine as a file: its arrays as they lie in memory.
 *
 *	machine_write(&buf, f);
 *	TRY(machine_read(&f, bytes, n));		// borrows nothing
 *
 * The file, numbers in the order of bytes of x86 (a machine of the other order
 * refuses it), each part at a multiple of 64 bytes, counts and parts if they
 * are known; files of version 1 have no parts:
 *
 *	head		magic, version, sizes; the sum of all bytes but its own
 *	fields		a column each: kind, levels, places, mean, scale
 *	names		of the columns, label and labels, each ended by a NUL
 *	table		rows of DIM floats and a weight
 *	counts		rows of training that had each level
 *	text		where the text of each row begins, one more
 *	bytes		of the texts
 *	places		of all columns of words, by hash
 *	parts		how scores and columns of numbers were distributed
 *	net		layers, as factor_weights() has them
 */
#ifndef FACTOR_MACHINE_H
#define FACTOR_MACHINE_H

#include "factor/factor.h"

bool machine_is(struct text head);

/* What FILE, of at least a head, says of all its bytes, put where it belongs:
 * for tests, which make files that only look whole. */
void machine_seal(struct buf *file);

/* Append the file. */
void machine_write(struct buf *to, const struct machine *f);

/* On failure *TO is NULL. */
MUST_USE const char *machine_read(struct machine **to, struct text file);

#endif
