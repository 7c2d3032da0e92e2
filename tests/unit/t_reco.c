/* t_reco.c - histories, weights and what is recommended by them.  Random logs
 * are tried by tests/item-next/reference.sh. */
#include "reco/recommend.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "reco/hits.h"
#include "reco/inverse.h"
#include "reco/keep.h"
#include "reco/linear.h"
#include "reco_log.h"
#include "unit.h"

START_TEST(visits_merge)
{
	struct visits v;
	struct visits_list l = {.at = NULL};

	visits_init(&v);
	visits_add(&v, text_of("a"), text_of("y"), 1500, 1);
	visits_add(&v, text_of("a"), text_of("x"), 900, 7);
	visits_add(&v, text_of("a"), text_of("y"), -4000, 1);
	visits_add(&v, text_of("a"), text_of("z"), 900, 1);
	visits_meet(&v, text_of("b"));
	visits_settle(&v);
	uint32_t *rank = visits_ranks(&v);
	ck_assert_uint_eq(visits_customers(&v), 2);
	visits_list(&l, &v, rank, 0);
	ck_assert_uint_eq(l.n, 3);
	ck_assert_uint_eq(l.at[0].item, 0);
	ck_assert_uint_eq(l.at[0].count, 7);
	ck_assert_uint_eq(l.at[1].item, 2);
	ck_assert_int_eq(l.at[1].ms, 900);
	ck_assert_uint_eq(l.at[2].item, 1);
	ck_assert_int_eq(l.at[2].ms, 1500);
	ck_assert_uint_eq(l.at[2].count, 2);
	visits_list(&l, &v, rank, 1);
	ck_assert_uint_eq(l.n, 0);
	free(rank);
	visits_list_release(&l);
	visits_release(&v);
}
END_TEST

START_TEST(histories_end)
{
	struct visits v;
	struct histories h;
	struct reco_places p;

	reco_log_lay(&h, &v, "aA aB aC bC bA", 2);
	ck_assert_uint_eq(h.customers, 2);
	ck_assert_uint_eq(histories_length(&h, 0), 3);
	ck_assert_uint_eq(histories_begin(&h, 0), 1);
	ck_assert_uint_eq(h.item[2], 2 | HISTORIES_END);
	ck_assert_uint_eq(h.item[4], 0 | HISTORIES_END);
	ck_assert_uint_eq(h.over, 1);
	ck_assert_uint_eq(h.owners[0], 2);
	ck_assert_uint_eq(h.buyers, 2);
	places_init(&p, &h);
	ck_assert_uint_eq(places_count(&p, 0), 1); /* that of a is too old */
	ck_assert_uint_eq(p.at[p.start[0]], 4);
	ck_assert_uint_eq(places_count(&p, 2), 2);
	places_release(&p);
	histories_release(&h);
	visits_release(&v);
}
END_TEST

START_TEST(keeps_largest)
{
	struct keep k = {.at = NULL};

	keep_begin(&k, 2);
	keep_add(&k, 4, .5);
	keep_add(&k, 1, -.75);
	keep_add(&k, 3, .5);
	keep_add(&k, 2, .25);
	keep_end(&k);
	ck_assert_uint_eq(k.n, 2);
	ck_assert_uint_eq(k.at[0].item, 1);
	ck_assert(k.at[0].weight < 0);
	ck_assert_uint_eq(k.at[1].item, 3); /* of equal ones the lower */
	keep_begin(&k, 0);
	for (uint32_t i = 0; i < 9; i++)
		keep_add(&k, 9 - i, i);
	keep_end(&k);
	ck_assert_uint_eq(k.n, 9);
	ck_assert_uint_eq(k.at[0].item, 1);
	keep_release(&k);
}
END_TEST

START_TEST(weighs)
{
	struct visits v;
	struct histories h;
	struct weights w;
	struct weights_how how = {WEIGHTS_NEXT, 1, 0, 0, 1};

	reco_log_lay(&h, &v, "aA aB aC bA bB", 9);
	ck_assert_ptr_eq(weights_init(&w, &h, &how), NULL);
	ck_assert_uint_eq(w.start[3], 2); /* A B, B C */
	ck_assert_uint_eq(w.target[0], 1);
	ck_assert(fabs(w.weight[0] - 2 / (12 * pow(3, .25))) < 1e-15);
	weights_release(&w);
	how.window = 2;
	ck_assert_ptr_eq(weights_init(&w, &h, &how), NULL);
	ck_assert_uint_eq(w.start[3], 3); /* A C, too */
	weights_release(&w);
	how.kind = WEIGHTS_COSINE;
	ck_assert_ptr_eq(weights_init(&w, &h, &how), NULL);
	ck_assert_uint_eq(w.start[3], 6);
	ck_assert(fabs(w.weight[0] - 1) < 1e-15);
	ck_assert(fabs(w.weight[1] - 1 / sqrt(2)) < 1e-15);
	weights_release(&w);
	histories_release(&h);
	visits_release(&v);
}
END_TEST

