/* t_growing.c - a file that only grows: opened, looked at, appended to. */
#include "base/system.h"

#include "kept/growing.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "unit.h"

static char home[] = "/tmp/crmutils-growing-XXXXXX";
static char path[sizeof(home) + 10];

static void at_home(void)
{
	ck_assert_ptr_nonnull(mkdtemp(home));
	snprintf(path, sizeof(path), "%s/grows", home);
}

static void leave(void)
{
	ck_assert_int_eq(unlink(path), 0);
	ck_assert_int_eq(rmdir(home), 0);
}

static void add(struct growing *g, const char *bytes)
{
	ck_assert_ptr_null(growing_add(g, text_of(bytes)));
}

/* Opened anew, it has BYTES. */
static void has(const char *bytes)
{
	struct growing g;
	struct text t;
	bool missing;

	ck_assert_ptr_null(growing_open(&g, path, false, &missing));
	ck_assert(!missing && g.regular && g.size == strlen(bytes));
	ck_assert_ptr_null(growing_look(&g, &t));
	ck_assert(text_is(t, bytes));
	growing_let(t);
	growing_close(&g);
	ck_assert_int_lt(g.fd, 0);
}

START_TEST(grows)
{
	struct growing one, two = GROWING_CLOSED;
	bool missing;

	at_home();
	ck_assert_ptr_null(growing_open(&one, path, false, &missing));
	ck_assert(missing && one.fd < 0);
	growing_close(&one);
	ck_assert_ptr_null(growing_open(&one, path, true, &missing));
	ck_assert(!missing && one.size == 0);
	has("");
	add(&one, "a,1\n");
	add(&one, "");
	ck_assert_ptr_null(growing_open(&two, path, true, &missing));
	ck_assert_uint_eq(two.size, 4);
	add(&one, "b,2\n");
	add(&two, "c,3\n"); /* behind what was written since */
	ck_assert_ptr_null(growing_sync(&one));
	growing_close(&one);
	growing_close(&two);
	growing_close(&two);
	has("a,1\nb,2\nc,3\n");
	leave();
}
END_TEST

/* The same bytes as when it was opened. */
START_TEST(looks)
{
	struct growing g;
	struct text t;
	bool missing;

	at_home();
	ck_assert_ptr_null(growing_open(&g, path, true, &missing));
	add(&g, "a,1\n");
	growing_close(&g);
	ck_assert_ptr_null(growing_open(&g, path, false, &missing));
	add(&g, "b,2\n");
	ck_assert_ptr_null(growing_look(&g, &t));
	ck_assert(text_is(t, "a,1\n"));
	growing_let(t);
	growing_close(&g);
	leave();
}
END_TEST

static void says(const char *why, const char *what)
{
	ck_assert_ptr_nonnull(why);
	ck_assert_ptr_nonnull(strstr(why, path));
	ck_assert_ptr_nonnull(strstr(why, what));
}

START_TEST(faults)
{
	struct growing g;
	bool missing;

	at_home();
	ck_assert_int_eq(mkdir(path, 0700), 0);
	says(growing_open(&g, path, false, &missing), "Is a directory");
	ck_assert(!missing);
	growing_close(&g);
	ck_assert_int_eq(rmdir(path), 0);
	snprintf(path, sizeof(path), "%s/no/file", home);
	says(growing_open(&g, path, true, &missing), "No such file");
	ck_assert(!missing);
	ck_assert_int_eq(rmdir(home), 0);
}
END_TEST

/* What is no file can be written, has nothing to look at, and does not last. */
START_TEST(devices)
{
	struct growing g;
	struct text t;
	bool missing;

	ck_assert_ptr_null(growing_open(&g, "/dev/null", false, &missing));
	ck_assert(!missing && !g.regular && g.size == 0);
	ck_assert_ptr_null(growing_look(&g, &t));
	ck_assert_uint_eq(t.len, 0);
	growing_let(t);
	add(&g, "a,1\n");
	ck_assert_ptr_null(growing_sync(&g));
	growing_close(&g);
}
END_TEST

/* An empty file is as good as none. */
START_TEST(is_there)
{
	struct growing g;
	bool missing;

	at_home();
	ck_assert(!growing_there(path));
	ck_assert_ptr_null(growing_open(&g, path, true, &missing));
	ck_assert(!growing_there(path));
	add(&g, "a");
	ck_assert(growing_there(path));
	growing_close(&g);
	leave();
}
END_TEST

/* The mark of the file, opened anew. */
static uint64_t mark_there(void)
{
	struct growing g;
	bool missing;

	ck_assert_ptr_null(growing_open(&g, path, false, &missing));
	uint64_t mark = growing_mark(&g);
	growing_close(&g);
	return mark;
}

/* Another one writes "b" in place, and sets the time back to that of ST. */
static void write_over(const struct stat *st)
{
	const struct timespec tick = {0, 30000000},
			      was[2] = {system_changed(st), system_changed(st)};
	int fd = open(path, O_WRONLY);

	nanosleep(&tick, NULL);
	ck_assert_int_eq(pwrite(fd, "b", 1, 0), 1);
	ck_assert_int_eq(futimens(fd, was), 0);
	close(fd);
}

/* What a run adds itself it knows; what another one writes in place it does
 * not, whatever it adds then. */
START_TEST(marks)
{
	struct growing g;
	bool missing;
	struct stat st;

	at_home();
	ck_assert_ptr_null(growing_open(&g, path, true, &missing));
	const uint64_t none = growing_mark(&g);
	add(&g, "a,1\n");
	const uint64_t mark = growing_mark(&g);
	ck_assert(none && mark && mark != none && mark == mark_there());
	ck_assert_int_eq(fstat(g.fd, &st), 0);
	write_over(&st);
	ck_assert_uint_eq(growing_mark(&g), 0);
	ck_assert_uint_ne(mark_there(), mark);
	add(&g, "c");
	ck_assert_uint_eq(growing_mark(&g), 0);
	growing_close(&g);
	leave();
	ck_assert_ptr_null(growing_open(&g, "/dev/null", false, &missing));
	add(&g, "c");
	ck_assert_uint_eq(growing_mark(&g), 0);
	growing_close(&g);
}
END_TEST

UNIT_MAIN("growing", grows, looks, faults, devices, is_there, marks)
