/* several.c - one line that asks several things, taken apart. */
#include "ask/several.h"

#include "ask/frame.h"
#include "ask/reach.h"

enum { OF = 0x7684 /* 的 */ };

void several_release(struct several *s)
{
	buf_release(&s->first);
	buf_release(&s->rest);
}

/* Whether [FROM, TO) names a property, or asks for one by other words. */
static bool has_property(const struct utterance *u, uint32_t from, uint32_t to)
{
	for (size_t k = 0; k < u->mentions; k++)
		if (u->mention[k].from >= from && u->mention[k].to <= to &&
			u->mention[k].kinds & SLOT_PREDICATE)
			return true;
	for (size_t k = 0; k < u->askeds; k++)
		if (u->asked[k].from >= from && u->asked[k].to <= to &&
			u->asked[k].sense)
			return true;
	return false;
}

/* Whether clause I asks for a property that it names. */
static bool asks_property(const struct utterance *u, size_t i)
{
	const struct clause *c = &u->clause[i];

	return c->asks && has_property(u, c->from, c->to);
}

/* Whether clause I asks for a value of some kind: 能坐多少人. */
static bool asks_value(const struct utterance *u, size_t i)
{
	const struct clause *c = &u->clause[i];

	return c->asks && reach_asked(u, c->from, c->to);
}

/* What a frame understands is one question. */
static bool is_frame(const struct utterance *u, const struct session *s,
	const struct lexicon *x, const struct pieces_words *o)
{
	struct pieces p;
	struct frame f;

	pieces_read(&p, u, 0, (uint32_t)u->text.n, x, o);
	frame_read(&f, &p, u, s, 0, x);
	return f.is != FRAME_NONE;
}

/* The bytes [FROM, TO) of characters. */
static void add(struct buf *to, const struct utterance *u, struct text question,
	size_t from, size_t until)
{
	const uint32_t *at = u->text.at;
	size_t end = until < u->text.n ? at[until] : question.len;

	if (from < until && from < u->text.n)
		buf_text(to,
			(struct text){question.at + at[from], end - at[from]});
}

/* 那白若溪呢: clause I names another thing and nothing else. */
static bool asks_of_another(const struct utterance *u, size_t i)
{
	static const uint32_t filler[] = {0x90a3, 0x5462, 0x7684, 0x4e48};
	const struct clause *c = &u->clause[i];
	size_t names = 0;
	bool asks = false;

	for (uint32_t at = c->from; at < c->to; at++) {
		size_t k = 0, m = 0;
		while (m < u->mentions && u->mention[m].from != at)
			m++;
		if (m < u->mentions && u->mention[m].kinds & SLOT_ENTITY) {
			names++;
			at = u->mention[m].to - 1;
			continue;
		}
		while (k < 4 && u->text.c[at] != filler[k])
			k++;
		if (k == 4 && !fold_stop(u->text.c[at]))
			return false;
		asks |= k == 1;
	}
	return names == 1 && asks;
}

/* Whether C asks for a property, or names a thing and does not turn it down:
 * 不要A,B呢. */
static bool names_thing(const struct utterance *u, const struct clause *c)
{
	for (uint32_t i = c->from; i < c->to; i++)
		if (u->text.c[i] == 0x4e0d || u->text.c[i] == 0x6ca1)
			return has_property(u, c->from, c->to);
	for (size_t k = 0; k < u->mentions; k++)
		if (u->mention[k].from >= c->from &&
			u->mention[k].to <= c->to &&
			u->mention[k].kinds & SLOT_ENTITY)
			return true;
	return has_property(u, c->from, c->to);
}

/* Where a second question begins: a character, or 0. */
static uint32_t second_clause(const struct utterance *u)
{
	size_t first = 0;

	while (first < u->clauses && !asks_property(u, first))
		first++;
	for (size_t i = first + 1; i < u->clauses; i++)
		if (asks_property(u, i) || asks_value(u, i))
			return u->clause[i].from;
	for (size_t i = 1; i < u->clauses; i++) /* A多高,B呢 */
		if (asks_of_another(u, i) && names_thing(u, &u->clause[i - 1]))
			return u->clause[i].from;
	return 0;
}

/* Whether 和, 与, 、 or the like is all that lies between. */
static bool is_join(const struct utterance *u, uint32_t from, uint32_t to)
{
	static const uint32_t joins[] = {
		0x548c, 0x4e0e, 0x8ddf, 0x53ca, 0x3001, ',', 0x4ee5, 0x8fd8};
	bool join = from < to && to - from <= 2;

	for (uint32_t i = from; i < to; i++) {
		size_t k = 0;
		while (k < 8 && u->text.c[i] != joins[k])
			k++;
		join &= k < 8;
	}
	return join;
}

static bool is_property(const struct mention *m)
{
	return m->kinds && !(m->kinds & ~(unsigned)SLOT_PREDICATE);
}

