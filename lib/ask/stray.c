/* stray.c - whether an answer is of something else than was asked. */
#include "ask/stray.h"

#include <string.h>

#include "ask/answer.h"
#include "ask/qualify.h"
#include "ask/word.h"

enum {
	WHICH_ONE = 0x54ea, /* 哪 */
	WHO = 0x8c01,
	OF = 0x7684, /* 的 */
	HAS = 0x6709 /* 有 */
};

bool stray_names(const struct turn *a, const struct piece *p, uint32_t term)
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

bool stray_property_has(const struct turn *a, uint32_t c)
{
	struct folded name = {0};
	bool has = false;

	if (fold(&name, graph_term(a->d->graph, a->t.predicate)))
		for (size_t i = 0; i < name.n; i++)
			has |= name.c[i] == c;
	folded_release(&name);
	return has;
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

bool stray_forbids(const struct turn *a)
{
	const struct lookup_part *p = &a->intent->query.part[0][1];

	return a->intent->query.form == LOOKUP_ASK && p->is == PART_VARIABLE &&
	       a->d->rows.n &&
	       lexicon_forbids(a->d->lexicon, a->d->rows.row[0][p->number]);
}

/* Whether 能 or 可 stands behind M, which is no place or means: 孕妇能, and not
 * 在手机银行能, 用手机银行能, 通过手机银行能. */
static bool is_who_can(const struct turn *a, const struct mention *m)
{
	enum { CAN = 0x80fd, MAY = 0x53ef };
	static const uint32_t by[] = {0x5728, 0x7528, 0x8fc7, 0x4ece, 0x5230};
	const struct folded *f = &a->d->u.text;
	uint32_t c = m->to < f->n ? f->c[m->to] : 0;

	for (size_t i = 0; m->from && i < sizeof(by) / sizeof(*by); i++)
		if (f->c[m->from - 1] == by[i])
			return false;
	return c == CAN || c == MAY;
}

/* 孕妇能吃吗: the value is who can, and the property is of no such people. */
static bool is_no_suit(const struct turn *a)
{
	static const char *const signs[] = {
		"适", "宜", "人群", "对象", "平台", "渠道", "设备", "终端"};
	const struct lookup_part *p = &a->intent->query.part[0][1];
	const struct utterance *u = &a->d->u;
	bool can = false;

	if (a->intent->query.form != LOOKUP_ASK || p->is != PART_VARIABLE ||
		!a->d->rows.n || stray_forbids(a))
		return false;
	for (size_t i = 0; i < u->mentions; i++) {
		const struct mention *m = &u->mention[i];
		for (uint32_t r = is_who_can(a, m) ? m->sense : 0; r;
			r = a->d->lexicon->sense[r].next)
			can |= a->d->lexicon->sense[r].term ==
			       a->bound.term[SLOT_V];
	}
	struct text name =
		graph_term(a->d->graph, a->d->rows.row[0][p->number]);
	for (size_t k = 0; k < sizeof(signs) / sizeof(*signs); k++)
		if (word_in(name, signs[k]))
			return false;
	return can;
}

/* Whether the property that was found for a value forbids it, and it is not
 * asked whether one can: 可以吃辣椒吗 is 不能 for 忌吃, but nothing else is
 * said of it. */
static bool is_forbidden(const struct turn *a, const struct pieces *p)
{
	bool can = word_in(a->asked, "能") || word_in(a->asked, "可以");

	return stray_forbids(a) &&
	       (!a->yes || !can || p->does & (DOES_NOT | DOES_LACK));
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
		behind |= stray_names(a, &p->at[i], value);
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

/* 哪家公司 of 哪家公司的艺人: the words for the property ask for it. */
static bool asks_by_itself(const struct turn *a)
{
	const uint32_t *c = a->d->u.text.c;

	for (uint32_t i = a->t.from; i < a->t.to; i++)
		if (c[i] == WHICH_ONE || c[i] == 0x4ec0 || c[i] == 0x8c01)
			return true;
	return false;
}

/* 保本的理财: what stands in front of the thing says which, and asks for
 * nothing. */
static bool modifies(const struct turn *a)
{
	const struct utterance *u = &a->d->u;
	uint32_t to = a->t.to;

	if (!a->intent->builtin || !to || to + 1 >= u->text.n ||
		u->text.c[to] != OF || asks_by_itself(a))
		return false;
	for (size_t i = 0; i < u->mentions; i++)
		if (u->mention[i].from == to + 1 &&
			u->mention[i].kinds & (SLOT_ENTITY | SLOT_TYPE))
			return true;
	return false;
}

/* 贵 in 贵宾厅: a word of one character that is part of another. */
static bool is_cut(const struct turn *a, const struct pieces *p)
{
	uint32_t from = a->t.from, to = a->t.to;

	return a->intent->builtin && a->t.how_predicate == HOW_ASKED && to &&
	       to - from == 1 && p->unknown &&
	       (p->first == to || p->end == from || p->last == to ||
		       p->last_end == from);
}

bool stray_answered(const struct turn *a, uint32_t from, uint32_t to)
{
	const uint32_t *at = a->d->u.text.at;
	struct text part = {a->asked.at + at[from], at[to] - at[from]};

	return text_find(buf_view(&a->to->answer), part) != NULL;
}

/* Whether the piece is a part of the thing's name: 贷款 of 贷款展期. */
static bool is_part(const struct turn *a, const struct piece *p)
{
	struct folded name = {0};
	size_t n = p->to - p->from;
	bool found = false;

	if (fold(&name, graph_term(a->d->graph, a->bound.term[SLOT_E])))
		for (size_t i = 0; i + n <= name.n && !found; i++)
			found = memcmp(name.c + i, a->d->u.text.c + p->from,
					n * sizeof(*name.c)) == 0;
	folded_release(&name);
	return found;
}

static bool has_number(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] >= '0' && t.at[i] <= '9')
			return true;
	return false;
}

