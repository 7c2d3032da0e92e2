/* gather.c - from units and cells to groups of arms. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "gray-lift/parts.h"

/* A cell with units, by its parts. */
struct split_cell {
	struct text experiment, by, stratum, arm;
	uint32_t number;
};

static struct text take_part(struct text *rest)
{
	size_t len = 0;

	while (len < rest->len && rest->at[len] != CELL_BETWEEN)
		len++;
	struct text t = {rest->at, len};
	len += len < rest->len;
	*rest = (struct text){rest->at + len, rest->len - len};
	return t;
}

static struct split_cell split_of(const struct gathered *g, struct text cell)
{
	const struct config *c = g->config;
	struct split_cell s = {.number = 0};
	struct text rest = cell;

	s.experiment = take_part(&rest);
	s.by = (struct text){rest.at, 0};
	for (size_t i = 0; i < c->by.n; i++) {
		struct text part = take_part(&rest);
		s.by.len = (size_t)(part.at + part.len - s.by.at);
	}
	s.stratum = take_part(&rest);
	s.arm = rest;
	if (s.arm.len == 0)
		s.arm = text_of(c->control ? c->control : "ctrl");
	return s;
}

/* Where cells are, and what they come to. */
struct walk {
	struct gathered *g;
	struct state *state;
	const struct table *cells; /* keys, and struct cell */
	struct split_cell *split;  /* sorted; owned */
	size_t n;
	uint32_t *group;	 /* of each cell; owned */
	uint32_t *stratum, *arm; /* within its group; owned */
};

static int by_parts(const void *a, const void *b, void *arg)
{
	const struct split_cell *x = a, *y = b;
	int order = text_compare(x->experiment, y->experiment);

	(void)arg;
	if (order == 0)
		order = text_compare(x->by, y->by);
	return order ? order : text_compare(x->stratum, y->stratum);
}

/* The columns of moments: the slots, and with --winsor those of means again
 * with their caps. */
static void name_columns(struct gathered *g)
{
	const struct config *c = g->config;

	for (unsigned i = 0; i < c->slots; i++)
		g->slot_column[i] = g->column_slot[i] = i;
	g->shape.columns = c->slots;
	g->metric_y = mem_array(c->n_metrics + 1, sizeof(*g->metric_y));
	for (size_t i = 0; i < c->n_metrics; i++) {
		const struct metric *m = &c->metrics[i];
		g->metric_y[i] = m->y;
		if (!(c->winsor > 0) || m->ratio)
			continue;
		unsigned k = g->shape.columns++;
		g->column_slot[k] = m->y;
		g->capped[k] = true;
		g->metric_y[i] = k;
		moments_pair(&g->shape, k, k);
		if (m->adjusts) {
			moments_pair(&g->shape, k, m->x);
			moments_pair(&g->shape, m->x, m->x);
		}
	}
	metrics_shape(&g->shape, c, g->slot_column);
}

/* The names of the arms of EXPERIMENT, all its groups together: the control
 * first, then by bytes. */
static const char *name_arms(struct walk *w, struct arm_group *to)
{
	const struct config *c = w->g->config;
	struct text control = text_of(c->control ? c->control : "ctrl");
	struct table names;

	table_init(&names, 1, 1);
	for (size_t i = 0; i < w->n; i++)
		if (text_equal(w->split[i].experiment, to->experiment))
			table_put(&names, w->split[i].arm);
	for (size_t i = 0; i < c->shares; i++)
		if (c->share[i].arm.len)
			table_put(&names, c->share[i].arm);
	if (!c->control && table_find(&names, control) == (size_t)TABLE_NONE)
		control = text_of("control");
	to->has_control = table_find(&names, control) != (size_t)TABLE_NONE;
	to->arm = mem_array(names.n + 1, sizeof(*to->arm));
	uint32_t *order = table_sorted(&names);
	size_t n = 0;
	if (to->has_control)
		to->arm[n++] = control;
	for (size_t i = 0; i < names.n; i++) {
		struct text name = table_key(&names, order[i]);
		if (!text_equal(name, control))
			to->arm[n++] = name;
	}
	free(order);
	to->arms = n;
	/* names lie in cells, --split and --control, which stay */
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < w->n; k++)
			if (text_equal(to->arm[i], w->split[k].arm))
				to->arm[i] = w->split[k].arm;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < c->shares; k++)
			if (text_equal(to->arm[i], c->share[k].arm))
				to->arm[i] = c->share[k].arm;
	if (to->has_control)
		to->arm[0] = control;
	table_release(&names);
	return NULL;
}

