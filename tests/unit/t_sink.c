/* t_sink.c - files that appear whole: their names, rights, and what dead runs
 * have left beside them. */
#define _GNU_SOURCE /* flock(2) */
#include "io/sink.h"

#include <dirent.h>
#include <fcntl.h>
#include <grp.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit.h"

/* A directory of its own, which a test leaves empty. */
static char home[] = "/tmp/crmutils-sink-XXXXXX";

static void enter(void)
{
	ck_assert_ptr_nonnull(mkdtemp(home));
	ck_assert_int_eq(chmod(home, 0777), 0);
	ck_assert_int_eq(chdir(home), 0);
}

static void leave(void)
{
	ck_assert_int_eq(chdir("/"), 0);
	ck_assert_int_eq(rmdir(home), 0);
}

static void make(const char *path, mode_t mode)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);

	ck_assert(fd >= 0);
	ck_assert_int_eq(fchmod(fd, mode), 0);
	close(fd);
}

static void whole(const char *path)
{
	struct sink s;

	ck_assert_ptr_null(sink_open(&s, path));
	ck_assert_ptr_null(sink_write(&s, text_of("text\n")));
	ck_assert_ptr_null(sink_finish(&s));
	ck_assert_ptr_null(sink_commit(&s));
}

static struct stat status(const char *path)
{
	struct stat st;

	ck_assert_int_eq(lstat(path, &st), 0);
	return st;
}

START_TEST(names_of_any_length)
{
	static const char *const unit[] = {"a", "\xe5\xae\xa2"};

	enter();
	for (int u = 0; u < 2; u++)
		for (size_t n = 200; n <= 255; n++) {
			char path[256] = "";
			struct sink s;
			while (strlen(path) + strlen(unit[u]) <= n)
				strcat(path, unit[u]);
			ck_assert_ptr_null(sink_open(&s, path));
			const char *temp = strrchr(s.temp, '/') + 1;
			ck_assert_uint_le(strlen(temp), 255);
			ck_assert(text_utf8(text_of(temp)));
			ck_assert_ptr_null(sink_finish(&s));
			ck_assert_ptr_null(sink_commit(&s));
			ck_assert_int_eq(unlink(path), 0);
		}
	leave();
}
END_TEST

START_TEST(rights_stay)
{
	enter();
	mode_t mask = umask(027);
	whole("new");
	ck_assert_uint_eq(status("new").st_mode & 0777, 0640);
	umask(077);
	make("old", 0664);
	bool root = chown("old", 1, 2) == 0;
	ino_t before = status("old").st_ino;
	whole("old");
	umask(mask);
	struct stat st = status("old");
	ck_assert_uint_ne(st.st_ino, before);
	ck_assert_uint_eq(st.st_mode & 0777, 0664);
	if (root) {
		ck_assert_uint_eq(st.st_uid, 1);
		ck_assert_uint_eq(st.st_gid, 2);
	}
	unlink("new");
	unlink("old");
	leave();
}
END_TEST

/* The group of a file that is not ours to give: ours gets what all have. */
START_TEST(rights_of_another_group)
{
	enter();
	make("old", 0664);
	make("secret", 0640);
	make("ours", 0664);
	if (chown("old", 0, 2) == 0 && chown("secret", 0, 2) == 0 &&
		chown("ours", 0, 4322) == 0) {
		gid_t also = 4322;
		pid_t child = fork();
		if (child == 0) {
			if (setgroups(1, &also) != 0 || setgid(4321) != 0 ||
				setuid(4321) != 0)
				_exit(9);
			whole("ours");
			whole("old");
			whole("secret");
			_exit(0);
		}
		int ended;
		ck_assert_int_eq(waitpid(child, &ended, 0), child);
		ck_assert_int_eq(ended, 0);
		ck_assert_uint_eq(status("ours").st_gid, 4322);
		ck_assert_uint_eq(status("ours").st_mode & 0777, 0664);
		ck_assert_uint_eq(status("old").st_gid, 4321);
		ck_assert_uint_eq(status("old").st_mode & 0777, 0644);
		ck_assert_uint_eq(status("secret").st_mode & 0777, 0600);
	}
	unlink("old");
	unlink("secret");
	unlink("ours");
	leave();
}
END_TEST

/* Nothing of it is wanted any more, neither file nor memory. */
static void drop(struct sink *s)
{
	sink_abandon(s);
	free(s->temp);
	free(s->path);
}

