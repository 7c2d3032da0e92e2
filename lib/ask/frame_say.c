/* frame_say.c - a frame tried on a question, and what it says. */
#include <string.h>

#include "ask/frame.h"
#include "ask/lookup.h"
#include "ask/topic.h"
#include "ask/turn.h"

/* An answer being written. */
struct saying {
	struct buf *to;
	const struct frame *f;
	const struct lexicon *x;
	const struct turn *a;
};

static void say_term(struct saying *s, uint32_t term)
{
	buf_text(s->to, graph_term(s->x->graph, term));
}

/* Characters [FROM, TO) as they were said. */
static void say_said(struct saying *s, uint32_t from, uint32_t to)
{
	const uint32_t *at = s->a->d->u.text.at;

	buf_text(s->to,
		(struct text){s->a->asked.at + at[from], at[to] - at[from]});
}

/* A number of C, and the unit behind it: 200千卡. */
static void say_words(
	struct saying *s, const struct frame_cond *c, const struct piece *p)
{
	if (p)
		say_said(s, p->from, c->unit[0] == p->to ? c->unit[1] : p->to);
}

static void say_number(struct saying *s, const struct frame_cond *c)
{
	static const char *const is[] = {
		"为", "低于", "不超过", "超过", "不低于", "在"};
	static const char *const not [] = {
		"不为", "不低于", "超过", "不超过", "低于", "不在"};

	if (c->than) {
		buf_string(s->to, "比");
		say_term(s, c->than);
		buf_string(s->to, c->higher ? "高" : "低");
		return;
	}
	if (c->from.unit == UNIT_DATE && c->from.side)
		buf_string(s->to, c->not ? "不在" : "在");
	else
		buf_string(s->to, (c->not ? not : is)[c->how]);
	say_words(s, c, c->words[0]);
	if (c->how == IS_WITHIN) {
		buf_string(s->to, "到");
		say_words(s, c, c->words[1]);
		buf_string(s->to, "之间");
	}
}

static void say_condition(struct saying *s, const struct frame_cond *c)
{
	if (c->is == COND_LACK)
		buf_string(s->to, "没有列出");
	if (c->hop)
		say_term(s, c->hop);
	else if (c->predicate)
		say_term(s, c->predicate);
	if (c->is == COND_NUMBER)
		say_number(s, c);
	if (c->is != COND_VALUE)
		return;
	buf_string(s->to, c->not ? "不是" : c->predicate ? "为" : "");
	say_term(s, c->value);
}

/* 除A外,风险等级为R2的理财产品 */
static void say_which(struct saying *s)
{
	const struct frame *f = s->f;

	for (size_t i = 0; i < f->excepts; i++) {
		buf_string(s->to, i ? "、" : "除");
		say_term(s, f->except[i]);
	}
	if (f->excepts)
		buf_string(s->to, "外,");
	for (size_t i = 0; i < f->conds; i++) {
		if (i)
			buf_string(s->to, "、");
		say_condition(s, &f->cond[i]);
	}
	if (f->conds)
		buf_string(s->to, "的");
	if (f->wide)
		say_said(s, f->called[0], f->called[1]);
	else if (f->type)
		say_term(s, f->type);
}

static uint32_t thing_value(struct saying *s, uint32_t thing)
{
	return frame_value(s->x, thing, s->f->predicate, NULL, NULL);
}

static void say_list(struct saying *s, size_t from, size_t page)
{
	const struct frame *f = s->f;

	for (size_t i = from; i < f->n && i < from + page; i++) {
		if (i > from)
			buf_string(s->to, "、");
		say_term(s, f->found[i]);
		if (f->form == FRAME_EACH) {
			buf_byte(s->to, ' ');
			say_term(s, thing_value(s, f->found[i]));
		}
	}
	if (from + page < f->n || f->cut)
		buf_printf(s->to, "等,共%zu%s个", f->n, f->cut ? "+" : "");
}

