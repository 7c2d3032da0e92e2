/* identifier.c - texts that look like identifiers and are none. */
#include "base/identifier.h"

#include "base/half.h"

enum { EXPONENT_DIGITS = 3 /* LibreOffice: 6.22E+018 */ };

static bool begins(struct text t, const char *bytes, size_t n)
{
	return t.len >= n && memcmp(t.at, bytes, n) == 0;
}

/* The bytes of the blank that T begins with; 0: it begins with none. */
static size_t blank(struct text t)
{
	unsigned char c = t.len ? (unsigned char)t.at[0] : 0, last;

	if (c == ' ' || (c >= '\t' && c <= '\r'))
		return 1;
	if (begins(t, "\xc2\xa0", 2)) /* U+00A0 */
		return 2;
	if (begins(t, "\xe3\x80\x80", 3) || begins(t, "\xef\xbb\xbf", 3))
		return 3; /* U+3000, U+FEFF */
	if (t.len < 3)
		return 0;
	last = (unsigned char)t.at[2];
	if (begins(t, "\xe2\x80", 2)) /* U+2000-200F, U+2028-202F */
		return last <= 0x8f || (last >= 0xa8 && last <= 0xaf) ? 3 : 0;
	if (begins(t, "\xe2\x81", 2)) /* U+205F-2064 */
		return last >= 0x9f && last <= 0xa4 ? 3 : 0;
	return 0;
}

static struct text skip_blanks(struct text t)
{
	for (size_t n = blank(t); n; n = blank(t))
		t = (struct text){t.at + n, t.len - n};
	return t;
}

/* The character that T begins with, of N bytes; a full-width one (U+FF01 to
 * U+FF5E) as the plain one, U+2212 as a minus.  0: another, or the end. */
static char plain(struct text t, size_t *n)
{
	*n = 1;
	if (t.len == 0)
		return 0;
	unsigned char c = (unsigned char)t.at[0];
	if (c < 0x80)
		return (char)c;
	*n = 3;
	if (begins(t, "\xe2\x88\x92", 3))
		return '-';
	return t.len < 3 ? 0 : half_of(t.at);
}

/* Take from *T the next character if it is A or B; whether it was. */
static bool take(struct text *t, char a, char b)
{
	size_t n;
	char c = plain(*t, &n);

	if (c == 0 || (c != a && c != b))
		return false;
	*t = (struct text){t->at + n, t->len - n};
	return true;
}

/* Take digits, and say how many. */
static size_t take_digits(struct text *t)
{
	size_t digits = 0, n;

	for (char c = plain(*t, &n); c >= '0' && c <= '9'; c = plain(*t, &n)) {
		*t = (struct text){t->at + n, t->len - n};
		digits++;
	}
	return digits;
}

static bool is_rounded(struct text t)
{
	t = skip_blanks(t);
	bool marked = take(&t, '+', '-');
	size_t digits = take_digits(&t);
	if (take(&t, '.', ',')) {
		marked = true;
		digits += take_digits(&t);
	}
	if (digits == 0 || !take(&t, 'E', 'e'))
		return false;
	marked |= take(&t, '+', '-');
	digits = take_digits(&t);
	return marked && digits > 0 && digits <= EXPONENT_DIGITS &&
	       skip_blanks(t).len == 0;
}

const char *identifier_fault(struct text t)
{
	if (t.len == 0)
		return "an identifier: it is empty";
	if (skip_blanks(t).len == 0)
		return "an identifier: only blanks are in it";
	if (memchr(t.at, '\0', t.len))
		return "an identifier: a NUL byte is in it";
	if (begins(t, "\xef\xbb\xbf", 3))
		return "an identifier: it begins with a byte order mark";
	if (is_rounded(t))
		return "an identifier: a spreadsheet has rounded it "
		       "(want all its digits)";
	return NULL;
}
