/* account.c - whether an answer used all that was said. */
#include "ask/account.h"

enum {
	WHICH_ONE = 0x54ea, /* 哪 */
	HAS = 0x6709,	    /* 有 */
	CLOSE = 2	    /* characters between: 能, 可以 */
};

/* Words that change what is asked, wherever they stand. */
enum {
	CHANGES = DOES_EXCEPT | DOES_BESIDE | DOES_LESS | DOES_LEAST |
		  DOES_MORE | DOES_MOST | DOES_BETWEEN | DOES_THAN | DOES_GAP |
		  DOES_SAME | DOES_TIME,
	/* and where a list is asked for */
	NARROWS = CHANGES | DOES_MAX | DOES_MIN | DOES_COUNT | DOES_NOT |
		  DOES_LACK | DOES_FREE | DOES_EQUAL | DOES_ABOVE | DOES_BELOW |
		  DOES_HIGH | DOES_LOW | DOES_SUIT | DOES_AFFORD
};

static bool describes(const struct intent *it)
{
	return it->query.action && strcmp(it->query.action, "@describe") == 0;
}

/* Whether the query asks of one thing that was named, and not for things. */
static bool is_of_thing(const struct turn *a)
{
	const struct intent *it = a->intent;

	if (describes(it))
		return a->t.how_entity != HOW_CARRIED;
	return (it->builtin || a->t.how_entity != HOW_CARRIED) &&
	       it->query.slots & 1u << SLOT_E && !it->query.filtered &&
	       (it->query.form == LOOKUP_SELECT ||
		       it->query.form == LOOKUP_ASK);
}

/* Whether the piece names TERM. */
static bool is_piece_of(
	const struct turn *a, const struct piece *p, uint32_t term)
{
	const struct lexicon *x = a->d->lexicon;

	if (p->mention &&
		(p->mention->near == term || p->mention->term == term))
		return true;
	for (uint32_t r = p->sense; r; r = x->sense[r].next)
		if (x->sense[r].term == term)
			return true;
	return false;
}

static bool is_bound(const struct turn *a, const struct piece *p)
{
	for (size_t i = 0; i < LOOKUP_SLOTS; i++) {
		uint32_t term = a->bound.term[i];
		if (!term || !(a->intent->query.slots & 1u << i))
			continue;
		if (is_piece_of(a, p, term))
			return true;
	}
	return false;
}

/* 怎么 with words behind it that nothing explains, as in 限额怎么调整, asks how
 * and for no value. */
static bool asks_how(const struct piece *p, const struct pieces *all)
{
	return p->does & DOES_HOW && all->unknown && all->end > p->to;
}

/* 一年 where the property is a yearly one: 年保费, 年利率. */
static bool is_rate(const struct turn *a, const struct piece *p)
{
	const struct quantity *q = &p->mention->quantity;
	struct text name = graph_term(a->d->graph, a->t.predicate);

	return q->unit == UNIT_DAYS && q->value == 365 && name.len >= 3 &&
	       memcmp(name.at, "年", 3) == 0;
}

/* Whether it names another property, or another thing, than the answer is of:
 * 年费和权益, 年费是金卡的几倍. */
static bool is_another(const struct turn *a, const struct piece *p)
{
	const struct lexicon *x = a->d->lexicon;

	if (!p->mention || p->mention->aside || !p->sense ||
		x->sense[p->sense].how > HOW_ALIAS)
		return false;
	if (!(p->kinds & ~(unsigned)SLOT_PREDICATE) && p->kinds) {
		for (uint32_t r = p->sense; r; r = x->sense[r].next)
			if (x->sense[r].term == a->t.predicate)
				return false;
		return a->t.how_predicate <= HOW_ALIAS && a->t.predicate;
	}
	return p->kinds & SLOT_ENTITY &&
	       !(p->kinds & (SLOT_PREDICATE | SLOT_TYPE)) &&
	       a->intent->query.slots & 1u << SLOT_P && !is_bound(a, p) &&
	       a->t.how_entity != HOW_CARRIED;
}

