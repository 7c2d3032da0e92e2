/* input.c - opening files, and the stack of sources above them:
 *
 *	file > first bytes [> inflate [> pump]] [> transcode] > first bytes
 *		[> transcode | > guess]
 *
 * The lower first bytes are looked at for gzip, the upper for a byte order
 * mark, and for files that are no text.
 */
#define _GNU_SOURCE /* F_SETPIPE_SZ: fewer wake-ups for a fast pipe */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "base/mem.h"
#include "base/passing.h"
#include "io/foreign.h"
#include "io/guess.h"
#include "io/inflate.h"
#include "io/input.h"
#include "io/pump.h"
#include "io/taken.h"
#include "io/transcode.h"
#include "io/unmarked.h"

/* A block of the reader: larger pipes fall out of the cache. */
enum { PIPE_SIZE = 256 * 1024, FEW = 4 };

/* A source whose first bytes can be looked at. */
struct peek {
	struct source from;
	size_t at, len;
	bool ended;
	char bytes[FOREIGN_BYTES];
};

struct input {
	char *name;
	struct input_options options;
	int fd;
	int wake[2]; /* closing wake[1] ends a wait; -1: the caller waits */
	bool regular;
	uint64_t size;
	_Atomic uint64_t taken;
	struct text rest; /* what is left of a file that was read before */
	struct peek bottom, top;
	struct inflate *inflate;
	struct pump *pump;
	struct transcode *transcode;
	const char *encoding; /* that it converts from */
	struct guess *guess;
	struct source text; /* what is above all that */
	bool started;
};

/* Look at the first N bytes or at all there are. */
static const char *peek_at_least(struct peek *p, size_t n)
{
	size_t got, room = n < FEW ? FEW : n;

	while (p->len < n && !p->ended) {
		/* cppcheck-suppress returnDanglingLifetime; it is text */
		TRY(p->from.read(
			p->from.self, p->bytes + p->len, room - p->len, &got));
		p->len += got;
		p->ended = got == 0;
	}
	return NULL;
}

static bool peek_is(const struct peek *p, const char *bytes, size_t len)
{
	return p->len >= len && memcmp(p->bytes, bytes, len) == 0;
}

static const char *peek_read(void *self, char *to, size_t room, size_t *got)
{
	struct peek *p = self;
	size_t n = p->len - p->at;

	*got = 0;
	if (n == 0)
		return p->ended ? NULL
				: p->from.read(p->from.self, to, room, got);
	if (n > room)
		n = room;
	memcpy(to, p->bytes + p->at, n);
	p->at += n;
	*got = n;
	return NULL;
}

static struct source peek_source(struct peek *p)
{
	return (struct source){peek_read, p};
}

/* Wait for bytes, after saying so to whom it concerns.  False: the input is
 * being closed. */
static bool await_bytes(struct input *in)
{
	struct pollfd fds[2] = {{in->fd, POLLIN, 0}, {in->wake[0], POLLIN, 0}};
	nfds_t n = in->wake[0] < 0 ? 1 : 2;

	if (poll(fds, n, 0) == 0) {
		if (in->pump)
			pump_dry(in->pump);
		else if (in->options.idle)
			in->options.idle(in->options.idle_arg);
		while (poll(fds, n, -1) < 0 && errno == EINTR)
			if (in->options.idle && !in->pump)
				in->options.idle(in->options.idle_arg);
	}
	return n == 1 || fds[1].revents == 0;
}

static const char *file_read(void *self, char *to, size_t room, size_t *got)
{
	struct input *in = self;
	ssize_t n;

	*got = 0;
	if (in->options.before) {
		n = read(in->options.before, to, room);
		*got = n > 0 ? (size_t)n : 0;
		if (n > 0)
			return NULL;
		close(in->options.before);
		in->options.before = 0;
	}
	do {
		if (!in->regular && !await_bytes(in))
			return NULL;
		n = read(in->fd, to, room);
	} while (n < 0 && (errno == EINTR || errno == EAGAIN));
	if (n < 0)
		return fail_text("%s: %s", in->name, passing_cause(errno));
	*got = (size_t)n;
	if (in->options.digest)
		digest_add(in->options.digest, to, (size_t)n);
	atomic_fetch_add_explicit(
		&in->taken, (uint64_t)n, memory_order_relaxed);
	return NULL;
}

static bool is_utf8(const char *encoding)
{
	return strcasecmp(encoding, "UTF-8") == 0 ||
	       strcasecmp(encoding, "UTF8") == 0 ||
	       strcasecmp(encoding, "UTF-8-SIG") == 0; /* with a mark */
}

const char *input_over(struct input **out, const char *name,
	struct source source, const struct input_options *options)
{
	struct input *in = mem_zero(1, sizeof(*in));

