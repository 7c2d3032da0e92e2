/* proof.h - whether a text may go out: its words, its duties, its length, what
 * was not filled in, and whether its figures are known.
 *
 *	proof_add(&words, cell);		// of a table of words
 *	struct proof p = {.words = &words, ...};
 *	proof_read(&p, text);
 *	for (size_t i = 0; i < p.n; i++)
 *		p.fault[i] ...
 *	proof_done(&p);
 *
 * Words are found whatever the case and the width of their letters.  Where
 * blanks or marks stand within Chinese ones somebody has to look at it: that is
 * to be reviewed.
 *
 * In a pattern "*" is any text, as in a sender's name between brackets; "a=>b"
 * is required as b where a stands.
 */
#ifndef SCENE_PROOF_H
#define SCENE_PROOF_H

#include "base/decimal.h"
#include "base/when.h"
#include "scene/plain.h"

enum proof_verdict { PROOF_PASS, PROOF_REVIEW, PROOF_REJECT, PROOF_REQUIRE };
extern const char *const proof_verdicts[4];

enum proof_column {
	PROOF_PATTERN,
	PROOF_CLASS,
	PROOF_CHANNEL,
	PROOF_VERDICT,
	PROOF_NOTE,
	PROOF_COLUMNS
};
extern const char *const proof_columns[PROOF_COLUMNS];

struct proof_word {
	struct text pattern, class, channel; /* owned; len 0: any */
	struct text plain; /* the pattern in small letters of half width */
	enum proof_verdict verdict;
};

struct proof_words {
	struct proof_word *word;
	size_t n, cap;
};

/* NULL, or what is wrong with the row. */
MUST_USE const char *proof_add(
	struct proof_words *w, const struct text cell[PROOF_COLUMNS]);
void proof_release(struct proof_words *w);

enum proof_kind {
	PROOF_WORD,
	PROOF_DUTY,
	PROOF_LENGTH,
	PROOF_PLACEHOLDER,
	PROOF_RATE,
	PROOF_AMOUNT,
	PROOF_DATE,
	PROOF_KINDS
};
extern const char *const proof_kinds[PROOF_KINDS];

enum { PROOF_MOST = 64 };

struct proof_fault {
	enum proof_kind kind;
	enum proof_verdict verdict;
	struct text what; /* of the text, or of the words */
	size_t place;	  /* of its first character, from 1; 0: none */
};

struct proof {
	const struct proof_words *words;
	struct text class, channel; /* len 0: not known */
	int64_t most_parts;	    /* of an SMS; 0: any */
	/* The cells that figures may come from, or n_cells 0 and figures not
	 * looked at. */
	const struct text *cell;
	size_t n_cells;
	struct number_style style;
	struct zone *zone;
	bool figures;

	enum proof_verdict verdict; /* the worst */
	size_t parts;		    /* as an SMS */
	struct proof_fault fault[PROOF_MOST];
	size_t n;

	/* Room for the text as it is looked at: all zero at first, kept from
	 * one text to the next. */
	struct plain folded, joined, numbers;
};

/* The faults of T, which they borrow from. */
void proof_read(struct proof *p, struct text t);

/* Free the room behind the last text. */
void proof_done(struct proof *p);

/* Append the faults to TO, as WORD:what;LENGTH. */
void proof_print(struct buf *to, const struct proof *p);

/* How many SMS T takes: 160 characters of the 7-bit alphabet, or 70 of UCS-2;
 * of several, each has room for 153 or 67, and a character of two places is in
 * one of them (3GPP TS 23.038, 23.040). */
size_t proof_parts(struct text t);

/* figures.c: rates, amounts and dates of T that no cell has. */
void proof_figures(struct proof *p, struct text t);
void proof_fault(struct proof *p, enum proof_kind kind,
	enum proof_verdict verdict, struct text what, size_t at,
	struct text in);

#endif
