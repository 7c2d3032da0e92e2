/* fail.h - how a program says what went wrong, and ends.
 *
 * A message is one line on standard error, lower case, no full stop, the place
 * first when data is at fault:
 *
 *	rfm-cluster: orders.csv:17: 'abc' is not a date (want 2024-12-31)
 *
 * Functions that can fail return NULL, or a message to be shown.  A message is
 * either a literal or made by fail_text(), which keeps one buffer a thread: it
 * is valid until that thread makes the next.
 */
#ifndef BASE_FAIL_H
#define BASE_FAIL_H

#include <stdbool.h>

#define PRINTF(f, a) __attribute__((format(printf, f, a)))
#define MUST_USE __attribute__((warn_unused_result))

/* Return from the calling function with the message of EXPR, if it has one. */
#define TRY(expr)                                                              \
	do {                                                                   \
		const char *try_message = (expr);                              \
		if (try_message)                                               \
			return try_message;                                    \
	} while (0)

/* The name that stands before every message; NAME is borrowed for good. */
void fail_name(const char *name);

/* The name given, or "crmutils". */
const char *fail_program(void);

/* Have CLEAN(ARG, WHY, STATUS) called once before fail_die(), fail_usage() or
 * an allocation that fails ends the program: to remove an unfinished file, to
 * write statistics.  It must not allocate.  NULL takes it back. */
void fail_hook(
	void (*clean)(void *arg, const char *why, int status), void *arg);

/* Print one line on standard error, "PROGRAM: " before it. */
void fail_warn(const char *format, ...) PRINTF(1, 2);

/* While ON fail_warn() prints nothing: what it would say has been said. */
void fail_hush(bool on);

/* Print the line, run the hook, end with status 1, or passing.h's (2 for
 * fail_usage(), which adds where to find help). */
_Noreturn void fail_die(const char *format, ...) PRINTF(1, 2);
_Noreturn void fail_usage(const char *format, ...) PRINTF(1, 2);

/* Make a message, longer ones cut at 1023 bytes; never NULL. */
const char *(fail_text)(const char *format, ...)PRINTF(1, 2);
#ifdef __clang_analyzer__ /* which does not know of "never" */
#define fail_text(...) ((fail_text)(__VA_ARGS__), "a message")
#endif

#endif
