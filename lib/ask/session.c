/* session.c - what a dialogue remembers. */
#include "ask/session.h"

void sessions_init(struct sessions *all, size_t limit, int64_t ttl)
{
	*all = (struct sessions){.expired = 0};
	recent_init(&all->recent, sizeof(struct session), limit, ttl);
}

void sessions_release(struct sessions *all)
{
	recent_release(&all->recent);
}

void session_reset(struct session *s)
{
	*s = (struct session){.intent = -1,
		.time = s->time,
		.turns = s->turns,
		.changed = true,
		.id = s->id};
}

struct session *sessions_get(struct sessions *all, struct text id, int64_t ms)
{
	enum recent_fate fate;
	struct session *s = recent_get(&all->recent, id, ms, &fate);

	if (fate == RECENT_NEW)
		*s = (struct session){
			.intent = -1, .id = recent_key(&all->recent, s)};
	if (fate == RECENT_EXPIRED) {
		all->expired++;
		session_reset(s);
	}
	s->time = ms;
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
