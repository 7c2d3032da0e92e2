/* detect_words.c - rules for what begins with a letter or a sign. */
#include "identity/checks.h"
#include "identity/detect_parts.h"
#include "identity/phone.h"

enum {
	CAPITAL = DETECT_DIGIT | DETECT_UPPER,
	SMALL = DETECT_DIGIT | DETECT_LOWER
};

/* Whether T[I..I+N) are all digits. */
static bool digits(struct text t, size_t i, size_t n)
{
	return detect_run(t, i, DETECT_DIGIT) >= i + n;
}

/* A letter that is neither I nor O. */
static bool is_clear(char c)
{
	return c >= 'A' && c <= 'Z' && c != 'I' && c != 'O';
}

static void iban(struct detector *d, size_t i, size_t end)
{
	const char *s = d->text.at + i;

	if (!checks_digit(s[0]) && !checks_digit(s[1]) && checks_digit(s[2]) &&
		checks_digit(s[3]) && checks_iban(s, end - i))
		detect_add(d, DETECT_IBAN, i, end);
}

/* Whether T, groups of four with signs between them, has a group of digits
 * between two others of which the first ends in a digit: sift.h sees no other.
 */
static bool shows(struct text t)
{
	for (size_t i = 5; i + 4 < t.len; i += 5)
		if (checks_digit(t.at[i - 2]) && digits(t, i, 4))
			return true;
	return false;
}

/* C in capitals. */
static char capital(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}

void detect_iban(struct detector *d, size_t i)
{
	struct text t = d->text;
	char all[34], sign = detect_at(t, i + 4),
		      land[2] = {capital(detect_at(t, i)),
			      capital(detect_at(t, i + 1))};
	int class = detect_is(t, i, DETECT_LOWER) ? SMALL : CAPITAL;
	size_t n, at = i, k = 0;

	if (!detect_sign(sign) || !digits(t, i + 2, 2) ||
		detect_before(t, i, DETECT_WORD))
		return;
	n = checks_iban_length(land);
	for (; k < n && detect_is(t, at, class); at++) {
		all[k++] = capital(t.at[at]);
		if (k % 4 == 0 && k < n && detect_at(t, ++at) != sign)
			return;
	}
	if (n && k == n && !detect_is(t, at, DETECT_WORD) &&
		checks_iban(all, n) && shows((struct text){t.at + i, at - i}))
		detect_add(d, DETECT_IBAN_GROUPED, i, at);
}

/* Whether seven digits of T stand together. */
static bool has_seven(struct text t)
{
	size_t n = 0;

	for (size_t i = 0; i < t.len && n < 7; i++)
		n = checks_digit(t.at[i]) ? n + 1 : 0;
	return n == 7;
}

void detect_iban_small(struct detector *d, size_t i)
{
	struct text t = d->text;
	size_t end = detect_run(t, i, SMALL), n = end - i;
	char all[34];

	if (n < 15 || n > sizeof(all) || detect_before(t, i, DETECT_WORD) ||
		detect_is(t, end, DETECT_WORD) || !digits(t, i + 2, 2))
		return;
	for (size_t k = 0; k < n; k++)
		all[k] = capital(t.at[i + k]);
	if (checks_iban_length(all) == n && checks_iban(all, n) &&
		has_seven((struct text){t.at + i, n}))
		detect_add(d, DETECT_IBAN, i, end);
}

static void permit(struct detector *d, size_t i, size_t n)
{
	struct text t = d->text;
	char c = t.at[i];

	if (n == 9 && c == 'C' && digits(t, i + 2, 7) &&
		(checks_digit(t.at[i + 1]) || is_clear(t.at[i + 1])) &&
		detect_near(t, i, "通行证|permit", 12))
		detect_add(d, DETECT_PERMIT_C, i, i + n);
	if ((n == 9 || n == 11) && (c == 'H' || c == 'M') &&
		digits(t, i + 1, n - 1) &&
		detect_near(t, i, "回乡证|通行证", 12))
		detect_add(d, DETECT_PERMIT_H, i, i + n);
	if (n == 8 && digits(t, i, 8) && detect_near(t, i, "台胞证", 6))
		detect_add(d, DETECT_PERMIT_8, i, i + n);
}

/* [EGDSP] and 8 digits; E, a letter, 7 digits; [DSP]E and 7 digits; [DSP] and 7
 * digits. */
