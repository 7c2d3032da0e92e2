/* t_glance.c - cells that are vouched for, beside slow rules of what is fine.
 */
#include "filter/glance.h"

#include <stdio.h>
#include <string.h>

#include "base/random.h"
#include "unit.h"

/* A column of one cell, C, with other bytes on both sides. */
struct cell {
	char bytes[96];
	uint32_t cut[2];
	struct record record;
	struct glance_span span;
};

static void put(struct cell *c, struct text t)
{
	memset(c->bytes, '7', sizeof(c->bytes));
	memcpy(c->bytes + 3, t.at, t.len);
	c->cut[0] = 2;
	c->cut[1] = 3 + (uint32_t)t.len;
	c->record = (struct record){.len = c->cut[1], .fields = 2};
	c->span = (struct glance_span){
		c->bytes, c->cut, &c->record, &c->record + 1, 1};
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_number(struct text t, unsigned digits)
{
	size_t i = 0, n;

	while (i < t.len && is_digit(t.at[i]))
		i++;
	if (i == 0 || i > digits || (i > 1 && t.at[0] == '0'))
		return false;
	if (i == t.len)
		return true;
	for (n = i + 1; n < t.len && is_digit(t.at[n]); n++)
		;
	return t.at[i] == '.' && n == t.len && n > i + 1 && n <= i + 5;
}

START_TEST(numbers_are_plain_ones)
{
	static const char from[] = "0123456789012345.0.5/:-+e \"\x80\xff,";
	struct random r;
	struct cell c;
	unsigned fine = 0;

	random_seed(&r, 1);
	for (int i = 0; i < 200000; i++) {
		unsigned digits = (unsigned)random_below(&r, 10);
		size_t most = random_below(&r, 3) ? 16 : sizeof(from) - 1;
		char at[14];
		struct text t = {at, random_below(&r, sizeof(at) + 1)};
		struct glance_number n;
		for (size_t k = 0; k < t.len; k++)
			at[k] = from[random_below(&r, most + 1)];
		put(&c, t);
		glance_number_init(&n, digits, '.');
		bool is = glance_numbers(&c.span, &n) == c.span.to;
		ck_assert_int_eq(is, is_number(t, digits));
		fine += is;
	}
	ck_assert_uint_gt(fine, 10000);
}
END_TEST

static bool is_listed(const struct glance_list *l, const char *text)
{
	struct cell c;

	put(&c, text_of(text));
	return glance_listed(&c.span, l) == c.span.to;
}

START_TEST(only_what_was_added_is_listed)
{
	static const char *const add[] = {"a", "ab", "view", "12345678",
		"123456789", "a value of thirty-one bytes now",
		"a value of thirty-two bytes now!", "\"pay\"", "=\"pay\""};
	static const char *const other[] = {"", "b", "vie", "viewb", "wiev",
		"12345679", "02345678", "1234567", "123456780", "1234567890"};
	struct glance_list *l = calloc(1, sizeof(*l));
	struct cell c;

	for (size_t i = 0; i < sizeof(add) / sizeof(*add); i++)
		ck_assert(!is_listed(l, add[i]));
	for (size_t i = 0; i < sizeof(add) / sizeof(*add); i++)
		glance_list_add(l, text_of(add[i]));
	for (size_t i = 0; i < sizeof(add) / sizeof(*add); i++)
		ck_assert_int_eq(is_listed(l, add[i]), i < 6);
	for (size_t i = 0; i < sizeof(other) / sizeof(*other); i++)
		ck_assert(!is_listed(l, other[i]));
	put(&c, (struct text){"a\0", 2});
	ck_assert_ptr_eq(glance_listed(&c.span, l), c.span.from);
	put(&c, (struct text){"\0\0\0\0\0\0\0a", 8});
	ck_assert_ptr_eq(glance_listed(&c.span, l), c.span.from);
	free(l);
}
END_TEST

/* Three thousand values in a table of 256: some are forgotten, none is made
 * up. */
START_TEST(a_full_list_forgets)
{
	struct glance_list *l = calloc(1, sizeof(*l));
	unsigned known = 0;
	char text[32];

	for (int i = 0; i < 3000; i++) {
		snprintf(text, sizeof(text), "v%d", i * 2);
		glance_list_add(l, text_of(text));
		ck_assert(is_listed(l, text));
	}
	for (int i = 0; i < 6000; i++) {
		snprintf(text, sizeof(text), "v%d", i);
		bool is = is_listed(l, text);
		ck_assert(!is || i % 2 == 0);
		known += is;
	}
	ck_assert_uint_gt(known, 200);
	ck_assert_uint_le(known, GLANCE_WORDS);
	free(l);
}
END_TEST

START_TEST(rows_are_counted_by_date)
{
	static const struct {
		const char *text;
		bool is;
	} t[] = {{"2026-01-05", true}, {"2026-01-05 10:11:12", true},
		{"2026-01-06", false}, {"1926-01-05", false},
		{"2026-01-05T23:59:59", true}, {"2026-01-05T24:00:00", false},
		{"2026-01-05x23:59:59", false}, {"2026-01-05 10:11", false},
		{"2026-01-0", false}, {"", false}};
	struct glance_dates *d = calloc(1, sizeof(*d));
	struct cell c;
	uint64_t rows = 0;

	glance_dates_add(d, "2026-01-05", 20458);
	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++) {
		put(&c, text_of(t[i].text));
		ck_assert_int_eq(
			glance_times(&c.span, d, 1) == c.span.to, t[i].is);
		ck_assert_int_eq(
			glance_times(&c.span, d, 0) == c.span.to, t[i].is);
	}
	for (size_t i = 0; i < GLANCE_DATES; i++)
		rows += d->date[i].rows;
	ck_assert_uint_eq(rows, 3);
	free(d);
}
END_TEST

/* What a date takes the place of comes back with its rows. */
START_TEST(no_rows_are_lost)
{
	struct glance_dates *d = calloc(1, sizeof(*d));
	uint64_t rows = 0, n = 0;
	struct cell c;
	char at[48];

	for (int year = 1990; year < 2000; year++)
		for (int i = 0; i < 28 * 12; i++, n++) {
			snprintf(at, sizeof(at), "%d-%02d-%02d", year,
				1 + i / 28, 1 + i % 28);
			rows += glance_dates_add(d, at, (int64_t)n).rows;
			put(&c, text_of(at));
			ck_assert_ptr_eq(
				glance_times(&c.span, d, 2), c.span.to);
		}
	for (size_t i = 0; i < GLANCE_DATES; i++)
		rows += d->date[i].rows;
	ck_assert_uint_eq(rows, 2 * n);
	free(d);
}
END_TEST

START_TEST(cells_of_some_length)
{
	struct cell c;

	put(&c, text_of("abc"));
	ck_assert_ptr_eq(glance_filled(&c.span, 2), c.span.to);
	ck_assert_ptr_eq(glance_filled(&c.span, 3), c.span.from);
	c.span.field = 0;
	ck_assert_ptr_eq(glance_filled(&c.span, 1), c.span.to);
	ck_assert_ptr_eq(glance_filled(&c.span, 2), c.span.from);
}
END_TEST

UNIT_MAIN("glance", numbers_are_plain_ones, only_what_was_added_is_listed,
	a_full_list_forgets, rows_are_counted_by_date, no_rows_are_lost,
	cells_of_some_length)
