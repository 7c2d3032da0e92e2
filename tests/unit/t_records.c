/* t_records.c - batches of records: what is read, on which line, and what is
 * wrong with it. */
#include "base/mem.h"
#include "base/tsv.h"
#include "io/records.h"
#include "unit.h"

struct pieces {
	struct text rest;
	size_t longest;
	const char *failure; /* in place of the end */
};

static const char *give(void *self, char *to, size_t room, size_t *got)
{
	struct pieces *p = self;
	size_t n = p->rest.len < p->longest ? p->rest.len : p->longest;

	if (n > room)
		n = room;
	if (n)
		memcpy(to, p->rest.at, n);
	p->rest.at += n;
	p->rest.len -= n;
	*got = n;
	return n ? NULL : p->failure;
}

/* Read all of PIECES and tell it: "1:a|b;", a bad line as "2!fault;", a failure
 * as it is. */
static const char *tell(struct pieces pieces, struct reader_options options)
{
	static struct buf told;
	struct input *in;
	struct batch b;
	const char *why;

	told.len = 0;
	ck_assert_ptr_null(
		input_over(&in, "in", (struct source){give, &pieces}, NULL));
	struct reader *reader = reader_new(in, &options);
	batch_init(&b);
	do {
		why = reader_next(reader, &b);
		for (size_t i = 0; i < b.n; i++) {
			const struct record *r = &b.record[i];

			buf_printf(&told, "%d", (int)batch_line(&b, r));
			if (r->kind == RECORD_BAD)
				buf_printf(&told, "!%s", batch_fault(r));
			for (unsigned k = 0; k < r->fields; k++) {
				buf_byte(&told, k ? '|' : ':');
				buf_text(&told, batch_field(&b, r, k));
			}
			buf_byte(&told, ';');
		}
	} while (!why && b.n);
	if (why)
		buf_string(&told, why);
	buf_byte(&told, '\0');
	batch_release(&b);
	reader_free(reader);
	input_close(in);
	return told.at;
}

/* The same whatever the pieces and blocks. */
static void expect(
	const char *text, struct reader_options options, const char *want)
{
	for (size_t longest = 1; longest <= 64; longest += 21) {
		for (options.block = 1; options.block < 300;
			options.block += 99) {
			struct pieces p = {text_of(text), longest, NULL};
			ck_assert_str_eq(tell(p, options), want);
		}
	}
}

static const struct reader_options plain;

START_TEST(reads_csv)
{
	expect("", plain, "");
	expect("a,b\n1,2\n", plain, "1:a|b;2:1|2;");
	expect("a,b\r\n1,\r\n", plain, "1:a|b;2:1|;");
	expect("a, b ", plain, "1:a| b ;");
	expect("\"a\",\"b,\n\"\"c\"\"\"\nd\n", plain, "1:a|b,\n\"c\";3:d;");
	expect("a\rb,c\rd", plain, "1:a;1:b|c;1:d;");
	expect("\"\"\n,\n", plain, "1:;2:|;");
	expect("\n\r\na\n\n\r\r\nb\n\n", plain, "3:a;6:b;");
	expect("\xef\xbb\xbf\"a\"\n", plain, "1:a;");
	expect("a;b,c\n", (struct reader_options){.delimiter = ';'},
		"1:a|b,c;");
}
END_TEST

START_TEST(reads_tsv)
{
	expect("a\tb\n1\t2\n", plain, "1:a|b;2:1|2;");
	expect("\n\na\tb\r\n1,2\n", plain, "3:a|b;4:1,2;");
	expect("5\" tv\t\"x\n\\t\\n\\r\\\\\\N\\\t\t", plain,
		"1:5\" tv|\"x;2:\t\n\r\\\\N\\||;");
	expect("a\rb\tc\r", (struct reader_options){.delimiter = '\t'},
		"1:a\rb|c;");
	expect("\"a\tb\"\t\\t\n", (struct reader_options){.tabs_quoted = true},
		"1:a\tb|\\t;");
	expect("a,b\n1\t2,3\n", plain, "1:a|b;2:1\t2|3;");
}
END_TEST

START_TEST(goes_on_after_a_bad_line)
{
	expect("a,b\n5\" tv,x\n1,2\n", plain,
		"1:a|b;2!quote inside an unquoted field;3:1|2;");
	expect("\"a\"b\n1\n", plain, "1!text after a closing quote;2:1;");
	expect("a\n\"b\n1\n2\n", plain, "1:a;2!unterminated quote;3:1;4:2;");
	/* A quote closed by accident three lines below. */
	expect("\"a\n1\n2\nx\"y\n3\n", plain,
		"1!text after a closing quote;2:1;3:2;"
		"4!quote inside an unquoted field;5:3;");
}
END_TEST

