/* f_url.c - fuzz of urls: any bytes can be cut and decoded, and visits with the
 * same key have the same origin.
 *
 * The first two lines are the url and the referrer of one visit, the next two
 * those of another; all pieces lie within what they were cut from.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "channel/origin.h"
#include "channel/url.h"
#include "fuzz.h"

static void must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "%s\n", what);
	abort();
}

static bool within(struct text part, struct text whole)
{
	return part.at >= whole.at &&
	       part.at + part.len <= whole.at + whole.len;
}

static void cut(struct text url)
{
	struct url_walk w;
	struct text name, value;
	size_t n = 0, bytes = 0;
	struct buf b = {0};

	url_walk(&w, url);
	while (url_next(&w, &name, &value)) {
		must(within(value, url), "a value outside");
		must(!memchr(value.at, '&', value.len), "'&' in a value");
		b.len = 0;
		must(url_decode(&b, value).len <= value.len, "longer decoded");
		bytes += value.len;
		n++;
	}
	must(n + bytes <= url.len + 1, "more than there is");
	must(within(url_host(url), url), "a host outside");
	buf_release(&b);
}

struct known {
	struct buf key, bytes;
	struct origin_marks marks;
	struct origin origin;
};

static void know(struct known *k, struct text url, struct text referrer)
{
	static const struct text own = {"own.example", 11};
	const struct origin_how how = {SOURCES_CN, &own, 1};
	const struct origin_visit v = {
		.url = url, .referrer = referrer, .code = {"", 0}};

	origin_read(&k->marks, &how, &v);
	origin_key(&k->key, &k->marks, &v);
	origin_find(&k->origin, &k->bytes, &how, &k->marks, &v);
	for (int i = 0; i < ORIGIN_PARAMETERS; i++)
		must(k->origin.utm[i].at != NULL, "no text");
}

static void forget(struct known *k)
{
	buf_release(&k->key);
	buf_release(&k->bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text rest = {size ? (const char *)data : "", size}, line[4];
	struct known a = {.key = {0}}, b = {.key = {0}};

	for (int i = 0; i < 4; i++)
		line[i] = rest.at ? text_split(&rest, '\n')
				  : (struct text){"", 0};
	cut(line[0]);
	know(&a, line[0], line[1]);
	know(&b, line[2], line[3]);
	for (int i = 0; i < ORIGIN_PARAMETERS; i++)
		must(i == ORIGIN_TERM || i == ORIGIN_CONTENT ||
				!text_equal(
					buf_view(&a.key), buf_view(&b.key)) ||
				text_equal(a.origin.utm[i], b.origin.utm[i]),
			"one key, two origins");
	forget(&a);
	forget(&b);
	return 0;
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *random)
{
	static const char *const word[] = {"https://", "www.", "a.example",
		"own.example", "google.com", "baidu", ".", "/", "?", "?", "#",
		"&", "&", "&amp;",
		"utm_source=", "utm_medium=", "UTM_CAMPAIGN=", "utm_term=",
		"utm_content=", "utm_id=", "gclid=", "bd_vid=", "from=timeline",
		"%41", "%", "+", "=", "@", ":", "x", "cpc", "%e4%bf%a1",
		"utm%5fsource=1", "\n", "\n", "\n"};
	size_t n = 0;

	for (uint64_t left = random_below(random, 40); left; left--) {
		const char *w = word[random_below(
			random, sizeof(word) / sizeof(*word))];
		size_t len = strlen(w);

		if (n + len > room)
			break;
		for (size_t i = 0; i < len; i++)
			to[n++] = (uint8_t)w[i];
	}
	return n;
}
