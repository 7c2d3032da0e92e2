/* where.c - the conditions that rows must meet. */
#include "cells/where.h"

#include <stdlib.h>

#include "base/mem.h"

const char *where_read(
	struct where *w, const struct opt_list *texts, const struct zone *zone)
{
	unsigned allowed = CONDITION_PATTERNS |
			   (w->moment == WHERE_NEVER ? 0 : CONDITION_MOMENT);

	w->condition = mem_zero(texts->n, sizeof(*w->condition));
	for (; w->n < texts->n; w->n++) {
		struct condition **c = &w->condition[w->n];
		TRY(condition_read(c, texts->item[w->n], allowed, zone));
		w->asks_moment |= condition_asks_moment(*c);
	}
	return NULL;
}

void where_release(struct where *w)
{
	for (size_t i = 0; i < w->n; i++)
		condition_free(w->condition[i]);
	free(w->condition);
}

/* The column that has the very name, of the file itself or else appended. */
static const char *find_exactly(
	int *column, const struct binding *b, struct text name)
{
	*column = ROLE_NONE;
	for (size_t i = 0; i < b->header.n; i++) {
		if (!text_equal(b->header.name[i], name))
			continue;
		if (*column != ROLE_NONE && i < b->fields)
			return fail_text("two columns are called '%s' (choose "
					 "one: '#%d')",
				text_show(name), *column + 1);
		if (*column == ROLE_NONE)
			*column = (int)i;
	}
	return NULL;
}

static const char *find(int *column, const struct bind_how *how,
	const struct binding *b, struct text name)
{
	struct header own = {.name = b->header.name, .n = b->fields};
	char *role;
	const char *why;

	TRY(find_exactly(column, b, name));
	if (*column != ROLE_NONE)
		return NULL;
	if (name.len && name.at[0] == '#') {
		TRY(role_named(column, name, &own));
		if (*column != ROLE_NONE)
			return NULL;
	}
	if (name.len && name.at[0] == '$')
		return fail_text("no column '%s': before an operator a column "
				 "is named without $",
			text_show(name));
	role = mem_copy(name.at, name.len);
	why = bind_required(column, how, b, role);
	free(role);
	return why;
}

/* All columns of all conditions. */
static const char *find_columns(
	const struct where *w, const struct bind_how *how, struct binding *b)
{
	size_t columns = 0;
	int *to;

	for (size_t i = 0; i < w->n; i++)
		columns += condition_columns(w->condition[i]);
	to = b->where = mem_array(columns, sizeof(*b->where));
	for (size_t i = 0; i < w->n; i++)
		for (size_t k = 0; k < condition_columns(w->condition[i]);
			k++) {
			const char *why = find(to++, how, b,
				condition_column(w->condition[i], k));
			if (why)
				return fail_text("--where: %s", why);
		}
	if (w->asks_moment && w->moment == WHERE_ROW)
		return bind_required(&b->judged, how, b, "time");
	return NULL;
}

const char *where_bind(
	const struct where *w, const struct bind_how *how, struct binding *b)
{
	bool *taken = b->taken;

	b->taken = NULL; /* a column may be asked whatever its role is */
	const char *why = find_columns(w, how, b);
	b->taken = taken;
	return why;
}

bool where_asks(const struct where *w, const struct binding *b, size_t i)
{
	const int *column = b->where;

	for (size_t n = 0; n < w->n && column; n++)
		for (size_t k = condition_columns(w->condition[n]); k > 0; k--)
			if (*column++ == (int)i)
				return true;
	return false;
}

/* The row that a view is at. */
struct where_row {
	struct row *row;
	const int *column;
};

static struct text cell(void *arg, size_t i)
{
	const struct where_row *at = arg;

	return row_value(at->row, (size_t)at->column[i]);
}

static size_t count_values(const struct where *w)
{
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		n += condition_values(w->condition[i]);
	return n;
}

void where_seen_init(struct where_seen *seen, const struct where *w,
	const struct zone *zone, struct number_style style)
{
	*seen = (struct where_seen){.values = mem_zero(count_values(w), 1)};
	condition_view_init(&seen->view, zone, style);
	seen->view.cell = cell;
}

void where_seen_merge(const struct where *w, struct where_seen *into,
	const struct where_seen *from)
{
	notice_merge(&into->odd, &from->odd);
	notice_merge(&into->gave_up, &from->gave_up);
	into->left_out += from->left_out;
	for (size_t i = 0; i < count_values(w); i++)
		into->values[i] |= from->values[i];
}

void where_seen_release(struct where_seen *seen)
{
	condition_view_release(&seen->view);
	free(seen->values);
}

size_t where_unfound(const struct where *w, const struct where_seen *seen,
	struct text *first)
{
	const unsigned char *value = seen->values;
	size_t n = 0, column;
	struct text text;

	for (size_t i = 0; i < w->n; i++)
		for (size_t k = 0; k < condition_values(w->condition[i]); k++)
			if (*value++ == CONDITION_COMPARED &&
				condition_text(
					w->condition[i], k, &text, &column) &&
				n++ == 0)
				*first = text;
	return n;
}

/* The moment of judging, which may be unknown: then nothing compares with it.
 */
static void find_moment(
	const struct where *w, struct where_seen *seen, struct row *row)
{
	struct condition_view *view = &seen->view;

	view->moment = w->ms;
	view->moment_known = w->moment == WHERE_GIVEN;
	if (!w->asks_moment || w->moment != WHERE_ROW)
		return;
	struct text t = row_value(row, (size_t)row->binding->judged);
	view->moment_known = t.len && when_parse(&view->moment, t, &view->zone);
	view->odd += t.len && !view->moment_known;
}

static bool all_hold(
	const struct where *w, struct where_seen *seen, struct row *row)
{
	struct where_row at = {row, row->binding->where};
	bool holds = true;

	seen->view.arg = &at;
	seen->view.seen = seen->values;
	for (size_t i = 0; i < w->n; i++) {
		if (holds)
			holds = condition_holds(w->condition[i], &seen->view);
		else
			condition_look(w->condition[i], &seen->view);
		at.column += condition_columns(w->condition[i]);
		seen->view.seen += condition_values(w->condition[i]);
	}
	seen->view.arg = NULL;
	return holds;
}

bool where_takes(
	const struct where *w, struct where_seen *seen, struct row *row)
{
	struct condition_view *view = &seen->view;
	bool holds;

	view->odd = view->gave_up = 0;
	find_moment(w, seen, row);
	holds = all_hold(w, seen, row);
	if (view->odd)
		notice_row(&seen->odd, row);
	if (view->gave_up)
		notice_row(&seen->gave_up, row);
	seen->left_out += !holds;
	return holds;
}
