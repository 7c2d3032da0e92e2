/* lead.c - a table that others repeat. */
#include "journey/lead.h"

void lead_init(struct lead *l, const struct table *table)
{
	pthread_mutex_init(&l->lock, NULL);
	table_init(&l->keys, 0, table->seed);
	for (size_t i = 0; i < table->n; i++)
		table_put(&l->keys, table_key(table, i));
}

void lead_release(struct lead *l)
{
	pthread_mutex_destroy(&l->lock);
	table_release(&l->keys);
}

/* The first N keys to OWN; the lock is held. */
static void repeat(struct lead *l, struct table *own, size_t n)
{
	for (size_t i = own->n; i < n; i++)
		table_put(own, table_key(&l->keys, i));
}

size_t lead_put(struct lead *l, struct table *own, struct text key)
{
	size_t at = table_find(own, key);

	if (at != (size_t)TABLE_NONE)
		return at;
	pthread_mutex_lock(&l->lock);
	at = table_put(&l->keys, key);
	repeat(l, own, at + 1);
	pthread_mutex_unlock(&l->lock);
	return at;
}

void lead_follow(struct lead *l, struct table *own)
{
	pthread_mutex_lock(&l->lock);
	repeat(l, own, l->keys.n);
	pthread_mutex_unlock(&l->lock);
}
