/* lexicon.h - what names a term: the matcher's words and what each may mean.
 *
 *	struct lexicon x = {0};
 *	lexicon_open(&x, graph);
 *	lexicon_alias(&x, text_of("金卡"), text_of("联禾金卡"), 0);
 *	lexicon_close(&x);
 *	const struct word *w = lexicon_name(&x, 0, text, left, &len);
 *	for (uint32_t r = w ? w->sense : 0; r; r = x.sense[r].next)
 *		consider(x.sense[r].term);
 *
 * A word is a string of folded characters, its senses are terms, best first.
 * Words are the terms themselves; aliases; a name without what it has in
 * brackets, and what it has there; the last part of a long predicate
 * (游玩时间 of 建议游玩时间).  Of words with an exact sense only those
 * senses are kept, of others those of the best kind.
 *
 * Beside them are the words of questions, see words.tsv: of which classes they
 * are, and which predicates they ask for whatever those are called (在哪 for
 * 地址).
 */
#ifndef ASK_LEXICON_H
#define ASK_LEXICON_H

#include "ask/fold.h"
#include "ask/trie.h"
#include "graph/graph.h"

/* How well a word names its term, best first. */
enum how { HOW_EXACT, HOW_ALIAS, HOW_PART, HOW_ASKED, HOW_FUZZY, HOW_CARRIED };

/* What kind of thing a sense is: a slot of an intent takes some of them. */
enum slot_kind {
	SLOT_ENTITY = 1,
	SLOT_PREDICATE = 2,
	SLOT_VALUE = 4,
	SLOT_TYPE = 8,
	SLOT_NUMBER = 16
};

/* words.tsv says what each is for. */
enum word_class {
	WORD_CUE = 1,
	WORD_PRONOUN = 2,
	WORD_BEFORE = 4,
	WORD_WEAK = 8,
	WORD_AFTER = 16,
	WORD_BESIDE = 32,
	WORD_HINT = 64,
	WORD_JOIN = 128,
	WORD_FILLER = 256
};

struct sense {
	uint32_t term, next; /* the next sense of its word, or 0 */
	unsigned char how, kinds;
	unsigned char row; /* of HOW_ASKED: which "ask" of words.tsv */
};

/* Which rows of words.tsv ask for a predicate: a bit each. */
enum { LEXICON_ROWS = 256 };
struct asked_rows {
	uint64_t bits[LEXICON_ROWS / 64];
};

struct word {
	uint32_t sense;	  /* the first, or 0 */
	uint32_t classes; /* enum word_class */
};

struct vocabulary {
	struct trie trie;
	struct word *word; /* by entry of the trie */
	size_t words, cap;
};

struct lexicon {
	struct graph *graph;
	struct trie_guard *guard; /* terms and senses lie in a file; or NULL */
	struct vocabulary terms;  /* names and aliases */
	struct vocabulary asked;  /* of words.tsv */
	struct sense *sense;
	size_t senses, cap;
	uint32_t *type; /* predicates: 类型, type, ... */
	size_t types;
	unsigned char *kind; /* by term: enum slot_kind */
	uint32_t *predicate; /* the terms that are predicates, rising */
	size_t predicates, cap_predicates;
	struct asked_rows *rows; /* by predicate's place */
	struct folded scratch;
	unsigned char row; /* being added */
	/* Subjects and predicates that no question can name, by their length;
	 * and the first.  Known of a lexicon that was made of triples. */
	size_t unnamed;
	uint32_t first_unnamed;
};

/* A sense behind those of the N characters that are as good; a worse one of a
 * word that has a better is not kept.  Before lexicon_close(). */
void lexicon_add(struct lexicon *x, const uint32_t *c, size_t n, uint32_t term,
	enum how how, unsigned kinds);

/* lexicon_names.c: other names of TERM, whose own is the N characters. */
void lexicon_add_others(
	struct lexicon *x, const uint32_t *c, size_t n, uint32_t term);

/* Take the terms of FACTS, which must outlive it; then aliases; then close. */
void lexicon_open(struct lexicon *x, struct graph *graph);

/* What an alias has met that was there before it. */
enum alias_met {
	ALIAS_NEW,
	ALIAS_AGAIN,  /* it names that term already, as these kinds */
	ALIAS_BESIDE, /* it names another term as one of these kinds, too */
	ALIAS_HIDDEN  /* a term has that very name, and the alias has no effect
		       */
};

/* ALIAS may name TERM, as one of KINDS (0: all that the term is); X must not
 * lie in a file.  NULL, or what is wrong: TERM is not of the triples, ALIAS is
 * empty or too long. */
MUST_USE const char *lexicon_alias(struct lexicon *x, struct text alias,
	struct text term, unsigned kinds, enum alias_met *met);

void lexicon_close(struct lexicon *x);

/* A closed lexicon as LEXICON_PARTS arrays, to be kept and taken back: names of
 * up to 15 bytes, borrowed as the arrays are. */
#define LEXICON_CONTENT "lexicon/2" /* in an index file (kept/mapped.h) */
enum { LEXICON_PARTS = 13 };
struct lexicon_part {
	const char *name;
	const void *at;
	size_t size, unit; /* bytes in all, and of an element */
};
void lexicon_parts(const struct lexicon *x, struct lexicon_part *part);

/* Take what lexicon_parts() gave and GUARD vouches for.  Names stay where they
 * are, which is to outlive X, and are looked at when they are asked for: what
 * is damaged there is no name, and GUARD->broken.  A message if it cannot be a
 * lexicon of FACTS, or is damaged. */
MUST_USE const char *lexicon_take(struct lexicon *x, struct graph *graph,
	const struct lexicon_part *part, struct trie_guard *guard);

/* Whether sense I < senses can be one of X's: senses of a word are in rising
 * order, so that no chain has a loop. */
bool lexicon_is_sense(const struct lexicon *x, size_t i);

/* Copy all of it, looked at, so that aliases may be added; the same messages.
 */
MUST_USE const char *lexicon_own(struct lexicon *x);
void lexicon_release(struct lexicon *x);

/* The longest name, or word of the question, at C, its length at *LEN; NULL:
 * none.  Letters and digits of ASCII are not cut in two in a name; BEFORE is
 * the character in front, or 0. */
const struct word *lexicon_name(const struct lexicon *x, uint32_t before,
	const uint32_t *c, size_t n, size_t *len);
const struct word *lexicon_asked(
	const struct lexicon *x, const uint32_t *c, size_t n, size_t *len);

/* Whether any row of words.tsv asks for the predicate at PLACE. */
bool lexicon_has_rows(const struct lexicon *x, size_t place);

/* Whether two predicates are asked for by the same words. */
bool lexicon_alike(const struct lexicon *x, uint32_t p, uint32_t q);

/* Whether the predicate says what is not to be: 忌吃, 禁用, 不适用于. */
bool lexicon_forbids(const struct lexicon *x, uint32_t predicate);

/* The type that the N characters at C are another word for, by words.tsv, or
 * the name of, and which is no name since it is one character: 片 for 电影, 菜;
 * or 0. */
uint32_t lexicon_type_called(
	const struct lexicon *x, const uint32_t *c, size_t n);

/* Whether the predicate says of what type a thing is. */
bool lexicon_is_type(const struct lexicon *x, uint32_t predicate);

#endif
