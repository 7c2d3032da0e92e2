/* detect_digits.c - rules for what begins with a run of digits. */
#include "identity/checks.h"
#include "identity/detect_parts.h"
#include "identity/phone.h"

enum { IDCARD = 18, OLD_IDCARD = 15, MOBILE = 11 };

/* A sign of an amount or a fraction before I: - . ¥ $, and + if PLUS. */
static bool has_sign(struct text t, size_t i, bool plus)
{
	char c = detect_back(t, i, 1);

	return c == '-' || c == '.' || c == '$' || (plus && c == '+') ||
	       detect_ends(t, i, "¥");
}

/* A digit, and a blank or hyphen, before I: it is part of a longer number. */
static bool goes_on(struct text t, size_t i)
{
	return i >= 2 && detect_sign(t.at[i - 1]) && checks_digit(t.at[i - 2]);
}

/* A digit at I, or one behind a blank or hyphen. */
static bool more(struct text t, size_t i)
{
	return detect_is(t, i, DETECT_DIGIT) ||
	       (detect_sign(detect_at(t, i)) &&
		       detect_is(t, i + 1, DETECT_DIGIT));
}

static void idcard(struct detector *d, size_t i, size_t end)
{
	struct text t = d->text;

	if (end - i == IDCARD - 1) {
		if ((detect_at(t, end) | 32) != 'x')
			return;
		end++;
	}
	if (detect_is(t, end, DETECT_DIGIT) ||
		(detect_at(t, end) == '.' &&
			detect_is(t, end + 1, DETECT_DIGIT)))
		return;
	if (checks_idcard18(t.at + i, d->today))
		detect_add(d, DETECT_IDCARD, i, end);
}

/* 6-8-4 with two equal signs. */
static void idcard_grouped(struct detector *d, size_t i, size_t end)
{
	struct text t = d->text;
	char sign = detect_at(t, end), all[IDCARD];

	if (!detect_sign(sign) ||
		detect_run(t, end + 1, DETECT_DIGIT) != end + 9 ||
		detect_at(t, end + 9) != sign)
		return;
	size_t last = detect_run(t, end + 10, DETECT_DIGIT) - (end + 10);
	if (last == 3 && (detect_at(t, end + 13) | 32) == 'x')
		last = 4;
	if (last != 4 || detect_is(t, end + 14, DETECT_WORD))
		return;
	memcpy(all, t.at + i, 6);
	memcpy(all + 6, t.at + end + 1, 8);
	memcpy(all + 14, t.at + end + 10, 4);
	if (checks_idcard18(all, d->today))
		detect_add(d, DETECT_IDCARD_GROUPED, i, end + 14);
}

/* A number that stands by itself: a card, or an identity card of 15 digits. */
static void alone(struct detector *d, size_t i, size_t end)
{
	struct text t = d->text;

	if (detect_before(t, i, DETECT_WORD) || has_sign(t, i, true) ||
		detect_amount(t, end, false))
		return;
	if (checks_card(t.at + i, end - i))
		detect_add(d, DETECT_CARD, i, end);
	if (end - i == OLD_IDCARD && checks_idcard15(t.at + i, d->today))
		detect_add(d, DETECT_IDCARD_OLD, i, end);
}

/* 4-4-4-4, and 1 to 3 more, with equal signs. */
static void card_grouped(struct detector *d, size_t i, size_t end)
{
	struct text t = d->text;
	char sign = detect_at(t, end), all[19];
	size_t n = 4, at = end;

	if (!detect_sign(sign) || detect_before(t, i, DETECT_WORD) ||
		goes_on(t, i))
		return;
	memcpy(all, t.at + i, 4);
	while (n < 19 && detect_at(t, at) == sign) {
		size_t len = detect_run(t, at + 1, DETECT_DIGIT) - (at + 1);
		if (len == 0 || len > 4 || (n < 16 && len < 4) ||
			(n == 16 && len == 4))
			break;
		memcpy(all + n, t.at + at + 1, len);
		n += len;
		at += 1 + len;
		if (n > 16)
			break;
	}
	if (n < 16 || more(t, at) || detect_is(t, at, DETECT_WORD))
		return;
	if (checks_card(all, n))
		detect_add(d, DETECT_CARD_GROUPED, i, at);
}

