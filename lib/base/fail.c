/* fail.c - one line on standard error, and the way out. */
#include "base/fail.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/fd.h"
#include "base/passing.h"
#include "base/phrase.h"

static const char *program = "crmutils";
static void (*hook)(void *, const char *, int);
static void *hook_arg;

void fail_name(const char *name)
{
	program = name;
}

const char *fail_program(void)
{
	return program;
}

void fail_hook(void (*clean)(void *, const char *, int), void *arg)
{
	hook = clean;
	hook_arg = arg;
}

/* One write(2) a line, so that lines of two threads never mix. */
static void say(const char *why)
{
	char line[1200];
	int n = snprintf(line, sizeof(line), "%s: %s\n", program, why);
	size_t len = (size_t)n < sizeof(line) ? (size_t)n : sizeof(line) - 1;

	line[len - 1] = '\n';
	(void)!fd_write(STDERR_FILENO, line, len);
}

/* Only one thread ends the program; others that fail meanwhile wait for it, or
 * they would be out before the hook has done its work.  A hook that fails is
 * called once more. */
static _Noreturn void end(const char *why, int status)
{
	static atomic_flag ending = ATOMIC_FLAG_INIT;
	static _Thread_local unsigned here;

	while (!here && atomic_flag_test_and_set(&ending))
		pause();
	if (here < 2 && hook) {
		here++;
		hook(hook_arg, why, status);
	}
	say(why);
	_exit(status);
}

static bool hushed;

void fail_hush(bool on)
{
	hushed = on;
}

void fail_warn(const char *format, ...)
{
	char why[1024];
	va_list ap;

	if (hushed)
		return;
	va_start(ap, format);
	phrase_print(why, sizeof(why), format, ap);
	va_end(ap);
	say(why);
}

void fail_die(const char *format, ...)
{
	char why[1024];
	va_list ap;

	va_start(ap, format);
	phrase_print(why, sizeof(why), format, ap);
	va_end(ap);
	end(why, passing_is(why) ? PASSING_STATUS : 1);
}

void fail_usage(const char *format, ...)
{
	char why[1024];
	va_list ap;

	va_start(ap, format);
	phrase_print(why, sizeof(why), format, ap);
	va_end(ap);
	end(fail_text("%s (see %s --help)", why, program), 2);
}

const char *(fail_text)(const char *format, ...)
{
	static _Thread_local char text[2][1024];
	static _Thread_local int which;
	va_list ap;

	which = !which; /* so that a message may quote the one before it */
	va_start(ap, format);
	phrase_print(text[which], sizeof(text[which]), format, ap);
	va_end(ap);
	return text[which];
}