	in->name = mem_copy(name, strlen(name));
	if (options)
		in->options = *options;
	in->fd = in->wake[0] = in->wake[1] = -1;
	in->bottom.from = source;
	in->top.from = peek_source(&in->bottom);
	*out = NULL;
	in->text = peek_source(&in->top);
	if (in->options.encoding && !is_utf8(in->options.encoding)) {
		in->encoding = in->options.encoding;
		const char *why = transcode_new(
			&in->transcode, in->options.encoding, in->name);
		if (why) {
			input_close(in);
			return why;
		}
	}
	*out = in;
	return NULL;
}

/* Look at what was opened; false with errno set. */
static bool look_at_file(struct input *in)
{
	struct stat st;

	if (fstat(in->fd, &st) < 0)
		return false;
	if (S_ISDIR(st.st_mode)) {
		errno = EISDIR;
		return false;
	}
	in->regular = S_ISREG(st.st_mode);
	if (in->regular)
		in->size = (uint64_t)st.st_size;
#ifdef F_SETPIPE_SZ
	if (S_ISFIFO(st.st_mode))
		fcntl(in->fd, F_SETPIPE_SZ, PIPE_SIZE);
#endif
	return true;
}

static const char *taken_source(void *self, char *to, size_t room, size_t *got)
{
	struct input *in = self;

	*got = in->rest.len < room ? in->rest.len : room;
	if (*got)
		memcpy(to, in->rest.at, *got);
	in->rest.at += *got;
	in->rest.len -= *got;
	return NULL;
}

static const char *open_taken(struct input **out, const char *name,
	const struct taken_file *f, const struct input_options *options)
{
	TRY(input_over(out, name, (struct source){0}, options));
	(*out)->rest = buf_view(&f->bytes);
	(*out)->bottom.from = (struct source){taken_source, *out};
	return NULL;
}

const char *input_open(struct input **out, const char *path,
	const struct input_options *options)
{
	bool standard = !path || strcmp(path, "-") == 0;
	const struct taken_file *taken =
		options && path ? taken_find(options->taken, path) : NULL;

	if (taken)
		return open_taken(
			out, standard ? "stdin" : path, taken, options);
	TRY(input_over(
		out, standard ? "stdin" : path, (struct source){0}, options));
	struct input *in = *out;
	in->bottom.from = (struct source){file_read, in};
	in->fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	if (in->fd >= 0 && look_at_file(in))
		return NULL;
	const char *why = fail_text("%s: %s", in->name, passing_cause(errno));
	input_close(in);
	*out = NULL;
	return why;
}

/* Put the inflater in, and its thread where one is wanted and can be had. */
static void add_inflate(struct input *in)
{
	in->inflate = inflate_new(peek_source(&in->bottom), in->name);
	in->top.from = inflate_source(in->inflate);
	if (!in->options.thread)
		return;
	if (in->fd >= 0 && !in->regular && pipe(in->wake) < 0) {
		in->wake[0] = in->wake[1] = -1;
		return;
	}
	in->pump =
		pump_new(in->top.from, in->options.idle, in->options.idle_arg);
	if (pump_start(in->pump)) {
		in->top.from = pump_source(in->pump);
	} else {
		pump_free(in->pump);
		in->pump = NULL;
	}
}

/* The encoding that a byte order mark at the start of P tells, and its length.
 */
static const char *marked_encoding(const struct peek *p, size_t *length)
{
	*length = 4;
	if (peek_is(p, "\0\0\xfe\xff", 4))
		return "UTF-32BE";
	if (peek_is(p, "\xff\xfe\0\0", 4))
		return "UTF-32LE";
	*length = 2;
	return peek_is(p, "\xff\xfe", 2)   ? "UTF-16LE"
	       : peek_is(p, "\xfe\xff", 2) ? "UTF-16BE"
					   : NULL;
}

static const char *look_for_mark(struct input *in)
{
	struct peek *p = &in->top;
	size_t length;

	TRY(peek_at_least(p, 1));
	/* EF, FE and FF are above all that text begins with. */
	if (p->len == 0 || (p->bytes[0] && (unsigned char)p->bytes[0] < 0xef))
		return NULL;
	TRY(peek_at_least(p, 2));
	if (p->bytes[0] != '\xfe')
		TRY(peek_at_least(p, p->bytes[0] == '\xef' ? 3 : 4));
	if (peek_is(p, "\xef\xbb\xbf", 3))
		p->at = 3;
	const char *encoding =
		in->options.encoding ? NULL : marked_encoding(p, &length);
	if (!encoding)
		return NULL;
	if (!in->options.table && !in->options.marked)
		return fail_text("%s: text in UTF-%.2s (convert it with iconv "
				 "-f UTF-%.2s -t UTF-8)",
			in->name, encoding + 4, encoding + 4);
	p->at = length;
	in->encoding = encoding;
	TRY(transcode_new(&in->transcode, encoding, in->name));
	in->text = transcode_source(in->transcode, in->text, true);
	return NULL;
}

