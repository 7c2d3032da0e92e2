/* frame_word.c - words of a question that may be of two kinds: a type that is a
 * property as well, words that ask which one or for a property; and stems. */
#include <string.h>

#include "ask/framing.h"

bool framing_is_of_type(const struct lexicon *x, uint32_t e, uint32_t type)
{
	for (size_t i = 0; i < x->types; i++)
		if (graph_holds(x->graph, 0, e, x->type[i], type))
			return true;
	return false;
}

/* 云驰E9是SUV吗: 是 stands between the thing and the type, which ends what is
 * asked. */
static bool is_said_to_be(struct framing *r)
{
	enum { IS = 0x662f };
	const struct piece *type = NULL;
	bool is = false;

	for (size_t i = 0; i < r->p->n; i++) {
		const struct piece *p = &r->p->at[i];
		if (p->kinds & SLOT_TYPE &&
			framing_term(r, p, SLOT_TYPE) == r->f->type)
			type = p;
	}
	for (uint32_t i = r->names ? r->name[0]->to : 0; type && i < type->from;
		i++)
		is |= r->text->c[i] == IS;
	return is && r->names == 1 && r->x->types && r->p->unknown == 0 &&
	       frame_value(r->x, r->f->thing[0], r->x->type[0], NULL, NULL);
}

/* 青铜鸮尊是一级文物吗: the type is only said. 云驰E9是SUV吗: it is asked. */
void framing_own_type(struct framing *r)
{
	struct frame *f = r->f;
	bool asks = r->p->does & (DOES_WHICH | DOES_COUNT);

	if (!f->type || f->things != 1 || !(r->p->does & DOES_WHETHER) || asks)
		return;
	bool own = framing_is_of_type(r->x, f->thing[0], f->type);
	if (f->conds && own)
		f->type = 0;
	if (!own && !f->conds && !f->loose && !f->excepts && !r->property &&
		is_said_to_be(r)) {
		f->cond[f->conds++] = (struct frame_cond){.is = COND_VALUE,
			.not = r->not != NULL,
			.value = f->type,
			.predicate = r->x->type[0]};
		f->type = 0;
		r->not = NULL;
	}
}

/* Whether what O names has the property that P names. */
static bool has_property(
	struct framing *r, const struct piece *o, const struct piece *p)
{
	uint32_t e =
		o->kinds & SLOT_ENTITY ? framing_term(r, o, SLOT_ENTITY) : 0;

	return e && graph_holds(r->x->graph, 0, e,
			    framing_term(r, p, SLOT_PREDICATE), 0);
}

/* Whether a type's name is here the property that it is as well: 导演 of 沈牧之
 * 导演的电影, for 沈牧之 is one of its values, or of the film 白鹭洲, which has
 * one; and of 是一个导演吗. */
bool framing_is_relation(struct framing *r, const struct piece *p)
{
	if (!(p->kinds & SLOT_PREDICATE))
		return false;
	if (r->p->does & DOES_SAME)
		return true;
	for (size_t i = 0; i < r->p->n; i++) {
		const struct piece *o = &r->p->at[i];
		if (o != p &&
			((o->kinds & SLOT_VALUE && framing_is_value(r, o, p)) ||
				has_property(r, o, p)))
			return true;
	}
	return false;
}

/* 哪些, 什么, 有哪些, 啥 */
static bool asks_which(uint32_t c)
{
	return c == 0x54ea || c == 0x4ec0 || c == 0x6709 || c == 0x5565;
}

/* The type that is named first, which things have; or 0. */
static uint32_t type_named(struct framing *r)
{
	for (size_t i = 0; i < r->p->n; i++) {
		const struct piece *p = &r->p->at[i];
		uint32_t t = p->kinds & SLOT_TYPE && !framing_is_relation(r, p)
				     ? framing_term(r, p, SLOT_TYPE)
				     : 0;
		if (t && frame_things(r->x, t, NULL, 0))
			return t;
	}
	return 0;
}

bool framing_asks_of_type(
	const struct framing *r, const struct piece *p, uint32_t type)
{
	uint32_t sample[FRAMING_SAMPLE];
	size_t n = frame_things(r->x, type, sample, FRAMING_SAMPLE);

	n = n > FRAMING_SAMPLE ? FRAMING_SAMPLE : n;
	for (uint32_t s = p->sense; s; s = r->x->sense[s].next)
		for (size_t i = 0; i < n; i++)
			if (frame_value(r->x, sample[i], r->x->sense[s].term,
				    NULL, NULL))
				return true;
	return false;
}

