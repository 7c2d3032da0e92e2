/* t_tagname.c - names of parameters that are nearly those of utm. */
#include "channel/tagname.h"

#include "unit.h"

static const char *plain(const char *name)
{
	static char copy[64];
	char room[TAGNAME_ROOM];
	struct text t = tagname_plain(text_of(name), room);

	memcpy(copy, t.at, t.len);
	copy[t.len] = '\0';
	return copy;
}

START_TEST(brackets)
{
	ck_assert_str_eq(plain("utm_source[]"), "utm_source");
	ck_assert_str_eq(plain("UTM_source[0]"), "UTM_source");
	ck_assert_str_eq(plain("utm_source[9]"), "utm_source");
	ck_assert_str_eq(plain("utm[source]"), "utm_source");
	ck_assert_str_eq(plain("Utm[Id]"), "utm_Id");
	ck_assert_str_eq(plain("utm_source[a]"), "utm_source[a]");
	ck_assert_str_eq(plain("utm_source[/]"), "utm_source[/]");
	ck_assert_str_eq(plain("utm_source[:]"), "utm_source[:]");
	ck_assert_str_eq(plain("utm_source]"), "utm_source]");
	ck_assert_str_eq(plain("utm_source["), "utm_source[");
	ck_assert_str_eq(plain("utm[]"), "utm[]");
	ck_assert_str_eq(plain("utmx[source]"), "utmx[source]");
	ck_assert_str_eq(plain("my[source]"), "my[source]");
	ck_assert_str_eq(plain("]"), "]");
	ck_assert_str_eq(plain("utm_source"), "utm_source");
	ck_assert_str_eq(plain(""), "");
}
END_TEST

/* As much as there is room for, and a byte more. */
START_TEST(long_names)
{
	ck_assert_str_eq(plain("utm_34567890123456789012[]"),
		"utm_34567890123456789012");
	ck_assert_str_eq(plain("utm_345678901234567890123[]"),
		"utm_345678901234567890123[]");
	ck_assert_str_eq(
		plain("utm[34567890123456789012]"), "utm_34567890123456789012");
	ck_assert_str_eq(plain("utm[345678901234567890123]"),
		"utm[345678901234567890123]");
}
END_TEST

START_TEST(lost)
{
	static const char *const yes[] = {"utm_sorce", "utm_", "UTM_Source2",
		"utm-source", "utm.medium", "utm campaign", "utmterm",
		"utm_source%3Dn"};
	static const char *const no[] = {"utm_source_platform",
		"utm_creative_format", "utm_marketing_tactic", "utm_nooverride",
		"utm", "utmx", "utm-", "utmsourc", "source", "ut", ""};

	for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++)
		ck_assert_msg(tagname_is_lost(text_of(yes[i])), "%s", yes[i]);
	for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++)
		ck_assert_msg(!tagname_is_lost(text_of(no[i])), "%s", no[i]);
}
END_TEST

START_TEST(others)
{
	static const char *const yes[] = {"mtm_source", "MTM_Campaign",
		"pk_kwd", "pk_keyword", "piwik_cid", "matomo_medium",
		"pk_content", "at_medium", "at_campaign", "hmsr", "hmpl",
		"hmcu", "hmkw", "HMCI"};
	static const char *const no[] = {"mtm_", "pk_x", "pk", "mtm_sources",
		"utm_source", "hms", "hmsrx", "apk_source", "at_x",
		"cat_medium", ""};

	for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++)
		ck_assert_msg(tagname_is_other(text_of(yes[i])), "%s", yes[i]);
	for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++)
		ck_assert_msg(!tagname_is_other(text_of(no[i])), "%s", no[i]);
}
END_TEST

UNIT_MAIN("tagname", brackets, long_names, lost, others)
