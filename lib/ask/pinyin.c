/* pinyin.c - questions that are written by sound. */
#include "ask/pinyin.h"

#include <string.h>

enum {
	LETTERS = 90,	   /* of a run that is read */
	SOUND_LONGEST = 72 /* letters of a word */
};

/* The letter of C without its tone, or 0. */
static uint32_t letter_of(uint32_t c)
{
	static const struct {
		char letter;
		uint32_t marked[5];
	} tones[] = {{'a', {0x101, 0xe1, 0x1ce, 0xe0, 0}},
		{'e', {0x113, 0xe9, 0x11b, 0xe8, 0}},
		{'i', {0x12b, 0xed, 0x1d0, 0xec, 0}},
		{'o', {0x14d, 0xf3, 0x1d2, 0xf2, 0}},
		{'u', {0x16b, 0xfa, 0x1d4, 0xf9, 0}},
		{'v', {0x1d6, 0x1d8, 0x1da, 0x1dc, 0xfc}}};

	if (c >= 'a' && c <= 'z')
		return c;
	for (size_t i = 0; i < sizeof(tones) / sizeof(*tones); i++)
		for (size_t k = 0; k < 5 && tones[i].marked[k]; k++)
			if (tones[i].marked[k] == c)
				return (uint32_t)tones[i].letter;
	return 0;
}

/* Where the run of letters at FROM ends: spaces and ' may lie between them. */
static uint32_t run_end(const struct utterance *u, uint32_t from)
{
	uint32_t i = from, end = from;

	for (; i < u->text.n; i++) {
		uint32_t c = u->text.c[i];
		if (letter_of(c))
			end = i + 1;
		else if (c != ' ' && c != '\'' && c != '-')
			break;
	}
	return end;
}

static bool is_named(const struct utterance *u, uint32_t from, uint32_t to)
{
	for (size_t i = 0; i < u->mentions; i++)
		if (u->mention[i].from < to && u->mention[i].to > from &&
			!(u->mention[i].kinds & SLOT_NUMBER))
			return true;
	return false;
}

bool pinyin_seems(const struct utterance *u)
{
	for (uint32_t i = 0; i < u->text.n; i++) {
		uint32_t end = run_end(u, i);
		if (end >= i + 4 && !is_named(u, i, end))
			return true;
		i = end > i ? end - 1 : i;
	}
	return false;
}

/* The words that explain all N letters, the longest first: their sounds in
 * WORD, at most N; how many, or 0. */
static size_t read_letters(const struct sounds *p, const uint32_t *letter,
	size_t n, const struct sound **word)
{
	struct {
		size_t score, before;
		const struct sound *s;
	} best[LETTERS + 1] = {{1, 0, NULL}};
	size_t words = 0;

	for (size_t i = 0; i < n; i++) {
		uint64_t key = SOUNDS_START;
		for (size_t k = i;
			best[i].score && k < n && k < i + SOUND_LONGEST; k++) {
			key = sounds_add(key, letter[k]);
			const struct sound *s = sounds_find(p, key);
			size_t score =
				s ? best[i].score +
						4 * (size_t)s->len * s->len +
						s->rank
				  : 0;
			if (score > best[k + 1].score) {
				best[k + 1].score = score;
				best[k + 1].before = i;
				best[k + 1].s = s;
			}
		}
	}
	if (!best[n].score)
		return 0;
	for (size_t i = n; i; i = best[i].before)
		words++;
	for (size_t i = n, k = words; i; i = best[i].before)
		word[--k] = best[i].s;
	return words;
}

/* The characters of the run [FROM, TO); false: it is no pinyin. */
static bool print_run(const struct sounds *p, const struct utterance *u,
	uint32_t from, uint32_t to, struct buf *out)
{
	uint32_t letter[LETTERS];
	const struct sound *word[LETTERS];
	size_t n = 0;

	for (uint32_t i = from; i < to; i++) {
		uint32_t c = letter_of(u->text.c[i]);
		if (c && n == LETTERS)
			return false;
		if (c)
			letter[n++] = c;
	}
	size_t words = n < 4 ? 0 : read_letters(p, letter, n, word);
	for (size_t i = 0; i < words; i++)
		fold_print(out, sounds_word(p, word[i]), word[i]->len);
	return words > 0;
}

/* The bytes of the characters [FROM, TO). */
static void copy(const struct utterance *u, struct text question, uint32_t from,
	uint32_t to, struct buf *out)
{
	const uint32_t *at = u->text.at;
	size_t end = to < u->text.n ? at[to] : question.len;

	if (from < to)
		buf_text(out,
			(struct text){question.at + at[from], end - at[from]});
}

