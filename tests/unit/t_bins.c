/* t_bins.c - values get codes in their order, whatever the order of rows. */
#include "learn/bins.h"

#include <float.h>
#include <math.h>
#include <stdio.h>

#include "base/random.h"
#include "unit.h"

static const struct number_style plain = {.decimal = '.'};

static void add(struct learn_cells *c, double x)
{
	struct buf b = {0};

	real_print(&b, x);
	cells_add(c, buf_view(&b), &plain);
	buf_release(&b);
}

START_TEST(few_values)
{
	struct learn_cells c;
	struct bins b;

	cells_init(&c, false);
	add(&c, 3);
	add(&c, 1);
	cells_add(&c, text_of(""), &plain);
	add(&c, 1);
	bins_make(&b, &c, NULL, NULL, NULL, 0);
	ck_assert_uint_eq(b.n, 2);
	ck_assert(b.bound[0] == 2 && b.bound[1] == DBL_MAX);
	ck_assert(b.low == 1 && b.high == 3);
	ck_assert_uint_eq(b.missing, 1);
	ck_assert_uint_eq(bins_of_number(&b, 2), 0);
	ck_assert_uint_eq(bins_of_number(&b, 2.1), 1);
	ck_assert_uint_eq(bins_of_number(&b, 1e300), 1);
	ck_assert_uint_eq(bins_of_number(&b, NAN), 2);
	bins_release(&b);
	cells_release(&c);
}
END_TEST

/* Many values: bounds rise, are few, and part the rows about evenly; codes are
 * those of a search from the first bound on. */
START_TEST(many_values)
{
	struct random r;
	struct learn_cells c;
	struct bins b;
	unsigned rows[BINS_NARROW] = {0};

	random_seed(&r, 7);
	cells_init(&c, false);
	for (int i = 0; i < 20000; i++)
		add(&c, i % 4 ? floor(random_unit(&r) * 1e6) / 64 : 0);
	bins_make(&b, &c, NULL, NULL, NULL, 0);
	ck_assert_uint_gt(b.n, 200);
	ck_assert_uint_le(b.n, BINS_NARROW);
	for (unsigned k = 1; k < b.n; k++)
		ck_assert(b.bound[k - 1] < b.bound[k]);
	for (size_t i = 0; i < c.n; i++) {
		unsigned code = 0;
		while (c.number[i] > b.bound[code])
			code++;
		ck_assert_uint_eq(bins_of_number(&b, c.number[i]), code);
		rows[code]++;
	}
	ck_assert_uint_eq(rows[0], 5000); /* the value 0 by itself */
	for (unsigned k = 1; k < b.n; k++)
		ck_assert_uint_le(rows[k], 2 * 15000 / 253 + 2);
	bins_release(&b);
	cells_release(&c);
}
END_TEST

/* The same rows backwards; and rows that are not learned from do not count. */
START_TEST(any_order)
{
	struct learn_cells one, two;
	struct bins a, b;
	bool learned[3000];

	cells_init(&one, false);
	cells_init(&two, false);
	for (int i = 0; i < 3000; i++) {
		add(&one, i < 2000 ? i * i % 1009 : 1e6);
		add(&two, i < 1000 ? 1e7 + i : (2999 - i) * (2999 - i) % 1009);
		learned[i] = i < 2000;
	}
	bins_make(&a, &one, learned, NULL, NULL, 0);
	for (int i = 0; i < 3000; i++)
		learned[i] = i >= 1000;
	bins_make(&b, &two, learned, NULL, NULL, 0);
	ck_assert_uint_eq(a.n, b.n);
	for (unsigned k = 0; k < a.n; k++)
		ck_assert(a.bound[k] == b.bound[k]);
	ck_assert(a.high == b.high);
	bins_release(&a);
	bins_release(&b);
	cells_release(&one);
	cells_release(&two);
}
END_TEST

START_TEST(words)
{
	static const char *const cell[] = {
		"b", "a", "", "b", "c", "b", "c", "unseen"};
	static const bool learned[] = {1, 1, 1, 1, 1, 1, 1, 0};
	struct learn_cells c;
	struct bins b;

	cells_init(&c, true);
	for (size_t i = 0; i < 8; i++)
		cells_add(&c, text_of(cell[i]), &plain);
	bins_make(&b, &c, learned, NULL, NULL, 0);
	ck_assert_uint_eq(b.levels, 3);
	ck_assert(text_is(b.level[0], "a") && text_is(b.level[2], "c"));
	ck_assert_uint_eq(b.level_of[0], 1); /* b, of three rows */
	ck_assert_uint_eq(b.level_of[1], 2);
	ck_assert_uint_eq(bins_of_text(&b, c.code[0]), 0);
	ck_assert_uint_eq(bins_of_text(&b, c.code[1]), 2);
	ck_assert_uint_eq(bins_of_text(&b, c.code[2]), 3);
	ck_assert_uint_eq(bins_of_text(&b, c.code[7]), 3);
	ck_assert_uint_eq(b.missing, 1);
	bins_release(&b);
	cells_release(&c);
}
END_TEST

START_TEST(very_many_words)
{
	struct learn_cells c;
	struct bins b;
	char word[16];

	cells_init(&c, true);
	for (int i = 0; i < 4100; i++) {
		int n = snprintf(word, sizeof(word), "w%d", i);
		cells_add(&c, (struct text){word, (size_t)n}, &plain);
	}
	cells_add(&c, text_of("w4099"), &plain);
	bins_make(&b, &c, NULL, NULL, NULL, 0);
	ck_assert(b.wide);
	ck_assert_uint_eq(b.n, BINS_WIDE);
	ck_assert_uint_eq(b.levels, 4100);
	ck_assert_uint_eq(bins_of_text(&b, c.code[4100]), 0);
	bins_release(&b);
	cells_release(&c);
}
END_TEST

/* No value is a value like others. */
START_TEST(constant)
{
	static const struct {
		const char *cell[3];
		bool words, is;
	} try[] = {{{"1", "1", "1.0"}, false, true},
		{{"1", "1", "2"}, false, false}, {{"1", "", "1"}, false, false},
		{{"", "", ""}, false, true}, {{"x", "x", "x"}, true, true},
		{{"x", "y", "x"}, true, false}, {{"x", "", "x"}, true, false},
		{{"", "", ""}, true, true}};

	for (size_t i = 0; i < sizeof(try) / sizeof(*try); i++) {
		struct learn_cells c;
		struct bins b;
		cells_init(&c, try[i].words);
		for (int k = 0; k < 3; k++)
			cells_add(&c, text_of(try[i].cell[k]), &plain);
		bins_make(&b, &c, NULL, NULL, NULL, 0);
		ck_assert_msg(bins_constant(&b) == try[i].is, "try %zu", i);
		bins_release(&b);
		cells_release(&c);
	}
}
END_TEST

UNIT_MAIN("bins", constant, few_values, many_values, any_order, words,
	very_many_words)
