/* t_cells.c - a column is of numbers until a word comes, and then all its cells
 * are what they were written as. */
#include "learn/cells.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <unistd.h>

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

/* A column whose rows are set aside in parts of PARTS grains of a file is, row
 * by row, what it is without: numbers, words, and numbers that become words
 * late. */
static void both_ways(const char *(*cell)(size_t), size_t n, size_t apart)
{
	FILE *f = tmpfile();
	struct aside file = {.fd = fileno(f)};
	struct learn_cells in, out;

	cells_init(&in, false);
	cells_init(&out, false);
	for (size_t i = 0; i < n; i++) {
		add(&in, cell(i));
		add(&out, cell(i));
		if (out.n % (apart * aside_grain()) == 0)
			ck_assert(cells_set_aside(&out, &file));
	}
	ck_assert_uint_gt(out.gone, 0);
	cells_whole(&out);
	cells_rest(&out);
	ck_assert_uint_eq(in.n, out.n);
	ck_assert_uint_eq(in.missing, out.missing);
	ck_assert(in.words == out.words);
	for (size_t i = 0; i < n && in.words; i++)
		ck_assert(text_equal(code_text(&in, i), code_text(&out, i)));
	if (!in.words)
		ck_assert_mem_eq(in.number, out.number, n * sizeof(*in.number));
	if (!in.words)
		cells_spell(&out, &plain);
	for (size_t i = 0; i < n && !in.words; i++) {
		struct text t = code_text(&out, i);
		ck_assert(text_is(t, *cell(i) ? cell(i) : "(none)"));
	}
	cells_release(&in);
	cells_drop(&out);
	cells_release(&out);
	fclose(f);
}

static const char *a_number(size_t i)
{
	static const char *const form[] = {"", "1e3", "-0.50", "007"};
	static char text[32];

	if (i % 7 < 4)
		return form[i % 7];
	snprintf(text, sizeof(text), "%zu.25", i % 1000);
	return text;
}

static const char *a_word(size_t i)
{
	static char text[32];

	snprintf(text, sizeof(text), "w%zu", i % 300);
	return i % 5 ? text : "";
}

static const char *late_word(size_t i)
{
	return i == 3 * aside_grain() + 7 ? "x" : a_number(i);
}

START_TEST(set_aside)
{
	size_t n = 7 * aside_grain() + 3;

	for (size_t apart = 1; apart < 4; apart++) {
		both_ways(a_number, n, apart);
		both_ways(a_word, n, apart);
		both_ways(late_word, n, apart);
	}
	both_ways(a_number, 4 * aside_grain(), 2); /* none is left */
}
END_TEST

START_TEST(no_room_aside)
{
	int fd = open("/dev/null", O_RDONLY);
	struct aside file = {.fd = fd};
	struct learn_cells c;

	cells_init(&c, false);
	for (size_t i = 0; i < aside_grain(); i++)
		add(&c, "1");
	errno = 0;
	ck_assert(!cells_set_aside(&c, &file));
	ck_assert_int_eq(errno, EBADF);
	ck_assert_uint_eq(c.gone, 0);
	ck_assert_uint_eq(c.parts, 0);
	cells_whole(&c);
	ck_assert(c.number[c.n - 1] == 1);
	cells_release(&c);
	close(fd);
}
END_TEST

UNIT_MAIN("cells", numbers, spelled_again, words_at_once, points_of_a_style,
	set_aside, no_room_aside)
