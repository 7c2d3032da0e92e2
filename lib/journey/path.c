/* path.c - from a customer's events to the touches that count. */
#include "journey/path.h"

#include <stdlib.h>

void path_release(struct path *path)
{
	free(path->touch);
}

/* Whether a path goes without this player. */
typedef bool path_without(const struct player *player);

static bool without_direct(const struct player *p)
{
	return p->direct;
}

static bool without_removed(const struct player *p)
{
	return p->removed;
}

static bool without_tail(const struct player *p)
{
	return p->removed_tail;
}

/* Leave out touches of players that WITHOUT says, or of these only the ones
 * behind the last other touch (TAIL); all stay where there is no other. */
static void skip(struct path *path, const struct players *players,
	path_without *without, bool tail)
{
	size_t other = path->n, kept = 0;

	for (size_t i = 0; i < path->n; i++)
		if (!without(players_at(players, path->touch[i].player)))
			other = i;
	if (other == path->n)
		return;
	for (size_t i = 0; i <= other; i++)
		if (tail ||
			!without(players_at(players, path->touch[i].player)))
			path->touch[kept++] = path->touch[i];
	path->cut.skipped += path->n - kept;
	path->n = kept;
}

static void collapse(struct path *path)
{
	size_t kept = 0;

	for (size_t i = 0; i < path->n; i++) {
		if (kept &&
			path->touch[kept - 1].player == path->touch[i].player)
			kept--;
		path->touch[kept++] = path->touch[i];
	}
	path->cut.collapsed = path->n - kept;
	path->n = kept;
}

void path_trim(struct path *path, const struct path_rules *rules,
	const struct players *players)
{
	path->cut = (struct path_cut){0};
	if (rules->direct != PATH_DIRECT_STAYS)
		skip(path, players, without_direct,
			rules->direct == PATH_DIRECT_TAIL);
	if (players->list[PLAYERS_REMOVED].n)
		skip(path, players, without_removed, false);
	if (players->list[PLAYERS_TAIL].n)
		skip(path, players, without_tail, true);
	if (rules->collapse)
		collapse(path);
	if (rules->longest && path->n > rules->longest) {
		size_t more = path->n - rules->longest;
		memmove(path->touch, path->touch + more,
			rules->longest * sizeof(*path->touch));
		path->n = rules->longest;
		path->cut.dropped = more;
	}
}

/* The first of EVENT[from, end), which rise, that is not before MS. */
static size_t first_since(
	const struct event *event, size_t from, size_t end, int64_t ms)
{
	while (from < end) {
		size_t middle = from + (end - from) / 2;
		if (event[middle].ms < ms)
			from = middle + 1;
		else
			end = middle;
	}
	return from;
}

/* Whether E is a touch. */
static bool is_touch(const struct path_rules *rules,
	const struct players *players, const struct event *e)
{
	return !e->conversion ||
	       (rules->conv_touch && !players_at(players, e->player)->nobody);
}

bool path_any(const struct path_rules *rules, const struct players *players,
	const struct event *event, size_t from, size_t end)
{
	while (from < end && !is_touch(rules, players, &event[from]))
		from++;
	return from < end;
}

size_t path_lapsed(const struct path_rules *rules,
	const struct players *players, const struct event *event, size_t from,
	size_t end)
{
	size_t since, n = 0;

	if (rules->lookback < 0 || from >= end)
		return 0;
	since = first_since(
		event, from, end, event[end - 1].ms - rules->lookback);
	for (size_t i = from; i < since; i++)
		n += is_touch(rules, players, &event[i]);
	return n;
}

/* Touches of [from, end) that are in the lookback before END_MS. */
static void collect(struct path *path, const struct path_rules *rules,
	const struct players *players, const struct event *event, size_t from,
	size_t end, int64_t end_ms)
{
	if (rules->lookback >= 0)
		from = first_since(event, from, end, end_ms - rules->lookback);
	for (size_t i = from; i < end; i++) {
		const struct event *e = &event[i];
		if (is_touch(rules, players, e))
			path_add(path, e->ms, e->player);
	}
}

void path_make(struct path *path, const struct path_rules *rules,
	const struct players *players, const struct event *event, size_t from,
	size_t end)
{
	path->n = 0;
	if (from < end)
		collect(path, rules, players, event, from, end,
			event[end - 1].ms);
	path_trim(path, rules, players);
}

size_t path_last_other(const struct path *path, const struct players *players)
{
	for (size_t i = path->n; i-- > 0;)
		if (!players_at(players, path->touch[i].player)->direct)
			return i;
	return path->n - 1;
}

size_t path_first_other(const struct path *path, const struct players *players)
{
	for (size_t i = 0; i < path->n; i++)
		if (!players_at(players, path->touch[i].player)->direct)
			return i;
	return 0;
}

size_t path_last_paid(const struct path *path, const struct players *players)
{
	for (size_t i = path->n; i-- > 0;)
		if (players_at(players, path->touch[i].player)->paid)
			return i;
	return path->n - 1;
}
