/* t_identity.c - kinds, check digits, normal forms and tokens. */
#include "base/half.h"
#include "identity/checks.h"
#include "identity/normal.h"
#include "identity/token.h"
#include "unit.h"

enum { TODAY = 20261128 };

START_TEST(kinds)
{
	struct buf b = {0};

	for (int i = 0; i < KINDS; i++)
		ck_assert_int_eq(kind_find(text_of(kind_name(i))), i);
	ck_assert_int_eq(kind_find(text_of("")), KIND_NONE);
	ck_assert_int_eq(kind_of_column(text_of(" 手机号 ")), KIND_PHONE);
	ck_assert_int_eq(kind_of_column(text_of("QQ")), KIND_ACCOUNT);
	ck_assert_int_eq(
		kind_of_column(text_of("\xe3\x80\x80IMEI")), KIND_DEVICE);
	ck_assert_int_eq(kind_of_column(text_of("mobiles")), KIND_NONE);
	ck_assert_int_eq(kind_of_column(text_of("")), KIND_NONE);
	ck_assert_int_eq(kind_of_column(text_of("CVV2")), KIND_SECRET);
	ck_assert_str_eq(kind_level(KIND_SECRET), "C3");
	ck_assert_str_eq(kind_action(KIND_SECRET), "drop");
	kind_list(&b, 3);
	ck_assert(text_is(buf_view(&b), "idcard, phone, landline"));
	buf_release(&b);
}
END_TEST

START_TEST(no_value)
{
	static const char *const none[] = {"", " ", "-", "无", "NA", "NULL",
		"null", "N/A", "未知", "\xc2\xa0-\t",
		"\xe3\x80\x80无\xe2\x80\x89"};
	static const char *const some[] = {
		"--", "na", "0", "无无", "\xe3\x80", "\xe2\x80\x8b", "Null"};

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		ck_assert_msg(kind_no_value(text_of(none[i])), "%s", none[i]);
	for (size_t i = 0; i < sizeof(some) / sizeof(*some); i++)
		ck_assert_msg(!kind_no_value(text_of(some[i])), "%s", some[i]);
}
END_TEST

/* GB 11643-1999's own examples; the day of birth is checked. */
START_TEST(idcards)
{
	ck_assert(checks_idcard18("11010519491231002X", TODAY));
	ck_assert(checks_idcard18("11010519491231002x", TODAY));
	ck_assert(checks_idcard18("440524188001010014", TODAY));
	ck_assert(!checks_idcard18("110105194912310020", TODAY));
	ck_assert(!checks_idcard18("11010519491231002X", 19491230));
	ck_assert(checks_idcard18("11010519491231002X", 19491231));
	ck_assert(checks_idcard18("350102200002295178", TODAY));
	ck_assert(!checks_idcard18("420111199902293214", TODAY));
	ck_assert(checks_idcard15("310115350523648", TODAY));
	ck_assert(checks_idcard15("440305960229695", TODAY));
	ck_assert(!checks_idcard15("440305970229695", TODAY));
	ck_assert(!checks_idcard15("350102991301123", TODAY));
	ck_assert(!checks_idcard15("991231450101123", TODAY));
}
END_TEST

/* Every province there is, and no other. */
START_TEST(provinces)
{
	static const char *const is[10] = {"", "12345", "123", "1234567",
		"123456", "01234", "12345", "1", "123", ""};
	char s[] = "990105900101001";

	for (char t = '0'; t <= '9'; t++)
		for (char u = '0'; u <= '9'; u++) {
			s[0] = t;
			s[1] = u;
			ck_assert_msg(checks_idcard15(s, TODAY) ==
					      (strchr(is[t - '0'], u) != NULL),
				"%s", s);
		}
}
END_TEST

START_TEST(cards)
{
	static const char *const good[] = {"4111111111111111",
		"6222020434988607504", "6228485669454353",
		"9558802806192057980", "4367429605756670335",
		"5105916362055840", "2223186159819071", "3528608191620514",
		"377494109883181"};
	static const char *const bad[] = {"4111111111111112",
		"6222029943404763295", "7000007267937985", "1142290420526117",
		"411111111111116", "49927398716000007"};

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++)
		ck_assert(checks_card(good[i], strlen(good[i])));
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(
			!checks_card(bad[i], strlen(bad[i])), "%s", bad[i]);
}
END_TEST

/* The ends of the issuers' ranges, N digits that Luhn likes. */
static bool issued(const char *prefix, size_t n)
{
	char s[20];

	memset(s, '0', sizeof(s));
	memcpy(s, prefix, strlen(prefix));
	for (char c = '0'; c <= '9'; c++) {
		s[n - 1] = c;
		if (checks_card(s, n))
			return true;
	}
	return false;
}

