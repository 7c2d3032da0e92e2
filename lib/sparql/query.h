/* query.h - a question in SPARQL 1.1, or leniently in a few words, and its
 * answers from a graph.
 *
 *	struct query *q = query_new(text, &(struct query_options){0});
 *	if (query_wrong(q))
 *		return query_wrong(q)->why;
 *	query_bind(q, text_of("who"), text_of("张三"));
 *	TRY(query_answer(q, graph, &(struct query_limits){0}, each, arg));
 *	query_free(q);
 *
 *	static bool each(void *arg, struct query *q)
 *	{
 *		for (unsigned i = 0; i < query_columns(q); i++)
 *			use(query_name(q, i), query_cell(q, i));
 *		return true;
 *	}
 *
 * A query belongs to one thread; it may be run again, with other terms bound.
 * As long as the same variables are bound its plan is kept.
 */
#ifndef SPARQL_QUERY_H
#define SPARQL_QUERY_H

#include "graph/graph.h"

struct query;

struct query_options {
	bool rdf;	  /* strict grammar, typed terms; as the graph's */
	struct text base; /* for relative IRIs; of no bytes: none */
	/* Leniently: a path may go along a variable (?p+), for it will be bound
	 * before the query runs; where it is not, nothing matches. */
	bool given;
	/* What NUM(text) is, in place of the first number in the text; false:
	 * there is none.  NULL: the query's own way. */
	bool (*num)(void *arg, struct text t, double *to);
	void *num_arg;
};

struct query_limits {
	uint64_t max_rows;	/* 0: no limit; more is an error */
	int64_t timeout_ms;	/* 0: none; longer by the clock is an error */
	int64_t (*clock)(void); /* ns; NULL: no timeout */
	int64_t now_ms;		/* NOW() */
	uint64_t seed;		/* RAND(), UUID() */
	bool count;		/* for query_explain(): real sizes */
	/* bytes of the stack that it may use, more is an error; 0: a million */
	size_t stack;
};

/* What is wrong with a query. */
struct query_wrong {
	const char *why; /* "want '}' before 'FILTR' (did you mean FILTER?)" */
	unsigned line, column;
	struct text whole; /* that line of the query */
};

/* Never NULL; OPTIONS and SOURCE are not kept. */
struct query *query_new(
	struct text source, const struct query_options *options);
void query_free(struct query *q);

/* NULL, or what is wrong: then only query_free() may follow. */
const struct query_wrong *query_wrong(const struct query *q);

/* Append to LINE what is to be shown of that line, control characters made
 * harmless, and to CARET a ^ that stands under the place; both end in NUL. */
void query_place(
	const struct query_wrong *w, struct buf *line, struct buf *caret);

bool query_is_ask(const struct query *q);
bool query_uses_graphs(const struct query *q);
bool query_was_wide(const struct query *q); /* full-width punctuation */
unsigned query_columns(const struct query *q);
struct text query_name(const struct query *q, unsigned i);

/* Graphs that FROM (NAMED) names; I from 0; false behind the last.  A run takes
 * no heed of them: whoever makes the graph puts into its default set what FROM
 * wants there. */
bool query_dataset(
	const struct query *q, unsigned i, struct text *key, bool *named);

/* Variable NAME stands for the term of bytes KEY in the runs that follow; false
 * if the query has no such variable. */
bool query_bind(struct query *q, struct text name, struct text key);

/* The same for the slot of a variable, which stays: term ID of the graph, 0 for
 * none. */
enum { QUERY_NO_SLOT = 65535 };
unsigned query_slot(const struct query *q, struct text name);
void query_give(struct query *q, unsigned slot, uint32_t id);

/* From now on a variable is the term of bytes KEY, which stay, as if the query
 * had been written with it.  Not for one that is selected. */
void query_fix(struct query *q, unsigned slot, struct text key);

/* Call EACH for every solution, in order, until it returns false; an ASK has
 * one of no columns if it is true.  NULL, or why the answer is not whole. */
typedef bool query_each(void *arg, struct query *q);
MUST_USE const char *query_answer(struct query *q, struct graph *g,
	const struct query_limits *limits, query_each *each, void *arg);

/* In EACH: the term in column I, of no bytes if there is none; it stays until
 * the run ends. */
struct text query_cell(const struct query *q, unsigned i);

/* In EACH: its number in the graph; 0 if there is none, or the query made it.
 */
uint32_t query_cell_id(const struct query *q, unsigned i);

/* What runs have met that their answers do not show, so far: how often, and the
 * first LEN bytes of the term that was the first. */
enum query_met {
	QUERY_AS_TEXT,	   /* < or > of a number and it, which is none */
	QUERY_NO_NUMBER,   /* SUM or AVG of it, which is none */
	QUERY_NOT_COUNTED, /* + - * / of it, which is none */
	QUERY_NO_FUNCTION, /* a function's IRI that nobody knows here */
	QUERY_NO_PATTERN,  /* a pattern or flags that are none of XPath */
	QUERY_METS
};
struct query_note {
	uint64_t n;
	size_t len;
	char first[64];
};
const struct query_note *query_met(const struct query *q, enum query_met what);

/* Add what runs of Q have met to ALL; the first of all stays the first. */
void query_add_met(struct query_note all[QUERY_METS], const struct query *q);

/* Call EACH once for the key of every term of the query that is not in G; how
 * many there are. */
size_t query_unknown(struct query *q, struct graph *g,
	void (*each)(void *arg, struct text key), void *arg);

/* Up to three terms of G near the term of bytes KEY, as people see them; how
 * many.  And KEY as people see it. */
enum { QUERY_NEAR = 3 };
unsigned query_near(
	struct graph *g, struct text key, struct text best[QUERY_NEAR]);
struct text query_shown(struct text key, bool rdf);

/* Append "'KEY' is not in the graph (near it: ...)" and a NUL. */
void query_print_unknown(
	struct buf *to, struct graph *g, struct text key, bool rdf);

/* Append the plan, a line an operation, with estimated sizes, and real ones
 * after a run that counted. */
void query_explain(struct query *q, struct buf *to);

#endif
