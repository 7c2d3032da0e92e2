/* normal.c - blanks, case, country codes and old lengths taken out. */
#include "identity/normal.h"

#include <string.h>

#include "base/half.h"
#include "identity/address.h"
#include "identity/checks.h"
#include "identity/phone.h"

enum {
	INET4_MOST = 15,
	IDCARD = 18,
	OLD_IDCARD = 15,
	HKID_DIGITS = 6,
	MOBILE = 11
};

/* Copy T to TO without the characters SIGNS, in capitals; no more than MOST
 * bytes.  How many; MOST + 1: there are more. */
static size_t plain(char *to, size_t most, struct text t, const char *signs)
{
	size_t n = 0;

	for (size_t i = 0; i < t.len; i++) {
		char c = t.at[i];
		if (c && strchr(signs, c))
			continue;
		if (n == most)
			return most + 1;
		to[n++] = c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
	}
	return n;
}

static size_t digits(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && checks_digit(s[i]))
		i++;
	return i;
}

static bool idcard(struct buf *to, struct text t, unsigned today)
{
	char s[IDCARD + 1];
	size_t n = plain(s, IDCARD, t, " -");

	if (n == OLD_IDCARD && digits(s, n) == n && checks_idcard15(s, today)) {
		memmove(s + 8, s + 6, 9);
		memcpy(s + 6, "19", 2);
		s[IDCARD - 1] = checks_idcard_last(s);
	} else if (n != IDCARD || digits(s, IDCARD - 1) != IDCARD - 1 ||
		   !checks_idcard18(s, today)) {
		return false;
	}
	buf_bytes(to, s, IDCARD);
	return true;
}

static bool card(struct buf *to, struct text t)
{
	char s[20];
	size_t n = plain(s, 19, t, " -");

	if (n < 15 || n > 19 || digits(s, n) != n || !checks_card(s, n))
		return false;
	buf_bytes(to, s, n);
	return true;
}

/* A country code and its digits, 8 to 15 in all: blanks, '-', '.' and brackets
 * among them do not count. */
static bool phone_abroad(struct buf *to, struct text t)
{
	char s[PHONE_MOST + 1];
	size_t n = plain(s, PHONE_MOST, t, " -.()");

	if (n < 8 || n > PHONE_MOST || digits(s, n) != n)
		return false;
	buf_byte(to, '+');
	buf_bytes(to, s, n);
	return true;
}

/* Whether the N digits S of T are a landline whose country code takes the place
 * of the 0 before its area code. */
static bool lacks_zero(struct text t, const char *s, size_t n)
{
	return n >= 9 && n <= MOBILE &&
	       (t.at[0] == '+' || memcmp(t.at, "0086", 4) == 0) &&
	       (s[0] > '1' || (s[0] == '1' && s[1] == '0'));
}

/* A mobile number of China, one of elsewhere with its '+', or a landline with
 * its area code. */
static bool phone(struct buf *to, struct text t)
{
	char s[PHONE_MOST + 1];

	if (t.len > 1 && t.at[0] == '(' && t.at[1] == '+') { /* (+86)138... */
		t.at++;
		t.len--;
	}
	if (t.len > 2 && t.at[0] == '+' && memcmp(t.at + 1, "86", 2) != 0)
		return phone_abroad(to, (struct text){t.at + 1, t.len - 1});
	bool american = t.len > 0 && (phone_bracketed(t) == t.len ||
					     phone_in_three(t) == t.len);
	size_t n = phone_digits(s, t);
	if (american) {
		buf_text(to, text_of(n == 10 ? "+1" : "+"));
		buf_bytes(to, s, n);
		return true;
	}
	if (lacks_zero(t, s, n)) {
		memmove(s + 1, s, n++);
		s[0] = '0';
	}
	if (!(n == MOBILE && s[0] == '1' && s[1] >= '3') &&
		!(n >= 10 && n <= 12 && s[0] == '0' && s[1] >= '1'))
		return false;
	buf_bytes(to, s, n);
	return true;
}

