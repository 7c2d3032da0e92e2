/* frame_property.c - of which property a condition is. */
#include <math.h>
#include <string.h>

#include "ask/framing.h"
#include "ask/lookup.h"

/* Whether term V is an amount of UNIT and no more: 满3个月 is none, and without
 * a unit that is known nothing may stand behind the number. */
static bool is_measure(const struct lexicon *x, uint32_t v, unsigned unit)
{
	struct text t = graph_term(x->graph, v);

	if (!t.len || t.at[0] < '0' || t.at[0] > '9')
		return false;
	for (size_t i = 0; unit == UNIT_NONE && i < t.len; i++)
		if ((t.at[i] < '0' || t.at[i] > '9') && t.at[i] != '.')
			return false;
	return true;
}

/* Whether any of THINGS, or its type, has number or value of property P as the
 * condition wants it; how many do. */
static size_t having(const struct framing *r, const struct frame_cond *c,
	uint32_t p, const uint32_t *things, size_t n)
{
	struct graph_scan scan;
	uint32_t t[3];
	size_t many = 0;

	for (size_t i = 0; i < n; i++) {
		bool has = false;
		graph_match(&scan, r->x->graph, 0, things[i], p, 0);
		while (!has && graph_next(&scan, t)) {
			struct quantity q;
			if (c->is == COND_VALUE)
				has = t[2] == c->value;
			else if (c->is == COND_LACK)
				has = true;
			else
				has = lookup_number(&q, r->x->graph, t[2]) &&
				      frame_compares(&q, &c->from) &&
				      (c->named ||
					      (q.unit == c->from.unit &&
						      (c->unit[1] ? framing_has_unit(
									    r,
									    c,
									    p,
									    t[2])
								  : is_measure(
									    r->x,
									    t[2],
									    q.unit))));
		}
		many += has;
	}
	return many;
}

/* Whether a number without a unit is far beyond all that the things have of P:
 * 20万 is no number of seats. */
static bool is_beyond(const struct framing *r, const struct frame_cond *c,
	uint32_t p, const uint32_t *things, size_t n)
{
	enum { FAR = 20 };
	struct quantity q;
	double most = 0;

	if (c->is != COND_NUMBER || c->from.unit != UNIT_NONE)
		return false;
	for (size_t i = 0; i < n; i++) {
		uint32_t v = frame_value(r->x, things[i], p, NULL, NULL);
		if (v && lookup_number(&q, r->x->graph, v) &&
			fabs(q.value) > most)
			most = fabs(q.value);
	}
	return most > 0 && fabs(c->from.value) > FAR * most;
}

/* Of the senses of a named property the one that most of the things have. */
uint32_t framing_choose(struct framing *r, const struct frame_cond *c,
	const struct piece *named, const uint32_t *things, size_t n)
{
	uint32_t best = 0;
	size_t most = 0;

	for (uint32_t i = named->sense; i; i = r->x->sense[i].next) {
		const struct sense *s = &r->x->sense[i];
		if (!(s->kinds & SLOT_PREDICATE))
			continue;
		size_t many = having(r, c, s->term, things, n);
		if (many > most || !best) {
			best = s->term;
			most = many;
			if (s->how > r->f->how)
				r->f->how = (enum how)s->how;
		}
	}
	return best;
}

/* The property of THING whose values have HOP themselves, or 0. */
static uint32_t over(const struct lexicon *x, uint32_t thing, uint32_t hop)
{
	struct graph_scan scan;
	uint32_t t[3];

	graph_match(&scan, x->graph, 0, thing, 0, 0);
	while (graph_next(&scan, t))
		if (!lexicon_is_type(x, t[1]) &&
			graph_holds(x->graph, 0, t[2], hop, 0))
			return t[1];
	return 0;
}

/* A value that none of the things has: of which property of theirs is it one,
 * or is it one of their values'?  How many there are. */
