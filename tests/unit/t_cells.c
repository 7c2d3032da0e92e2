/* t_cells.c - a column is of numbers until a word comes, and then all its cells
 * are what they were written as. */
#include "learn/cells.h"

#include <math.h>

#include "unit.h"

static const struct number_style plain = {.decimal = '.'};

static struct text code_text(const struct learn_cells *c, size_t i)
{
	return c->code[i] == CELLS_NONE ? (struct text){"(none)", 6}
					: table_key(&c->texts, c->code[i]);
}

static void add(struct learn_cells *c, const char *cell)
{
	cells_add(c, text_of(cell), &plain);
}

START_TEST(numbers)
{
	static const char *const cell[] = {"1", "-2.50", "", "1e-3", "007", " ",
		"123456789012345", "1234567890123456", "+1", "0.1", "-0",
		"1e-35", "-1e-300", "1.0000001e-35"};
	static const double want[] = {1, -2.5, NAN, 1e-3, 7, NAN,
		123456789012345, 1234567890123456, 1, 0.1, 0, 0, 0,
		1.0000001e-35};
	struct learn_cells c;

	cells_init(&c, false);
	for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++)
		add(&c, cell[i]);
	ck_assert(!c.words);
	ck_assert_uint_eq(c.missing, 2);
	for (size_t i = 0; i < c.n; i++)
		ck_assert(isnan(want[i]) ? isnan(c.number[i]) != 0
					 : c.number[i] == want[i]);
	cells_release(&c);
}
END_TEST

START_TEST(spelled_again)
{
	static const char *const cell[] = {"1", "-2.50", "1e-3", "007", "+1",
		"0.10", "-0", "-0.00", "12345678901234.5", "0.000000000000001",
		"1234567890123456", ".5", "5.", "0", "00", " 7"};
	size_t n = sizeof(cell) / sizeof(*cell);
	struct learn_cells c;

	cells_init(&c, false);
	for (int round = 0; round < 200; round++)
		for (size_t i = 0; i < n; i++)
			add(&c, cell[i]);
	add(&c, "");
	ck_assert(!c.words);
	add(&c, "x");
	add(&c, "007");
	ck_assert(c.words);
	for (size_t i = 0; i < 200 * n; i++)
		ck_assert(text_is(code_text(&c, i), cell[i % n]));
	ck_assert(text_is(code_text(&c, 200 * n), "(none)"));
	ck_assert(text_is(code_text(&c, 200 * n + 1), "x"));
	ck_assert_uint_eq(c.code[200 * n + 2], c.code[3]);
	ck_assert(text_is(cells_first_word(&c, &plain), "x"));
	cells_release(&c);
}
END_TEST

START_TEST(words_at_once)
{
	struct learn_cells c;

	cells_init(&c, true);
	add(&c, "1");
	add(&c, "1.0");
	add(&c, "");
	ck_assert(c.words);
	ck_assert_uint_eq(c.texts.n, 2);
	ck_assert_uint_eq(c.missing, 1);
	cells_release(&c);
}
END_TEST

START_TEST(points_of_a_style)
{
	static const struct number_style comma = {.decimal = ','};
	struct learn_cells c;

	cells_init(&c, false);
	cells_add(&c, text_of("1,50"), &comma);
	ck_assert(c.number[0] == 1.5);
	cells_spell(&c, &comma);
	ck_assert(text_is(code_text(&c, 0), "1,50"));
	cells_release(&c);
}
END_TEST

UNIT_MAIN("cells", numbers, spelled_again, words_at_once, points_of_a_style)
