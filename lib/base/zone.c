/* zone.c - local time to points in time and back, through the C library. */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/fd.h"
#include "base/when.h"

/* +08:00, +0800, +08, -3 */
static bool offset(const char *s, int32_t *east)
{
	struct text t = text_of(s);
	int64_t ms = 0;
	struct zone utc = {0};
	char stamp[64] = "1970-01-02T00:00:00";

	if (t.len < 2 || t.len > 6 || (s[0] != '+' && s[0] != '-'))
		return false;
	strcat(stamp, s);
	if (!when_parse(&ms, text_of(stamp), &utc))
		return false;
	*east = (int32_t)((WHEN_DAY_MS - ms) / 1000);
	return true;
}

/* Where named zones are. */
static const char *folder(void)
{
	const char *dir = getenv("TZDIR");

	return dir ? dir : "/usr/share/zoneinfo";
}

/* Whether PATH is a file that says when the clocks of a zone change
 * (RFC 8536): others lie beside them. */
static bool is_zone(const char *path)
{
	char magic[4];
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	ssize_t got = fd < 0 ? -1 : fd_read(fd, magic, sizeof(magic));

	if (fd >= 0)
		close(fd);
	return got == (ssize_t)sizeof(magic) &&
	       memcmp(magic, "TZif", sizeof(magic)) == 0;
}

/* The C library takes any name it does not know for UTC, silently. */
static bool is_known(const char *name)
{
	struct buf path = {0};

	if (name[0] == '/' || name[0] == '\0' || strstr(name, ".."))
		return false;
	buf_printf(&path, "%s/%s", folder(), name);
	buf_byte(&path, '\0');
	bool found = is_zone(path.at);
	buf_release(&path);
	return found;
}

static const char *unknown(const char *name)
{
	const char *dir = folder();
	struct stat st;

	if (stat(dir, &st) != 0 || !S_ISDIR(st.st_mode))
		return fail_text("'%s' cannot be looked up: there is no folder "
				 "%s (tzdata installs it, TZDIR names another)",
			text_show(text_of(name)), dir);
	return fail_text("'%s' is not a time zone (want UTC, +08:00 or "
			 "a name like Asia/Shanghai)",
		text_show(text_of(name)));
}

const char *zone_open(struct zone *zone, const char *name)
{
	*zone = (struct zone){0};
	if (strcmp(name, "UTC") == 0 || strcmp(name, "Z") == 0 ||
		offset(name, &zone->east))
		return NULL;
	if (!is_known(name))
		return unknown(name);
	setenv("TZ", name, 1);
	tzset();
	zone->named = true;
	return NULL;
}

/* Seconds east of Greenwich at one second, as the C library has it. */
static int32_t ask(int64_t second)
{
	time_t when = (time_t)second;
	struct tm tm;

	if (!localtime_r(&when, &tm))
		return 0;
	int64_t local =
		when_day(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday) * 86400 +
		tm.tm_hour * 3600 + tm.tm_min * 60 + tm.tm_sec;
	return (int32_t)(local - second);
}

static int64_t floor_day(int64_t ms)
{
	return ms / WHEN_DAY_MS - (ms % WHEN_DAY_MS < 0);
}

int32_t zone_east(struct zone *zone, int64_t ms)
{
	if (!zone->named)
		return zone->east;
	int64_t day = floor_day(ms);
	struct zone_day *seen = &zone->seen[(uint64_t)day % 1024];
	if (!seen->known || seen->day != day) {
		int32_t east = ask(day * 86400);
		*seen = (struct zone_day){
			day, east, true, east == ask(day * 86400 + 86399)};
	}
	return seen->steady ? seen->east : ask(ms / 1000 - (ms % 1000 < 0));
}

int64_t zone_day(struct zone *zone, int64_t ms)
{
	return floor_day(ms + (int64_t)zone_east(zone, ms) * 1000);
}

int64_t zone_time(struct zone *zone, int64_t local)
{
	if (!zone->named)
		return local - (int64_t)zone->east * 1000;
	/* The offsets of the day before and after bracket any change: the
	 * earlier one is right unless the time lies past the change. */
	int64_t before =
		local - (int64_t)zone_east(zone, local - WHEN_DAY_MS) * 1000;
	int64_t after =
		local - (int64_t)zone_east(zone, local + WHEN_DAY_MS) * 1000;
	if (before == after)
		return before;
	if (before + (int64_t)zone_east(zone, before) * 1000 == local)
		return before;
	return after + (int64_t)zone_east(zone, after) * 1000 == local ? after
								       : before;
}
