/* t_finding.c - columns are found by the names of features, as each program
 * writes them. */
#include "model/finding.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#include "unit.h"

enum { FEATURES = 2, MOST = 4 };

/* Features "a_b" and "x"; the columns C, ended by NULL, and one --map or none.
 * Where they are, into AT. */
static const char *find_in(struct finding *n, bool single, const char *const *c,
	const char *map, size_t *at)
{
	static const char *const name[] = {"a_b", "x"};
	static struct text column[MOST], item;
	struct ensemble *e = ensemble_new();

	ensemble_features(e, FEATURES);
	e->single = single;
	e->named = true;
	for (size_t i = 0; i < FEATURES; i++) {
		free(e->feature[i].name);
		e->feature[i].name = mem_copy(name[i], strlen(name[i]));
	}
	item = text_of(map ? map : "");
	n->e = e;
	n->map = &item;
	n->maps = map ? 1 : 0;
	n->column = column;
	for (n->columns = 0; c[n->columns]; n->columns++)
		column[n->columns] = text_of(c[n->columns]);
	const char *why = finding_find(n, at);
	ensemble_free(e);
	return why;
}

#define COLUMNS(...) ((const char *const[]){__VA_ARGS__, NULL})

START_TEST(by_name)
{
	struct finding n = {0};
	size_t at[FEATURES];

	ck_assert_ptr_null(
		find_in(&n, true, COLUMNS("x", "z", "a_b"), NULL, at));
	ck_assert_uint_eq(at[0], 2);
	ck_assert_uint_eq(at[1], 0);
	ck_assert_uint_eq(n.renamed, 0);
	ck_assert(!n.usage);
	ck_assert(finding_has(n.column, n.columns, text_of("z")));
	ck_assert(!finding_has(n.column, n.columns, text_of("Z")));
}
END_TEST

/* LightGBM writes what is no part of a name as '_'; XGBoost does not. */
START_TEST(as_it_is_written)
{
	static const char *const written[] = {"a b", "a\tb", "a,b", "a\"b",
		"a:b", "a[b", "a]b", "a{b", "a}b"};
	size_t at[FEATURES];

	for (size_t i = 0; i < sizeof(written) / sizeof(*written); i++) {
		struct finding n = {0};
		ck_assert_ptr_null(
			find_in(&n, false, COLUMNS("x", written[i]), NULL, at));
		ck_assert_uint_eq(at[0], 1);
		ck_assert_uint_eq(n.renamed, 1);
		ck_assert_uint_eq(n.first_renamed, 0);
	}
	struct finding n = {0};
	ck_assert_ptr_nonnull(find_in(&n, true, COLUMNS("x", "a b"), NULL, at));
	ck_assert(n.usage);
	n = (struct finding){0};
	ck_assert_ptr_nonnull(
		find_in(&n, false, COLUMNS("x", "a-b"), NULL, at));
	n = (struct finding){0};
	ck_assert_ptr_nonnull(
		find_in(&n, false, COLUMNS("x", "a b "), NULL, at));
	n = (struct finding){0};
	ck_assert_ptr_null(
		find_in(&n, false, COLUMNS("x", "a b", "a_b"), NULL, at));
	ck_assert_uint_eq(at[0], 2);
	ck_assert_uint_eq(n.renamed, 0);
}
END_TEST

START_TEST(twice)
{
	struct finding n = {0};
	size_t at[FEATURES];

	ck_assert_str_eq(find_in(&n, true, COLUMNS("x", "a_b", "x"), NULL, at),
		"two columns could be feature 'x' (--fields renames them)");
	ck_assert(!n.usage);
	ck_assert_ptr_nonnull(
		find_in(&n, false, COLUMNS("x", "a b", "a:b"), NULL, at));
}
END_TEST

START_TEST(by_map)
{
	struct finding n = {0};
	size_t at[FEATURES];

	ck_assert_ptr_null(find_in(&n, true, COLUMNS("x", "q"), "a_b=q", at));
	ck_assert_uint_eq(at[0], 1);
	ck_assert_str_eq(find_in(&n, true, COLUMNS("x", "q"), "a_b=r", at),
		"--map: no column 'r'");
	ck_assert(!n.usage);
	ck_assert_ptr_nonnull(find_in(&n, true, COLUMNS("x", "q"), "a_=q", at));
	ck_assert(n.usage);
	n.usage = false;
	ck_assert_ptr_nonnull(
		find_in(&n, true, COLUMNS("x", "q", "q"), "a_b=q", at));
	ck_assert(!n.usage);
}
END_TEST

START_TEST(by_position)
{
	struct finding n = {.by_position = true};
	size_t at[FEATURES];

	ck_assert_ptr_null(find_in(&n, true, COLUMNS("p", "q"), NULL, at));
	ck_assert_uint_eq(at[0], 0);
	ck_assert_uint_eq(at[1], 1);
	ck_assert_str_eq(find_in(&n, true, COLUMNS("p"), NULL, at),
		"--by-position: the model has 2 features, the input 1 columns");
	ck_assert(n.usage);
}
END_TEST

UNIT_MAIN("finding", by_name, as_it_is_written, twice, by_map, by_position)
