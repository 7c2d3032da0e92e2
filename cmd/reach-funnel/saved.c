/* saved.c - the state of reach-funnel as lines of text, and back.
 *
 * A line a unit, KEY its cells with the byte 0x1f between them; of each event,
 * in order: event, id, steps as letters, by cells, and milliseconds since the
 * event before.  The newest row of the log that is no step has a line or a
 * place as an event without steps.
 */
#include <stdlib.h>

#include "reach-funnel/parts.h"

/* Whether the newest row is no step: then it goes to the state, in the line of
 * its unit. */
static bool goes_out(const struct state *s)
{
	return s->newest.given && !(deeds_customers(&s->deeds) &&
					  s->newest.ms <= s->deeds.last_ms);
}

static bool is_newest(const struct state *s, struct text unit)
{
	return goes_out(s) && text_equal(buf_view(&s->newest.who), unit);
}

/* It as an event, in milliseconds since BEFORE. */
static void write_newest(
	struct state_out *to, const struct state *s, int64_t before)
{
	for (unsigned j = 0; j < s->deeds.tuples.columns; j++)
		state_text(to, text_of(j == FUNNEL_MASK ? "-" : ""));
	state_int(to, s->newest.ms - before);
}

static void write_newest_alone(struct state_out *to, const struct state *s)
{
	if (!goes_out(s))
		return;
	state_key(to, buf_view(&s->newest.who));
	write_newest(to, s, 0);
	state_end(to);
}

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
	if (is_newest(s, table_key(&s->deeds.lists.table, i)))
		write_newest(to, s, before);
	state_end(to);
}

const char *saved_write(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	const struct config *c = config;
	const struct table *units = &s->deeds.lists.table;
	struct deed_list list = {.at = NULL};
	bool alone = true;

	answer_tell_rows(s, c->setup);
	deeds_settle(&s->deeds);
	uint32_t *order = table_sorted(units);
	for (size_t i = 0; i < units->n && !to->failed; i++) {
		struct text key = table_key(units, order[i]);
		if (alone && s->newest.given &&
			text_compare(buf_view(&s->newest.who), key) <= 0) {
			if (!is_newest(s, key))
				write_newest_alone(to, s);
			alone = false;
		}
		write_unit(to, s, &list, order[i]);
	}
	if (alone)
		write_newest_alone(to, s);
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
			newest_see(&s->newest, e.ms, state_row_key(row));
	}
	deeds_settle(&s->deeds);
	return OK;
}
