/* t_when_format.c - --date-format reads what strftime(3) writes. */
#include <stdio.h>
#include <time.h>

#include "base/random.h"
#include "base/when.h"
#include "unit.h"

/* A form of a date, and perhaps of a time of day behind it, with random marks;
 * those that nothing divides have a fixed width. */
static void random_form(char *to, struct random *r)
{
	static const char *const mark[] = {"/", "-", ".", " ", ":", "年", "|",
		"[", "]x", "%%", " of ", ""};
	static const char *const month[] = {"%m", "%b", "%B", "%h"};
	static const char *const clock[] = {"", " %H:%M", " %H:%M:%S",
		"%%%H%M%S", " %I:%M %p", ", %I:%M:%S%p %z", "T%H.%M.%SZ%z"};
	const char *part[3] = {random_below(r, 2) ? "%Y" : "%y",
		month[random_below(r, 4)], random_below(r, 2) ? "%d" : "%e"};

	for (int i = 0; i < 2; i++) {
		int k = i + (int)random_below(r, (uint64_t)(3 - i));
		const char *p = part[i];
		part[i] = part[k];
		part[k] = p;
	}
	const char *a = mark[random_below(r, 12)],
		   *b = mark[random_below(r, 12)];
	bool padded = !strcmp(part[0], "%e") || !strcmp(part[1], "%e") ||
		      !strcmp(part[2], "%e");
	snprintf(to, 64, "%s%s%s%s%s%s", part[0], padded ? " " : a, part[1],
		padded ? " " : b, part[2], clock[random_below(r, 7)]);
}

/* Whether a T follows the name of a month, which then does not end. */
static bool is_unclear(const char *form)
{
	return strstr(form, "%bT") || strstr(form, "%BT") ||
	       strstr(form, "%hT");
}

START_TEST(reads_what_strftime_writes)
{
	struct random r;
	int read = 0;

	random_seed(&r, 3);
	for (int i = 0; i < 20000; i++) {
		char form[64], in[128];
		struct zone z;
		struct tm tm = {.tm_isdst = 0};
		int64_t ms, want;
		time_t at = (time_t)random_below(&r, 3000000000u);
		gmtime_r(&at, &tm);
		random_form(form, &r);
		ck_assert_ptr_null(zone_open(&z, "UTC"));
		const char *why = when_format(&z, form);
		ck_assert_msg(!why, "%s: %s", form, why);
		strftime(in, sizeof(in), form, &tm);
		want = at / 86400 * 86400;
		if (strstr(form, "%M"))
			want = at / 60 * 60;
		if (strstr(form, "%S"))
			want = at;
		if (is_unclear(form))
			continue;
		bool ok = when_parse(&ms, text_of(in), &z);
		ck_assert_msg(ok && ms == want * 1000, "'%s' as '%s': %lld", in,
			form, ok ? (long long)ms : -1);
		ck_assert(when_is_date(text_of(in), &z) == !strstr(form, "%M"));
		read++;
	}
	ck_assert_int_gt(read, 15000);
}
END_TEST

static const char *date_of(const char *form, const char *in)
{
	static struct buf b;
	struct zone z;
	int64_t ms;

	ck_assert_ptr_null(zone_open(&z, "UTC"));
	ck_assert_ptr_null(when_format(&z, form));
	if (!when_parse(&ms, text_of(in), &z))
		return "refused";
	b.len = 0;
	when_print(&b, ms);
	buf_byte(&b, '\0');
	return b.at;
}

/* What has the form is read by it alone, and what has not as ever. */
START_TEST(goes_before_other_forms)
{
	static const struct {
		const char *form, *in, *want;
	} t[] = {
		{"dmy", "05/01/2026", "2026-01-05T00:00:00Z"},
		{"mdy", "05/01/2026", "2026-05-01T00:00:00Z"},
		{"dmy", " 05.01.26 9:03 ", "2026-01-05T09:03:00Z"},
		{"dmy", "1-2-69", "1969-02-01T00:00:00Z"},
		{"dmy", "1-2-68", "2068-02-01T00:00:00Z"},
		{"ymd", "26-01-05", "2026-01-05T00:00:00Z"},
		{"dmy", "2026-01-05", "2026-01-05T00:00:00Z"},
		{"dmy", "20260105", "2026-01-05T00:00:00Z"},
		{"dmy", "1767582187", "2026-01-05T03:03:07Z"},
		{"dmy", "31/02/2026", "refused"},
		{"dmy", "05/01-2026", "refused"},
		{"dmy", "05/01/202", "refused"},
		{"dmy", "周二 05/01/2026", "refused"},
		{"%Y-%d-%m", "2026-05-01", "2026-01-05T00:00:00Z"},
		{"%Y-%d-%m", "2026-01-13", "refused"},
		{"%Y-%d-%m", "2026-05-01 09:03:07", "2026-01-05T09:03:07Z"},
		{"%Y-%d-%m", "2026/01/05", "2026-01-05T00:00:00Z"},
		{"%Y%d%m", "20260501", "2026-01-05T00:00:00Z"},
		{"%Y%d%m", "20260001", "refused"},
		{"%m%d%y%H", "0105260903", "refused"},
		{"%m%d%y%H", "01052609", "2026-01-05T09:00:00Z"},
		{"%d%m.%Y", "0501.2026", "2026-01-05T00:00:00Z"},
		{"%d%m.%Y", "501.2026", "refused"},
		{"%d%m.%Y", "051.2026", "refused"},
		{"%Y.%m%d", "2026.0105", "2026-01-05T00:00:00Z"},
		{"%Y.%m%d", "2026.015", "refused"},
		{"%Y.%m%d", "2026.105", "refused"},
		{"%H%d.%m.%Y", "905.01.2026", "refused"},
		{"%d %m  %Y", "5   1 2026", "2026-01-05T00:00:00Z"},
		{"%d %m %Y", "51 2026", "refused"},
		{"%d.%m.%Y %H:%M", "5.1.2026 9:03Z", "2026-01-05T09:03:00Z"},
		{"%d.%m.%Y %H:%M", "5.1.2026", "refused"},
		{"%d.%m.%Y %H:%M %p", "5.1.2026 9:03 晚上",
			"2026-01-05T21:03:00Z"},
		{"%a %d.%m.%Y", "Mon 5.1.2026", "2026-01-05T00:00:00Z"},
		{"%a %d.%m.%Y", "Tue 5.1.2026", "refused"},
		{"%d／%m／%Y", "５/1/2026", "2026-01-05T00:00:00Z"},
		{"%d.%m.%Y %H:%M:%S,%f", "5.1.2026 9:03:07,25",
			"2026-01-05T09:03:07.250Z"},
	};

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++)
		ck_assert_msg(!strcmp(date_of(t[i].form, t[i].in), t[i].want),
			"%s as %s: %s", t[i].in, t[i].form,
			date_of(t[i].form, t[i].in));
}
END_TEST

