/* t_card.c - a scorecard by hand: evidence, points, and which columns are in.
 */
#include "learn/card.h"

#include <math.h>
#include <stdio.h>

#include "unit.h"

static const struct number_style plain = {.decimal = '.'};

static const struct card_how usual = {.bins = 5,
	.min_rows = 1,
	.pdo = 20,
	.base = 600,
	.odds = 1,
	.threads = 1};

/* Rows of a level of the column "level" and a number "x", by label. */
struct made {
	const char *level;
	double x;
	int hits, misses;
};

static void add_rows(struct data *d, const struct made *m)
{
	char number[32];

	snprintf(number, sizeof(number), "%g", m->x);
	for (int i = 0; i < m->hits + m->misses; i++) {
		struct text cell[] = {text_of(m->level), text_of(number)};
		data_add(d,
			&(struct data_row){.cell = cell,
				.label = text_of(i < m->hits ? "1" : "0"),
				.weight = 1},
			&plain);
	}
}

/* The card of N kinds of rows. */
struct trial {
	struct data data;
	struct fitted_how fitted_how;
	struct fitted fitted;
	struct card card;
	const char *why;
};

static void try_card(struct trial *t, const struct made *m, size_t n,
	const struct card_how *how)
{
	struct text names[] = {text_of("level"), text_of("x")};

	data_init(&t->data, 2, true);
	for (size_t i = 0; i < n; i++)
		add_rows(&t->data, &m[i]);
	data_name(&t->data, names);
	t->data.learned = t->data.n;
	t->fitted_how = (struct fitted_how){.objective = LOSS_BINARY,
		.label = text_of("y"),
		.class_weight = 1,
		.boost = {.threads = 1}};
	t->why = fitted_prepare(&t->fitted, &t->data, &t->fitted_how);
	ck_assert_msg(!t->why, "%s", t->why);
	t->why = card_make(&t->card, &t->fitted, how);
}

static void end(struct trial *t)
{
	card_release(&t->card);
	fitted_release(&t->fitted);
	data_release(&t->data);
}

/* The bin of a level, by how many rows it has. */
static const struct card_bin *bin_of(const struct card_column *c, uint64_t rows)
{
	for (unsigned i = 0; i < c->bins; i++)
		if (c->bin[i].rows == rows)
			return &c->bin[i];
	ck_abort_msg("no bin of so many rows");
	return NULL;
}

/* Two levels and a constant: the score of each is the logarithm of its odds,
 * and points follow from it. */
START_TEST(two_levels)
{
	static const struct made rows[] = {{"a", 1, 10, 20}, {"b", 1, 15, 5}};
	struct card_how how = usual;
	struct trial t;

	how.min_iv = 0.01; /* the constant has none */
	try_card(&t, rows, 2, &how);
	ck_assert_ptr_null(t.why);
	ck_assert_uint_eq(t.card.rows, 50);
	ck_assert_uint_eq(t.card.hits, 25);
	ck_assert_uint_eq(t.card.in, 1);
	const struct card_column *c = &t.card.column[0];
	ck_assert(c->in && !t.card.column[1].in);
	const struct card_bin *a = bin_of(c, 30), *b = bin_of(c, 20);
	double s = 0.5 / 25;
	double woe = log((10 / 25.0 + s) / (20 / 25.0 + s));
	ck_assert_double_eq_tol((double)a->woe / CARD_ONE, woe, 0.5 / CARD_ONE);
	woe = log((15 / 25.0 + s) / (5 / 25.0 + s));
	ck_assert_double_eq_tol((double)b->woe / CARD_ONE, woe, 0.5 / CARD_ONE);
	ck_assert_double_eq_tol(card_iv(&t.card, b),
		(15 / 25.0 - 5 / 25.0) * b->woe / CARD_ONE, 1e-12);
	ck_assert_double_eq_tol(
		c->iv, card_iv(&t.card, a) + card_iv(&t.card, b), 1e-12);
	ck_assert_double_eq_tol(
		card_value(&t.card, c, a), log(10 / 20.0), 1e-5);
	ck_assert_double_eq_tol(card_value(&t.card, c, b), log(15 / 5.0), 1e-5);
	/* 600 at odds of 1, 20 more where the odds of a miss double. */
	ck_assert_double_eq(card_points(&t.card, &how, c, a), 620);
	ck_assert_double_eq(card_points(&t.card, &how, c, b), 568);
	ck_assert_double_eq_tol(card_factor(&how), 20 / log(2), 1e-9);
	ck_assert_double_eq(card_offset(&how), 600);
	how.odds = 4;
	ck_assert_double_eq_tol(card_offset(&how), 560, 1e-9);
	end(&t);
}
END_TEST

