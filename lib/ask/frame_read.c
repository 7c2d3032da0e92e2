/* frame_read.c - the pieces of a question as conditions, none left over. */
#include <string.h>

#include "ask/framing.h"
#include "ask/lookup.h"

void framing_fails(struct framing *r, const struct piece *p)
{
	if (!r->wrong) {
		r->f->from = p->from;
		r->f->to = p->to;
	}
	r->wrong = true;
}

/* The first sense of KIND, or 0. */
uint32_t framing_term(struct framing *r, const struct piece *p, unsigned kind)
{
	const struct lexicon *x = r->x;

	if (p->mention && p->mention->near)
		return kind & SLOT_ENTITY ? p->mention->near : 0;
	for (uint32_t i = p->sense; i; i = x->sense[i].next)
		if (x->sense[i].kinds & kind) {
			if (x->sense[i].how > r->f->how)
				r->f->how = (enum how)x->sense[i].how;
			return x->sense[i].term;
		}
	return 0;
}

/* Whether it is one of the property's values. */
bool framing_is_value(
	struct framing *r, const struct piece *p, const struct piece *property)
{
	uint32_t v = framing_term(r, p, SLOT_VALUE);

	for (uint32_t i = property ? property->sense : 0; i && v;
		i = r->x->sense[i].next)
		if (graph_holds(r->x->graph, 0, 0, r->x->sense[i].term, v))
			return true;
	return false;
}

struct frame_cond *framing_condition(
	struct framing *r, const struct piece *p, int is)
{
	struct frame *f = r->f;

	if (f->conds == FRAME_CONDITIONS) {
		framing_fails(r, p);
		r->beyond = (struct frame_cond){0};
		return &r->beyond;
	}
	struct frame_cond *c = &f->cond[f->conds++];
	*c = (struct frame_cond){.is = (unsigned)is, .named = r->property};
	c->not = r->not != NULL;
	r->not = NULL;
	r->property = NULL;
	return c;
}

/* 我17能办吗: years without their unit, behind 我, 他, 她 or 今年. */
static bool is_speakers_age(const struct framing *r, const struct piece *p)
{
	static const uint32_t who[] = {
		0x6211, 0x4ed6, 0x5979, 0x5e74, 0x5b50, 0x5a03, 0x5988, 0x7238};
	const uint32_t *c = r->text->c;
	double n = p->mention->quantity.value;

	for (size_t k = 0; k < sizeof(who) / sizeof(*who) && p->from; k++)
		if (c[p->from - 1] == who[k])
			return p->mention->quantity.unit == UNIT_NONE &&
			       n >= 1 && n <= 120 && r->p->does & DOES_WHETHER;
	return false;
}

/* 90到130分钟, 10到20万: what the second number has, unit and 万, the first
 * has, too. */
static void as_the_second(const struct framing *r, struct frame_cond *c)
{
	static const struct {
		uint32_t c;
		double times;
	} powers[] = {{0x4ebf, 1e8}, {0x4e07, 1e4}};
	const struct piece *a = c->words[0], *b = c->words[1];
	double plain = c->to.plain;
	bool first = false;

	c->from.unit = c->to.unit;
	c->from.currency = c->to.currency;
	if (quantity_is_plain(c->to.unit) && plain > 0)
		c->from.value *= c->to.value / plain;
	for (size_t k = 0; k < 2 && !first; k++) {
		bool second = false;
		for (uint32_t i = a->from; i < a->to; i++)
			first |= r->text->c[i] == powers[k].c;
		for (uint32_t i = b->from; i < b->to; i++)
			second |= r->text->c[i] == powers[k].c;
		if (second && !first &&
			c->from.value * powers[k].times < c->to.value) {
			c->from.value *= powers[k].times;
			return;
		}
	}
}

