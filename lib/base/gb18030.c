/* gb18030.c - Chinese text known by its bytes. */
#include "base/gb18030.h"

#include <iconv.h>
#include <stdlib.h>

#include "base/mem.h"

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

/* Convert T into what OUT has room for; whether all of it could be. */
static bool convert(iconv_t c, char **out, size_t room, struct text t)
{
	char *in = (char *)t.at;
	size_t left = t.len;
	bool done = iconv(c, &in, &left, out, &room) != (size_t)-1;

	iconv_close(c);
	return done;
}

struct text gb18030_utf8(struct buf *to, struct text t)
{
	size_t from = to->len;
	char *start = buf_room(to, t.len * 2 + 1), *out = start;
	/* On the heap, as gcc -fanalyzer takes the -1 of a failure for a
	 * converter that is lost. */
	iconv_t *c = mem_array(1, sizeof(*c));

	*c = iconv_open("UTF-8", "GB18030");
	bool done = (intptr_t)*c != -1 && convert(*c, &out, t.len * 2, t);
	free(c);
	if (!done)
		return t;
	to->len += (size_t)(out - start);
	return (struct text){to->at + from, to->len - from};
}
