/* identifier.h - what an identifier is: of a customer, an order, a device.
 *
 * Identifiers are compared byte by byte, so whatever stands for many of them at
 * once would merge them.  Five kinds of text are therefore refused:
 *
 *	empty
 *	only blanks		"   ", a no-break space, a zero-width space
 *	a NUL byte in it	C programs behind a pipe would end it there
 *	U+FEFF at its start	a byte order mark that a file was joined with
 *	a rounded number	6.22E+18, which stands for a million numbers
 *
 * A rounded number is what spreadsheets, databases and data frames make of a
 * number with many digits, in any locale.  Blanks around it do not count, and
 * full-width characters count as plain ones:
 *
 *	[+-] digits [. or ,] digits  E or e  [+-] one to three digits
 *
 * with a point, a comma or a sign in it somewhere.  Without any of them it may
 * be a hexadecimal number, such as 12E5 or 4e10, and is an identifier.  What
 * stands for no value (NULL, N/A, 0) is not known here: --na says it.
 */
#ifndef BASE_IDENTIFIER_H
#define BASE_IDENTIFIER_H

#include "base/text.h"

/* Why T is no identifier, to stand behind "'T' is not "; NULL if it is one.  A
 * literal. */
const char *identifier_fault(struct text t);

/* The bytes of T, which are 1 to 7, in a word: some of them twice, and blanks
 * where there are too few. */
static inline uint64_t identifier_short(struct text t)
{
	const unsigned char *b = (const unsigned char *)t.at;
	uint32_t low, high;

	if (t.len < 4)
		return b[0] | (uint64_t)b[t.len / 2] << 8 |
		       (uint64_t)b[t.len - 1] << 16 | 0x2020202020000000;
	memcpy(&low, t.at, sizeof(low));
	memcpy(&high, t.at + t.len - 4, sizeof(high));
	return low | (uint64_t)high << 32;
}

/* Top bits, of which some are set if one of the eight bytes X is NUL or not
 * ASCII: taking 1 from a NUL borrows. */
static inline uint64_t identifier_odd(uint64_t x)
{
	return x | (x - 0x0101010101010101);
}

/* The same, and if one is an E or e. */
static inline uint64_t identifier_odd_number(uint64_t x)
{
	return identifier_odd(x) |
	       identifier_odd((x | 0x2020202020202020) ^ 0x6565656565656565);
}

/* Whether T can be seen to be one at a glance: not empty, ASCII, no blank at
 * its start, no NUL, and no number with an E.  False says nothing. */
static inline bool identifier_plain(struct text t)
{
	uint64_t odd = 0, last;
	size_t i = 0;

	if (t.len == 0 || (unsigned char)t.at[0] <= ' ')
		return false;
	last = t.len < 8 ? identifier_short(t) : text_load(t.at + t.len - 8);
	if (t.at[0] <= '9') { /* no letter begins a number */
		for (; i + 8 < t.len; i += 8)
			odd |= identifier_odd_number(text_load(t.at + i));
		odd |= identifier_odd_number(last);
	} else {
		for (; i + 8 < t.len; i += 8)
			odd |= identifier_odd(text_load(t.at + i));
		odd |= identifier_odd(last);
	}
	return (odd & 0x8080808080808080) == 0;
}

#endif
