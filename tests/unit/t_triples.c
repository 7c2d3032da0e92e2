/* t_triples.c - triples from cells and statements, and what is none. */
#include "io/triples.h"

#include <stdio.h>
#include <unistd.h>

#include "unit.h"

static const char *note(void *arg, const struct text part[3], bool terms)
{
	struct buf *to = arg;

	for (int i = 0; i < 3; i++) {
		buf_text(to, part[i]);
		buf_byte(to, i < 2 ? '|' : terms ? '.' : ';');
	}
	return text_is(part[0], "bad") ? "bad" : NULL;
}

static const char *reads(struct buf *to, const char *bytes, size_t n)
{
	char path[] = "/tmp/crmutils-triples-XXXXXX";
	int fd = mkstemp(path);

	ck_assert(fd >= 0);
	ck_assert(write(fd, bytes, n) == (ssize_t)n);
	close(fd);
	to->len = 0;
	const char *why =
		triples_read(path, &(struct triples_options){0}, note, to);
	buf_byte(to, '\0');
	unlink(path);
	return why;
}

static void is(const char *bytes, const char *want)
{
	struct buf got = {0};
	const char *why = reads(&got, bytes, strlen(bytes));

	ck_assert_msg(!why, "%s", why);
	ck_assert_str_eq(got.at, want);
	buf_release(&got);
}

static void fails(const char *bytes, const char *with)
{
	struct buf got = {0};
	const char *why = reads(&got, bytes, strlen(bytes));

	ck_assert_msg(why && strstr(why, with), "%s", why ? why : "(none)");
	buf_release(&got);
}

START_TEST(cells)
{
	is("", "");
	is("\n\n", "");
	is("a,b,c\n1,2,3\n", "a|b|c;1|2|3;");
	is("a,\"b,\"\"\",c", "a|b,\"|c;");
	is("a\tb\"\tc\\td\n", "a|b\"|c\td;");
	is("\xef\xbb\xbf"
	   "a,b,c\r\n",
		"a|b|c;");
}
END_TEST

START_TEST(headers)
{
	is("subject,predicate,object\na,b,c\n", "a|b|c;");
	is("Object,Subject,P\na,b,c\n", "b|c|a;");
	is("主体,关系,客体\na,b,c\n主体,关系,客体\nd,e,f\n", "a|b|c;d|e|f;");
	is("subject,subject,object\n", "subject|subject|object;");
	is("a,b,c\nsubject,predicate,object\n",
		"a|b|c;subject|predicate|object;");
}
END_TEST

START_TEST(statements)
{
	is("<a> <b> <c> .\n# x\n\n_:x <b> \"d\\\"e\"@en.\n",
		"<a>|<b>|<c>._:x|<b>|\"d\\\"e\"@en.");
	is("#c\n<a><b>\"1\"^^<i>.", "<a>|<b>|\"1\"^^<i>.");
	is("_:a <p> _:b.", "_:a|<p>|_:b.");
}
END_TEST

START_TEST(refused)
{
	fails("a,b\n", ":1: 2 columns where a triple has 3");
	fails("a,b,c\n\nd,e,f,g\n", ":3: 4 columns");
	fails("x,y,z\nbad,b,c\n", ":2: bad");
	fails("<a> <b> <c> .\n<a> <b> .\n", ":2: ");
	fails("<a> <b> <c> .\n<a> <b> <c>\n", ":2: a statement without");
	fails("<a> <b> <c> .\n<a> <b> <c> . x\n", ":2: text after");
	fails("<a> <b> <c> .\n<a> <b> \"c .\n", ":2: ");
}
END_TEST

static void count_headers(void *arg)
{
	++*(int *)arg;
}

static const char *pass(void *arg, const char *name, uint64_t line,
	struct text record, const char *why)
{
	(void)arg;
	(void)name;
	(void)line;
	(void)record;
	(void)why;
	return NULL;
}

/* Read both files; the lines of their triples, one after another. */
static void lines(const char *a, const char *b, const char *want, int repeats)
{
	char path[2][40] = {
		"/tmp/crmutils-triples-XXXXXX", "/tmp/crmutils-triples-XXXXXX"};
	const char *bytes[2] = {a, b};
	struct triples_places places = {0};
	struct buf got = {0}, to = {0};
	int again = 0;
	struct triples_options how = {.places = &places,
		.bad = pass,
		.again = count_headers,
		.arg = &again};

	for (int i = 0; i < 2; i++) {
		int fd = mkstemp(path[i]);
		ck_assert(fd >= 0);
		ck_assert(write(fd, bytes[i], strlen(bytes[i])) ==
			  (ssize_t)strlen(bytes[i]));
		close(fd);
		ck_assert(!triples_read(path[i], &how, note, &to));
		unlink(path[i]);
	}
	for (uint64_t i = 0; i < places.triples; i++) {
		const char *name;
		uint64_t line = triples_place(&places, i, &name);
		buf_printf(&got, "%s%llu ", name == path[0] ? "a" : "b",
			(unsigned long long)line);
	}
	buf_byte(&got, '\0');
	ck_assert_str_eq(got.at, want);
	ck_assert_int_eq(again, repeats);
	triples_places_release(&places);
	buf_release(&got);
	buf_release(&to);
}

