/* advice.c - what is suspicious in rules that can be read. */
#include "scene/advice.h"

/* Whether something of the scene is ever open, for unless to end. */
static bool is_open(const struct scene_rules *all, const struct scene_rule *r)
{
	bool quiet =
		r->class == SCENE_MARKETING &&
		(r->quiet.given || all->whole[SCENE_MARKETING].quiet.given);

	return r->steps > 1 || r->wait != SCENE_NO_WAIT || quiet;
}

/* Whether the cap of the scene lets more through than that of its class. */
static bool is_above(const struct scene_caps *own, const struct scene_caps *all)
{
	for (size_t i = 0; i < own->n; i++)
		for (size_t k = 0; k < all->n; k++)
			if (own->cap[i].unit == all->cap[k].unit &&
				own->cap[i].span == all->cap[k].span &&
				own->cap[i].most > all->cap[k].most)
				return true;
	return false;
}

const char *scene_advice(const struct scene_rules *all, size_t i, unsigned k)
{
	const struct scene_rule *r = &all->rule[i];

	if (!r->enabled)
		return NULL;
	if (k == 0 && r->begin >= r->end)
		return "it never begins: from is not before until";
	if (k == 1 && r->n_unless && !is_open(all, r))
		return "unless has no effect: nothing of it is ever open (one "
		       "step, no wait, no quiet hours)";
	if (k == 2 && r->needs && r->other.len == 0)
		return "who does not meet needs gets nothing: else is empty";
	if (k == 3 && r->class <= SCENE_SERVICE &&
		is_above(&r->caps, &all->whole[r->class].caps))
		return "its cap is above that of its class, which holds first";
	return NULL;
}
