/* walk_count.h - what a customer's events tell before any path is made of them:
 * facts of rows, and what was merged or is odd.  Parts of walk.c.
 */
#ifndef JOURNEY_WALK_COUNT_H
#define JOURNEY_WALK_COUNT_H

#include "journey/walk.h"

static inline bool walk_count_has_channel(
	const struct walk_book *w, const struct event *e)
{
	return !players_at(&w->players, e->player)->nobody;
}

static inline int32_t walk_count_period(
	struct walk_book *w, const struct event *e)
{
	return period_of(w->rules->period, &w->zone, e->ms);
}

/* Whether E is before what the rules count from. */
static inline bool walk_count_is_before(
	const struct walk_book *w, const struct event *e)
{
	return e->ms < w->rules->since;
}

/* Whom E is credited to where no touch came before it: its own player, or
 * nobody where it is within a visit.  NULL, or a message. */
MUST_USE const char *walk_count_nobody(
	struct walk_book *w, const struct event *e, uint32_t *player);

/* CUSTOMER is in w->list, in order: rows of one conversion are joined, every
 * row is counted, and what is no visit is taken out of the list; refunds of
 * their own are then in w->refunds.  NULL, or a message. */
MUST_USE const char *walk_count(struct walk_book *w, struct text customer);

#endif