static size_t things_named(const struct utterance *u)
{
	size_t n = 0;

	for (size_t i = 0; i < u->mentions; i++)
		n += (u->mention[i].kinds & (SLOT_ENTITY | SLOT_TYPE)) != 0;
	return n;
}

/* 身高和年龄: the first of properties side by side, and where they end. */
static bool find_joined(
	const struct utterance *u, const struct mention **first, uint32_t *end)
{
	for (size_t i = 0; i + 1 < u->mentions; i++) {
		const struct mention *m = &u->mention[i];
		size_t k = i;
		while (k + 1 < u->mentions && is_property(&m[k - i]) &&
			is_property(&m[k + 1 - i]) &&
			is_join(u, m[k - i].to, m[k + 1 - i].from))
			k++;
		if (k == i)
			continue;
		*first = m;
		*end = u->mention[k].to;
		return true;
	}
	return false;
}

/* A property that [FROM, TO) names or asks for, and THING has. */
static bool asks_of(const struct utterance *u, const struct lexicon *x,
	uint32_t from, uint32_t to, uint32_t thing)
{
	for (size_t i = 0; i < u->mentions + u->askeds; i++) {
		bool named = i < u->mentions;
		const struct mention *m = named ? &u->mention[i] : NULL;
		const struct asked *w =
			named ? NULL : &u->asked[i - u->mentions];
		uint32_t at = named ? m->from : w->from;
		uint32_t end = named ? m->to : w->to;
		if (at < from || end > to)
			continue;
		for (uint32_t r = named ? m->sense : w->sense; r;
			r = x->sense[r].next)
			if (x->sense[r].kinds & SLOT_PREDICATE &&
				graph_holds(x->graph, 0, thing,
					x->sense[r].term, 0))
				return true;
	}
	return false;
}

/* The one value that a thing named by E has of a property named by P, if it is
 * a thing itself; *FACT: both. */
static uint32_t value_between(const struct lexicon *x, const struct mention *e,
	const struct mention *p, uint32_t fact[2])
{
	for (uint32_t i = e->sense; i; i = x->sense[i].next)
		for (uint32_t k = p->sense; k; k = x->sense[k].next) {
			struct graph_scan scan;
			uint32_t t[3];
			if (!(x->sense[k].kinds & SLOT_PREDICATE) ||
				graph_match(&scan, x->graph, 0,
					x->sense[i].term, x->sense[k].term,
					0) != 1 ||
				!graph_next(&scan, t) ||
				!graph_holds(x->graph, 0, t[2], 0, 0))
				continue;
			fact[0] = t[0];
			fact[1] = t[1];
			return t[2];
		}
	return 0;
}

/* 江城队的主教练是哪国人: a property of what the thing has. */
static bool find_through(struct several *to, const struct utterance *u,
	struct text question, const struct lexicon *x)
{
	for (size_t i = 0; i + 1 < u->mentions; i++) {
		const struct mention *e = &u->mention[i], *p = e + 1;
		uint32_t n = (uint32_t)u->text.n, fact[2];
		bool near = e->to == p->from ||
			    (e->to + 1 == p->from && u->text.c[e->to] == OF);
		if (!near || !(e->kinds & SLOT_ENTITY) ||
			!(p->kinds & SLOT_PREDICATE))
			continue;
		uint32_t v = value_between(x, e, p, fact);
		bool of = p->to < n && u->text.c[p->to] == OF;
		if (!v || !asks_of(u, x, p->to, n, v) ||
			(!of && asks_of(u, x, p->to, n, fact[0])))
			continue;
		buf_text(&to->first, graph_term(x->graph, fact[0]));
		buf_string(&to->first, "的");
		buf_text(&to->first, graph_term(x->graph, fact[1]));
		buf_string(&to->first, "是");
		buf_text(&to->first, graph_term(x->graph, v));
		add(&to->rest, u, question, 0, e->from);
		buf_text(&to->rest, graph_term(x->graph, v));
		add(&to->rest, u, question, p->to, n);
		return true;
	}
	return false;
}

void several_find(struct several *to, const struct utterance *u,
	struct text question, const struct session *s, const struct lexicon *x,
	const struct pieces_words *o)
{
	uint32_t n = (uint32_t)u->text.n, end, second = second_clause(u);
	const struct mention *m;

	to->is = SEVERAL_NO;
	if (second && !is_frame(u, s, x, o)) {
		to->is = SEVERAL_BOTH;
		add(&to->first, u, question, 0, second);
		add(&to->rest, u, question, second, n);
	} else if (find_joined(u, &m, &end) && things_named(u) <= 1 &&
		   !is_frame(u, s, x, o)) {
		to->is = SEVERAL_BOTH;
		add(&to->first, u, question, 0, m->to);
		add(&to->first, u, question, end, n);
		add(&to->rest, u, question, 0, m->from);
		add(&to->rest, u, question, m[1].from, n);
	} else if (find_through(to, u, question, x)) {
		to->is = SEVERAL_THROUGH;
	}
}