static const char *check_arms(const struct walk *w, struct arm_group *to)
{
	const struct config *c = w->g->config;
	struct buf list = {0};

	if (to->arms > ARMS_MOST)
		return fail_text("%zu arms, as '%s' (want at most 256: is the "
				 "column of arms the right one?)",
			to->arms, text_show(to->arm[to->arms - 1]));
	for (size_t i = 0; i < to->arms && i < 8; i++)
		buf_printf(&list, "%s%s", i ? ", " : "", text_show(to->arm[i]));
	buf_byte(&list, '\0');
	const char *why = NULL;
	if (c->price)
		prices_sort(to);
	else if (!to->has_control)
		why = fail_text("no arm '%s' is the control (arms: %s; want "
				"--control=ARM)",
			c->control ? c->control : "ctrl", list.at);
	else if (to->arms == 1)
		why = fail_text("all units are in arm '%s': there is nothing "
				"to compare it with",
			text_show(to->arm[0]));
	else if (c->shares && c->share[0].arm.len == 0 && c->shares > to->arms)
		why = fail_text("--split has %zu shares, and there are %zu "
				"arms: %s",
			c->shares, to->arms, list.at);
	buf_release(&list);
	return why;
}

static size_t arm_of(const struct arm_group *g, struct text name)
{
	size_t i = 0;

	while (!text_equal(g->arm[i], name))
		i++;
	return i;
}

/* A group of cells FROM to END of the sorted ones. */
static const char *add_group(struct walk *w, size_t from, size_t end)
{
	struct gathered *g = w->g;
	struct arm_group new = {.experiment = w->split[from].experiment,
		.by = w->split[from].by};

	TRY(name_arms(w, &new));
	const char *why = check_arms(w, &new);
	mem_grow(&g->group, &g->cap_groups, g->groups + 1, sizeof(*g->group));
	for (size_t i = from; i < end && !why; i++) {
		const struct split_cell *s = &w->split[i];
		if (i == from || !text_equal(s->stratum, s[-1].stratum))
			new.strata++;
		w->group[s->number] = (uint32_t)g->groups;
		w->stratum[s->number] = (uint32_t) new.strata - 1;
		w->arm[s->number] = (uint32_t)arm_of(&new, s->arm);
	}
	new.cell = mem_zero(new.arms *(new.strata + 1), sizeof(*new.cell));
	new.propensity = mem_array(new.arms + 1, sizeof(*new.propensity));
	g->experiments |= new.experiment.len > 0;
	g->group[g->groups++] = new;
	return why;
}

/* Cells with USED units become groups. */
static const char *make_groups(struct walk *w, const bool *used)
{
	size_t n = w->cells->n, from = 0;

	w->split = mem_array(n + 1, sizeof(*w->split));
	w->group = mem_zero(n + 1, sizeof(*w->group));
	w->stratum = mem_zero(n + 1, sizeof(*w->stratum));
	w->arm = mem_zero(n + 1, sizeof(*w->arm));
	for (size_t i = 0; i < n; i++)
		if (used[i]) {
			w->split[w->n] = split_of(w->g, table_key(w->cells, i));
			w->split[w->n++].number = (uint32_t)i;
		}
	sort_with(w->split, w->n, sizeof(*w->split), by_parts, NULL);
	for (size_t i = 1; i <= w->n; i++) {
		const struct split_cell *a = &w->split[i - 1], *b = a + 1;
		if (i < w->n && text_equal(a->experiment, b->experiment) &&
			text_equal(a->by, b->by))
			continue;
		TRY(add_group(w, from, i));
		from = i;
	}
	return NULL;
}

static struct moments *moments_at(struct walk *w, size_t cell)
{
	struct arm_group *g = &w->g->group[w->group[cell]];
	struct moments **at =
		&g->cell[w->stratum[cell] * g->arms + w->arm[cell]];

	if (!*at)
		*at = mem_zero(1, moments_size(&w->g->shape));
	return *at;
}

/* Propensities of each arm, where all its units have one and the same. */
static void find_propensities(struct walk *w)
{
	for (size_t i = 0; i < w->g->groups; i++)
		for (size_t k = 0; k < w->g->group[i].arms; k++)
			w->g->group[i].propensity[k] = 0;
	for (size_t i = 0; i < w->n; i++) {
		uint32_t number = w->split[i].number;
		const struct cell *cell = table_value(w->cells, number);
		double *p = &w->g->group[w->group[number]]
				     .propensity[w->arm[number]];
		if (cell->high == 0 || cell->low < cell->high ||
			(*p != 0 && *p != cell->low))
			*p = (double)NAN;
		else if (!isnan(*p))
			*p = cell->low;
	}
}

