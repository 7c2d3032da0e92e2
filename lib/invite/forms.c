/* forms.c - see forms.h. */
#include "invite/forms.h"

#include "base/half.h"
#include "base/unseen.h"

size_t forms_phone(char to[PHONE_MOST], struct text t)
{
	struct buf narrow = {0};

	if (text_ascii(t) || !half_has(t))
		return phone_digits(to, t);
	half_text(&narrow, t);
	size_t n = phone_digits(to, buf_view(&narrow));
	buf_release(&narrow);
	return n;
}

/* What a byte is in a device: a digit in hexadecimal, in lower case; '-': a
 * mark; 0: neither. */
static const char hexadecimal[256] = {['0'] = '0',
	['1'] = '1',
	['2'] = '2',
	['3'] = '3',
	['4'] = '4',
	['5'] = '5',
	['6'] = '6',
	['7'] = '7',
	['8'] = '8',
	['9'] = '9',
	['a'] = 'a',
	['b'] = 'b',
	['c'] = 'c',
	['d'] = 'd',
	['e'] = 'e',
	['f'] = 'f',
	['A'] = 'a',
	['B'] = 'b',
	['C'] = 'c',
	['D'] = 'd',
	['E'] = 'e',
	['F'] = 'f',
	['-'] = '-',
	[':'] = '-',
	['.'] = '-'};

size_t forms_device(char to[FORMS_DEVICE], struct text t)
{
	enum { LEAST = 12 };
	size_t n = 0;

	for (size_t i = 0; i < t.len; i++) {
		char c = hexadecimal[(unsigned char)t.at[i]];
		if (c == '-')
			continue;
		if (n == FORMS_DEVICE || c == 0)
			return 0;
		to[n++] = c;
	}
	return n < LEAST ? 0 : n;
}

/* Of each byte of X, which is below 0x80, the highest bit: whether it is C or
 * more. */
static uint64_t at_least(uint64_t x, unsigned char c)
{
	return x + 0x0101010101010101 * (0x80u - c);
}

/* Whether all eight bytes of X are digits in hexadecimal, in lower case. */
static bool is_hexadecimal(uint64_t x)
{
	const uint64_t high = 0x8080808080808080,
		       digits = at_least(x, '0') & ~at_least(x, '9' + 1),
		       letters = at_least(x, 'a') & ~at_least(x, 'f' + 1);

	return !(x & high) && ((digits | letters) & high) == high;
}

/* Whether T is as forms_device() writes it, and no longer. */
static bool is_formed(struct text t)
{
	size_t i = 0;

	while (i + 8 <= t.len && is_hexadecimal(text_load(t.at + i)))
		i += 8;
	for (; i < t.len; i++) {
		char c = hexadecimal[(unsigned char)t.at[i]];
		if (c != t.at[i] || c <= '-')
			break;
	}
	return i == t.len && i <= FORMS_DEVICE;
}

struct text forms_device_text(char room[FORMS_DEVICE], struct text t)
{
	if (is_formed(t))
		return t;
	size_t n = forms_device(room, t);
	return n ? (struct text){room, n} : t;
}

bool forms_phone_number(uint64_t *number, struct text t)
{
	enum { CHINESE = 13 /* digits with the code of the country */ };
	uint64_t n = 0;

	if (t.len < 2 || t.len > PHONE_MOST ||
		(t.at[0] == '0' && t.at[1] == '0') ||
		(t.len == CHINESE && t.at[0] == '8' && t.at[1] == '6'))
		return false;
	for (size_t i = 0; i < t.len; i++) {
		unsigned digit = (unsigned char)t.at[i] - (unsigned)'0';
		if (digit > 9)
			return false;
		n = n * 10 + digit;
	}
	*number = n;
	return true;
}

/* How many bytes at the beginning of T nobody sees: a blank, U+00A0, U+3000, or
 * what base/unseen.h has; or 0. */
static size_t unseen(struct text t)
{
	const unsigned char *p = (const unsigned char *)t.at;

	if (p[0] <= ' ')
		return 1;
	if (t.len >= 2 && p[0] == 0xc2 && p[1] == 0xa0)
		return 2;
	if (t.len >= 3 && p[0] == 0xe3 && p[1] == 0x80 && p[2] == 0x80)
		return 3;
	return unseen_length(t);
}

/* The next byte of *T that can be seen, narrow and in lower case, or -1. */
static int next_seen(struct text *t)
{
	size_t n;
	char c = 0;

	while (t->len && (n = unseen(*t)) > 0)
		*t = (struct text){t->at + n, t->len - n};
	if (t->len == 0)
		return -1;
	if (t->len >= 3)
		c = half_of(t->at);
	n = c ? 3 : 1;
	c = text_lower(c ? c : t->at[0]);
	*t = (struct text){t->at + n, t->len - n};
	return (unsigned char)c;
}

/* Whether C is a letter of ASCII, a digit or a mark: seen as it is. */
static bool is_plain(char c)
{
	return c > ' ' && c < 0x7f;
}

bool forms_same_name(struct text a, struct text b)
{
	int c;

	/* Most differ in letters that any eye can see, and at the end. */
	if (a.len && b.len && is_plain(a.at[a.len - 1]) &&
		is_plain(b.at[b.len - 1]) &&
		text_lower(a.at[a.len - 1]) != text_lower(b.at[b.len - 1]))
		return false;
	while (a.len && b.len && is_plain(*a.at) && is_plain(*b.at)) {
		if (text_lower(*a.at++) != text_lower(*b.at++))
			return false;
		a.len--;
		b.len--;
	}
	do {
		c = next_seen(&a);
		if (c != next_seen(&b))
			return false;
	} while (c >= 0);
	return true;
}
