/* utterance.c - what somebody said, taken apart. */
#include "ask/utterance.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* A digit, a Chinese numeral, or what begins 百分之 and 半年. */
static bool may_count(uint32_t c)
{
	return (c >= '0' && c <= '9') || c == 0x534a || c == 0x767e ||
	       c == 0x5341 || c == 0x4e24 || c == 0x4e8c || c == 0x4e09 ||
	       c == 0x56db || c == 0x4e94 || c == 0x516d || c == 0x4e03 ||
	       c == 0x516b || c == 0x4e5d || c == 0x4e00 || c == 0x96f6;
}

static unsigned kinds_of(const struct lexicon *x, uint32_t sense)
{
	unsigned kinds = 0;

	for (uint32_t r = sense; r; r = x->sense[r].next)
		kinds |= x->sense[r].kinds;
	return kinds;
}

static void add_mention(struct utterance *u, struct mention m)
{
	mem_grow(&u->mention, &u->cap_mentions, u->mentions + 1,
		sizeof(*u->mention));
	u->mention[u->mentions++] = m;
}

/* 1 to 9 of a Chinese numeral of one character, or 0. */
static uint32_t digit_of(uint32_t c)
{
	static const uint32_t digits[] = {0x4e00, 0x4e8c, 0x4e09, 0x56db,
		0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d};

	for (uint32_t i = 0; i < 9; i++)
		if (c == digits[i] || (i == 1 && c == 0x4e24))
			return i + 1;
	return 0;
}

/* 七座 for the name 7座: the name at C with a digit in place of the numeral of
 * one character that it begins with. */
static const struct word *name_in_digits(const struct lexicon *x,
	uint32_t before, const uint32_t *c, size_t n, size_t *len)
{
	uint32_t said[TRIE_LONGEST];
	uint32_t digit = digit_of(c[0]);
	const struct word *w;

	if (!digit || may_count(before) || (n > 1 && may_count(c[1])))
		return NULL;
	if (n > TRIE_LONGEST)
		n = TRIE_LONGEST;
	memcpy(said, c, n * sizeof(*said));
	said[0] = '0' + digit;
	w = lexicon_name(x, before, said, n, len);
	return w && *len > 1 ? w : NULL;
}

/* Where a longer name begins in the N characters of a name that is LEN long,
 * and ends behind it: 歌曲原唱 in 首歌|曲原唱; or LEN. */
static size_t cut_by_longer(
	const struct lexicon *x, const uint32_t *c, size_t n, size_t len)
{
	for (size_t i = 1; i < len; i++) {
		size_t longer;
		if (lexicon_name(x, c[i - 1], c + i, n - i, &longer) &&
			longer > len && i + longer > len)
			return i;
	}
	return len;
}

static void find_mentions(struct utterance *u, const struct lexicon *x)
{
	const uint32_t *c = u->text.c;
	size_t n = u->text.n;

	for (size_t i = 0, len; i < n; i += len) {
		struct mention m = {.from = (uint32_t)i};
		size_t name = 0, number = 0;
		uint32_t before = i ? c[i - 1] : 0;
		const struct word *w =
			lexicon_name(x, before, c + i, n - i, &name);
		if (!w)
			w = name_in_digits(x, before, c + i, n - i, &name);
		if (!w)
			name = 0;
		if (name > 1 && cut_by_longer(x, c + i, n - i, name) < name) {
			len = 1;
			continue;
		}
		if (may_count(c[i]) && !(fold_word(before) && fold_word(c[i])))
			number = quantity_read(&m.quantity, c + i, n - i);
		len = name > number ? name : number;
		if (len == 0) {
			len = 1;
			continue;
		}
		m.to = (uint32_t)(i + len);
		if (w && name >= number) {
			m.sense = w->sense;
			m.kinds = kinds_of(x, w->sense);
		}
		if (number >= name)
			m.kinds |= SLOT_NUMBER;
		add_mention(u, m);
	}
}

/* Whether [FROM, TO) begins in the name of a thing, behind its beginning, and
 * ends behind it: 票多少 of 成人票多少钱. */
