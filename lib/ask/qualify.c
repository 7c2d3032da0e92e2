/* qualify.c - words at a thing or a property that say which one is meant. */
#include "ask/qualify.h"

#include <string.h>

#include "ask/answer.h"
#include "ask/lookup.h"
#include "ask/stray.h"
#include "ask/word.h"

enum { OF = 0x7684 /* 的 */, MONEY = 0x94b1 /* 钱: is_other_kind() */ };

/* The mention of the thing that the answer is of, in the clause that asks. */
static const struct mention *thing_said(const struct turn *a)
{
	const struct utterance *u = &a->d->u;

	for (size_t i = 0; i < u->mentions; i++) {
		const struct mention *m = &u->mention[i];
		struct piece p = {.mention = m, .sense = m->sense};
		if (utterance_clause(u, m->from) == a->t.clause &&
			stray_names(a, &p, a->t.entity))
			return m;
	}
	return NULL;
}

/* Words that say nothing of which is meant: all of them in the property's name
 * (赎回多久到账), or a verb with its ending (拿过几次). */
static bool qualifies(const struct turn *a, uint32_t from, uint32_t to)
{
	static const uint32_t endings[] = {0x8fc7, 0x4e86, 0x7740};
	const uint32_t *c = a->d->u.text.c;
	bool others = false;

	for (uint32_t i = from; i < to; i++)
		others |= !a->t.predicate || !stray_property_has(a, c[i]);
	for (size_t k = 0; k < 3; k++)
		others &= c[to - 1] != endings[k];
	return others;
}

static bool is_latin(const struct folded *f, uint32_t from, uint32_t to)
{
	while (from < to && f->c[from] >= 'a' && f->c[from] <= 'z')
		from++;
	return from == to;
}

/* Where the run at FROM begins, with the negation in front of it: 无痛. */
static uint32_t with_negation(const struct pieces *p, uint32_t from)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->at[i].to == from &&
			p->at[i].does & (DOES_NOT | DOES_LACK))
			return p->at[i].from;
	return from;
}

/* 上赛季进球, where the property is 本赛季进球 and known by a part of its name:
 * another of its kind, or another place, stands in front. */
static bool is_other_part(const struct turn *a, uint32_t property)
{
	static const uint32_t sides[] = {0x4e0a, 0x4e0b, 0x524d, 0x540e, 0x6b21,
		0x4e1c, 0x897f, 0x5357, 0x5317};
	const uint32_t *c = a->d->u.text.c;

	for (size_t k = 0; k < sizeof(sides) / sizeof(*sides) && property; k++)
		if (c[property - 1] == sides[k])
			return !stray_property_has(a, sides[k]);
	return false;
}

/* 和, 与, 跟, 、 */
static bool is_join(uint32_t c)
{
	return c == 0x548c || c == 0x4e0e || c == 0x8ddf || c == 0x3001;
}

/* Whether [FROM, TO) is beside M, 和 or the like between. */
static bool is_beside(const struct turn *a, const struct mention *m,
	uint32_t from, uint32_t to)
{
	const uint32_t *c = a->d->u.text.c;

	/* 东 of 城东 is a word of places */
	return (to < m->from && to + 2 >= m->from - 1 &&
		       is_join(c[m->from - 1])) ||
	       (m->to + 1 == from && is_join(c[m->to]));
}

/* 城东和城西支行: another thing, known or not, is beside the one that the
 * answer is of; also one that is known, where yes or no is asked. */
static bool has_other(
	const struct turn *a, const struct pieces *p, const struct mention *m)
{
	const struct utterance *u = &a->d->u;

	for (size_t i = 0; i < p->runs; i++)
		if (is_beside(a, m, p->run[i].from, p->run[i].to))
			return true;
	bool ask = a->intent->query.form == LOOKUP_ASK;
	for (size_t i = 0; i < u->mentions; i++)
		if ((u->mention[i].near ||
			    (ask && u->mention[i].kinds & SLOT_ENTITY)) &&
			is_beside(a, m, u->mention[i].from, u->mention[i].to))
			return true;
	return false;
}

/* Whether a name that P knows as a property's ends at AT. */
static bool ends_property(const struct pieces *p, uint32_t at)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->at[i].to == at && p->at[i].kinds & SLOT_PREDICATE)
			return true;
	return false;
}

