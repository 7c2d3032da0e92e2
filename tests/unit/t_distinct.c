/* t_distinct.c - numbers of orders are told from ages and amounts. */
#include "learn/distinct.h"

#include <stdio.h>

#include "unit.h"

static const struct number_style plain = {.decimal = '.'};

enum { MANY = 10000 };

/* N cells, cell i is FORMAT of FIRST + i * STEP. */
static bool is_key(
	const char *format, unsigned n, unsigned first, unsigned step)
{
	struct learn_cells c;
	char cell[64];

	cells_init(&c, false);
	for (unsigned i = 0; i < n; i++) {
		snprintf(cell, sizeof(cell), format, first + i * step);
		cells_add(&c, text_of(cell), &plain);
	}
	bool is = distinct_cells(&c);
	cells_release(&c);
	return is;
}

START_TEST(words)
{
	ck_assert(is_key("C%u", 100, 0, 1));
	ck_assert(!is_key("C%u", 99, 0, 1));
	ck_assert(!is_key("C%u", 100, 7, 0));
}
END_TEST

/* 100 numbers say something of 500 at most. */
START_TEST(numbers)
{
	ck_assert(is_key("%u", 100, 1, 1));
	ck_assert(!is_key("%u", 99, 1, 1));
	ck_assert(is_key("%u", 100, 1, 5));
	ck_assert(!is_key("%u", 100, 1, 6));
	ck_assert(is_key("%u", 100, 10000000, 12345));
	ck_assert(!is_key("%u", 100, 9999999, 12345));
	ck_assert(!is_key("%u.5", 100, 1, 1));
	ck_assert(!is_key("-%u", 100, 10000000, 12345));
	ck_assert(is_key("-%u", 100, 1, 1));
}
END_TEST

/* The last of many is there twice, or has no value. */
START_TEST(once_more)
{
	static const char *const last[] = {"10001", "5", "", "x"};
	static const bool want[] = {true, false, false, true};

	for (size_t k = 0; k < 4; k++) {
		struct learn_cells c;
		char cell[64];
		cells_init(&c, false);
		for (unsigned i = 1; i <= MANY; i++) {
			snprintf(cell, sizeof(cell), "%u", i);
			cells_add(&c, text_of(cell), &plain);
		}
		cells_add(&c, text_of(last[k]), &plain);
		ck_assert_int_eq(distinct_cells(&c), want[k]);
		cells_release(&c);
	}
}
END_TEST

UNIT_MAIN("distinct", words, numbers, once_more)
