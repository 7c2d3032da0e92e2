/* t_json.c - JSON as events: what is taken, what is refused, and where. */
#include <stdlib.h>

#include "io/json.h"
#include "unit.h"

/* A source of a text, so many bytes at a time. */
struct pieces {
	struct text rest;
	size_t piece;
};

static const char *piece(void *self, char *to, size_t room, size_t *got)
{
	struct pieces *p = self;
	size_t n = p->rest.len < p->piece ? p->rest.len : p->piece;

	*got = n < room ? n : room;
	memcpy(to, p->rest.at, *got);
	p->rest.at += *got;
	p->rest.len -= *got;
	return NULL;
}

/* The events of S, a letter each, with texts in brackets; a message behind
 * "!". */
static const char *events_of(
	struct text s, size_t n, const struct json_limits *limits)
{
	static struct buf out;
	struct pieces p = {s, n};
	struct json *j = json_new((struct source){piece, &p}, "f", limits);
	enum json_event e;
	const char *why;

	out.len = 0;
	do {
		why = json_next(j, &e);
		if (why) {
			buf_byte(&out, '!');
			buf_string(&out, why);
			break;
		}
		buf_byte(&out, ".{}[]ksntfz"[e]);
		if (e == JSON_KEY || e == JSON_TEXT || e == JSON_NUMBER) {
			buf_byte(&out, '(');
			buf_text(&out, json_text(j));
			buf_byte(&out, ')');
		}
	} while (e != JSON_END);
	json_free(j);
	buf_byte(&out, '\0');
	return out.at;
}

static const char *events(const char *s)
{
	static struct buf whole;

	whole.len = 0;
	buf_string(&whole, events_of(text_of(s), SIZE_MAX, NULL));
	buf_byte(&whole, '\0');
	/* However the bytes come. */
	ck_assert_str_eq(events_of(text_of(s), 1, NULL), whole.at);
	return whole.at;
}

START_TEST(values)
{
	ck_assert_str_eq(events("{}"), "{}.");
	ck_assert_str_eq(events(" [ ] \n"), "[].");
	ck_assert_str_eq(events("7"), "n(7).");
	ck_assert_str_eq(events("\"\""), "s().");
	ck_assert_str_eq(events("\xef\xbb\xbf[true,false,null]"), "[tfz].");
	ck_assert_str_eq(events("{\"a\":[1,{\"b\":\"c\"}],\"d\":-0.5e+10}"),
		"{k(a)[n(1){k(b)s(c)}]k(d)n(-0.5e+10)}.");
	ck_assert_str_eq(events("[0,-0,0.0,1E-7,12345678901234567890123]"),
		"[n(0)n(-0)n(0.0)n(1E-7)n(12345678901234567890123)].");
	ck_assert_str_eq(events("[[],[[]],{\"\":{}}]"), "[[][[]]{k(){}}].");
}
END_TEST

START_TEST(texts)
{
	ck_assert_str_eq(events("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\""),
		"s(\"\\/\b\f\n\r\t).");
	ck_assert_str_eq(events("\"\\u0041\\u00e9\\u5Ba2\\uD83d\\uDe00\""),
		"s(A\xc3\xa9\xe5\xae\xa2\xf0\x9f\x98\x80).");
	ck_assert_str_eq(events("\"\\ud800\\udc00\\udbff\\udfff\""),
		"s(\xf0\x90\x80\x80\xf4\x8f\xbf\xbf).");
	ck_assert_str_eq(events("\"\\u07ff\\u0800\\uffff\\u007f\\u0080\""),
		"s(\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\x7f\xc2\x80).");
	ck_assert_str_eq(events("\"\xe5\xae\xa2\""), "s(\xe5\xae\xa2).");
}
END_TEST

