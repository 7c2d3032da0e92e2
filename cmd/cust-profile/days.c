/* days.c - when customers are looked at: a list of days, or the rows of a file.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "cust-profile/parts.h"

bool days_listed(const struct config *c)
{
	return !c->as_of || !*c->as_of || asof_is_list(c->as_of);
}

struct measure_when days_of(struct config *c, int64_t day)
{
	return asof_day(setup_zone(c->setup), day);
}

const char *days_read(struct config *c)
{
	const char *why =
		c->as_of && days_listed(c)
			? asof_list(&c->asof, c->as_of, setup_zone(c->setup))
			: NULL;

	return why ? fail_text("--as-of: %s", why) : NULL;
}

static const char *read_spine_row(struct config *c, struct measure_when *to,
	size_t i, int customer, int time)
{
	struct side *s = &c->spine_file;
	struct text *key = &s->cell[i * s->columns + (size_t)customer];
	const char *why = setup_identifier(c->setup, key);

	if (!why)
		why = asof_read(to, side_cell(s, i, (size_t)time),
			setup_zone(c->setup));
	return why ? side_fault(s, i, why) : NULL;
}

const char *days_read_spine(struct config *c)
{
	struct side *s = &c->spine_file;
	const char *why = NULL;
	int time;

	c->spine = !days_listed(c);
	if (!c->spine)
		return NULL;
	TRY(setup_side(c->setup, s, c->as_of, NULL));
	TRY(side_column(&c->spine_customer, s, "customer", true));
	TRY(side_column(&time, s, "time", true));
	struct measure_when *row = mem_array(s->n + 1, sizeof(*row));
	for (size_t i = 0; i < s->n && !why; i++)
		why = read_spine_row(c, &row[i], i, c->spine_customer, time);
	if (!why && s->n)
		c->spine_when = asof_share(&c->asof, row, s->n);
	free(row);
	return why;
}
