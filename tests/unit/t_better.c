/* t_better.c - trees stay where they order kept rows better, else the card. */
#include "learn/better.h"

#include <math.h>
#include <string.h>

#include "unit.h"

enum { TIMES = 40, CELLS = 4 };

static const struct card_how how_card = {.bins = 5,
	.min_rows = 1,
	.min_iv = 0.01,
	.pdo = 20,
	.base = 600,
	.odds = 1,
	.threads = 1};

struct trial {
	struct data data;
	struct fitted_how how;
	struct fitted f;
	struct card card;
	struct better auc;
	const char *why;
};

/* Rows of each pair of words, of which HITS of ten have the label. */
static void add_rows(struct data *d, const int hits[CELLS], int times)
{
	static const struct number_style plain = {.decimal = '.'};
	static const char *const word[] = {"no", "yes"};

	for (int i = 0; i < 10 * times; i++)
		for (int k = 0; k < CELLS; k++) {
			struct text cell[] = {
				text_of(word[k / 2]), text_of(word[k % 2])};
			data_add(d,
				&(struct data_row){.cell = cell,
					.label = text_of(
						i % 10 < hits[k] ? "1" : "0"),
					.weight = 1},
				&plain);
		}
}

/* Learned from rows with HITS, judged by those with KEPT. */
static void try_both(
	struct trial *t, const int hits[CELLS], const int kept[CELLS])
{
	struct text names[] = {text_of("a"), text_of("b")};

	memset(t, 0, sizeof(*t));
	data_init(&t->data, 2, true);
	add_rows(&t->data, hits, TIMES);
	t->data.learned = t->data.n;
	add_rows(&t->data, kept, 1);
	data_name(&t->data, names);
	t->how = (struct fitted_how){.objective = LOSS_BINARY,
		.label = text_of("y"),
		.class_weight = 1,
		.boost = {.trees = 20,
			.threads = 1,
			.grow = {.leaves = 4,
				.rate = 0.3,
				.split = {.l2 = 1, .min_leaf = 5}}}};
	t->why = fitted_prepare(&t->f, &t->data, &t->how);
	ck_assert_msg(!t->why, "%s", t->why);
	t->why = better_make(&t->auc, &t->f, &t->card, &how_card);
}

static void end(struct trial *t)
{
	card_release(&t->card);
	fitted_release(&t->f);
	data_release(&t->data);
}

/* Whoever has one of two: a card, in which columns are added up, sees little.
 */
START_TEST(trees)
{
	static const int either[CELLS] = {1, 9, 9, 2};
	struct trial t;

	try_both(&t, either, either);
	ck_assert_ptr_null(t.why);
	ck_assert_str_eq(t.f.kind, "trees");
	ck_assert_double_gt(t.auc.trees, 0.84);
	ck_assert_double_lt(t.auc.card, 0.7);
	ck_assert_double_eq(fitted_auc(&t.f), t.auc.trees);
	ck_assert_double_eq(t.f.offset, 0);
	ck_assert_double_eq(t.f.factor, 0);
	ck_assert_ptr_null(t.card.column);
	ck_assert_uint_eq(fitted_rounds(&t.f), 20);
	end(&t);
}
END_TEST

/* What adds up: the two order rows alike, and the simpler one stays. */
START_TEST(scorecard)
{
	static const int sum[CELLS] = {1, 3, 6, 8};
	struct trial t;

	try_both(&t, sum, sum);
	ck_assert_ptr_null(t.why);
	ck_assert_str_eq(t.f.kind, "scorecard");
	ck_assert_double_eq(t.auc.trees, t.auc.card);
	ck_assert_double_eq(fitted_auc(&t.f), t.auc.card);
	ck_assert_double_gt(t.f.factor, 0);
	ck_assert_ptr_nonnull(t.card.column);
	ck_assert_uint_eq(t.card.in, 2);
	end(&t);
}
END_TEST

START_TEST(one_label_kept)
{
	static const int sum[CELLS] = {1, 3, 6, 8},
			 all[CELLS] = {10, 10, 10, 10};
	struct trial t;

	try_both(&t, sum, all);
	ck_assert_ptr_nonnull(t.why);
	ck_assert_ptr_nonnull(strstr(t.why, "have one label alone"));
	end(&t);
}
END_TEST

UNIT_MAIN("better", trees, scorecard, one_label_kept)
