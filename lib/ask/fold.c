/* fold.c - text as it is compared. */
#include "ask/fold.h"

#include "ask/simple.h"

#include <stdlib.h>

#include "base/mem.h"

enum { BLANK = ' ', NOTHING = 0 };

/* The character that begins at P, which is UTF-8; *LEN its bytes. */
static uint32_t decode(const unsigned char *p, size_t *len)
{
	if (p[0] < 0x80) {
		*len = 1;
		return p[0];
	}
	if (p[0] < 0xe0) {
		*len = 2;
		return (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu);
	}
	if (p[0] < 0xf0) {
		*len = 3;
		return (p[0] & 0xfu) << 12 | (p[1] & 0x3fu) << 6 |
		       (p[2] & 0x3fu);
	}
	*len = 4;
	return (p[0] & 7u) << 18 | (p[1] & 0x3fu) << 12 | (p[2] & 0x3fu) << 6 |
	       (p[3] & 0x3fu);
}

/* What general punctuation and CJK symbols are compared as. */
static uint32_t mark(uint32_t c)
{
	switch (c) {
	case 0x2018: /* single and double quotation marks, corner brackets */
	case 0x2019:
	case 0x201c:
	case 0x201d:
	case 0x300c:
	case 0x300d:
	case 0x300e:
	case 0x300f:
		return '"';
	case 0x2010: /* hyphens and dashes */
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0x2015:
	case 0x2212:
		return '-';
	case 0x2022: /* bullets and middle dots */
	case 0x2027:
	case 0x30fb:
		return 0xb7;
	case 0x301c:
		return '~';
	case 0x3010:
		return '[';
	case 0x3011:
		return ']';
	case 0xfe50:
		return ',';
	case 0xff61:
		return 0x3002;
	default:
		return c;
	}
}

static uint32_t fold_one(uint32_t c)
{
	if (c >= 0xff01 && c <= 0xff5e)
		c -= 0xfee0;
	if (c >= 'A' && c <= 'Z')
		return c + 32;
	if (c > 0x20 && c < 0x7f)
		return c;
	if (c <= 0x20 || c == 0x7f || (c >= 0x80 && c <= 0xa0) || c == 0x3000 ||
		(c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029)
		return BLANK;
	if ((c >= 0x200b && c <= 0x200f) || c == 0xfeff || c == 0x2060 ||
		(c >= 0xfe00 && c <= 0xfe0f) || c >= 0xf0000 ||
		(c >= 0xe000 && c <= 0xf8ff))
		return NOTHING;
	if (c >= 0x4e00)
		return simple_character(c);
	return c < 0x2000 ? c : mark(c);
}

static bool repeats(uint32_t c)
{
	return c == '?' || c == '!' || c == ',' || c == 0x3002 || c == '~' ||
	       c == '.' || c == 0x2026;
}

bool fold(struct folded *to, struct text t)
{
	const unsigned char *p = (const unsigned char *)t.at;
	bool blank = false;
	size_t blank_at = 0;

	to->n = 0;
	if (!text_utf8(t))
		return false;
	if (to->cap < t.len + 1) {
		to->cap = t.len + 1 + t.len / 2;
		to->c = mem_resize(to->c, to->cap, sizeof(*to->c));
		to->at = mem_resize(to->at, to->cap, sizeof(*to->at));
	}
	for (size_t i = 0, len; i < t.len; i += len) {
		uint32_t c = fold_one(decode(p + i, &len));
		uint32_t last = to->n ? to->c[to->n - 1] : 0x3000;
		if (c == BLANK || c == NOTHING) {
			if (c == BLANK && !blank)
				blank_at = i;
			blank |= c == BLANK;
			continue;
		}
		if (c == last && repeats(c) && !blank)
			continue;
		if (blank && last < 0x80 && c < 0x80) {
			to->c[to->n] = BLANK;
			to->at[to->n++] = (uint32_t)blank_at;
		}
		blank = false;
		to->c[to->n] = c;
		to->at[to->n++] = (uint32_t)i;
	}
	to->at[to->n] = (uint32_t)t.len;
	return true;
}

void folded_release(struct folded *f)
{
	free(f->c);
	free(f->at);
	*f = (struct folded){0};
}

void fold_print_one(struct buf *to, uint32_t c)
{
	if (c < 0x80) {
		buf_byte(to, (char)c);
	} else if (c < 0x800) {
		buf_byte(to, (char)(0xc0 | c >> 6));
		buf_byte(to, (char)(0x80 | (c & 0x3f)));
	} else if (c < 0x10000) {
		buf_byte(to, (char)(0xe0 | c >> 12));
		buf_byte(to, (char)(0x80 | (c >> 6 & 0x3f)));
		buf_byte(to, (char)(0x80 | (c & 0x3f)));
	} else {
		buf_byte(to, (char)(0xf0 | c >> 18));
		buf_byte(to, (char)(0x80 | (c >> 12 & 0x3f)));
		buf_byte(to, (char)(0x80 | (c >> 6 & 0x3f)));
		buf_byte(to, (char)(0x80 | (c & 0x3f)));
	}
}

void fold_print(struct buf *to, const uint32_t *c, size_t n)
{
	for (size_t i = 0; i < n; i++)
		fold_print_one(to, c[i]);
}

size_t fold_says(const uint32_t *c, size_t n, const char *word)
{
	size_t i = 0;

	for (const unsigned char *p = (const unsigned char *)word; *p; i++) {
		uint32_t w = *p < 0x80
				     ? *p
				     : (*p & 0xfu) << 12 | (p[1] & 0x3fu) << 6 |
					       (p[2] & 0x3fu);
		if (i == n || c[i] != w)
			return 0;
		p += *p < 0x80 ? 1 : 3;
	}
	return i;
}
