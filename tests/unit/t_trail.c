/* t_trail.c - records kept back, sent, and rescued. */
#include "io/trail.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit.h"

static char path[] = "/tmp/crmutils-trail-XXXXXX";

static void begin(struct trail *t)
{
	int fd = mkstemp(path);

	ck_assert_int_eq(write(fd, "before", 6), 6);
	close(fd);
	ck_assert_ptr_null(trail_open(t, path));
	ck_assert(trail_is_open(t));
}

static size_t size(void)
{
	struct stat st;

	ck_assert_int_eq(stat(path, &st), 0);
	return (size_t)st.st_size;
}

START_TEST(keeps_and_sends)
{
	struct trail t;

	begin(&t);
	ck_assert_uint_eq(size(), 0); /* emptied at once */
	ck_assert_ptr_null(trail_add(&t, text_of("one\n")));
	ck_assert_ptr_null(trail_add(&t, text_of("two\n")));
	ck_assert_uint_eq(size(), 0);
	ck_assert_ptr_null(trail_flush(&t));
	ck_assert_ptr_null(trail_flush(&t));
	ck_assert_uint_eq(size(), 8);
	ck_assert_ptr_null(trail_add(&t, text_of("three\n")));
	ck_assert_ptr_null(trail_close(&t));
	ck_assert_ptr_null(trail_close(&t));
	ck_assert(!trail_is_open(&t));
	trail_rescue(&t);
	ck_assert_uint_eq(size(), 14);
	unlink(path);
}
END_TEST

START_TEST(is_rescued_once)
{
	struct trail t;

	begin(&t);
	ck_assert_ptr_null(trail_add(&t, text_of("one\n")));
	trail_rescue(&t);
	trail_rescue(&t);
	ck_assert_uint_eq(size(), 4);
	ck_assert_ptr_null(trail_close(&t));
	ck_assert_uint_eq(size(), 4);
	unlink(path);
}
END_TEST

/* Lines of all lengths, also longer than its room, in their order. */
START_TEST(keeps_order)
{
	enum { MOST = 100000 };
	static char line[MOST], got[MOST];
	struct trail t;

	begin(&t);
	for (size_t n = 1; n < MOST; n = n * 3 / 2 + 1) {
		memset(line, (int)('a' + n % 26), n);
		line[n] = '\n';
		ck_assert_ptr_null(trail_add(&t, (struct text){line, n + 1}));
	}
	ck_assert_ptr_null(trail_close(&t));
	FILE *f = fopen(path, "r");
	for (size_t n = 1; n < MOST; n = n * 3 / 2 + 1) {
		memset(line, (int)('a' + n % 26), n);
		line[n] = '\n';
		ck_assert_uint_eq(fread(got, 1, n + 1, f), n + 1);
		ck_assert_int_eq(memcmp(got, line, n + 1), 0);
	}
	ck_assert_int_eq(getc(f), EOF);
	fclose(f);
	unlink(path);
}
END_TEST

START_TEST(tells_what_fails)
{
	struct trail t;

	ck_assert_ptr_nonnull(trail_open(&t, "/no/such/file"));
	ck_assert(!trail_is_open(&t));
	ck_assert_ptr_nonnull(trail_open(&t, "/"));
	ck_assert_ptr_null(trail_open(&t, "/dev/full"));
	ck_assert_ptr_null(trail_add(&t, text_of("x")));
	ck_assert_str_eq(trail_close(&t), "/dev/full: No space left on device");
}
END_TEST

UNIT_MAIN("trail", keeps_and_sends, is_rescued_once, keeps_order,
	tells_what_fails)
