/* reach_kinds.c - of what kinds a property's values are, and which kinds the
 * words of a question ask for. */
#include <stdlib.h>

#include "ask/reach.h"
#include "ask/word.h"
#include "base/mem.h"

static const struct {
	const char *name, *words, *ends;
} kinds[] = {
#include "ask/kinds.inc"
};

enum {
	KINDS = sizeof(kinds) / sizeof(*kinds), /* in the order of the bits */
	UNIT_LONGEST = 4,			/* characters of a unit */
	SAMPLE = 40 /* values of a property that are looked at */
};

static bool ends_with(struct text name, struct text end)
{
	return name.len >= end.len &&
	       memcmp(name.at + name.len - end.len, end.at, end.len) == 0;
}

/* The kinds that the end of a name tells; the longest end counts. */
static unsigned kinds_of_name(struct text name)
{
	unsigned found = 0;
	size_t best = 0;

	for (unsigned k = 0; k < KINDS; k++) {
		struct text list = text_of(kinds[k].ends);
		while (list.len) {
			struct text end = text_split(&list, ' ');
			if (!end.len || !ends_with(name, end) || end.len < best)
				continue;
			found = end.len > best ? 1u << k : found | 1u << k;
			best = end.len;
		}
	}
	return found;
}

/* The kind that a value looks like. */
static unsigned kind_of_value(struct text v)
{
	size_t digits = 0;

	while (digits < v.len && v.at[digits] >= '0' && v.at[digits] <= '9')
		digits++;
	struct text rest = {v.at + digits, v.len - digits};
	if (digits == 4 && (v.at[0] == '1' || v.at[0] == '2') && rest.len &&
		(rest.at[0] == '-' || rest.at[0] == '/' || rest.at[0] == '.' ||
			word_in(rest, "年")))
		return REACH_DATE;
	if (digits && digits < 4 &&
		(text_is(rest, "年") || text_is(rest, "个月")))
		return REACH_TIME;
	if (digits && (word_in(rest, "分钟") || word_in(rest, "小时") ||
			      word_in(rest, "秒") || word_in(rest, "天") ||
			      word_in(rest, "工作日")))
		return REACH_TIME;
	if (digits && rest.len > 2 && rest.at[0] == ':')
		return 0; /* 4:35 of 时长 or 7:30 of 起飞时间: its name tells */
	if (digits && rest.len <= 3)
		return REACH_NUMBER;
	if (!digits && (ends_with(v, text_of("公司")) ||
			       ends_with(v, text_of("大学")) ||
			       ends_with(v, text_of("学院"))))
		return REACH_COMPANY;
	if (!digits && v.len <= 60 &&
		(word_in(v, "省") || ends_with(v, text_of("市")) ||
			ends_with(v, text_of("县"))))
		return REACH_PLACE;
	return 0;
}

/* The kind of three values of five, of those that are looked at. */
static unsigned kinds_of_values(struct graph *g, uint32_t p)
{
	unsigned count[KINDS] = {0}, n = 0, found = 0;
	struct graph_scan scan;
	uint32_t t[3];

	graph_match(&scan, g, 0, 0, p, 0);
	for (; n < SAMPLE && graph_next(&scan, t); n++) {
		unsigned kind = kind_of_value(graph_term(g, t[2]));
		for (unsigned k = 0; k < KINDS; k++)
			count[k] += kind >> k & 1;
	}
	for (unsigned k = 0; k < KINDS; k++)
		if (count[k] * 5 >= n * 3 && count[k])
			found |= 1u << k;
	return found;
}

/* What stands behind the number that a value is, 瓦 of 1200瓦; empty: it is no
 * number, or has no unit. */
static struct text unit_of(struct text v)
{
	size_t i = 0;

	while (i < v.len && ((v.at[i] >= '0' && v.at[i] <= '9') ||
				    v.at[i] == '.' || v.at[i] == ','))
		i++;
	struct text unit = {v.at + i, v.len - i};
	for (size_t k = 0; k < unit.len; k++)
		if (unit.at[k] >= '0' && unit.at[k] <= '9')
			return (struct text){NULL, 0};
	return i && unit.len <= 4 * UNIT_LONGEST ? unit
						 : (struct text){NULL, 0};
}

