/* transcode.h - a source's text in UTF-8, through iconv(3). */
#ifndef IO_TRANSCODE_H
#define IO_TRANSCODE_H

#include <stdbool.h>

#include "base/fail.h"
#include "io/source.h"

struct transcode;

/* From ENCODING as iconv(3) calls it; NAME is for messages; both are borrowed.
 * An unknown encoding is a message. */
MUST_USE const char *transcode_new(
	struct transcode **t, const char *encoding, const char *name);
void transcode_free(struct transcode *t);

/* The text of FROM.  Bytes that are no character of the encoding are a message
 * with the line; if GOES_ON, there is TRANSCODE_ODD for them, which no UTF-8
 * has. */
#define TRANSCODE_ODD ((char)0xff)
struct source transcode_source(
	struct transcode *t, struct source from, bool goes_on);

/* Whether there was any. */
bool transcode_odd(const struct transcode *t);

#endif
