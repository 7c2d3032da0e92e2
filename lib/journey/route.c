/* route.c - the steps of a path that is written as one text. */
#include "journey/route.h"

/* The next step of REST, which becomes what is behind it, without "at" if none
 * is. */
static struct text next_step(struct text *rest, struct text sep)
{
	struct text step = *rest;
	const char *at = text_find(step, sep);

	if (!at) {
		rest->at = NULL;
		return text_trim(step);
	}
	step.len = (size_t)(at - step.at);
	rest->at = at + sep.len;
	rest->len -= step.len + sep.len;
	return text_trim(step);
}

/* Whether NAME marks an end of a path, as transitions are printed: the start
 * before the first of its steps, what came behind the LAST. */
static bool is_mark(const struct path *path, struct text name, bool last)
{
	return path->n == 0 ? text_is(name, "(start)")
			    : last && (text_is(name, "(conversion)") ||
					      text_is(name, "(null)"));
}

const char *route_read(struct path *path, struct players *players,
	struct text text, struct text sep, int *said)
{
	bool some = text_trim(text).len > 0;
	uint32_t player;

	path->n = 0;
	*said = 0;
	while (text.at) {
		struct text name = next_step(&text, sep);
		bool mark = is_mark(path, name, !text.at);
		*said |= (text.at ? ROUTE_DIVIDED : 0) |
			 (some && name.len == 0 ? ROUTE_GAP : 0) |
			 (mark ? ROUTE_MARKED : 0);
		if (name.len == 0 || mark)
			continue;
		TRY(players_put(players, &player, &name));
		path_add(path, 0, player);
	}
	return NULL;
}
