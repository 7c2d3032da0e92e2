/* edges.c - who used what: tables of accounts and things, and their edges.
 *
 * Saved state has a line for each edge, the account its key, then the word of
 * --on and the thing.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-ring/parts.h"

enum { FEW = 1 << 20 /* edges that are not worth sorting */ };

void edges_init(struct state *s, const struct config *c)
{
	s->met = mem_zero(c->shared.entries, sizeof(*s->met));
	table_init(&s->accounts, 0, hash_seed());
	for (unsigned i = 0; i < MOST_SIDES; i++)
		table_init(&s->usage[i].things, 0, hash_seed());
}

/* The first use that came twice is found: its place is all that is wanted. */
static void forget(struct state *s)
{
	for (unsigned i = 0; i < MOST_SIDES; i++)
		pairs_release(&s->usage[i].seen);
	s->watching = false;
}

void edges_release(struct state *s)
{
	table_release(&s->accounts);
	for (unsigned i = 0; i < MOST_SIDES; i++) {
		table_release(&s->usage[i].things);
		free(s->usage[i].edge);
	}
	forget(s);
	free(s->met);
	buf_release(&s->text);
}

/* An edge; when they have become many, those that came twice go. */
static void add(
	struct state *s, struct usage *usage, size_t account, size_t thing)
{
	if (usage->n == usage->cap && usage->n >= FEW + 2 * usage->distinct) {
		usage->n = peel_sort(usage->edge, usage->n,
			(uint32_t)s->accounts.n, (uint32_t)usage->things.n);
		usage->distinct = usage->n;
	}
	mem_grow(&usage->edge, &usage->cap, usage->n + 1, sizeof(*usage->edge));
	usage->edge[usage->n++] = peel_edge((uint32_t)account, (uint32_t)thing);
	s->uses++;
}

/* As many as peel_densest() takes. */
static const char *check_room(const struct state *s)
{
	const uint64_t more = (uint64_t)TABLE_BATCH * MOST_SIDES;
	uint64_t nodes = s->accounts.n + more, edges = more;

	for (unsigned i = 0; i < MOST_SIDES; i++) {
		nodes += s->usage[i].things.n;
		edges += s->usage[i].n;
	}
	if (edges >= INT32_MAX)
		return "more than 2147 million uses";
	return nodes < UINT32_MAX
		       ? NULL
		       : "more than 4294 million accounts and things";
}

/* Of the rows that wait, how many are of an account that is none of the new
 * ones, which are numbered from BEFORE on as they came. */
static size_t count_again(const struct waiting *w, size_t before)
{
	size_t again = 0;

	for (size_t i = 0; i < w->n; i++)
		if (w->account[i].at == before)
			before++;
		else
			again++;
	return again;
}

/* All uses so far, which all differ, are seen. */
static void watch(struct state *s, const struct config *c)
{
	for (unsigned i = 0; i < c->uses; i++) {
		struct usage *usage = &s->usage[i];
		pairs_init(&usage->seen);
		for (size_t e = 0; e < usage->n; e++)
			pairs_add(&usage->seen, usage->edge[e]);
	}
	s->watching = true;
}

/* The use of row R of those that wait. */
static void see(struct state *s, struct usage *usage, size_t r, size_t thing)
{
	const struct waiting *w = &s->waiting;
	struct row row = {.batch = w->batch,
		.record = w->record[r],
		.binding = w->binding};
	struct notice one = {0};

	if (pairs_add(&usage->seen,
		    peel_edge((uint32_t)w->account[r].at, (uint32_t)thing)))
		return;
	notice_row(&one, &row);
	notice_merge(&s->twice, &one);
}

/* Uses of one kind by the rows that wait. */
static void settle_usage(struct state *s, unsigned side)
{
	struct waiting *w = &s->waiting;
	struct usage *usage = &s->usage[side];
	struct table_want want[TABLE_BATCH];
	size_t of[TABLE_BATCH], n = 0;

	for (size_t r = 0; r < w->n; r++) {
		if (w->thing[side][r].len == 0)
			continue;
		of[n] = r;
		table_ask(&usage->things, &want[n++], w->thing[side][r]);
	}
	table_put_all(&usage->things, want, n);
	for (size_t k = 0; k < n; k++) {
		add(s, usage, w->account[of[k]].at, want[k].at);
		if (s->watching)
			see(s, usage, of[k], want[k].at);
	}
}