/* Numbers that no tile repeats. */
static double element(size_t i, size_t j)
{
	return i == j ? 9 + (double)(i % 7)
		      : sin((double)(i + 1) * (double)(j + 1)) / 9;
}

static void fill_matrix(struct inverse *m, size_t n)
{
	inverse_init(m, n);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j <= i; j++)
			*inverse_at(m, i, j) = element(j, i);
}

static double product_at(const struct inverse *m, size_t n, size_t i, size_t j)
{
	double sum = 0;

	for (size_t k = 0; k < n; k++)
		sum -= element(k < i ? k : i, k < i ? i : k) *
		       (k > j ? *inverse_at(m, k, j) : *inverse_at(m, j, k));
	return sum;
}

START_TEST(inverts)
{
	const size_t size[] = {1, 2, 63, 64, 65, 130};

	for (size_t s = 0; s < sizeof(size) / sizeof(*size); s++) {
		struct inverse one, three;
		size_t n = size[s];
		fill_matrix(&one, n);
		fill_matrix(&three, n);
		ck_assert_ptr_eq(inverse_find(&one, 1), NULL);
		ck_assert_ptr_eq(inverse_find(&three, 3), NULL);
		for (size_t i = 0; i < n; i++)
			for (size_t j = 0; j < n; j++)
				ck_assert(fabs(product_at(&one, n, i, j) -
						  (i == j)) < 1e-12);
		for (size_t i = 0; i < n; i++)
			for (size_t j = 0; j <= i; j++)
				ck_assert(*inverse_at(&one, i, j) ==
					  *inverse_at(&three, i, j));
		inverse_release(&one);
		inverse_release(&three);
	}
}
END_TEST

START_TEST(has_no_inverse)
{
	struct inverse m;

	inverse_init(&m, 70);
	for (size_t i = 0; i < 70; i++)
		*inverse_at(&m, i, i) = 3;
	*inverse_at(&m, 69, 2) = 3;
	ck_assert_ptr_ne(inverse_find(&m, 1), NULL);
	inverse_release(&m);
}
END_TEST

START_TEST(explains)
{
	/* B is had by all who have A, and by nobody else: without a penalty
	 * nothing tells them apart; with one each explains the other. */
	struct visits v;
	struct histories h;
	struct weights w;
	struct weights_how how = {WEIGHTS_EASE, 1, 0, 0, 1};

	reco_log_lay(&h, &v, "aA aB bA bB bC cC", 9);
	ck_assert_ptr_ne(weights_init(&w, &h, &how), NULL);
	weights_release(&w);
	how.kind = WEIGHTS_SLIM;
	how.neighbours = 2;
	ck_assert_ptr_ne(weights_init(&w, &h, &how), NULL);
	weights_release(&w);
	how.lambda = 2;
	how.neighbours = 1;
	ck_assert_ptr_eq(weights_init(&w, &h, &how), NULL);
	/* A by B alone: 2 / (2 + 2); C by A, the lower of two equals: 1 / 4 */
	ck_assert_uint_eq(w.start[1], 2);
	ck_assert_uint_eq(w.target[0], 1);
	ck_assert(fabs(w.weight[0] - .5) < 1e-15);
	ck_assert_uint_eq(w.target[1], 2);
	ck_assert(fabs(w.weight[1] - .25) < 1e-15);
	weights_release(&w);
	how.kind = WEIGHTS_EASE;
	how.neighbours = 0;
	ck_assert_ptr_eq(weights_init(&w, &h, &how), NULL);
	ck_assert_uint_eq(w.start[3], 6);
	ck_assert(fabs(w.weight[0] - 7. / 15) < 1e-12); /* by hand */
	weights_release(&w);
	histories_release(&h);
	visits_release(&v);
}
END_TEST

static bool but_last(void *arg, uint32_t item)
{
	return item < *(uint32_t *)arg;
}

