/* asked.c - roles that --columns and --require name are some that the command
 * looks for. */
#include "base/edits.h"
#include "filter/run.h"

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
const char *asked_columns(const struct run *run)
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

/* --require names roles that are looked for. */
const char *asked_roles(const struct run *run, bool rows)
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
