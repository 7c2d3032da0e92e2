/* t_budget_passed.c - offers and limits that cannot count, or count otherwise
 * than they seem to. */
#include "offer/budget_passed.h"

#include "offers.h"
#include "unit.h"

static void is_kind(const struct budget_passed *p, enum budget_passed_kind kind,
	uint64_t n, const char *first)
{
	ck_assert_uint_eq(p->kind[kind].n, n);
	if (n)
		ck_assert(text_is(p->kind[kind].first, first));
}

START_TEST(kinds)
{
	static const char *const line[] = {"ann,card,50,20,s,,CNY",
		"bob,card,0,10,,,CNY", "bob,fund,-1,40,,,CNY",
		"cat,card,,,,,CNY", "cat,fund,,,,,CNY", "dan,card,9,1,,,USD",
		"eve,card,,,,,CNY", "eve,fund,7,1,,,CNY", "zoe,card,,,,,"};
	static const struct budget_limit limit[] = {
		{.scope = {"*", 1}, .most = 60 * (amount)AMOUNT_UNIT},
		{.scope = {"fund", 4}, .count = true, .most = 5},
		{.scope = {"s", 1}, .count = true, .most = 5},
		{.scope = {"none", 4}, .count = true, .most = 5}};
	struct offers o;
	struct budget_passed p;

	offers_init(&o);
	for (size_t i = 0; i < sizeof(line) / sizeof(*line); i++)
		offers_add(&o, line[i]);
	struct budget b = offers_budget(&o, limit, 4);
	b.currency = "CNY";
	ck_assert_ptr_null(budget_make(&b, o.sorted, NULL));
	budget_pass(&p, &b, o.sorted);
	is_kind(&p, PASSED_REFUSED, 4, "cat");
	is_kind(&p, PASSED_FOREIGN, 1, "dan");
	is_kind(&p, PASSED_WORTHLESS, 2, "bob");
	is_kind(&p, PASSED_WITHOUT, 3, "cat"); /* dan, zoe */
	is_kind(&p, PASSED_ROUNDED, 0, "");
	ck_assert(p.currency && !p.cell);
	ck_assert_int_eq(p.scope[0], PASSED_ON_ALL);
	ck_assert_int_eq(p.scope[1], PASSED_ON_ONE);
	ck_assert_int_eq(p.scope[2], PASSED_ON_ONE);
	ck_assert_int_eq(p.scope[3], PASSED_ON_NONE);
	budget_passed_release(&p);
	budget_release(&b);
	offers_release(&o);
}
END_TEST

/* Without a currency that is asked for, offers that say none. */
START_TEST(unsaid)
{
	static const char *const line[] = {"ann,card,50,20,,,CNY",
		"bob,card,9,10,,,", "bob,fund,8,4,,,CNY", "cat,card,7,1,,,",
		"dan,card,,,,,"};
	static const struct budget_limit limit[] = {
		{.scope = {"*", 1}, .most = 60 * (amount)AMOUNT_UNIT}};
	struct offers o;
	struct budget_passed p;

	offers_init(&o);
	for (size_t i = 0; i < sizeof(line) / sizeof(*line); i++)
		offers_add(&o, line[i]);
	struct budget b = offers_budget(&o, limit, 1);
	ck_assert_ptr_null(budget_make(&b, o.sorted, NULL));
	budget_pass(&p, &b, o.sorted);
	ck_assert(b.has_currency);
	is_kind(&p, PASSED_UNSAID, 2, "bob");
	is_kind(&p, PASSED_FOREIGN, 0, "");
	is_kind(&p, PASSED_REFUSED, 1, "dan");
	is_kind(&p, PASSED_WITHOUT, 2, "cat"); /* dan */
	budget_passed_release(&p);
	budget_release(&b);
	offers_release(&o);
}
END_TEST

START_TEST(several)
{
	/* vip is a product of the one and the segment of the other */
	static const char *const line[] = {
		"ann,vip,50,20,new,c,", "bob,card,5,10,vip,c,"};
	static const struct budget_limit limit[] = {
		{.scope = {"vip", 3}, .count = true, .most = 1}};
	struct offers o;
	struct budget_passed p;

	offers_init(&o);
	offers_add(&o, line[0]);
	offers_add(&o, line[1]);
	struct budget b = offers_budget(&o, limit, 1);
	ck_assert_ptr_null(budget_make(&b, o.sorted, NULL));
	budget_pass(&p, &b, o.sorted);
	ck_assert_int_eq(p.scope[0], PASSED_ON_MORE);
	ck_assert(p.cell && !p.currency);
	is_kind(&p, PASSED_WITHOUT, 0, "");
	budget_passed_release(&p);
	budget_release(&b);
	offers_release(&o);
}
END_TEST

START_TEST(rounded)
{
	/* sums near the most that there is: a value of 1e-9 cannot be told */
	static const char *const line[] = {"ann,card,5000000000,1,,,",
		"bob,card,1.000000001,1,,,",
		"cat,card,900000000000000000,1,,,"};
	static const struct budget_limit limit[] = {
		{.scope = {"*", 1}, .most = 60 * (amount)AMOUNT_UNIT}};
	struct offers o;
	struct budget_passed p;

	offers_init(&o);
	for (int i = 0; i < 3; i++)
		offers_add(&o, line[i]);
	struct budget b = offers_budget(&o, limit, 1);
	ck_assert_ptr_null(budget_make(&b, o.sorted, NULL));
	budget_pass(&p, &b, o.sorted);
	is_kind(&p, PASSED_ROUNDED, 1, "bob");
	budget_passed_release(&p);
	budget_release(&b);
	offers_release(&o);
}
END_TEST

UNIT_MAIN("budget passed", kinds, unsaid, several, rounded)
