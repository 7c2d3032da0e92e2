/* metrics.c - what is compared: --metric, --ratio, --pre, --guard and --split.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "gray-lift/parts.h"

static const struct number_style plain = {.decimal = '.'};

/* The slot of a column, which is added if it is new. */
static const char *slot_of(
	unsigned *slot, struct config *c, struct text name, bool before)
{
	unsigned i = 0;

	if (name.len == 0)
		return "a column has no name";
	struct metric_slot new = {.role = setup_role_of(c, name),
		.before = before,
		.rows = text_is(name, "rows")};
	while (i < c->slots &&
		(c->slot[i].role != new.role || c->slot[i].before != before))
		i++;
	if (i == SLOTS_MOST)
		return "more than 48 columns";
	if (i == c->slots)
		c->slot[c->slots++] = new;
	*slot = i;
	return NULL;
}

static struct metric *find(struct config *c, struct text name)
{
	for (size_t i = 0; i < c->n_metrics; i++)
		if (text_is(name, c->metrics[i].name))
			return &c->metrics[i];
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
	struct metric **to, struct config *c, struct text name, bool ratio)
{
	struct metric m = {.ratio = ratio};
	struct text y = name, d;

	if (ratio && !parts_of(&y, &d, name, '/'))
		return fail_text("'%s' is no ratio (want clicks/sessions)",
			text_show(name));
	TRY(slot_of(&m.y, c, y, false));
	if (ratio)
		TRY(slot_of(&m.d, c, d, false));
	c->metrics =
		mem_resize(c->metrics, c->n_metrics + 1, sizeof(*c->metrics));
	m.name = mem_copy(name.at, name.len);
	*to = &c->metrics[c->n_metrics++];
	**to = m;
	return NULL;
}

static const char *read_list(
	struct config *c, const struct opt_list *list, bool ratio)
{
	struct metric *m;

	for (size_t i = 0; i < list->n; i++) {
		if (find(c, list->item[i]))
			return fail_text("'%s' is there twice",
				text_show(list->item[i]));
		TRY(add(&m, c, list->item[i], ratio));
		m->asked = true;
	}
	return NULL;
}

/* "revenue:revenue_before"; "clicks/sessions:clicks_before/sessions_before". */
static const char *read_before(struct config *c)
{
	for (size_t i = 0; i < c->pre.n; i++) {
		struct text name, column, above, below;
		parts_of(&name, &column, c->pre.item[i], ':');
		struct metric *m = find(c, name);
		if (!m)
			return fail_text(
				"'%s' names no metric (want %s:COLUMN)",
				text_show(c->pre.item[i]), c->metrics[0].name);
		if (m->adjusts)
			return fail_text("'%s' is there twice", m->name);
		m->ratio_before =
			m->ratio && parts_of(&above, &below, column, '/');
		TRY(slot_of(&m->x, c, m->ratio_before ? above : column, false));
		if (m->ratio_before)
			TRY(slot_of(&m->e, c, below, false));
		m->adjusts = true;
	}
	return NULL;
}

