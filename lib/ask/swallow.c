/* swallow.c - whether a user's pattern has matched over what it knows nothing
 * of. */
#include "ask/turn.h"
#include "ask/word.h"

/* Where the mark of a slot stands. */
static size_t slot_at(const struct turn *a, int slot)
{
	const char *p = a->c.marked.at;
	size_t i = 0;

	while (i + 2 < a->c.marked.len && intent_slot_at(p + i) != slot)
		i++;
	return i;
}

/* Whether a negation lies in what a user's pattern has matched, and the pattern
 * has none: 不能买 is no .{0,6}买. */
static bool denies(const struct turn *a, const struct intent_found *found)
{
	static const char *const words[] = {"不", "没", "别", "非", "勿", "除"};
	struct text pattern = text_of(a->intent->pattern);
	struct text said = {
		a->c.marked.at + found->from, found->to - found->from};

	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (word_in(said, words[k]) && !word_in(pattern, words[k]))
			return true;
	return false;
}

/* Whether the query names the thing itself. */
static bool is_of(const struct turn *a, uint32_t thing)
{
	const struct lookup_part *part = &a->intent->query.part[0][0];

	return part->is == PART_TERM && part->number == thing;
}

/* 卡丢了补卡费用 asks what 补卡 costs, and what is lost is said before: another
 * thing, behind what a user's pattern has matched, has the property that is
 * named. */
static bool asks_of_other(
	const struct turn *a, const struct intent_found *found)
{
	const struct topic *t = &a->t;
	bool behind = false;

	if (!t->entity || !t->predicate || t->how_predicate > HOW_ASKED ||
		is_of(a, t->entity) ||
		!graph_holds(a->d->graph, 0, t->entity, t->predicate, 0))
		return false;
	for (size_t i = 0; i < a->c.slots; i++) {
		const struct slot_mark *m = &a->c.slot[i];
		behind |= m->mention && m->mention->term == t->entity &&
			  slot_at(a, (int)i) >= found->to;
	}
	return behind;
}

/* Whether a name that is no slot of it lies in what a user's pattern has
 * matched: 身份证丢了 is no (卡).{0,4}(丢).  Or a thing is beside itself. */
bool turn_swallows(const struct turn *a, const struct intent_found *found)
{
	const char *p = a->c.marked.at;

	if (a->bound.term[SLOT_E2] &&
		a->bound.term[SLOT_E2] == a->bound.term[SLOT_E])
		return true; /* X,它收益多少 compares nothing */
	if (a->intent->builtin || a->intent->query.action)
		return false;
	if (denies(a, found) || asks_of_other(a, found))
		return true;
	for (size_t i = found->from; i + 2 < found->to; i++) {
		int slot = intent_slot_at(p + i);
		bool own =
			slot < 0 || (unsigned)slot >= a->c.slots ||
			!(a->c.slot[slot].kinds & (SLOT_ENTITY | SLOT_VALUE));
		for (size_t k = 0; k < LOOKUP_SLOTS; k++)
			own |= found->slot[k] == slot;
		if (!own)
			return true;
	}
	return false;
}