/* 最高的卡: one of many is asked for, and not what one thing has. */
static bool is_superlative(const struct turn *a, const struct piece *p)
{
	const struct folded *text = &a->d->u.text;

	return p->does & (DOES_MAX | DOES_MIN) && p->to + 1 < text->n &&
	       text->c[p->to] == 0x7684;
}

/* Whether the piece has had an effect, or needs none. */
static bool has_effect(
	const struct turn *a, const struct piece *p, bool of_thing)
{
	const struct intent *it = a->intent;

	if (p->kinds & SLOT_NUMBER && !(p->kinds & ~(unsigned)SLOT_NUMBER))
		return (it->query.slots & 1u << SLOT_N) != 0 || is_rate(a, p);
	/* 我不要金卡,白金卡年费多少 compares nothing. */
	if (it->builtin && it->query.slots & 1u << SLOT_E2 &&
		p->does & (DOES_NOT | DOES_LACK))
		return false;
	if (of_thing)
		return !(p->does & (unsigned)CHANGES) && !is_another(a, p) &&
		       !is_superlative(a, p);
	if (p->kinds & (SLOT_ENTITY | SLOT_VALUE | SLOT_TYPE | SLOT_PREDICATE))
		return is_bound(a, p);
	if (it->query.form == LOOKUP_COUNT && p->does & DOES_COUNT)
		return true;
	return !(p->does & (unsigned)NARROWS);
}

bool account_needed(const struct intent *it)
{
	if (it->query.action)
		return it->builtin && describes(it);
	return it->builtin || !it->literals;
}

bool account_is_list(const struct turn *a)
{
	return !is_of_thing(a);
}

/* Whether W asks where or when: 在哪, 哪里, 哪儿, 什么时候, 啥时候. */
static bool is_adverb(const struct folded *f, const struct asked *w)
{
	uint32_t last = f->c[w->to - 1];
	bool asks = false;

	for (uint32_t i = w->from; i < w->to; i++)
		asks |= f->c[i] == WHICH_ONE || f->c[i] == 0x4ec0 ||
			f->c[i] == 0x5565;
	return asks && w->to > w->from + 1 &&
	       (last == WHICH_ONE || last == 0x91cc || last == 0x513f ||
		       last == 0x5019);
}

/* Whether C is in the name of the property that was found. */
static bool names_it(const struct turn *a, uint32_t c)
{
	struct folded name = {0};
	bool has = false;

	if (fold(&name, graph_term(a->d->graph, a->t.predicate)))
		for (size_t i = 0; i < name.n; i++)
			has |= name.c[i] == c;
	folded_release(&name);
	return has;
}

/* 在哪里能看, 什么时候开庭: a verb behind words that ask for a place or a time
 * says of what, and it is none of the property's. */
static bool asks_of_verb(const struct turn *a, const struct pieces *p)
{
	const struct utterance *u = &a->d->u;

	if (!a->intent->builtin || a->t.how_predicate != HOW_ASKED ||
		!p->unknown || names_it(a, u->text.c[p->first]))
		return false;
	for (size_t i = 0; i < u->askeds; i++) {
		const struct asked *w = &u->asked[i];
		if (p->first >= w->to && p->first <= w->to + CLOSE &&
			is_adverb(&u->text, w))
			return true;
	}
	return false;
}

/* 系统提示: the property's name ends a word that nothing explains, and no thing
 * is named. */
static bool ends_word(const struct turn *a, const struct pieces *p)
{
	return a->intent->builtin && a->t.how_entity == HOW_CARRIED &&
	       a->t.how_predicate == HOW_EXACT &&
	       ((p->end == a->t.from && p->end > p->first + 1) ||
		       (p->last_end == a->t.from && p->last_end > p->last + 1));
}

/* 她得过奖,她是学音乐的吗: another clause asks, and the property is none of
 * what is in it.  你知道吗 asks for what was named before. */