static bool is_dated(struct saying *s, uint32_t thing)
{
	struct quantity q;

	return lookup_number(&q, s->x->graph, thing_value(s, thing)) &&
	       q.unit == UNIT_DATE;
}

static void say_extreme(struct saying *s)
{
	const struct frame *f = s->f;

	say_which(s);
	buf_string(s->to, "里");
	say_term(s, f->predicate);
	bool date = is_dated(s, f->found[0]);
	bool max = f->extreme == EXTREME_MAX;
	buf_string(s->to, date ? (max ? "最晚的是" : "最早的是")
			       : (max ? "最高的是" : "最低的是"));
	say_list(s, 0, 10);
	buf_string(s->to, ":");
	say_term(s, thing_value(s, f->found[0]));
}

/* 信用卡都列有年费:联禾普卡 100元、...: nothing lacks it. */
static bool say_none_lacks(struct saying *s)
{
	enum { SHOWN = 10 };
	const struct frame *f = s->f;
	uint32_t p = f->cond[0].predicate, thing[SHOWN];

	if (f->n || f->conds != 1 || f->cond[0].is != COND_LACK || f->excepts ||
		f->wide || !f->type)
		return false;
	size_t n = frame_things(s->x, f->type, thing, SHOWN);
	say_term(s, f->type);
	buf_string(s->to, "都列有");
	say_term(s, p);
	for (size_t i = 0; i < n && i < SHOWN; i++) {
		buf_string(s->to, i ? "、" : ":");
		say_term(s, thing[i]);
		buf_byte(s->to, ' ');
		say_term(s, frame_value(s->x, thing[i], p, NULL, NULL));
	}
	if (n > SHOWN)
		buf_printf(s->to, "等,共%zu个", n);
	return true;
}

static void say_which_of(struct saying *s)
{
	const struct frame *f = s->f;

	if (say_none_lacks(s))
		return;
	if (f->n == 0) {
		buf_string(s->to, "没有查到");
		say_which(s);
	} else if (f->extreme) {
		say_extreme(s);
	} else if (f->form == FRAME_COUNT) {
		say_which(s);
		buf_printf(s->to, "共%zu个", f->n);
	} else if (f->form == FRAME_EACH) {
		say_which(s);
		buf_string(s->to, f->conds || f->type ? "的" : "");
		say_term(s, f->predicate);
		buf_string(s->to, ":");
		say_list(s, 0, s->a->d->page);
	} else {
		say_which(s);
		buf_string(s->to, "有:");
		say_list(s, 0, s->a->d->page);
	}
}

/* The number that a literal begins with, and what stands behind it; false: it
 * is not one number and a unit. */
static bool bare(double *to, struct text *unit, struct text literal)
{
	double scale = 0;
	size_t i = 0;

	for (*to = 0; i < literal.len; i++) {
		char c = literal.at[i];
		if (c == '.' && scale == 0)
			scale = 1;
		else if (c >= '0' && c <= '9')
			*to = *to * 10 + (c - '0');
		else if (c != ',')
			break;
		scale *= c == '.' ? 1 : 10;
	}
	*to /= scale > 0 ? scale : 1;
	*unit = (struct text){literal.at + i, literal.len - i};
	for (size_t k = 0; k < unit->len; k++)
		if (unit->at[k] >= '0' && unit->at[k] <= '9')
			return false;
	return i > 0;
}

/* ,相差900元 */
static void say_gap(struct saying *s)
{
	const struct frame *f = s->f;
	struct text unit, other;
	double x, y;

	if (!bare(&x, &unit,
		    graph_term(s->x->graph, thing_value(s, f->thing[0]))) ||
		!bare(&y, &other,
			graph_term(s->x->graph, thing_value(s, f->thing[1]))) ||
		!text_equal(unit, other))
		return;
	buf_printf(s->to, ",相差%.10g", x > y ? x - y : y - x);
	if (text_is(unit, "%"))
		buf_string(s->to, "个百分点");
	else
		buf_text(s->to, unit);
}

/* All that THING has, or the type of it has first; of what is most or least
 * there is one. */
