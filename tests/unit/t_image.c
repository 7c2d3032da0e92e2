/* t_image.c - areas in a file and back, a journal behind them, and what is not
 * as it was saved. */
#include "kept/image.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/random.h"
#include "kept/journal.h"
#include "unit.h"

enum { N = 100000, BITS = 10 };
static char path[] = "/tmp/crmutils-image.XXXXXX";

static void fill(struct area *a)
{
	struct random r;

	area_init(a, sizeof(uint64_t), BITS);
	random_seed(&r, 4);
	for (size_t i = 0; i < N; i++) {
		area_room(a, i + 1);
		*(uint64_t *)area_at(a, i) = random_next(&r);
	}
}

static void write_one(void)
{
	struct area a, empty;
	struct area *all[] = {&empty, &a};
	uint64_t fact[] = {7, UINT64_MAX};

	fill(&a);
	area_init(&empty, 24, 3);
	ck_assert_ptr_null(image_write(path, &(struct image_what){.tag = "t/1",
						     .area = all,
						     .parts = 2,
						     .fact = fact,
						     .facts = 2}));
	area_release(&a);
}

START_TEST(comes_back)
{
	struct image im;
	struct area a, want;
	bool missing;

	write_one();
	ck_assert_ptr_null(image_open(&im, path, "t/1", true, &missing));
	ck_assert(!missing);
	ck_assert_uint_eq(im.header.fact[0], 7);
	ck_assert_uint_eq(im.header.fact[1], UINT64_MAX);
	ck_assert_ptr_nonnull(image_part(&im, 1, &a, 16, BITS));
	ck_assert_ptr_nonnull(image_part(&im, 2, &a, 8, BITS));
	ck_assert_ptr_null(image_part(&im, 1, &a, 8, BITS));
	fill(&want);
	for (size_t i = N; i-- > 0;)
		ck_assert_uint_eq(*(uint64_t *)area_at(&a, i),
			*(uint64_t *)area_at(&want, i));
	/* It grows, and what is changed is not changed in the file. */
	*(uint64_t *)area_at(&a, 5) = 1;
	area_room(&a, 2 * N);
	ck_assert_uint_eq(*(uint64_t *)area_at(&a, 2 * N - 1), 0);
	area_release(&a);
	ck_assert_ptr_null(image_part(&im, 1, &a, 8, BITS));
	area_release(&want);
	area_release(&a);
	image_close(&im);
}
END_TEST

START_TEST(missing_or_foreign)
{
	struct image im;
	bool missing;

	ck_assert_ptr_null(
		image_open(&im, "/tmp/no/such", "t/1", false, &missing));
	ck_assert(missing);
	write_one();
	ck_assert_ptr_nonnull(image_open(&im, path, "t/2", false, &missing));
	ck_assert_ptr_nonnull(
		image_open(&im, "/dev/null", "t/1", false, &missing));
	ck_assert_int_eq(truncate(path, 8192), 0);
	ck_assert_ptr_nonnull(image_open(&im, path, "t/1", false, &missing));
}
END_TEST

static const char *create(struct image *im, bool *taken)
{
	struct area a;
	struct area *all[] = {&a};

	fill(&a);
	const char *why = image_create(im, path,
		&(struct image_what){.tag = "t/1", .area = all, .parts = 1},
		taken);
	area_release(&a);
	return why;
}

/* Another process makes the file and keeps it until it is told to go on. */
static pid_t other_writer(int *made, int *go_on)
{
	int to[2], from[2];

	ck_assert_int_eq(pipe(to) | pipe(from), 0);
	pid_t child = fork();
	if (child == 0) {
		struct image im;
		bool taken;
		char byte;
		bool failed = create(&im, &taken) || taken;
		(void)!write(from[1], failed ? "n" : "y", 1);
		(void)!read(to[0], &byte, 1);
		image_close(&im);
		(void)!write(from[1], "c", 1);
		(void)!read(to[0], &byte, 1);
		_exit(0);
	}
	*made = from[0];
	*go_on = to[1];
	return child;
}

/* A file is locked from the moment on at which it can be seen, and never
 * written over by another that is made. */
START_TEST(one_makes_it)
{
	struct image im;
	bool missing, taken;
	int made, go_on;
	char byte = 0;
	struct stat before, after;

	unlink(path);
	pid_t child = other_writer(&made, &go_on);
	ck_assert_int_eq(read(made, &byte, 1), 1);
	ck_assert_int_eq(byte, 'y');
	ck_assert_int_eq(stat(path, &before), 0);
	const char *why = image_open(&im, path, "t/1", true, &missing);
	ck_assert_ptr_nonnull(why);
	ck_assert_ptr_nonnull(strstr(why, "another one is writing here"));
	ck_assert_ptr_null(create(&im, &taken));
	ck_assert(taken);
	ck_assert_int_eq(im.fd, -1);
	ck_assert_int_eq(stat(path, &after), 0);
	ck_assert_uint_eq(before.st_ino, after.st_ino);
	ck_assert_ptr_null(image_open(&im, path, "t/1", false, &missing));
	image_close(&im);
	/* Closed, it is free. */
	ck_assert_int_eq(write(go_on, "x", 1), 1);
	ck_assert_int_eq(read(made, &byte, 1), 1);
	ck_assert_ptr_null(image_open(&im, path, "t/1", true, &missing));
	image_close(&im);
	ck_assert_int_eq(write(go_on, "x", 1), 1);
	waitpid(child, NULL, 0);
	unlink(path);
	ck_assert_ptr_null(create(&im, &taken));
	ck_assert(!taken && im.header.parts == 1 && im.map);
	int made_by = im.made_by;
	image_close(&im);
	ck_assert_int_eq(fcntl(made_by, F_GETFD), -1);
}
END_TEST

