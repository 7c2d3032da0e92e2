/* fold.h - text as it is compared: characters, widths and case made equal.
 *
 *	struct folded f = {0};
 *	if (fold(&f, text_of("联禾　金卡，年费？？")))
 *		look(f.c, f.n);		// 联 禾 金 卡 , 年 费 ?
 *	folded_release(&f);
 *
 * Full-width letters, digits and punctuation become the plain ones (as in
 * Unicode's NFKC, for U+FF01 to U+FF5E), traditional and Western quotation
 * marks one, traditional Chinese characters simplified (simple.h), ASCII
 * letters small.  Blanks and control characters are one space between two ASCII
 * characters and nothing elsewhere; a mark that is repeated counts once.
 */
#ifndef ASK_FOLD_H
#define ASK_FOLD_H

#include "base/text.h"

struct folded {
	uint32_t *c;  /* n characters, Unicode code points */
	uint32_t *at; /* n + 1: where each began in the text, then its length */
	size_t n, cap;
};

/* Fold T into TO, whose memory is used again.  False: T is not UTF-8. */
bool fold(struct folded *to, struct text t);
void folded_release(struct folded *f);

/* Append the N characters at C to TO in UTF-8. */
void fold_print(struct buf *to, const uint32_t *c, size_t n);
void fold_print_one(struct buf *to, uint32_t c);

/* How many characters WORD has, UTF-8 of up to three bytes each, if C begins
 * with it; or 0. */
size_t fold_says(const uint32_t *c, size_t n, const char *word);

/* Letters and digits of ASCII, which stick together to words. */
static inline bool fold_word(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

/* Marks that end a clause; a comma too, an enumeration's mark not. */
static inline bool fold_stop(uint32_t c)
{
	return c == ',' || c == 0x3002 || c == '?' || c == '!' || c == ';';
}

#endif
