/* recommend.c - scores, the best of them, and their reasons. */
#include "reco/recommend.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

/* Added to a double below 2^51 and taken away again, it rounds to a whole
 * number, ties to even: above 2^52 doubles have no fractions. */
#define ROUND (6755399441055744.0)

/* Items that are looked at together. */
enum { TOGETHER = 8 };

static double part(double scale, double weight)
{
	return scale * weight + ROUND - ROUND;
}

static double largest(const struct weights *w)
{
	double most = 0;

	for (uint64_t k = 0; k < w->start[w->items]; k++)
		if (fabs(w->weight[k]) > most)
			most = fabs(w->weight[k]);
	return most;
}

const char *recommend_fits(const struct recommend_how *r)
{
	double most = largest(r->weights), sum = 0, scale = 1;

	for (size_t a = 0; a < r->most; a++, scale *= r->decay)
		sum += scale;
	return most * sum < 2e15 / POPULAR_UNIT
		       ? NULL
		       : "weights are too large to be added exactly (want a larger --lambda)";
}

/* How much an item of each age counts, as far as that can be seen in a score.
 */
static void find_scale(struct recommend_room *room)
{
	const struct recommend_how *r = room->r;
	double scale = POPULAR_UNIT, most = largest(r->weights);

	room->scale = mem_array(r->most, sizeof(*room->scale));
	while (room->ages < r->most && scale * most >= 0.5) {
		room->scale[room->ages++] = scale;
		scale *= r->decay;
	}
}

void recommend_init(struct recommend_room *room, const struct recommend_how *r)
{
	size_t items = r->weights->items;

	*room = (struct recommend_room){.r = r};
	find_scale(room);
	room->score = mem_zero(items + TOGETHER, sizeof(*room->score));
	room->taken = mem_zero(items, sizeof(*room->taken));
	room->of = mem_zero(r->categories + 1, sizeof(*room->of));
	room->pick = mem_zero(r->each, sizeof(*room->pick));
	room->reason = mem_array(r->each * r->because, sizeof(*room->reason));
	for (size_t i = 0; i < r->each; i++)
		room->pick[i].reason = room->reason + i * r->because;
}

void recommend_release(struct recommend_room *room)
{
	free(room->scale);
	free(room->score);
	free(room->taken);
	free(room->of);
	free(room->pick);
	free(room->reason);
}

/* What the newest items of the history add up to. */
static void add_scores(
	struct recommend_room *room, const uint32_t *history, size_t n)
{
	const struct weights *w = room->r->weights;
	double *restrict score = room->score;

	for (size_t age = 0; age < n && age < room->ages; age++) {
		uint32_t i = history[n - 1 - age] & ~HISTORIES_END;
		const uint32_t *target = w->target + w->start[i];
		const double *weight = w->weight + w->start[i];
		size_t length = (size_t)(w->start[i + 1] - w->start[i]);
		const double scale = room->scale[age];
		for (size_t k = 0; k < length; k++)
			score[target[k]] += part(scale, weight[k]);
	}
}

static void take(struct recommend_room *room, const uint32_t *history, size_t n,
	bool taken)
{
	for (size_t k = 0; k < n && !room->r->owned; k++)
		room->taken[history[k] & ~HISTORIES_END] = taken;
}

static bool may_be(const struct recommend_room *room, uint32_t item,
	const struct recommend_may *may)
{
	return !room->taken[item] && (!may->item || may->item(may->arg, item));
}

/* The picks of ITEM's category. */
static uint32_t *count_of(const struct recommend_room *room, uint32_t item)
{
	return &room->of[room->r->category ? room->r->category[item] : 0];
}

static void drop(struct recommend_room *room, size_t at)
{
	struct recommend_reason *reason = room->pick[at].reason;

	--*count_of(room, room->pick[at].item);
	for (; at + 1 < room->n; at++)
		room->pick[at] = room->pick[at + 1];
	room->pick[at].reason = reason;
	room->n--;
}

/* Whether there is no room for one more of ITEM's category; *LAST is then the
 * worst pick of that. */
static bool is_full(
	const struct recommend_room *room, uint32_t item, size_t *last)
{
	const uint32_t *category = room->r->category;

	if (!category || *count_of(room, item) < room->r->of_category)
		return false;
	for (*last = room->n - 1;
		category[room->pick[*last].item] != category[item];)
		--*last;
	return true;
}

/* A pick among those there are, behind its equals.  Where there is no room, the
 * worst of its category goes, or the worst of all. */
