/* stray_verb.c - whether a question's verb is of something else: 在哪里能看,
 * 什么时候开庭, 多久到账. */
#include "ask/stray.h"
#include "ask/word.h"

enum {
	WHICH_ONE = 0x54ea, /* 哪 */
	CLOSE = 2	    /* characters between: 能, 可以 */
};

/* Whether W asks where or when: 在哪, 哪里, 哪儿, 什么时候, 啥时候. */
static bool is_adverb(const struct folded *f, const struct asked *w)
{
	uint32_t last = f->c[w->to - 1];
	bool asks = false;

	for (uint32_t i = w->from; i < w->to; i++)
		asks |= f->c[i] == WHICH_ONE || f->c[i] == 0x4ec0 ||
			f->c[i] == 0x5565;
	return asks && w->to > w->from + 1 &&
	       (last == WHICH_ONE || last == 0x91cc || last == 0x513f ||
		       last == 0x5019);
}

/* 多久, 几天: how many characters of [FROM, TO) ask how long something takes.
 */
static size_t how_long(const struct folded *f, uint32_t from, uint32_t to)
{
	static const char *const words[] = {
		"多久", "几天", "多长时间", "多少天", "几个工作日"};

	size_t n = 0;

	for (size_t k = 0; k < sizeof(words) / sizeof(*words) && !n; k++)
		n = fold_says(f->c + from, to - from, words[k]);
	return n;
}

/* Whether what nothing explains is a verb behind words that ask for a place or
 * a time, 在哪里能看, 什么时候开庭, 多久到账: it says of what. */
static bool has_verb(const struct turn *a, const struct pieces *p)
{
	const struct utterance *u = &a->d->u;

	for (size_t i = 0; p->unknown && i < u->askeds; i++) {
		const struct asked *w = &u->asked[i];
		if (p->first >= w->to && p->first <= w->to + CLOSE &&
			(is_adverb(&u->text, w) ||
				how_long(&u->text, w->from, w->to)))
			return true;
	}
	return false;
}

/* 寄给谁 answered with 寄件人: who gets it is asked for, and not who does it.
 */
static bool asks_receiver(const struct turn *a)
{
	static const char *const gets[] = {
		"收", "受", "接", "给", "对象", "得", "领"};
	struct text name = graph_term(a->d->graph, a->t.predicate);

	if (!a->t.predicate || !word_in(a->asked, "给谁"))
		return false;
	for (size_t k = 0; k < sizeof(gets) / sizeof(*gets); k++)
		if (word_in(name, gets[k]))
			return false;
	return a->t.how_predicate >= HOW_PART;
}

bool stray_of_verb(const struct turn *a, const struct pieces *p)
{
	if (!a->intent->builtin)
		return false;
	return asks_receiver(a) ||
	       (a->t.how_predicate == HOW_ASKED && has_verb(a, p) &&
		       !stray_property_has(a, a->d->u.text.c[p->first]));
}

bool stray_asks_time(const struct turn *a)
{
	static const char *const words[] = {"几年", "多少年"};
	static const char *const times[] = {"时", "期", "年", "限", "日", "龄"};
	struct text name = graph_term(a->d->graph, a->t.predicate);
	const struct folded *f = &a->d->u.text;

	for (size_t k = 0; k < sizeof(times) / sizeof(*times); k++)
		if (word_in(name, times[k]))
			return false;
	for (uint32_t i = a->t.to; a->t.to && i < f->n; i++)
		for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
			if (fold_says(f->c + i, f->n - i, words[k]))
				return true;
	return false;
}

bool stray_other_verb(const struct turn *a, const struct pieces *p)
{
	if (has_verb(a, p) && !stray_answered(a, p->first, p->end))
		return true;
	for (size_t i = 0; i < p->n; i++) {
		const struct piece *o = &p->at[i];
		size_t n = o->mention ? 0
				      : how_long(&a->d->u.text, o->from, o->to);
		if (n && o->from + n < o->to &&
			!stray_answered(a, o->from + (uint32_t)n, o->to))
			return true;
	}
	return false;
}
