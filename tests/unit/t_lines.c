/* t_lines.c - rows as lines of state, and columns of words that are mostly
 * numbers. */
#include "learn/lines.h"

#include <stdlib.h>
#include <string.h>

#include "learn/mixed.h"
#include "learn/worded.h"
#include "unit.h"

static const struct number_style plain = {.decimal = '.'};

static void add(struct learn_lines *l, const char *unit, const char *label,
	double weight, const char *cell)
{
	struct text cells[] = {text_of(cell), text_of("x")};

	lines_add(l,
		&(struct data_row){.cell = cells,
			.label = text_of(label),
			.unit = text_of(unit),
			.weight = weight},
		2);
}

START_TEST(in_one_order)
{
	struct learn_lines l = {.n = 0};
	struct buf plain_text = {0};

	add(&l, "b", "1", 1, "q");
	add(&l, "a\tz", "0", .5, "r\ts");
	add(&l, "b", "0", 1, "p");
	add(&l, "", "1", 2, "q");
	size_t *order = lines_order(&l);
	ck_assert_uint_eq(l.n, 4);
	ck_assert_uint_eq(order[0], 3); /* '#' is before letters */
	ck_assert_uint_eq(order[1], 1);
	ck_assert_uint_eq(order[2], 2);
	ck_assert_uint_eq(order[3], 0);
	struct text line = lines_at(&l, 1);
	ck_assert(text_is(line, "a\\tz\t0\t0.5\tr\\ts\tx"));
	struct text key = text_split(&line, '\t');
	ck_assert(text_is(lines_plain(&plain_text, key), "a\tz"));
	line = lines_at(&l, 3);
	key = text_split(&line, '\t');
	ck_assert_uint_eq(key.len, 17);
	ck_assert_uint_eq(lines_unit(key).len, 0);
	ck_assert(text_is(lines_unit(text_of("b")), "b"));
	/* Those of two threads are those of one. */
	struct learn_lines joined = {.n = 0}, rest = {.n = 0};
	add(&joined, "b", "1", 1, "q");
	add(&joined, "a\tz", "0", .5, "r\ts");
	add(&rest, "b", "0", 1, "p");
	add(&rest, "", "1", 2, "q");
	lines_join(&joined, &rest);
	ck_assert_uint_eq(rest.n, 0);
	ck_assert_uint_eq(joined.n, 4);
	for (size_t i = 0; i < 4; i++)
		ck_assert(text_equal(lines_at(&joined, i), lines_at(&l, i)));
	lines_release(&joined);
	/* The hash is of the record: the same wherever it stands. */
	struct learn_lines other = {.n = 0};
	add(&other, "", "1", 2, "q");
	ck_assert(text_equal(lines_at(&other, 0), lines_at(&l, 3)));
	free(order);
	buf_release(&plain_text);
	lines_release(&l);
	lines_release(&other);
}
END_TEST

/* By keys, of which one may begin with another, and then by the rest. */
START_TEST(long_keys)
{
	static const char *const unit[] = {"account-9", "account-",
		"account-10", "account", "account-1", "b", "account-1",
		"account-1"};
	static const char *const cell[] = {"", "", "", "", "z", "", "a", "y"};
	static const size_t want[] = {3, 1, 6, 7, 4, 2, 0, 5};
	struct learn_lines l = {.n = 0};

	for (size_t i = 0; i < 8; i++)
		add(&l, unit[i], "1", 1, cell[i]);
	size_t *order = lines_order(&l);
	for (size_t i = 0; i < 8; i++)
		ck_assert_uint_eq(order[i], want[i]);
	free(order);
	lines_release(&l);
}
END_TEST

