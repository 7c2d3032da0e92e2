/* t_origin.c - what says where a visit came from, and in which order. */
#include "channel/origin.h"

#include <stdio.h>

#include "unit.h"

static const struct text own[] = {{"pay.example", 11}};
static const struct origin_how how = {
	.lists = SOURCES_CN, .own = own, .owns = 1};

/* "source|medium|campaign|term|content|id" of a visit. */
static const char *tell(struct origin_visit v)
{
	static char told[256];
	static struct buf bytes;
	struct origin_marks m;
	struct origin o;
	size_t n = 0;

	v.url = v.url.at ? v.url : text_of("");
	v.referrer = v.referrer.at ? v.referrer : text_of("");
	v.code = v.code.at ? v.code : text_of("");
	origin_read(&m, &how, &v);
	origin_find(&o, &bytes, &how, &m, &v);
	for (int i = 0; i < ORIGIN_PARAMETERS; i++)
		n += (size_t)snprintf(told + n, sizeof(told) - n, "%s%.*s",
			i ? "|" : "", (int)o.utm[i].len, o.utm[i].at);
	return told;
}

static const char *visit(const char *url, const char *referrer)
{
	return tell((struct origin_visit){
		.url = text_of(url), .referrer = text_of(referrer)});
}

START_TEST(by_url)
{
	ck_assert_str_eq(visit("", ""), "|||||");
	ck_assert_str_eq(visit("?utm_source=a&utm_medium=b&utm_campaign=c&"
			       "utm_term=d&utm_content=e&utm_id=f",
				 ""),
		"a|b|c|d|e|f");
	ck_assert_str_eq(visit("?UTM_SOURCE=a&Utm_Medium=b", ""), "a|b||||");
	ck_assert_str_eq(visit("?utm_medium=b&utm_medium=c", ""), "|b||||");
	ck_assert_str_eq(visit("?utm_sourc@=a&utm_mediun=b", ""), "|||||");
	ck_assert_str_eq(visit("?utm-source=a&utm_ID=7", ""), "|||||7");
	ck_assert_str_eq(visit("?utm_source%3Da&utm_source=b", ""), "b|||||");
	ck_assert_str_eq(visit("?utm%5fsource=b", ""), "b|||||");
	ck_assert_str_eq(visit("?utm_source=a&gclid=1", ""), "a|cpc||||");
	ck_assert_str_eq(
		visit("?gclid=1&utm_campaign=c", ""), "google|cpc|c|||");
	ck_assert_str_eq(visit("?utm_medium=b&gclid=1", ""), "|b||||");
	ck_assert_str_eq(visit("?msclkid=1&gclid=1", ""), "bing|cpc||||");
}
END_TEST

START_TEST(by_referrer)
{
	const char *page = "https://a.example/";

	ck_assert_str_eq(
		visit(page, "https://www.google.de/"), "google|organic||||");
	ck_assert_str_eq(visit(page, "https://www.Some.example/"),
		"some.example|referral||||");
	ck_assert_str_eq(visit(page, "https://chatgpt.com/"),
		"chatgpt.com|ai-assistant||||");
	ck_assert_str_eq(visit(page, "https://www.a.example/"), "|||||");
	ck_assert_str_eq(visit(page, "https://x.pay.example/"), "|||||");
	ck_assert_str_eq(visit(page, "-"), "|||||");
	ck_assert_str_eq(visit("https://a.example/?utm_campaign=c&utm_term=d",
				 "https://b.example/"),
		"b.example|referral|c|d||");
	ck_assert_str_eq(
		visit("https://a.example/?utm_source=s", "https://b.example/"),
		"s|||||");
	ck_assert_str_eq(
		visit("https://a.example/?gclid=1", "https://b.example/"),
		"google|cpc||||");
}
END_TEST

START_TEST(by_code)
{
	struct origin_visit v = {.code = text_of("Q1"),
		.url = text_of("?utm_campaign=c&gclid=1")};

	ck_assert_str_eq(tell(v), "google|cpc|c|||");
	v.mapped = true;
	v.source = text_of("east");
	v.medium = v.campaign = text_of("");
	ck_assert_str_eq(tell(v), "east||c|||");
	v.campaign = text_of("salon");
	ck_assert_str_eq(tell(v), "east||salon|||");
	v.source = text_of("");
	v.referrer = text_of("https://b.example/");
	ck_assert_str_eq(tell(v), "||salon|||");
	v.mapped = false;
	v.url = text_of("");
	ck_assert_str_eq(tell(v), "b.example|referral||||");
	v.referrer = text_of("");
	ck_assert_str_eq(tell(v), "Q1|||||");
}
END_TEST

/* What of the visit is passed over. */
static unsigned odd(const char *url, const char *referrer)
{
	struct origin_visit v = {.url = text_of(url),
		.referrer = text_of(referrer),
		.code = text_of("")};
	struct origin_marks m;

	origin_read(&m, &how, &v);
	return m.odd;
}

START_TEST(what_is_passed_over)
{
	const char *a = "https://a.example/";

	ck_assert_uint_eq(odd("", ""), 0);
	ck_assert_uint_eq(odd(a, "https://b.example/"), 0);
	ck_assert_uint_eq(odd(a, "https://www.a.example/x"), ORIGIN_SAME);
	ck_assert_uint_eq(odd(a, "https://x.pay.example/"), ORIGIN_OWN);
	ck_assert_uint_eq(odd(a, "https://www/"), 0);
	/* Where the url tells, nobody looks at the referrer. */
	ck_assert_uint_eq(odd("https://a.example/?utm_medium=b", a), 0);

	ck_assert_uint_eq(odd("?utm_medium=b&utm_medium=b", ""), 0);
	ck_assert_uint_eq(odd("?utm_medium=b&utm_medium=+b", ""), ORIGIN_AGAIN);
	ck_assert_uint_eq(odd("?utm_medium=b&utm_medium= b ", ""), 0);
	ck_assert_uint_eq(odd("?utm_term=&utm_term=b", ""), 0);
	ck_assert_uint_eq(odd("?utm_term=c&utm_term=b", ""), ORIGIN_AGAIN);

	ck_assert_uint_eq(odd("?utm_=1", ""), ORIGIN_UNKNOWN);
	ck_assert_uint_eq(odd("?UTM_sorce=1", ""), ORIGIN_UNKNOWN);
	ck_assert_uint_eq(odd("?utm_source%3Da%26b", ""), ORIGIN_UNKNOWN);
	ck_assert_uint_eq(odd("?utm=1&ut&u&utm-x=1&autm_x=1", ""), 0);
	ck_assert_uint_eq(odd("?utm_Source_Platform=a&utm_creative_format&"
			      "utm_marketing_tactic=b&utm_nooverride=1",
				  ""),
		0);
	/* One half alone is any site's own parameter. */
	ck_assert_uint_eq(odd("?source=a&Medium=b", ""), ORIGIN_OTHER);
	ck_assert_uint_eq(odd("?source=a&campaign=c", ""), 0);
	ck_assert_uint_eq(odd("?medium=a&sources=c", ""), 0);
	ck_assert_uint_eq(odd("?source=a&medium=", ""), 0);
	ck_assert_uint_eq(odd("?source=a&medium=b&utm_source=n", ""), 0);
	ck_assert_uint_eq(odd("?at_medium=email", ""), ORIGIN_OTHER);
	ck_assert_uint_eq(odd("?utm_x=1&utm_id=1&utm_id=2", ""),
		ORIGIN_AGAIN | ORIGIN_UNKNOWN);
}
END_TEST

UNIT_MAIN("origin", by_url, by_referrer, by_code, what_is_passed_over)
