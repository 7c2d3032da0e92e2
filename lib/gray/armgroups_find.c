/* armgroups_find.c - from the names of cells to groups, and the arms of each.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "gray/armgroups_parts.h"
#include "gray/priced.h"

static struct text control_of(const struct armgroups *g)
{
	return text_of(g->of->control ? g->of->control : "ctrl");
}

static struct armgroups_cell split_of(
	const struct armgroups *g, size_t number, struct text name)
{
	struct cellname n = cellname_split(name, g->of->units->by);

	return (struct armgroups_cell){n.experiment, n.by, n.stratum,
		n.arm.len ? n.arm : control_of(g), (uint32_t)number};
}

static int by_parts(const void *a, const void *b, void *arg)
{
	const struct armgroups_cell *x = a, *y = b;
	int order = text_compare(x->experiment, y->experiment);

	(void)arg;
	if (order == 0)
		order = text_compare(x->by, y->by);
	return order ? order : text_compare(x->stratum, y->stratum);
}

/* The arms of an experiment: cells FROM to END of the sorted ones.  Their names
 * lie in those of cells, or where shares and the control are named. */
struct arm_names {
	struct text *at; /* the control first, then by bytes; owned */
	size_t n;
	bool has_control;
};

static int by_bytes(const void *a, const void *b, void *arg)
{
	(void)arg;
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* All that are named, sorted, once each. */
static void list_arms(struct arm_names *to, const struct armgroups_walk *w,
	size_t from, size_t end)
{
	const struct metrics *m = w->g->of->metrics;
	size_t n = 0, kept = 0;

	to->at = mem_array(end - from + m->shares + 1, sizeof(*to->at));
	for (size_t i = from; i < end; i++)
		if (i == from || !text_equal(w->split[i].arm, to->at[n - 1]))
			to->at[n++] = w->split[i].arm;
	for (size_t i = 0; i < m->shares; i++)
		if (m->share[i].arm.len)
			to->at[n++] = m->share[i].arm;
	sort_with(to->at, n, sizeof(*to->at), by_bytes, NULL);
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || !text_equal(to->at[i], to->at[kept - 1]))
			to->at[kept++] = to->at[i];
	to->n = kept;
}

/* Move the arm NAME to the front; false: there is none. */
static bool put_first(struct arm_names *to, struct text name)
{
	size_t i = 0;

	while (i < to->n && !text_equal(to->at[i], name))
		i++;
	if (i == to->n)
		return false;
	name = to->at[i];
	for (; i > 0; i--)
		to->at[i] = to->at[i - 1];
	to->at[0] = name;
	return true;
}

static void name_arms(struct arm_names *to, const struct armgroups_walk *w,
	size_t from, size_t end)
{
	list_arms(to, w, from, end);
	to->has_control =
		put_first(to, control_of(w->g)) ||
		(!w->g->of->control && put_first(to, text_of("control")));
}

/* Up to eight of them, as they are told. */
static void show_arms(struct buf *list, const struct arm_names *arms)
{
	for (size_t i = 0; i < arms->n && i < 8; i++)
		buf_printf(list, "%s%s", i ? ", " : "", text_show(arms->at[i]));
	buf_byte(list, '\0');
}

/* The units of several arms, which are in none. */
static size_t several_units(const struct armgroups *g)
{
	const struct units *units = g->of->units;
	const struct exposed_list *l = g->of->exposed;
	size_t n = 0;

	for (size_t i = 0; !l && i < units->table.n; i++) {
		const struct unit *u = table_value(&units->table, i);
		n += (u->flags & UNIT_SEVERAL) != 0;
	}
	for (size_t i = 0; l && i < l->n; i++)
		n += l->at[i].several;
	return n;
}

static const char *no_control(const struct armgroups *g, const char *list)
{
	const char *want = g->of->control ? g->of->control : "ctrl";
	size_t several = several_units(g);

	if (several)
		return fail_text("no arm '%s' is the control (arms: %s; want "
				 "--control=ARM), as far as units are in one "
				 "arm alone; in several: %zu",
			want, list, several);
	return fail_text("no arm '%s' is the control (arms: %s; want "
			 "--control=ARM)",
		want, list);
}

