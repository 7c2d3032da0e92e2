/* t_units.c - sums of units, by one thread and by several. */
#include <stdio.h>

#include "base/mem.h"
#include "base/random.h"
#include "gray/units_shared.h"
#include "unit.h"

#define UNIT(n) ((amount)(n)*AMOUNT_UNIT)

enum { THREADS = 3 };

static void read_metrics(struct metrics *m, bool log)
{
	struct text y = text_of("y");
	const struct metrics_asked asked = {
		.metric = {&y, 1}, .log = log, .before = log};

	*m = (struct metrics){.n = 0};
	ck_assert_ptr_null(metrics_read(m, &asked));
}

static uint32_t cell_of(struct units *u, const char *arm)
{
	struct buf name = {0};
	uint32_t cell;

	cellname_begin(&name, text_of("e"));
	cellname_part(&name, text_of(""));
	cellname_part(&name, text_of(arm));
	ck_assert(units_cell(&cell, u, buf_view(&name)));
	buf_release(&name);
	return cell;
}

static struct unit *unit_of(struct units *u, const char *key)
{
	for (size_t i = 0; i < u->table.n; i++)
		if (text_is(table_key(&u->table, i), key))
			return table_value(&u->table, i);
	return NULL;
}

/* The newest row, and of two at one time the least by bytes. */
START_TEST(newest)
{
	struct metrics m;
	struct units u;

	read_metrics(&m, true);
	units_init(&u, &m, 0, false, 7);
	ck_assert(!units_newest_is_other(&u));
	newest_see(&u.newest, 5, text_of("b"));
	newest_see(&u.newest, 5, text_of("a"));
	newest_see(&u.newest, 5, text_of("c"));
	newest_see(&u.newest, 4, text_of("0"));
	ck_assert(text_is(buf_view(&u.newest.who), "a") && u.newest.ms == 5);
	ck_assert(units_newest_is_other(&u));
	units_put(&u, text_of("d"), text_of("e"))->last = 4;
	ck_assert(units_newest_is_other(&u));
	units_put(&u, text_of("d"), text_of("e"))->last = 5;
	ck_assert_uint_eq(u.table.n, 1);
	ck_assert(!units_newest_is_other(&u));
	units_release(&u);
	metrics_release(&m);
}
END_TEST

static void take(struct units *u, const char *customer, amount y)
{
	const struct unit_row row = {.cell = cell_of(u, "a")};

	units_next(u)[0] = y;
	units_take(u, text_of(customer), text_of(""), &row);
}

/* The sum of a unit's amounts ends below 10^21, whatever it was between. */
START_TEST(too_large)
{
	struct metrics m;
	struct units u;

	read_metrics(&m, false);
	units_init(&u, &m, 0, false, 7);
	take(&u, "b", MOMENTS_MOST - 1);
	take(&u, "c", 1 - MOMENTS_MOST);
	units_settle(&u);
	ck_assert_ptr_null(units_wrong(&u));
	take(&u, "b", 1);
	units_settle(&u);
	ck_assert_str_eq(units_wrong(&u),
		"the sum of the amounts of customer 'b' is too large (want "
		"below 10^21)");
	take(&u, "b", -1);
	units_settle(&u);
	ck_assert_ptr_null(units_wrong(&u));
	take(&u, "c", -1);
	take(&u, "d", MOMENTS_MOST);
	units_settle(&u);
	ck_assert_ptr_nonnull(strstr(units_wrong(&u), "'c'"));
	take(&u, "c", 1);
	take(&u, "d", -1);
	units_settle(&u);
	ck_assert_ptr_null(units_wrong(&u));
	struct unit *one = unit_of(&u, "d");
	const amount huge = ((amount)1 << 126);
	units_add(one, &u, &(struct unit_row){.cell = 0}, &huge);
	units_add(one, &u, &(struct unit_row){.cell = 0}, &huge);
	ck_assert(one->flags & UNIT_LARGE);
	ck_assert_ptr_nonnull(units_wrong(&u));
	units_release(&u);
	metrics_release(&m);
}
END_TEST

/* Of the rows of an exposed unit the newest, and when that was. */
START_TEST(times)
{
	struct metrics m;
	struct units u;
	struct unit_row row = {.timed = true, .first = 40, .last = -7};
	const amount none[METRICS_SLOTS] = {0};

	read_metrics(&m, true);
	units_init(&u, &m, 0, false, 7);
	struct unit *one = units_put(&u, text_of("a"), text_of("e"));
	ck_assert(text_is(table_key(&u.table, 0), "a\x1f"
						  "e"));
	units_add(one, &u, &row, none);
	ck_assert(one->last == -7 && one->first == 40);
	row.last = -9;
	units_add(one, &u, &row, none);
	ck_assert(one->last == -7);
	row.last = 3;
	row.first = 41;
	units_add(one, &u, &row, none);
	ck_assert(one->last == 3 && one->first == 41);
	row = (struct unit_row){.last = 9};
	units_add(one, &u, &row, none);
	ck_assert(one->last == 3 && one->first == 41);
	units_release(&u);
	metrics_release(&m);
}
END_TEST