START_TEST(what_is_refused)
{
	const char *bad[][2] = {
		{"", "f:1: it ends where a value should be"},
		{"[1,]", "[n(1)!f:1: want a value, not ']'"},
		{"[,1]", "[!f:1: want a value, not ','"},
		{"[1 2]", "[n(1)!f:1: want ',' or ']', not '2'"},
		{"[1}", "[n(1)!f:1: want ',' or ']', not '}'"},
		{"{\"a\":1]", "{k(a)n(1)!f:1: want ',' or '}', not ']'"},
		{"{\"a\" 1}", "{!f:1: want ':', not '1'"},
		{"{\"a\":}", "{k(a)!f:1: want a value, not '}'"},
		{"{\"a\":1,}", "{k(a)n(1)!f:1: want a key in quotes, not '}'"},
		{"{a:1}", "{!f:1: want a key in quotes, not 'a'"},
		{"{1:1}", "{!f:1: want a key in quotes, not '1'"},
		{"[\n\n1\n", "[n(1)!f:4: it ends where ',' or ']' should be"},
		{"]", "!f:1: want a value, not ']'"},
		{"1 1", "n(1)!f:1: something behind the value"},
		{"{}\n}", "{}!f:2: something behind the value"},
		{"01", "!f:1: a number that begins with 0"},
		{"-", "!f:1: it ends where a digit should be"},
		{"+1", "!f:1: want a value, not '+'"},
		{"1.", "!f:1: it ends where a digit should be"},
		{".5", "!f:1: want a value, not '.'"},
		{"1e", "!f:1: it ends where a digit should be"},
		{"1e+", "!f:1: it ends where a digit should be"},
		{"NaN", "!f:1: want a value, not 'N'"},
		{"nul", "!f:1: it ends where null should be"},
		{"truE", "!f:1: want true, not 'E'"},
		{"'a'", "!f:1: want a value, not '''"},
		{"\"a", "!f:1: it ends where a closing quote should be"},
		{"\"a\nb\"", "!f:1: a control byte in a text (want an escape)"},
		{"\"\\x41\"",
			"!f:1: want an escape (\\n, \\\", \\u00e9), not 'x'"},
		{"\"\\u12g4\"", "!f:1: want four hexadecimal digits, not 'g'"},
		{"\"\\ud800\"", "!f:1: half a surrogate pair"},
		{"\"\\udc00\"", "!f:1: half a surrogate pair"},
		{"\"\\ud800\\n\"", "!f:1: half a surrogate pair"},
		{"\"\\ud800\\ud800\"", "!f:1: half a surrogate pair"},
		{"\"\\ud800\\ue000\"", "!f:1: half a surrogate pair"},
		{"\"\xff\"", "!f:1: a text that is not UTF-8"},
		{"\"\xc3\"", "!f:1: a text that is not UTF-8"},
		{"\xc3", "!f:1: want a value"},
		{"\xef\xbb", "!f:1: want a value"},
		{"// x\n1", "!f:1: want a value, not '/'"},
	};
	ck_assert_str_eq(events(bad[0][0]), "!f:1: it ends where a value "
					    "should be");
	for (size_t i = 1; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_str_eq(events(bad[i][0]), bad[i][1]);
}
END_TEST

START_TEST(limits_hold)
{
	const struct json_limits few = {.depth = 2, .text = 3};

	ck_assert_str_eq(events_of(text_of("[[]]"), 9, &few), "[[]].");
	ck_assert_str_eq(events_of(text_of("[[{}]]"), 9, &few),
		"[[!f:1: more than 2 brackets inside one another");
	ck_assert_str_eq(events_of(text_of("[\"abc\",123]"), 9, &few),
		"[s(abc)n(123)].");
	ck_assert_str_eq(events_of(text_of("\"abcd\""), 9, &few),
		"!f:1: a text of more than 3 bytes");
	ck_assert_str_eq(events_of(text_of("1234"), 9, &few),
		"!f:1: a text of more than 3 bytes");
}
END_TEST

START_TEST(skipping_a_value)
{
	struct pieces p = {
		text_of("{\"a\":[1,{\"b\":[2]}],\"c\":3,\"d\":{}}"), 1};
	struct json *j = json_new((struct source){piece, &p}, "f", NULL);
	enum json_event e;

	ck_assert_ptr_null(json_next(j, &e)); /* { */
	ck_assert_ptr_null(json_next(j, &e)); /* a */
	ck_assert_ptr_null(json_skip(j, e));
	ck_assert_ptr_null(json_next(j, &e));
	ck_assert(e == JSON_KEY && text_is(json_text(j), "c"));
	ck_assert_ptr_null(json_skip(j, e));
	ck_assert_ptr_null(json_next(j, &e));
	ck_assert(e == JSON_KEY && text_is(json_text(j), "d"));
	ck_assert_ptr_null(json_next(j, &e));
	ck_assert(e == JSON_OBJECT);
	ck_assert_ptr_null(json_skip(j, e));
	ck_assert_ptr_null(json_next(j, &e));
	ck_assert(e == JSON_OBJECT_END);
	ck_assert_ptr_null(json_next(j, &e));
	ck_assert(e == JSON_END);
	ck_assert_ptr_null(json_next(j, &e));
	ck_assert(e == JSON_END);
	json_free(j);
}
END_TEST

static const char *broken(void *self, char *to, size_t room, size_t *got)
{
	(void)self;
	(void)to;
	(void)room;
	*got = 0;
	return "f: the disk is gone";
}

START_TEST(a_source_that_fails)
{
	struct json *j = json_new((struct source){broken, NULL}, "f", NULL);
	enum json_event e;

	ck_assert_str_eq(json_next(j, &e), "f: the disk is gone");
	json_free(j);
}
END_TEST

START_TEST(takes_no_numbers_if_asked)
{
	static const struct json_limits nan = {.nan = true};
	static const char in[] = "[NaN,-Infinity,Infinity,-1]";

	ck_assert_str_eq(events_of((struct text){in, sizeof(in) - 1}, 1, &nan),
		"[n(NaN)n(-Infinity)n(Infinity)n(-1)].");
	ck_assert_str_eq(events_of((struct text){"Nan", 3}, 1, &nan),
		"!f:1: want NaN, not 'n'");
	ck_assert_str_eq(events_of((struct text){"NaN", 3}, 1, NULL),
		"!f:1: want a value, not 'N'");
	ck_assert_str_eq(events_of((struct text){"-I", 2}, 1, NULL),
		"!f:1: want a digit, not 'I'");
}
END_TEST

UNIT_MAIN("json", values, texts, what_is_refused, limits_hold, skipping_a_value,
	a_source_that_fails, takes_no_numbers_if_asked)
