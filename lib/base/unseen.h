/* unseen.h - characters that nobody sees: they divide words for a program, and
 * not for a reader.
 *
 * Those of no width (U+00AD, U+034F, U+180E, U+200B to U+200D, U+2060 to
 * U+2064, U+FEFF), variation selectors (U+FE00 to U+FE0F), and marks that turn
 * the direction of writing (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to
 * U+2069).  Blanks are not among them.
 *
 *	while ((n = unseen_length(t)))
 *		t = (struct text){t.at + n, t.len - n};
 */
#ifndef BASE_UNSEEN_H
#define BASE_UNSEEN_H

#include "base/text.h"

size_t unseen_search(struct text t); /* of unseen_length() */

/* The length in bytes of the one that the UTF-8 in T begins with, or 0.  Most
 * texts have no character of those first bytes. */
static inline size_t unseen_length(struct text t)
{
	switch (t.len ? (unsigned char)t.at[0] : 0) {
	case 0xc2:
	case 0xcd:
	case 0xd8:
	case 0xe1:
	case 0xe2:
	case 0xef:
		return unseen_search(t);
	default:
		return 0;
	}
}

#endif
