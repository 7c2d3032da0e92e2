/* mask.h - numbers of cards, phones and identity cards made unreadable.
 *
 *	mask_numbers(&buf, text_of("我的卡6222021234567890123丢了"));
 *					// 我的卡622************0123丢了
 *
 * Eleven digits or more in a row are such a number, also with single blanks or
 * hyphens among them, in full width, or with the X that ends an identity
 * number.  The first three and the last four stay.
 */
#ifndef ASK_MASK_H
#define ASK_MASK_H

#include "base/text.h"

/* Append T, masked. */
void mask_numbers(struct buf *to, struct text t);

#endif
