/* utterance.h - what somebody said: names and quantities in it, words of
 * questions, and its clauses.
 *
 *	struct utterance u = {0};
 *	if (utterance_read(&u, &lexicon, text_of("它的年费呢？")))
 *		for (size_t i = 0; i < u.mentions; i++)
 *			consider(&u.mention[i]);
 *	utterance_release(&u);
 *
 * Mentions do not overlap: at each place the longest name or quantity is taken
 * and the search goes on behind it; but a name gives way to a longer one that
 * begins in it and ends behind it.  The same, but that, holds for the words of
 * questions, which are looked for by themselves.
 */
#ifndef ASK_UTTERANCE_H
#define ASK_UTTERANCE_H

#include "ask/lexicon.h"
#include "ask/quantity.h"

struct mention {
	uint32_t from, to; /* characters of "text" */
	uint32_t sense;	   /* the first, or 0 */
	unsigned kinds;	   /* enum slot_kind, of all senses */
	struct quantity quantity;
	uint32_t near; /* a term it nearly names, or 0: near.h */
	bool part;     /* of that term's name */
	uint32_t term; /* which sense it is, or 0: topic.h finds out */
	bool aside;    /* and whether it is only named in passing */
};

struct asked { /* a word of the question */
	uint32_t from, to;
	uint32_t sense; /* predicates it may ask for, or 0 */
	unsigned classes;
};

struct clause {
	uint32_t from, to; /* with the mark that ends it */
	bool asks;	   /* a cue is in it */
};

struct utterance {
	struct folded text;
	struct mention *mention;
	struct asked *asked;
	struct clause *clause;
	size_t mentions, askeds, clauses;
	size_t cap_mentions, cap_askeds, cap_clauses;
	/* a part of a property's name by which topic.h has found it */
	uint32_t reach_from, reach_to;
};

/* False: T is not UTF-8. */
bool utterance_read(
	struct utterance *u, const struct lexicon *x, struct text t);
void utterance_release(struct utterance *u);

/* Add a mention of TERM, which [from, to) nearly names, in place of those it
 * overlaps. */
void utterance_add(struct utterance *u, uint32_t from, uint32_t to,
	uint32_t term, bool part);

/* Whether a word of CLASS begins, or ends, at this character. */
bool utterance_begins(const struct utterance *u, uint32_t at, unsigned class);
bool utterance_ends(const struct utterance *u, uint32_t at, unsigned class);

/* Whether one lies in [from, to). */
bool utterance_has(
	const struct utterance *u, uint32_t from, uint32_t to, unsigned class);

/* The clause of a character. */
size_t utterance_clause(const struct utterance *u, uint32_t at);

#endif
