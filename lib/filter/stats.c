/* stats.c - what the run did: --stats, and --progress while it goes on. */
#include "base/system.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/mem.h"
#include "base/passing.h"
#include "base/when.h"
#include "filter/run.h"

enum { STATS_ROOM = 64 * 1024 }; /* bytes */

/* Seconds between two signs of life for Hadoop, which by default ends a task
 * that gives none for 600 (mapreduce.task.timeout). */
enum { SIGN = 10 };

static double seconds(int64_t since)
{
	return (double)(clock_ns() - since) * 1e-9;
}

/* What it says is of an earlier run. */
static bool empty(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

	return fd >= 0 && close(fd) == 0;
}

/* Text in the making, in a room that is there: no allocation, and nothing that
 * a handler of a signal may not call. */
struct line {
	char *at;
	size_t n, room;
};

static void put(struct line *l, const char *bytes, size_t n)
{
	if (n > l->room - l->n)
		n = l->room - l->n;
	if (n)
		memcpy(l->at + l->n, bytes, n);
	l->n += n;
}

static void put_string(struct line *l, const char *s)
{
	put(l, s, strlen(s));
}

static void put_count(struct line *l, uint64_t x)
{
	char digits[20];
	size_t n = sizeof(digits);

	do
		digits[--n] = (char)('0' + x % 10);
	while ((x /= 10) != 0);
	put(l, digits + n, sizeof(digits) - n);
}

/* A time in nanoseconds as seconds, to the millisecond. */
static void put_seconds(struct line *l, int64_t ns)
{
	uint64_t ms = (uint64_t)(ns < 0 ? 0 : ns) / 1000000;
	char rest[] = {'.', (char)('0' + ms / 100 % 10),
		(char)('0' + ms / 10 % 10), (char)('0' + ms % 10)};

	put_count(l, ms / 1000);
	put(l, rest, sizeof(rest));
}

/* WHY as it can stand in a JSON string. */
static void put_reason(struct line *l, const char *why)
{
	bool utf8 = text_utf8(text_of(why));

	for (; *why; why++) {
		unsigned char c = (unsigned char)*why;
		bool plain = c >= 0x20 && c != '"' && c != '\\' &&
			     (utf8 || c < 0x80);
		put(l, plain ? why : "'", 1);
	}
}

static int64_t nanoseconds(const struct timeval *t)
{
	return (int64_t)t->tv_sec * 1000000000 + (int64_t)t->tv_usec * 1000;
}

static void put_costs(struct line *l, const struct run *run)
{
	struct rusage u;

	getrusage(RUSAGE_SELF, &u);
	put_string(l, ",\"seconds\":");
	put_seconds(l, clock_ns() - run->began);
	put_string(l, ",\"cpu_seconds\":");
	put_seconds(l, nanoseconds(&u.ru_utime) + nanoseconds(&u.ru_stime));
	put_string(l, ",\"max_rss_kb\":");
	put_count(l, system_most_memory(&u));
}

static void put_digits(struct line *l, int x, int n)
{
	char digit[8];

	for (int i = n; i-- > 0; x /= 10)
		digit[i] = (char)('0' + x % 10);
	put(l, digit, (size_t)n);
}

/* "2026-11-22T03:04:05Z" */
static void put_time(struct line *l, const char *name, int64_t s)
{
	int year, month, day, of_day = (int)(s % 86400);

	when_date(s / 86400, &year, &month, &day);
	put_string(l, ",\"");
	put_string(l, name);
	put_string(l, "\":\"");
	put_digits(l, year, 4);
	put_string(l, "-");
	put_digits(l, month, 2);
	put_string(l, "-");
	put_digits(l, day, 2);
	put_string(l, "T");
	put_digits(l, of_day / 3600, 2);
	put_string(l, ":");
	put_digits(l, of_day / 60 % 60, 2);
	put_string(l, ":");
	put_digits(l, of_day % 60, 2);
	put_string(l, "Z\"");
}

