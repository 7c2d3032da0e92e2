/* saved.c - the state of reach-funnel as lines of text, and back.
 *
 * A line a unit, KEY its cells with the byte 0x1f between them; of each event,
 * in order: event, id, steps as letters, by cells, and milliseconds since the
 * event before.  The newest row of the log that is no step has a line or a
 * place as an event without steps.
 */
#include <stdlib.h>

#include "reach-funnel/parts.h"

static void write_unit(struct state_out *to, const struct state *s,
	struct deed_list *list, size_t i)
{
	int64_t before = 0;

	deeds_list(list, &s->deeds, i);
	state_key(to, table_key(&s->deeds.lists.table, i));
	for (size_t k = 0; k < list->n; k++) {
		const struct deed *e = &list->at[k];
		for (unsigned j = 0; j < s->deeds.tuples.columns; j++)
			state_text(to, deeds_cell(&list->text[0], list,
					       &s->deeds, e, j));
		state_int(to, e->ms - before);
		before = e->ms;
	}
	state_end(to);
}

/* The newest row that is no step, unless a step is as new. */
static void add_newest(struct state *s)
{
	struct text cell[FUNNEL_BY + BY_MOST];

	if (!s->newest.given || (deeds_customers(&s->deeds) &&
					s->newest.ms <= s->deeds.last_ms))
		return;
	for (size_t i = 0; i < FUNNEL_BY + BY_MOST; i++)
		cell[i] = text_of("");
	cell[FUNNEL_MASK] = text_of("-");
	deeds_add(&s->deeds, buf_view(&s->newest.unit),
		&(struct deed_in){.ms = s->newest.ms, .cell = cell});
	deeds_settle(&s->deeds);
}

const char *saved_write(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	struct deed_list list = {.at = NULL};

	(void)config;
	deeds_settle(&s->deeds);
	add_newest(s);
	uint32_t *order = table_sorted(&s->deeds.lists.table);
	for (size_t i = 0; i < deeds_customers(&s->deeds) && !to->failed; i++)
		write_unit(to, s, &list, order[i]);
	free(order);
	deed_list_release(&list);
	return to->failed;
}

enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	struct state *s = at;
	const struct config *c = config;
	size_t columns = FUNNEL_BY + c->by.n, each = columns + 1;
	struct text cell[FUNNEL_BY + BY_MOST];
	struct deed_in e = {.cell = cell};
	uint64_t steps;
	int64_t since;

	(void)reason;
	if (row->n == 0 || row->n % each)
		return BAD;
	for (size_t f = 0; f < row->n; f += each) {
		if (!state_row_int(row, f + columns, &since) ||
			__builtin_add_overflow(e.ms, since, &e.ms) ||
			e.ms < -100000000000000 || e.ms > 300000000000000)
			return BAD;
		for (size_t k = 0; k < columns; k++)
			if (!state_row_text(row, f + k, &cell[k]))
				return BAD;
		if (!funnel_mask_read(&steps, cell[FUNNEL_MASK]) ||
			steps >> (c->steps.funnel.n - 1) > 1)
			return BAD;
		if (steps || c->steps.funnel.order == FUNNEL_STRICT)
			deeds_add(&s->deeds, state_row_key(row), &e);
		else
			rows_newest(&s->newest, e.ms, state_row_key(row));
	}
	deeds_settle(&s->deeds);
	return OK;
}
