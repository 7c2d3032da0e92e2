/* puny.c - labels of hosts from Punycode to UTF-8, by RFC 3492. */
#include "channel/puny.h"

enum { MOST = 63 }; /* characters of a label */

/* The parameters of section 5. */
enum { BASE = 36, LEAST = 1, LARGEST = 26, SKEW = 38, DAMP = 700 };

static uint32_t adapt(uint32_t delta, uint32_t points, bool first)
{
	uint32_t k = 0;

	delta = first ? delta / DAMP : delta / 2;
	delta += delta / points;
	for (; delta > (BASE - LEAST) * LARGEST / 2; k += BASE)
		delta /= BASE - LEAST;
	return k + (BASE - LEAST + 1) * delta / (delta + SKEW);
}

/* The number that C stands for, or BASE. */
static uint32_t digit(char c)
{
	c = text_lower(c);
	if (c >= 'a' && c <= 'z')
		return (uint32_t)(c - 'a');
	return c >= '0' && c <= '9' ? (uint32_t)(c - '0' + 26) : BASE;
}

/* One number of variable length at *AT, which moves behind it, added to *I. */
static bool read_number(
	uint32_t *i, const char **at, const char *end, uint32_t bias)
{
	const uint32_t most = 0x1000000; /* above all characters of a label */
	uint64_t weight = 1;

	for (uint32_t k = BASE;; k += BASE) {
		uint32_t d = *at < end ? digit(*(*at)++) : BASE;
		uint32_t limit = k <= bias	       ? LEAST
				 : k >= bias + LARGEST ? LARGEST
						       : k - bias;
		if (d == BASE || weight > most || d * weight > most)
			return false;
		*i += (uint32_t)(d * weight);
		if (*i > most * 8)
			return false;
		if (d < limit)
			return true;
		weight *= BASE - limit;
	}
}

/* The characters of LABEL, which stood behind "xn--": their number, or 0. */
static size_t decode(uint32_t point[MOST], struct text label)
{
	const char *at = label.at, *end = at + label.len, *mark = end;
	uint32_t c = 0x80, i = 0, bias = 72, n = 0;

	while (mark > at && mark[-1] != '-')
		mark--;
	for (; at + 1 < mark; at++) {
		if (n == MOST || (unsigned char)*at >= 0x80)
			return 0;
		point[n++] = (unsigned char)text_lower(*at);
	}
	at = mark;
	while (at < end) {
		uint32_t old = i;
		if (n == MOST || !read_number(&i, &at, end, bias))
			return 0;
		bias = adapt(i - old, n + 1, old == 0);
		c += i / (n + 1);
		i %= n + 1;
		if (c < 0xa0 || c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
			return 0;
		memmove(point + i + 1, point + i, (n - i) * sizeof(*point));
		point[i++] = c;
		n++;
	}
	return n;
}

/* The character at *AT, which moves behind it, of text that is UTF-8. */
static uint32_t next(const char **at, const char *end)
{
	size_t n = text_character((struct text){*at, (size_t)(end - *at)});
	uint32_t c = (unsigned char)**at;

	if (n > 1)
		c &= 0x7fU >> n;
	for (size_t i = 1; i < n; i++)
		c = c << 6 | ((unsigned char)(*at)[i] & 0x3f);
	*at += n ? n : 1;
	return c;
}

static uint32_t small(uint32_t c)
{
	if ((c >= 0xc0 && c <= 0xde && c != 0xd7) ||
		(c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f))
		return c + 0x20;
	if (c >= 0x400 && c <= 0x40f)
		return c + 0x50;
	return c < 0x80 ? (uint32_t)(unsigned char)text_lower((char)c) : c;
}

/* Whether C divides labels: a point, or one of East Asia's. */
static bool is_point(uint32_t c)
{
	return c == '.' || c == 0x3002 || c == 0xff0e || c == 0xff61;
}

/* LABEL, which is UTF-8 or Punycode, behind TO; NULL: it is neither. */
static char *put_label(char *to, struct text label)
{
	uint32_t point[MOST], c;
	size_t n;

	if (label.len > 4 && text_same_letters((struct text){label.at, 4},
				     (struct text){"xn--", 4})) {
		n = decode(point, (struct text){label.at + 4, label.len - 4});
		for (size_t i = 0; i < n; i++)
			to += text_put_character(to, small(point[i]));
		return n ? to : NULL;
	}
	for (const char *at = label.at, *end = at + label.len; at < end;) {
		c = next(&at, end);
		to += text_put_character(to, small(c));
	}
	return to;
}

/* Where the label at AT ends; *N the bytes of the point behind it, or 0. */
static const char *label_end(const char *at, const char *end, size_t *n)
{
	for (*n = 0; at < end;) {
		const char *behind = at;
		if (is_point(next(&behind, end))) {
			*n = (size_t)(behind - at);
			break;
		}
		at = behind;
	}
	return at;
}

static bool has_two_forms(struct text host)
{
	if (!text_ascii(host))
		return true;
	if (!memchr(host.at, '-', host.len))
		return false;
	for (size_t i = 0; i + 4 < host.len; i++)
		if ((host.at[i] | 32) == 'x' && (host.at[i + 1] | 32) == 'n' &&
			host.at[i + 2] == '-' && host.at[i + 3] == '-')
			return true;
	return false;
}

struct text puny_plain(char room[PUNY_HOST], struct text host)
{
	const char *at = host.at, *end = at + host.len;
	char *to = room;

	/* A digit of Punycode can become a character of four bytes. */
	if (host.len == 0 || host.len > PUNY_HOST / 4 || !has_two_forms(host) ||
		!text_utf8(host))
		return host;
	while (at < end) {
		size_t n;
		const char *stop = label_end(at, end, &n);
		to = put_label(to, (struct text){at, (size_t)(stop - at)});
		if (!to)
			return host;
		if (n)
			*to++ = '.';
		at = stop + n;
	}
	return (struct text){room, (size_t)(to - room)};
}
