/* t_input.c - files, pipes, gzip, encodings: the same bytes, or a message. */
#include <fcntl.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

#include "base/mem.h"
#include "base/random.h"
#include "base/text.h"
#include "io/input.h"
#include "io/taken.h"
#include "unit.h"

static char path[] = "/tmp/crmutils-input-XXXXXX";

static void remove_file(void)
{
	unlink(path);
}

/* Every test runs in a process of its own, and has a file of its own. */
static void write_file(struct text t)
{
	static bool made;
	int fd = made ? open(path, O_WRONLY | O_TRUNC) : mkstemp(path);

	ck_assert_int_ge(fd, 0);
	if (!made)
		atexit(remove_file);
	made = true;
	ck_assert_int_eq(write(fd, t.at, t.len), (ssize_t)t.len);
	close(fd);
}

static void add_gzip(struct buf *to, struct text t)
{
	z_stream z = {0};

	deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
	size_t room = deflateBound(&z, t.len);
	z.next_in = (unsigned char *)t.at;
	z.avail_in = (unsigned)t.len;
	z.next_out = (unsigned char *)buf_room(to, room);
	z.avail_out = (unsigned)room;
	ck_assert_int_eq(deflate(&z, Z_FINISH), Z_STREAM_END);
	to->len += room - z.avail_out;
	deflateEnd(&z);
}

/* All bytes of IN, at most ROOM at a time; closes it. */
static const char *read_all(struct buf *to, struct input *in, size_t room)
{
	const char *why;
	size_t got;

	to->len = 0;
	do {
		why = input_read(in, buf_room(to, room), room, &got);
		to->len += got;
	} while (!why && got);
	input_close(in);
	return why;
}

static const char *read_file(
	struct buf *to, size_t room, const struct input_options *options)
{
	struct input *in;

	TRY(input_open(&in, path, options));
	return read_all(to, in, room);
}

/* What is in the file reads as WANT, however it is read. */
static void expect(struct text want, const char *encoding)
{
	struct buf got = {0};

	for (int thread = 0; thread < 2; thread++) {
		for (size_t room = 1; room < 200000; room = room * 50 + 3) {
			struct input_options options = {
				.encoding = encoding, .thread = thread};

			ck_assert_ptr_null(read_file(&got, room, &options));
			ck_assert(text_equal(buf_view(&got), want));
		}
	}
	buf_release(&got);
}

/* Reading it fails with PATH and then WANT. */
static void expect_failure(const char *want, const char *encoding)
{
	struct buf got = {0}, message = {0};

	buf_printf(&message, "%s%s", path, want);
	buf_byte(&message, '\0');
	for (int thread = 0; thread < 2; thread++) {
		struct input_options options = {
			.encoding = encoding, .thread = thread};
		const char *why = read_file(&got, 1000, &options);

		ck_assert_str_eq(why ? why : "no failure", message.at);
	}
	buf_release(&got);
	buf_release(&message);
}

static struct text sample(struct buf *b, size_t lines)
{
	struct random r;

	random_seed(&r, 3);
	for (size_t i = 0; i < lines; i++)
		buf_printf(b, "%zu,%llx\n", i,
			(unsigned long long)random_next(&r));
	return buf_view(b);
}

START_TEST(drops_a_mark)
{
	write_file(text_of(""));
	expect(text_of(""), NULL);
	write_file(text_of("\xef\xbb\xbf"
			   "a,b\n"));
	expect(text_of("a,b\n"), NULL);
	write_file(text_of("\xef\xbb"
			   "a"));
	expect(text_of("\xef\xbb"
		       "a"),
		NULL);
	write_file(text_of("\xef\xbb\xbf"));
	expect(text_of(""), NULL);
	write_file((struct text){"\0", 1});
	expect((struct text){"\0", 1}, NULL);
	write_file((struct text){"\xff\xfe"
				 "a\0",
		4});
	expect_failure(": text in UTF-16 (convert it with iconv -f UTF-16 -t "
		       "UTF-8)",
		NULL);
	write_file((struct text){"\0\0\xfe\xff\0\0\0a", 8});
	expect_failure(": text in UTF-32 (convert it with iconv -f UTF-32 -t "
		       "UTF-8)",
		NULL);
}
END_TEST

