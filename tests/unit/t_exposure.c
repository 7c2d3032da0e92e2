/* t_exposure.c - arms as gray-split, offer-price and scene-push write them. */
#include "gray/exposure.h"

#include "unit.h"

/* Cells in the order of the columns; NULL: there is no such column. */
static const char *see(struct exposure *e, const char *const cell[])
{
	bool has[EXPOSURE_COLUMNS];
	struct text text[EXPOSURE_COLUMNS];

	for (int i = 0; i < EXPOSURE_COLUMNS; i++) {
		has[i] = cell[i] != NULL;
		text[i] = text_of(cell[i] ? cell[i] : "");
	}
	return exposure_of(e, has, text);
}

static void check(const char *const cell[], enum exposure_kind kind,
	const char *experiment, const char *arm)
{
	struct exposure e;

	ck_assert_ptr_null(see(&e, cell));
	ck_assert_int_eq(e.kind, kind);
	if (kind != EXPOSURE_IN)
		return;
	ck_assert(text_is(e.experiment, experiment));
	ck_assert(text_is(e.arm, arm));
	ck_assert(e.held == (*arm == '\0'));
}

/* experiment, arm, reason, scene, campaign, holdout, offer_id */
#define ROW(...) ((const char *const[]){__VA_ARGS__})

START_TEST(split)
{
	check(ROW("e", "b", "", NULL, NULL, NULL, NULL), EXPOSURE_IN, "e", "b");
	check(ROW("e", "b", "KEPT", NULL, NULL, NULL, NULL), EXPOSURE_IN, "e",
		"b");
	check(ROW("e", "", "HOLDOUT", NULL, NULL, NULL, NULL), EXPOSURE_OUT, "",
		"");
	check(ROW("e", "b", "FORCED", NULL, NULL, NULL, NULL), EXPOSURE_FORCED,
		"", "");
	check(ROW(NULL, "b", "FORCED", NULL, NULL, NULL, NULL), EXPOSURE_IN, "",
		"b");
	/* behind it, offer-price */
	check(ROW("e", "b", "", NULL, "c", "0", ""), EXPOSURE_IN, "e", "b");
	check(ROW("e", "b", "", NULL, "c", "1", "x"), EXPOSURE_OUT, "", "");
	check(ROW(NULL, "b", "", NULL, NULL, "1", "x"), EXPOSURE_IN, "", "");
	check(ROW("e", "", "RAMP", NULL, "c", "0", "x"), EXPOSURE_OUT, "", "");
}
END_TEST

START_TEST(offers)
{
	check(ROW(NULL, NULL, NULL, NULL, "c", "1", "x"), EXPOSURE_IN, "c", "");
	check(ROW(NULL, NULL, NULL, NULL, "c", "0", "x"), EXPOSURE_IN, "c",
		"treat");
	check(ROW(NULL, NULL, NULL, NULL, NULL, "no", "x"), EXPOSURE_IN, "",
		"treat");
	check(ROW(NULL, NULL, NULL, NULL, "c", "", ""), EXPOSURE_OUT, "", "");
	check(ROW(NULL, NULL, NULL, NULL, "c", "true", NULL), EXPOSURE_IN, "c",
		"");
	check(ROW(NULL, "b", NULL, NULL, "c", NULL, NULL), EXPOSURE_IN, "",
		"b");
	struct exposure e;
	ck_assert_str_eq(see(&e, ROW(NULL, NULL, NULL, NULL, "c", "2", "x")),
		"holdout '2' is neither 0 nor 1");
}
END_TEST

START_TEST(scenes)
{
	check(ROW(NULL, NULL, NULL, "s", NULL, NULL, NULL), EXPOSURE_IN, "s",
		"treat");
	check(ROW(NULL, "b", NULL, "s", NULL, NULL, NULL), EXPOSURE_IN, "s",
		"b");
	check(ROW(NULL, "", "", "s", NULL, NULL, NULL), EXPOSURE_IN, "s",
		"treat");
	check(ROW(NULL, "b", "HOLDOUT", "s", NULL, NULL, NULL), EXPOSURE_IN,
		"s", "");
	check(ROW(NULL, "b", "CAP", "s", NULL, NULL, NULL), EXPOSURE_OUT, "",
		"");
}
END_TEST

START_TEST(known)
{
	bool has[EXPOSURE_COLUMNS] = {false};

	ck_assert(!exposure_known(has));
	for (int i = 0; i < EXPOSURE_COLUMNS; i++) {
		has[i] = true;
		ck_assert(exposure_known(has) ==
			  (i == EXPOSURE_ARM || i == EXPOSURE_SCENE ||
				  i == EXPOSURE_HOLDOUT));
		has[i] = false;
	}
}
END_TEST

UNIT_MAIN("exposure", split, offers, scenes, known)
