/* metrics.c - what is compared: metrics, ratios, what was before, guards and
 * planned shares, read from their texts. */
#include "gray/metrics.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"

static const struct number_style plain = {.decimal = '.'};

unsigned metrics_column(struct metrics *m, struct text name)
{
	for (unsigned i = 0; i < m->names; i++)
		if (text_is(name, m->name[i]))
			return i;
	m->name = mem_resize(m->name, m->names + 1, sizeof(*m->name));
	m->name[m->names] = mem_copy(name.at, name.len);
	return m->names++;
}

/* The slot of a column, which is added if it is new. */
static const char *slot_of(
	unsigned *slot, struct metrics *all, struct text name, bool before)
{
	unsigned i = 0;

	if (name.len == 0)
		return "a column has no name";
	struct metric_slot new = {.column = metrics_column(all, name),
		.before = before,
		.rows = text_is(name, "rows")};
	while (i < all->slots && (all->slot[i].column != new.column ||
					 all->slot[i].before != before))
		i++;
	if (i == METRICS_SLOTS)
		return "more than 48 columns";
	if (i == all->slots)
		all->slot[all->slots++] = new;
	*slot = i;
	return NULL;
}

static struct metric *find(struct metrics *all, struct text name)
{
	for (size_t i = 0; i < all->n; i++)
		if (text_is(name, all->metric[i].name))
			return &all->metric[i];
	return NULL;
}

/* The text before the last '/', and what is behind it; false: there is none. */
static bool parts_of(struct text *y, struct text *d, struct text t, char mark)
{
	size_t at = t.len;

	while (at > 0 && t.at[at - 1] != mark)
		at--;
	*y = (struct text){t.at, at ? at - 1 : 0};
	*d = (struct text){t.at + at, t.len - at};
	return at > 0;
}

static const char *add(
	struct metric **to, struct metrics *all, struct text name, bool ratio)
{
	struct metric m = {.ratio = ratio};
	struct text y = name, d;

	if (ratio && !parts_of(&y, &d, name, '/'))
		return fail_text("'%s' is no ratio (want clicks/sessions)",
			text_show(name));
	TRY(slot_of(&m.y, all, y, false));
	if (ratio)
		TRY(slot_of(&m.d, all, d, false));
	all->metric = mem_resize(all->metric, all->n + 1, sizeof(*all->metric));
	m.name = mem_copy(name.at, name.len);
	*to = &all->metric[all->n++];
	**to = m;
	return NULL;
}

static const char *read_list(
	struct metrics *all, const struct metrics_list *list, bool ratio)
{
	struct metric *m;

	for (size_t i = 0; i < list->n; i++) {
		if (find(all, list->item[i]))
			return fail_text("'%s' is there twice",
				text_show(list->item[i]));
		TRY(add(&m, all, list->item[i], ratio));
		m->asked = true;
	}
	return NULL;
}

/* "revenue:revenue_before"; "clicks/sessions:clicks_before/sessions_before". */
static const char *read_before(
	struct metrics *all, const struct metrics_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		struct text name, column, above, below;
		if (!parts_of(&name, &column, list->item[i], ':') ||
			column.len == 0)
			return fail_text("'%s' does not say what was before "
					 "(want %s:COLUMN)",
				text_show(list->item[i]), all->metric[0].name);
		struct metric *m = find(all, name);
		if (!m)
			return fail_text(
				"'%s' names no metric (want %s:COLUMN)",
				text_show(list->item[i]), all->metric[0].name);
		if (m->adjusts)
			return fail_text("'%s' is there twice", m->name);
		m->ratio_before =
			m->ratio && parts_of(&above, &below, column, '/');
		TRY(slot_of(
			&m->x, all, m->ratio_before ? above : column, false));
		if (m->ratio_before)
			TRY(slot_of(&m->e, all, below, false));
		m->adjusts = true;
	}
	return NULL;
}

/* A share of 1, as 0.3 or 30%. */
static bool share_of(double *x, struct text t)
{
	bool percent = t.len > 1 && t.at[t.len - 1] == '%';

	if (!real_parse(x, (struct text){t.at, t.len - percent}, &plain))
		return false;
	if (percent)
		*x /= 100;
	return true;
}

/* "complaints:up:0.1", where the limit may be left out. */
static const char *read_guard(struct metrics *all, struct text t)
{
	struct text name, way, limit, rest = t;
	double x = 0;

	if (parts_of(&name, &limit, t, ':') && !text_is(limit, "up") &&
		!text_is(limit, "down")) {
		if (!share_of(&x, limit) || x < 0 || x > 100)
			return fail_text(
				"'%s' is no limit (want a share of the "
				"control's mean, as 0.01)",
				text_show(limit));
		rest = name;
	}
	if (!parts_of(&name, &way, rest, ':') ||
		(!text_is(way, "up") && !text_is(way, "down")))
		return fail_text("'%s' does not say which way is harm (want "
				 "METRIC:up:0.01 or METRIC:down:0.01)",
			text_show(t));
	struct metric *m = find(all, name);
	if (!m) {
		bool ratio = memchr(name.at, '/', name.len) != NULL;
		TRY(add(&m, all, name, ratio));
	}
	if (m->guarded)
		return fail_text("'%s' is guarded twice", m->name);
	m->guarded = true;
	m->guard_up = text_is(way, "up");
	m->limit = x;
	return NULL;
}

