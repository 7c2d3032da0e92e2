/* measure.c - what a command costs: CPU, time, memory.
 *
 *	measure FILE COMMAND [ARGUMENT ...]
 *
 * Runs COMMAND with this program's own input and output, and appends one line
 * to FILE: CPU seconds (user and system, all its threads and children that
 * have ended; on Linux also of what it leaves behind, which is waited for),
 * seconds by the clock until COMMAND ends, peak memory in MB (of the largest
 * process).  Its exit status is the command's, or 128 + signal.
 */
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/fail.h"

static double seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec * 1e-6;
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Orphans become children of this process, so that they are counted. */
static void adopt(void)
{
#ifdef PR_SET_CHILD_SUBREAPER
	prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
#endif
}

static int run(char **command)
{
	int status;
	pid_t child = fork();

	if (child < 0)
		fail_die("cannot start a process");
	if (child == 0) {
		execvp(command[0], command);
		fail_warn("%s: cannot be run", command[0]);
		_exit(127);
	}
	if (waitpid(child, &status, 0) != child)
		fail_die("cannot wait for %s", command[0]);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int argc, char **argv)
{
	struct rusage used;

	fail_name("measure");
	if (argc < 3)
		fail_die("usage: measure FILE COMMAND [ARGUMENT ...]");
	adopt();
	double began = now();
	int status = run(argv + 2);
	double took = now() - began;
	while (wait(NULL) > 0)
		;
	getrusage(RUSAGE_CHILDREN, &used);
	FILE *to = fopen(argv[1], "a");
	if (!to) {
		fail_warn("%s: cannot be written", argv[1]);
		return 1;
	}
	fprintf(to, "%.3f\t%.3f\t%.1f\n",
		seconds(used.ru_utime) + seconds(used.ru_stime), took,
		(double)used.ru_maxrss / 1024);
	return fclose(to) == 0 ? status : 1;
}
