/* uses.h - who used what: accounts, things of several kinds, and an edge for
 * each use, as rows tell of them and as a graph.
 *
 *	struct uses u;
 *	struct uses_batch b = {.n = 0};
 *
 *	uses_init(&u, 2);
 *	uses_ask(&u, &b, account);             // row 0 of the batch
 *	b.thing[0][0] = device;                // empty: it has none
 *	b.thing[1][0] = network;
 *	b.n++;
 *	TRY(uses_put(&u, &b));                 // b.twice[0]: it was there
 *	uses_graph(&g, &u);
 *	... g.edge[0..g.edges) ...
 *	uses_graph_release(&g);
 *	uses_release(&u);
 *
 * Rows are put in batches, so that keys are looked up together.  An edge takes
 * 8 bytes; those that come twice go when there are many.
 */
#ifndef INVITE_USES_H
#define INVITE_USES_H

#include "base/table.h"
#include "invite/pairs.h"

enum { USES_KINDS = 16 };

/* Who used what of one kind: edges of account and thing by their numbers in the
 * tables, perhaps some twice. */
struct uses_kind {
	struct table things;
	uint64_t *edge;
	size_t n, cap;
	size_t distinct;   /* of the first edges, when they were sorted last */
	struct pairs seen; /* while the first that comes twice is looked for */
};

struct uses {
	struct table accounts;
	struct uses_kind kind[USES_KINDS];
	unsigned kinds;
	uint64_t n;	/* uses, each as often as it came */
	uint64_t again; /* rows of an account that was there before */
	/* The first use that was there before is looked for.  None can be until
	 * an account comes again, and from then on uses are kept in "seen",
	 * until one is found. */
	bool watching, found;
};

/* Rows whose keys are looked up together. */
struct uses_batch {
	struct table_want account[TABLE_BATCH];
	struct text thing[USES_KINDS][TABLE_BATCH]; /* empty: none */
	bool twice[TABLE_BATCH]; /* out: has the first use that came twice, or
				    one behind it in this batch */
	size_t n;
};

/* All edges: accounts are rows, the things of all kinds columns, kind after
 * kind; both in byte order within. */
struct uses_graph {
	uint32_t *account;		/* rows: their numbers in the table */
	uint32_t *thing[USES_KINDS];	/* columns of each kind, likewise */
	uint32_t first[USES_KINDS + 1]; /* column of each kind */
	uint64_t *edge;			/* ascending, each once */
	size_t edges;
	uint32_t rows, cols;
};

void uses_init(struct uses *u, unsigned kinds);
void uses_release(struct uses *u);

/* Row b->n is of ACCOUNT, whose bytes stay until the batch is put. */
static inline void uses_ask(
	const struct uses *u, struct uses_batch *b, struct text account)
{
	table_ask(&u->accounts, &b->account[b->n], account);
}

/* Put the b->n <= TABLE_BATCH rows of B, and empty it; B->twice stays.  NULL,
 * or that there are more than a graph can have. */
const char *uses_put(struct uses *u, struct uses_batch *b);

/* One use of KIND, at once. */
const char *uses_add(
	struct uses *u, struct text account, unsigned kind, struct text thing);

/* The graph of U, whose edges move to it; the caller releases it.  Nothing can
 * be added to U after that. */
void uses_graph(struct uses_graph *g, struct uses *u);
void uses_graph_release(struct uses_graph *g);

/* The kind of column COL. */
unsigned uses_kind_of(const struct uses_graph *g, uint32_t col);

/* The name of row ROW; of column COL, which is of KIND. */
struct text uses_account(
	const struct uses *u, const struct uses_graph *g, uint32_t row);
struct text uses_thing(const struct uses *u, const struct uses_graph *g,
	unsigned kind, uint32_t col);

#endif