START_TEST(rests_of_the_dead)
{
	static const char *const stays[] = {"out.crmutils-77-1.tmp",
		"out.crmutils-7x-0.tmp", "out.crmutils-77-.tmp",
		"out.crmutils-77-0.tmp2", "out.crmutils-077-0.tmp",
		"other.crmutils-77-0.tmp", "out.2024-11.tmp", "out.csv",
		"out.crmutils-76-0.tmp", "out.crmutils-78-0.tmp",
		"out.crmutils-79-0.tmp"};
	enum { N = sizeof(stays) / sizeof(*stays) };
	struct sink s;

	enter();
	make("out.crmutils-77-0.tmp", 0400);
	make("out.crmutils-4000000-12.tmp", 0644);
	for (int i = 0; i < N - 3; i++)
		make(stays[i], 0644);
	ck_assert_int_eq(mkfifo(stays[N - 3], 0600), 0);
	ck_assert_int_eq(symlink("out.csv", stays[N - 2]), 0);
	ck_assert_int_eq(mkdir(stays[N - 1], 0700), 0);
	int held = open(stays[0], O_RDWR);
	ck_assert_int_eq(flock(held, LOCK_EX), 0);
	ck_assert_ptr_null(sink_open(&s, "out"));
	ck_assert_int_ne(access("out.crmutils-77-0.tmp", F_OK), 0);
	ck_assert_int_ne(access("out.crmutils-4000000-12.tmp", F_OK), 0);
	for (int i = 0; i < N; i++) {
		status(stays[i]);
		ck_assert_int_eq(remove(stays[i]), 0);
	}
	/* This one lives, and so does a finished one without its name yet. */
	struct sink t;
	ck_assert_ptr_null(sink_finish(&s));
	ck_assert_ptr_null(sink_open(&t, "out"));
	ck_assert_str_ne(s.temp, t.temp);
	status(s.temp);
	drop(&t);
	ck_assert_ptr_null(sink_commit(&s));
	close(held);
	ck_assert_int_eq(unlink("out"), 0);
	leave();
}
END_TEST

START_TEST(in_two_steps)
{
	struct sink s;
	char got[6] = "";

	enter();
	ck_assert_ptr_null(sink_open(&s, "out"));
	ck_assert(sink_put(&s, text_of("text\n")));
	ck_assert_int_ne(access("out", F_OK), 0);
	ck_assert(sink_name(&s));
	int fd = open("out", O_RDONLY);
	ck_assert_int_eq(read(fd, got, sizeof(got)), 5);
	ck_assert_str_eq(got, "text\n");
	close(fd);
	ck_assert_int_eq(unlink("out"), 0);
	drop(&s);
	ck_assert_ptr_null(sink_open(&s, "out"));
	ck_assert_int_eq(rmdir(home), -1); /* it is there */
	drop(&s);
	ck_assert_ptr_nonnull(sink_open(&s, "."));
	free(s.path);
	ck_assert_ptr_nonnull(strstr(sink_open(&s, "no/such"), "no/such: "));
	free(s.path);
	leave();
}
END_TEST

/* Whoever shares the pipe has made it O_NONBLOCK. */
START_TEST(descriptors_that_do_not_wait)
{
	enum { MUCH = 1 << 20 };
	static char bytes[MUCH], got[MUCH];
	char path[32];
	struct sink s;
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
	for (size_t i = 0; i < MUCH; i++)
		bytes[i] = (char)(i * 7919 >> 8);
	pid_t child = fork();
	if (child == 0) {
		close(ends[0]);
		snprintf(path, sizeof(path), "/dev/fd/%d", ends[1]);
		bool fine = !sink_open(&s, path) &&
			    !sink_write(&s, (struct text){bytes, MUCH}) &&
			    !sink_finish(&s);
		_exit(!fine);
	}
	close(ends[1]);
	size_t n = 0;
	ssize_t some;
	while ((some = read(ends[0], got + n, MUCH - n)) > 0)
		n += (size_t)some;
	close(ends[0]);
	int ended;
	ck_assert_int_eq(waitpid(child, &ended, 0), child);
	ck_assert_int_eq(ended, 0);
	ck_assert_uint_eq(n, MUCH);
	ck_assert_int_eq(memcmp(got, bytes, MUCH), 0);
}
END_TEST

UNIT_MAIN("sink", names_of_any_length, rights_stay, rights_of_another_group,
	rests_of_the_dead, in_two_steps, descriptors_that_do_not_wait)
