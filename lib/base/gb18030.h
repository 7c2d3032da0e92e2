/* gb18030.h - text in GB18030, and so in GBK and GB2312, that did not say so.
 *
 *	if (!text_utf8(t) && gb18030_chinese(t))
 *		t = gb18030_utf8(&room, t);
 */
#ifndef BASE_GB18030_H
#define BASE_GB18030_H

#include "base/text.h"

/* Whether T is valid GB18030 and at least half of its characters beyond ASCII
 * and punctuation are of the 3,755 common ones of GB 2312, level 1. */
bool gb18030_chinese(struct text t);

/* T, which is GB18030, in UTF-8, appended to TO: at most 3 bytes for each 2.  T
 * itself if it is not valid. */
struct text gb18030_utf8(struct buf *to, struct text t);

/* The number in Unicode of the character that LEFT > 0 bytes at AT begin with,
 * and how many of them it has: 1, 2 or 4; 0 if they begin none, GB18030_HALF if
 * more bytes could complete one (GB18030-2022, see gb18030_points.c). */
enum { GB18030_HALF = 5 };
size_t gb18030_point(const char *at, size_t left, uint32_t *point);

/* To UTF-8, as iconv(3) does it; -1 with errno EILSEQ, EINVAL, or E2BIG where
 * *OUT_LEFT is below 4. */
size_t gb18030_iconv(char **in, size_t *in_left, char **out, size_t *out_left);

#endif
