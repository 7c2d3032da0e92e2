/* t_cutpoints.c - cut points of one's own, and ways of delivery. */
#include "cluster/cutpoints.h"

#include "channel/delivery.h"
#include "unit.h"

static void wrong(const char *item, const char *want)
{
	struct cutpoints c = {.n = {0, 0, 1}};
	const char *why = cutpoints_read(&c, text_of(item));

	ck_assert_msg(why && strstr(why, want), "%s: %s", item, why);
}

START_TEST(points)
{
	struct cutpoints c = {.n = {0}};
	int64_t scores = 0;

	ck_assert_ptr_null(cutpoints_scores(&c, &scores));
	ck_assert_int_eq(scores, 0);
	ck_assert_ptr_null(cutpoints_read(&c, text_of("f=-1:2.5:300")));
	ck_assert_uint_eq(c.n[1], 3);
	ck_assert(
		c.cut[1][0] == -1 && c.cut[1][1] == 2.5 && c.cut[1][2] == 300);
	ck_assert_ptr_null(cutpoints_scores(&c, &scores));
	ck_assert_int_eq(scores, 4);
	ck_assert_ptr_null(cutpoints_read(&c, text_of("r=1:2:3")));
	ck_assert_ptr_null(cutpoints_scores(&c, &scores));
	ck_assert_ptr_null(cutpoints_read(&c, text_of("m=1")));
	ck_assert(strstr(cutpoints_scores(&c, &scores),
		"1 cut points of m make 2 scores, and others are 4"));
}
END_TEST

START_TEST(no_points)
{
	struct buf many = {0};

	wrong("r", "is not cut points");
	wrong("x=1", "is not cut points");
	wrong("rf=1", "is not cut points");
	wrong("m=1", "given twice");
	wrong("r=", "is not a number");
	wrong("r=1:a", "'a' is not a number");
	wrong("r=1:1", "not above");
	buf_string(&many, "r=0");
	for (int i = 1; i < SCORE_MAX - 1; i++)
		buf_printf(&many, ":%d", i);
	struct cutpoints c = {.n = {0}};
	ck_assert_ptr_null(cutpoints_read(&c, buf_view(&many)));
	buf_string(&many, ":1000");
	buf_byte(&many, '\0');
	wrong(many.at, "too many");
	buf_release(&many);
}
END_TEST

START_TEST(deliveries)
{
	ck_assert(delivery_is(text_of("App")));
	ck_assert(delivery_is(text_of("Mini Program")));
	ck_assert(delivery_is(text_of("手机银行")));
	ck_assert(!delivery_is(text_of("Email")));
	ck_assert(!delivery_is(text_of("apps")));
	ck_assert(!delivery_is(text_of("")));
}
END_TEST

UNIT_MAIN("cut points", points, no_points, deliveries)
