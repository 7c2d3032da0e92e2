/* columns.c - what the columns of a file hold, by what they are called. */
#include "filter/personal.h"
#include "pii-mask/parts.h"

/* No column is called so, as it has to be. */
static const char *no_column(struct text name, const struct header *h)
{
	struct buf has = {0};

	role_list(&has, h);
	const char *why = fail_text("--col: no column '%s'%.*s",
		text_show(name), (int)has.len, has.at);
	buf_release(&has);
	return why;
}

/* What was said of H's columns: of the policy first, as --col has the last
 * word. */
static const char *apply_sayings(
	struct contents *to, const struct binding *b, enum contents_from from)
{
	for (size_t i = 0; i < to->sayings; i++) {
		struct contents_saying *s = &to->saying[i];
		int at = ROLE_NONE;
		if (s->from != from)
			continue;
		TRY(role_named(&at, s->name, &b->header));
		s->met = false;
		if (at != ROLE_NONE)
			contents_apply(to, s, (size_t)at);
		else if (from == CONTENTS_OPTION)
			return no_column(s->name, &b->header);
	}
	return NULL;
}

static void tell_policy(struct setup *setup, const struct config *c)
{
	size_t met, all;
	const struct contents_saying *s =
		contents_missing(&c->contents, &met, &all);

	if (all)
		setup_part(setup, "policy_columns", met, all,
			s ? fail_text("%s: no column '%s'; columns that are "
				      "there",
				    c->policy, text_show(s->name))
			  : "");
}

static const char *add_old(struct setup *setup, struct config *c)
{
	struct buf name = {0};

	if (!c->old)
		return NULL;
	if (!contents_mark_tokens(&c->contents, &c->rules))
		return "--old-key: no column becomes a token as a whole (want "
		       "--col=NAME=KIND:token)";
	for (size_t i = 0; i < c->contents.columns; i++) {
		if (!c->contents.column[i].old)
			continue;
		name.len = 0;
		buf_text(&name, c->contents.column[i].name);
		buf_string(&name, "_old");
		buf_byte(&name, '\0');
		setup_column(setup, name.at);
	}
	buf_release(&name);
	return NULL;
}

const char *columns_bind(struct config *c, const struct binding *b)
{
	const struct header *h = &b->header;

	contents_columns(&c->contents, h->n);
	for (size_t i = 0; i < h->n; i++)
		contents_column(&c->contents, i, h->name[i],
			personal_kind(h->name[i]),
			personal_is_figure(h->name[i]));
	TRY(contents_check_names(&c->contents, c->conceal.today));
	TRY(apply_sayings(&c->contents, b, CONTENTS_POLICY));
	TRY(apply_sayings(&c->contents, b, CONTENTS_OPTION));
	contents_settle(&c->contents);
	tell_policy(c->setup, c);
	return add_old(c->setup, c);
}
