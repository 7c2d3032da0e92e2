/* lists.c - what lies in a customer's list of cells. */
#include "base/mem.h"
#include "scene/engine_form.h"

enum { FORGOTTEN_DAYS = 400 }; /* what rules that are gone have pushed */

void scene_cell_drop(struct scene_engine *e, uint32_t who, uint32_t *link)
{
	const struct scene_cell *c = store_at(&e->store, *link);

	if (c->type == SCENE_WAITS || c->type == SCENE_RUN)
		e->form[c->of].open--;
	if (c->type == SCENE_WAITS) {
		e->waits--;
		scene_timer_remove(e, c->part[1]);
	}
	store_mark(&e->store, who);
	store_remove(&e->store, link);
}

uint32_t *scene_wait_find(
	struct scene_engine *e, uint32_t who, uint32_t form, uint64_t by)
{
	uint32_t *link = &store_at(&e->store, who)->next;

	for (; *link; link = &store_at(&e->store, *link)->next) {
		const struct scene_cell *c = store_at(&e->store, *link);
		if (c->type == SCENE_WAITS && c->of == form && c->by == by)
			return link;
	}
	return NULL;
}

/* Runs of FORM that are too old by MS. */
static void drop_old(struct scene_engine *e, uint32_t who, uint32_t form,
	int64_t within, int64_t ms)
{
	uint32_t *link = &store_at(&e->store, who)->next;

	while (*link) {
		struct scene_cell *c = store_at(&e->store, *link);
		if (c->type == SCENE_RUN && c->of == form &&
			ms - scene_first(c) > within)
			scene_cell_drop(e, who, link);
		else
			link = &c->next;
	}
}

/* The cells of the value of by that was opened first, which lie last. */
static void drop_value(
	struct scene_engine *e, uint32_t who, uint32_t form, uint64_t by)
{
	uint32_t *link = &store_at(&e->store, who)->next;

	while (*link) {
		struct scene_cell *c = store_at(&e->store, *link);
		if (scene_is_open(c, form) && c->by == by)
			scene_cell_drop(e, who, link);
		else
			link = &c->next;
	}
	e->crowded++;
}

/* Room for one more value of by.  Those of one value lie side by side, the one
 * that was opened last before all others. */
static void make_room(struct scene_engine *e, uint32_t who, uint32_t form)
{
	const struct scene_cell *c;
	uint64_t last = 0;
	size_t values = 0;

	for (uint32_t i = store_at(&e->store, who)->next; i; i = c->next) {
		c = store_at(&e->store, i);
		if (!scene_is_open(c, form))
			continue;
		values += values == 0 || c->by != last;
		last = c->by;
	}
	if (values >= SCENE_BY_VALUES)
		drop_value(e, who, form, last);
}

/* A cell that is open with this value of by, or 0. */
static uint32_t find_open(
	struct scene_engine *e, uint32_t who, uint32_t form, uint64_t by)
{
	const struct scene_cell *c;

	for (uint32_t i = store_at(&e->store, who)->next; i; i = c->next) {
		c = store_at(&e->store, i);
		if (scene_is_open(c, form) && c->by == by)
			return i;
	}
	return 0;
}

uint32_t scene_open(struct scene_engine *e, uint32_t who, unsigned rule,
	uint64_t by, int64_t ms)
{
	uint32_t form = e->form_of[rule], behind = 0;

	if (e->rules->rule[rule].n_by) {
		drop_old(e, who, form, e->rules->rule[rule].within, ms);
		behind = find_open(e, who, form, by);
		if (!behind)
			make_room(e, who, form);
	}
	uint32_t i = store_insert(&e->store, who, behind);
	struct scene_cell *c = store_at(&e->store, i);
	c->of = (uint16_t)form;
	c->by = by;
	e->form[form].open++;
	store_mark(&e->store, who);
	return i;
}

/* How long what is in cell C counts from its time on; SCENE_OPEN: for good. */
static bool is_over(const struct scene_engine *e, const struct scene_cell *c)
{
	const int64_t long_ago = FORGOTTEN_DAYS * (int64_t)WHEN_DAY_MS;
	const struct scene_form *f = &e->form[c->of];
	int64_t span;

	switch (c->type) {
	case SCENE_RUN:
		return f->dead ||
		       e->now - scene_first(c) > e->rules->rule[f->rule].within;
	case SCENE_WAITS:
		return f->dead;
	case SCENE_RESTS:
		span = e->rest_of[c->of];
		return e->now - c->ms >= (span < 0 ? long_ago : span);
	case SCENE_PUSHED:
		span = e->span_of[c->of];
		return e->now - store_at(&e->store, c->times)
					->time[(c->n - 1) % 3] >=
		       (span < 0 ? long_ago : span);
	case SCENE_SILENT:
		return c->ms <= e->now;
	default:
		return false;
	}
}

bool scene_tidy(void *engine, uint32_t who)
{
	struct scene_engine *e = engine;
	uint32_t *link = &store_at(&e->store, who)->next;

	while (*link) {
		struct scene_cell *c = store_at(&e->store, *link);
		if (is_over(e, c))
			scene_cell_drop(e, who, link);
		else
			link = &c->next;
	}
	struct scene_cell *customer = store_at(&e->store, who);
	return customer->next == 0 && !scene_has_refused(customer->at);
}