static void put_field(struct line *l, const char *name, uint64_t x)
{
	put_string(l, ",\"");
	put_string(l, name);
	put_string(l, "\":");
	put_count(l, x);
}

/* Rows that somebody can see: a file that was not finished is gone. */
static uint64_t rows_out(const struct run *run, int status)
{
	bool ended = status == 0 || status == 3;

	return run->main.sink.temp && !ended
		       ? 0
		       : run->main.out.sent + run->states.out.n;
}

/* NOTES: with the command's own figures, which nobody is adding to. */
static struct text compose(
	struct run *run, int status, const char *why, bool notes)
{
	struct line l = {run->stats, 0, run->stats_room};

	put_string(&l, "{\"program\":\"");
	put_string(&l, run->f->name);
	put_string(&l, "\",\"version\":\"" VERSION "\"");
	put_field(&l, "status", (uint64_t)status);
	put_string(&l, ",\"error\":\"");
	put_reason(&l, why);
	put_string(&l, "\"");
	put_time(&l, "started", run->started);
	put_time(&l, "ended", (int64_t)time(NULL));
	put(&l, run->manifest.head.at, run->manifest.head.len);
	if (notes)
		put(&l, run->written.at, run->written.len);
	put_field(&l, "rows_in",
		run->rows_good + run->rows_left_out + run->rows_bad);
	put_field(&l, "rows_out", rows_out(run, status));
	put_field(&l, "rows_bad", run->rows_bad);
	put_field(&l, "rows_left_out", run->rows_left_out);
	put_field(&l, "bytes_in", atomic_load(&run->bytes_taken));
	put_costs(&l, run);
	if (notes && run->notes.len < l.room - l.n - 2)
		put(&l, run->notes.at, run->notes.len);
	put_string(&l, "}\n");
	return (struct text){l.at, l.n};
}

/* The first byte behind the string that begins at AT. */
static const char *behind_string(const char *at)
{
	for (at++; *at && *at != '"'; at++)
		at += *at == '\\' && at[1];
	return at + (*at != '\0');
}

static void put_metric(struct line *l, const struct run *run, struct text name,
	struct text value)
{
	put_string(l, "# TYPE crmutils_");
	put(l, name.at, name.len);
	put_string(l, " gauge\ncrmutils_");
	put(l, name.at, name.len);
	put_string(l, "{program=\"");
	put_string(l, run->f->name);
	put_string(l, "\"} ");
	put(l, value.at, value.len);
	put_string(l, "\n");
}

/* The numbers of the object JSON in the text form of Prometheus. */
static void put_metrics(struct line *l, const struct run *run, const char *at)
{
	struct text name = {"", 0};
	int depth = 0;

	for (; *at && *at != '\n'; at++) {
		depth +=
			(*at == '{' || *at == '[') - (*at == '}' || *at == ']');
		if (*at == '"') {
			const char *end = behind_string(at);
			name = (struct text){at + 1, (size_t)(end - at) - 2};
			at = end - 1;
		} else if (depth == 1 && strchr("-0123456789", *at)) {
			size_t n = strspn(at, "-+.0123456789e");
			put_metric(l, run, name, (struct text){at, n});
			at += n - 1;
		}
	}
}

static void put_metric_time(
	struct line *l, const struct run *run, const char *name, int64_t s)
{
	char digits[24];
	struct line value = {digits, 0, sizeof(digits)};

	put_count(&value, (uint64_t)s);
	put_metric(l, run, text_of(name), (struct text){digits, value.n});
}

static bool wants_metrics(const struct run *run)
{
	const char *dot = strrchr(run->common.stats, '.');

	return dot && strcmp(dot, ".prom") == 0;
}

/* What the file of --stats is to hold, in the second half of the room. */
static struct text content(
	struct run *run, int status, const char *why, bool notes)
{
	struct text json = compose(run, status, why, notes);
	struct line l = {run->stats + run->stats_room, 0, run->stats_room};

