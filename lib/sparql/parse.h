/* parse.h - what the parts of the parser share. */
#ifndef SPARQL_PARSE_H
#define SPARQL_PARSE_H

#include "sparql/lexer.h"
#include "sparql/syntax.h"

struct prefix {
	struct prefix *next;
	struct text name, iri;
};

struct parser {
	struct syntax *s;
	struct lexer lexer;
	struct token token; /* at hand */
	struct token after; /* the next, if "peeked" */
	bool peeked;
	struct prefix *prefixes;
	struct text base;
	size_t vars_cap;
	unsigned depth;	    /* of nesting */
	unsigned anonymous; /* variables made so far */
	unsigned block;	    /* the basic graph pattern at hand */
	bool aggregates;    /* may stand here */
	bool in_aggregate;
	bool saw_aggregate;
	bool blanks_closed; /* no blank nodes may stand here */
};

enum {
	PARSE_DEPTH = 250,   /* of what nests, and of chains that cannot but */
	PARSE_TRIPLES = 2000 /* of a basic graph pattern */
};

/* parser.c */
void parse_next(struct parser *p);
const struct token *parse_peek(struct parser *p);
void parse_fail(struct parser *p, size_t at, const char *why);
bool parse_is(const struct parser *p, const char *keyword);
bool parse_word(struct parser *p, const char *keyword); /* and pass it */
bool parse_at_mark(const struct parser *p, int mark);
bool parse_mark(struct parser *p, int mark); /* and pass it */
void parse_need(struct parser *p, int mark);
void parse_wanted(struct parser *p, const char *what);
bool parse_open(struct parser *p); /* one deeper; false: too deep */
void parse_close(struct parser *p);
void parse_modifiers(struct parser *p, struct select *s);
struct select *parse_select(struct parser *p);

/* parse_term.c */
struct var *parse_variable(struct parser *p, struct text name);
struct var *parse_anonymous(struct parser *p);
bool parse_at_term(const struct parser *p);
struct node parse_var_or_term(struct parser *p);
bool parse_at_iri(const struct parser *p);
struct text parse_iri(struct parser *p); /* absolute, not a key */
struct node parse_iri_term(struct parser *p);
struct text parse_key_iri(struct parser *p, struct text iri);
struct node parse_literal(struct parser *p, bool sign);

/* parse_pattern.c */
struct group *parse_group(struct parser *p);
void parse_group_body(struct parser *p, struct group *g);
void parse_values(struct parser *p, struct values *v);

/* parse_path.c */
struct syntax_path *parse_path(struct parser *p);
void parse_triples(struct parser *p, struct pattern ***tail);

/* parse_expr.c */
struct expr *parse_expr(struct parser *p);
struct expr *parse_constraint(struct parser *p);
bool parse_at_constraint(const struct parser *p);

/* iri.c: the reference T against BASE (RFC 3986, 5.2). */
struct text iri_resolve(struct pool *pool, struct text base, struct text t);

/* check.c: scopes and aggregates; 18.2.1, 18.2.4. */
void syntax_check(struct parser *p);

#endif
