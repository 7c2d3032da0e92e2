/* bare.c - names without the ways of writing them. */
#include "base/bare.h"

#include "base/half.h"
#include "base/unseen.h"

static bool is_digits(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] < '0' || t.at[i] > '9')
			return false;
	return t.len > 0;
}

struct text bare_whole(struct text name)
{
	struct text whole = name;

	while (whole.len && whole.at[whole.len - 1] == '0')
		whole.len--;
	if (whole.len == name.len || whole.len < 2 ||
		whole.at[whole.len - 1] != '.')
		return name;
	whole.len--;
	return is_digits(whole) ? whole : name;
}

static struct text skip_zeros(struct text t)
{
	while (is_digits(t) && t.len > 1 && t.at[0] == '0')
		t = (struct text){t.at + 1, t.len - 1};
	return t;
}

static bool is_mark(char c)
{
	return (unsigned char)c < 0x80 && !(c >= 'a' && c <= 'z') &&
	       !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9');
}

/* Append the bytes of NAME, whose ends are as they should be. */
static void put(struct buf *to, struct text name, unsigned without)
{
	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];
		if (without & BARE_MARKS && is_mark(c))
			continue;
		buf_byte(to, without & BARE_CASE ? text_lower(c) : c);
	}
}

/* The length of the blank that T begins with and that is not ASCII: a no-break
 * space (U+00A0, U+202F), one of a width (U+2000 to U+200A), or the ideographic
 * one (U+3000); else 0. */
static size_t wide_blank(struct text t)
{
	static const char *const blank[] = {
		"\xc2\xa0", "\xe2\x80\xaf", "\xe3\x80\x80"};

	for (size_t i = 0; i < sizeof(blank) / sizeof(*blank); i++) {
		size_t n = strlen(blank[i]);
		if (t.len >= n && memcmp(t.at, blank[i], n) == 0)
			return n;
	}
	return t.len > 2 && memcmp(t.at, "\xe2\x80", 2) == 0 &&
			       (unsigned char)t.at[2] >= 0x80 &&
			       (unsigned char)t.at[2] <= 0x8a
		       ? 3
		       : 0;
}

/* Append NAME as it looks. */
static void put_seen(struct buf *to, struct text name)
{
	while (name.len) {
		size_t unseen = unseen_length(name), n = wide_blank(name);
		if (n || !unseen)
			buf_byte(to, n ? ' ' : name.at[0]);
		n += n || unseen ? unseen : 1;
		name = (struct text){name.at + n, name.len - n};
	}
}

void bare_name(struct buf *to, struct text name, unsigned without)
{
	struct buf seen = {0}, narrow = {0};

	if (without & BARE_UNSEEN) {
		put_seen(&seen, name);
		name = buf_view(&seen);
	}
	if (without & BARE_BLANKS)
		name = text_trim(name);
	if (without & BARE_WIDTH && half_has(name)) {
		half_text(&narrow, name);
		name = buf_view(&narrow);
	}
	if (without & BARE_FRACTION)
		name = bare_whole(name);
	if (without & BARE_ZEROS)
		name = skip_zeros(name);
	put(to, name, without);
	buf_release(&narrow);
	buf_release(&seen);
}
