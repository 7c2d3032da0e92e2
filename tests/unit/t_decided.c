/* t_decided.c - what was decided about a person, in the order of time. */
#include "filter/decided.h"

#include <stdio.h>
#include <string.h>

#include "unit.h"

enum { TIME, EXPERIMENT, ARM, PHASE, PROPENSITY, STAMP, COLUMNS };

static const char *const name[COLUMNS] = {
	"time", "experiment", "arm", "phase", "split_propensity", "stamp"};

/* A row of gray-split at TIME, with ARM and STAMP. */
static void add(struct decided *d, const char *time, const char *arm,
	const char *stamp, size_t line)
{
	const char *value[COLUMNS] = {time, "E1", arm, "on", "0.5", stamp};
	struct text column[COLUMNS], cell[COLUMNS];

	for (int i = 0; i < COLUMNS; i++) {
		column[i] = text_of(name[i]);
		cell[i] = text_of(value[i]);
	}
	decided_row(d, &(struct decision_row){column, cell, COLUMNS},
		&(struct decided_place){"arms.csv", line, "subject"});
}

static const char *cell(const struct decided *d, size_t line, const char *of)
{
	size_t i = 0;

	while (strcmp(decided_column[i], of) != 0)
		i++;
	return d->line[line].cell[i];
}

START_TEST(by_time_and_once)
{
	struct zone zone = {0};
	struct decided d = {.zone = &zone};

	decided_sort(&d);
	add(&d, "soon", "treated", "", 2);
	add(&d, "2026-03-02", "control", "", 3);
	add(&d, "2026-03-01 08:00:00", "treated", "", 4);
	add(&d, "2026-03-02", "control", "", 5);
	ck_assert_uint_eq(d.n, 3);
	decided_sort(&d);
	ck_assert_str_eq(cell(&d, 0, "time"), "2026-03-01T08:00:00Z");
	ck_assert_str_eq(cell(&d, 1, "time"), "2026-03-02");
	ck_assert_str_eq(cell(&d, 1, "line"), "3");
	ck_assert_str_eq(cell(&d, 2, "time"), "soon");
	ck_assert_str_eq(cell(&d, 2, "result"), "treated");
	ck_assert_str_eq(cell(&d, 2, "of"), "E1");
	ck_assert_str_eq(cell(&d, 2, "how"), "subject");
	ck_assert_str_eq(cell(&d, 2, "file"), "arms.csv");
	ck_assert_str_eq(cell(&d, 2, "program"), "gray-split");
	decided_release(&d);
}
END_TEST

/* What repeats is seen fifteen lines back, and not further. */
START_TEST(how_far_back)
{
	char time[24];

	for (int between = 14; between <= 15; between++) {
		struct zone zone = {0};
		struct decided d = {.zone = &zone};
		add(&d, "2026-01-31", "a", "", 1);
		for (int i = 0; i < between; i++) {
			snprintf(time, sizeof(time), "2026-02-%02d", i + 1);
			add(&d, time, "a", "", 2);
		}
		add(&d, "2026-01-31", "a", "", 3);
		ck_assert_uint_eq(d.n, between == 14 ? 15 : 17);
		decided_release(&d);
	}
}
END_TEST

START_TEST(approvers)
{
	static const char *const stamp[] = {"0123456789abcdef",
		"0123456789abcdee", "0123456789ABCDEF", "0123456789abcde"};
	struct zone zone = {0};
	struct decided d = {.zone = &zone};

	ck_assert(decided_approve(&d, text_of("0123456789abcde"),
			  text_of("ann")) != NULL);
	ck_assert_ptr_null(decided_approve(
		&d, text_of("0123456789abcdef00"), text_of("ann")));
	for (size_t i = 0; i < 4; i++)
		add(&d, "2026-03-02", "control", stamp[i], i);
	ck_assert_str_eq(cell(&d, 0, "stamp"), stamp[0]);
	ck_assert_str_eq(cell(&d, 0, "approver"), "ann");
	ck_assert_str_eq(cell(&d, 1, "stamp"), stamp[1]);
	ck_assert_str_eq(cell(&d, 1, "approver"), "");
	ck_assert_str_eq(cell(&d, 2, "stamp"), "");
	ck_assert_uint_eq(d.n, 3);
	decided_release(&d);
}
END_TEST

UNIT_MAIN("decided", by_time_and_once, how_far_back, approvers)
