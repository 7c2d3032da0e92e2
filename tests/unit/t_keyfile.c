/* t_keyfile.c - keys from files: without the line end, not too short. */
#include "io/keyfile.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit.h"

static const char *reads(const char *bytes, size_t n, struct buf *key)
{
	char path[] = "/tmp/crmutils-key-XXXXXX";
	int fd = mkstemp(path);
	const char *why;

	ck_assert(fd >= 0);
	ck_assert(write(fd, bytes, n) == (ssize_t)n);
	close(fd);
	why = keyfile_read(key, path);
	unlink(path);
	return why;
}

START_TEST(line_ends)
{
	struct buf key = {0};

	ck_assert(!reads("0123456789abcdef", 16, &key));
	ck_assert(text_is(buf_view(&key), "0123456789abcdef"));
	ck_assert(!reads("0123456789abcdef\r\n", 18, &key));
	ck_assert(text_is(buf_view(&key), "0123456789abcdef"));
	ck_assert(!reads("0123456789\0bcdef\n", 17, &key));
	ck_assert_uint_eq(key.len, 16);
	buf_release(&key);
}
END_TEST

START_TEST(refused)
{
	static char longest[KEYFILE_MOST + 1];
	struct buf key = {0};

	ck_assert(reads("0123456789abcde\n", 16, &key));
	ck_assert(reads("", 0, &key));
	ck_assert(!reads(longest, KEYFILE_MOST, &key));
	ck_assert(reads(longest, KEYFILE_MOST + 1, &key));
	ck_assert(keyfile_read(&key, "/no/such/file"));
	ck_assert(keyfile_read(&key, "/"));
	buf_release(&key);
}
END_TEST

/* A key that others may read is refused where that is asked for. */
START_TEST(private_ones)
{
	char path[] = "/tmp/crmutils-key-XXXXXX";
	int fd = mkstemp(path);
	struct buf key = {0};

	ck_assert(fd >= 0);
	ck_assert(write(fd, "0123456789abcdef", 16) == 16);
	ck_assert(!keyfile_read_private(&key, path));
	for (mode_t bit = 1; bit <= 040; bit <<= 1) {
		ck_assert(fchmod(fd, 0600 | bit) == 0);
		ck_assert(!keyfile_read(&key, path));
		const char *why = keyfile_read_private(&key, path);
		ck_assert(why && strstr(why, "others may read this key"));
	}
	close(fd);
	unlink(path);
	buf_release(&key);
}
END_TEST

UNIT_MAIN("keyfile", line_ends, refused, private_ones)
