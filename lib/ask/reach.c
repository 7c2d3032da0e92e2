/* reach.c - which property of a thing a question asks for. */
#include "ask/reach.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/search.h"

enum { ALL = 64 /* properties of a thing that are compared */ };

/* Whether AT lies within a word of letters and digits of F: nch of launch is no
 * part of benchmark. */
static bool is_within_word(const struct folded *f, uint32_t at)
{
	return at && at < f->n && fold_word(f->c[at - 1]) &&
	       fold_word(f->c[at]);
}

/* How many characters from I of the question on are those of the name from K
 * on, no word cut in two. */
static uint32_t run_at(const struct folded *name, uint32_t k,
	const struct utterance *u, const unsigned char *taken, uint32_t i,
	uint32_t room)
{
	enum { OF = 0x7684 }; /* 的机场 is no part of 目的机场 */
	uint32_t n = 0;

	if (name->c[k] == OF && k)
		return 0;
	if (is_within_word(name, k) || is_within_word(&u->text, i))
		return 0;
	while (n < room && k + n < name->n && !taken[n] &&
		u->text.c[i + n] == name->c[k + n])
		n++;
	while (n && (is_within_word(name, k + n) ||
			    is_within_word(&u->text, i + n)))
		n--;
	return n;
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
			uint32_t n = run_at(
				name, k, u, taken + (i - from), i, to - i);
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

/* Whether N characters C stand in [from, to), in no thing's name. */
static bool is_there(const uint32_t *c, size_t n, const struct utterance *u,
	const unsigned char *taken, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i + n <= to; i++)
		if (!taken[i - from] && !taken[i + n - 1 - from] &&
			memcmp(u->text.c + i, c, n * sizeof(*c)) == 0)
			return true;
	return false;
}

/* 旗下都有哪些艺人 says 旗下艺人 in two parts. */
static bool in_parts(const struct folded *name, const struct utterance *u,
	const unsigned char *taken, uint32_t from, uint32_t to)
{
	for (size_t k = 2; k + 2 <= name->n; k++)
		if (is_there(name->c, k, u, taken, from, to) &&
			is_there(name->c + k, name->n - k, u, taken, from, to))
			return true;
	return false;
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
				!is_asked(u, i) && !fold_word(name->c[k]) &&
				(!k || !is_common(name->c[k])))
				return true;
	return false;
}

/* Whether 多少 or 几 stands in front of the unit: 多少瓦, 几台, 几个人.  Things
 * of any sort are counted by 个, so that it is the unit of none. */
static bool asks_unit(const struct folded *unit, const struct utterance *u,
	uint32_t from, uint32_t to)
{
	enum { PIECE = 0x4e2a, FEW = 0x51e0, LESS = 0x5c11 };
	const uint32_t *c = u->text.c;

	if (unit->n == 1 && unit->c[0] == PIECE)
		return false;
	for (uint32_t i = from + 1; unit->n && i + unit->n <= to; i++) {
		bool piece = c[i - 1] == PIECE && i > from + 1;
		uint32_t much = piece ? c[i - 2] : c[i - 1];
		if ((much == FEW || much == LESS) &&
			memcmp(c + i, unit->c, unit->n * sizeof(*c)) == 0)
			return true;
	}
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
	bool named;   /* two characters of the name must have been said */
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
	if (g->named && run < 2)
		return;
	uint32_t asked = longest_asked(r, g->u, g->taken, g->from, g->to, p);
	if ((run >= 2 && !(g->whether && run == 2 && run < name->n &&
				 !is_policy(name, run))) ||
		(run && run == name->n))
		score += 2 * (int)run + (run == name->n ? 4 : 0);
	if (run >= 2 && run < name->n &&
		in_parts(name, g->u, g->taken, g->from, g->to))
		score += 4;
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
		score -= g->asked & ~(unsigned)REACH_NUMBER ? 4 : 2;
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

static struct reach_found reach(const struct reach_words *r,
	const struct utterance *u, uint32_t from, uint32_t to, uint32_t thing,
	bool named)
{
	const struct lexicon *x = r->lexicon;
	unsigned char *taken = mem_array(to - from + 1, 1);
	struct reaching g = {.r = r,
		.u = u,
		.from = from,
		.to = to,
		.taken = taken,
		.named = named,
		.whether = asks_whether(u, from, to)};

	take_names(taken, u, from, to);
	g.asked = reach_asked_apart(u, from, to, taken);
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

struct reach_found reach_property(const struct reach_words *r,
	const struct utterance *u, uint32_t from, uint32_t to, uint32_t thing)
{
	return reach(r, u, from, to, thing, false);
}

struct reach_found reach_named(const struct reach_words *r,
	const struct utterance *u, uint32_t from, uint32_t to, uint32_t thing)
{
	return reach(r, u, from, to, thing, true);
}
