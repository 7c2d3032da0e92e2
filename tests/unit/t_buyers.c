/* t_buyers.c - groups by the earliest row; customers as of a day, and what is
 * left out of them. */
#include "clv/buyers.h"

#include <math.h>
#include <string.h>

#include "unit.h"

static struct text word_of(const struct belonging *b, const char *customer)
{
	return belonging_word(b, belonging_at(b, text_of(customer))->word);
}

/* The earliest row says it, of one time that with the least bytes. */
START_TEST(groups)
{
	struct belonging b;

	belonging_init(&b);
	belonging_put(&b, text_of("ann"), 5, text_of("web"));
	belonging_put(&b, text_of("ann"), 6, text_of("app"));
	belonging_put(&b, text_of("bob"), 6, text_of("app"));
	ck_assert(text_is(word_of(&b, "ann"), "web"));
	belonging_put(&b, text_of("ann"), 5, text_of("wea"));
	belonging_put(&b, text_of("ann"), 5, text_of("wec"));
	ck_assert(text_is(word_of(&b, "ann"), "wea"));
	belonging_put(&b, text_of("ann"), 4, text_of("z"));
	ck_assert(text_is(word_of(&b, "ann"), "z"));
	ck_assert_int_eq(belonging_at(&b, text_of("ann"))->ms, 4);
	ck_assert(text_is(word_of(&b, "bob"), "app"));
	ck_assert_uint_eq(belonging_word(&b, BELONGING_NONE).len, 0);
	belonging_release(&b);
}
END_TEST

START_TEST(measures)
{
	struct buyer one[] = {{.x = 2, .tx = 3, .T = 4}, {.T = 9}, {.x = 1}};
	const struct buyers b = {.at = one, .n = 3};
	static const double want[][3] = {{2, 0, 1}, {0.75, 0, 0}, {4, 9, 0}};

	for (unsigned k = 0; k < 3; k++) {
		double *got = buyers_measure(&b, (enum buyers_measure)k);
		ck_assert_mem_eq(got, want[k], sizeof(want[k]));
		free(got);
	}
}
END_TEST

struct scene {
	struct zone zone;
	struct calendar calendar;
	struct purchases purchases;
	struct belonging groups;
	struct buyers_how how;
	struct past_how past;
	struct buyers b;
};

static void buy(struct scene *s, const char *who, int64_t day, int64_t sum)
{
	purchases_add(&s->purchases, text_of(who), day,
		(amount)sum * amount_ten[AMOUNT_DECIMALS]);
	purchases_settle(&s->purchases);
	belonging_put(&s->groups, text_of(who), day, text_of("g"));
}

/* As of day 10, judged up to day 20. */
static void begin(struct scene *s, bool by_day)
{
	*s = (struct scene){.past = {PAST_NET, 10, 20, 10, 1}};
	ck_assert_ptr_null(zone_open(&s->zone, "UTC"));
	s->calendar = calendar_of(TURNS_DAY, false, by_day);
	purchases_init(&s->purchases);
	belonging_init(&s->groups);
	s->how = (struct buyers_how){.calendar = &s->calendar,
		.zone = &s->zone,
		.most = 2,
		.groups = &s->groups};
}

static void end(struct scene *s)
{
	buyers_release(&s->b);
	belonging_release(&s->groups);
	purchases_release(&s->purchases);
}

START_TEST(as_of_a_day)
{
	struct scene s;

	begin(&s, true);
	buy(&s, "bob", 3, 10);
	buy(&s, "ann", 2, 5);
	buy(&s, "ann", 6, 7);
	buy(&s, "ann", 12, 100);
	buy(&s, "ann", 25, 1);
	buy(&s, "cy", 11, 9);
	ck_assert_ptr_null(buyers_find(&s.b, &s.purchases, &s.how, &s.past));
	ck_assert_uint_eq(s.b.n, 2);
	const struct buyer *ann = &s.b.at[0], *bob = &s.b.at[1];
	ck_assert(ann->x == 1 && ann->tx == 4 && ann->T == 8);
	ck_assert(ann->zbar == 7 && ann->first == 2 && ann->group == 0);
	ck_assert_uint_eq(ann->later, 1);
	ck_assert(ann->later_sum == (amount)100 * amount_ten[AMOUNT_DECIMALS]);
	ck_assert(bob->x == 0 && bob->T == 7 && bob->later == 0);
	ck_assert(text_is(purchases_key(&s.purchases, bob->at), "bob"));
	ck_assert_uint_eq(s.b.later, 1);
	ck_assert(text_is(purchases_key(&s.purchases, s.b.first_later), "cy"));
	ck_assert_uint_eq(s.b.later_rows, 1);
	ck_assert_int_eq(buyers_began(&s.b), 2);
	end(&s);
}
END_TEST

