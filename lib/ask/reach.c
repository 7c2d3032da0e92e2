/* reach.c - which property of a thing a question asks for. */
#include "ask/reach.h"

#include <stdlib.h>
#include <string.h>

#include "ask/word.h"
#include "base/mem.h"
#include "base/search.h"

static const struct {
	const char *name, *words, *ends;
} kinds[] = {
#include "ask/kinds.inc"
};

enum {
	KINDS = sizeof(kinds) / sizeof(*kinds), /* in the order of the bits */
	UNIT_LONGEST = 4,			/* characters of a unit */
	SAMPLE = 40, /* values of a property that are looked at */
	ALL = 64     /* properties of a thing that are compared */
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
	if (digits && (word_in(rest, "分钟") || word_in(rest, "小时") ||
			      word_in(rest, "秒") || word_in(rest, "天") ||
			      (rest.len > 2 && rest.at[0] == ':')))
		return REACH_TIME;
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

/* The kinds that are asked for but in names: TAKEN, or NULL. */
static unsigned kinds_asked(const struct utterance *u, uint32_t from,
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
	return kinds_asked(u, from, to, NULL);
}

/* The longest run of the name in [from, to) that is in no thing's name; *AT:
 * where it stands. */
static uint32_t longest_run(const struct folded *name,
	const struct utterance *u, const unsigned char *taken, uint32_t from,
	uint32_t to, uint32_t *at)
{
	uint32_t best = 0;

	for (uint32_t i = from; i < to; i++)
		for (uint32_t k = 0; k < name->n; k++) {
			uint32_t n = 0;
			while (i + n < to && k + n < name->n &&
				!taken[i + n - from] &&
				u->text.c[i + n] == name->c[k + n])
				n++;
			if (n > best)
				*at = i;
			best = n > best ? n : best;
		}
	return best;
}

/* How much words of questions ask for predicate P: the longest of them. */
static uint32_t longest_asked(const struct reach_words *r,
	const struct utterance *u, const unsigned char *taken, uint32_t from,
	uint32_t to, uint32_t p)
{
	const struct lexicon *x = r->lexicon;
	uint32_t best = 0;

	for (size_t i = 0; i < u->askeds; i++) {
		const struct asked *a = &u->asked[i];
		if (a->from < from || a->to > to || a->to - a->from <= best ||
			taken[a->from - from])
			continue;
		for (uint32_t s = a->sense; s; s = x->sense[s].next)
			if (x->sense[s].term == p)
				best = a->to - a->from;
	}
	return best;
}

/* 学院 of 哪个学院: a type that is asked for names none of its things. */
static bool is_asked_for(const struct utterance *u, const struct mention *m)
{
	uint32_t at = m->from;

	if (m->kinds & SLOT_ENTITY || !(m->kinds & SLOT_TYPE))
		return false;
	for (uint32_t i = at > 2 ? at - 2 : 0; i < at; i++)
		if (u->text.c[i] == 0x54ea || u->text.c[i] == 0x4ec0)
			return true;
	return false;
}

/* Marks what is in names of things. */
static void take_names(unsigned char *taken, const struct utterance *u,
	uint32_t from, uint32_t to)
{
	memset(taken, 0, to - from);
	for (size_t i = 0; i < u->mentions; i++) {
		const struct mention *m = &u->mention[i];
		if (!(m->kinds & (SLOT_ENTITY | SLOT_TYPE | SLOT_NUMBER)) ||
			m->kinds & SLOT_PREDICATE || is_asked_for(u, m))
			continue;
		for (uint32_t k = m->from; k < m->to; k++)
			if (k >= from && k < to)
				taken[k - from] = 1;
	}
}

/* Whether a word of questions lies over AT. */
static bool is_asked(const struct utterance *u, uint32_t at)
{
	for (size_t i = 0; i < u->askeds; i++)
		if (u->asked[i].from <= at && at < u->asked[i].to)
			return true;
	return false;
}

/* Characters that say little of a property. */
static bool is_common(uint32_t c)
{
	static const uint32_t common[] = {0x7684, 0x662f, 0x6709, 0x5728,
		0x4eba, 0x8005, 0x65f6, 0x95f4, 0x5730, 0x70b9, 0x65e5, 0x671f,
		0x5927, 0x5c0f, 0x591a, 0x5c11, 0x4e2a, 0x6570, 0x4e0a, 0x4e0b,
		0x4e2d, 0x5e74, 0x6708, 0x5bb6, 0x540d, 0x91cf, 0x4e00, 0x4e0d,
		0x6240, 0x80fd, 0x53ef, 0x4e3a, 0x5230, 0x51fa};

	for (size_t i = 0; i < sizeof(common) / sizeof(*common); i++)
		if (common[i] == c)
			return true;
	return false;
}

/* Whether a character of the name was said by itself: 产 of 产地 in 哪里产的,
 * 教 of 任课教师 in 谁教的. */
static bool is_said(const struct folded *name, const struct utterance *u,
	const unsigned char *taken, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; name->n > 1 && i < to; i++)
		for (size_t k = 0; k < name->n; k++)
			if (u->text.c[i] == name->c[k] && !taken[i - from] &&
				!is_asked(u, i) &&
				(!k || !is_common(name->c[k])))
				return true;
	return false;
}