/* Row I of a log, to U: of some 400 customers, a few of two arms. */
static void add_row(struct units *u, unsigned i)
{
	static char name[1 << 14][40];
	struct random r;

	random_seed(&r, i);
	unsigned customer = (unsigned)random_below(&r, 400);
	struct unit_row row = {.scored = customer % 3 == 0,
		.score = (double)random_below(&r, 9)};

	snprintf(name[i], sizeof(name[i]), "customer-%.*s%u",
		customer % 2 ? 20 : 0, "of-a-very-long-name-", customer);
	row.cell = cell_of(u, customer % 50 == 0 && i % 2 ? "b" : "a");
	cellname_propensity(units_range(u, row.cell), 0.5 + i % 3);
	units_next(u)[0] = UNIT(random_below(&r, 1000)) - UNIT(300);
	newest_see(&u->newest, (int64_t)(i * 7919 % 10007), text_of(name[i]));
	units_take(u, text_of(name[i]), text_of(customer % 5 ? "e" : ""), &row);
	if (i % 100 == 99)
		units_settle(u);
}

static void compare_units(const struct units *a, const struct units *b)
{
	uint32_t *x = table_sorted(&a->table), *y = table_sorted(&b->table);

	ck_assert_uint_eq(a->table.n, b->table.n);
	for (size_t i = 0; i < a->table.n; i++) {
		const struct unit *p = table_value(&a->table, x[i]),
				  *q = table_value(&b->table, y[i]);
		ck_assert(text_equal(table_key(&a->table, x[i]),
			table_key(&b->table, y[i])));
		ck_assert(units_sums(a, x[i])[0] == units_sums(b, y[i])[0]);
		ck_assert(p->flags == q->flags && p->score >= q->score &&
			  p->score <= q->score);
		ck_assert((p->flags & UNIT_SEVERAL) ||
			  text_equal(table_key(&a->cells, p->cell - 1),
				  table_key(&b->cells, q->cell - 1)));
	}
	free(x);
	free(y);
}

static void compare_cells(struct units *a, struct units *b)
{
	ck_assert_uint_eq(a->cells.n, b->cells.n);
	for (size_t i = 0; i < a->cells.n; i++) {
		uint32_t at = (uint32_t)table_find(
			&b->cells, table_key(&a->cells, i));
		const struct cellname_range *p = units_range(a, (uint32_t)i),
					    *q = units_range(b, at);
		ck_assert(p->low >= q->low && p->low <= q->low);
		ck_assert(p->high >= q->high && p->high <= q->high);
		if (a->alone)
			ck_assert_mem_eq(units_moments(a, i),
				units_moments(b, at), moments_size(&a->shape));
	}
}

/* Several states, to each a third of the rows, have what one has that got all;
 * some rows were there before. */
static void share(bool alone)
{
	struct metrics m;
	struct units one, u[THREADS] = {{.waiting = 0}}, *p[THREADS];

	read_metrics(&m, false);
	units_init(&one, &m, 0, alone, 7);
	for (unsigned i = 0; i < THREADS; i++) {
		p[i] = &u[i];
		units_init(p[i], &m, 0, alone, 7 + i);
	}
	for (unsigned i = 0; i < 9000; i++) {
		if (i == 2000) {
			units_shared_begin(p, THREADS);
			cell_of(p[2], "b"); /* its first, and not that of all */
		}
		add_row(&one, i);
		add_row(i < 2000 ? p[0] : p[i % THREADS], i);
	}
	units_settle(&one);
	units_shared_end(p, THREADS);
	units_settle(p[0]); /* there is nothing, and no index to look it up */
	compare_units(&one, p[0]);
	compare_cells(&one, p[0]);
	ck_assert(one.newest.ms == u[0].newest.ms && one.newest.given);
	ck_assert(text_equal(
		buf_view(&one.newest.who), buf_view(&u[0].newest.who)));
	units_release(&one);
	for (unsigned i = 0; i < THREADS; i++)
		units_release(p[i]);
	metrics_release(&m);
}

START_TEST(shared)
{
	share(false);
	share(true);
}
END_TEST

/* A sum that was too large before there were threads, or is with them. */
START_TEST(too_large_for_several)
{
	struct metrics m;
	struct units u[2] = {{.waiting = 0}}, *p[] = {&u[0], &u[1]};

	read_metrics(&m, false);
	for (int turn = 0; turn < 2; turn++) {
		units_init(&u[0], &m, 0, false, 7);
		units_init(&u[1], &m, 0, false, 8);
		if (turn == 0)
			take(&u[0], "b", MOMENTS_MOST);
		units_shared_begin(p, 2);
		if (turn == 1)
			take(&u[1], "b", MOMENTS_MOST);
		units_shared_end(p, 2);
		ck_assert_ptr_nonnull(units_wrong(&u[0]));
		units_release(&u[0]);
		units_release(&u[1]);
	}
	metrics_release(&m);
}
END_TEST

UNIT_MAIN("units", newest, too_large, times, shared, too_large_for_several)