/* The unit that all of the values have that are looked at, but money, which
 * many properties are of. */
static void find_unit(struct folded *to, struct graph *g, uint32_t p)
{
	struct graph_scan scan;
	struct text unit = {NULL, 0};
	uint32_t t[3];
	size_t n = 0;

	graph_match(&scan, g, 0, 0, p, 0);
	for (; n < SAMPLE && graph_next(&scan, t); n++) {
		struct text one = unit_of(graph_term(g, t[2]));
		if (!one.len || (n && !text_equal(one, unit)))
			return;
		unit = one;
	}
	if (unit.len && !ends_with(unit, text_of("元")) &&
		!ends_with(unit, text_of("年")) && !fold(to, unit))
		to->n = 0;
}

void reach_open(struct reach_words *r, const struct lexicon *x)
{
	*r = (struct reach_words){.lexicon = x};
	r->name = mem_zero(x->predicates + 1, sizeof(*r->name));
	r->kinds = mem_zero(x->predicates + 1, sizeof(*r->kinds));
	r->unit = mem_zero(x->predicates + 1, sizeof(*r->unit));
	for (size_t i = 0; i < x->predicates; i++) {
		struct text name = graph_term(x->graph, x->predicate[i]);
		if (name.len > 200 || !fold(&r->name[i], name))
			r->name[i].n = 0;
		r->kinds[i] = kinds_of_values(x->graph, x->predicate[i]);
		if (!r->kinds[i])
			r->kinds[i] = kinds_of_name(name);
		find_unit(&r->unit[i], x->graph, x->predicate[i]);
	}
}

bool reach_stem(const struct reach_words *r, size_t place, struct buf *to)
{
	struct text name =
		graph_term(r->lexicon->graph, r->lexicon->predicate[place]);
	size_t best = 0;

	for (unsigned k = 0; k < KINDS; k++) {
		struct text list = text_of(kinds[k].ends);
		while (list.len) {
			struct text end = text_split(&list, ' ');
			if (end.len > best && ends_with(name, end))
				best = end.len;
		}
	}
	if (!best || name.len < best + 6)
		return false;
	buf_text(to, (struct text){name.at, name.len - best});
	return true;
}

void reach_close(struct reach_words *r)
{
	for (size_t i = 0; r->lexicon && i < r->lexicon->predicates; i++) {
		folded_release(&r->name[i]);
		folded_release(&r->unit[i]);
	}
	free(r->name);
	free(r->unit);
	free(r->kinds);
	*r = (struct reach_words){0};
}

/* Whether the characters of WORD stand at AT. */
static bool stands(
	const struct utterance *u, uint32_t at, uint32_t to, struct text word)
{
	const unsigned char *p = (const unsigned char *)word.at;
	size_t n = word.len / 3; /* these words are Chinese */

	if (at + n > to)
		return false;
	for (size_t i = 0; i < n; i++, p += 3)
		if (u->text.c[at + i] !=
			((p[0] & 0xfu) << 12 | (p[1] & 0x3fu) << 6 |
				(p[2] & 0x3fu)))
			return false;
	return true;
}

/* 怎么样 asks for no way. */
static bool is_how_about(const struct utterance *u, size_t to)
{
	return to < u->text.n && u->text.c[to] == 0x6837;
}

unsigned reach_asked_apart(const struct utterance *u, uint32_t from,
	uint32_t to, const unsigned char *taken)
{
	unsigned found = 0;

	for (unsigned k = 0; k < KINDS; k++) {
		struct text list = text_of(kinds[k].words);
		while (list.len) {
			struct text word = text_split(&list, ' ');
			for (uint32_t i = from; i < to; i++)
				if (word.len && stands(u, i, to, word) &&
					!(taken && taken[i - from]) &&
					!is_how_about(u, i + word.len / 3))
					found |= 1u << k;
		}
	}
	return found;
}

unsigned reach_asked(const struct utterance *u, uint32_t from, uint32_t to)
{
	return reach_asked_apart(u, from, to, NULL);
}
