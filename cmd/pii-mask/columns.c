/* columns.c - what the columns of a file hold, by what they are called. */
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "pii-mask/parts.h"

/* The kind of a role of the common vocabulary. */
static int role_kind(struct text role)
{
	static const struct {
		const char *role;
		int kind;
	} roles[] = {{"phone", KIND_PHONE}, {"device", KIND_DEVICE},
		{"ip", KIND_IP}, {"birth", KIND_BIRTH}};

	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
		if (text_is(role, roles[i].role))
			return roles[i].kind;
	return KIND_NONE;
}

/* The kind that a column called NAME says; case, blanks, '_', '-' and a unit in
 * brackets do not count. */
static int name_kind(struct text name)
{
	int kind = kind_of_column(name);

	for (int i = 0; i < KINDS && kind == KIND_NONE; i++) {
		struct text rest = text_of(kind_columns(i));
		while (rest.at && kind == KIND_NONE) {
			struct text word = text_split(&rest, ' ');
			if (word.len && vocabulary_same(name, word))
				kind = i;
		}
	}
	return kind != KIND_NONE ? kind : role_kind(vocabulary_role(name));
}

/* Whether the column's cells are times or amounts, or only its name. */
static bool has_numbers(struct text name)
{
	struct text role = vocabulary_role(name);
	enum vocabulary_kind is = vocabulary_cells(role.len ? role : name);

	return is == CELLS_TIME || is == CELLS_AMOUNT;
}

static void set_column(struct column *to, const struct named *n)
{
	to->kind = n->kind;
	to->passed = n->passed;
	to->own = n->own;
	to->action = n->action;
	to->numbers = false;
}

/* --col and the policy have the last word on H's columns; --col the very last.
 */
static const char *apply_named(
	struct config *c, const struct header *h, bool policy)
{
	for (size_t i = 0; i < c->nameds; i++) {
		struct named *n = &c->named[i];
		int at = ROLE_NONE;
		if (n->policy != policy)
			continue;
		TRY(role_named(&at, n->name, h));
		n->met = at != ROLE_NONE;
		if (n->met)
			set_column(&c->column[at], n);
		if (!n->met && !policy) {
			struct buf has = {0};
			role_list(&has, h);
			const char *why = fail_text("--col: no column '%s'%.*s",
				text_show(n->name), (int)has.len, has.at);
			buf_release(&has);
			return why;
		}
	}
	return NULL;
}

/* A header that holds personal data is a row: it would be passed on. */
static const char *check_names(struct config *c)
{
	struct detector d = {.today = c->today};
	const char *why = NULL;

	for (size_t i = 0; i < c->columns && !why; i++) {
		detect(&d, c->column[i].name);
		if (d.n)
			why = fail_text("the name of column %zu is personal "
					"data itself (%s): perhaps there is no "
					"header, and --no-header",
				i + 1, kind_name((int)d.found[0].kind));
	}
	detect_release(&d);
	return why;
}

static void tell_policy(struct config *c)
{
	size_t met = 0, all = 0;
	const char *missing = "";

	for (size_t i = c->nameds; i-- > 0;) {
		const struct named *n = &c->named[i];
		all += n->policy;
		met += n->policy && n->met;
		if (n->policy && !n->met)
			missing = fail_text("%s: no column '%s'; columns that "
					    "are there",
				c->policy, text_show(n->name));
	}
	if (all)
		setup_part(c->setup, "policy_columns", met, all, missing);
}

/* NAME, or #3 of a column that has none. */
static struct text copy_name(struct text name, size_t i)
{
	char number[32];

	if (name.len == 0) {
		snprintf(number, sizeof(number), "#%zu", i + 1);
		name = text_of(number);
	}
	return (struct text){mem_copy(name.at, name.len), name.len};
}

/* Whether the cells of column I become tokens as a whole. */
static bool is_token(const struct config *c, const struct column *column)
{
	if (column->kind == KIND_NONE || column->passed)
		return false;
	const struct policy_action *a =
		column->own ? &column->action : &c->rules.of[column->kind];
	return a->what == POLICY_TOKEN;
}

static const char *add_old(struct config *c)
{
	struct buf name = {0};
	bool any = false;

	for (size_t i = 0; i < c->columns && c->old; i++) {
		struct column *column = &c->column[i];
		column->old = is_token(c, column);
		if (!column->old)
			continue;
		any = true;
		name.len = 0;
		buf_text(&name, column->name);
		buf_string(&name, "_old");
		buf_byte(&name, '\0');
		setup_column(c->setup, name.at);
	}
	buf_release(&name);
	return c->old && !any ? "--old-key: no column becomes a token as a "
				"whole (want --col=NAME=KIND:token)"
			      : NULL;
}

void columns_release(struct config *c)
{
	for (size_t i = 0; i < c->columns; i++)
		free((char *)c->column[i].name.at);
	free(c->column);
	c->column = NULL;
	c->columns = 0;
}

const char *columns_bind(struct config *c, const struct binding *b)
{
	const struct header *h = &b->header;
	const char *why;

	columns_release(c);
	c->columns = h->n;
	c->by_column = false;
	c->column = mem_zero(h->n, sizeof(*c->column));
	for (size_t i = 0; i < h->n; i++) {
		struct text name = h->name[i];
		struct column *to = &c->column[i];
		to->name = copy_name(name, i);
		to->kind = name_kind(name);
		to->numbers = has_numbers(name);
		while (to->slot < i &&
			!text_equal(c->column[to->slot].name, name))
			to->slot++;
	}
	why = check_names(c);
	if (!why)
		why = apply_named(c, h, true);
	if (!why)
		why = apply_named(c, h, false);
	if (why)
		return why;
	for (size_t i = 0; i < c->columns; i++)
		c->by_column |= c->column[i].kind != KIND_NONE;
	tell_policy(c);
	return add_old(c);
}
