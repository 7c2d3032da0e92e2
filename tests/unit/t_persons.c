/* t_persons.c - who may approve what others wrote. */
#include "identity/persons.h"

#include "unit.h"

static bool may(const char *author, const char *approver)
{
	return !persons_wrong(text_of(author), text_of(approver));
}

START_TEST(somebody_else_may)
{
	ck_assert(may("ann", "bob"));
	ck_assert(may("ann", "ann, bob"));
	ck_assert(may("ann;bob", "bob & eve"));
	ck_assert(may("Wang, Wei", "Li, Wei"));
	ck_assert(may("李娜", "李娜、王芳"));
	ck_assert(may("sandy", "andy and sandy"));
	ck_assert(may("ann", "Anna"));
	ck_assert(may("ann", "n,a")); /* two persons of one letter */
	ck_assert(may("ann", "n/ab"));
}
END_TEST

START_TEST(no_author_may)
{
	static const char *const t[][2] = {{"ann", "ann"}, {"ann, bob", "bob"},
		{"ann, bob", "Bob / ANN"}, {"ann", "ann,ann"},
		{"ann", "ann, N/A"}, {"ann", "none; Ann"},
		{"ann and bob", "bob"}, {"李娜，王芳", "王芳"},
		{"ann", " ann , "}, {"ann/bob", "bob"},
		{"bob, ann", "ann AND bob"}, {"bn, a", "bn/a"},
		{"n, ab", "n/ab"}, {"ann|bob", "bob"}, {"李娜、王芳", "王芳"},
		{"ann", "a\xe2\x80\x8bnn"}, {"ann", "ann, NA, NULL"},
		{"ann", "n/a,ann"}};

	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++)
		ck_assert_msg(
			!may(t[i][0], t[i][1]), "%s %s", t[i][0], t[i][1]);
	ck_assert_str_eq(persons_wrong(text_of("ann"), text_of("ANN")),
		"has one person, 'ann', as author and approver");
	ck_assert_str_eq(persons_wrong(text_of("ann, bob"), text_of("bob")),
		"has one person, 'bob', as author and approver");
}
END_TEST

START_TEST(nobody_may_not)
{
	static const char *const none[] = {"", " ", ",", "N/A", "none, -", "?",
		"n/a;N/A", "NULL", "NA, null", "\xc2\xa0", "待定"};

	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++) {
		ck_assert_str_eq(
			persons_wrong(text_of("ann"), text_of(none[i])),
			"has no approver");
		ck_assert_str_eq(
			persons_wrong(text_of(none[i]), text_of("ann")),
			"has no author");
	}
}
END_TEST

UNIT_MAIN("persons", somebody_else_may, no_author_may, nobody_may_not)
