/* planned.c - rows of a plan as entries that know the columns they look at. */
#include "gray/planned.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

/* The number of the column NAME, which is given one when it is new. */
static unsigned number_of(struct planned *p, struct text name)
{
	if (name.len == 0 || text_is(name, "customer"))
		return PLANNED_CUSTOMER;
	return 1 + numbered_put(&p->column, name);
}

/* The condition of E, and the columns that it compares. */
static const char *read_when(struct planned *p, struct plan_entry *e,
	const struct planned_how *how, const struct zone *zone)
{
	unsigned allowed =
		CONDITION_PATTERNS | (how->dated ? CONDITION_MOMENT : 0);

	if (e->when.len == 0)
		return NULL;
	TRY(condition_read(&e->condition, e->when, allowed, zone));
	e->whens = condition_columns(e->condition);
	e->when_at = mem_array(e->whens, sizeof(*e->when_at));
	for (size_t i = 0; i < e->whens; i++)
		e->when_at[i] = number_of(p, condition_column(e->condition, i));
	return NULL;
}

static void read_match(
	struct planned *p, struct plan_entry *e, const struct planned_row *row)
{
	e->n_match = row->n;
	e->match = mem_zero(row->n + 1, sizeof(*e->match));
	e->match_at = mem_zero(row->n + 1, sizeof(*e->match_at));
	for (size_t i = 0; i < row->n; i++) {
		e->match[i] = text_is(row->match[i], "*") ? text_of("")
							  : row->match[i];
		e->match_at[i] = number_of(p, row->name[i]);
	}
}

const char *planned_add(struct planned *p, const struct planned_row *row,
	const struct planned_how *how, struct zone *zone)
{
	mem_grow(&p->entry, &p->cap, p->n + 1, sizeof(*p->entry));
	struct plan_entry *e = &p->entry[p->n++];

	*e = (struct plan_entry){.row = row->number};
	TRY(plan_read(e, row->cell, zone));
	TRY(arms_fit(&e->arms, how->hash));
	if (!how->dated && (e->first != PLAN_ALWAYS || e->last != PLAN_EVER))
		return "a plan with dates wants --as-of";
	p->name = mem_resize(p->name, p->names + 1, sizeof(*p->name));
	p->name[p->names++] = e->experiment;
	e->unit_at = number_of(p, e->unit);
	read_match(p, e, row);
	return read_when(p, e, how, zone);
}

static int by_experiment(const void *a, const void *b, void *unused)
{
	const struct plan_entry *x = a, *y = b;
	int order = text_compare(x->experiment, y->experiment);

	(void)unused;
	return order ? order : (x->row > y->row) - (x->row < y->row);
}

static void release(struct plan_entry *e)
{
	plan_entry_release(e);
	free(e->match);
	free(e->match_at);
	free(e->when_at);
}

void planned_choose(struct planned *p, bool given, int64_t day)
{
	size_t n = 0;

	for (size_t i = 0; i < p->n; i++)
		if (given && !plan_in_force(&p->entry[i], day))
			release(&p->entry[i]);
		else
			p->entry[n++] = p->entry[i];
	p->n = n;
	sort_with(p->entry, n, sizeof(*p->entry), by_experiment, NULL);
}

void planned_release(struct planned *p)
{
	for (size_t i = 0; i < p->n; i++)
		release(&p->entry[i]);
	numbered_release(&p->column);
	free(p->entry);
	free(p->name);
}

bool planned_has(const struct planned *p, struct text experiment)
{
	for (size_t i = 0; i < p->names; i++)
		if (text_equal(p->name[i], experiment))
			return true;
	return false;
}

/* Whether E asks for CELL in COLUMN. */
static bool asks(const struct plan_entry *e, unsigned column, struct text cell)
{
	for (size_t i = 0; i < e->n_match; i++)
		if (e->match_at[i] == column && text_equal(e->match[i], cell))
			return true;
	return false;
}

bool planned_almost(const struct planned *p, const struct plan_entry *e,
	size_t j, struct text cell)
{
	if (!text_same_letters(text_trim(e->match[j]), text_trim(cell)))
		return false;
	for (size_t i = 0; i < p->n; i++)
		if (asks(&p->entry[i], e->match_at[j], cell))
			return false;
	return true;
}

static bool looks(const struct plan_entry *e, unsigned column)
{
	bool at = e->unit_at == column;

	for (size_t i = 0; i < e->n_match && !at; i++)
		at = e->match_at[i] == column;
	for (size_t i = 0; i < e->whens && !at; i++)
		at = e->when_at[i] == column;
	return at;
}

bool planned_looks(const struct planned *p, unsigned column)
{
	for (size_t i = 0; i < p->n; i++)
		if (looks(&p->entry[i], column))
			return true;
	return false;
}
