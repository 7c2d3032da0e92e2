/* setup.c - the columns of kanon-gate and what is asked of them. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "kanon-gate/parts.h"
#include "kept/tag.h"

static bool is_quasi(const struct config *c, struct text name)
{
	for (unsigned i = 0; i < c->n_quasi; i++)
		if (text_is(name, c->quasi_name[i]))
			return true;
	return false;
}

static bool is_sensitive(const struct config *c, struct text name)
{
	for (unsigned i = 0; i < c->n_sensitive; i++)
		if (text_is(name, c->column[i].name))
			return true;
	return false;
}

/* A name of --quasi or --sensitive, of which MOST can be given. */
static const char *check_name(
	const struct config *c, struct text name, unsigned n, unsigned most)
{
	if (name.len == 0)
		return setup_usage(c->setup, "a column without a name (want "
					     "--quasi=age,sex or "
					     "--sensitive=illness:l=2)");
	if (is_quasi(c, name) || is_sensitive(c, name))
		return setup_usage(c->setup,
			fail_text("'%s' is given twice in --quasi and "
				  "--sensitive",
				text_show(name)));
	return n < most ? NULL
			: setup_usage(c->setup,
				  "more than 16 columns in --quasi or "
				  "--sensitive");
}

static const char *add_quasi(struct config *c, struct text name)
{
	TRY(check_name(c, name, c->n_quasi, MOST_QUASI));
	char *copy = mem_copy(name.at, name.len);
	c->quasi_name[c->n_quasi++] = copy;
	setup_role(c->setup, copy, SETUP_REQUIRED);
	return NULL;
}

/* "l=2:t=0.3" */
static const char *take_bounds(
	struct config *c, struct disclosure_asked *column, struct text bounds)
{
	const char *why = disclosure_read(column, bounds);

	return why ? setup_usage(c->setup, why) : NULL;
}

/* "illness:l=2:t=0.3" */
static const char *add_sensitive(struct config *c, struct text item)
{
	struct text rest = item, name = text_split(&rest, ':');

	TRY(check_name(c, name, c->n_sensitive, DISCLOSURE_COLUMNS));
	struct disclosure_asked *to = &c->column[c->n_sensitive++];
	to->name = mem_copy(name.at, name.len);
	for (enum kanon_measure m = 0; m < KANON_MEASURES; m++)
		to->bound[m] = NAN;
	setup_role(c->setup, to->name, SETUP_REQUIRED);
	return take_bounds(c, to, rest);
}

/* An item that begins with a bound is about the column before it. */
static const char *take_sensitive(struct config *c, struct text item)
{
	struct text rest = item, value;
	bool begins = disclosure_bound(text_split(&rest, ':'), &value) <
		      KANON_MEASURES;

	if (c->n_sensitive == 0 || !begins)
		return add_sensitive(c, item);
	return take_bounds(c, &c->column[c->n_sensitive - 1], item);
}

static const char *take_ordered(struct config *c, struct text name)
{
	for (unsigned i = 0; i < c->n_sensitive; i++)
		if (text_is(name, c->column[i].name)) {
			c->column[i].ordered = true;
			return NULL;
		}
	return setup_usage(c->setup, fail_text("--ordered: '%s' is not among "
					       "the columns of --sensitive",
					     text_show(name)));
}

/* The state holds these columns, whatever is asked of them. */
static void tag_sensitive(const struct config *c)
{
	struct buf word = {0};

	buf_string(&word, "sensitive=");
	for (unsigned i = 0; i < c->n_sensitive; i++) {
		if (i)
			buf_byte(&word, '+');
		tag_value(&word, text_of(c->column[i].name));
	}
	buf_byte(&word, '\0');
	if (c->n_sensitive)
		setup_state(c->setup, word.at, NULL);
	buf_release(&word);
}

/* The columns of --suppress behind those of --quasi. */
static const char *const suppressed[] = {"rows", "why"};

static const char *check_suppress(struct config *c)
{
	for (size_t i = 0; i < 2; i++)
		if (is_quasi(c, text_of(suppressed[i])))
			return setup_usage(c->setup,
				fail_text("--suppress has a column '%s' of its "
					  "own, and so has --quasi",
					suppressed[i]));
	return NULL;
}

static const char *open_suppress(struct config *c)
{
	if (!c->suppress)
		return NULL;
	if (setup_partial(c->setup))
		return setup_usage(c->setup,
			"--suppress has no effect with --partial (want it "
			"where the states are merged)");
	TRY(check_suppress(c));
	c->suppressed = setup_file(c->setup, c->suppress);
	if (!c->suppressed)
		return NULL;
	for (unsigned i = 0; i < c->n_quasi; i++)
		out_column(c->suppressed, text_of(c->quasi_name[i]));
	for (size_t i = 0; i < 2; i++)
		out_column(c->suppressed, text_of(suppressed[i]));
	out_header(c->suppressed);
	return NULL;
}

const char *gate_open(struct config *c, struct setup *s)
{
	static const char *const columns[] = {"check", "column", "value",
		"wanted", "verdict", "classes", "rows", "after"};

	c->setup = s;
	if (c->quasi.n == 0)
		return setup_usage(s, "by what could people be told apart? "
				      "(want --quasi=COLUMN,...)");
	for (size_t i = 0; i < c->quasi.n; i++)
		TRY(add_quasi(c, c->quasi.item[i]));
	for (size_t i = 0; i < c->sensitive.n; i++)
		TRY(take_sensitive(c, c->sensitive.item[i]));
	for (size_t i = 0; i < c->ordered.n; i++)
		TRY(take_ordered(c, c->ordered.item[i]));
	tag_sensitive(c);
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		setup_column(s, columns[i]);
	return open_suppress(c);
}

void gate_close(struct config *c)
{
	for (unsigned i = 0; i < c->n_quasi; i++)
		free(c->quasi_name[i]);
	for (unsigned i = 0; i < c->n_sensitive; i++)
		free(c->column[i].name);
}