/* Whether 多少 or 几 stands in front of the unit: 多少瓦, 几台. */
static bool asks_unit(const struct folded *unit, const struct utterance *u,
	uint32_t from, uint32_t to)
{
	const uint32_t *c = u->text.c;

	for (uint32_t i = from + 1; unit->n && i + unit->n <= to; i++)
		if ((c[i - 1] == 0x51e0 || c[i - 1] == 0x5c11) &&
			memcmp(c + i, unit->c, unit->n * sizeof(*c)) == 0)
			return true;
	return false;
}

/* 宠物政策 tells whether one can, and all of it but that was said. */
static bool is_policy(const struct folded *name, uint32_t run)
{
	static const char *const ends[] = {
		"政策", "规定", "规则", "说明", "须知", "要求"};

	if (name->n == run + 1 && name->c[run] == 0x6027)
		return true; /* 传染性 */
	for (size_t k = 0; k < sizeof(ends) / sizeof(*ends); k++)
		if (name->n == run + 2 && fold_says(name->c + run, 2, ends[k]))
			return true;
	return false;
}

/* What is being compared. */
struct reaching {
	const struct reach_words *r;
	const struct utterance *u;
	uint32_t from, to;
	unsigned asked; /* kinds */
	const unsigned char *taken;
	bool whether; /* only 吗: nothing asks for a value */
	struct reach_found best;
	bool tie;
	size_t of_kind; /* properties with dates or companies, if asked for */
	uint32_t of_kind_is; /* the last of them */
};

static void try_property(struct reaching *g, size_t place)
{
	const struct reach_words *r = g->r;
	const struct folded *name = &r->name[place];
	uint32_t p = r->lexicon->predicate[place];
	int score = 0;

	uint32_t at = 0,
		 run = longest_run(name, g->u, g->taken, g->from, g->to, &at);
	uint32_t asked = longest_asked(r, g->u, g->taken, g->from, g->to, p);
	if ((run >= 2 && !(g->whether && run == 2 && run < name->n &&
				 !is_policy(name, run))) ||
		(run && run == name->n))
		score += 2 * (int)run + (run == name->n ? 4 : 0);
	if (asked)
		score += 3 + (int)asked;
	if (r->kinds[place] & g->asked &
		(REACH_DATE | REACH_COMPANY | REACH_WAY)) {
		g->of_kind += p != g->of_kind_is;
		g->of_kind_is = p;
	}
	if (r->kinds[place] & g->asked)
		score += run < 2 &&
					 r->kinds[place] & g->asked &
						 ~(unsigned)REACH_NUMBER &&
					 is_said(name, g->u, g->taken, g->from,
						 g->to)
				 ? 4
				 : 3;
	else if (g->asked && r->kinds[place])
		score -= 2;
	if (asks_unit(&r->unit[place], g->u, g->from, g->to))
		score += 5;
	if (score > g->best.score) {
		g->best = (struct reach_found){
			.predicate = p, .score = score, .run = run, .at = at};
		g->tie = false;
	} else if (score == g->best.score && p != g->best.predicate) {
		g->tie = true;
	}
}

static bool before(const void *list, size_t i, const void *key)
{
	return ((const uint32_t *)list)[i] < *(const uint32_t *)key;
}

static void try_thing(struct reaching *g, uint32_t thing)
{
	const struct lexicon *x = g->r->lexicon;
	struct graph_scan scan;
	uint32_t t[3], last = 0;
	size_t tried = 0;

	graph_match(&scan, x->graph, 0, thing, 0, 0);
	while (tried < ALL && graph_next(&scan, t)) {
		if (t[1] == last || lexicon_is_type(x, t[1]))
			continue;
		last = t[1];
		tried++;
		size_t place = search_first(
			x->predicates, before, x->predicate, &last);
		if (place < x->predicates && x->predicate[place] == last)
			try_property(g, place);
	}
}

/* 吗 at the end, and no 什么 or 哪: a yes or no is asked for. */
static bool asks_whether(const struct utterance *u, uint32_t from, uint32_t to)
{
	static const uint32_t words[] = {
		0x4ec0, 0x54ea, 0x8c01, 0x591a, 0x51e0, 0x5565, 0x600e};
	bool whether = false;

	for (uint32_t i = from; i < to; i++) {
		whether |= u->text.c[i] == 0x5417;
		for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
			if (u->text.c[i] == words[k])
				return false;
	}
	return whether;
}

struct reach_found reach_property(const struct reach_words *r,
	const struct utterance *u, uint32_t from, uint32_t to, uint32_t thing)
{
	const struct lexicon *x = r->lexicon;
	unsigned char *taken = mem_array(to - from + 1, 1);
	struct reaching g = {.r = r,
		.u = u,
		.from = from,
		.to = to,
		.taken = taken,
		.whether = asks_whether(u, from, to)};

	take_names(taken, u, from, to);
	g.asked = kinds_asked(u, from, to, taken);
	if (thing)
		try_thing(&g, thing);
	for (size_t i = 0; i < x->types && thing; i++) {
		struct graph_scan scan;
		uint32_t t[3];
		graph_match(&scan, x->graph, 0, thing, x->type[i], 0);
		while (graph_next(&scan, t))
			try_thing(&g, t[2]);
	}
	free(taken);
	if (g.of_kind == 1 && g.best.score < REACH_ENOUGH && !g.tie &&
		g.best.predicate == g.of_kind_is) {
		g.best.score = REACH_ENOUGH;
		g.best.by_kind = true;
	}
	if (g.tie || g.best.score <= 0)
		g.best.predicate = 0;
	return g.best;
}
