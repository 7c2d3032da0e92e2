/* t_fares.c - fare classes by name and fare. */
#include "offer/fares.h"

#include "unit.h"

static struct table classes;
static bool again;

static const char *put(const char *name, double fare, double mean, double sd)
{
	const struct emsr_class new = {fare, mean, sd};

	return fares_put(&classes, &again, text_of(name), &new);
}

START_TEST(kept)
{
	table_init(&classes, sizeof(struct emsr_class), 1);
	ck_assert_ptr_null(put("Y", 100, 5, 1));
	ck_assert(!again);
	ck_assert_ptr_null(put("Y", 100, 5, 1));
	ck_assert(again);
	ck_assert_str_eq(put("Y", 101, 5, 1),
		"class 'Y' is here already, with other figures");
	ck_assert_ptr_nonnull(put("Y", 100, 6, 1));
	ck_assert_ptr_nonnull(put("Y", 100, 5, 2));
	ck_assert_uint_eq(classes.n, 1);
	table_release(&classes);
}
END_TEST

START_TEST(orders)
{
	static const char want[] = "abdc";
	struct emsr_class class[4];
	uint32_t at[4];

	table_init(&classes, sizeof(struct emsr_class), 1);
	ck_assert_ptr_null(put("d", 50, 1, 1));
	ck_assert_ptr_null(put("c", 10, 2, 1));
	ck_assert_ptr_null(put("b", 50, 3, 1));
	ck_assert_ptr_null(put("a", 90, 4, 1));
	fares_order(&classes, class, at);
	for (int i = 0; i < 4; i++)
		ck_assert_int_eq(table_key(&classes, at[i]).at[0], want[i]);
	ck_assert(class[0].mean == 4 && class[1].mean == 3 &&
		  class[2].mean == 1 && class[3].fare == 10);
	table_release(&classes);
	table_init(&classes, sizeof(struct emsr_class), 1);
	fares_order(&classes, class, at);
	table_release(&classes);
}
END_TEST

UNIT_MAIN("fares", kept, orders)