/* 4-6-5 with two equal signs, as American Express has it. */
static void card_in_three(struct detector *d, size_t i, size_t end)
{
	struct text t = d->text;
	char sign = detect_at(t, end), all[15];

	if (!detect_sign(sign) || detect_before(t, i, DETECT_WORD) ||
		goes_on(t, i) ||
		detect_run(t, end + 1, DETECT_DIGIT) != end + 7 ||
		detect_at(t, end + 7) != sign ||
		detect_run(t, end + 8, DETECT_DIGIT) != end + 13 ||
		more(t, end + 13) || detect_is(t, end + 13, DETECT_WORD))
		return;
	memcpy(all, t.at + i, 4);
	memcpy(all + 4, t.at + end + 1, 6);
	memcpy(all + 10, t.at + end + 8, 5);
	if (checks_card(all, sizeof(all)))
		detect_add(d, DETECT_CARD_GROUPED, i, end + 13);
}

/* No letter touches the number before I, but that of a word for telephone. */
static bool may_touch(struct text t, size_t i)
{
	static const char *const words[] = {
		"tel", "phone", "mobile", "mob", "cell"};
	static const char *const letters[] = {
		"\xc4\xb0", "\xc4\xb1", "\xc5\xbf", "\xe2\x84\xaa"};

	if (has_sign(t, i, false))
		return false;
	if (i == 0)
		return true;
	bool touched = detect_before(t, i, DETECT_WORD);
	for (size_t k = 0; !touched && (t.at[i - 1] & 0x80) &&
			   k < sizeof(letters) / sizeof(*letters);
		k++)
		touched = detect_ends(t, i, letters[k]);
	for (size_t k = 0; touched && k < sizeof(words) / sizeof(*words); k++)
		if (detect_ends_folded(t, i, words[k]))
			return true;
	return !touched;
}

static bool is_mobile(const char *s)
{
	return s[0] == '1' && s[1] >= '3';
}

/* Where a country code that ends before I, with a blank or hyphen between or
 * in brackets, begins; I: there is none. */
static size_t country(struct text t, size_t i, bool brackets)
{
	size_t at = i - (detect_sign(detect_back(t, i, 1)) ? 1 : 0);

	if (brackets && detect_ends(t, at, "(+86)"))
		return at - 5;
	if (at < i && detect_ends(t, at, "+86"))
		return at - 3;
	if (at < i && detect_ends(t, at, "0086"))
		return at - 4;
	return i;
}

/* 11 digits, or those behind 86 or 0086. */
static void mobile(struct detector *d, size_t i, size_t end)
{
	struct text t = d->text;
	size_t start, n = end - i;

	if (!is_mobile(t.at + end - MOBILE) || detect_amount(t, end, true))
		return;
	if (n == MOBILE) {
		start = country(t, i, true);
	} else if (n == MOBILE + 2) {
		if (!detect_starts(t, i, "86"))
			return;
		start = detect_back(t, i, 1) == '+' ? i - 1 : i;
	} else if (detect_starts(t, i, "0086")) {
		start = i;
	} else {
		return;
	}
	if (start < i && may_touch(t, start))
		detect_add(d, DETECT_MOBILE, start, end);
	else if (may_touch(t, i))
		detect_add(d, DETECT_MOBILE, i, end);
	else if (n == MOBILE && detect_ends(t, i, "86-") && may_touch(t, i - 3))
		detect_add(d, DETECT_MOBILE, i - 3, end);
}

/* 138.0013.8000, whose first three digits begin at I. */
static void mobile_dotted(struct detector *d, size_t i)
{
	struct text t = d->text;
	size_t end = i + 13, start = i;

	if (!is_mobile(t.at + i) ||
		detect_run(t, i + 4, DETECT_DIGIT) != i + 8 ||
		detect_at(t, i + 8) != '.' ||
		detect_run(t, i + 9, DETECT_DIGIT) != end || more(t, end) ||
		detect_is(t, end, DETECT_WORD) ||
		(detect_at(t, end) == '.' &&
			detect_is(t, end + 1, DETECT_DIGIT)))
		return;
	start -= detect_sign(detect_back(t, i, 1)) ||
		 detect_back(t, i, 1) == '.';
	start = detect_ends(t, start, "+86")	? start - 3
		: detect_ends(t, start, "0086") ? start - 4
						: i;
	if (!detect_before(t, start, DETECT_WORD) && !goes_on(t, start) &&
		!(detect_back(t, start, 1) == '.' &&
			detect_before(t, start - 1, DETECT_DIGIT)))
		detect_add(d, DETECT_MOBILE_GROUPED, start, end);
}