/* More repeats than may be; and no amounts, no groups. */
START_TEST(limits)
{
	struct scene s;

	begin(&s, true);
	for (int day = 1; day < 5; day++)
		buy(&s, "ann", day, 1);
	ck_assert_str_eq(buyers_find(&s.b, &s.purchases, &s.how, &s.past),
		"customer 'ann' has 3 repeat purchases, more than "
		"--max-frequency=2");
	buyers_release(&s.b);
	s.b = (struct buyers){.n = 0};
	ck_assert_int_eq(buyers_began(&s.b), INT64_MAX);
	s.how.most = 3;
	s.how.moneyless = true;
	s.how.groups = NULL;
	ck_assert_ptr_null(buyers_find(&s.b, &s.purchases, &s.how, &s.past));
	ck_assert_uint_eq(s.b.at[0].x, 3);
	ck_assert(isnan(s.b.at[0].zbar));
	ck_assert(s.b.at[0].group == BELONGING_NONE);
	end(&s);
}
END_TEST

/* Moments in milliseconds begin on days of the zone. */
START_TEST(moments)
{
	struct scene s;

	begin(&s, false);
	ck_assert_ptr_null(zone_open(&s.zone, "+08:00"));
	s.past = (struct past_how){PAST_NET, 5 * WHEN_DAY_MS, 5 * WHEN_DAY_MS,
		5 * WHEN_DAY_MS, (double)WHEN_DAY_MS};
	buy(&s, "ann", 2 * WHEN_DAY_MS + 20 * INT64_C(3600000), 1);
	buy(&s, "ann", 3 * WHEN_DAY_MS + 20 * INT64_C(3600000), 1);
	ck_assert_ptr_null(buyers_find(&s.b, &s.purchases, &s.how, &s.past));
	ck_assert_int_eq(s.b.at[0].first, 3);
	ck_assert_double_eq(s.b.at[0].tx, 1);
	end(&s);
}
END_TEST

START_TEST(ready_rows)
{
	struct scene s;
	struct table ready;

	begin(&s, true);
	s.how.groups = NULL;
	table_init(&ready, sizeof(struct buyers_ready), 1);
	for (int i = 0; i < 2; i++)
		*(struct buyers_ready *)table_value(
			&ready, table_put(&ready, text_of(i ? "a" : "b"))) =
			(struct buyers_ready){.tx = 2, .T = 4 + i, .x = 1};
	s.b.as_of = 100;
	ck_assert_ptr_null(buyers_take(&s.b, &ready, &s.how));
	ck_assert_uint_eq(s.b.n, 2);
	ck_assert(s.b.at[0].T == 5 && s.b.at[0].first == 95);
	ck_assert(s.b.at[1].T == 4 && s.b.at[1].at == 0);
	buyers_release(&s.b);
	s.b = (struct buyers){.as_of = BUYERS_NO_DAY};
	ck_assert_ptr_null(buyers_take(&s.b, &ready, &s.how));
	ck_assert(s.b.at[0].first == BUYERS_NO_DAY);
	buyers_release(&s.b);
	s.b = (struct buyers){.as_of = BUYERS_NO_DAY};
	s.calendar = calendar_of(TURNS_MONTH, true, true);
	((struct buyers_ready *)table_value(&ready, 0))->tx = 1.5;
	const char *why = buyers_take(&s.b, &ready, &s.how);
	ck_assert_ptr_nonnull(why);
	ck_assert(strncmp(why, "customer 'b': ", 14) == 0);
	table_release(&ready);
	end(&s);
}
END_TEST

UNIT_MAIN("buyers", groups, measures, as_of_a_day, limits, moments, ready_rows)
