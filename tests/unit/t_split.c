/* t_split.c - rows of a plan, and the order of the reasons. */
#include "gray/split.h"

#include "unit.h"

/* An entry from "column=cell" texts. */
static const char *read(struct plan_entry *e, const char *const *pair)
{
	struct text cell[PLAN_COLUMNS];
	struct zone zone;

	*e = (struct plan_entry){0};
	ck_assert_ptr_null(zone_open(&zone, "UTC"));
	for (int i = 0; i < PLAN_COLUMNS; i++) {
		cell[i] = text_of("");
		for (size_t j = 0; pair[j]; j += 2)
			if (text_is(text_of(plan_column_name[i]), pair[j]))
				cell[i] = text_of(pair[j + 1]);
	}
	return plan_read(e, cell, &zone);
}

#define ENTRY(...) ((const char *const[]){"experiment", "e", __VA_ARGS__, NULL})

static bool is_wrong(const char *const *pair)
{
	struct plan_entry e;
	const char *why = read(&e, pair);

	plan_entry_release(&e);
	return why != NULL;
}

START_TEST(rows)
{
	struct plan_entry e;

	ck_assert_ptr_null(read(
		&e, ENTRY("arms", "a:1", "enabled", "no", "layer", "L", "from",
			    "10", "to", "40", "ramp", "5", "holdout", "h",
			    "holdout_share", "0.2", "valid_from", "1970-01-03",
			    "valid_to", "1970-01-05")));
	ck_assert(!e.enabled);
	ck_assert(e.from * 100 > 9.99 && e.from * 100 < 10.01);
	ck_assert(e.to * 100 > 39.99 && e.to * 100 < 40.01);
	ck_assert(e.ramp * 100 > 4.99 && e.ramp * 100 < 5.01);
	ck_assert(e.share > 0.199 && e.share < 0.201);
	ck_assert(!plan_in_force(&e, 1) && plan_in_force(&e, 2));
	ck_assert(plan_in_force(&e, 4) && !plan_in_force(&e, 5));
	plan_entry_release(&e);
	ck_assert_ptr_null(read(&e, ENTRY("arms", "a:1")));
	ck_assert(e.enabled && plan_in_force(&e, 0));
	ck_assert(e.ramp > 0.999 && e.ramp < 1.001);
	plan_entry_release(&e);
}
END_TEST

START_TEST(wrong)
{
	ck_assert(is_wrong(ENTRY("arms", "a")));
	ck_assert(is_wrong(ENTRY("arms", "a:1", "ramp", "5%")));
	ck_assert(is_wrong(ENTRY("arms", "a:1", "ramp", "-1")));
	ck_assert(is_wrong(ENTRY("arms", "a:1", "ramp", "101")));
	ck_assert(!is_wrong(ENTRY("arms", "a:1", "ramp", "0")));
	ck_assert(is_wrong(ENTRY("arms", "a:1", "layer", "L")));
	ck_assert(is_wrong(ENTRY("arms", "a:1", "layer", "L", "from", "1")));
	ck_assert(is_wrong(ENTRY("arms", "a:1", "from", "1", "to", "2")));
	ck_assert(is_wrong(
		ENTRY("arms", "a:1", "layer", "L", "from", "3", "to", "2")));
	ck_assert(is_wrong(ENTRY("arms", "a:1", "holdout", "h")));
	ck_assert(is_wrong(ENTRY("arms", "a:1", "holdout_share", ".1")));
	ck_assert(is_wrong(
		ENTRY("arms", "a:1", "holdout", "h", "holdout_share", "1.1")));
	ck_assert(is_wrong(ENTRY("arms", "a:1", "enabled", "maybe")));
	ck_assert(is_wrong(ENTRY("arms", "a:1", "valid_from", "soon")));
	ck_assert(is_wrong(ENTRY("arms", "a:1", "valid_from", "2026-01-02",
		"valid_to", "2026-01-01")));
	ck_assert(!is_wrong(ENTRY("arms", "a:1", "valid_from", "2026-01-02",
		"valid_to", "2026-01-02")));
	ck_assert(is_wrong(
		(const char *const[]){"arms", "a:1", "phase", "x", NULL}));
}
END_TEST

static struct plan_entry pair_entry(const char *name, const char *layer,
	double from, double to, struct text *match)
{
	return (struct plan_entry){.experiment = text_of(name),
		.layer = text_of(layer),
		.holdout = text_of(""),
		.when = text_of(""),
		.from = from,
		.to = to,
		.first = PLAN_ALWAYS,
		.last = PLAN_EVER,
		.match = match,
		.n_match = 1};
}

