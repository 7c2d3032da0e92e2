/* t_names.c - names of scores. */
#include "cluster/names.h"

#include <stdio.h>
#include <string.h>

#include "cluster/score.h"
#include "unit.h"

#include "orders.h"

START_TEST(standard)
{
	static const struct {
		const char *name;
		int count;
	} want[] = {{"Champions", 7}, {"Loyal", 8}, {"Potential Loyalist", 24},
		{"New Customers", 7}, {"Promising", 16}, {"Need Attention", 8},
		{"About To Sleep", 5}, {"At Risk", 22}, {"Cannot Lose Them", 8},
		{"Hibernating", 14}, {"Lost", 6}};
	int all = 0;

	for (size_t i = 0; i < sizeof(want) / sizeof(*want); i++) {
		int count = 0;

		for (unsigned code = 0; code < 125; code++)
			count += strcmp(names_standard(code / 25 + 1,
						code / 5 % 5 + 1, code % 5 + 1),
					 want[i].name) == 0;
		ck_assert_int_eq(count, want[i].count);
		all += count;
	}
	ck_assert_int_eq(all, 125);
	ck_assert_str_eq(names_standard(5, 5, 5), "Champions");
	ck_assert_str_eq(names_standard(1, 4, 4), "Cannot Lose Them");
	ck_assert_str_eq(names_standard(3, 4, 3), "Need Attention");
	ck_assert_str_eq(names_standard(4, 1, 2), "New Customers");
	ck_assert_ptr_null(names_standard(0, 1, 1));
	ck_assert_ptr_null(names_standard(1, 6, 1));
}
END_TEST

/* The whole table against the file it was made from. */
START_TEST(table)
{
	const char *data = getenv("DATA");
	char path[1024], line[64], name[32];
	unsigned code, rows = 0;

	snprintf(path, sizeof(path), "%s/rfm/rfm125.csv",
		data ? data : "../shared/data");
	FILE *f = fopen(path, "r");
	if (!f) {
		printf("# skipped: %s is not there\n", path);
		fflush(stdout);
		return;
	}
	ck_assert_ptr_nonnull(fgets(line, sizeof(line), f));
	while (fgets(line, sizeof(line), f)) {
		ck_assert_int_eq(sscanf(line, "%u,%31[^\r\n]", &code, name), 2);
		ck_assert_str_eq(
			names_standard(code / 100, code / 10 % 10, code % 10),
			name);
		rows++;
	}
	fclose(f);
	ck_assert_uint_eq(rows, 125);
}
END_TEST

static const char *read_rule(struct names_rule *rule, const char *cells)
{
	struct text rest = text_of(cells), cell[6];

	for (int i = 0; i < 6; i++)
		cell[i] = text_split(&rest, ',');
	return names_rule_read(rule, "best", cell, 5);
}

START_TEST(rules)
{
	struct names_rule rule[2];

	ck_assert_ptr_null(read_rule(&rule[0], "4,5,4,5,4,5"));
	ck_assert_ptr_null(read_rule(&rule[1], " 2 ,,,3,,"));
	rule[1].name = "some";
	ck_assert_str_eq(names_by_rule(rule, 2, 5, 4, 5), "best");
	ck_assert_str_eq(names_by_rule(rule, 2, 5, 3, 5), "some");
	ck_assert_str_eq(names_by_rule(rule, 2, 2, 1, 1), "some");
	ck_assert_str_eq(names_by_rule(rule, 2, 1, 1, 1), "Others");
	ck_assert_str_eq(names_by_rule(rule, 2, 3, 4, 1), "Others");
	ck_assert_str_eq(names_by_rule(NULL, 0, 3, 4, 1), "Others");
	ck_assert_uint_eq(names_find(rule, 2, 5, 4, 5), 0);
	ck_assert_uint_eq(names_find(rule, 2, 2, 1, 1), 1);
	ck_assert_uint_eq(names_find(rule, 2, 1, 1, 1), 2);
	ck_assert_str_eq(read_rule(rule, "6,,,,,"),
		"lowest r 6 is not a score (want 1 to 5)");
	ck_assert_str_eq(read_rule(rule, ",,,x,,"),
		"highest f 'x' is not a score (want 1 to 5)");
	ck_assert_str_eq(read_rule(rule, ",,,,,99999999999999999999"),
		"highest m '99999999999999999999' is not a score (want 1 to "
		"5)");
	ck_assert_str_eq(
		read_rule(rule, ",,,,3,2"), "lowest m 3 is above highest m 2");
}
END_TEST

/* The rules of the R package rfm's own tests (v0.2), and the customers that
 * its snapshot file counts. */
START_TEST(rfm_package)
{
	static const struct {
		const char *name, *cells;
		int count;
	} want[] = {{"Champions", "4,5,4,5,4,5", 158},
		{"Loyal Customers", "2,5,3,5,3,5", 278},
		{"Potential Loyalist", "3,5,1,3,1,3", 229},
		{"New Customers", "4,5,1,1,1,1", 0},
		{"Promising", "3,4,1,1,1,1", 0},
		{"Need Attention", "2,3,2,3,2,3", 35},
		{"About To Sleep", "2,3,1,2,1,2", 50},
		{"At Risk", "1,2,2,5,2,5", 86},
		{"Can't Lose Them", "1,1,4,5,4,5", 0},
		{"Lost", "1,2,1,2,1,2", 111}, {"Others", NULL, 48}};
	struct names_rule rule[10];
	unsigned char score[3][1000];
	struct orders o;
	double threshold[4];

	if (!orders_read(&o, "rfm_data_orders.csv", when_day(2006, 12, 31)))
		return;
	for (int i = 0; i < 10; i++) {
		ck_assert_ptr_null(read_rule(&rule[i], want[i].cells));
		rule[i].name = want[i].name;
	}
	for (int j = 0; j < 3; j++)
		score_column(score[j], threshold, SCORE_SPSS, 5, j == 0, o.x[j],
			o.n);
	for (int i = 0; i < 11; i++) {
		int count = 0;

		for (size_t c = 0; c < o.n; c++)
			count += strcmp(names_by_rule(rule, 10, score[0][c],
						score[1][c], score[2][c]),
					 want[i].name) == 0;
		ck_assert_msg(
			count == want[i].count, "%s: %d", want[i].name, count);
	}
	orders_release(&o);
}
END_TEST

UNIT_MAIN("names", standard, table, rules, rfm_package)