/* One address: what is more than that has no form. */
static bool email(struct buf *to, struct text t)
{
	const char *at = t.len ? memchr(t.at, '@', t.len) : NULL;

	if (!at || at == t.at || at + 1 == t.at + t.len)
		return false;
	for (const char *p = t.at; p < t.at + t.len; p++)
		if (strchr(" \t\r\n,;|", *p) ||
			(p > at && strchr("@:/\\(", *p)) ||
			(t.at + t.len - p > 2 && memcmp(p, "、", 3) == 0))
			return false;
	for (size_t i = 0; i < t.len; i++)
		buf_byte(to, text_lower(t.at[i]));
	return true;
}

/* 192.000.002.01 is 192.0.2.1, whatever inet_aton(3) makes of it. */
static bool ip(struct buf *to, struct text t)
{
	char s[INET4_MOST];
	size_t n = 0;
	struct address a;

	if (t.len <= sizeof(s)) {
		for (size_t i = 0; i < t.len; i++)
			if (t.at[i] != '0' || i + 1 == t.len ||
				!checks_digit(t.at[i + 1]) ||
				(n > 0 && s[n - 1] != '.'))
				s[n++] = t.at[i];
		if (address_parse(&a, (struct text){s, n}) && a.bits == 32) {
			address_print(to, &a);
			return true;
		}
	}
	if (!address_parse(&a, t))
		return false;
	address_print(to, &a);
	return true;
}

/* Numbers of letters and digits: capitals, without the signs among them. */
static bool number(struct buf *to, enum identity_kind kind, struct text t)
{
	char s[64];
	size_t n = plain(s, sizeof(s) - 1, t, kind == KIND_HKID ? " ()" : " -");
	bool ok = n >= 4 && n < sizeof(s);

	if (ok && kind == KIND_USCC)
		ok = n == IDCARD && (s[n] = '\0', checks_uscc(s));
	if (ok && kind == KIND_IBAN)
		ok = n >= 15 && n <= 34 && checks_iban(s, n);
	if (ok)
		buf_bytes(to, s, n);
	return ok;
}

/* A province and what follows, without the dot or blank between. */
static bool plate(struct buf *to, struct text t)
{
	size_t from = to->len;

	for (size_t i = 0; i < t.len;) {
		struct text rest = {t.at + i, t.len - i};
		size_t n = text_character(rest);
		bool sign = rest.at[0] == ' ' || rest.at[0] == '-' ||
			    (n == 2 && memcmp(rest.at, "·", 2) == 0) ||
			    (n == 3 && memcmp(rest.at, "•", 3) == 0);
		for (size_t k = 0; k < (n ? n : 1) && !sign; k++)
			buf_byte(to, rest.at[k] >= 'a' && rest.at[k] <= 'z'
					     ? (char)(rest.at[k] - 32)
					     : rest.at[k]);
		i += n ? n : 1;
	}
	if (to->len - from >= 9)
		return true;
	to->len = from;
	return false;
}

static bool form(
	struct buf *to, enum identity_kind kind, struct text t, unsigned today)
{
	switch (kind) {
	case KIND_IDCARD:
		return idcard(to, t, today);
	case KIND_CARD:
		return card(to, t);
	case KIND_PHONE:
	case KIND_LANDLINE:
		return phone(to, t);
	case KIND_EMAIL:
		return email(to, t);
	case KIND_IP:
		return ip(to, t);
	case KIND_USCC:
	case KIND_PASSPORT:
	case KIND_PERMIT:
	case KIND_HKID:
	case KIND_IBAN:
		return number(to, kind, t);
	case KIND_PLATE:
		return plate(to, t);
	default:
		buf_text(to, t);
		return t.len > 0;
	}
}

bool normal_form(
	struct buf *to, enum identity_kind kind, struct text t, unsigned today)
{
	struct buf narrow = {0};
	bool wide = half_has(t);

	if (wide) {
		half_text(&narrow, t);
		t = buf_view(&narrow);
	}
	t = kind_trim(t);
	bool ok = form(to, kind, t, today);
	if (!ok)
		buf_text(to, t);
	buf_release(&narrow);
	return ok;
}
