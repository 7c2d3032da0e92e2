/* guess.c - the name that is nearly said. */
#include "ask/near.h"
#include "ask/turn.h"

static bool explained(const struct utterance *u, uint32_t at, uint32_t *to)
{
	for (size_t i = 0; i < u->mentions; i++)
		if (!(u->mention[i].kinds & SLOT_NUMBER) &&
			u->mention[i].from <= at && at < u->mention[i].to) {
			*to = u->mention[i].to;
			return true;
		}
	for (size_t i = 0; i < u->askeds; i++)
		if (u->asked[i].from <= at && at < u->asked[i].to) {
			*to = u->asked[i].to;
			return true;
		}
	*to = at + 1;
	return fold_stop(u->text.c[at]);
}

/* A name of [from, to) that is nearly said: the one that is spoken of, one that
 * has the property, or all that there are. */
static size_t near_in(struct turn *a, uint32_t from, uint32_t to)
{
	struct near_found found;
	size_t having = 0;
	uint32_t term = 0;

	near_find(a->d->near, a->d->u.text.c + from, to - from, &found);
	if (found.cut)
		a->to->unsaid |= UNSAID_NAMES;
	bool alone = a->d->u.text.n <= to - from + 2; /* 城西呢 */
	if (found.part && to - from < 3 && !alone && a->t.entity &&
		a->t.predicate &&
		(graph_holds(a->d->graph, 0, a->t.entity, a->t.predicate, 0) ||
			a->t.through))
		return 0; /* two characters are little, and all is known */
	for (size_t i = 0; i < found.n; i++) {
		bool has = a->t.predicate &&
			   (graph_holds(a->d->graph, 0, found.term[i],
				    a->t.predicate, 0) ||
				   topic_through(a->d->lexicon, found.term[i],
					   a->t.predicate));
		if (found.term[i] == a->s->focus[0])
			return 0; /* as if it were carried */
		having += has;
		if (has || !term)
			term = found.term[i];
	}
	if (found.n == 1 || having == 1) {
		utterance_add(&a->d->u, from + (uint32_t)found.from,
			from + (uint32_t)found.to, term, found.part);
		return 1;
	}
	if (a->t.predicate && a->t.how_predicate <= HOW_PART && !having)
		return 0;
	for (size_t i = 0; i < found.n; i++)
		a->t.also[a->t.others++] =
			(struct option){found.term[i], a->t.predicate};
	return found.n;
}

/* Whether C stands between the names of two things: 比 和 与 跟 同. */
static bool is_between(uint32_t c)
{
	return c == 0x6bd4 || c == 0x548c || c == 0x4e0e || c == 0x8ddf ||
	       c == 0x540c;
}

static bool ends_thing(const struct utterance *u, uint32_t at)
{
	for (size_t i = 0; i < u->mentions; i++)
		if (u->mention[i].kinds & SLOT_ENTITY && u->mention[i].to == at)
			return true;
	return false;
}

static bool begins_thing(const struct utterance *u, uint32_t at)
{
	for (size_t i = 0; i < u->mentions; i++)
		if (u->mention[i].kinds & SLOT_ENTITY &&
			u->mention[i].from == at)
			return true;
	return false;
}

/* The one name that [FROM, TO) is a part of, or 0. */
static uint32_t part_of_one(struct turn *a, uint32_t from, uint32_t to)
{
	struct near_found found;

	if (to < from + 2)
		return 0;
	if (!a->d->near)
		a->d->near = near_new(a->d->lexicon);
	near_find(a->d->near, a->d->u.text.c + from, to - from, &found);
	return found.n == 1 && found.part ? found.term[0] : 0;
}

/* X7比X3贵: what stands on both sides of AT, of things that are not named but
 * by a part.  Whether it is settled. */
static bool guess_two(struct turn *a, uint32_t at)
{
	struct utterance *u = &a->d->u;
	uint32_t from = at, to = at + 1, next, first = 0, second = 0;
	bool left = ends_thing(u, at), right = begins_thing(u, at + 1);

	if (left && right)
		return false;
	while (!left && from > a->c.from && !explained(u, from - 1, &next))
		from--;
	while (!right && to < a->c.to && !explained(u, to, &next))
		to++;
	first = left ? 0 : part_of_one(a, from, at);
	second = right ? 0 : part_of_one(a, at + 1, to);
	if ((!left && !first) || (!right && !second) || first == second)
		return false;
	if (first)
		utterance_add(u, from, at, first, true);
	if (second)
		utterance_add(u, at + 1, to, second, true);
	return true;
}

static bool guess_both(struct turn *a)
{
	for (uint32_t i = a->c.from; i + 1 < a->c.to; i++)
		if (is_between(a->d->u.text.c[i]) && guess_two(a, i))
			return true;
	return false;
}

enum { SHORT = 12 /* characters that may ask without a word for it */ };

void turn_guess(struct turn *a)
{
	const struct utterance *u = &a->d->u;
	size_t found = 0;

	if (guess_both(a)) {
		topic_find(&a->t, &a->d->u, a->s, a->d->lexicon, &a->d->reach);
		complete(&a->c, &a->d->u, &a->t, a->s, a->d->lexicon);
		return;
	}
	for (size_t i = 0; i < u->mentions; i++)
		if (u->mention[i].kinds & SLOT_ENTITY)
			return;
	if (a->c.left < 2 || a->t.clause + 1 != u->clauses ||
		(u->text.n > SHORT && !u->clause[a->t.clause].asks) ||
		utterance_has(u, a->c.from, a->c.to, WORD_PRONOUN))
		return;
	if (!a->d->near)
		a->d->near = near_new(a->d->lexicon);
	for (uint32_t i = a->c.from, next = i; i < a->c.to && !found;
		i = next) {
		uint32_t end = i;
		while (end < a->c.to && !explained(u, end, &next))
			end = next;
		/* The name is what is not understood, and not some of it. */
		if (end - i + 2 >= a->c.left)
			found = near_in(a, i, end);
	}
	if (found == 1) {
		topic_find(&a->t, &a->d->u, a->s, a->d->lexicon, &a->d->reach);
		complete(&a->c, &a->d->u, &a->t, a->s, a->d->lexicon);
	} else if (found > 1) {
		a->t.entity = a->t.also[0].entity;
		a->t.how_entity = HOW_PART;
		memmove(a->t.also, a->t.also + 1,
			--a->t.others * sizeof(*a->t.also));
		a->c.kinds |= SLOT_ENTITY;
	}
}
