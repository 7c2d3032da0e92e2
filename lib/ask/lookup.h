/* lookup.h - what an intent asks of the triples.
 *
 *	struct lookup q;
 *	TRY(lookup_parse(&q, text_of("?a $p $v . ?a a $t"), graph));
 *	lookup_open(&q, &lexicon, ~0u);
 *	lookup_run(&q, &lexicon, &bound, &rows);
 *	lookup_close(&q);
 *
 * Patterns divided by dots, each of a subject, a predicate and an object:
 *
 *	$e $e2 $p $v $t	slots of the intent, bound as terms, never pasted
 *	?a ?b ?x	variables; ?a is the answer
 *	a		any predicate that says of what type a thing is
 *	word, <word>	a term of the triples
 *	p+		behind a predicate: one step of it or more
 *
 * Before them may stand one of
 *
 *	ASK	whether there is a match
 *	COUNT	how many values of ?a there are
 *	MAX MIN	the match with the greatest, least number in ?a
 *
 * and behind them one FILTER: "FILTER ?a < $n", with < <= > >= or =, which
 * compares the first number in each (1.2万元 is 12000).
 *
 * It becomes a query of sparql/query.h in which slots and terms are variables
 * that are given, so that no name is ever read as a query.
 */
#ifndef ASK_LOOKUP_H
#define ASK_LOOKUP_H

#include "ask/lexicon.h"
#include "ask/quantity.h"

enum slot { SLOT_E, SLOT_E2, SLOT_P, SLOT_V, SLOT_T, SLOT_N, LOOKUP_SLOTS };

/* "e", "e2", ... as they are written in patterns, queries and answers. */
extern const char *const lookup_slot_names[LOOKUP_SLOTS];

/* What the slots are bound to: 0, or a term; a quantity for $n. */
struct bound {
	uint32_t term[LOOKUP_SLOTS];
	struct quantity number;
};

enum {
	LOOKUP_PATTERNS = 4,
	LOOKUP_VARIABLES = 4,
	LOOKUP_ROWS = 1000 /* rows kept; "cut" tells of more */
};

struct lookup_part {
	enum { PART_TERM, PART_SLOT, PART_VARIABLE, PART_TYPE } is;
	uint32_t number; /* the term, enum slot, or the variable's place */
	bool many;	 /* p+ */
};

struct lookup {
	enum {
		LOOKUP_SELECT,
		LOOKUP_ASK,
		LOOKUP_COUNT,
		LOOKUP_MAX,
		LOOKUP_MIN
	} form;
	struct lookup_part part[LOOKUP_PATTERNS][3];
	size_t patterns;
	char variable[LOOKUP_VARIABLES][16];
	size_t variables;
	unsigned slots;	    /* 1 << enum slot of those it uses */
	unsigned must_bind; /* and of those in a pattern */
	/* The first term of it that is not of the triples; of no bytes: all
	 * are.  Borrowed from the text. */
	struct text missing;
	bool filtered;
	uint32_t filter_variable;
	char compare[3];
	const char
		*action; /* "@more": not a query, something the dialogue does */
	struct lookup_made *made; /* by lookup_open(), owned; NULL: no answer */
};

struct lookup_rows {
	uint32_t (*row)[LOOKUP_VARIABLES]; /* n of them: a term a variable */
	size_t n, cap;
	size_t count; /* of LOOKUP_COUNT */
	bool cut;     /* there are more */
};

/* NULL, or what is wrong with TEXT.  A term that is not of the triples is no
 * fault: the query has no answer then. */
MUST_USE const char *lookup_parse(
	struct lookup *q, struct text text, struct graph *f);

/* Before it is run; X must outlive it.  WANTED: 1 << place of each variable
 * that rows are to have, beside ?a and what stands for a predicate; the others
 * are 0 in them, and rows that differ only there are one. */
void lookup_open(struct lookup *q, const struct lexicon *x, unsigned wanted);
void lookup_close(struct lookup *q);

/* Whether B has an answer whenever A has one, as far as their patterns tell. */
bool lookup_implies(const struct lookup *a, const struct lookup *b);

/* Bind and run; rows that are the same are one, in the order of the terms'
 * numbers. */
void lookup_run(const struct lookup *q, const struct lexicon *x,
	const struct bound *bound, struct lookup_rows *to);
void lookup_rows_release(struct lookup_rows *r);

/* The place of the variable NAME, or -1. */
int lookup_variable(const struct lookup *q, const char *name);

/* The first number in a term; false: there is none. */
bool lookup_number(struct quantity *to, struct graph *f, uint32_t term);

/* Whether a term without a number is none of an amount: 免费, 免收, 不收, 无.
 */
bool lookup_is_free(struct graph *f, uint32_t term);

/* Both ends of a term that is a range, see quantity.h. */
enum quantity_ends lookup_ends(
	struct quantity to[2], struct graph *f, uint32_t term);

/* What the amount of TERM is for, from the stroke on: /天 of 50元/天; empty if
 * that is not said.  Borrowed from the graph. */
struct text lookup_per(struct graph *f, uint32_t term);

#endif
