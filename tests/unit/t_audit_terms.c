/* t_audit_terms.c - terms as keys: counted, taken apart, read again. */
#include "offer/audit_terms.h"

#include <math.h>

#include "unit.h"

static struct audit_terms t;
static const amount unit = AMOUNT_UNIT;

static void begin(const char *kind, const char *product, const char *cell)
{
	audit_terms_begin(&t);
	audit_terms_cell(&t, text_of(kind));
	audit_terms_cell(&t, text_of(product));
	audit_terms_cell(&t, text_of(cell));
}

/* A term with PRICE, which has so many DECIMALS. */
static void offer(const char *cell, int price, uint32_t decimals)
{
	begin("fee", "card", cell);
	audit_terms_priced(&t, price * unit);
	audit_terms_listed(&t, NULL);
	audit_terms_lasting(&t, NULL);
	audit_terms_add(&t, &(struct audit_term){1, decimals, true});
}

START_TEST(keys)
{
	const struct text sex[2] = {text_of("M"), text_of("")},
			  none[2] = {text_of(""), text_of("")};
	const amount list = 3 * unit;
	const double tenure = 2.5, zero = -0.0;

	audit_terms_init(&t, 1, 1);
	begin("fee", "a\tb", "x");
	audit_terms_refused(&t);
	ck_assert(text_is(buf_view(&t.key), "fee\ta\\tb\tx\t.\t\t"));
	audit_terms_begin(&t);
	audit_terms_crossed(&t, sex, 2);
	audit_terms_crossed(&t, none, 2);
	audit_terms_crossed(&t, sex, 1);
	ck_assert(text_is(buf_view(&t.key), "M*\t\tM\t"));
	audit_terms_begin(&t);
	audit_terms_priced(&t, unit / 2);
	audit_terms_listed(&t, &list);
	audit_terms_lasting(&t, &tenure);
	ck_assert(text_is(buf_view(&t.key), "500000000\t3000000000\t0x1.4p+1"));
	audit_terms_begin(&t);
	audit_terms_listed(&t, NULL);
	audit_terms_lasting(&t, &zero);
	ck_assert(text_is(buf_view(&t.key), "\t0x0p+0"));
	audit_terms_release(&t);
}
END_TEST

START_TEST(sums)
{
	const struct audit_term *one;

	audit_terms_init(&t, 1, 1);
	offer("new", 9, 1);
	offer("new", 9, 2);
	offer("new", 9, 0);
	offer("old", 9, 0);
	ck_assert_uint_eq(t.term.n, 2);
	one = table_value(&t.term, 0);
	ck_assert_uint_eq(one->rows, 3);
	ck_assert_uint_eq(one->decimals, 2);
	ck_assert(one->offered);
	audit_terms_release(&t);
}
END_TEST

/* Lines of offers are in the order of keys; those without one are behind. */
START_TEST(book)
{
	struct audit_report r = {.how = {.columns = 1, .first_protected = 1}};
	const amount list = 12 * unit;
	const double tenure = 2.5;
	struct buf bytes = {0};

	audit_terms_init(&t, 1, 1);
	begin("", "p\tq", "old");
	audit_terms_refused(&t);
	audit_terms_add(&t, &(struct audit_term){.rows = 4});
	offer("old", 9, 1);
	begin("fee", "card", "new");
	audit_terms_priced(&t, 7 * unit);
	audit_terms_listed(&t, &list);
	audit_terms_lasting(&t, &tenure);
	audit_terms_add(&t, &(struct audit_term){2, 0, true});
	audit_terms_book(&r, &bytes, &t);
	ck_assert_uint_eq(r.lines, 2);
	ck_assert_uint_eq(r.refused, 1);
	ck_assert_uint_eq(r.book.n, 3);
	ck_assert(text_is(r.line[0].cell[0], "new"));
	ck_assert(r.line[0].price == 7 * unit && r.line[0].listed);
	ck_assert(r.line[0].list == list);
	ck_assert_double_eq(r.line[0].tenure, 2.5);
	ck_assert_uint_eq(r.line[0].rows, 2);
	ck_assert(text_is(r.line[1].kind, "fee"));
	ck_assert(text_is(r.line[1].product, "card"));
	ck_assert(!r.line[1].listed && isnan(r.line[1].tenure));
	ck_assert_uint_eq(r.line[1].decimals, 1);
	ck_assert(text_is(r.line[2].product, "p\tq"));
	ck_assert_uint_eq(r.line[2].rows, 4);
	ck_assert(r.line[2].price == 0);
	audit_report_release(&r);
	free(r.line);
	buf_release(&bytes);
	audit_terms_release(&t);
}
END_TEST

/* 1: an offer, 0: none, -1: no key. */
static int take(const char *key)
{
	bool offered;

	return audit_terms_take(&t, text_of(key), &offered) ? offered : -1;
}

START_TEST(keys_of_a_state)
{
	audit_terms_init(&t, 1, 1);
	ck_assert_int_eq(take("fee\tcard\tx\t90\t100\t0x1p+0"), 1);
	ck_assert(text_is(buf_view(&t.key), "fee\tcard\tx\t90\t100\t0x1p+0"));
	ck_assert_int_eq(take("\t\t\t90\t\t"), 1);
	ck_assert_int_eq(take("fee\tcard\tx\t.\t\t"), 0);
	ck_assert_int_eq(take("gift\tcard\tx\t90\t\t"), -1);
	ck_assert_int_eq(take("fee\tcard\tx\tmuch\t\t"), -1);
	ck_assert_int_eq(take("fee\tcard\tx\t90\tmuch\t"), -1);
	ck_assert_int_eq(take("fee\tcard\tx\t\t\t"), -1);
	ck_assert_int_eq(take("fee\tcard\tx\t90\t"), -1);
	ck_assert_int_eq(take("fee\tcard\tx\t90\t\t\t"), -1);
	ck_assert_int_eq(take(""), -1);
	audit_terms_release(&t);
}
END_TEST

START_TEST(currencies)
{
	audit_terms_init(&t, 1, 1);
	ck_assert(!audit_terms_currency(&t, text_of("")));
	ck_assert(!audit_terms_currency(&t, text_of("cny")));
	ck_assert(!audit_terms_currency(&t, text_of("RMB")));
	ck_assert(!audit_terms_currency(&t, text_of("")));
	ck_assert_str_eq(audit_terms_currency(&t, text_of("USD")),
		"a price in 'USD', and those before are in 'CNY' (--where "
		"takes one, --same=cell,currency keeps them apart)");
	audit_terms_release(&t);
}
END_TEST

UNIT_MAIN("audit_terms", keys, sums, book, keys_of_a_state, currencies)
