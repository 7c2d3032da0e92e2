/* shared.c - what many people share, from a table as invite-guard has it. */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-ring/parts.h"
#include "invite/lists_table.h"

/* Only what is nat connects nobody; who is denied or allowed is not asked, and
 * an entry holds whenever a row came. */
static void add(
	struct config *c, const struct side *s, size_t i, struct lists_entry *e)
{
	if (e->action != LIST_NAT)
		return;
	c->list_line[c->shared.entries] = s->line[i];
	e->until = LIST_EVER;
	lists_entry_add(&c->shared, e);
}

static const char *read(
	struct config *c, struct setup *setup, const struct side *s)
{
	int column[LISTS_COLUMNS];

	for (int i = 0; i < LISTS_COLUMNS; i++)
		TRY(side_column(
			&column[i], s, lists_columns[i], i != LISTS_UNTIL));
	c->list_line = mem_array(s->n, sizeof(*c->list_line));
	for (size_t i = 0; i < s->n; i++) {
		struct text cell[LISTS_COLUMNS];
		struct lists_entry e;
		for (int k = 0; k < LISTS_COLUMNS; k++)
			cell[k] = column[k] < 0 ? (struct text){"", 0}
						: text_trim(side_cell(s, i,
							  (size_t)column[k]));
		const char *why = lists_entry_read(&e, cell, setup_zone(setup));
		if (why)
			return side_fault(s, i, why);
		add(c, s, i, &e);
	}
	return NULL;
}

const char *shared_open(struct config *c, struct setup *setup)
{
	struct side s;
	const char *why = NULL;

	lists_init(&c->shared);
	if (c->lists_path) {
		why = setup_side(setup, &s, c->lists_path, NULL);
		if (!why)
			why = read(c, setup, &s);
		side_release(&s);
	}
	lists_ready(&c->shared);
	return why;
}

void shared_tell(const struct config *c, const struct state *s)
{
	struct notice unmet = {0};

	if (!c->lists_path)
		return;
	for (uint32_t i = 0; i < c->shared.entries && s->rows; i++)
		if (!s->met[i])
			notice_line(&unmet, c->lists_path, c->list_line[i]);
	setup_note(c->setup, "lists", c->shared.entries);
	setup_notice(c->setup, "lists_unmet", &unmet,
		"no row has what this entry says that many share");
}
