/* frame_form.c - what a question asks for, once its pieces are read. */
#include <string.h>

#include "ask/framing.h"
#include "ask/lookup.h"

/* Whether THING has the property that is named, or the one of before. */
static bool has_property(const struct framing *r, uint32_t thing)
{
	if (!r->property)
		return graph_holds(r->x->graph, 0, thing, r->s->predicate, 0);
	for (uint32_t i = r->property->sense; i; i = r->x->sense[i].next)
		if (graph_holds(r->x->graph, 0, thing, r->x->sense[i].term, 0))
			return true;
	return false;
}

/* Names are exceptions, things, or values: R5 after 风险等级. */
void framing_names(struct framing *r)
{
	struct frame *f = r->f;
	bool compares = !f->type && r->names > 1 &&
			(f->gap || r->high || r->p->does & DOES_SAME);
	bool others = !compares &&
		      (f->type || r->names > 1 || r->p->does & DOES_WHICH);

	for (size_t i = 0; i < r->names; i++) {
		const struct piece *p = r->name[i];
		uint32_t e = framing_term(r, p, SLOT_ENTITY);
		bool of_type = f->type && framing_is_of_type(r->x, e, f->type);
		bool same = compares && r->p->does & DOES_SAME && e &&
			    r->property && has_property(r, e);
		bool excepted = r->name_except[i] && e && r->property &&
				r->names > 1 && has_property(r, e);
		bool value =
			p->kinds & SLOT_VALUE && !of_type && !excepted &&
			(others || r->name_not[i] ||
				(!same && framing_is_value(r, p, r->property)));
		if (r->name_except[i] && !value && f->excepts < FRAME_THINGS) {
			f->except[f->excepts++] = e;
		} else if (value) {
			const struct piece *property = r->property;
			r->not = r->name_not[i] || r->name_except[i] ? p : NULL;
			if (!framing_is_value(r, p, property))
				r->property = NULL;
			framing_value(r, p);
			if (f->conds)
				f->cond[f->conds - 1].excepted |=
					r->name_except[i];
			if (!framing_is_value(r, p, property))
				r->property = property;
		} else if (r->name_not[i]) {
			framing_fails(r, p);
		} else {
			size_t k = 0;
			while (k < f->things && f->thing[k] != e)
				k++;
			if (k == f->things)
				f->thing[f->things++] = e;
		}
	}
}

/* The last two that were spoken of and have the property. */
static void compare_spoken(struct framing *r)
{
	struct frame *f = r->f;

	for (size_t i = 0; i < SESSION_FOCUS && f->things < 2; i++)
		if (r->s->focus[i] && has_property(r, r->s->focus[i]))
			f->thing[f->things++] = r->s->focus[i];
	if (!r->property)
		f->predicate = r->s->predicate;
	if (f->things == 2) {
		uint32_t last = f->thing[0];
		f->thing[0] = f->thing[1];
		f->thing[1] = last;
	} else {
		f->things = 0;
	}
}

/* The type that the last list was of, or 0. */
static uint32_t frame_spoken(const struct session *s)
{
	return s->intent >= 0 ? s->slot[SLOT_T] : 0;
}

/* 谁的年薪最高: the type of all that have the property, if they have one. */
static uint32_t type_having(const struct framing *r)
{
	const struct lexicon *x = r->x;
	struct graph_scan scan;
	uint32_t t[3], type = 0;

	for (uint32_t i = r->property->sense; i && x->types;
		i = x->sense[i].next) {
		if (!(x->sense[i].kinds & SLOT_PREDICATE))
			continue;
		graph_match(&scan, x->graph, 0, 0, x->sense[i].term, 0);
		while (graph_next(&scan, t)) {
			uint32_t own =
				frame_value(x, t[0], x->type[0], NULL, NULL);
			if (!own || (type && own != type))
				return 0;
			type = own;
		}
	}
	return type;
}

/* Whether things of TYPE have the property that waits. */
static bool type_has(struct framing *r, uint32_t type)
{
	uint32_t sample[FRAMING_SAMPLE] = {0};
	size_t n = type ? frame_things(r->x, type, sample, FRAMING_SAMPLE) : 0;
	struct frame_cond any = {.is = COND_LACK};

	n = n > FRAMING_SAMPLE ? FRAMING_SAMPLE : n;
	uint32_t p = framing_choose(r, &any, r->property, sample, n);
	for (size_t i = 0; i < n; i++)
		if (frame_value(r->x, sample[i], p, NULL, NULL))
			return true;
	return false;
}

