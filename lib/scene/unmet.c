/* unmet.c - events of the rules whose kind no row has had. */
#include "scene/unmet.h"

static bool is_met(
	const struct scene_engine *e, const struct scene_event *event)
{
	bool met = event->any;

	for (size_t i = 0; i < event->kinds && !met; i++) {
		size_t k = table_find(&e->kinds, event->kind[i]);
		met = k != (size_t)TABLE_NONE &&
		      *(unsigned char *)table_value(&e->kinds, k) !=
			      SCENE_UNMET;
	}
	return met;
}

static void look(struct scene_unmet *u, const struct scene_engine *e,
	const struct scene_rule *r, unsigned event)
{
	bool met = is_met(e, &e->rules->event[event]);

	u->all++;
	u->n += met;
	if (met || u->rule)
		return;
	u->rule = r;
	u->kind = e->rules->event[event].kind[0];
}

struct scene_unmet scene_unmet(const struct scene_engine *e)
{
	struct scene_unmet u = {0};

	for (size_t i = 0; i < e->rules->n; i++) {
		const struct scene_rule *r = &e->rules->rule[i];
		if (!r->enabled)
			continue;
		for (size_t k = 0; k < r->steps; k++)
			if (k == 0 || r->step[k] != r->step[k - 1])
				look(&u, e, r, r->step[k]);
		for (size_t k = 0; k < r->n_unless; k++)
			look(&u, e, r, r->unless[k]);
	}
	return u;
}
