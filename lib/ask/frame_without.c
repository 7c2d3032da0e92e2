/* frame_without.c - 没有身份证能贷款吗: whether it may be without what is
 * needed, and which things need it not is not asked.
 */
#include "ask/framing.h"
#include "ask/word.h"

/* Whether things must have what P is of: 申请材料, 办理条件. */
static bool is_need(const struct framing *r, uint32_t p)
{
	static const char *const words[] = {"材料", "资料", "证件", "条件",
		"资格", "要求", "前提", "手续", "需", "须", NULL};

	return word_in_any(graph_term(r->x->graph, p), words);
}

/* The piece behind 没有 or the like, or NULL. */
static const struct piece *lacked(const struct framing *r)
{
	const struct pieces *p = r->p;

	for (size_t i = 0; i + 1 < p->n; i++)
		if (p->at[i].does & DOES_LACK)
			return &p->at[i + 1];
	return NULL;
}

bool framing_without(struct framing *r)
{
	enum { OF = 0x7684 }; /* 的: without it are things */
	const unsigned things = DOES_WHICH | DOES_COUNT | DOES_EXISTS;
	const struct frame *f = r->f;
	const struct frame_cond *c = &f->cond[0];
	const struct piece *p = r->unwanted ? lacked(r) : NULL;

	if (!p || f->conds != 1 || f->excepts || c->is != COND_VALUE ||
		!c->not || c->hop || r->p->does & things ||
		!(r->p->does & DOES_WHETHER) || f->extreme ||
		f->form != FRAME_LIST ||
		(p->to < r->text->n && r->text->c[p->to] == OF))
		return false;
	r->f->without = framing_asks_may(r, p->to);
	r->f->needs = is_need(r, c->predicate);
	return r->f->without;
}

/* What V, the value of the first condition, is needed by: E itself, or its
 * type. */
static bool is_needed(struct frame *f, const struct lexicon *x, uint32_t e)
{
	const struct frame_cond *c = &f->cond[0];
	uint32_t own = graph_holds(x->graph, 0, e, c->predicate, c->value);

	for (size_t i = 0; i < x->types && !own; i++) {
		struct graph_scan scan;
		uint32_t t[3];
		graph_match(&scan, x->graph, 0, e, x->type[i], 0);
		while (!own && graph_next(&scan, t))
			own = graph_holds(
				x->graph, 0, t[2], c->predicate, c->value);
	}
	return own;
}

bool frame_needed(struct frame *f, const struct lexicon *x)
{
	const struct frame_cond *c = &f->cond[0];
	uint32_t e = f->things ? f->thing[0] : f->type;

	if (!f->needs || !e || !is_needed(f, x, e))
		return false;
	f->thing[0] = f->fact[0] = e;
	f->things = 1;
	f->fact[1] = c->predicate;
	f->fact[2] = c->value;
	f->is = FRAME_WHETHER;
	f->yes = false;
	return true;
}
