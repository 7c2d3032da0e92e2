/* facts.h - the triples that questions are asked about, wherever they are.
 *
 *	struct facts_scan scan;
 *	uint32_t triple[3], card = facts_find(f, text_of("信用卡"));
 *	facts_match(&scan, f, card, 0, 0);
 *	while (facts_next(&scan, triple))
 *		tell(facts_text(f, triple[2]));
 *
 * A term is its bytes and has a number from 1; subject, predicate and object
 * are of one numbering, and 0 is none.  Whoever has such triples fills a struct
 * facts with four functions and the place that they are given.
 */
#ifndef ASK_FACTS_H
#define ASK_FACTS_H

#include "base/text.h"

struct facts {
	void *at;	/* what the functions are given */
	uint32_t terms; /* numbered 1 to this */
	struct text (*text)(void *at, uint32_t term);
	uint32_t (*find)(void *at, struct text term);
	/* SCAN is a facts_scan's "room". */
	uint64_t (*match)(
		void *at, void *scan, uint32_t s, uint32_t p, uint32_t o);
	bool (*next)(void *scan, uint32_t triple[3]);
};

struct facts_scan {
	const struct facts *f;
	uint64_t room[16]; /* the functions' own */
};

static inline uint32_t facts_terms(const struct facts *f)
{
	return f->terms;
}

/* The bytes of a term; they stay with the triples. */
static inline struct text facts_text(const struct facts *f, uint32_t term)
{
	return f->text(f->at, term);
}

/* The number of the term, or 0. */
static inline uint32_t facts_find(const struct facts *f, struct text term)
{
	return f->find(f->at, term);
}

/* The triples with subject S, predicate P and object O, each 0 for any; how
 * many. */
static inline uint64_t facts_match(struct facts_scan *scan,
	const struct facts *f, uint32_t s, uint32_t p, uint32_t o)
{
	scan->f = f;
	return f->match(f->at, scan->room, s, p, o);
}

/* The next one: subject, predicate, object.  False at the end. */
static inline bool facts_next(struct facts_scan *scan, uint32_t triple[3])
{
	return scan->f->next(scan->room, triple);
}

/* Whether any triple matches. */
static inline bool facts_has(
	const struct facts *f, uint32_t s, uint32_t p, uint32_t o)
{
	struct facts_scan scan;

	return facts_match(&scan, f, s, p, o) > 0;
}

#endif
