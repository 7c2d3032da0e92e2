/* t_daysaid.c - days as texts write them. */
#include "scene/daysaid.h"

#include "unit.h"

/* "2026-11-22 of 10", with "either" behind it where that is so; "none". */
static void reads(const char *t, size_t at, const char *want)
{
	struct daysaid d;
	struct buf got = {0};

	if (daysaid_read(&d, text_of(t), at))
		buf_printf(&got, "%d-%d-%d of %zu%s", d.year, d.month, d.day,
			d.length, d.either ? " either" : "");
	else
		buf_string(&got, "none");
	ck_assert_msg(text_is(buf_view(&got), want), "%s: %.*s, not %s", t,
		(int)got.len, got.at, want);
	buf_release(&got);
}

START_TEST(year_first)
{
	reads("2026-11-22", 0, "2026-11-22 of 10");
	reads("x2026/1/2.", 1, "2026-1-2 of 8");
	reads("2026.11.22", 0, "2026-11-22 of 10");
	reads("2026年1月2日", 0, "2026-1-2 of 15");
	reads("12月31号", 0, "0-12-31 of 10");
	reads("13月1日", 0, "none");
	reads("12月32日", 0, "none");
	reads("0月1日", 0, "none");
	reads("1月0日", 0, "none");
	reads("2026.11-22", 0, "none");
	reads("2026-11", 0, "none");
	reads("12月31", 0, "none");
	reads("2026-11-223", 0, "none");
}
END_TEST

START_TEST(year_last)
{
	reads("22/11/2026", 0, "2026-11-22 of 10");
	reads("22.11.2026 is", 0, "2026-11-22 of 10");
	reads("on 2-11-2026", 3, "2026-11-2 of 9 either");
	reads("11/22/2026", 0, "2026-11-22 of 10");
	reads("12/12/2026", 0, "2026-12-12 of 10 either");
	reads("13/12/2026", 0, "2026-12-13 of 10");
	reads("12/13/2026", 0, "2026-12-13 of 10");
	reads("13/13/2026", 0, "none");
	reads("31/0/2026", 0, "none");
	reads("32/1/2026", 0, "none");
	reads("22/11-2026", 0, "none");
	reads("22/11/202", 0, "none");
	reads("22/11/20261", 0, "none");
	reads("22/11/", 0, "none");
	reads("22/11", 0, "none");
	reads("22/", 0, "none");
	reads("22", 0, "none");
	reads("122/11/2026", 0, "none");
}
END_TEST

START_TEST(nul)
{
	struct daysaid d;

	ck_assert(!daysaid_read(&d,
		(struct text){"22\0"
			      "11\0"
			      "2026",
			10},
		0));
}
END_TEST

START_TEST(is)
{
	struct daysaid d;

	ck_assert(daysaid_read(&d, text_of("3/4/2026"), 0));
	ck_assert(daysaid_is(&d, 2026, 4, 3));
	ck_assert(daysaid_is(&d, 2026, 3, 4));
	ck_assert(!daysaid_is(&d, 2026, 3, 3));
	ck_assert(!daysaid_is(&d, 2026, 4, 4));
	ck_assert(!daysaid_is(&d, 2025, 4, 3));
	ck_assert(daysaid_read(&d, text_of("2026-03-04"), 0));
	ck_assert(daysaid_is(&d, 2026, 3, 4));
	ck_assert(!daysaid_is(&d, 2026, 4, 3));
	ck_assert(daysaid_read(&d, text_of("3月4日"), 0));
	ck_assert(daysaid_is(&d, 1999, 3, 4));
}
END_TEST

UNIT_MAIN("daysaid", year_first, year_last, nul, is)
