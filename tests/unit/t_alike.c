/* t_alike.c - names that are written in two ways. */
#include <stdio.h>

#include "invite/alike.h"
#include "unit.h"

static struct alike found(const char *const *name, size_t n, struct table *t)
{
	table_init(t, 0, 1);
	for (size_t i = 0; i < n; i++)
		table_put(t, text_of(name[i]));
	return alike_find(t);
}

START_TEST(ways)
{
	static const char *const name[] = {"aa:bb:01", "AA-BB-01", "aabb02",
		"aabb01", "AABB03", " aabb03", "--", "::", "设备", "设备1",
		"zz"};
	struct table t;
	struct alike a = found(name, sizeof(name) / sizeof(*name), &t);

	ck_assert_uint_eq(a.n, 5); /* three of 01, two of 03 */
	ck_assert(text_is(a.first, " aabb03"));
	table_release(&t);
}
END_TEST

START_TEST(none)
{
	static const char *const name[] = {
		"a", "b", "ab", "a1", "设", "备", ""};
	struct table t;
	struct alike a = found(name, sizeof(name) / sizeof(*name), &t);

	ck_assert_uint_eq(a.n, 0);
	ck_assert_uint_eq(a.first.len, 0);
	table_release(&t);
	a = found(name, 0, &t);
	ck_assert_uint_eq(a.n, 0);
	table_release(&t);
}
END_TEST

START_TEST(lists)
{
	ck_assert(alike_is_list(text_of("d1;d2")));
	ck_assert(alike_is_list(text_of("d1,d2")));
	ck_assert(alike_is_list(text_of("d1|d2")));
	ck_assert(alike_is_list(text_of("[\"d1\"]")));
	ck_assert(!alike_is_list(text_of("aa:bb-01.2/3 {4}")));
	ck_assert(!alike_is_list((struct text){"\0", 1}));
	ck_assert(!alike_is_list(text_of("")));
}
END_TEST

START_TEST(many)
{
	struct table t;
	char name[32];

	table_init(&t, 0, 1);
	for (int i = 0; i < 20000; i++) {
		snprintf(name, sizeof(name), "id-%d", i);
		table_put(&t, text_of(name));
	}
	ck_assert_uint_eq(alike_find(&t).n, 0);
	table_put(&t, text_of("ID7"));
	ck_assert_uint_eq(alike_find(&t).n, 2);
	ck_assert(text_is(alike_find(&t).first, "ID7"));
	table_release(&t);
}
END_TEST

UNIT_MAIN("alike", ways, none, lists, many)
