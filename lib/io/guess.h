/* guess.h - text that is UTF-8, or GB18030 without having said so.
 *
 * The first line with a byte that is not ASCII decides.  If it is UTF-8, or
 * reads neither as UTF-8 nor as common Chinese, all bytes pass as they are; if
 * it reads as common Chinese in GB18030, it and all behind it are converted.
 * What stands before it is ASCII, the same in both, and has passed already: a
 * pipe flows.
 */
#ifndef IO_GUESS_H
#define IO_GUESS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/text.h"
#include "io/source.h"

struct guess;

/* Of what FROM gives; NAME is for messages, borrowed. */
struct guess *guess_new(struct source from, const char *name);
void guess_free(struct guess *g);
struct source guess_source(struct guess *g);

/* Whether only ASCII, or what was converted without a fault, has been given so
 * far. */
bool guess_ascii(const struct guess *g);

/* Whether the line that decided was UTF-8. */
bool guess_utf8(const struct guess *g);

/* Whether bytes are converted; *AT: the first that was not ASCII, counted from
 * the first that was given. */
bool guess_converts(const struct guess *g, uint64_t *at);

#endif
