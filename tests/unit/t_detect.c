/* t_detect.c - personal data in text, by the cells of tests/reference; what the
 * sieve shows is enough, wherever in a block of 64 bytes it stands. */
#include <stdio.h>

#include "base/random.h"
#include "identity/detect.h"
#include "identity/mask.h"
#include "identity/policy.h"
#include "identity/sift.h"
#include "unit.h"

enum { TODAY = 20261128 };

static void print(struct buf *to, const struct detector *d, size_t shift)
{
	to->len = 0;
	for (size_t i = 0; i < d->n; i++)
		buf_printf(to, "%s%s %zu %zu", i ? ";" : "",
			kind_name((int)d->found[i].kind),
			d->found[i].start - shift, d->found[i].end - shift);
}

static void same_sift(const struct sift *a, const struct sift *b)
{
	ck_assert_uint_eq(a->n, b->n);
	for (size_t i = 0; i < a->n; i++)
		ck_assert_uint_eq(a->at[i], b->at[i]);
}

/* TEXT behind SHIFT bytes that mean nothing holds WANT. */
static void holds(
	struct detector *d, struct text text, struct text want, size_t shift)
{
	struct sift fast = {0}, plain = {0};
	struct buf all = {0}, got = {0};

	for (size_t i = 0; i < shift; i++)
		buf_byte(&all, '|');
	buf_text(&all, text);
	detect(d, buf_view(&all));
	print(&got, d, shift);
	ck_assert_msg(text_equal(buf_view(&got), want), "%.*s: %.*s",
		(int)text.len, text.at, (int)got.len, got.at);
	sift_find(&fast, buf_view(&all));
	sift_find_plain(&plain, buf_view(&all));
	same_sift(&fast, &plain);
	detect_sifted(d, buf_view(&all), fast.at, fast.n, 0);
	print(&got, d, shift);
	ck_assert_msg(text_equal(buf_view(&got), want), "sifted, %zu: %.*s",
		shift, (int)text.len, text.at);
	sift_release(&fast);
	sift_release(&plain);
	buf_release(&all);
	buf_release(&got);
}

static void one_line(struct detector *d, struct text line)
{
	struct text column = text_split(&line, '\t');
	struct text cell = text_split(&line, '\t');
	struct text want = text_split(&line, '\t');

	if (!text_is(column, "note"))
		return;
	for (size_t shift = 0; shift <= 64; shift++)
		holds(d, cell, want, shift);
}

START_TEST(cells)
{
	struct detector d = {.today = TODAY};
	FILE *file = fopen("tests/reference/pii-cells.tsv", "r");
	char line[1024];
	int n = 0;

	ck_assert(file);
	while (fgets(line, sizeof(line), file))
		if (line[0] != '#') {
			one_line(&d, text_of(line));
			n++;
		}
	fclose(file);
	ck_assert_int_ge(n, 100);
	detect_release(&d);
}
END_TEST

/* What stands in the way of one another: the stronger rule has it. */
START_TEST(overlaps)
{
	static const char *const tries[][2] = {
		{"13800138000@example.cn", "email 0 22"},
		{"::ffff:192.0.2.128", "ip 0 18"}, {"a@b.cn@c.cn", "email 0 6"},
		{"+1 4111 1111 1111 1111", ""},
		{"no. 4111 1111 1111 1111", "card 4 23"},
		{"（+86)18290554409", "phone 0 18"}, {"13800138000，000", ""},
		{"电话（13800138000）", "phone 9 20"},
		{"tel（13800138000", "phone 6 17"},
		{"paſſport E12345678", "passport 11 20"},
		{"mobİle13800138000", "phone 7 18"}, {"ſ13800138000", ""},
		{"K13800138000", ""}, {"13800138000ı", ""}};
	struct detector d = {.today = TODAY};

	for (size_t i = 0; i < sizeof(tries) / sizeof(*tries); i++)
		for (size_t shift = 0; shift < 64; shift += 7)
			holds(&d, text_of(tries[i][0]), text_of(tries[i][1]),
				shift);
	detect_release(&d);
}
END_TEST

static void masks(enum identity_kind kind, const char *value, int head,
	int tail, const char *want)
{
	struct buf b = {0};

	mask_value(&b, kind, text_of(value), (struct mask_ends){head, tail});
	buf_byte(&b, '\0');
	ck_assert_str_eq(b.at, want);
	buf_release(&b);
}