static void passport(struct detector *d, size_t i, size_t n)
{
	struct text t = d->text;
	char c = t.at[i], second = t.at[i + 1];
	bool official = c == 'D' || c == 'S' || c == 'P', ok = false;

	if (!official && c != 'E' && c != 'G')
		return;
	if (n == 9)
		ok = digits(t, i + 1, 8) ||
		     (digits(t, i + 2, 7) &&
			     ((c == 'E' && is_clear(second)) ||
				     (official && second == 'E')));
	else
		ok = official && digits(t, i + 1, 7);
	if (ok && detect_near(t, i, "护照|passport", 16))
		detect_add(d, DETECT_PASSPORT, i, i + n);
}

/* One letter or two, six digits, a check character in brackets. */
static void hkid(struct detector *d, size_t i, size_t end)
{
	struct text t = d->text;
	size_t letters = end - i - 6;
	char last = detect_at(t, end + 1);

	if (checks_digit(t.at[i]) || checks_digit(t.at[i + letters - 1]) ||
		!digits(t, i + letters, 6) || detect_at(t, end) != '(' ||
		!(checks_digit(last) || last == 'A') ||
		detect_at(t, end + 2) != ')')
		return;
	if (checks_hkid(t.at + i, letters))
		detect_add(d, DETECT_HKID, i, end + 3);
}

void detect_word(struct detector *d, size_t i)
{
	struct text t = d->text;
	size_t end = detect_run(t, i, CAPITAL), n = end - i;

	if (n < 7 || n > 34 || detect_before(t, i, DETECT_WORD) ||
		detect_is(t, end, DETECT_WORD))
		return;
	if (n >= 15)
		iban(d, i, end);
	if (n == 18 && checks_uscc(t.at + i))
		detect_add(d, DETECT_USCC, i, end);
	if (n == 8 || n == 9 || n == 11)
		permit(d, i, n);
	if (n == 8 || n == 9)
		passport(d, i, n);
	if (n == 7 || n == 8)
		hkid(d, i, end);
}

/* Where the part before the '@' at I begins; I: there is none. */
static size_t local(struct text t, size_t i)
{
	size_t at = i;

	while (detect_before(t, at, DETECT_LOCAL) ||
		detect_back(t, at, 1) == '.') {
		if (t.at[at - 1] == '.' && (at == i || detect_at(t, at) == '.'))
			return i;
		at--;
	}
	return detect_at(t, at) == '.' ? i : at;
}

/* A letter, a digit or a hyphen at I. */
static bool in_label(struct text t, size_t i)
{
	return detect_is(t, i, DETECT_ALNUM) || detect_at(t, i) == '-';
}

/* The end of the domain at I: labels, and a last one of letters; or 0. */
static size_t domain(struct text t, size_t i)
{
	for (bool first = true;; first = false) {
		size_t end = i;
		while (in_label(t, end))
			end++;
		if (end == i || t.at[i] == '-' || t.at[end - 1] == '-')
			return 0;
		if (detect_at(t, end) == '.' &&
			(in_label(t, end + 1) ||
				detect_at(t, end + 1) == '.')) {
			i = end + 1;
			continue;
		}
		return !first && end - i >= 2 &&
				       detect_run(t, i,
					       DETECT_UPPER | DETECT_LOWER) ==
					       end
			       ? end
			       : 0;
	}
}

/* The same of 1 to 12 Chinese characters and one of four Chinese domains. */
static size_t domain_chinese(struct text t, size_t i)
{
	static const char *const top[] = {".中国", ".公司", ".网络", ".公益"};
	size_t n = 0;

	for (; n <= 12 && i + 3 <= t.len; n++, i += 3) {
		unsigned code = ((unsigned char)t.at[i] & 15u) << 12 |
				((unsigned char)t.at[i + 1] & 63u) << 6 |
				((unsigned char)t.at[i + 2] & 63u);
		if (((unsigned char)t.at[i] & 0xf0) != 0xe0 || code < 0x4e00 ||
			code > 0x9fff)
			break;
	}
	for (size_t k = 0; n >= 1 && n <= 12 && k < 4; k++)
		if (detect_starts(t, i, top[k]))
			return i + strlen(top[k]);
	return 0;
}

