/* t_diff.c - tables compared: keys in order, cells, groups, what differs. */
#include "diff/encoded.h"
#include "diff/match.h"
#include "unit.h"

static const struct number_style plain = {'.', 0};

static struct buf key_of(const struct text *cell, size_t n)
{
	struct buf key = {0};

	for (size_t i = 0; i < n; i++)
		encoded_key_add(&key, cell[i], i + 1 == n);
	return key;
}

/* Cells that begin like each other, with bytes that keys use themselves. */
static const struct text hard[] = {{"", 0}, {"\0", 1}, {"\0\0", 2}, {"\0\1", 2},
	{"\0\377", 2}, {"\1", 1}, {"a", 1}, {"a\0", 2}, {"a\0b", 3}, {"a\1", 2},
	{"ab", 2}, {"\377", 1}};
enum { HARD = sizeof(hard) / sizeof(*hard) };

/* Keys compare as their cells do one after another, and come apart again. */
START_TEST(keys_are_in_order)
{
	for (size_t i = 0; i < HARD * HARD; i++)
		for (size_t k = 0; k < HARD * HARD; k++) {
			struct text a[] = {hard[i / HARD], hard[i % HARD]};
			struct text b[] = {hard[k / HARD], hard[k % HARD]};
			struct buf x = key_of(a, 2), y = key_of(b, 2);
			int first = text_compare(a[0], b[0]);
			int want = first ? first : text_compare(a[1], b[1]);
			int got = text_compare(buf_view(&x), buf_view(&y));
			ck_assert_int_eq(
				(got > 0) - (got < 0), (want > 0) - (want < 0));
			buf_release(&x);
			buf_release(&y);
		}
}
END_TEST

START_TEST(keys_come_apart)
{
	struct buf room = {0};
	struct text got;

	for (size_t i = 0; i < HARD * HARD * HARD; i++) {
		struct text cell[] = {hard[i / HARD / HARD],
			hard[i / HARD % HARD], hard[i % HARD]};
		for (size_t n = 1; n <= 3; n++) {
			struct buf key = key_of(cell, n);
			struct text rest = buf_view(&key);
			for (size_t k = 0; k < n; k++) {
				ck_assert(encoded_key_next(&rest, &got, &room));
				ck_assert(text_equal(got, cell[k]));
			}
			ck_assert(!encoded_key_next(&rest, &got, &room));
			buf_release(&key);
		}
	}
	buf_release(&room);
}
END_TEST

START_TEST(cells_come_back)
{
	static char bytes[70000];
	static const size_t len[] = {0, 1, 253, 254, 255, 256, 70000};
	struct buf row = {0};

	for (size_t i = 0; i < 7; i++)
		encoded_cell_add(&row, (struct text){bytes, len[i]});
	ck_assert_uint_eq(row.len, 71019 + 4 * 1 + 3 * 5);
	const char *at = row.at;
	for (size_t i = 0; i < 7; i++)
		ck_assert_uint_eq(encoded_cell_next(&at).len, len[i]);
	ck_assert_ptr_eq(at, row.at + row.len);
	buf_release(&row);
}
END_TEST

static bool same(const char *a, const char *b, bool numbers, amount most)
{
	return diff_same(text_of(a), text_of(b),
		&(struct diff_compare){numbers, most}, &plain);
}

START_TEST(cells_are_compared)
{
	ck_assert(same("a", "a", false, 0) && !same("1", "1.0", false, 0));
	ck_assert(same("1", "1.0", true, 0) && same("-0", "0", true, 0));
	ck_assert(same("1e3", "1000", true, 0));
	ck_assert(same("1.2e-7", "0.00000012", true, 0));
	ck_assert(!same("1.2e-7", "0.000000121", true, 0));
	ck_assert(same("1", "1.5", true, AMOUNT_UNIT / 2));
	ck_assert(same("1.5", "1", true, AMOUNT_UNIT / 2));
	ck_assert(!same("1", "1.500000001", true, AMOUNT_UNIT / 2));
	ck_assert(!same("1.500000001", "1", true, AMOUNT_UNIT / 2));
	ck_assert(!same("", "0", true, AMOUNT_UNIT));
	ck_assert(!same("a", "0", true, AMOUNT_UNIT));
	ck_assert(same("1e7", "10000000", true, 0));
	ck_assert(same("-1.25E+07", "-12500000", true, 0));
	ck_assert(!same("1.25E+07", "12500000.000000001", true, 0));
	ck_assert(same("9.99e14", "999000000000000", true, 0));
	ck_assert(!same("1e15", "1000000000000000", true, 0));
	ck_assert(!same("-1e15", "-1000000000000000", true, 0));
	ck_assert(same("1e09", "1000000000", true, 0));
	ck_assert(!same("1e7.0", "10000000", true, 0));
	ck_assert(!same("1e", "1", true, 0) && !same("e3", "0", true, 0));
	ck_assert(!same("1e40", "1e41", true, 0));
	ck_assert(
		!same("1e+", "1", true, 0) && !same("1e++3", "1000", true, 0));
	ck_assert(!same("1.123456789012e7", "11234567.89012", true, 0));
	ck_assert(same("1.123456789012e6", "1123456.789012", true, 0));
	ck_assert(same("8.9e6", "8900000", true, 0));
}
END_TEST

