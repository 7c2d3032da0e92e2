/* denied.c - a negation that an answer has passed over. */
#include "ask/denied.h"

#include "ask/answer.h"

enum { LONGEST_WORD = 6 /* characters of a word with a negation in it */ };

/* 不 没 无 非 未 勿 免 零 */
static bool is_negation(uint32_t c)
{
	static const uint32_t all[] = {
		0x4e0d, 0x6ca1, 0x65e0, 0x975e, 0x672a, 0x52ff, 0x514d, 0x96f6};

	for (size_t k = 0; k < sizeof(all) / sizeof(*all); k++)
		if (c == all[k])
			return true;
	return false;
}

/* 不良反应, and 不能吃什么 where it asks for 忌吃. */
static bool is_of_name(const struct utterance *u, uint32_t at)
{
	for (size_t i = 0; i < u->mentions; i++)
		if (u->mention[i].from <= at && at < u->mention[i].to)
			return true;
	for (size_t i = 0; i < u->askeds; i++)
		if (u->asked[i].from <= at && at < u->asked[i].to &&
			(u->asked[i].sense ||
				u->asked[i].classes & (WORD_CUE | WORD_HINT)))
			return true;
	return false;
}

/* 能不能, and 记不得 or the like, which denies nothing of what is asked. */
static bool is_idle(const struct turn *a, uint32_t at)
{
	const struct folded *f = &a->d->u.text;
	uint32_t from = at > LONGEST_WORD ? at - LONGEST_WORD : 0;
	const struct pieces_words *o = &a->d->operators;

	if (at + 1 == f->n || (at && f->c[at - 1] == f->c[at + 1]))
		return true;
	for (uint32_t i = from; i <= at; i++) {
		size_t len = 0;
		uint32_t w = trie_longest(&o->trie, f->c + i, f->n - i, &len);
		if (w != TRIE_NONE && len > 1 && i + len > at &&
			!(o->does[w] & (DOES_NOT | DOES_LACK | DOES_EXCEPT)))
			return true;
	}
	return false;
}

/* Whether what is told says itself what may not be: 忌吃, or 不得购房. */
static bool says_what_not(const struct turn *a, uint32_t at)
{
	uint32_t value[1];

	if (at + 1 == a->t.from || at + 2 == a->t.from)
		return false;
	if (lexicon_forbids(a->d->lexicon, a->t.predicate))
		return true;
	if (!answer_values(&a->intent->query, &a->d->rows, "a", value, 1))
		return false;
	struct text v = graph_term(a->d->graph, value[0]);
	return v.len > 3 && memcmp(v.at, "不", 3) == 0;
}

/* 信用卡不激活会怎样, 没带身份证: the thing itself is denied, or one that is
 * named right behind. */
static bool denies_thing(const struct turn *a, uint32_t at)
{
	const struct utterance *u = &a->d->u;

	for (size_t i = 0; i < u->mentions; i++)
		if (u->mention[i].from > at && u->mention[i].from <= at + 2 &&
			u->mention[i].kinds & (SLOT_ENTITY | SLOT_VALUE))
			return true;
	return false;
}

bool denied_dropped(const struct turn *a, const struct pieces *p, uint32_t *at)
{
	const struct utterance *u = &a->d->u;
	const struct intent *it = a->intent;
	const struct clause *c = &u->clause[a->t.clause];

	if (a->framed || it->query.form != LOOKUP_SELECT ||
		(it->builtin && p->does & DOES_WHETHER &&
			a->t.how_predicate <= HOW_ALIAS))
		return false;
	for (uint32_t i = c->from; i < c->to && i < u->text.n; i++)
		if (is_negation(u->text.c[i]) && !is_of_name(u, i) &&
			!is_idle(a, i) &&
			(it->builtin ? !says_what_not(a, i)
				     : denies_thing(a, i))) {
			*at = i;
			return true;
		}
	return false;
}
