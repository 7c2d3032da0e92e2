/* columns.c - columns by name. */
#include "diff/columns.h"

#include <stdlib.h>

#include "base/mem.h"
#include "diff/bound.h"

void diff_names_add(struct diff_names *to, struct text name)
{
	mem_grow(&to->name, &to->cap, to->n + 1, sizeof(*to->name));
	to->name[to->n++] =
		(struct text){mem_copy(name.at, name.len), name.len};
}

void diff_names_release(struct diff_names *n)
{
	for (size_t i = 0; i < n->n; i++)
		free((char *)n->name[i].at);
	free(n->name);
}

static int find(const struct text *name, size_t n, struct text want)
{
	for (size_t i = 0; i < n; i++)
		if (text_equal(name[i], want))
			return (int)i;
	return DIFF_NO_COLUMN;
}

bool diff_names_has(const struct diff_names *n, struct text name)
{
	return find(n->name, n->n, name) != DIFF_NO_COLUMN;
}

const char *diff_names_take(struct diff_names *to, const struct text *item,
	size_t n, const char *option)
{
	for (size_t i = 0; i < n; i++) {
		if (item[i].len == 0)
			return fail_text(
				"--%s: a column without a name", option);
		if (diff_names_has(to, item[i]))
			return fail_text(
				"--%s: '%s' twice", option, text_show(item[i]));
		diff_names_add(to, item[i]);
	}
	return NULL;
}

const char *diff_header_check(const struct diff_header *h)
{
	for (size_t i = 0; i < h->all; i++)
		if (find(h->name, i, h->name[i]) != DIFF_NO_COLUMN)
			return fail_text("two columns are called '%s'",
				text_show(h->name[i]));
	return NULL;
}

static bool is_field(const struct diff_header *h, struct text name)
{
	return find(h->name, h->fields, name) != DIFF_NO_COLUMN;
}

void diff_columns_choose(struct diff_columns *c, const struct diff_header *old,
	const struct diff_header *new, const struct diff_names *ignored)
{
	struct diff_names *to = c->keyed ? &c->cells : &c->keys;

	for (size_t i = 0; i < old->fields; i++) {
		struct text name = old->name[i];
		if (diff_names_has(&c->keys, name) ||
			diff_names_has(ignored, name))
			continue;
		diff_names_add(is_field(new, name) ? to : &c->only[0], name);
	}
	for (size_t i = 0; i < new->fields; i++) {
		struct text name = new->name[i];
		if (!diff_names_has(ignored, name) &&
			!diff_names_has(&c->keys, name) && !is_field(old, name))
			diff_names_add(&c->only[1], name);
	}
}

void diff_columns_meet(struct diff_names *met, const struct diff_header *h,
	const struct diff_names *ignored)
{
	for (size_t i = 0; i < ignored->n; i++)
		if (find(h->name, h->all, ignored->name[i]) != DIFF_NO_COLUMN &&
			!diff_names_has(met, ignored->name[i]))
			diff_names_add(met, ignored->name[i]);
}

const char *diff_columns_lost(
	const struct diff_columns *c, const struct diff_header *h)
{
	for (size_t i = 0; i < h->fields; i++)
		if (diff_names_has(&c->only[0], h->name[i]))
			return fail_text("column '%s' is here, and not in the "
					 "first file of NEW",
				text_show(h->name[i]));
	return NULL;
}

static bool is_known(const struct diff_columns *c, struct text name)
{
	return diff_names_has(&c->keys, name) ||
	       diff_names_has(&c->cells, name) ||
	       diff_names_has(&c->only[1], name);
}

void diff_columns_further(struct diff_names *to, const struct diff_columns *c,
	const struct diff_header *h, const struct diff_names *ignored)
{
	for (size_t i = 0; i < h->fields; i++)
		if (!is_known(c, h->name[i]) &&
			!diff_names_has(ignored, h->name[i]) &&
			!diff_names_has(to, h->name[i]))
			diff_names_add(to, h->name[i]);
}

