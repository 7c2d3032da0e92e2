/* players.h - who can be given credit: channels, or channels with more cells.
 *
 * A player is a tuple of cells, the channel first and then the columns of a
 * breakdown, and has a number from 0 in the order of arrival.  Numbers never
 * show: what is printed or compared are the cells, by their bytes.
 *
 *	struct text cell[2] = {channel, campaign};
 *	TRY(players_put(&p, &number, cell));
 *	use(players_cell(&p, number, 0));
 *
 * In a table a player's key is its cells with a byte 31 (unit separator)
 * between them, so a cell that has this byte, or 30, is refused.
 */
#ifndef JOURNEY_PLAYERS_H
#define JOURNEY_PLAYERS_H

#include "base/fail.h"
#include "journey/lead.h"

enum {
	PLAYERS_CHANNELS = 65535,
	PLAYERS_CELL = 31,
	PLAYERS_STEP = 30,
	PLAYERS_MOST = 16 /* cells */
};

#define PLAYERS_NOBODY "(unassigned)" /* the channel that an empty cell is */
/* The channel of a row that continues a visit, as utm-channel writes it. */
#define PLAYERS_INTERNAL "(internal)"

struct player {
	uint32_t channel;	    /* number of it, by arrival */
	bool direct;		    /* the channel is one of "direct" */
	bool paid;		    /* one of those that are paid for */
	bool removed, removed_tail; /* one of those that paths go without */
	bool nobody;		    /* the channel is PLAYERS_NOBODY, or: */
	bool internal;		    /* PLAYERS_INTERNAL */
	bool refused; /* it cannot be one, as players_put() says */
};

/* What is known of channels by their names; case does not count in ASCII, and a
 * name that ends in * is the beginning of one.  Borrowed. */
enum players_list {
	PLAYERS_PAID,
	PLAYERS_REMOVED,
	PLAYERS_TAIL,
	PLAYERS_LISTS
};
struct players_names {
	const struct text *item;
	size_t n;
};

struct players {
	struct players_names list[PLAYERS_LISTS];
	struct table tuples;   /* of struct player */
	struct table channels; /* names only */
	unsigned cells;	       /* of a tuple, at least 1 */
	const struct text *direct;
	size_t n_direct;
	struct lead *lead; /* borrowed: other threads have these too; or NULL */
	struct buf key;	   /* scratch */
	struct player_seen {
		char bytes[27];
		unsigned char len; /* 0: none */
		uint32_t number;
	} seen[256]; /* short keys, as they come again and again */
};

/* Tuples of CELLS cells.  DIRECT, borrowed: names of channels that stand for
 * no channel at all; case does not count in ASCII. */
void players_init(struct players *p, unsigned cells, const struct text *direct,
	size_t n_direct);
void players_release(struct players *p);

/* P, which has no tuples yet, numbers them as LEAD does, where they are those
 * of LIKE, as of now; and P has all that there are, and goes on alone. */
void players_follow(
	struct players *p, const struct players *like, struct lead *lead);
void players_alone(struct players *p);

/* NAMES are the LIST, of players that come after this. */
void players_know(
	struct players *p, enum players_list list, struct players_names names);

/* Whether some channel is called as name I of the LIST, from 0, says. */
bool players_met(const struct players *p, enum players_list list, size_t i);

/* Whether CHANNEL, or what it is a word in Chinese for, is called NAME but for
 * case; or begins so if NAME ends in a star. */
bool players_called(struct text channel, struct text name);

/* The channel that CELL names: one of the two above if it is called so in
 * Chinese, as outputs of --lang=zh have it, else CELL. */
struct text players_channel(struct text cell);

/* The number of the tuple CELL[0..cells), whose first is taken as
 * players_channel() gives it; an empty channel is PLAYERS_NOBODY.
 * NULL, or a message: a byte that is refused, or the 65,536th channel. */
MUST_USE const char *players_put(
	struct players *p, uint32_t *number, const struct text *cell);

/* The same from a key as players_key() gives it; also refused: too few or too
 * many cells. */
MUST_USE const char *players_put_key(
	struct players *p, uint32_t *number, struct text key);

static inline size_t players_count(const struct players *p)
{
	return p->tuples.n;
}

static inline const struct player *players_at(
	const struct players *p, uint32_t i)
{
	return table_value(&p->tuples, i);
}

/* Both stay until the next put. */
struct text players_key(const struct players *p, uint32_t i);
struct text players_cell(const struct players *p, uint32_t i, unsigned cell);

/* By the bytes of the cells, the channel first. */
int players_compare(const struct players *p, uint32_t a, uint32_t b);

#endif
