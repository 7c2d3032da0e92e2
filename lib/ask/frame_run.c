/* frame_run.c - runs of characters that nothing explains: properties by parts
 * of their names, types in short, values of one character. */
#include <string.h>

#include "ask/framing.h"

/* The senses of 谁写的 for [FROM, TO), 写 or 写过, or of 从哪出发 for 出发; or
 * 0. */
static uint32_t verb_sense(struct framing *r, uint32_t from, uint32_t to)
{
	enum { LONGEST = 3 };
	static const uint32_t front[][2] = {
		{0x8c01, 0}, {0x4ece, 0x54ea}, {0x5728, 0x54ea}};
	size_t len;

	if (to > from + 1 && r->text->c[to - 1] == 0x8fc7)
		to--;
	if (to - from > LONGEST)
		return 0;
	for (size_t k = 0; k < sizeof(front) / sizeof(*front); k++) {
		uint32_t said[LONGEST + 3] = {front[k][0], front[k][1]};
		size_t n = k ? 2 : 1;
		for (uint32_t i = from; i < to; i++)
			said[n++] = r->text->c[i];
		if (!k)
			said[n++] = 0x7684;
		const struct word *w = lexicon_asked(r->x, said, n, &len);
		if (!w || len != n || !w->sense)
			continue;
		r->since |= k == 1;
		return w->sense;
	}
	return 0;
}

/* Whether [FROM, TO) begins the name of a property, ends it, or is in it, and
 * has three characters or the type is KNOWN: 床位 of 床位数, 时速 of 最高时速,
 * 地铁 of 距离地铁站. */
static bool is_part(const struct framing *r, const struct folded *name,
	uint32_t from, uint32_t to, bool known)
{
	const uint32_t *c = r->text->c + from;
	size_t n = to - from;

	if (n < 2 || name->n <= n)
		return false;
	if (memcmp(name->c, c, n * sizeof(*c)) == 0)
		return name->n <= n + 2 || n > 2;
	for (size_t i = 1; i + n <= name->n; i++)
		if (memcmp(name->c + i, c, n * sizeof(*c)) == 0)
			return n > 2 || known || (i + n == name->n && i <= 2);
	return false;
}

/* 最新开业的: the last is asked for, as by 最晚. */
static bool asks_latest(const struct folded *text)
{
	for (size_t i = 0; i + 1 < text->n; i++)
		if (text->c[i] == 0x6700 &&
			(text->c[i + 1] == 0x65b0 || text->c[i + 1] == 0x8fd1))
			return true;
	return false;
}

/* 床位数, 雪道数量 where [FROM, TO) is 床位, 雪道 and 最多, 最少 asks for it,
 * and not 空余床位, 雪道类型. */
static bool is_count(const struct framing *r, const struct folded *name,
	uint32_t from, uint32_t to)
{
	enum { MANY = 0x591a, FEW = 0x5c11 };
	static const char *const ends[] = {"数", "数量", "量", "总数"};
	size_t n = to - from;
	bool asks = false, is = false;

	for (size_t i = 1; i < r->text->n; i++)
		asks |= r->text->c[i - 1] == 0x6700 &&
			(r->text->c[i] == MANY || r->text->c[i] == FEW);
	if (!asks || name->n <= n ||
		memcmp(name->c, r->text->c + from, n * sizeof(*name->c)) != 0)
		return false;
	for (size_t k = 0; k < sizeof(ends) / sizeof(*ends); k++)
		is |= fold_says(name->c + n, name->n - n, ends[k]) ==
		      name->n - n;
	return is;
}

/* The one property, of things of TYPE if it is known, whose name has that part,
 * where a number or an extreme asks for one; or 0. */
static uint32_t stem_sense(struct framing *r, const struct pieces *p,
	uint32_t type, uint32_t from, uint32_t to)
{
	const struct lexicon *x = r->x;
	struct folded name = {0};
	uint32_t found = 0, count = 0;
	size_t several = 0, counts = 0, len;
	bool asks = p->does & (DOES_MAX | DOES_MIN | DOES_HIGH | DOES_LOW |
				      DOES_SAME | DOES_GAP) ||
		    asks_latest(r->text);

	for (size_t i = 0; i < p->n; i++)
		asks |= (p->at[i].kinds & SLOT_NUMBER) != 0;
	for (size_t i = 0; asks && i < x->predicates; i++) {
		if (!fold(&name, graph_term(x->graph, x->predicate[i])) ||
			!is_part(r, &name, from, to, type != 0))
			continue;
		const struct word *w = lexicon_name(x, 0, name.c, name.n, &len);
		struct piece one = {.sense = w && len == name.n ? w->sense : 0};
		if (type && !framing_asks_of_type(r, &one, type))
			continue;
		found = one.sense;
		several++;
		if (!is_count(r, &name, from, to))
			continue;
		count = one.sense;
		counts++;
	}
	folded_release(&name);
	return several == 1 ? found : counts == 1 ? count : 0;
}