/* 保额和保费, 老师和价格: what is joined to the property, named or found by
 * other words, is asked for as well: all that is behind it, and in front of it
 * the name of a property or two characters or more behind the thing M. */
static bool has_second(
	const struct turn *a, const struct pieces *p, const struct mention *m)
{
	const struct utterance *u = &a->d->u;
	const uint32_t *c = u->text.c;
	uint32_t from = a->t.to ? a->t.from : u->reach_from;
	uint32_t to = a->t.to ? a->t.to : u->reach_to;

	if (!to || a->intent->query.slots & 1u << SLOT_E2)
		return false;
	return (to + 1 < u->text.n && is_join(c[to])) ||
	       (from > 1 && is_join(c[from - 1]) &&
		       (ends_property(p, from - 1) ||
			       (m && from >= m->to + 3)));
}

/* 带 of 能带宠物吗: a verb behind 能 or 可以 is none that says which. */
static bool can_do(const struct folded *f, uint32_t at)
{
	enum { CAN = 0x80fd, MAY = 0x4ee5 };

	return at && (f->c[at - 1] == CAN || f->c[at - 1] == MAY);
}

static bool has_digit(struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] >= '0' && t.at[i] <= '9')
			return true;
	return false;
}

/* 境内, 剩余, 其他: filler elsewhere; in front of an amount they say of which.
 */
static bool is_share(const struct turn *a, uint32_t from, uint32_t to)
{
	static const char *const shares[] = {"境内", "地区", "剩余", "剩下",
		"其余", "其他", "其它", "另外", "别的"};
	enum { SHARES = sizeof(shares) / sizeof(*shares) };
	const struct folded *f = &a->d->u.text;
	uint32_t value[1];
	bool is = false;

	for (size_t k = 0; k < SHARES; k++)
		is |= to == from + 2 &&
		      fold_says(f->c + from, to - from, shares[k]);
	return is &&
	       answer_values(&a->intent->query, &a->d->rows, "a", value, 1) ==
		       1 &&
	       has_digit(graph_term(a->d->graph, value[0]));
}

/* 收 of 收手续费吗: paid or had, and not a kind of it. */
static bool is_paid(const struct folded *f, uint32_t from, uint32_t to)
{
	static const uint32_t verbs[] = {
		0x6536, 0x6263, 0x4ea4, 0x4ed8, 0x7f34, 0x82b1, 0x9700};
	bool is = false;

	for (size_t k = 0; k < sizeof(verbs) / sizeof(*verbs); k++)
		is |= to == from + 1 && f->c[from] == verbs[k];
	return is;
}

/* 要, and 多 几 哪 什 of the words that ask: what is in front is a verb. */
static bool is_open(uint32_t c)
{
	return c == 0x8981 || c == 0x591a || c == 0x51e0 || c == 0x54ea ||
	       c == 0x4ec0;
}

/* 单笔 in 单笔转账限额, 月 in 月保费: what is between the thing and its
 * property, and not all of it is explained, says which property. */
static bool stands_between(const struct turn *a, const struct pieces *p,
	uint32_t from, uint32_t to)
{
	enum { LONGEST = 4, ASKS = DOES_MUCH | DOES_WHICH | DOES_WHETHER };
	const struct folded *f = &a->d->u.text;
	bool exact = a->t.how_predicate == HOW_EXACT;

	if (from >= to || to - from > LONGEST)
		return false;
	for (uint32_t i = from; i <= to && i < f->n; i++)
		if (is_open(f->c[i]))
			return false;
	for (size_t i = 0; i < p->n; i++) /* 收多少年费 */
		if (p->at[i].from >= from && p->at[i].to <= to &&
			p->at[i].does & ASKS)
			return false;
	for (size_t i = 0; i < p->runs; i++) {
		uint32_t at = p->run[i].from;
		if (at >= from && p->run[i].to <= to && !can_do(f, at) &&
			!is_paid(f, at, p->run[i].to) &&
			(exact || qualifies(a, at, p->run[i].to)))
			return true;
	}
	return is_share(a, from, to);
}

/* 学生 in X的学生票, 无痛 in 无痛X, VIP: what stands at the thing or at the
 * property, and nothing explains it, says which, and the answer is of another.
 */
