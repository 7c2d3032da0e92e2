/* when.c - reading times as exports write them, and the calendar. */
#include "base/when.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/iso.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/when_form.h"
#include "base/when_read.h"

int64_t when_day(int year, int month, int day)
{
	/* Days from civil, after Howard Hinnant (2013): years from March. */
	int64_t y = year - (month <= 2);
	int64_t era = (y >= 0 ? y : y - 399) / 400;
	int64_t yoe = y - era * 400;
	int64_t doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

void when_date(int64_t day, int *year, int *month, int *mday)
{
	int64_t z = day + 719468;
	int64_t era = (z >= 0 ? z : z - 146096) / 146097;
	int64_t doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t mp = (5 * doy + 2) / 153;

	*mday = (int)(doy - (153 * mp + 2) / 5 + 1);
	*month = (int)(mp < 10 ? mp + 3 : mp - 9);
	*year = (int)(yoe + era * 400 + (*month <= 2));
}

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Any of the forms; apart from when_parse(), so that it has no room to make. */
static __attribute__((noinline)) bool read_any(
	int64_t *ms, struct text t, struct zone *zone)
{
	struct when_reading r;

	when_read(&r, t, zone->form);
	if (r.fault)
		return false;
	*ms = r.zoned ? r.ms : zone_time(zone, r.ms);
	return true;
}

/* Ten digits that are below all YYYYMMDDHH of 1970 and later: seconds. */
static inline bool ten_digits(int64_t *ms, struct text t)
{
	int64_t x = 0;

	if (t.len != 10 || !digit(t.at[4]))
		return false;
	for (size_t i = 0; i < 10; i++) {
		if (!digit(t.at[i]))
			return false;
		x = x * 10 + (t.at[i] - '0');
	}
	*ms = x * 1000;
	return x >= 1000000000 && x < 1970010100;
}

bool when_parse(int64_t *ms, struct text t, struct zone *zone)
{
	int64_t local;

	if (zone->first)
		return read_any(ms, t, zone);
	if (ten_digits(ms, t))
		return true;
	if (!iso_read(&local, &zone->date, t))
		return read_any(ms, t, zone);
	*ms = zone->named ? zone_time(zone, local)
			  : local - (int64_t)zone->east * 1000;
	return true;
}

bool when_is_date(struct text t, const struct zone *zone)
{
	struct when_reading r;

	when_read(&r, t, zone->form);
	return !r.fault && r.whole_day;
}

bool when_parse_end(int64_t *ms, struct text t, struct zone *zone)
{
	if (!when_parse(ms, t, zone))
		return false;
	int64_t day = zone_day(zone, *ms);
	if (day == when_day(WHEN_LAST_YEAR, 12, 31))
		*ms = WHEN_OPEN;
	else if (when_is_date(t, zone))
		*ms = zone_time(zone, (day + 1) * WHEN_DAY_MS);
	return true;
}

/* Whether T is a day, and perhaps a part of it, as spreadsheets count them from
 * 1900: 20000 to 80000 are 1954 to 2119. */
static bool is_serial(struct text t)
{
	size_t n = 0;

	while (n < t.len && t.at[n] >= '0' && t.at[n] <= '9')
		n++;
	if (n != 5 || t.at[0] < '2' || t.at[0] > '7')
		return false;
	if (n == t.len)
		return true;
	for (n++; n < t.len && t.at[n] >= '0' && t.at[n] <= '9';)
		n++;
	return t.at[5] == '.' && n == t.len && n > 6;
}

/* Whether T is all of what FORM says. */
static bool is_all(struct text t, const char *form)
{
	struct when_cursor c = {t.at, t.at + t.len};
	struct when_said s = {0};

	return when_form(&c, &s, form) && c.p == c.end;
}

/* 202611, but not 261105. */
static bool is_month(struct text t)
{
	return is_all(t, "%Y%2m") &&
	       (memcmp(t.at, "19", 2) == 0 || memcmp(t.at, "20", 2) == 0);
}

/* What some texts are in place of a date, or NULL. */
static const char *instead(struct text t)
{
	size_t n = 0;

	if (is_serial(t))
		return "a date (want 2024-12-31; a spreadsheet's number of a "
		       "day has to be saved as a date)";
	if (is_all(t, "%Y-%m") || is_all(t, "%Y/%m") || is_month(t) ||
		is_all(t, "%Y年%m月"))
		return "a date (want 2024-12-31; a month has no day)";
	if (is_all(t, "%H:%M") || is_all(t, "%H:%M:%S"))
		return "a date (want 2024-12-31; a time of day alone: the "
		       "column of dates is given by --columns=time=NAME)";
	while (n < t.len && t.at[n] == '#')
		n++;
	if (n > 2 && n == t.len)
		return "a date (want 2024-12-31; a spreadsheet shows # where a "
		       "column is too narrow)";
	return NULL;
}

/* Whether T is a time by --date-format=ORDER. */
static bool fits(struct text t, const char *order)
{
	struct zone *zone = mem_zero(1, sizeof(*zone));
	struct when_reading r;

	bool fine = !when_format(zone, order);
	when_read(&r, t, zone->form);
	free(zone);
	return fine && r.fault == WHEN_FINE;
}

/* The orders of day, month and year by which T is a time; NULL: none. */
static const char *orders(struct text t)
{
	static const char *const words[] = {NULL, "ymd", "dmy", "ymd or dmy",
		"mdy", "ymd or mdy", "dmy or mdy", "ymd, dmy or mdy"};
	/* The second and third: 05-1月 -26, as Oracle writes a day in Chinese.
	 */
	static const char *const own[][2] = {{"%y%m%d", "%y%m%d"},
		{"%d-%m月 -%y", "'%d-%m月 -%y'"}, {"%d-%m月-%y", "%d-%m月-%y"}};

	int n = fits(t, "ymd") + 2 * fits(t, "dmy") + 4 * fits(t, "mdy");
	for (size_t i = 0; n == 0 && i < sizeof(own) / sizeof(*own); i++)
		if (fits(t, own[i][0]))
			return own[i][1];
	return words[n];
}

/* What a text without any date should have been.  For a cell with its year
 * behind there is an option. */
static const char *wanted(struct text t, const struct zone *zone)
{
	const char *why = instead(t);

	if (why)
		return why;
	if (zone && zone->form[0])
		return "a date (want 2024-12-31, or as --date-format says)";
	if (!zone || !orders(t))
		return "a date (want 2024-12-31)";
	return fail_text(
		"a date (want 2024-12-31, or say --date-format=%s)", orders(t));
}

/* "a date: month 13 (want 01 to 12)" */
static const char *wrong_number(const struct when_reading *r)
{
	static const char *const what[] = {[WHEN_MONTH] = "date: month",
		[WHEN_DAY] = "date: day",
		[WHEN_HOUR] = "time: hour",
		[WHEN_MINUTE] = "time: minute",
		[WHEN_SECOND] = "time: second"};

	if (r->fault == WHEN_HOUR && r->is == 24)
		return "a time: hour 24 (want 00 to 23; the end of a day is "
		       "00:00 of the next)";
	return fail_text("a %s %02d (want %02d to %d)", what[r->fault], r->is,
		r->fault <= WHEN_DAY, r->most);
}

static const char *wrong_zone(int east)
{
	int minutes = east < 0 ? -east : east;

	return fail_text("a time: no zone is %c%02d:%02d from UTC",
		east < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

/* Whether AT, of N bytes, looks like PATTERN, in which 0 is any digit. */
static bool looks(const char *at, size_t n, const char *pattern)
{
	for (size_t i = 0; pattern[i]; i++)
		if (i >= n || (pattern[i] == '0' ? at[i] < '0' || at[i] > '9'
						 : at[i] != pattern[i]))
			return false;
	return true;
}

/* A date with something REST behind it; how DB2 writes a moment there is an
 * option for. */
static const char *wrong_rest(
	struct text t, struct text rest, const struct zone *zone)
{
	static const char moment[] = "0000-00-00-00.00.00";
	size_t n = sizeof(moment) - 1;
	bool fraction = t.len > n && looks(t.at + n, t.len - n, ".0");

	if (zone && !zone->form[0] && looks(t.at, t.len, moment) &&
		(t.len == n || fraction))
		return fail_text("a time: '%s' is not understood (want "
				 "2024-12-31 09:03:07, or say "
				 "--date-format=%s)",
			text_show(rest),
			fraction ? "%Y-%m-%d-%H.%M.%S.%f"
				 : "%Y-%m-%d-%H.%M.%S");
	return fail_text("a time: '%s' is not understood (want 2024-12-31 "
			 "09:03:07)",
		text_show(rest));
}

const char *when_wrong(struct text t, const struct zone *zone)
{
	static const char *const weekday[] = {NULL, "Monday", "Tuesday",
		"Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
	struct when_reading r;

	when_read(&r, t, zone ? zone->form : "");
	switch (r.fault) {
	case WHEN_REST:
		if (r.rest.len == 0)
			return "a time: there is no time of day behind the "
			       "date (want 2024-12-31 09:03:07)";
		return wrong_rest(t, r.rest, zone);
	case WHEN_DIGITS:
		return "a date (want 20241231, 20241231090307, or an epoch "
		       "like 1735635787)";
	case WHEN_YEAR:
		return fail_text("a date: year %04d (want %d to %d)", r.is,
			WHEN_FIRST_YEAR, r.most);
	case WHEN_MONTH:
	case WHEN_DAY:
	case WHEN_HOUR:
	case WHEN_MINUTE:
	case WHEN_SECOND:
		return wrong_number(&r);
	case WHEN_WEEKDAY:
		return fail_text("a date: that day is a %s and not a %s",
			weekday[r.most], weekday[r.is]);
	case WHEN_PART:
		return fail_text("a time: hour %d is none of that part of the "
				 "day (say it as 00 to 23)",
			r.is);
	case WHEN_ZONE:
		return wrong_zone(r.is);
	default:
		return wanted(text_trim(t), zone);
	}
}

/* A year for its first or last day, or a date. */
static bool read_bound(int64_t *ms, struct text t, bool last, struct zone *zone)
{
	char room[16];
	int n = t.len == 4 ? snprintf(room, sizeof(room), "%.4s-%s", t.at,
				     last ? "12-31" : "01-01")
			   : 0;

	if (n == 10)
		t = (struct text){room, 10};
	return when_is_date(t, zone) &&
	       (last ? when_parse_end : when_parse)(ms, t, zone);
}

const char *when_range(
	struct when_range *to, const char *text, struct zone *zone)
{
	const char *dots = strstr(text, "..");
	struct text from = {text, dots ? (size_t)(dots - text) : 0};

	to->text = text;
	if (!dots || !read_bound(&to->from, from, false, zone) ||
		!read_bound(&to->end, text_of(dots + 2), true, zone) ||
		to->from >= to->end)
		return "a range of years or dates (want 1970..2100, or "
		       "2026-01-01..2026-12-31)";
	return NULL;
}

static char *put2(char *p, int x)
{
	p[0] = (char)('0' + x / 10 % 10);
	p[1] = (char)('0' + x % 10);
	return p + 2;
}

void when_print_day(struct buf *to, int64_t day)
{
	int y, m, d;
	char *p = buf_room(to, 10);

	when_date(day, &y, &m, &d);
	p = put2(put2(p, y / 100), y % 100);
	*p++ = '-';
	p = put2(p, m);
	*p++ = '-';
	put2(p, d);
	to->len += 10;
}

void when_print(struct buf *to, int64_t ms)
{
	int64_t day = ms / WHEN_DAY_MS - (ms % WHEN_DAY_MS < 0);
	int rest = (int)(ms - day * WHEN_DAY_MS);

	when_print_day(to, day);
	char *start = buf_room(to, sizeof("T23:59:59.999Z")), *p = start;
	*p++ = 'T';
	p = put2(p, rest / 3600000);
	*p++ = ':';
	p = put2(p, rest / 60000 % 60);
	*p++ = ':';
	p = put2(p, rest / 1000 % 60);
	if (rest % 1000) {
		*p++ = '.';
		*p++ = (char)('0' + rest % 1000 / 100);
		p = put2(p, rest % 100);
	}
	*p++ = 'Z';
	to->len += (size_t)(p - start);
}

bool duration_parse(int64_t *ms, struct text t)
{
	static const struct {
		char unit;
		int64_t ms;
	} units[] = {{'s', 1000}, {'m', 60000}, {'h', 3600000},
		{'d', WHEN_DAY_MS}, {'w', 7 * (int64_t)WHEN_DAY_MS}};
	int64_t n, each = 0;

	if (t.len > 2 && t.at[t.len - 2] == 'm' && t.at[t.len - 1] == 's') {
		each = 1;
		t.len -= 2;
	}
	for (size_t i = 0; !each && t.len && i < sizeof(units) / sizeof(*units);
		i++)
		if (t.at[t.len - 1] == units[i].unit) {
			each = units[i].ms;
			t.len--;
			break;
		}
	return int_parse(&n, t) && n >= 0 && (each || n == 0) &&
	       !__builtin_mul_overflow(n, each, ms);
}
