/* t_layout.c - rows of a report in their order, and periods side by side. */
#include "journey/layout.h"

#include <stdlib.h>

#include "unit.h"

/* Players 0 to 2, by name; converted of reached in periods 5, 7 and 9. */
static void fill(struct tally *t, size_t order[6])
{
	static const struct tally_cell cells[] = {
		{.player = 2, .period = 5, .reach = 4, .converted = 1},
		{.player = 0, .period = 9, .reach = 4, .converted = 2},
		{.player = 0, .period = 5, .reach = 8, .converted = 2},
		{.player = 1, .period = 7},
		{.player = 2, .period = 9, .reach = 1, .converted = 1},
		{.player = 1, .period = 9, .reach = 2, .converted = 1}};
	static const size_t by_name[] = {2, 1, 3, 5, 0, 4};

	t->cell = (struct tally_cell *)cells;
	t->n = 6;
	memcpy(order, by_name, sizeof(by_name));
}

START_TEST(lines_go_by_period_rate_and_name)
{
	static const size_t want[] = {0, 4, 2, 5, 1, 3},
			    plain[] = {0, 4, 2, 1, 3, 5};
	struct tally t = {0};
	size_t order[6];

	fill(&t, order);
	size_t *line = layout_lines(&t, order, 6, true);
	ck_assert_mem_eq(line, want, sizeof(want));
	free(line);
	line = layout_lines(&t, order, 6, false);
	ck_assert_mem_eq(line, plain, sizeof(plain));
	free(line);
}
END_TEST

START_TEST(players_are_rows_and_periods_columns)
{
	/* 1 of 2; 2 of 5; 4 of 12. */
	static const size_t want[] = {
		LAYOUT_NONE, 2, 3, 4, LAYOUT_NONE, 5, 0, LAYOUT_NONE, 1};
	struct tally t = {0};
	struct layout_sides s;
	size_t order[6];

	fill(&t, order);
	layout_sides(&s, &t, order, 6, true);
	ck_assert_uint_eq(s.rows, 3);
	ck_assert_uint_eq(s.periods, 3);
	ck_assert_int_eq(s.period[0], 5);
	ck_assert_int_eq(s.period[1], 7);
	ck_assert_int_eq(s.period[2], 9);
	ck_assert_mem_eq(s.line, want, sizeof(want));
	layout_sides_release(&s);
	layout_sides(&s, &t, order, 6, false);
	ck_assert_uint_eq(s.line[0], 0);
	layout_sides_release(&s);
	layout_sides(&s, &t, order, 0, true);
	ck_assert_uint_eq(s.rows + s.periods, 0);
	layout_sides_release(&s);
}
END_TEST

UNIT_MAIN("layout", lines_go_by_period_rate_and_name,
	players_are_rows_and_periods_columns)
