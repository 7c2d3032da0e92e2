/* phrase.h - messages in the language of those who read them.
 *
 * A message stands in the sources in English.  chinese_messages.tsv has what it
 * is in Chinese, whose conversions may come in another order: %2$s before %1$s.
 * tests/look/messages.sh holds the table against the sources.
 */
#ifndef BASE_PHRASE_H
#define BASE_PHRASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/fail.h"

struct buf;

/* Messages are in Chinese from here on (ON), or as they stand.  To be called
 * before there are threads. */
void phrase_chinese(bool on);

/* MESSAGE in that language; itself where the table has no other. */
const char *phrase_of(const char *message);

/* vsnprintf() of FORMAT in that language into TO of SIZE bytes (at least 4).
 * An argument of a %s that stands in no quotes is a message too where the table
 * has it.  What does not fit is cut behind a whole character. */
void phrase_print(char *to, size_t size, const char *format, va_list ap);

/* Append FORMAT with its arguments, in that language, cut at 1023 bytes. */
void phrase_add(struct buf *to, const char *format, ...) PRINTF(2, 3);

/* Why TRANSLATED cannot be printed in place of FORMAT, or NULL: it wants other
 * arguments. */
const char *phrase_differs(const char *format, const char *translated);

/* Row I of the table; false: there are no more. */
bool phrase_row(size_t i, const char **english, const char **chinese);

#endif
