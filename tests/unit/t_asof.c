/* t_asof.c - days and moments; values that features are divided by; tags that
 * customers had; amounts that would be mixed. */
#include "profile/asof.h"

#include <string.h>

#include "profile/divide.h"
#include "profile/tagged.h"
#include "unit.h"

static struct zone zone;

static void open_zone(void)
{
	ck_assert_ptr_null(zone_open(&zone, "UTC"));
}

static int64_t day_of(const char *date)
{
	struct measure_when w;

	ck_assert_ptr_null(asof_read(&w, text_of(date), &zone));
	return w.day;
}

/* A day ends where the next begins; a moment is of the day that it is in. */
START_TEST(ends)
{
	struct measure_when day, moment;

	open_zone();
	ck_assert_ptr_null(asof_read(&day, text_of("2026-01-01"), &zone));
	ck_assert_ptr_null(
		asof_read(&moment, text_of("2026-01-02T00:00:00"), &zone));
	ck_assert_int_eq(day.end, moment.end);
	ck_assert_int_eq(day.day + 1, moment.day);
	ck_assert_ptr_nonnull(asof_read(&day, text_of("2026-02-30"), &zone));
	struct measure_when same = asof_day(&zone, moment.day - 1);
	ck_assert(same.end == day.end && same.day == moment.day - 1);
	ck_assert_int_eq(asof_back(&zone, &same, 7 * WHEN_DAY_MS),
		same.end - 7 * WHEN_DAY_MS);
	moment.end += WHEN_DAY_MS / 2;
	ck_assert_int_eq(asof_back(&zone, &moment, WHEN_DAY_MS),
		moment.end - WHEN_DAY_MS);
}
END_TEST

START_TEST(lists)
{
	struct asof_list l = {0};
	static const char *const t[] = {
		"2026-01-03", "2026-01-02T00:00:00", "2026-01-01"};

	open_zone();
	for (int i = 0; i < 3; i++)
		ck_assert_ptr_null(asof_add(&l, text_of(t[i]), &zone));
	ck_assert_str_eq(asof_add(&l, text_of("2026-01-01"), &zone),
		"'2026-01-01' is there twice");
	asof_sort(&l);
	ck_assert_uint_eq(l.n, 3);
	for (int i = 0; i < 3; i++)
		ck_assert(text_is(l.at[i].text, t[2 - i]));
	free(l.at);
}
END_TEST

/* Rows share what is alike in both end and day. */
START_TEST(shares)
{
	const struct measure_when row[] = {
		{20, 2}, {10, 1}, {20, 1}, {20, 2}, {10, 1}};
	static const size_t want[] = {2, 0, 1, 2, 0};
	struct asof_list l = {0};
	size_t *number = asof_share(&l, row, 5);

	ck_assert_uint_eq(l.n, 3);
	for (int i = 0; i < 5; i++)
		ck_assert_uint_eq(number[i], want[i]);
	ck_assert(l.at[1].when.end == 20 && l.at[1].when.day == 1);
	free(number);
	free(l.at);
}
END_TEST

static void define(struct profile_plan *p, const char *name,
	const char *measure, const char *column, const char *where,
	const char *by)
{
	struct profile_cells c = {.name = text_of(name),
		.measure = text_of(measure),
		.column = text_of(column),
		.where = text_of(where),
		.by = text_of(by)};

	ck_assert_ptr_null(profile_add(p, &c));
}

static size_t column_of(const struct profile_plan *p, const char *name)
{
	size_t i = 0;

	while (!text_is(p->column[i], name))
		i++;
	return i;
}

/* Whether AMOUNT is measured across what CCY says. */
START_TEST(mixes)
{
	static const struct {
		const char *measure, *where, *by;
		bool mixes;
	} of[] = {{"sum", "", "", true}, {"sum", "ccy=CNY", "", false},
		{"max", "", "ccy", false}, {"p50", "kind=pay", "", true},
		{"count", "", "", false}, {"last", "", "", false},
		{"mean", "kind=a or ccy=CNY", "", false},
		{"sd", "", "kind", true}};

	open_zone();
	for (size_t i = 0; i < sizeof(of) / sizeof(*of); i++) {
		struct profile_plan p;
		profile_init(&p, &zone);
		define(&p, "f", of[i].measure, "amount", of[i].where, of[i].by);
		ck_assert_ptr_null(profile_keep(&p, text_of("ccy")));
		ck_assert_ptr_null(profile_close(&p));
		size_t at = column_of(&p, "amount");
		ck_assert_msg(profile_mixes(&p, at,
				      (int)column_of(&p, "ccy")) == of[i].mixes,
			"%zu", i);
		ck_assert(
			profile_mixes(&p, at, -1) == profile_measures(&p, at));
		profile_release(&p);
	}
}
END_TEST

