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
		c->bytes, c->cut, &c->record, &c->record + 1, 1, 2, 0};
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Whether T, without its sign, is a number as columns have them, and what it
 * is, in 10^-4. */
static bool is_number(struct text t, int64_t *value)
{
	size_t i = 0, n;

	*value = 0;
	for (; i < t.len && is_digit(t.at[i]); i++)
		*value = *value * 10 + t.at[i] - '0';
	for (int k = 0; k < 4; k++)
		*value *= 10;
	if (i == 0 || i > 9 || (i > 1 && t.at[0] == '0'))
		return false;
	if (i == t.len)
		return true;
	if (t.at[i] != '.' || t.len == i + 1 || t.len > i + 5)
		return false;
	int64_t unit = 1000;
	for (n = i + 1; n < t.len && is_digit(t.at[n]); n++, unit /= 10)
		*value += (t.at[n] - '0') * unit;
	return n == t.len;
}

/* The largest number that is no larger than a bound in 10^-9, in 10^-4. */
static int64_t below(int64_t bound)
{
	int64_t n = bound / 100000;

	return n * 100000 > bound ? n - 1 : n;
}

/* A bound of up to seven digits before the point, of either sign. */
static int64_t any_bound(struct random *r)
{
	int64_t size = 1;

	for (uint64_t i = random_below(r, 17); i > 0; i--)
		size *= 10;
	int64_t a = (int64_t)random_below(r, (uint64_t)size);
	return random_below(r, 2) ? a : -a;
}

/* What is fine is a number within the bounds; and of those of up to eight bytes
 * all are fine. */
START_TEST(numbers_within_bounds_are_fine)
{
	static const char from[] = "0123456789012345.0.5/:-+e \"\x80\xff,";
	struct random r;
	struct cell c;
	unsigned fine = 0, beyond = 0;

	random_seed(&r, 1);
	for (int i = 0; i < 400000; i++) {
		size_t most = random_below(&r, 3) ? 16 : sizeof(from) - 1;
		char at[14];
		struct text t = {at, 1 + random_below(&r, sizeof(at))};
		struct glance_number n;
		int64_t low = any_bound(&r), high = any_bound(&r), value;
		for (size_t k = 0; k < t.len; k++)
			at[k] = from[random_below(&r, most + 1)];
		if (random_below(&r, 4) == 0)
			at[0] = '-';
		bool minus = at[0] == '-';
		put(&c, t);
		glance_number_init(&n, low, high, '.');
		bool is = glance_numbers(&c.span, &n) == c.span.to;
		t = (struct text){t.at + minus, t.len - minus};
		bool number = is_number(t, &value);
		value = minus ? -value : value;
		bool within = value <= below(high) && -value <= below(-low);
		ck_assert(!is || (number && within));
		ck_assert(is || !number || !within || t.len + minus > 8);
		fine += is;
		beyond += number && !within;
	}
	ck_assert_uint_gt(fine, 10000);
	ck_assert_uint_gt(beyond, 10000);
}
END_TEST

START_TEST(numbers_without_bounds_are_fine)
{
	static const char *const t[] = {
		"0", "-0.5", "99999999", "999999999.1234", "1.2345"};
	static const char *const other[] = {
		"", "-", "007", "12.", ".5", "1.23456", "9999999999", "1,5"};
	struct glance_number n;
	struct cell c;

	glance_number_init(&n, -AMOUNT_MAX, AMOUNT_MAX, '.');
	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++) {
		put(&c, text_of(t[i]));
		ck_assert_ptr_eq(glance_numbers(&c.span, &n), c.span.to);
	}
	for (size_t i = 0; i < sizeof(other) / sizeof(*other); i++) {
		put(&c, text_of(other[i]));
		ck_assert_ptr_eq(glance_numbers(&c.span, &n), c.span.from);
	}
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
		"a value of sixty-four bytes, which are more than any list keeps!",
		"\"pay\"", "=\"pay\""};
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