/* Run I of P is explained, and goes. */
static void drop_run(struct pieces *p, size_t i)
{
	p->unknown -= p->run[i].to - p->run[i].from;
	p->runs--;
	memmove(p->run + i, p->run + i + 1, (p->runs - i) * sizeof(*p->run));
	if (p->runs) {
		p->first = p->run[0].from;
		p->end = p->run[0].to;
	}
}

static void insert_piece(struct pieces *p, const struct piece *piece)
{
	size_t at = 0;

	while (at < p->n && p->at[at].from < piece->from)
		at++;
	memmove(p->at + at + 1, p->at + at, (p->n++ - at) * sizeof(*p->at));
	p->at[at] = *piece;
}

/* Whether a piece lies over AT. */
static bool in_piece(const struct pieces *p, uint32_t at)
{
	for (size_t k = 0; k < p->n; k++)
		if (p->at[k].from <= at && at < p->at[k].to)
			return true;
	return false;
}

/* Runs I and the next become one, filler between them: 二等座, where 等 is. */
static bool join_next(struct pieces *p, size_t i)
{
	if (i + 1 >= p->runs || p->run[i + 1].from > p->run[i].to + 1)
		return false;
	if (in_piece(p, p->run[i].to))
		return false;
	p->unknown += p->run[i + 1].from - p->run[i].to;
	p->run[i].to = p->run[i + 1].to;
	p->runs--;
	memmove(p->run + i + 1, p->run + i + 2,
		(p->runs - i - 1) * sizeof(*p->run));
	return true;
}

/* Whether PART ends NAME, 2, or begins one that is one character longer, or if
 * a property is NAMED up to twice as long, 1; or 0. */
static int is_short_for(struct text part, struct text name, bool named)
{
	if (name.len <= part.len)
		return 0;
	if (memcmp(name.at + name.len - part.len, part.at, part.len) == 0)
		return 2;
	return (name.len == part.len + 3 ||
		       (named && part.len >= 6 && name.len <= 2 * part.len)) &&
	       memcmp(name.at, part.at, part.len) == 0;
}

/* Whether things of TYPE have the properties that are named. */
static bool has_named(struct framing *r, uint32_t type)
{
	const struct frame *f = r->f;

	if (r->property && !framing_asks_of_type(r, r->property, type))
		return false;
	for (size_t i = 0; i < f->conds; i++)
		if (f->cond[i].named &&
			!framing_asks_of_type(r, f->cond[i].named, type))
			return false;
	return true;
}

/* 卡 of 信用卡, 药 of 药品: what ends the name of one type and of no other that
 * has the properties which are named; or ends none and begins one. */
static uint32_t type_short(struct framing *r, uint32_t from, uint32_t to)
{
	const struct lexicon *x = r->x;
	struct buf part = {0};
	uint32_t found = 0;
	bool several = false, named = r->property != NULL;
	int best = 1;

	for (size_t i = 0; i < r->f->conds; i++)
		named |= r->f->cond[i].named != NULL;
	fold_print(&part, r->text->c + from, to - from);
	for (uint32_t i = 1; i <= x->graph->terms; i++) {
		int how = x->kind[i] & SLOT_TYPE
				  ? is_short_for(buf_view(&part),
					    graph_term(x->graph, i), named)
				  : 0;
		if (how < best || !how || !has_named(r, i))
			continue;
		several = how == best && (several || found);
		best = how;
		found = i;
	}
	buf_release(&part);
	return several ? 0 : found;
}

/* 学 of 要学哪些课程: a verb, for what is asked for comes behind it. */
static bool is_verb(const struct framing *r, uint32_t from, uint32_t to)
{
	const uint32_t *c = r->text->c;

	return to == from + 1 && to < r->text->n &&
	       (c[to] == 0x54ea || c[to] == 0x4ec0 || c[to] == 0x5565);
}

/* The type of which [FROM, TO), letters of ASCII, is the plural: funds; or 0.
 */
static uint32_t type_plural(struct framing *r, uint32_t from, uint32_t to)
{
	const uint32_t *c = r->text->c;
	size_t n = to - from, len;

	if (n < 4 || c[to - 1] != 's')
		return 0;
	const struct word *w = lexicon_name(r->x, 0, c + from, n - 1, &len);
	uint32_t s = w && len == n - 1 ? w->sense : 0;
	while (s && !(r->x->sense[s].kinds & SLOT_TYPE))
		s = r->x->sense[s].next;
	return s ? r->x->sense[s].term : 0;
}

/* The type that run I is short for (*LOOSE), or another word for; or 0. */
static uint32_t type_of_run(struct framing *r, size_t i, bool *loose)
{
	uint32_t from = r->p->run[i].from, to = r->p->run[i].to;
	uint32_t t = lexicon_type_called(r->x, r->text->c + from, to - from);

	if (!t)
		t = type_plural(r, from, to);
	*loose = !t;
	if (!t && !is_verb(r, from, to))
		t = type_short(r, from, to);
	return t && frame_things(r->x, t, NULL, 0) ? t : 0;
}