/* What a question leaves out: 它需要收入证明吗, 最高的呢, 差多少. */
void framing_ellipsis(struct framing *r)
{
	struct frame *f = r->f;
	unsigned does = r->p->does;
	bool asks = does & (DOES_WHICH | DOES_COUNT | DOES_EXISTS);

	if (f->type || f->things)
		return;
	if (f->gap && (r->property || r->s->predicate)) {
		compare_spoken(r);
	} else if (f->conds == 1 && does & DOES_WHETHER && !asks &&
		   r->carried) {
		f->thing[f->things++] = r->carried;
	} else if (r->p->n == 1 && f->conds == 1 && frame_spoken(r->s) &&
		   f->cond[0].is == COND_VALUE) {
		f->type = frame_spoken(r->s); /* 浮动利率的呢 */
	} else if (r->extreme && !f->conds && r->property &&
		   does & DOES_WHICH) { /* 收益最高的是哪个, of the last list */
		f->type = r->carried && frame_things(r->x, r->carried, NULL, 0)
				  ? r->carried
				  : frame_spoken(r->s);
		if (!type_has(r, f->type))
			f->type = type_having(r);
	} else if (r->extreme && !f->conds && !r->property && r->s->predicate) {
		uint32_t e = r->s->entity ? r->s->entity : r->carried;
		f->predicate = r->s->predicate;
		f->type = e;
		if (e && !frame_things(r->x, e, NULL, 0))
			f->type = frame_value(r->x, e,
				r->x->types ? r->x->type[0] : 0, NULL, NULL);
		if (!r->x->types)
			f->type = 0;
	}
}

/* 比 A 高: A's number is what is compared with. */
void framing_than(struct framing *r)
{
	struct frame *f = r->f;
	const struct piece *where = r->than;

	if (!where)
		return;
	if (!r->high) {
		framing_fails(r, where);
		return;
	}
	bool higher = (r->high->does & DOES_HIGH) != 0;
	if (!where->mention && f->things && !r->property)
		r->property =
			framing_adjective(r, r->high, f->thing, f->things);
	if (where->mention) { /* 比3%高 */
		struct frame_cond *c = &f->cond[f->conds - 1];
		c->how = higher ? IS_MORE : IS_LESS;
		c->higher = higher;
	} else if (f->things == 1 && r->property) {
		struct frame_cond *c = framing_condition(r, where, COND_NUMBER);
		uint32_t e = f->thing[0];
		c->predicate = framing_choose(r, c, c->named, &e, 1);
		uint32_t v = frame_value(r->x, e, c->predicate, NULL, NULL);
		if (!lookup_number(&c->from, r->x->graph, v))
			framing_fails(r, where);
		c->than = e;
		c->how = higher ? IS_MORE : IS_LESS;
		c->higher = higher;
		f->things = 0;
		for (size_t i = 0; i < r->x->types && !f->type; i++)
			f->type =
				frame_value(r->x, e, r->x->type[i], NULL, NULL);
	} else if (f->things < 2) {
		framing_fails(r, where);
	}
	if (f->things < 2)
		r->high = NULL;
	r->than = NULL;
}

/* The property of an extreme, or of a comparison. */
void framing_extreme(struct framing *r)
{
	struct frame *f = r->f;
	uint32_t sample[FRAMING_SAMPLE];
	struct frame_cond any = {.is = COND_LACK};
	size_t n = f->type ? frame_things(r->x, f->type, sample, FRAMING_SAMPLE)
			   : 0;
	const struct piece *by = r->extreme;

	if (f->things > 1)
		memcpy(sample, f->thing, (n = f->things) * sizeof(*sample));
	n = n > FRAMING_SAMPLE ? FRAMING_SAMPLE : n;
	if (by)
		f->extreme = by->does & DOES_MAX ? EXTREME_MAX : EXTREME_MIN;
	if (!r->property && by && by->sense)
		r->property = by;
	const struct piece *as = by ? by : r->high ? r->high : framing_gap(r);
	if (!r->property && as)
		r->property = framing_adjective(r, as, sample, n);
	if (!r->property)
		return;
	uint32_t p = framing_choose(r, &any, r->property, sample, n);
	if (!framing_is_one(r, p, sample, n))
		framing_fails(r, r->property);
	if (!by && f->things < 2 && f->type && f->form == FRAME_LIST)
		by = framing_latest(r, p);
	if (by && !r->extreme && f->things < 2) {
		r->extreme = by;
		f->extreme = by->does & DOES_MAX ? EXTREME_MAX : EXTREME_MIN;
	}
	if (!by && f->things < 2) {
		if (!f->type || f->form == FRAME_COUNT ||
			graph_holds(r->x->graph, 0, f->type, p, 0))
			return;
		f->form = FRAME_EACH;
	}
	f->predicate = p;
	r->property = NULL;
}

