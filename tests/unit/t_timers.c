/* t_timers.c - the waits of scenes in the order in which they are due. */
#include "scene/timers.h"

#include "base/random.h"
#include "scene/engine_form.h"
#include "unit.h"

enum { FORMS = 3, WAITS = 300, STEPS = 20000, MOMENTS = 40 };

/* An engine with forms and timers alone, and the timers that it should have. */
struct bench {
	struct scene_engine e;
	struct scene_timer has[WAITS];
	size_t n;
};

static void begin(struct bench *b)
{
	static struct scene_form form[FORMS];

	*b = (struct bench){0};
	store_init(&b->e.store, 7);
	scene_timers_init(&b->e.timers);
	for (unsigned i = 0; i < FORMS; i++)
		form[i].rule = FORMS - i;
	b->e.form = form;
}

static void end(struct bench *b)
{
	store_release(&b->e.store);
	scene_timers_release(&b->e.timers);
}

/* Negative, zero or positive, as X comes before Y or not. */
static int64_t order(const struct bench *b, const struct scene_timer *x,
	const struct scene_timer *y)
{
	unsigned place = b->e.form[x->form].rule,
		 other = b->e.form[y->form].rule;

	if (x->due != y->due)
		return x->due - y->due;
	return place != other ? (int64_t)place - other
			      : (int32_t)(x->armed - y->armed);
}

/* The first is the least of all, and all cells know their places. */
static void is_sound(const struct bench *b)
{
	const struct scene_timers *t = &b->e.timers;

	ck_assert_uint_eq(t->n, b->n);
	for (size_t i = 0; i < b->n; i++) {
		uint32_t place = store_at(&b->e.store, b->has[i].cell)->part[1];
		ck_assert_uint_lt(place, t->n);
		ck_assert_mem_eq(scene_timer_at(t, place), &b->has[i],
			sizeof(b->has[i]));
		ck_assert(order(b, scene_timer_at(t, 0), &b->has[i]) <= 0);
	}
}

static void add(struct bench *b, struct random *r, uint32_t armed)
{
	struct scene_timer t = {.due = (int64_t)random_below(r, MOMENTS),
		.armed = armed,
		.cell = store_take(&b->e.store),
		.form = (uint16_t)random_below(r, FORMS)};

	b->has[b->n++] = t;
	scene_timer_add(&b->e, &t);
}

static void remove_one(struct bench *b, size_t i)
{
	uint32_t cell = b->has[i].cell;

	scene_timer_remove(&b->e, store_at(&b->e.store, cell)->part[1]);
	store_give(&b->e.store, cell);
	b->has[i] = b->has[--b->n];
}

/* Timers come and go at random; numbers of arming go once around. */
START_TEST(keeps_the_least_first)
{
	struct random r;
	struct bench b;

	random_seed(&r, 1);
	begin(&b);
	for (uint32_t i = 0; i < STEPS; i++) {
		if (b.n == 0 || (b.n < WAITS && random_below(&r, 2)))
			add(&b, &r, i - STEPS / 2);
		else
			remove_one(&b, (size_t)random_below(&r, b.n));
		if (i % 16 == 0)
			is_sound(&b);
	}
	end(&b);
}
END_TEST

/* All in order, one after another, also where rules stand in another order
 * than before. */
START_TEST(takes_other_orders)
{
	struct random r;
	struct bench b;

	random_seed(&r, 2);
	begin(&b);
	for (uint32_t i = 0; i < WAITS; i++)
		add(&b, &r, i);
	for (unsigned i = 0; i < FORMS; i++)
		b.e.form[i].rule = i;
	scene_timers_order(&b.e);
	is_sound(&b);
	while (b.e.timers.n > 1) {
		struct scene_timer first = *scene_timer_at(&b.e.timers, 0);
		scene_timer_remove(&b.e, 0);
		ck_assert(
			order(&b, &first, scene_timer_at(&b.e.timers, 0)) < 0);
	}
	end(&b);
}
END_TEST

UNIT_MAIN("timers", keeps_the_least_first, takes_other_orders)
