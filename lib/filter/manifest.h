/* manifest.h - what --stats says of who ran what on which files: when, where,
 * with which arguments; and of each file that was read or written its size and
 * SHA-256, so that an answer can be traced to the bytes it was made of.
 *
 * Files of rows are summed while they are read, so also pipes; tables, rules
 * and models are read once more at the end, outputs before they get their
 * names. Files of keys are named and not summed.  A run that fails says the
 * same of what it has read; a file that it has not read to its end has no sum.
 */
#ifndef FILTER_MANIFEST_H
#define FILTER_MANIFEST_H

#include <pthread.h>

#include "base/digest.h"
#include "base/text.h"

struct run;

struct manifest {
	/* Of all below but "head" and "rows": the end of a run may come in
	 * another thread than the one that reads. */
	pthread_mutex_t lock;
	struct buf head;   /* members of a JSON object, a comma before each */
	struct buf input;  /* elements of an array */
	struct buf column; /* the same, names: columns that are read */
	const char *open;  /* the file of rows that is read now, or NULL */
	struct digest *digest; /* of it, or NULL */
	uint64_t rows;	       /* records behind its header */
	struct manifest_table {
		const char *path;
		uint64_t rows;
	} * table; /* files beside the rows that were read to their end */
	size_t n_tables, cap_tables;
};

void manifest_begin(struct run *run, int argc, char **argv);

/* The file of rows PATH, NULL or "-" standard input, is opened: what sums its
 * bytes, NULL without --stats. */
struct digest *manifest_open(struct run *run, const char *path);

/* It is closed after BYTES; WHOLE: it was read to its end. */
void manifest_close(struct run *run, uint64_t bytes, bool whole);

/* Of a file of rows PATH that is read beside the input: all of its BYTES and
 * ROWS were read, or only some; DIGEST, which has them, is freed. */
void manifest_beside(struct run *run, const char *path, uint64_t bytes,
	uint64_t rows, struct digest *digest, bool whole);

/* The columns of B are found: those that play a role, or are asked for by
 * --where, are read; all are where the command keeps whole rows. */
struct binding;
void manifest_columns(struct run *run, const struct binding *b);

/* A file that an option names, PATH, which must stay for the run, has been
 * read: it had so many ROWS. */
void manifest_rows(struct run *run, const char *path, uint64_t rows);

/* The sum and size of the file PATH: of the bytes that are used, if it was held
 * (io/taken.h).  False: it cannot be read, or is no regular file. */
bool manifest_sum(const struct run *run, char hex[DIGEST_HEX],
	unsigned long long *bytes, const char *path);

/* Append to TO: "inputs", "files", "written" and "output", when outputs are on
 * the disk; WHOLE: the run has come to its end, else what it would have written
 * is not there. */
void manifest_files(struct run *run, struct buf *to, bool whole);

void manifest_release(struct run *run);

#endif
