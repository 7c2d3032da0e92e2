/* t_condition.c - conditions: what is refused and why, moments, quantiles,
 * patterns, styles and zones.  t_condition_reference has what holds. */
#include "base/condition.h"

#include <stdio.h>

#include "unit.h"

static struct zone zone_of_tests;

static struct zone *zone(const char *name)
{
	ck_assert_ptr_null(zone_open(&zone_of_tests, name));
	return &zone_of_tests;
}

static const char *why_not(const char *text, unsigned allowed)
{
	struct condition *c;
	const char *why =
		condition_read(&c, text_of(text), allowed, zone("UTC"));

	ck_assert((c == NULL) == (why != NULL));
	condition_free(c);
	return why ? why : "";
}

/* A row of two columns: the first that a condition names, and the others. */
struct pair {
	const char *first, *other;
};

static struct text cell(void *arg, size_t i)
{
	const struct pair *p = arg;

	return text_of(i == 0 ? p->first : p->other);
}

static struct condition_view view;

static bool holds_in(const char *text, struct pair row, const char *zone_name,
	struct number_style style)
{
	struct condition *c;
	struct condition_view v;

	ck_assert_ptr_null(
		condition_read(&c, text_of(text), ~0u, zone(zone_name)));
	condition_view_init(&v, zone(zone_name), style);
	v.cell = cell;
	v.arg = &row;
	v.moment_known = view.moment_known;
	v.moment = view.moment;
	bool does = condition_holds(c, &v);
	view.odd = v.odd;
	view.odd_column = v.odd_column;
	view.gave_up = v.gave_up;
	condition_view_release(&v);
	condition_free(c);
	return does;
}

static bool holds(const char *text, const char *first, const char *other)
{
	return holds_in(text, (struct pair){first, other}, "UTC",
		(struct number_style){'.', 0});
}

START_TEST(says_what_is_wrong)
{
	static const struct {
		const char *text, *part;
	} t[] = {
		{"kind==pay", "'=pay' is left over (one = compares)"},
		{"kind<>pay", "there is no <>: to differ is !="},
		{"kind=>5", "(at least is >=)"},
		{"kind=<5", "(at most is <=)"},
		{"kind=~'x'", "(a pattern is NAME~'...')"},
		{"kind is null", ": empty is NAME=, and not empty NAME!="},
		{"kind IN (1)", ": one of several is NAME=a|b"},
		{"kind not in (1)", ": other than these is NAME!=a|b"},
		{"kind like 'x'", ": a part is found by NAME~'...'"},
		{"kind between 1", ": a range is NAME>=a;NAME<=b"},
		{"not kind=1", ": there is no \"not\", but !="},
		{"a b=1", ": a name with blanks goes in quotes"},
		{"isbn x", ": a name with blanks goes in quotes"},
		{"kind=pay and x=1", "(; stands for \"and\")"},
		{"kind=pay && x=1", "(; stands for \"and\")"},
		{"kind=pay OR x=1", "(\"or\" is written small)"},
		{"kind=(pay)", "(there are no brackets)"},
		{"(kind=pay)", "before '(kind=pay)' the name of a column"},
		{"kind=a b", "'b' is left over (a value with blanks"},
		{"kind", "behind 'kind' an operator is wanted"},
		{"kind=pay;", "it ends where the name of a column is wanted"},
		{"kind=pay or ", "it ends where the name"},
		{"kind='pay", "a quote is not closed"},
		{"kind=pay|", "a value is missing beside |"},
		{"kind=pay|*", "* stands alone"},
		{"kind>a", "behind > a number, a date (2026-12-31), @ or "
			   "$column is wanted, not 'a'"},
		{"kind<='5'", "behind <= a number"},
		{"kind>1|2", "behind > there is one value"},
		{"kind~pay", "behind ~ a pattern in quotes is wanted"},
		{"kind~'('", "'(' is no pattern: missing closing parenthesis, "
			     "at offset 1"},
		{"kind=$", "behind $ the name of a column is wanted"},
		{"kind=@3d", "'@3d' is not a moment (want @-30d"},
		{"kind=@-d", "'@-d' is not a moment"},
		{"kind=@-", "'@-' is not a moment"},
		{"kind=@-3w", "'@-3w' is not a moment"},
		{"kind=@-99999999999999999999d", "is too far away"},
		{"kind=@-9999999999d", "is too far away"},
		{"kind=5%", "a quantile is compared by <"},
		{"kind>101%", "'101%' is more than all"},
		{"t>=2026-02-30", "not '2026-02-30'"},
		{"x=1; ;y=2", "before ';y=2' the name of a column is wanted"},
	};

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++) {
		const char *why = why_not(t[i].text, ~0u);
		ck_assert_msg(strstr(why, "is not a condition: ") &&
				      strstr(why, t[i].part),
			"%s: %s", t[i].text, why);
	}
}
END_TEST