bool qualify_another(const struct turn *a, const struct pieces *p)
{
	const struct utterance *u = &a->d->u;
	const struct mention *m = thing_said(a);
	uint32_t property = a->t.from ? a->t.from : u->reach_from;
	uint32_t behind = m ? m->to : 0;
	bool part = a->t.how_predicate == HOW_PART || !a->t.from;

	if (!a->intent->builtin || a->t.how_entity == HOW_FUZZY ||
		!(a->intent->query.slots & 1u << SLOT_E))
		return false;
	if (has_second(a, p, m) || (part && is_other_part(a, property)) ||
		(m && !(a->intent->query.slots & 1u << SLOT_E2) &&
			has_other(a, p, m)))
		return true;
	while (property && u->text.c[property - 1] == OF)
		property--;
	while (m && behind < u->text.n && u->text.c[behind] == OF)
		behind++;
	if (m && a->intent->query.form == LOOKUP_SELECT &&
		stands_between(a, p, behind, property))
		return true;
	for (size_t i = 0; i < p->runs; i++) {
		uint32_t from = with_negation(p, p->run[i].from);
		uint32_t to = p->run[i].to;
		if (to < u->text.n &&
			(u->text.c[to] == 0x5730 || u->text.c[to] == 0x5c5e))
			to++; /* 落地, 附属 */
		bool latin = is_latin(&u->text, from, to);
		if ((to - from < 2 && (!(part && to == property) ||
					      can_do(&u->text, from))) ||
			utterance_clause(u, from) != a->t.clause ||
			!qualifies(a, from, to))
			continue;
		if ((m && (to == m->from || from == behind)) ||
			(property && to == property && (m || latin)))
			return true;
	}
	return false;
}

static const char *const special_words[] = {"逾期", "罚", "违约", "滞纳",
	"超限", "取现", "透支", "学生", "儿童", "老年", "会员", "团体", "优惠",
	"促销", "急救", "投诉", "物业", "停车", "中介", "押金", "快递", "包装",
	"过户", "改签", "退票"};
enum { SPECIAL_WORDS = sizeof(special_words) / sizeof(*special_words) };

bool qualify_special_of(
	const struct lexicon *x, uint32_t p, uint32_t thing, struct text asked)
{
	struct text name = graph_term(x->graph, p);
	struct text of = graph_term(x->graph, thing);
	bool special = false, said = false;

	for (size_t i = 0; i < SPECIAL_WORDS; i++) {
		const char *word = special_words[i];
		special |= word_in(name, word);
		said |= word_in(asked, word) || word_in(of, word);
	}
	return special && !said;
}

/* 会员价, which another thing has, and the answer is of 售价. */
static bool named_special(const struct turn *a)
{
	const struct utterance *u = &a->d->u;
	const struct lexicon *x = a->d->lexicon;
	struct text name = graph_term(x->graph, a->t.predicate);

	for (size_t i = 0; i < u->mentions; i++) {
		const struct mention *m = &u->mention[i];
		if (m->from != a->t.from || !(m->kinds & SLOT_PREDICATE) ||
			!m->sense || x->sense[m->sense].how > HOW_ALIAS)
			continue;
		struct text said =
			graph_term(x->graph, x->sense[m->sense].term);
		for (size_t k = 0; k < SPECIAL_WORDS; k++)
			if (word_in(said, special_words[k]) &&
				!word_in(name, special_words[k]))
				return true;
	}
	return false;
}

/* 多少度 where the thing has 酒精度, and the answer is of 适饮温度 or the like,
 * which other words ask for. */
static bool measures_other(const struct turn *a)
{
	const uint32_t *c = a->d->u.text.c;
	const struct lexicon *x = a->d->lexicon;
	uint32_t last = a->t.to ? c[a->t.to - 1] : 0;

	if (a->t.how_predicate != HOW_ASKED || a->t.to != a->t.from + 3 ||
		c[a->t.from] != 0x591a || c[a->t.from + 1] != 0x5c11)
		return false;
	for (size_t i = 0; i < x->predicates; i++) {
		struct folded name = {0};
		uint32_t p = x->predicate[i];
		bool ends = p != a->t.predicate &&
			    graph_holds(x->graph, 0, a->t.entity, p, 0) &&
			    fold(&name, graph_term(x->graph, p)) && name.n &&
			    name.c[name.n - 1] == last;
		folded_release(&name);
		if (ends)
			return true;
	}
	return false;
}

