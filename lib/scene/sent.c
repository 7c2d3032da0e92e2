/* sent.c - rows that went out. */
#include "scene/sent.h"

void sent_add(struct sent *s, char which, int64_t ms, const struct text *cell,
	size_t n)
{
	size_t at = record_begin(&s->bytes, 'P');

	buf_byte(&s->bytes, which);
	record_number(&s->bytes, (uint64_t)ms);
	for (size_t i = 0; i < n; i++)
		record_text(&s->bytes, cell[i]);
	record_end(&s->bytes, at);
}

void sent_hand(struct sent *s)
{
	s->sure = s->handed;
	s->handed = s->bytes.len;
}

void sent_arrive(struct sent *s)
{
	s->sure = s->handed = s->bytes.len;
}

void sent_begin(struct sent *s)
{
	s->handed = s->sure;
}

/* The row at AT: its length, and *MS its time. */
static size_t look(const struct sent *s, size_t at, int64_t *ms)
{
	const char *p = s->bytes.at + at;
	uint32_t n;

	memcpy(&n, p + 1, sizeof(n));
	memcpy(ms, p + RECORD_HEAD + 1, sizeof(*ms));
	return RECORD_HEAD + (size_t)n;
}

void sent_trim(struct sent *s, int64_t from)
{
	enum { WORTH = 64 * 1024 };
	size_t at = 0;
	int64_t ms;

	while (at < s->sure) {
		size_t n = look(s, at, &ms);
		if (ms >= from)
			break;
		at += n;
	}
	if (at == 0 || (at < WORTH && at < s->bytes.len))
		return;
	memmove(s->bytes.at, s->bytes.at + at, s->bytes.len - at);
	s->bytes.len -= at;
	s->sure -= at;
	s->handed -= at;
	s->saved -= at;
}

void sent_save(struct sent *s, struct buf *to)
{
	struct text all = buf_view(&s->bytes);

	buf_bytes(to, all.at + s->saved, all.len - s->saved);
	s->saved = s->bytes.len;
}

bool sent_take(struct sent *s, struct text bytes)
{
	if (bytes.len < 1 + sizeof(int64_t))
		return false;
	record_put(&s->bytes, 'P', bytes);
	s->saved = s->bytes.len;
	return true;
}

void sent_save_marks(const struct sent *s, struct buf *to)
{
	size_t at = record_begin(to, 'U');

	record_number(to, s->sure);
	record_number(to, s->handed);
	record_end(to, at);
}

bool sent_take_marks(struct sent *s, struct text bytes)
{
	s->sure = record_take_number(&bytes);
	s->handed = record_take_number(&bytes);
	return s->sure <= s->handed && s->handed <= s->bytes.len;
}

void sent_again(const struct sent *s, int64_t from,
	void (*each)(void *arg, char which, struct text cells), void *arg)
{
	size_t n;
	int64_t ms;

	for (size_t at = 0; at < s->bytes.len; at += n) {
		n = look(s, at, &ms);
		if (at < s->sure && ms < from)
			continue;
		const char *p = s->bytes.at + at + RECORD_HEAD;
		const size_t head = 1 + sizeof(ms);
		each(arg, *p, (struct text){p + head, n - RECORD_HEAD - head});
	}
}
