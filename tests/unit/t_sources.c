/* t_sources.c - sources in their lists, hosts at their front doors. */
#include "channel/sources.h"

#include "channel/clicks.h"
#include "unit.h"

static const struct sources_entry ga4[] = {
#include "channel/ga4-sources.inc"
};
static const struct sources_entry ai[] = {
#include "channel/ai-sources.inc"
};
static const struct sources_entry cn[] = {
#include "channel/cn-sources.inc"
};

static const struct sources_entry west[] = {
#include "channel/west-sources.inc"
};

static void check(const struct sources_entry *e, size_t n)
{
	static const char lists[] =
		" search social video shopping ai mail ads paid ";

	for (size_t i = 0; i < n; i++) {
		char word[16] = " ";

		ck_assert_uint_lt(strlen(e[i].name), 64);
		ck_assert(i == 0 || strcmp(e[i - 1].name, e[i].name) < 0);
		for (const char *p = e[i].name; *p; p++)
			ck_assert(*p < 'A' || *p > 'Z');
		ck_assert_uint_lt(strlen(e[i].list), 14);
		strcat(strcat(word, e[i].list), " ");
		ck_assert_ptr_nonnull(strstr(lists, word));
	}
}

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

/* Sorted by bytes and in lower case, or they would not be found. */
START_TEST(tables)
{
	check(ga4, COUNT(ga4));
	check(ai, COUNT(ai));
	check(cn, COUNT(cn));
	check(west, COUNT(west));
	ck_assert_uint_eq(COUNT(ga4), 819);
}
END_TEST

static const char *list(enum sources which, const char *source)
{
	const struct sources_entry *e = sources_find(which, text_of(source));

	return e ? e->list : "";
}

START_TEST(by_name)
{
	for (size_t i = 0; i < COUNT(ga4); i++)
		ck_assert_str_eq(list(SOURCES_GA4, ga4[i].name), ga4[i].list);
	for (size_t i = 0; i < COUNT(cn); i++)
		ck_assert_str_eq(list(SOURCES_CN, cn[i].name), cn[i].list);
	ck_assert_str_eq(list(SOURCES_GA4, "GOOGLE"), "search");
	ck_assert_str_eq(list(SOURCES_GA4, "google shopping"), "shopping");
	ck_assert_str_eq(list(SOURCES_GA4, "www.google.com"), "");
	ck_assert_str_eq(list(SOURCES_GA4, "douyin"), "");
	ck_assert_str_eq(list(SOURCES_GA4, "chatgpt.com"), "ai");
	ck_assert_str_eq(list(SOURCES_CN, "Douyin"), "social");
	ck_assert_str_eq(list(SOURCES_CN, "google"), "search");
	ck_assert_str_eq(list(SOURCES_NONE, "google"), "");
	ck_assert_str_eq(list(SOURCES_GA4, ""), "");
	ck_assert_ptr_null(
		sources_find(SOURCES_GA4, (struct text){"google\0", 7}));
	char longer[100];
	memset(longer, 'a', sizeof(longer));
	ck_assert_ptr_null(
		sources_find(SOURCES_GA4, (struct text){longer, 100}));
}
END_TEST

static const char *host(enum sources which, const char *name)
{
	const struct sources_entry *e = sources_of_host(which, text_of(name));

	return e ? e->name : "";
}

START_TEST(by_host)
{
	static const char *const cases[][2] = {
		{"google.com", "google"},
		{"www.google.com", "google"},
		{"WWW.GOOGLE.CO.UK", "google"},
		{"de.google.com", "google"},
		{"m.google.com.br", "google"},
		{"images.google.fr", "google"},
		{"docs.google.com", ""},
		{"google.example.com", ""},
		{"www.google.example.com", ""},
		{"news.google.com", "news.google.com"},
		{"mail.yahoo.com", ""},
		{"de.search.yahoo.com", "de.search.yahoo.com"},
		{"www.yahoo.co.jp", "yahoo.co.jp"},
		{"l.facebook.com", "l.facebook.com"},
		{"xx.facebook.com", "facebook.com"},
		{"facebook.de", ""},
		{"a.b.tumblr.com", "tumblr.com"},
		{"notfacebook.com", ""},
		{"www.bing.com", "bing"},
		{"com", ""},
		{"", ""},
		{".", ""},
		{"..google.com", ""},
		{"google.", ""},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		ck_assert_str_eq(host(SOURCES_GA4, cases[i][0]), cases[i][1]);
	ck_assert_str_eq(host(SOURCES_CN, "item.jd.com"), "jd.com");
	ck_assert_str_eq(host(SOURCES_CN, "pan.baidu.com"), "");
	ck_assert_str_eq(host(SOURCES_NONE, "www.google.com"), "");
}
END_TEST

static const char *click(enum sources which, const char *name, const char *v)
{
	const struct clicks_mark *m =
		clicks_find(which, text_of(name), text_of(v));

	return m ? m->source : "";
}

START_TEST(clicks)
{
	ck_assert_str_eq(click(SOURCES_GA4, "gclid", "x"), "google");
	ck_assert_str_eq(click(SOURCES_GA4, "GClID", "x"), "google");
	ck_assert_str_eq(click(SOURCES_GA4, "gclid", ""), "");
	ck_assert_str_eq(click(SOURCES_GA4, "gclids", "x"), "");
	ck_assert_str_eq(click(SOURCES_GA4, "", "x"), "");
	ck_assert_str_eq(click(SOURCES_GA4, "gad_source", "1"), "google");
	ck_assert_str_eq(click(SOURCES_GA4, "gad_source", "5"), "");
	ck_assert_str_eq(click(SOURCES_GA4, "bd_vid", "x"), "baidu");
	ck_assert_str_eq(click(SOURCES_CN, "bd_vid", "x"), "baidu");
	ck_assert_str_eq(click(SOURCES_CN, "gclid", "x"), "google");
	ck_assert_str_eq(click(SOURCES_NONE, "gclid", "x"), "");
	ck_assert_str_eq(click(SOURCES_GA4, "fbclid", "x"), "");
}
END_TEST

UNIT_MAIN("sources", tables, by_name, by_host, clicks)
