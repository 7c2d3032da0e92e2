/* condition.c - conditions on the cells of a row: tried on one. */
#include "base/condition.h"

#include <stdlib.h>

#include "base/condition_form.h"
#include "base/iso.h"
#include "base/mem.h"

size_t condition_columns(const struct condition *c)
{
	return c->columns;
}

struct text condition_column(const struct condition *c, size_t i)
{
	return c->column[i];
}

bool condition_has_or(const struct condition *c)
{
	for (size_t i = 0; i + 1 < c->n; i++)
		if (c->test[i].last)
			return true;
	return false;
}

bool condition_asks_moment(const struct condition *c)
{
	for (size_t i = 0; i < c->values; i++)
		if (c->value[i].kind == CONDITION_NOW)
			return true;
	return false;
}

size_t condition_values(const struct condition *c)
{
	return c->values;
}

bool condition_text(
	const struct condition *c, size_t i, struct text *text, size_t *column)
{
	size_t t = 0;

	while (c->test[t].behind <= i)
		t++;
	*text = c->value[i].text;
	*column = c->test[t].column;
	return c->value[i].kind == CONDITION_TEXT &&
	       c->test[t].op <= CONDITION_DIFFERS;
}

static bool is_share(const struct condition *c, size_t i)
{
	return c->value[c->test[i].first].kind == CONDITION_SHARE;
}

size_t condition_quantiles(const struct condition *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		n += is_share(c, i);
	return n;
}

/* The test of quantile number N: it stands alone behind its operator. */
static const struct condition_test *share_at(
	const struct condition *c, size_t n)
{
	size_t i = 0;

	for (; !is_share(c, i) || n-- > 0;)
		i++;
	return &c->test[i];
}

struct text condition_quantile(
	const struct condition *c, size_t i, size_t *column)
{
	const struct condition_test *t = share_at(c, i);

	*column = t->column;
	return c->value[t->first].text;
}

void condition_quantile_is(struct condition *c, size_t i, struct text value)
{
	struct condition_value *v = &c->value[share_at(c, i)->first];

	free(v->spelling);
	v->spelling = mem_copy(value.at, value.len);
	v->known = decimal_read(&v->number,
		(struct text){v->spelling, value.len}, &condition_style);
}

void condition_view_init(struct condition_view *view, const struct zone *zone,
	struct number_style style)
{
	*view = (struct condition_view){.style = style, .zone = *zone};
}

void condition_view_release(struct condition_view *view)
{
	condition_room_free(view->room);
	view->room = NULL;
}

static bool is_number(struct decimal_number *to, struct text t,
	const struct condition_view *view)
{
	return decimal_read(to, t, &view->style);
}

/* The same of what has an order, as grades have. */
static bool is_rank(struct decimal_number *to, struct text t,
	const struct condition_view *view)
{
	return is_number(to, view->grades ? condition_ungrade(t) : t, view);
}

/* A cell that should be a number or a time, and is not. */
static bool odd(struct condition_view *view, size_t column, struct text cell)
{
	if (view->odd++ == 0) {
		view->odd_column = column;
		view->odd_cell = cell;
	}
	return false;
}

static bool in_order(enum condition_op op, int order)
{
	switch (op) {
	case CONDITION_BELOW:
		return order < 0;
	case CONDITION_AT_MOST:
		return order <= 0;
	case CONDITION_ABOVE:
		return order > 0;
	default:
		return order >= 0;
	}
}

static bool number_in_order(const struct condition_test *t, struct text cell,
	const struct decimal_number *than, struct condition_view *view)
{
	struct decimal_number is;

	if (!is_rank(&is, cell, view))
		return odd(view, t->column, cell);
	return in_order(t->op, decimal_compare(&is, than));
}

static bool time_in_order(const struct condition_test *t, struct text cell,
	int64_t than, struct condition_view *view)
{
	int64_t ms;

	if (!iso_parse(&ms, cell, &view->zone))
		return odd(view, t->column, cell);
	return in_order(t->op, (ms > than) - (ms < than));
}

/* The cell of another column says by itself what it is. */
static bool cells_in_order(const struct condition_test *t, struct text cell,
	const struct condition_value *v, struct condition_view *view)
{
	struct text other = view->cell(view->arg, v->column);
	struct decimal_number number;
	int64_t ms;

	if (other.len == 0)
		return false;
	if (is_rank(&number, other, view))
		return number_in_order(t, cell, &number, view);
	if (iso_parse(&ms, other, &view->zone))
		return time_in_order(t, cell, ms, view);
	return odd(view, v->column, other);
}

static bool ordered(const struct condition_test *t, struct text cell,
	const struct condition_value *v, struct condition_view *view)
{
	switch (v->kind) {
	case CONDITION_CELL:
		return cells_in_order(t, cell, v, view);
	case CONDITION_TIME:
		return time_in_order(t, cell, v->ms, view);
	case CONDITION_NOW:
		return view->moment_known &&
		       time_in_order(t, cell, view->moment + v->ms, view);
	case CONDITION_SHARE:
		return v->known && number_in_order(t, cell, &v->number, view);
	default:
		return number_in_order(t, cell, &v->number, view);
	}
}

