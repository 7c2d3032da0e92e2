/* t_ubjson.c - UBJSON as events: every type, counts and types of containers,
 * and what is refused. */
#include <stdlib.h>

#include "io/ubjson.h"
#include "unit.h"

/* A source of bytes, so many at a time. */
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

/* The events of S, a letter each, with texts and numbers in brackets; a message
 * behind "!". */
static const char *events_by(
	struct text s, size_t n, const struct json_limits *limits)
{
	static struct buf out;
	struct pieces p = {s, n};
	struct ubjson *u = ubjson_new((struct source){piece, &p}, "f", limits);
	enum json_event e = JSON_END;
	const char *why;

	out.len = 0;
	do {
		why = ubjson_next(u, &e);
		if (why) {
			buf_byte(&out, '!');
			buf_string(&out, why);
			break;
		}
		buf_byte(&out, ".{}[]ksntfz"[e]);
		if (e == JSON_KEY || e == JSON_TEXT) {
			buf_byte(&out, '(');
			buf_text(&out, ubjson_text(u));
			buf_byte(&out, ')');
		}
		if (e == JSON_NUMBER)
			buf_printf(&out, "(%g)", ubjson_number(u));
	} while (e != JSON_END);
	ubjson_free(u);
	buf_byte(&out, '\0');
	return out.at;
}

#define EVENTS(s) events_by((struct text){s, sizeof(s) - 1}, 3, NULL)

START_TEST(reads_scalars)
{
	ck_assert_str_eq(EVENTS("Z"), "z.");
	ck_assert_str_eq(EVENTS("T"), "t.");
	ck_assert_str_eq(EVENTS("NNF"), "f.");
	ck_assert_str_eq(EVENTS("i\xff"), "n(-1).");
	ck_assert_str_eq(EVENTS("U\xff"), "n(255).");
	ck_assert_str_eq(EVENTS("I\x80\x00"), "n(-32768).");
	ck_assert_str_eq(EVENTS("l\x00\x01\x00\x00"), "n(65536).");
	ck_assert_str_eq(EVENTS("L\xff\xff\xff\xff\xff\xff\xff\xfe"), "n(-2).");
	ck_assert_str_eq(EVENTS("d\x3f\xc0\x00\x00"), "n(1.5).");
	ck_assert_str_eq(
		EVENTS("D\xc0\x04\x00\x00\x00\x00\x00\x00"), "n(-2.5).");
	ck_assert_str_eq(EVENTS("Ca"), "s(a).");
	ck_assert_str_eq(EVENTS("SU\x03\xe5\xae\xa2"), "s(客).");
	ck_assert_str_eq(EVENTS("HU\x02"
				"12"),
		"s(12).");
}
END_TEST

START_TEST(reads_containers)
{
	ck_assert_str_eq(EVENTS("[]"), "[].");
	ck_assert_str_eq(EVENTS("[NTNFN]"), "[tf].");
	ck_assert_str_eq(EVENTS("{}"), "{}.");
	ck_assert_str_eq(EVENTS("{i\x01"
				"aTi\x01"
				"b[i\x07]}"),
		"{k(a)tk(b)[n(7)]}.");
	ck_assert_str_eq(EVENTS("[#i\x02TF"), "[tf].");
	ck_assert_str_eq(EVENTS("[#i\x00"), "[].");
	ck_assert_str_eq(EVENTS("[$i#i\x02\x01\xfe"), "[n(1)n(-2)].");
	ck_assert_str_eq(EVENTS("{#i\x01i\x01"
				"aZ"),
		"{k(a)z}.");
	ck_assert_str_eq(EVENTS("{$U#i\x01i\x01"
				"a\x09"),
		"{k(a)n(9)}.");
	ck_assert_str_eq(EVENTS("[[#i\x01T{}]"), "[[t]{}].");
	ck_assert_str_eq(EVENTS("[$[#i\x02]i\x01]"), "[[][n(1)]].");
}
END_TEST

START_TEST(refuses)
{
	static const struct json_limits few = {.depth = 2, .text = 3};

	ck_assert_str_eq(EVENTS(""), "!f: byte 0: it ends too early");
	ck_assert_str_eq(EVENTS("L\x00"), "!f: byte 2: it ends too early");
	ck_assert_str_eq(EVENTS("SU\x05"
				"ab"),
		"!f: byte 5: it ends in a text");
	ck_assert_str_eq(EVENTS("Si\xff"), "!f: byte 3: a length below 0");
	ck_assert_str_eq(
		EVENTS("Sd\x00\x00\x00\x00"), "!f: byte 2: want a length");
	ck_assert_str_eq(
		EVENTS("SU\x01\xff"), "!f: byte 4: a text that is not UTF-8");
	ck_assert_str_eq(
		EVENTS("C\xff"), "!f: byte 2: a text that is not UTF-8");
	ck_assert_str_eq(EVENTS("x"), "!f: byte 1: a value of no known type");
	ck_assert_str_eq(
		EVENTS("TT"), "t!f: byte 1: something behind the value");
	ck_assert_str_eq(EVENTS("[$Z#i\x09"),
		"!f: byte 3: values of a type that takes no bytes, or is not "
		"known");
	ck_assert_str_eq(EVENTS("[$iT"), "!f: byte 3: a type without a count");
	ck_assert_str_eq(EVENTS("[T"), "[t!f: byte 2: it ends too early");
	ck_assert_str_eq(events_by((struct text){"[[[", 3}, 1, &few),
		"[[!f: byte 3: more than 2 brackets inside one another");
	ck_assert_str_eq(events_by((struct text){"SU\x04"
						 "abcd",
					   7},
				 1, &few),
		"!f: byte 3: a text of 4 bytes");
	ck_assert_str_eq(EVENTS("SL\x7f\xff\xff\xff\xff\xff\xff\xff"),
		"!f: byte 10: a text of 9223372036854775807 bytes");
}
END_TEST

START_TEST(skips)
{
	static const char s[] = "{i\x01"
				"a{i\x01"
				"b[TT]}i\x01"
				"cT}";
	struct pieces p = {{s, sizeof(s) - 1}, 2};
	struct ubjson *u = ubjson_new((struct source){piece, &p}, "f", NULL);
	enum json_event e;

	ck_assert_ptr_null(ubjson_next(u, &e));
	ck_assert_ptr_null(ubjson_next(u, &e));
	ck_assert_int_eq(e, JSON_KEY);
	ck_assert_ptr_null(ubjson_skip(u, e));
	ck_assert_ptr_null(ubjson_next(u, &e));
	ck_assert(text_is(ubjson_text(u), "c"));
	ck_assert_ptr_null(ubjson_skip(u, e));
	ck_assert_ptr_null(ubjson_next(u, &e));
	ck_assert_int_eq(e, JSON_OBJECT_END);
	ubjson_free(u);
}
END_TEST

UNIT_MAIN("ubjson", reads_scalars, reads_containers, refuses, skips)
