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

UNIT_MAIN("triples", cells, headers, statements, refused)
