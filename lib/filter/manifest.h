/* manifest.h - what --stats says of who ran what on which files: when, where,
 * with which arguments; and of each file that was read or written its size and
 * SHA-256, so that an answer can be traced to the bytes it was made of.
 *
 * Files of rows are summed while they are read, so also pipes; tables, rules
 * and models are read once more at the end, outputs before they get their
 * names. Files of keys are named and not summed.
 */
#ifndef FILTER_MANIFEST_H
#define FILTER_MANIFEST_H

#include "base/digest.h"
#include "base/text.h"

struct run;

struct manifest {
	struct buf head;  /* members of a JSON object, a comma before each */
	struct buf input; /* elements of an array */
	struct digest *digest; /* of the file that is read now, or NULL */
	uint64_t rows;	       /* records behind its header */
};

void manifest_begin(struct run *run, int argc, char **argv);

/* A file of rows is opened: what sums its bytes, NULL without --stats. */
struct digest *manifest_open(struct run *run);

/* It is closed after BYTES; WHOLE: it was read to its end. */
void manifest_close(struct run *run, uint64_t bytes, bool whole);

/* Append to TO: "inputs", "files" and "outputs", arrays of the manifest, when
 * outputs are on the disk. */
void manifest_files(struct run *run, struct buf *to);

void manifest_release(struct run *run);

#endif