START_TEST(numbers_differ)
{
	unsigned decimals;
	amount by;

	ck_assert(diff_difference(
		&by, &decimals, text_of("1.25"), text_of("-1"), &plain));
	ck_assert(by == -AMOUNT_UNIT * (amount)9 / 4 && decimals == 2);
	ck_assert(diff_difference(
		&by, &decimals, text_of("0"), text_of("5e-1"), &plain));
	ck_assert(by == AMOUNT_UNIT / 2 && decimals == 1);
	ck_assert(!diff_difference(
		&by, &decimals, text_of(""), text_of("1"), &plain));
	ck_assert(!diff_difference(
		&by, &decimals, text_of("1"), text_of("1e-7x"), &plain));
	ck_assert(diff_difference(
		&by, &decimals, text_of("1"), text_of("1.234e1"), &plain));
	ck_assert(by == AMOUNT_UNIT * (amount)1134 / 100 && decimals == 2);
}
END_TEST

START_TEST(groups_add_up)
{
	struct groups g;

	groups_init(&g, 2);
	size_t a = groups_find(&g, text_of("a"));
	size_t b = groups_find(&g, text_of("b"));
	ck_assert_uint_ne(a, b);
	ck_assert_uint_eq(groups_find(&g, text_of("b")), b);
	ck_assert_uint_eq(groups_find(&g, text_of("a")), a);
	for (int i = 0; i < 3; i++)
		groups_find(&g, (struct text){&"xyz"[i], 1});
	groups_pair(&g, a, a, true);
	groups_pair(&g, a, b, false);
	groups_count(&g, b, GROUPS_CAME);
	ck_assert_uint_eq(groups_total(&g, GROUPS_SAME), 1);
	ck_assert_uint_eq(g.count[a * GROUPS_COUNTS + GROUPS_LEFT], 1);
	ck_assert_uint_eq(g.count[b * GROUPS_COUNTS + GROUPS_ENTERED], 1);
	ck_assert_uint_eq(g.count[b * GROUPS_COUNTS + GROUPS_CHANGED], 1);
	ck_assert_uint_eq(g.count[a * GROUPS_COUNTS + GROUPS_CHANGED], 0);
	ck_assert_uint_eq(groups_total(&g, GROUPS_LEFT), 1);
	ck_assert(groups_add(&g, a, 1, true, 7, 2));
	ck_assert(groups_add(&g, a, 1, true, 8, 1));
	ck_assert(groups_add(&g, a, 1, false, 1, 0));
	ck_assert(g.sum[(a * 2 + 1) * 2 + 1] == 15);
	ck_assert(g.sum[(a * 2 + 1) * 2] == 1 && g.decimals[1] == 2);
	ck_assert(groups_add(&g, b, 0, false, AMOUNT_MAX, 0));
	ck_assert(!groups_add(&g, b, 0, false, 1, 0));
	groups_release(&g);
}
END_TEST

static void put(struct match *m, enum match_side side, const char *key,
	const char *cell)
{
	struct buf row = {0};

	encoded_cell_add(&row, text_of(cell));
	ck_assert(match_add(m, side, text_of(key), 0, buf_view(&row), 1));
	buf_release(&row);
}

START_TEST(rows_are_matched)
{
	const struct diff_compare c = {true, AMOUNT_UNIT};
	const char *old, *new;
	struct groups g;
	struct match m;

	groups_init(&g, 0);
	groups_find(&g, text_of(""));
	match_init(&m, &c, 1, &plain, false, &g);
	put(&m, MATCH_OLD, "c", "5");
	put(&m, MATCH_OLD, "a", "1");
	put(&m, MATCH_OLD, "b", "2");
	ck_assert(match_flush(&m, MATCH_OLD));
	put(&m, MATCH_NEW, "b", "3");
	put(&m, MATCH_NEW, "d", "9");
	put(&m, MATCH_NEW, "c", "7");
	ck_assert(match_flush(&m, MATCH_NEW));
	match_end(&m);
	ck_assert_uint_eq(m.differs, 3);
	ck_assert(text_is(match_key(&m, 0), "a"));
	ck_assert_int_eq(match_kind(&m, 0), MATCH_WENT);
	ck_assert_int_eq(match_kind(&m, 1), MATCH_CHANGED);
	match_cells(&m, 1, &old, &new);
	ck_assert(text_is(encoded_cell_next(&old), "5"));
	ck_assert(text_is(encoded_cell_next(&new), "7"));
	ck_assert_int_eq(match_kind(&m, 2), MATCH_CAME);
	ck_assert_uint_eq(match_times(&m, 2), 1);
	ck_assert_uint_eq(groups_total(&g, GROUPS_SAME), 1);
	match_release(&m);
	groups_release(&g);
}
END_TEST

UNIT_MAIN("diff", keys_are_in_order, keys_come_apart, cells_come_back,
	cells_are_compared, numbers_differ, groups_add_up, rows_are_matched)
