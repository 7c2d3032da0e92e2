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

/* C as a digit in hexadecimal, in lower case; '-': a mark; 0: neither. */
static char hexadecimal(char c)
{
	if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))
		return c;
	if (c >= 'A' && c <= 'F')
		return (char)(c - 'A' + 'a');
	return c == '-' || c == ':' || c == '.' ? '-' : 0;
}

size_t forms_device(char to[FORMS_DEVICE], struct text t)
{
	enum { LEAST = 12 };
	size_t n = 0;

	for (size_t i = 0; i < t.len; i++) {
		char c = hexadecimal(t.at[i]);
		if (c == '-')
			continue;
		if (n == FORMS_DEVICE || c == 0)
			return 0;
		to[n++] = c;
	}
	return n < LEAST ? 0 : n;
}

struct text forms_device_text(char room[FORMS_DEVICE], struct text t)
{
	size_t n = forms_device(room, t);

	return n ? (struct text){room, n} : t;
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

	/* Most differ in letters that any eye can see. */
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
