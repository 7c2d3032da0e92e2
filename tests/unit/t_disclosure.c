/* t_disclosure.c - a table of three classes against bounds, by hand. */
#include <math.h>

#include "identity/disclosure.h"
#include "unit.h"

static struct quasi q;
static struct disclosure d;
static struct buf text;

static void add(const char *key, const char *value, uint64_t n)
{
	quasi_value(&q, quasi_class(&q, text_of(key), n), 0, text_of(value), n);
}

/* c: 2 rows of flu; a: 3 of flu, 1 of cold; b: 5 of cold. */
static void table(void)
{
	quasi_init(&q, 1);
	add("c", "flu", 2);
	add("a", "flu", 3);
	add("a", "cold", 1);
	add("b", "cold", 5);
}

static void release(void)
{
	disclosure_release(&d);
	quasi_release(&q);
}

static struct disclosure_asked asked(void)
{
	static char name[] = "illness";

	return (struct disclosure_asked){.name = name,
		.bound = {(double)NAN, (double)NAN, (double)NAN, (double)NAN}};
}

static const char *why(size_t k)
{
	text.len = 0;
	disclosure_why(&d, k, &text);
	buf_byte(&text, '\0');
	return text.at;
}

START_TEST(small_classes)
{
	struct disclosure_asked a = asked();

	table();
	ck_assert(!disclosure_measure(&d, &q, &a, 1, 4));
	ck_assert_uint_eq(d.classes, 3);
	ck_assert_uint_eq(d.all, 11);
	ck_assert_uint_eq(d.least, 2);
	ck_assert_uint_eq(d.left, 9);
	ck_assert_uint_eq(d.left_classes, 2);
	ck_assert_uint_eq(d.least_left, 4);
	ck_assert_uint_eq(d.small.classes, 1);
	ck_assert_uint_eq(d.small.rows, 2);
	ck_assert(!disclosure_is_small(&d, 0)); /* a, of exactly 4 */
	ck_assert(disclosure_is_small(&d, 2));
	ck_assert_str_eq(why(0), "");
	ck_assert_str_eq(why(2), "k");
	ck_assert_uint_eq(disclosure_count(&d, 0, KANON_L).classes, 0);
	release();
}
END_TEST

START_TEST(bounds_that_break)
{
	struct disclosure_asked a = asked();

	table();
	ck_assert(!disclosure_read(&a, text_of("l=2:alpha=0.8")));
	ck_assert(!disclosure_measure(&d, &q, &a, 1, 3));
	struct disclosure_broken l = disclosure_count(&d, 0, KANON_L);
	ck_assert_uint_eq(l.classes, 2); /* b and c have one value */
	ck_assert_uint_eq(l.rows, 7);
	ck_assert_str_eq(why(0), "");
	ck_assert_str_eq(why(1), "l:illness;alpha:illness");
	ck_assert_str_eq(why(2), "k;l:illness;alpha:illness");
	text.len = 0;
	disclosure_fails(&text, "l", "illness", l);
	disclosure_fails(&text, "k", "", (struct disclosure_broken){1, 1});
	buf_byte(&text, '\0');
	ck_assert_str_eq(text.at,
		"l of illness (2 classes of 7 rows), k (1 class of 1 row)");
	release();
}
END_TEST

/* Ordered: 9 and 10 are near though "10" is before "9" as a word. */
START_TEST(ordered_values)
{
	struct disclosure_asked a = asked();

	quasi_init(&q, 1);
	add("a", "9", 1);
	add("a", "10", 1);
	add("b", "100", 2);
	ck_assert(!disclosure_measure(&d, &q, &a, 1, 1));
	ck_assert(d.column[0].numbers);
	ck_assert_double_eq_tol(d.column[0].whole.t, 0.5, 1e-15);
	disclosure_release(&d);
	a.ordered = true;
	ck_assert(!disclosure_measure(&d, &q, &a, 1, 1));
	ck_assert(!d.column[0].numbers);
	/* b: 100 against 1/4, 1/4, 1/2: (1/4 + 1/2) / 2 */
	ck_assert_double_eq_tol(d.column[0].whole.t, 0.375, 1e-15);
	release();
}
END_TEST

START_TEST(values_are_missing)
{
	struct disclosure_asked a = asked();

	table();
	quasi_class(&q, text_of("b"), 1);
	ck_assert_str_eq(disclosure_measure(&d, &q, &a, 1, 1),
		"class 'b' has 6 rows and 5 values of 'illness': lines of its "
		"state are missing, or there twice");
	release();
}
END_TEST

static const char *read(const char *bounds)
{
	struct disclosure_asked a = asked();
	const char *failed = disclosure_read(&a, text_of(bounds));

	return failed ? failed : "good";
}

START_TEST(bounds)
{
	struct text value;

	ck_assert_int_eq(disclosure_bound(text_of("t=0.3"), &value), KANON_T);
	ck_assert(text_is(value, "0.3"));
	ck_assert_int_eq(
		disclosure_bound(text_of("t"), &value), KANON_MEASURES);
	ck_assert_str_eq(read("l=1:t=1:alpha=0:entropy=1.5"), "good");
	ck_assert_str_eq(read("l=0"),
		"--sensitive: 'l=0' is not a number from 1 on, such as l=2");
	ck_assert_str_eq(read("l=1.5"),
		"--sensitive: 'l=1.5' is not a number from 1 on, such as l=2");
	ck_assert_str_eq(read("t=1.01"),
		"--sensitive: 't=1.01' is not a distance from 0 to 1, such as "
		"t=0.3");
	ck_assert_str_eq(read("alpha=-0.1"),
		"--sensitive: 'alpha=-0.1' is not a share, such as alpha=0.8");
	ck_assert_str_eq(read("l=2:l=3"),
		"--sensitive: 'l' of 'illness' is given twice");
	ck_assert_str_eq(read("m=2"),
		"--sensitive: 'm=2' is no bound (want l=2, t=0.3, alpha=0.8 or "
		"entropy=2)");
}
END_TEST

UNIT_MAIN("disclosure", small_classes, bounds_that_break, ordered_values,
	values_are_missing, bounds)
