/* stray_which.c - whether things are asked for, and the answer is of the one
 * that was spoken of. */
#include "ask/stray.h"

enum {
	WHICH = 0x54ea, /* 哪 */
	OF = 0x7684,	/* 的 */
	HAS = 0x6709	/* 有 */
};

/* 离地铁近的酒店: things of a type end the question, and the answer is of the
 * one that was spoken of. */
static bool asks_type(const struct turn *a, const struct pieces *p)
{
	const struct piece *last = p->n ? &p->at[p->n - 1] : NULL;

	return a->intent->builtin && a->t.how_entity == HOW_CARRIED && last &&
	       last->kinds & SLOT_TYPE && last->mention && last->from &&
	       a->d->u.text.c[last->from - 1] == OF &&
	       last->to + 1 >= a->d->u.text.n &&
	       !utterance_has(&a->d->u, 0, last->from, WORD_PRONOUN);
}

/* Whether 哪些, 有哪些 or 几个 asks for things. */
static bool asks_list(const struct turn *a, const struct piece *p)
{
	uint32_t c = a->d->u.text.c[p->from];

	return p->does & DOES_COUNT ||
	       (p->does & DOES_WHICH && p->to > p->from + 1 &&
		       (c == WHICH || c == HAS) && !p->sense);
}

/* 限制 of 用途有什么限制 is in the property's name, 用途限制. */
static bool is_of_name(const struct turn *a, uint32_t from, uint32_t to)
{
	const uint32_t *c = a->d->u.text.c;

	return stray_property_has(a, c[from]) &&
	       stray_property_has(a, c[to - 1]);
}

/* 能源是汽油的飞船有哪些: things that nothing names are asked for, and the
 * answer is of the one that was spoken of. */
static bool asks_unnamed(const struct turn *a, const struct pieces *p)
{
	const uint32_t *c = a->d->u.text.c;

	if (!a->intent->builtin || a->t.how_entity != HOW_CARRIED)
		return false;
	for (size_t i = 0; i < p->n; i++) {
		const struct piece *list = &p->at[i];
		for (size_t k = 0; asks_list(a, list) && k < p->runs; k++) {
			uint32_t from = p->run[k].from, to = p->run[k].to;
			if (!is_of_name(a, from, to) &&
				(from == list->to ||
					(from && c[from - 1] == OF &&
						to == list->from)))
				return true;
		}
		for (size_t k = 0; asks_list(a, list) && k < p->n; k++)
			if (p->at[k].kinds == SLOT_VALUE &&
				!stray_answered(a, p->at[k].from, p->at[k].to))
				return true;
	}
	return false;
}

bool stray_which(const struct turn *a, const struct pieces *p)
{
	return asks_type(a, p) || asks_unnamed(a, p);
}
