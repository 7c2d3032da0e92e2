/* t_orders.c - rows of one conversion: joined, marked, and told from refunds.
 */
#include "journey/orders.h"

#include "unit.h"

struct shop {
	struct players players;
	struct events events;
	struct event_list list;
	struct orders orders;
	uint32_t ads;
};

static void begin(struct shop *s)
{
	struct text ads = text_of("ads");

	*s = (struct shop){.ads = 0};
	players_init(&s->players, 1, NULL, 0);
	events_init(&s->events);
	ck_assert_ptr_null(players_put(&s->players, &s->ads, &ads));
}

static void end(struct shop *s)
{
	orders_release(&s->orders);
	events_list_release(&s->list);
	events_release(&s->events);
	players_release(&s->players);
}

static void row(
	struct shop *s, int64_t ms, int revenue, const char *id, uint64_t line)
{
	struct event_in e = {.ms = ms,
		.player = s->ads,
		.converted = true,
		.revenue = revenue,
		.id = text_of(id),
		.line = line};

	events_list_add(&s->list, &s->events, &e);
}

static bool join(struct shop *s, enum orders_rule rule)
{
	events_list_sort(&s->list, &s->events, &s->players);
	return orders_join(&s->orders, &s->events, &s->list, rule);
}

/* Event I converted with REVENUE and bears MARK. */
static void is_sale(const struct shop *s, size_t i, int revenue, int mark)
{
	const struct event *e = &s->list.at[i];

	ck_assert_uint_gt(e->conversion, 0);
	ck_assert_int_eq(
		(int)events_conversion(&s->events, e)->revenue, revenue);
	ck_assert_int_eq(s->orders.mark[i], mark);
}

static void is_joined(const struct shop *s, size_t i, int mark)
{
	ck_assert_uint_eq(s->list.at[i].conversion, 0);
	ck_assert_int_eq(s->orders.mark[i], mark);
}

START_TEST(nothing_to_do)
{
	struct shop s;

	begin(&s);
	ck_assert(!join(&s, ORDERS_SUM));
	row(&s, 1, 5, "A", 0);
	row(&s, 2, 5, "", 0);
	row(&s, 3, 5, "", 0);
	ck_assert(!join(&s, ORDERS_SUM));
	end(&s);
}
END_TEST

/* In the order of the list: time, then falling revenue, then the identifier. */
START_TEST(lines_add_up)
{
	struct shop s;

	begin(&s);
	row(&s, 7, 10, "A", 1);
	row(&s, 7, 90, "A", 2);
	row(&s, 7, 10, "A", 3); /* another article of that price */
	row(&s, 7, 10, "A", 3); /* the row once more */
	row(&s, 7, 10, "B", 3);
	row(&s, 8, 90, "A", 2); /* of another time */
	row(&s, 9, -30, "A", 2);
	ck_assert(join(&s, ORDERS_SUM));
	is_sale(&s, 0, 90 + 10 + 10 + 90 - 30, 0);
	is_joined(&s, 1, ORDERS_ADDED | ORDERS_GONE);
	is_joined(&s, 2, ORDERS_ADDED | ORDERS_GONE);
	is_joined(&s, 3, ORDERS_SAME | ORDERS_GONE);
	is_sale(&s, 4, 10, 0);
	is_joined(&s, 5, ORDERS_ADDED | ORDERS_LATER);
	is_joined(&s, 6, ORDERS_ADDED | ORDERS_BACK | ORDERS_GONE);
	end(&s);
}
END_TEST

START_TEST(first_alone)
{
	struct shop s;

	begin(&s);
	row(&s, 7, 10, "A", 1);
	row(&s, 7, 90, "A", 2);
	row(&s, 8, 90, "A", 2);
	row(&s, 9, -30, "A", 2);
	ck_assert(join(&s, ORDERS_FIRST));
	is_sale(&s, 0, 90, 0);
	is_joined(&s, 1, ORDERS_SAME | ORDERS_OTHER | ORDERS_GONE);
	is_joined(&s, 2, ORDERS_SAME);
	is_joined(
		&s, 3, ORDERS_SAME | ORDERS_OTHER | ORDERS_BACK | ORDERS_GONE);
	end(&s);
}
END_TEST

/* A sale before which its refund is dated; more given back than was paid; and
 * refunds that no sale has the identifier of. */
START_TEST(refunds)
{
	struct shop s;

	begin(&s);
	row(&s, 1, -5, "A", 0);
	row(&s, 2, 90, "A", 0);
	row(&s, 3, 4, "B", 0);
	row(&s, 4, -9, "B", 0);
	row(&s, 5, -1, "C", 0);
	row(&s, 6, -2, "C", 0);
	row(&s, 7, -7, "", 0);
	row(&s, 8, 0, "", 0);
	ck_assert(join(&s, ORDERS_SUM));
	is_joined(&s, 0, ORDERS_ADDED | ORDERS_BACK | ORDERS_GONE);
	is_sale(&s, 1, 85, 0);
	is_sale(&s, 2, -5, 0);
	is_joined(&s, 3, ORDERS_ADDED | ORDERS_BACK | ORDERS_GONE);
	is_sale(&s, 4, -3, ORDERS_REFUND | ORDERS_BACK);
	is_joined(&s, 5, ORDERS_ADDED | ORDERS_BACK | ORDERS_GONE);
	is_sale(&s, 6, -7, ORDERS_REFUND | ORDERS_BACK);
	is_sale(&s, 7, 0, 0);
	end(&s);
}
END_TEST

START_TEST(names_of_none)
{
	static const char *const none[] = {"", " ", "(not set)", "0", "-",
		"NULL", "None", " n/a ", "NaN", "(none)", "undefined", "\\N",
		"0.0", "--", "Not Set", "not_set", "(null)", "nil", "NA",
		"#N/A", "unknown", "Unknown", "(UNKNOWN)", "(empty)",
		"(blank)"},
				 *const some[] = {"00", "A1", "1", "no",
					 "null1", "- -", "0-0", "nanny", "unk",
					 "empty", "blank", "xn/a", "u0", "n0",
					 "u1", "N9", "unknowN1"};

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		ck_assert_msg(orders_is_blank(text_of(none[i])), "%s", none[i]);
	for (size_t i = 0; i < sizeof(some) / sizeof(*some); i++)
		ck_assert_msg(
			!orders_is_blank(text_of(some[i])), "%s", some[i]);
}
END_TEST

static uint64_t line(const char *a, const char *b)
{
	return orders_line(orders_line(0, text_of(a)), text_of(b));
}

/* Saved state holds lines: what they are must never change. */
START_TEST(lines)
{
	ck_assert_uint_eq(line("pen", "1"), line("pen", "1"));
	ck_assert_uint_ne(line("pen", "1"), line("ink", "1"));
	ck_assert_uint_ne(line("pen", "1"), line("pen1", ""));
	ck_assert_uint_ne(line("pen", "1"), line("1", "pen"));
	ck_assert_uint_eq(orders_line(0, text_of("a")), 0x89bc907b544c769);
}
END_TEST

UNIT_MAIN("orders", nothing_to_do, lines_add_up, first_alone, refunds,
	names_of_none, lines)
