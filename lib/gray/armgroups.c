/* armgroups.c - which groups and arms there are, and what units come to in
 * them. */
#include "gray/armgroups.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "gray/armgroups_parts.h"

/* The columns of moments: the slots, and with winsor those of means again with
 * their caps. */
static void name_columns(struct armgroups *g)
{
	const struct metrics *m = g->of->metrics;

	for (unsigned i = 0; i < m->slots; i++)
		g->slot_column[i] = g->column_slot[i] = i;
	g->shape.columns = m->slots;
	g->metric_y = mem_array(m->n + 1, sizeof(*g->metric_y));
	for (size_t i = 0; i < m->n; i++) {
		const struct metric *one = &m->metric[i];
		g->metric_y[i] = one->y;
		if (!(g->of->winsor > 0) || one->ratio)
			continue;
		unsigned k = g->shape.columns++;
		g->column_slot[k] = one->y;
		g->capped[k] = true;
		g->metric_y[i] = k;
		moments_pair(&g->shape, k, k);
		if (one->adjusts) {
			moments_pair(&g->shape, k, one->x);
			moments_pair(&g->shape, one->x, one->x);
		}
	}
	metrics_shape(&g->shape, m, g->slot_column);
}

static struct moments *moments_at(struct armgroups_walk *w, size_t cell)
{
	struct armgroup *g = &w->g->group[w->group[cell]];
	struct moments **at =
		&g->cell[w->stratum[cell] * g->arms + w->arm[cell]];

	if (!*at)
		*at = mem_zero(1, moments_size(&w->g->shape));
	return *at;
}

/* Propensities of each arm, where all its units have one and the same. */
static void find_propensities(struct armgroups_walk *w)
{
	for (size_t i = 0; i < w->g->n; i++)
		for (size_t k = 0; k < w->g->group[i].arms; k++)
			w->g->group[i].propensity[k] = 0;
	for (size_t i = 0; i < w->n; i++) {
		uint32_t number = w->split[i].number;
		const struct cellname_range *cell =
			table_value(w->cells, number);
		double *p = &w->g->group[w->group[number]]
				     .propensity[w->arm[number]];
		if (cell->high == 0 || cell->low < cell->high ||
			(*p != 0 && *p != cell->low))
			*p = (double)NAN;
		else if (!isnan(*p))
			*p = cell->low;
	}
}

/* One more unit in its cell, with its caps. */
static void add_unit(
	void *arg, uint32_t cell, const struct unit *unit, const amount *sum)
{
	struct armgroups_walk *w = arg;
	struct armgroups *g = w->g;
	const struct armgroup *to = &g->group[w->group[cell]];
	amount y[2 * METRICS_SLOTS];

	(void)unit;
	for (unsigned k = 0; k < g->shape.columns; k++) {
		y[k] = sum[g->column_slot[k]];
		if (g->capped[k] && y[k] > to->cap[k])
			y[k] = to->cap[k];
	}
	moments_add(moments_at(w, cell), &g->shape, y);
}

/* Values of one slot of the units of each group. */
struct slot_values {
	struct armgroups_walk *w;
	unsigned slot;
	struct slot_list {
		amount *at; /* owned */
		size_t n, cap;
	} * of; /* each group */
};

static void add_value(
	void *arg, uint32_t cell, const struct unit *unit, const amount *sum)
{
	struct slot_values *v = arg;
	struct slot_list *to = &v->of[v->w->group[cell]];

	(void)unit;
	mem_grow(&to->at, &to->cap, to->n + 1, sizeof(*to->at));
	to->at[to->n++] = sum[v->slot];
}

static int by_amount(const void *a, const void *b, void *arg)
{
	amount x = *(const amount *)a, y = *(const amount *)b;

	(void)arg;
	return (x > y) - (x < y);
}

/* The caps of column K: of each group the nearest rank of all arms together,
 * the first value of which at least winsor per cent are no larger. */
static void find_cap(struct armgroups_walk *w, unsigned k)
{
	struct armgroups *g = w->g;
	struct slot_values v = {w, g->column_slot[k],
		mem_zero(g->n + 1, sizeof(struct slot_list))};

	armgroups_units(g, add_value, &v);
	for (size_t i = 0; i < g->n; i++) {
		struct slot_list *of = &v.of[i];
		sort_with(of->at, of->n, sizeof(*of->at), by_amount, NULL);
		g->group[i].cap[k] = of->at[moments_rank(of->n, g->of->winsor)];
		free(of->at);
	}
	free(v.of);
}

static void find_caps(struct armgroups_walk *w)
{
	struct armgroups *g = w->g;

	for (size_t i = 0; i < g->n; i++)
		g->group[i].cap = mem_zero(g->shape.columns, sizeof(amount));
	for (unsigned k = 0; k < g->shape.columns; k++)
		if (g->capped[k])
			find_cap(w, k);
}

/* Moments of cells that keep no units are there already. */
static void take_moments(struct armgroups_walk *w)
{
	for (size_t i = 0; i < w->n; i++) {
		uint32_t number = w->split[i].number;
		moments_merge(moments_at(w, number), &w->g->shape,
			units_moments(w->g->of->units, number));
	}
}

