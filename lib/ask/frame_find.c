/* frame_find.c - what of the triples meets the conditions of a frame. */
#include <stdlib.h>

#include "ask/frame.h"
#include "ask/lookup.h"
#include "ask/topic.h"
#include "base/mem.h"

static uint32_t first_value(const struct lexicon *x, uint32_t thing, uint32_t p,
	bool (*ok)(void *arg, uint32_t value), void *arg)
{
	struct graph_scan scan;
	uint32_t t[3];

	graph_match(&scan, x->graph, 0, thing, p, 0);
	while (graph_next(&scan, t))
		if (!ok || ok(arg, t[2]))
			return t[2];
	return 0;
}

uint32_t frame_value(const struct lexicon *x, uint32_t thing, uint32_t p,
	bool (*ok)(void *arg, uint32_t value), void *arg)
{
	uint32_t v = first_value(x, thing, p, ok, arg);

	if (v || (p && graph_holds(x->graph, 0, thing, p, 0)))
		return v; /* what a thing has itself it does not inherit */
	for (size_t i = 0; i < x->types && !v; i++) {
		struct graph_scan scan;
		uint32_t t[3];
		graph_match(&scan, x->graph, 0, thing, x->type[i], 0);
		while (!v && graph_next(&scan, t))
			v = first_value(x, t[2], p, ok, arg);
	}
	return v;
}

size_t frame_things(
	const struct lexicon *x, uint32_t type, uint32_t *to, size_t room)
{
	size_t n = 0;

	for (size_t i = 0; i < x->types; i++) {
		struct graph_scan scan;
		uint32_t t[3];
		graph_match(&scan, x->graph, 0, 0, x->type[i], type);
		while (graph_next(&scan, t)) {
			size_t k = 0;
			while (i && k < n && k < room && to[k] != t[0])
				k++;
			if (i && k < n && k < room)
				continue;
			if (n < room)
				to[n] = t[0];
			n++;
		}
	}
	return n;
}

bool frame_compares(const struct quantity *a, const struct quantity *b)
{
	if (a->unit == UNIT_MONEY && b->unit == UNIT_MONEY && b->currency &&
		a->currency != b->currency)
		return false; /* 100美元 is not 100港元, and 块 may be any */
	return a->unit == b->unit || a->unit == UNIT_NONE ||
	       b->unit == UNIT_NONE;
}

bool frame_holds(enum frame_compare how, double v, double a, double b)
{
	switch (how) {
	case IS_LESS:
		return v < a;
	case IS_MOST:
		return v <= a;
	case IS_MORE:
		return v > a;
	case IS_LEAST:
		return v >= a;
	case IS_WITHIN:
		return v >= a && v <= b;
	default:
		return v == a;
	}
}

/* 半年 and 180天 are the same. */
static bool is_half_a_year(const struct quantity *q)
{
	return q->unit == UNIT_DAYS && q->value >= 180 && q->value <= 184;
}

/* Whether a date is of the days that are meant. */
static bool within(const struct quantity *q, const struct frame_cond *c)
{
	switch (c->how) {
	case IS_LESS:
		return q->until < c->from.value;
	case IS_MOST:
		return q->until <= c->from.until;
	case IS_MORE:
		return q->value > c->from.until;
	case IS_LEAST:
		return q->value >= c->from.value;
	case IS_WITHIN:
		return q->value >= c->from.value && q->until <= c->to.until;
	default:
		return q->value >= c->from.value && q->until <= c->from.until;
	}
}

