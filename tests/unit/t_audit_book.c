/* t_audit_book.c - terms as rows, in products and cells. */
#include "offer/audit_book.h"

#include <math.h>

#include "unit.h"

static struct audit_line line(const char *kind, const char *product,
	const char *cell, const char *sex, int price, uint64_t rows)
{
	return (struct audit_line){.kind = text_of(kind),
		.product = text_of(product),
		.cell = {text_of(cell), text_of(sex)},
		.price = price * (amount)AMOUNT_UNIT,
		.tenure = NAN,
		.rows = rows};
}

/* Two products, the first with two cells. */
static void make(struct audit_line l[5])
{
	l[0] = line("fee", "card", "new", "M", 90, 2);
	l[1] = line("fee", "card", "new", "", 80, 1);
	l[2] = line("fee", "card", "old", "F", 95, 3);
	l[3] = line("yield", "fund", "new", "M", 3, 1);
	l[4] = line("yield", "fund", "new", "F", 4, 2);
	l[0].listed = l[3].listed = true;
	l[2].tenure = 7;
}

START_TEST(strata)
{
	struct audit_line l[5];
	struct audit_book b;
	static const size_t cells[] = {0, 3, 6, 9}, products[] = {0, 6, 9};

	make(l);
	audit_book_open(&b, l, 5, 1);
	ck_assert_uint_eq(b.n, 9);
	ck_assert_uint_eq(b.cells, 3);
	ck_assert_uint_eq(b.products, 2);
	ck_assert_mem_eq(b.cell, cells, sizeof(cells));
	ck_assert_mem_eq(b.product, products, sizeof(products));
	ck_assert_uint_eq(b.of[1], 0);
	ck_assert_uint_eq(b.of[2], 1);
	ck_assert_uint_eq(b.of[8], 4);
	ck_assert(b.worse[2] == 80 && b.worse[6] == -3);
	ck_assert(isnan(b.tenure[2]) && b.tenure[3] == 7 && b.tenure[5] == 7);
	ck_assert(b.has_kind && b.has_list && b.has_tenure && b.has_product);
	ck_assert_uint_eq(b.listed, 3);
	ck_assert_uint_eq(b.tenured, 3);
	audit_book_release(&b);
	audit_book_open(&b, l, 5, 2); /* sex decides too */
	ck_assert_uint_eq(b.cells, 5);
	audit_book_release(&b);
	audit_book_open(&b, l, 5, 0);
	ck_assert_uint_eq(b.cells, 2);
	audit_book_release(&b);
	audit_book_open(&b, NULL, 0, 1);
	ck_assert_uint_eq(b.n + b.cells + b.products, 0);
	ck_assert(!b.has_kind && !b.has_list && !b.has_tenure);
	audit_book_release(&b);
}
END_TEST

/* Of a crossed column a part is empty, which its value shows. */
START_TEST(parts)
{
	static const char *const cell[] = {"F*old", "F*", "*old", "", "F**old"};
	struct audit_line l[5];
	struct audit_book b;

	for (size_t i = 0; i < 5; i++)
		l[i] = line("fee", "x", cell[i], "", 1, 1);
	audit_book_open(&b, l, 5, 1);
	ck_assert_uint_eq(audit_book_empty(&b, 0, 1), 1);
	ck_assert_uint_eq(audit_book_empty(&b, 0, 2), 3);
	ck_assert_uint_eq(audit_book_empty(&b, 0, 3), 2);
	audit_book_release(&b);
}
END_TEST

/* What is the same in all but kind or product is another cell. */
START_TEST(kinds)
{
	struct audit_line l[] = {line("fee", "x", "a", "", 1, 1),
		line("voucher", "x", "a", "", 1, 1),
		line("voucher", "y", "a", "", 1, 1)};
	struct audit_book b;

	l[1].listed = true;
	l[2].kind.len = 0;
	l[2].listed = true;
	audit_book_open(&b, l, 3, 1);
	ck_assert_uint_eq(b.cells, 3);
	ck_assert_uint_eq(b.products, 3);
	ck_assert_uint_eq(b.listed, 1);
	ck_assert(b.worse[0] == 1 && b.worse[1] == -1 && b.worse[2] == 1);
	audit_book_release(&b);
}
END_TEST

START_TEST(prices)
{
	struct audit_line l[5];
	const struct audit_line *low, *high;
	struct audit_book b;

	make(l);
	audit_book_open(&b, l, 5, 1);
	audit_book_prices(&b, 0, &low, &high);
	ck_assert(low == &l[1] && high == &l[0]);
	audit_book_prices(&b, 1, &low, &high);
	ck_assert(low == &l[2] && high == &l[2]);
	audit_book_prices(&b, 2, &low, &high);
	ck_assert(low == &l[3] && high == &l[4]);
	audit_book_release(&b);
}
END_TEST

START_TEST(labels)
{
	struct audit_line l[5];
	struct table values;
	struct audit_book b;

	make(l);
	audit_book_open(&b, l, 5, 1);
	uint32_t *label = audit_book_label(&b, 1, &values);
	ck_assert_uint_eq(values.n, 3);
	ck_assert(text_is(table_key(&values, 0), ""));
	ck_assert(text_is(table_key(&values, 1), "F"));
	ck_assert(text_is(table_key(&values, 2), "M"));
	ck_assert_uint_eq(label[0], 2);
	ck_assert_uint_eq(label[2], 0);
	ck_assert_uint_eq(label[3], 1);
	ck_assert_uint_eq(label[8], 1);
	ck_assert_uint_eq(audit_book_empty(&b, 1, 1), 1);
	ck_assert_uint_eq(audit_book_empty(&b, 0, 1), 0);
	ck_assert_uint_eq(audit_book_empty(&b, 2, 1), 9);
	free(label);
	table_release(&values);
	audit_book_release(&b);
}
END_TEST

START_TEST(cells)
{
	struct audit_line l[5];
	struct audit_book b;
	size_t first[4], c = 0;

	make(l);
	audit_book_open(&b, l, 5, 1);
	ck_assert_uint_eq(audit_book_cells(&b, 0, &c, first), 2);
	ck_assert(first[0] == 0 && first[1] == 3 && first[2] == 6);
	ck_assert_uint_eq(c, 2);
	ck_assert_uint_eq(audit_book_cells(&b, 1, &c, first), 1);
	ck_assert(first[0] == 0 && first[1] == 3);
	ck_assert_uint_eq(c, 3);
	audit_book_release(&b);
}
END_TEST

UNIT_MAIN("audit book", strata, kinds, parts, prices, labels, cells)