static void say_compared(struct saying *s, uint32_t thing)
{
	struct graph_scan scan;
	uint32_t t[3];
	bool first = true;

	graph_match(&scan, s->x->graph, 0, thing, s->f->predicate, 0);
	while (!s->f->extreme && graph_next(&scan, t)) {
		buf_string(s->to, first ? "" : "、");
		say_term(s, t[2]);
		first = false;
	}
	if (first)
		say_term(s, thing_value(s, thing));
}

static void say_compare(struct saying *s)
{
	const struct frame *f = s->f;
	bool max = f->extreme == EXTREME_MAX;

	for (size_t i = 0; i < f->things; i++) {
		if (i)
			buf_string(s->to, ",");
		say_term(s, f->thing[i]);
		if (i == 0) {
			buf_string(s->to, "的");
			say_term(s, f->predicate);
		}
		buf_string(s->to, "是");
		say_compared(s, f->thing[i]);
	}
	if (f->gap && f->things == 2)
		say_gap(s);
	if (f->same && !f->extreme)
		buf_string(s->to, frame_same(f, s->x) ? ",相同" : ",不相同");
	if (f->extreme && f->n == f->things) {
		buf_string(s->to, f->n == 2 ? ",两者相同" : ",都相同");
	} else if (f->extreme) {
		buf_string(s->to, ",");
		say_list(s, 0, 10);
		buf_string(s->to, f->things > 2 ? "最" : "更");
		buf_string(s->to, is_dated(s, f->thing[0])
					  ? (max ? "晚" : "早")
					  : (max ? "高" : "低"));
	}
}

static uint32_t owner_of(const struct saying *s)
{
	uint32_t e = s->f->fact[0], p = s->f->fact[1];

	if (graph_holds(s->x->graph, 0, e, p, 0))
		return e;
	uint32_t type = topic_through(s->x, e, p);
	return type ? type : e;
}

/* 是R5, or of several 有A, or all of them where none is what was asked. */
static void say_values(struct saying *s)
{
	const struct frame *f = s->f;
	struct graph_scan scan;
	uint32_t t[3], e = owner_of(s);
	bool first = true;

	if (graph_match(&scan, s->x->graph, 0, e, f->fact[1], 0) == 1 ||
		f->yes || f->without || f->fact[3]) {
		buf_string(s->to,
			graph_count(s->x->graph, 0, e, f->fact[1], 0) == 1
				? "是"
				: "有");
		say_term(s, f->fact[2]);
		return;
	}
	buf_string(s->to, "是");
	while (graph_next(&scan, t)) {
		buf_string(s->to, first ? "" : "、");
		say_term(s, t[2]);
		first = false;
	}
}

static void say_whether(struct saying *s)
{
	const struct frame *f = s->f;
	const struct frame_cond *c = &f->cond[0];

	if (c->from.unit == UNIT_AGE) {
		buf_string(s->to, f->own   ? (f->yes ? "是的," : "不是,")
				  : f->yes ? "年龄符合,"
					   : "不可以,");
		say_term(s, f->fact[0]);
		buf_string(s->to, "的");
		say_term(s, f->fact[1]);
		buf_string(s->to, ":");
		say_term(s, f->fact[2]);
		return;
	}
	if (f->limit || f->without)
		buf_string(s->to, f->yes ? "可以," : "不可以,");
	else if (!f->either && !f->negated)
		buf_string(s->to, f->yes ? "是的," : "不是,");
	say_term(s, f->fact[0]);
	buf_string(s->to, "的");
	say_term(s, f->fact[1]);
	if (f->limit) {
		buf_string(s->to, ":");
		buf_string(s->to, frame_limit_word(f, s->x));
		say_term(s, f->fact[2]);
		return;
	}
	if (f->either) {
		buf_string(s->to, ":");
		say_term(s, f->fact[2]);
		return;
	}
	say_values(s);
	if (f->fact[3]) {
		buf_string(s->to, ",");
		say_term(s, f->fact[2]);
		buf_string(s->to, "的");
		say_term(s, c->hop);
		buf_string(s->to, "是");
		say_term(s, f->fact[3]);
	}
}

