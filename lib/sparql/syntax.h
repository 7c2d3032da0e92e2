/* syntax.h - a query as it was written: what the parser makes.
 *
 * Everything lies in one pool and borrows from it.  Variables are one struct a
 * name and query; blank nodes of a query are variables too, and so are those
 * that nobody named.
 */
#ifndef SPARQL_SYNTAX_H
#define SPARQL_SYNTAX_H

#include "sparql/pool.h"

struct var {
	struct text name; /* of a blank node: with _: before it */
	unsigned number;  /* among those of the query */
	bool hidden;	  /* never in an answer */
	unsigned block;	  /* blank node: the basic graph pattern it is in */
};

/* A variable, or the key of a term in the form of the dictionary. */
struct node {
	struct var *var;
	struct text key;
	bool is_a; /* the keyword a, leniently */
	size_t at; /* where in the query */
};

enum path_kind {
	PATH_LINK,    /* one predicate */
	PATH_INVERSE, /* ^left */
	PATH_SEQUENCE,
	PATH_ALTERNATIVE,
	PATH_NOT,   /* none of the links and inverse links in left */
	PATH_REPEAT /* least to most times left; most 0: no end */
};

struct syntax_path {
	enum path_kind kind;
	struct node
		link;  /* of PATH_LINK; a variable that is given, or a term */
	unsigned slot; /* filled by the algebra: of that variable */
	struct syntax_path *left, *right;
	unsigned least, most; /* steps; PATH_FOREVER: as many as there are */
	unsigned rank;	      /* of chains, see path_chain() */
};
#define PATH_FOREVER UINT32_MAX

/* Subject, path or verb, object. */
struct pattern {
	struct node subject, object;
	struct node verb;	  /* unless there is a path */
	struct syntax_path *path; /* NULL: verb */
	struct pattern *next;
};

enum op {
	OP_VAR,
	OP_TERM,
	OP_OR,
	OP_AND,
	OP_EQUAL,
	OP_NOT_EQUAL,
	OP_LESS,
	OP_GREATER,
	OP_LESS_EQUAL,
	OP_GREATER_EQUAL,
	OP_IN,
	OP_NOT_IN,
	OP_ADD,
	OP_SUBTRACT,
	OP_MULTIPLY,
	OP_DIVIDE,
	OP_NOT,
	OP_PLUS,
	OP_MINUS,
	OP_EXISTS,
	OP_NOT_EXISTS,
	OP_CALL,     /* builtin: an enum function */
	OP_CAST,     /* key: the datatype's IRI */
	OP_AGGREGATE /* builtin: an enum aggregate */
};

enum aggregate {
	AGGREGATE_COUNT,
	AGGREGATE_SUM,
	AGGREGATE_MIN,
	AGGREGATE_MAX,
	AGGREGATE_AVG,
	AGGREGATE_SAMPLE,
	AGGREGATE_CONCAT
};

struct expr {
	enum op op;
	int builtin;
	struct node node; /* of OP_VAR, OP_TERM */
	struct text key;
	struct expr *left;   /* operand, or the first argument */
	struct expr *right;  /* second operand */
	struct expr *next;   /* the next argument of the same call */
	struct group *group; /* of EXISTS */
	bool distinct, star; /* of aggregates */
	struct text separator;
	size_t at;
	unsigned rank; /* of chains, see expr_chain() */
	/* filled by the algebra */
	unsigned slot; /* of OP_VAR; where an aggregate's value is */
	uint32_t id;   /* of OP_TERM */
	struct algebra *node_algebra; /* of EXISTS */
	void *cache;		      /* a compiled pattern */
};

enum element_kind {
	ELEMENT_TRIPLES,
	ELEMENT_FILTER,
	ELEMENT_OPTIONAL,
	ELEMENT_MINUS,
	ELEMENT_UNION, /* groups; one alone is a group */
	ELEMENT_BIND,
	ELEMENT_VALUES,
	ELEMENT_SELECT,
	ELEMENT_GRAPH,
	ELEMENT_ROUTE /* PATH(from, path, to, depth, route) */
};

struct row_of {
	struct row_of *next;
	struct node value[]; /* key of no bytes: UNDEF */
};

struct values {
	struct var **var;
	unsigned n;
	struct row_of *row;
};

struct element {
	enum element_kind kind;
	struct element *next;
	size_t at;
	struct pattern *patterns;
	struct expr *expr;
	struct group *group; /* the first; the others of a union by next */
	struct var *var;
	struct values values;
	struct select *select;
	struct node name; /* of a graph; of PATH where it begins */
	struct syntax_path *path;
	struct node end, depth,
		route; /* of PATH; key and var NULL: not asked */
};

struct group {
	struct element *first, *last;
	struct group *next;
	size_t at;
};

struct item { /* of SELECT, GROUP BY, ORDER BY, HAVING */
	struct item *next;
	struct var *var; /* SELECT and GROUP BY: its name, or NULL */
	struct expr *expr;
	bool descending;
	size_t at;
};

struct dataset {
	struct dataset *next;
	struct text key;
	bool named;
};

struct select {
	bool is_ask, distinct, reduced, all;
	struct item *items, *group, *having, *order;
	bool grouped; /* GROUP BY, HAVING or an aggregate */
	struct group *where;
	struct values values;
	bool has_values;
	uint64_t limit, offset; /* limit UINT64_MAX: none */
	size_t at;
};

struct syntax {
	struct pool pool;
	bool rdf;
	bool given; /* a path may go along a variable, which is bound before */
	struct select *select;
	struct dataset *dataset;
	struct var **var; /* in the pool */
	unsigned vars;
	struct text base; /* of the query's BASE, too */
	bool widened;	  /* full-width punctuation was read as plain */
	/* What is wrong, or NULL; and where. */
	const char *why;
	unsigned line, column;
	struct text whole; /* its line */
};

struct syntax_options {
	bool rdf;	  /* strict grammar, terms of term.h */
	bool given;	  /* a path may go along a variable */
	struct text base; /* of no bytes: none */
};

/* Read SOURCE, which is copied.  What is wrong is in S->why: "want '}'...". */
void syntax_parse(struct syntax *s, struct text source,
	const struct syntax_options *options);
void syntax_release(struct syntax *s);

/* A chain of AND or OR, and then E: a tree whose depth is the logarithm of its
 * length, its leaves in their order, so that no chain is deep.  CHAIN may be
 * NULL.  Only chains that were made here may be given. */
struct expr *expr_chain(
	struct pool *pool, enum op op, struct expr *chain, struct expr *e);

/* The same of alternatives or of a sequence. */
struct syntax_path *path_chain(struct pool *pool, enum path_kind kind,
	struct syntax_path *chain, struct syntax_path *path);

#endif
