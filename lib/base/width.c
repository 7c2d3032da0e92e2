/* width.c - how wide text is on a terminal. */
#include "base/width.h"

#include "base/search.h"

struct width_range {
	uint32_t first, last;
};

/* Two columns. */
static const struct width_range wide[] = {{0x1100, 0x115f}, {0x231a, 0x231b},
	{0x2329, 0x232a}, {0x23e9, 0x23ec}, {0x23f0, 0x23f0}, {0x23f3, 0x23f3},
	{0x25fd, 0x25fe}, {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267f, 0x267f},
	{0x2693, 0x2693}, {0x26a1, 0x26a1}, {0x26aa, 0x26ab}, {0x26bd, 0x26be},
	{0x26c4, 0x26c5}, {0x26ce, 0x26ce}, {0x26d4, 0x26d4}, {0x26ea, 0x26ea},
	{0x26f2, 0x26f3}, {0x26f5, 0x26f5}, {0x26fa, 0x26fa}, {0x26fd, 0x26fd},
	{0x2705, 0x2705}, {0x270a, 0x270b}, {0x2728, 0x2728}, {0x274c, 0x274c},
	{0x274e, 0x274e}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797},
	{0x27b0, 0x27b0}, {0x27bf, 0x27bf}, {0x2b1b, 0x2b1c}, {0x2b50, 0x2b50},
	{0x2b55, 0x2b55}, {0x2e80, 0x303e}, {0x3041, 0x33ff}, {0x3400, 0x4dbf},
	{0x4e00, 0xa4cf}, {0xa960, 0xa97f}, {0xac00, 0xd7a3}, {0xf900, 0xfaff},
	{0xfe10, 0xfe19}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6},
	{0x16fe0, 0x18cff}, {0x1aff0, 0x1b2ff}, {0x1f004, 0x1f004},
	{0x1f0cf, 0x1f0cf}, {0x1f18e, 0x1f18e}, {0x1f191, 0x1f19a},
	{0x1f200, 0x1f265}, {0x1f300, 0x1f320}, {0x1f32d, 0x1f335},
	{0x1f337, 0x1f37c}, {0x1f37e, 0x1f393}, {0x1f3a0, 0x1f3ca},
	{0x1f3cf, 0x1f3d3}, {0x1f3e0, 0x1f3f0}, {0x1f3f4, 0x1f3f4},
	{0x1f3f8, 0x1f43e}, {0x1f440, 0x1f440}, {0x1f442, 0x1f4fc},
	{0x1f4ff, 0x1f53d}, {0x1f54b, 0x1f54e}, {0x1f550, 0x1f567},
	{0x1f57a, 0x1f57a}, {0x1f595, 0x1f596}, {0x1f5a4, 0x1f5a4},
	{0x1f5fb, 0x1f64f}, {0x1f680, 0x1f6c5}, {0x1f6cc, 0x1f6cc},
	{0x1f6d0, 0x1f6d2}, {0x1f6d5, 0x1f6d7}, {0x1f6dc, 0x1f6df},
	{0x1f6eb, 0x1f6ec}, {0x1f6f4, 0x1f6fc}, {0x1f7e0, 0x1f7f0},
	{0x1f90c, 0x1f93a}, {0x1f93c, 0x1f945}, {0x1f947, 0x1f9ff},
	{0x1fa70, 0x1faff}, {0x20000, 0x3fffd}};

/* None: combining marks of the scripts that exports have, joiners, variation
 * selectors, marks of direction. */
static const struct width_range none[] = {{0x0300, 0x036f}, {0x0483, 0x0489},
	{0x0591, 0x05bd}, {0x0610, 0x061a}, {0x064b, 0x065f}, {0x0670, 0x0670},
	{0x06d6, 0x06dc}, {0x0900, 0x0902}, {0x093c, 0x093c}, {0x0941, 0x0948},
	{0x094d, 0x094d}, {0x0e31, 0x0e31}, {0x0e34, 0x0e3a}, {0x0e47, 0x0e4e},
	{0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x200b, 0x200f}, {0x202a, 0x202e},
	{0x2060, 0x206f}, {0x20d0, 0x20f0}, {0x302a, 0x302d}, {0x3099, 0x309a},
	{0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xfeff, 0xfeff},
	{0x1f3fb, 0x1f3ff}, {0xe0100, 0xe01ef}};

