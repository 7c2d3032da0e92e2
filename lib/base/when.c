/* when.c - reading times as exports write them, and the calendar. */
#include "base/when.h"

#include "base/iso.h"
#include "base/number.h"

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

/* A cursor over the text of a time. */
struct cursor {
	const char *p, *end;
};

static bool at(const struct cursor *c, char want)
{
	return c->p < c->end && *c->p == want;
}

static bool take(struct cursor *c, char want)
{
	bool there = at(c, want);

	c->p += there;
	return there;
}

/* LEAST to MOST digits. */
static bool take_number(struct cursor *c, int *to, int least, int most)
{
	int n = 0;

	*to = 0;
	for (; n < most && c->p < c->end && digit(*c->p); n++)
		*to = *to * 10 + (*c->p++ - '0');
	return n >= least;
}

/* Year, month and day, the separators alike, or all eight digits run
 * together. */
static bool take_date(struct cursor *c, int64_t *day)
{
	int y, m, d, y2, m2, d2;
	char sep;

	if (!take_number(c, &y, 4, 4) || y == 0 || c->p == c->end)
		return false;
	sep = *c->p;
	if (digit(sep)) {
		if (!take_number(c, &m, 2, 2) || !take_number(c, &d, 2, 2))
			return false;
	} else {
		c->p++;
		if ((sep != '-' && sep != '/' && sep != '.') ||
			!take_number(c, &m, 1, 2) || !take(c, sep) ||
			!take_number(c, &d, 1, 2))
			return false;
	}
	*day = when_day(y, m, d);
	if (m < 1 || m > 12 || d < 1 || d > 31)
		return false;
	when_date(*day, &y2, &m2, &d2);
	return m == m2 && d == d2;
}

/* h:mm[:ss[.fff...]], or hhmm[ss] run together. */
static bool take_clock(struct cursor *c, int64_t *ms)
{
	int h, m, s = 0, fraction = 0, unit = 100;

	if (!take_number(c, &h, 1, 2))
		return false;
	if (take(c, ':')) {
		if (!take_number(c, &m, 2, 2) ||
			(take(c, ':') && !take_number(c, &s, 2, 2)))
			return false;
	} else if (!take_number(c, &m, 2, 2) ||
		   (c->p < c->end && digit(*c->p) &&
			   !take_number(c, &s, 2, 2))) {
		return false;
	}
	if ((at(c, '.') || at(c, ',')) && c->p + 1 < c->end && digit(c->p[1])) {
		for (c->p++; c->p < c->end && digit(*c->p); c->p++) {
			fraction += (*c->p - '0') * unit;
			unit /= 10;
		}
	}
	*ms = ((int64_t)h * 3600 + m * 60 + s) * 1000 + fraction;
	return h < 24 && m < 60 && s < 60;
}

/* Z, +08, +0800, +08:00; *EAST in seconds. */
static bool take_zone(struct cursor *c, int32_t *east)
{
	int h, m = 0;

	if (take(c, 'Z') || take(c, 'z')) {
		*east = 0;
		return true;
	}
	bool west = at(c, '-');
	if (!take(c, '+') && !take(c, '-'))
		return false;
	if (!take_number(c, &h, 2, 2))
		return false;
	if ((take(c, ':') || c->p < c->end) && !take_number(c, &m, 2, 2))
		return false;
	*east = (west ? -1 : 1) * (h * 3600 + m * 60);
	return h <= 18 && m < 60;
}

/* 9-10 digits: seconds, 12-13: milliseconds, 15-16: microseconds. */
static bool epoch(int64_t *ms, struct text t)
{
	size_t digits = t.len - (t.len && t.at[0] == '-');
	int64_t x;

	if (!int_parse(&x, t))
		return false;
	if (digits == 9 || digits == 10)
		*ms = x * 1000;
	else if (digits == 12 || digits == 13)
		*ms = x;
	else if (digits == 15 || digits == 16)
		*ms = x / 1000 - (x % 1000 < 0);
	else
		return false;
	return true;
}

/* Full-width digits and signs, and the Chinese words for year, month, day,
 * hour, minute and second, written as ISO 8601 has them. */
static struct text plain(struct text t, char room[64])
{
	static const struct {
		const char *is, *becomes;
	} word[] = {{"年", "-"}, {"月", "-"}, {"日", " "}, {"时", ":"},
		{"分", ":"}, {"秒", " "}, {"　", " "}};
	size_t n = 0, i = 0;

	while (i < t.len && n < 60) {
		struct text here = {t.at + i, 3};
		if ((unsigned char)t.at[i] < 0x80 || i + 3 > t.len) {
			room[n++] = t.at[i++];
			continue;
		}
		i += 3;
		if (memcmp(here.at, "\xef\xbc", 2) == 0)
			room[n++] = (char)((unsigned char)here.at[2] - 0x60);
		else
			for (size_t w = 0; w < sizeof(word) / sizeof(*word);
				w++)
				if (text_is(here, word[w].is))
					room[n++] = word[w].becomes[0];
	}
	struct text out = text_trim((struct text){room, n});
	if (out.len && out.at[out.len - 1] == ':') /* "9时3分" */
		out.len--;
	return i < t.len ? (struct text){"", 0} : out;
}

/* A date, and a time of day and a zone where there is one. */
static bool written(int64_t *local, bool *zoned, int32_t *east, struct text t)
{
	struct cursor c = {t.at, t.at + t.len};
	int64_t day, clock = 0;

	*zoned = false;
	if (!take_date(&c, &day))
		return false;
	*local = day * WHEN_DAY_MS;
	if (c.p == c.end)
		return true;
	if (!take(&c, 'T') && !take(&c, 't'))
		while (take(&c, ' '))
			;
	if (!take_clock(&c, &clock))
		return false;
	*local += clock;
	take(&c, ' ');
	if (c.p == c.end)
		return true;
	*zoned = take_zone(&c, east);
	return *zoned && c.p == c.end;
}

/* Any of the forms; apart from when_parse(), so that it has no room to make. */
static __attribute__((noinline)) bool read_any(
	int64_t *ms, struct text t, struct zone *zone)
{
	char room[64];
	int64_t local;
	int32_t east = 0;
	bool zoned;

	if (!text_ascii(t))
		t = plain(t, room);
	t = text_trim(t);
	if (!written(&local, &zoned, &east, t))
		return epoch(ms, t);
	*ms = zoned ? local - (int64_t)east * 1000 : zone_time(zone, local);
	return true;
}

/* Ten digits: seconds, and nothing else that is written so. */
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
	return true;
}

bool when_parse(int64_t *ms, struct text t, struct zone *zone)
{
	int64_t local;

	if (ten_digits(ms, t))
		return true;
	if (!iso_read(&local, &zone->date, t))
		return read_any(ms, t, zone);
	*ms = zone->named ? zone_time(zone, local)
			  : local - (int64_t)zone->east * 1000;
	return true;
}

bool when_is_date(struct text t)
{
	char room[64];
	struct cursor c;
	int64_t day;

	t = text_trim(plain(t, room));
	c = (struct cursor){t.at, t.at + t.len};
	return take_date(&c, &day) && c.p == c.end;
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
	int64_t n, each = 1000;

	for (size_t i = 0; t.len && i < sizeof(units) / sizeof(*units); i++)
		if (t.at[t.len - 1] == units[i].unit) {
			each = units[i].ms;
			t.len--;
			break;
		}
	return int_parse(&n, t) && n >= 0 &&
	       !__builtin_mul_overflow(n, each, ms);
}