/* Any byte that is changed: refused when opened, or the program ends when it
 * comes to the chunk. */
START_TEST(each_change_is_seen)
{
	struct stat st;
	unsigned seen = 0, tried = 0;

	write_one();
	ck_assert_int_eq(stat(path, &st), 0);
	for (off_t at = 3; at < st.st_size; at += 9973, tried++) {
		int fd = open(path, O_RDWR), status;
		char was, is;
		ck_assert_int_eq(pread(fd, &was, 1, at), 1);
		is = (char)(was ^ 0x40);
		ck_assert_int_eq(pwrite(fd, &is, 1, at), 1);
		pid_t child = fork();
		if (child == 0) {
			struct image im;
			struct area a;
			bool missing;
			(void)!freopen("/dev/null", "w", stderr);
			if (image_open(&im, path, "t/1", false, &missing) ||
				image_part(&im, 1, &a, 8, BITS))
				_exit(1);
			for (size_t c = 0; c < a.chunks; c++)
				(void)area_chunk(&a, c);
			_exit(0);
		}
		waitpid(child, &status, 0);
		seen += WEXITSTATUS(status) == 1;
		ck_assert_int_eq(pwrite(fd, &was, 1, at), 1);
		close(fd);
	}
	/* But for the padding of pages. */
	ck_assert_uint_ge(seen + 2, tried);
	ck_assert_uint_gt(tried, 50);
}
END_TEST

static const char *collect(void *arg, struct text block)
{
	struct buf *to = arg;

	buf_text(to, block);
	buf_byte(to, '|');
	return NULL;
}

static const char *read_back(struct journal *j, int fd, struct buf *to)
{
	to->len = 0;
	return journal_read(j, fd, path, 3, true, collect, to);
}

START_TEST(journals)
{
	struct journal j;
	struct buf got = {0};
	struct stat st;
	char all[3 + 12 + 3 + 12 + 6];
	int fd = open(path, O_RDWR | O_TRUNC);

	ck_assert_int_eq(pwrite(fd, "abc", 3, 0), 3);
	ck_assert_ptr_null(read_back(&j, fd, &got));
	ck_assert_uint_eq(got.len, 0);
	buf_string(&j.block, "one");
	ck_assert_ptr_null(journal_flush(&j));
	ck_assert_ptr_null(journal_flush(&j)); /* nothing */
	buf_string(&j.block, "second");
	ck_assert_ptr_null(journal_flush(&j));
	ck_assert_ptr_null(journal_sync(&j));
	journal_release(&j);
	fstat(fd, &st);
	ck_assert_int_eq(st.st_size, sizeof(all));
	ck_assert_int_eq(pread(fd, all, sizeof(all), 0), sizeof(all));
	/* Cut anywhere in the second, only the first is there, and the rest
	 * is cut off. */
	for (off_t len = st.st_size; len >= 3 + 12 + 3; len--) {
		ck_assert_int_eq(pwrite(fd, all, sizeof(all), 0), sizeof(all));
		ck_assert_int_eq(ftruncate(fd, len), 0);
		ck_assert_ptr_null(read_back(&j, fd, &got));
		buf_byte(&got, '\0');
		ck_assert_str_eq(
			got.at, len == st.st_size ? "one|second|" : "one|");
		journal_release(&j);
	}
	fstat(fd, &st);
	ck_assert_int_eq(st.st_size, 3 + 12 + 3);
	ck_assert_int_eq(pwrite(fd, "x", 1, 3 + 12 + 1), 1);
	ck_assert_ptr_nonnull(read_back(&j, fd, &got));
	journal_release(&j);
	buf_release(&got);
	close(fd);
}
END_TEST

int main(void)
{
	const TTest *tests[] = {comes_back, missing_or_foreign, one_makes_it,
		each_change_is_seen, journals};
	int fd = mkstemp(path), failed;
	Suite *suite = suite_create("image");
	TCase *all = tcase_create("image");

	close(fd);
	for (size_t i = 0; i < sizeof(tests) / sizeof(*tests); i++)
		tcase_add_test(all, tests[i]);
	tcase_set_timeout(all, 300);
	suite_add_tcase(suite, all);
	SRunner *runner = srunner_create(suite);
	srunner_set_tap(runner, "-");
	srunner_run_all(runner, CK_SILENT);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	unlink(path);
	return failed != 0;
}