static void remember_found(struct turn *a, const struct frame *f)
{
	struct session *s = a->s;

	s->answers = 0;
	for (size_t i = 0; i < f->n && i < SESSION_ANSWERS; i++)
		s->answer[s->answers++] = f->found[i];
	s->intent = (int32_t)(a->intent - a->d->intents->intent);
	memset(s->slot, 0, sizeof(s->slot));
	s->slot[SLOT_T] = f->type;
	s->slot[SLOT_P] = f->predicate;
	s->shown = s->answers < a->d->page ? s->answers : a->d->page;
	if (f->n > a->d->page && !f->extreme && f->form != FRAME_COUNT)
		a->to->unsaid |= UNSAID_MORE;
	if (f->cut)
		a->to->unsaid |= UNSAID_CUT;
	if (f->extreme && f->n == 1)
		session_focus(s, f->found[0]);
	else if (f->type)
		session_focus(s, f->type);
}

/* What the columns say it is about. */
static void take_topic(struct turn *a, const struct frame *f)
{
	const struct frame_cond *c = &f->cond[0];
	uint32_t p = f->predicate ? f->predicate
		     : !f->conds  ? 0
		     : c->hop	  ? c->hop
				  : c->predicate;
	bool of_value = f->conds == 1 && c->is == COND_VALUE && !c->not ;

	if (f->is == FRAME_WHETHER)
		p = f->fact[1];
	a->t.entity = f->is == FRAME_WHICH ? (of_value	       ? c->value
						     : f->type ? f->type
							       : 0)
					   : f->thing[0];
	a->t.predicate = p;
	a->t.how_entity = a->t.how_predicate = f->how;
	a->c.chosen = 0;
}

static const char *intent_of(const struct frame *f)
{
	if (f->is == FRAME_COMPARE)
		return "比较";
	if (f->is == FRAME_WHETHER)
		return "是否";
	if (f->extreme)
		return f->extreme == EXTREME_MAX ? "最高" : "最低";
	if (f->form == FRAME_COUNT)
		return "计数";
	if (f->conds != 1 || f->excepts || f->cond[0].not || f->cond[0].hop)
		return "条件";
	if (f->cond[0].is == COND_VALUE)
		return "反查";
	return f->cond[0].how == IS_LESS || f->cond[0].how == IS_MOST ? "不高于"
	       : f->cond[0].how == IS_MORE || f->cond[0].how == IS_LEAST
		       ? "不低于"
		       : "条件";
}

static void say(struct turn *a, const struct frame *f)
{
	struct saying s = {&a->to->answer, f, a->d->lexicon, a};
	bool list = f->is == FRAME_WHICH && f->n > 1 && !f->extreme &&
		    f->form != FRAME_COUNT;

	if (f->is == FRAME_COMPARE)
		say_compare(&s);
	else if (f->is == FRAME_WHETHER)
		say_whether(&s);
	else
		say_which_of(&s);
	a->to->status = list ? STATUS_LIST : STATUS_ANSWER;
	if (f->is == FRAME_WHICH)
		remember_found(a, f);
	else
		for (size_t i = f->things; i > 0; i--)
			session_focus(a->s, f->thing[i - 1]);
}

bool turn_frame(struct turn *a)
{
	struct pieces p;
	struct frame f;

	pieces_read(&p, &a->d->u, 0, (uint32_t)a->d->u.text.n, a->d->lexicon,
		&a->d->operators);
	frame_read(&f, &p, &a->d->u, a->s,
		a->t.how_entity == HOW_CARRIED ? a->t.entity : 0,
		a->d->lexicon);
	bool found = f.is != FRAME_NONE && frame_find(&f, a->d->lexicon);
	if (found) {
		say(a, &f);
		take_topic(a, &f);
		a->to->intent = intent_of(&f);
		a->framed = true;
	}
	frame_release(&f);
	return found;
}
