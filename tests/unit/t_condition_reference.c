/* t_condition_reference.c - conditions against those of a reference in Python,
 * tests/reference/condition.py: the cases that lie beside it, or those of the
 * file that CONDITION_CASES names. */
#include <stdio.h>

#include "base/condition.h"
#include "unit.h"

enum { MOST_COLUMNS = 40, FIRST_CELL = 3 };

struct table_row {
	struct text cell[MOST_COLUMNS];
	size_t n;
};

/* A condition and the row it is tried on. */
struct trial_row {
	const struct condition *c;
	const struct table_row *header, *row;
};

static void split(struct table_row *to, struct text line)
{
	to->n = 0;
	while (line.at) {
		ck_assert(to->n < MOST_COLUMNS);
		to->cell[to->n++] = text_split(&line, '\t');
	}
}

static struct text cell(void *arg, size_t i)
{
	const struct trial_row *t = arg;
	struct text name = condition_column(t->c, i);

	for (size_t k = FIRST_CELL; k < t->header->n; k++)
		if (text_equal(name, t->header->cell[k]))
			return t->row->cell[k];
	return (struct text){"", 0};
}

static char *contents(const char *path, size_t *size)
{
	FILE *f = fopen(path, "rb");
	char *at = malloc(64 << 20);

	ck_assert_msg(f && at, "%s", path);
	*size = fread(at, 1, 64 << 20, f);
	fclose(f);
	return at;
}

static void try_row(const struct table_row *header, const struct table_row *row,
	struct condition_view *view)
{
	struct condition *c;
	const char *got, *why = condition_read(&c, row->cell[0],
				 CONDITION_PATTERNS | CONDITION_MOMENT |
					 CONDITION_QUANTILES,
				 &view->zone);
	struct trial_row t = {c, header, row};
	char odd[24];

	struct trial_row *arg = &t;
	view->arg = arg;
	view->odd = 0;
	for (size_t i = 0; c && i < condition_quantiles(c); i++)
		condition_quantile_is(c, i, text_of("10"));
	got = why ? "wrong" : condition_holds(c, view) ? "1" : "0";
	ck_assert_msg(text_is(row->cell[1], got), "%.*s: %s, not %.*s (%s)",
		(int)row->cell[0].len, row->cell[0].at, got,
		(int)row->cell[1].len, row->cell[1].at, why ? why : "");
	snprintf(odd, sizeof(odd), "%llu", (unsigned long long)view->odd);
	ck_assert_msg(text_is(row->cell[2], odd), "%.*s: %s odd cells",
		(int)row->cell[0].len, row->cell[0].at, odd);
	view->arg = NULL;
	condition_free(c);
}

static size_t try_file(const char *path)
{
	struct condition_view view;
	struct table_row header, row;
	struct zone *zone = calloc(1, sizeof(*zone));
	size_t n = 0, size;
	char *all = contents(path, &size);
	struct text rest = {all, size}, line;

	ck_assert_ptr_null(zone_open(zone, "UTC"));
	condition_view_init(&view, zone, (struct number_style){'.', 0});
	view.cell = cell;
	view.moment_known = true;
	view.moment = when_day(2026, 11, 23) * WHEN_DAY_MS;
	split(&header, text_split(&rest, '\n'));
	while (rest.at) {
		line = text_split(&rest, '\n');
		if (!rest.at && line.len == 0)
			break;
		split(&row, line);
		ck_assert_uint_eq(row.n, header.n);
		try_row(&header, &row, &view);
		n++;
	}
	condition_view_release(&view);
	free(zone);
	free(all);
	return n;
}

START_TEST(the_cases_that_were_written_down)
{
	ck_assert_uint_eq(try_file("tests/reference/condition.tsv"), 132);
}
END_TEST

START_TEST(random_ones)
{
	const char *path = getenv("CONDITION_CASES");

	ck_assert_uint_ge(
		try_file(path ? path : "tests/reference/condition-random.tsv"),
		500);
}
END_TEST

UNIT_MAIN("condition_reference", the_cases_that_were_written_down, random_ones)