START_TEST(bounds_records)
{
	struct reader_options ten = {.max_record = 10};

	expect("0123456789\r\n\"1\n2345678\"\n", ten,
		"1:0123456789;2!record too long (an unterminated quote?);"
		"3!quote inside an unquoted field;");
	expect("\"234567\"\n\"\n3\n5\n7\n9\n0\n2\n", ten,
		"1:234567;2!record too long (an unterminated quote?);"
		"3:3;4:5;5:7;6:9;7:0;8:2;");
	expect("a\n0123456789x\nb\n", ten,
		"1:a;in:2: record longer than 10 bytes "
		"(an unterminated quote?)");
	expect("a\tb\n0123456789x", ten,
		"1:a|b;in:2: record longer than 10 bytes "
		"(an unterminated quote?)");
}
END_TEST

START_TEST(skips_lines)
{
	struct reader_options three = {.skip_lines = 3};

	expect("bank\texport\n\"quote\n\na,b\n1\n", three, "4:a|b;5:1;");
	expect("a\nb", three, "");
}
END_TEST

START_TEST(gives_records_before_a_failure)
{
	struct pieces p = {
		text_of("a,b\n1,2\n3,"), 4, "in: Input/output error"};

	ck_assert_str_eq(tell(p, plain), "1:a|b;2:1|2;in: Input/output error");
}
END_TEST

/* As many lines as records, and not one each; and one each. */
START_TEST(counts_lines)
{
	expect("a\n\"b\nc\"\n\"d\"\re\nf\n", plain, "1:a;2:b\nc;4:d;4:e;5:f;");
	expect("a\n\nb\rc\nd\n", plain, "1:a;3:b;3:c;4:d;");
	expect("a\r\n\"b\r\nc\"\r\nd\r\n", plain, "1:a;2:b\r\nc;4:d;");
	expect("a\n\nb\n\n\nc\nd\n", plain, "1:a;3:b;6:c;7:d;");
	expect("a\r\nb\r\nc\r\n", plain, "1:a;2:b;3:c;");
}
END_TEST

START_TEST(keeps_raw_bytes)
{
	struct pieces p = {
		text_of("\"a\"\"\",b\r\n\rx\ry\n\"z\"z\r\n"), 1000, NULL};
	const char *want[] = {"\"a\"\"\",b", "x", "y", "\"z\"z"};
	struct input *in;
	struct batch b;

	ck_assert_ptr_null(
		input_over(&in, "in", (struct source){give, &p}, NULL));
	struct reader *reader = reader_new(in, &plain);
	batch_init(&b);
	ck_assert_ptr_null(reader_next(reader, &b));
	ck_assert_uint_eq(b.n, 4);
	for (size_t i = 0; i < b.n; i++)
		ck_assert(text_is(batch_raw(&b, &b.record[i]), want[i]));
	ck_assert_uint_eq(batch_line(&b, &b.record[3]), 3);
	ck_assert_uint_eq(batch_line(&b, &b.record[0]), 1);
	ck_assert_int_eq(reader_delimiter(reader), ',');
	ck_assert_int_eq(reader_quoting(reader), QUOTE_CSV);
	batch_release(&b);
	reader_free(reader);
	input_close(in);
}
END_TEST

/* A quote that every line opens, and a record of very many lines: time in
 * proportion to the bytes (the test's time-out would say so). */
START_TEST(is_linear_in_bad_input)
{
	struct buf text = {0};
	struct pieces p = {.longest = 4096};
	struct reader_options options = {.max_record = 1 << 20};

	for (int i = 0; i < 200000; i++)
		buf_string(&text, "a,\"b\n");
	p.rest = buf_view(&text);
	tell(p, options);
	text.len = 0;
	for (int i = 0; i < 20; i++) {
		buf_string(&text, "\"open\n");
		for (int k = 0; k < 300000; k++)
			buf_string(&text, "x,\"\"\n");
	}
	p.rest = buf_view(&text);
	p.longest = 100;
	tell(p, options);
	buf_release(&text);
}
END_TEST