START_TEST(refuses_what_has_no_meaning_here)
{
	ck_assert_str_eq(why_not("a~'x'", CONDITION_PATTERNS), "");
	ck_assert(strstr(why_not("a~'x'", CONDITION_MOMENT),
		"patterns cannot be used here"));
	ck_assert_str_eq(why_not("a<@", CONDITION_MOMENT), "");
	ck_assert(strstr(
		why_not("a<@", CONDITION_PATTERNS), "@ has no meaning here"));
	ck_assert_str_eq(why_not("a<90%", CONDITION_QUANTILES), "");
	ck_assert(strstr(why_not("a<90%", CONDITION_MOMENT),
		"there is no population here"));
	/* what only looks like a quantile */
	ck_assert_str_eq(why_not("a='5%'", 0), "");
	ck_assert_str_eq(why_not("a=%|5.%|x%", 0), "");
}
END_TEST

static char *repeat(const char *s, int n, const char *between)
{
	struct buf b = {0};

	for (int i = 0; i < n; i++) {
		buf_string(&b, i ? between : "");
		buf_string(&b, s);
	}
	buf_byte(&b, '\0');
	return b.at;
}

static void limit(const char *s, int most, const char *between,
	const char *before, const char *part)
{
	for (int over = 0; over < 2; over++) {
		char *list = repeat(s, most + over, between);
		struct buf all = {0};
		buf_string(&all, before);
		buf_string(&all, list);
		buf_byte(&all, '\0');
		const char *why = why_not(all.at, 0);
		ck_assert_msg(
			over ? strstr(why, part) != NULL : !*why, "%s", why);
		free(list);
		buf_release(&all);
	}
}

START_TEST(has_limits)
{
	limit("a=1", 64, ";", "", "it compares more than 64 times");
	limit("a=1", 64, " or ", "", "it compares more than 64 times");
	limit("1", 1000, "|", "a=", "it has more than 1000 values");
	limit("1", 16384 - 2, "", "a=", "it is longer than 16384 bytes");
}
END_TEST

START_TEST(tells_its_columns)
{
	struct condition *c;

	ck_assert_ptr_null(condition_read(&c,
		text_of("a=1;'b ''b'=$c or a<$'d d';c=1;'b ''b'=2"), 0,
		zone("UTC")));
	ck_assert_uint_eq(condition_columns(c), 4);
	ck_assert(text_is(condition_column(c, 0), "a"));
	ck_assert(text_is(condition_column(c, 1), "b 'b"));
	ck_assert(text_is(condition_column(c, 2), "c"));
	ck_assert(text_is(condition_column(c, 3), "d d"));
	ck_assert(!condition_asks_moment(c));
	condition_free(c);
	ck_assert_ptr_null(condition_read(
		&c, text_of("a=1;b>=@-3d"), CONDITION_MOMENT, zone("UTC")));
	ck_assert(condition_asks_moment(c));
	condition_free(c);
	condition_free(NULL);
}
END_TEST

START_TEST(knows_quantiles)
{
	struct condition *c;
	struct pair row = {"10", "5"};
	size_t column;

	ck_assert_ptr_null(condition_read(&c, text_of("a>90%;b<2.5% or a>=50%"),
		CONDITION_QUANTILES, zone("UTC")));
	condition_view_init(&view, zone("UTC"), (struct number_style){'.', 0});
	view.cell = cell;
	view.arg = &row;
	ck_assert_uint_eq(condition_quantiles(c), 3);
	ck_assert(text_is(condition_quantile(c, 0, &column), "90"));
	ck_assert_uint_eq(column, 0);
	ck_assert(text_is(condition_quantile(c, 1, &column), "2.5"));
	ck_assert_uint_eq(column, 1);
	ck_assert(text_is(condition_quantile(c, 2, &column), "50"));
	ck_assert_uint_eq(column, 0);
	ck_assert(!condition_holds(c, &view)); /* not known yet */
	condition_quantile_is(c, 0, text_of("9.5"));
	ck_assert(!condition_holds(c, &view));
	condition_quantile_is(c, 1, text_of("6"));
	ck_assert(condition_holds(c, &view));
	condition_quantile_is(c, 1, text_of(""));
	ck_assert(!condition_holds(c, &view));
	condition_quantile_is(c, 2, text_of("10.0000000000000000001"));
	ck_assert(!condition_holds(c, &view));
	condition_quantile_is(c, 2, text_of("10.00000000000000000000"));
	ck_assert(condition_holds(c, &view));
	ck_assert_uint_eq(view.odd, 0);
	condition_view_release(&view);
	condition_free(c);
}
END_TEST

