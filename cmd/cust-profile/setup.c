/* setup.c - options, the tables of features and tags, and the columns that they
 * ask of logs. */
#include <stdlib.h>

#include "base/mem.h"
#include "cust-profile/parts.h"
#include "filter/common.h"
#include "kept/tag.h"

static const char *unknown_column(
	const struct side *s, struct text is, const char *const *name, size_t n)
{
	struct buf all = {0};

	for (size_t k = 0; k < n; k++)
		buf_printf(&all, "%s%s", k ? ", " : "", name[k]);
	const char *why = fail_text("%s: '%s' is no column of this table (want "
				    "%.*s)",
		s->path, text_show(is), (int)all.len, all.at);
	buf_release(&all);
	return why;
}

const char *setup_columns(int *column, const struct side *s,
	const char *const *name, size_t n, size_t needed)
{
	for (size_t k = 0; k < n; k++)
		column[k] = ROLE_NONE;
	for (size_t i = 0; i < s->header.n; i++) {
		struct text is = s->header.name[i];
		size_t k = 0;
		while (k < n && !side_called(s, i, name[k]))
			k++;
		if (k == n)
			return unknown_column(s, is, name, n);
		if (column[k] != ROLE_NONE)
			return fail_text("%s: two columns are called '%s'",
				s->path, name[k]);
		column[k] = (int)i;
	}
	for (size_t k = 0; k < needed; k++)
		if (column[k] == ROLE_NONE)
			return fail_text(
				"%s: no column '%s'", s->path, name[k]);
	return NULL;
}

static struct text cell(const struct side *s, size_t i, int column)
{
	return column == ROLE_NONE ? (struct text){"", 0}
				   : side_cell(s, i, (size_t)column);
}

static const char *read_features(struct config *c, struct setup *setup)
{
	static const char *const name[] = {"name", "measure", "column", "where",
		"window", "per", "by", "fill", "note"};
	const struct side *s = &c->features_file;
	int at[9];

	TRY(setup_side(setup, &c->features_file, c->features, NULL));
	TRY(setup_columns(at, s, name, 9, 2));
	for (size_t i = 0; i < s->n; i++) {
		struct profile_cells cells = {.name = cell(s, i, at[0]),
			.measure = cell(s, i, at[1]),
			.column = cell(s, i, at[2]),
			.where = cell(s, i, at[3]),
			.window = cell(s, i, at[4]),
			.per = cell(s, i, at[5]),
			.by = cell(s, i, at[6]),
			.fill = cell(s, i, at[7])};
		const char *why = profile_add(&c->profile, &cells);
		if (why)
			return side_fault(s, i, why);
	}
	for (size_t i = 0; i < c->store.n; i++) {
		const char *why = profile_keep(&c->profile, c->store.item[i]);
		if (why)
			return fail_text("--store: %s", why);
	}
	const char *why = profile_close(&c->profile);
	return why ? fail_text("%s: %s", s->path, why) : NULL;
}

static int with_column(void *setup, struct text name)
{
	return setup_with_column(setup, name);
}

static const char *read_tags(struct config *c, struct setup *setup)
{
	static const char *const name[] = {
		"tag", "when", "keep", "ttl", "source", "note"};
	const struct side *s = &c->tags_file;
	int at[6];

	tags_init(&c->tag_list, &c->profile);
	c->tag_list.other = with_column;
	c->tag_list.arg = setup;
	if (!c->tags)
		return NULL;
	TRY(setup_side(setup, &c->tags_file, c->tags, NULL));
	TRY(setup_columns(at, s, name, 6, 2));
	for (size_t i = 0; i < s->n; i++) {
		struct tag_cells cells = {.tag = cell(s, i, at[0]),
			.when = cell(s, i, at[1]),
			.keep = cell(s, i, at[2]),
			.ttl = cell(s, i, at[3])};
		const char *why = tags_add(&c->tag_list, &cells);
		if (why)
			return side_fault(s, i, why);
	}
	return s->n ? NULL : fail_text("%s: no tag in it", s->path);
}

/* The currency of amounts that no feature parts by it. */
static void name_currency(struct config *c, struct setup *s, unsigned role)
{
	bool any = false;

	c->currency_role = ROLE_NONE;
	for (size_t i = 0; i < c->profile.columns; i++) {
		c->mixes[i] = profile_mixes(&c->profile, i, c->currency);
		any |= c->mixes[i];
	}
	if (!any || c->currency >= 0)
		return;
	setup_role(s, "currency", SETUP_OPTIONAL);
	c->currency_role = (int)role;
}

