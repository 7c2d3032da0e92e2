/* t_planned.c - a whole plan, and lists of arms beside it. */
#include "gray/listed.h"

#include "unit.h"

static struct zone *utc(void)
{
	static struct zone zone;

	ck_assert_ptr_null(zone_open(&zone, "UTC"));
	return &zone;
}

/* Row NUMBER: NAME's arms a and b, of units by UNIT, in vip where MATCH says
 * so, from the day FROM on. */
static const char *add(struct planned *p, size_t number, const char *name,
	const char *unit, const char *match, const char *from)
{
	struct text cell[PLAN_COLUMNS], column = text_of("segment"),
					of = text_of(match);
	const struct planned_how how = {DRAW_KEYED, *from != 0};

	for (int i = 0; i < PLAN_COLUMNS; i++)
		cell[i] = text_of("");
	cell[PLAN_EXPERIMENT] = text_of(name);
	cell[PLAN_ARMS] = text_of("a:1|b:1");
	cell[PLAN_UNIT] = text_of(unit);
	cell[PLAN_VALID_FROM] = text_of(from);
	cell[PLAN_WHEN] = text_of(*match ? "age>=18;segment!=x" : "");
	return planned_add(p,
		&(struct planned_row){cell, &column, &of, 1, number}, &how,
		utc());
}

START_TEST(columns_are_numbered_as_they_are_named)
{
	struct planned p = {0};

	ck_assert_ptr_null(add(&p, 4, "e", "household", "vip", ""));
	ck_assert_ptr_null(add(&p, 5, "f", "customer", "*", ""));
	ck_assert_ptr_null(add(&p, 6, "g", "", "", ""));
	ck_assert_uint_eq(p.column.n, 3);
	ck_assert_str_eq(p.column.name[0], "household");
	ck_assert_str_eq(p.column.name[1], "segment");
	ck_assert_str_eq(p.column.name[2], "age");
	ck_assert_uint_eq(p.entry[0].unit_at, 1);
	ck_assert_uint_eq(p.entry[0].match_at[0], 2);
	ck_assert_uint_eq(p.entry[0].whens, 2);
	ck_assert_uint_eq(p.entry[0].when_at[0], 3);
	ck_assert_uint_eq(p.entry[0].when_at[1], 2);
	ck_assert(text_is(p.entry[0].match[0], "vip"));
	ck_assert_uint_eq(p.entry[1].match[0].len, 0);
	ck_assert_uint_eq(p.entry[1].unit_at, PLANNED_CUSTOMER);
	ck_assert_uint_eq(p.entry[2].unit_at, PLANNED_CUSTOMER);
	ck_assert(planned_looks(&p, PLANNED_CUSTOMER));
	ck_assert(planned_looks(&p, 1) && planned_looks(&p, 2));
	ck_assert(planned_looks(&p, 3) && !planned_looks(&p, 4));
	planned_release(&p);
}
END_TEST

static bool almost(const struct planned *p, const char *cell)
{
	return planned_almost(p, &p->entry[0], 0, text_of(cell));
}

START_TEST(a_cell_may_be_almost_what_is_asked_for)
{
	struct planned p = {0};

	ck_assert_ptr_null(add(&p, 0, "e", "", "vip", ""));
	ck_assert(
		almost(&p, "VIP") && almost(&p, " vip ") && almost(&p, "Vip"));
	ck_assert(!almost(&p, "vi") && !almost(&p, "") && !almost(&p, "vip"));
	ck_assert_ptr_null(add(&p, 1, "f", "", "VIP", ""));
	ck_assert(!almost(&p, "VIP") && almost(&p, "Vip"));
	planned_release(&p);
}
END_TEST

START_TEST(those_in_force_are_chosen_by_name)
{
	struct planned p = {0};

	ck_assert_ptr_nonnull(add(&p, 0, "", "", "", ""));
	planned_release(&p);
	p = (struct planned){0};
	ck_assert_ptr_null(add(&p, 0, "late", "", "", "1970-01-09"));
	ck_assert_ptr_null(add(&p, 1, "f", "", "", "1970-01-03"));
	ck_assert_ptr_null(add(&p, 2, "e", "", "", "1970-01-03"));
	ck_assert_ptr_null(add(&p, 3, "f", "", "", "1970-01-02"));
	planned_choose(&p, true, 2);
	ck_assert_uint_eq(p.n, 3);
	ck_assert_uint_eq(p.entry[0].row, 2);
	ck_assert_uint_eq(p.entry[1].row, 1);
	ck_assert_uint_eq(p.entry[2].row, 3);
	ck_assert(planned_has(&p, text_of("late")));
	ck_assert(!planned_has(&p, text_of("lat")));
	planned_choose(&p, true, 1);
	ck_assert_uint_eq(p.n, 1);
	planned_choose(&p, false, 0);
	ck_assert_uint_eq(p.n, 1);
	planned_release(&p);
}
END_TEST