/* Whether what begins the name, all but the last two characters, was said, or
 * is in the thing's name; or there are none. */
static bool is_head_said(const struct turn *a, uint32_t p)
{
	struct text name = graph_term(a->d->graph, p);
	char bytes[64];
	size_t n = name.len > 6 ? name.len - 6 : 0;

	if (n < 6 || n >= sizeof(bytes))
		return true;
	memcpy(bytes, name.at, n);
	bytes[n] = '\0';
	return word_in(a->asked, bytes) ||
	       word_in(graph_term(a->d->graph, a->t.entity), bytes);
}

/* 酒店多少钱 where it has 早餐价格 and another price: nothing says which. */
static bool is_one_of_prices(const struct turn *a)
{
	struct graph *g = a->d->graph;
	struct graph_scan scan;
	struct quantity q;
	uint32_t t[3];
	bool other = false;

	if (a->t.how_predicate != HOW_ASKED || is_head_said(a, a->t.predicate))
		return false;
	graph_match(&scan, g, 0, a->t.entity, 0, 0);
	while (graph_next(&scan, t)) {
		other |= t[1] != a->t.predicate && lookup_number(&q, g, t[2]) &&
			 q.unit == UNIT_MONEY;
	}
	return other && word_in(a->asked, "钱");
}

/* 多少种病, where 多少 asks for 保额: what is counted is none of the
 * property's, nor the unit of its value. */
static bool counts_other(const struct turn *a, const struct pieces *p)
{
	const uint32_t *c = a->d->u.text.c;
	uint32_t to = a->t.to, last = to ? c[to - 1] : 0;

	if (a->t.how_predicate != HOW_ASKED ||
		(last != 0x5c11 && last != 0x51e0))
		return false;
	for (size_t i = 0; i < p->runs; i++)
		if (p->run[i].from >= to && p->run[i].from <= to + 1 &&
			!stray_property_has(a, c[p->run[i].from]) &&
			!stray_answered(
				a, p->run[i].from, p->run[i].from + 1) &&
			c[p->run[i].from] != MONEY)
			return true;
	return false;
}

/* 能放几年 asks for how long, and the answer is a date: 年份 2019年. */
static bool is_of_no_length(const struct turn *a)
{
	static const char *const lengths[] = {
		"几年", "多少年", "多久", "几个月", "多少天", "几天", NULL};
	static const char *const can[] = {"能", "可以", "够", NULL};
	struct quantity q;
	uint32_t value[1];

	return a->t.how_predicate != HOW_EXACT &&
	       word_in_any(a->asked, lengths) && word_in_any(a->asked, can) &&
	       answer_values(&a->intent->query, &a->d->rows, "a", value, 1) ==
		       1 &&
	       lookup_number(&q, a->d->graph, value[0]) && q.unit == UNIT_DATE;
}

/* 今年收益, where the property is 近一年收益率: of another time. */
static bool is_of_other_time(const struct turn *a)
{
	static const char *const times[] = {"近", "上", "本", "年"};
	static const char *const said[] = {"今年", "本年", "本月", "这个月",
		"本周", "这周", "今天", "上半年"};
	struct text name = graph_term(a->d->graph, a->t.predicate);
	bool timed = false, other = false;

	for (size_t i = 0; i < 4; i++)
		timed |= word_in(name, times[i]);
	for (size_t i = 0; i < sizeof(said) / sizeof(*said); i++)
		other |= word_in(a->asked, said[i]) && !word_in(name, said[i]);
	return timed && other && a->t.how_predicate > HOW_ALIAS;
}

bool qualify_special(const struct turn *a, const struct pieces *p)
{
	const struct intent *it = a->intent;
	enum how how = a->t.how_predicate;

	return it->builtin && it->query.form == LOOKUP_SELECT &&
	       it->query.slots & 1u << SLOT_E &&
	       (named_special(a) || measures_other(a) || is_one_of_prices(a) ||
		       is_of_other_time(a) || counts_other(a, p) ||
		       is_of_no_length(a) ||
		       ((how == HOW_PART || how == HOW_ASKED) &&
			       qualify_special_of(a->d->lexicon, a->t.predicate,
				       a->t.entity, a->asked)));
}