/* Whether piece I stands right behind a property, 是 or the like and a negation
 * between them. */
static bool follows_property(const struct framing *r, size_t i)
{
	static const uint32_t between[] = {
		0x662f, 0x4e3a, 0x5728, 0x6709, 0x4e8e};
	const struct piece *at = r->p->at;
	size_t before = i ? i - 1 : 0;

	if (i > 1 && at[before].does & DOES_NOT)
		before--;
	if (i == 0 || !(at[before].kinds & SLOT_PREDICATE))
		return false;
	for (uint32_t c = before + 1 < i ? at[i - 1].to : at[before].to;
		c < at[i].from; c++) {
		size_t k = 0;
		while (k < 5 && r->text->c[c] != between[k])
			k++;
		if (k == 5)
			return false;
	}
	return true;
}

/* Whether a property whose value piece I is stands right behind it: 沈牧之导演
 * of 沈牧之还导演过什么. */
static bool leads_property(struct framing *r, size_t i)
{
	const struct piece *at = r->p->at;

	return i + 1 < r->p->n && at[i + 1].kinds & SLOT_PREDICATE &&
	       at[i + 1].from <= at[i].to + 1 &&
	       framing_is_value(r, &at[i], &at[i + 1]);
}

static bool is_exception(struct framing *r, const struct piece *p)
{
	uint32_t e = framing_term(r, p, SLOT_ENTITY);

	for (size_t i = 0; i < r->f->excepts; i++)
		if (e && r->f->except[i] == e)
			return true;
	return false;
}

static bool piece_names(
	const struct framing *r, const struct piece *p, uint32_t term)
{
	for (uint32_t i = p->sense; i; i = r->x->sense[i].next)
		if (r->x->sense[i].term == term)
			return true;
	return false;
}

/* 哪些, 有哪些, 几个, and not 什么: R3是什么 asks for none. */
static bool asks_things(const struct framing *r, const struct piece *p)
{
	uint32_t c = r->text->c[p->from];

	return p->does & DOES_COUNT ||
	       (p->does & DOES_WHICH && (c == 0x54ea || c == 0x6709));
}

/* Whether 哪些, 几个 or the like asks for piece I: 哪些前锋, 前锋有几个. */
static bool is_asked_for(const struct framing *r, size_t i)
{
	const struct piece *p = &r->p->at[i];
	uint32_t to = p->to;

	if (i && asks_things(r, &p[-1]) && p[-1].to == p->from)
		return true;
	if (to < r->text->n && r->text->c[to] == 0x6709) /* 有 */
		to++;
	return i + 1 < r->p->n && asks_things(r, &p[1]) &&
	       (p[1].from == to || p[1].from == p->to) && to > p->to;
}

/* Whether C is by a value that is asked for as if it were a type, 前锋, and
 * that things have of one property only; then that is it. */
static bool is_noun(const struct framing *r, struct frame_cond *c)
{
	struct graph_scan scan;
	uint32_t t[3], p = 0;
	size_t at = 0;

	while (at < r->p->n &&
		(!(r->p->at[at].kinds & SLOT_VALUE) || !is_asked_for(r, at)))
		at++;
	if (at == r->p->n || c->is != COND_VALUE || c->not ||
		!piece_names(r, &r->p->at[at], c->value))
		return false;
	graph_match(&scan, r->x->graph, 0, 0, 0, c->value);
	while (graph_next(&scan, t)) {
		if (p && p != t[1])
			return false;
		p = t[1];
	}
	c->predicate = p;
	return p != 0;
}

/* Without a type: every condition names its property, close by, and all is one
 * clause; or it is 免费. */
