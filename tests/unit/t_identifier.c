/* t_identifier.c - what an identifier is, against a regular expression. */
#include "base/identifier.h"

#include <regex.h>
#include <stdio.h>

#include "base/random.h"
#include "unit.h"

#define ROUNDED "a spreadsheet has rounded it"

static bool refused(const char *s, const char *why)
{
	const char *fault = identifier_fault(text_of(s));

	if (fault && identifier_plain(text_of(s)))
		ck_abort_msg("'%s' is plain, and %s", s, fault);
	return fault && strstr(fault, why);
}

START_TEST(rounded_numbers_are_refused)
{
	static const char *const rounded[] = {
		"6.22E+18",		 /* Excel, General or 0.00E+00 */
		"1E+15",		 /* 10^15 in Excel, 1e+05 in R */
		"1e+05", "6,22E+18",	 /* in German, French, Russian */
		"6.22E18", "6,22E18",	 /* Java, Excel's 0.00E-00 */
		"6.22e+18", "6.22e18",	 /* C, JavaScript, MySQL */
		"6.222021199001014e+18", /* pandas, all digits of a double */
		"6.E+18", "622.0E+16",	 /* 0.E+00 and ##0.0E+0 */
		"6.22E+018",		 /* LibreOffice */
		"6.2E+5", ".622E+19", "-6.22E+18", "+6.22E+18", "+6E18",
		"-6e18", "6.22E-18", "1E-05", " 6.22E+18", "6.22E+18 ",
		"\t6.22E+18\r\n",
		"\xc2\xa0"
		"6.22E+18\xc2\xa0",
		"\xe3\x80\x80"
		"6.22E+18\xe3\x80\x80\xe2\x80\x8b",
		"\xe2\x80\xaf"
		"6.22E+18",
		"６.２２Ｅ＋１８", "６．２２ｅ＋１８", "６，２２Ｅ１８",
		"\xe2\x88\x92"
		"6E18",
		"6.22E\xe2\x88\x92"
		"18"};

	for (size_t i = 0; i < sizeof(rounded) / sizeof(*rounded); i++)
		if (!refused(rounded[i], ROUNDED))
			ck_abort_msg("'%s' is taken", rounded[i]);
}
END_TEST

START_TEST(what_looks_a_little_like_them_is_taken)
{
	static const char *const fine[] = {"12E5", "4e10", "6E18", "E+18",
		"6.22", "6.22E", "6.22E+", "6.22E+x", "6.22E+1834", "6..2E+18",
		"6.2.2E+18", "6.2,2E+18", "+6.22F+18", "6.22 E+18", "6.22E +18",
		"6.22E+18a", "a6.22E+18", "6.22E+18 6.22E+18", "--6.22E+18",
		"6.22E++18", ".E+18", "+E18", "-", "+", ".", "007",
		"9007199254740993", "6222021199001012345", "C0001", "NULL",
		"N/A", "0", "客户", "６２２", " a", "a ", "member+1@e.cn",
		"1234abcde", "12-34e", "6.22E+18\xe2\x80\x90", "＠", "６Ｅ１８",
		"0e", "e", "\xef\xbc", "\xef\xbd\x9f",
		"\xe2\x82\xac"
		"6E18",
		"1\xef\xbb\xbf", "\xc4\xe3"};

	for (size_t i = 0; i < sizeof(fine) / sizeof(*fine); i++) {
		const char *why = identifier_fault(text_of(fine[i]));
		if (why)
			ck_abort_msg("'%s' is not %s", fine[i], why);
	}
}
END_TEST

