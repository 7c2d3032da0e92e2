/* t_chart.c - what pages write: escapes, numbers for people, places on axes. */
#include <math.h>

#include "chart/axis.h"
#include "chart/ink.h"
#include "chart/labels.h"
#include "chart/series.h"
#include "chart/sheet.h"
#include "unit.h"

static struct buf out;

static const char *text(const char *s, size_t n)
{
	struct ink ink = {.to = &out};

	out.len = 0;
	ink_text(&ink, (struct text){s, n});
	buf_byte(&out, 0);
	return out.at;
}

START_TEST(escapes)
{
	ck_assert_str_eq(text("<a href=\"x\">'&'</a>", 19),
		"&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
	ck_assert_str_eq(text("a\tb\r\nc", 6), "a b  c");
	ck_assert_str_eq(
		text("\0\x1b\x7f", 3), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
	ck_assert_str_eq(
		text("\xe4\xbd\xa0\xff", 4), "\xe4\xbd\xa0\xef\xbf\xbd");
	ck_assert_str_eq(text("\xef\xbf\xbe", 3), /* no character of XML */
		"\xef\xbf\xbd");
}
END_TEST

START_TEST(cuts)
{
	struct ink ink = {.to = &out};

	out.len = 0;
	ink_cut(&ink, text_of("联禾银行城东支行"), 9);
	buf_byte(&out, 0);
	ck_assert_str_eq(out.at, "联禾银行\xe2\x80\xa6");
	out.len = 0;
	ink_cut(&ink, text_of("a<bcdefgh"), 9);
	buf_byte(&out, 0);
	ck_assert_str_eq(out.at, "a&lt;bcdefgh");
}
END_TEST

static const char *middle(const char *s, size_t width)
{
	struct ink ink = {.to = &out};

	out.len = 0;
	ink_cut_middle(&ink, text_of(s), width);
	buf_byte(&out, 0);
	return out.at;
}

START_TEST(cuts_in_the_middle)
{
	ck_assert_str_eq(middle("abcdefghi", 9), "abcdefghi");
	ck_assert_str_eq(middle("abcdefghij", 9), "abc\xe2\x80\xa6"
						  "fghij");
	ck_assert_str_eq(middle("联禾银行城东支行", 9),
		"联\xe2\x80\xa6支行"); /* 5 columns have room for two */
	ck_assert_str_eq(middle("abcdefg\xcc\x81hijkl", 9),
		"abc\xe2\x80\xa6hijkl"); /* the mark goes with its letter */
	ck_assert_str_eq(middle("abc\xff\xff\xff<\xff\xff", 6),
		"ab\xe2\x80\xa6&lt;\xef\xbf\xbd\xef\xbf\xbd");
}
END_TEST

static bool matches(const char *pattern, const char *name, const char *want)
{
	struct text stem = {NULL, 0};

	return picture_matches(text_of(pattern), text_of(name), &stem) &&
	       text_is(stem, want);
}

START_TEST(patterns)
{
	ck_assert(matches("*_sum", "a_sum", "a"));
	ck_assert(matches("*_sum", "a_sum_sum", "a_sum"));
	ck_assert(matches("emsr_*", "emsr_a", "a"));
	ck_assert(!picture_matches(text_of("*_sum"), text_of("_sum"), NULL));
	ck_assert(!picture_matches(text_of("emsr_*"), text_of("emsr_"), NULL));
	ck_assert(!picture_matches(text_of("*_sum"), text_of("a_sums"), NULL));
	ck_assert(!picture_matches(text_of("emsr_*"), text_of("x_a"), NULL));
	ck_assert(!picture_matches(text_of("emsr_*"), text_of("e"), NULL));
	ck_assert(picture_matches(text_of("price"), text_of("price"), NULL));
	ck_assert(!picture_matches(text_of("price"), text_of("prices"), NULL));
	ck_assert(!picture_matches(text_of("prices"), text_of("price"), NULL));
}
END_TEST

/* What the rows of a sheet are called: 0 to n - 1, divided by blanks. */
static const char *called(const char *parts, const char *cells)
{
	const struct chart chart = {"", "", "bars", parts, "", ""};
	struct text name[3], rest = text_of("model channel n");
	struct ink ink = {.to = &out};
	struct picture p;
	struct labels l;
	struct sheet s;

	for (int i = 0; i < 3; i++)
		name[i] = text_split(&rest, ' ');
	sheet_init(&s, name, 3);
	for (rest = text_of(cells); rest.at;)
		sheet_cell(&s, text_split(&rest, ' '));
	out.len = 0;
	ck_assert(picture_bind(&p, &chart, &s, &ink));
	labels_init(&l, &p);
	for (size_t i = 0; i < s.rows; i++) {
		buf_text(&out, labels_of(&l, i));
		buf_byte(&out, ' ');
	}
	buf_text(&out, labels_name(&l));
	buf_byte(&out, 0);
	labels_release(&l);
	sheet_release(&s);
	return out.at;
}

START_TEST(names_of_rows)
{
	const char *two = "last a 1 linear b 2", *same = "last a 1 last b 2";

	ck_assert_str_eq(called("label=channel value=n", two), "a b channel");
	ck_assert_str_eq(called("label=channel value=n behind=channel", two),
		"last \xc2\xb7 a linear \xc2\xb7 b channel");
	ck_assert_str_eq(called("behind=n varied", two),
		"last \xc2\xb7 a linear \xc2\xb7 b channel");
	ck_assert_str_eq(called("behind=n varied", same), "a b channel");
	ck_assert_str_eq(
		called("behind=n varied group=model", two), "a b channel");
	ck_assert_str_eq(/* nothing differs: the first cell has to do */
		called("behind=n varied", "last a 1 last a 2"),
		"last last model");
}
END_TEST

START_TEST(one_value)
{
	const struct chart chart = {"", "", "bars", "single=a", "", ""};
	struct text name = text_of("a");
	struct ink ink = {.to = &out};
	struct picture p;
	struct sheet s;

	sheet_init(&s, &name, 1);
	ck_assert(!picture_bind(&p, &chart, &s, &ink)); /* has no rows */
	sheet_cell(&s, text_of("x"));
	sheet_cell(&s, text_of("x"));
	ck_assert(picture_bind(&p, &chart, &s, &ink));
	sheet_cell(&s, text_of("y"));
	ck_assert(!picture_bind(&p, &chart, &s, &ink));
	sheet_release(&s);
}
END_TEST

static const char *shortly(double x, bool zh)
{
	struct ink ink = {.to = &out, .zh = zh};

	out.len = 0;
	ink_short(&ink, x);
	buf_byte(&out, 0);
	return out.at;
}

START_TEST(numbers)
{
	ck_assert_str_eq(shortly(0, false), "0");
	ck_assert_str_eq(shortly(7, false), "7");
	ck_assert_str_eq(shortly(1234, false), "1,234");
	ck_assert_str_eq(shortly(999999, false), "999,999");
	ck_assert_str_eq(shortly(1500000, false), "1.5 m");
	ck_assert_str_eq(shortly(2e6, false), "2 m");
	ck_assert_str_eq(shortly(1e6, false), "1 m");
	ck_assert_str_eq(shortly(1e9, false), "1 bn");
	ck_assert_str_eq(shortly(1e8, true), "1 亿");
	ck_assert_str_eq(shortly(1000, false), "1,000");
	ck_assert_str_eq(shortly(-3.25e9, false), "\xe2\x88\x92"
						  "3.2 bn");
	ck_assert_str_eq(shortly(78370000, true), "7,837 万");
	ck_assert_str_eq(shortly(10000, true), "1 万");
	ck_assert_str_eq(shortly(9999, true), "9,999");
	ck_assert_str_eq(shortly(1.5e8, true), "1.5 亿");
	ck_assert_str_eq(shortly(0.5, false), "0.500");
	ck_assert_str_eq(shortly(12.345, false), "12.3");
	ck_assert_str_eq(shortly(0.00012, false), "0.000120");
	ck_assert_str_eq(shortly((double)NAN, false), "\xe2\x80\x93");
}
END_TEST

static const char *share(double x)
{
	struct ink ink = {.to = &out};

	out.len = 0;
	ink_share(&ink, x);
	buf_byte(&out, 0);
	return out.at;
}

/* A share that is not all is never shown as all, nor one that is not nothing as
 * nothing. */
START_TEST(shares)
{
	ck_assert_str_eq(share(0), "0\xc2\xa0%");
	ck_assert_str_eq(share(1), "100\xc2\xa0%");
	ck_assert_str_eq(share(0.171), "17\xc2\xa0%");
	ck_assert_str_eq(share(0.0042), "0.4\xc2\xa0%");
	ck_assert_str_eq(share(0.00042), "&lt; 0.1\xc2\xa0%");
	ck_assert_str_eq(share(0.9951), "99.5\xc2\xa0%");
	ck_assert_str_eq(share(0.99999), "&gt; 99.9\xc2\xa0%");
}
END_TEST

START_TEST(coordinates)
{
	struct ink ink = {.to = &out};

	out.len = 0;
	ink_at(&ink, 12.5);
	ink_raw(&ink, " ");
	ink_at(&ink, -0.001);
	ink_raw(&ink, " ");
	ink_at(&ink, 100);
	buf_byte(&out, 0);
	ck_assert_str_eq(out.at, "12.5 0 100");
}
END_TEST

START_TEST(scales)
{
	struct axis s = axis_over(1, 100, AXIS_LOG);
	double tick[AXIS_TICKS];

	ck_assert_double_eq_tol(axis_at(&s, 10), 0.5, 1e-15);
	ck_assert_double_eq(axis_at(&s, 0.1), 0);
	ck_assert_double_eq(axis_at(&s, 1000), 1);
	ck_assert_uint_eq(axis_ticks(&s, tick, 6), 7);
	ck_assert_double_eq(tick[0], 1);
	ck_assert_double_eq(tick[1], 2);
	ck_assert_double_eq(tick[6], 100);
	s = axis_over(-1, 4, AXIS_LOG); /* is linear */
	ck_assert_double_eq(axis_at(&s, 0), 0.2);
	ck_assert_uint_eq(axis_ticks(&s, tick, 5), 6);
	ck_assert_double_eq(tick[0], -1);
	ck_assert_double_eq(tick[5], 4);
	s = axis_over(3, 3, AXIS_LINEAR);
	ck_assert_double_eq(axis_at(&s, 3), 0.5);
	s = axis_over(1e-10, 1e10, AXIS_LOG);
	ck_assert_uint_le(axis_ticks(&s, tick, 6), 7);
}
END_TEST

/* Ticks are inside, ascending, few, and the scale ends whatever its ends. */
START_TEST(ticks)
{
	static const double end[] = {-1e299, -7, -1e-12, 0, 3e-320, 1e-300, 0.1,
		0.3, 1, 17, 99.5, 1e15, 1e299};
	const size_t n = sizeof(end) / sizeof(*end);
	double tick[AXIS_TICKS];

	for (size_t i = 0; i < n; i++)
		for (size_t k = i; k < n; k++)
			for (int kind = 0; kind < 2; kind++) {
				struct axis s = axis_over(end[i], end[k],
					kind ? AXIS_LOG : AXIS_LINEAR);
				size_t m = axis_ticks(&s, tick, 6);
				ck_assert_uint_le(m, AXIS_TICKS);
				for (size_t t = 0; t < m; t++) {
					ck_assert(tick[t] >= s.lo);
					ck_assert(tick[t] <= s.hi);
					ck_assert(t == 0 ||
						  tick[t] > tick[t - 1]);
				}
			}
}
END_TEST

START_TEST(sheets)
{
	const struct text name[] = {{"a", 1}, {"b", 1}};
	struct sheet s;

	sheet_init(&s, name, 2);
	for (const char *const *c = (const char *const[]){"x", "1.5", "",
		     " 1,234 ", "y", "12%", NULL};
		*c; c++)
		sheet_cell(&s, text_of(*c));
	ck_assert_uint_eq(s.rows, 3);
	ck_assert_int_eq(sheet_column(&s, text_of("b")), 1);
	ck_assert_int_eq(sheet_column(&s, text_of("c")), -1);
	ck_assert(text_is(sheet_text(&s, 0, 0), "x"));
	ck_assert(text_is(sheet_text(&s, 1, 0), ""));
	ck_assert(text_is(sheet_text(&s, 2, -1), ""));
	ck_assert_double_eq(sheet_real(&s, 0, 1), 1.5);
	ck_assert_double_eq(sheet_real(&s, 1, 1), 1234);
	ck_assert(isnan(sheet_real(&s, 2, 1)));
	sheet_release(&s);
	buf_release(&out);
}
END_TEST

/* The interval of a row is 1.96 of its standard errors about it, whichever
 * column has them; a row without is left out. */
START_TEST(errors)
{
	const struct text name[] = {
		text_of("se"), text_of("name"), text_of("x")};
	static const char *const cell[] = {"0.5", "a", "5", "", "b", "6"};
	const struct chart chart = {
		"c", "f", "intervals", "label=name value=x se=se", "", ""};
	struct ink ink = {.to = &out};
	struct series of = {.n = 0};
	struct sheet s;
	struct picture p;

	sheet_init(&s, name, 3);
	for (size_t i = 0; i < 6; i++)
		sheet_cell(&s, text_of(cell[i]));
	ck_assert(picture_bind(&p, &chart, &s, &ink));
	series_of_rows(&of, &p);
	ck_assert_uint_eq(of.n, 1);
	ck_assert(of.total == 5 && of.bar[0].value == 5);
	ck_assert(fabs(of.bar[0].lo - (5 - 0.97998199)) < 1e-8);
	ck_assert(fabs(of.bar[0].hi - (5 + 0.97998199)) < 1e-8);
	series_release(&of);
	sheet_release(&s);
}
END_TEST

UNIT_MAIN("chart", escapes, cuts, cuts_in_the_middle, numbers, shares,
	coordinates, scales, ticks, sheets, patterns, names_of_rows, one_value,
	errors)