static bool asks_elsewhere(const struct turn *a)
{
	const struct utterance *u = &a->d->u;
	struct pieces p;
	size_t last = u->clauses;

	while (last && !u->clause[last - 1].asks)
		last--;
	if (!a->intent->builtin || last < a->t.clause + 2 ||
		u->clause[a->t.clause].asks)
		return false;
	const struct clause *c = &u->clause[last - 1];
	pieces_read(&p, u, c->from, c->to, a->d->lexicon, &a->d->operators);
	return p.unknown > 1;
}

/* Whether the property that was found for a value forbids it, and was not
 * named: 可以吃辣椒吗 is no yes for 忌吃. */
static bool is_forbidden(const struct turn *a)
{
	const struct lookup_part *p = &a->intent->query.part[0][1];

	return a->intent->query.form == LOOKUP_ASK && p->is == PART_VARIABLE &&
	       a->d->rows.n &&
	       lexicon_forbids(a->d->lexicon, a->d->rows.row[0][p->number]);
}

/* Whether 谁 or 哪些 asks for things: in front of VALUE, or 哪 behind it, or
 * 有什么 if it is no THING.  等额本息是什么 asks for none. */
static bool asks_things(const struct turn *a, const struct pieces *p,
	uint32_t value, bool thing)
{
	const uint32_t *c = a->d->u.text.c;
	bool behind = false;

	for (size_t i = 0; i < p->n; i++) {
		uint32_t at = p->at[i].from;
		bool has = c[at] == HAS || (at && c[at - 1] == HAS);
		behind |= is_piece_of(a, &p->at[i], value);
		if (p->at[i].does & DOES_WHICH &&
			(!behind || c[at] == WHICH_ONE || (!thing && has)))
			return true;
	}
	return false;
}

/* Whether a look-up by a value alone is one that was not asked for: what has
 * the value has it of several properties; or the value is a thing itself, of
 * which something else may be asked. */
static bool is_loose(const struct turn *a, const struct pieces *p)
{
	const struct lookup *q = &a->intent->query;
	const struct lookup_part *property = &q->part[0][1];
	uint32_t value = a->bound.term[SLOT_V];

	if (q->form != LOOKUP_SELECT || property->is != PART_VARIABLE ||
		q->slots & 1u << SLOT_E || !(q->slots & 1u << SLOT_V) ||
		!a->intent->builtin)
		return false;
	for (size_t i = 1; i < a->d->rows.n; i++)
		if (a->d->rows.row[i][property->number] !=
			a->d->rows.row[0][property->number])
			return true;
	return !asks_things(
		a, p, value, graph_holds(a->d->graph, 0, value, 0, 0));
}

bool account_holds(
	struct account_left *to, const struct turn *a, const struct pieces *p)
{
	bool of_thing = is_of_thing(a);
	bool value = p->does & (DOES_WHICH | DOES_MUCH | DOES_HIGH | DOES_LOW);

	*to = (struct account_left){NULL, p->first, p->end, p->unknown};
	for (size_t i = 0; i < p->n; i++)
		value |= (p->at[i].kinds & PIECE_KIND) != 0;
	for (size_t i = 0; i < p->n && !to->unused; i++)
		if (!has_effect(a, &p->at[i], of_thing) ||
			(a->intent->builtin && asks_how(&p->at[i], p)))
			to->unused = &p->at[i];
	if (to->unused) {
		to->from = to->unused->from;
		to->to = to->unused->to;
	}
	if (is_forbidden(a) || is_loose(a, p) || asks_of_verb(a, p) ||
		asks_elsewhere(a) || ends_word(a, p))
		return false;
	if (of_thing && p->does & DOES_WHETHER && !value && p->unknown > 1 &&
		p->end > a->t.to && a->intent->query.form == LOOKUP_SELECT &&
		a->intent->builtin)
		return false; /* 利率会调整吗 asks for no rate */
	if (a->t.how_entity == HOW_FUZZY && p->unknown > 1)
		return false; /* the slip may be none */
	if (describes(a->intent) && p->unknown)
		return false;
	return !to->unused && (of_thing || (!p->unknown && !p->full));
}
