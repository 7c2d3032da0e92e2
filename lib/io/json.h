/* json.h - JSON read event by event, in memory that its size does not change.
 *
 *	struct json *j = json_new(from, "model.json", NULL);
 *	enum json_event e;
 *	do {
 *		TRY(json_next(j, &e));
 *		if (e == JSON_KEY && text_is(json_text(j), "trees"))
 *			...
 *	} while (e != JSON_END);
 *	json_free(j);
 *
 * Strict RFC 8259: one value, no comments, no trailing commas, no NaN (unless
 * asked for), UTF-8 without errors, escaped surrogates in pairs only; a byte
 * order mark at the start is passed over.  Numbers are handed over as they are
 * written, since how exact they must be is the caller's to know.  That a key
 * comes twice in one object is the caller's to see.
 */
#ifndef IO_JSON_H
#define IO_JSON_H

#include "base/fail.h"
#include "base/text.h"
#include "io/source.h"

enum json_event {
	JSON_END, /* behind the value; and again if asked again */
	JSON_OBJECT,
	JSON_OBJECT_END,
	JSON_ARRAY,
	JSON_ARRAY_END,
	JSON_KEY, /* its value comes next */
	JSON_TEXT,
	JSON_NUMBER,
	JSON_TRUE,
	JSON_FALSE,
	JSON_NULL
};

struct json_limits {
	size_t depth; /* objects and arrays inside one another; 0: 256 */
	size_t text;  /* bytes of one key, text or number; 0: 16 MB */
	bool nan;     /* NaN, Infinity, -Infinity are numbers */
};

struct json;

/* A reader of FROM, which stays the caller's; NAME, borrowed, stands before
 * messages.  LIMITS: NULL for those that stand there. */
struct json *json_new(
	struct source from, const char *name, const struct json_limits *limits);
void json_free(struct json *j);

/* The next event.  NULL, or a message that begins with name and line; after one
 * it is not called again. */
MUST_USE const char *json_next(struct json *j, enum json_event *event);

/* Of a key, a text (its escapes undone) or a number (as it is written): until
 * the next call. */
struct text json_text(const struct json *j);

/* Pass over the value that begins with EVENT, which was the last. */
MUST_USE const char *json_skip(struct json *j, enum json_event event);

/* "model.json:7: WHY", where reading is. */
const char *json_fault(const struct json *j, const char *why);

#endif
