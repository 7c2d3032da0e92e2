/* f_csv.c - the reader against libcsv: the same records, fields and faults,
 * whatever the block size, the pieces that bytes come in, the scanner, and
 * whether batches go to another thread.
 *
 * The first bytes of a case are its settings, the rest is the text:
 *
 *	0  scanner (2 bits), delimiter (3 bits), threads (bit 7); or all but
 *	   the first batch is cut in pieces (bit 5), by three threads (bit 6)
 *	1  block size, less one
 *	2  longest piece, less one
 *	3  longest record: 0 no limit, else that many bytes
 *	4  lines to skip, modulo 4
 *
 * csv_reference.h says what it should come to.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "csv_reference.h"
#include "fuzz.h"
#include "io/portions.h"
#include "io/scan.h"

enum { SETTINGS = 5, BATCHES = 3, CUTTERS = 3 };

struct settings {
	struct reader_options reader;
	size_t piece;
	bool threads;
	unsigned cutters;
};

static struct settings settings_of(const uint8_t *data)
{
	static const char delimiters[8] = {
		',', ',', ',', 0, '\t', '\t', ';', ' '};
	unsigned choice = data[0] >> 2 & 7;

	return (struct settings){
		.reader = {.delimiter = delimiters[choice],
			.tabs_quoted = choice == 4,
			.level = data[0] & 3,
			.block = (size_t)data[1] + 1,
			.max_record = data[3],
			.skip_lines = data[4] & 3},
		.piece = (size_t)data[2] + 1,
		.threads = data[0] & 0x80,
		.cutters = !(data[0] & 0x20) ? 0
			   : data[0] & 0x40  ? CUTTERS
					     : 1,
	};
}

/* Gives its text in pieces, their sizes random but the same every time. */
struct pieces {
	struct text rest;
	struct random random;
	size_t longest;
};

static const char *give_piece(void *self, char *to, size_t room, size_t *got)
{
	struct pieces *p = self;
	size_t n = 1 + random_below(&p->random, p->longest);

	if (n > room)
		n = room;
	if (n > p->rest.len)
		n = p->rest.len;
	if (n)
		memcpy(to, p->rest.at, n);
	p->rest.at += n;
	p->rest.len -= n;
	*got = n;
	return NULL;
}

static void tell_batch(struct buf *told, struct batch *b)
{
	for (size_t i = 0; i < b->n; i++) {
		const struct record *r = &b->record[i];
		unsigned long long line = batch_line(b, r);

		if (r->kind == RECORD_BAD)
			buf_printf(told, "%llu bad %s", line, batch_fault(r));
		else
			buf_printf(told, "%llu good ", line);
		for (unsigned k = 0; k < r->fields; k++)
			tell_field(told, batch_field(b, r, k));
		tell_end(told, batch_raw(b, r));
	}
}

/* Batches on their way from the thread that fills them. */
struct belt {
	pthread_mutex_t lock;
	pthread_cond_t moved;
	size_t filled, told; /* so far */
	bool ended;
	struct batch batch[BATCHES];
	struct buf *to;
};

static void *tell_belt(void *arg)
{
	struct belt *belt = arg;

	pthread_mutex_lock(&belt->lock);
	for (;;) {
		while (belt->told == belt->filled && !belt->ended)
			pthread_cond_wait(&belt->moved, &belt->lock);
		if (belt->told == belt->filled)
			break;
		pthread_mutex_unlock(&belt->lock);
		tell_batch(belt->to, &belt->batch[belt->told % BATCHES]);
		pthread_mutex_lock(&belt->lock);
		belt->told++;
		pthread_cond_signal(&belt->moved);
	}
	pthread_mutex_unlock(&belt->lock);
	return NULL;
}

static const char *read_threaded(struct buf *told, struct reader *reader)
{
	struct belt belt = {.lock = PTHREAD_MUTEX_INITIALIZER,
		.moved = PTHREAD_COND_INITIALIZER,
		.to = told};
	pthread_t consumer;
	const char *why;

	for (size_t i = 0; i < BATCHES; i++)
		batch_init(&belt.batch[i]);
	if (pthread_create(&consumer, NULL, tell_belt, &belt) != 0)
		abort();
	for (;;) {
		struct batch *b = &belt.batch[belt.filled % BATCHES];

		why = reader_next(reader, b);
		pthread_mutex_lock(&belt.lock);
		if (why || b->n == 0)
			break;
		belt.filled++;
		pthread_cond_signal(&belt.moved);
		while (belt.filled - belt.told == BATCHES)
			pthread_cond_wait(&belt.moved, &belt.lock);
		pthread_mutex_unlock(&belt.lock);
	}
	belt.ended = true;
	pthread_cond_signal(&belt.moved);
	pthread_mutex_unlock(&belt.lock);
	pthread_join(consumer, NULL);
	for (size_t i = 0; i < BATCHES; i++)
		batch_release(&belt.batch[i]);
	return why;
}

