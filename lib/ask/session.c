/* session.c - what a dialogue remembers. */
#include "ask/session.h"

#include <stdlib.h>

#include "base/mem.h"

void sessions_init(struct sessions *all, size_t limit)
{
	*all = (struct sessions){.limit = limit, .seed = hash_seed()};
	all->bits = 6;
	all->bucket = mem_zero((size_t)1 << all->bits, sizeof(*all->bucket));
	mem_grow(&all->session, &all->cap, 1, sizeof(*all->session));
	memset(&all->session[0], 0, sizeof(all->session[0]));
}

void sessions_release(struct sessions *all)
{
	for (size_t i = 1; i <= all->n; i++)
		free((char *)all->session[i].id.at);
	free(all->session);
	free(all->bucket);
	*all = (struct sessions){0};
}

static uint32_t *bucket_of(const struct sessions *all, struct text id)
{
	return &all->bucket[hash_bytes(id, all->seed) >> (64 - all->bits)];
}

static void unlink_bucket(struct sessions *all, uint32_t place)
{
	uint32_t *at = bucket_of(all, all->session[place].id);

	while (*at != place)
		at = &all->session[*at].next;
	*at = all->session[place].next;
}

static void link_bucket(struct sessions *all, uint32_t place)
{
	uint32_t *at = bucket_of(all, all->session[place].id);

	all->session[place].next = *at;
	*at = place;
}

static void widen(struct sessions *all)
{
	free(all->bucket);
	all->bits++;
	all->bucket = mem_zero((size_t)1 << all->bits, sizeof(*all->bucket));
	for (uint32_t i = 1; i <= all->n; i++)
		link_bucket(all, i);
}

static void unlink_age(struct sessions *all, uint32_t place)
{
	struct session *s = &all->session[place];

	*(s->newer ? &all->session[s->newer].older : &all->newest) = s->older;
	*(s->older ? &all->session[s->older].newer : &all->oldest) = s->newer;
}

static void make_newest(struct sessions *all, uint32_t place)
{
	struct session *s = &all->session[place];

	s->newer = 0;
	s->older = all->newest;
	*(all->newest ? &all->session[all->newest].newer : &all->oldest) =
		place;
	all->newest = place;
}

void session_reset(struct session *s)
{
	struct session kept = *s;

	*s = (struct session){.intent = -1,
		.time = kept.time,
		.turns = kept.turns,
		.changed = true,
		.id = kept.id,
		.newer = kept.newer,
		.older = kept.older,
		.next = kept.next};
}

/* A place for a new session: a free one, or the oldest's. */
static uint32_t place_for(struct sessions *all)
{
	if (all->n < all->limit) {
		mem_grow(&all->session, &all->cap, all->n + 2,
			sizeof(*all->session));
		if (all->n + 1 > (size_t)1 << all->bits)
			widen(all);
		return (uint32_t)++all->n;
	}
	uint32_t place = all->oldest;
	all->forgotten++;
	unlink_bucket(all, place);
	unlink_age(all, place);
	free((char *)all->session[place].id.at);
	return place;
}

struct session *sessions_get(struct sessions *all, struct text id)
{
	uint32_t place = *bucket_of(all, id);

	while (place && !text_equal(all->session[place].id, id))
		place = all->session[place].next;
	if (place) {
		if (place != all->newest) {
			unlink_age(all, place);
			make_newest(all, place);
		}
		return &all->session[place];
	}
	place = place_for(all);
	struct session *s = &all->session[place];
	*s = (struct session){.intent = -1,
		.time = INT64_MIN,
		.id = {mem_copy(id.at, id.len), id.len}};
	link_bucket(all, place);
	make_newest(all, place);
	return s;
}

/* Move TERM to place AT of the focus. */
static void put(struct session *s, uint32_t term, size_t at)
{
	size_t i = 0;

	while (i < SESSION_FOCUS - 1 && s->focus[i] && s->focus[i] != term)
		i++;
	if (i < at)
		return; /* it is further in front already */
	for (; i > at; i--)
		s->focus[i] = s->focus[i - 1];
	s->focus[at] = term;
}

void session_focus(struct session *s, uint32_t term)
{
	put(s, term, 0);
}

void session_second(struct session *s, uint32_t term)
{
	put(s, term, s->focus[0] ? 1 : 0);
}
