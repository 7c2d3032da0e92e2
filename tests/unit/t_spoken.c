/* t_spoken.c - columns and cells of tables in the other language. */
#include "chart/spoken.h"

#include "unit.h"

static struct spoken s;

static bool says(
	const char *column, const char *cell, bool zh, const char *want)
{
	return text_is(
		spoken_cell(&s, text_of(column), text_of(cell), zh), want);
}

START_TEST(columns)
{
	const struct text name[] = {text_of("客户"), text_of("monetary"),
		text_of("mine"), text_of("累计金额")};

	spoken_columns(&s, name, 4);
	ck_assert(text_is(s.name[0], "customer"));
	ck_assert(text_is(s.name[1], "monetary"));
	ck_assert(text_is(s.name[2], "mine"));
	ck_assert(text_is(s.name[3], "monetary"));
	spoken_columns(&s, name + 2, 1);
	ck_assert(text_is(s.name[0], "mine"));
	spoken_release(&s);
	s = (struct spoken){0};
}
END_TEST

START_TEST(cells)
{
	ck_assert(says("segment", "high-value", true, "高价值客户"));
	ck_assert(says("segment", "高价值客户", false, "high-value"));
	ck_assert(says("segment", "our own", true, "our own"));
	ck_assert(says("customer", "high-value", true, "high-value"));
	ck_assert(says("path", "Email > mine > Direct", true,
		"电子邮件 > mine > 直接访问"));
	ck_assert(says("path", "Email>Email", true, "电子邮件 > 电子邮件"));
	ck_assert(says("path", "Email > Direct", false, "Email > Direct"));
	spoken_release(&s);
	s = (struct spoken){0};
}
END_TEST

UNIT_MAIN("spoken", columns, cells)
