/* growing.h - a file that only grows: lines are appended to it, and what is
 * there is looked at, but never written over.
 *
 *	struct growing g = GROWING_CLOSED;
 *	TRY(growing_open(&g, "ledger.csv", false, &missing));
 *	if (missing)
 *		TRY(growing_open(&g, "ledger.csv", true, &missing));
 *	TRY(growing_look(&g, &bytes));
 *	growing_let(bytes);
 *	TRY(growing_add(&g, lines));
 *	TRY(growing_sync(&g));		// on the disk: survives a power cut
 *	growing_close(&g);
 */
#ifndef KEPT_GROWING_H
#define KEPT_GROWING_H

#include "base/fail.h"
#include "base/text.h"

struct growing {
	const char *path; /* borrowed */
	int fd;		  /* below 0: it is not open */
	bool regular;	  /* a pipe or a device can be written alone */
	uint64_t size;	  /* bytes, as it was opened; 0 if it is not regular */
	uint64_t mark;	  /* as it was opened, or behind what was added */
};

#define GROWING_CLOSED ((struct growing){.fd = -1})

/* Open the file at PATH, which MAKES may make, empty; *MISSING: there is none,
 * and nothing is open.  NULL, or a message with the path. */
MUST_USE const char *growing_open(
	struct growing *g, const char *path, bool makes, bool *missing);

/* Its bytes, as many as there were when it was opened, mapped until
 * growing_let(); nothing where there are none. */
MUST_USE const char *growing_look(const struct growing *g, struct text *to);
void growing_let(struct text bytes);

/* A mark of the file, if nobody else has written to it since it was opened; 0:
 * somebody has, or it is no file.  It is another one whenever it was written
 * to, moved to another disk or put back: of its number, its size and the times
 * of its last changes, of which nobody sets the second.  It is not of the
 * bytes: two changes within one tick of the file system's clock, some ms, may
 * leave the same one. */
uint64_t growing_mark(const struct growing *g);

/* BYTES follow what is there, whoever has written that. */
MUST_USE const char *growing_add(struct growing *g, struct text bytes);

/* All that was added is on the disk; of what is no file nothing is known. */
MUST_USE const char *growing_sync(const struct growing *g);

/* Whether a file at PATH has bytes; of what cannot be asked, it has none. */
bool growing_there(const char *path);

/* Where it is open. */
void growing_close(struct growing *g);

#endif
