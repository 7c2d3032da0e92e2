/* t_url.c - urls cut into parameters and hosts. */
#include "channel/url.h"

#include <stdio.h>

#include "unit.h"

/* All parameters of URL: "name=value;". */
static const char *tell(const char *url)
{
	static char told[512];
	struct url_walk w;
	struct text name, value;
	size_t n = 0;

	told[0] = '\0';
	url_walk(&w, text_of(url));
	while (url_next(&w, &name, &value))
		n += (size_t)snprintf(told + n, sizeof(told) - n, "%.*s=%.*s;",
			(int)name.len, name.at, (int)value.len, value.at);
	return told;
}

START_TEST(parameters)
{
	static const char *const cases[][2] = {
		{"", ""},
		{"https://a/b", ""},
		{"https://a/b?", ""},
		{"https://a/b?c", "c=;"},
		{"https://a/b?c=1", "c=1;"},
		{"https://a/b?c=1&d=2", "c=1;d=2;"},
		{"https://a/b?c=1&&d=2&", "c=1;d=2;"},
		{"https://a/b?c=1=2", "c=1=2;"},
		{"https://a/b?=1", "=1;"},
		{"https://a/b?c=1&amp;d=2&AMP;amp;e=3", "c=1;d=2;e=3;"},
		{"https://a/b?c=1&amp", "c=1;amp=;"},
		{"https://a/b?c=http://d?e=1&f=2", "c=http://d;e=1;f=2;"},
		{"https://a/b#", ""},
		{"https://a/b#c=1&d=2", "c=1;d=2;"},
		{"https://a/b?c=1#d=2", "c=1;d=2;"},
		{"https://a/b?c=1&#d=2", "c=1;d=2;"},
		{"https://a/b?#d=2", "d=2;"},
		{"https://a/b?c=1#/page?d=2&e=3", "c=1;/page=;d=2;e=3;"},
		{"https://a/b#/page?d=2#e=3", "/page=;d=2#e=3;"},
		{"https://a/b#x?c=1", "x=;c=1;"},
		{"c=1&d=2", "c=1;d=2;"},
		{"?c=1", "c=1;"},
		{"/b&c=1", ""},
		{"?%63%5f=1", "c_=1;"},
		{"?%6=1", "%6=1;"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_str_eq(tell(cases[i][0]), cases[i][1]);
}
END_TEST

/* Wherever marks and hosts lie, as they are looked for piece by piece. */
START_TEST(places)
{
	char url[400], path[160], host[160];

	for (int n = 0; n < 150; n++) {
		memset(path, 'p', sizeof(path));
		memset(host, 'h', sizeof(host));
		snprintf(url, sizeof(url), "/%.*s?c=1&d=2#e=3&f?g=4", n, path);
		ck_assert_str_eq(tell(url), "c=1;d=2;e=3;f=;g=4;");
		snprintf(url, sizeof(url), "/&%.*s#e=3", n, path);
		ck_assert_str_eq(tell(url), "e=3;");
		snprintf(url, sizeof(url), "c=%.*s&d=2", n, path);
		ck_assert_int_eq(
			strcmp(tell(url) + strlen(url) - 4, ";d=2;"), 0);
		snprintf(url, sizeof(url), "s://%.*s/?b", n, host);
		ck_assert_uint_eq(url_host(text_of(url)).len, (size_t)n);
		snprintf(url, sizeof(url), "s://me@%.*s:80/b@c", n, host);
		ck_assert_uint_eq(url_host(text_of(url)).len, (size_t)n);
		snprintf(url, sizeof(url), "%.*s?//x", n, host);
		ck_assert_uint_eq(url_host(text_of(url)).len, 1);
		snprintf(url, sizeof(url), "%.*s:", n, host);
		ck_assert_uint_eq(url_host(text_of(url)).len, (size_t)n);
	}
}
END_TEST

/* What is long takes no longer than it is. */
START_TEST(a_million)
{
	static char url[2000001];
	struct url_walk w;
	struct text piece;
	size_t n = 0;

	url[0] = '#';
	for (size_t i = 1; i < sizeof(url); i += 2)
		memcpy(url + i, "?a", 2);
	url_walk(&w, (struct text){url, sizeof(url)});
	while (url_piece(&w, &piece))
		n++;
	ck_assert_uint_eq(n, 1000000);
}
END_TEST

START_TEST(decoding)
{
	static const char *const cases[][2] = {
		{"", ""},
		{"plain", "plain"},
		{" plain\t", "plain"},
		{"a+b", "a b"},
		{"+a+", "a"},
		{"%20a%20", "a"},
		{"a%2Bb%2bc", "a+b+c"},
		{"%E4%BF%A1", "\xe4\xbf\xa1"},
		{"%D0%C5", "\xd0\xc5"},
		{"100%", "100%"},
		{"%4", "%4"},
		{"%4g%zz", "%4g%zz"},
		{"%%41", "%A"},
		{"%2541", "%41"},
	};
	struct buf b = {0};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		b.len = 0;
		struct text got = url_decode(&b, text_of(cases[i][0]));
		ck_assert(text_is(got, cases[i][1]));
	}
	b.len = 0;
	ck_assert(text_equal(
		url_decode(&b, text_of("a%00b")), (struct text){"a\0b", 3}));
	buf_release(&b);
}
END_TEST

START_TEST(hosts)
{
	static const char *const cases[][2] = {
		{"", ""},
		{"https://a.example", "a.example"},
		{"https://A.example/b", "A.example"},
		{"https://a.example?b", "a.example"},
		{"https://a.example#b", "a.example"},
		{"https://a.example:443/b:c", "a.example"},
		{"https://me@a.example/b@c", "a.example"},
		{"https://me:secret@a.example:8/", "a.example"},
		{"https://a.example./", "a.example"},
		{"//a.example/b", "a.example"},
		{"a.example/b", "a.example"},
		{"a.example/b//c", "a.example"},
		{"a-b_c.example", "a-b_c.example"},
		{"about:blank", "about"},
		{"-", "-"},
		{"/b", ""},
		{"https://", ""},
		{"https:///b", ""},
		{"?a=b", ""},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct text got = url_host(text_of(cases[i][0]));
		ck_assert_msg(text_is(got, cases[i][1]), "%s: %.*s",
			cases[i][0], (int)got.len, got.at);
	}
}
END_TEST

static bool same(const char *a, const char *b)
{
	return url_same_host(text_of(a), text_of(b));
}

static bool in(const char *a, const char *b)
{
	return url_host_in(text_of(a), text_of(b));
}

START_TEST(kin)
{
	ck_assert(same("a.example", "WWW.A.example"));
	ck_assert(!same("b.a.example", "a.example"));
	ck_assert(!same("", ""));
	ck_assert(!same("www.", ""));
	ck_assert(in("a.example", "a.example"));
	ck_assert(in("b.A.example", "www.a.example"));
	ck_assert(!in("ba.example", "a.example"));
	ck_assert(!in("example", "a.example"));
	ck_assert(!in("a.example", ""));
	ck_assert(text_is(url_bare_host(text_of("www.a.b")), "a.b"));
	ck_assert(text_is(url_bare_host(text_of("www.")), "www."));
}
END_TEST

static struct text fully(const char *value)
{
	static struct buf room;

	room.len = 0;
	buf_room(&room, 4 * strlen(value) + 1);
	return url_decode_fully(&room, text_of(value));
}

/* Bounded: what was escaped four times is not gone after. */
START_TEST(escaped_twice)
{
	ck_assert(text_is(fully("plain"), "plain"));
	ck_assert(text_is(fully("\xe2\x80\x8b\xc2\xa0 a\xe3\x80\x80"), "a"));
	ck_assert(text_is(fully("%C2%A0"), ""));
	ck_assert(text_is(fully("a%C2%A0b%EF%B8%8F"), "a\xc2\xa0"
						      "b"));
	ck_assert(text_is(fully("%E5%BE%AE%E4%BF%A1"), "微信"));
	ck_assert(text_is(fully("face%2562ook"), "facebook"));
	ck_assert(text_is(fully("a%252520b"), "a b"));
	ck_assert(text_is(fully("a%25252520b"), "a%20b"));
	ck_assert(text_is(fully("100%25"), "100%"));
	ck_assert(text_is(fully("x%00y%0A%7f"), "x y"));
	ck_assert(text_is(fully("a\tb"), "a b"));
	ck_assert(text_is(fully("%E4%BF%A1"), "\xe4\xbf\xa1"));
	ck_assert(text_is(fully("%D0%C5%25"), "\xe4\xbf\xa1%"));
	ck_assert(text_is(fully("%25D0%25C5"), "\xe4\xbf\xa1"));
	ck_assert(text_is(fully("%u4fe1%U4FE1"), "\xe4\xbf\xa1\xe4\xbf\xa1"));
	ck_assert(text_is(fully("%u007e%u00e9%ud83d%ude00"),
		"~\xc3\xa9\xf0\x9f\x98\x80"));
	ck_assert(text_is(fully("%ud83d%u4fe1"), "%ud83d\xe4\xbf\xa1"));
	ck_assert(text_is(fully("%u4fe"), "%u4fe"));
	ck_assert(text_is(fully("%E9"), "\xe9"));
}
END_TEST

static const char *uncovered(const char *url)
{
	static struct buf room;
	static char text[200];
	struct text plain;

	if (!url_uncover(&room, &plain, text_of(url)))
		return "";
	snprintf(text, sizeof(text), "%.*s", (int)plain.len, plain.at);
	return text;
}

START_TEST(hidden_parameters)
{
	ck_assert_str_eq(uncovered("https://a/?a=1;utm_source=n;b=2"),
		"https://a/?a=1&utm_source=n&b=2");
	ck_assert_str_eq(uncovered("https://a/?a=1&amp;b=2;utm_source=n"),
		"https://a/?a=1&amp;b=2&utm_source=n");
	ck_assert_str_eq(
		uncovered("https://a/?utm_source%3Dn%26utm_medium%3dcpc"),
		"https://a/?utm_source=n&utm_medium=cpc");
	ck_assert_str_eq(uncovered("utm_source%3Dn"), "utm_source=n");
	ck_assert_str_eq(uncovered("https://a/?a=1;b=2"), "");
	ck_assert_str_eq(uncovered("https://a/?unfurl%3Futm_source=n"),
		"https://a/?unfurl&utm_source=n");
	ck_assert_str_eq(uncovered("a?b=%26%26UTM_source=n%26c"),
		"a?b=%26&UTM_source=n%26c");
	ck_assert_str_eq(uncovered("a?utm_source=n#038;utm_medium=x"),
		"a?utm_source=n#038&utm_medium=x");
	ck_assert_str_eq(uncovered("https://a/?a=utm_source%3Dn"), "");
	ck_assert_str_eq(uncovered("https://a/;utm_x/?b=1"), "");
	ck_assert_str_eq(uncovered(""), "");
}
END_TEST

START_TEST(tags_in_paths)
{
	ck_assert_str_eq(uncovered("https://a/utm_source/n/utm_medium/cpc/"),
		"https://a?&utm_source=n&utm_medium=cpc&");
	ck_assert_str_eq(uncovered("/b/UTM_Campaign/x/utm_source/n?c=d#e"),
		"/b?c=d&UTM_Campaign=x&utm_source=n#e");
	ck_assert_str_eq(
		uncovered("a/#/utm_medium/m#e"), "a/#?&utm_medium=m#e");
	ck_assert_str_eq(uncovered("a/#/utm_medium/m?b"), "a/#?b&utm_medium=m");
	ck_assert_str_eq(uncovered("https://a/my_utm_source/n"), "");
	ck_assert_str_eq(uncovered("https://a/?next=/utm_source/n"), "");
	ck_assert_str_eq(uncovered("https://a/b=c/utm_source/n"), "");
}
END_TEST

START_TEST(tags_in_values)
{
	ck_assert_str_eq(uncovered("https://p/a?id=x&referrer=utm_source%3Dn%26"
				   "utm_medium%3Dm%2526o&hl=de"),
		"https://p/a?id=x&utm_source=n&utm_medium=m%26o&hl=de");
	ck_assert_str_eq(uncovered("https://p/a?REFERRER=gclid%3Dx#c"),
		"https://p/a?gclid=x#c");
	ck_assert_str_eq(uncovered("a?referrer=gclid=x"), "a?gclid=x");
	ck_assert_str_eq(uncovered("a?b&scene=a_b%3D1%26gclid%3Dx"),
		"a?b&a_b=1&gclid=x");
	ck_assert_str_eq(uncovered("pages/a?scene=utm_source%253Dn%2526utm_term"
				   "%253Dt"),
		"pages/a?utm_source=n&utm_term=t");
	ck_assert_str_eq(uncovered("a#scene=a%3D1%26utm_source%3Dn"),
		"a#a=1&utm_source=n");
	ck_assert_str_eq(uncovered("a?scene=utm_source=n"), "a?utm_source=n");
	ck_assert_str_eq(uncovered("a?scene=1&referrer=utm_id%3D7"),
		"a?scene=1&utm_id=7");
	ck_assert_str_eq(uncovered("a?scene=1047"), "");
	ck_assert_str_eq(uncovered("a?scene=a%3D1"), "");
	ck_assert_str_eq(uncovered("a?xscene=utm_id%3D7"), "");
	ck_assert_str_eq(uncovered("a?scene=a1%3D1%26gclid%3Dx"), "");
	ck_assert_str_eq(
		uncovered("a?referrer=https%3A%2F%2Fb%3Futm_source%3Dn"), "");
	ck_assert_str_eq(uncovered("a?referrer="), "");
}
END_TEST

static bool one_site(const char *a, const char *b)
{
	bool is = url_same_site(text_of(a), text_of(b));

	ck_assert(is == url_same_site(text_of(b), text_of(a)));
	return is;
}

START_TEST(sites)
{
	ck_assert(one_site("shop.example", "shop.example"));
	ck_assert(one_site("www.shop.example", "pay.Shop.example"));
	ck_assert(one_site("a.b.shop.co.uk", "shop.co.uk"));
	ck_assert(!one_site("shop.co.uk", "other.co.uk"));
	ck_assert(!one_site("a.github.io", "b.github.io"));
	ck_assert(one_site("x.a.github.io", "a.github.io"));
	ck_assert(!one_site("shop.example", "shop.example.org"));
	ck_assert(!one_site("shop.example", "myshop.example"));
	ck_assert(!one_site("co.uk", "co.uk"));
	ck_assert(!one_site("", ""));
	ck_assert(!one_site("localhost", "localhost"));
	ck_assert(!one_site("localhost", "shop.example"));
}
END_TEST

UNIT_MAIN("url", parameters, places, a_million, decoding, hosts, kin,
	escaped_twice, hidden_parameters, tags_in_paths, tags_in_values, sites)
