/* steps.c - steps from a list or a table. */
#include "journey/steps.h"

#include <stdlib.h>
#include <string.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/truth.h"

void steps_init(struct steps *s, const struct zone *zone)
{
	*s = (struct steps){.zone = zone};
	s->funnel.within = FUNNEL_NO_LIMIT;
}

void steps_release(struct steps *s)
{
	for (unsigned i = 0; i < s->funnel.n; i++)
		free(s->name[i]);
	for (size_t i = 0; i < s->ways; i++) {
		free(s->way[i].match);
		free(s->way[i].column);
		condition_free(s->way[i].condition);
	}
	free(s->way);
	for (size_t i = 0; i < s->columns; i++)
		free(s->column[i]);
	free(s->column);
}

unsigned steps_find(const struct steps *s, struct text name)
{
	unsigned i = 0;

	while (i < s->funnel.n && !text_is(name, s->name[i]))
		i++;
	return i;
}

static unsigned column_of(struct steps *s, struct text name)
{
	for (size_t i = 0; i < s->columns; i++)
		if (text_is(name, s->column[i]))
			return (unsigned)i;
	s->column = mem_resize(s->column, s->columns + 1, sizeof(*s->column));
	s->column[s->columns] = mem_copy(name.at, name.len);
	return (unsigned)s->columns++;
}

static const char *read_optional(bool *to, struct text t)
{
	enum truth truth = truth_of(t);

	*to = truth == TRUTH_YES;
	if (truth != TRUTH_OTHER)
		return NULL;
	return fail_text(
		"optional '%s' is no answer (want yes or no)", text_show(t));
}

static const char *read_within(int64_t *to, struct text t)
{
	*to = FUNNEL_NO_LIMIT;
	if (t.len == 0)
		return NULL;
	if (duration_parse(to, t) && *to >= 0)
		return NULL;
	return fail_text(
		"within '%s' is no time (want 30m, 24h or 7d)", text_show(t));
}

/* A step that was not there before. */
static const char *add_step(struct steps *s, const struct steps_row *row)
{
	unsigned i = s->funnel.n;

	if (i == FUNNEL_STEPS)
		return "more than 64 steps";
	s->name[i] = mem_copy(row->name.at, row->name.len);
	s->funnel.n++;
	s->funnel.step_within[i] = FUNNEL_NO_LIMIT;
	TRY(read_optional(&s->funnel.optional[i], row->optional));
	TRY(read_within(&s->funnel.step_within[i], row->within));
	return i || row->within.len == 0
		       ? NULL
		       : fail_text("within '%s' is of the first step, which "
				   "has none before it to count from (of the "
				   "next step, or --within of all)",
				 text_show(row->within));
}

/* A further line of a step says nothing else of it. */
static const char *check_again(
	const struct steps *s, const struct steps_row *row, unsigned i)
{
	bool optional;
	int64_t within;

	TRY(read_optional(&optional, row->optional));
	TRY(read_within(&within, row->within));
	if ((row->optional.len && optional != s->funnel.optional[i]) ||
		(row->within.len && within != s->funnel.step_within[i]))
		return fail_text("step '%s' is optional, or has a within, on "
				 "one line and not on the other",
			text_show(row->name));
	return NULL;
}

static const char *read_condition(
	struct steps *s, struct steps_way *w, struct text when)
{
	if (when.len == 0)
		return NULL;
	TRY(condition_read(&w->condition, when, CONDITION_PATTERNS, s->zone));
	size_t n = condition_columns(w->condition);
	w->column = mem_array(n, sizeof(*w->column));
	for (size_t i = 0; i < n; i++)
		w->column[i] = column_of(s, condition_column(w->condition, i));
	return NULL;
}

/* One more way to be step I, which is a new one if I is how many there are. */
static const char *add_way(
	struct steps *s, const struct steps_row *row, unsigned i)
{
	if (row->name.len == 0)
		return "a step has no name";
	TRY(i == s->funnel.n ? add_step(s, row) : check_again(s, row, i));
	s->way = mem_resize(s->way, s->ways + 1, sizeof(*s->way));
	struct steps_way *w = &s->way[s->ways++];
	*w = (struct steps_way){.step = i, .event = row->event};
	w->n_match = row->n;
	w->match = mem_zero(row->n + 1, sizeof(*w->match));
	for (size_t k = 0; k < row->n; k++) {
		bool any = row->cell[k].len == 0 || text_is(row->cell[k], "*");
		/* All rows have the same further columns, in one order. */
		unsigned column = column_of(s, row->column[k]);
		if (column != k)
			return "columns of steps come in another order";
		w->match[k] = any ? (struct text){"", 0} : row->cell[k];
	}
	TRY(read_condition(s, w, row->when));
	if (w->event.len == 0 && !w->condition) {
		for (size_t k = 0; k < row->n; k++)
			if (w->match[k].len)
				return NULL;
		return fail_text("step '%s' has no event and no condition: "
				 "every row would be one",
			text_show(row->name));
	}
	return NULL;
}

