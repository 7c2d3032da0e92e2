/* expect.c - a feed held against the table of --expect. */
#include <stdlib.h>

#include "base/edits.h"
#include "base/hash.h"
#include "base/mem.h"
#include "filter/contract.h"
#include "filter/run.h"

enum { COLUMN, ROLE, TYPE, VALUES, EMPTY, SMALLEST, LARGEST, COLUMNS };

static const char *const column_name[COLUMNS] = {
	"column", "role", "type", "values", "empty", "smallest", "largest"};

static const struct number_style plain = {'.', 0};

static const char *read_number(bool *has, amount *to, struct text *text,
	struct text cell, const char *what)
{
	unsigned decimals;

	*has = cell.len > 0;
	*text = cell;
	return !*has || amount_parse(to, &decimals, cell, &plain)
		       ? NULL
		       : fail_text("%s '%s' is not a number", what,
				 text_show(cell));
}

static const char *read_type(struct contract_expected *e, struct text cell)
{
	for (int i = 0; i < CONTRACT_TYPES; i++)
		if (text_is(cell, contract_type_name[i])) {
			e->type = (enum contract_type)i;
			return NULL;
		}
	e->type = CONTRACT_TEXT;
	return cell.len == 0 ? NULL
			     : fail_text("type '%s' is none (want identifier, "
					 "number, time, text or rows a day)",
				       text_show(cell));
}

static const char *read_row(struct contract_expected *e, const struct side *s,
	size_t i, const int *column)
{
	struct text cell[COLUMNS];

	for (int k = 0; k < COLUMNS; k++)
		cell[k] =
			column[k] == ROLE_NONE
				? (struct text){"", 0}
				: text_trim(side_cell(s, i, (size_t)column[k]));
	e->name = cell[COLUMN];
	e->role = cell[ROLE];
	TRY(read_type(e, cell[TYPE]));
	TRY(read_number(&e->has_empty, &e->empty, &e->empty_text, cell[EMPTY],
		"empty"));
	if (e->has_empty && (e->empty < 0 || e->empty > AMOUNT_UNIT))
		return fail_text("empty '%s' is not a share (want 0 to 1, as "
				 "0.05)",
			text_show(cell[EMPTY]));
	TRY(read_number(&e->has_low, &e->low, &e->low_text, cell[SMALLEST],
		"smallest"));
	TRY(read_number(&e->has_high, &e->high, &e->high_text, cell[LARGEST],
		"largest"));
	if (e->has_low && e->has_high && e->low > e->high)
		return fail_text("smallest '%s' is above largest '%s'",
			text_show(cell[SMALLEST]), text_show(cell[LARGEST]));
	table_init(&e->values, 0, hash_seed());
	e->listed = cell[VALUES].len > 0;
	for (struct text rest = cell[VALUES]; e->listed && rest.at;)
		table_put(&e->values, text_trim(text_split(&rest, '|')));
	return e->name.len || e->type == CONTRACT_DAYS
		       ? NULL
		       : "no column (want its name, or the type rows a day)";
}

static struct contract_expected *find(
	struct contract *c, size_t n, struct text name)
{
	for (size_t i = 0; i < n; i++)
		if (c->expected[i].type != CONTRACT_DAYS &&
			text_equal(c->expected[i].name, name))
			return &c->expected[i];
	return NULL;
}

/* Take the row E into account, which is the last one of those read. */
static const char *know(struct contract *c, struct contract_expected *e)
{
	if (e->type == CONTRACT_DAYS) {
		if (c->daily)
			return "a second row of rows a day (want one)";
		c->daily = e;
		return NULL;
	}
	if (find(c, c->n_expected - 1, e->name))
		return fail_text("a second row of column '%s' (want one)",
			text_show(e->name));
	c->others |= text_is(e->name, "*");
	return NULL;
}

/* A column of one's own is let be, unless one slip makes it one that is not
 * there: then a bound would be off without a word. */
