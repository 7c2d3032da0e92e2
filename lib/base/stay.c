/* stay.c - blocks that do not grow once they hold something. */
#include "base/stay.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { BLOCK = 1 << 14 }; /* bytes, but of what is longer */

char *stay_room(struct stay *s, size_t n)
{
	struct buf *b = s->blocks ? &s->block[s->at] : NULL;

	if (b && b->len && b->cap - b->len < n)
		b = ++s->at < s->blocks ? &s->block[s->at] : NULL;
	if (!b) {
		s->block =
			mem_resize(s->block, s->blocks + 1, sizeof(*s->block));
		b = &s->block[s->blocks++];
		*b = (struct buf){0};
	}
	char *to = buf_room(b, b->len || n > BLOCK ? n : BLOCK);
	b->len += n;
	return to;
}

struct text stay_joined(
	struct stay *s, const struct text *part, size_t n, char between)
{
	size_t len = n ? n - 1 : 0, at = 0;

	for (size_t i = 0; i < n; i++)
		len += part[i].len;
	char *to = stay_room(s, len);
	for (size_t i = 0; i < n; i++) {
		if (i)
			to[at++] = between;
		if (part[i].len)
			memcpy(to + at, part[i].at, part[i].len);
		at += part[i].len;
	}
	return (struct text){to, len};
}

void stay_clear(struct stay *s)
{
	for (size_t i = 0; i < s->blocks && i <= s->at; i++)
		s->block[i].len = 0;
	s->at = 0;
}

void stay_release(struct stay *s)
{
	for (size_t i = 0; i < s->blocks; i++)
		buf_release(&s->block[i]);
	free(s->block);
	*s = (struct stay){0};
}
