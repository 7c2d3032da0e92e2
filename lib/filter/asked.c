/* asked.c - roles that --columns and --require name are some that the command
 * looks for, and columns that --columns names are some that a file has. */
#include "base/edits.h"
#include "filter/run.h"

enum { ASKED_MOST = 64 }; /* items of --columns that are looked for */

/* No role of the command is called NAME; the nearest one is proposed. */
static const char *not_read(
	const struct run *run, const char *option, struct text name)
{
	struct edits_guess near;

	edits_guess(&near, name);
	for (unsigned i = 0; i < run->roles; i++)
		edits_try(&near, text_of(run->role[i]));
	if (!near.best.at)
		return fail_text("--%s: %s reads no '%s'", option, run->f->name,
			text_show(name));
	return fail_text("--%s: %s reads no '%s' (perhaps %.*s)", option,
		run->f->name, text_show(name), (int)near.best.len,
		near.best.at);
}

static bool is_asked_for(const struct run *run, struct text role)
{
	for (unsigned i = 0; i < run->roles; i++)
		if (vocabulary_same(role, text_of(run->role[i])))
			return true;
	return vocabulary_same(role, text_of("customer")) ||
	       vocabulary_same(role, text_of("time")) ||
	       (run->shard.of &&
		       vocabulary_same(role, text_of(run->shard.role)));
}

/* --columns can only name roles that somebody looks for. */
static const char *check_columns(const struct run *run)
{
	const struct opt_list *list = &run->common.columns;

	for (size_t i = 0; i < list->n; i++) {
		struct text rest = list->item[i];
		struct text role = text_split(&rest, '=');
		if (!rest.at)
			return fail_text("--columns: '%s' is not right "
					 "(want role=name)",
				text_show(role));
		if (!is_asked_for(run, role) && !tables_have(run, role))
			return not_read(run, "columns", role);
	}
	return NULL;
}

/* What ITEM of --columns calls the column of ROLE; empty: it is to have none.
 */
static struct text named(struct text *role, struct text item)
{
	*role = text_split(&item, '=');
	return item.at ? item : (struct text){"", 0};
}

/* Whether NAME is a column of H, or several. */
static bool is_column(struct text name, const struct header *h)
{
	int column;

	if (role_named(&column, name, h))
		return name.at[0] != '#'; /* which there are too few for */
	return column != ROLE_NONE;
}

void asked_note(struct run *run, const struct header *h)
{
	const struct opt_list *list = &run->common.columns;
	struct text role;

	for (size_t i = 0; i < list->n && i < ASKED_MOST; i++) {
		struct text name = named(&role, list->item[i]);
		if (name.len == 0 || tables_have(run, role) ||
			is_column(name, h))
			run->columns_met |= (uint64_t)1 << i;
	}
}

const char *asked_in_tables(const struct run *run)
{
	const struct opt_list *list = &run->common.columns;
	uint64_t idle = run->columns_asked.seen & ~run->columns_asked.asked;
	struct text role;

	for (size_t i = 0; i < list->n && i < ASKED_MOST; i++) {
		named(&role, list->item[i]);
		if (idle >> i & 1)
			return fail_text("--%s: %s reads no '%s'", "columns",
				run->f->name, text_show(role));
	}
	return NULL;
}

const char *asked_found(const struct run *run)
{
	const struct opt_list *list = &run->common.columns;
	struct text role;

	TRY(asked_in_tables(run));
	if (!run->n_bindings || run->common.input_format)
		return NULL; /* objects may leave out what is empty */
	for (size_t i = 0; i < list->n && i < ASKED_MOST; i++)
		if (!(run->columns_met >> i & 1))
			return fail_text("%s: %s", run->bindings[0]->name,
				bind_missing(&run->how, run->bindings[0],
					text_show(
						named(&role, list->item[i]))));
	return NULL;
}

/* --require names roles that are looked for. */
static const char *check_roles(const struct run *run, bool rows)
{
	const struct opt_list *list = &run->common.require;

	for (size_t i = 0; i < list->n; i++) {
		bool known = false;
		for (unsigned k = 0; k < run->roles; k++)
			known |= text_is(list->item[i], run->role[k]);
		if (!known || i >= ROLE_MAX)
			return not_read(run, "require", list->item[i]);
		if (!rows && !(run->how.met >> i & 1))
			return fail_text("--require=%s has no effect: no rows "
					 "are read",
				text_show(list->item[i]));
	}
	return NULL;
}

const char *asked_well(const struct run *run, bool rows)
{
	needs_tell(run);
	TRY(check_columns(run));
	return check_roles(run, rows);
}
