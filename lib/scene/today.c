/* today.c - the rules of today put to use on what state knows of scenes. */
#include <stdlib.h>

#include "base/mem.h"
#include "scene/engine_form.h"

/* How long the pushes count that CAPS ask for, in ms; a month has 31 days. */
static int64_t caps_span(const struct scene_caps *caps)
{
	static const int days[] = {0, 1, 7, 31};
	int64_t span = 0;

	for (size_t i = 0; i < caps->n; i++) {
		const struct scene_cap *c = &caps->cap[i];
		int64_t is =
			c->unit == SCENE_SPAN
				? c->span
				: (days[c->unit] + 1) * (int64_t)WHEN_DAY_MS;
		span = is > span ? is : span;
	}
	return span;
}

/* The first eight bytes of a hash that is the same in every run. */
static uint64_t print_of(struct keyed *keyed, const struct scene_rule *r)
{
	static const enum scene_column column[] = {SCENE_MATCH, SCENE_WITHIN,
		SCENE_UNLESS, SCENE_WAIT, SCENE_BY, SCENE_CLASS};
	struct text part[sizeof(column) / sizeof(*column)];

	for (size_t i = 0; i < sizeof(column) / sizeof(*column); i++)
		part[i] = text_of(r->cell[column[i]]);
	return keyed_number(keyed, part, sizeof(column) / sizeof(*column));
}

/* The form of rule I, which may be new. */
static uint32_t find_form(
	struct scene_engine *e, const struct scene_rule *r, uint64_t print)
{
	size_t name = table_find(&e->names, r->name);

	for (size_t i = 0; i < e->forms; i++)
		if (e->form[i].name == name && e->form[i].print == print &&
			!e->form[i].dead)
			return (uint32_t)i;
	scene_form_add(e, r->name, print, false);
	return (uint32_t)e->forms - 1;
}

static void set_spans(struct scene_engine *e)
{
	const struct scene_rules *r = e->rules;

	e->span_of = mem_array(e->names.n, sizeof(*e->span_of));
	e->rest_of = mem_array(e->names.n, sizeof(*e->rest_of));
	for (size_t i = 0; i < e->names.n; i++)
		e->span_of[i] = e->rest_of[i] = -1;
	for (size_t i = 0; i < r->n; i++) {
		e->span_of[e->name_of[i]] = caps_span(&r->rule[i].caps);
		e->rest_of[e->name_of[i]] = r->rule[i].rest;
	}
	for (int i = 0; i < 2; i++)
		if (r->whole[i].given)
			e->span_of[e->class_name[i]] =
				caps_span(&r->whole[i].caps);
}

static bool has_kind(const struct scene_event *event, struct text kind)
{
	for (size_t i = 0; i < event->kinds && !event->any; i++)
		if (text_equal(event->kind[i], kind))
			return true;
	return event->any;
}

/* What rows of KIND mean to all scenes. */
static struct scene_acts acts_of(const struct scene_rules *r, struct text kind)
{
	struct scene_acts to = {0};
	size_t cap = 0;

	for (size_t i = 0; i < r->n; i++) {
		struct scene_act act = {.rule = (unsigned)i};
		const struct scene_rule *rule = &r->rule[i];
		for (size_t k = 0; k < rule->steps; k++)
			if (has_kind(&r->event[rule->step[k]], kind))
				act.steps |= (uint16_t)(1U << k);
		for (size_t k = 0; k < rule->n_unless; k++)
			act.unless |=
				has_kind(&r->event[rule->unless[k]], kind);
		if (!rule->enabled || (!act.steps && !act.unless))
			continue;
		mem_grow(&to.act, &cap, to.n + 1, sizeof(*to.act));
		to.act[to.n++] = act;
	}
	return to;
}

static void set_kinds(struct scene_engine *e)
{
	const struct scene_rules *r = e->rules;

	for (size_t i = 0; i < r->events; i++)
		for (size_t k = 0; k < r->event[i].kinds; k++)
			(void)scene_kind(e, r->event[i].kind[k]);
	e->n_acts = e->kinds.n;
	e->acts = mem_zero(e->n_acts, sizeof(*e->acts));
	for (size_t i = 0; i < e->n_acts; i++)
		e->acts[i] = acts_of(r, table_key(&e->kinds, i));
	e->other = acts_of(r, (struct text){"", 0});
}

/* Scenes that are gone, or are others now: what was open of them is not. */
static void end_gone(struct scene_engine *e)
{
	for (size_t i = 0; i < e->forms; i++) {
		struct scene_form *f = &e->form[i];
		if (f->rule != SCENE_NO_RULE || f->dead)
			continue;
		f->dead = true;
		e->dropped_open += f->open;
	}
}

const char *scene_engine_rules(struct scene_engine *e,
	const struct scene_rules *rules, struct keyed *keyed)
{
	static const char *const classes[2] = {"*marketing", "*service"};

	e->rules = rules;
	e->keyed = keyed;
	e->zone = rules->zone;
	e->form_of = mem_array(rules->n, sizeof(*e->form_of));
	e->name_of = mem_array(rules->n, sizeof(*e->name_of));
	for (size_t i = 0; i < rules->n; i++) {
		const struct scene_rule *r = &rules->rule[i];
		e->name_of[i] = (uint32_t)table_put(&e->names, r->name);
		e->form_of[i] = 0;
		if (!r->enabled)
			continue;
		e->form_of[i] = find_form(e, r, print_of(keyed, r));
		e->form[e->form_of[i]].rule = (unsigned)i;
	}
	for (int i = 0; i < 2; i++)
		e->class_name[i] =
			(uint32_t)table_put(&e->names, text_of(classes[i]));
	end_gone(e);
	set_spans(e);
	set_kinds(e);
	scene_timers_order(e);
	e->store.tidy = scene_tidy;
	e->seen = mem_zero(rules->events, sizeof(*e->seen));
	e->touched = mem_zero(e->forms, sizeof(*e->touched));
	return NULL;
}