/* What nothing explains behind a number without a unit may be its unit. */
static void take_unit(
	const struct framing *r, struct frame_cond *c, const struct piece *p)
{
	for (size_t i = 0; i < r->p->runs; i++)
		if (r->p->run[i].from == p->to &&
			p->mention->quantity.unit == UNIT_NONE) {
			c->unit[0] = r->p->run[i].from;
			c->unit[1] = r->p->run[i].to;
		}
}

/* Q, as P says it; its unit begins at UNIT if only the triples know it. */
static void read_number(struct framing *r, const struct piece *p,
	const struct quantity *q, uint32_t unit)
{
	static const struct {
		unsigned does;
		enum frame_compare how;
	} ways[] = {{DOES_LESS, IS_LESS}, {DOES_LEAST, IS_LEAST},
		{DOES_MORE, IS_MORE}, {DOES_MOST, IS_MOST},
		{DOES_EQUAL, IS_EQUAL}};
	struct frame_cond *last =
		r->f->conds ? &r->f->cond[r->f->conds - 1] : NULL;

	if (r->to && last) {
		last->how = IS_WITHIN;
		last->to = *q;
		last->words[1] = p;
		take_unit(r, last, p);
		if (last->from.unit == UNIT_NONE)
			as_the_second(r, last);
		r->to = false;
		return;
	}
	struct frame_cond *c = framing_condition(r, p, COND_NUMBER);
	c->from = *q;
	c->words[0] = p;
	take_unit(r, c, p);
	if (unit) {
		c->unit[0] = unit;
		c->unit[1] = p->to;
	}
	if (is_speakers_age(r, p))
		c->from.unit = UNIT_AGE;
	if (c->from.unit == UNIT_DATE && c->from.side)
		c->how = c->from.side > 0 ? IS_MORE : IS_LESS;
	for (size_t i = 0; r->compare && i < 5; i++)
		if (r->compare->does & ways[i].does)
			c->how = ways[i].how;
	if (r->than)
		c->how = IS_MORE; /* until 高 or 低 says which */
	r->compare = NULL;
	if (r->than)
		r->than = p;
}

static void read_type(struct framing *r, const struct piece *p, uint32_t t)
{
	if (r->f->type && r->f->type != t)
		framing_fails(r, p);
	r->f->type = t;
	framing_flag(r);
	if (r->not || r->except) /* of what then? */
		framing_fails(r, p);
}

/* 除了 goes on over A和B, and ends there. */
static bool is_excepted(struct framing *r, const struct piece *p)
{
	bool except = r->except != NULL ||
		      (r->excepted && framing_joined(r, r->excepted, p, true));

	r->excepted = except ? p : NULL;
	r->except = NULL;
	return except;
}

/* 不咳嗽: a 不 by itself is of the value behind it. */
static void take_denial(struct framing *r, const struct piece *p)
{
	if (!r->denied || r->denied != p->from)
		return;
	r->not = p;
	r->denied = 0;
}

void framing_value(struct framing *r, const struct piece *p)
{
	take_denial(r, p);
	struct frame_cond *c = framing_condition(r, p, COND_VALUE);

	if (r->lack) { /* 不要R5的理财 */
		c->not = true;
		r->unwanted = true;
	}
	r->lack = NULL;
	c->value = framing_term(r, p, SLOT_VALUE);
	if (is_excepted(r, p))
		c->not = c->excepted = true;
	r->suit = NULL;
}

static void read_name(struct framing *r, const struct piece *p)
{
	if (r->property && p->kinds & SLOT_VALUE && !r->except &&
		framing_is_value(r, p, r->property)) {
		framing_value(r, p);
		return;
	}
	if (r->names == FRAME_THINGS) {
		framing_fails(r, p);
		return;
	}
	r->name_not[r->names] = r->not || r->lack;
	r->unwanted |= r->lack != NULL;
	r->lack = NULL;
	r->name_except[r->names] = is_excepted(r, p);
	r->not = NULL;
	r->name[r->names++] = p;
}