static const char *check_control(const struct armgroups *g,
	const struct arm_names *arms, const char *list)
{
	const struct metrics *m = g->of->metrics;

	if (!arms->has_control)
		return no_control(g, list);
	if (arms->n == 1)
		return fail_text("all units are in arm '%s': there is nothing "
				 "to compare it with",
			text_show(arms->at[0]));
	if (m->shares && m->share[0].arm.len == 0 && m->shares > arms->n)
		return fail_text("--split has %zu shares, and there are %zu "
				 "arms: %s",
			m->shares, arms->n, list);
	return NULL;
}

static const char *check_arms(const struct armgroups *g, struct arm_names *arms)
{
	struct buf list = {0};

	if (arms->n > METRICS_ARMS)
		return fail_text("%zu arms, as '%s' (want at most 256: is the "
				 "column of arms the right one?)",
			arms->n, text_show(arms->at[arms->n - 1]));
	if (g->of->priced) {
		priced_sort(arms->at, arms->n);
		return NULL;
	}
	show_arms(&list, arms);
	const char *why = check_control(g, arms, list.at);
	buf_release(&list);
	return why;
}

static uint32_t arm_of(const struct armgroup *g, struct text name)
{
	uint32_t i = 0;

	while (!text_equal(g->arm[i], name))
		i++;
	return i;
}

/* A group of cells FROM to END, whose experiment has ARMS. */
static void add_group(struct armgroups_walk *w, size_t from, size_t end,
	const struct arm_names *arms)
{
	struct armgroups *g = w->g;
	struct armgroup new = {.experiment = w->split[from].experiment,
		.by = w->split[from].by,
		.arms = arms->n,
		.has_control = arms->has_control};

	new.arm = mem_array(arms->n + 1, sizeof(*new.arm));
	memcpy(new.arm, arms->at, arms->n * sizeof(*new.arm));
	for (size_t i = from; i < end; i++) {
		const struct armgroups_cell *s = &w->split[i];
		if (i == from || !text_equal(s->stratum, s[-1].stratum))
			new.strata++;
		w->group[s->number] = (uint32_t)g->n;
		w->stratum[s->number] = (uint32_t) new.strata - 1;
		w->arm[s->number] = arm_of(&new, s->arm);
	}
	new.cell = mem_zero(new.arms *(new.strata + 1), sizeof(*new.cell));
	new.propensity = mem_array(new.arms + 1, sizeof(*new.propensity));
	g->experiments |= new.experiment.len > 0;
	mem_grow(&g->group, &g->cap, g->n + 1, sizeof(*g->group));
	g->group[g->n++] = new;
}

/* The groups of an experiment, cells FROM to END. */
static const char *add_experiment(
	struct armgroups_walk *w, size_t from, size_t end)
{
	struct arm_names arms;

	name_arms(&arms, w, from, end);
	const char *why = check_arms(w->g, &arms);
	for (size_t i = from + 1; i <= end && !why; i++)
		if (i == end ||
			!text_equal(w->split[i].by, w->split[from].by)) {
			add_group(w, from, i, &arms);
			from = i;
		}
	free(arms.at);
	return why;
}

static void use(
	void *arg, uint32_t cell, const struct unit *unit, const amount *sum)
{
	bool *used = arg;

	(void)unit;
	(void)sum;
	used[cell] = true;
}

/* Which cells have units. */
static void find_used(bool *used, struct armgroups_walk *w)
{
	if (!w->g->of->units->alone) {
		armgroups_units(w->g, use, used);
		return;
	}
	for (size_t i = 0; i < w->cells->n; i++)
		used[i] = units_moments(w->g->of->units, i)->n > 0;
}

static void split_cells(struct armgroups_walk *w)
{
	size_t n = w->cells->n;
	bool *used = mem_zero(n + 1, sizeof(*used));

	find_used(used, w);
	w->split = mem_array(n + 1, sizeof(*w->split));
	w->group = mem_zero(n + 1, sizeof(*w->group));
	w->stratum = mem_zero(n + 1, sizeof(*w->stratum));
	w->arm = mem_zero(n + 1, sizeof(*w->arm));
	for (size_t i = 0; i < n; i++)
		if (used[i])
			w->split[w->n++] =
				split_of(w->g, i, table_key(w->cells, i));
	sort_with(w->split, w->n, sizeof(*w->split), by_parts, NULL);
	free(used);
}

const char *armgroups_find(struct armgroups_walk *w)
{
	size_t from = 0;

	split_cells(w);
	for (size_t i = 1; i <= w->n; i++)
		if (i == w->n || !text_equal(w->split[i].experiment,
					 w->split[from].experiment)) {
			TRY(add_experiment(w, from, i));
			from = i;
		}
	return NULL;
}
