/* f_json.c - any bytes as JSON: however they come in pieces the events are the
 * same, and what was read is read the same when it is written again. */
#include <stdio.h>
#include <stdlib.h>

#include "fuzz.h"
#include "io/json.h"

struct pieces {
	struct text rest;
	size_t piece;
};

static const char *give(void *self, char *to, size_t room, size_t *got)
{
	struct pieces *p = self;
	size_t n = p->rest.len < p->piece ? p->rest.len : p->piece;

	*got = n < room ? n : room;
	memcpy(to, p->rest.at, *got);
	p->rest.at += *got;
	p->rest.len -= *got;
	return NULL;
}

static void print_text(struct buf *to, struct text t)
{
	buf_byte(to, '"');
	for (size_t i = 0; i < t.len; i++) {
		unsigned char c = (unsigned char)t.at[i];
		if (c < 0x20 || c == '"' || c == '\\')
			buf_printf(to, "\\u%04x", c);
		else
			buf_byte(to, (char)c);
	}
	buf_byte(to, '"');
}

/* The value as it would be written, into TO; whether it is one. */
static bool rewrite(struct buf *to, struct text in, size_t piece)
{
	static const char *const plain[] = {
		"", "{", "}", "[", "]", "", "", "", "true", "false", "null"};
	struct json_limits limits = {.depth = 40, .text = 500};
	struct pieces p = {in, piece};
	struct json *j = json_new((struct source){give, &p}, "f", &limits);
	enum json_event e = JSON_END;
	bool first = true;
	const char *why;

	to->len = 0;
	while (!(why = json_next(j, &e)) && e != JSON_END) {
		if (!first && e != JSON_OBJECT_END && e != JSON_ARRAY_END)
			buf_byte(to, ',');
		first = e == JSON_KEY || e == JSON_OBJECT || e == JSON_ARRAY;
		if (e == JSON_KEY || e == JSON_TEXT)
			print_text(to, json_text(j));
		else if (e == JSON_NUMBER)
			buf_text(to, json_text(j));
		else
			buf_string(to, plain[e]);
		if (e == JSON_KEY)
			buf_byte(to, ':');
	}
	json_free(j);
	return !why;
}

static void must(bool ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "%s\n", what);
	abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text in = {(const char *)data, size};
	struct buf a = {0}, b = {0};
	bool whole = rewrite(&a, in, SIZE_MAX);

	must(rewrite(&b, in, 1) == whole, "it depends on the pieces");
	must(text_equal(buf_view(&a), buf_view(&b)), "pieces change events");
	if (whole) {
		must(rewrite(&b, buf_view(&a), 7), "it is not read again");
		must(text_equal(buf_view(&a), buf_view(&b)),
			"it does not come back the same");
	}
	buf_release(&a);
	buf_release(&b);
	return 0;
}

/* Pieces of JSON, mostly in places where they may stand. */
size_t fuzz_case(uint8_t *to, size_t room, struct random *random)
{
	static const char *const word[] = {"{", "}", "[", "]", ",", ":",
		"\"a\"", "\"a\":", "1", "-0.5e7", "true", "null", " ", "\n",
		"\"\\u5ba2\\n\"", "[1,2]", "{\"k\":[]}", "\"\\ud83d\\ude00\"",
		"0", "\xef\xbb\xbf", "\""};
	size_t n = 0;

	for (uint64_t k = random_below(random, 20) + 1; k; k--) {
		const char *w = word[random_below(
			random, sizeof(word) / sizeof(*word))];
		size_t len = strlen(w);
		if (n + len > room)
			break;
		memcpy(to + n, w, len);
		n += len;
	}
	return n;
}
