/* reach.h - which property of a thing a question asks for, by the words of the
 * properties' own names and the kinds of their values.
 *
 *	struct reach_words r = {0};
 *	reach_open(&r, lexicon);
 *	struct reach_found found = reach_property(&r, &utterance, from, to,
 * thing); reach_close(&r);
 *
 * A property is reached by a part of its name, two characters or more (发行 of
 * 发行时间), by words that ask for it (words.tsv), and by words that ask for
 * values of its kind: dates (哪年), times (多久), numbers (多少), places
 * (在哪), persons (谁), companies (哪家), ways (怎么).  Kinds are learned from
 * the values when the graph is loaded, and from how the property's name ends.
 * Of the thing's properties the one with the most of these is asked for; if
 * two have as many, none is.
 */
#ifndef ASK_REACH_H
#define ASK_REACH_H

#include "ask/utterance.h"

enum reach_kind {
	REACH_DATE = 1,
	REACH_TIME = 2,
	REACH_NUMBER = 4,
	REACH_PLACE = 8,
	REACH_PERSON = 16,
	REACH_COMPANY = 32,
	REACH_WAY = 64
};

struct reach_words {
	const struct lexicon *lexicon;
	struct folded *name; /* by predicate's place in the lexicon; owned */
	unsigned *kinds;     /* of its values: enum reach_kind; owned */
	struct folded *unit; /* of its values, or none: 瓦, 分钟; owned */
};

enum {
	REACH_ENOUGH = 4, /* a score that is a property's */
	REACH_SURE = 7	  /* and one that leaves little doubt */
};

void reach_open(struct reach_words *r, const struct lexicon *x);
void reach_close(struct reach_words *r);

struct reach_found {
	uint32_t predicate; /* or 0 */
	int score;
	uint32_t run; /* characters of its name that were said in a row */
	uint32_t at;  /* where they stand */
	bool by_kind; /* nothing but 哪年 asks for it, the only one with dates
		       */
};

/* The property of THING, or of its type, that [FROM, TO) of U asks for. */
struct reach_found reach_property(const struct reach_words *r,
	const struct utterance *u, uint32_t from, uint32_t to, uint32_t thing);

/* The same of those only of whose name two characters or more were said. */
struct reach_found reach_named(const struct reach_words *r,
	const struct utterance *u, uint32_t from, uint32_t to, uint32_t thing);

/* The stem of the property at PLACE of the lexicon, 发行 of 发行时间: its name
 * without what tells the kind; false if no two characters are left. */
bool reach_stem(const struct reach_words *r, size_t place, struct buf *to);

/* Whether nothing but its own name asks for the property at PLACE: no row of
 * words.tsv does, no kind or unit of values, no alias, and no part of it. */
bool reach_alone(const struct reach_words *r, size_t place);

/* Whether words of questions cannot tell the properties at PLACE and OTHER of
 * the lexicon apart, and some thing has both. */
bool reach_compete(const struct reach_words *r, size_t place, size_t other);

/* The kinds of values that [FROM, TO) asks for. */
unsigned reach_asked(const struct utterance *u, uint32_t from, uint32_t to);

/* The same but for words that lie in names: TAKEN says of each character from
 * FROM on whether it does; or NULL. */
unsigned reach_asked_apart(const struct utterance *u, uint32_t from,
	uint32_t to, const unsigned char *taken);

#endif
