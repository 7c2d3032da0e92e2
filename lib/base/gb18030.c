/* gb18030.c - Chinese text known by its bytes. */
#include "base/gb18030.h"

bool gb18030_chinese(struct text t)
{
	const unsigned char *p = (const unsigned char *)t.at, *end = p + t.len;
	size_t common = 0, others = 0;
	uint32_t point;

	for (size_t n; p < end; p += n) {
		n = gb18030_point((const char *)p, (size_t)(end - p), &point);
		if (n == 0 || n == GB18030_HALF)
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