/* Whether what is said of a thing whatever is asked ({e} and no more) is not of
 * what was: 短信提醒怎么取消, 理财受存款保险保护吗, 退保扣多少. */
static bool is_general(const struct turn *a, const struct pieces *p)
{
	const struct lexicon *x = a->d->lexicon;

	if (a->intent->builtin || a->intent->literals ||
		a->intent->query.action)
		return false;
	if ((p->end > p->first + 1 && !stray_answered(a, p->first, p->end)) ||
		(p->last_end > p->last + 1 &&
			!stray_answered(a, p->last, p->last_end)))
		return true;
	if (stray_other_verb(a, p))
		return true;
	const struct lookup_part *part = &a->intent->query.part[0][1];
	uint32_t said = part->is == PART_TERM ? part->number : 0;
	if (p->does & DOES_MUCH && !has_number(buf_view(&a->to->answer)))
		return true;
	for (size_t i = 0; i < p->n; i++) {
		const struct piece *o = &p->at[i];
		if (o->kinds & (SLOT_ENTITY | SLOT_TYPE) && o->mention &&
			!o->mention->aside && o->sense &&
			x->sense[o->sense].how <= HOW_ALIAS &&
			!stray_names(a, o, a->bound.term[SLOT_E]) &&
			!is_part(a, o) && !(o->kinds & SLOT_PREDICATE))
			return true;
		if (o->kinds && !(o->kinds & ~(unsigned)SLOT_PREDICATE) &&
			o->mention && o->sense && !stray_names(a, o, said))
			return true; /* 境外用卡 and its 手续费 */
	}
	return false;
}

/* 不是这个, 不要普卡: what was asked before is not asked of that.  哪个风险低
 * asks which of several, and not what the one is that is spoken of. */
