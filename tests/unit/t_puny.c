/* t_puny.c - hosts in Punycode, against the samples of RFC 3492. */
#include "channel/puny.h"

#include "base/random.h"
#include "unit.h"

static const char *plain(const char *host)
{
	static char shown[PUNY_HOST + 1];
	char room[PUNY_HOST];
	struct text t = puny_plain(room, text_of(host));

	memcpy(shown, t.at, t.len);
	shown[t.len] = '\0';
	return shown;
}

START_TEST(samples)
{
	static const char *const cases[][2] = {
		{"xn--bcher-kva.de", "bücher.de"}, {"xn--fiqs8s", "中国"},
		{"xn--55qx5d.xn--fiqs8s", "公司.中国"},
		{"xn--ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"},
		{"xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa",
			"なぜみんな日本語を話してくれないのか"},
		{"xn--PorqunopuedensimplementehablarenEspaol-fmd56a",
			"porquénopuedensimplementehablarenespañol"},
		{"xn--3B-ww4c5e180e575a65lsy2b", "3年b組金八先生"},
		{"xn--egbpdaj6bu4bxfgehfvwxn", "ليهمابتكلموشعربي؟"},
		{"xn--4dbcagdahymbxekheh6e0a7fei0b", "למההםפשוטלאמדבריםעברית"},
		{"xn--i-0xp.xn--e28h", "☃i.😀"}, {"BÜCHER.de", "bücher.de"},
		{"ΩΛЖЁ.x", "ωλжё.x"}, {"a。b．c｡d", "a.b.c.d"},
		{"xn--a-9us.ru", "aⴀ.ru"}};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_str_eq(plain(cases[i][0]), cases[i][1]);
}
END_TEST

START_TEST(as_they_are)
{
	static const char *const same[] = {"", "example.com", "a-b.example",
		"xn--.example", "xn--a.example", "xn--99999zzz.example",
		"xn--\xff.example",
		"b\xfc"
		"cher.de",
		"XN-.example"};
	char longest[PUNY_HOST + 1];

	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
		ck_assert_str_eq(plain(same[i]), same[i]);
	memset(longest, 'a', sizeof(longest));
	memcpy(longest, "xn--", 4);
	longest[PUNY_HOST] = '\0';
	ck_assert_str_eq(plain(longest), longest);
}
END_TEST

/* Whatever stands behind "xn--", what comes out is UTF-8. */
START_TEST(random_labels)
{
	static const char of[] = "abcdefghijklmnopqrstuvwxyz0123456789--.";
	struct random r;
	char host[100], room[PUNY_HOST];

	random_seed(&r, 1);
	for (int i = 0; i < 20000; i++) {
		size_t n = 4 + random_below(&r, 60);
		memcpy(host, "xn--", 4);
		for (size_t k = 4; k < n; k++)
			host[k] = of[random_below(&r, sizeof(of) - 1)];
		struct text t = puny_plain(room, (struct text){host, n});
		ck_assert(t.len <= PUNY_HOST && text_utf8(t));
	}
}
END_TEST

UNIT_MAIN("puny", samples, as_they_are, random_labels)
