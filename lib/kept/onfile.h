/* onfile.h - an array that memory cannot hold: written once from end to end to
 * a file without a name, then mapped.
 *
 *	struct onfile o = {0};
 *	TRY(onfile_begin(&o, tmp, "id-link"));
 *	onfile_put(&o, &one, sizeof(one));      // as often as there are
 *	TRY(onfile_map(&o));
 *	... o.at, o.size                        // changes stay in memory
 *	onfile_release(&o);
 *
 * Pages that were not changed need no memory: the system drops and reads them
 * as it likes.
 */
#ifndef KEPT_ONFILE_H
#define KEPT_ONFILE_H

#include <stdio.h>

#include "base/fail.h"

struct onfile {
	FILE *f;
	void *at;    /* owned; NULL before onfile_map(), and if it is empty */
	size_t size; /* bytes that were put */
};

/* In the folder DIR; NULL or empty: $TMPDIR, or /tmp.  NAME is what the file is
 * called for a moment.  NULL, or a message. */
MUST_USE const char *onfile_begin(
	struct onfile *o, const char *dir, const char *name);

/* N bytes more, of a file that was begun; onfile_map() tells what failed. */
void onfile_put(struct onfile *o, const void *at, size_t n);

/* From now on the bytes are at o->at; one that was not begun is empty. */
MUST_USE const char *onfile_map(struct onfile *o);
void onfile_release(struct onfile *o);

#endif
