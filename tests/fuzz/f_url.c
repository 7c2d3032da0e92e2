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
	struct text key;
	struct buf room, bytes;
	struct origin_marks marks;
	struct origin origin;
};

static void know(struct known *k, struct text url, struct text referrer)
{
	static const struct text own = {"own.example", 11};
	const struct origin_how how = {
		.lists = SOURCES_CN, .own = &own, .owns = 1};
	const struct origin_visit v = {
		.url = url, .referrer = referrer, .code = {"", 0}};

	origin_read(&k->marks, &how, &v);
	k->key = origin_key(&k->room, &k->marks, &v);
	origin_find(&k->origin, &k->bytes, &how, &k->marks, &v);
	for (int i = 0; i < ORIGIN_PARAMETERS; i++)
		must(k->origin.utm[i].at != NULL, "no text");
}

static void forget(struct known *k)
{
	buf_release(&k->room);
	buf_release(&k->bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text rest = {size ? (const char *)data : "", size}, line[4];
	struct known a = {.room = {0}}, b = {.room = {0}};

	for (int i = 0; i < 4; i++)
		line[i] = rest.at ? text_split(&rest, '\n')
				  : (struct text){"", 0};
	cut(line[0]);
	know(&a, line[0], line[1]);
	know(&b, line[2], line[3]);
	for (int i = 0; i < ORIGIN_PARAMETERS; i++)
		must(i == ORIGIN_TERM || i == ORIGIN_CONTENT ||
				!text_equal(a.key, b.key) ||
				text_equal(a.origin.utm[i], b.origin.utm[i]),
			"one key, two origins");
	forget(&a);
	forget(&b);
	return 0;
}

static const char *const word[] = {"https://", "www.", "a.example",
	"own.example", "google.com", "baidu", ".", "/", "?", "?", "#", "&", "&",
	"&amp;", "utm_source=", "utm_medium=", "UTM_CAMPAIGN=", "utm_term=",
	"utm_content=", "utm_id=", "gclid=", "bd_vid=", "from=timeline", "%41",
	"%", "+", "=", "@", ":", "x", "cpc", "%e4%bf%a1", "utm%5fsource=1",
	"utm_medium"};

/* Two visits: the second is the first but for a word or two, or has other
 * words. */
size_t fuzz_case(uint8_t *to, size_t room, struct random *random)
{
	enum { MOST = 24 };
	const char *chosen[MOST];
	size_t n = 0, words = random_below(random, MOST),
	       odds = random_below(random, 4) ? 12 : 1,
	       turn = random_below(random, MOST);

	for (int visit = 0; visit < 2; visit++) {
		for (size_t i = 0; i < words; i++) {
			if (!visit || !random_below(random, odds))
				chosen[i] = word[random_below(
					random, sizeof(word) / sizeof(*word))];
			size_t len = strlen(chosen[i]);
			if (n + len + 2 > room)
				return n;
			memcpy(to + n, chosen[i], len);
			n += len;
			if (i == turn)
				to[n++] = '\n';
		}
		if (turn >= words && n < room)
			to[n++] = '\n';
		if (n < room)
			to[n++] = '\n';
	}
	return n;
}