/* Whether the eight digits at S are a day of 1900 to 2099, as 20261130: then
 * what is before them is the number of a shop or an account. */
static bool is_day(const char *s)
{
	int month = (s[4] - '0') * 10 + s[5] - '0';
	int day = (s[6] - '0') * 10 + s[7] - '0';

	return (memcmp(s, "19", 2) == 0 || memcmp(s, "20", 2) == 0) &&
	       month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/* The end of what follows the first three digits at AT: 4-4 with two equal
 * signs, or a hyphen and eight digits; 0: neither does. */
static size_t mobile_rest(struct text t, size_t at)
{
	char sign = detect_at(t, at);

	if (!detect_sign(sign))
		return 0;
	size_t end = detect_run(t, at + 1, DETECT_DIGIT);
	if (end == at + 5 && detect_at(t, end) == sign &&
		detect_run(t, end + 1, DETECT_DIGIT) == end + 5)
		return end + 5;
	return end == at + 9 && sign == '-' && !is_day(t.at + at + 1) ? end : 0;
}

/* 3-4-4, or 3-8.  The first three begin at CORE; a country code before them
 * begins at START. */
static void mobile_grouped(struct detector *d, size_t start, size_t core)
{
	struct text t = d->text;
	size_t end = mobile_rest(t, core + 3);

	if (!is_mobile(t.at + core) || !end || more(t, end) ||
		detect_is(t, end, DETECT_WORD))
		return;
	if (!detect_before(t, start, DETECT_WORD) && !goes_on(t, start))
		detect_add(d, DETECT_MOBILE_GROUPED, start, end);
}

/* 212-555-0143, whose first three digits begin at I, with 1- before it perhaps.
 */
static void in_three(struct detector *d, size_t i)
{
	struct text t = d->text;

	if (detect_back(t, i, 2) == '1' &&
		detect_back(t, i, 1) == detect_at(t, i + 3))
		i -= 2;
	size_t n = phone_in_three((struct text){t.at + i, t.len - i});
	char before = detect_back(t, i, 1);

	if (n == 0 || detect_before(t, i, DETECT_WORD) || goes_on(t, i) ||
		(before == '.' && detect_before(t, i - 1, DETECT_DIGIT)) ||
		more(t, i + n) || detect_is(t, i + n, DETECT_WORD) ||
		(detect_at(t, i + n) == '.' &&
			detect_is(t, i + n + 1, DETECT_DIGIT)))
		return;
	detect_add(d, DETECT_ABROAD, i, i + n);
}

/* The area code of a landline without its 0: 10, 2x, [3-9]xx. */
static bool is_city(const char *s, size_t n)
{
	return n == 2 ? s[0] == '2' || (s[0] == '1' && s[1] == '0')
		      : n == 3 && s[0] >= '3';
}

static bool is_area(const char *s, size_t n)
{
	return n > 1 && s[0] == '0' && is_city(s + 1, n - 1);
}

/* The number behind it, which begins at I, as 6888-9999 too; its end, or 0. */
static size_t subscriber(struct text t, size_t i)
{
	size_t end = detect_run(t, i, DETECT_DIGIT), n = end - i;

	if (n == 4 && detect_sign(detect_at(t, end)) &&
		detect_run(t, end + 1, DETECT_DIGIT) == end + 5) {
		n = 8;
		end += 5;
	}
	return (n == 7 || n == 8) && t.at[i] >= '2' && t.at[i] <= '8' &&
			       !detect_is(t, end, DETECT_ALNUM)
		       ? end
		       : 0;
}

/* Neither a letter nor a digit and a sign before the landline at I. */
static bool begins(struct text t, size_t i)
{
	char c = detect_back(t, i, 1);

	return !detect_before(t, i, DETECT_WORD) &&
	       !((c == '-' || c == '+') && i >= 2 && checks_digit(t.at[i - 2]));
}

/* Where +86 or 0086 before the area code at I begins, as +86 (0)10; I: there is
 * none. */
static size_t code(struct text t, size_t i)
{
	size_t at = i;

	at -= detect_sign(detect_back(t, at, 1));
	if (detect_ends(t, at, "(0)")) {
		at -= 3;
		at -= detect_sign(detect_back(t, at, 1));
	}
	at = detect_ends(t, at, "+86")	  ? at - 3
	     : detect_ends(t, at, "0086") ? at - 4
					  : i;
	return begins(t, at) ? at : i;
}

/* The area code T[I..END), behind a country code perhaps, and the number at
 * NUMBER; what is found begins at FROM or its country code. */
static void landline(
	struct detector *d, size_t from, size_t i, size_t end, size_t number)
{
	struct text t = d->text;
	size_t start = code(t, from), last;

	if (!is_area(t.at + i, end - i) &&
		!(start < from && is_city(t.at + i, end - i)))
		return;
	if (begins(t, start) && (last = subscriber(t, number)))
		detect_add(d, DETECT_LANDLINE, start, last);
}

void detect_landline(struct detector *d, size_t i)
{
	struct text t = d->text;
	size_t end = detect_run(t, i + 1, DETECT_DIGIT);

	if (end > i + 1 && detect_at(t, end) == ')')
		landline(d, i, i + 1, end,
			end + 1 + detect_sign(detect_at(t, end + 1)));
}

void detect_landline_plain(struct detector *d, size_t i)
{
	struct text t = d->text;
	size_t at = i + 3, n = detect_at(t, at) <= '2' ? 2 : 3, last;

	if (detect_run(t, at, DETECT_DIGIT) < at + n + 7 ||
		!is_city(t.at + at, n) || !begins(t, i))
		return;
	if ((last = subscriber(t, at + n)))
		detect_add(d, DETECT_LANDLINE, i, last);
}

/* How many digits at I are a part of an IPv4 address, 0 to 255; 0: they are
 * none. */
static size_t part(struct text t, size_t i)
{
	size_t n = detect_run(t, i, DETECT_DIGIT) - i;

	if (n == 3 && (t.at[i] > '2' || t.at[i] == '0' ||
			      (t.at[i] == '2' &&
				      (t.at[i + 1] > '5' ||
					      (t.at[i + 1] == '5' &&
						      t.at[i + 2] > '5')))))
		return 0;
	return n <= 3 ? n : 0;
}

static void ipv4(struct detector *d, size_t i)
{
	struct text t = d->text;
	size_t at = i, n;

	if (detect_before(t, i, DETECT_ALNUM) || detect_back(t, i, 1) == '.' ||
		detect_ends(t, i, "版本") || detect_ends(t, i, "版本 "))
		return;
	for (int k = 0; k < 4; k++) {
		if (k > 0 && detect_at(t, at++) != '.')
			return;
		if (!(n = part(t, at)))
			return;
		at += n;
	}
	if (!detect_is(t, at, DETECT_ALNUM) &&
		!(detect_at(t, at) == '.' &&
			detect_is(t, at + 1, DETECT_DIGIT)))
		detect_add(d, DETECT_IPV4, i, at);
}

void detect_digits(struct detector *d, size_t i, size_t end)
{
	struct text t = d->text;
	size_t n = end - i;

	if (n <= 3 && detect_at(t, end) == '.')
		ipv4(d, i);
	if (detect_at(t, end) == '.' && n >= 3 && n <= 7)
		mobile_dotted(d, end - 3);
	if (n == 3) {
		in_three(d, i);
		mobile_grouped(d, country(t, i, false), i);
	}
	if (n == 5 && detect_back(t, i, 1) == '+' && detect_starts(t, i, "86"))
		mobile_grouped(d, i - 1, i + 2);
	if (n == 7 && detect_starts(t, i, "0086"))
		mobile_grouped(d, i, i + 4);
	if (n >= 2 && n <= 4 && detect_sign(detect_at(t, end)))
		landline(d, i, i, end, end + 1);
	if (n == 4) {
		card_grouped(d, i, end);
		card_in_three(d, i, end);
	}
	if (n == 6)
		idcard_grouped(d, i, end);
	if (n == MOBILE || n == MOBILE + 2 || n == MOBILE + 4)
		mobile(d, i, end);
	if (n >= 15 && n <= 19)
		alone(d, i, end);
	if (n == IDCARD - 1 || n == IDCARD)
		idcard(d, i, end);
}
