/* unclear.c - roles whose column several could be. */
#include "attrib-roi/parts.h"
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

const char *unclear_bind(
	const struct config *c, const struct setup *s, const struct binding *b)
{
	const struct role_name *is = c->path ? of_paths : of_events;
	size_t n = c->path ? sizeof(of_paths) / sizeof(*of_paths)
			   : sizeof(of_events) / sizeof(*of_events);
	struct text name;

	for (size_t i = 0; i < n; i++)
		if (b->column[is[i].role] == ROLE_UNCLEAR &&
			!role_chosen(&name, text_of(is[i].name), NULL,
				&setup_common(s)->columns) &&
			!(is[i].role == ORDER && b->column[TIME] >= 0))
			TRY(setup_needs(s, b, is[i].role));
	return NULL;
}
