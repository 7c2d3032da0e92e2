/* t_columns.c - which columns of two tables are compared, and where they are.
 */
#include "diff/columns.h"

#include <stdlib.h>

#include "unit.h"

/* A header of names between blanks, of which the last ADDED are no fields. */
struct table_head {
	struct text name[8];
	struct diff_header h;
};

static void head(struct table_head *t, const char *names, size_t added)
{
	struct text rest = text_of(names);
	size_t n = 0;

	while (rest.at && rest.len)
		t->name[n++] = text_split(&rest, ' ');
	t->h = (struct diff_header){t->name, n - added, n};
}

static const char *joined(const struct diff_names *n)
{
	static char all[128];
	size_t len = 0;

	for (size_t i = 0; i < n->n; i++) {
		if (i)
			all[len++] = ' ';
		memcpy(all + len, n->name[i].at, n->name[i].len);
		len += n->name[i].len;
	}
	all[len] = '\0';
	return all;
}

static void take(struct diff_names *to, const char *names)
{
	struct table_head t;

	head(&t, names, 0);
	ck_assert_ptr_null(diff_names_take(to, t.name, t.h.all, "x"));
}

static void said(const char *why, const char *want)
{
	ck_assert_ptr_nonnull(why);
	ck_assert_str_eq(why, want);
}

START_TEST(takes_names)
{
	struct diff_columns c = {.keyed = true};
	const struct text twice[] = {text_of("a"), text_of("b"), text_of("a")};
	const struct text empty[] = {text_of("c"), {"", 0}};

	said(diff_names_take(&c.keys, twice, 3, "key"), "--key: 'a' twice");
	ck_assert(diff_names_has(&c.keys, text_of("b")));
	ck_assert(!diff_names_has(&c.keys, text_of("c")));
	said(diff_names_take(&c.sums, empty, 2, "sum"),
		"--sum: a column without a name");
	diff_columns_release(&c);
}
END_TEST

START_TEST(chooses)
{
	struct diff_columns c = {.keyed = true}, whole = {.keyed = false};
	struct diff_names ignored = {0}, none = {0};
	struct table_head old, new;

	head(&old, "k a gone b skip with", 1);
	head(&new, "b came k skip a with", 1);
	take(&c.keys, "k");
	take(&ignored, "skip nothing");
	diff_columns_choose(&c, &old.h, &new.h, &ignored);
	ck_assert_str_eq(joined(&c.keys), "k");
	ck_assert_str_eq(joined(&c.cells), "a b");
	ck_assert_str_eq(joined(&c.only[0]), "gone");
	ck_assert_str_eq(joined(&c.only[1]), "came");
	diff_columns_choose(&whole, &old.h, &new.h, &none);
	ck_assert_str_eq(joined(&whole.keys), "k a b skip");
	ck_assert_str_eq(joined(&whole.cells), "");
	ck_assert_str_eq(joined(&whole.only[0]), "gone");
	ck_assert_str_eq(joined(&whole.only[1]), "came");
	diff_columns_release(&c);
	diff_columns_release(&whole);
	for (size_t i = 0; i < ignored.n; i++)
		free((char *)ignored.name[i].at);
	free(ignored.name);
}
END_TEST

START_TEST(goes_on)
{
	struct diff_columns c = {.keyed = true};
	struct diff_names ignored = {0}, further = {0};
	struct table_head old, new;

	head(&old, "k a gone skip", 0);
	head(&new, "k came a", 0);
	take(&c.keys, "k");
	take(&ignored, "skip load");
	diff_columns_choose(&c, &old.h, &new.h, &ignored);
	head(&new, "x load k a skip came y with", 1);
	ck_assert_ptr_null(diff_columns_lost(&c, &new.h));
	diff_columns_further(&further, &c, &new.h, &ignored);
	ck_assert_str_eq(joined(&further), "x y");
	head(&new, "y a k z", 0);
	diff_columns_further(&further, &c, &new.h, &ignored);
	ck_assert_str_eq(joined(&further), "x y z");
	head(&new, "k gone a", 0);
	said(diff_columns_lost(&c, &new.h),
		"column 'gone' is here, and not in the first file of NEW");
	head(&new, "k a gone", 1);
	ck_assert_ptr_null(diff_columns_lost(&c, &new.h));
	diff_columns_release(&c);
	diff_names_release(&ignored);
	diff_names_release(&further);
}
END_TEST

