/* earlier.c - the tags that customers had, as an earlier run said. */
#include "cust-profile/parts.h"

static const char *read_day(int64_t *day, struct answer *a, struct text t)
{
	struct zone *zone = setup_zone(a->setup);
	int64_t ms;

	if (!when_parse(&ms, t, zone))
		return fail_text(
			"'%s' is not %s", text_show(t), when_wrong(t, zone));
	*day = zone_day(zone, ms);
	return NULL;
}

enum { CUSTOMER_AT, AS_OF, TAG, SINCE, HELD, COLUMNS };

static const char *read_row(struct answer *a, size_t i, const int *column,
	int64_t *as_of, bool newest)
{
	struct side *s = &a->config->previous_file;
	struct text cell[COLUMNS];
	int64_t since = 0, held = 0, day = 0;

	for (int k = 0; k < COLUMNS; k++)
		cell[k] = side_cell(s, i, (size_t)column[k]);
	TRY(setup_identifier(a->setup, &cell[CUSTOMER_AT]));
	TRY(read_day(&day, a, cell[AS_OF]));
	TRY(read_day(&since, a, cell[SINCE]));
	TRY(read_day(&held, a, cell[HELD]));
	if (since > held || held > day)
		return "since, held and as_of are not in this order";
	if (newest && day == *as_of)
		tagged_add(&a->viewing.previous, cell[CUSTOMER_AT], cell[TAG],
			since, held);
	if (!newest && day > *as_of)
		*as_of = day;
	return NULL;
}

/* Only the newest day of the earlier output counts, and it must be before those
 * of this run. */
const char *earlier_read(struct answer *a)
{
	static const char *const name[] = {
		"customer", "as_of", "tag", "since", "held"};
	struct config *c = a->config;
	struct side *s = &c->previous_file;
	int64_t as_of = INT64_MIN;
	int column[COLUMNS];

	if (!c->previous)
		return NULL;
	TRY(setup_columns(column, s, name, COLUMNS, COLUMNS));
	for (int newest = 0; newest < 2; newest++)
		for (size_t i = 0; i < s->n; i++) {
			const char *why =
				read_row(a, i, column, &as_of, newest);
			if (why)
				return side_fault(s, i, why);
		}
	if (s->n && c->asof.n && as_of >= c->asof.at[0].when.day) {
		struct buf day = {0};
		when_print_day(&day, as_of);
		const char *why =
			fail_text("%s is of %.*s, which is not before --as-of",
				c->previous, (int)day.len, day.at);
		buf_release(&day);
		return why;
	}
	return NULL;
}