START_TEST(recommends)
{
	/* Item 0 says 1 for 1, .5 for 2; item 1 says .25 for 2 and -1 for 3. */
	uint64_t start[] = {0, 2, 4, 4, 4, 4};
	uint32_t target[] = {1, 2, 2, 3}, last = 3, of[] = {0, 0, 0, 1, 1};
	double weight[] = {1, .5, .25, -1};
	struct weights w = {4, start, target, weight};
	uint32_t order[] = {3, 0, 1, 2}, had[] = {0, 1 | HISTORIES_END};
	double units[] = {5, 1, 1, 9};
	struct popular_list all = {order, units, 1};
	struct popular p = {4, 0, &all};
	struct recommend_how r = {.weights = &w,
		.popular = &p,
		.decay = .5,
		.most = 9,
		.each = 3,
		.because = 2,
		.fill = true};
	struct recommend_room room;
	struct recommend_may may = {NULL, NULL};

	ck_assert_ptr_eq(recommend_fits(&r), NULL);
	recommend_init(&room, &r);
	ck_assert_uint_eq(recommend(&room, had, 2, 0, &may), 2);
	ck_assert_uint_eq(room.pick[0].item, 2);
	ck_assert(room.pick[0].units == .5e12);
	ck_assert_uint_eq(room.pick[0].reasons, 2);
	ck_assert_uint_eq(room.pick[0].reason[0].item, 0); /* the older */
	ck_assert(room.pick[0].reason[0].units == .25e12);
	ck_assert_uint_eq(room.pick[1].item, 3); /* popular, though below 0 */
	ck_assert_int_eq(room.pick[1].by, RECOMMEND_BY_ALL);
	may = (struct recommend_may){but_last, &last};
	ck_assert_uint_eq(recommend(&room, had, 2, 0, &may), 1);
	ck_assert_uint_eq(recommend(&room, had, 0, 0, &may), 3);
	ck_assert_uint_eq(room.pick[0].item, 0);
	recommend_release(&room);
	r.owned = true;
	r.category = of;
	r.categories = 2;
	r.of_category = 1;
	recommend_init(&room, &r);
	ck_assert_uint_eq(recommend(&room, had, 1, 0, &may), 1);
	ck_assert_uint_eq(room.pick[0].item, 1);
	may.item = NULL;
	ck_assert_uint_eq(recommend(&room, had, 2, 0, &may), 2);
	ck_assert_uint_eq(room.pick[0].item, 1); /* 2 is of its category */
	ck_assert_uint_eq(room.pick[1].item, 3);
	recommend_release(&room);
	weight[3] = -3000;
	ck_assert_ptr_ne(recommend_fits(&r), NULL);
}
END_TEST

START_TEST(popular_by_segment)
{
	struct visits v;
	struct histories h;
	struct popular p;
	uint32_t segment[] = {0, 1, 2};

	reco_log_lay(&h, &v, "aA bA bB cB", 9);
	popular_init(&p, &h, segment, 2);
	ck_assert(p.of[2].units[0] == nearbyint(2e12 / 3));
	ck_assert(
		p.of[0].units[0] == nearbyint((1 + 20 * (2. / 3)) / 21 * 1e12));
	ck_assert(p.of[0].units[1] == nearbyint(20 * (2. / 3) / 21 * 1e12));
	ck_assert_uint_eq(p.of[0].order[0], 0);
	ck_assert_uint_eq(p.of[1].buyers, 1);
	popular_release(&p);
	histories_release(&h);
	visits_release(&v);
}
END_TEST

START_TEST(holds_out)
{
	struct visits v;
	struct histories h;
	uint32_t held[3];

	reco_log_lay(&h, &v, "aA aB aC bC bA cB", 9);
	histories_hold(&h, held, 2);
	ck_assert_uint_eq(held[0], 2);
	ck_assert_uint_eq(held[1], 0);
	ck_assert_uint_eq(held[2], HISTORIES_NONE);
	ck_assert_uint_eq(histories_length(&h, 0), 2);
	ck_assert_uint_eq(h.item[1], 1 | HISTORIES_END);
	ck_assert_uint_eq(h.item[2], 2 | HISTORIES_END);
	ck_assert_uint_eq(h.item[3], 1 | HISTORIES_END);
	ck_assert_uint_eq(h.owners[0], 1);
	ck_assert_uint_eq(h.owners[2], 1);
	ck_assert_uint_eq(h.buyers, 3);
	histories_hold(&h, held, 1);
	ck_assert_uint_eq(h.buyers, 1);
	histories_release(&h);
	visits_release(&v);
}
END_TEST

START_TEST(judges)
{
	struct recommend_pick pick[] = {{.item = 4}, {.item = 2}};
	struct hits one, two;
	struct hits_figures f;

	hits_init(&one, 2, 30);
	hits_init(&two, 2, 30);
	hits_add(&one, 4, pick, 2, 2);
	hits_add(&two, 5, pick, 1, 4);
	hits_add(&two, 9, pick, 1, 7);
	for (uint32_t i = 10; i < 30; i += 2) {
		pick[0].item = i;
		hits_add(&two, 20, pick, 1, 7);
	}
	hits_join(&one, &two);
	hits_figures_of(&f, &one, HITS_ALL);
	ck_assert_uint_eq(f.customers, 13);
	ck_assert(fabs(f.hit_rate - 2. / 13) < 1e-12);
	ck_assert(fabs(f.hit_se - sqrt(2. / 13 * 11 / 13 / 13)) < 1e-12);
	ck_assert(fabs(f.ndcg - (1 + log(2) / log(3)) / 13) < 1e-12);
	ck_assert(fabs(f.coverage - 12. / 30) < 1e-12);
	ck_assert(fabs(f.common - 12. / 14) < 1e-12);
	hits_figures_of(&f, &one, 2);
	ck_assert_uint_eq(f.customers, 2);
	ck_assert(fabs(f.hit_rate - .5) < 1e-12);
	hits_figures_of(&f, &one, 4);
	ck_assert_uint_eq(f.customers, 10);
	hits_release(&one);
	hits_release(&two);
}
END_TEST

UNIT_MAIN("reco", visits_merge, histories_end, keeps_largest, weighs, inverts,
	has_no_inverse, explains, recommends, popular_by_segment, holds_out,
	judges)