START_TEST(escapes_tsv)
{
	struct buf b = {0};
	char back[16];

	tsv_encode(&b, (struct text){"a\tb\n\r\\\0c", 9});
	ck_assert(text_equal(
		buf_view(&b), (struct text){"a\\tb\\n\\r\\\\\0c", 13}));
	ck_assert_uint_eq(tsv_decode(back, buf_view(&b)), 9);
	ck_assert_mem_eq(back, "a\tb\n\r\\\0c", 9);
	buf_release(&b);
}
END_TEST

/* Where files that begin with one were joined. */
START_TEST(passes_over_marks)
{
#define MARK "\xef\xbb\xbf"
	struct reader_options lines = {.lines = true},
			      skipping = {.skip_lines = 1},
			      short_ones = {.max_record = 5};

	expect(MARK MARK "a,b\n" MARK "c,d\n", plain, "1:a|b;2:c|d;");
	expect(MARK "\"a\nb\",c\n" MARK "\"d\",\"e\"\n" MARK MARK "f,g", plain,
		"1:a\nb|c;3:d|e;4:f|g;");
	expect("a,b\r\n" MARK "c,d\r" MARK "e,f\r\n", plain,
		"1:a|b;2:c|d;2:e|f;");
	expect(MARK MARK "a\tb\n" MARK "c\td\n", plain, "1:a|b;2:c|d;");
	expect(MARK MARK "a,b\n" MARK "c", lines, "1:a,b;2:c;");
	expect("title\n" MARK "\"a\",b\n", skipping, "2:a|b;");
	/* A line of nothing else is blank; inside of a record they are data. */
	expect("a,b\n" MARK "\n" MARK "\r\nc,d\n" MARK, plain, "1:a|b;4:c|d;");
	expect("a," MARK "b\n\"" MARK "c\",d\n\xef\xbb,e\n", plain,
		"1:a|" MARK "b;2:" MARK "c|d;3:\xef\xbb|e;");
	expect("a,b\n\xef\xbb", plain, "1:a|b;2:\xef\xbb;");
	/* They do not count in a record that may be no longer. */
	expect(MARK "ab,cd\n" MARK MARK "\"a\"\"\"\n" MARK "\"abc\"\n",
		short_ones, "1:ab|cd;2:a\";3:abc;");
	expect(MARK "a,b\n" MARK "a\"b\n" MARK "c,d\n", plain,
		"1:a|b;2!quote inside an unquoted field;3:c|d;");
}
END_TEST

/* The line sep=; counts as a line, and is waited for: also where the lines
 * above it are there already, and where a pipe cuts it before its end. */
START_TEST(waits_for_separators)
{
	struct reader_options table = {.text = true},
			      titled = {.text = true, .skip_lines = 1},
			      sure = {.text = true, .delimiter = ','};

	expect("sep=;\na,b;c\n1;2\n", table, "2:a,b|c;3:1|2;");
	expect("\nsep=;\na,b;c\n1;2\n", table, "3:a,b|c;4:1|2;");
	expect("title\nsep=;\na,b;c\n1;2\n", titled, "3:a,b|c;4:1|2;");
	expect("title\nsep=;", titled, "");
	expect("title\nsep=\na,b\n", titled, "2:sep=;3:a|b;");
	expect("title\nsep=;x\na,b\n", titled, "2:sep=;x;3:a|b;");
	expect("title\n\"sep=|\"\r\na,b|c\r\n", titled, "3:a,b|c;");
	expect("sep=;\na,b;c\n1;2\n", sure, "2:a|b;c;3:1;2;");
}
END_TEST

/* What is preferred divides where the header has it, whatever it has more of.
 */
START_TEST(prefers_a_delimiter)
{
	struct reader_options o = {.likely = "\t,;|", .preferred = ';'};

	expect("a,b,c;d\n1,2,3;4\n", o, "1:a,b,c|d;2:1,2,3|4;");
	expect("a,b,\"c;d\"\n1,2,3\n", o, "1:a|b|c;d;2:1|2|3;");
	expect("a|b\n1|2;\n", o, "1:a|b;2:1|2;;");
	o.preferred = 0;
	expect("a,b,c;d\n1,2,3;4\n", o, "1:a|b|c;d;2:1|2|3;4;");
}
END_TEST

UNIT_MAIN("records", passes_over_marks, waits_for_separators,
	prefers_a_delimiter, reads_csv, reads_tsv, goes_on_after_a_bad_line,
	bounds_records, skips_lines, counts_lines,
	gives_records_before_a_failure, keeps_raw_bytes, is_linear_in_bad_input,
	escapes_tsv)
