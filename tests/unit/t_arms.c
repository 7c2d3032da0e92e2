/* t_arms.c - arms as they are written, and who comes to which. */
#include "gray/arms.h"

#include "unit.h"

static struct arms read(const char *s)
{
	struct arms a;

	ck_assert_ptr_null(arms_read(&a, text_of(s)));
	return a;
}

static bool is_wrong(const char *s)
{
	struct arms a;
	const char *why = arms_read(&a, text_of(s));

	arms_release(&a);
	return why != NULL;
}

static void near(double got, double want)
{
	ck_assert(got > want - 1e-12 && got < want + 1e-12);
}

START_TEST(weights)
{
	struct arms a = read("ctrl:20|a b:30.5|x:y:49.5");

	ck_assert_uint_eq(a.n, 3);
	ck_assert(!a.parts && !a.alike);
	ck_assert(text_is(a.arm[1].name, "a b"));
	ck_assert(text_is(a.arm[2].name, "x:y"));
	ck_assert_int_eq(arms_find(&a, text_of("x:y")), 2);
	ck_assert_int_eq(arms_find(&a, text_of("x")), ARMS_NONE);
	near(arms_share(&a, 1), 0.305);
	ck_assert_int_eq(arms_at(&a, 0), 0);
	ck_assert_int_eq(arms_at(&a, 0.2), 1);
	ck_assert_int_eq(arms_at(&a, 0.505), 2);
	ck_assert_int_eq(arms_at(&a, 0.9999), 2);
	arms_release(&a);
	a = read("a:1,b:1");
	ck_assert(a.alike);
	ck_assert_int_eq(arms_at(&a, 0.4999), 0);
	ck_assert_int_eq(arms_at(&a, 0.5), 1);
	arms_release(&a);
	a = read("a,b:1|c:1");
	ck_assert(text_is(a.arm[0].name, "a,b"));
	arms_release(&a);
}
END_TEST

START_TEST(parts)
{
	struct arms a = read("a:10-35|b:35-35|c:90-100");

	ck_assert(a.parts && !a.alike);
	near(a.width, 0.35);
	near(arms_share(&a, 0), 0.25 / 0.35);
	near(arms_share(&a, 1), 0);
	ck_assert_int_eq(arms_at(&a, 0.0999), ARMS_NONE);
	ck_assert_int_eq(arms_at(&a, 0.1), 0);
	ck_assert_int_eq(arms_at(&a, 0.35), ARMS_NONE);
	ck_assert_int_eq(arms_at(&a, 0.9), 2);
	ck_assert_ptr_null(arms_fit(&a, DRAW_UNLEASH));
	ck_assert_ptr_nonnull(arms_fit(&a, DRAW_PLANOUT));
	ck_assert_ptr_null(arms_fit(&a, DRAW_GROWTHBOOK));
	arms_release(&a);
}
END_TEST

START_TEST(wrong)
{
	static const char *const bad[] = {"", "a", "a:", ":1", "a:1|", "a:x",
		"a:-1", "a:+1", "a:nan", "a:2000000000", "a:1|a:2", "a:0|b:0",
		"a:0-101", "a:5-4", "a:0-60|b:50-100", "a:50|b:0-50",
		"a:0-50|b:50", "a:1-x", " a:1|b:1", "a :1", "a:0-0"};

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(is_wrong(bad[i]), "%s", bad[i]);
	ck_assert(!is_wrong("a:0-100"));
	ck_assert(!is_wrong("a:0-50|b:50-100"));
	ck_assert(!is_wrong("b:50-100|a:0-50"));
	ck_assert(!is_wrong("a:0|b:1"));
}
END_TEST

static int draw(const struct arms *a, enum draw_hash hash, const char *name,
	const char *unit, double ramp, bool *beyond)
{
	struct keyed *k;
	struct draws d;

	ck_assert_ptr_null(keyed_open(&k, KEYED_SHA256, text_of("")));
	draws_init(&d, k, hash);
	int arm = arms_draw(
		a, &d, hash, text_of(name), text_of(unit), ramp, beyond);
	draws_release(&d);
	keyed_free(k);
	return arm;
}

