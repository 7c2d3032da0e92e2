/* lists.c - who has an arm already: by force, or from an earlier run. */
#include "gray-split/parts.h"

#include "base/hash.h"
#include "base/mem.h"

/* A list that is being read. */
struct list_reader {
	struct config *c;
	struct table *to;
	struct buf key, first; /* of a row that says nothing */
	uint64_t gone;	       /* rows with an arm that the plan has not */
	bool force;	       /* they have it all the same */
};

/* The number of an arm that is in the list and not in the plan. */
static int stray(struct config *c, struct text name)
{
	size_t i = 0;

	while (i < c->strays && !text_is(name, c->stray[i]))
		i++;
	if (i == c->strays) {
		c->stray =
			mem_resize(c->stray, c->strays + 1, sizeof(*c->stray));
		c->stray[c->strays++] = mem_copy(name.at, name.len);
	}
	return STRAY + (int)i;
}

/* A row of CUSTOMER and ARM for entry I. */
static const char *take(
	struct list_reader *r, size_t i, struct text customer, struct text name)
{
	int arm = name.len ? arms_find(&r->c->entry[i].arms, name) : ARMS_NONE;

	if (name.len && arm == ARMS_NONE) {
		if (r->gone++ == 0)
			buf_text(&r->first, customer);
		if (!r->force)
			return NULL;
		arm = stray(r->c, name);
	}
	if (arm == ARMS_NONE && !r->force)
		return NULL;
	if (listed_put(r->to, &r->key, i, customer, arm))
		return NULL;
	return fail_text("customer '%s' has two arms in experiment '%s'",
		text_show(customer), text_show(r->c->entry[i].experiment));
}

/* A row: customer, experiment, arm. */
static const char *each(void *arg, const struct text *cell)
{
	struct list_reader *r = arg;

	if (cell[0].len == 0 && cell[1].len)
		return "no customer";
	for (size_t i = 0; i < r->c->n; i++)
		if (text_equal(r->c->entry[i].experiment, cell[1]))
			TRY(take(r, i, cell[0], cell[2]));
	return NULL;
}

static const char *read(struct config *c, struct table *to, const char *path,
	struct list_reader *r)
{
	static const char *const role[] = {"customer", "experiment", "arm"};

	r->c = c;
	r->to = to;
	table_init(to, sizeof(struct listed), hash_seed());
	return setup_side_rows(c->setup, path, role, 3, each, r);
}

static void release(struct list_reader *r)
{
	buf_release(&r->key);
	buf_release(&r->first);
}

static const char *read_force(struct config *c)
{
	struct list_reader r = {.force = true};
	const char *why = read(c, &c->forced, c->force, &r);

	if (!why)
		setup_first(c->setup, "forced_stray", r.gone,
			buf_view(&r.first),
			"is forced to an arm that the plan has not");
	release(&r);
	return why;
}

static const char *read_previous(struct config *c)
{
	struct list_reader r = {0};
	const char *why = read(c, &c->kept, c->previous, &r);

	if (!why)
		setup_first(c->setup, "previous_gone", r.gone,
			buf_view(&r.first),
			"had an arm that the plan has no more: it is drawn "
			"anew");
	release(&r);
	return why;
}

const char *lists_open(struct config *c)
{
	if (c->force)
		TRY(read_force(c));
	return c->previous ? read_previous(c) : NULL;
}
