/* crew.h - threads that stay, for work in many short pieces.
 *
 *	struct crew *c = crew_new(threads);
 *	crew_run(c, count, work, &arg);	// work(&arg, i, worker), as often as
 *	crew_run(c, count, work, &arg);	// it is wanted
 *	crew_free(c);
 *
 * What chunks.h does by threads that begin and end with each call, for pieces
 * that are shorter than that takes: those of a crew look out for a moment
 * before they sleep, and nobody waits for one that comes late.
 */
#ifndef BASE_CREW_H
#define BASE_CREW_H

#include <stddef.h>

struct crew;

/* THREADS, the caller's among them, or as many as are to be had; 0 counts as 1,
 * more than 256 as 256. */
struct crew *crew_new(unsigned threads);
void crew_free(struct crew *c);

/* Call WORK(ARG, i, worker) once for each i below COUNT; WORKER is below the
 * number of threads and never the same in two calls at one time.  Returns when
 * all are done.  One thread calls this at a time, and no WORK does. */
void crew_run(struct crew *c, size_t count,
	void (*work)(void *arg, size_t i, unsigned worker), void *arg);

#endif
