/* t_since.c - since when and by whose word; what ends, has no source, or stands
 * beside another. */
#include "ask/since.h"

#include <stdio.h>

#include "base/mem.h"
#include "unit.h"

static void add(struct since *s, const char *thing, const char *value,
	const char *from, const char *until, const char *source)
{
	const struct text part[3] = {
		text_of(thing), text_of("年费"), text_of(value)};

	since_add(s, part, from, until, text_of(source));
}

static void note(void *arg, const struct text part[3], enum since_fault fault,
	struct text other)
{
	struct buf *b = arg;

	buf_text(b, part[0]);
	buf_text(b, part[2]);
	buf_printf(b, " %d ", (int)fault);
	buf_text(b, other);
	buf_byte(b, ';');
}

/* What is wrong on DAY, looking DAYS ahead. */
static void check_faults(const struct since *s, const char *day, int64_t days,
	size_t n, const char *want)
{
	struct buf b = {0};

	ck_assert_uint_eq(since_faults(s, day, days, note, &b), n);
	buf_byte(&b, '\0');
	ck_assert_str_eq(b.at, want);
	buf_release(&b);
}

START_TEST(finds_faults)
{
	struct since s;

	since_init(&s);
	check_faults(&s, "2026-01-05", 30, 0, "");
	add(&s, "金", "1元", "2024-12-30", "2026-01-31", "a");
	check_faults(&s, "2026-01-05", 26, 1, "金1元 0 2026-01-31;");
	check_faults(&s, "2026-01-05", 25, 0, "");
	check_faults(&s, "", 1000, 0, ""); /* no day, and nothing ends */
	add(&s, "金", "1元", "2026-02-01", "", "b"); /* the same again */
	check_faults(&s, "2026-01-05", 0, 0, "");
	add(&s, "银", "1元", "2026-02-01", "", "");
	check_faults(&s, "2026-01-05", 0, 1, "银1元 1 ;");
	add(&s, "金", "2元", "2026-02-01", "", "c");
	check_faults(&s, "2026-01-05", 0, 2, "银1元 1 ;金2元 2 1元;");
	since_release(&s);
}
END_TEST

UNIT_MAIN("since", finds_faults)
