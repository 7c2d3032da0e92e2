/* path.c - from a customer's events to the touches that count. */
#include "journey/path.h"

#include <stdlib.h>

void path_release(struct path *path)
{
	free(path->touch);
}

static void skip_direct(struct path *path, const struct path_rules *rules,
	const struct players *players)
{
	size_t other = path->n, kept = 0;

	for (size_t i = 0; i < path->n; i++)
		if (!players_at(players, path->touch[i].player)->direct)
			other = i;
	if (other == path->n)
		return;
	if (rules->direct == PATH_DIRECT_TAIL) {
		path->cut.skipped = path->n - other - 1;
		path->n = other + 1;
		return;
	}
	for (size_t i = 0; i < path->n; i++)
		if (!players_at(players, path->touch[i].player)->direct)
			path->touch[kept++] = path->touch[i];
	path->cut.skipped = path->n - kept;
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
		skip_direct(path, rules, players);
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