/* "ctrl:5" of --split, or "5". */
static const char *read_share(struct metrics *all, struct text t, bool named)
{
	struct metric_share *s = &all->share[all->shares];
	struct text weight = t;

	if (all->shares == METRICS_ARMS)
		return "more than 256 arms";
	s->arm = text_of("");
	if (named && !parts_of(&s->arm, &weight, t, ':'))
		return fail_text("'%s' is no share of an arm (want ctrl:50)",
			text_show(t));
	if (!share_of(&s->weight, weight) || s->weight < 0)
		return fail_text("'%s' is no share (want a number, as 50)",
			text_show(weight));
	all->shares++;
	return NULL;
}

static const char *read_split(struct metrics *all, const char *split)
{
	double sum = 0;

	if (!split)
		return NULL;
	struct text rest = text_of(split), first = rest;
	double x;
	first.len = strcspn(split, ":");
	bool named = strpbrk(split, ",|") || !share_of(&x, first);
	char bar = strchr(split, '|') ? '|' : ',';
	while (rest.at)
		TRY(read_share(
			all, text_split(&rest, named ? bar : ':'), named));
	for (size_t i = 0; i < all->shares; i++)
		sum += all->share[i].weight;
	return sum > 0 ? NULL : "all shares are 0";
}

/* A slot of what SLOT was before exposure. */
static const char *before_slot(unsigned *to, struct metrics *all, unsigned slot)
{
	unsigned i = 0;

	while (i < all->slots &&
		(!all->slot[i].before ||
			all->slot[i].column != all->slot[slot].column))
		i++;
	if (i == METRICS_SLOTS)
		return "more than 48 columns";
	if (i == all->slots) {
		all->slot[all->slots] = all->slot[slot];
		all->slot[all->slots++].before = true;
	}
	*to = i;
	return NULL;
}

/* In a log, what a metric was before exposure is known of each. */
static const char *before_all(struct metrics *all)
{
	for (size_t i = 0; i < all->n; i++) {
		struct metric *m = &all->metric[i];
		TRY(before_slot(&m->x, all, m->y));
		if (m->ratio)
			TRY(before_slot(&m->e, all, m->d));
		m->ratio_before = m->ratio;
		m->adjusts = true;
	}
	return NULL;
}

#define OF(option, expr)                                                       \
	do {                                                                   \
		const char *of_message = (expr);                               \
		if (of_message)                                                \
			return fail_text(option ": %s", of_message);           \
	} while (0)

/* Whether SLOT is what was before, and nothing else. */
static bool is_before(const struct metrics *all, unsigned slot)
{
	bool before = false;

	for (size_t i = 0; i < all->n; i++) {
		const struct metric *m = &all->metric[i];
		if (m->y == slot || (m->ratio && m->d == slot))
			return false;
		before |= m->adjusts &&
			  (m->x == slot || (m->ratio_before && m->e == slot));
	}
	return before;
}

static const char *read_all(
	struct metrics *all, const struct metrics_asked *asked)
{
	OF("--metric", read_list(all, &asked->metric, false));
	OF("--ratio", read_list(all, &asked->ratio, true));
	if (all->n)
		OF("--pre", read_before(all, &asked->pre));
	for (size_t i = 0; i < asked->guard.n; i++)
		OF("--guard", read_guard(all, asked->guard.item[i]));
	OF("--split", read_split(all, asked->split));
	if (asked->before)
		OF("--before", before_all(all));
	if (asked->cost)
		OF("--cost", slot_of(&all->cost_slot, all, text_of(asked->cost),
				     false));
	return NULL;
}

const char *metrics_read(struct metrics *all, const struct metrics_asked *asked)
{
	TRY(read_all(all, asked));
	for (unsigned i = 0; i < all->slots; i++)
		all->slot[i].optional = !asked->log && is_before(all, i);
	return NULL;
}

void metrics_release(struct metrics *all)
{
	for (unsigned i = 0; i < all->names; i++)
		free(all->name[i]);
	free(all->name);
	for (size_t i = 0; i < all->n; i++)
		free(all->metric[i].name);
	free(all->metric);
}

/* All pairs of the N columns. */
static void pairs_of(
	struct moments_shape *shape, const unsigned *column, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		for (unsigned k = i; k < n; k++)
			moments_pair(shape, column[i], column[k]);
}

void metrics_shape(struct moments_shape *shape, const struct metrics *all,
	const unsigned *column)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct metric *m = &all->metric[i];
		unsigned used[4] = {column[m->y]}, n = 1;
		if (m->ratio)
			used[n++] = column[m->d];
		if (m->adjusts)
			used[n++] = column[m->x];
		if (m->adjusts && m->ratio_before)
			used[n++] = column[m->e];
		pairs_of(shape, used, n);
	}
}
