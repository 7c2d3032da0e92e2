/* conditions.c - whether the row at hand is what an event of the rules wants.
 */
#include "scene/engine_form.h"

struct view_at {
	const struct scene_row *row;
	const unsigned *column;
};

static struct text cell(void *arg, size_t i)
{
	const struct view_at *at = arg;

	return at->row->cell(at->row->arg, at->column[i]);
}

static bool holds(struct scene_engine *e, const struct condition *c,
	const unsigned *column)
{
	struct view_at at = {e->row, column};

	if (!c)
		return true;
	e->view.cell = cell;
	e->view.arg = &at;
	return condition_holds(c, &e->view);
}

static bool is_kind(const struct scene_event *event, struct text kind)
{
	for (size_t i = 0; i < event->kinds && !event->any; i++)
		if (text_equal(event->kind[i], kind))
			return true;
	return event->any;
}

bool scene_meets(struct scene_engine *e, unsigned i)
{
	const struct scene_event *event = &e->rules->event[i];
	struct scene_seen *seen = &e->seen[i];

	if (seen->row != e->rows) {
		seen->row = e->rows;
		seen->meets = is_kind(event, e->row->kind) &&
			      holds(e, event->when, event->column);
	}
	return seen->meets;
}

bool scene_needs_hold(struct scene_engine *e, const struct scene_rule *r)
{
	return holds(e, r->needs, r->needs_column);
}
