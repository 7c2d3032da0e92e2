/* viral.c - generations of a campaign by the forest of its accepted invites. */
#include "invite/viral.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "invite/forest_build.h"
#include "stat/compare.h"
#include "stat/dist.h"

/* One generation as it is counted. */
struct generation_counts {
	struct viral_generation of;
	struct moments *children; /* a person brought; owned */
	int64_t *wait;		  /* owned */
	size_t waits, cap;
};

struct work {
	const struct table *people;
	struct viral_invite *invite;
	size_t n;
	/* those of this campaign: their numbers among PEOPLE, in byte order */
	uint32_t *person, *local; /* and back; FOREST_NONE: not in it; owned */
	uint32_t persons;
	struct forest_touch *touch; /* owned */
	int64_t *first_sent;	    /* owned */
	struct forest_built built;
	struct generation_counts
		*counts; /* of each generation, then of all; owned */
	size_t generations;
	struct moments_shape shape;
};

static void imply(struct viral_invite *i)
{
	for (int s = VIRAL_STAGES - 1; s > 0; s--)
		if (i->at[s] < i->at[s - 1])
			i->at[s - 1] = i->at[s];
}

static int by_id(const void *a, const void *b, void *people)
{
	return text_compare(table_key(people, *(const uint32_t *)a),
		table_key(people, *(const uint32_t *)b));
}

static void meet(struct work *w, uint32_t person)
{
	if (w->local[person] != FOREST_NONE)
		return;
	w->local[person] = 0;
	w->person[w->persons++] = person;
}

/* Who sent an invite or accepted one, in byte order. */
static void find_persons(struct work *w)
{
	w->person = mem_array(w->people->n + 1, sizeof(*w->person));
	w->local = mem_array(w->people->n + 1, sizeof(*w->local));
	for (size_t i = 0; i < w->people->n; i++)
		w->local[i] = FOREST_NONE;
	for (size_t i = 0; i < w->n; i++) {
		meet(w, w->invite[i].inviter);
		if (w->invite[i].at[VIRAL_ACCEPTED] != VIRAL_NEVER)
			meet(w, w->invite[i].invitee);
	}
	sort_with(w->person, w->persons, sizeof(*w->person), by_id,
		(void *)(uintptr_t)w->people);
	for (uint32_t i = 0; i < w->persons; i++)
		w->local[w->person[i]] = i;
}

/* The invite of each that is followed: the first, by time and inviter. */
static void find_touches(struct work *w)
{
	w->touch = mem_array(w->persons + 1, sizeof(*w->touch));
	w->first_sent = mem_array(w->persons + 1, sizeof(*w->first_sent));
	for (uint32_t i = 0; i < w->persons; i++) {
		w->touch[i] =
			(struct forest_touch){VIRAL_NEVER, FOREST_NONE, 0};
		w->first_sent[i] = VIRAL_NEVER;
	}
	for (size_t i = 0; i < w->n; i++) {
		const struct viral_invite *x = &w->invite[i];
		uint32_t by = w->local[x->inviter];
		int64_t accepted = x->at[VIRAL_ACCEPTED];
		if (x->at[VIRAL_SENT] < w->first_sent[by])
			w->first_sent[by] = x->at[VIRAL_SENT];
		if (accepted == VIRAL_NEVER)
			continue;
		struct forest_touch *t = &w->touch[w->local[x->invitee]];
		if (accepted < t->time ||
			(accepted == t->time && by < t->inviter))
			*t = (struct forest_touch){accepted, by,
				x->at[VIRAL_OPENED] != VIRAL_NEVER};
	}
}

static struct text name_of(const void *names, size_t i)
{
	const struct work *w = names;

	return table_key(w->people, w->person[i]);
}

static void grow_forest(struct work *w)
{
	uint32_t *order = mem_array(w->persons + 1, sizeof(*order));

	for (uint32_t i = 0; i < w->persons; i++)
		order[i] = i;
	forest_build(&w->built, w->touch, name_of, w, order, w->persons);
	free(order);
	for (uint32_t v = 0; v < w->persons; v++)
		if (w->built.forest.person[v].depth >= w->generations)
			w->generations = w->built.forest.person[v].depth + 1;
	w->counts = mem_zero(w->generations + 1, sizeof(*w->counts));
	for (size_t g = 0; g <= w->generations; g++)
		w->counts[g].children = mem_zero(1, moments_size(&w->shape));
}