START_TEST(names_of_columns)
{
	struct data d;
	struct buf names = {0};

	lines_put(&names, text_of("age"));
	lines_put(&names, text_of("a\tb"));
	data_init(&d, 2, true);
	ck_assert(lines_name(&d, buf_view(&names)));
	ck_assert(text_is(d.name[0], "age"));
	ck_assert(text_is(d.name[1], "a\tb"));
	data_release(&d);
	data_init(&d, 3, true);
	ck_assert(!lines_name(&d, buf_view(&names)));
	data_release(&d);
	data_init(&d, 1, true);
	ck_assert(!lines_name(&d, buf_view(&names)));
	data_release(&d);
	buf_release(&names);
}
END_TEST

static void mix(struct learn_mixed *m, struct learn_cells *c, const char *cells)
{
	struct text rest = text_of(cells);

	cells_init(c, false);
	while (rest.at)
		cells_add(c, text_split(&rest, ' '), &plain);
	mixed_of_cells(m, c, &plain);
}

START_TEST(numbers_among_words)
{
	struct learn_cells c;
	struct learn_mixed m;

	mix(&m, &c, "1 2 2 n/a 3 b");
	ck_assert_uint_eq(m.numbers, 4);
	ck_assert_uint_eq(m.words, 2);
	ck_assert(text_is(m.first, "b"));
	ck_assert(mixed_is(&m));
	cells_release(&c);
	mix(&m, &c, "1 a a 3");
	ck_assert(!mixed_is(&m)); /* as many words */
	cells_release(&c);

	struct text level[] = {text_of("1"), text_of("2"), text_of("n/a")};
	uint64_t rows[] = {3, 4, 6};
	struct bins b = {.words = true, .levels = 3, .level = level};
	b.rows = rows;
	mixed_of_bins(&m, &b, &plain);
	ck_assert_uint_eq(m.numbers, 7);
	ck_assert_uint_eq(m.words, 6);
	ck_assert(text_is(m.first, "n/a"));
	ck_assert(mixed_is(&m));
	b.levels = 2; /* numbers alone: words that --text has asked for */
	mixed_of_bins(&m, &b, &plain);
	ck_assert(!mixed_is(&m));
	ck_assert_uint_eq(m.first.len, 0);
}
END_TEST

/* 'd': most cells are dates, 'f': figures, '-': neither. */
static char worded(const char *cells)
{
	struct learn_worded w = {0};
	struct text rest = text_of(cells);
	struct zone zone;

	ck_assert_ptr_null(zone_open(&zone, "UTC"));
	while (rest.at)
		worded_add(&w, text_split(&rest, '|'), 1, &plain, &zone);
	ck_assert(!worded_dates(&w) || !worded_figures(&w));
	return worded_dates(&w) ? 'd' : worded_figures(&w) ? 'f' : '-';
}

START_TEST(dates_and_figures_among_words)
{
	ck_assert_int_eq(worded("2026-01-02|2026/1/3 10:00|n/a"), 'd');
	ck_assert_int_eq(worded("2026-01-02|2026-01-03|n/a|x"), '-');
	ck_assert_int_eq(worded("12.3 %|4%|n/a"), 'f');
	ck_assert_int_eq(worded("1,234|￥1,234.50|1,234 元"), 'f');
	ck_assert_int_eq(worded("￥1,234.50|￥5 元"), 'f');
	ck_assert_int_eq(worded("1 month|36 months"), 'f');
	ck_assert_int_eq(worded("1,5|22,75"), 'f');
	ck_assert_int_eq(worded("1,234|567|890"), '-'); /* of mixed.h */
	ck_assert_int_eq(worded("3A|4B"), '-');
	ck_assert_int_eq(worded("A12|B12"), '-');
	ck_assert_int_eq(worded("18-25|26-35"), '-');
	ck_assert_int_eq(worded("10.0.0.1|10.0.0.2"), '-');
	ck_assert_int_eq(worded("3 %|a|b|c"), '-');
	ck_assert_int_eq(worded("a|b"), '-');
	ck_assert_int_eq(worded("+"), '-');
}
END_TEST

UNIT_MAIN("lines", in_one_order, long_keys, names_of_columns,
	numbers_among_words, dates_and_figures_among_words)