const char *steps_row(struct steps *s, const struct steps_row *row)
{
	return add_way(s, row, steps_find(s, row->name));
}

unsigned steps_turn(const struct steps *s, unsigned i)
{
	unsigned turn = 1;

	for (unsigned k = 0; k < i; k++)
		turn += strcmp(s->name[k], s->name[i]) == 0;
	return turn;
}

const char *steps_list(struct steps *s, const struct text *word, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct steps_row row = {.name = word[i],
			.optional = text_of(""),
			.within = text_of(""),
			.when = text_of("")};
		if (row.name.len && row.name.at[row.name.len - 1] == '?') {
			row.name.len--;
			row.optional = text_of("yes");
		}
		row.event = row.name;
		TRY(add_way(s, &row, s->funnel.n));
	}
	return NULL;
}

const char *steps_close(struct steps *s)
{
	if (s->funnel.n == 0)
		return "no step";
	if (s->funnel.optional[0])
		return fail_text("the first step, '%s', is optional: it is "
				 "where a funnel begins",
			s->name[0]);
	for (unsigned i = 0; s->funnel.order == FUNNEL_ANY && i < s->funnel.n;
		i++)
		if (s->funnel.optional[i] ||
			s->funnel.step_within[i] != FUNNEL_NO_LIMIT)
			return fail_text("in any order no step is optional or "
					 "has a within of its own, as '%s' has",
				s->name[i]);
	return NULL;
}

/* The cells of one way's condition. */
struct seen {
	struct steps_cells *cells;
	const unsigned *column;
};

static struct text condition_cell(void *arg, size_t i)
{
	const struct seen *at = arg;

	return at->cells->cell(at->cells->arg, at->column[i]);
}

static bool is_met(const struct steps_way *w, struct steps_cells *c)
{
	struct seen at = {c, w->column};

	for (size_t k = 0; k < w->n_match; k++)
		if (w->match[k].len &&
			!text_equal(w->match[k], c->cell(c->arg, (unsigned)k)))
			return false;
	if (!w->condition)
		return true;
	c->view->cell = condition_cell;
	c->view->arg = &at;
	return condition_holds(w->condition, c->view);
}

uint64_t steps_of(
	const struct steps *s, struct text event, struct steps_cells *cells)
{
	uint64_t mask = 0;

	for (size_t i = 0; i < s->ways; i++) {
		const struct steps_way *w = &s->way[i];
		uint64_t bit = (uint64_t)1 << w->step;
		if (mask & bit ||
			(w->event.len && !text_equal(w->event, event)))
			continue;
		if (is_met(w, cells))
			mask |= bit;
	}
	return mask;
}

bool steps_almost(const struct steps *s, struct text event)
{
	struct text bare = text_trim(event);

	for (size_t i = 0; i < s->ways; i++) {
		struct text of = s->way[i].event;
		if (of.len && !text_equal(of, event) &&
			text_same_letters(text_trim(of), bare))
			return true;
	}
	return false;
}

int64_t steps_least(const char **whose, const struct steps *s)
{
	const struct funnel_steps *f = &s->funnel;
	int64_t least = f->within;

	for (unsigned i = 0; i < f->n; i++)
		if (f->step_within[i] > 0 && f->step_within[i] < least) {
			least = f->step_within[i];
			*whose = s->name[i];
		}
	return least;
}

unsigned steps_lost(
	unsigned *last, const struct steps *s, const struct funnel_attempt *a)
{
	const struct funnel_steps *f = &s->funnel;
	unsigned k = 0;

	*last = 0;
	for (; k < f->n && (f->optional[k] || a->at[k] != FUNNEL_NEVER); k++)
		if (!f->optional[k])
			*last = k;
	return k;
}

const char *steps_need(
	unsigned *k, struct text *share, const struct steps *s, struct text t)
{
	size_t at = t.len;

	while (at > 0 && t.at[at - 1] != ':')
		at--;
	*k = steps_find(s, (struct text){t.at, at ? at - 1 : 0});
	*share = (struct text){t.at + at, t.len - at};
	if (at && *k > 0 && *k < s->funnel.n)
		return NULL;
	return fail_text("--least: '%s' names no step behind the first (want "
			 "%s:0.9)",
		text_show(t), s->name[s->funnel.n - 1]);
}
