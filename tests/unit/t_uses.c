/* t_uses.c - who used what, as rows come and as a graph; and its dense blocks.
 */
#include <stdio.h>

#include "invite/dense.h"
#include "unit.h"

/* Row "account thing0 thing1" of the batch; "-" is none. */
static void ask(struct uses *u, struct uses_batch *b, const char *line)
{
	struct text rest = text_of(line);

	uses_ask(u, b, text_split(&rest, ' '));
	for (unsigned k = 0; k < 2; k++) {
		struct text t = text_split(&rest, ' ');
		b->thing[k][b->n] = text_is(t, "-") ? text_of("") : t;
	}
	b->n++;
}

static void has_edge(const struct uses *u, const struct uses_graph *g, size_t e,
	const char *account, unsigned kind, const char *thing)
{
	uint32_t row = (uint32_t)(g->edge[e] >> 32);
	uint32_t col = (uint32_t)g->edge[e];

	ck_assert(text_is(uses_account(u, g, row), account));
	ck_assert_uint_eq(uses_kind_of(g, col), kind);
	ck_assert(text_is(uses_thing(u, g, kind, col), thing));
}

START_TEST(graph)
{
	struct uses u;
	struct uses_batch b = {.n = 0};
	struct uses_graph g;

	uses_init(&u, 2);
	ask(&u, &b, "zoe d2 n1");
	ask(&u, &b, "ann d1 -");
	ask(&u, &b, "bob - n0");
	ck_assert_ptr_null(uses_put(&u, &b));
	ck_assert(b.n == 0 && !b.twice[0] && !b.twice[1] && !b.twice[2]);
	ck_assert_uint_eq(u.again, 0);
	ask(&u, &b, "zoe d2 n0"); /* d2 again, n0 is new */
	ask(&u, &b, "ann d2 -");
	ask(&u, &b, "cat d2 -");
	ask(&u, &b, "cat - n1");
	ck_assert_ptr_null(uses_put(&u, &b));
	ck_assert(b.twice[0] && !b.twice[1] && !b.twice[2] && !b.twice[3]);
	ck_assert_uint_eq(u.again, 3);
	ck_assert(u.found && !u.watching);
	ck_assert_ptr_null(uses_add(&u, text_of("ann"), 1, text_of("n1")));
	ck_assert_uint_eq(u.n, 10);
	uses_graph(&g, &u);
	ck_assert_uint_eq(g.rows, 4);
	ck_assert_uint_eq(g.cols, 4);
	ck_assert_uint_eq(g.first[1], 2);
	ck_assert_uint_eq(g.first[2], 4);
	ck_assert_uint_eq(g.edges, 9);
	has_edge(&u, &g, 0, "ann", 0, "d1");
	has_edge(&u, &g, 1, "ann", 0, "d2");
	has_edge(&u, &g, 2, "ann", 1, "n1");
	has_edge(&u, &g, 3, "bob", 1, "n0");
	has_edge(&u, &g, 4, "cat", 0, "d2");
	has_edge(&u, &g, 5, "cat", 1, "n1");
	has_edge(&u, &g, 6, "zoe", 0, "d2");
	has_edge(&u, &g, 7, "zoe", 1, "n0");
	has_edge(&u, &g, 8, "zoe", 1, "n1");
	uses_graph_release(&g);
	uses_release(&u);
}
END_TEST

START_TEST(twice_in_a_batch)
{
	struct uses u;
	struct uses_batch b = {.n = 0};

	uses_init(&u, 2);
	ask(&u, &b, "ann d1 n1");
	ask(&u, &b, "bob d1 n1");
	ask(&u, &b, "bob d1 n2"); /* again, and seen in its own batch */
	ck_assert_ptr_null(uses_put(&u, &b));
	ck_assert(!b.twice[0] && !b.twice[1] && b.twice[2]);
	ask(&u, &b, "ann d1 n1"); /* nobody looks any more */
	ck_assert_ptr_null(uses_put(&u, &b));
	ck_assert(!b.twice[0]);
	ck_assert_uint_eq(u.again, 2);
	ck_assert_ptr_null(uses_put(&u, &b));
	uses_release(&u);
}
END_TEST

START_TEST(seen_before_watching)
{
	struct uses u;
	struct uses_batch b = {.n = 0};

	uses_init(&u, 2);
	ask(&u, &b, "ann d1 -");
	ck_assert_ptr_null(uses_put(&u, &b));
	ask(&u, &b, "ann d2 -"); /* the account again, the use is new */
	ck_assert_ptr_null(uses_put(&u, &b));
	ck_assert(!b.twice[0] && u.watching && !u.found);
	ask(&u, &b, "ann d1 -");
	ck_assert_ptr_null(uses_put(&u, &b));
	ck_assert(b.twice[0] && u.found);
	uses_release(&u);
}
END_TEST

START_TEST(many)
{
	struct uses u;
	struct uses_graph g;
	char name[24];

	bool had_room = true;

	uses_init(&u, 1); /* a million edges, of which a tenth differ */
	for (int i = 0; i < 1500000; i++) {
		snprintf(name, sizeof(name), "a%d", i % 150000);
		had_room &=
			uses_add(&u, text_of(name), 0, text_of("hub")) == NULL;
	}
	ck_assert(had_room);
	ck_assert_uint_eq(u.n, 1500000);
	ck_assert_uint_lt(u.kind[0].n, 1000000); /* sorted once */
	uses_graph(&g, &u);
	ck_assert_uint_eq(g.edges, 150000);
	uses_graph_release(&g);
	uses_release(&u);
}
END_TEST

START_TEST(blocks)
{
	static const char *const use[] = {"a d1 -", "b d1 -", "a d2 -",
		"b d2 -", "c d2 -", "e d5 -", "f d5 -", "g d6 -"};
	struct uses u;
	struct uses_batch b = {.n = 0};
	struct uses_graph g;
	struct dense d;

	uses_init(&u, 2);
	for (size_t i = 0; i < sizeof(use) / sizeof(*use); i++)
		ask(&u, &b, use[i]);
	ck_assert_ptr_null(uses_put(&u, &b));
	uses_graph(&g, &u);
	dense_find(&d, &g, 5, PEEL_ONE, 1);
	ck_assert_uint_eq(d.n, 2); /* g and d6 join nobody */
	ck_assert_uint_eq(d.order[0], 0);
	ck_assert_uint_eq(d.block[0].rows, 2);	  /* as dense as with c */
	ck_assert_double_eq(d.block[0].score, 1); /* 4 uses, 4 of them */
	ck_assert_uint_eq(d.block[1].rows, 2);
	ck_assert_double_eq_tol(d.block[1].score, 2.0 / 3, 1e-9);
	ck_assert_uint_eq(g.edges, 0);
	dense_release(&d);
	uses_graph_release(&g);
	uses_release(&u);
}
END_TEST

UNIT_MAIN("uses", graph, twice_in_a_batch, seen_before_watching, many, blocks)