	if (!wants_metrics(run))
		return json;
	run->stats[json.len - 1] = '\0';
	put_metrics(&l, run, json.at);
	put_metric_time(&l, run, "started_seconds", run->started);
	put_metric_time(&l, run, "ended_seconds", (int64_t)time(NULL));
	return (struct text){l.at, l.n};
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
void stats_counters(const struct run *run)
{
	const struct common *c = &run->common;
	char lines[1024] = "";
	size_t room = sizeof(lines);

	if (!c->counters)
		return;
	count(lines, room, run, c->merge ? "state_in" : "rows_in",
		run->rows_good + run->rows_left_out + run->rows_bad);
	if (!c->merge)
		count(lines, room, run, "rows_bad", run->rows_bad);
	count(lines, room, run, c->merge ? "state_left_out" : "rows_left_out",
		run->rows_left_out);
	count(lines, room, run, c->partial ? "state_out" : "rows_out",
		run->main.out.sent + run->states.out.n);
	if (write(STDERR_FILENO, lines, strlen(lines)) < 0)
		fail_warn("cannot write counters");
}

/* Say why the file cannot be written, and have done with it. */
static const char *fails(struct run *run)
{
	struct sink *s = &run->stats_file;
	const char *why =
		fail_text("%s: %s", run->common.stats, passing_cause(errno));

	sink_abandon(s);
	if (s->fd > STDERR_FILENO)
		close(s->fd);
	s->fd = -1;
	return why;
}

/* What the law calls the record of processing has why it was done. */
static void note_purpose(struct run *run)
{
	const struct common *c = &run->common;

	if (c->purpose)
		setup_note_text(&run->setup, "purpose", text_of(c->purpose));
	if (c->basis)
		setup_note_text(&run->setup, "basis", text_of(c->basis));
}

const char *stats_begin(struct run *run)
{
	const char *path = run->common.stats;

	note_purpose(run);
	run->began = clock_ns();
	run->started = (int64_t)time(NULL);
	/* Taken now, since there may be no memory when it is needed. */
	run->stats_room = STATS_ROOM + run->manifest.head.len;
	run->stats = mem_array(run->stats_room, 2);
	run->telling = run->common.progress ||
		       ((isatty(STDERR_FILENO) || run->common.counters) &&
			       !run->common.no_progress);
	if (!path)
		return NULL;
	TRY(sink_open(&run->stats_file, path));
	return !run->stats_file.temp || empty(path) ? NULL : fails(run);
}

void stats_files(struct run *run, bool whole)
{
	if (run->stats_file.fd < 0)
		return;
	run->written.len = 0;
	manifest_files(run, &run->written, whole);
	size_t room = STATS_ROOM + run->manifest.head.len + 4 * run->notes.len +
		      run->written.len;
	/* A signal may come at any time, and use what is there. */
	char *old = run->stats;
	run->stats = mem_array(room, 2);
	run->stats_room = room;
	free(old);
}

const char *stats_finish(struct run *run, int status, const char *why)
{
	if (run->stats_file.fd < 0)
		return NULL;
	stats_files(run, true);
	return sink_put(&run->stats_file, content(run, status, why, true))
		       ? NULL
		       : fails(run);
}

const char *stats_commit(struct run *run)
{
	return run->stats_file.fd < 0 || sink_name(&run->stats_file)
		       ? NULL
		       : fails(run);
}

void stats_last(struct run *run, int status, const char *why)
{
	struct sink *s = &run->stats_file;
	bool signal = status > 128; /* which may come while notes are made */

	if (s->fd < 0)
		return;
	/* It may hold the figures of an end that was not reached. */
	if (s->temp && (ftruncate(s->fd, 0) != 0 || lseek(s->fd, 0, SEEK_SET)))
		return;
	if (!sink_put(s, content(run, status, why, !signal)) || !sink_name(s))
		fail_warn("%s", fails(run));
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
		(now = seconds(run->began)) <
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