START_TEST(a_day_has_to_be_known)
{
	struct text cell[PLAN_COLUMNS];
	const struct planned_how how = {DRAW_KEYED, false};
	struct planned p = {0};

	for (int i = 0; i < PLAN_COLUMNS; i++)
		cell[i] = text_of("");
	cell[PLAN_EXPERIMENT] = text_of("e");
	cell[PLAN_ARMS] = text_of("a:1");
	cell[PLAN_VALID_TO] = text_of("1970-01-03");
	ck_assert_str_eq(planned_add(&p, &(struct planned_row){.cell = cell},
				 &how, utc()),
		"a plan with dates wants --as-of");
	cell[PLAN_VALID_TO] = text_of("");
	cell[PLAN_WHEN] = text_of("t<@");
	ck_assert_ptr_nonnull(planned_add(
		&p, &(struct planned_row){.cell = cell}, &how, utc()));
	planned_release(&p);
}
END_TEST

static const char *list(struct listed *l, const struct planned *p,
	const char *customer, const char *experiment, const char *arm)
{
	return listed_add(l, p,
		(struct text[]){
			text_of(customer), text_of(experiment), text_of(arm)},
		7);
}

static int find(struct listed *l, size_t i, const char *customer)
{
	return listed_find(l, &l->key, i, text_of(customer));
}

START_TEST(lists)
{
	struct planned p = {0};
	struct listed was, force;

	ck_assert_ptr_null(add(&p, 0, "e", "", "", ""));
	ck_assert_ptr_null(add(&p, 1, "f", "", "", ""));
	listed_init(&was, false, 1);
	listed_init(&force, true, 1);
	ck_assert_int_eq(find(&was, 0, "c"), SPLIT_UNLISTED);
	ck_assert_ptr_null(list(&was, &p, "c", "e", "a"));
	ck_assert_ptr_null(list(&was, &p, "c", "e", "a"));
	ck_assert_ptr_null(list(&was, &p, "c", "f", "b"));
	ck_assert_ptr_null(list(&was, &p, "d", "e", ""));
	ck_assert_ptr_null(list(&was, &p, "d", "f", "gone"));
	ck_assert_ptr_null(list(&was, &p, "d", "other", "a"));
	ck_assert_ptr_nonnull(list(&was, &p, "c", "e", "b"));
	ck_assert_ptr_nonnull(list(&was, &p, "", "e", "b"));
	ck_assert_int_eq(find(&was, 0, "c"), 0);
	ck_assert_int_eq(find(&was, 1, "c"), 1);
	ck_assert_int_eq(find(&was, 0, "d"), SPLIT_UNLISTED);
	ck_assert_int_eq(find(&was, 1, "d"), SPLIT_UNLISTED);
	ck_assert_int_eq(find(&was, 2, "c"), SPLIT_UNLISTED);
	ck_assert_uint_eq(was.gone.n, 1);
	ck_assert(text_is(buf_view(&was.gone.first), "gone"));
	ck_assert_uint_eq(was.gone.line, 7);
	ck_assert_uint_eq(was.unplanned.n, 0);
	ck_assert_ptr_null(list(&was, &p, "h", " E", "a"));
	ck_assert_uint_eq(was.unplanned.n, 1);
	ck_assert_uint_eq(was.unplanned.line, 7);

	ck_assert_ptr_null(list(&force, &p, "d", "e", ""));
	ck_assert_ptr_null(list(&force, &p, "c", "e", "x"));
	ck_assert_ptr_null(list(&force, &p, "c", "f", "y"));
	ck_assert_ptr_null(list(&force, &p, "g", "f", "x"));
	ck_assert_ptr_null(list(&force, &p, "c", "E", "a"));
	ck_assert_ptr_null(list(&force, &p, "c", "other", "a"));
	ck_assert_str_eq(list(&force, &p, "c", "", "a"), "no experiment");
	ck_assert_ptr_null(list(&force, &p, "", "", "a"));
	ck_assert_int_eq(find(&force, 0, "d"), SPLIT_NO_ARM);
	ck_assert_int_eq(find(&force, 0, "c"), LISTED_STRAY);
	ck_assert_int_eq(find(&force, 1, "c"), LISTED_STRAY + 1);
	ck_assert_int_eq(find(&force, 1, "g"), LISTED_STRAY);
	ck_assert_str_eq(listed_stray(&force, LISTED_STRAY + 1), "y");
	ck_assert_uint_eq(force.gone.n, 3);
	ck_assert_uint_eq(force.unplanned.n, 2);
	ck_assert(text_is(buf_view(&force.unplanned.first), "E"));
	listed_release(&was);
	listed_release(&force);
	planned_release(&p);
}
END_TEST

UNIT_MAIN("planned", columns_are_numbered_as_they_are_named,
	a_cell_may_be_almost_what_is_asked_for,
	those_in_force_are_chosen_by_name, a_day_has_to_be_known, lists)