/* Pieces of one reader, and what is told of each. */
struct cutting {
	struct reader *reader;
	pthread_mutex_t lock;
	struct told {
		struct buf text;
		char *failure;
	} * told;
	size_t n, cap;
};

static bool take_piece(struct cutting *c, struct portion *p)
{
	pthread_mutex_lock(&c->lock);
	bool more = portions_take(c->reader, p);
	if (more) {
		mem_grow(&c->told, &c->cap, c->n + 1, sizeof(*c->told));
		c->told[c->n++] = (struct told){.failure = NULL};
	}
	pthread_mutex_unlock(&c->lock);
	return more;
}

static void *cut_pieces(void *arg)
{
	struct cutting *c = arg;
	struct portion portion;

	portion_init(&portion);
	while (take_piece(c, &portion)) {
		struct told told = {.failure = NULL};
		portions_cut(c->reader, &portion);
		tell_batch(&told.text, &portion.part[0]);
		tell_batch(&told.text, &portion.part[1]);
		told.failure = portion.failure;
		portion.failure = NULL;
		pthread_mutex_lock(&c->lock);
		c->told[portion.number] = told;
		pthread_mutex_unlock(&c->lock);
	}
	portion_release(&portion);
	return NULL;
}

/* The first failure, behind what was told before it; NULL: none. */
static const char *tell_pieces(struct buf *told, struct cutting *c)
{
	const char *why = NULL;

	for (size_t i = 0; i < c->n; i++) {
		buf_text(told, buf_view(&c->told[i].text));
		buf_release(&c->told[i].text);
		if (c->told[i].failure && !why)
			why = fail_text("%s", c->told[i].failure);
		free(c->told[i].failure);
	}
	free(c->told);
	return why;
}

static const char *read_in_pieces(
	struct buf *told, struct reader *reader, unsigned cutters)
{
	struct cutting c = {
		.reader = reader, .lock = PTHREAD_MUTEX_INITIALIZER};
	pthread_t other[CUTTERS];
	struct batch first;

	batch_init(&first);
	const char *why = reader_next(reader, &first);
	bool more = !why && first.n;
	tell_batch(told, &first);
	batch_release(&first);
	if (!more)
		return why;
	for (unsigned i = 1; i < cutters; i++)
		if (pthread_create(&other[i], NULL, cut_pieces, &c) != 0)
			abort();
	cut_pieces(&c);
	for (unsigned i = 1; i < cutters; i++)
		pthread_join(other[i], NULL);
	return tell_pieces(told, &c);
}

static const char *read_alone(struct buf *told, struct reader *reader)
{
	struct batch b;
	const char *why;

	batch_init(&b);
	do {
		why = reader_next(reader, &b);
		tell_batch(told, &b);
	} while (!why && b.n);
	batch_release(&b);
	return why;
}

static void read_with(
	struct buf *told, struct text text, const struct settings *s)
{
	struct pieces pieces = {.rest = text, .longest = s->piece};
	struct input *in;

	random_seed(&pieces.random, text.len);
	if (input_over(&in, "case", (struct source){give_piece, &pieces}, NULL))
		abort();
	struct reader *reader = reader_new(in, &s->reader);
	const char *why = s->cutters ? read_in_pieces(told, reader, s->cutters)
			  : s->threads ? read_threaded(told, reader)
				       : read_alone(told, reader);
	if (why)
		buf_printf(told, "%s\n", why);
	reader_free(reader);
	input_close(in);
}

static void show(const char *name, struct text t)
{
	fprintf(stderr, "# %s:\n", name);
	for (size_t i = 0; i < t.len; i++) {
		unsigned char c = (unsigned char)t.at[i];

		fprintf(stderr,
			c == '\n'	     ? "\\n\n"
			: c < ' ' || c > '~' ? "\\x%02x"
					     : "%c",
			c);
	}
	fprintf(stderr, "\n");
}

