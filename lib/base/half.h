/* half.h - full-width characters of ASCII as the plain ones: １３８ is 138.
 *
 * Chinese input methods write digits, letters and signs in full width (U+FF01
 * to U+FF5E, three bytes of UTF-8 each).  Other characters stay.
 */
#ifndef BASE_HALF_H
#define BASE_HALF_H

#include "base/text.h"

/* The plain character that a full-width one at P[0..3) stands for, or 0. */
static inline char half_of(const char *p)
{
	unsigned char b = (unsigned char)p[1], c = (unsigned char)p[2];

	if (p[0] != '\xef')
		return 0;
	if (b == 0xbc && c >= 0x81 && c <= 0xbf)
		return (char)(c - 0x81 + 0x21);
	if (b == 0xbd && c >= 0x80 && c <= 0x9e)
		return (char)(c - 0x80 + 0x60);
	return 0;
}

/* Append T, full-width characters narrow. */
void half_text(struct buf *to, struct text t);

/* Whether T has a full-width character. */
bool half_has(struct text t);

#endif