bool pinyin_letters(const struct sounds *p, const struct utterance *u,
	struct text question, struct buf *to)
{
	size_t was = to->len;
	uint32_t from = 0;
	bool any = false;

	for (uint32_t i = 0; i < u->text.n; i++) {
		uint32_t end = run_end(u, i);
		if (end < i + 4 || is_named(u, i, end)) {
			i = end > i ? end - 1 : i;
			continue;
		}
		copy(u, question, from, i, to);
		from = print_run(p, u, i, end, to) ? end : i;
		any |= from == end;
		i = end - 1;
	}
	copy(u, question, from, (uint32_t)u->text.n, to);
	if (!any)
		to->len = was;
	return any;
}

/* 受益 before 人 is another word than 收益. */
static bool goes_on(const struct utterance *u, uint32_t at)
{
	static const uint32_t ends[] = {
		0x4eba, 0x8005, 0x65b9, 0x91d1, 0x8d39, 0x6743, 0x5458, 0x6027};

	for (size_t k = 0; k < sizeof(ends) / sizeof(*ends); k++)
		if (at < u->text.n && u->text.c[at] == ends[k])
			return true;
	return false;
}

/* The property's name that sounds as [FROM, TO) does, half of whose characters
 * are said; or NULL. */
static const struct sound *sounds_like(const struct sounds *p,
	const struct utterance *u, uint32_t from, uint32_t to)
{
	uint64_t key[SOUNDS_READINGS];
	const uint32_t *c = u->text.c + from;
	size_t n = to - from, keys = sounds_keys(p, c, n, key);
	const struct sound *found = NULL;

	for (size_t i = 0; i < keys; i++) {
		const struct sound *s = sounds_find(p, key[i]);
		size_t same = 0;
		if (!s || s->rank != RANK_PROPERTY || s->len != n)
			continue;
		for (size_t k = 0; k < n; k++)
			same += c[k] == sounds_word(p, s)[k];
		if (2 * same < n || same == n || (found && found->at != s->at))
			return NULL;
		found = s;
	}
	return found;
}

/* Whether an end of [FROM, TO) lies in a name, or in a word that asks. */
static bool cuts_name(const struct utterance *u, uint32_t from, uint32_t to)
{
	for (size_t i = 0; i < u->mentions; i++) {
		const struct mention *m = &u->mention[i];
		if ((m->from < from && from < m->to) ||
			(m->from < to && to < m->to))
			return true;
	}
	for (size_t i = 0; i < u->askeds; i++) { /* 什么 in 要学什么 */
		const struct asked *a = &u->asked[i];
		if (a->classes & WORD_CUE &&
			((a->from < from && from < a->to) ||
				(a->from < to && to < a->to)))
			return true;
	}
	return false;
}

/* Whether half of [FROM, TO) are characters of properties' names. */
static bool may_name(const struct sounds *p, const struct utterance *u,
	uint32_t from, uint32_t to)
{
	uint32_t n = 0;

	for (uint32_t i = from; i < to; i++)
		n += sounds_in_property(p, u->text.c[i]);
	return 2 * n >= to - from;
}

/* The longest property's name that sounds like characters around [FROM, TO),
 * which become the bounds; or NULL. */
static const struct sound *slip_around(const struct sounds *p,
	const struct utterance *u, uint32_t *from, uint32_t *to)
{
	uint32_t first = *from, end = *to, n = (uint32_t)u->text.n;

	for (uint32_t len = SOUNDS_LONGEST; len >= 2 && len >= end - first;
		len--)
		for (uint32_t i = end > len ? end - len : 0;
			i <= first && i + len <= n; i++) {
			const struct sound *s =
				!may_name(p, u, i, i + len) ||
						cuts_name(u, i, i + len) ||
						goes_on(u, i + len)
					? NULL
					: sounds_like(p, u, i, i + len);
			if (!s)
				continue;
			*from = i;
			*to = i + len;
			return s;
		}
	return NULL;
}

bool pinyin_slips(const struct sounds *p, const struct utterance *u,
	const struct pieces *pieces, struct text question, struct buf *to)
{
	size_t was = to->len;
	uint32_t done = 0;
	bool any = false;

	for (size_t i = 0; i < pieces->runs; i++) {
		uint32_t from = pieces->run[i].from, end = pieces->run[i].to;
		const struct sound *s =
			end - from > SOUNDS_LONGEST
				? NULL
				: slip_around(p, u, &from, &end);
		if (!s || from < done)
			continue;
		copy(u, question, done, from, to);
		fold_print(to, sounds_word(p, s), s->len);
		done = end;
		any = true;
	}
	copy(u, question, done, (uint32_t)u->text.n, to);
	if (!any)
		to->len = was;
	return any;
}