START_TEST(places)
{
	lines("a,b,c\nd,e,f\n", "g,h,i\n", "a1 a2 b1 ", 0);
	lines("s,p,o\n\na,b,c\n\"d\nd\",e,f\ns,p,o\ng,h,i\n", "a,b,c",
		"a3 a4 a7 b1 ", 1);
	lines("a,b,c\nbad,b,c\nd\ng,h,i\n", "", "a1 a4 ", 0);
	lines("#\n<a> <b> <c> .\n\n<a> <b> <d> .\n", "<a> <b> <c> .",
		"a2 a4 b1 ", 0);
	lines("", "\n\na,b,c\n", "b3 ", 0);
}
END_TEST

static void count_own(void *arg, const char *name)
{
	(void)name;
	++*(int *)arg;
}

/* Of bytes read beside an input with this encoding and delimiter. */
static void beside(const char *bytes, const char *encoding, char delimiter,
	const char *want, int own)
{
	char path[] = "/tmp/crmutils-triples-XXXXXX";
	int fd = mkstemp(path), told = 0;
	struct buf got = {0};
	struct triples_options how = {.input = {.encoding = encoding},
		.reader = {.delimiter = delimiter},
		.own = count_own,
		.arg = &told};

	ck_assert(fd >= 0);
	ck_assert(write(fd, bytes, strlen(bytes)) == (ssize_t)strlen(bytes));
	close(fd);
	const char *why = triples_read(path, &how, note, &got);
	unlink(path);
	ck_assert_msg(!why, "%s", why);
	buf_byte(&got, '\0');
	ck_assert_str_eq(got.at, want);
	ck_assert_int_eq(told, own);
	buf_release(&got);
}

START_TEST(what_a_file_shows_goes_first)
{
	beside("a;b;c\n", NULL, ';', "a|b|c;", 0);
	beside("a,b,c\nd,e;f,g\n", NULL, ';', "a|b|c;d|e;f|g;", 0);
	beside("a\tb\tc\n", NULL, ';', "a|b|c;", 0);
	beside("<a> <b> <c> .\n", NULL, ';', "<a>|<b>|<c>.", 0);
	beside("卡,b,c\n", "GB18030", 0, "卡|b|c;", 1);
	beside("\xbf\xa8,b,c\n", "GB18030", 0, "卡|b|c;", 0);
	beside("a,b,c\n\xbf\xa8,b,c\n", "GB18030", 0, "a|b|c;卡|b|c;", 0);
	beside("a,b,c\n", "GB18030", 0, "a|b|c;", 0);
	beside("\xef\xbb\xbf"
	       "a,b,c\n",
		"GB18030", 0, "a|b|c;", 1);
}
END_TEST

/* The first bytes that are looked at end inside of a character, or of a line
 * that is no UTF-8. */
START_TEST(whole_lines_are_judged)
{
	enum { LOOK = 65536 };
	struct buf b = {0}, got = {0};
	char path[] = "/tmp/crmutils-triples-XXXXXX";
	int fd = mkstemp(path), told = 0;
	struct triples_options how = {.input = {.encoding = "GB18030"},
		.bad = pass,
		.own = count_own,
		.arg = &told};

	while (b.len < LOOK - 3)
		buf_string(&b, "a,b,c\n");
	b.len = LOOK - 10;
	buf_string(&b, "\na,b,");
	while (b.len < LOOK + 7)
		buf_string(&b, "卡");
	memcpy(b.at, "卡", 3); /* so that there is one to tell */
	ck_assert(write(fd, b.at, b.len) == (ssize_t)b.len);
	close(fd);
	ck_assert(!triples_read(path, &how, note, &got));
	unlink(path);
	ck_assert_int_eq(told, 1);
	buf_release(&b);
	buf_release(&got);
}
END_TEST

UNIT_MAIN("triples", cells, headers, statements, refused, places,
	what_a_file_shows_goes_first, whole_lines_are_judged)
