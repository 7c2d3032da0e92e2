/* offsets.h - how far each partition of a queue has been read.
 *
 *	offsets_init(&o);
 *	if (offsets_is_known(&o, partition, at))
 *		skip();
 *	offsets_write(&o, to, false);           // records F: all, or what is
 *					// new
 *	...
 *	offsets_read(&o, bytes);                // of such a record
 *	table_release(&o);
 */
#ifndef SCENE_OFFSETS_H
#define SCENE_OFFSETS_H

#include "base/table.h"

/* The value of a partition. */
struct offset {
	int64_t at;    /* of the last row that was read */
	int64_t begun; /* of the last that an earlier run had read; -1: none */
	bool changed;
};

/* Whether the row at AT of PARTITION was read before, as were all before the
 * last; if it was not, it is now. */
bool offsets_is_known(struct table *offsets, struct text partition, int64_t at);

/* Whether AT, which is known, was not read by an earlier run: this one has read
 * a row of the partition that stands there or behind it. */
bool offsets_went_back(
	struct table *offsets, struct text partition, int64_t at);

void offsets_init(struct table *offsets);
void offsets_write(struct table *offsets, struct buf *to, bool all);
void offsets_read(struct table *offsets, struct text bytes);

#endif