static size_t guess_value(const struct framing *r, const struct frame_cond *c,
	const uint32_t *things, size_t n, uint32_t *found, uint32_t *hop)
{
	const struct lexicon *x = r->x;
	struct graph_scan scan;
	uint32_t t[3];
	size_t many = 0;

	graph_match(&scan, x->graph, 0, 0, 0, c->value);
	while (graph_next(&scan, t))
		for (size_t k = 0; k < n; k++) {
			bool own = graph_holds(x->graph, 0, things[k], t[1], 0);
			uint32_t p = own ? t[1] : over(x, things[k], t[1]);
			if (!p || (*found == p && *hop == (own ? 0 : t[1])))
				continue;
			if (own && *hop)
				many = 0; /* better than one step on */
			if (!own && *found && !*hop)
				continue;
			*found = p;
			*hop = own ? 0 : t[1];
			many++;
		}
	return many;
}

/* The one property of THINGS whose name ends with NAME, 官方指导价; or 0. */
static uint32_t ending_with(const struct framing *r, const struct frame_cond *c,
	const char *name, const uint32_t *things, size_t n)
{
	size_t len = strlen(name);
	uint32_t found = 0;

	for (size_t i = 0; i < r->x->predicates; i++) {
		uint32_t p = r->x->predicate[i];
		struct text t = graph_term(r->x->graph, p);
		if (t.len < len || memcmp(t.at + t.len - len, name, len) != 0 ||
			!having(r, c, p, things, n))
			continue;
		if (found)
			return 0;
		found = p;
	}
	return found;
}

/* 10人以上: what stands behind the number, filler elsewhere, counts something
 * that is no money. */
static bool is_counted(const struct framing *r, const struct frame_cond *c)
{
	static const char *const counters[] = {"人", "位", "名", "个", "张",
		"次", "件", "瓶", "间", "条", "只", "台", "户", "层", "种",
		"款", "门", "节", "座", "份", "家", "项"};
	const struct folded *f = r->text;
	bool is = false;

	for (size_t i = 0; i < 2 && c->words[i]; i++)
		for (size_t k = 0; k < sizeof(counters) / sizeof(*counters);
			k++)
			is |= fold_says(f->c + c->words[i]->to,
				      f->n - c->words[i]->to, counters[k]) > 0;
	return is;
}

/* 3000到5000的手机: a number without a unit and a property is a price, if the
 * things have one. */
static uint32_t price_of(const struct framing *r, struct frame_cond *c,
	const uint32_t *things, size_t n)
{
	static const char *const names[] = {
		"售价", "价格", "定价", "单价", "指导价", "均价"};
	uint32_t found = 0;

	if (c->is != COND_NUMBER || c->from.unit != UNIT_NONE || c->unit[1] ||
		c->from.value < 10 || c->how == IS_EQUAL || is_counted(r, c))
		return 0;
	c->from.unit = UNIT_MONEY;
	for (size_t k = 0; k < sizeof(names) / sizeof(*names) && !found; k++) {
		uint32_t p = graph_find(r->x->graph, text_of(names[k]));
		found = p && having(r, c, p, things, n)
				? p
				: ending_with(r, c, names[k], things, n);
	}
	if (!found)
		c->from.unit = UNIT_NONE;
	return found;
}

/* No property is named: the one that has such values, if just one has as many;
 * a value also one step on. */