START_TEST(masked)
{
	masks(KIND_PHONE, "13800138000", -1, 0, "138****8000");
	masks(KIND_PHONE, "8613800138000", -1, 0, "86138****8000");
	masks(KIND_PHONE, "0086138-0013-8000", -1, 0, "0086138-****-8000");
	masks(KIND_PHONE, "+12345678", -1, 0, "+12****78");
	masks(KIND_PHONE, "+1234567890123456", -1, 0, "+****************");
	masks(KIND_PHONE, "02165432100", -1, 0, "021****2100");
	masks(KIND_PHONE, "0755-2345678", -1, 0, "0755-***5678");
	masks(KIND_PHONE, "23800138000", -1, 0, "***********");
	masks(KIND_IDCARD, "310115350523648", -1, 0, "310115******648");
	masks(KIND_IDCARD, "3101153505236481", -1, 0, "****************");
	masks(KIND_CARD, "377494109883181", -1, 0, "377494*****3181");
	masks(KIND_CARD, "37749410988318", -1, 0, "**************");
	masks(KIND_NAME, "李", -1, 0, "*");
	masks(KIND_NAME, "", -1, 0, "");
	masks(KIND_ACCOUNT, "1234", -1, 0, "****");
	masks(KIND_DEVICE, "12345678901", -1, 0, "***********");
	masks(KIND_ADDRESS, "1234567", -1, 0, "*******");
	masks(KIND_EMAIL, "ann.example", -1, 0, "***********");
	masks(KIND_EMAIL, "ann@", -1, 0, "****");
	masks(KIND_EMAIL, "ann_b.cn", -1, 0, "********");
	masks(KIND_EMAIL, "@b.cn", -1, 0, "@b.cn");
	masks(KIND_EMAIL, "欧阳＠b.cn", -1, 0, "欧*＠b.cn");
	masks(KIND_IP, "300.1.1.1", -1, 0, "*********");
	masks(KIND_IP, "１.2.3.4", -1, 0, "1.2.3.0");
	masks(KIND_IP, "::ffff:c000:280", -1, 0, "192.0.2.0");
	masks(KIND_BIRTH, "17/05/1990", -1, 0, "**/**/1990");
	masks(KIND_BIRTH, "19900517", -1, 0, "1990****");
	masks(KIND_BIRTH, "May 17, 1990", -1, 0, "*** **, 1990");
	masks(KIND_BIRTH, "90-05-17", -1, 0, "**-**-**");
	masks(KIND_CARD, "1234-5678", 2, 3, "12**-*678");
	masks(KIND_CARD, "1234-5678", 4, 4, "****-****");
	masks(KIND_CARD, "12345678", 4, 3, "1234*678");
	masks(KIND_NAME, "\xff\xe4\xb8", 1, 0, "\xff**");
}
END_TEST

/* T masked as a value of KIND, to TO, without its hyphens and with full-width
 * '@' as plain ones. */
static void mask_bare(struct buf *to, enum identity_kind kind, struct text t)
{
	struct buf b = {0};

	to->len = 0;
	mask_value(&b, kind, t, (struct mask_ends){-1, 0});
	for (size_t i = 0; i < b.len; i++)
		if (b.len - i >= 3 && memcmp(b.at + i, "＠", 3) == 0) {
			buf_byte(to, '@');
			i += 2;
		} else if (b.at[i] != '-') {
			buf_byte(to, b.at[i]);
		}
	buf_release(&b);
}

/* A number is masked as it is with a hyphen in it, and an address as it is with
 * a full-width '@'. */
START_TEST(quickly_masked)
{
	static const char digits[] = "0123456789156X*.,+",
			  letters[] = "abZ09._@ ";
	static const enum identity_kind kinds[] = {
		KIND_PHONE, KIND_IDCARD, KIND_CARD, KIND_EMAIL};
	struct buf plain = {0}, other = {0}, t = {0}, u = {0};
	struct random r;
	unsigned seen = 0;

	random_seed(&r, 3);
	for (int i = 0; i < 200000; i++) {
		enum identity_kind kind = kinds[i % 4];
		size_t n = 1 + random_below(&r, 22),
		       hyphen = random_below(&r, n + 1);
		size_t most = random_below(&r, 4) ? 10 : sizeof(digits) - 1;
		t.len = u.len = 0;
		for (size_t k = 0; k < n; k++) {
			char c = kind == KIND_EMAIL
					 ? letters[random_below(
						   &r, sizeof(letters) - 1)]
					 : digits[random_below(&r, most)];
			if (k == 0 && kind == KIND_PHONE)
				c = '1';
			if (k == hyphen && kind != KIND_EMAIL)
				buf_byte(&u, '-');
			buf_byte(&t, c);
			if (c == '@' && kind == KIND_EMAIL)
				buf_string(&u, "＠");
			else
				buf_byte(&u, c);
		}
		mask_bare(&plain, kind, buf_view(&t));
		mask_bare(&other, kind, buf_view(&u));
		ck_assert(text_equal(buf_view(&plain), buf_view(&other)));
		seen += !text_equal(buf_view(&plain), buf_view(&t)) &&
			plain.at[0] != '*';
	}
	ck_assert_uint_gt(seen, 10000);
	buf_release(&plain);
	buf_release(&other);
	buf_release(&t);
	buf_release(&u);
}
END_TEST

START_TEST(policies)
{
	static const char *const good[] = {
		"keep", "mask", "mask:0-64", "token", "drop"};
	struct policy_action a;
	struct policy p;
	struct buf b = {0};

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		b.len = 0;
		ck_assert(!policy_read(&a, KIND_PHONE, text_of(good[i])));
		policy_print(&b, KIND_PHONE, &a);
		ck_assert(text_is(buf_view(&b), good[i]));
	}
	ck_assert(policy_read(&a, KIND_PHONE, text_of("mask:65-0")));
	ck_assert(policy_read(&a, KIND_PHONE, text_of("mask:-1-0")));
	ck_assert(policy_read(&a, KIND_PHONE, text_of("")));
	ck_assert(policy_read(&a, KIND_PHONE, text_of("keep:1")));
	policy_init(&p);
	ck_assert_int_eq(p.of[KIND_SECRET].what, POLICY_DROP);
	ck_assert_int_eq(p.of[KIND_AGE].what, POLICY_KEEP);
	ck_assert_int_eq(p.of[KIND_USCC].what, POLICY_MASK);
	buf_release(&b);
}
END_TEST

UNIT_MAIN("detect", cells, overlaps, masked, quickly_masked, policies)
