/* ends.c - the end of a run that fails, wherever it is. */
#include <unistd.h>

#include "base/mem.h"
#include "filter/run.h"

/* fail.h's hook: what must still happen when it ends badly. */
void ends_badly(void *arg, const char *why, int status)
{
	struct run *run = arg;

	if (run->ended) { /* while it was ending: there is no memory for more */
		run->written.len = 0;
		stats_last(run, status, why);
		return;
	}
	while (!signals_end(run)) /* the handler of a signal is at it */
		pause();
	run->ended = true;
	outputs_abandon(run);
	trail_rescue(&run->reject);
	stats_progress_end(run);
	if (!mem_is_lost(why))
		stats_files(run, false);
	stats_last(run, status, why);
}

_Noreturn void ends_fail(struct run *run, const char *why)
{
	if (*why && run->usage)
		fail_usage("%s", why);
	if (*why)
		fail_die("%s", why);
	ends_badly(run, "the reader of the output has gone", 1);
	_exit(1);
}
