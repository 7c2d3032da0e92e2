/* t_portions.c - an input cut by portions has the records of one read in
 * batches. (tests/fuzz/f_csv.c tries it with threads, against libcsv.) */
#include "io/portions.h"

#include <stdlib.h>

#include "io/quotes.h"
#include "unit.h"

static const char *give(void *self, char *to, size_t room, size_t *got)
{
	struct text *rest = self;
	size_t n = rest->len < room ? rest->len : room;

	if (n)
		memcpy(to, rest->at, n);
	rest->at += n;
	rest->len -= n;
	*got = n;
	return NULL;
}

static void tell(struct buf *to, struct batch *b)
{
	for (size_t i = 0; i < b->n; i++) {
		const struct record *r = &b->record[i];

		buf_printf(to, "%d", (int)batch_line(b, r));
		if (r->kind == RECORD_BAD)
			buf_printf(to, "!%s", batch_reason(b, r));
		for (unsigned k = 0; k < r->fields; k++) {
			buf_byte(to, k ? '|' : ':');
			buf_text(to, batch_field(b, r, k));
		}
		buf_byte(to, ';');
	}
}

static struct reader *open_reader(struct input **in, struct text *rest,
	struct reader_options options, size_t block)
{
	options.block = block;
	ck_assert_ptr_null(
		input_over(in, "in", (struct source){give, rest}, NULL));
	return reader_new(*in, &options);
}

static void read_batches(
	struct buf *to, struct text text, struct reader_options options)
{
	struct input *in;
	struct reader *r = open_reader(&in, &text, options, 64);
	struct batch b;
	const char *why;

	batch_init(&b);
	do {
		why = reader_next(r, &b);
		tell(to, &b);
	} while (!why && b.n);
	if (why)
		buf_string(to, why);
	buf_byte(to, '\0');
	batch_release(&b);
	reader_free(r);
	input_close(in);
}

static uint64_t again; /* portions that were cut again */

static void read_portions(struct buf *to, struct text text,
	struct reader_options options, size_t block)
{
	struct input *in;
	struct reader *r = open_reader(&in, &text, options, block);
	struct batch first;
	struct portion p;
	uint64_t n = 0;
	char *why = NULL;

	batch_init(&first);
	portion_init(&p);
	const char *failed = reader_next(r, &first);
	tell(to, &first);
	if (failed)
		buf_string(to, failed);
	while (!failed && first.n && !why && portions_take(r, &p)) {
		portions_cut(r, &p);
		tell(to, &p.part[0]);
		tell(to, &p.part[1]);
		n += p.part[0].n + p.part[1].n;
		why = p.failure;
		p.failure = NULL;
	}
	ck_assert_uint_eq(portions_wait(r), n);
	again = portions_again(r);
	if (why)
		buf_string(to, why);
	buf_byte(to, '\0');
	free(why);
	portion_release(&p);
	batch_release(&first);
	reader_free(r);
	input_close(in);
}

static void check(const char *text, struct reader_options options)
{
	struct buf want = {0}, got = {0};

	read_batches(&want, text_of(text), options);
	for (size_t block = 1; block < 70; block += block < 20 ? 1 : 7) {
		got.len = 0;
		read_portions(&got, text_of(text), options, block);
		ck_assert_str_eq(got.at, want.at);
	}
	buf_release(&want);
	buf_release(&got);
}

static const char *const hostile[] = {"a,b\n1,2\n3,4\n5,6\n7,8\n",
	"a,b\n\"1\n,\n\",2\n3,\"4\"\"\n\"\n5,6\n\n\n7,8",
	"a,b\n5\" tv,x\n1,\"2\n3\"\n\"u\"v,2\n3,4\n5,\"6\n7\"\n",
	"a\n\"open\n1,2\n3\n4\n5\n6\n7\n8\n9\n",
	"a,b\r\n1,\"x\r\ny\"\r\n\xef\xbb\xbf"
	"3,4\r\n\xef\xbb\xbf\xef\xbb\xbf\"5\",6\r\n",
	"a\n\"\"\n\"\"\"\"\n,\n\"\n\"\n\"\"\"\n\"\"\"\n"};

enum { HOSTILE = sizeof(hostile) / sizeof(*hostile) };

START_TEST(cuts_as_batches_are)
{
	for (size_t i = 0; i < HOSTILE; i++) {
		check(hostile[i], (struct reader_options){.text = true});
		check(hostile[i], (struct reader_options){.text = false});
		check(hostile[i], (struct reader_options){.delimiter = '\t'});
		check(hostile[i], (struct reader_options){.max_record = 8});
		check(hostile[i], (struct reader_options){
					  .max_record = 12, .text = true});
		check(hostile[i], (struct reader_options){.lines = true});
	}
	check("a\rb\rc\rd\re\r", (struct reader_options){.text = true});
	check("a  b\n1  2\n 3 4 \n\n",
		(struct reader_options){.text = true, .delimiter = ' '});
}
END_TEST

/* Well formed quotes are guessed right; after a malformed one the guess is
 * turned round once, and right again. */
START_TEST(guesses_by_quotes)
{
	struct buf text = {0}, got = {0};

	buf_string(&text, "a,b\n");
	for (int i = 0; i < 500; i++)
		buf_string(&text, "1,\"2\n,\n3\"\n");
	read_portions(&got, buf_view(&text),
		(struct reader_options){.text = true}, 100);
	ck_assert_uint_eq(again, 0);
	text.len = 0;
	buf_string(&text, "a,b\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n5\" tv,3\n");
	for (int i = 0; i < 500; i++)
		buf_string(&text, "1,\"2\n,\n3\"\n");
	read_portions(&got, buf_view(&text),
		(struct reader_options){.text = true}, 20);
	ck_assert_uint_ge(again, 1);
	ck_assert_uint_le(again, 3);
	buf_release(&text);
	buf_release(&got);
}
END_TEST

/* A record over very many portions: time in proportion to its bytes (the test's
 * time-out would say so). */
START_TEST(takes_long_records)
{
	struct buf text = {0}, got = {0};

	buf_string(&text, "a\n\"");
	for (int i = 0; i < 100000; i++)
		buf_string(&text, "line\nline\n");
	buf_string(&text, "\"\nend\n");
	read_portions(&got, buf_view(&text),
		(struct reader_options){.text = true}, 64);
	ck_assert_ptr_nonnull(strstr(got.at, ";200003:end;"));
	buf_release(&text);
	buf_release(&got);
}
END_TEST

START_TEST(counts_quotes_in_any_order)
{
	struct quotes p;
	bool known;

	quotes_init(&p, true);
	ck_assert(!quotes_inside(&p, 1, true, &known) && !known);
	ck_assert(quotes_inside(&p, 0, true, &known) && known);
	ck_assert(quotes_inside(&p, 2, false, &known) && known);
	ck_assert(quotes_inside(&p, 3, true, &known) && known);
	ck_assert(!quotes_inside(&p, 4, false, &known) && known);
	quotes_turn(&p);
	ck_assert(quotes_inside(&p, 5, false, &known) && known);
	for (uint64_t i = 6; i < 3 * QUOTES_RING; i++)
		ck_assert(quotes_inside(&p, i, false, &known) && known);
	quotes_release(&p);
}
END_TEST

UNIT_MAIN("portions", cuts_as_batches_are, guesses_by_quotes,
	takes_long_records, counts_quotes_in_any_order)