/* Rows of KIND by some customers, a day after another. */
static void add_rows(struct deeds *d, const char *kinds)
{
	char name[2] = "a";

	for (int i = 0; kinds[i]; i++) {
		struct text cell = {kinds + i, 1};
		name[0] = (char)('a' + i % 3);
		deeds_add(d, text_of(name),
			&(struct deed_in){
				.ms = (day_of("2026-01-01") + i) * WHEN_DAY_MS,
				.cell = &cell});
	}
	deeds_settle(d);
}

/* Of equally frequent values the least by bytes; what is after the day does not
 * count; other is what is left. */
START_TEST(divides)
{
	struct profile_plan p;
	struct deeds d;
	struct measure m;

	open_zone();
	profile_init(&p, &zone);
	define(&p, "n", "count", "", "", "kind:2");
	define(&p, "all", "count", "", "", "");
	ck_assert_ptr_null(profile_close(&p));
	deeds_init(&d, 1);
	add_rows(&d, "zyzyxzzzzz"); /* up to the fifth: z 2, y 2, x 1 */
	measure_init(&m, &p, &d, NULL);
	struct measure_when last = asof_day(&zone, day_of("2026-01-01") + 4);
	struct measure_by *by = divide_values(&m, &last);
	ck_assert_uint_eq(by[0].n, 2);
	ck_assert_uint_eq(measure_results(&p, by), 4);
	struct text *name = divide_names(&p, by);
	ck_assert(text_is(name[0], "n_y") && text_is(name[1], "n_z"));
	ck_assert(text_is(name[2], "n_other") && text_is(name[3], "all"));
	divide_names_release(name, 4);
	divide_release(by, p.n);
	by = divide_values(&m, NULL);
	ck_assert_uint_eq(by[0].n, 0);
	divide_release(by, p.n);
	measure_release(&m);
	deeds_release(&d);
	profile_release(&p);
}
END_TEST

static void tag(struct tags *t, const char *name, const char *when)
{
	struct tag_cells c = {.tag = text_of(name), .when = text_of(when)};

	ck_assert_ptr_null(tags_add(t, &c));
}

START_TEST(tagged)
{
	struct profile_plan p;
	struct tags t;
	struct tagged had;
	struct tag_state state[2];
	struct buf key = {0};

	open_zone();
	profile_init(&p, &zone);
	define(&p, "n", "count", "", "", "");
	ck_assert_ptr_null(profile_close(&p));
	tags_init(&t, &p);
	tag(&t, "busy", "n>1");
	tag(&t, "top", "n>=50%");
	tagged_init(&had, &t);
	tagged_add(&had, text_of("bob"), text_of("top"), 5, 7);
	tagged_add(&had, text_of("ann"), text_of("gone"), 1, 2);
	tagged_add(&had, text_of("bob"), text_of("lost"), 1, 2);
	tagged_sort(&had);
	ck_assert(had.unknown == 2 && text_is(had.first_unknown, "gone"));
	ck_assert_uint_eq(had.people.n, 1);
	tagged_of(&key, &had, text_of("bob"), state);
	ck_assert(!state[0].on && state[1].on && state[1].since == 5 &&
		  state[1].held == 7);
	tagged_of(&key, &had, text_of("ann"), state);
	ck_assert(!state[0].on && !state[1].on);
	tagged_release(&had);
	buf_release(&key);
	tags_release(&t);
	profile_release(&p);
}
END_TEST

/* The median of 4, 3 and 3 rows as of the tenth day; none before the first. */
START_TEST(quantiles)
{
	struct profile_plan p;
	struct tags t;
	struct deeds d;
	struct measure m;
	struct measure_result result[2];
	struct text value, name = text_of("n");

	open_zone();
	profile_init(&p, &zone);
	define(&p, "n", "count", "", "", "");
	ck_assert_ptr_null(profile_keep(&p, text_of("kind")));
	ck_assert_ptr_null(profile_close(&p));
	tags_init(&t, &p);
	tag(&t, "top", "n>=75%");
	ck_assert_ptr_null(tags_bind(&t, &name, 1));
	deeds_init(&d, 1);
	add_rows(&d, "xxxxxxxxxx");
	measure_init(&m, &p, &d, NULL);
	struct measure_by *by = divide_values(&m, NULL);
	struct measure_when when = asof_day(&zone, day_of("2026-01-10"));
	ck_assert_ptr_null(tagged_quantiles(&value, &t, &m, &when, result));
	ck_assert(text_is(value, "3.50"));
	free((char *)value.at);
	when = asof_day(&zone, day_of("2025-12-31"));
	ck_assert_ptr_null(tagged_quantiles(&value, &t, &m, &when, result));
	ck_assert_uint_eq(value.len, 0);
	free((char *)value.at);
	divide_release(by, p.n);
	measure_release(&m);
	deeds_release(&d);
	tags_release(&t);
	profile_release(&p);
}
END_TEST

UNIT_MAIN("asof", ends, lists, shares, mixes, divides, tagged, quantiles)
