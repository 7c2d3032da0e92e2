/* checks.c - sums over digits, modulo something. */
#include "identity/checks.h"

#include "identity/address.h"

/* S[0..n) as a number. */
static unsigned number(const char *s, int n)
{
	unsigned x = 0;

	for (int i = 0; i < n; i++)
		x = x * 10 + (unsigned)(s[i] - '0');
	return x;
}

/* The provinces, by tens: bit I of [T] is province TI.  71, 81, 82 and 83 are
 * Taiwan, Hong Kong, Macau, and their residents' permits of the mainland. */
static bool is_province(unsigned area)
{
	static const unsigned short in[10] = {[1] = 0x3e, /* 11 to 15 */
		[2] = 0x0e,				  /* 21 to 23 */
		[3] = 0xfe,				  /* 31 to 37 */
		[4] = 0x7e,				  /* 41 to 46 */
		[5] = 0x1f,				  /* 50 to 54 */
		[6] = 0x3e,				  /* 61 to 65 */
		[7] = 0x02,
		[8] = 0x0e};

	return in[area / 10] >> area % 10 & 1;
}

static bool is_date(unsigned y, unsigned m, unsigned d, unsigned today)
{
	static const unsigned char days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (y < 1800 || m < 1 || m > 12 || d < 1)
		return false;
	unsigned last = days[m - 1];
	if (m == 2 && y % 4 == 0 && (y % 100 != 0 || y % 400 == 0))
		last++;
	return d <= last && (y * 100 + m) * 100 + d <= today;
}

char checks_idcard_last(const char *s)
{
	static const unsigned char weight[17] = {
		7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
	unsigned sum = 0;

	for (int i = 0; i < 17; i++)
		sum += (unsigned)(s[i] - '0') * weight[i];
	return "10X98765432"[sum % 11];
}

bool checks_idcard18(const char *s, unsigned today)
{
	char last = s[17] == 'x' ? 'X' : s[17];

	return s[0] != '0' && is_province(number(s, 2)) &&
	       is_date(number(s + 6, 4), number(s + 10, 2), number(s + 12, 2),
		       today) &&
	       checks_idcard_last(s) == last;
}

bool checks_idcard15(const char *s, unsigned today)
{
	return is_province(number(s, 2)) &&
	       is_date(1900 + number(s + 6, 2), number(s + 8, 2),
		       number(s + 10, 2), today);
}

static bool luhn(const char *s, size_t n)
{
	static const unsigned char twice[10] = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
	unsigned sum = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned d = (unsigned)(s[n - 1 - i] - '0');
		sum += i & 1 ? twice[d] : d;
	}
	return sum % 10 == 0;
}

/* UnionPay (62, and older numbers of 19 digits), Visa, Mastercard, American
 * Express, JCB, Discover. */
static bool is_issuer(const char *s, size_t n)
{
	unsigned p2 = number(s, 2), p4 = number(s, 4), p5 = number(s, 5);

	if (p2 == 62 || p2 == 65 || p4 == 6011)
		return n >= 16 && n <= 19;
	if (n == 19 && (p5 == 95588 || p4 == 9559))
		return true;
	if (s[0] == '4')
		return n == 16 || n == 19;
	if (n == 15)
		return p2 == 34 || p2 == 37;
	return n == 16 &&
	       ((p2 >= 51 && p2 <= 55) || (p4 >= 2221 && p4 <= 2720) ||
		       (p4 >= 3528 && p4 <= 3589));
}

bool checks_card(const char *s, size_t n)
{
	return is_issuer(s, n) && luhn(s, n);
}

/* The value of a character of a USCC; 31: it is not used. */
static unsigned uscc_value(char c)
{
	const char *all = "0123456789ABCDEFGHJKLMNPQRTUWXY";
	const char *at = c ? strchr(all, c) : NULL;

	return at ? (unsigned)(at - all) : 31;
}

static unsigned letter_value(char c)
{
	return checks_digit(c) ? (unsigned)(c - '0') : (unsigned)(c - 'A' + 10);
}

/* The check character of the organisation's code, GB 11714. */
static char organisation_last(const char *s)
{
	static const unsigned char weight[8] = {3, 7, 9, 10, 5, 8, 4, 2};
	unsigned sum = 0;

	for (int i = 0; i < 8; i++)
		sum += letter_value(s[i]) * weight[i];
	return "0X987654321"[sum % 11];
}

bool checks_uscc(const char *s)
{
	static const unsigned char weight[17] = {
		1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
	unsigned sum = 0;

	if (!strchr("159AEGNY", s[0]) || !strchr("1239", s[1]))
		return false;
	for (int i = 2; i < 8; i++)
		if (!checks_digit(s[i]))
			return false;
	unsigned area = number(s + 2, 2);
	if (area != 10 && !is_province(area))
		return false;
	for (int i = 0; i < 18; i++) {
		unsigned v = uscc_value(s[i]);
		if (v == 31)
			return false;
		sum += i < 17 ? v * weight[i] : 0;
	}
	return s[16] == organisation_last(s + 8) &&
	       uscc_value(s[17]) == (31 - sum % 31) % 31;
}

bool checks_hkid(const char *s, size_t letters)
{
	const char *d = s + letters;
	unsigned sum = 8 * letter_value(d[-1]) +
		       9 * (letters == 1 ? 36 : letter_value(s[0]));

	for (unsigned i = 0; i < 6; i++)
		sum += (unsigned)(d[i] - '0') * (7 - i);
	sum += d[7] == 'A' ? 10 : (unsigned)(d[7] - '0');
	return sum % 11 == 0;
}

bool checks_iban(const char *s, size_t n)
{
	unsigned rest = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned v = letter_value(s[(i + 4) % n]);
		rest = (rest * (v > 9 ? 100 : 10) + v) % 97;
	}
	return rest == 1;
}

size_t checks_iban_length(const char *s)
{
	static const char lands[] =
		"AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24"
		"DE22DK18DO28EE20ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21"
		"HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21"
		"MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24"
		"RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VG24XK20";

	for (const char *at = lands; *at; at += 4)
		if (at[0] == s[0] && at[1] == s[1])
			return (size_t)(at[2] - '0') * 10 +
			       (size_t)(at[3] - '0');
	return 0;
}

bool checks_ipv6(struct text t)
{
	unsigned char byte[16];

	if (!address_six(byte, t))
		return false;
	for (int i = 0; i < 15; i++)
		if (byte[i])
			return true;
	return byte[15] > 1;
}
