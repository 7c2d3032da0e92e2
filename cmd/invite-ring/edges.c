/* edges.c - who used what: rows and saved state.
 *
 * Saved state has a line for each edge, the account its key, then the word of
 * --on and the thing.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-ring/parts.h"

void edges_init(struct state *s, const struct config *c)
{
	s->met = mem_zero(c->shared.entries, sizeof(*s->met));
	uses_init(&s->uses, c->uses);
}

void edges_release(struct state *s)
{
	uses_release(&s->uses);
	free(s->met);
	buf_release(&s->text);
}

/* Row R of those that waited has a use that was there before. */
static void note_twice(struct state *s, size_t r)
{
	const struct waiting *w = &s->waiting;
	struct row row = {.batch = w->batch,
		.record = w->record[r],
		.binding = w->binding};
	struct notice one = {0};

	notice_row(&one, &row);
	notice_merge(&s->twice, &one);
}

const char *edges_settle(struct state *s)
{
	struct waiting *w = &s->waiting;
	size_t n = w->uses.n;

	TRY(uses_put(&s->uses, &w->uses));
	for (size_t r = 0; r < n; r++)
		if (w->uses.twice[r])
			note_twice(s, r);
	return NULL;
}

/* What the row has in vain. */
static void count_cells(
	struct state *s, const struct config *c, struct row *row, bool nobodys)
{
	const struct uses_batch *b = &s->waiting.uses;
	unsigned uses = 0;

	for (unsigned i = 0; i < c->uses; i++) {
		bool none = b->thing[i][b->n].len == 0;
		s->empty[i] += none;
		uses += !none;
	}
	if (nobodys)
		notice_row(&s->nobodys, row);
	if (uses == 0)
		notice_row(&s->nothing, row);
	s->rows++;
}

enum verdict edges_row(struct state *s, const struct config *c, struct row *row)
{
	struct waiting *w = &s->waiting;
	size_t n = w->uses.n;
	struct text account;
	bool nobodys = false, one;

	if (!row_key(row, INVITEE, &account))
		return BAD;
	for (unsigned i = 0; i < c->uses; i++) {
		if (!sides_read(c, &c->use[i], row, &s->text, w->derived[i][n],
			    &w->uses.thing[i][n], &one, s->met))
			return BAD;
		nobodys |= one;
	}
	count_cells(s, c, row, nobodys);
	w->batch = row->batch;
	w->binding = row->binding;
	w->record[n] = row->record;
	uses_ask(&s->uses, &w->uses, account);
	if (++w->uses.n < TABLE_BATCH)
		return OK;
	row->reason = edges_settle(s);
	return row->reason ? FATAL : OK;
}

enum verdict edges_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	struct text name, thing;
	char room[JOINT_ROOM];
	unsigned i = 0;

	if (row->n != 2 || !state_row_text(row, 0, &name) ||
		!state_row_text(row, 1, &thing) || thing.len == 0)
		return BAD;
	while (i < c->uses && !text_equal(name, c->use[i].joint.name))
		i++;
	if (i == c->uses || state_row_key(row).len == 0)
		return BAD;
	if (c->use[i].joint.kind == JOINT_COLUMN)
		joint_thing(&c->use[i].joint, &thing, &s->text, room);
	*reason = uses_add(&s->uses, state_row_key(row), i, thing);
	return *reason ? FATAL : OK;
}

const char *edges_save(
	struct state *s, const struct config *c, struct state_out *to)
{
	const struct uses *u = &s->uses;
	struct uses_graph g;

	uses_graph(&g, &s->uses);
	unsaid_tell(c, s, g.edges);
	for (size_t e = 0; e < g.edges; e++) {
		uint32_t col = (uint32_t)g.edge[e];
		unsigned kind = uses_kind_of(&g, col);
		state_key(to, uses_account(u, &g, (uint32_t)(g.edge[e] >> 32)));
		state_text(to, c->use[kind].joint.name);
		state_text(to, uses_thing(u, &g, kind, col));
		state_end(to);
	}
	uses_graph_release(&g);
	return to->failed;
}