void diff_columns_release(struct diff_columns *c)
{
	diff_names_release(&c->keys);
	diff_names_release(&c->cells);
	diff_names_release(&c->groups);
	diff_names_release(&c->sums);
	diff_names_release(&c->only[0]);
	diff_names_release(&c->only[1]);
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

/* One for all columns makes those before it of no use: where somebody wrote a
 * comma for the point of 0.5. */
const char *diff_tolerance_check(const struct text *item, size_t n)
{
	struct text name;
	amount most;

	for (size_t i = 0; i < n; i++) {
		TRY(read_tolerance(&most, &name, item[i]));
		if (!name.at && i > 0)
			return fail_text(
				"--tolerance: '%s' is for all columns, "
				"and '%s' before it has no effect "
				"(want it first; 0.5 is written with "
				"a point)",
				text_show(item[i]), text_show(item[i - 1]));
	}
	return NULL;
}

const char *diff_columns_tolerance(struct diff_compare *compare,
	const struct diff_columns *c, struct text item)
{
	struct text name;
	amount most;
	bool found = false;

	TRY(read_tolerance(&most, &name, item));
	for (size_t i = 0; i < c->cells.n; i++)
		if (!name.at || text_equal(c->cells.name[i], name)) {
			compare[i] = (struct diff_compare){true, most};
			found = true;
		}
	return found || !name.at
		       ? NULL
		       : fail_text("--tolerance: no column '%s' is compared",
				 text_show(name));
}

static const char *place(int **at, const struct diff_names *names,
	const struct text *header, size_t n, const char *said)
{
	*at = mem_array(names->n + 1, sizeof(**at));
	for (size_t i = 0; i < names->n; i++) {
		(*at)[i] = find(header, n, names->name[i]);
		if ((*at)[i] == DIFF_NO_COLUMN)
			return fail_text("no column '%s'%s",
				text_show(names->name[i]), said);
	}
	return NULL;
}

const char *diff_layout_make(struct diff_layout *l,
	const struct diff_columns *c, const struct diff_header *h)
{
	*l = (struct diff_layout){NULL, NULL, NULL, NULL};
	TRY(place(&l->key, &c->keys, h->name, h->fields,
		c->keyed ? ", as --key says" : ""));
	TRY(place(&l->cell, &c->cells, h->name, h->fields, ""));
	TRY(place(&l->by, &c->groups, h->name, h->all, ", as --by says"));
	return place(&l->sum, &c->sums, h->name, h->all, ", as --sum says");
}

void diff_layout_release(struct diff_layout *l)
{
	free(l->key);
	free(l->cell);
	free(l->by);
	free(l->sum);
	*l = (struct diff_layout){NULL, NULL, NULL, NULL};
}

/* A column of the program's own, which may be called as one of OTHERS. */
static void add_own(struct diff_names *to, const struct diff_names *others,
	struct text name, const char *behind)
{
	struct buf full = {0};

	buf_string(&full, "diff_");
	buf_text(&full, name);
	buf_string(&full, behind);
	struct text own = buf_view(&full), plain = {own.at + 5, own.len - 5};
	diff_names_add(to, diff_names_has(others, plain) ? own : plain);
	buf_release(&full);
}

static void add_all(struct diff_names *to, const struct diff_names *names)
{
	for (size_t i = 0; i < names->n; i++)
		diff_names_add(to, names->name[i]);
}

bool diff_columns_count(const struct diff_columns *c, enum groups_count what)
{
	return what < GROUPS_ENTERED || c->groups.n;
}

static void add_summary(struct diff_names *to, const struct diff_columns *c)
{
	static const char *const what[] = {"_old", "_new", "_difference"};

	add_all(to, &c->groups);
	for (int i = 0; i < GROUPS_COUNTS; i++)
		if (diff_columns_count(c, (enum groups_count)i))
			add_own(to, &c->groups, text_of(groups_count_name[i]),
				"");
	for (size_t i = 0; i < c->sums.n; i++)
		for (size_t k = 0; k < 3; k++)
			add_own(to, &c->groups, c->sums.name[i], what[k]);
}

void diff_columns_output(
	struct diff_names *to, const struct diff_columns *c, bool summary)
{
	static const char *const cell[] = {
		"column", "old", "new", "difference"};

	if (summary) {
		add_summary(to, c);
		return;
	}
	add_own(to, &c->keys, text_of("change"), "");
	add_all(to, &c->keys);
	for (size_t i = 0; i < 4 && c->keyed; i++)
		add_own(to, &c->keys, text_of(cell[i]), "");
}
