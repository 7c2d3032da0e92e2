/* half.c - full-width characters of ASCII as the plain ones. */
#include "base/half.h"

/* The first full-width character of T behind FROM, or T.len. */
static size_t next(struct text t, size_t from)
{
	while (from + 2 < t.len) {
		const char *at = memchr(t.at + from, 0xef, t.len - from - 2);
		if (!at)
			break;
		if (half_of(at))
			return (size_t)(at - t.at);
		from = (size_t)(at - t.at) + 1;
	}
	return t.len;
}

bool half_has(struct text t)
{
	return next(t, 0) < t.len;
}

void half_text(struct buf *to, struct text t)
{
	size_t from = 0;

	while (from < t.len) {
		size_t at = next(t, from);
		buf_bytes(to, t.at + from, at - from);
		if (at < t.len)
			buf_byte(to, half_of(t.at + at));
		from = at < t.len ? at + 3 : at;
	}
}