static void insert(struct recommend_room *room, uint32_t item, double units)
{
	size_t last;

	if (is_full(room, item, &last)) {
		if (!(units > room->pick[last].units))
			return;
		drop(room, last);
	} else if (room->n == room->r->each) {
		drop(room, room->n - 1);
	}
	++*count_of(room, item);
	size_t at = room->n++;
	struct recommend_reason *reason = room->pick[at].reason;
	for (; at > 0 && room->pick[at - 1].units < units; at--)
		room->pick[at] = room->pick[at - 1];
	room->pick[at] = (struct recommend_pick){.item = item,
		.by = RECOMMEND_BY_MODEL,
		.units = units,
		.reason = reason};
}

static bool any_above(const double *score, double bound)
{
	bool any = false;

	for (unsigned k = 0; k < TOGETHER; k++)
		any |= score[k] > bound;
	return any;
}

/* The best scores, which become 0 again. */
static void pick_best(
	struct recommend_room *room, const struct recommend_may *may)
{
	size_t items = room->r->weights->items;
	double bound = 0;

	for (size_t i = 0; i < items; i += TOGETHER) {
		double *score = room->score + i;
		size_t end = any_above(score, bound) ? TOGETHER : 0;
		for (size_t k = 0; k < end; k++) {
			double units = score[k];
			if (!(units > bound) ||
				!may_be(room, (uint32_t)(i + k), may))
				continue;
			insert(room, (uint32_t)(i + k), units);
			if (room->n == room->r->each)
				bound = room->pick[room->n - 1].units;
		}
		memset(score, 0, TOGETHER * sizeof(*score));
	}
}

/* One more part of a pick's score, behind its equals; MOST > 0 are held. */
static void add_reason(
	struct recommend_pick *p, size_t most, uint32_t item, double units)
{
	struct recommend_reason x = {item, units};
	size_t at = p->reasons;

	if (!(units > 0))
		return;
	if (at < most)
		p->reasons++;
	else if (!(units > p->reason[--at].units))
		return;
	for (; at > 0 && units > p->reason[at - 1].units; at--)
		p->reason[at] = p->reason[at - 1];
	p->reason[at] = x;
}

/* The weight of TARGET among those from AT to END, or 0.  It steps without a
 * branch, as no processor could guess which way to go. */
static double weight_of(
	const struct weights *w, uint64_t at, uint64_t end, uint32_t target)
{
	uint64_t n = end - at;

	if (n == 0)
		return 0;
	for (; n > 1; n -= n / 2)
		at += w->target[at + n / 2] <= target ? n / 2 : 0;
	return w->target[at] == target ? w->weight[at] : 0;
}

static void find_reasons(
	struct recommend_room *room, const uint32_t *history, size_t n)
{
	const struct weights *w = room->r->weights;

	for (size_t age = n < room->ages ? n : room->ages; age-- > 0;) {
		uint32_t i = history[n - 1 - age] & ~HISTORIES_END;
		for (size_t p = 0; p < room->n; p++) {
			struct recommend_pick *pick = &room->pick[p];
			double x = weight_of(
				w, w->start[i], w->start[i + 1], pick->item);
			add_reason(pick, room->r->because, i,
				part(room->scale[age], x));
		}
	}
}

/* What is popular, until there are enough. */
static void fill(struct recommend_room *room, size_t segment,
	const struct recommend_may *may)
{
	const struct popular *p = room->r->popular;
	bool own = segment < p->segments && p->of[segment].buyers > 0;
	const struct popular_list *l = &p->of[own ? segment : p->segments];
	size_t scored = room->n, last;

	for (size_t k = 0; k < scored; k++)
		room->taken[room->pick[k].item] = true;
	for (size_t k = 0; k < p->items && room->n < room->r->each; k++) {
		uint32_t item = l->order[k];
		if (!(l->units[item] > 0) || is_full(room, item, &last) ||
			!may_be(room, item, may))
			continue;
		++*count_of(room, item);
		struct recommend_pick *at = &room->pick[room->n++];
		at->item = item;
		at->by = own ? RECOMMEND_BY_SEGMENT : RECOMMEND_BY_ALL;
		at->units = l->units[item];
		at->reasons = 0;
	}
	for (size_t k = 0; k < scored; k++)
		room->taken[room->pick[k].item] = false;
}

size_t recommend(struct recommend_room *room, const uint32_t *history, size_t n,
	size_t segment, const struct recommend_may *may)
{
	room->n = 0;
	add_scores(room, history, n);
	take(room, history, n, true);
	pick_best(room, may);
	if (room->r->because)
		find_reasons(room, history, n);
	if (room->r->fill && room->n < room->r->each)
		fill(room, segment, may);
	take(room, history, n, false);
	for (size_t p = 0; p < room->n; p++)
		*count_of(room, room->pick[p].item) = 0;
	return room->n;
}
