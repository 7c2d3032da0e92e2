/* unclear.c - roles whose column several could be, or that --columns gives to a
 * column which no file has. */
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"
#include "filter/common.h"

struct role_name {
	unsigned role;
	const char *name;
};

static const struct role_name of_events[] = {{TIME, "time"},
	{CONVERTED, "converted"}, {REVENUE, "revenue"}, {COST, "cost"},
	{ID, "conversion"}, {ORDER, "order"}, {CURRENCY, "currency"}};
static const struct role_name of_paths[] = {
	{PATH_VALUE, "total_conversion_value"}, {PATH_NULL, "total_null"}};

/* The message about ROLE, which has no column here: a column that is named may
 * be in another file, and so that waits for the end; tables beside the input
 * may have it, too. */
static const char *check(struct config *c, const struct setup *s,
	const struct binding *b, const struct role_name *role)
{
	struct text name;
	const char *why = setup_needs(s, b, role->role);

	if (!why)
		return NULL;
	if (!role_chosen(&name, text_of(role->name), NULL,
		    &setup_common(s)->columns))
		return role->role == ORDER && b->column[TIME] >= 0 ? NULL : why;
	if (!c->met[role->role] && !c->unmet[role->role]) {
		why = fail_text("%s: %s", b->name, why);
		c->unmet[role->role] = mem_copy(why, strlen(why) + 1);
	}
	return NULL;
}

const char *unclear_bind(
	struct config *c, const struct setup *s, const struct binding *b)
{
	const struct role_name *is = c->path ? of_paths : of_events;
	size_t n = c->path ? sizeof(of_paths) / sizeof(*of_paths)
			   : sizeof(of_events) / sizeof(*of_events);

	for (size_t i = 0; i < n; i++) {
		int column = b->column[is[i].role];
		c->met[is[i].role] |= column >= 0;
		if (column == ROLE_UNCLEAR)
			TRY(check(c, s, b, &is[i]));
	}
	return NULL;
}

const char *unclear_left(const struct config *c)
{
	for (unsigned i = 0; i < FIRST_BY && !c->conversions; i++)
		if (c->unmet[i] && !c->met[i] && !(i == COST && c->costs))
			return c->unmet[i];
	return NULL;
}

void unclear_close(struct config *c)
{
	for (unsigned i = 0; i < FIRST_BY; i++)
		free(c->unmet[i]);
}