bool frame_meets(const struct frame_cond *c, const struct lexicon *x,
	uint32_t v, bool *known)
{
	struct quantity q;

	bool number = lookup_number(&q, x->graph, v);
	if (!number && c->from.unit != UNIT_DATE &&
		lookup_is_free(x->graph, v)) {
		q = (struct quantity){0};
		number = true;
	}
	*known = number && frame_compares(&q, &c->from);
	if (*known && c->how == IS_EQUAL && is_half_a_year(&q) &&
		is_half_a_year(&c->from))
		return !c->not ;
	if (c->from.unit == UNIT_DATE)
		return *known && within(&q, c) != c->not ;
	/* 100以内 of 95分钟 */
	bool plain = c->from.unit == UNIT_NONE && quantity_is_plain(q.unit);
	return *known && frame_holds(c->how, plain ? q.plain : q.value,
				 c->from.value, c->to.value) != c->not ;
}

/* One condition at work. */
struct meeting {
	const struct frame_cond *c;
	const struct lexicon *x;
	bool known; /* there was something to compare */
};

static bool value_meets(void *arg, uint32_t v)
{
	struct meeting *m = arg;
	const struct frame_cond *c = m->c;
	bool known = true, met;

	if (c->is == COND_NUMBER)
		met = frame_meets(c, m->x, v, &known);
	else if (c->hop)
		met = graph_holds(m->x->graph, 0, v, c->hop, c->value);
	else
		met = v == c->value;
	m->known |= known;
	return met;
}

/* A value that says that there is none: 传染性 无. */
static bool is_none(void *arg, uint32_t v)
{
	static const char *const none[] = {"无", "没有", "否", "不", "暂无",
		"不适用", "不需要", "无需", "免费", "免收"};
	const struct lexicon *x = arg;
	struct text t = graph_term(x->graph, v);

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		if (text_equal(t, text_of(none[i])))
			return true;
	return false;
}

/* Whether THING has a value of P that TYPE has. */
static bool has_one_of(
	const struct lexicon *x, uint32_t thing, uint32_t p, uint32_t type)
{
	struct graph_scan scan;
	uint32_t t[3];

	graph_match(&scan, x->graph, 0, type, p, 0);
	while (graph_next(&scan, t))
		if (graph_holds(x->graph, 0, thing, p, t[2]))
			return true;
	return false;
}

/* Whether a type of THING has such a value: what all loans need this one needs,
 * too, whatever else it needs; but if its own is one of the type's, then that
 * is the one of them. */
static bool type_has(
	const struct lexicon *x, uint32_t thing, uint32_t p, struct meeting *m)
{
	for (size_t i = 0; i < x->types && p; i++) {
		struct graph_scan scan;
		uint32_t t[3];
		graph_match(&scan, x->graph, 0, thing, x->type[i], 0);
		while (graph_next(&scan, t))
			if (!has_one_of(x, thing, p, t[2]) &&
				first_value(x, t[2], p, value_meets, m))
				return true;
	}
	return false;
}

/* Whether THING meets C.  A value that it must not have: it has the property,
 * and not that value. */
static bool thing_meets(
	const struct lexicon *x, const struct frame_cond *c, uint32_t thing)
{
	struct meeting m = {c, x, false};
	uint32_t p = c->predicate;
	bool has = frame_value(x, thing, p, NULL, NULL) != 0;

	if (c->is == COND_LACK)
		return !has || frame_value(x, thing, p, is_none, (void *)x);
	bool met = frame_value(x, thing, p, value_meets, &m) != 0;
	if (c->is == COND_VALUE && c->not )
		return !met && !type_has(x, thing, p, &m) && (has || !p);
	return met;
}

static bool is_among(const uint32_t *list, size_t n, uint32_t term)
{
	for (size_t i = 0; i < n; i++)
		if (list[i] == term)
			return true;
	return false;
}

/* R2和R3: one value of several of a property is enough. */
static bool meets_other(const struct frame *f, const struct lexicon *x,
	size_t i, uint32_t thing)
{
	const struct frame_cond *c = &f->cond[i];

	for (size_t k = 0; k < f->conds; k++) {
		const struct frame_cond *o = &f->cond[k];
		if (k != i && c->is == COND_VALUE && o->is == COND_VALUE &&
			!c->not &&!o->not &&o->predicate == c->predicate &&
			o->hop == c->hop && thing_meets(x, o, thing))
			return true;
	}
	return false;
}

