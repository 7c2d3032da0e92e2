/* notices.c - what is told: conditions that compare nothing, cells that are no
 * amounts, rows whose times are odd. */
#include "cust-profile/parts.h"
#include "journey/doubt.h"

/* Conditions that compare a cell by < or > which is no number or time. */
static void tell_odd(const struct measure *m, struct setup *s)
{
	const char *where = NULL, *cell = NULL;
	uint64_t n = 0;

	for (size_t i = 0; i < m->p->wheres; i++) {
		if (!m->odd[i] || n++)
			continue;
		where = fail_text(
			"feature '%s'", text_show(profile_whose(m->p, i)));
		cell = m->odd[i];
	}
	struct buf what = {0};
	buf_printf(&what,
		"'%s' is compared by < or > and is no number or time, so that "
		"does not hold",
		cell ? text_show(text_of(cell)) : "");
	buf_byte(&what, '\0');
	setup_count(s, "where_odd", n, where, what.at);
	buf_release(&what);
}

/* Values of conditions that no cell was equal to. */
static void tell_unfound(const struct measure *m, struct setup *s)
{
	struct text first = {"", 0}, text;
	uint64_t n = 0;
	size_t column;

	for (size_t i = 0; i < m->p->wheres; i++) {
		const struct condition *c = m->p->where[i].condition;
		for (size_t k = 0; k < condition_values(c); k++)
			if (m->seen[i][k] == CONDITION_COMPARED &&
				condition_text(c, k, &text, &column) &&
				n++ == 0)
				first = text;
	}
	setup_first(s, "where_unfound", n, first,
		"is a value of a feature's condition that no cell is equal to");
}

/* Customers whose names may be none. */
static void tell_doubts(const struct answer *a)
{
	struct doubts d = {.n = {0}};

	doubts_of(&d, &a->state->deeds.lists.table);
	for (int k = DOUBT_NOBODY; k < DOUBTS; k++)
		setup_first(a->setup, doubt_name((enum doubt)k), d.n[k],
			d.first[k], doubt_says((enum doubt)k));
}

/* Rows of empties alone are no features of anybody. */
static void tell_strangers(const struct answer *a)
{
	size_t rows = a->config->spine_file.n;

	if (a->config->spine)
		setup_note(
			a->setup, "spine_unknown", (double)a->viewing.unknown);
	setup_count(a->setup, "spine_strange",
		a->config->spine && a->viewing.unknown == rows ? rows : 0, NULL,
		"no row of --as-of is of a customer of the logs (are "
		"identifiers written alike?)");
}

/* A slip in the year of --as-of leaves nobody. */
static void tell_early(const struct answer *a)
{
	bool days = a->config->asof.n && !a->config->spine;

	setup_count(a->setup, "as_of_early",
		days && !a->viewing.counts ? a->state->deeds.lists.table.n : 0,
		NULL,
		"this customer has no row up to --as-of, nor has any other");
}

/* A state that events were left out of may be short of what is asked for. */
static void tell_expired(const struct answer *a)
{
	const struct expired *e = &a->state->expired;
	const struct asof_list *l = &a->config->asof;
	struct zone *zone = setup_zone(a->setup);
	bool endless, known = e->end != INT64_MIN;
	int64_t days = profile_reach(&a->config->profile, &endless),
		from = known ? zone_day(zone, e->from - 1) + 1 : 0;
	uint64_t n = 0;
	struct buf day = {0};

	for (size_t i = 0; i < l->n && known; i++)
		n += l->at[i].when.day - days + 1 < from ||
		     (endless && l->at[i].when.end < e->end);
	when_print_day(&day, from);
	setup_count(a->setup, "as_of_expired", n, NULL,
		fail_text("--expire has left events before %.*s out of a "
			  "state, which features as of this day look at",
			(int)day.len, day.at));
	buf_release(&day);
}

void notices_tell(const struct answer *a)
{
	const struct measure *m = &a->viewing.measure;
	struct setup *s = a->setup;
	uint64_t gave_up = 0;

	for (size_t i = 0; i < m->p->wheres; i++)
		gave_up += m->gave_up[i];
	tell_doubts(a);
	setup_twins(a->setup, &a->state->deeds.lists.table);
	tell_strangers(a);
	tell_early(a);
	tell_expired(a);
	tell_odd(m, s);
	tell_unfound(m, s);
	setup_count(s, "where_gave_up", gave_up, NULL,
		"a pattern takes too many steps on a cell, so that does not "
		"hold");
	setup_notice(s, "known_before", &a->state->known_before,
		"this row was known before its time: it counts from its time "
		"on");
	setup_first(s, "columns_hidden", a->config->hidden,
		a->config->hidden_name,
		"is a column of a log that features do not see: it is what the "
		"row's time makes");
	setup_first(s, "previous_unknown", a->viewing.previous.unknown,
		a->viewing.previous.first_unknown,
		"is a tag of --previous that --tags has no longer");
}
