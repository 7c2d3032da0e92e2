/* query.h - what an intent asks of the triples.
 *
 *	struct query q;
 *	TRY(query_parse(&q, text_of("?a $p $v . ?a a $t"), graph));
 *	query_run(&q, graph, &bound, &rows);
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
 */
#ifndef ASK_QUERY_H
#define ASK_QUERY_H

#include "ask/lexicon.h"
#include "ask/quantity.h"

enum slot { SLOT_E, SLOT_E2, SLOT_P, SLOT_V, SLOT_T, SLOT_N, SLOTS };

/* "e", "e2", ... as they are written in patterns, queries and answers. */
extern const char *const query_slot_names[SLOTS];

/* What the slots are bound to: 0, or a term; a quantity for $n. */
struct bound {
	uint32_t term[SLOTS];
	struct quantity number;
};

enum {
	QUERY_PATTERNS = 4,
	QUERY_VARIABLES = 4,
	QUERY_ROWS = 1000 /* rows kept; "cut" tells of more */
};

struct query_part {
	enum { PART_TERM, PART_SLOT, PART_VARIABLE, PART_TYPE } is;
	uint32_t number; /* the term, enum slot, or the variable's place */
	bool many;	 /* p+ */
};

struct query {
	enum {
		QUERY_SELECT,
		QUERY_ASK,
		QUERY_COUNT,
		QUERY_MAX,
		QUERY_MIN
	} form;
	struct query_part part[QUERY_PATTERNS][3];
	size_t patterns;
	char variable[QUERY_VARIABLES][16];
	size_t variables;
	unsigned slots; /* 1 << enum slot of those it uses */
	/* The first term of it that is not of the triples; of no bytes: all
	 * are. Borrowed from the text. */
	struct text missing;
	bool filtered;
	uint32_t filter_variable;
	char compare[3];
	const char
		*action; /* "@more": not a query, something the dialogue does */
};

struct query_rows {
	uint32_t (*row)[QUERY_VARIABLES]; /* n of them: a term a variable */
	size_t n, cap;
	size_t count; /* of QUERY_COUNT */
	bool cut;     /* there are more */
};

/* NULL, or what is wrong with TEXT.  A term that is not of the triples is no
 * fault: the query has no answer then. */
MUST_USE const char *query_parse(
	struct query *q, struct text text, struct graph *f);

/* Whether B has an answer whenever A has one, as far as their patterns tell. */
bool query_implies(const struct query *a, const struct query *b);

/* Bind and run; rows that are the same are one, in the order of the terms'
 * numbers. */
void query_run(const struct query *q, const struct lexicon *x,
	const struct bound *bound, struct query_rows *to);
void query_rows_release(struct query_rows *r);

/* The place of the variable NAME, or -1. */
int query_variable(const struct query *q, const char *name);

/* The first number in a term; false: there is none. */
bool query_number(struct quantity *to, struct graph *f, uint32_t term);

#endif