static bool is_turned_down(const struct turn *a, const struct pieces *p)
{
	unsigned kinds = 0;
	bool which = false;

	for (size_t i = 0; i < p->n; i++) {
		kinds |= p->at[i].kinds;
		uint32_t c = a->d->u.text.c[p->at[i].from];
		which |= p->at[i].does & DOES_WHICH &&
			 (c == WHICH_ONE || c == WHO);
	}
	if (p->does & (DOES_NOT | DOES_LACK) &&
		(!kinds || (a->intent->builtin &&
				   a->t.how_predicate == HOW_CARRIED)))
		return true;
	return a->intent->builtin && which &&
	       a->intent->query.form == LOOKUP_SELECT &&
	       !(a->intent->query.slots & 1u << SLOT_E2) &&
	       p->does & (DOES_HIGH | DOES_LOW | DOES_MAX | DOES_MIN);
}

/* 罗海的科室在几楼: 几 or 哪 stands in front of what nothing explains and is
 * neither the property's nor in the answer. */
static bool asks_noun(const struct turn *a, const struct pieces *p)
{
	const uint32_t *c = a->d->u.text.c;

	if (!a->intent->builtin || a->intent->query.form != LOOKUP_SELECT ||
		!a->t.to)
		return false;
	for (size_t i = 0; i < p->runs; i++) {
		uint32_t from = p->run[i].from, to = p->run[i].to;
		bool known =
			!from || from <= a->t.to ||
			(c[from - 1] != 0x51e0 && c[from - 1] != WHICH_ONE);
		for (uint32_t k = from; k < to && !known; k++)
			known = stray_property_has(a, c[k]) ||
				stray_answered(a, k, k + 1);
		if (!known)
			return true;
	}
	return false;
}

/* Whether 多少钱 or the like is asked. */
static bool asks_money(const struct turn *a)
{
	static const char *const words[] = {"多少钱", "多钱", "几块钱", "几元",
		"多少元", "啥价", "什么价", "价钱"};
	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (word_in(a->asked, words[k]))
			return true;
	return false;
}

/* Whether 多大 or the like is asked, behind the property: 馆长多大. */
static bool asks_measure(const struct turn *a)
{
	static const char *const words[] = {"多大", "多高", "多重", "多远",
		"多宽", "多厚", "多深", "几岁", "多少岁"};
	const struct folded *f = &a->d->u.text;

	for (uint32_t i = a->t.to; a->t.to && i < f->n; i++)
		for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
			if (fold_says(f->c + i, f->n - i, words[k]))
				return true;
	return false;
}

/* Whether V, which has no number, may tell when: 随时, 当天, 夏季. */
static bool tells_when(struct text v)
{
	static const char *const words[] = {"时", "天", "日", "月", "年", "周",
		"季", "期", "前", "后", "早", "晚", "夜", "即", "末", "初"};

	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (word_in(v, words[k]))
			return true;
	return false;
}

/* 哪天 answered with 1.85%, 多少钱 with 实时到账: the value cannot be what was
 * asked for. */
static bool is_other_kind(const struct turn *a)
{
	const struct clause *c = &a->d->u.clause[a->t.clause];
	uint32_t value[1];

	if (!a->intent->builtin || a->intent->query.form != LOOKUP_SELECT ||
		!(a->intent->query.slots & 1u << SLOT_P) ||
		answer_values(&a->intent->query, &a->d->rows, "a", value, 1) !=
			1)
		return false;
	struct text v = graph_term(a->d->graph, value[0]);
	struct quantity q;
	bool number = lookup_number(&q, a->d->graph, value[0]);
	if (!has_number(v) &&
		(asks_measure(a) || (stray_asks_time(a) && !word_in(v, "年"))))
		return true;
	if (asks_money(a) && !has_number(v))
		return !word_in(v, "免") && !word_in(v, "无") &&
		       !word_in(v, "一半");
	unsigned asked = reach_asked(&a->d->u, c->from, c->to);
	if (asked & REACH_DATE && !has_number(v) && !tells_when(v))
		return true; /* 几年出版的, and 出版社 */
	if (asked == REACH_PERSON && number && q.unit != UNIT_NONE)
		return true; /* 谁创办了X, and 成立时间 */
	return number && (q.unit == UNIT_MONEY || q.unit == UNIT_SHARE) &&
	       asked == REACH_DATE;
}

