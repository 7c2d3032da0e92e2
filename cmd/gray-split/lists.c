/* lists.c - who has an arm already: by force, or from an earlier run. */
#include "gray-split/parts.h"

#include "base/hash.h"

struct list_reader {
	struct listed *to;
	const struct planned *plan;
	struct listed_odd doubt; /* customers that may not be what they seem */
};

static void see_doubt(struct listed_odd *doubt, struct text customer)
{
	if (customer.len == 0 || doubt_of(customer) == DOUBT_NONE)
		return;
	if (doubt->n++ == 0)
		buf_text(&doubt->first, customer);
}

static const char *each(void *arg, const struct text *cell)
{
	struct list_reader *r = arg;

	see_doubt(&r->doubt, cell[LISTED_CUSTOMER]);
	return listed_add(r->to, r->plan, cell);
}

static const char *read(
	struct config *c, struct list_reader *r, const char *path, bool forces)
{
	static const char *const role[LISTED_CELLS] = {
		"customer", "experiment", "arm"};

	listed_init(r->to, forces, hash_seed());
	return setup_side_rows(c->setup, path, role, LISTED_CELLS, each, r);
}

static void tell(struct config *c, const char *name,
	const struct listed_odd *odd, const char *says)
{
	setup_first(c->setup, name, odd->n, buf_view(&odd->first), says);
}

static const char *read_force(struct config *c)
{
	struct list_reader r = {.to = &c->forced, .plan = &c->planned};
	const char *why = read(c, &r, c->force, true);

	tell(c, "forced_doubtful", &r.doubt,
		"is a customer of --force that has blanks around it, or is a "
		"word for none: the one without them is not forced");
	buf_release(&r.doubt.first);
	TRY(why);
	tell(c, "forced_stray", &c->forced.gone,
		"is forced to an arm that the plan has not");
	tell(c, "forced_unplanned", &c->forced.unplanned,
		"is an experiment that --force names and the plan has not: "
		"its rows force nobody");
	return NULL;
}

static const char *read_previous(struct config *c)
{
	struct list_reader r = {.to = &c->kept, .plan = &c->planned};
	const char *why = read(c, &r, c->previous, false);

	tell(c, "previous_doubtful", &r.doubt,
		"is a customer of --previous that has blanks around it, or is "
		"a word for none: the one without them keeps no arm");
	buf_release(&r.doubt.first);
	TRY(why);
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