static const char *check_names(const struct side *s, const int *column)
{
	struct edits_guess near;

	for (size_t i = 0; i < s->header.n; i++) {
		struct text name = s->header.name[i];
		bool known = false;
		edits_guess(&near, name);
		for (int k = 0; k < COLUMNS; k++) {
			known |= column[k] == (int)i;
			if (column[k] == ROLE_NONE)
				edits_try(&near, text_of(column_name[k]));
		}
		if (!known && near.best.at && near.distance == 1)
			return fail_text("%s: there is no column '%s' in a "
					 "contract (did you mean %.*s?)",
				s->path, text_show(name), (int)near.best.len,
				near.best.at);
	}
	return NULL;
}

const char *expect_open(struct run *run)
{
	struct contract *c = &run->contract;
	int column[COLUMNS];

	TRY(setup_side(&run->setup, &c->side, run->common.expect, NULL));
	for (int k = 0; k < COLUMNS; k++)
		TRY(side_column(
			&column[k], &c->side, column_name[k], k == COLUMN));
	TRY(check_names(&c->side, column));
	c->expected = mem_zero(c->side.n + 1, sizeof(*c->expected));
	for (size_t i = 0; i < c->side.n; i++) {
		struct contract_expected *e = &c->expected[c->n_expected++];
		const char *why = read_row(e, &c->side, i, column);
		if (!why)
			why = know(c, e);
		if (why)
			return side_fault(&c->side, i, why);
	}
	return NULL;
}

/* One line about what is not as expected. */
static void tell(struct run *run, const char *what)
{
	run->contract.told++;
	fail_warn("%s", what);
}

static int column_of(const struct binding *b, struct text name)
{
	for (size_t i = 0; i < b->fields; i++)
		if (text_equal(b->header.name[i], name))
			return (int)i;
	return ROLE_NONE;
}

/* A column of the file B and the row that is about it. */
static void check_role(struct run *run, const struct binding *b,
	const struct contract_expected *e, size_t column)
{
	const char *role = contract_role(run, b, column);

	if (e->role.len == 0 || (role && text_is(e->role, role)))
		return;
	tell(run, fail_text("%s: column '%s' plays the role %s, and not %s",
			  b->name, text_show(e->name), role ? role : "of none",
			  text_show(e->role)));
}

void expect_bound(struct run *run, const struct binding *b)
{
	struct contract *c = &run->contract;

	for (size_t i = 0; i < c->n_expected; i++) {
		struct contract_expected *e = &c->expected[i];
		if (e->type == CONTRACT_DAYS || text_is(e->name, "*"))
			continue;
		int at = column_of(b, e->name);
		if (at == ROLE_NONE)
			tell(run, fail_text("%s: no column '%s'", b->name,
					  text_show(e->name)));
		else
			check_role(run, b, e, (size_t)at);
	}
	for (size_t i = 0; i < b->fields; i++) {
		struct contract_expected *e =
			find(c, c->n_expected, b->header.name[i]);
		c->column[c->at[i]].want = e;
		if (!e && !c->others)
			tell(run, fail_text("%s: column '%s' is new", b->name,
					  text_show(b->header.name[i])));
	}
}

static void odd(
	struct contract_column *c, int kind, struct row *row, struct text cell)
{
	struct contract_odd *o = &c->odd[kind];

	if (o->n++)
		return;
	const char *name = row->binding->name, *mark = place_mark(name);
	unsigned long long line = batch_line(row->batch, row->record);
	const char *first = kind == ODD_EMPTY
				    ? fail_text("%s%s%llu", name, mark, line)
				    : fail_text("%s%s%llu: '%s'", name, mark,
					      line, text_show(cell));
	o->first = mem_copy(first, strlen(first));
}

void expect_cell(struct run *run, struct contract_column *c, struct row *row,
	struct text cell, bool number, amount a, bool time)
{
	const struct contract_expected *e = c->want;

	(void)run;
	if (text_trim(cell).len == 0) {
		if (e->has_empty)
			odd(c, ODD_EMPTY, row, (struct text){"", 0});
		return;
	}
	if ((e->type == CONTRACT_NUMBER && !number) ||
		(e->type == CONTRACT_TIME && !time))
		odd(c, ODD_TYPE, row, cell);
	if (e->listed && table_find(&e->values, cell) == (size_t)TABLE_NONE)
		odd(c, ODD_VALUE, row, cell);
	if (number && e->has_low && a < e->low)
		odd(c, ODD_SMALL, row, cell);
	if (number && e->has_high && a > e->high)
		odd(c, ODD_LARGE, row, cell);
}

