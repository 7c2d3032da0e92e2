/* frame_several.c - whether several things that are named are asked of
 * together: A和B的年费, A B哪个贵, and not 账单分期提前还贷费用; and whether
 * they have the same.
 */
#include "ask/framing.h"

static bool says_one(const struct framing *r, const char *const *words,
	uint32_t from, uint32_t to)
{
	for (; *words; words++)
		for (uint32_t i = from; i < to; i++)
			if (fold_says(r->text->c + i, to - i, *words))
				return true;
	return false;
}

/* Whether a word or a mark that joins stands between each of the names and the
 * next. */
static bool are_joined(const struct framing *r)
{
	static const char *const joins[] = {"和", "与", "跟", "及", "或", "同",
		"比", "对", "、", ",", "?", ";", "。", "!", "/", "还是", "vs",
		"and", "or", NULL};

	for (size_t i = 1; i < r->names; i++)
		if (!says_one(r, joins, r->name[i - 1]->to, r->name[i]->from))
			return false;
	return true;
}

/* 哪个, 谁: one of those that are named, and not 哪些. */
static bool asks_which(const struct framing *r)
{
	enum { WHICH_ONE = 0x54ea, WHO = 0x8c01, SOME = 0x4e9b };
	const uint32_t *c = r->text->c;

	for (size_t i = 0; i < r->p->n; i++) {
		const struct piece *p = &r->p->at[i];
		if (p->does & DOES_WHICH &&
			(c[p->from] == WHO || (c[p->from] == WHICH_ONE &&
						      p->to > p->from + 1 &&
						      c[p->from + 1] != SOME)))
			return true;
	}
	return false;
}

bool framing_compares(const struct framing *r)
{
	static const char *const words[] = {"分别", "各自", "各是", "各有",
		"各多少", "都是", "都有", "都要", "都多少", "区别", "差别",
		"不同", "对比", "比较", "相比", NULL};

	return r->names < 2 || are_joined(r) || asks_which(r) ||
	       r->p->does & (DOES_SAME | DOES_GAP | DOES_THAN) ||
	       says_one(r, words, 0, (uint32_t)r->text->n);
}

/* Whether B has all values of P that A has: CentOS and Ubuntu. */
static bool has_all(struct graph *g, uint32_t a, uint32_t b, uint32_t p)
{
	struct graph_scan scan;
	uint32_t t[3];

	graph_match(&scan, g, 0, a, p, 0);
	while (graph_next(&scan, t))
		if (!graph_holds(g, 0, b, p, t[2]))
			return false;
	return true;
}

bool frame_same(const struct frame *f, const struct lexicon *x)
{
	uint32_t first = f->thing[0], p = f->predicate;
	bool same = true;

	for (size_t i = 1; i < f->things; i++) {
		uint32_t e = f->thing[i];
		same &= has_all(x->graph, first, e, p) &&
			has_all(x->graph, e, first, p) &&
			frame_value(x, e, p, NULL, NULL) ==
				frame_value(x, first, p, NULL, NULL);
	}
	return same;
}