static void guess_property(struct framing *r, struct frame_cond *c,
	const uint32_t *things, size_t n, const struct piece *where)
{
	const struct lexicon *x = r->x;
	uint32_t found = 0, hop = 0;
	size_t many = 0, most = 0, second = 0;

	for (size_t i = 0; i < x->predicates; i++) {
		uint32_t p = x->predicate[i];
		size_t n_of =
			lexicon_is_type(x, p) ? 0 : having(r, c, p, things, n);
		if (n_of && is_beyond(r, c, p, things, n))
			n_of = 0;
		if (n_of > most) {
			second = most;
			most = n_of;
			found = p;
		} else if (n_of > second) {
			second = n_of;
		}
	}
	uint32_t price = price_of(r, c, things, n);
	if (!found)
		most = (found = price) != 0;
	else if (price) /* 200到300 may be the points, too */
		framing_fails(r, where);
	/* A property that few have does not compete with one that most have. */
	many = (most > 0 ? 1u : 0u) + (second * 3 > most ? 1u : 0u);
	if (!many && c->is == COND_VALUE)
		many = guess_value(r, c, things, n, &found, &hop);
	if (many > 1 || !found)
		framing_fails(r, where);
	if (found && c->is == COND_VALUE && lexicon_forbids(r->x, found))
		framing_fails(
			r, where); /* 可以吃辣椒吗 does not ask for 忌吃 */
	c->predicate = found;
	c->hop = hop;
	if (r->f->how < HOW_ALIAS)
		r->f->how = HOW_ALIAS;
}

/* Whether one of THINGS, or its type, has property P. */
static bool any_has(
	const struct framing *r, uint32_t p, const uint32_t *things, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (frame_value(r->x, things[i], p, NULL, NULL))
			return true;
	return false;
}

/* A value may be of no thing's own, but of its property's values; or of the
 * property of the type. */
static void settle_condition(struct framing *r, struct frame_cond *c,
	const uint32_t *things, size_t n)
{
	const struct piece *where = c->named	  ? c->named
				    : c->words[0] ? c->words[0]
						  : &r->p->at[0];

	if (c->from.unit == UNIT_AGE && !c->named)
		return;
	if (!c->named && c->than) {
		framing_fails(r, where);
		return;
	}
	if (c->named) {
		c->predicate = framing_choose(r, c, c->named, things, n);
		if ((n && !any_has(r, c->predicate, things, n)) ||
			!framing_same_unit(r, c))
			framing_fails(r, where);
		if (c->is == COND_VALUE && c->value &&
			!graph_holds(
				r->x->graph, 0, 0, c->predicate, c->value)) {
			struct graph_scan scan;
			uint32_t t[3];
			graph_match(&scan, r->x->graph, 0, 0, 0, c->value);
			while (graph_next(&scan, t))
				if (graph_holds(r->x->graph, 0, 0, c->predicate,
					    t[0]))
					c->hop = t[1];
			if (!c->hop)
				framing_fails(r, where);
		}
		return;
	}
	guess_property(r, c, things, n, where);
}

/* Condition C is of P, at most. */
static bool take_afford(struct framing *r, struct frame_cond *c, uint32_t p)
{
	c->predicate = p;
	if (c->how == IS_EQUAL)
		c->how = IS_MOST;
	else if (c->how != IS_MOST && c->how != IS_LESS)
		framing_fails(r, r->suit); /* 预算500以上 leaves all open */
	r->suit = NULL;
	return true;
}

/* The amount that buys: 起购金额 and the like, at most. */
static bool settle_afford(struct framing *r, struct frame_cond *c,
	const uint32_t *things, size_t n)
{
	static const char *const names[] = {"起购", "起投", "最低金额", "门槛",
		"售价", "价格", "价", "录取分数线", "分数线"};

	if (!r->suit || !(r->suit->does & DOES_AFFORD) ||
		c->is != COND_NUMBER || c->named || c->from.unit == UNIT_AGE ||
		c->from.unit == UNIT_SHARE || c->from.unit == UNIT_DAYS)
		return false;
	if (c->from.unit == UNIT_NONE && !c->unit[1])
		c->from.unit = UNIT_MONEY;
	for (size_t i = 0; i < r->x->predicates; i++) {
		struct text name = graph_term(r->x->graph, r->x->predicate[i]);
		for (size_t k = 0; k < sizeof(names) / sizeof(*names); k++) {
			size_t len = strlen(names[k]);
			if (name.len < len ||
				memcmp(name.at, names[k], len) != 0 ||
				!having(r, c, r->x->predicate[i], things, n))
				continue;
			return take_afford(r, c, r->x->predicate[i]);
		}
	}
	uint32_t price = ending_with(r, c, "价", things, n);
	return price && take_afford(r, c, price);
}