static bool cuts_name(const struct utterance *u, size_t from, size_t to)
{
	for (size_t i = 0; i < u->mentions; i++) {
		const struct mention *m = &u->mention[i];
		if (m->kinds & SLOT_ENTITY && !(m->kinds & SLOT_PREDICATE) &&
			m->from < from && from < m->to && to > m->to)
			return true;
	}
	return false;
}

static void find_asked(struct utterance *u, const struct lexicon *x)
{
	const uint32_t *c = u->text.c;
	size_t n = u->text.n;

	for (size_t i = 0, len; i < n; i += len) {
		const struct word *w = lexicon_asked(x, c + i, n - i, &len);
		if (!w || cuts_name(u, i, i + len)) {
			len = 1;
			continue;
		}
		mem_grow(&u->asked, &u->cap_askeds, u->askeds + 1,
			sizeof(*u->asked));
		u->asked[u->askeds++] = (struct asked){
			(uint32_t)i, (uint32_t)(i + len), w->sense, w->classes};
	}
}

/* A mark in a name or number does not end a clause, at its end it does. */
static void find_clauses(struct utterance *u)
{
	const uint32_t *c = u->text.c;
	uint32_t from = 0;
	size_t m = 0;

	for (uint32_t i = 0; i <= u->text.n; i++) {
		while (m < u->mentions && u->mention[m].to <= i)
			m++;
		bool inside = m < u->mentions && u->mention[m].from <= i &&
			      u->mention[m].to > i + 1;
		if (i < u->text.n && (inside || !fold_stop(c[i])))
			continue;
		uint32_t to = i < u->text.n ? i + 1 : i;
		if (to > from) {
			mem_grow(&u->clause, &u->cap_clauses, u->clauses + 1,
				sizeof(*u->clause));
			u->clause[u->clauses++] = (struct clause){
				from, to, utterance_has(u, from, to, WORD_CUE)};
		}
		from = to;
	}
}

bool utterance_read(struct utterance *u, const struct lexicon *x, struct text t)
{
	u->mentions = u->askeds = u->clauses = 0;
	u->reach_from = u->reach_to = 0;
	if (!fold(&u->text, t))
		return false;
	find_mentions(u, x);
	find_asked(u, x);
	find_clauses(u);
	return true;
}

void utterance_add(struct utterance *u, uint32_t from, uint32_t to,
	uint32_t term, bool part)
{
	size_t i = 0, kept = 0;

	for (; i < u->mentions; i++)
		if (u->mention[i].to <= from || u->mention[i].from >= to)
			u->mention[kept++] = u->mention[i];
	u->mentions = kept;
	i = 0;
	add_mention(u, (struct mention){0});
	while (i + 1 < u->mentions && u->mention[i].from < from)
		i++;
	memmove(u->mention + i + 1, u->mention + i,
		(u->mentions - 1 - i) * sizeof(*u->mention));
	u->mention[i] = (struct mention){.from = from,
		.to = to,
		.kinds = SLOT_ENTITY,
		.near = term,
		.part = part};
}

void utterance_release(struct utterance *u)
{
	folded_release(&u->text);
	free(u->mention);
	free(u->asked);
	free(u->clause);
	*u = (struct utterance){0};
}

bool utterance_begins(const struct utterance *u, uint32_t at, unsigned class)
{
	for (size_t i = 0; i < u->askeds && u->asked[i].from <= at; i++)
		if (u->asked[i].from == at && u->asked[i].classes & class)
			return true;
	return false;
}

bool utterance_ends(const struct utterance *u, uint32_t at, unsigned class)
{
	for (size_t i = 0; i < u->askeds && u->asked[i].from < at; i++)
		if (u->asked[i].to == at && u->asked[i].classes & class)
			return true;
	return false;
}

bool utterance_has(
	const struct utterance *u, uint32_t from, uint32_t to, unsigned class)
{
	for (size_t i = 0; i < u->askeds && u->asked[i].from < to; i++)
		if (u->asked[i].from >= from && u->asked[i].classes & class)
			return true;
	return false;
}

size_t utterance_clause(const struct utterance *u, uint32_t at)
{
	size_t i = 0;

	while (i + 1 < u->clauses && u->clause[i].to <= at)
		i++;
	return i;
}