/* A unit with a score, among those of its group. */
static void add_scored(
	void *arg, uint32_t cell, const struct unit *unit, const amount *sum)
{
	struct armgroups_walk *w = arg;
	struct armgroup *to = &w->g->group[w->group[cell]];

	if (!unit || !(unit->flags & UNIT_SCORED))
		return;
	mem_grow(&to->unit, &to->cap_units, to->units + 1, sizeof(*to->unit));
	to->unit[to->units++] =
		(struct armgroup_unit){w->arm[cell], unit->score, sum};
}

static const char *fill(struct armgroups_walk *w)
{
	struct armgroups *g = w->g;

	TRY(armgroups_find(w));
	find_propensities(w);
	if (g->of->winsor > 0)
		find_caps(w);
	if (g->of->units->alone)
		take_moments(w);
	else
		armgroups_units(g, add_unit, w);
	if (g->of->scored)
		armgroups_units(g, add_scored, w);
	return NULL;
}

const char *armgroups_make(struct armgroups *g, const struct armgroups_of *of)
{
	struct armgroups_walk w = {.g = g,
		.cells = of->exposed ? &of->exposed->cells : &of->units->cells};

	*g = (struct armgroups){.of = of};
	name_columns(g);
	const char *why = fill(&w);
	free(w.split);
	free(w.group);
	free(w.stratum);
	free(w.arm);
	return why;
}

void armgroups_release(struct armgroups *g)
{
	for (size_t i = 0; i < g->n; i++) {
		struct armgroup *x = &g->group[i];
		for (size_t k = 0; k < x->arms * x->strata && x->cell; k++)
			free(x->cell[k]);
		free(x->cell);
		free(x->arm);
		free(x->propensity);
		free(x->cap);
		free(x->unit);
	}
	free(g->group);
	free(g->metric_y);
	free(g->unit_of);
	buf_release(&g->first_several);
}

struct trial_arms armgroups_trial(
	const struct armgroups *g, const struct armgroup *of)
{
	return (struct trial_arms){&g->shape, (unsigned)of->arms,
		(unsigned)of->strata, 0, (const struct moments **)of->cell};
}

static bool has_alike(const struct armgroup *of, size_t i)
{
	struct text bare = text_trim(of->arm[i]);

	for (size_t k = 0; k < of->arms; k++)
		if (k != i && text_same_letters(text_trim(of->arm[k]), bare))
			return true;
	return false;
}

size_t armgroups_alike(const struct armgroups *g, struct text *first)
{
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++) {
		const struct armgroup *of = &g->group[i];
		if (i && text_equal(of->experiment, of[-1].experiment))
			continue;
		for (size_t k = 0; k < of->arms; k++)
			if (has_alike(of, k) && n++ == 0)
				*first = of->arm[k];
	}
	return n;
}

static uint64_t units_of(const struct armgroups *g, struct text arm)
{
	uint64_t n = 0;

	for (size_t i = 0; i < g->n; i++) {
		struct trial_arms t = armgroups_trial(g, &g->group[i]);
		for (unsigned k = 0; k < t.arms; k++)
			if (text_equal(g->group[i].arm[k], arm))
				n += trial_units(&t, k);
	}
	return n;
}

static void add_stray(size_t *n, struct text *first, struct text arm)
{
	if ((*n)++ == 0)
		*first = arm;
}

static bool is_planned(const struct metrics *m, struct text arm)
{
	for (size_t k = 0; k < m->shares; k++)
		if (text_equal(m->share[k].arm, arm))
			return true;
	return false;
}

void armgroups_strays(struct armgroups_strays *to, const struct armgroups *g)
{
	const struct metrics *m = g->of->metrics;

	*to = (struct armgroups_strays){.empty = 0};
	if (!m->shares || m->share[0].arm.len == 0)
		return;
	for (size_t k = 0; k < m->shares; k++)
		if (m->share[k].weight > 0 && !units_of(g, m->share[k].arm))
			add_stray(
				&to->empty, &to->first_empty, m->share[k].arm);
	for (size_t i = 0; i < g->n; i++) {
		const struct armgroup *of = &g->group[i];
		if (i && text_equal(of->experiment, of[-1].experiment))
			continue;
		for (size_t k = 0; k < of->arms; k++)
			if (!is_planned(m, of->arm[k]) &&
				units_of(g, of->arm[k]))
				add_stray(&to->unplanned, &to->first_unplanned,
					of->arm[k]);
	}
}

void armgroups_plan(
	double *weight, const struct metrics *m, const struct armgroup *of)
{
	bool drawn = true;

	for (size_t i = 0; i < of->arms; i++) {
		weight[i] = m->shares ? 0 : 1;
		for (size_t k = 0; k < m->shares; k++)
			if (m->share[k].arm.len ? text_equal(m->share[k].arm,
							  of->arm[i])
						: k == i)
				weight[i] = m->share[k].weight;
		drawn &= of->propensity[i] > 0;
	}
	for (size_t i = 0; i < of->arms && drawn && !m->shares; i++)
		weight[i] = of->propensity[i];
}

struct qini_unit *armgroups_scored(
	size_t *n, const struct armgroup *of, unsigned slot, uint32_t arm)
{
	struct qini_unit *u = mem_array(of->units + 1, sizeof(*u));

	*n = 0;
	for (size_t i = 0; i < of->units; i++)
		if (of->unit[i].arm == 0 || of->unit[i].arm == arm)
			u[(*n)++] = (struct qini_unit){of->unit[i].score,
				of->unit[i].sum[slot], of->unit[i].arm == arm};
	qini_sort(u, *n);
	return u;
}