bool frame_fits(const struct frame *f, const struct lexicon *x, uint32_t thing)
{
	if (is_among(f->except, f->excepts, thing))
		return false;
	for (size_t i = 0; i < f->conds; i++)
		if (!thing_meets(x, &f->cond[i], thing) &&
			!meets_other(f, x, i, thing))
			return false;
	return true;
}

/* Subjects of the first condition's property, each once. */
static size_t subjects(const struct frame *f, const struct lexicon *x,
	uint32_t *to, size_t room)
{
	const struct frame_cond *c = &f->cond[0];
	struct graph_scan scan;
	uint32_t t[3], last = 0;
	size_t n = 0;

	bool exact = c->is == COND_VALUE && !c->not &&!c->hop;
	graph_match(&scan, x->graph, 0, 0, c->predicate, exact ? c->value : 0);
	while (graph_next(&scan, t)) {
		if (t[0] == last || is_among(to, n < room ? n : room, t[0]))
			continue;
		last = t[0];
		if (n < room)
			to[n] = t[0];
		n++;
	}
	return n;
}

/* What keep_extreme() has seen. */
struct extremes {
	double best[2];	       /* of either end, -x for the least */
	size_t numbers, texts; /* values with a number, and without */
	bool when;	       /* months of a year or the like */
	size_t money;	       /* amounts of it */
	struct text per; /* what the first amount is for: 天 of 50元/天 */
	bool mixed;	 /* and others are not */
};

/* Both ends of what thing I has of the property, -x for the least; false: no
 * number. */
static bool ends_of(const struct frame *f, const struct lexicon *x, size_t i,
	double to[2], struct extremes *e)
{
	struct quantity q[2];
	uint32_t v = frame_value(x, f->found[i], f->predicate, NULL, NULL);
	memset(q, 0, sizeof(q));
	enum quantity_ends is = lookup_ends(q, x->graph, v);
	if (is == ENDS_NONE && lookup_is_free(x->graph, v))
		is = ENDS_SAME;
	struct text per = lookup_per(x->graph, v);
	/* 套餐 128元 and 268元: no one of them is what it costs */
	e->mixed |= is != ENDS_NONE &&
		    graph_count(x->graph, 0, f->found[i], f->predicate, 0) > 1;
	if (is == ENDS_SAME && q[0].unit == UNIT_MONEY) {
		e->per = e->money++ ? e->per : per;
		e->mixed |= !text_equal(per, e->per);
	}
	e->when |= is == ENDS_WHEN;
	e->numbers += is != ENDS_NONE;
	e->texts += v && is == ENDS_NONE;
	for (size_t k = 0; k < 2 && is != ENDS_NONE; k++)
		to[k] = f->extreme == EXTREME_MAX ? q[k].value : -q[k].value;
	return is != ENDS_NONE;
}

/* Whether there is no saying which is the greatest: of the values to be
 * compared one is no number, or as many as are; or one is for a day and one for
 * all. */
static bool are_no_amounts(const struct frame *f, const struct extremes *e)
{
	return e->when || e->mixed ||
	       (f->is == FRAME_COMPARE ? e->texts > 0 : e->texts >= e->numbers);
}

/* Of those found, the ones with the greatest or the least number; none if it is
 * of ranges and no one is first with both of its ends (2至8人 and 1至12人). */
