/* measure.c - what a command costs: CPU, time, memory.
 *
 *	measure FILE COMMAND [ARGUMENT ...]
 *
 * Runs COMMAND with this program's own input and output, and appends one line
 * to FILE: CPU seconds (user and system, all its threads and children that
 * have ended), seconds by the clock, peak memory in MB (of the largest
 * process).  Its exit status is the command's, or 128 + signal.
 */
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
	double began = now();
	int status = run(argv + 2);
	double took = now() - began;
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
