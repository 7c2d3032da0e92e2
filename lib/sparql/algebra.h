/* algebra.h - a query as operations on solutions (18.2), with slots in place of
 * names.
 *
 * A solution is a row of term numbers, one a slot, 0 for unbound.  Each
 * variable that can be seen has one slot in the whole query; a variable of a
 * subquery that it does not select has one of its own, so that no operation
 * needs to hide anything.
 */
#ifndef SPARQL_ALGEBRA_H
#define SPARQL_ALGEBRA_H

#include "sparql/syntax.h"

enum { SLOTS = 512, NO_SLOT = 65535 };

struct algebra_slots {
	uint64_t word[SLOTS / 64];
};

/* A slot, or a term. */
struct end {
	unsigned slot;	 /* NO_SLOT: a term */
	struct text key; /* at NULL: none, which the empty term is not */
	uint32_t id; /* of the term, once the graph is known; 0: not in it */
	bool is_a;
	size_t at;
};

/* One pattern of a basic graph pattern: a triple, or a path. */
struct step {
	struct end part[3];
	struct syntax_path *path; /* NULL: a triple; part[1] is not used then */
	/* by the planner */
	double estimate;
	struct expr **filter; /* to be true once this step is bound */
	unsigned filters;
	uint64_t real; /* solutions, when the plan is explained */
	/* ?x = ?y, the only link of this step with those before; or NULL.  The
	 * part that it binds, and the step's triples by its value. */
	struct expr *equal;
	unsigned equal_part;
	struct step_table *equals; /* while it runs */
	bool paired;	   /* with the next: what both lead to is walked */
	int64_t predicate; /* number of part[1], a term, in graph SET - 1 */
	uint32_t set;	   /* 0: not looked for */
};

enum algebra_kind {
	ALGEBRA_UNIT, /* one solution of nothing */
	ALGEBRA_BGP,
	ALGEBRA_JOIN,
	ALGEBRA_OPTIONAL, /* left join, with a condition or none */
	ALGEBRA_UNION,
	ALGEBRA_MINUS,
	ALGEBRA_FILTER,
	ALGEBRA_EXTEND,
	ALGEBRA_VALUES,
	ALGEBRA_GRAPH,
	ALGEBRA_ROUTE,
	ALGEBRA_SELECT
};

/* How a join, an optional part or a minus is done. */
enum join_way {
	JOIN_NESTED,  /* the right side for each row of the left */
	JOIN_SWAPPED, /* the left side for each row of the right */
	JOIN_TABLE    /* the right side once, then looked up */
};

struct algebra {
	enum algebra_kind kind;
	struct algebra *left, *right; /* of BGP: its halves, if it has some */
	unsigned rank;	   /* of a chain of UNION, see expr_chain() */
	struct expr *expr; /* of FILTER, OPTIONAL, EXTEND */
	unsigned slot;	   /* of EXTEND */
	struct step *step; /* of BGP */
	unsigned steps;
	uint32_t *cells; /* of VALUES: rows * columns, 0: UNDEF */
	struct end *values;
	unsigned *column; /* slots of VALUES */
	unsigned columns;
	size_t rows;
	struct end name; /* of GRAPH; of ROUTE the start */
	struct end end;
	struct syntax_path *path;
	unsigned depth, route; /* slots or NO_SLOT */
	struct selection *selection;

	struct algebra_slots may, must; /* bound perhaps; bound surely */
	enum join_way way;
	struct table_of *table;	  /* of JOIN_TABLE, while it runs */
	struct exists_memo *memo; /* of EXISTS, while it runs */
	double estimate;
	double cost; /* of BGP: look-ups, and half a row for each row */
	uint64_t real;
	size_t at;
};

struct selected {
	unsigned slot;
	struct expr *expr; /* NULL: the slot as it is */
	struct text name;
};

struct ordering {
	struct expr *expr;
	bool descending;
};

/* SELECT or ASK with all that follows its pattern. */
struct selection {
	bool is_ask, distinct, grouped;
	struct algebra *where;
	struct algebra *values; /* joined with the groups, or NULL */
	struct selected *item;
	unsigned items;
	struct selected *key; /* of GROUP BY */
	unsigned keys;
	struct expr **aggregate;
	unsigned aggregates;
	struct expr **having;
	unsigned havings;
	struct ordering *order;
	unsigned orders;
	uint64_t limit, offset;
	uint64_t real;
	bool sorts_first; /* it is ordered by slots alone */
};

struct program {
	struct pool *pool;
	struct selection *select;
	unsigned slots;
	struct text *name; /* of each slot, for those that read the plan */
	bool *inner;	   /* only a subquery sees it */
	bool named_graphs; /* GRAPH or FROM is used */
};

static inline bool slots_has(const struct algebra_slots *s, unsigned slot)
{
	return s->word[slot / 64] >> (slot % 64) & 1;
}
static inline void slots_put(struct algebra_slots *s, unsigned slot)
{
	if (slot < SLOTS)
		s->word[slot / 64] |= (uint64_t)1 << (slot % 64);
}
static inline void algebra_slots_add(
	struct algebra_slots *s, const struct algebra_slots *more)
{
	for (int i = 0; i < SLOTS / 64; i++)
		s->word[i] |= more->word[i];
}
static inline struct algebra_slots slots_both(
	struct algebra_slots a, const struct algebra_slots *b)
{
	for (int i = 0; i < SLOTS / 64; i++)
		a.word[i] &= b->word[i];
	return a;
}
static inline struct algebra_slots slots_without(
	struct algebra_slots a, const struct algebra_slots *b)
{
	for (int i = 0; i < SLOTS / 64; i++)
		a.word[i] &= ~b->word[i];
	return a;
}
static inline bool slots_none(const struct algebra_slots *s)
{
	uint64_t any = 0;

	for (int i = 0; i < SLOTS / 64; i++)
		any |= s->word[i];
	return any == 0;
}
static inline bool slots_within(
	const struct algebra_slots *a, const struct algebra_slots *b)
{
	struct algebra_slots rest = slots_without(*a, b);

	return slots_none(&rest);
}

/* Translate S, whose pool keeps the program.  NULL, or what is wrong. */
MUST_USE const char *algebra_make(struct program *p, struct syntax *s);

/* The slots that SELECT * of A has, if they have names. */
void algebra_visible(struct algebra_slots *to, const struct algebra *a);

/* The slots that A binds or looks at, in its expressions and subqueries too. */
void algebra_sees(struct algebra_slots *to, const struct algebra *a);

/* The slots that E looks at, those inside of EXISTS too. */
void algebra_uses(struct algebra_slots *to, const struct expr *e);

#endif
