/* policy.c - how often something may be said, and when. */
#include "scene/engine_form.h"

/* The cell of TYPE for scene NAME (and BY) in the list of WHO, or 0. */
static uint32_t find(const struct scene_engine *e, uint32_t who,
	enum scene_type type, uint32_t name, uint64_t by)
{
	const struct scene_cell *c;

	for (uint32_t i = store_at(&e->store, who)->next; i; i = c->next) {
		c = store_at(&e->store, i);
		if (c->type == type && c->of == name &&
			(type != SCENE_RESTS || c->by == by))
			return i;
	}
	return 0;
}

static int64_t local(struct scene_engine *e, int64_t ms)
{
	return ms + (int64_t)zone_east(&e->zone, ms) * 1000;
}

static int64_t floor_day(int64_t local_ms)
{
	return local_ms / WHEN_DAY_MS - (local_ms % WHEN_DAY_MS < 0);
}

/* The number of the day, week or month that MS is in. */
static int64_t period(struct scene_engine *e, enum scene_unit unit, int64_t ms)
{
	const int thursday = 3; /* 1970-01-01 was one; weeks begin on Monday */
	int64_t day = zone_day(&e->zone, ms);
	int year, month, mday;

	if (unit == SCENE_DAY)
		return day;
	if (unit == SCENE_WEEK)
		return (day + thursday) / 7 - ((day + thursday) % 7 < 0);
	when_date(day, &year, &month, &mday);
	return (int64_t)year * 12 + month;
}

/* The time of the push that was the N-th before now, N from 1; false: there
 * are not so many.  A chain begins with the newest, the cell's times in the
 * order in which they came. */
static bool nth_push(const struct scene_engine *e, const struct scene_cell *c,
	int64_t n, int64_t *ms)
{
	uint32_t in_first = (c->n - 1) % 3 + 1, chain = c->times;

	if (n > c->n)
		return false;
	while (n > in_first) {
		n -= in_first;
		in_first = 3;
		chain = store_at(&e->store, chain)->next;
	}
	*ms = store_at(&e->store, chain)->time[in_first - n];
	return true;
}

bool scene_is_capped(struct scene_engine *e, uint32_t who, uint32_t name,
	const struct scene_caps *caps, int64_t ms)
{
	uint32_t i = caps->n ? find(e, who, SCENE_PUSHED, name, 0) : 0;
	int64_t before;

	for (size_t k = 0; i && k < caps->n; k++) {
		const struct scene_cap *cap = &caps->cap[k];
		if (!nth_push(e, store_at(&e->store, i), cap->most, &before))
			continue;
		if (cap->unit == SCENE_SPAN ? before > ms - cap->span
					    : period(e, cap->unit, before) ==
						      period(e, cap->unit, ms))
			return true;
	}
	return false;
}

/* Give back the oldest three, if more are kept than caps ask for. */
static void trim(struct scene_engine *e, uint32_t i, int64_t most)
{
	struct scene_cell *c = store_at(&e->store, i);
	uint32_t *link = &c->times;

	if (c->n < 4 || c->n - 3 < most)
		return;
	while (store_at(&e->store, *link)->next)
		link = &store_at(&e->store, *link)->next;
	store_give(&e->store, *link);
	*link = 0;
	c->n -= 3;
}

void scene_count_push(struct scene_engine *e, uint32_t who, uint32_t name,
	const struct scene_caps *caps, int64_t ms)
{
	if (caps->n == 0)
		return;
	uint32_t i = find(e, who, SCENE_PUSHED, name, 0);
	if (!i) {
		i = store_insert(&e->store, who, 0);
		store_at(&e->store, i)->type = SCENE_PUSHED;
		store_at(&e->store, i)->of = (uint16_t)name;
	}
	if (store_at(&e->store, i)->n % 3 == 0) {
		uint32_t first = store_take(&e->store);
		store_at(&e->store, first)->next =
			store_at(&e->store, i)->times;
		store_at(&e->store, i)->times = first;
	}
	struct scene_cell *c = store_at(&e->store, i);
	store_at(&e->store, c->times)->time[c->n++ % 3] = ms;
	trim(e, i, caps->most);
	store_mark(&e->store, who);
}

bool scene_is_resting(struct scene_engine *e, const struct scene_match *m,
	uint32_t name, int64_t ms)
{
	int64_t rest = scene_rule_of(e, m)->rest;

	if (rest < 0)
		return false;
	uint32_t i = find(e, m->who, SCENE_RESTS, name, m->by_hash);
	return i && ms - store_at(&e->store, i)->ms < rest;
}

void scene_count_rest(struct scene_engine *e, const struct scene_match *m,
	uint32_t name, int64_t ms)
{
	if (scene_rule_of(e, m)->rest < 0)
		return;
	uint32_t i = find(e, m->who, SCENE_RESTS, name, m->by_hash);
	if (!i) {
		i = store_insert(&e->store, m->who, 0);
		store_at(&e->store, i)->type = SCENE_RESTS;
		store_at(&e->store, i)->of = (uint16_t)name;
		store_at(&e->store, i)->by = m->by_hash;
	}
	store_at(&e->store, i)->ms = ms;
	store_mark(&e->store, m->who);
}

int64_t scene_quiet_end(
	struct scene_engine *e, const struct scene_quiet *q, int64_t ms)
{
	if (!q->given)
		return SCENE_NEVER;
	int64_t now = local(e, ms), day = floor_day(now),
		minute = (now - day * WHEN_DAY_MS) / 60000;
	bool inside = q->begin < q->end ? minute >= q->begin && minute < q->end
					: minute >= q->begin || minute < q->end;
	if (!inside)
		return SCENE_NEVER;
	day += minute >= q->end;
	return zone_time(&e->zone, day * WHEN_DAY_MS + (int64_t)q->end * 60000);
}

int64_t scene_anniversary(
	struct scene_engine *e, int64_t base, int64_t offset, int64_t after)
{
	int year, month, day, first, ignored, ignored_day;

	when_date(zone_day(&e->zone, base), &year, &month, &day);
	when_date(zone_day(&e->zone, after - offset), &first, &ignored,
		&ignored_day);
	first = first - 1 > year + 1 ? first - 1 : year + 1;
	for (; first <= WHEN_LAST_YEAR; first++) {
		bool leap = first % 4 == 0 &&
			    (first % 100 != 0 || first % 400 == 0);
		int mday = month == 2 && day == 29 && !leap ? 28 : day;
		int64_t due = zone_time(&e->zone, when_day(first, month, mday) *
							  WHEN_DAY_MS) +
			      offset;
		if (due > after)
			return due;
	}
	return SCENE_OPEN;
}
