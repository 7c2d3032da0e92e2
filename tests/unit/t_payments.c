/* t_payments.c - pages for payments, apps, aliases and Chinese channels. */
#include "channel/payments.h"

#include "channel/grouping.h"
#include "unit.h"

START_TEST(pages)
{
	static const char *const pay[] = {"checkout.stripe.com", "paypal.com",
		"www.paypal.com", "mclient.alipay.com", "gateway.95516.com",
		"wx.tenpay.com", "live.adyen.com", "pay.klarna.com"},
				 *const others[] = {"stripe.example",
					 "mystripe.com", "alipay.com.evil.org",
					 "www.google.com", "", "com"};

	for (size_t i = 0; i < sizeof(pay) / sizeof(*pay); i++)
		ck_assert_msg(payments_has(text_of(pay[i])), "%s", pay[i]);
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		ck_assert_msg(
			!payments_has(text_of(others[i])), "%s", others[i]);
}
END_TEST

START_TEST(apps_and_names)
{
	struct sources_entry e;

	ck_assert(sources_of_app(&e, text_of("com.google.android.gm")));
	ck_assert_str_eq(e.name, "gmail");
	ck_assert_str_eq(e.list, "mail");
	ck_assert(sources_of_app(&e, text_of("414478124")));
	ck_assert_str_eq(e.name, "weixin");
	ck_assert(!sources_of_app(&e, text_of("com.example")));
	ck_assert_str_eq(sources_alias(text_of("FB")), "facebook");
	ck_assert_ptr_null(sources_alias(text_of("facebook")));
}
END_TEST

/* What is printed is what is asked: rules of the preset before those of GA4. */
START_TEST(rows_of_presets)
{
	struct grouping_row row;
	bool more;
	size_t n = 0;

	ck_assert(!grouping_row(&row, &more, GROUPING_NONE, 0));
	ck_assert(grouping_row(&row, &more, GROUPING_GA4, 1));
	ck_assert_str_eq(row.channel, "Direct");
	ck_assert(more);
	ck_assert(grouping_row(&row, &more, GROUPING_WEST, 0));
	ck_assert_str_eq(row.channel, "AI Assistant");
	ck_assert(!more);
	while (grouping_row(&row, &more, GROUPING_CN, n))
		n++;
	ck_assert_uint_gt(n, 40);
	ck_assert_str_eq(row.channel, "Unassigned");
}
END_TEST

/* A table of rules says whose lists of sources it means. */
START_TEST(lists_of_presets)
{
	struct grouping g;

	ck_assert_ptr_null(grouping_init(&g, GROUPING_GA4));
	ck_assert_int_eq(g.lists, SOURCES_GA4);
	for (int i = GROUPING_GA4; i <= GROUPING_WEST; i++) {
		const char *name = grouping_name((enum grouping_preset)i);
		ck_assert_ptr_null(grouping_add(&g, text_of("(lists)"),
			text_of("preset"), text_of(name), false, 2));
		ck_assert_int_eq(g.lists, (enum sources)i);
	}
	ck_assert_str_eq(grouping_add(&g, text_of("(lists)"), text_of("preset"),
				 text_of("East"), false, 2),
		"'East' is not a preset (want ga4, ga4-cn, west or none)");
	ck_assert_uint_eq(g.own.n, 0);
	grouping_release(&g);
}
END_TEST

UNIT_MAIN("payments", pages, apps_and_names, rows_of_presets, lists_of_presets)