/* 是什么类型的电影 answered with 电影: that was said. */
static bool is_echo(const struct turn *a, const struct pieces *p)
{
	uint32_t value[1];

	if (!a->intent->builtin || a->intent->query.form != LOOKUP_SELECT ||
		!lexicon_is_type(a->d->lexicon, a->t.predicate) ||
		answer_values(&a->intent->query, &a->d->rows, "a", value, 1) !=
			1)
		return false;
	for (size_t i = 0; i < p->n; i++)
		if (p->at[i].kinds & SLOT_TYPE &&
			stray_names(a, &p->at[i], value[0]))
			return true;
	return false;
}

/* A property that was found by the kind of its values only, 哪年: nothing else
 * may be asked. */
static bool is_of_kind(const struct turn *a, const struct pieces *p)
{
	bool other = p->unknown > 0;

	if (!a->intent->builtin || !a->t.by_kind)
		return false;
	for (size_t i = 0; i < p->n; i++)
		other |= p->at[i].sense && !p->at[i].mention &&
			 p->at[i].kinds & SLOT_PREDICATE &&
			 !stray_names(a, &p->at[i], a->t.predicate);
	return other;
}

/* The property is of one thing only, which was not named: what else was said
 * may be of another. */
static bool is_only(const struct turn *a, const struct pieces *p)
{
	uint32_t other = 0;

	if (!a->intent->builtin || !a->t.only || a->t.how_entity != HOW_CARRIED)
		return false;
	for (size_t i = 0; i < p->runs; i++)
		if (!stray_answered(a, p->run[i].from, p->run[i].to))
			other += p->run[i].to - p->run[i].from;
	for (size_t i = 0; i < p->n; i++) /* 哪些药孕妇不能吃 */
		if (p->at[i].kinds & (SLOT_ENTITY | SLOT_VALUE) &&
			!(p->at[i].kinds & SLOT_PREDICATE) &&
			!stray_answered(a, p->at[i].from, p->at[i].to))
			return true;
	return other > 1;
}

/* 哪个关门晚, where the values are no dates: 8:30 is no number to compare. */
static bool compares_times(const struct turn *a)
{
	struct quantity q;
	uint32_t value[1];
	bool time = word_in(a->asked, "早") || word_in(a->asked, "晚");

	return time &&
	       answer_values(&a->intent->query, &a->d->rows, "a", value, 1) &&
	       !(lookup_number(&q, a->d->graph, value[0]) &&
		       q.unit == UNIT_DATE);
}

/* 在哪面签 answered with 是: it is not asked whether. */
static bool is_flag_of_other(const struct turn *a)
{
	const struct clause *c = &a->d->u.clause[a->t.clause];
	uint32_t value[1];

	if (!a->intent->builtin || a->intent->query.form != LOOKUP_SELECT ||
		answer_values(&a->intent->query, &a->d->rows, "a", value, 1) !=
			1)
		return false;
	struct text v = graph_term(a->d->graph, value[0]);
	return (text_is(v, "是") || text_is(v, "否")) &&
	       reach_asked(&a->d->u, c->from, c->to);
}

bool stray_answer(const struct turn *a, const struct pieces *p)
{
	bool compares =
		a->intent->builtin && a->intent->query.slots & 1u << SLOT_E2;

	return is_forbidden(a, p) || is_no_suit(a) || is_loose(a, p) ||
	       stray_of_verb(a, p) || asks_elsewhere(a) || ends_word(a, p) ||
	       modifies(a) || is_cut(a, p) || is_turned_down(a, p) ||
	       is_general(a, p) || qualify_another(a, p) ||
	       qualify_special(a, p) || is_other_kind(a) || is_only(a, p) ||
	       is_echo(a, p) || asks_noun(a, p) || is_of_kind(a, p) ||
	       stray_which(a, p) || stray_value(a, p) || stray_left(a, p) ||
	       stray_opposite(a) || is_flag_of_other(a) ||
	       (compares && (p->unknown || compares_times(a)));
}
