/* t_number.c - amounts, doubles and integers. */
#include "base/number.h"

#include <math.h>
#include <stdio.h>

#include "base/random.h"
#include "unit.h"

static const struct number_style plain = {'.', 0}, us = {'.', ','},
				 de = {',', '.'};

static const char *shown(amount a, unsigned decimals)
{
	static struct buf b;

	b.len = 0;
	amount_print(&b, a, decimals);
	buf_byte(&b, '\0');
	return b.at;
}

START_TEST(reads_amounts)
{
	static const struct {
		const char *in;
		const struct number_style *style;
		const char *want; /* NULL: refused */
		unsigned decimals;
	} t[] = {
		{"12.5", &plain, "12.500000000", 1},
		{"-0.01", &plain, "-0.010000000", 2},
		{"+7", &plain, "7.000000000", 0},
		{".5", &plain, "0.500000000", 1},
		{"5.", &plain, "5.000000000", 0},
		{" 3.10 ", &plain, "3.100000000", 2},
		{"30.7346153846154", &plain, "30.734615385", 9},
		{"0.0000000005", &plain, "0.000000001", 9},
		{"-0.00000000049", &plain, "0.000000000", 9},
		{"99999999999999999999", &plain,
			"99999999999999999999.000000000", 0},
		{"999999999999999999999", &plain, NULL, 0},
		{"1,234.50", &us, "1234.500000000", 2},
		{"1,234,567", &us, "1234567.000000000", 0},
		{"1.234,50", &de, "1234.500000000", 2},
		{"１２３．５０", &plain, "123.500000000", 2},
		{"－１，２３４", &us, "-1234.000000000", 0},
		{"1,234.50", &plain, NULL, 0},
		{"1,23.50", &us, NULL, 0},
		{"12,34", &us, NULL, 0},
		{"1234,567", &us, NULL, 0},
		{",123", &us, NULL, 0},
		{"$5", &plain, NULL, 0},
		{"5-", &plain, NULL, 0},
		{"1e5", &plain, NULL, 0},
		{"", &plain, NULL, 0},
		{".", &plain, NULL, 0},
		{"-", &plain, NULL, 0},
		{"1.2.3", &plain, NULL, 0},
		{"nan", &plain, NULL, 0},
	};

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++) {
		amount a;
		unsigned decimals;
		bool ok = amount_parse(
			&a, &decimals, text_of(t[i].in), t[i].style);
		ck_assert_msg(ok == (t[i].want != NULL), "%s", t[i].in);
		if (!ok)
			continue;
		ck_assert_str_eq(shown(a, 9), t[i].want);
		ck_assert_uint_eq(decimals, t[i].decimals);
	}
}
END_TEST

/* A blank in front keeps the fast way for plain amounts from being taken. */
/* Marks between digits that are no ASCII count as the ones that are. */
START_TEST(reads_other_marks)
{
	static const struct number_style blanks = {',', ' '},
					 apostrophes = {'.', '\''};
	static const char *const same[] = {"1 234,5",
		"1\xc2\xa0"
		"234,5",
		"1\xe2\x80\xaf"
		"234,5",
		"1\xe2\x80\x89"
		"234,5",
		"1\xe3\x80\x80"
		"234,5"};
	amount a;
	unsigned decimals;

	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++) {
		ck_assert(
			amount_parse(&a, &decimals, text_of(same[i]), &blanks));
		ck_assert(a == INT64_C(1234500000000) && decimals == 1);
	}
	ck_assert(amount_parse(&a, &decimals,
		text_of("1\xe2\x80\x99"
			"234"),
		&apostrophes));
	ck_assert(a == INT64_C(1234000000000));
	ck_assert(!amount_parse(&a, &decimals,
		text_of("1\xc2\xa0"
			"23"),
		&blanks));
	ck_assert(!amount_parse(&a, &decimals,
		text_of("1\xc2\xa0"
			"234"),
		&apostrophes));
	ck_assert_int_eq(number_mark(text_of("")), 0);
	ck_assert_int_eq(number_mark(text_of(",,")), 0);
	ck_assert_int_eq(number_mark(text_of("\xc2")), 0);
}
END_TEST

START_TEST(the_fast_way_reads_the_same)
{
	struct random r;

	random_seed(&r, 6);
	for (int i = 0; i < 200000; i++) {
		char t[32] = " ";
		size_t n = 1;
		amount fast = 1, slow = 1;
		unsigned behind_fast = 99, behind_slow = 99;
		for (uint64_t more = random_below(&r, 24); more; more--)
			t[n++] = "01234567899.,-+ e"[random_below(
				&r, random_below(&r, 3) ? 11 : 17)];
		if (random_below(&r, 2) && n > 1)
			t[1 + random_below(&r, n - 1)] = '.';
		bool ok = amount_parse(&fast, &behind_fast,
			(struct text){t + 1, n - 1}, &plain);
		ck_assert_msg(ok == amount_parse(&slow, &behind_slow,
					    (struct text){t, n}, &plain),
			"'%s'", t + 1);
		ck_assert(!ok || (fast == slow && behind_fast == behind_slow));
	}
}
END_TEST