/* These end the reading with a message of the input's; t_input.c has them. */
static bool is_other(struct text t)
{
	return t.len >= 2 &&
	       (memcmp(t.at, "\x1f\x8b", 2) == 0 ||
		       memcmp(t.at, "\xff\xfe", 2) == 0 ||
		       memcmp(t.at, "\xfe\xff", 2) == 0 ||
		       (t.len >= 4 && memcmp(t.at, "\0\0\xfe\xff", 4) == 0));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf want = {0}, got = {0};

	if (size < SETTINGS)
		return 0;
	struct settings s = settings_of(data);
	struct text text = {(const char *)data + SETTINGS, size - SETTINGS};
	if (is_other(text))
		return 0;
	reference(&want, text, &s.reader);
	read_with(&got, text, &s);
	if (!text_equal(buf_view(&want), buf_view(&got))) {
		show("text", text);
		show("libcsv", buf_view(&want));
		show("reader", buf_view(&got));
		fprintf(stderr,
			"# level %d delimiter %d block %zu piece %zu max %zu "
			"skip %d threads %d cutters %u\n",
			s.reader.level, s.reader.delimiter, s.reader.block,
			s.piece, s.reader.max_record, (int)s.reader.skip_lines,
			s.threads, s.cutters);
		abort();
	}
	buf_release(&want);
	buf_release(&got);
	return 0;
}

/* Cases that look like CSV, most of them nearly well formed. */

struct text_case {
	uint8_t *at;
	size_t len, room;
	struct random *random;
};

static size_t below(struct text_case *c, uint64_t bound)
{
	return (size_t)random_below(c->random, bound);
}

static void put(
	struct text_case *c, const char *alphabet, size_t kinds, size_t n)
{
	while (n-- && c->len < c->room)
		c->at[c->len++] = (uint8_t)alphabet[below(c, kinds)];
}

static void put_quoted(struct text_case *c)
{
	put(c, "\"", 1, 1);
	for (size_t k = below(c, 9); k--;) {
		if (below(c, 8) == 0)
			put(c, "\"", 1, 2);
		else
			put(c, "a,\n\r bcd\t;\\efg", 15, 1);
	}
	put(c, "\"", 1, 1);
}

/* One or two byte order marks; in a wild case the last may be cut short. */
static void put_mark(struct text_case *c, bool wild)
{
	size_t n = wild && below(c, 2) ? 1 + below(c, 2) : 3;

	if (below(c, 3) == 0)
		put(c, "\xef", 1, 1), put(c, "\xbb", 1, 1),
			put(c, "\xbf", 1, 1);
	for (size_t i = 0; i < n; i++)
		put(c, &"\xef\xbb\xbf"[i], 1, 1);
}

static void put_cell(struct text_case *c, bool wild)
{
	size_t kind = below(c, 20);

	if (kind < 7)
		put_quoted(c);
	else if (kind < 18 || !wild)
		put(c, "abcdefghijkl 0123\\tn", 20, below(c, 30));
	else
		put(c, "ab\"\"\n\r ,\t\0;", 12, below(c, 7));
}

static void put_end(struct text_case *c, char delimiter)
{
	size_t kind = below(c, 20);

	if (kind < 13)
		put(c, &delimiter, 1, 1);
	else if (kind < 17)
		put(c, "\n", 1, 1);
	else if (kind < 19)
		put(c, "\r", 1, 1), put(c, "\n", 1, 1);
	else
		put(c, "\r\n\"", 3, 1);
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *random)
{
	struct text_case c = {to, SETTINGS, room, random};
	bool threads = below(&c, 32) == 0, wild = below(&c, 3) == 0;
	bool pieces = below(&c, 3) == 0, cutters = below(&c, 16) == 0;
	bool limited = below(&c, 6) == 0;
	uint8_t settings[SETTINGS] = {
		(uint8_t)(below(&c, 32) | (threads ? 0x80 : 0) |
			  (pieces ? 0x20 : 0) | (cutters ? 0x40 : 0)),
		(uint8_t)(below(&c, 2) ? below(&c, 256) : 255),
		(uint8_t)(below(&c, 3) ? below(&c, 256) : below(&c, 3)),
		(uint8_t)(limited ? 1 + below(&c, 200) : 0),
		(uint8_t)(below(&c, 8) ? 0 : below(&c, 4)),
	};
	memcpy(to, settings, sizeof(settings));
	char delimiter = settings_of(to).reader.delimiter;
	size_t want = SETTINGS + below(&c, below(&c, 16) ? 500 : 9000);

	if (below(&c, 8) == 0)
		put(&c, "\r\n\n\t", 4, below(&c, 6));
	while (c.len < want) {
		if (below(&c, 16) == 0)
			put_mark(&c, wild);
		put_cell(&c, wild);
		put_end(&c, delimiter ? delimiter : '\t');
	}
	/* Where it is cut short, a quote may stay open. */
	if (below(&c, 3) == 0 && c.len > SETTINGS + 20)
		c.len -= below(&c, 20);
	return c.len;
}