START_TEST(inflates_members)
{
	struct buf text = {0}, zipped = {0}, twice = {0};
	struct text t = sample(&text, 30000);

	add_gzip(&zipped, t);
	write_file(buf_view(&zipped));
	expect(t, NULL);
	add_gzip(&zipped, text_of(""));
	add_gzip(&zipped, t);
	write_file(buf_view(&zipped));
	buf_text(&twice, t);
	buf_text(&twice, t);
	expect(buf_view(&twice), NULL);
	buf_release(&text);
	buf_release(&zipped);
	buf_release(&twice);
}
END_TEST

START_TEST(tells_bad_gzip)
{
	struct buf text = {0}, zipped = {0};

	add_gzip(&zipped, sample(&text, 1000));
	for (size_t cut = 2; cut < zipped.len; cut = cut * 3 + 1) {
		write_file((struct text){zipped.at, cut});
		expect_failure(": gzip data ends early", NULL);
	}
	write_file((struct text){zipped.at, zipped.len - 1});
	expect_failure(": gzip data ends early", NULL);
	buf_string(&zipped, "more");
	write_file(buf_view(&zipped));
	expect_failure(": other bytes after gzip data", NULL);
	zipped.len -= 4;
	zipped.at[zipped.len - 6] ^= 1;
	write_file(buf_view(&zipped));
	expect_failure(": damaged gzip data (incorrect data check)", NULL);
	buf_release(&text);
	buf_release(&zipped);
}
END_TEST

START_TEST(converts_encodings)
{
	struct buf gb = {0}, utf8 = {0}, zipped = {0};

	for (int i = 0; i < 20000; i++) {
		buf_string(&gb, "\xbf\xcd\xbb\xa7,\x81\x30\x84\x36\n");
		buf_string(&utf8, "客户,¥\n");
	}
	write_file(buf_view(&gb));
	expect(buf_view(&utf8), "GB18030");
	add_gzip(&zipped, buf_view(&gb));
	write_file(buf_view(&zipped));
	expect(buf_view(&utf8), "GB18030");
	write_file((struct text){"\xff\xfe"
				 "a\0\n\0",
		6});
	expect(text_of("a\n"), "UTF-16");
	write_file(text_of("a\nb\xff\xff\n"));
	expect_failure(":2: not valid GB18030", "GB18030");
	write_file(text_of("a\nb\n\xbf"));
	expect_failure(":3: not valid GB18030", "GB18030");
	buf_release(&gb);
	buf_release(&utf8);
	buf_release(&zipped);
}
END_TEST

START_TEST(tells_what_cannot_be_opened)
{
	struct input *in;

	ck_assert_str_eq(input_open(&in, "/", NULL), "/: Is a directory");
	ck_assert_ptr_null(in);
	ck_assert_str_eq(input_open(&in, "/nowhere", NULL),
		"/nowhere: No such file or directory");
	write_file(text_of("a"));
	ck_assert_str_eq(
		input_open(&in, path,
			&(struct input_options){.encoding = "klingon"}),
		"unknown encoding 'klingon' (iconv -l lists them)");
	int fd = open("/", O_RDONLY);
	dup2(fd, STDIN_FILENO);
	close(fd);
	ck_assert_str_eq(input_open(&in, "-", NULL), "stdin: Is a directory");
}
END_TEST

START_TEST(counts_what_it_took)
{
	struct buf text = {0}, zipped = {0};
	struct input *in;
	char to[100];
	size_t got;

	add_gzip(&zipped, sample(&text, 1000));
	write_file(buf_view(&zipped));
	ck_assert_ptr_null(input_open(&in, path, NULL));
	ck_assert_uint_eq(input_size(in), zipped.len);
	ck_assert_uint_eq(input_taken(in), 0);
	do
		ck_assert_ptr_null(input_read(in, to, sizeof(to), &got));
	while (got);
	ck_assert_uint_eq(input_taken(in), zipped.len);
	ck_assert(input_compressed(in));
	ck_assert_str_eq(input_name(in), path);
	input_close(in);
	buf_release(&text);
	buf_release(&zipped);
}
END_TEST

/* A live pipe: its writer writes only after it was told that the reader is
 * about to wait. */
struct live {
	int fd, told;
	struct text piece[3];
};

static void on_idle(void *arg)
{
	struct live *l = arg;
	struct text t = {NULL, 0};

	if (l->told < 3)
		t = l->piece[l->told++];
	if (t.len)
		ck_assert_int_eq(write(l->fd, t.at, t.len), (ssize_t)t.len);
	else
		close(l->fd);
}

