/* frame_limit.c - a property that is the least or the most that may be, and
 * whether an amount may: 2小时可以吗 of 起订时长 4小时.
 */
#include "ask/framing.h"
#include "ask/lookup.h"
#include "ask/word.h"

/* 1: NAME is of the least, -1: of the most, 0: of neither. */
static int limit_of(struct text name)
{
	static const char *const least[] = {"起订", "起购", "起投", "起存",
		"起租", "起送", "起售", "起拍", "起批", "最低", "最少", "最小",
		"最短", "至少", "门槛", "下限", NULL};
	static const char *const most[] = {"最高", "最多", "最大", "最长",
		"至多", "上限", "限额", "限载", "限重", "容纳", "封顶", "停留",
		NULL};

	return (int)word_in_any(name, least) - (int)word_in_any(name, most);
}

/* Whether a name or a number lies on character AT. */
static bool is_named(const struct framing *r, uint32_t at)
{
	for (size_t i = 0; i < r->p->n; i++)
		if (r->p->at[i].kinds && r->p->at[i].from <= at &&
			at < r->p->at[i].to)
			return true;
	return false;
}

bool framing_asks_may(const struct framing *r, uint32_t from)
{
	static const char *const words[] = {
		"可以", "能", "够", "可否", "可不可", "行吗", "行不", "行么"};
	const struct folded *f = r->text;

	for (uint32_t i = from; i < f->n; i++)
		for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
			if (fold_says(f->c + i, f->n - i, words[k]) &&
				!is_named(r, i))
				return true;
	return false;
}

bool framing_demands(const struct framing *r)
{
	/* 要 需 用 得 须 */
	static const uint32_t must[] = {0x8981, 0x9700, 0x7528, 0x5f97, 0x987b};
	static const char *const amounts[] = {
		"金额", "额度", "门槛", "起点", "标准", "数额", NULL};
	const struct frame_cond *c = &r->f->cond[0];
	const struct piece *p = c->named;
	bool demands = false;

	for (size_t k = 0; p && p->from && k < 5; k++)
		demands |= r->text->c[p->from - 1] == must[k];
	return demands && c->is == COND_NUMBER && !c->than &&
	       word_in_any(graph_term(r->x->graph, c->predicate), amounts);
}

void framing_limit(struct framing *r)
{
	struct frame *f = r->f;
	const struct frame_cond *c = &f->cond[0];
	bool afford = r->p->does & DOES_AFFORD && !r->suit;

	if (c->is != COND_NUMBER || c->not || c->than || afford ||
		c->from.unit == UNIT_AGE || c->from.unit == UNIT_DATE ||
		!framing_asks_may(r, 0))
		return;
	f->may = c->how == IS_EQUAL;
	f->limit = limit_of(graph_term(r->x->graph, c->predicate));
}

/* How a limit V stands to the amounts that are asked of where all of them may
 * be, and where none may; -1: that is never known.  TO: to the last of them.
 */
struct bound_by {
	int all, none;
	bool all_to, none_to;
};

bool frame_limit(struct frame *f, const struct lexicon *x, uint32_t v)
{
	static const struct bound_by least[] = {
		[IS_EQUAL] = {IS_MOST, IS_MORE, false, false},
		[IS_LESS] = {-1, IS_LEAST, false, false},
		[IS_MOST] = {-1, IS_MORE, false, false},
		[IS_MORE] = {IS_MOST, -1, false, false},
		[IS_LEAST] = {IS_MOST, -1, false, false},
		[IS_WITHIN] = {IS_MOST, IS_MORE, false, true}};
	static const struct bound_by most[] = {
		[IS_EQUAL] = {IS_LEAST, IS_LESS, false, false},
		[IS_LESS] = {IS_LEAST, -1, false, false},
		[IS_MOST] = {IS_LEAST, -1, false, false},
		[IS_MORE] = {-1, IS_MOST, false, false},
		[IS_LEAST] = {-1, IS_LESS, false, false},
		[IS_WITHIN] = {IS_LEAST, IS_LESS, true, false}};
	const struct frame_cond *c = &f->cond[0];
	const struct bound_by *by = &(f->limit > 0 ? least : most)[c->how];
	struct frame_cond all = *c, none = *c;
	struct quantity ends[2];
	bool known;

	f->yes = false;
	if (lookup_ends(ends, x->graph, v) != ENDS_SAME)
		return false;
	all.how = by->all < 0 ? IS_EQUAL : (enum frame_compare)by->all;
	none.how = by->none < 0 ? IS_EQUAL : (enum frame_compare)by->none;
	all.from = by->all_to ? c->to : c->from;
	none.from = by->none_to ? c->to : c->from;
	f->yes = by->all >= 0 && frame_meets(&all, x, v, &known) && known;
	return f->yes ||
	       (by->none >= 0 && frame_meets(&none, x, v, &known) && known);
}

const char *frame_limit_word(const struct frame *f, const struct lexicon *x)
{
	static const char *const said[] = {
		"最", "限", "至", "起", "以上", "以下", "以内", NULL};
	static const char *const named[] = {"最", "限", "至", NULL};
	struct text v = graph_term(x->graph, f->fact[2]);

	if (word_in_any(graph_term(x->graph, f->fact[1]), named) ||
		word_in_any(v, said) || !v.len || v.at[0] < '0' ||
		v.at[0] > '9')
		return "";
	return f->limit > 0 ? "至少" : "最多";
}
