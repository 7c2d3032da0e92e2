/* t_placeholder.c - placeholders, and what only looks so. */
#include "scene/placeholder.h"

#include "unit.h"

/* The length of what is at AT of T. */
static void is(const char *t, size_t at, size_t length)
{
	size_t n = placeholder_at(text_of(t), at);

	ck_assert_msg(n == length, "%s: %zu bytes", t, n);
}

START_TEST(names)
{
	is("{name}!", 0, 6);
	is("{{name}}!", 0, 8);
	is("{name", 0, 1);
	is("}", 0, 1);
	is("$name,", 0, 5);
	is("$first_name", 0, 11);
	is("$_a", 0, 0);
	is("$5", 0, 0);
	is("#昵称#", 0, 8);
	is("#a_b#", 0, 5);
	is("##", 0, 0);
	is("#1 and #2", 0, 0);
}
END_TEST

START_TEST(percents)
{
	is("%NAME%", 0, 6);
	is("%first_name2%", 0, 13);
	is("您%姓名%好", 3, 8);
	is("%s", 0, 2);
	is("%d,", 0, 2);
	is("%d%", 0, 3);
	is("%name", 0, 0);
	is("%1%", 0, 0);
	is("%%", 0, 0);
	is("%", 0, 0);
	is("5%off%", 1, 0);
	is("5 %off%", 2, 0);
	is("涨%，跌%", 3, 0);
	is("%é%", 0, 0); /* no Chinese character */
}
END_TEST

START_TEST(brackets)
{
	is("[NAME]", 0, 6);
	is("<客户姓名>", 0, 14);
	is("【金额】元", 0, 12);
	is("[first_name]", 0, 12);
	is("[公告]", 0, 0);
	is("[VIP]", 0, 0);
	is("<br>", 0, 0);
	is("【联禾银行】", 0, 0);
	is("[NAME>", 0, 0);
	is("[NAME", 0, 0);
	is("[_a]", 0, 0);
	is("[a_]", 0, 0);
	is("[a_b]", 0, 5);
	is("[]", 0, 0);
}
END_TEST

START_TEST(words)
{
	is("XX元", 0, 2);
	is("xxx元", 0, 3);
	is("x元", 0, 0);
	is("xX", 0, 0);
	is("xx1", 0, 0);
	is("1xx", 1, 0);
	is("xx", 0, 2);
	is("null", 0, 4);
	is("nullify", 0, 0);
	is("undefined ", 0, 9);
}
END_TEST

UNIT_MAIN("placeholder", names, percents, brackets, words)