/* Long values that differ in their length alone, or in the middle alone. */
START_TEST(long_values_are_whole)
{
	struct glance_list *l = calloc(1, sizeof(*l));

	glance_list_add(l, text_of("aaaaaaaaa"));
	ck_assert(is_listed(l, "aaaaaaaaa"));
	ck_assert(!is_listed(l, "aaaaaaaaaa"));
	ck_assert(!is_listed(l, "aaaaaaaaaaaaaaaaaaaaaaaaa"));
	glance_list_add(l, text_of("abcdefghijkl"));
	ck_assert(is_listed(l, "abcdefghijkl"));
	ck_assert(!is_listed(l, "abcdefghijjl"));
	ck_assert(!is_listed(l, "abcdefghefghijkl")); /* both ends are alike */
	ck_assert(!is_listed(l, "bbcdefghijkl"));
	for (int i = 0; i < 10000; i++) { /* more than there are places */
		char text[20];
		snprintf(text, sizeof(text), "abcdefgh%04d", i);
		ck_assert(!is_listed(l, text));
	}
	glance_list_add(l, text_of("sixteen bytes it"));
	glance_list_add(l, text_of("seventeen bytes i"));
	ck_assert(is_listed(l, "sixteen bytes it"));
	ck_assert(is_listed(l, "seventeen bytes i"));
	ck_assert(!is_listed(l, "sixteen bytfs it"));
	ck_assert(!is_listed(l, "seventeen cytes i"));
	glance_list_add(l, text_of("0123456789abcdef one 0123456789"));
	ck_assert(is_listed(l, "0123456789abcdef one 0123456789"));
	ck_assert(!is_listed(l, "0123456789abcdef two 0123456789"));
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
	ck_assert_uint_le(known, GLANCE_SHORT);
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
	put(&c, text_of("  "));
	ck_assert_ptr_eq(glance_filled(&c.span, 0), c.span.from);
	put(&c, text_of("\xe7\x8e\x8b"));
	ck_assert_ptr_eq(glance_filled(&c.span, 0), c.span.to);
	c.span.field = 0;
	ck_assert_ptr_eq(glance_filled(&c.span, 1), c.span.to);
	ck_assert_ptr_eq(glance_filled(&c.span, 2), c.span.from);
}
END_TEST

/* Rows of three cells; the one in the middle is looked at, or the last two. */
enum { ROWS = 5, FIELDS = 3 };
struct rows {
	char bytes[256];
	uint32_t cut[ROWS * FIELDS];
	struct record record[ROWS];
};

static struct glance_span put_rows(
	struct rows *to, const char *const line[ROWS], size_t field)
{
	uint32_t at = 0, cuts = 0;

	memset(to->bytes, 'z', sizeof(to->bytes));
	for (size_t i = 0; i < ROWS; i++) {
		uint32_t len = (uint32_t)strlen(line[i]);
		to->record[i] = (struct record){
			.at = at, .len = len, .first = cuts, .fields = FIELDS};
		memcpy(to->bytes + at, line[i], len);
		for (uint32_t k = 0; k <= len; k++)
			if (k == len || line[i][k] == ',')
				to->cut[cuts++] = at + k;
		at += len + 2; /* CR LF */
	}
	return (struct glance_span){to->bytes, to->cut, to->record,
		to->record + ROWS, field, FIELDS, 0};
}

/* Up to eleven rows of three random cells, without the blank lines between. */
enum { MANY = 11 };
struct many {
	char bytes[MANY * FIELDS * 24];
	uint32_t cut[MANY * FIELDS];
	struct record record[MANY];
};

static struct glance_span put_many(struct many *to, struct random *r,
	const char *const *cell, size_t cells, size_t field)
{
	size_t rows = 1 + random_below(r, MANY);
	uint32_t at = 0, cuts = 0;

	memset(to->bytes, 'z', sizeof(to->bytes));
	for (size_t i = 0; i < rows; i++) {
		to->record[i] = (struct record){
			.at = at, .first = cuts, .fields = FIELDS};
		for (int k = 0; k < FIELDS; k++) {
			/* most are the first two, which are fine */
			size_t any =
				random_below(r, random_below(r, 9) ? 2 : cells);
			size_t len = strlen(cell[any]);
			memcpy(to->bytes + at, cell[any], len);
			at += (uint32_t)len;
			to->cut[cuts++] = at++;
		}
	}
	return (struct glance_span){to->bytes, to->cut, to->record,
		to->record + rows, field, FIELDS, 0};
}