START_TEST(refuses_forms)
{
	static const char *const bad[] = {"", "x", "%Y", "%Y-%m", "%d.%m", "%q",
		"%", "%d.%m.%Y%", "%Y%y%m%d", "%d.%m.%b.%Y", "%d.%e.%m.%Y",
		"%I:%M %d.%m.%Y", "%d.%m.%Y %M", "%d.%m.%Y %H:%S",
		"%d.%m.%Y %H:%M %f", "%d.%m.%Y %p", "DMY", "dym", "\xff%d%m%Y",
		"%d.%m.%Y 0123456789012345678901234567890123456789012345678901"};
	struct zone z;

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		ck_assert_ptr_null(zone_open(&z, "UTC"));
		ck_assert_msg(when_format(&z, bad[i]) != NULL, "%s", bad[i]);
	}
}
END_TEST

/* A range begins with its first day and ends with its last, in the zone. */
START_TEST(ranges)
{
	struct zone z;
	struct when_range range;
	const int64_t day = WHEN_DAY_MS;

	ck_assert_ptr_null(zone_open(&z, "UTC"));
	ck_assert_ptr_null(when_range(&range, "1970..2100", &z));
	ck_assert(range.from == 0 && range.end == when_day(2101, 1, 1) * day);
	ck_assert(!when_in_range(&range, -1) && when_in_range(&range, 0));
	ck_assert(when_in_range(&range, range.end - 1));
	ck_assert(!when_in_range(&range, range.end));
	ck_assert_ptr_null(when_range(&range, "2026-01-05..2026-01-05", &z));
	ck_assert_int_eq(range.end - range.from, day);
	ck_assert_ptr_null(when_range(&range, "1850..9999", &z));
	ck_assert_int_eq(range.end, WHEN_OPEN);
	static const char *const bad[] = {"", "..", "1970", "1970..", "..2100",
		"1970..1969", "1849..1900", "1970..10000", "1970..2100..",
		"2026-01-05 9:00..2027", "x..y", "70..99"};
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(
			when_range(&range, bad[i], &z) != NULL, "%s", bad[i]);
	ck_assert_ptr_null(zone_open(&z, "+08:00"));
	ck_assert_ptr_null(when_range(&range, "1970..2100", &z));
	ck_assert_int_eq(range.from, -8 * 3600000);
}
END_TEST

START_TEST(ends)
{
	static const struct {
		const char *in;
		int64_t want;
	} t[] = {{"1970-01-01", 86400000}, {"19700101", 86400000},
		{"1970-01-01 00:00", 0}, {"1970-01-01T00:00Z", 0},
		{"9999-12-31", WHEN_OPEN}, {"99991231", WHEN_OPEN},
		{"9999-12-31 00:00", WHEN_OPEN}, {"9999年12月31日", WHEN_OPEN},
		{"9999-12-30", 253402214400000}};
	struct zone z;
	int64_t ms;

	ck_assert_ptr_null(zone_open(&z, "UTC"));
	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++) {
		ck_assert(when_parse_end(&ms, text_of(t[i].in), &z));
		ck_assert_msg(
			ms == t[i].want, "%s: %lld", t[i].in, (long long)ms);
	}
	ck_assert(!when_parse_end(&ms, text_of("soon"), &z));
	/* A day of 23 hours. */
	ck_assert_ptr_null(zone_open(&z, "America/New_York"));
	ck_assert(when_parse_end(&ms, text_of("2024-03-10"), &z));
	int64_t end = ms;
	ck_assert(when_parse(&ms, text_of("2024-03-10"), &z));
	ck_assert_int_eq(end - ms, 23 * 3600000);
}
END_TEST

UNIT_MAIN("when_format", reads_what_strftime_writes, goes_before_other_forms,
	refuses_forms, ranges, ends)
