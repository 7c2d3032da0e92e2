/* funnel_all.c - units in chunks, counts that are added up. */
#include "journey/funnel_all.h"

#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"

enum {
	CHUNK = 4096,	/* units that a thread takes at once */
	FEW = 4 * CHUNK /* units that are not worth a thread */
};

void funnel_all_init(struct funnel_all *all, const struct funnel_all_how *how)
{
	*all = (struct funnel_all){.attempts = 0};
	funnel_tally_init(&all->tally, how->steps);
}

void funnel_all_release(struct funnel_all *all)
{
	funnel_tally_release(&all->tally);
}

/* Count A; false: it is left out.  *OPEN: it may still go on. */
static bool takes(bool *open, struct funnel_all *all,
	const struct funnel_all_how *how, const struct funnel_attempt *a)
{
	bool left_out;

	*open = funnel_walk_open(how->steps, a, how->end);
	left_out = *open && how->mature;
	all->attempts++;
	all->open += *open;
	all->left_open += left_out;
	return !left_out;
}

/* The group of A in place of KEY. */
static void name_group(struct buf *key, struct funnel_walk *w,
	const struct funnel_all_how *how, const struct funnel_attempt *a)
{
	key->len = 0;
	funnel_walk_by(key, w, a->entry);
	if (how->period)
		period_print(key, how->period,
			period_of(
				how->period, how->zone, w->event[a->entry].ms));
}

/* What a thread has of its own. */
struct walker {
	struct funnel_all all;
	struct funnel_all_how how;
	struct funnel_walk walk;
	struct zone zone;
	struct buf key;
};

static void walker_init(struct walker *w, const struct funnel_all_how *how)
{
	w->how = *how;
	w->zone = *how->zone; /* it keeps the date that it read last */
	w->how.zone = &w->zone;
	funnel_all_init(&w->all, how);
	funnel_walk_init(&w->walk, how->deeds, how->steps, how->by);
}

static void count_unit(struct walker *w, size_t unit)
{
	struct funnel_attempt a;
	bool open;

	funnel_walk_unit(&w->walk, unit);
	while (funnel_walk_next(&w->walk, &a)) {
		if (!takes(&open, &w->all, &w->how, &a))
			continue;
		name_group(&w->key, &w->walk, &w->how, &a);
		funnel_tally_add(&w->all.tally, buf_view(&w->key), &a, open);
	}
}

static void count_chunk(void *arg, size_t chunk, unsigned worker)
{
	struct walker *w = (struct walker *)arg + worker;
	size_t n = deeds_customers(w->how.deeds), end = (chunk + 1) * CHUNK;

	for (size_t i = chunk * CHUNK; i < n && i < end; i++)
		count_unit(w, i);
}

/* What W has counted goes to ALL. */
static void hand_over(struct funnel_all *all, struct walker *w)
{
	all->attempts += w->all.attempts;
	all->open += w->all.open;
	all->left_open += w->all.left_open;
	all->repeated += w->walk.repeated;
	funnel_tally_join(&all->tally, &w->all.tally, false);
	funnel_all_release(&w->all);
	funnel_walk_release(&w->walk);
	buf_release(&w->key);
}

void funnel_all_count(struct funnel_all *all, const struct funnel_all_how *how,
	unsigned threads)
{
	size_t units = deeds_customers(how->deeds);
	unsigned n = units < FEW || threads == 0 ? 1 : threads;
	struct walker *w = mem_zero(n, sizeof(*w));

	funnel_all_init(all, how);
	for (unsigned i = 0; i < n; i++)
		walker_init(&w[i], how);
	chunks_run(n, (units + CHUNK - 1) / CHUNK, count_chunk, w);
	for (unsigned i = 0; i < n; i++)
		hand_over(all, &w[i]);
	free(w);
}

void funnel_all_each(struct funnel_all *all, const struct funnel_all_how *how,
	bool (*each)(void *arg, const struct funnel_all_one *one), void *arg)
{
	const struct table *units = &how->deeds->lists.table;
	uint32_t *order = table_sorted(units);
	struct funnel_walk w;
	struct funnel_attempt a;
	struct buf key = {0};
	bool open, more = true;

	funnel_all_init(all, how);
	funnel_walk_init(&w, how->deeds, how->steps, how->by);
	for (size_t i = 0; i < units->n && more; i++) {
		funnel_walk_unit(&w, order[i]);
		while (more && funnel_walk_next(&w, &a)) {
			if (!takes(&open, all, how, &a))
				continue;
			name_group(&key, &w, how, &a);
			more = each(arg, &(struct funnel_all_one){
						 table_key(units, order[i]),
						 buf_view(&key), &a, open});
		}
	}
	all->repeated = w.repeated;
	funnel_walk_release(&w);
	buf_release(&key);
	free(order);
}
