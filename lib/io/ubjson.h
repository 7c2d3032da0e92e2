/* ubjson.h - UBJSON (draft 12) read event by event, with the events of json.h.
 *
 *	struct ubjson *u = ubjson_new(from, "model.ubj", NULL);
 *	enum json_event e;
 *	TRY(ubjson_next(u, &e));
 *	if (e == JSON_NUMBER)
 *		use(ubjson_number(u));
 *	ubjson_free(u);
 *
 * Objects and arrays may have a count and a type; memory depends neither on
 * them nor on the size of the input.  Refused are a text that is not UTF-8, a
 * length below 0 or above the limit, a count of things that take no bytes, and
 * bytes behind the value.
 */
#ifndef IO_UBJSON_H
#define IO_UBJSON_H

#include "io/json.h"

struct ubjson;

/* A reader of FROM, which stays the caller's; NAME, borrowed, stands before
 * messages.  LIMITS: NULL for those of json.h. */
struct ubjson *ubjson_new(
	struct source from, const char *name, const struct json_limits *limits);
void ubjson_free(struct ubjson *u);

/* The next event.  NULL, or a message that begins with name and byte; after one
 * it is not called again. */
MUST_USE const char *ubjson_next(struct ubjson *u, enum json_event *event);

/* Of a key or a text, until the next call; a number has none. */
struct text ubjson_text(const struct ubjson *u);

/* The last number.  Integers beyond 2^53 are rounded. */
double ubjson_number(const struct ubjson *u);

/* Pass over the value that begins with EVENT, which was the last. */
MUST_USE const char *ubjson_skip(struct ubjson *u, enum json_event event);

/* "model.ubj: byte 17: WHY", where reading is. */
const char *ubjson_fault(const struct ubjson *u, const char *why);

#endif
