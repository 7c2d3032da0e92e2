/* advice.c - what is suspicious in rules that can be read (--check). */
#include "scene-push/parts.h"

static void tell(
	const struct config *c, const struct scene_rule *r, const char *what)
{
	fail_warn("%s:%llu: scene '%s': %s", c->rules_path,
		(unsigned long long)c->rule_line[r->place], text_show(r->name),
		what);
}

/* Whether something of the scene is ever open, for unless to end. */
static bool is_open(const struct config *c, const struct scene_rule *r)
{
	bool quiet =
		r->class == SCENE_MARKETING &&
		(r->quiet.given || c->rules.whole[SCENE_MARKETING].quiet.given);

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

static void look(const struct config *c, const struct scene_rule *r)
{
	if (!r->enabled)
		return;
	if (r->begin >= r->end)
		tell(c, r, "it never begins: from is not before until");
	if (r->n_unless && !is_open(c, r))
		tell(c, r,
			"unless has no effect: nothing of it is ever open "
			"(one step, no wait, no quiet hours)");
	if (r->needs && r->other.len == 0)
		tell(c, r,
			"who does not meet needs gets nothing: else is "
			"empty");
	if (r->class <= SCENE_SERVICE &&
		is_above(&r->caps, &c->rules.whole[r->class].caps))
		tell(c, r,
			"its cap is above that of its class, which holds "
			"first");
}

void advice_tell(const struct config *c)
{
	for (size_t i = 0; i < c->rules.n; i++)
		look(c, &c->rules.rule[i]);
}
