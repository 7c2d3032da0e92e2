/* t_rules_table.c - rules from the cells of a table, and back. */
#include "invite/rules_table.h"

#include "unit.h"

/* ROW is cells divided by ",". */
static const char *take(struct invite_rules *rules, const char *row, bool *clip)
{
	struct text rest = text_of(row), cell[RULES_COLUMNS];

	for (int i = 0; i < RULES_COLUMNS; i++) {
		cell[i] = text_split(&rest, ',');
		if (!cell[i].at)
			cell[i] = (struct text){"", 0};
	}
	return rules_take(rules, cell, clip);
}

START_TEST(good)
{
	struct invite_rules r = rules_built_in;
	bool clip = false;

	ck_assert(!take(&r, "VDEV,device,7d,3,,yes,", &clip));
	ck_assert_int_eq(r.rule[CHECK_VDEV].window, 7 * 86400000LL);
	ck_assert_int_eq(r.rule[CHECK_VDEV].threshold, 3);
	ck_assert_int_eq(r.rule[CHECK_VDEV].points, 45);
	ck_assert(r.rule[CHECK_VDEV].hard && r.rule[CHECK_VDEV].enabled);
	ck_assert(!take(&r, "RING,device+phone:9,,2,0,no,no", &clip));
	ck_assert_int_eq(r.rule[CHECK_RING].second, 9);
	ck_assert_int_eq(r.rule[CHECK_RING].points, 0);
	ck_assert(!r.rule[CHECK_RING].enabled);
	ck_assert(!take(&r, "REVIEW,,,40,,,", &clip));
	ck_assert(!take(&r, "REJECT,,,,80,,", &clip));
	ck_assert_int_eq(r.review, 40);
	ck_assert_int_eq(r.reject, 80);
	ck_assert(!clip);
	ck_assert(!take(&r, "DUP,,,,65535,,", &clip) && !clip);
	ck_assert(!take(&r, "DUP,,,,65536,,", &clip) && clip);
	ck_assert_int_eq(r.rule[CHECK_DUP].points, 65535);
	ck_assert(!take(&r, "DUP,,,,9.0,FALSE,0", &clip));
	ck_assert_int_eq(r.rule[CHECK_DUP].points, 9);
	ck_assert(!r.rule[CHECK_DUP].hard && !r.rule[CHECK_DUP].enabled);
}
END_TEST

START_TEST(bad)
{
	static const char *const row[] = {"NOPE,,,,,,", "VDEV,phone,,,,,",
		"VDEV,device:2,,,,,", "VDEV,,0d,,,,", "VDEV,,soon,,,,",
		"DUP,,1d,,,,", "VDEV,,,-1,,,", "VDEV,,,1.5,,,", "VDEV,,,,x,,",
		"VDEV,,,,,maybe,", "VDEV,,,,,,2", "REVIEW,,,0,,,",
		"RING,device+phone:1,,,,,", "VDEV,,,4294967296,,,"};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct invite_rules r = rules_built_in;
		bool clip = false;
		ck_assert_msg(take(&r, row[i], &clip) != NULL, "%s", row[i]);
	}
}
END_TEST

/* What is printed is taken, and is what it was. */
START_TEST(there_and_back)
{
	struct invite_rules r = rules_built_in, back = rules_built_in;
	struct buf b = {0}, again = {0};
	bool clip = false;

	r.rule[CHECK_VDEV] = (struct invite_rule){false, true, 7, 8, 0, 90000};
	r.rule[CHECK_VIP].window = 7200000;
	r.rule[CHECK_TEAM].second = 5;
	r.review = 3;
	rules_print(&b, &r);
	buf_byte(&b, '\0');
	for (char *line = strchr(b.at, '\n') + 1; *line;) {
		char *end = strchr(line, '\n');
		*end = '\0';
		ck_assert(!take(&back, line, &clip));
		line = end + 1;
	}
	b.len = 0;
	rules_print(&b, &r);
	rules_print(&again, &back);
	ck_assert(text_equal(buf_view(&b), buf_view(&again)));
	buf_release(&b);
	buf_release(&again);
}
END_TEST

/* It stays the same as long as the rules do, and is never 0. */
START_TEST(marks)
{
	struct invite_rules r = rules_built_in;
	uint64_t was = rules_mark(&r), other;

	ck_assert_uint_eq(was & 1, 1);
	ck_assert_uint_eq(rules_mark(&r), was);
	r.review++;
	other = rules_mark(&r);
	ck_assert_uint_ne(other, was);
	ck_assert_uint_eq(other & 1, 1);
	r.review--;
	ck_assert_uint_eq(rules_mark(&r), was);
}
END_TEST

UNIT_MAIN("rules_table", good, bad, there_and_back, marks)
