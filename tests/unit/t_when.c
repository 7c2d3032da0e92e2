/* t_when.c - times as exports write them. */
#include "base/when.h"

#include "base/random.h"
#include "unit.h"

static const char *read_as(const char *in, const char *zone)
{
	static struct buf b;
	struct zone z;
	int64_t ms;

	ck_assert_ptr_null(zone_open(&z, zone));
	b.len = 0;
	if (!when_parse(&ms, text_of(in), &z))
		return NULL;
	when_print(&b, ms);
	buf_byte(&b, '\0');
	return b.at;
}

START_TEST(reads_every_form)
{
	static const struct {
		const char *in, *want;
	} t[] = {
		{"2024-12-31", "2024-12-31T00:00:00Z"},
		{"2026/1/5 9:03", "2026-01-05T09:03:00Z"},
		{"2026.1.5", "2026-01-05T00:00:00Z"},
		{"20260105", "2026-01-05T00:00:00Z"},
		{"20260105090307", "2026-01-05T09:03:07Z"},
		{"2026年1月5日", "2026-01-05T00:00:00Z"},
		{"2026年1月5日 9:03:07", "2026-01-05T09:03:07Z"},
		{"2026年1月5日9时3分", NULL},
		{"2026年1月5日9时03分", "2026-01-05T09:03:00Z"},
		{"２０２６-０１-０５", "2026-01-05T00:00:00Z"},
		{"2024-12-31T09:03:07.125Z", "2024-12-31T09:03:07.125Z"},
		{"2024-12-31T09:03:07+08:00", "2024-12-31T01:03:07Z"},
		{"2024-12-31 09:03:07 -0530", "2024-12-31T14:33:07Z"},
		{"2024-12-31 09:03:07+08", "2024-12-31T01:03:07Z"},
		{"1700000000", "2023-11-14T22:13:20Z"},
		{"1700000000125", "2023-11-14T22:13:20.125Z"},
		{"1700000000125999", "2023-11-14T22:13:20.125Z"},
		{"2024-02-29", "2024-02-29T00:00:00Z"},
		{"2023-02-29", NULL},
		{"2023-13-01", NULL},
		{"31/12/2024", NULL},
		{"12/31/2024", NULL},
		{"2024-12-31T24:00", NULL},
		{"2024-12-31T09:60", NULL},
		{"2024-12/31", NULL},
		{"2024-12-31x", NULL},
		{"2024-12-31T", NULL},
		{"12345", NULL},
		{"", NULL},
		{"yesterday", NULL},
	};

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++) {
		const char *got = read_as(t[i].in, "UTC");
		if (!t[i].want)
			ck_assert_msg(!got, "%s: %s", t[i].in, got);
		else
			ck_assert_msg(got && strcmp(got, t[i].want) == 0,
				"%s: %s", t[i].in, got ? got : "refused");
	}
}
END_TEST

/* A blank in front keeps the fast way for ISO 8601 from being taken. */
START_TEST(the_fast_way_reads_the_same)
{
	struct zone z = {.east = 3600};
	struct random r;

	random_seed(&r, 5);
	for (int i = 0; i < 200000; i++) {
		char t[] = " 2024-02-28T23:59:58";
		int64_t fast = 1, slow = 1;
		for (uint64_t n = random_below(&r, 3); n; n--)
			t[1 + random_below(&r, 19)] =
				"0123456789-:/T .\xff"[random_below(&r, 17)];
		size_t len = random_below(&r, 2) ? 19 : 10;
		bool ok = when_parse(&fast, (struct text){t + 1, len}, &z);
		ck_assert_msg(
			ok == when_parse(&slow, (struct text){t, len + 1}, &z),
			"'%.*s'", (int)len, t + 1);
		ck_assert_int_eq(fast, slow);
	}
}
END_TEST

START_TEST(naive_times_have_a_zone)
{
	ck_assert_str_eq(
		read_as("2026-01-05 00:30", "+08:00"), "2026-01-04T16:30:00Z");
	ck_assert_str_eq(
		read_as("2026-01-05 00:30", "-03"), "2026-01-05T03:30:00Z");
	ck_assert_str_eq(read_as("2026-01-05 00:30", "Asia/Shanghai"),
		"2026-01-04T16:30:00Z");
	/* Clocks in New York: ahead on 2024-03-10 at 2:00, back on 11-03. */
	ck_assert_str_eq(read_as("2024-03-10 01:59", "America/New_York"),
		"2024-03-10T06:59:00Z");
	ck_assert_str_eq(read_as("2024-03-10 03:00", "America/New_York"),
		"2024-03-10T07:00:00Z");
	ck_assert_str_eq(read_as("2024-03-10 02:30", "America/New_York"),
		"2024-03-10T07:30:00Z");
	ck_assert_str_eq(read_as("2024-11-03 01:30", "America/New_York"),
		"2024-11-03T05:30:00Z");
	ck_assert_str_eq(read_as("2024-11-03 02:30", "America/New_York"),
		"2024-11-03T07:30:00Z");
	struct zone z;
	ck_assert_ptr_nonnull(zone_open(&z, "Mars/Olympus"));
	ck_assert_ptr_nonnull(zone_open(&z, "../../etc/passwd"));
	ck_assert_ptr_nonnull(zone_open(&z, ""));
}
END_TEST

START_TEST(calendar_is_gregorian)
{
	for (int64_t day = -719162; day < 2932897; day += 13) {
		int y, m, d;
		when_date(day, &y, &m, &d);
		ck_assert_int_eq(when_day(y, m, d), day);
	}
	ck_assert_int_eq(when_day(1970, 1, 1), 0);
	ck_assert_int_eq(when_day(2000, 3, 1), 11017);
}
END_TEST

START_TEST(durations)
{
	int64_t ms;

	ck_assert(duration_parse(&ms, text_of("7d")) && ms == 604800000);
	ck_assert(duration_parse(&ms, text_of("90")) && ms == 90000);
	ck_assert(!duration_parse(&ms, text_of("d")));
	ck_assert(!duration_parse(&ms, text_of("-7d")));
	ck_assert(!duration_parse(&ms, text_of("7y")));
}
END_TEST

UNIT_MAIN("when", reads_every_form, the_fast_way_reads_the_same,
	naive_times_have_a_zone, calendar_is_gregorian, durations)