static bool are_told(struct framing *r)
{
	struct frame *f = r->f;
	const struct pieces *p = r->p;

	for (size_t i = 0; i < f->conds; i++)
		if (!f->cond[i].named && !f->cond[i].than &&
			!(p->does & DOES_FREE) && !is_noun(r, &f->cond[i]))
			return false;
	for (uint32_t i = p->n ? p->at[0].from : 0;
		p->n && i < p->at[p->n - 1].to; i++)
		if (fold_stop(r->text->c[i]))
			return false;
	for (size_t i = 0; i < p->n; i++)
		if (p->at[i].kinds & SLOT_VALUE &&
			!(p->at[i].kinds & (SLOT_PREDICATE | SLOT_NUMBER)) &&
			!follows_property(r, i) && !is_asked_for(r, i) &&
			!leads_property(r, i) && !is_exception(r, &p->at[i]))
			return false;
	return true;
}

/* 最高的两张: more than one is asked for. */
static bool asks_several(const struct framing *r)
{
	static const uint32_t many[] = {0x4e24, 0x4e8c, 0x4e09, 0x56db, 0x4e94,
		0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341, 0x51e0};
	static const uint32_t counters[] = {
		0x4e2a, 0x6b3e, 0x79cd, 0x5f20, 0x53ea, 0x5bb6, 0x540d};
	const uint32_t *c = r->text->c;

	for (size_t i = 0; i + 1 < r->text->n; i++) {
		bool number = c[i] >= '2' && c[i] <= '9', counted = false;
		for (size_t k = 0; k < 11; k++)
			number |= c[i] == many[k];
		for (size_t k = 0; k < 7; k++)
			counted |= c[i + 1] == counters[k];
		bool which =
			i && c[i - 1] == 0x54ea; /* 哪两张, and no 哪几张 */
		if (number && counted && c[i] != 0x51e0 &&
			(which || i >= r->extreme->to))
			return true;
	}
	return false;
}

/* 不是温如海审的吗 wants to hear that it is he. */
static bool says_is_not(const struct folded *text)
{
	for (size_t i = 0; i + 1 < text->n; i++)
		if (text->c[i] == 0x4e0d && text->c[i + 1] == 0x662f)
			return true;
	return false;
}

/* What is asked: which things, whether, or which of them. */
void framing_form(struct framing *r)
{
	struct frame *f = r->f;
	unsigned does = r->p->does;
	bool asks = does & (DOES_WHICH | DOES_COUNT | DOES_EXISTS);

	f->is = FRAME_NONE;
	if (!framing_denials(r))
		return;
	if (r->wrong || r->not || r->except || r->lack || r->compare ||
		r->than || r->to)
		return;
	bool without = framing_without(r);
	if ((r->unwanted && !f->type && !without) ||
		(r->extreme && !f->extreme))
		return; /* 不用身份证吗; 哪个网点人最少 */
	if (f->things > 1 && !f->type && !f->conds && !f->excepts &&
		f->predicate) {
		if (!framing_compares(r))
			return;
		f->is = FRAME_COMPARE;
		f->same = (does & DOES_SAME) != 0;
		f->ordered = r->high != NULL;
		if (r->high)
			f->extreme = r->high->does & DOES_HIGH ? EXTREME_MAX
							       : EXTREME_MIN;
		return;
	}
	if (r->high || f->gap || r->property)
		return;
	if (framing_is_either(r)) {
		f->is = FRAME_WHETHER;
		f->either = true;
		return;
	}
	if (f->things == 1 && f->conds == 1 && !f->excepts && !f->type &&
		(does & DOES_WHETHER || f->cond[0].not ||
			(does & DOES_EXISTS && f->cond[0].is == COND_VALUE)) &&
		!(asks && !(does & DOES_EXISTS)) && !f->extreme) {
		f->is = framing_demands(r) ? FRAME_NONE : FRAME_WHETHER;
		f->negated = f->cond[0].not &&!says_is_not(r->text);
		framing_limit(r);
		return;
	}
	if (f->things)
		return;
	if (f->type && f->cond[0].from.unit == UNIT_AGE && f->conds == 1) {
		f->thing[f->things++] = f->type;
		f->is = FRAME_WHETHER;
		return;
	}
	for (size_t i = 0; i < f->conds; i++)
		if ((f->cond[i].from.unit == UNIT_AGE && !f->cond[i].named) ||
			framing_says_how_many(r, &f->cond[i]))
			return;
	if (f->extreme && (!f->predicate || (r->extreme && asks_several(r))))
		return;
	if (f->type &&
		(f->conds || f->excepts || f->extreme || f->form != FRAME_LIST))
		f->is = FRAME_WHICH;
	else if (f->conds && (asks || f->cond[0].how != IS_EQUAL) &&
		 !f->extreme && are_told(r))
		f->is = FRAME_WHICH;
}