START_TEST(knows_the_moment_or_not)
{
	view.moment_known = true;
	view.moment = when_day(2026, 11, 23) * WHEN_DAY_MS;
	ck_assert(holds("a<@", "2026-11-22 23:59:59", ""));
	ck_assert(!holds("a<@", "2026-11-23", ""));
	ck_assert(holds("a=@", "2026-11-23", ""));
	ck_assert(holds("a>=@-30d", "2026-10-24", ""));
	ck_assert(!holds("a>=@-30d", "2026-10-23 23:59:59", ""));
	ck_assert(holds("a<=@+12h", "2026-11-23 12:00", ""));
	ck_assert(!holds("a<=@+12h", "2026-11-23 12:00:01", ""));
	ck_assert(holds("a>@-5m", "2026-11-22 23:55:01", ""));
	ck_assert(!holds("a>@-5m", "2026-11-22 23:55", ""));
	view.moment_known = false;
	ck_assert(!holds("a<@", "2026-11-22", ""));
	ck_assert(!holds("a>@", "2026-11-22", ""));
	ck_assert(!holds("a=@", "2026-11-22", ""));
	ck_assert(!holds("a!=@", "2026-11-22", ""));
	ck_assert_uint_eq(view.odd, 0);
}
END_TEST

START_TEST(counts_what_does_not_compare)
{
	ck_assert(!holds("a<5", "x", ""));
	ck_assert_uint_eq(view.odd, 1);
	ck_assert_uint_eq(view.odd_column, 0);
	ck_assert(!holds("a<$b", "1", "y"));
	ck_assert_uint_eq(view.odd, 1);
	ck_assert_uint_eq(view.odd_column, 1);
	ck_assert(!holds("a<$b", "1", "2026-01-01"));
	ck_assert_uint_eq(view.odd_column, 0);
	ck_assert(!holds("a<5 or a>3", "x", ""));
	ck_assert_uint_eq(view.odd, 2);
	ck_assert(!holds("a<5;a>3", "x", ""));
	ck_assert_uint_eq(view.odd, 1);
	ck_assert(!holds("a=5", "x", "") && view.odd == 0);
	ck_assert(!holds("a<5", "", "") && view.odd == 0);
	ck_assert(!holds("a<$b", "5", "") && view.odd == 0);
}
END_TEST

START_TEST(reads_cells_as_the_input_has_them)
{
	const struct number_style german = {',', '.'};
	struct pair row = {"1.234,50", "1234,5"};

	ck_assert(holds_in("a=1234.5", row, "UTC", german));
	ck_assert(holds_in("a=$b", row, "UTC", german));
	ck_assert(holds_in("a>1234.4;a<1234.6", row, "UTC", german));
	ck_assert(!holds("a=1234.5", "1.234,50", ""));
	/* a literal is in the zone of the run, a cell may say its own */
	row = (struct pair){"2026-11-01T00:00:00+08:00", "2026/11/1"};
	ck_assert(holds_in(
		"a=2026-11-01", row, "+08:00", (struct number_style){'.', 0}));
	ck_assert(!holds_in(
		"a=2026-11-01", row, "UTC", (struct number_style){'.', 0}));
	ck_assert(holds_in("a=2026-10-31T16:00Z;x=2026-11-01", row, "+08:00",
		(struct number_style){'.', 0}));
}
END_TEST

START_TEST(a_date_format_is_not_for_conditions)
{
	struct condition *c;
	struct zone *z = zone("UTC");
	struct pair row = {"03/02/2026", ""};

	ck_assert_ptr_null(when_format(z, "dmy"));
	ck_assert_ptr_null(condition_read(&c, text_of("a=2026-02-03"), 0, z));
	condition_view_init(&view, z, (struct number_style){'.', 0});
	view.cell = cell;
	view.arg = &row;
	ck_assert(condition_holds(c, &view));
	condition_view_release(&view);
	condition_free(c);
}
END_TEST

