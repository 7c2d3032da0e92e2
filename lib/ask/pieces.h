/* pieces.h - a question as pieces: names, quantities, and words that do
 * something (不是, 低于, 除了, 最高, ...), without a character left out.
 *
 *	struct pieces_words o = {0};
 *	pieces_open(&o);
 *	struct pieces p;
 *	pieces_read(&p, &utterance, 0, utterance.text.n, lexicon, &o);
 *	if (p.unknown == 0)
 *		everything_is_accounted_for();
 *	pieces_close(&o);
 *
 * Each place is the longest of a name, a quantity, an operator of pieces.tsv
 * and a word of questions (words.tsv); what is none of these and no mark of
 * punctuation is unknown.  Filler is no piece.
 */
#ifndef ASK_PIECES_H
#define ASK_PIECES_H

#include "ask/utterance.h"

/* What a word does: bits, since one word may do several things. */
enum piece_does {
	DOES_NOT = 1,
	DOES_EXCEPT = 2,  /* 除了: before the name */
	DOES_BESIDE = 4,  /* 以外: behind it */
	DOES_LACK = 8,	  /* 不用抵押 */
	DOES_FREE = 0x10, /* 免费 */
	DOES_LESS = 0x20,
	DOES_LEAST = 0x40, /* this or more */
	DOES_MORE = 0x80,
	DOES_MOST = 0x100, /* this or less */
	DOES_EQUAL = 0x200,
	DOES_ABOVE = 0x400, /* behind the number: it or more */
	DOES_BELOW = 0x800, /* it or less */
	DOES_TO = 0x1000,   /* 2%到4% */
	DOES_BETWEEN = 0x2000,
	DOES_THAN = 0x4000,
	DOES_HIGH = 0x8000,
	DOES_LOW = 0x10000,
	DOES_MAX = 0x20000,
	DOES_MIN = 0x40000,
	DOES_GAP = 0x80000,   /* 差多少 */
	DOES_MUCH = 0x100000, /* 多少 */
	DOES_SAME = 0x200000,
	DOES_WHICH = 0x400000,
	DOES_COUNT = 0x800000,
	DOES_EXISTS = 0x1000000,
	DOES_WHETHER = 0x2000000,
	DOES_SUIT = 0x4000000,
	DOES_AFFORD = 0x8000000,
	DOES_HOW = 0x10000000,	  /* 怎么: what to do, and no value */
	DOES_TIME = 0x20000000,	  /* another day than today */
	DOES_NOTHING = 0x40000000 /* filler */
};

struct piece {
	uint32_t from, to;	       /* characters */
	const struct mention *mention; /* of a name or quantity, or NULL */
	uint32_t sense; /* of a name, or of a word of questions */
	unsigned kinds; /* enum slot_kind of its senses, or PIECE_KIND */
	unsigned does;
	bool stem; /* a property by a part of its name: 床位 */
};

enum {
	PIECES_MOST = 64,
	PIECES_RUNS = 16,
	PIECE_KIND = 64 /* of "kinds": asks for values of a kind, 什么时候 */
};

struct pieces {
	struct piece at[PIECES_MOST];
	size_t n;
	bool full;	     /* there are more than fit */
	uint32_t unknown;    /* characters that are no piece and no filler */
	uint32_t first, end; /* the first run of these */
	uint32_t last, last_end; /* and the last */
	struct {
		uint32_t from, to;
	} run[PIECES_RUNS]; /* and the first of all of them, in order */
	size_t runs;
	uint32_t denied; /* 1 + place of a 不 or 没 that is no word's, or 0 */
	unsigned does;	 /* of all pieces */
};

struct pieces_words {
	struct trie trie;
	unsigned *does; /* by entry of the trie; owned */
	size_t n, cap;
};

void pieces_open(struct pieces_words *o);
void pieces_close(struct pieces_words *o);

/* The pieces of [FROM, TO) of U, which they borrow from. */
void pieces_read(struct pieces *p, const struct utterance *u, uint32_t from,
	uint32_t to, const struct lexicon *x, const struct pieces_words *o);

#endif