/* 哪些电影 as a word for a property of persons is 哪些 and films, which have no
 * such property; 是一个老师吗 is of the property that 老师 asks for.  Whether
 * it has become a type. */
static bool settle_type(struct framing *r, struct pieces *all, struct piece *p)
{
	size_t len;
	const struct word *w;

	if (p->mention && all->does & DOES_SAME && p->kinds & SLOT_TYPE &&
		(w = lexicon_asked(r->x, r->text->c + p->from, p->to - p->from,
			 &len)) != NULL &&
		w->sense && len == p->to - p->from) {
		p->mention = NULL;
		p->sense = w->sense;
		p->kinds = SLOT_PREDICATE;
		return false;
	}
	for (size_t i = 0; !p->mention && p->sense && i < r->u->mentions; i++) {
		const struct mention *m = &r->u->mention[i];
		if (m->to != p->to || m->from <= p->from ||
			!(m->kinds & SLOT_TYPE) ||
			!asks_which(r->text->c[p->from]))
			continue;
		struct piece type = {
			.from = m->from, .to = m->to, .sense = m->sense};
		uint32_t t = framing_term(r, &type, SLOT_TYPE);
		if (!t || !frame_things(r->x, t, NULL, 0) ||
			framing_asks_of_type(r, p, t))
			continue;
		p->mention = m;
		p->sense = m->sense;
		p->kinds = m->kinds;
		p->does = DOES_WHICH;
		all->does |= DOES_WHICH;
		return true;
	}
	return false;
}

/* 哪部 asks for films that somebody has made, and in 评分最高的电影是哪部 for
 * one of the films, which have no such property. */
void framing_which(struct framing *r, struct pieces *p)
{
	uint32_t type = type_named(r);

	framing_runs(r, p, type);

	for (size_t i = 0; i < p->n; i++)
		if (settle_type(r, p, &p->at[i]) && !type)
			type = framing_term(r, &p->at[i], SLOT_TYPE);
	for (size_t i = 0; type && i < p->n; i++) {
		struct piece *o = &p->at[i];
		if (!(o->does & DOES_WHICH) || o->mention || !o->sense ||
			framing_asks_of_type(r, o, type))
			continue;
		o->kinds = 0;
		o->sense = 0;
	}
}

/* Whether all characters of [FROM, TO) are of the property's name, or of those
 * that go with verbs: 于, 自, 在, 所. */
static bool is_stem(
	const struct framing *r, uint32_t predicate, uint32_t from, uint32_t to)
{
	static const uint32_t with[] = {0x4e8e, 0x81ea, 0x5728, 0x6240};
	struct folded name = {0};
	bool is = fold(&name, graph_term(r->x->graph, predicate)), own = false;

	for (uint32_t i = from; i < to && is; i++) {
		is = false;
		for (size_t k = 0; k < name.n; k++)
			is |= name.c[k] == r->text->c[i];
		own |= is;
		for (size_t k = 0; k < 4; k++)
			is |= with[k] == r->text->c[i];
	}
	folded_release(&name);
	return is && own;
}

/* 10岁小孩能吃X吗: whether [FROM, TO) is who has the age, and what they would
 * do with the thing. */
static bool is_of_age(const struct framing *r, uint32_t from, uint32_t to)
{
	static const char *const words[] = {"小孩", "孩子", "老人", "宝宝",
		"娃", "儿子", "女儿", "爸", "妈", "爷", "奶", "老", "吃", "喝",
		"服", "看", "玩", "进", "办", "买", "投", "保", "贷", "领",
		"人", "家", "住", "学", "上", "报", "骑", "坐"};
	const struct frame *f = r->f;

	if (f->conds != 1 || f->cond[0].from.unit != UNIT_AGE)
		return false;
	while (from < to) {
		size_t n = 0;
		for (size_t k = 0; k < sizeof(words) / sizeof(*words) && !n;
			k++)
			n = fold_says(r->text->c + from, to - from, words[k]);
		if (!n)
			return false;
		from += (uint32_t)n;
	}
	return true;
}

/* Whether [FROM, TO) is the unit that the condition's property has: 克 of
 * 200克, where 重量 are 189克. */
