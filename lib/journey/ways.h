/* ways.h - what a report is made from, by name: paths, and the edges of a
 * chain.
 *
 *	struct ways_list w = {.n = 0};
 *	TRY(ways_of_paths(&w, &paths, &path, &players));
 *	for (size_t i = 0; i < w.n; i++)
 *		print(w.at[i].name, w.at[i].converted, w.at[i].value);
 *	ways_release(&w);
 *
 * They come in the byte order of their names.
 */
#ifndef JOURNEY_WAYS_H
#define JOURNEY_WAYS_H

#include "journey/markov.h"
#include "journey/paths.h"

/* A path and all that came of it; or an edge, from one state to another or to
 * an end. */
struct way {
	struct text name, to; /* "a > b"; of an edge also where it leads */
	uint64_t converted, null;
	amount value;
	uint64_t count, of; /* of an edge: how often it was taken, and all that
			     * leave its state */
};

struct ways_list {
	struct way *at; /* owned */
	size_t n;
	unsigned decimals; /* the most that a value has */
	struct buf names;  /* what names and "to" point into */
};

/* The name of PLAYER: its cells, with a slash between. */
void ways_player(
	struct buf *to, const struct players *players, uint32_t player);

/* The rows of P, those of one name together; PATH is used up.  NULL, or a
 * message: TALLY_TOO_MANY. */
MUST_USE const char *ways_of_paths(struct ways_list *w, const struct paths *p,
	struct path *path, const struct players *players);

/* The edges of M: from (start), to (conversion) and (null). */
void ways_of_edges(struct ways_list *w, const struct markov *m,
	const struct players *players);

void ways_release(struct ways_list *w);

#endif
