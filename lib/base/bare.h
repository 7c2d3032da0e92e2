/* bare.h - what is left of a name when that is taken off in which programs
 * differ that write it: 00017 and 17.0, Email and "email ", AA-BB and aabb.
 *
 *	bare_name(&to, text_of(" C0017"), BARE_BLANKS | BARE_CASE);  // "c0017"
 *
 * Two names are written in two ways if they differ and are the same bare.
 * Which differences may be passed over depends on what is named, so the caller
 * says it.
 */
#ifndef BASE_BARE_H
#define BASE_BARE_H

#include "base/text.h"

/* What is taken off, in this order. */
enum {
	BARE_BLANKS = 1,   /* blanks and tabs around it */
	BARE_WIDTH = 2,	   /* full width becomes plain ASCII */
	BARE_FRACTION = 4, /* ".0", ".00" ... behind a whole number */
	BARE_ZEROS = 8,	   /* zeros before a whole number, but the last */
	BARE_CASE = 16,	   /* capital letters of ASCII become small */
	BARE_MARKS = 32,   /* all of ASCII but letters and digits */
	BARE_UNSEEN = 64   /* characters that nobody sees, and blanks that are
			      not ASCII become plain ones; before the others */
};

/* Append NAME to TO without what the bits of WITHOUT say. */
void bare_name(struct buf *to, struct text name, unsigned without);

/* The whole number that NAME is without ".0", a slice of it; NAME itself, with
 * its length, if it has none or is no such number. */
struct text bare_whole(struct text name);

#endif
