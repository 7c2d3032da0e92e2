/* width.h - how wide text is on a terminal.
 *
 * Characters of East Asian scripts, full-width forms and emoji take two
 * columns, combining marks and joiners none, all others one (Unicode 15, East
 * Asian Width W and F, General Category Mn, Me and Cf).  Emoji that are joined
 * take two, and so does a sign with the mark that makes it an emoji (UTS 51).
 * Bytes that are not UTF-8 count one each.
 */
#ifndef BASE_WIDTH_H
#define BASE_WIDTH_H

#include "base/text.h"

/* The columns that T takes. */
size_t width_of(struct text t);

/* As much of T as fits in COLUMNS. */
struct text width_cut(struct text t, size_t columns);

/* Add T, with what would move the cursor or change the terminal made visible:
 * \n, \t, \r and \x1b as they are written here, U+FFFD for what is not UTF-8
 * and for marks that turn the direction of writing. */
void width_visible(struct buf *to, struct text t);

#endif
