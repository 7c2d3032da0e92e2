/* scenes.h - an engine with one rule, for the tests of scenes. */
#ifndef UNIT_SCENES_H
#define UNIT_SCENES_H

#include "scene/engine.h"
#include "unit.h"

/* The cells of a rule for service that says x at MATCH; the rest are empty. */
static inline void scenes_rule(
	struct text cell[SCENE_COLUMNS], const char *match)
{
	for (int i = 0; i < SCENE_COLUMNS; i++)
		cell[i] = text_of("");
	cell[SCENE_NAME] = text_of("s");
	cell[SCENE_CLASS] = text_of("service");
	cell[SCENE_ACTION] = text_of("x");
	cell[SCENE_MATCH] = text_of(match);
}

/* What is released by scenes_end(). */
struct scenes {
	struct scene_rules *rules;
	struct scene_engine *e;
	struct keyed **keyed;
};

/* S has the rule of CELL alone, which scene_engine_rules() is to take; LINE is
 * called with ARG. */
static inline void scenes_begin(const struct scenes *s,
	const struct text cell[SCENE_COLUMNS],
	void (*line)(void *arg, const struct scene_line *line), void *arg)
{
	struct zone zone;

	ck_assert_ptr_null(zone_open(&zone, "UTC"));
	scene_rules_init(s->rules, &zone);
	ck_assert_ptr_null(scene_rules_add(s->rules, cell));
	scene_rules_order(s->rules);
	ck_assert_ptr_null(keyed_open(s->keyed, KEYED_SHA256, text_of("")));
	scene_engine_init(s->e, 7);
	s->e->line = line;
	s->e->arg = arg;
	condition_view_init(&s->e->view, &zone, (struct number_style){'.', 0});
}

static inline void scenes_end(const struct scenes *s)
{
	condition_view_release(&s->e->view);
	scene_engine_release(s->e);
	scene_rules_release(s->rules);
	keyed_free(*s->keyed);
}

#endif
