/* t_reach.c - how far back a plan looks, whose a condition is, and what a log
 * is called. */
#include "profile/profile.h"

#include "unit.h"

static void define(struct profile_plan *p, const char *name,
	const char *measure, const char *where, const char *window)
{
	struct text none = {"", 0};
	bool made = text_is(text_of(measure), "ratio");
	const struct profile_cells c = {text_of(name), text_of(measure),
		made ? text_of("week/far") : none, text_of(where),
		text_of(window), none, none, none};

	ck_assert_ptr_null(profile_add(p, &c));
}

START_TEST(reach)
{
	struct zone zone;
	struct profile_plan p;
	bool endless = true;

	ck_assert_ptr_null(zone_open(&zone, "UTC"));
	profile_init(&p, &zone);
	ck_assert_int_eq(profile_reach(&p, &endless), 0);
	ck_assert(!endless);
	define(&p, "week", "count", "", "7d");
	define(&p, "far", "count", "hour>3", "30d..60d");
	define(&p, "share", "ratio", "", "");
	ck_assert_int_eq(profile_reach(&p, &endless), 60);
	ck_assert(!endless);
	define(&p, "last", "count", "hour>5", "3n");
	ck_assert_int_eq(profile_reach(&p, &endless), 60);
	ck_assert(endless);
	ck_assert(text_is(profile_whose(&p, 0), "far"));
	ck_assert(text_is(profile_whose(&p, 1), "last"));
	profile_release(&p);
}
END_TEST

START_TEST(logs)
{
	static const char *const of[][2] = {{"a/b/log.csv", "log"},
		{"log.csv.gz", "log"}, {"log.2026.csv", "log.2026"},
		{"log", "log"}, {".csv", ".csv"}, {"x.gz", "x"}, {".gz", ".gz"},
		{"a.b/c", "c"}, {"a.b/c.gz", "c"}};
	struct buf to = {0};

	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++) {
		to.len = 0;
		profile_log(&to, text_of(of[i][0]));
		ck_assert_msg(text_is(buf_view(&to), of[i][1]), "%s: %.*s",
			of[i][0], (int)to.len, to.at);
	}
	buf_release(&to);
}
END_TEST

UNIT_MAIN("reach", reach, logs)
