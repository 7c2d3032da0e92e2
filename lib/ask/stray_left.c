/* stray_left.c - whether what nothing explains says that the answer is of
 * something else: another value than is asked of, a word of letters, the sum of
 * several, what is done with a thing that has its price.
 */
#include "ask/stray.h"

#include <string.h>

#include "ask/word.h"

static const struct mention *mention_of(const struct turn *a, uint32_t term)
{
	const struct utterance *u = &a->d->u;

	for (size_t i = 0; i < u->mentions; i++) {
		const struct mention *m = &u->mention[i];
		struct piece p = {.mention = m, .sense = m->sense};
		if (term && stray_names(a, &p, term))
			return m;
	}
	return NULL;
}

/* 净风滤芯是空调滤芯吗: in front of the value, which is a type, stands what
 * says which. */
static bool narrows_type(const struct turn *a, const struct pieces *p)
{
	const struct mention *m = mention_of(a, a->bound.term[SLOT_V]);

	if (!a->intent->builtin || a->intent->query.form != LOOKUP_ASK || !m ||
		!(m->kinds & SLOT_TYPE))
		return false;
	for (size_t i = 0; i < p->runs; i++)
		if (p->run[i].to == m->from || p->run[i].from == m->to)
			return true;
	return false;
}

static bool is_letters(const struct turn *a, uint32_t from, uint32_t to)
{
	const uint32_t *c = a->d->u.text.c;

	while (from < to && c[from] >= 'a' && c[from] <= 'z')
		from++;
	return from == to;
}

/* Whether [FROM, TO) begins a word of the property's name: manage and
 * management fee. */
static bool is_of_name(const struct turn *a, uint32_t from, uint32_t to)
{
	struct folded name = {0};
	size_t n = to - from;
	bool is = false;

	if (fold(&name, graph_term(a->d->graph, a->t.predicate)))
		for (size_t i = 0; i + n <= name.n && !is; i++)
			is = (!i || !fold_word(name.c[i - 1])) &&
			     memcmp(name.c + i, a->d->u.text.c + from,
				     n * sizeof(*name.c)) == 0;
	folded_release(&name);
	return is;
}

/* redemption fee, answered with redemption period: a word of letters that
 * nothing explains is never passed over. */
static bool has_word(const struct turn *a, const struct pieces *p)
{
	if (!a->intent->builtin || !(a->intent->query.slots & 1u << SLOT_E))
		return false;
	for (size_t i = 0; i < p->runs; i++) {
		uint32_t from = p->run[i].from, to = p->run[i].to;
		if (to > from + 1 && is_letters(a, from, to) &&
			!is_of_name(a, from, to) &&
			!stray_answered(a, from, to))
			return true;
	}
	return false;
}

static bool is_asked(const struct turn *a)
{
	return a->intent->builtin && a->t.how_predicate == HOW_ASKED &&
	       a->intent->query.form == LOOKUP_SELECT &&
	       a->intent->query.slots & 1u << SLOT_E;
}

/* 一共多少钱, answered with one of the fees. */
static bool asks_sum(const struct turn *a)
{
	static const char *const said[] = {"一共", "总共", "合计", "加起来"};
	static const char *const sums[] = {"总", "合计", "全"};
	struct text name = graph_term(a->d->graph, a->t.predicate);
	bool sum = false;

	for (size_t k = 0; is_asked(a) && k < 4; k++)
		sum |= word_in(a->asked, said[k]);
	for (size_t k = 0; k < 3; k++)
		sum &= !word_in(name, sums[k]);
	return sum && word_in(a->asked, "钱");
}

/* Whether a thing or a type is named at character AT. */
static bool names_at(const struct utterance *u, uint32_t at)
{
	for (size_t i = 0; i < u->mentions; i++)
		if (u->mention[i].from == at &&
			u->mention[i].kinds & (SLOT_ENTITY | SLOT_TYPE))
			return true;
	return false;
}

/* 修电瓶多少钱: one character that nothing explains, in front of a thing and of
 * all else, is what is done with it, and the price is not of that. */
static bool is_done_with(const struct turn *a, const struct pieces *p)
{
	const struct folded *f = &a->d->u.text;
	uint32_t at = p->first;

	return is_asked(a) && p->unknown && p->end == at + 1 &&
	       names_at(&a->d->u, p->end) && (!at || fold_stop(f->c[at - 1])) &&
	       word_in(a->asked, "钱") && !stray_property_has(a, f->c[at]);
}

bool stray_left(const struct turn *a, const struct pieces *p)
{
	return narrows_type(a, p) || has_word(a, p) || asks_sum(a) ||
	       is_done_with(a, p);
}
