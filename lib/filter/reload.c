/* reload.c - SIGHUP under --answer=one: models, rules and graph are read anew
 * between two lines.
 *
 * A child first does what the run would do with them, up to its first line.  If
 * that goes well the run becomes a new one by execv(2), with the same process
 * number and descriptors; lines that it has read and not answered go along in a
 * file without a name.  Else it stays as it is.
 */
#include "base/system.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "filter/run.h"
#include "io/temp.h"

/* DESCRIPTOR:GOOD:BAD:LEFT_OUT, what the run was before. */
#define RESUME "CRMUTILS_RESUME"

static volatile sig_atomic_t asked;

static void note(int number)
{
	(void)number;
	asked = 1;
}

/* Whether the run has no files that it writes, which would begin anew. */
static bool writes_nothing(const struct run *run)
{
	for (size_t i = 0; i < run->claims.n; i++)
		if (run->claims.item[i].given &&
			run->claims.item[i].use & (OPT_WRITTEN | OPT_REPLACED |
							  OPT_OVER | OPT_KEPT))
			return false;
	return true;
}

/* Whether nothing of the run lasts but its input and output. */
static bool can_reload(const struct run *run)
{
	bool free = run->flow.state == STATE_NONE ||
		    run->flow.state == STATE_SCRATCH || run->flow.renews;

	return free && run->operands == 0 && !run->common.encoding &&
	       writes_nothing(run);
}

/* Who looks for the program finds it by its name, and not as "exe". */
static void keep_name(const char *program)
{
	const char *slash = strrchr(program, '/');
	int fd = open("/proc/self/comm", O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		return;
	program = slash ? slash + 1 : program;
	if (write(fd, program, strlen(program)) < 0)
		errno = 0; /* it keeps the other one */
	close(fd);
}

static void take_over(struct run *run)
{
	unsigned long long good, bad, left_out;
	const char *was = getenv(RESUME);
	int fd;

	if (!was)
		return;
	if (sscanf(was, "%d:%llu:%llu:%llu", &fd, &good, &bad, &left_out) ==
		4) {
		run->before = fd;
		run->resumed = true;
		keep_name(run->argv[0]);
		run->rows_good += good;
		run->rows_bad = bad;
		run->rows_left_out = left_out;
	}
	unsetenv(RESUME);
}

void reload_heed(struct run *run)
{
	struct sigaction act = {.sa_handler = note, .sa_flags = SA_RESTART};
	sigset_t hup;

	take_over(run);
	run->reloads = can_reload(run);
	if (run->reloads)
		sigaction(SIGHUP, &act, NULL);
	sigemptyset(&hup);
	sigaddset(&hup, SIGHUP);
	sigprocmask(SIG_UNBLOCK, &hup, NULL);
}

/* A file without a name that has TEXT, read from its start; -1: there is none.
 */
static int file_of(const struct buf *text)
{
	const char *folder = getenv("TMPDIR");
	size_t at = 0;
	int fd = temp_nameless(folder && *folder ? folder : "/tmp", "crmutils");

	while (fd >= 0 && at < text->len) {
		ssize_t n = write(fd, text->at + at, text->len - at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0) {
			close(fd);
			return -1;
		}
		at += (size_t)n;
	}
	if (fd >= 0)
		lseek(fd, 0, SEEK_SET);
	return fd;
}

/* Become a new run, whose input begins with FD; returns if that cannot be. */
static void become(struct run *run, int fd)
{
	char was[128];

	snprintf(was, sizeof(was), "%d:%llu:%llu:%llu", fd,
		(unsigned long long)(run->rows_good - run->loaded_rows),
		(unsigned long long)run->rows_bad,
		(unsigned long long)run->rows_left_out);
	setenv(RESUME, was, 1);
	execv("/proc/self/exe", run->argv);
	execvp(run->argv[0], run->argv);
	unsetenv(RESUME);
}

/* In the child: what the run would do without a line, its messages to SAID. */
static _Noreturn void try_out(struct run *run, const struct buf *head, int said)
{
	int none = open("/dev/null", O_RDWR), fd = file_of(head);

	if (none < 0 || fd < 0)
		_exit(1);
	dup2(none, STDIN_FILENO);
	dup2(none, STDOUT_FILENO);
	dup2(said, STDERR_FILENO);
	run->rows_good = run->loaded_rows;
	run->rows_bad = run->rows_left_out = 0;
	become(run, fd);
	_exit(1);
}

/* Tell why nothing changes: the last line of SAID. */
static void tell_refused(int said)
{
	char text[4096];
	ssize_t n = lseek(said, 0, SEEK_SET) == 0
			    ? read(said, text, sizeof(text) - 1)
			    : -1;
	char *line = text;

	while (n > 0 && text[n - 1] == '\n')
		n--;
	text[n > 0 ? n : 0] = '\0';
	for (char *p = text; *p; p++)
		if (*p == '\n')
			line = p + 1;
	fail_warn("SIGHUP: what there was stays, as reading anew fails: %s",
		line);
}

/* Whether a run with what is there now comes to its first line. */
static bool is_fit(struct run *run, const struct buf *head)
{
	struct buf none = {0};
	int said = file_of(&none), status = -1;
	pid_t child = said < 0 ? -1 : fork();

	if (child == 0)
		try_out(run, head, said);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (child > 0 && status != 0)
		tell_refused(said);
	else if (child < 0)
		fail_warn("SIGHUP: what there was stays: %s", strerror(errno));
	if (said >= 0)
		close(said);
	return child > 0 && status == 0;
}

/* Lines that stand before all others, and those that are not answered yet. */
static bool unread(struct run *run, struct buf *head, struct buf *all)
{
	bool names = !run->common.no_header && !run->common.input_format &&
		     reader_quoting(run->reader) != QUOTE_LINES;

	return reader_unread(run->reader, names, head, all);
}

void reload_if_asked(struct run *run)
{
	struct buf head = {0}, all = {0};
	sigset_t hup;

	if (!asked || !run->reader || !unread(run, &head, &all))
		return;
	asked = 0;
	rows_flush(run);
	if (is_fit(run, &head)) {
		int fd = file_of(&all);
		sigemptyset(&hup);
		sigaddset(&hup, SIGHUP);
		sigprocmask(SIG_BLOCK, &hup, NULL); /* until it is heeded */
		fail_warn("SIGHUP: read anew");
		if (fd >= 0)
			become(run, fd);
		sigprocmask(SIG_UNBLOCK, &hup, NULL);
		fail_warn("SIGHUP: what there was stays: %s", strerror(errno));
	}
	buf_release(&head);
	buf_release(&all);
}
