/* pump.h - a source read ahead by a thread of its own.
 *
 * The thread fills a ring of blocks from the source, the caller empties it:
 *
 *	source --thread--> [ ][x][x][ ] --pump_source()--> caller
 */
#ifndef IO_PUMP_H
#define IO_PUMP_H

#include <stdbool.h>

#include "io/source.h"

struct pump;

/* IDLE(ARG) is called on the caller's thread before it waits for a source that
 * is dry; NULL: never. */
struct pump *pump_new(struct source from, void (*idle)(void *arg), void *arg);

/* Start reading ahead; false where no thread can be had. */
bool pump_start(struct pump *p);

/* For FROM, on the pump's thread: it is about to wait for bytes. */
void pump_dry(struct pump *p);

/* Ends the thread, waiting for a read of FROM that is under way: the owner has
 * to end that.  NULL is ignored. */
void pump_free(struct pump *p);

struct source pump_source(struct pump *p);

#endif
