/* moved.c - see moved.h. */
#include "cluster/moved.h"

#include <stdlib.h>

#include "base/hash.h"

void moved_init(struct moved *m)
{
	*m = (struct moved){.order = NULL};
	table_init(&m->count, sizeof(uint64_t), hash_seed());
	table_init(&m->from, sizeof(uint64_t), hash_seed());
}

static void count(struct table *t, struct text key)
{
	++*(uint64_t *)table_value(t, table_put(t, key));
}

void moved_add(struct moved *m, struct text from, struct text to)
{
	m->key.len = 0;
	buf_text(&m->key, from);
	buf_byte(&m->key, '\t');
	buf_text(&m->key, to);
	count(&m->count, buf_view(&m->key));
	count(&m->from, from);
}

void moved_sort(struct moved *m)
{
	m->order = table_sorted(&m->count);
}

void moved_at(const struct moved *m, size_t i, struct moved_one *to)
{
	to->to = table_key(&m->count, m->order[i]);
	to->from = text_split(&to->to, '\t');
	to->n = *(uint64_t *)table_value(&m->count, m->order[i]);
	uint64_t all = *(uint64_t *)table_value(
		&m->from, table_find(&m->from, to->from));
	to->share = (double)to->n / (double)all;
}

void moved_release(struct moved *m)
{
	free(m->order);
	table_release(&m->count);
	table_release(&m->from);
	buf_release(&m->key);
}