static void keep_extreme(struct frame *f, const struct lexicon *x)
{
	struct extremes e = {0};
	double now[2] = {0, 0};
	size_t n = 0, all = f->n;

	for (size_t i = 0; i < all; i++) {
		bool has = ends_of(f, x, i, now, &e);
		for (size_t k = 0; has && k < 2; k++)
			if (e.numbers == 1 || now[k] > e.best[k])
				e.best[k] = now[k];
	}
	f->n = 0;
	if (are_no_amounts(f, &e))
		return;
	for (size_t i = 0; i < all; i++)
		if (ends_of(f, x, i, now, &e) && now[0] >= e.best[0] &&
			now[1] >= e.best[1])
			f->found[n++] = f->found[i];
	f->n = n;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static bool find_which(struct frame *f, const struct lexicon *x)
{
	size_t room = FRAME_MOST, n = 0;

	f->found = mem_array(room, sizeof(*f->found));
	if (f->type)
		n = frame_things(x, f->type, f->found, room);
	else if (f->conds)
		n = subjects(f, x, f->found, room);
	if (f->loose && !frame_widen(f, x, &n, room))
		return false;
	f->cut = n > room;
	n = f->cut ? room : n;
	for (size_t i = 0; i < n; i++)
		if (frame_fits(f, x, f->found[i]) &&
			(f->form != FRAME_EACH ||
				frame_value(x, f->found[i], f->predicate, NULL,
					NULL)))
			f->found[f->n++] = f->found[i];
	if (f->n > 1)
		qsort(f->found, f->n, sizeof(*f->found), by_number);
	if (f->extreme && !f->ordered)
		keep_extreme(f, x);
	if (f->without && !f->n)
		return frame_needed(f, x);
	return (f->form != FRAME_EACH && !f->extreme) || f->n > 0;
}

/* Which of two values the thing has; false: none of them, or both. */
static bool find_either(struct frame *f, const struct lexicon *x)
{
	size_t has = 0;

	f->fact[0] = f->thing[0];
	f->fact[1] = f->cond[0].predicate;
	for (size_t i = 0; i < 2; i++) {
		struct meeting m = {&f->cond[i], x, false};
		if (!frame_value(x, f->thing[0], f->fact[1], value_meets, &m))
			continue;
		f->fact[2] = f->cond[i].value;
		has++;
	}
	return has == 1;
}

static bool find_whether(struct frame *f, const struct lexicon *x)
{
	const struct frame_cond *c = &f->cond[0];
	struct frame_cond plain = *c;
	struct meeting m = {&plain, x, false};

	if (f->either)
		return find_either(f, x);
	if (f->without)
		return frame_needed(f, x);
	plain.not = false;
	if (c->is == COND_NUMBER && c->from.unit == UNIT_AGE)
		return frame_find_age(f, x);
	f->fact[0] = f->thing[0];
	f->fact[1] = c->predicate;
	uint32_t v = frame_value(x, f->thing[0], c->predicate, value_meets, &m);
	f->yes = v != 0;
	if (!v)
		v = frame_value(x, f->thing[0], c->predicate, NULL, NULL);
	f->fact[2] = v;
	if (f->limit)
		return graph_count(x->graph, 0, f->thing[0], c->predicate, 0) <
			       2 &&
		       frame_limit(f, x, v);
	if (v && c->hop)
		f->fact[3] = f->yes ? c->value
				    : first_value(x, v, c->hop, NULL, NULL);
	return v != 0 && (c->is != COND_NUMBER || m.known) &&
	       (f->yes || !f->may);
}

static bool find_compare(struct frame *f, const struct lexicon *x)
{
	for (size_t i = 0; i < f->things; i++)
		if (!frame_value(x, f->thing[i], f->predicate, NULL, NULL))
			return false;
	f->found = mem_array(f->things, sizeof(*f->found));
	memcpy(f->found, f->thing, f->things * sizeof(*f->found));
	f->n = f->things;
	if (f->extreme)
		keep_extreme(f, x);
	return f->n > 0;
}

bool frame_find(struct frame *f, const struct lexicon *x)
{
	switch (f->is) {
	case FRAME_WHICH:
		return find_which(f, x);
	case FRAME_WHETHER:
		return find_whether(f, x);
	case FRAME_COMPARE:
		return find_compare(f, x);
	default:
		return false;
	}
}

void frame_release(struct frame *f)
{
	free(f->found);
	f->found = NULL;
}