START_TEST(patterns)
{
	ck_assert(holds("a~'^北'", "北京", ""));
	ck_assert(holds("a~'^.京'", "北京", ""));
	ck_assert(!holds("a~'PAY'", "pay", ""));
	ck_assert(holds("a~'x'|'y$'", "pay", ""));
	ck_assert(!holds("a!~'x'|'y$'", "pay", ""));
	ck_assert(!holds("a~'y$'", "pay\n", ""));
	ck_assert(!holds("a~''", "", ""));
	ck_assert_uint_eq(view.gave_up, 0);
	/* given up on: neither found nor not found */
	static const char long_one[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";
	ck_assert(!holds("a~'^(a+)+$'", long_one, ""));
	ck_assert_uint_eq(view.gave_up, 1);
	ck_assert(!holds("a!~'^(a+)+$'", long_one, ""));
	ck_assert_uint_eq(view.gave_up, 1);
	ck_assert(holds("a~'^(a+)+$'|'b$'", long_one, ""));
	ck_assert(!holds("a!~'^(a+)+$'|'b$'", long_one, ""));
}
END_TEST

START_TEST(long_lists)
{
	const char *list = "a=9|b|'7'|8.0|d|2026-11-01|c|$z|x|1|z";

	ck_assert(holds(list, "b", ""));
	ck_assert(holds(list, "7", ""));
	ck_assert(!holds(list, "7.0", ""));
	ck_assert(holds(list, "8", ""));
	ck_assert(holds(list, "1.00", ""));
	ck_assert(holds(list, "9", ""));
	ck_assert(holds(list, "2026/11/01", ""));
	ck_assert(holds(list, "z", ""));
	ck_assert(holds(list, "b", "q"));
	ck_assert(holds(list, "q", "q"));
	ck_assert(!holds(list, "q", ""));
	ck_assert(!holds(list, "2", ""));
	ck_assert(!holds(list, "bb", ""));
	ck_assert(holds("a!=1|2|3|4|5|6|7|8|9|x", "10", ""));
	ck_assert(!holds("a!=1|2|3|4|5|6|7|8|9|x", "9.0", ""));
	ck_assert(!holds("a!=1|2|3|4|5|6|7|8|9|$x", "10", ""));
}
END_TEST

START_TEST(notes_which_values_are_found)
{
	static const unsigned char compared = CONDITION_COMPARED,
				   found = CONDITION_COMPARED | CONDITION_FOUND;
	struct condition *c;
	struct condition_view v;
	struct pair row = {"pay", "7"};
	unsigned char seen[6] = {0};
	size_t column;
	struct text text;

	ck_assert_ptr_null(condition_read(
		&c, text_of("a=payy|pay|view;b!=8|x or a<5"), 0, zone("UTC")));
	ck_assert_uint_eq(condition_values(c), 6);
	ck_assert(condition_text(c, 2, &text, &column));
	ck_assert(text_is(text, "view") && column == 0);
	ck_assert(!condition_text(c, 3, &text, &column)); /* a number */
	ck_assert(condition_text(c, 4, &text, &column));
	ck_assert(text_is(text, "x") && column == 1);
	ck_assert(!condition_text(c, 5, &text, &column));
	condition_view_init(&v, zone("UTC"), (struct number_style){'.', 0});
	v.cell = cell;
	v.arg = &row;
	v.seen = seen;
	ck_assert(condition_holds(c, &v));
	ck_assert_uint_eq(seen[0], compared);
	ck_assert_uint_eq(seen[1], found);
	ck_assert_uint_eq(seen[2], compared);
	ck_assert_uint_eq(seen[3], compared);
	ck_assert_uint_eq(seen[4], compared);
	ck_assert_uint_eq(seen[5], 0);
	row = (struct pair){"", "x"};
	ck_assert(!condition_holds(c, &v)); /* the first cell decides */
	ck_assert_uint_eq(seen[4], found);
	row = (struct pair){"view", ""};
	condition_look(c, &v);
	ck_assert_uint_eq(seen[2], found);
	ck_assert_uint_eq(seen[3], compared); /* a number is not looked for */
	ck_assert_uint_eq(seen[5], 0);
	condition_view_release(&v);
	condition_free(c);
}
END_TEST

UNIT_MAIN("condition", says_what_is_wrong, refuses_what_has_no_meaning_here,
	has_limits, tells_its_columns, knows_quantiles, knows_the_moment_or_not,
	counts_what_does_not_compare, reads_cells_as_the_input_has_them,
	a_date_format_is_not_for_conditions, patterns, long_lists,
	notes_which_values_are_found)
