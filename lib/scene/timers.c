/* timers.c - a heap of waits whose cells know where their timers are. */
#include "scene/timers.h"

#include "scene/engine_form.h"

void scene_timers_init(struct scene_timers *h)
{
	h->n = 0;
	area_init(&h->area, sizeof(struct scene_timer), TIMER_BITS);
	area_room(&h->area, 1);
}

void scene_timers_release(struct scene_timers *h)
{
	area_release(&h->area);
}

/* By time, then in the order of rules, then in that of arming. */
static bool is_before(const struct scene_engine *e, const struct scene_timer *x,
	const struct scene_timer *y)
{
	unsigned place = e->form[x->form].rule, other = e->form[y->form].rule;

	if (x->due != y->due)
		return x->due < y->due;
	if (place != other)
		return place < other;
	return (int32_t)(x->armed - y->armed) < 0; /* they may have gone once
						    * around */
}

static void put(
	struct scene_engine *e, size_t place, const struct scene_timer *t)
{
	*scene_timer_at(&e->timers, place) = *t;
	store_at(&e->store, t->cell)->part[1] = (uint32_t)place;
}

/* T goes up from PLACE, which is free, as far as it can. */
static void rise(struct scene_engine *e, size_t place, struct scene_timer t)
{
	for (size_t up; place; place = up) {
		up = (place - 1) / 2;
		if (!is_before(e, &t, scene_timer_at(&e->timers, up)))
			break;
		put(e, place, scene_timer_at(&e->timers, up));
	}
	put(e, place, &t);
}

/* The lesser of the two below PLACE, or N. */
static size_t lesser(const struct scene_engine *e, size_t place)
{
	const struct scene_timers *h = &e->timers;
	size_t left = 2 * place + 1, right = left + 1;

	if (left >= h->n)
		return h->n;
	return right < h->n && is_before(e, scene_timer_at(h, right),
				       scene_timer_at(h, left))
		       ? right
		       : left;
}

/* T goes down from PLACE, which is free, as far as it must. */
static void sink(struct scene_engine *e, size_t place, struct scene_timer t)
{
	size_t down;

	while ((down = lesser(e, place)) < e->timers.n &&
		is_before(e, scene_timer_at(&e->timers, down), &t)) {
		put(e, place, scene_timer_at(&e->timers, down));
		place = down;
	}
	put(e, place, &t);
}

void scene_timer_add(struct scene_engine *e, const struct scene_timer *t)
{
	struct scene_timers *h = &e->timers;

	area_room(&h->area, h->n + 1);
	rise(e, h->n++, *t);
}

void scene_timer_remove(struct scene_engine *e, size_t place)
{
	struct scene_timers *h = &e->timers;
	struct scene_timer last = *scene_timer_at(h, --h->n);

	if (place == h->n)
		return;
	if (place && is_before(e, &last, scene_timer_at(h, (place - 1) / 2)))
		rise(e, place, last);
	else
		sink(e, place, last);
}

void scene_timers_order(struct scene_engine *e)
{
	const struct scene_timers *h = &e->timers;
	bool good = true;

	for (size_t i = 1; i < h->n && good; i++)
		good = !is_before(e, scene_timer_at(h, i),
			scene_timer_at(h, (i - 1) / 2));
	for (size_t i = h->n / 2; i-- && !good;)
		sink(e, i, *scene_timer_at(h, i));
}
