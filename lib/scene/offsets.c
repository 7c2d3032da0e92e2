/* offsets.c - how far each partition of a queue has been read. */
#include "scene/offsets.h"

#include "scene/record.h"

void offsets_init(struct table *offsets)
{
	table_init(offsets, sizeof(struct offset), 1);
}

static struct offset *offset_of(struct table *offsets, struct text partition)
{
	return table_value(offsets, table_put(offsets, partition));
}

bool offsets_is_known(struct table *offsets, struct text partition, int64_t at)
{
	size_t before = offsets->n;
	struct offset *o = offset_of(offsets, partition);

	if (offsets->n == before && at <= o->at)
		return true;
	if (offsets->n != before)
		o->begun = -1;
	o->at = at;
	o->changed = true;
	return false;
}

bool offsets_went_back(struct table *offsets, struct text partition, int64_t at)
{
	return at > offset_of(offsets, partition)->begun;
}

void offsets_write(struct table *offsets, struct buf *to, bool all)
{
	for (size_t i = 0; i < offsets->n; i++) {
		struct offset *o = table_value(offsets, i);
		if (!all && !o->changed)
			continue;
		size_t at = record_begin(to, 'F');
		record_number(to, (uint64_t)o->at);
		buf_text(to, table_key(offsets, i));
		record_end(to, at);
		o->changed = false;
	}
}

void offsets_read(struct table *offsets, struct text bytes)
{
	int64_t at = (int64_t)record_take_number(&bytes);

	struct offset *o = offset_of(offsets, bytes);
	o->at = at;
	o->begun = at;
}