/* The state is events with these columns, whatever is asked of them. */
static void name_columns(struct config *c, struct setup *s)
{
	struct buf word = {0};
	unsigned role = FIRST_COLUMN;

	setup_role(s, "customer", SETUP_REQUIRED);
	setup_role(s, "time", SETUP_REQUIRED);
	setup_role(s, "known", SETUP_OPTIONAL);
	c->currency = ROLE_NONE;
	buf_string(&word, "store=");
	for (size_t i = 0; i < c->profile.columns; i++) {
		struct text name = c->profile.column[i];
		bool named = role_is(name, "customer") ||
			     role_is(name, "time") || role_is(name, "known");
		if (role_is(name, "currency"))
			c->currency = (int)i;
		c->role[i] = text_is(name, PROFILE_FILE) ? FILE_NAME
			     : named			 ? BY_NAME
							 : (int)role++;
		c->amount[i] = profile_measures(&c->profile, i);
		if (c->role[i] >= 0)
			setup_role(s, name.at, SETUP_OPTIONAL);
		if (i)
			buf_byte(&word, '+');
		tag_value(&word, name);
	}
	buf_byte(&word, '\0');
	if (c->profile.columns)
		setup_state(s, word.at, NULL);
	buf_release(&word);
	name_currency(c, s, role);
}

static const char *check_options(const struct config *c, struct setup *s)
{
	if (!c->features)
		return "-f is wanted, a table of features";
	if (c->expire && !setup_partial(s))
		return "--expire is for the state that --partial writes";
	if (c->expire < 0)
		return "--expire is below zero";
	if (c->expire && c->expire < WHEN_DAY_MS)
		return "--expire is less than a day, and m is minutes (want "
		       "400d)";
	if (!c->tags && (c->previous || c->by_tag || c->changes))
		return "--previous, --long and --changes are of tags: they want "
		       "--tags";
	if (c->by_tag && c->changes)
		return "--long and --changes exclude each other";
	if (!days_listed(c) && (c->previous || c->by_tag || c->changes))
		return "--previous, --long and --changes want days: not with a "
		       "file of --as-of";
	return NULL;
}

const char *setup_files(void *config, struct setup *s)
{
	const struct config *c = config;

	return days_listed(c) ? NULL
			      : setup_uses(s, OPT_READ, "--as-of", c->as_of);
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;
	const struct common *common = setup_common(s);

	c->setup = s;
	profile_init(&c->profile, setup_zone(s));
	const char *why = check_options(c, s);
	if (!why)
		why = days_read(c);
	if (why)
		return setup_usage(s, why);
	c->style = common->decimal != '.' || common->thousands;
	TRY(read_features(c, s));
	TRY(read_tags(c, s));
	TRY(days_read_spine(c));
	if (c->previous)
		TRY(setup_side(s, &c->previous_file, c->previous, NULL));
	name_columns(c, s);
	setup_columns_late(s);
	return NULL;
}

/* A log's own column that features cannot have, as its name is taken. */
static void note_hidden(struct config *c, const struct binding *b)
{
	for (size_t i = 0; i < b->fields; i++) {
		struct text name = b->header.name[i];
		int made = text_is(name, PROFILE_FILE) ? MADE_NONE
						       : profile_made(name);
		if (made >= MADE_TIME || !profile_asks(&c->profile, made) ||
			(int)i == b->column[TIME])
			continue;
		if (c->hidden++ == 0)
			c->hidden_name = name;
	}
}

const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	struct config *c = config;

	(void)s;
	(void)first;
	c->bound = true;
	note_hidden(c, b);
	for (size_t i = 0; i < c->profile.columns; i++)
		c->found[i] |= c->role[i] == FILE_NAME ||
			       (c->role[i] >= 0 &&
				       b->column[c->role[i]] != ROLE_NONE) ||
			       rows_shared(c, b, i) != ROLE_NONE;
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	tags_release(&c->tag_list);
	profile_release(&c->profile);
	side_release(&c->features_file);
	side_release(&c->tags_file);
	side_release(&c->spine_file);
	side_release(&c->previous_file);
	free(c->asof.at);
	free(c->spine_when);
}
