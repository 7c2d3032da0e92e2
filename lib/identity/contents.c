/* contents.c - sayings about columns, and what the columns hold. */
#include "identity/contents.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"
#include "identity/detect.h"
#include "identity/general.h"

static bool is_said(const struct contents *h, struct text name)
{
	for (size_t i = 0; i < h->sayings; i++)
		if (h->saying[i].from == CONTENTS_OPTION &&
			text_equal(h->saying[i].name, name))
			return true;
	return false;
}

/* "phone", "age:gen:10", "text", "none". */
static const char *read_words(struct contents_saying *to, struct text words)
{
	struct text rest = words, kind = text_split(&rest, ':');

	if (text_is(kind, "none"))
		to->passed = true;
	else if (!text_is(kind, "text"))
		TRY(kind_read(&to->kind, kind, KINDS));
	if (!rest.at)
		return NULL;
	if (to->kind == KIND_NONE)
		return fail_text(
			"'%s' has no action: it is no kind", text_show(kind));
	to->own = true;
	return policy_read(&to->action, (enum identity_kind)to->kind, rest);
}

const char *contents_say(struct contents *h, struct text name,
	struct text words, enum contents_from from)
{
	struct contents_saying s = {
		.name = name, .kind = KIND_NONE, .from = from};

	if (!name.len)
		return "the name of a column is empty";
	TRY(read_words(&s, words));
	if (from == CONTENTS_OPTION && is_said(h, name))
		return fail_text("column '%s' is named twice", text_show(name));
	mem_grow(&h->saying, &h->cap, h->sayings + 1, sizeof(*h->saying));
	h->saying[h->sayings++] = s;
	return NULL;
}

const char *contents_do(
	struct contents *h, enum identity_kind kind, struct text action)
{
	struct contents_saying *s = &h->saying[h->sayings - 1];

	s->own = true;
	return policy_read(&s->action, kind, action);
}

bool contents_does(const struct contents *h, enum policy_what what)
{
	for (size_t i = 0; i < h->sayings; i++)
		if (h->saying[i].own && h->saying[i].action.what == what)
			return true;
	return false;
}

static void release_columns(struct contents *h)
{
	for (size_t i = 0; i < h->columns; i++)
		free((char *)(uintptr_t)h->column[i].name.at);
	free(h->column);
	h->column = NULL;
	h->columns = 0;
}

void contents_columns(struct contents *h, size_t n)
{
	release_columns(h);
	h->column = mem_zero(n, sizeof(*h->column));
	h->columns = n;
	h->by_column = false;
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

void contents_column(
	struct contents *h, size_t i, struct text name, int kind, bool numbers)
{
	struct contents_column *to = &h->column[i];

	to->name = copy_name(name, i);
	to->kind = kind;
	to->numbers = numbers;
	while (to->slot < i && !text_equal(h->column[to->slot].name, name))
		to->slot++;
}

void contents_apply(struct contents *h, struct contents_saying *s, size_t at)
{
	struct contents_column *to = &h->column[at];

	s->met = true;
	to->kind = s->kind;
	to->passed = s->passed;
	to->own = s->own;
	to->action = s->action;
	to->numbers = false;
}

void contents_settle(struct contents *h)
{
	for (size_t i = 0; i < h->columns; i++)
		h->by_column |= h->column[i].kind != KIND_NONE;
}

/* A header that another sign divides has names of kinds, whose cells would
 * pass.
 */
static const char *check_divided(struct text name)
{
	for (const char *c = ";|,~^"; *c; c++) {
		struct text rest = name;
		size_t kinds = 0, n = 0;
		for (; rest.at; n++)
			kinds += kind_of_column(text_trim(
					 text_split(&rest, *c))) != KIND_NONE;
		if (n > 1 && kinds)
			return fail_text("its one column is '%s': if '%c' "
					 "divides it, say -d '%c'",
				text_show(name), *c, *c);
	}
	return NULL;
}

const char *contents_check_names(const struct contents *h, unsigned today)
{
	struct detector d = {.today = today};
	const char *why =
		h->columns == 1 ? check_divided(h->column[0].name) : NULL;

	for (size_t i = 0; i < h->columns && !why; i++) {
		detect(&d, h->column[i].name);
		if (d.n)
			why = fail_text("the name of column %zu is personal "
					"data itself (%s): perhaps there is no "
					"header, and --no-header",
				i + 1, kind_name((int)d.found[0].kind));
	}
	detect_release(&d);
	return why;
}

const struct policy_action *contents_action(
	const struct contents *h, const struct policy *p, size_t i, int kind)
{
	const struct contents_column *c = &h->column[i];

	return c->own && c->kind == kind ? &c->action : &p->of[kind];
}

enum contents_as contents_look(
	const struct contents *h, size_t i, struct text t, uint64_t finds)
{
	const struct contents_column *c = &h->column[i];

	if (c->passed || t.len == 0)
		return CONTENTS_AS_NOTHING;
	if (c->kind != KIND_NONE && !kind_no_value(t))
		return CONTENTS_AS_KIND;
	return finds && !(c->numbers && general_is_number(t))
		       ? CONTENTS_AS_TEXT
		       : CONTENTS_AS_NOTHING;
}

bool contents_mark_tokens(struct contents *h, const struct policy *p)
{
	bool any = false;

	for (size_t i = 0; i < h->columns; i++) {
		struct contents_column *c = &h->column[i];
		c->old =
			c->kind != KIND_NONE && !c->passed &&
			contents_action(h, p, i, c->kind)->what == POLICY_TOKEN;
		any |= c->old;
	}
	return any;
}

const struct contents_saying *contents_missing(
	const struct contents *h, size_t *met, size_t *all)
{
	const struct contents_saying *first = NULL;

	*met = *all = 0;
	for (size_t i = h->sayings; i-- > 0;) {
		const struct contents_saying *s = &h->saying[i];
		if (s->from != CONTENTS_POLICY)
			continue;
		++*all;
		*met += s->met;
		if (!s->met)
			first = s;
	}
	return first;
}

void contents_release(struct contents *h)
{
	release_columns(h);
	free(h->saying);
}
