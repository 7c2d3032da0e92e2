/* lexer.h - a query as tokens (SPARQL 1.1, 19.8), and leniently.
 *
 * Lenient is for terms that are plain bytes: a word of any script is a name,
 * punctuation may be full-width as a Chinese keyboard types it.  A bare word is
 * as long as it can be: letters, digits, _, - % : @, anything beyond ASCII, and
 * points that are not its last; so 3.5% and R1-R5 and 2024-01-05 are words, and
 * a-b in an expression is one too.
 */
#ifndef SPARQL_LEXER_H
#define SPARQL_LEXER_H

#include "sparql/pool.h"

enum token_kind {
	TOKEN_END,
	TOKEN_IRI,    /* text: between < and > */
	TOKEN_PNAME,  /* text: prefix:local, escapes removed; colon: where */
	TOKEN_BLANK,  /* text: the label */
	TOKEN_VAR,    /* text: without ? */
	TOKEN_LANG,   /* text: without @ */
	TOKEN_STRING, /* text: what it stands for */
	TOKEN_INTEGER,
	TOKEN_DECIMAL,
	TOKEN_DOUBLE,
	TOKEN_WORD, /* a keyword or, lenient, a name */
	TOKEN_MARK  /* mark: a character, or one of enum mark */
};

enum mark {		 /* of two characters */
	MARK_TYPE = 256, /* ^^ */
	MARK_OR,
	MARK_AND,
	MARK_LESS_EQUAL,
	MARK_GREATER_EQUAL,
	MARK_NOT_EQUAL
};

struct token {
	enum token_kind kind;
	struct text text;
	size_t colon;
	int mark;
	size_t at, end; /* bytes in the source */
	bool blank;	/* white space or a comment stood before it */
};

struct lexer {
	struct pool *pool;   /* keeps texts */
	struct text source;  /* \u replaced, leniently punctuation too */
	struct text written; /* as it was given */
	size_t at;
	bool lenient;
	bool widened;	 /* full-width punctuation was read as plain */
	const char *why; /* what was wrong first, or NULL; in the pool */
	size_t why_at;
};

void lexer_init(
	struct lexer *l, struct pool *pool, struct text source, bool lenient);

/* The next token; after something wrong always TOKEN_END. */
struct token lexer_next(struct lexer *l);

/* Say what is wrong at byte AT, unless something was before. */
void lexer_fail(struct lexer *l, size_t at, const char *why);

/* Line and column, from 1, of byte AT, columns by characters; and its line. */
void lexer_place(const struct lexer *l, size_t at, unsigned *line,
	unsigned *column, struct text *whole);

/* lexer_text.c: append the source with \u replaced, and with full-width
 * punctuation as plain. */
void lexer_escapes(struct lexer *l, struct buf *to);
void lexer_narrow(struct lexer *l, struct buf *to);

#endif
