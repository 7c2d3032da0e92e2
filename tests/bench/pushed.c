/* pushed.c - how long a push takes from the event that made it, at so many
 * events a second.
 *
 *	pushed N PER_SECOND PROGRAM [ARGUMENT ...]
 *
 * Feeds N events "customer,time,kind,n" of 100,000 customers and 40 kinds to
 * PROGRAM, ten at a time, when their moment has come, whether it keeps up or
 * not; "time" goes on by a millisecond an event.  Each push that comes out has
 * the number n of its last event as its text, the seventh cell.  Prints pushes,
 * events a second as they were sent, and the median, 99th percentile and
 * longest time between write and read, in microseconds.
 */
#define _GNU_SOURCE /* ppoll(2) */
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/fail.h"

enum { AT_ONCE = 10, ROOM = 1 << 20 };

struct feed {
	int to, from;
	long n, sent;
	double *time; /* when an event was written, in microseconds */
	double *took; /* by push */
	long pushes;
	unsigned seed;
	char out[AT_ONCE * 64], in[ROOM];
	size_t out_len, out_at, in_len;
	bool titled;
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec * 1e-3;
}

static pid_t start(struct feed *f, char **argv)
{
	int in[2], out[2];
	pid_t child;

	if (pipe(in) != 0 || pipe(out) != 0 || (child = fork()) < 0)
		fail_die("cannot start a process");
	if (child == 0) {
		dup2(in[0], 0);
		dup2(out[1], 1);
		for (int i = 0; i < 2; i++) {
			close(in[i]);
			close(out[i]);
		}
		execvp(*argv, argv);
		_exit(127);
	}
	close(in[0]);
	close(out[1]);
	f->to = in[1];
	f->from = out[0];
	fcntl(f->to, F_SETFL, O_NONBLOCK);
	return child;
}

static unsigned draw(struct feed *f)
{
	return f->seed = f->seed * 1664525u + 1013904223u;
}

/* The next events, whose moment has come. */
static void compose(struct feed *f)
{
	f->out_len = f->out_at = 0;
	for (int i = 0; i < AT_ONCE && f->sent < f->n; i++, f->sent++) {
		unsigned customer = draw(f) >> 8, kind = draw(f) >> 8;
		f->time[f->sent] = now();
		f->out_len += (size_t)snprintf(f->out + f->out_len, 64,
			"C%05u,%lld,k%02u,%ld\n", customer % 100000,
			1767225600000LL + f->sent, kind % 40, f->sent);
	}
}

static void put(struct feed *f)
{
	ssize_t n = write(f->to, f->out + f->out_at, f->out_len - f->out_at);

	if (n > 0)
		f->out_at += (size_t)n;
}

/* A push, without its end. */
static void take(struct feed *f, char *line, double at)
{
	char *cell = line;

	if (!f->titled) {
		f->titled = true;
		return;
	}
	for (int i = 0; i < 6 && cell; i++)
		cell = strchr(cell, ',') ? strchr(cell, ',') + 1 : NULL;
	if (!cell)
		fail_die("no push: %s", line);
	f->took[f->pushes++] = at - f->time[atol(cell)];
}

/* False: there is no more. */
static bool hear(struct feed *f)
{
	ssize_t n = read(f->from, f->in + f->in_len, ROOM - f->in_len);
	double at = now();
	char *line = f->in, *end;

	if (n <= 0)
		return false;
	f->in_len += (size_t)n;
	while ((end = memchr(line, '\n', f->in_len - (size_t)(line - f->in)))) {
		*end = '\0';
		take(f, line, at);
		line = end + 1;
	}
	f->in_len -= (size_t)(line - f->in);
	memmove(f->in, line, f->in_len);
	return true;
}

/* Wait for room, for a push, or until UNTIL. */
static bool wait_until(struct feed *f, double until)
{
	struct pollfd p[] = {{f->from, POLLIN, 0}, {f->to, POLLOUT, 0}};
	bool has = f->out_at < f->out_len;
	double left = until - now();
	struct timespec t = {0, left > 0 && !has ? (long)(left * 1e3) : 0};

	if (f->sent == f->n)
		t.tv_sec = 5;
	ppoll(p, has ? 2 : 1, has ? NULL : &t, NULL);
	return !(p[0].revents & (POLLIN | POLLHUP)) || hear(f);
}

static void run(struct feed *f, double pace)
{
	double begin = now() + 50000; /* to start up in */

	while (f->sent < f->n || f->out_at < f->out_len) {
		double due = begin + (double)f->sent * pace;
		if (f->out_at < f->out_len)
			put(f);
		else if (now() >= due)
			compose(f);
		if ((f->out_at < f->out_len || now() < due) &&
			!wait_until(f, due))
			fail_die("it has ended");
	}
	close(f->to);
	while (hear(f))
		;
	printf("%ld pushes at %.0f events/s: ", f->pushes,
		(double)f->n / (f->time[f->n - 1] - begin) * 1e6);
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
	static struct feed f = {.seed = 1};
	int status;

	fail_name("pushed");
	if (argc < 4 || (f.n = atol(argv[1])) < 1)
		fail_die("usage: pushed N PER_SECOND PROGRAM [ARGUMENT ...]");
	signal(SIGPIPE, SIG_IGN);
	f.time = calloc((size_t)f.n, sizeof(*f.time));
	f.took = calloc((size_t)f.n, sizeof(*f.took));
	pid_t child = start(&f, argv + 3);
	if (write(f.to, "customer,time,kind,n\n", 21) != 21)
		fail_die("cannot be sent");
	run(&f, 1e6 / atof(argv[2]));
	waitpid(child, &status, 0);
	qsort(f.took, (size_t)f.pushes, sizeof(*f.took), by_value);
	printf("p50 %.0f us, p99 %.0f us, longest %.0f us\n",
		f.took[f.pushes / 2], f.took[f.pushes * 99 / 100],
		f.took[f.pushes - (f.pushes > 0)]);
	free(f.time);
	free(f.took);
	return status != 0;
}
