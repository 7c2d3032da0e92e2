/* pipeline.h - jobs that are read in order, worked on side by side, and
 * written in order.
 *
 * Each of N threads takes a free job and goes with it through three steps:
 * read (one thread at a time, in order), work (any number at a time), write
 * (one at a time, in the order of reading).  While one thread waits in read,
 * another works and a third writes, so two threads already overlap reading and
 * folding, and what comes out is what one thread would have made.
 *
 * With more jobs than threads one thread writes all of them, and the others
 * read and work as far ahead as jobs are free: so what writing knows stays in
 * the caches of one processor.
 */
#ifndef FILTER_PIPELINE_H
#define FILTER_PIPELINE_H

#include <stdbool.h>
#include <stdint.h>

struct pipeline {
	/* Fill JOB; false at the end. */
	bool (*read)(void *arg, void *job);
	/* WORKER: 0 to threads - 1, the thread that does it. */
	void (*work)(void *arg, void *job, unsigned worker);
	/* LAST: nothing more has been read, so nobody else will come soon. */
	void (*write)(void *arg, void *job, bool last);
	void *arg;
	void **job; /* one for each thread, or JOBS */
	unsigned threads;
	unsigned jobs; /* 0, or more than threads */
};

/* Run until read() says the end and all jobs are written.  With one thread no
 * thread is started.  A thread that cannot be started is done without. */
void pipeline_run(const struct pipeline *p);

#endif
