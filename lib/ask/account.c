/* account.c - whether an answer used all that was said. */
#include "ask/account.h"

#include "ask/denied.h"
#include "ask/stray.h"

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

static bool is_bound(const struct turn *a, const struct piece *p)
{
	for (size_t i = 0; i < LOOKUP_SLOTS; i++) {
		uint32_t term = a->bound.term[i];
		if (!term || !(a->intent->query.slots & 1u << i))
			continue;
		if (stray_names(a, p, term))
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

/* Whether WORD is in T. */
static bool text_finds(struct text t, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= t.len; i++)
		if (memcmp(t.at + i, word, n) == 0)
			return true;
	return false;
}

/* 一年 where the property is a yearly one: 年保费, 年利率; 一个月 of 车位月租,
 * and where the answer is of 每月, or 400元/月. */
static bool is_rate(const struct turn *a, const struct piece *p)
{
	static const struct {
		double days;
		const char *name, *each[3];
	} rates[] = {{365, "年", {"每年", "一年", "/年"}},
		{30, "月", {"每月", "每个月", "/月"}},
		{1, "日", {"每日", "每天", "/天"}}};
	const struct quantity *q = &p->mention->quantity;
	struct text name = graph_term(a->d->graph, a->t.predicate);
	struct text said = buf_view(&a->to->answer);

	for (size_t i = 0; i < 3; i++)
		if (q->unit == UNIT_DAYS && q->value == rates[i].days &&
			((name.len >= 3 &&
				 (memcmp(name.at, rates[i].name, 3) == 0 ||
					 (q->plain == 1 &&
						 text_finds(name,
							 rates[i].name)))) ||
				text_finds(said, rates[i].each[0]) ||
				text_finds(said, rates[i].each[1]) ||
				text_finds(said, rates[i].each[2])))
			return true;
	return false;
}

/* 一吨 where the answer is 3.45元/吨 or 每吨3.45元; 一次 of 多久安检一次 where
 * the property is an interval. */
static bool is_each(const struct turn *a, const struct piece *p)
{
	static const char *const intervals[] = {"周期", "间隔", "频率"};
	const struct folded *f = &a->d->u.text;
	struct text name = graph_term(a->d->graph, a->t.predicate);
	struct text said = buf_view(&a->to->answer);
	struct buf each = {0};

	if (p->mention->quantity.plain != 1 || p->to < p->from + 2)
		return false;
	buf_byte(&each, '/');
	fold_print(&each, f->c + p->from + 1, p->to - p->from - 1);
	bool once = text_equal(buf_view(&each), text_of("/次")) ||
		    text_equal(buf_view(&each), text_of("/回"));
	bool is = text_find(said, buf_view(&each)) != NULL;
	for (size_t k = 0; k < 3 && once; k++)
		is |= text_finds(name, intervals[k]);
	buf_release(&each);
	return is;
}

/* Whether it asks for another property by other words, which no sense of it is
 * alike to the one that the answer is of: 校长毕业于哪里. */
static bool asks_another(const struct turn *a, const struct piece *p)
{
	static const uint32_t any[] = {
		0x591a, 0x51e0, 0x54ea, 0x4ec0, 0x5565, 0x600e, 0x4f55, 0x8c01};
	const struct lexicon *x = a->d->lexicon;

	for (uint32_t i = p->from; i < p->to; i++) /* 多久, 哪里: of anything */
		for (size_t k = 0; k < sizeof(any) / sizeof(*any); k++)
			if (a->d->u.text.c[i] == any[k])
				return false;
	if (p->mention || !p->sense || p->to < p->from + 2 ||
		!(p->kinds & SLOT_PREDICATE) || !a->intent->builtin ||
		a->t.how_predicate > HOW_ALIAS || !a->t.predicate)
		return false;
	for (uint32_t r = p->sense; r; r = x->sense[r].next)
		if (x->sense[r].term == a->t.predicate ||
			lexicon_alike(x, x->sense[r].term, a->t.predicate))
			return false;
	return true;
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
		return a->t.predicate &&
		       (a->t.how_predicate <= HOW_ALIAS ||
			       (a->t.how_predicate == HOW_ASKED &&
				       (p->to <= a->t.from ||
					       p->from >= a->t.to)));
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

/* The amount that piece P is or, as 12期, begins with. */
static bool read_amount(
	struct quantity *q, const struct turn *a, const struct piece *p)
{
	if (p->mention && p->kinds & SLOT_NUMBER)
		*q = p->mention->quantity;
	return (p->mention && p->kinds & SLOT_NUMBER) ||
	       quantity_read(q, a->d->u.text.c + p->from, p->to - p->from) > 0;
}

/* Whether the answer says the amount of piece P: 65岁 of 65岁以上客户免排队. */
static bool says_amount(const struct turn *a, const struct piece *p)
{
	struct folded said = {0};
	struct quantity q, o;
	bool says = false;

	if (read_amount(&q, a, p) && fold(&said, buf_view(&a->to->answer)))
		for (size_t i = 0, n; i < said.n && !says; i += n ? n : 1) {
			n = quantity_read(&o, said.c + i, said.n - i);
			says = n && o.value == q.value &&
			       (o.unit == q.unit || o.unit == UNIT_NONE ||
				       q.unit == UNIT_NONE);
		}
	folded_release(&said);
	return says;
}

/* Whether piece P is an amount that must have an effect: one that is no value
 * of the triples, 17岁; any where what is said of a thing is told whatever is
 * asked; and one that is more or less than it, 16岁以下, 12期以上. */
static bool is_amount(
	const struct turn *a, const struct piece *p, const struct piece *next)
{
	bool bounded = next && next->from == p->to &&
		       next->does & (DOES_ABOVE | DOES_BELOW);
	struct quantity q;

	if (!p->kinds || p->kinds & ~(unsigned)(SLOT_NUMBER | SLOT_VALUE))
		return false;
	if (!(p->kinds & SLOT_NUMBER))
		return bounded && read_amount(&q, a, p);
	return bounded || !a->intent->builtin || p->kinds == SLOT_NUMBER;
}

/* Whether the amount of P has had an effect. */
static bool amount_has_effect(const struct turn *a, const struct piece *p)
{
	return a->intent->query.slots & 1u << SLOT_N ||
	       (p->kinds & SLOT_NUMBER && (is_rate(a, p) || is_each(a, p))) ||
	       (!a->intent->builtin && (is_bound(a, p) || says_amount(a, p)));
}

/* Whether the piece has had an effect, or needs none; NEXT follows it, or NULL.
 */
static bool has_effect(const struct turn *a, const struct piece *p,
	const struct piece *next, bool of_thing)
{
	const struct intent *it = a->intent;

	if (is_amount(a, p, next))
		return amount_has_effect(a, p);
	/* 我不要金卡,白金卡年费多少 compares nothing. */
	if (it->builtin && it->query.slots & 1u << SLOT_E2 &&
		p->does & (DOES_NOT | DOES_LACK))
		return false;
	if (of_thing && it->builtin && it->query.form == LOOKUP_ASK &&
		p->kinds == SLOT_VALUE && !is_bound(a, p))
		return false; /* 是一级文物吗 is not only 文物 */
	if (of_thing)
		return !(p->does & (unsigned)CHANGES) && !is_another(a, p) &&
		       !asks_another(a, p) && !is_superlative(a, p);
	if (p->kinds & (SLOT_ENTITY | SLOT_VALUE | SLOT_TYPE | SLOT_PREDICATE))
		return is_bound(a, p);
	if (it->query.form == LOOKUP_COUNT && p->does & DOES_COUNT)
		return true;
	return !(p->does & (unsigned)NARROWS);
}

/* 能带宠物吗: the value of 宠物政策 says whether. */
static bool tells_whether(const struct turn *a)
{
	static const char *const ends[] = {"政策", "规定", "规则"};
	struct text name = graph_term(a->d->graph, a->t.predicate);

	if (name.len > 6 && memcmp(name.at + name.len - 3, "性", 3) == 0)
		return true;
	for (size_t k = 0; k < 3; k++)
		if (name.len > 6 &&
			memcmp(name.at + name.len - 6, ends[k], 6) == 0)
			return true;
	return false;
}

/* 不刷够次数会扣年费吗: a negation in the clause that asks, of no word. */
static bool is_denied(const struct turn *a, const struct pieces *p)
{
	return p->denied && a->intent->builtin &&
	       (p->unknown || p->does & DOES_HOW) &&
	       p->does & (DOES_WHETHER | DOES_HOW) &&
	       utterance_clause(&a->d->u, p->denied - 1) == a->t.clause;
}

/* 谁不是主演: all others are, and no value of it. */
static bool asks_who_not(const struct turn *a, const struct pieces *p)
{
	return a->intent->builtin && a->intent->query.form == LOOKUP_SELECT &&
	       p->does & DOES_NOT && p->does & DOES_WHICH &&
	       !(p->does & DOES_WHETHER);
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

/* The negation at character AT is what is left: 不是, or 不 by itself. */
static void say_denial(
	struct account_left *to, const struct pieces *p, uint32_t at)
{
	to->from = at;
	to->to = at + 1;
	for (size_t i = 0; i < p->n; i++)
		if (p->at[i].from <= at && at < p->at[i].to) {
			to->from = p->at[i].from;
			to->to = p->at[i].to;
		}
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
		if (!has_effect(a, &p->at[i],
			    i + 1 < p->n ? &p->at[i + 1] : NULL, of_thing) ||
			(a->intent->builtin && asks_how(&p->at[i], p)))
			to->unused = &p->at[i];
	if (to->unused) {
		to->from = to->unused->from;
		to->to = to->unused->to;
	}
	uint32_t at;
	if (denied_dropped(a, p, &at)) {
		if (!to->unused)
			say_denial(to, p, at);
		return false;
	}
	if (!of_thing && a->intent->builtin &&
		(p->denied || text_finds(a->asked, "最新")))
		return false; /* 最新的手机 are not all of them */
	if (stray_answer(a, p))
		return false;
	if (of_thing && p->does & DOES_WHETHER && !value &&
		!(p->unknown < 2 && tells_whether(a)) &&
		(p->unknown > 1 || (p->unknown && p->first >= a->t.to &&
					   p->first <= a->t.to + 4)) &&
		p->end > a->t.to && a->intent->query.form == LOOKUP_SELECT &&
		a->intent->builtin)
		return false; /* 利率会调整吗 asks for no rate */
	if (of_thing && (is_denied(a, p) || asks_who_not(a, p)))
		return false;
	if (a->t.how_entity == HOW_FUZZY && p->unknown > 1)
		return false; /* the slip may be none */
	if (describes(a->intent) && p->unknown)
		return false;
	return !to->unused && (of_thing || (!p->unknown && !p->full));
}