static void tell_odd(struct run *run, const struct contract_column *c, int kind,
	const char *what, struct text bound)
{
	const struct contract_odd *o = &c->odd[kind];

	if (o->n)
		tell(run, fail_text("%s of column '%s' is %s%.*s (the first of "
				    "%llu)",
				  o->first, text_show(c->name), what,
				  (int)(bound.len < 80 ? bound.len : 80),
				  bound.at, (unsigned long long)o->n));
}

static void tell_empty(struct run *run, const struct contract_column *c)
{
	const struct contract_odd *o = &c->odd[ODD_EMPTY];
	const struct contract_expected *e = c->want;

	if ((amount)o->n * AMOUNT_UNIT <= e->empty * (amount)c->rows)
		return;
	tell(run, fail_text("%s of column '%s' is empty, as %llu of %llu are: "
			    "more than %.*s",
			  o->first, text_show(c->name),
			  (unsigned long long)o->n, (unsigned long long)c->rows,
			  (int)e->empty_text.len, e->empty_text.at));
}

static void tell_column(struct run *run, const struct contract_column *c)
{
	const struct contract_expected *e = c->want;
	const struct text none = {"", 0};

	if (!e)
		return;
	tell_odd(run, c, ODD_TYPE,
		e->type == CONTRACT_TIME ? "no time" : "no number", none);
	tell_odd(run, c, ODD_VALUE, "not in the list", none);
	tell_odd(run, c, ODD_SMALL, "smaller than ", e->low_text);
	tell_odd(run, c, ODD_LARGE, "larger than ", e->high_text);
	if (e->has_empty)
		tell_empty(run, c);
}

static int by_day(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

/* The first of the days that have too few rows, or too many. */
static void tell_days(struct run *run)
{
	const struct contract *c = &run->contract;
	const struct contract_expected *e = c->daily;
	int64_t *day = mem_array(c->days.n + 1, sizeof(*day));
	uint64_t odd = 0, rows = 0;
	struct buf text = {0};
	bool few = false;

	for (size_t i = 0; i < c->days.n; i++)
		memcpy(&day[i], table_key(&c->days, i).at, sizeof(*day));
	qsort(day, c->days.n, sizeof(*day), by_day);
	for (size_t i = 0; i < c->days.n; i++) {
		size_t at = table_find(
			&c->days, (struct text){(char *)&day[i], sizeof(*day)});
		uint64_t n = *(uint64_t *)table_value(&c->days, at);
		amount x = (amount)n * AMOUNT_UNIT;
		bool low = e->has_low && x < e->low;
		if (!low && !(e->has_high && x > e->high))
			continue;
		if (odd++)
			continue;
		when_print_day(&text, day[i]);
		few = low;
		rows = n;
	}
	if (c->days.n == 0 && run->n_bindings && e->has_low && e->low > 0)
		tell(run,
			fail_text("no row is of any day: fewer than %.*s a day",
				(int)e->low_text.len, e->low_text.at));
	struct text bound = few ? e->low_text : e->high_text;
	if (odd)
		tell(run,
			fail_text("%.*s has %llu rows: %s than %.*s a day (the "
				  "first of %llu days)",
				(int)text.len, text.at,
				(unsigned long long)rows,
				few ? "fewer" : "more", (int)bound.len,
				bound.at, (unsigned long long)odd));
	free(day);
	buf_release(&text);
}

void expect_end(struct run *run)
{
	const struct contract *c = &run->contract;

	for (size_t i = 0; i < c->n; i++)
		tell_column(run, &c->column[i]);
	if (c->daily)
		tell_days(run);
	setup_note(&run->setup, "unexpected", (double)c->told);
	if (c->told)
		setup_fails(&run->setup,
			fail_text("not as %s expects it: %llu remark%s",
				run->common.expect, (unsigned long long)c->told,
				c->told == 1 ? "" : "s"));
}
