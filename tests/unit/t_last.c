/* t_last.c - the last prices of cells, by kind and currency. */
#include "offer/last.h"

#include "unit.h"

static struct last_prices last;

static const char *add(const char *cell, const char *price, const char *kind,
	const char *currency)
{
	return last_add(&last, text_of(cell), text_of(price), text_of(kind),
		text_of(currency));
}

/* The last price of CELL for a rule of KIND in CURRENCY, in cents; -1: none,
 * -2: another's. */
static int found(const char *cell, enum offer_kind kind, const char *currency)
{
	const struct offer_rule r = {
		.kind = kind, .currency = text_of(currency)};
	amount price = 0;
	enum last_is is = last_find(&price, &last, text_of(cell), &r);

	return is == LAST_NONE	  ? -1
	       : is == LAST_OTHER ? -2
				  : (int)(price * 100 / AMOUNT_UNIT);
}

START_TEST(finds)
{
	last_init(&last);
	ck_assert_ptr_null(add("a|x", "12.50", "fee", "CNY"));
	ck_assert_ptr_null(add("a|y", "3", "", ""));
	ck_assert_ptr_null(add("a|z", "", "fee", "CNY"));
	ck_assert_ptr_null(add("", "1", "fee", "CNY"));
	ck_assert_int_eq(found("a|x", OFFER_FEE, "CNY"), 1250);
	ck_assert_int_eq(found("a|x", OFFER_FEE, "rmb"), 1250);
	ck_assert_int_eq(found("a|x", OFFER_FEE, ""), 1250);
	ck_assert_int_eq(found("a|x", OFFER_FEE, "USD"), -2);
	ck_assert_int_eq(found("a|x", OFFER_YIELD, "CNY"), -2);
	ck_assert_int_eq(found("a|y", OFFER_YIELD, "USD"), 300);
	ck_assert_int_eq(found("a|z", OFFER_FEE, "CNY"), -1);
	last_release(&last);
}
END_TEST

/* Several rows of a cell are one price; what one does not say another does. */
START_TEST(agrees)
{
	last_init(&last);
	ck_assert_ptr_null(add("a", "1", "", ""));
	ck_assert_ptr_null(add("a", "1.00", "voucher", "USD"));
	ck_assert_ptr_null(add("a", "1", "", ""));
	ck_assert_int_eq(found("a", OFFER_VOUCHER, "USD"), 100);
	ck_assert_int_eq(found("a", OFFER_VOUCHER, "CNY"), -2);
	ck_assert_int_eq(found("a", OFFER_FEE, "USD"), -2);
	ck_assert_str_eq(add("a", "2", "", ""), "cell 'a' has two prices");
	ck_assert_str_eq(add("a", "1", "fee", ""), "cell 'a' has two kinds");
	ck_assert_str_eq(
		add("a", "1", "", "CNY"), "cell 'a' has two currencies");
	last_release(&last);
}
END_TEST

START_TEST(bad)
{
	last_init(&last);
	ck_assert_str_eq(add("a", "1,5", "", ""),
		"price '1,5' is not an amount (want 12.50)");
	ck_assert_str_eq(add("a", "-1", "", ""),
		"price '-1' is not an amount (want 12.50)");
	ck_assert_str_eq(add("a", "1", "gift", ""),
		"kind 'gift' is none (want fee, loan_rate, yield or voucher)");
	ck_assert_int_eq(found("a", OFFER_FEE, ""), -1);
	ck_assert_ptr_null(add("a", "0", "", ""));
	ck_assert_int_eq(found("a", OFFER_FEE, ""), 0);
	last_release(&last);
}
END_TEST

UNIT_MAIN("last", finds, agrees, bad)