START_TEST(overlaps)
{
	struct text any = text_of(""), vip = text_of("vip"),
		    new = text_of("new");
	struct plan_entry two[2] = {pair_entry("e", "", 0, 1, &vip),
		pair_entry("e", "", 0, 1, &new)};
	size_t pair[2];

	ck_assert(!plan_overlap(pair, two, 2));
	two[1].match = &any;
	ck_assert(plan_overlap(pair, two, 2));
	ck_assert_uint_eq(pair[0], 0);
	ck_assert_uint_eq(pair[1], 1);
	two[1].match = &vip;
	ck_assert(plan_overlap(pair, two, 2));
	two[0].last = 10;
	two[1].first = 11;
	ck_assert(!plan_overlap(pair, two, 2));
	two[1].first = 10;
	ck_assert(plan_overlap(pair, two, 2));
	two[0].when = text_of("x=1");
	ck_assert(plan_overlap(pair, two, 2));
	two[1].when = text_of("x=2");
	ck_assert(!plan_overlap(pair, two, 2));
	two[1].when = text_of("x=1");
	ck_assert(plan_overlap(pair, two, 2));
	two[1].experiment = text_of("f");
	ck_assert(!plan_overlap(pair, two, 2));
}
END_TEST

START_TEST(conflicts)
{
	struct text any = text_of("");
	struct plan_entry two[2] = {pair_entry("e", "L", 0, 0.5, &any),
		pair_entry("f", "L", 0.5, 1, &any)};
	size_t at;

	ck_assert_ptr_null(plan_check(&at, two, 2));
	two[1].from = 0.4;
	ck_assert_ptr_nonnull(plan_check(&at, two, 2));
	ck_assert_uint_eq(at, 1);
	two[1].layer = text_of("M");
	ck_assert_ptr_null(plan_check(&at, two, 2));
	two[0].holdout = two[1].holdout = text_of("h");
	two[0].share = 0.1;
	ck_assert_ptr_nonnull(plan_check(&at, two, 2));
	two[1].share = 0.1;
	ck_assert_ptr_null(plan_check(&at, two, 2));
	two[1].share = 0.05;
	two[1].first = 7;
	two[0].last = 6;
	ck_assert_ptr_null(plan_check(&at, two, 2));
}
END_TEST

/* The first reason that holds: each step takes one away. */
START_TEST(reasons)
{
	struct plan_entry e;
	struct keyed *k;
	struct draws d;
	struct split_how how = {DRAW_KEYED, text_of("")};
	struct split_case c = {.unit = text_of(""),
		.forced = SPLIT_UNLISTED,
		.kept = SPLIT_UNLISTED};
	int arm;

	ck_assert_ptr_null(
		read(&e, ENTRY("arms", "a:0-0|b:50-50|c:0-100", "enabled", "no",
				 "layer", "L", "from", "0", "to", "0", "ramp",
				 "0", "holdout", "h", "holdout_share", "1")));
	ck_assert_ptr_null(keyed_open(&k, KEYED_SHA256, text_of("")));
	draws_init(&d, k, DRAW_KEYED);
#define IS(reason)                                                             \
	ck_assert_int_eq(split_judge(&arm, &d, &how, &e, &c), SPLIT_##reason)
	IS(KILLED);
	e.enabled = true;
	IS(TARGET);
	c.meets = true;
	IS(NOUNIT);
	c.unit = text_of("u");
	c.forced = SPLIT_NO_ARM;
	IS(FORCED);
	ck_assert_int_eq(arm, ARMS_NONE);
	c.forced = 1;
	IS(FORCED);
	ck_assert_int_eq(arm, 1);
	c.forced = SPLIT_UNLISTED;
	c.kept = 2;
	IS(HOLDOUT);
	e.share = 0;
	IS(LAYER);
	e.to = 1;
	IS(KEPT);
	ck_assert_int_eq(arm, 2);
	c.kept = 1; /* an arm that has ended */
	IS(RAMP);
	ck_assert_int_eq(arm, ARMS_NONE);
	c.kept = SPLIT_NO_ARM;
	IS(RAMP);
	e.ramp = 1;
	IS(IN);
	ck_assert_int_eq(arm, 2);
	e.arms.arm[2].from = 1;
	IS(GAP);
	ck_assert_int_eq(arm, ARMS_NONE);
	ck_assert(split_is_drawn(SPLIT_KEPT) && split_is_drawn(SPLIT_IN));
	ck_assert(!split_is_drawn(SPLIT_FORCED));
	ck_assert_str_eq(split_reason_name(SPLIT_IN), "");
	ck_assert_str_eq(split_reason_name(SPLIT_GAP), "GAP");
	draws_release(&d);
	keyed_free(k);
	plan_entry_release(&e);
}
END_TEST

START_TEST(slips)
{
	ck_assert_str_eq(plan_slip(text_of("rampp")), "ramp");
	ck_assert_str_eq(plan_slip(text_of("holdoutshare")), "holdout_share");
	ck_assert_ptr_null(plan_slip(text_of("segment")));
	ck_assert_ptr_null(plan_slip(text_of("城市")));
}
END_TEST

UNIT_MAIN("split", rows, wrong, overlaps, conflicts, reasons, slips)