const char *edges_settle(struct state *s, const struct config *c)
{
	struct waiting *w = &s->waiting;
	size_t before = s->accounts.n;

	if (w->n == 0)
		return NULL;
	TRY(check_room(s));
	table_put_all(&s->accounts, w->account, w->n);
	size_t again = count_again(w, before);
	s->again += again;
	if (again && !s->watching && s->twice.n == 0)
		watch(s, c);
	for (unsigned i = 0; i < c->uses; i++)
		settle_usage(s, i);
	if (s->twice.n)
		forget(s);
	w->n = 0;
	return NULL;
}

enum verdict edges_row(struct state *s, const struct config *c, struct row *row)
{
	struct waiting *w = &s->waiting;
	struct text account;
	unsigned uses = 0;
	bool nobodys = false, one;

	if (!row_key(row, INVITEE, &account))
		return BAD;
	for (unsigned i = 0; i < c->uses; i++) {
		if (!sides_read(c, &c->use[i], row, &s->text,
			    w->derived[i][w->n], &w->thing[i][w->n], &one,
			    s->met))
			return BAD;
		nobodys |= one;
	}
	if (nobodys)
		notice_row(&s->nobodys, row);
	for (unsigned i = 0; i < c->uses; i++) {
		bool none = w->thing[i][w->n].len == 0;
		s->empty[i] += none;
		uses += !none;
	}
	if (uses == 0)
		notice_row(&s->nothing, row);
	s->rows++;
	w->batch = row->batch;
	w->binding = row->binding;
	w->record[w->n] = row->record;
	table_ask(&s->accounts, &w->account[w->n++], account);
	if (w->n < TABLE_BATCH)
		return OK;
	row->reason = edges_settle(s, c);
	return row->reason ? FATAL : OK;
}

enum verdict edges_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	struct text name, thing;
	unsigned i = 0;

	if (row->n != 2 || !state_row_text(row, 0, &name) ||
		!state_row_text(row, 1, &thing) || thing.len == 0)
		return BAD;
	while (i < c->uses && !text_equal(name, c->use[i].name))
		i++;
	if (i == c->uses || state_row_key(row).len == 0)
		return BAD;
	*reason = check_room(s);
	if (*reason)
		return FATAL;
	add(s, &s->usage[i], table_put(&s->accounts, state_row_key(row)),
		table_put(&s->usage[i].things, thing));
	return OK;
}

/* RANK[ORDER[i]] = i. */
static uint32_t *ranks(const uint32_t *order, size_t n)
{
	uint32_t *rank = mem_array(n, sizeof(*rank));

	for (size_t i = 0; i < n; i++)
		rank[order[i]] = (uint32_t)i;
	return rank;
}

void edges_graph(struct ring_graph *g, struct state *s, const struct config *c)
{
	size_t n = 0;

	forget(s);
	*g = (struct ring_graph){.account = table_sorted(&s->accounts),
		.rows = (uint32_t)s->accounts.n};
	for (unsigned i = 0; i < c->uses; i++)
		n += s->usage[i].n;
	g->edge = mem_array(n, sizeof(*g->edge));
	uint32_t *row = ranks(g->account, s->accounts.n);
	for (unsigned i = 0; i < c->uses; i++) {
		struct usage *usage = &s->usage[i];
		g->thing[i] = table_sorted(&usage->things);
		uint32_t *col = ranks(g->thing[i], usage->things.n);
		for (size_t e = 0; e < usage->n; e++)
			g->edge[g->edges++] = peel_edge(
				row[usage->edge[e] >> 32],
				g->cols + col[(uint32_t)usage->edge[e]]);
		free(col);
		free(usage->edge);
		usage->edge = NULL;
		usage->n = usage->cap = 0;
		g->cols += (uint32_t)usage->things.n;
		g->first[i + 1] = g->cols;
	}
	free(row);
	g->edges = peel_sort(g->edge, g->edges, g->rows, g->cols);
}

void graph_release(struct ring_graph *g)
{
	free(g->account);
	for (unsigned i = 0; i < MOST_SIDES; i++)
		free(g->thing[i]);
	free(g->edge);
}

const char *edges_save(
	struct state *s, const struct config *c, struct state_out *to)
{
	struct ring_graph g;
	unsigned i = 0;

	edges_graph(&g, s, c);
	unsaid_tell(c, s, g.edges);
	for (size_t e = 0; e < g.edges; e++) {
		uint32_t row = (uint32_t)(g.edge[e] >> 32);
		uint32_t col = (uint32_t)g.edge[e];
		if (e == 0 || row != g.edge[e - 1] >> 32)
			i = 0;
		while (col >= g.first[i + 1])
			i++;
		state_key(to, table_key(&s->accounts, g.account[row]));
		state_text(to, c->use[i].name);
		state_text(to, table_key(&s->usage[i].things,
				       g.thing[i][col - g.first[i]]));
		state_end(to);
	}
	graph_release(&g);
	return to->failed;
}