void detect_email(struct detector *d, size_t i)
{
	size_t start = local(d->text, i), end;

	if (start == i)
		return;
	end = domain(d->text, i + 1);
	if (!end)
		end = domain_chinese(d->text, i + 1);
	if (end)
		detect_add(d, DETECT_EMAIL, start, end);
}

/* Where an IPv6 address begins in the run of digits and colons [START, END): a
 * word before it, as in IP:2001:db8::1, has the first colon, and so has
 * nothing, where that colon is no half of "::". */
static size_t six_begins(struct text t, size_t start, size_t end)
{
	if (detect_before(t, start, DETECT_ALNUM))
		while (start < end && t.at[start++] != ':')
			;
	else if (t.at[start] == ':' && (detect_at(t, start + 1) != ':' ||
					       detect_at(t, start + 2) == ':'))
		start++;
	return start;
}

/* And where it ends: a word behind it has the last colon, and so has nothing,
 * as in "from 2001:db8::1: refused". */
static size_t six_ends(struct text t, size_t start, size_t end)
{
	if (detect_is(t, end, DETECT_ALNUM))
		while (end > start && t.at[--end] != ':')
			;
	else if (end > start + 1 && t.at[end - 1] == ':' &&
		 t.at[end - 2] != ':')
		end--;
	return end;
}

size_t detect_ipv6(struct detector *d, size_t i)
{
	struct text t = d->text;
	size_t start = i, run = detect_run(t, i, DETECT_HEX), end, last;
	unsigned colons = 0;

	while (detect_before(t, start, DETECT_HEX))
		start--;
	if (detect_back(t, start, 1) == '.')
		return run;
	start = six_begins(t, start, run);
	last = end = six_ends(t, start, run);
	for (size_t k = start; k < end; k++)
		colons += t.at[k] == ':';
	if (colons < 2)
		return run;
	while (end == run && detect_at(t, last) == '.' &&
		detect_is(t, last + 1, DETECT_DIGIT))
		last = detect_run(t, last + 1, DETECT_DIGIT);
	while (last > end &&
		(detect_is(t, last, DETECT_ALNUM) || detect_at(t, last) == ':'))
		last--;
	if (checks_ipv6((struct text){t.at + start, last - start}))
		detect_add(d, DETECT_IPV6, start, last);
	return run;
}

/* The number at I, whose country code of CODE digits ends before AT, has a part
 * in brackets: +1 (425) 803-8080. */
static void bracketed(struct detector *d, size_t i, size_t at, size_t code)
{
	struct text t = d->text;
	size_t area, n = 0;

	at += detect_sign(detect_at(t, at));
	if (detect_at(t, at) != '(')
		return;
	area = detect_run(t, at + 1, DETECT_DIGIT) - (at + 1);
	at += area + 1;
	if (area < 1 || area > 4 || detect_at(t, at) != ')')
		return;
	for (at++; n <= 10; n++, at++) {
		char c = detect_at(t, at);
		at += (detect_sign(c) || c == '.') &&
		      detect_is(t, at + 1, DETECT_DIGIT);
		if (!detect_is(t, at, DETECT_DIGIT))
			break;
	}
	if (n >= 6 && n <= 10 && code + area + n >= 8 &&
		code + area + n <= 15 && !detect_is(t, at, DETECT_WORD))
		detect_add(d, DETECT_ABROAD, i, at);
}

/* +1.415.555.2671: digits as in detect_abroad() with two points among them or
 * more.  Groups of three throughout are an amount, +12.345.678. */
static bool dotted(struct detector *d, size_t i)
{
	struct text t = d->text;
	size_t at = i + 1, n = 0, dots = 0, last = 0;
	size_t first = detect_run(t, at, DETECT_DIGIT) - at;
	bool thousands = first <= 3;

	for (;;) {
		size_t end = detect_run(t, at, DETECT_DIGIT);
		char c = detect_at(t, end);
		last = end - at;
		thousands = thousands && (n == 0 || last == 3);
		n += last;
		at = end;
		if (!(detect_sign(c) || c == '.') ||
			!detect_is(t, end + 1, DETECT_DIGIT))
			break;
		dots += c == '.';
		thousands = thousands && c != '-';
		at++;
	}
	if (dots < 2 || thousands || last < 2 || n < 8 || n > 15 ||
		(n == 15 && first == 1) || detect_is(t, at, DETECT_WORD) ||
		detect_before(t, i, DETECT_WORD))
		return false;
	detect_add(d, DETECT_ABROAD, i, at);
	return true;
}

