/* term.h - RDF terms as bytes: what a dictionary with rdf terms holds.
 *
 * The first byte says what it is:
 *
 *	<IRI			an IRI, absolute, without the >
 *	_LABEL			a blank node
 *	"TEXT			a simple literal (xsd:string)
 *	@LANG NUL TEXT		a literal with a language
 *	^DATATYPE NUL TEXT	a literal with another datatype
 *
 * A literal keeps its spelling: "01"^^xsd:integer and "1"^^xsd:integer are two
 * terms.
 */
#ifndef GRAPH_TERM_H
#define GRAPH_TERM_H

#include "base/fail.h"
#include "base/text.h"

enum term_kind {
	TERM_IRI = '<',
	TERM_BLANK = '_',
	TERM_STRING = '"',
	TERM_LANG = '@',
	TERM_TYPED = '^'
};

struct term {
	enum term_kind kind;
	struct text text; /* IRI, label or lexical form */
	struct text tag;  /* language or datatype */
};

#define XSD "http://www.w3.org/2001/XMLSchema#"

/* Append the key of T. */
void term_key(struct buf *to, struct term t);

/* The parts of KEY, borrowed. */
struct term term_parts(struct text key);

/* Append the key of a term written as N-Triples has it, all of FROM; with
 * SHORT also as SPARQL TSV may have it: bare numbers, true and false.  Without
 * RDF what it stands for is appended instead: an IRI or a lexical form.  A cell
 * (SHORT) without RDF is taken as it is. */
MUST_USE const char *term_read(
	struct buf *to, struct text from, bool rdf, bool is_short);

/* Whether the term of KEY may be part I of a triple. */
MUST_USE const char *term_check_part(int i, struct text key);

/* Append the term as N-Triples has it, which SPARQL TSV takes too. */
void term_print(struct buf *to, struct text key);

/* Append what \u, \U and \n, \t ... in FROM stand for; false if one is not
 * right. */
bool term_unescape(struct buf *to, struct text from);

/* Append the UTF-8 of a code point; false if it is none. */
bool term_utf8(struct buf *to, uint32_t c);

#endif