START_TEST(prints_amounts)
{
	ck_assert_str_eq(shown((amount)1500000000, 2), "1.50");
	ck_assert_str_eq(shown((amount)-1, 2), "0.00");
	ck_assert_str_eq(shown((amount)1999999999, 0), "2");
	ck_assert_str_eq(shown((amount)995000000, 2), "1.00");
	amount big = (amount)123456789012345678 * 1000000000000;
	ck_assert_str_eq(shown(big, 1), "123456789012345678000.0");
	ck_assert_str_eq(shown(big + 500000000, 0), "123456789012345678001");
	ck_assert_str_eq(shown(big + 499999999, 0), "123456789012345678000");
	ck_assert_str_eq(shown(big + 49, 8), "123456789012345678000.00000005");
	ck_assert_str_eq(shown(big + 7, 9), "123456789012345678000.000000007");
	ck_assert_str_eq(
		shown(AMOUNT_MAX, 2), "170141183460469231731687303715.88");
	ck_assert_str_eq(
		shown(-AMOUNT_MAX, 0), "-170141183460469231731687303716");
	struct buf b = {0};
	amount_print_units(&b, -big);
	amount back;
	ck_assert(amount_parse_units(&back, buf_view(&b)));
	ck_assert(back == -big);
	buf_release(&b);
	ck_assert(!amount_parse_units(&back, text_of("-")));
	back = AMOUNT_MAX;
	ck_assert(!amount_add(&back, 1) && back == AMOUNT_MAX);
}
END_TEST

START_TEST(doubles_come_back)
{
	struct random r;
	struct buf b = {0};

	random_seed(&r, 3);
	for (int i = 0; i < 20000; i++) {
		double x = ldexp(random_unit(&r) - 0.5,
			       (int)random_below(&r, 400) - 200),
		       y;
		b.len = 0;
		real_print(&b, x);
		ck_assert(real_parse(&y, buf_view(&b), &plain) && x == y);
	}
	b.len = 0;
	real_print(&b, 0.1);
	buf_byte(&b, ' ');
	real_print(&b, -0.0);
	buf_byte(&b, ' ');
	real_print(&b, 1e300);
	real_print(&b, NAN);
	ck_assert(text_is(buf_view(&b), "0.1 0 1e+300"));
	buf_release(&b);
	double y;
	ck_assert(!real_parse(&y, text_of("inf"), &plain));
	ck_assert(!real_parse(&y, text_of("0x10"), &plain));
	ck_assert(!real_parse(&y, text_of("1e999"), &plain));
	ck_assert(!real_parse(&y, text_of("-"), &plain));
	ck_assert(real_parse(&y, text_of("1.5e3"), &plain) && y == 1500);
}
END_TEST

START_TEST(integers)
{
	int64_t x;
	struct buf b = {0};

	ck_assert(int_parse(&x, text_of("-9223372036854775808")));
	ck_assert(x == INT64_MIN);
	int_print(&b, x);
	ck_assert(text_is(buf_view(&b), "-9223372036854775808"));
	buf_release(&b);
	ck_assert(!int_parse(&x, text_of("9223372036854775808")));
	ck_assert(!int_parse(&x, text_of("")));
	ck_assert(!int_parse(&x, text_of("1.0")));
}
END_TEST

/* Short decimals take a road of their own: to the same double. */
START_TEST(short_reals)
{
	static const char *const text[] = {"0", "-0", "7", "0.1", "-0.3",
		"123456789.123456", "9007199254740992", "9007199254740993",
		"0.00000000000000001", "1.", "99999999999999.999", "-12.5"};
	char room[40];
	double x;

	for (size_t i = 0; i < sizeof(text) / sizeof(*text); i++) {
		ck_assert(real_parse(&x, text_of(text[i]), &plain));
		ck_assert_double_eq(x, strtod(text[i], NULL));
		ck_assert_int_eq(signbit(x) != 0, text[i][0] == '-');
	}
	for (int i = 0; i < 20000; i++) {
		snprintf(room, sizeof(room), "%d.%0*d", i * 7919 % 100000,
			1 + i % 9, i * 31 % 10);
		ck_assert(real_parse(&x, text_of(room), &plain));
		ck_assert_double_eq(x, strtod(room, NULL));
	}
	ck_assert(!real_parse(&x, text_of("1.2.3"), &plain));
	ck_assert(!real_parse(&x, text_of("--1"), &plain));
	ck_assert(!real_parse(&x, text_of("1-"), &plain));
	ck_assert(!real_parse(&x, text_of(""), &plain));
}
END_TEST

/* Every cell of a few marks is a number, or none, as strtod() has it. */
START_TEST(short_cells)
{
	static const char marks[] = "0123456789059.-/:;+\x80\xba\xff";
	struct random r;
	char room[12];

	random_seed(&r, 5);
	for (int i = 0; i < 200000; i++) {
		size_t n = 1 + random_below(&r, 10), points = 0, digits = 0;
		bool number = true;
		for (size_t k = 0; k < n; k++) {
			/* mostly digits, so that many are numbers */
			room[k] = marks[random_below(
				&r, i % 4 ? 14 : sizeof(marks) - 1)];
			points += room[k] == '.';
			digits += room[k] >= '0' && room[k] <= '9';
			number &= (room[k] >= '0' && room[k] <= '9') ||
				  room[k] == '.' ||
				  (k == 0 && strchr("+-", room[k]));
		}
		room[n] = '\0';
		number &= points <= 1 && digits > 0;
		double x, want = strtod(room, NULL);
		ck_assert_int_eq(real_parse(&x, text_of(room), &plain), number);
		ck_assert(!number || memcmp(&x, &want, sizeof(x)) == 0);
	}
}
END_TEST

UNIT_MAIN("number", reads_amounts, reads_other_marks,
	the_fast_way_reads_the_same, prints_amounts, doubles_come_back,
	integers, short_reals, short_cells)
