/* gb18030.c - Chinese text known by its bytes. */
#include "base/gb18030.h"

/* The length of the character of GB18030 that P begins with, or 0. */
static size_t character(const unsigned char *p, size_t left)
{
	if (p[0] < 0x80)
		return 1;
	if (p[0] == 0x80 || p[0] == 0xff || left < 2)
		return 0;
	if (p[1] >= 0x40 && p[1] != 0x7f && p[1] != 0xff)
		return 2;
	return left >= 4 && p[1] >= 0x30 && p[1] <= 0x39 && p[2] >= 0x81 &&
			       p[2] != 0xff && p[3] >= 0x30 && p[3] <= 0x39
		       ? 4
		       : 0;
}

bool gb18030_chinese(struct text t)
{
	const unsigned char *p = (const unsigned char *)t.at, *end = p + t.len;
	size_t common = 0, others = 0;

	for (size_t n; p < end; p += n) {
		n = character(p, (size_t)(end - p));
		if (n == 0)
			return false;
		if (n == 1)
			continue;
		bool plane = n == 2 && p[1] >= 0xa1;
		bool marks = plane && p[0] >= 0xa1 && p[0] <= 0xa3;
		bool level1 = plane && p[0] >= 0xb0 && p[0] <= 0xd7;
		common += level1;
		others += !level1 && !marks;
	}
	return common > 0 && common >= others;
}

struct text gb18030_utf8(struct buf *to, struct text t)
{
	size_t from = to->len, room = t.len * 2 + 4, left = t.len;
	char *start = buf_room(to, room), *out = start, *in = (char *)t.at;

	if (gb18030_iconv(&in, &left, &out, &room) != 0)
		return t;
	to->len += (size_t)(out - start);
	return (struct text){to->at + from, to->len - from};
}
