/* live.c - how long a row takes through a program that is fed by a pipe.
 *
 *	live N MICROSECONDS HEADER ROW PROGRAM [ARGUMENT ...]
 *
 * Sends HEADER, then N rows "<number>,ROW": one each MICROSECONDS whether
 * answers come or not, or with 0 each after the answer to the one before.  Each
 * answer must be its row with cells behind it, in order.  Prints the median,
 * 99th percentile and longest time between row and answer in microseconds.
 * Status 1, and what was missing, when an answer is wrong or takes 5 s.
 */
#define _GNU_SOURCE /* ppoll(2) */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_MS = 5000, ROOM = 1 << 16 };

static pid_t child;
static int to, from;
static char room[ROOM];
static size_t held;

static _Noreturn void give_up(const char *why, long at)
{
	printf("row %ld: %s\n", at, why);
	kill(child, SIGKILL);
	exit(1);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec * 1e-3;
}

static void start(char **argv)
{
	int in[2], out[2];

	if (pipe(in) != 0 || pipe(out) != 0 || (child = fork()) < 0) {
		perror("live");
		exit(1);
	}
	if (child == 0) {
		dup2(in[0], 0);
		dup2(out[1], 1);
		for (int i = 0; i < 2; i++) {
			close(in[i]);
			close(out[i]);
		}
		execvp(*argv, argv);
		perror(*argv);
		_exit(127);
	}
	close(in[0]);
	close(out[1]);
	to = in[1];
	from = out[0];
}

static void put(const char *line, long at)
{
	size_t len = strlen(line);

	if (write(to, line, len) != (ssize_t)len)
		give_up("cannot be sent", at);
}

/* Take one line off what is held into LINE of ROOM; false: none is whole. */
static int take(char *line)
{
	char *end = memchr(room, '\n', held);

	if (!end)
		return 0;
	size_t len = (size_t)(end - room);
	memcpy(line, room, len);
	line[len] = '\0';
	held -= len + 1;
	memmove(room, end + 1, held);
	return 1;
}

/* Wait until UNTIL (0: as long as patience lasts) for more bytes. */
static void listen_for(double until, long at)
{
	struct pollfd p = {from, POLLIN, 0};
	double left = until - now();
	struct timespec wait = {PATIENCE_MS / 1000, 0};

	if (until > 0) {
		if (left < 0)
			left = 0;
		wait.tv_sec = (time_t)(left / 1e6);
		wait.tv_nsec = (long)(left * 1e3) % 1000000000;
	}
	int got = ppoll(&p, 1, &wait, NULL);
	if (got < 0 && errno != EINTR)
		give_up("poll fails", at);
	if (got == 0 && until == 0)
		give_up("no answer", at);
	if (got <= 0)
		return;
	ssize_t n = read(from, room + held, ROOM - held);
	if (n <= 0)
		give_up("it has ended", at);
	held += (size_t)n;
}

static void compose(char *line, long i, const char *row)
{
	snprintf(line, ROOM, "%ld,%s\n", i, row);
}

/* Answer I came: it is row I with more behind it. */
static void check(const char *answer, long i, const char *row)
{
	static char want[ROOM];

	compose(want, i, row);
	want[strlen(want) - 1] = ',';
	if (strncmp(answer, want, strlen(want)) != 0)
		give_up("another answer", i);
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
	static char line[ROOM];

	if (argc < 6)
		return 2;
	signal(SIGPIPE, SIG_IGN);
	long n = atol(argv[1]), sent = 0, come = 0;
	double pace = atof(argv[2]);
	const char *row = argv[4];
	double *time = calloc((size_t)n, sizeof(*time));

	start(argv + 5);
	snprintf(line, ROOM, "%s\n", argv[3]);
	put(line, 0);
	int titled = 0;
	double begin = now() + 20000; /* to start up in */
	while (come < n) {
		double due = pace > 0 ? begin + (double)sent * pace : 0;
		if (sent < n && (pace > 0 ? now() >= due : sent == come)) {
			compose(line, sent, row);
			time[sent] = now();
			put(line, sent++);
			continue;
		}
		listen_for(sent < n ? due : 0, come);
		double at = now();
		while (take(line)) {
			if (!titled++)
				continue;
			check(line, come, row);
			time[come] = at - time[come];
			come++;
		}
	}
	close(to);
	int status;
	waitpid(child, &status, 0);
	if (status != 0)
		give_up("status at the end", n);
	qsort(time, (size_t)n, sizeof(*time), by_value);
	printf("%.0f %.0f %.0f\n", time[n / 2], time[n * 99 / 100],
		time[n - 1]);
	free(time);
	return 0;
}