static bool equals_number(struct text cell, const struct decimal_number *number,
	const struct condition_view *view)
{
	struct decimal_number is;

	return is_number(&is, cell, view) && decimal_compare(&is, number) == 0;
}

static bool equals_time(
	struct text cell, int64_t is, struct condition_view *view)
{
	int64_t ms;

	return iso_parse(&ms, cell, &view->zone) && ms == is;
}

/* Two cells: numbers if both are, else bytes. */
static bool equals_cell(
	struct text cell, struct text other, struct condition_view *view)
{
	struct decimal_number number;

	if (other.len == 0)
		return false;
	if (is_number(&number, other, view) &&
		equals_number(cell, &number, view))
		return true;
	return text_equal(cell, other);
}

static bool equals(struct text cell, const struct condition_value *v,
	struct condition_view *view)
{
	switch (v->kind) {
	case CONDITION_NUMBER:
		return equals_number(cell, &v->number, view);
	case CONDITION_TIME:
		return equals_time(cell, v->ms, view);
	case CONDITION_NOW:
		return view->moment_known &&
		       equals_time(cell, view->moment + v->ms, view);
	case CONDITION_CELL:
		return equals_cell(
			cell, view->cell(view->arg, v->column), view);
	default:
		return text_equal(cell, v->text);
	}
}

/* Whether the cell is one of those listed. */
static bool listed(const struct condition *c, const struct condition_test *t,
	struct text cell, struct condition_view *view)
{
	size_t i = t->first;
	struct decimal_number number;

	if (t->sorted) {
		bool is = t->numbers && is_number(&number, cell, view);
		if (condition_list_has(c, t, cell, is ? &number : NULL))
			return true;
		i += t->texts + t->numbers;
	}
	for (; i < t->behind; i++) {
		bool is = equals(cell, &c->value[i], view);
		if (view->seen)
			view->seen[i] |=
				is ? CONDITION_COMPARED | CONDITION_FOUND
				   : CONDITION_COMPARED;
		if (is)
			return true;
	}
	return false;
}

/* Whether one of the values is unknown, so that to differ from it is. */
static bool unknown(const struct condition *c, const struct condition_test *t,
	struct condition_view *view)
{
	for (size_t i = t->first; i < t->behind; i++) {
		const struct condition_value *v = &c->value[i];
		if (v->kind == CONDITION_CELL &&
			view->cell(view->arg, v->column).len == 0)
			return true;
		if (v->kind == CONDITION_NOW && !view->moment_known)
			return true;
	}
	return false;
}

/* Whether one of the patterns is found, or is not and should not be. */
static bool matches(const struct condition *c, const struct condition_test *t,
	struct text cell, struct condition_view *view)
{
	bool found = false, gave_up = false;

	for (size_t i = t->first; i < t->behind && !found; i++)
		found = condition_pattern_found(
			&c->value[i], cell, view, &gave_up);
	view->gave_up += gave_up;
	return t->op == CONDITION_MATCHES ? found : !found && !gave_up;
}

static bool test_holds(const struct condition *c,
	const struct condition_test *t, struct condition_view *view)
{
	const struct condition_value *v = &c->value[t->first];
	struct text cell = view->cell(view->arg, t->column);

	if (v->kind == CONDITION_NOTHING)
		return (cell.len == 0) == (t->op == CONDITION_EQUAL);
	if (cell.len == 0)
		return false;
	if (v->kind == CONDITION_ANY)
		return t->op == CONDITION_EQUAL;
	if (t->op >= CONDITION_BELOW)
		return ordered(t, cell, v, view);
	if (t->op == CONDITION_EQUAL)
		return listed(c, t, cell, view);
	if (t->op == CONDITION_DIFFERS)
		return !unknown(c, t, view) && !listed(c, t, cell, view);
	return matches(c, t, cell, view);
}

/* Compare the cell with the texts of T that none has been equal to. */
static void look(const struct condition *c, const struct condition_test *t,
	struct condition_view *view)
{
	size_t i = t->first + (t->sorted ? t->texts + t->numbers : 0);

	for (; i < t->behind; i++) {
		if (view->seen[i] & CONDITION_FOUND ||
			c->value[i].kind != CONDITION_TEXT)
			continue;
		struct text cell = view->cell(view->arg, t->column);
		if (cell.len)
			view->seen[i] |= CONDITION_COMPARED;
		if (text_equal(cell, c->value[i].text))
			view->seen[i] |= CONDITION_FOUND;
	}
}

void condition_look(const struct condition *c, struct condition_view *view)
{
	for (size_t i = 0; i < c->n && view->seen; i++)
		if (c->test[i].op <= CONDITION_DIFFERS)
			look(c, &c->test[i], view);
}

static bool any_holds(const struct condition *c, struct condition_view *view)
{
	bool all = true;

	for (size_t i = 0; i < c->n; i++) {
		all = all && test_holds(c, &c->test[i], view);
		if (!c->test[i].last)
			continue;
		if (all)
			return true;
		all = true;
	}
	return c->n == 0;
}

bool condition_holds(const struct condition *c, struct condition_view *view)
{
	bool holds = any_holds(c, view);

	condition_look(c, view);
	return holds;
}