static void read_live(struct live l, struct text want)
{
	struct buf got = {0};
	struct input *in;
	int fds[2];

	ck_assert_int_eq(pipe(fds), 0);
	dup2(fds[0], STDIN_FILENO);
	close(fds[0]);
	l.fd = fds[1];
	ck_assert_ptr_null(input_open(&in, NULL,
		&(struct input_options){
			.thread = true, .idle = on_idle, .idle_arg = &l}));
	ck_assert_uint_eq(input_size(in), 0);
	ck_assert_ptr_null(read_all(&got, in, 4096));
	ck_assert(text_equal(buf_view(&got), want));
	buf_release(&got);
}

START_TEST(says_when_it_will_wait)
{
	struct buf zipped = {0};
	struct live l = {.piece = {text_of("a"), text_of("b\nc")}};

	read_live(l, text_of("ab\nc"));
	add_gzip(&zipped, text_of("hello, world\n"));
	l.piece[0] = (struct text){zipped.at, 9};
	l.piece[1] = (struct text){zipped.at + 9, zipped.len - 9};
	read_live(l, text_of("hello, world\n"));
	buf_release(&zipped);
}
END_TEST

/* Its thread waits for a writer that never writes, or for room. */
START_TEST(closes_while_it_waits)
{
	struct buf text = {0}, zipped = {0};
	struct input *in;
	char to[10];
	size_t got;
	int fds[2];

	add_gzip(&zipped, sample(&text, 40000));
	ck_assert_int_eq(pipe(fds), 0);
	dup2(fds[0], STDIN_FILENO);
	ck_assert_int_eq(write(fds[1], zipped.at, 20000), 20000);
	ck_assert_ptr_null(
		input_open(&in, "-", &(struct input_options){.thread = true}));
	ck_assert_ptr_null(input_read(in, to, sizeof(to), &got));
	nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
	input_close(in);

	write_file(buf_view(&zipped));
	ck_assert_ptr_null(
		input_open(&in, path, &(struct input_options){.thread = true}));
	ck_assert_ptr_null(input_read(in, to, sizeof(to), &got));
	nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
	input_close(in);
	buf_release(&text);
	buf_release(&zipped);
}
END_TEST

/* What was read before comes from memory, inflated, in pieces of any size. */
START_TEST(gives_what_was_taken)
{
	struct buf text = {0}, zipped = {0}, got = {0};
	struct taken taken = {0};
	struct input *in;

	add_gzip(&zipped, sample(&text, 20000));
	write_file(buf_view(&zipped));
	ck_assert_ptr_null(taken_read(&taken, path));
	write_file(text_of("something else"));
	ck_assert_ptr_null(taken_read(&taken, path)); /* not again */
	ck_assert_uint_eq(taken.n, 1);
	const struct taken_file *f = taken_find(&taken, path);
	ck_assert(text_equal(buf_view(&f->bytes), buf_view(&zipped)));
	ck_assert_ptr_null(taken_find(&taken, "/tmp"));
	ck_assert_ptr_null(taken_find(NULL, path));
	for (size_t room = 1; room < 100000; room = room * 7 + 1) {
		ck_assert_ptr_null(input_open(
			&in, path, &(struct input_options){.taken = &taken}));
		ck_assert_ptr_null(read_all(&got, in, room));
		ck_assert(text_equal(buf_view(&got), buf_view(&text)));
	}
	ck_assert_ptr_null(input_open(&in, path, NULL));
	ck_assert_ptr_null(read_all(&got, in, 100));
	ck_assert(text_is(buf_view(&got), "something else"));
	ck_assert_str_eq(taken_read(&taken, "/tmp"), "/tmp: Is a directory");
	ck_assert_str_eq(taken_read(&taken, "/no/such/file"),
		"/no/such/file: No such file or directory");
	taken_release(&taken);
	buf_release(&text);
	buf_release(&zipped);
	buf_release(&got);
}
END_TEST

UNIT_MAIN("input", gives_what_was_taken, drops_a_mark, inflates_members,
	tells_bad_gzip, converts_encodings, tells_what_cannot_be_opened,
	counts_what_it_took, says_when_it_will_wait, closes_while_it_waits)