START_TEST(the_other_faults_have_their_names)
{
	static const char *const blank[] = {" ", "\t\r\n\v\f", "\xc2\xa0",
		"\xe3\x80\x80", "\xef\xbb\xbf", "\xe2\x80\x80", "\xe2\x80\x8f",
		"\xe2\x80\xa8", "\xe2\x80\xaf", "\xe2\x81\x9f", "\xe2\x81\xa4",
		" \xc2\xa0 "};
	static const char *const not_blank[] = {"\xe2\x80\x90", "\xe2\x80\xa7",
		"\xe2\x80\xb0", "\xe2\x81\x9e", "\xe2\x81\xa5", "\xe2\x80",
		"\x08", "\x0e", "\xc2\xa1", "\xe3\x80\x81"};

	ck_assert(refused("", "it is empty"));
	for (size_t i = 0; i < sizeof(blank) / sizeof(*blank); i++)
		ck_assert_msg(refused(blank[i], "only blanks"), "%zu", i);
	for (size_t i = 0; i < sizeof(not_blank) / sizeof(*not_blank); i++)
		ck_assert_msg(!refused(not_blank[i], ""), "%zu", i);
	ck_assert(refused("\xef\xbb\xbf"
			  "a",
		"byte order mark"));
	struct text nul = {"abcdefghijklmno\0q", 17};
	for (size_t from = 0; from < 15; from++) {
		struct text t = {nul.at + from, nul.len - from};
		ck_assert(!identifier_plain(t));
		ck_assert(strstr(identifier_fault(t), "a NUL byte"));
	}
}
END_TEST

/* A glance must be enough for what there is most of. */
START_TEST(common_ones_are_plain)
{
	static const char *const plain[] = {"C0001", "a", "member_1",
		"user-with-e-at-every-e", "13800000001", "0123456789abcd",
		"a b", "198.18.0.1", "~"};

	for (size_t i = 0; i < sizeof(plain) / sizeof(*plain); i++)
		ck_assert_msg(
			identifier_plain(text_of(plain[i])), "%s", plain[i]);
}
END_TEST

/* Random texts of the pieces that matter. */
START_TEST(agrees_with_a_regular_expression)
{
	static const char *const piece[][2] = {{"6", "6"}, {"0", "0"},
		{"9", "9"}, {".", "."}, {",", ","}, {"E", "E"}, {"e", "e"},
		{"+", "+"}, {"-", "-"}, {" ", " "}, {"\xc2\xa0", " "},
		{"\xe3\x80\x80", " "}, {"\xe2\x80\x8b", " "}, {"６", "6"},
		{"Ｅ", "E"}, {"＋", "+"}, {"．", "."}, {"x", "x"}};
	struct random r;
	regex_t re;
	size_t rounded = 0;

	random_seed(&r, 11);
	ck_assert_int_eq(regcomp(&re,
				 "^ *[-+]?([0-9]+[.,]?[0-9]*|[.,][0-9]+)"
				 "[Ee][-+]?[0-9]{1,3} *$",
				 REG_EXTENDED | REG_NOSUB),
		0);
	for (int i = 0; i < 300000; i++) {
		char given[64] = "", plain[64] = "";
		size_t n = 1 + random_below(&r, 12);
		for (size_t k = 0; k < n; k++) {
			/* Often one that goes on as a number does. */
			static const char *const shape = "6.6E+66";
			size_t at = random_below(&r, 18);
			for (size_t j = 0; j < 9 && k < 7; j++)
				if (random_below(&r, 4) &&
					piece[j][0][0] == shape[k])
					at = j;
			strcat(given, piece[at][0]);
			strcat(plain, piece[at][1]);
		}
		bool want = regexec(&re, plain, 0, NULL, 0) == 0 &&
			    strpbrk(plain, "+-.,");
		rounded += want;
		if (refused(given, ROUNDED) != want)
			ck_abort_msg("'%s' (%d wanted)", given, want);
	}
	ck_assert_uint_gt(rounded, 1000);
	regfree(&re);
}
END_TEST

UNIT_MAIN("identifier", rounded_numbers_are_refused,
	what_looks_a_little_like_them_is_taken,
	the_other_faults_have_their_names, common_ones_are_plain,
	agrees_with_a_regular_expression)
