/* consent.c - reads the table of --consent, and says whose agreement holds. */
#include "cells/consent.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/when.h"

struct columns {
	int customer, purpose, given, withdrawn;
};

static struct text cell(const struct side *s, size_t i, int column)
{
	return column < 0 ? (struct text){"", 0}
			  : side_cell(s, i, (size_t)column);
}

static const char *read_time(
	int64_t *ms, struct text t, const char *name, struct zone *zone)
{
	if (t.len == 0 || when_parse(ms, t, zone))
		return NULL;
	return fail_text(
		"%s: '%s' is not %s", name, text_show(t), when_wrong(t, zone));
}

static void add(struct consent *c, struct text who, struct consent_span span)
{
	size_t *last = table_value(&c->customer, table_put(&c->customer, who));

	span.next = *last;
	mem_grow(&c->span, &c->cap, c->n + 1, sizeof(*c->span));
	c->span[c->n++] = span;
	*last = c->n;
}

/* A withdrawal under another spelling of PURPOSE would not count. */
static bool is_misspelt(struct text of, struct text purpose)
{
	return !text_equal(of, purpose) &&
	       text_same_letters(text_trim(of), text_trim(purpose));
}

static const char *add_row(struct consent *c, size_t i,
	const struct columns *at, struct text purpose, struct zone *zone)
{
	const struct side *s = &c->side;
	struct text who = cell(s, i, at->customer);
	struct text of = cell(s, i, at->purpose);
	struct text end = cell(s, i, at->withdrawn);
	struct consent_span span = {INT64_MIN, INT64_MAX, end.len == 0, 0};

	if (who.len == 0)
		return "no customer (want whose consent it is)";
	TRY(read_time(&span.first, cell(s, i, at->given), "given", zone));
	TRY(read_time(&span.last, end, "withdrawn", zone));
	if (end.len && span.last < span.first)
		return "withdrawn before it was given";
	if (is_misspelt(of, purpose))
		return fail_text("purpose '%s' is '%s' but for case or blanks "
				 "(want one spelling)",
			text_show(of), text_show(purpose));
	span.last -= end.len != 0;
	if (text_equal(of, purpose))
		add(c, who, span);
	else if (c->other++ == 0)
		c->other_purpose = of;
	return NULL;
}

static const char *read_rows(
	struct consent *c, struct text purpose, const struct zone *zone)
{
	const struct side *s = &c->side;
	struct zone own = *zone;
	struct columns at;
	const char *why = NULL;

	TRY(side_column(&at.customer, s, "customer", true));
	TRY(side_column(&at.purpose, s, "purpose", true));
	TRY(side_column(&at.withdrawn, s, "withdrawn", true));
	TRY(side_column(&at.given, s, "given", false));
	for (size_t i = 0; i < s->n && !why; i++) {
		why = add_row(c, i, &at, purpose, &own);
		if (why)
			why = side_fault(s, i, why);
	}
	return why;
}

const char *consent_open(struct consent *c, const char *path,
	struct text purpose, const struct side_how *how,
	const struct zone *zone)
{
	table_init(&c->customer, sizeof(size_t), hash_seed());
	TRY(side_open(&c->side, path, NULL, how));
	TRY(read_rows(c, purpose, zone));
	if (c->n || !c->other)
		return NULL;
	return fail_text(
		"--consent: no row of %s is of purpose '%s' (the first "
		"is of '%s')",
		path, text_show(purpose), text_show(c->other_purpose));
}

void consent_close(struct consent *c)
{
	side_release(&c->side);
	table_release(&c->customer);
	free(c->span);
}

/* The number of the last span of NAME, from 1; 0: there is none. */
static size_t last_of(const struct consent *c, struct text name)
{
	size_t at =
		name.len ? table_find(&c->customer, name) : (size_t)TABLE_NONE;
	const size_t *last =
		at == (size_t)TABLE_NONE ? NULL : table_value(&c->customer, at);

	return last ? *last : 0;
}

bool consent_knows(const struct consent *c, struct text name)
{
	return last_of(c, name) > 0;
}

bool consent_holds(const struct consent *c, struct text name, const int64_t *ms)
{
	for (size_t i = last_of(c, name); i; i = c->span[i - 1].next) {
		const struct consent_span *s = &c->span[i - 1];
		if (ms ? s->first <= *ms && *ms <= s->last : s->open)
			return true;
	}
	return false;
}