/* Rates that rise, fall and rise: with a trend, neighbours are pooled until
 * they rise throughout, or fall. */
START_TEST(trends)
{
	static const struct made rows[] = {{"a", 1, 10, 90}, {"a", 2, 40, 60},
		{"a", 3, 30, 70}, {"a", 4, 80, 20}};
	struct card_how how = usual;
	struct trial t;

	try_card(&t, rows, 4, &how);
	ck_assert_ptr_null(t.why);
	ck_assert_uint_eq(t.card.column[1].bins, 4);
	end(&t);
	how.trend = true;
	try_card(&t, rows, 4, &how);
	ck_assert_ptr_null(t.why);
	const struct card_column *c = &t.card.column[1];
	ck_assert_uint_eq(c->bins, 3);
	ck_assert_uint_eq(bin_of(c, 200)->hits, 70);
	for (unsigned i = 1; i < c->bins; i++)
		ck_assert_int_gt(c->bin[i].woe, c->bin[i - 1].woe);
	end(&t);
}
END_TEST

/* Levels of too few rows are one bin, and rows without a value another. */
START_TEST(few_rows)
{
	static const struct made rows[] = {{"a", 1, 30, 20}, {"b", 1, 2, 3},
		{"c", 1, 4, 1}, {"d", 1, 20, 40}, {"", 1, 12, 33}};
	struct card_how how = usual;
	struct trial t;

	how.min_rows = 10;
	try_card(&t, rows, 5, &how);
	ck_assert_ptr_null(t.why);
	const struct card_column *c = &t.card.column[0];
	ck_assert_uint_eq(c->bins, 4);
	ck_assert_int_eq(bin_of(c, 50)->kind, CARD_VALUES);
	ck_assert_int_eq(bin_of(c, 10)->kind, CARD_REST);
	ck_assert_uint_eq(bin_of(c, 10)->hits, 6);
	ck_assert_int_eq(bin_of(c, 45)->kind, CARD_NONE);
	ck_assert(bin_of(c, 45)->none);
	end(&t);
}
END_TEST

/* x goes with the level, and within one against it: its beta is below 0, which
 * --positive leaves out. */
START_TEST(signs)
{
	static const struct made rows[] = {{"a", 1, 72, 18}, {"a", 2, 9, 1},
		{"b", 1, 1, 9}, {"b", 2, 27, 63}};
	struct card_how how = usual;
	struct trial t;

	try_card(&t, rows, 4, &how);
	ck_assert_ptr_null(t.why);
	ck_assert_uint_eq(t.card.in, 2);
	ck_assert_uint_eq(t.card.negative, 1);
	ck_assert_uint_eq(t.card.first, 1);
	ck_assert(t.card.column[0].beta > 0 && t.card.column[1].beta < 0);
	end(&t);
	how.positive = true;
	try_card(&t, rows, 4, &how);
	ck_assert_ptr_null(t.why);
	ck_assert_uint_eq(t.card.in, 1);
	ck_assert_uint_eq(t.card.dropped, 1);
	ck_assert(t.card.column[0].in && t.card.column[0].beta > 0);
	end(&t);
}
END_TEST

UNIT_MAIN("card", two_levels, trends, few_rows, signs)
