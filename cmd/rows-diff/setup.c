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

static void add(struct names *to, struct text name)
{
	mem_grow(&to->name, &to->cap, to->n + 1, sizeof(*to->name));
	to->name[to->n++] =
		(struct text){mem_copy(name.at, name.len), name.len};
}

static void names_release(struct names *n)
{
	for (size_t i = 0; i < n->n; i++)
		free((char *)n->name[i].at);
	free(n->name);
}

static bool has(const struct names *n, struct text name)
{
	for (size_t i = 0; i < n->n; i++)
		if (text_equal(n->name[i], name))
			return true;
	return false;
}

static bool listed(const struct opt_list *l, struct text name)
{
	for (size_t i = 0; i < l->n; i++)
		if (text_equal(l->item[i], name))
			return true;
	return false;
}

static const char *take(
	struct names *to, const struct opt_list *l, const char *option)
{
	for (size_t i = 0; i < l->n; i++) {
		if (l->item[i].len == 0)
			return fail_text(
				"--%s: a column without a name", option);
		if (has(to, l->item[i]))
			return fail_text("--%s: '%s' twice", option,
				text_show(l->item[i]));
		add(to, l->item[i]);
	}
	return NULL;
}

static const char *read_bound(struct config *c)
{
	return !c->max_changed || diff_bound_read(&c->bound, c->max_changed)
		       ? NULL
		       : fail_text("--max-changed: '%s' is not a number of "
				   "rows (want 100, or 1%%)",
				 text_show(text_of(c->max_changed)));
}

static const char *read_tolerance(
	amount *most, struct text *name, struct text item)
{
	return diff_bound_tolerance(most, name, item)
		       ? NULL
		       : fail_text("--tolerance: '%s' is not an amount (want "
				   "0.01, or score=0.01)",
				 text_show(item));
}

