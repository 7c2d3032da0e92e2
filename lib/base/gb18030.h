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
 * itself if it is not valid, or this machine cannot convert it. */
struct text gb18030_utf8(struct buf *to, struct text t);

#endif