static void read_property(struct framing *r, const struct piece *p)
{
	if (r->lack) {
		r->property = p;
		framing_condition(r, p, COND_LACK);
		r->lack = NULL;
		return;
	}
	if (r->high && r->f->gap && !p->mention && p->from == r->high->to) {
		if (!r->property)
			r->property = p; /* 高多少钱, and 贵多少钱 is 贵多少 */
		return;
	}
	if (r->property && r->spares < FRAME_CONDITIONS)
		r->spare[r->spares++] = r->property;
	else if (r->property)
		framing_fails(r, p);
	r->property = p;
}

/* 以上, 以内: the number in front is the least, the most. */
static void read_bound(struct framing *r, const struct piece *p)
{
	struct frame_cond *c =
		r->f->conds ? &r->f->cond[r->f->conds - 1] : NULL;

	if (!c || c->is != COND_NUMBER || !c->words[0] ||
		(c->how != IS_EQUAL && c->how != IS_WITHIN)) {
		framing_fails(r, p);
		return;
	}
	if (c->how == IS_EQUAL)
		c->how = p->does & DOES_ABOVE ? IS_LEAST : IS_MOST;
}

static bool next_is_number(const struct framing *r, const struct piece *p)
{
	const struct piece *next = p + 1;

	return next < r->p->at + r->p->n && next->kinds & SLOT_NUMBER &&
	       next->from == p->to;
}

/* A number, or one and the property that it is of: 3学分以上. */
static bool last_is_number(const struct framing *r, const struct piece *p)
{
	const struct piece *last = p > r->p->at ? p - 1 : NULL;
	struct quantity q;
	uint32_t unit;

	if (last && last > r->p->at && !(last->kinds & SLOT_NUMBER) &&
		last->kinds & SLOT_PREDICATE && last[-1].to == last->from)
		last--;
	return last && (last->kinds & SLOT_NUMBER ||
			       framing_amount(r, last, &q, &unit));
}

/* 多少, 多少钱 or 几 right behind P. */
static bool is_how_much(const struct framing *r, const struct piece *p)
{
	const uint32_t *c = r->text->c + p->to;

	return (p + 1 < r->p->at + r->p->n && p[1].does & DOES_MUCH) ||
	       (p->to < r->text->n && c[0] == 0x51e0) || /* 多几个 */
	       (p->to + 1 < r->text->n && c[0] == 0x591a && c[1] == 0x5c11);
}

static void read_compare(struct framing *r, const struct piece *p)
{
	unsigned does = p->does;

	if (does & (DOES_MAX | DOES_MIN)) {
		r->extreme = p;
	} else if (does & (DOES_HIGH | DOES_LOW)) {
		r->high = p;
		if (is_how_much(r, p))
			r->f->gap = true; /* 贵多少 */
		if (p->sense && !r->property)
			r->property = p; /* 贵 is a property, too */
	} else if (does & (DOES_ABOVE | DOES_BELOW) && last_is_number(r, p)) {
		read_bound(r, p);
	} else if (does & (DOES_ABOVE | DOES_BELOW)) {
		framing_fails(r, p);
	} else if (does & DOES_TO && last_is_number(r, p)) {
		r->to = true;
	} else if (does & DOES_TO && next_is_number(r, p)) {
		framing_fails(r, p); /* -1% */
	} else if (does & DOES_THAN) {
		r->than = p;
	} else if (does & (DOES_LESS | DOES_LEAST | DOES_MORE | DOES_MOST |
				  DOES_EQUAL)) {
		r->compare = p;
	}
}

/* 多少法官: a type right behind 多少, and they are counted. */
static bool next_is_type(const struct framing *r, const struct piece *p)
{
	const struct piece *next = p + 1;

	return next < r->p->at + r->p->n && next->kinds & SLOT_TYPE &&
	       next->from == p->to;
}

