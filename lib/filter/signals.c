/* signals.c - what a signal that ends the program still has done: unfinished
 * files are removed, rejected rows and figures are written. */
#include <signal.h>
#include <stdatomic.h>

#include "filter/run.h"

/* A signal carries no argument, so this one thing is global. */
static struct run *interrupted;

static const struct {
	int number;
	const char *why;
} heeded[] = {{SIGHUP, "ended by SIGHUP"}, {SIGINT, "ended by SIGINT"},
	{SIGQUIT, "ended by SIGQUIT"}, {SIGTERM, "ended by SIGTERM"},
	{SIGPIPE, "ended by SIGPIPE: the reader of the output has gone"}};

enum { HEEDED = sizeof(heeded) / sizeof(*heeded) };

bool signals_end(struct run *run)
{
	return !atomic_exchange(&run->ending, true);
}

/* Only what may be done in a handler; the second signal of its kind finds the
 * default action again, and ends the program at once. */
static void stop(int number)
{
	struct run *run = interrupted;
	const char *why = "";

	if (!signals_end(run))
		return; /* it is ending, and its last steps are under way */
	for (int i = 0; i < HEEDED; i++)
		if (heeded[i].number == number)
			why = heeded[i].why;
	outputs_abandon(run);
	trail_rescue(&run->reject);
	stats_last(run, 128 + number, why);
	raise(number);
}

void signals_heed(struct run *run)
{
	struct sigaction act = {.sa_handler = stop,
		.sa_flags = (int)SA_RESETHAND | SA_NODEFER | SA_RESTART};
	struct sigaction old;

	interrupted = run;
	for (int i = 0; i < HEEDED; i++)
		sigaddset(&act.sa_mask, heeded[i].number);
	for (int i = 0; i < HEEDED; i++)
		if (sigaction(heeded[i].number, NULL, &old) == 0 &&
			old.sa_handler == SIG_DFL)
			sigaction(heeded[i].number, &act, NULL);
}