/* "complaints:up:0.1", where the limit may be left out. */
static const char *read_guard(struct config *c, struct text t)
{
	struct text name, way, limit, rest = t;
	double x = 0;

	if (parts_of(&name, &limit, t, ':') && !text_is(limit, "up") &&
		!text_is(limit, "down")) {
		if (!real_parse(&x, limit, &plain) || x < 0 || x > 100)
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
	struct metric *m = find(c, name);
	if (!m) {
		bool ratio = memchr(name.at, '/', name.len) != NULL;
		TRY(add(&m, c, name, ratio));
	}
	if (m->guarded)
		return fail_text("'%s' is guarded twice", m->name);
	m->guarded = true;
	m->guard_up = text_is(way, "up");
	m->limit = x;
	return NULL;
}

/* "ctrl:5" of --split, or "5". */
static const char *read_share(struct config *c, struct text t, bool named)
{
	struct split_share *s = &c->share[c->shares];
	struct text weight = t;

	if (c->shares == ARMS_MOST)
		return "more than 256 arms";
	s->arm = text_of("");
	if (named && !parts_of(&s->arm, &weight, t, ':'))
		return fail_text("'%s' is no share of an arm (want ctrl:50)",
			text_show(t));
	if (!real_parse(&s->weight, weight, &plain) || s->weight < 0)
		return fail_text("'%s' is no share (want a number, as 50)",
			text_show(weight));
	c->shares++;
	return NULL;
}

static const char *read_split(struct config *c)
{
	double all = 0;

	if (!c->split)
		return NULL;
	struct text rest = text_of(c->split), first = rest;
	double x;
	first.len = strcspn(c->split, ":");
	bool named = strpbrk(c->split, ",|") || !real_parse(&x, first, &plain);
	char bar = strchr(c->split, '|') ? '|' : ',';
	while (rest.at)
		TRY(read_share(c, text_split(&rest, named ? bar : ':'), named));
	for (size_t i = 0; i < c->shares; i++)
		all += c->share[i].weight;
	return all > 0 ? NULL : "all shares are 0";
}

/* A slot of what SLOT was before exposure. */
static const char *before_slot(unsigned *to, struct config *c, unsigned slot)
{
	unsigned i = 0;

	while (i < c->slots &&
		(!c->slot[i].before || c->slot[i].role != c->slot[slot].role))
		i++;
	if (i == SLOTS_MOST)
		return "more than 48 columns";
	if (i == c->slots) {
		c->slot[c->slots] = c->slot[slot];
		c->slot[c->slots++].before = true;
	}
	*to = i;
	return NULL;
}

/* In a log, what a metric was before exposure is known of each. */
static const char *before_all(struct config *c)
{
	for (size_t i = 0; i < c->n_metrics && c->before; i++) {
		struct metric *m = &c->metrics[i];
		TRY(before_slot(&m->x, c, m->y));
		if (m->ratio)
			TRY(before_slot(&m->e, c, m->d));
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
static bool is_before(const struct config *c, unsigned slot)
{
	bool before = false;

	for (size_t i = 0; i < c->n_metrics; i++) {
		const struct metric *m = &c->metrics[i];
		if (m->y == slot || (m->ratio && m->d == slot))
			return false;
		before |= m->adjusts &&
			  (m->x == slot || (m->ratio_before && m->e == slot));
	}
	return before;
}

const char *metrics_read(struct config *c)
{
	OF("--metric", read_list(c, &c->metric, false));
	OF("--ratio", read_list(c, &c->ratio, true));
	if (c->n_metrics)
		OF("--pre", read_before(c));
	for (size_t i = 0; i < c->guard.n; i++)
		OF("--guard", read_guard(c, c->guard.item[i]));
	OF("--split", read_split(c));
	OF("--before", before_all(c));
	if (c->cost)
		OF("--cost",
			slot_of(&c->cost_slot, c, text_of(c->cost), false));
	for (unsigned i = 0; i < c->slots; i++)
		c->slot[i].optional = !c->arms.n && is_before(c, i);
	return NULL;
}

/* All pairs of the N columns. */
static void pairs_of(
	struct moments_shape *shape, const unsigned *column, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		for (unsigned k = i; k < n; k++)
			moments_pair(shape, column[i], column[k]);
}

/* The pairs of columns that the metrics need, where COLUMN is that of a slot.
 */
void metrics_shape(struct moments_shape *shape, const struct config *c,
	const unsigned *column)
{
	for (size_t i = 0; i < c->n_metrics; i++) {
		const struct metric *m = &c->metrics[i];
		unsigned all[4] = {column[m->y]}, n = 1;
		if (m->ratio)
			all[n++] = column[m->d];
		if (m->adjusts)
			all[n++] = column[m->x];
		if (m->adjusts && m->ratio_before)
			all[n++] = column[m->e];
		pairs_of(shape, all, n);
	}
}
