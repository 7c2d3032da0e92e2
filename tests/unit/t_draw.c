/* t_draw.c - draws against numbers that other systems' own code gave. */
#include "gray/draw.h"

#include <stdio.h>
#include <stdlib.h>

#include "unit.h"

static struct text t(const char *s)
{
	return text_of(s);
}

static struct draws open_draws(const char *key, enum draw_hash hash)
{
	struct keyed *k;
	struct draws d;

	ck_assert_ptr_null(keyed_open(&k, KEYED_SHA256, t(key)));
	draws_init(&d, k, hash);
	keyed_free(k);
	return d;
}

static void near(double got, double want)
{
	ck_assert(got > want - 1e-12 && got < want + 1e-12);
}

/* GrowthBook 4.0.0, gbhash(seed, id, version). */
START_TEST(growthbook)
{
	near(draw_growthbook1(t(""), t("a")), 0.220);
	near(draw_growthbook(t(""), t("a")), 0.0216);
	near(draw_growthbook1(t(""), t("客户17")), 0.094);
	near(draw_growthbook(t(""), t("客户17")), 0.6010);
	near(draw_growthbook1(t(""), t("007")), 0.462);
	near(draw_growthbook(t(""), t("007")), 0.0181);
}
END_TEST

/* FNV-1a of UTF-16 code units: a character beyond 16 bits is two, and a byte
 * that is none is U+FFFD. */
START_TEST(code_units)
{
	const uint32_t start = 2166136261u, prime = 16777619u;
	uint32_t h = (start ^ 0xd83d) * prime;

	ck_assert_uint_eq(draw_fnv(t("a"), start), (start ^ 'a') * prime);
	ck_assert_uint_eq(draw_fnv(t("é"), start), (start ^ 0xe9) * prime);
	ck_assert_uint_eq(draw_fnv(t("张"), start), (start ^ 0x5f20) * prime);
	ck_assert_uint_eq(draw_fnv(t("😀"), start), (h ^ 0xde00) * prime);
	ck_assert_uint_eq(draw_fnv(t("\xff"), start), (start ^ 0xfffd) * prime);
	ck_assert_uint_eq(
		draw_fnv(t("\xe5\xbc"), start), draw_fnv(t("\xff\xff"), start));
	ck_assert_uint_eq(draw_fnv(t(""), start), start);
}
END_TEST

/* Unleash 6.9.1: group grp, and the seed of variants. */
START_TEST(murmur)
{
	static const struct {
		const char *id;
		uint32_t part, variant;
	} tries[] = {{"a", 10, 730}, {"007", 66, 71}, {"1e5", 19, 830},
		{"客户17", 42, 92}};
	struct draws d = open_draws("", DRAW_UNLEASH);

	for (size_t i = 0; i < sizeof(tries) / sizeof(*tries); i++) {
		struct text id = t(tries[i].id);
		ck_assert_uint_eq(draw_murmur(&d, t("grp"), id, 0) % 100 + 1,
			tries[i].part);
		ck_assert_uint_eq(
			draw_murmur(&d, t("grp"), id, 86028157) % 1000 + 1,
			tries[i].variant);
	}
	draws_release(&d);
}
END_TEST

/* PlanOut 0.6.0 (integer of 0 to 9999) and PostHog 7.91.1. */
START_TEST(sha1)
{
	struct draws d = open_draws("", DRAW_PLANOUT);

	ck_assert_uint_eq(
		draw_sha1(&d, t("spring.offer.n"), t("a"), "") % 10000, 7860);
	ck_assert_uint_eq(
		draw_sha1(&d, t("spring.offer.n"), t("007"), "") % 10000, 6852);
	near(draw_sha1_share(&d, t("spring.offer.f"), t("a"), ""),
		0.8909632232213095);
	near(draw_sha1_share(&d, t("new-page"), t("a"), ""),
		0.5638796522082007);
	near(draw_sha1_share(&d, t("new-page"), t("a"), "variant"),
		0.5201541494921093);
	draws_release(&d);
}
END_TEST

/* Numbers of hmac in Python. */
START_TEST(keyed)
{
	struct draws d = open_draws("a-key-of-16-bytes", DRAW_KEYED);
	double two[2];

	near(keyed_share(UINT64_MAX), 1 - 0x1p-53);
	near(keyed_share(0), 0);
	near(keyed_share((uint64_t)1 << 63), 0.5);
	draw_split(two, &d, t("u1"), t("e1"), t("2026Q4"));
	near(two[0], keyed_share(13619783770091508056u));
	near(two[1], keyed_share(5862050761003927677u));
	near(keyed_draw(d.keyed, "holdout", t("u1"), t("h"), t("2026Q4")),
		keyed_share(16593580663591462205u));
	near(keyed_draw(d.keyed, "layer", t("u1"), t("L"), t("2026Q4")),
		keyed_share(7225162843602462909u));
	draws_release(&d);
}
END_TEST

START_TEST(namespaces)
{
	ck_assert(draw_namespace(t("layer1"), t("a"), 0, 1));
	ck_assert(!draw_namespace(t("layer1"), t("a"), 0, 0));
	double x = draw_growthbook1(t("__layer1"), t("a"));
	ck_assert(draw_namespace(t("layer1"), t("a"), x, x + 0.001));
	ck_assert(!draw_namespace(t("layer1"), t("a"), 0, x));
}
END_TEST

/* Of numbers with three decimals a division by 100 misses 28.7, and others. */
START_TEST(of_percent)
{
	char text[32];

	for (int i = 0; i <= 100000; i++) {
		snprintf(text, sizeof(text), "%d.%05d", i / 100000, i % 100000);
		double want = strtod(text, NULL), got;
		snprintf(text, sizeof(text), "%d.%03d", i / 1000, i % 1000);
		got = draw_of_percent(strtod(text, NULL));
		ck_assert_msg(!(got < want) && !(got > want), "%s", text);
	}
	ck_assert(draw_of_percent(100) >= 1 && draw_of_percent(0) <= 0);
}
END_TEST

UNIT_MAIN("draw", growthbook, code_units, murmur, sha1, keyed, namespaces,
	of_percent)