/* +, a country code of 1 to 3 digits that is not 86, and digits, one blank or
 * hyphen between two of them at most: 8 to 15 in all. */
void detect_abroad(struct detector *d, size_t i)
{
	struct text t = d->text;
	size_t at = i + 1, n = 0, first = detect_run(t, at, DETECT_DIGIT) - at;

	if (detect_starts(t, at, "86"))
		detect_landline_plain(d, i);
	if (first == 0 || t.at[at] == '0' || detect_starts(t, at, "86") ||
		dotted(d, i))
		return;
	if (first <= 3)
		bracketed(d, i, at + first, first);
	while (n <= 16) {
		if (detect_is(t, at, DETECT_DIGIT))
			at++;
		else if (detect_sign(detect_at(t, at)) &&
			 detect_is(t, at + 1, DETECT_DIGIT))
			at += 2;
		else
			break;
		n++;
	}
	if (n >= 8 && n <= 15 && (n < 15 || first > 1) &&
		!detect_is(t, at, DETECT_WORD))
		detect_add(d, DETECT_ABROAD, i, at);
}

void detect_bracketed(struct detector *d, size_t i)
{
	struct text t = d->text;
	size_t n = phone_bracketed((struct text){t.at + i, t.len - i});
	char sign = detect_at(t, i + n);

	if (n > 0 && !detect_is(t, i + n, DETECT_WORD) &&
		!((detect_sign(sign) || sign == '.') &&
			detect_is(t, i + n + 1, DETECT_DIGIT)) &&
		!detect_before(t, i, DETECT_WORD))
		detect_add(d, DETECT_ABROAD, i, i + n);
}

/* The character of three bytes at I is short for a province. */
static bool is_province(struct text t, size_t i)
{
	static const char all[] =
		"京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

	for (size_t k = 0; i + 3 <= t.len && k + 3 < sizeof(all); k += 3)
		if (memcmp(t.at + i, all + k, 3) == 0)
			return true;
	return false;
}

/* The end of the last character of a plate: one of 挂学警港澳 too. */
static size_t plate_end(struct text t, size_t i)
{
	static const char all[] = "挂学警港澳";

	if (checks_digit(detect_at(t, i)) || is_clear(detect_at(t, i)))
		return i + 1;
	for (size_t k = 0; i + 3 <= t.len && k + 3 < sizeof(all); k += 3)
		if (memcmp(t.at + i, all + k, 3) == 0)
			return i + 3;
	return 0;
}

/* [A-HJK], the kinds of new energy. */
static bool is_energy(char c)
{
	return c >= 'A' && c <= 'K' && c != 'I';
}

/* The end of what is behind the two first characters: five characters, or six
 * of new energy; or 0. */
static size_t plate_body(struct text t, size_t i)
{
	size_t n = 0, end;

	while (n < 5 && (checks_digit(detect_at(t, i + n)) ||
				is_clear(detect_at(t, i + n))))
		n++;
	if (n < 4)
		return 0;
	end = plate_end(t, i + 4);
	if (end && !detect_is(t, end, DETECT_WORD))
		return end;
	if (n < 5 || detect_is(t, i + 6, DETECT_WORD))
		return 0;
	if (is_energy(t.at[i]) && digits(t, i + 2, 4))
		return i + 6;
	return digits(t, i, 5) && is_energy(detect_at(t, i + 5)) ? i + 6 : 0;
}

void detect_plate(struct detector *d, size_t i)
{
	static const char *const signs[] = {"·", "•", " ", "-"};
	struct text t = d->text;
	size_t at = i + 4, end;
	unsigned n = 0;

	if (!is_clear(detect_at(t, i + 3)) || !is_province(t, i))
		return;
	for (size_t k = 0; k < 4; k++)
		if (detect_starts(t, at, signs[k])) {
			at += strlen(signs[k]);
			break;
		}
	end = plate_body(t, at);
	for (size_t k = at; k < end; k++)
		n += checks_digit(t.at[k]);
	if (end && n >= 3)
		detect_add(d, DETECT_PLATE, i, end);
}
