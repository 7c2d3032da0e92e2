/* gb18030_points.c - which character the bytes of GB18030 are, on every machine
 * alike: a static program finds no table of iconv(3) where the node has none.
 *
 * GB18030-2022: two bytes are a table.  Four bytes below 90308130 are, in
 * order, what is left of the first 65,536 characters by the table of 2000;
 * those that have two bytes since then may be written with four, too.
 */
#include <errno.h>
#include <pthread.h>
#include <string.h>

#include "base/gb18030.h"
#include "base/mem.h"

enum {
	ROWS = 126,
	CELLS = 190,
	FOUR = 39420,	 /* characters below 10000 that have four bytes */
	PLANES = 189000, /* the four bytes 90308130, of 10000, as a number */
	LAST = 0x10ffff
};

static const char *const rows[ROWS][1] = {
#include "base/gb18030.inc"
};

/* What two bytes are now, and were in the table of 2000. */
static const struct {
	uint32_t now;
	uint16_t was;
} moved[] = {{0xfe10, 0xe78d}, {0xfe12, 0xe78e}, {0xfe11, 0xe78f},
	{0xfe13, 0xe790}, {0xfe14, 0xe791}, {0xfe15, 0xe792}, {0xfe16, 0xe793},
	{0xfe17, 0xe794}, {0xfe18, 0xe795}, {0xfe19, 0xe796}, {0x1e3f, 0xe7c7},
	{0x20087, 0xe816}, {0x20089, 0xe817}, {0x200cc, 0xe818},
	{0x9fb4, 0xe81e}, {0x9fb5, 0xe826}, {0x9fb6, 0xe82b}, {0x9fb7, 0xe82c},
	{0x215d7, 0xe831}, {0x9fb8, 0xe832}, {0x2298f, 0xe83b},
	{0x9fb9, 0xe843}, {0x9fba, 0xe854}, {0x241fe, 0xe855},
	{0x9fbb, 0xe864}};

static uint32_t two[ROWS * CELLS];
static uint16_t four[FOUR];
static pthread_once_t known = PTHREAD_ONCE_INIT;

/* The character that P begins with, which is UTF-8 of two bytes or more, and P
 * behind it. */
static uint32_t next_of(const unsigned char **p)
{
	const unsigned char *c = *p;
	unsigned more = *c >= 0xf0 ? 3 : *c >= 0xe0 ? 2 : 1;
	uint32_t point = *c & (0x3fU >> more);

	for (unsigned i = 1; i <= more; i++)
		point = point << 6 | (c[i] & 0x3fU);
	*p = c + more + 1;
	return point;
}

static uint32_t before(uint32_t point)
{
	for (size_t i = 0; i < sizeof(moved) / sizeof(*moved); i++)
		if (moved[i].now == point)
			return moved[i].was;
	return point;
}

static void know(void)
{
	static bool has_two[0x10000];
	size_t n = 0;

	for (size_t row = 0; row < ROWS; row++) {
		const unsigned char *p = (const unsigned char *)rows[row][0];
		for (size_t i = 0; i < CELLS; i++) {
			uint32_t point = two[row * CELLS + i] = next_of(&p);
			has_two[before(point) & 0xffff] = true;
		}
	}
	for (uint32_t c = 0x80; c < 0x10000; c++)
		if (!has_two[c] && (c < 0xd800 || c > 0xdfff) && n < FOUR)
			four[n++] = c == 0x1e3f ? 0xe7c7 : (uint16_t)c;
}

static bool is_digit(unsigned char c)
{
	return c >= 0x30 && c <= 0x39;
}

static bool is_first(unsigned char c)
{
	return c >= 0x81 && c <= 0xfe;
}

static size_t of_four(const unsigned char *p, size_t left, uint32_t *point)
{
	if ((left > 2 && !is_first(p[2])) || (left > 3 && !is_digit(p[3])))
		return 0;
	if (left < 4)
		return GB18030_HALF;
	uint32_t n =
		(((p[0] - 0x81U) * 10 + p[1] - 0x30U) * 126 + p[2] - 0x81U) *
			10 +
		p[3] - 0x30U;
	if (n >= PLANES && n - PLANES + 0x10000 <= LAST)
		*point = n - PLANES + 0x10000;
	else if (n < FOUR)
		*point = four[n];
	else
		return 0;
	return 4;
}

size_t gb18030_point(const char *at, size_t left, uint32_t *point)
{
	const unsigned char *p = (const unsigned char *)at;

	*point = p[0];
	if (p[0] < 0x80)
		return 1;
	if (!is_first(p[0]))
		return 0;
	if (left < 2)
		return GB18030_HALF;
	pthread_once(&known, know);
	if (is_digit(p[1]))
		return of_four(p, left, point);
	if (p[1] < 0x40 || p[1] == 0x7f || p[1] == 0xff)
		return 0;
	*point = two[(p[0] - 0x81U) * CELLS + p[1] - 0x40U - (p[1] > 0x7f)];
	return 2;
}

/* POINT as UTF-8 at TO, which has room for four bytes; how many it has. */
static size_t put(char *to, uint32_t point)
{
	size_t more = point < 0x80	? 0
		      : point < 0x800	? 1
		      : point < 0x10000 ? 2
					: 3;
	static const unsigned char first[] = {0, 0xc0, 0xe0, 0xf0};

	to[0] = (char)(first[more] | point >> 6 * more);
	for (size_t i = 1; i <= more; i++)
		to[i] = (char)(0x80 | (point >> 6 * (more - i) & 0x3f));
	return more + 1;
}

size_t gb18030_iconv(char **in, size_t *in_left, char **out, size_t *out_left)
{
	uint32_t point;
	size_t n = 1;

	while (*in_left && *out_left >= 4) {
		n = gb18030_point(*in, *in_left, &point);
		if (n == 0 || n == GB18030_HALF)
			break;
		size_t made = put(*out, point);
		*in += n;
		*in_left -= n;
		*out += made;
		*out_left -= made;
	}
	if (*in_left == 0)
		return 0;
	errno = n == 0 ? EILSEQ : n == GB18030_HALF ? EINVAL : E2BIG;
	return (size_t)-1;
}
