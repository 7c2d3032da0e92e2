/* glance_lists.c - cells that hold values of a closed list. */
#include "filter/glance_parts.h"

enum {
	SHORT_BITS = 10,
	LONG_BITS = 9,
	WAYS = 4 /* places for a long value */
};

/* All bytes of T, which has up to sixteen, and nothing of what is behind: the
 * first eight and the last, or twice those of less. */
struct pair {
	uint64_t first, last;
};

static inline struct pair pair_of(struct text t)
{
	static const uint64_t kept[2 * WORD + 1] = {0, 0xff, 0xffff, 0xffffff,
		0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff,
		~0ull, ~0ull, ~0ull, ~0ull, ~0ull, ~0ull, ~0ull, ~0ull, ~0ull};
	const char *last = t.len > WORD ? t.at + t.len - WORD : t.at;

	return (struct pair){
		text_word(t.at) & kept[t.len], text_word(last) & kept[t.len]};
}

static inline size_t short_place(struct pair p)
{
	return glance_place(
		p.first ^ (p.last << 23 | p.last >> 41), SHORT_BITS);
}

static inline bool is_short(
	const struct glance_short *at, struct pair p, size_t len)
{
	return ((at->first ^ p.first) | (at->last ^ p.last) |
		       (at->len ^ len)) == 0;
}

/* Bytes of T, which has more than sixteen: the first eight, those behind them,
 * and the last; all that 24 bytes hold. */
struct words {
	uint64_t word[3];
};

static inline struct words words_of(struct text t)
{
	return (struct words){{text_word(t.at), text_word(t.at + WORD),
		text_word(t.at + t.len - WORD)}};
}

static inline size_t long_place(const struct words *w)
{
	uint64_t x = (w->word[0] * SPREAD ^ w->word[1]) * SPREAD;

	return glance_place(x ^ x >> 32 ^ w->word[2], LONG_BITS);
}

static inline bool is_long(
	const struct glance_long *at, const struct words *w, struct text t)
{
	uint64_t other = (at->word[0] ^ w->word[0]) |
			 (at->word[1] ^ w->word[1]) |
			 (at->word[2] ^ w->word[2]) | (at->len ^ t.len);

	return other == 0 &&
	       (t.len <= 3 * WORD || memcmp(at->text, t.at, t.len) == 0);
}

/* A value that begins as quoted cells do is another when it is decoded. */
static bool may_be_quoted(struct text t)
{
	return t.at[0] == '"' || t.at[0] == '=';
}

static void add_short(struct glance_list *l, struct text t)
{
	char room[2 * WORD] = {0};

	memcpy(room, t.at, t.len);
	struct pair p = pair_of((struct text){room, t.len});
	size_t at = short_place(p);
	at ^= l->brief[at].len != 0;
	l->brief[at] = (struct glance_short){p.first, p.last, t.len};
}

static void add_long(struct glance_list *l, struct text t)
{
	struct words w = words_of(t);
	size_t at = long_place(&w);
	size_t i = 0;

	while (i + 1 < WAYS && l->longer[at ^ i].len != 0)
		i++;
	struct glance_long *to = &l->longer[at ^ i];
	memcpy(to->word, w.word, sizeof(w.word));
	to->len = t.len;
	memcpy(to->text, t.at, t.len);
}

void glance_list_add(struct glance_list *l, struct text t)
{
	if (t.len >= sizeof(l->longer->text) || may_be_quoted(t))
		return;
	if (t.len <= 2 * WORD)
		add_short(l, t);
	else
		add_long(l, t);
}

static inline bool is_short_value(const struct glance_list *l, struct text t)
{
	struct pair p = pair_of(t);
	size_t at = short_place(p);

	return is_short(&l->brief[at], p, t.len) ||
	       is_short(&l->brief[at ^ 1], p, t.len);
}

/* Apart, so that the loop over short ones keeps what it needs at hand. */
static __attribute__((noinline)) bool is_long_value(
	const struct glance_list *l, struct text t)
{
	const struct words w = words_of(t);
	size_t at = long_place(&w);

	for (size_t i = 0; i < WAYS; i++)
		if (is_long(&l->longer[at ^ i], &w, t))
			return true;
	return false;
}

/* The first rows whose short values stand in the first of their places, by
 * fours. */
static __attribute__((noinline)) const struct record *skip_short(
	const struct glance_span *s, const struct glance_list *l)
{
	const struct record *r = s->from;

	for (struct glance_walk w = glance_walk_of(s); s->to - r >= TOGETHER;
		r += TOGETHER) {
		bool fine = true;
		for (int i = 0; i < TOGETHER; i++) {
			struct text t = glance_next(&w);
			if (t.len > 2 * WORD)
				return r;
			struct pair p = pair_of(t);
			fine &= (t.len != 0) &
				is_short(&l->brief[short_place(p)], p, t.len);
		}
		if (!fine)
			break;
	}
	return r;
}

const struct record *glance_listed(
	const struct glance_span *s, const struct glance_list *l)
{
	struct glance_span rest = *s;

	if (s->from == s->to)
		return s->to;
	rest.from = skip_short(s, l);
	if (rest.from == s->to)
		return s->to;
	const struct record *r = rest.from, *to = s->to;
	for (struct glance_walk w = glance_walk_of(&rest); r < to; r++) {
		struct text t = glance_next(&w);
		if (t.len <= 2 * WORD ? t.len == 0 || !is_short_value(l, t)
				      : !is_long_value(l, t))
			break;
	}
	return r;
}
