/* t_when.c - times as exports write them. */
#include "base/when.h"

#include <stdio.h>

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
		{"2026年1月5日9时3分", "2026-01-05T09:03:00Z"},
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

/* What is not understood to the last byte is refused, and the message says
 * which part it is. */
START_TEST(says_what_is_wrong)
{
	static const struct {
		const char *in, *why;
	} t[] = {
		{"soon", "a date (want 2024-12-31)"},
		{"31/12/2024",
			"a date (want 2024-12-31, or say --date-format=dmy)"},
		{"1.31.24 9:03",
			"a date (want 2024-12-31, or say --date-format=mdy)"},
		{"1-2-2024",
			"a date (want 2024-12-31, or say --date-format=dmy or mdy)"},
		{"\xc2\xa5"
		 "1795132800",
			"a date (want 2024-12-31)"},
		{"约2026-11-20", "a date (want 2024-12-31)"},
		{"2026-1丨1-20", "a date (want 2024-12-31)"},
		{"1795132万800", "a date (want 2024-12-31)"},
		{"2026\xc4\xea", "a date (want 2024-12-31)"},
		{"2026–12–31", "a date (want 2024-12-31)"},
		{"2026-11-20前", "a time: '前' is not understood (want "
				 "2024-12-31 09:03:07)"},
		{"2026-11-20·19:03", "a time: '·19:03' is not understood "
				     "(want 2024-12-31 09:03:07)"},
		{"2026-11-20 19:03 北京时间",
			"a time: '北京时间' is not understood (want "
			"2024-12-31 09:03:07)"},
		{"2026-11-20T", "a time: there is no time of day behind the "
				"date (want 2024-12-31 09:03:07)"},
		{"1849-12-31", "a date: year 1849 (want 1850 to 9999)"},
		{"2023-13-01", "a date: month 13 (want 01 to 12)"},
		{"2023-02-29", "a date: day 29 (want 01 to 28)"},
		{"2024-12-31T24:00", "a time: hour 24 (want 00 to 23)"},
		{"2024-12-31T09:60", "a time: minute 60 (want 00 to 59)"},
		{"2024-12-31 23:59:60", "a time: second 60 (want 00 to 59)"},
		{"2026-01-05 周二",
			"a date: that day is a Monday and not a Tuesday"},
		{"2026-01-05 晚上12点",
			"a time: hour 12 is none of that part of the day (say "
			"it as 00 to 23)"},
		{"2026-01-05 09:03-10:05",
			"a time: no zone is -10:05 from UTC"},
		{"2026-01-05 09:03+14:15",
			"a time: no zone is +14:15 from UTC"},
		{"2026112009030", "a date (want 20241231, 20241231090307, or "
				  "an epoch like 1735635787)"},
	};
	struct zone z = {0};
	int64_t ms;

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++) {
		ck_assert_msg(
			!when_parse(&ms, text_of(t[i].in), &z), "%s", t[i].in);
		ck_assert_str_eq(when_wrong(text_of(t[i].in), &z), t[i].why);
	}
}
END_TEST

/* The example of each form of when.tsv is what the file says it is. */
START_TEST(every_form_has_an_example)
{
	static const struct {
		const char *kind, *form, *example;
	} form[] = {
#include "base/when.inc"
	};

	for (size_t i = 0; i < sizeof(form) / sizeof(*form); i++) {
		char in[80];
		bool clock = form[i].kind[0] == 'c';
		snprintf(in, sizeof(in), "%s%s", clock ? "2026-01-05 " : "",
			form[i].example);
		const char *got = read_as(in, "UTC");
		ck_assert_msg(got != NULL, "%s", in);
		ck_assert_msg(strncmp(got, "2026-01-05T", 11) == 0, "%s", in);
		got += 11;
		ck_assert_msg(form[i].kind[0] == 'd'
				      ? strcmp(got, "00:00:00Z") == 0
			      : clock ? strncmp(got, "09:03:0", 7) == 0
				      : strcmp(got, "09:03:07Z") == 0,
			"%s: %s", in, got);
	}
}
END_TEST

/* Of digits alone their number says what they are. */
START_TEST(counts_digits)
{
	static const struct {
		const char *in, *want;
	} t[] = {
		{"0", NULL},
		{"2026010", NULL},
		{"20260105", "2026-01-05T00:00:00Z"},
		{"99991231", "9999-12-31T00:00:00Z"},
		{"-20260105", NULL},
		{"202611200", NULL},
		{"210099999", NULL},
		{"196999999", "1976-03-30T02:13:19Z"},
		{"210100000", "1976-08-28T17:06:40Z"},
		{"000000000", NULL},
		{"012345678", NULL},
		{"2026010509", "2026-01-05T09:00:00Z"},
		{"2100123123", "2100-12-31T23:00:00Z"},
		{"1970010100", "1970-01-01T00:00:00Z"},
		{"1969123123", "2032-05-25T18:38:43Z"},
		{"2101010100", "2036-07-30T05:55:00Z"},
		{"2000000000", "2033-05-18T03:33:20Z"},
		{"2026130509", "2034-03-16T14:01:49Z"},
		{"2026023009", NULL},
		{"2026010524", NULL},
		{"2026010525", "2034-03-15T04:42:05Z"},
		{"-1000000000", "1938-04-24T22:13:20Z"},
		{"-9999999999", NULL},
		{"20260105090", NULL},
		{"202601050903", "2026-01-05T09:03:00Z"},
		{"196001050903", "1960-01-05T09:03:00Z"},
		{"202613050903", NULL},
		{"473385600000", "1985-01-01T00:00:00Z"},
		{"2026112009030", NULL},
		{"2026112009999", NULL},
		{"1767582187125", "2026-01-05T03:03:07.125Z"},
		{"20260105090307", "2026-01-05T09:03:07Z"},
		{"202601050903071", NULL},
		{"176758218712599", "1975-08-08T19:30:18.712Z"},
		{"2026010509030712", NULL},
		{"1767582187125999", "2026-01-05T03:03:07.125Z"},
		{"-1767582187125999", "1913-12-27T20:56:52.874Z"},
		{"20260105090307125", "2026-01-05T09:03:07.125Z"},
		{"202601050903071259", NULL},
		{"1767582187125999999", NULL},
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
	ck_assert(duration_parse(&ms, text_of("0")) && ms == 0);
	ck_assert(duration_parse(&ms, text_of("90s")) && ms == 90000);
	ck_assert(duration_parse(&ms, text_of("15m")) && ms == 900000);
	ck_assert(duration_parse(&ms, text_of("36h")) && ms == 129600000);
	ck_assert(duration_parse(&ms, text_of("2w")) && ms == 1209600000);
	ck_assert(!duration_parse(&ms, text_of("90")));
	ck_assert(!duration_parse(&ms, text_of("")));
	ck_assert(!duration_parse(&ms, text_of("99999999999999w")));
	ck_assert(!duration_parse(&ms, text_of("d")));
	ck_assert(!duration_parse(&ms, text_of("-7d")));
	ck_assert(!duration_parse(&ms, text_of("7y")));
}
END_TEST

UNIT_MAIN("when", reads_every_form, says_what_is_wrong,
	every_form_has_an_example, counts_digits, the_fast_way_reads_the_same,
	naive_times_have_a_zone, calendar_is_gregorian, durations)
