/* t_ignored.c - values that are nobody's, by kind. */
#include "identity/ignored.h"

#include "unit.h"

static struct ignored g;
static struct text kinds[2];

static const char *add(const char *kind, const char *value)
{
	const char *why = ignored_add(&g, kinds, text_of(kind), text_of(value));

	return why ? why : "";
}

static void init(void)
{
	kinds[0] = text_of("phone");
	kinds[1] = text_of("device");
	ignored_init(&g, 2, 1);
}

START_TEST(by_kind)
{
	init();
	ck_assert(!ignored_has(&g, 0, text_of("100")));
	ck_assert_str_eq(add("phone", "100"), "");
	ck_assert_str_eq(add("phone", "100"), "");
	ck_assert(ignored_has(&g, 0, text_of("100")));
	ck_assert(!ignored_has(&g, 0, text_of("101")));
	ck_assert(!ignored_has(&g, 1, text_of("100")));
	ck_assert_str_eq(add("device", "none"), "");
	ck_assert(ignored_has(&g, 1, text_of("none")));
	ignored_release(&g);
}
END_TEST

START_TEST(faults)
{
	init();
	ck_assert_str_eq(
		add("card", "1"), "the kind 'card' is not among --kinds");
	ck_assert_str_eq(add("phone", ""),
		"the value '' is not an identifier: it is empty");
	ck_assert(!ignored_has(&g, 0, text_of("")));
	ignored_release(&g);
}
END_TEST

/* What was never begun may end. */
START_TEST(nothing)
{
	g = (struct ignored){0};
	ignored_release(&g);
	ck_assert_uint_eq(g.kinds, 0);
}
END_TEST

UNIT_MAIN("ignored", by_kind, faults, nothing)
