/* erase.c - people who are to be forgotten, by name, in each thing that lasts.
 */
#include "scene/erase.h"

#include <string.h>

#include "scene/engine_form.h"

struct erasing {
	struct scene_engine *e;
	bool (*asks)(void *arg, struct text customer, int64_t *until);
	void *arg;
	int64_t ms; /* of the row at hand */
	struct table people;
};

/* Whether what CUSTOMER did at MS is to be forgotten; then he counts. */
static bool is_out(struct erasing *x, struct text customer, int64_t ms)
{
	int64_t until;

	if (!x->asks(x->arg, customer, &until) || ms > until)
		return false;
	table_put(&x->people, customer);
	return true;
}

/* When the match that waits in C began. */
static int64_t wait_first(struct scene_engine *e, const struct scene_cell *c)
{
	return e->form[c->of].dead
		       ? SCENE_NEVER
		       : scene_moment_ms(scene_timer_at(&e->timers, c->part[1])
						 ->moment);
}

/* When what is in C began, or was last so; SCENE_OPEN: that does not matter. */
static int64_t began(struct scene_engine *e, const struct scene_cell *c)
{
	switch (c->type) {
	case SCENE_RUN:
		return scene_first(c);
	case SCENE_WAITS:
		return wait_first(e, c);
	case SCENE_RESTS:
		return c->ms;
	case SCENE_PUSHED:
		return store_at(&e->store, c->times)->time[(c->n - 1) % 3];
	default:
		return SCENE_OPEN;
	}
}

static bool drop_until(struct scene_engine *e, uint32_t who, int64_t until)
{
	uint32_t *link = &store_at(&e->store, who)->next;
	bool any = false;

	while (*link)
		if (began(e, store_at(&e->store, *link)) <= until) {
			scene_cell_drop(e, who, link);
			any = true;
		} else {
			link = &store_at(&e->store, *link)->next;
		}
	return any;
}

static void erase_customers(struct erasing *x)
{
	struct scene_store *s = &x->e->store;
	struct buf name = {0};
	int64_t until;

	for (uint32_t i = 1; i < s->cells; i++) {
		if (store_at(s, i)->type != SCENE_CUSTOMER)
			continue;
		name.len = 0;
		store_name(s, i, &name);
		if (!x->asks(x->arg, buf_view(&name), &until))
			continue;
		if (until == SCENE_OPEN)
			scene_customer_forget(x->e, buf_view(&name));
		else if (!drop_until(x->e, i, until))
			continue;
		else if (scene_tidy(x->e, i))
			store_drop(s, i);
		table_put(&x->people, buf_view(&name));
	}
	buf_release(&name);
}

static bool is_asked(void *arg, struct text cell)
{
	struct erasing *x = arg;

	return is_out(x, cell, x->ms);
}

/* When what a row says began: a push or a silence with its first step, which is
 * what its eighth cell begins with, as login@2026-03-02T10:00:00Z.
 */
static int64_t row_began(
	struct scene_engine *e, char which, int64_t ms, struct text cells)
{
	enum { WHY = 7 };
	struct text why, first;
	int64_t from;

	if (which != 'p' && which != 's')
		return ms;
	for (int i = 0; i < WHY; i++)
		record_take_text(&cells);
	why = record_take_text(&cells);
	first = text_split(&why, ';');
	while (first.len && memchr(first.at, '@', first.len))
		text_split(&first, '@');
	return when_parse(&from, first, &e->zone) && from < ms ? from : ms;
}

static bool is_row_out(void *arg, char which, int64_t ms, struct text cells)
{
	struct erasing *x = arg;

	x->ms = row_began(x->e, which, ms, cells);
	return sent_is_about(which, cells, is_asked, x);
}

static bool is_held_out(void *arg, const struct scene_row *row)
{
	return is_out(arg, row->customer, row->ms);
}

uint64_t scene_erase(struct scene_lasting *l,
	bool (*asks)(void *arg, struct text customer, int64_t *until),
	void *arg)
{
	struct erasing x = {.e = l->engine, .asks = asks, .arg = arg};

	table_init(&x.people, 1, l->engine->store.seed);
	erase_customers(&x);
	scene_waiting_take_out(l->waiting, is_held_out, &x);
	sent_take_out(&l->sent, is_row_out, &x);
	uint64_t n = x.people.n;
	table_release(&x.people);
	return n;
}