/* Which cells have units. */
static void use(
	void *arg, uint32_t cell, const struct unit *unit, const amount *sum)
{
	bool *used = arg;

	(void)unit;
	(void)sum;
	used[cell] = true;
}

/* One more unit in its cell, with its caps. */
static void add_unit(
	void *arg, uint32_t cell, const struct unit *unit, const amount *sum)
{
	struct walk *w = arg;
	struct gathered *g = w->g;
	const struct arm_group *to = &g->group[w->group[cell]];
	amount y[2 * SLOTS_MOST];

	(void)unit;
	for (unsigned k = 0; k < g->shape.columns; k++) {
		y[k] = sum[g->column_slot[k]];
		if (g->capped[k] && y[k] > to->cap[k])
			y[k] = to->cap[k];
	}
	moments_add(moments_at(w, cell), &g->shape, y);
}

/* Values of one column of the units of one group. */
struct column_values {
	struct walk *w;
	uint32_t group;
	unsigned slot;
	amount *at; /* owned */
	size_t n, cap;
};

static void add_value(
	void *arg, uint32_t cell, const struct unit *unit, const amount *sum)
{
	struct column_values *v = arg;

	(void)unit;
	if (v->w->group[cell] != v->group)
		return;
	mem_grow(&v->at, &v->cap, v->n + 1, sizeof(*v->at));
	v->at[v->n++] = sum[v->slot];
}

static int by_amount(const void *a, const void *b, void *arg)
{
	amount x = *(const amount *)a, y = *(const amount *)b;

	(void)arg;
	return (x > y) - (x < y);
}

/* The nearest rank of all arms together: the first of which at least --winsor
 * per cent are no larger. */
static void find_caps(struct walk *w)
{
	struct gathered *g = w->g;

	for (size_t i = 0; i < g->groups; i++) {
		struct arm_group *to = &g->group[i];
		to->cap = mem_zero(g->shape.columns, sizeof(*to->cap));
		for (unsigned k = 0; k < g->shape.columns; k++) {
			if (!g->capped[k])
				continue;
			struct column_values v = {
				w, (uint32_t)i, g->column_slot[k], NULL, 0, 0};
			gather_units(g, w->state, add_value, &v);
			sort_with(v.at, v.n, sizeof(*v.at), by_amount, NULL);
			to->cap[k] = v.at[moments_rank(v.n, g->config->winsor)];
			free(v.at);
		}
	}
}

/* Moments of --rows are there already. */
static void take_moments(struct walk *w)
{
	for (size_t i = 0; i < w->n; i++) {
		uint32_t number = w->split[i].number;
		const struct cell *cell = table_value(w->cells, number);
		moments_merge(moments_at(w, number), &w->g->shape,
			(const struct moments *)(cell + 1));
	}
}

static void use_moments(bool *used, const struct table *cells)
{
	for (size_t i = 0; i < cells->n; i++) {
		const struct cell *cell = table_value(cells, i);
		used[i] = ((const struct moments *)(cell + 1))->n > 0;
	}
}

static void release(struct walk *w)
{
	free(w->split);
	free(w->group);
	free(w->stratum);
	free(w->arm);
}

static const char *fill(struct walk *w, bool *used)
{
	struct gathered *g = w->g;

	if (g->config->rows)
		use_moments(used, w->cells);
	else
		gather_units(g, w->state, use, used);
	TRY(make_groups(w, used));
	find_propensities(w);
	if (g->config->winsor > 0)
		find_caps(w);
	if (g->config->rows)
		take_moments(w);
	else
		gather_units(g, w->state, add_unit, w);
	return NULL;
}

const char *gather(struct gathered *g, struct state *s, struct setup *setup)
{
	const struct config *c = g->config;
	struct walk w = {
		.g = g, .state = s, .cells = c->arms.n ? &c->cells : &s->cells};
	bool *used = mem_zero(w.cells->n + 1, sizeof(*used));

	g->end = gather_end(s, setup);
	name_columns(g);
	const char *why = fill(&w, used);
	if (!why && c->score)
		uplift_gather(g, s, w.group, w.arm);
	release(&w);
	free(used);
	return why;
}

void gather_release(struct gathered *g)
{
	for (size_t i = 0; i < g->groups; i++) {
		struct arm_group *x = &g->group[i];
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
	buf_release(&g->first_several);
}