START_TEST(issuers)
{
	static const struct {
		const char *prefix, *lengths;
	} want[] = {{"62", "6789"}, {"61", ""}, {"63", ""}, {"65", "6789"},
		{"64", ""}, {"6011", "6789"}, {"6012", ""}, {"95588", "9"},
		{"95589", ""}, {"9559", "9"}, {"9557", ""}, {"4", "69"},
		{"51", "6"}, {"55", "6"}, {"50", ""}, {"56", ""}, {"2221", "6"},
		{"2720", "6"}, {"2220", ""}, {"2721", ""}, {"34", "5"},
		{"37", "5"}, {"36", ""}, {"38", ""}, {"3528", "6"},
		{"3589", "6"}, {"3527", ""}, {"3590", ""}};

	for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++)
		for (size_t n = 15; n <= 19; n++)
			ck_assert_msg(
				issued(want[i].prefix, n) ==
					(strchr(want[i].lengths,
						 (int)('0' + n % 10)) != NULL),
				"%s %zu", want[i].prefix, n);
}
END_TEST

START_TEST(companies)
{
	ck_assert(checks_uscc("91350100M000100Y43")); /* GB 32100-2015 */
	ck_assert(checks_uscc("915301029GA50055X1"));
	ck_assert(checks_uscc("9261011313A9G7626Q"));
	ck_assert(!checks_uscc("91350100M000100Y44"));
	ck_assert(!checks_uscc("9121020241A6178453"));
	ck_assert(!checks_uscc("91350100I000100Y43"));
	ck_assert(!checks_uscc("Z1350100M000100Y43"));
	ck_assert(!checks_uscc("913501A0M000100Y43"));
	ck_assert(!checks_uscc("91990100M000100Y43"));
}
END_TEST

START_TEST(others)
{
	ck_assert(checks_hkid("A123456(3)", 1));
	ck_assert(!checks_hkid("A123456(4)", 1));
	ck_assert(checks_hkid("M933147(1)", 1));
	ck_assert(checks_hkid("AB987654(3)", 2));
	ck_assert(!checks_hkid("BA987654(3)", 2));
	ck_assert(checks_iban("DE89370400440532013000", 22));
	ck_assert(checks_iban("GB29NWBK60161331926819", 22));
	ck_assert(!checks_iban("GB30NWBK60161331926819", 22));
	ck_assert(checks_ipv6(text_of("2001:db8::1f:9")));
	ck_assert(checks_ipv6(text_of("::ffff:192.0.2.128")));
	ck_assert(checks_ipv6(text_of("::2")));
	ck_assert(!checks_ipv6(text_of("::")));
	ck_assert(!checks_ipv6(text_of("::1")));
	ck_assert(!checks_ipv6(text_of("12:30:45")));
	ck_assert(!checks_ipv6(text_of("1:2:3:4:5:6:7:8:9")));
	ck_assert(!checks_ipv6(text_of("::1%eth0")));
}
END_TEST

static void is(enum identity_kind kind, const char *written, const char *normal)
{
	struct buf b = {0};
	bool ok = normal_form(&b, kind, text_of(written), TODAY);

	buf_byte(&b, '\0');
	ck_assert_str_eq(b.at, normal ? normal : "?");
	ck_assert(ok);
	buf_release(&b);
}

static void is_not(
	enum identity_kind kind, const char *written, const char *left)
{
	struct buf b = {0};
	bool ok = normal_form(&b, kind, text_of(written), TODAY);

	buf_byte(&b, '\0');
	ck_assert_str_eq(b.at, left);
	ck_assert(!ok);
	buf_release(&b);
}