static const char *check_tolerances(const struct config *c)
{
	struct text name;
	amount most;

	for (size_t i = 0; i < c->tolerance.n; i++)
		TRY(read_tolerance(&most, &name, c->tolerance.item[i]));
	return NULL;
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

/* The column called NAME, of the first N of B. */
static int find(const struct binding *b, size_t n, struct text name)
{
	for (size_t i = 0; i < n; i++)
		if (text_equal(b->header.name[i], name))
			return (int)i;
	return ROLE_NONE;
}

static const char *once(const struct binding *b)
{
	for (size_t i = 0; i < b->header.n; i++)
		if (find(b, i, b->header.name[i]) != ROLE_NONE)
			return fail_text("two columns are called '%s'",
				text_show(b->header.name[i]));
	return NULL;
}

static const char *place(int **at, const struct names *names,
	const struct binding *b, size_t n, const char *option)
{
	*at = mem_array(names->n + 1, sizeof(**at));
	for (size_t i = 0; i < names->n; i++) {
		(*at)[i] = find(b, n, names->name[i]);
		if ((*at)[i] == ROLE_NONE)
			return fail_text("no column '%s'%s",
				text_show(names->name[i]), option);
	}
	return NULL;
}

const char *layout_make(
	struct layout *l, const struct config *c, const struct binding *b)
{
	*l = (struct layout){NULL, NULL, NULL, NULL};
	TRY(place(&l->key, &c->keys, b, b->fields,
		c->key.n ? ", as --key says" : ""));
	TRY(place(&l->cell, &c->cells, b, b->fields, ""));
	TRY(place(&l->by, &c->groups, b, b->header.n, ", as --by says"));
	return place(&l->sum, &c->sums, b, b->header.n, ", as --sum says");
}

void layout_release(struct layout *l)
{
	free(l->key);
	free(l->cell);
	free(l->by);
	free(l->sum);
	*l = (struct layout){NULL, NULL, NULL, NULL};
}

/* The columns that options name are in OLD, before NEW is looked at. */
static const char *check_old(const struct config *c, const struct binding *old)
{
	struct layout l;
	const char *why = once(old);

	if (!why) {
		why = layout_make(&l, c, old);
		layout_release(&l);
	}
	return why ? fail_text("%s: %s", old->name, why) : NULL;
}

const char *diff_open(struct config *c, struct setup *s)
{
	const char *why = check(c);

	c->setup = s;
	c->summary = c->by.n || c->sum.n;
	if (!why)
		why = take(&c->keys, &c->key, "key");
	if (!why)
		why = take(&c->groups, &c->by, "by");
	if (!why)
		why = take(&c->sums, &c->sum, "sum");
	if (!why)
		why = read_bound(c);
	if (!why)
		why = check_tolerances(c);
	if (!why && c->sums.n > MOST_SUMS)
		why = "--sum: more than 32 columns";
	if (!why && setup_common(s)->answer)
		why = "--answer=one: rows-diff answers when all rows are read";
	if (why)
		return setup_usage(s, why);
	if (c->sorted)
		setup_flow(s, (struct flow){.columns = COLUMNS_ROLES,
				      .order = ORDER_INPUT});
	c->identifies = mem_zero(c->keys.n + 1, sizeof(*c->identifies));
	for (size_t i = 0; i < c->keys.n; i++)
		c->any_identifies |= c->identifies[i] =
			role_identifies(c->keys.name[i]);
	TRY(setup_rows_open(s, &c->old, c->old_path, NULL, 0, 0));
	return check_old(c, setup_rows_binding(c->old));
}

/* Which columns are compared: those of both, in the order of OLD. */
static void choose(struct config *c, const struct binding *b)
{
	const struct binding *old = setup_rows_binding(c->old);
	struct names *to = c->key.n ? &c->cells : &c->keys;

	for (size_t i = 0; i < old->fields; i++) {
		struct text name = old->header.name[i];
		if (listed(&c->key, name) || listed(&c->ignore, name))
			continue;
		add(find(b, b->fields, name) == ROLE_NONE ? &c->only[0] : to,
			name);
	}
	for (size_t i = 0; i < b->fields; i++) {
		struct text name = b->header.name[i];
		if (!listed(&c->ignore, name) && !listed(&c->key, name) &&
			find(old, old->fields, name) == ROLE_NONE)
			add(&c->only[1], name);
	}
}

static const char *set_tolerance(struct config *c, struct text item)
{
	struct text name;
	amount most;
	bool found = false;

	TRY(read_tolerance(&most, &name, item));
	for (size_t i = 0; i < c->cells.n; i++)
		if (!name.at || text_equal(c->cells.name[i], name)) {
			c->compare[i] = (struct diff_compare){true, most};
			found = true;
		}
	return found || !name.at
		       ? NULL
		       : fail_text("--tolerance: no column '%s' is compared",
				 text_show(name));
}

static void tell_columns(const struct config *c)
{
	for (int side = 0; side < 2; side++)
		for (size_t i = 0; i < c->only[side].n; i++)
			fail_warn("column '%s' is only in %s, and not compared",
				text_show(c->only[side].name[i]),
				side ? c->new_name : c->old_path);
	setup_note(c->setup, "columns_came", (double)c->only[1].n);
	setup_note(c->setup, "columns_went", (double)c->only[0].n);
}

static const char *bind_first(struct config *c, const struct binding *b)
{
	const struct binding *old = setup_rows_binding(c->old);

	c->new_name = b->name;
	choose(c, b);
	if (c->keys.n == 0)
		return fail_text("no column is both here and in %s", old->name);
	c->compare = mem_zero(c->cells.n + 1, sizeof(*c->compare));
	for (size_t i = 0; i < c->tolerance.n; i++)
		TRY(set_tolerance(c, c->tolerance.item[i]));
	TRY(layout_make(&c->of_old, c, old));
	tell_columns(c);
	print_columns(c);
	return NULL;
}

const char *diff_bind(struct config *c, const struct binding *b, bool first)
{
	struct layout l;

	TRY(once(b));
	if (first)
		TRY(bind_first(c, b));
	const char *why = layout_make(&l, c, b);
	layout_release(&l);
	return why;
}

void diff_close(struct config *c)
{
	names_release(&c->keys);
	names_release(&c->cells);
	names_release(&c->groups);
	names_release(&c->sums);
	names_release(&c->only[0]);
	names_release(&c->only[1]);
	layout_release(&c->of_old);
	setup_rows_close(c->old);
	free(c->compare);
	free(c->identifies);
}