static bool is_unit(const struct framing *r, const struct frame_cond *c,
	uint32_t from, uint32_t to)
{
	struct graph_scan scan;
	uint32_t t[3];
	bool any = false;

	if (c->is != COND_NUMBER || c->unit[0] != from || c->unit[1] != to ||
		from == to || !c->predicate)
		return false;
	graph_match(&scan, r->x->graph, 0, 0, c->predicate, 0);
	while (graph_next(&scan, t)) {
		any = framing_has_unit(r, c, c->predicate, t[2]);
		if (!any)
			return false;
	}
	return any;
}

/* Whether each run that nothing explains is of the name of a condition's
 * property: 生产 in X生产的药品, where 药品 have 生产企业. */
bool framing_are_stems(const struct framing *r)
{
	const struct frame *f = r->f;

	for (size_t i = 0; i < r->p->runs; i++) {
		if (i + 1 == r->ended)
			continue;
		uint32_t from = r->p->run[i].from, to = r->p->run[i].to;
		bool found = is_of_age(r, from, to);
		for (size_t k = 0; k < f->conds; k++)
			found |= is_unit(r, &f->cond[k], from, to);
		for (size_t k = 0; k < f->conds && !found; k++)
			found |= f->cond[k].predicate && !f->cond[k].hop &&
				 is_stem(r, f->cond[k].predicate, from, to);
		if (!found)
			return false;
	}
	return r->p->runs > 0 && r->p->runs < PIECES_RUNS;
}

/* Whether a number of property P has the unit by its name: 座 of 座位数. */
static bool is_named_unit(
	const struct framing *r, const struct frame_cond *c, uint32_t p)
{
	enum { COUNT = 0x6570 }; /* 数 */
	struct folded f = {0};
	size_t n = c->unit[1] - c->unit[0];
	bool is = n && fold(&f, graph_term(r->x->graph, p)) && f.n > n &&
		  f.c[f.n - 1] == COUNT &&
		  memcmp(f.c, r->text->c + c->unit[0], n * sizeof(*f.c)) == 0;

	folded_release(&f);
	return is;
}

/* 是5G手机吗: of telephones, and no weight. */
static bool is_generation(const struct framing *r, const struct frame_cond *c)
{
	return r->text->c[c->unit[0]] == 'g' && !c->named &&
	       c->how == IS_EQUAL && c->from.value >= 2 && c->from.value <= 6;
}

bool framing_has_unit(const struct framing *r, const struct frame_cond *c,
	uint32_t p, uint32_t v)
{
	struct folded f = {0};
	size_t n = c->unit[1] - c->unit[0], i = 0;
	bool has = n && fold(&f, graph_term(r->x->graph, v));

	while (has && i < f.n && (f.c[i] - '0' <= 9 || f.c[i] == '.'))
		i++;
	if (has && i && i < f.n && f.c[i] == 0x5343 &&
		r->text->c[c->unit[0]] != 0x5343)
		i++; /* 3千步: of the number, and not 420千卡 */
	if (n == 1 && (c->named || c->how != IS_EQUAL) && has && f.n == i + 2 &&
		f.c[i + 1] == 'b')
		f.n--; /* 16G以上 for 16GB; and 是5G吗 is of no amount */
	has = has && i && !is_generation(r, c) &&
	      ((f.n == i && is_named_unit(r, c, p)) ||
		      (f.n == i + n && memcmp(f.c + i, r->text->c + c->unit[0],
					       n * sizeof(*f.c)) == 0));
	folded_release(&f);
	return has;
}

/* 是公办还是民办: which of two values of a property the thing has. */
bool framing_is_either(const struct framing *r)
{
	const struct frame *f = r->f;
	const struct frame_cond *a = &f->cond[0], *b = &f->cond[1];
	bool or = false;

	for (size_t i = 0; i + 1 < r->text->n; i++)
		or |= r->text->c[i] == 0x8fd8 && r->text->c[i + 1] == 0x662f;
	return or &&f->things == 1 && f->conds == 2 && !f->excepts &&
			  !f->type && !f->extreme && a->is == COND_VALUE &&
			  b->is == COND_VALUE && !a->not &&!b->not &&!a->hop &&
			  !b->hop && a->predicate &&
			  a->predicate == b->predicate;
}