START_TEST(forms)
{
	is(KIND_PHONE, "+86 138-0013-8000", "13800138000");
	is(KIND_PHONE, "１３８００１３８０００", "13800138000");
	is(KIND_PHONE, "008613800138000", "13800138000");
	is(KIND_PHONE, " (+86)13800138000\t", "13800138000");
	is(KIND_PHONE, "+1 415-555-0132", "+14155550132");
	is(KIND_PHONE, "415-555-0132", "+14155550132");
	is(KIND_PHONE, "1.415.555.0132", "+14155550132");
	is_not(KIND_PHONE, "400-555-0132", "400-555-0132");
	is(KIND_PHONE, "+852 9123 4567", "+85291234567");
	is(KIND_PHONE, "(021)65432100", "02165432100");
	is(KIND_LANDLINE, "0755-2345678", "07552345678");
	is_not(KIND_PHONE, "12800138000", "12800138000");
	is_not(KIND_PHONE, "138****8000", "138****8000");
	is_not(KIND_PHONE, "+1415555", "+1415555");
	is(KIND_PHONE, "+8-6 1361123", "+861361123");
	is(KIND_PHONE, "+(1)415.555.0132", "+14155550132");
	is_not(KIND_PHONE, "+1234567890123456", "+1234567890123456");
	is_not(KIND_PHONE, "+1x4155550132", "+1x4155550132");
	is_not(KIND_PHONE, "+8621654", "+8621654");
	is_not(KIND_PHONE, "+", "+");
	is(KIND_IDCARD, "11010519491231002x", "11010519491231002X");
	is(KIND_IDCARD, "110105 19491231 002X", "11010519491231002X");
	is(KIND_IDCARD, "110105491231002", "11010519491231002X");
	is_not(KIND_IDCARD, "110105491331002", "110105491331002");
	is_not(KIND_IDCARD, "110105194504275987", "110105194504275987");
	is_not(KIND_IDCARD, "1101051949123100211X", "1101051949123100211X");
	is(KIND_CARD, "4111 1111 1111 1111", "4111111111111111");
	is_not(KIND_CARD, "4111 1111 1111 1112", "4111 1111 1111 1112");
	is_not(KIND_CARD, "41111111111111111111", "41111111111111111111");
	is(KIND_EMAIL, "Li.Na@EXAMPLE.cn", "li.na@example.cn");
	is(KIND_EMAIL, "ａｂｃ＠example.cn", "abc@example.cn");
	is_not(KIND_EMAIL, "@example.cn", "@example.cn");
	is_not(KIND_EMAIL, "li@", "li@");
	is(KIND_USCC, "91350100m000100y43", "91350100M000100Y43");
	is_not(KIND_USCC, "91350100M000100Y44", "91350100M000100Y44");
	is(KIND_PLATE, "京A·12345", "京A12345");
	is(KIND_PLATE, "京a 12345", "京A12345");
	is_not(KIND_PLATE, "京A·1", "京A·1");
	is(KIND_PASSPORT, "e90716043", "E90716043");
	is(KIND_HKID, "A123456(3)", "A1234563");
	is(KIND_IBAN, "DE89 3704 0044 0532 0130 00", "DE89370400440532013000");
	is(KIND_IP, "2001:0DB8:0:0::1F:9", "2001:db8::1f:9");
	is(KIND_IP, "::ffff:192.0.2.128", "192.0.2.128");
	is(KIND_IP, "01.000.2.120", "1.0.2.120");
	is(KIND_IP, "::1", "::1");
	is_not(KIND_IP, "256.1.2.3", "256.1.2.3");
	is(KIND_NAME, " 欧阳修远 ", "欧阳修远");
	is(KIND_CUST, "C００7 ", "C007");
	is_not(KIND_NAME, "\xe3\x80\x80", "");
}
END_TEST

START_TEST(narrow)
{
	struct buf b = {0};
	const char *all = "！０９：ＡＺ＿ａｚ～、，。　\xef\xbc";

	half_text(&b, text_of(all));
	ck_assert(text_is(buf_view(&b), "!09:AZ_az~、,。　\xef\xbc"));
	ck_assert(half_has(text_of(all)));
	ck_assert(!half_has(text_of("、。\xef\xbc\x80\xef\xbd\x9f\xef\xbc")));
	ck_assert(!half_has(text_of("")));
	buf_release(&b);
}
END_TEST

/* Computed by Python's hmac. */
START_TEST(tokens)
{
	static const unsigned char key[32] = {0x54, 0xd6, 0xd6, 0x90, 0xf5,
		0x6e, 0xf3, 0x5d, 0x78, 0x01, 0x07, 0xbd, 0xdb, 0x23, 0x4a,
		0x76, 0x77, 0x15, 0xdf, 0xd0, 0xe2, 0x11, 0xa8, 0xfe, 0x3b,
		0xbc, 0x0b, 0x4f, 0x2d, 0x3f, 0x0a, 0xe8};
	struct text bytes = {(const char *)key, sizeof(key)};
	struct keyed *k;
	struct buf b = {0};

	ck_assert(!keyed_open(&k, KEYED_SHA256, bytes));
	token_write(&b, k, text_of("phone"), text_of("13800138000"));
	ck_assert(text_is(
		buf_view(&b), "phone_031ba89fe2fe66b5e9c6df5934d780c9"));
	ck_assert(token_is(buf_view(&b)));
	ck_assert(!token_is((struct text){b.at, b.len - 1}));
	ck_assert(!token_is((struct text){b.at + 1, b.len - 1}));
	ck_assert(!token_is((struct text){b.at + 6, b.len - 6}));
	b.len = 0;
	token_write_bare(&b, k, text_of("13800138000"));
	ck_assert(text_is(buf_view(&b), "72490270dde4658a76375da46baf607e"));
	b.len = 0;
	token_check(&b, k);
	ck_assert_uint_eq(b.len, TOKEN_CHECK);
	buf_release(&b);
	keyed_free(k);
}
END_TEST

UNIT_MAIN("identity", kinds, no_value, idcards, provinces, cards, issuers,
	companies, others, forms, narrow, tokens)
