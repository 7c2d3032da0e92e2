/* spill.h - what memory cannot hold, by key: sorted runs on disk, merged.
 *
 * A run is written in the byte order of its keys, each with a number of items
 * of bytes that only the writer knows:
 *
 *	length of key, 4 | key | items, 4 | item ...
 *
 *	TRY(spill_begin(&s, "/tmp", "attrib-roi"));
 *	spill_key(&s, key, items);              // rising keys
 *	spill_put(&s, &item, sizeof(item));     // as often as there are items
 *	TRY(spill_end(&s));
 *
 * Merging the runs gives each key once, in that order, with the items of all
 * runs, those of the first run first:
 *
 *	TRY(spill_merge(&s, one_key, one_run, arg));
 *
 * Files have no name from the start and are gone when the program ends, however
 * it ends.
 */
#ifndef KEPT_SPILL_H
#define KEPT_SPILL_H

#include <stdint.h>
#include <stdio.h>

#include "base/fail.h"
#include "base/text.h"

struct spill {
	struct spill_run **run; /* owned */
	size_t n, cap;
	struct buf key; /* at hand while runs are merged */
};

/* Begin another run, in a file of DIR whose name, before it goes, begins with
 * NAME.  DIR NULL or empty: $TMPDIR, or /tmp.  NULL, or a message. */
MUST_USE const char *spill_begin(
	struct spill *s, const char *dir, const char *name);
void spill_key(struct spill *s, struct text key, size_t items);
void spill_put(struct spill *s, const void *at, size_t n);
MUST_USE const char *spill_end(struct spill *s);

/* Read N bytes of the items of RUN; false: they are not there. */
bool spill_get(struct spill_run *run, void *at, size_t n);

/* Of every key: the ITEMS of each RUN that has it to TAKE, which reads all of
 * them by spill_get(); then the key to DONE.  Either may end it with a message.
 * What TAKE cannot read is the message spill_cannot_read(). */
typedef const char *spill_take(
	void *arg, struct spill_run *run, uint32_t items);
typedef const char *spill_done(void *arg, struct text key);
MUST_USE const char *spill_merge(
	struct spill *s, spill_take *take, spill_done *done, void *arg);
const char *spill_cannot_read(void);

void spill_release(struct spill *s);

/* Open a file without a name in DIR, to be written and read; DIR and NAME as of
 * spill_begin().  NULL, or a message. */
MUST_USE const char *spill_file(FILE **f, const char *dir, const char *name);

/* Half of the memory that this process may use, by the machine and by its
 * control group: beyond it runs are better. */
uint64_t spill_room(void);

#endif
