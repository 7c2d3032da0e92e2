/* kmeans_chunks.h - work cut by position, done by any number of threads.
 *
 * A table is cut into chunks of KMEANS_CHUNK rows.  What a chunk yields is kept
 * apart and joined in the order of chunks, so the answer does not depend on
 * who did which.
 */
#ifndef CLUSTER_KMEANS_CHUNKS_H
#define CLUSTER_KMEANS_CHUNKS_H

#include <stddef.h>

enum { KMEANS_CHUNK = 65536 }; /* rows; 1.5 MB of three doubles */

static inline size_t kmeans_chunks(size_t rows)
{
	return (rows + KMEANS_CHUNK - 1) / KMEANS_CHUNK;
}

/* The row after the last of chunk C. */
static inline size_t kmeans_chunk_end(size_t c, size_t rows)
{
	return (c + 1) * KMEANS_CHUNK < rows ? (c + 1) * KMEANS_CHUNK : rows;
}

/* Call WORK(ARG, c, worker) once for each c below COUNT, on up to THREADS
 * threads (0 counts as 1), the caller's among them; WORKER is below THREADS and
 * never the same in two calls at one time.  Returns when all are done.  With
 * no thread to be had, the caller's does all. */
void kmeans_chunks_run(unsigned threads, size_t count,
	void (*work)(void *arg, size_t c, unsigned worker), void *arg);

#endif
