/* owners.c - identifiers in tables with a lock each. */
#include "journey/owners.h"

void owners_init(struct owners *o)
{
	atomic_init(&o->n, 0);
	o->shared = false;
	o->seed = hash_seed();
	for (size_t i = 0; i < OWNERS_PARTS; i++) {
		pthread_mutex_init(&o->part[i].lock, NULL);
		table_init_part(&o->part[i].ids, sizeof(uint64_t), o->seed,
			OWNERS_PARTS);
	}
}

void owners_release(struct owners *o)
{
	for (size_t i = 0; i < OWNERS_PARTS; i++) {
		pthread_mutex_destroy(&o->part[i].lock);
		table_release(&o->part[i].ids);
	}
}

bool owners_off(const struct owners *o)
{
	return atomic_load(&o->n) > OWNERS_MOST;
}

/* As owners_put(), with nobody else at PART. */
static bool put(struct owners *o, struct owners_part *part, struct text id,
	uint64_t customer)
{
	struct table *ids = &part->ids;
	size_t before = ids->n;

	if (owners_off(o)) {
		table_release(ids);
		return false;
	}
	uint64_t *owner = table_value(ids, table_put(ids, id));
	if (ids->n > before) {
		*owner = customer;
		atomic_fetch_add(&o->n, 1);
	}
	return *owner != customer;
}

bool owners_put(struct owners *o, struct text id, uint64_t customer)
{
	size_t i = (size_t)hash_bytes(id, o->seed) % OWNERS_PARTS;
	struct owners_part *part = &o->part[i];

	if (o->shared)
		pthread_mutex_lock(&part->lock);
	bool other = put(o, part, id, customer);
	if (o->shared)
		pthread_mutex_unlock(&part->lock);
	return other;
}
