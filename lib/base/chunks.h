/* chunks.h - work that is cut by position, done by any number of threads.
 *
 *	chunks_run(threads, count, work, &arg);	// work(&arg, c, worker)
 *
 * What a chunk yields is kept apart and joined in the order of chunks, so the
 * answer does not depend on who did which.
 */
#ifndef BASE_CHUNKS_H
#define BASE_CHUNKS_H

#include <stddef.h>

/* Call WORK(ARG, c, worker) once for each c below COUNT, on up to THREADS
 * threads (0 counts as 1, more than 256 as 256), the caller's among them;
 * WORKER is below THREADS and never the same in two calls at one time.  They
 * are begun in order.  Returns when all are done.  With no thread to be had,
 * the caller's does all. */
void chunks_run(unsigned threads, size_t count,
	void (*work)(void *arg, size_t c, unsigned worker), void *arg);

#endif
