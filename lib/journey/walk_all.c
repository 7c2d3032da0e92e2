/* walk_all.c - customers in chunks, books that are added up. */
#include "journey/walk_all.h"

#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"

enum {
	CHUNK = 1024,	 /* customers that a thread takes at once */
	FEW = 4 * CHUNK, /* customers that are not worth a thread */
	LEAST = 1 << 20	 /* bytes that a thread's book may always have */
};

/* Books of all threads, beside the one. */
struct walkers {
	struct walk_book *to;
	const struct events *events;
	struct lead players, cells;
	pthread_mutex_t lock; /* over "to" and "failed" */
	size_t most;	      /* bytes that a book may have */
	const char *failed;
	char *message; /* owned: the same */
	struct walk_book *own;
};

/* Nothing has been seen. */
static void forget(struct walk_book *w)
{
	struct tally like = w->tally;

	tally_init(&w->tally, like.models, like.buckets, like.periods);
	if (like.lead)
		tally_follow(&w->tally, &like, like.lead);
	tally_release(&like);
	unsigned order = w->chains.order, buckets = w->chains.buckets;
	chains_release(&w->chains);
	chains_init(&w->chains, order, buckets);
	coalitions_release(&w->coalitions);
	coalitions_init(&w->coalitions);
	paths_release(&w->paths);
	paths_init(&w->paths);
	w->orders = 0;
	for (int i = 0; i < WALK_KINDS; i++) {
		first_release(&w->seen[i]);
		w->seen[i] = (struct first){.n = 0};
	}
}

const char *walk_unite(struct walk_book *into, struct walk_book *from)
{
	TRY(tally_unite(&into->tally, &from->tally));
	chains_unite(&into->chains, &from->chains);
	coalitions_unite(&into->coalitions, &from->coalitions);
	paths_unite(&into->paths, &from->paths);
	into->orders += from->orders;
	for (int i = 0; i < WALK_KINDS; i++)
		first_unite(&into->seen[i], &from->seen[i]);
	forget(from);
	return NULL;
}

/* Bytes that W takes, but for what never grows large. */
static size_t size_of(const struct walk_book *w)
{
	size_t all = w->tally.n * sizeof(*w->tally.cell) +
		     w->tally.shares_cap * sizeof(*w->tally.share) +
		     table_size(&w->coalitions.sets) +
		     table_size(&w->paths.rows);

	for (size_t i = 0; i < w->chains.periods.n * w->chains.buckets; i++)
		all += chains_size(&w->chains, i);
	return all;
}

/* What W knows goes to the one book. */
static void hand_over(struct walkers *all, struct walk_book *w)
{
	pthread_mutex_lock(&all->lock);
	const char *why = walk_unite(all->to, w);
	if (why && !all->failed)
		all->failed = all->message = mem_copy(why, strlen(why));
	pthread_mutex_unlock(&all->lock);
}

static bool has_failed(struct walkers *all, const char *why)
{
	pthread_mutex_lock(&all->lock);
	if (why && !all->failed)
		all->failed = all->message = mem_copy(why, strlen(why));
	bool failed = all->failed != NULL;
	pthread_mutex_unlock(&all->lock);
	return failed;
}

static void walk_chunk(void *arg, size_t c, unsigned worker)
{
	struct walkers *all = arg;
	struct walk_book *w = &all->own[worker];
	const struct table *t = &all->events->lists.table;
	size_t end = (c + 1) * CHUNK < t->n ? (c + 1) * CHUNK : t->n;
	const char *why = NULL;

	if (has_failed(all, NULL))
		return;
	for (size_t i = c * CHUNK; i < end && !why; i++) {
		events_list_from(
			&w->list, &w->events, all->events, i, &w->players);
		why = walk_customer(w, table_key(t, i));
	}
	if (!has_failed(all, why) && size_of(w) > all->most)
		hand_over(all, w);
}

static void begin(struct walkers *all, unsigned n)
{
	struct walk_book *to = all->to;

	lead_init(&all->players, &to->players.tuples);
	lead_init(&all->cells, &to->tally.index);
	pthread_mutex_init(&all->lock, NULL);
	all->own = mem_array(n, sizeof(*all->own));
	for (unsigned i = 0; i < n; i++) {
		struct walk_book *w = &all->own[i];
		walk_init_like(w, to, i);
		players_follow(&w->players, &to->players, &all->players);
		tally_follow(&w->tally, &to->tally, &all->cells);
	}
	players_follow(&to->players, &to->players, &all->players);
	to->tally.lead = &all->cells;
	to->owners->shared = true;
}

static void end(struct walkers *all, unsigned n)
{
	struct walk_book *to = all->to;

	for (unsigned i = 0; i < n; i++) {
		if (!all->failed)
			hand_over(all, &all->own[i]);
		walk_release(&all->own[i]);
	}
	players_alone(&to->players);
	tally_alone(&to->tally);
	to->owners->shared = false;
	lead_release(&all->players);
	lead_release(&all->cells);
	pthread_mutex_destroy(&all->lock);
	free(all->own);
}

static const char *walk_threads(struct walk_book *w, unsigned n, size_t most)
{
	struct walkers all = {.to = w, .events = &w->events, .most = most};
	size_t customers = w->events.lists.table.n;

	begin(&all, n);
	chunks_run(n, (customers + CHUNK - 1) / CHUNK, walk_chunk, &all);
	end(&all, n);
	const char *why = all.failed ? fail_text("%s", all.failed) : NULL;
	free(all.message);
	return why;
}

static const char *walk_alone(struct walk_book *w)
{
	const struct table *t = &w->events.lists.table;

	for (size_t i = 0; i < t->n; i++) {
		events_list(&w->list, &w->events, i, &w->players);
		TRY(walk_customer(w, table_key(t, i)));
	}
	return NULL;
}

const char *walk_all(struct walk_book *w, unsigned threads)
{
	struct table *t = &w->events.lists.table;
	/* All books together are small beside the events. */
	size_t room = events_size(&w->events) / 8 + LEAST;
	size_t most = room / (threads ? threads : 1);

	table_freeze(t);
	if (threads < 2 || t->n < FEW || w->conversion ||
		table_size(&w->players.tuples) > most)
		return walk_alone(w);
	return walk_threads(w, threads, most < LEAST ? LEAST : most);
}