/* Whether BYTES, two characters of UTF-32, have the NUL bytes that both begin
 * with, or else (LITTLE) end with. */
static bool has_nuls(const char bytes[8], bool little)
{
	size_t nul = little ? 2 : 0, other = 2 - nul;
	bool has = true;

	for (size_t i = 0; i < 8; i += 4)
		has = has && !bytes[i + nul] && !bytes[i + nul + 1] &&
		      (bytes[i + other] || bytes[i + other + 1]);
	return has;
}

/* UTF-32 that does not say so. */
static const char *look_for_wide(struct input *in)
{
	struct peek *p = &in->top;

	if (p->len < 4 ||
		(p->bytes[0] || p->bytes[1]) == (p->bytes[2] || p->bytes[3]))
		return NULL;
	TRY(peek_at_least(p, 8));
	if (p->len < 8 || has_nuls(p->bytes, true) == has_nuls(p->bytes, false))
		return NULL;
	return unmarked_fault(in->name, 32, p->bytes[0] || p->bytes[1]);
}

/* Files that are no text, and UTF-16 that does not say so, of which every
 * second byte is NUL. */
static const char *look_for_foreign(struct input *in)
{
	struct peek *p = &in->top;

	if (in->transcode)
		return NULL;
	while (!p->ended && foreign_unclear(p->bytes, p->len))
		TRY(peek_at_least(p, p->len + 1));
	TRY(foreign_kind(in->name, p->bytes, p->len));
	if (p->len >= 4 && !p->bytes[0] != !p->bytes[1] &&
		!p->bytes[0] == !p->bytes[2] && !p->bytes[1] == !p->bytes[3])
		return unmarked_fault(in->name, 16, p->bytes[0]);
	return look_for_wide(in);
}

static const char *start(struct input *in)
{
	bool trusted = !in->options.unguessed;

	in->started = true;
	if (trusted)
		TRY(peek_at_least(&in->bottom, 1));
	if (peek_is(&in->bottom, "\x1f", 1))
		TRY(peek_at_least(&in->bottom, 2));
	if (peek_is(&in->bottom, "\x1f\x8b", 2))
		TRY(peek_at_least(&in->bottom, 3));
	/* 8 is deflate, the only method; what is shorter is a gzip cut off. */
	if (peek_is(&in->bottom, "\x1f\x8b\x08", in->bottom.len < 3 ? 2 : 3))
		add_inflate(in);
	if (in->transcode)
		in->top.from = transcode_source(
			in->transcode, in->top.from, in->options.table);
	if (in->options.unmarked || !trusted)
		return NULL;
	TRY(look_for_mark(in));
	if (!in->options.table)
		return NULL;
	TRY(look_for_foreign(in));
	if (in->transcode || in->options.encoding)
		return NULL;
	in->guess = guess_new(in->text, in->name);
	in->text = guess_source(in->guess);
	return NULL;
}

const char *input_read(struct input *in, char *to, size_t room, size_t *got)
{
	*got = 0;
	if (!in->started)
		TRY(start(in));
	return in->text.read(in->text.self, to, room, got);
}

const char *input_encoding(const struct input *in)
{
	uint64_t at;

	return in->transcode		? in->encoding
	       : input_guessed(in, &at) ? "GB18030"
					: "UTF-8";
}

bool input_valid(const struct input *in)
{
	return in->transcode ? !transcode_odd(in->transcode)
			     : in->guess && guess_ascii(in->guess);
}

bool input_converts(const struct input *in)
{
	uint64_t at;

	return in->transcode || input_guessed(in, &at);
}

bool input_began_utf8(const struct input *in)
{
	return in->guess && guess_utf8(in->guess);
}

bool input_guessed(const struct input *in, uint64_t *at)
{
	return in->guess && guess_converts(in->guess, at);
}

const char *input_name(const struct input *in)
{
	return in->name;
}

uint64_t input_taken(const struct input *in)
{
	return atomic_load_explicit(&in->taken, memory_order_relaxed);
}

uint64_t input_size(const struct input *in)
{
	return in->size;
}

bool input_compressed(const struct input *in)
{
	return in->inflate != NULL;
}

void input_close(struct input *in)
{
	if (!in)
		return;
	if (in->wake[1] >= 0)
		close(in->wake[1]);
	pump_free(in->pump);
	if (in->wake[0] >= 0)
		close(in->wake[0]);
	guess_free(in->guess);
	transcode_free(in->transcode);
	inflate_free(in->inflate);
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	free(in->name);
	free(in);
}
