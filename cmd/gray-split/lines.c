/* lines.c - a row with its experiment, its arm, or the reason why it has none.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "gray-split/parts.h"

enum { CELLS = 5 };

/* Cells of an entry that are alike are made once: by reason and arm. */
void lines_init(struct state *s, const struct config *c)
{
	s->first = mem_array(c->planned.n + 1, sizeof(*s->first));
	for (size_t i = 0; i < c->planned.n; i++) {
		s->first[i] = s->tails;
		s->tails += SPLIT_REASONS * (c->planned.entry[i].arms.n + 1);
	}
	s->tail = mem_zero(s->tails, sizeof(*s->tail));
}

void lines_release(struct state *s)
{
	for (size_t i = 0; i < s->tails; i++)
		buf_release(&s->tail[i]);
	free(s->tail);
	free(s->first);
}

static void put_arm(struct out *out, const struct config *c,
	const struct plan_entry *e, int arm)
{
	if (arm == ARMS_NONE)
		out_empty(out);
	else if (arm >= LISTED_STRAY)
		out_string(out, listed_stray(&c->forced, arm));
	else
		out_text(out, e->arms.arm[arm].name);
}

static void put_cells(struct out *out, const struct config *c,
	const struct plan_entry *e, enum split_reason reason, int arm)
{
	out_text(out, e->experiment);
	put_arm(out, c, e, arm);
	out_text(out, e->phase);
	if (arm != ARMS_NONE && split_is_drawn(reason))
		out_real(out, arms_share(&e->arms, (size_t)arm));
	else
		out_empty(out);
	out_string(out, split_reason_name(reason));
}

/* The cells of a kind, which are made once. */
static struct text same_cells(struct state *s, const struct config *c,
	const struct out *out, size_t i, enum split_reason reason, int arm)
{
	const struct plan_entry *e = &c->planned.entry[i];
	size_t kind = (size_t)reason * (e->arms.n + 1) + (size_t)(arm + 1);
	struct buf *tail = &s->tail[s->first[i] + kind];
	struct out made = {.format = out->format,
		.delimiter = out->delimiter,
		.columns = out->columns,
		.rows = *tail};

	if (tail->len == 0) {
		put_cells(&made, c, e, reason, arm);
		*tail = made.rows;
	}
	return buf_view(tail);
}

void lines_put(struct state *s, const struct config *c, struct row *row,
	struct out *out, size_t i, enum split_reason reason, int arm)
{
	bool plain = out->format == OUT_CSV || out->format == OUT_TSV;

	row_pass(row, out);
	if (plain && arm < LISTED_STRAY)
		out_raw(out, same_cells(s, c, out, i, reason, arm), CELLS);
	else
		put_cells(out, c, &c->planned.entry[i], reason, arm);
	out_end(out);
}

void lines_none(struct row *row, struct out *out)
{
	row_pass(row, out);
	for (int i = 1; i < CELLS; i++)
		out_empty(out);
	out_string(out, split_reason_name(SPLIT_NONE));
	out_end(out);
}
