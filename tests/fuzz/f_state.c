/* f_state.c - any bytes read as lines of saved state; what can be read, written
 * again, reads the same. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "fuzz.h"
#include "kept/state.h"
#include "kept/tag.h"

static const char tag[] = "fuzz/1:a=b";

/* A source of the bytes at hand. */
struct memory {
	const char *at;
	size_t left;
};

static const char *give(void *self, char *to, size_t room, size_t *got)
{
	struct memory *m = self;

	*got = m->left < room ? m->left : room;
	if (*got)
		memcpy(to, m->at, *got);
	m->at += *got;
	m->left -= *got;
	return NULL;
}

/* All that a line's fields can be read as. */
static void use(const struct state_row *row)
{
	struct text t;
	int64_t i;
	amount a;
	double x;

	for (size_t f = 0; f <= row->n; f++) {
		state_row_text(row, f, &t);
		state_row_int(row, f, &i);
		state_row_amount(row, f, &a);
		if (state_row_real(row, f, &x) && !isfinite(x))
			abort();
	}
}

static void write_again(const struct state_row *row, struct state_out *to)
{
	struct text t;

	state_key(to, state_row_key(row));
	for (size_t f = 0; f < row->n; f++) {
		state_row_text(row, f, &t);
		state_text(to, t);
	}
	state_end(to);
}

/* Whether HAS is our tag; if not, why it is not is said of any bytes. */
static bool is_ours(struct text has)
{
	if (text_is(has, tag))
		return true;
	if (!*tag_differs(has, text_of(tag), "b", "--a"))
		abort();
	return false;
}

/* Read TEXT; append every line that is state to LINES. */
static size_t read_all(struct text text, struct buf *lines)
{
	struct memory memory = {text.at, text.len};
	struct state_out to = {.tag = tag};
	struct reader_options how = {.delimiter = '\t', .block = 64};
	struct input *in;
	struct batch batch;
	struct state_row row;
	struct text has;
	size_t n = 0;

	struct input_options unmarked = {.unmarked = true};

	if (input_over(&in, "fuzz", (struct source){give, &memory}, &unmarked))
		return 0;
	struct reader *reader = reader_new(in, &how);
	batch_init(&batch);
	while (!reader_next(reader, &batch) && batch.n)
		for (size_t i = 0; i < batch.n; i++)
			if (!state_row_open(&row, &batch, &batch.record[i],
				    &has, text_of(tag)) &&
				is_ours(has)) {
				use(&row);
				write_again(&row, &to);
				buf_text(lines, buf_view(&to.lines));
				to.lines.len = 0;
				n++;
			}
	batch_release(&batch);
	reader_free(reader);
	input_close(in);
	buf_release(&to.lines);
	return n;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text text = {size ? (const char *)data : "", size};
	struct buf once = {0}, twice = {0};
	size_t n = read_all(text, &once);

	/* What begins like gzip is gzip: crmutils-state(5) says so. */
	bool gzip = once.len > 2 && memcmp(once.at, "\x1f\x8b\x08", 3) == 0;
	if (!gzip && (read_all(buf_view(&once), &twice) != n ||
			     !text_equal(buf_view(&once), buf_view(&twice)))) {
		fprintf(stderr, "state does not come back the same\n");
		abort();
	}
	buf_release(&once);
	buf_release(&twice);
	return 0;
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char *const piece[] = {"key", "\t", "fuzz/1:a=b",
		"\tfuzz/1:a=b\t", "\t", "\n", "\\t", "\\n", "\\", "-1",
		"170141183460469231731687303715884105727", "0x1.8p+1", "\r\n",
		"\t\n", "\"", "a,b", "\\N", "fuzz/1", "fuzz/2:a=b",
		"fuzz/1:00000000", "zuff/1:a=%2C+c,b", ":", "/", "%", ","};
	size_t n = 0;

	for (size_t k = random_below(r, 40); k && n + 48 < room; k--) {
		const char *p =
			piece[random_below(r, sizeof(piece) / sizeof(*piece))];
		memcpy(to + n, p, strlen(p));
		n += strlen(p);
	}
	return n;
}
