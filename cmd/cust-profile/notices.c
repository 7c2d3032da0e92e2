/* notices.c - what is told: conditions that compare nothing, cells that are no
 * amounts, rows whose times are odd. */
#include "cust-profile/parts.h"
#include "journey/doubt.h"

/* The first feature that has condition I. */
static struct text feature_of(const struct profile_plan *p, size_t i)
{
	size_t f = 0;

	while (f + 1 < p->n && p->feature[f].where != (int)i)
		f++;
	return p->feature[f].name;
}

/* Conditions that compare a cell by < or > which is no number or time. */
static void tell_odd(const struct measure *m, struct setup *s)
{
	const char *where = NULL, *cell = NULL;
	uint64_t n = 0;

	for (size_t i = 0; i < m->p->wheres; i++) {
		if (!m->odd[i] || n++)
			continue;
		where = fail_text(
			"feature '%s'", text_show(feature_of(m->p, i)));
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

void notices_tell(const struct answer *a)
{
	const struct measure *m = &a->viewing.measure;
	struct setup *s = a->setup;
	uint64_t gave_up = 0;

	for (size_t i = 0; i < m->p->wheres; i++)
		gave_up += m->gave_up[i];
	tell_doubts(a);
	tell_strangers(a);
	tell_early(a);
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

const char *notices_amounts(const struct measure *m)
{
	for (size_t i = 0; i < m->p->columns; i++)
		if (m->no_amount[i])
			return fail_text("column '%s': '%s' is not an amount "
					 "(want 1234.50), which a feature asks "
					 "for",
				text_show(m->p->column[i]),
				text_show(text_of(m->no_amount[i])));
	return NULL;
}