/* What is said of many rows is what is said of each by itself. */
START_TEST(rows_together_are_as_rows_apart)
{
	static const char *const digits[] = {
		"0", "1", "2", "12", "0.5", "-1", "x", "", "7"};
	static const char *const words[] = {"pay", "a refund", "view", "",
		"a view of ten things", "sixteen bytes it", "payview"};
	struct glance_list *l = calloc(1, sizeof(*l));
	struct glance_number n;
	struct random r;
	struct many m;
	unsigned all = 0, behind = 0;

	random_seed(&r, 7);
	glance_number_init(&n, 0, 5 * (amount)AMOUNT_UNIT, '.');
	for (int i = 0; i < 6; i++)
		if (*words[i])
			glance_list_add(l, text_of(words[i]));
	for (int i = 0; i < 60000; i++) {
		bool of_words = i % 2;
		struct glance_span s =
			put_many(&m, &r, of_words ? words : digits,
				of_words ? 7 : 9, (size_t)(i % FIELDS));
		const struct record *odd = of_words ? glance_listed(&s, l)
						    : glance_numbers(&s, &n);
		const struct record *want = s.from;
		for (; want < s.to; want++) {
			struct glance_span one = s;
			one.from = want, one.to = want + 1;
			if (of_words ? glance_listed(&one, l) == want
				     : glance_numbers(&one, &n) == want)
				break;
		}
		ck_assert_ptr_eq(odd, want);
		all += odd == s.to;
		behind += odd < s.to && odd - s.from >= 4;
	}
	ck_assert_uint_gt(all, 1000);
	ck_assert_uint_gt(behind, 1000);
	free(l);
}
END_TEST

START_TEST(the_first_odd_row_is_told)
{
	static const char *const line[ROWS] = {"ann,12.50,pay", "b,3.25,refund",
		"cc,7,view", "d,0.75,pay", "e,x,a place afar"};
	struct glance_list *l = calloc(1, sizeof(*l));
	struct glance_number n;
	struct rows rows;
	struct glance_span s = put_rows(&rows, line, 1);

	ck_assert(glance_is_even(s.from, s.to, FIELDS));
	ck_assert(!glance_is_even(s.from, s.to, FIELDS - 1));
	glance_number_init(&n, -AMOUNT_MAX, AMOUNT_MAX, '.');
	ck_assert_ptr_eq(glance_numbers(&s, &n), s.from + 4);
	s.from += 4;
	ck_assert_ptr_eq(glance_numbers(&s, &n), s.from);
	s = put_rows(&rows, line, 0);
	ck_assert_ptr_eq(glance_filled(&s, 0), s.to);
	ck_assert_ptr_eq(glance_filled(&s, 1), s.from + 1);
	s = put_rows(&rows, line, 2);
	glance_list_add(l, text_of("pay"));
	glance_list_add(l, text_of("refund"));
	ck_assert_ptr_eq(glance_listed(&s, l), s.from + 2);
	glance_list_add(l, text_of("view"));
	ck_assert_ptr_eq(glance_listed(&s, l), s.from + 4);
	glance_list_add(l, text_of("a place afar"));
	ck_assert_ptr_eq(glance_listed(&s, l), s.to);
	free(l);
}
END_TEST

/* Two columns as one: what their bytes are, with what divides them. */
START_TEST(columns_are_seen_together)
{
	static const char *const line[ROWS] = {"ann,pay,spring",
		"b,a value of some length,and another one", "c,pay,spring",
		"d,pays,pring", "e,pay,spring"};
	struct glance_list *l = calloc(1, sizeof(*l));
	struct rows rows;
	struct glance_span s = put_rows(&rows, line, 1);

	s.more = 1;
	ck_assert_ptr_eq(glance_listed(&s, l), s.from);
	glance_list_add(l, text_of("pay,spring"));
	ck_assert_ptr_eq(glance_listed(&s, l), s.from + 1);
	glance_list_add(l, text_of("a value of some length,and another one"));
	ck_assert_ptr_eq(glance_listed(&s, l), s.from + 3);
	free(l);
}
END_TEST

/* Numbers whose usual form changes: from two digits behind the point to none.
 */
START_TEST(a_column_has_its_usual_form)
{
	static const char *const line[ROWS] = {
		",11,", ",22,", ",333,", ",10.5,", ",44,"};
	struct glance_number n;
	struct rows rows;
	struct glance_span s = put_rows(&rows, line, 1);

	glance_number_init(&n, 0, (amount)999 * AMOUNT_UNIT, '.');
	ck_assert_uint_eq(n.decimals, 2);
	for (int i = 0; i < 2; i++) {
		ck_assert_ptr_eq(glance_numbers(&s, &n), s.to);
		ck_assert_uint_eq(n.decimals, 0);
	}
	glance_number_init(&n, 0, (amount)99 * AMOUNT_UNIT, '.');
	ck_assert_ptr_eq(glance_numbers(&s, &n), s.from + 2);
}
END_TEST

UNIT_MAIN("glance", numbers_within_bounds_are_fine,
	numbers_without_bounds_are_fine, only_what_was_added_is_listed,
	long_values_are_whole, a_full_list_forgets, rows_are_counted_by_date,
	no_rows_are_lost, cells_of_some_length, rows_together_are_as_rows_apart,
	the_first_odd_row_is_told, columns_are_seen_together,
	a_column_has_its_usual_form)
