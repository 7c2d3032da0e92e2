/* ahead.h - what is known of rows before their turn.
 *
 * A command with one state answers its rows one after another.  What it makes
 * of a row's own cells can be made beside that, by the threads that have read
 * the rows behind: the command's ahead() fills an item a row, which goes with
 * the job and which row() finds in row->ahead.  See filter.h for what ahead()
 * may do.  A row whose item is filled has also been begun (row_begin()), and
 * had nothing odd.  It starts when a row was good, so that what the state has
 * from the first row on is there.
 *
 *	ahead_open(run, threads);
 *	ahead_rows(run, job, worker);             // in parallel
 *	row.ahead = ahead_of(&run->aheads, &job->ahead, i);   // in order
 *	ahead_close(run);
 *	ahead_release(run, &job->ahead);
 */
#ifndef FILTER_AHEAD_H
#define FILTER_AHEAD_H

#include <stdbool.h>
#include <stddef.h>

struct run;
struct job;

/* A thread's own. */
struct ahead_worker;

struct aheads {
	struct ahead_worker *worker; /* one a thread; NULL: it is not done */
	unsigned workers;
	size_t size; /* of an item */
};

/* The items of the rows of a batch; they stay for the next. */
struct ahead_items {
	char *item;
	bool *known; /* by row: whether its item is filled */
	size_t n, cap, known_cap;
};

/* Whether threads may start: nothing is done ahead, or a row was good. */
bool ahead_may_begin(const struct run *run);

/* Nothing is done where the command has no ahead(), with one thread, or where
 * tables or people to forget have a say in what a row's cells are. */
void ahead_open(struct run *run, unsigned threads);
void ahead_close(struct run *run);

/* Fill the items of JOB's rows, by WORKER < threads. */
void ahead_rows(struct run *run, struct job *job, unsigned worker);

/* That of row I, or NULL. */
static inline void *ahead_of(
	const struct aheads *a, const struct ahead_items *items, size_t i)
{
	return i < items->n && items->known[i] ? items->item + i * a->size
					       : NULL;
}

void ahead_release(struct run *run, struct ahead_items *items);

#endif