static void read_operator(struct framing *r, const struct piece *p)
{
	unsigned does = p->does;

	if (does & DOES_LACK)
		r->lack = p;
	else if (does & DOES_NOT)
		r->not = p;
	else if (does & DOES_EXCEPT)
		r->except = p;
	else if (does & DOES_BESIDE && r->names)
		r->name_except[r->names - 1] = true;
	else if (does & (DOES_TIME | DOES_HOW))
		framing_fails(r, p);
	else if (does & DOES_GAP)
		r->f->gap = true;
	else if (does & DOES_COUNT || (does & DOES_MUCH && next_is_type(r, p)))
		r->f->form = FRAME_COUNT;
	else if (does & (DOES_SUIT | DOES_AFFORD))
		r->suit = p;
	else
		read_compare(r, p);
	if (does & DOES_FREE) {
		uint32_t free_of = graph_find(r->x->graph, text_of("免费"));
		if (!free_of) {
			framing_fails(r, p);
			return;
		}
		framing_condition(r, p, COND_VALUE)->value = free_of;
	}
}

static void read_piece(struct framing *r, const struct piece *p)
{
	uint32_t type = 0, unit;
	struct quantity q;

	if (p->kinds & PIECE_KIND) { /* 哪些什么时候能买 */
		framing_fails(r, p);
		return;
	}
	if (p->kinds & SLOT_NUMBER && !(p->kinds & SLOT_ENTITY)) {
		read_number(r, p, &p->mention->quantity, 0);
		return;
	}
	if (!r->to && framing_amount(r, p, &q, &unit)) {
		read_number(r, p, &q, unit);
		return;
	}
	if (p->does & (DOES_MAX | DOES_MIN) && next_is_number(r, p)) {
		r->bound = *p; /* 最多3万 */
		r->bound.does = p->does & DOES_MAX ? DOES_MOST : DOES_LEAST;
		r->compare = &r->bound;
		return;
	}
	if (p->kinds & SLOT_TYPE && !framing_is_relation(r, p))
		type = framing_term(r, p, SLOT_TYPE);
	if (type && frame_things(r->x, type, NULL, 0))
		read_type(r, p, type);
	else if (p->kinds & SLOT_ENTITY)
		read_name(r, p);
	else if (p->kinds & SLOT_PREDICATE &&
		 !(p->does & (DOES_HIGH | DOES_LOW)))
		read_property(r, p);
	else if (p->kinds & SLOT_VALUE)
		framing_value(r, p);
	else if (p->does)
		read_operator(r, p);
}

/* 这部电影: one is spoken of, and none is looked for. */
static bool is_of_one(const struct framing *r, const struct pieces *p)
{
	enum { THIS = 0x8fd9, THAT = 0x90a3 };
	const uint32_t *c = r->text->c;

	for (size_t i = 0; i < p->n; i++) {
		uint32_t at = p->at[i].from;
		if (p->at[i].kinds & SLOT_TYPE && at >= 2 &&
			(c[at - 2] == THIS || c[at - 2] == THAT))
			return true;
	}
	return false;
}

void frame_read(struct frame *f, struct pieces *p, const struct utterance *u,
	const struct session *s, uint32_t carried, const struct lexicon *x)
{
	struct framing r = {.f = f,
		.p = p,
		.s = s,
		.carried = carried,
		.x = x,
		.u = u,
		.text = &u->text};

	*f = (struct frame){0};
	if (p->full)
		return;
	framing_which(&r, p);
	r.denied = p->denied;
	for (size_t i = 0; i < p->n; i++)
		read_piece(&r, &p->at[i]);
	bool one = is_of_one(&r, p);
	bool loose = !framing_ending(&r);
	framing_names(&r);
	framing_own_type(&r);
	framing_ellipsis(&r);
	framing_than(&r);
	framing_share(&r);
	framing_conditions(&r);
	framing_or(&r);
	framing_flag(&r);
	if (f->type || f->things > 1)
		framing_extreme(&r);
	framing_form(&r);
	framing_dates(&r);
	if ((one && !f->things) || (loose && !framing_are_stems(&r))) {
		f->is = FRAME_NONE;
		f->from = p->first;
		f->to = p->end;
	}
}