/* Unit a of PostHog's flag new-page: rollout 0.5639, variant 0.5202; of
 * Unleash's group grp: 10 of 100, 730 of 1000. */
START_TEST(others)
{
	struct arms a = read("x:30|y:30|z:40");
	bool beyond;

	ck_assert_int_eq(
		draw(&a, DRAW_POSTHOG, "new-page", "a", 1, &beyond), 1);
	ck_assert(!beyond);
	ck_assert_int_eq(
		draw(&a, DRAW_POSTHOG, "new-page", "a", 0.56, &beyond), -1);
	ck_assert(beyond);
	ck_assert_int_eq(
		draw(&a, DRAW_POSTHOG, "new-page", "a", 0.57, &beyond), 1);
	arms_release(&a);
	a = read("red:300|blue:430|grey:270");
	ck_assert_int_eq(draw(&a, DRAW_UNLEASH, "grp", "a", 0.1, &beyond), 1);
	ck_assert_int_eq(draw(&a, DRAW_UNLEASH, "grp", "a", 0.09, &beyond), -1);
	ck_assert(beyond);
	arms_release(&a);
	a = read("red:300|blue:429|grey:271");
	ck_assert_int_eq(draw(&a, DRAW_UNLEASH, "grp", "a", 1, &beyond), 2);
	arms_release(&a);
	a = read("red:0.5|blue:1");
	ck_assert_ptr_nonnull(arms_fit(&a, DRAW_UNLEASH));
	arms_release(&a);
}
END_TEST

/* GrowthBook opens every arm from its own start: unit a has 0.0216 without a
 * seed. */
START_TEST(coverage)
{
	struct arms a = read("x:2|y:98");
	bool beyond;

	ck_assert_int_eq(draw(&a, DRAW_GROWTHBOOK, "", "a", 0.01, &beyond), 1);
	ck_assert_int_eq(
		draw(&a, DRAW_GROWTHBOOK, "", "a", 0.001, &beyond), -1);
	ck_assert(beyond);
	arms_release(&a);
	a = read("x:0-1|y:5-9");
	ck_assert_int_eq(draw(&a, DRAW_GROWTHBOOK, "", "a", 1, &beyond), -1);
	ck_assert(!beyond);
	arms_release(&a);
}
END_TEST

/* What the systems' own code gave to units that stand on a bound, where .29 is
 * not .29 * 100 / 100, and .8 + .8 * .2 not .8 + .8 * (1 - .8). */
START_TEST(bounds)
{
	struct arms a = read("v0:235|v1:275|v2:13|v3:68|v4:409");
	bool beyond;

	ck_assert_int_eq(draw(&a, DRAW_UNLEASH, "😀s36704",
				 "u184715@example.com", 0.29, &beyond),
		4);
	ck_assert_int_eq(draw(&a, DRAW_UNLEASH, "😀s36704",
				 "u184715@example.com", 0.28, &beyond),
		-1);
	arms_release(&a);
	a = read("v0:1|v1:1|v2:1|v3:1|v4:1");
	ck_assert_int_eq(
		draw(&a, DRAW_GROWTHBOOK1, "😀s724063", "18", 0.8, &beyond), 4);
	arms_release(&a);
}
END_TEST

/* Shares that do not quite come to 1, or to 100, leave the rest to nobody, as
 * GrowthBook and PostHog have it; the house shares the sum. */
START_TEST(nearly_whole)
{
	static const char *const near_one[] = {
		"x:.33|y:.33|z:.33", "x:33|y:33|z:33"};

	for (int i = 0; i < 2; i++) {
		struct arms a = read(near_one[i]);
		ck_assert(a.arm[1].start >= 0.33 && a.arm[1].start <= 0.33);
		near(a.arm[2].end, 0.99);
		near(a.arm[2].to, 1);
		near(arms_share(&a, 0), 1.0 / 3);
		arms_release(&a);
	}
	struct arms a = read("x:32|y:32|z:32");
	near(a.arm[2].end, 1);
	arms_release(&a);
}
END_TEST

UNIT_MAIN("arms", weights, parts, wrong, others, coverage, bounds, nearly_whole)
