/* handover.c - when a person is to go on. */
#include "ask/handover.h"

#include <stdlib.h>

#include "base/mem.h"

static const struct {
	const char *reason, *words;
} rows[] = {
#include "ask/handover.inc"
};

static const char *const names[] = {
	"", "person", "complaint", "loss", "missed"};

const char *handover_name(enum handover_reason reason)
{
	return names[reason];
}

static unsigned char reason_of(const char *name)
{
	unsigned char i = HANDOVER_MISSED;

	while (i > HANDOVER_NO && strcmp(names[i], name) != 0)
		i--;
	return i;
}

void handover_open(struct handover *h)
{
	struct folded f = {0};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct text list = text_of(rows[i].words);
		while (list.len) {
			struct text word = text_split(&list, ' ');
			if (!word.len || !fold(&f, word) || !f.n)
				continue;
			uint32_t w = trie_put(&h->trie, f.c, f.n);
			mem_grow(&h->reason, &h->cap, w + 1u, 1);
			h->reason[w] = reason_of(rows[i].reason);
			h->n = w + 1u > h->n ? w + 1u : h->n;
		}
	}
	folded_release(&f);
}

void handover_close(struct handover *h)
{
	trie_release(&h->trie);
	free(h->reason);
	*h = (struct handover){0};
}

/* 不, 别, 没, 非, 勿 or 防, one or two characters in front of AT: 不用转人工,
 * 没被骗, 防诈骗. */
static bool is_denied(const struct utterance *u, size_t at)
{
	static const uint32_t words[] = {
		0x4e0d, 0x522b, 0x6ca1, 0x975e, 0x52ff, 0x9632, 0x53cd};

	for (size_t back = 1; back <= 2 && back <= at; back++)
		for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
			if (u->text.c[at - back] == words[k])
				return true;
	return false;
}

enum handover_reason handover_reason(
	const struct handover *h, const struct utterance *u)
{
	unsigned char found = HANDOVER_NO;
	size_t len;

	for (size_t i = 0; i < u->text.n; i++) {
		uint32_t w = trie_longest(
			&h->trie, u->text.c + i, u->text.n - i, &len);
		if (w != TRIE_NONE && h->reason[w] > found && !is_denied(u, i))
			found = h->reason[w];
	}
	return (enum handover_reason)found;
}
