/* lists.c - who has an arm already: by force, or from an earlier run. */
#include "gray-split/parts.h"

#include "base/hash.h"

struct list_reader {
	struct listed *to;
	const struct planned *plan;
	struct listed_odd doubt; /* customers that may not be what they seem */
};

static const char *each(void *arg, const struct text *cell)
{
	struct list_reader *r = arg;
	struct text customer = cell[LISTED_CUSTOMER];

	if (customer.len && doubt_of(customer) != DOUBT_NONE)
		listed_note(&r->doubt, customer);
	return listed_add(r->to, r->plan, cell);
}

static void tell(struct config *c, const char *name,
	const struct listed_odd *odd, const char *says)
{
	setup_first(c->setup, name, odd->n, buf_view(&odd->first), says);
}

static const char *read(
	struct config *c, struct listed *to, const char *path, bool forces)
{
	static const char *const role[LISTED_CELLS] = {
		"customer", "experiment", "arm"};
	struct list_reader r = {.to = to, .plan = &c->planned};

	listed_init(to, forces, hash_seed());
	const char *why =
		setup_side_rows(c->setup, path, role, LISTED_CELLS, each, &r);
	tell(c, forces ? "forced_doubtful" : "previous_doubtful", &r.doubt,
		"is a customer of --force or --previous with blanks around it, "
		"or a word for none: the one without them is not meant");
	buf_release(&r.doubt.first);
	return why;
}

static const char *read_force(struct config *c)
{
	TRY(read(c, &c->forced, c->force, true));
	tell(c, "forced_stray", &c->forced.gone,
		"is forced to an arm that the plan has not");
	tell(c, "forced_unplanned", &c->forced.unplanned,
		"is an experiment that --force names and the plan has not: "
		"its rows force nobody");
	return NULL;
}

static const char *read_previous(struct config *c)
{
	TRY(read(c, &c->kept, c->previous, false));
	tell(c, "previous_gone", &c->kept.gone,
		"had an arm that the plan has no more: it is drawn "
		"anew");
	return NULL;
}

const char *lists_open(struct config *c)
{
	if (c->force)
		TRY(read_force(c));
	return c->previous ? read_previous(c) : NULL;
}
