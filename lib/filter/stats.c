/* stats.c - what the run did: --stats, and --progress while it goes on. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "filter/run.h"

enum { STATS_MAX = 64 * 1024 };

/* Seconds between two signs of life for Hadoop, which by default ends a task
 * that gives none for 600 (mapreduce.task.timeout). */
enum { SIGN = 10 };

static double seconds(const struct timespec *since)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - since->tv_sec) +
	       (double)(now.tv_nsec - since->tv_nsec) * 1e-9;
}

const char *stats_begin(struct run *run)
{
	const char *path = run->common.stats;

	clock_gettime(CLOCK_MONOTONIC, &run->began);
	/* Taken now, since there may be no memory when it is needed. */
	run->stats = mem_array(STATS_MAX, 1);
	run->telling = run->common.progress ||
		       ((isatty(STDERR_FILENO) || run->common.counters) &&
			       !run->common.no_progress);
	if (!path)
		return NULL;
	run->stats_fd =
		open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
	return run->stats_fd < 0 ? fail_text("%s: %s", path, strerror(errno))
				 : NULL;
}

/* WHY as it can stand in a JSON string. */
static void harmless(char *to, size_t room, const char *why)
{
	size_t n = 0;

	for (; *why && n + 1 < room; why++)
		to[n++] = *why == '"' || *why == '\\' || *why < 0x20 ? '\''
								     : *why;
	to[n] = '\0';
}

static double cpu(const struct rusage *u)
{
	return (double)(u->ru_utime.tv_sec + u->ru_stime.tv_sec) +
	       (double)(u->ru_utime.tv_usec + u->ru_stime.tv_usec) * 1e-6;
}

static int compose(struct run *run, int status, const char *why)
{
	struct rusage usage;
	char error[1024];
	unsigned long long rows_out = run->main.out.sent,
			   rows_in = run->rows_good;

	rows_out += run->saved.n;
	if (run->main.sink.temp && status == 1)
		rows_out = 0; /* the file was not finished, and is gone */
	rows_in += run->rows_left_out;
	rows_in += run->rows_bad;
	getrusage(RUSAGE_SELF, &usage);
	harmless(error, sizeof(error), why ? why : "");
	return snprintf(run->stats, STATS_MAX,
		"{\"program\":\"%s\",\"version\":\"%s\",\"status\":%d,"
		"\"error\":\"%s\",\"rows_in\":%llu,\"rows_out\":%llu,"
		"\"rows_bad\":%llu,\"rows_left_out\":%llu,\"bytes_in\":%llu,"
		"\"seconds\":%.3f,\"cpu_seconds\":%.3f,\"max_rss_kb\":%ld%.*s}\n",
		run->f->name, VERSION, status, error, rows_in, rows_out,
		(unsigned long long)run->rows_bad,
		(unsigned long long)run->rows_left_out,
		(unsigned long long)atomic_load(&run->bytes_taken),
		seconds(&run->began), cpu(&usage), usage.ru_maxrss,
		(int)run->notes.len, run->notes.at ? run->notes.at : "");
}

static void count(char *line, size_t room, const struct run *run,
	const char *name, unsigned long long value)
{
	size_t n = strlen(line);

	snprintf(line + n, room - n, "reporter:counter:%s%s,%s,%llu\n",
		run->f->name, run->common.merge ? " --merge" : "", name, value);
}

/* What Hadoop Streaming adds up over all tasks.  Lines of state count as
 * such, so that what one stage wrote can be held against what the next read. */
static void stats_counters(const struct run *run)
{
	const struct common *c = &run->common;
	char lines[1024] = "";
	size_t room = sizeof(lines);

	count(lines, room, run, c->merge ? "state_in" : "rows_in",
		run->rows_good + run->rows_left_out + run->rows_bad);
	if (!c->merge)
		count(lines, room, run, "rows_bad", run->rows_bad);
	count(lines, room, run, c->merge ? "state_left_out" : "rows_left_out",
		run->rows_left_out);
	count(lines, room, run, c->partial ? "state_out" : "rows_out",
		run->main.out.sent + run->saved.n);
	if (write(STDERR_FILENO, lines, strlen(lines)) < 0)
		fail_warn("cannot write counters");
}

/* Called on failure too, so without allocating: the text lies ready and the
 * file is open; it is written in place, short as it is. */
void stats_write(struct run *run, int status, const char *why)
{
	int fd = run->stats_fd;

	if (run->common.counters && status != 1)
		stats_counters(run);
	if (fd <= 0)
		return;
	int n = compose(run, status, why);
	if (n > STATS_MAX - 1)
		n = STATS_MAX - 1;
	/* What /dev/stdout stands for may hold more than this. */
	if (strncmp(run->common.stats, "/dev/", 5) != 0 &&
		ftruncate(fd, 0) != 0 && errno != EINVAL)
		n = 0;
	if (n == 0 || write(fd, run->stats, (size_t)n) != n || close(fd) != 0)
		fail_warn("%s: cannot write statistics", run->common.stats);
}

/* "12.3M" */
static const char *human(char room[16], double x)
{
	static const char unit[] = " kMGTP";
	int i = 0;

	for (; x >= 999.5 && i < 5; i++)
		x /= 1000;
	snprintf(room, 16, i ? "%.3g%c" : "%.0f", x, unit[i]);
	return room;
}

void stats_progress(struct run *run)
{
	char line[200], rows[16], bytes[16], rate[16];
	double now, taken, all = (double)run->bytes_total;
	bool hadoop = run->common.counters;

	if (!run->telling ||
		(now = seconds(&run->began)) <
			run->told + (hadoop && run->told > 0 ? SIGN : 1))
		return;
	run->told = now;
	taken = (double)atomic_load(&run->bytes_taken);
	int n = snprintf(line, sizeof(line), "%s%s: %s rows, %sB, %s rows/s",
		hadoop ? "reporter:status:" : "\r", run->f->name,
		human(rows, (double)run->rows_good), human(bytes, taken),
		human(rate, (double)run->rows_good / now));
	if (all > 0 && taken > 0)
		n += snprintf(line + n, sizeof(line) - (size_t)n,
			", %.0f%%, %.0f s left", 100 * taken / all,
			now * (all - taken) / taken);
	n += snprintf(
		line + n, sizeof(line) - (size_t)n, hadoop ? "\n" : "   ");
	if (write(STDERR_FILENO, line, (size_t)n) < 0)
		run->telling = false;
}

void stats_progress_end(struct run *run)
{
	if (run->telling && run->told > 0 && !run->common.counters &&
		write(STDERR_FILENO, "\n", 1) < 0)
		run->telling = false;
}
