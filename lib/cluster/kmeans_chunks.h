/* kmeans_chunks.h - the rows of a table as chunks of KMEANS_CHUNK rows, for
 * base/chunks.h.
 */
#ifndef CLUSTER_KMEANS_CHUNKS_H
#define CLUSTER_KMEANS_CHUNKS_H

#include "base/chunks.h"

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

#endif
