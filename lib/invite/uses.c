/* uses.c - tables of accounts and things, and their edges. */
#include "invite/uses.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "invite/peel.h"

enum { FEW = 1 << 20 /* edges that are not worth sorting */ };

void uses_init(struct uses *u, unsigned kinds)
{
	*u = (struct uses){.kinds = kinds};
	table_init(&u->accounts, 0, hash_seed());
	for (unsigned i = 0; i < kinds; i++)
		table_init(&u->kind[i].things, 0, hash_seed());
}

/* The first use that came twice is found, or nobody looks for it any more. */
static void forget(struct uses *u)
{
	for (unsigned i = 0; i < u->kinds; i++)
		pairs_release(&u->kind[i].seen);
	u->watching = false;
}

void uses_release(struct uses *u)
{
	table_release(&u->accounts);
	for (unsigned i = 0; i < u->kinds; i++) {
		table_release(&u->kind[i].things);
		free(u->kind[i].edge);
	}
	forget(u);
}

/* An edge; when they have become many, those that came twice go. */
static void add(
	struct uses *u, struct uses_kind *kind, size_t account, size_t thing)
{
	if (kind->n == kind->cap && kind->n >= FEW + 2 * kind->distinct) {
		kind->n = peel_sort(kind->edge, kind->n,
			(uint32_t)u->accounts.n, (uint32_t)kind->things.n);
		kind->distinct = kind->n;
	}
	mem_grow(&kind->edge, &kind->cap, kind->n + 1, sizeof(*kind->edge));
	kind->edge[kind->n++] = peel_edge((uint32_t)account, (uint32_t)thing);
	u->n++;
}

/* As many as peel_densest() takes, and one batch more. */
static const char *check_room(const struct uses *u)
{
	const uint64_t more = (uint64_t)TABLE_BATCH * USES_KINDS;
	uint64_t nodes = u->accounts.n + more, edges = more;

	for (unsigned i = 0; i < u->kinds; i++) {
		nodes += u->kind[i].things.n;
		edges += u->kind[i].n;
	}
	if (edges >= INT32_MAX)
		return "more than 2147 million uses";
	return nodes < UINT32_MAX
		       ? NULL
		       : "more than 4294 million accounts and things";
}

/* How many of the rows are of an account that is none of the new ones, which
 * are numbered from BEFORE on as they came. */
static size_t count_again(const struct uses_batch *b, size_t before)
{
	size_t again = 0;

	for (size_t i = 0; i < b->n; i++)
		if (b->account[i].at == before)
			before++;
		else
			again++;
	return again;
}

/* All uses so far, which all differ, are seen. */
static void watch(struct uses *u)
{
	for (unsigned i = 0; i < u->kinds; i++) {
		struct uses_kind *kind = &u->kind[i];
		pairs_init(&kind->seen);
		for (size_t e = 0; e < kind->n; e++)
			pairs_add(&kind->seen, kind->edge[e]);
	}
	u->watching = true;
}

/* The uses of one kind. */
static void put_kind(struct uses *u, struct uses_batch *b, unsigned which)
{
	struct uses_kind *kind = &u->kind[which];
	struct table_want want[TABLE_BATCH];
	size_t of[TABLE_BATCH], n = 0;

	for (size_t r = 0; r < b->n; r++) {
		if (b->thing[which][r].len == 0)
			continue;
		of[n] = r;
		table_ask(&kind->things, &want[n++], b->thing[which][r]);
	}
	table_put_all(&kind->things, want, n);
	for (size_t k = 0; k < n; k++) {
		size_t account = b->account[of[k]].at, thing = want[k].at;
		add(u, kind, account, thing);
		if (u->watching &&
			!pairs_add(&kind->seen,
				peel_edge((uint32_t)account, (uint32_t)thing)))
			b->twice[of[k]] = u->found = true;
	}
}

const char *uses_put(struct uses *u, struct uses_batch *b)
{
	size_t before = u->accounts.n;

	memset(b->twice, 0, sizeof(b->twice));
	if (b->n == 0)
		return NULL;
	TRY(check_room(u));
	table_put_all(&u->accounts, b->account, b->n);
	size_t again = count_again(b, before);
	u->again += again;
	if (again && !u->watching && !u->found)
		watch(u);
	for (unsigned i = 0; i < u->kinds; i++)
		put_kind(u, b, i);
	if (u->found)
		forget(u);
	b->n = 0;
	return NULL;
}

const char *uses_add(
	struct uses *u, struct text account, unsigned kind, struct text thing)
{
	TRY(check_room(u));
	size_t at = table_put(&u->accounts, account);
	add(u, &u->kind[kind], at, table_put(&u->kind[kind].things, thing));
	return NULL;
}

/* RANK[ORDER[i]] = i. */
static uint32_t *ranks(const uint32_t *order, size_t n)
{
	uint32_t *rank = mem_array(n, sizeof(*rank));

	for (size_t i = 0; i < n; i++)
		rank[order[i]] = (uint32_t)i;
	return rank;
}

/* The edges of KIND, whose columns begin at g->cols; ROW: of each account. */
static void take_kind(struct uses_graph *g, struct uses_kind *kind,
	unsigned which, const uint32_t *row)
{
	g->thing[which] = table_sorted(&kind->things);
	uint32_t *col = ranks(g->thing[which], kind->things.n);

	for (size_t e = 0; e < kind->n; e++)
		g->edge[g->edges++] = peel_edge(row[kind->edge[e] >> 32],
			g->cols + col[(uint32_t)kind->edge[e]]);
	free(col);
	free(kind->edge);
	kind->edge = NULL;
	kind->n = kind->cap = 0;
	g->cols += (uint32_t)kind->things.n;
	g->first[which + 1] = g->cols;
}

void uses_graph(struct uses_graph *g, struct uses *u)
{
	size_t n = 0;

	forget(u);
	*g = (struct uses_graph){.account = table_sorted(&u->accounts),
		.rows = (uint32_t)u->accounts.n};
	for (unsigned i = 0; i < u->kinds; i++)
		n += u->kind[i].n;
	g->edge = mem_array(n, sizeof(*g->edge));
	uint32_t *row = ranks(g->account, u->accounts.n);
	for (unsigned i = 0; i < u->kinds; i++)
		take_kind(g, &u->kind[i], i, row);
	free(row);
	g->edges = peel_sort(g->edge, g->edges, g->rows, g->cols);
}

void uses_graph_release(struct uses_graph *g)
{
	free(g->account);
	for (unsigned i = 0; i < USES_KINDS; i++)
		free(g->thing[i]);
	free(g->edge);
}

unsigned uses_kind_of(const struct uses_graph *g, uint32_t col)
{
	unsigned i = 0;

	while (col >= g->first[i + 1])
		i++;
	return i;
}

struct text uses_account(
	const struct uses *u, const struct uses_graph *g, uint32_t row)
{
	return table_key(&u->accounts, g->account[row]);
}

struct text uses_thing(const struct uses *u, const struct uses_graph *g,
	unsigned kind, uint32_t col)
{
	return table_key(
		&u->kind[kind].things, g->thing[kind][col - g->first[kind]]);
}