/* Whether PROPERTY has values that the condition's number compares with. */
static bool may_have(const struct framing *r, const struct frame_cond *c,
	const struct piece *property)
{
	if (c->is != COND_NUMBER || c->from.unit == UNIT_NONE)
		return true;
	for (uint32_t i = property->sense; i; i = r->x->sense[i].next) {
		struct graph_scan scan;
		uint32_t t[3];
		struct quantity q;
		graph_match(&scan, r->x->graph, 0, 0, r->x->sense[i].term, 0);
		for (int tried = 0; tried < 20 && graph_next(&scan, t); tried++)
			if (lookup_number(&q, r->x->graph, t[2]) &&
				q.unit == c->from.unit)
				return true;
	}
	return false;
}

/* Properties that nothing has used go to conditions without one, in order. */
void framing_share(struct framing *r)
{
	struct frame *f = r->f;
	const struct piece *left[FRAME_CONDITIONS + 1];
	size_t n = 0, kept = 0;

	for (size_t i = 0; i < r->spares; i++)
		left[n++] = r->spare[i];
	if (r->property)
		left[n++] = r->property;
	r->spares = 0;
	for (size_t i = 0; i < n; i++) {
		size_t k = 0;
		while (k < f->conds &&
			(!may_have(r, &f->cond[k], left[i]) ||
				f->cond[k].named || f->cond[k].than ||
				(f->cond[k].is == COND_VALUE &&
					f->conds + n > 2) ||
				f->cond[k].is == COND_LACK ||
				f->cond[k].from.unit == UNIT_AGE))
			k++;
		if (k < f->conds)
			f->cond[k].named = left[i];
		else
			left[kept++] = left[i];
	}
	r->property = kept ? left[0] : NULL;
	for (size_t i = 1; i < kept; i++)
		framing_fails(r, left[i]);
}

/* Whether one of the senses of the condition's property has its value, which is
 * then the one. */
static bool takes_value(const struct framing *r, struct frame_cond *c)
{
	const struct lexicon *x = r->x;

	for (uint32_t i = c->named->sense; i; i = x->sense[i].next)
		if (x->sense[i].kinds & SLOT_PREDICATE &&
			graph_holds(
				x->graph, 0, 0, x->sense[i].term, c->value)) {
			c->predicate = x->sense[i].term;
			return true;
		}
	return false;
}

void framing_conditions(struct framing *r)
{
	struct frame *f = r->f;
	uint32_t sample[FRAMING_SAMPLE];
	size_t n = 0;

	if (f->type)
		n = frame_things(r->x, f->type, sample, FRAMING_SAMPLE);
	for (size_t i = 0; !f->type && i < f->things; i++)
		sample[n++] = f->thing[i];
	for (size_t i = 0; !f->type && i < f->things && n < FRAMING_SAMPLE;
		i++) {
		uint32_t t = frame_value(r->x, f->thing[i],
			r->x->types ? r->x->type[0] : 0, NULL, NULL);
		if (t && r->x->types)
			sample[n++] = t;
	}
	n = n > FRAMING_SAMPLE ? FRAMING_SAMPLE : n;
	for (size_t i = 0; i < f->conds; i++) {
		struct frame_cond *c = &f->cond[i];
		if (c->than || c->settled ||
			lexicon_is_type(r->x, c->predicate))
			continue;
		if (!f->type && !f->things && c->is == COND_VALUE && !c->named)
			continue; /* any property of anything */
		if (!f->type && !f->things && c->named) {
			c->predicate =
				framing_term(r, c->named, SLOT_PREDICATE);
			if (c->is == COND_VALUE && !takes_value(r, c))
				framing_fails(r, c->named);
			continue;
		}
		if (!settle_afford(r, c, sample, n))
			settle_condition(r, c, sample, n);
	}
}
