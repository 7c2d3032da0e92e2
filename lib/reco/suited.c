/* suited.c - conditions that look into two tables. */
#include "reco/suited.h"

#include <stdlib.h>

#include "base/mem.h"

static int find(const struct suited_names *names, struct text name)
{
	for (size_t i = 0; i < names->n; i++)
		if (text_equal(names->name[i], name))
			return (int)i;
	return -1;
}

static const char *find_columns(struct suited_test *test,
	const struct suited_names *items, const struct suited_names *customers)
{
	size_t n = condition_columns(test->condition);

	test->from = mem_array(n, sizeof(*test->from));
	for (size_t k = 0; k < n; k++) {
		struct text name = condition_column(test->condition, k);
		test->from[k] = (struct suited_column){
			find(items, name), find(customers, name)};
		if (test->from[k].item < 0 && test->from[k].customer < 0)
			return fail_text("neither --products nor --customers "
					 "has a column '%s'",
				text_show(name));
	}
	return NULL;
}

const char *suited_read(struct suited_test *test, struct text t,
	const struct zone *zone, const struct suited_names *items,
	const struct suited_names *customers)
{
	*test = (struct suited_test){NULL, NULL};
	TRY(condition_read(&test->condition, t,
		CONDITION_PATTERNS | CONDITION_GRADES, zone));
	return find_columns(test, items, customers);
}

void suited_free(struct suited_test *test)
{
	condition_free(test->condition);
	free(test->from);
}

bool suited_by_all(const struct suited *s)
{
	return !s->item && !s->all->condition && !s->caps;
}

static struct text cell_of(void *arg, size_t k)
{
	const struct suited_view *v = arg;
	const struct suited *s = v->suited;
	const struct suited_column *from = &v->at->from[k];
	bool of_customer = from->item < 0;
	size_t row = of_customer ? v->customer : v->row;
	int column = of_customer ? from->customer : from->item;

	return row == SUITED_NONE
		       ? text_of("")
		       : s->cell(s->arg, of_customer, row, (size_t)column);
}

void suited_view_init(struct suited_view *view, const struct suited *s)
{
	*view = (struct suited_view){.suited = s};
	condition_view_init(&view->view, s->zone, s->style);
	view->view.cell = cell_of;
	view->view.arg = view;
	view->view.grades = true;
}

void suited_view_release(struct suited_view *view)
{
	condition_view_release(&view->view);
}

void suited_customer(struct suited_view *view, size_t customer)
{
	const struct suited *s = view->suited;

	view->number = customer;
	view->customer = s->customer ? s->customer[customer] : SUITED_NONE;
}

static bool holds(struct suited_view *view, const struct suited_test *test)
{
	view->at = test;
	return !test->condition ||
	       condition_holds(test->condition, &view->view);
}

bool suited_item(void *at, uint32_t item)
{
	struct suited_view *view = at;
	const struct suited *s = view->suited;

	if (s->caps && !caps_may(s->caps, view->number, item))
		return false;
	view->row = s->item ? s->item[item] : SUITED_NONE;
	if (s->item && view->row == SUITED_NONE)
		return false;
	return (!s->each || holds(view, &s->each[view->row])) &&
	       holds(view, s->all);
}