/* The same with the run behind it, or with the filler in front: 地 of 地铁. */
static void wider_stem(struct framing *r, struct pieces *p, uint32_t type,
	size_t i, struct piece *one)
{
	struct pieces apart = *p;

	if (join_next(p, i))
		one->sense = stem_sense(r, p, type, one->from, p->run[i].to);
	if (one->sense) {
		one->to = p->run[i].to;
		return;
	}
	*p = apart;
	if (!one->from || in_piece(p, one->from - 1))
		return;
	one->sense = stem_sense(r, p, type, one->from - 1, one->to);
	one->from -= one->sense != 0;
}

/* 从 in front of a name, where a verb that goes with it is explained. */
static void drop_from(struct framing *r, struct pieces *p)
{
	enum { FROM = 0x4ece };

	for (size_t i = 0; r->since && i < p->runs; i++)
		if (p->run[i].to == p->run[i].from + 1 &&
			r->text->c[p->run[i].from] == FROM)
			drop_run(p, i--);
}

/* 二等座, by which topic.h has found the property, is a piece here. */
static void take_reached(struct framing *r, struct pieces *p, uint32_t type)
{
	struct piece one = {.from = r->u->reach_from,
		.to = r->u->reach_to,
		.kinds = SLOT_PREDICATE,
		.stem = true};

	for (size_t i = 0; i < p->n; i++)
		if (p->at[i].from < one.to && p->at[i].to > one.from)
			return;
	if (one.to < one.from + 2 || p->n == PIECES_MOST)
		return;
	one.sense = stem_sense(r, p, type, one.from, one.to);
	if (one.sense)
		insert_piece(p, &one);
	else
		framing_fails(r, &one); /* 苏禾有什么证书 */
}

void framing_runs(struct framing *r, struct pieces *p, uint32_t type)
{
	size_t i = 0;
	bool loose;

	take_reached(r, p, type);
	while (i < p->runs && p->runs < PIECES_RUNS && p->n < PIECES_MOST) {
		struct piece one = {.from = p->run[i].from,
			.to = p->run[i].to,
			.kinds = SLOT_PREDICATE};
		one.sense = verb_sense(r, one.from, one.to);
		one.stem = !one.sense;
		if (!one.sense && !type && !(p->does & DOES_SAME) &&
			type_of_run(r, i, &loose)) {
			i++; /* 公司 of 上市公司, and not of 子公司 */
			continue;
		}
		if (!one.sense)
			one.sense = stem_sense(r, p, type, one.from, one.to);
		if (!one.sense)
			wider_stem(r, p, type, i, &one);
		if (!one.sense) {
			i++;
			continue;
		}
		if (one.stem && r->f->how < HOW_PART)
			r->f->how = HOW_PART;
		insert_piece(p, &one);
		drop_run(p, i);
	}
	drop_from(r, p);
}

/* 女 of 女医生: a value of things of the type, alone in front of it. */
static bool take_value(struct framing *r, size_t i)
{
	const struct lexicon *x = r->x;
	uint32_t from = r->p->run[i].from, to = r->p->run[i].to, p = 0;
	struct buf name = {0};
	struct graph_scan scan;
	uint32_t t[3];

	fold_print(&name, r->text->c + from, to - from);
	uint32_t v = graph_find(x->graph, buf_view(&name));
	buf_release(&name);
	if (!v || !r->f->type || r->not || r->lack || r->except ||
		r->f->conds == FRAME_CONDITIONS)
		return false;
	graph_match(&scan, x->graph, 0, 0, 0, v);
	while (graph_next(&scan, t)) {
		if (p && p != t[1])
			return false;
		p = t[1];
	}
	if (!p || lexicon_forbids(x, p))
		return false;
	r->f->cond[r->f->conds++] = (struct frame_cond){
		.is = COND_VALUE, .value = v, .predicate = p};
	return true;
}

/* G of 100G以内: what follows a number is its unit, and no type. */
static bool is_measure(const struct framing *r, uint32_t from)
{
	for (size_t i = 0; i < r->f->conds; i++)
		if (r->f->cond[i].unit[1] && r->f->cond[i].unit[0] == from)
			return true;
	return false;
}

bool framing_ending(struct framing *r)
{
	const struct pieces *p = r->p;
	size_t left = p->runs, whole = p->runs < PIECES_RUNS ? p->runs : 0;

	if (p->unknown == 0)
		return true;
	if (p->does & DOES_SAME && r->names > 1)
		whole = 0; /* 是一家公司的吗 asks for none */
	for (size_t i = whole; i > 0 && !r->f->type; i--) {
		if (is_measure(r, p->run[i - 1].from))
			continue;
		r->f->type = type_of_run(r, i - 1, &r->f->loose);
		r->ended = r->f->type ? i : 0;
		r->f->called[0] = p->run[i - 1].from;
		r->f->called[1] = p->run[i - 1].to;
	}
	if (r->ended)
		left--;
	for (size_t i = 0; i < whole; i++)
		if (i + 1 != r->ended && p->run[i].to == p->run[i].from + 1 &&
			take_value(r, i))
			left--;
	if (left) {
		r->f->from = p->first;
		r->f->to = p->end;
	}
	return left == 0 && whole;
}