static void wait_for(struct generation_counts *c, int64_t ms)
{
	mem_grow(&c->wait, &c->cap, c->waits + 1, sizeof(*c->wait));
	c->wait[c->waits++] = ms;
}

/* Person V of the forest is CHILD of somebody: one more that was brought. */
static void count_child(struct work *w, uint32_t v, amount *children)
{
	const struct forest *f = &w->built.forest;
	uint32_t up = forest_up(f, v);

	if (up == FOREST_NONE)
		return;
	const struct forest_person *child = &f->person[v], *by = &f->person[up];
	struct text id = {f->names + by->name, by->length};
	uint32_t local = w->local[table_find(w->people, id)];
	int64_t since = by->depth ? by->time : w->first_sent[local];
	struct generation_counts *each[] = {
		&w->counts[by->depth], &w->counts[w->generations]};

	children[up] += AMOUNT_UNIT;
	for (int i = 0; i < 2; i++) {
		each[i]->of.accepted++;
		each[i]->of.opened += child->mark;
		if (child->time >= since)
			wait_for(each[i], child->time - since);
	}
}

static void count_persons(struct work *w)
{
	const struct forest *f = &w->built.forest;
	amount *children = mem_zero(w->persons + 1, sizeof(*children));

	for (uint32_t v = 0; v < w->persons; v++)
		count_child(w, v, children);
	for (uint32_t v = 0; v < w->persons; v++) {
		struct text id = {
			f->names + f->person[v].name, f->person[v].length};
		uint32_t local = w->local[table_find(w->people, id)];
		struct generation_counts *each[] = {
			&w->counts[f->person[v].depth],
			&w->counts[w->generations]};
		for (int i = 0; i < 2; i++) {
			each[i]->of.people++;
			each[i]->of.inviters +=
				w->first_sent[local] != VIRAL_NEVER;
			moments_add(each[i]->children, &w->shape, &children[v]);
		}
	}
	free(children);
}

static void count_sent(struct work *w)
{
	const struct forest *f = &w->built.forest;

	for (size_t i = 0; i < w->n; i++) {
		uint32_t v = forest_find(
			f, table_key(w->people, w->invite[i].inviter));
		w->counts[f->person[v].depth].of.sent++;
		w->counts[w->generations].of.sent++;
	}
}

static int by_ms(const void *a, const void *b, void *arg)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	(void)arg;
	return (x > y) - (x < y);
}

static void estimate(
	struct generation_counts *c, const struct work *w, double alpha)
{
	struct viral_generation *g = &c->of;
	struct compare_sample k = compare_mean(c->children, &w->shape, 0, 0);
	double half = g->people > 1 ? dist_t_quantile(alpha / 2, k.n - 1) *
					      sqrt(k.variance)
				    : (double)NAN;

	g->k = k.value;
	g->k_low = fmax(0, k.value - half);
	g->k_high = k.value + half;
	if (isnan(half))
		g->k_low = half;
	g->k_opened = (double)g->opened / (double)g->people;
	g->median = g->p90 = -1;
	if (c->waits == 0)
		return;
	sort_with(c->wait, c->waits, sizeof(*c->wait), by_ms, NULL);
	g->median = c->wait[moments_rank(c->waits, 50)];
	g->p90 = c->wait[moments_rank(c->waits, 90)];
}

void viral(struct viral *to, struct viral_invite *invite, size_t n,
	const struct table *people, double alpha)
{
	struct work w = {.people = people,
		.invite = invite,
		.n = n,
		.shape = {.columns = 1}};

	moments_pair(&w.shape, 0, 0);
	for (size_t i = 0; i < n; i++)
		imply(&invite[i]);
	find_persons(&w);
	find_touches(&w);
	grow_forest(&w);
	count_persons(&w);
	count_sent(&w);
	to->n = w.generations;
	to->generation = mem_array(to->n + 1, sizeof(*to->generation));
	for (size_t g = 0; g <= to->n; g++) {
		estimate(&w.counts[g], &w, alpha);
		to->generation[g] = w.counts[g].of;
		free(w.counts[g].children);
		free(w.counts[g].wait);
	}
	free(w.counts);
	forest_built_release(&w.built);
	free(w.person);
	free(w.local);
	free(w.touch);
	free(w.first_sent);
}

void viral_release(struct viral *v)
{
	free(v->generation);
}
