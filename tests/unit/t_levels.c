/* t_levels.c - rows of a market, and the levels that they lead to. */
#include "offer/levels.h"

#include "base/when.h"
#include "unit.h"

static struct levels_row row[8];
static struct table table;
static size_t bad;

static void add(size_t i, const char *product, int64_t day, const char *supply,
	const char *demand)
{
	row[i].ms = day * WHEN_DAY_MS;
	row[i].row = i;
	ck_assert_ptr_null(levels_row_read(
		&row[i], text_of(product), text_of(supply), text_of(demand)));
}

static const struct offer_level *level(const char *product)
{
	return table_value(&table, table_find(&table, text_of(product)));
}

static const char *make(size_t n, const struct levels_how *how)
{
	table_init(&table, sizeof(struct offer_level), 1);
	return levels_make(&table, row, n, how, &bad);
}

/* Of an index: smoothed in the order of time, whatever that of the rows. */
START_TEST(index_of_demand)
{
	const struct levels_how how = {.smooth = 0.5, .now = LEVELS_NEWEST};

	add(0, "y", 100, "1", "2");
	add(1, "x", 132, "1", "17"); /* more than four doublings */
	add(2, "x", 100, "1", "1");
	ck_assert_ptr_null(make(3, &how));
	ck_assert_uint_eq(table.n, 2);
	ck_assert(level("x")->figure.value == 2 * (amount)AMOUNT_UNIT);
	ck_assert_uint_eq(level("x")->row, 1);
	ck_assert(level("y")->figure.value == AMOUNT_UNIT);
	/* they lie by product and time now */
	ck_assert(!row[0].is_spike && row[1].is_spike && !row[2].is_spike);
	ck_assert(!row[0].is_stale && !row[1].is_stale && row[2].is_stale);
	table_release(&table);
}
END_TEST

START_TEST(stale)
{
	struct levels_how how = {
		.smooth = 1, .now = 131 * (int64_t)WHEN_DAY_MS};

	add(0, "x", 100, "1", "16");
	row[1] = row[0]; /* it is not among them */
	ck_assert_ptr_null(make(1, &how));
	ck_assert(!row[0].is_stale && !row[0].is_spike);
	table_release(&table);
	how.now++;
	ck_assert_ptr_null(make(1, &how));
	ck_assert(row[0].is_stale);
	table_release(&table);
}
END_TEST

/* Of a stock the newest row alone: 1 + J(1) - J(0) = 1 + ln(1 + 1). */
START_TEST(stock)
{
	const struct levels_how how = {
		.is_stock = true, .smooth = 1, .now = LEVELS_NEWEST};

	add(0, "x", 1, "1", "2.718281828");
	add(1, "x", 0, "7", "900");
	ck_assert_ptr_null(make(2, &how));
	ck_assert(llabs((long long)level("x")->figure.value - 1693147180) < 2);
	ck_assert(!row[0].is_spike);
	table_release(&table);
	add(0, "x", 1, "10000000", "0");
	ck_assert_ptr_null(make(1, &how));
	table_release(&table);
}
END_TEST

START_TEST(faults)
{
	static const char *const pieces = "a stock is of 1 to 10,000,000 whole "
					  "pieces";
	struct levels_how how = {.is_stock = true, .now = LEVELS_NEWEST};
	static const char *const odd[] = {"0.5", "1.5", "10000001"};

	for (size_t i = 0; i < 3; i++) {
		add(0, "x", 1, odd[i], "1");
		ck_assert_str_eq(make(1, &how), pieces);
		table_release(&table);
	}
	how = (struct levels_how){.smooth = 1, .now = LEVELS_NEWEST};
	add(0, "x", 1, "0.5", "1");
	add(1, "a", 1, "1", "1");
	add(2, "x", 1, "1", "1");
	ck_assert_str_eq(
		make(3, &how), "this product and time are here a second time");
	ck_assert_uint_eq(bad, 2);
	table_release(&table);
	ck_assert_str_eq(levels_row_read(&row[0], text_of(""), text_of("1"),
				 text_of("1")),
		"no product");
	ck_assert_str_eq(levels_row_read(&row[0], text_of("x"), text_of("-1"),
				 text_of("1")),
		"supply '-1' is not a count (want 120)");
	ck_assert_str_eq(levels_row_read(&row[0], text_of("x"), text_of("1"),
				 text_of("a")),
		"demand 'a' is not a count (want 120)");
	ck_assert_ptr_nonnull(levels_row_read(
		&row[0], text_of("x"), text_of("0"), text_of("1")));
}
END_TEST

UNIT_MAIN("levels", index_of_demand, stale, stock, faults)