static bool ends_before(const void *list, size_t i, const void *key)
{
	return ((const struct width_range *)list)[i].last <
	       *(const uint32_t *)key;
}

static bool is_in(const struct width_range *list, size_t n, uint32_t c)
{
	size_t i = search_first(n, ends_before, list, &c);

	return i < n && c >= list[i].first;
}

/* The character that T begins with and its N bytes; a byte that is not UTF-8
 * is U+FFFD. */
static uint32_t character(struct text t, size_t *n)
{
	const unsigned char *p = (const unsigned char *)t.at;

	*n = text_character(t);
	switch (*n) {
	case 1:
		return p[0];
	case 2:
		return (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu);
	case 3:
		return (p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 |
		       (p[2] & 0x3fu);
	case 4:
		return (p[0] & 0x07u) << 18 | (p[1] & 0x3fu) << 12 |
		       (p[2] & 0x3fu) << 6 | (p[3] & 0x3fu);
	default:
		*n = 1;
		return 0xfffd;
	}
}

static size_t columns_of(uint32_t c)
{
	if (c < 0x300)
		return 1;
	if (is_in(none, sizeof(none) / sizeof(*none), c))
		return 0;
	return is_in(wide, sizeof(wide) / sizeof(*wide), c) ? 2 : 1;
}

static struct text rest_of(struct text t, size_t n)
{
	return (struct text){t.at + n, t.len - n};
}

/* What may be an emoji: pictures and signs, and with a mark behind them a few
 * of ASCII and Latin-1. */
static bool pictures(uint32_t c)
{
	return (c >= 0x203c && c <= 0x2bff) || (c >= 0x1f000 && c <= 0x1faff) ||
	       c == 0x3030 || c == 0x303d || c == 0x3297 || c == 0x3299;
}

static bool marked(uint32_t c)
{
	return pictures(c) || (c >= '0' && c <= '9') || c == '#' || c == '*' ||
	       c == 0xa9 || c == 0xae;
}

/* The columns of what T begins with and its N bytes: a character, or emoji that
 * are joined to one.  A variation selector makes a sign an emoji (UTS 51). */
static size_t cluster(struct text t, size_t *n)
{
	enum { JOINER = 0x200d, AS_EMOJI = 0xfe0f };
	uint32_t c = character(t, n), next;
	size_t columns = columns_of(c), more;
	bool joined = false;

	for (; *n < t.len && (joined || marked(c)); *n += more) {
		next = character(rest_of(t, *n), &more);
		if (joined && !pictures(next))
			break;
		if (next == AS_EMOJI || joined)
			columns = 2;
		else if (!joined && next != JOINER && columns_of(next) > 0)
			break;
		joined = next == JOINER && pictures(c);
	}
	return columns;
}

size_t width_of(struct text t)
{
	size_t columns = 0, n;

	if (text_ascii(t))
		return t.len;
	for (; t.len; t = rest_of(t, n))
		columns += cluster(t, &n);
	return columns;
}

struct text width_cut(struct text t, size_t columns)
{
	struct text rest = t;
	size_t n;

	while (rest.len) {
		size_t more = cluster(rest, &n);
		if (more > columns)
			break;
		columns -= more;
		rest = rest_of(rest, n);
	}
	t.len -= rest.len;
	return t;
}

static bool turns(uint32_t c)
{
	return c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
	       (c >= 0x2066 && c <= 0x2069);
}

void width_visible(struct buf *to, struct text t)
{
	static const char names[] = "tn__r"; /* of 9, 10 and 13 */
	size_t n;

	for (; t.len; t = rest_of(t, n)) {
		uint32_t c = character(t, &n);
		if (c == 9 || c == 10 || c == 13)
			buf_printf(to, "\\%c", names[c - 9]);
		else if (c < 0x20 || (c >= 0x7f && c < 0xa0))
			buf_printf(to, "\\x%02x", (unsigned)c);
		else if (c == 0xfffd || turns(c))
			buf_string(to, "\xef\xbf\xbd");
		else
			buf_bytes(to, t.at, n);
	}
}
