/* setup.c - the options of rows-diff, and the columns that are compared. */
#include <stdlib.h>

#include "base/mem.h"
#include "rows-diff/parts.h"

const char *diff_files(struct config *c, struct setup *s)
{
	size_t n;
	char *const *operand = setup_operands_first(s, 1, &n);

	if (n == 0)
		return "want two tables: OLD, and NEW or standard input";
	c->old_path = operand[0];
	return NULL;
}

static const char *take(
	struct diff_names *to, const struct opt_list *l, const char *option)
{
	return diff_names_take(to, l->item, l->n, option);
}

static const char *check(const struct config *c)
{
	if (c->key.n)
		return NULL;
	return c->by.n || c->sum.n ? "--by and --sum count rows that a key "
				     "tells apart (want --key)"
	       : c->tolerance.n	   ? "--tolerance compares rows that a key "
				     "tells apart (want --key)"
	       : c->sorted ? "--sorted wants the key that both are sorted by "
			     "(--key)"
			   : NULL;
}

struct diff_header diff_header_of(const struct binding *b)
{
	return (struct diff_header){b->header.name, b->fields, b->header.n};
}

/* The columns that options name are in OLD, before NEW is looked at. */
static const char *check_old(const struct config *c, const struct binding *old)
{
	const struct diff_header h = diff_header_of(old);
	struct diff_layout l;
	const char *why = diff_header_check(&h);

	if (!why) {
		why = diff_layout_make(&l, &c->columns, &h);
		diff_layout_release(&l);
	}
	return why ? fail_text("%s: %s", old->name, why) : NULL;
}

const char *diff_open(struct config *c, struct setup *s)
{
	const char *why = check(c);

	c->setup = s;
	c->columns.keyed = c->key.n > 0;
	c->summary = c->by.n || c->sum.n;
	if (!why)
		why = take(&c->columns.keys, &c->key, "key");
	if (!why)
		why = take(&c->columns.groups, &c->by, "by");
	if (!why)
		why = take(&c->columns.sums, &c->sum, "sum");
	if (!why && c->max_changed)
		why = diff_bound_read(&c->bound, c->max_changed);
	if (!why)
		why = diff_tolerance_check(c->tolerance.item, c->tolerance.n);
	if (!why && c->columns.sums.n > MOST_SUMS)
		why = "--sum: more than 32 columns";
	if (!why && setup_common(s)->answer)
		why = "--answer=one: rows-diff answers when all rows are read";
	if (why)
		return setup_usage(s, why);
	if (c->sorted)
		setup_flow(s, (struct flow){.columns = COLUMNS_ROLES,
				      .order = ORDER_INPUT});
	c->identifies = mem_zero(c->columns.keys.n + 1, sizeof(*c->identifies));
	for (size_t i = 0; i < c->columns.keys.n; i++)
		c->any_identifies |= c->identifies[i] =
			role_identifies(c->columns.keys.name[i]);
	TRY(setup_rows_open(s, &c->old, c->old_path, NULL, 0, 0));
	return check_old(c, setup_rows_binding(c->old));
}

static void tell_columns(const struct config *c)
{
	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < c->columns.only[side].n; i++)
			fail_warn("column '%s' is only in %s, and not compared",
				text_show(c->columns.only[side].name[i]),
				side ? c->new_name : c->old_path);
}

static struct diff_names ignored_by(const struct config *c) /* borrowed */
{
	return (struct diff_names){c->ignore.item, c->ignore.n, c->ignore.n};
}

void diff_tell_unmet(const struct config *c)
{
	for (size_t i = 0; i < c->ignore.n; i++)
		if (!diff_names_has(&c->met, c->ignore.item[i]))
			fail_warn("--ignore: no table has a column '%s'",
				text_show(c->ignore.item[i]));
}

void diff_further(
	struct state *s, const struct config *c, const struct binding *b)
{
	const struct diff_header h = diff_header_of(b);
	const struct diff_names ignored = ignored_by(c);
	size_t i = s->further.n;

	diff_columns_further(&s->further, &c->columns, &h, &ignored);
	for (; i < s->further.n; i++) {
		const char *name = text_show(s->further.name[i]);
		fail_warn("column '%s' is only in %s, and not compared", name,
			b->name);
		if (c->max_changed)
			setup_fails(c->setup,
				fail_text("column '%s' is only in %s (--ignore "
					  "leaves it out)",
					name, b->name));
	}
}

static const char *bind_first(struct config *c, const struct binding *b)
{
	const struct binding *old = setup_rows_binding(c->old);
	const struct diff_header was = diff_header_of(old),
				 is = diff_header_of(b);
	const struct diff_names ignored = ignored_by(c);

	c->new_name = b->name;
	diff_columns_choose(&c->columns, &was, &is, &ignored);
	if (c->columns.keys.n == 0)
		return fail_text("no column is both here and in %s", old->name);
	c->compare = mem_zero(c->columns.cells.n + 1, sizeof(*c->compare));
	for (size_t i = 0; i < c->tolerance.n; i++)
		TRY(diff_columns_tolerance(
			c->compare, &c->columns, c->tolerance.item[i]));
	TRY(diff_layout_make(&c->of_old, &c->columns, &was));
	tell_columns(c);
	diff_columns_meet(&c->met, &was, &ignored);
	print_columns(c);
	return NULL;
}

const char *diff_bind(struct config *c, const struct binding *b, bool first)
{
	const struct diff_header h = diff_header_of(b);
	const struct diff_names ignored = ignored_by(c);
	struct diff_layout l;

	TRY(diff_header_check(&h));
	diff_columns_meet(&c->met, &h, &ignored);
	TRY(first ? bind_first(c, b) : diff_columns_lost(&c->columns, &h));
	const char *why = diff_layout_make(&l, &c->columns, &h);
	diff_layout_release(&l);
	return why;
}

void diff_close(struct config *c)
{
	diff_columns_release(&c->columns);
	diff_names_release(&c->met);
	diff_layout_release(&c->of_old);
	setup_rows_close(c->old);
	free(c->compare);
	free(c->identifies);
}