START_TEST(places)
{
	struct diff_columns c = {.keyed = true};
	struct table_head t;
	struct diff_layout l;

	take(&c.keys, "k");
	take(&c.cells, "b a");
	take(&c.groups, "with");
	take(&c.sums, "a");
	head(&t, "a b k with", 1);
	ck_assert_ptr_null(diff_header_check(&t.h));
	ck_assert_ptr_null(diff_layout_make(&l, &c, &t.h));
	ck_assert_int_eq(l.key[0], 2);
	ck_assert_int_eq(l.cell[0], 1);
	ck_assert_int_eq(l.cell[1], 0);
	ck_assert_int_eq(l.by[0], 3);
	ck_assert_int_eq(l.sum[0], 0);
	diff_layout_release(&l);
	ck_assert_ptr_null(l.key);
	head(&t, "a b with k", 1); /* a key that only --with has */
	said(diff_layout_make(&l, &c, &t.h), "no column 'k', as --key says");
	diff_layout_release(&l);
	c.keyed = false;
	said(diff_layout_make(&l, &c, &t.h), "no column 'k'");
	diff_layout_release(&l);
	head(&t, "k a with", 0);
	said(diff_layout_make(&l, &c, &t.h), "no column 'b'");
	diff_layout_release(&l);
	head(&t, "k a b", 0);
	said(diff_layout_make(&l, &c, &t.h), "no column 'with', as --by says");
	diff_layout_release(&l);
	head(&t, "a b k a", 1);
	said(diff_header_check(&t.h), "two columns are called 'a'");
	diff_columns_release(&c);
}
END_TEST

START_TEST(tolerates)
{
	struct diff_columns c = {.keyed = true};
	struct diff_compare compare[2] = {{false, 0}, {false, 0}};

	take(&c.cells, "a b");
	ck_assert_ptr_null(
		diff_columns_tolerance(compare, &c, text_of("b=0.5")));
	ck_assert(!compare[0].numbers);
	ck_assert(compare[1].numbers && compare[1].tolerance == 500000000);
	ck_assert_ptr_null(diff_columns_tolerance(compare, &c, text_of("2")));
	ck_assert(compare[0].numbers && compare[0].tolerance == 2000000000);
	ck_assert(compare[1].tolerance == 2000000000);
	said(diff_columns_tolerance(compare, &c, text_of("z=1")),
		"--tolerance: no column 'z' is compared");
	const struct text items[] = {text_of("z=1"), text_of("x")};
	said(diff_tolerance_check(items, 2),
		"--tolerance: 'x' is not an amount (want 0.01, or score=0.01)");
	ck_assert_ptr_null(diff_tolerance_check(items, 1));
	diff_columns_release(&c);
	ck_assert_ptr_null(diff_columns_tolerance(
		compare, &(struct diff_columns){.keyed = true}, text_of("1")));
}
END_TEST

/* What comes out of C is called WANT. */
static void called(const struct diff_columns *c, bool summary, const char *want)
{
	struct diff_names names = {0};
	struct buf all = {0};

	diff_columns_output(&names, c, summary);
	for (size_t i = 0; i < names.n; i++) {
		buf_text(&all, names.name[i]);
		buf_byte(&all, ' ');
	}
	ck_assert_msg(
		text_is(buf_view(&all), want), "%.*s", (int)all.len, all.at);
	buf_release(&all);
	diff_names_release(&names);
}

START_TEST(names_what_comes_out)
{
	struct diff_columns c = {.keyed = true};

	take(&c.keys, "id old");
	called(&c, false, "change id old column diff_old new difference ");
	take(&c.sums, "sum");
	called(&c, true,
		"rows_old rows_new same came went changed sum_old sum_new "
		"sum_difference ");
	ck_assert(!diff_columns_count(&c, GROUPS_LEFT));
	take(&c.groups, "came sum_new");
	called(&c, true,
		"came sum_new rows_old rows_new same diff_came went changed "
		"entered left sum_old diff_sum_new sum_difference ");
	ck_assert(diff_columns_count(&c, GROUPS_LEFT));
	diff_columns_release(&c);
	c = (struct diff_columns){.keyed = false};
	take(&c.keys, "a change");
	called(&c, false, "diff_change a change ");
	diff_columns_release(&c);
}
END_TEST

UNIT_MAIN("columns", takes_names, chooses, goes_on, places, tolerates,
	names_what_comes_out)
