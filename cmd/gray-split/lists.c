/* lists.c - who has an arm already: by force, or from an earlier run. */
#include "gray-split/parts.h"

#include "base/hash.h"
#include "base/identifier.h"
#include "filter/common.h"

static const char *const role[LISTED_CELLS] = {"customer", "experiment", "arm"};

struct list_reader {
	struct listed *to;
	const struct config *c;
	int column[LISTED_CELLS];
	struct listed_odd doubt; /* customers that may not be what they seem */
};

static const char *head(void *arg, const struct header *names)
{
	struct list_reader *r = arg;
	const struct opt_list *chosen = &setup_common(r->c->setup)->columns;

	for (int i = 0; i < LISTED_CELLS; i++) {
		TRY(role_find(&r->column[i], text_of(role[i]), names, chosen));
		if (r->column[i] == ROLE_NONE)
			return role_missing(role[i], names);
	}
	return NULL;
}

static const char *each(void *arg, const struct text *all, uint64_t line)
{
	struct list_reader *r = arg;
	struct text cell[LISTED_CELLS] = {{.at = NULL}};

	for (int i = 0; i < LISTED_CELLS; i++)
		cell[i] = all[r->column[i]];
	struct text customer = cell[LISTED_CUSTOMER];
	const char *why = customer.len ? identifier_fault(customer) : NULL;
	if (why)
		return fail_text("'%s' is not %s", text_show(customer), why);
	if (customer.len && doubt_of(customer) != DOUBT_NONE)
		listed_note(&r->doubt, line, customer);
	return listed_add(r->to, &r->c->planned, cell, line);
}

/* "PATH:LINE: 'FIRST' SAYS". */
static void tell(struct config *c, const char *name, const char *path,
	const struct listed_odd *odd, const char *says)
{
	struct notice n = {.n = odd->n, .line = odd->line, .name = path};

	setup_notice(c->setup, name, &n,
		fail_text("'%s' %s", text_show(buf_view(&odd->first)), says));
}

static const char *read(
	struct config *c, struct listed *to, const char *path, bool forces)
{
	struct list_reader r = {.to = to, .c = c};
	struct side_walk walk = {head, each, &r};

	listed_init(to, forces, hash_seed());
	const char *why = setup_side_walk(c->setup, path, &walk);
	tell(c, forces ? "forced_doubtful" : "previous_doubtful", path,
		&r.doubt,
		"is a customer of --force or --previous with blanks around it, "
		"or a word for none: the one without them is not meant");
	buf_release(&r.doubt.first);
	return why;
}

static const char *read_force(struct config *c)
{
	TRY(read(c, &c->forced, c->force, true));
	tell(c, "forced_stray", c->force, &c->forced.gone,
		"is an arm that the plan has not in this experiment, and is "
		"forced all the same");
	tell(c, "forced_unplanned", c->force, &c->forced.unplanned,
		"is an experiment that --force names and the plan has not: "
		"its rows force nobody");
	return NULL;
}

static const char *read_previous(struct config *c)
{
	TRY(read(c, &c->kept, c->previous, false));
	tell(c, "previous_gone", c->previous, &c->kept.gone,
		"is an arm that the plan has no more in this experiment: who "
		"had it is drawn anew");
	tell(c, "previous_unplanned", c->previous, &c->kept.unplanned,
		"is an experiment of --previous that the plan writes in "
		"another way: its rows keep nobody");
	return NULL;
}

const char *lists_open(struct config *c)
{
	if (c->force)
		TRY(read_force(c));
	return c->previous ? read_previous(c) : NULL;
}
