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
		{"2026-01-05 ９:０３ｐｍ", "2026-01-05T21:03:00Z"},
		{"2026-01-05 09:03 GMT", "2026-01-05T09:03:00Z"},
		{"2026-01-05 09:03 UTC-12:00", "2026-01-05T21:03:00Z"},
		{"2026-01-05 09:03 -12:15", NULL},
		{"2026-01-05 09:03:07.,5", NULL},
		{"2026-01-05 09:03+14", "2026-01-04T19:03:00Z"},
		{"2026-01-05 09:03 ＵＴＣ＋８", "2026-01-05T01:03:00Z"},
		{"5-Jan-2026 09.03.07.125 PM", "2026-01-05T21:03:07.125Z"},
		{"2026-01-05 09.03", NULL},
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
#define SAY "a date (want 2024-12-31, or say --date-format="
START_TEST(says_what_is_wrong)
{
	static const struct {
		const char *in, *why;
	} t[] = {
		{"soon", "a date (want 2024-12-31)"},
		{"12/31/24", SAY "mdy)"},
		{"12/12/24", SAY "ymd, dmy or mdy)"},
		{"13/13/24", "a date (want 2024-12-31)"},
		{"31/31/24", "a date (want 2024-12-31)"},
		{"1767582187.5", "a date (want 2024-12-31)"},
		{"2026-01-05 09:03+8", "a time: '+8' is not understood (want "
				       "2024-12-31 09:03:07)"},
		{"31/12/2024", SAY "dmy)"},
		{"1.31.24 9:03", SAY "mdy)"},
		{"26-11-20", SAY "ymd or dmy)"},
		{"05/11/26", SAY "ymd, dmy or mdy)"},
		{"99-01-05", SAY "ymd)"},
		{"202611", "a date (want 2024-12-31; a month has no day)"},
		{"261105", SAY "%y%m%d)"},
		{"263105", "a date (want 2024-12-31)"},
		{"1-2-2024", SAY "dmy or mdy)"},
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
		{"2024-12-31T24:00",
			"a time: hour 24 (want 00 to 23; the end of a day is 00:00 of the next)"},
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
		{"2026013209", "2034-03-15T05:26:49Z"},
		{"2026010009", "2034-03-15T04:33:29Z"},
		{"2026000109", "2034-03-15T01:48:29Z"},
		{"-3786825600", "1850-01-01T00:00:00Z"},
		{"-3786825601", NULL},
		{"185001010000", "1850-01-01T00:00:00Z"},
		{"210012312359", "2100-12-31T23:59:00Z"},
		{"184912312359", "1975-11-11T04:31:52.359Z"},
		{"210101010000", "1976-08-28T17:23:30Z"},
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

/* Words by hand, not from the table. */
START_TEST(knows_every_word)
{
	static const struct {
		const char *word[6];
	} weekday[] = {
		{{"Mon", "monday", "MONDAY", "星期一", "周一", "礼拜一"}},
		{{"Tue", "tuesday", "TUE", "星期二", "周二", "礼拜二"}},
		{{"Wed", "wednesday", "wED", "星期三", "周三", "礼拜三"}},
		{{"Thu", "thursday", "THU", "星期四", "周四", "礼拜四"}},
		{{"Fri", "friday", "FRI", "星期五", "周五", "礼拜五"}},
		{{"Sat", "saturday", "SAT", "星期六", "周六", "礼拜六"}},
		{{"Sun", "sunday", "SUN", "星期日", "周日", "礼拜日"}},
		{{"Sun", "sunday", "SUN", "星期天", "周天", "礼拜天"}}};
	static const struct {
		const char *word[4];
	} month[] = {{{"January", "jan", "JAN"}}, {{"February", "feb", "FEB"}},
		{{"March", "mar", "MAR"}}, {{"April", "apr", "APR"}},
		{{"May", "may", "MAY"}}, {{"June", "jun", "JUN"}},
		{{"July", "jul", "JUL"}}, {{"August", "aug", "AUG"}},
		{{"September", "sep", "SEP", "Sept"}},
		{{"October", "oct", "OCT"}}, {{"November", "nov", "NOV"}},
		{{"December", "dec", "DEC"}}};
	char in[80], want[40];

	for (int i = 0; i < 8; i++)
		for (int k = 0; k < 6; k++)
			for (int d = 0; d < 7; d++) {
				snprintf(in, sizeof(in), "2026-01-%02d %s",
					5 + d, weekday[i].word[k]);
				ck_assert_msg(
					!read_as(in, "UTC") ==
						(d != i && !(i == 7 && d == 6)),
					"%s", in);
			}
	for (int i = 0; i < 12; i++)
		for (int k = 0; k < 4 && month[i].word[k]; k++) {
			snprintf(in, sizeof(in), "5-%s-2026", month[i].word[k]);
			snprintf(want, sizeof(want), "2026-%02d-05T00:00:00Z",
				i + 1);
			const char *got = read_as(in, "UTC");
			ck_assert_msg(got && !strcmp(got, want), "%s", in);
		}
}
END_TEST

/* Each part of the day with each hour. */
START_TEST(knows_every_part_of_the_day)
{
	static const struct {
		const char *word;
		int hour[24]; /* what 0 to 23 mean; 0 hours: "-1" */
	} part[] = {
		{"AM", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, -1, -1, -1, -1,
			       -1, -1, -1, -1, -1, -1, -1}},
		{"PM", {-1, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 12, 13,
			       14, 15, 16, 17, 18, 19, 20, 21, 22, 23}},
		{"凌晨", {0, 1, 2, 3, 4, 5, 6, -1, -1, -1, -1, -1, 0, -1, -1,
				 -1, -1, -1, -1, -1, -1, -1, -1, -1}},
		{"清晨", {-1, -1, -1, -1, 4, 5, 6, 7, 8, -1, -1, -1, -1, -1, -1,
				 -1, -1, -1, -1, -1, -1, -1, -1, -1}},
		{"早晨", {-1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -1, -1, -1, -1,
				 -1, -1, -1, -1, -1, -1, -1, -1}},
		{"中午", {-1, 13, -1, -1, -1, -1, -1, -1, -1, -1, -1, 11, 12,
				 13, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1}},
		{"午后", {-1, 13, 14, 15, 16, 17, 18, -1, -1, -1, -1, -1, 12,
				 13, 14, 15, 16, 17, 18, -1, -1, -1, -1, -1}},
		{"傍晚", {-1, -1, -1, -1, 16, 17, 18, 19, -1, -1, -1, -1, -1,
				 -1, -1, -1, 16, 17, 18, 19, -1, -1, -1, -1}},
		{"晚上", {-1, -1, -1, -1, -1, 17, 18, 19, 20, 21, 22, 23, -1,
				 -1, -1, -1, -1, 17, 18, 19, 20, 21, 22, 23}},
	};
	static const char *const same[][2] = {{"a.m.", "AM"}, {"上午", "AM"},
		{"p.m.", "PM"}, {"下午", "PM"}, {"早上", "早晨"}};
	char in[80], other[80], want[40];

	for (size_t i = 0; i < sizeof(part) / sizeof(*part); i++)
		for (int h = 0; h < 24; h++) {
			snprintf(in, sizeof(in), "2026-01-05 %s %d:03",
				part[i].word, h);
			snprintf(want, sizeof(want), "2026-01-05T%02d:03:00Z",
				part[i].hour[h]);
			const char *got = read_as(in, "UTC");
			ck_assert_msg(part[i].hour[h] < 0
					      ? !got
					      : got && !strcmp(got, want),
				"%s", in);
		}
	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
		for (int h = 0; h < 24; h++) {
			snprintf(in, sizeof(in), "2026-01-05 %d:03 %s", h,
				same[i][0]);
			snprintf(other, sizeof(other), "2026-01-05 %d:03 %s", h,
				same[i][1]);
			const char *got = read_as(in, "UTC");
			snprintf(want, sizeof(want), "%s", got ? got : "bad");
			got = read_as(other, "UTC");
			ck_assert_str_eq(want, got ? got : "bad");
		}
}
END_TEST

/* The last day of each month, and no more; not by the way of ISO 8601. */
START_TEST(months_have_their_days)
{
	static const int days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	static const int leap[][2] = {{1900, 0}, {2000, 1}, {2024, 1}};
	char in[40];

	for (int m = 1; m <= 12; m++)
		for (int d = 1; d < 40; d++) {
			snprintf(in, sizeof(in), "2026/%d/%d", m, d);
			ck_assert_msg(!read_as(in, "UTC") == (d > days[m - 1]),
				"%s", in);
		}
	for (int i = 0; i < 3; i++) {
		snprintf(in, sizeof(in), "%d/2/29", leap[i][0]);
		ck_assert_int_eq(read_as(in, "UTC") != NULL, leap[i][1]);
	}
}
END_TEST

/* What lies behind a text is no part of it. */
START_TEST(stops_at_the_end)
{
	static const char *const whole[] = {"2026-01-05 09:03+08",
		"2026-01-05 09:03:07.1", "2026/1/5", "5 Jan 2026", "20260105",
		"2026-01-05 09:03 UTC+8", "2026-01-05 9:03", "2026-01-05 0903",
		"2026年1月5日 9点", "05JAN2026", "Jan 5 2026"};
	struct zone z = {0};
	int64_t ms, alone;

	for (size_t i = 0; i < sizeof(whole) / sizeof(*whole); i++) {
		char more[80];
		ck_assert(when_parse(&alone, text_of(whole[i]), &z));
		for (const char *b = "1:+ PZa\xe5"; *b; b++) {
			struct text t = {more, strlen(whole[i])};
			snprintf(more, sizeof(more), "%s%c1234", whole[i], *b);
			ck_assert_msg(when_parse(&ms, t, &z) && ms == alone,
				"%s", more);
		}
	}
}
END_TEST

/* 96 bytes are enough for any time; of ASCII any number is read. */
START_TEST(has_a_longest)
{
	char in[200];
	struct buf b = {0};

	for (int n = 60; n < 120; n++) {
		b.len = 0;
		buf_string(&b, "2026-01-05\u3000");
		while (b.len < (size_t)n - 4 + 2) /* U+3000 becomes one */
			buf_byte(&b, ' ');
		buf_string(&b, "9:03");
		snprintf(in, sizeof(in), "%.*s", (int)b.len, b.at);
		ck_assert_msg(!read_as(in, "UTC") == (n > 96), "%d", n);
	}
	buf_release(&b);
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
	ck_assert(duration_parse(&ms, text_of("200ms")) && ms == 200);
	ck_assert(!duration_parse(&ms, text_of("ms")));
	ck_assert(!duration_parse(&ms, text_of("2mms")));
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
	every_form_has_an_example, counts_digits, knows_every_word,
	knows_every_part_of_the_day, months_have_their_days, stops_at_the_end,
	has_a_longest, the_fast_way_reads_the_same, naive_times_have_a_zone,
	calendar_is_gregorian, durations)
