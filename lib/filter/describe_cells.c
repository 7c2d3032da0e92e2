/* describe_cells.c - what --describe says of the cells of a column. */
#include "filter/describe_cells.h"

#include <string.h>

#include "base/iso.h"
#include "cells/between.h"
#include "filter/run.h"

enum { SHOWN = 3 }; /* values */

/* A column as far as it has been looked at. */
struct described {
	struct reading *reading;
	enum vocabulary_kind kind;
	bool ranged; /* times are to be in --date-range */
	struct buf values;
	unsigned shown;
	uint64_t empty, odd, odd_line;
	struct buf why; /* of the first odd cell */
	int64_t least, most;
	bool timed;
};

static void show(struct described *d, struct text value)
{
	if (d->shown == SHOWN)
		return;
	if (d->shown++)
		buf_string(&d->values, ", ");
	buf_text(&d->values, value);
}

/* NULL, or what CELL is not. */
static const char *look_time(struct described *d, struct text cell)
{
	struct buf b = {0};
	int64_t ms;

	if (!iso_parse(&ms, cell, &d->reading->zone))
		return when_wrong(cell, &d->reading->zone);
	if (d->ranged && !when_in_range(&d->reading->range, ms))
		return fail_text(
			"in %s (--date-range)", d->reading->range.text);
	if (!d->timed || ms < d->least)
		d->least = ms;
	if (!d->timed || ms > d->most)
		d->most = ms;
	d->timed = true;
	when_print(&b, ms);
	show(d, buf_view(&b));
	buf_release(&b);
	return NULL;
}

static const char *look_amount(struct described *d, struct text cell)
{
	struct buf b = {0};
	unsigned decimals;
	amount a;

	if (!amount_parse(&a, &decimals, cell, &d->reading->style))
		return "an amount (want 1234.50)";
	amount_print(&b, a, decimals);
	show(d, buf_view(&b));
	buf_release(&b);
	return NULL;
}

static const char *look(struct described *d, struct text cell)
{
	if (d->kind == CELLS_TIME)
		return look_time(d, cell);
	if (d->kind == CELLS_AMOUNT)
		return look_amount(d, cell);
	if (d->kind == CELLS_FLAG && !vocabulary_is_flag(cell, true))
		return "yes or no";
	const char *fault =
		d->kind == CELLS_PERSON || d->kind == CELLS_IDENTIFIER
			? identifier_fault(cell)
			: NULL;
	if (!fault)
		show(d, cell);
	return fault;
}

static void note_odd(
	struct described *d, struct row *row, struct text cell, const char *why)
{
	if (d->odd++)
		return;
	d->odd_line = batch_line(row->batch, row->record);
	buf_printf(&d->why, "line %llu: '%s' is not %s",
		(unsigned long long)d->odd_line, text_show(cell), why);
}

/* What record R is; where nothing is called by a name, a row. */
static enum between what(
	const struct binding *b, struct batch *batch, const struct record *r)
{
	return b->said.n ? between_what(&b->said, batch, r) : BETWEEN_ROW;
}

/* Look at all rows that are whole. */
static void look_all(struct described *d, struct binding *b,
	struct batch *batch, size_t first, size_t column)
{
	struct row row = {.batch = batch, .binding = b, .reading = d->reading};

	for (size_t i = first; i < batch->n; i++) {
		row.record = &batch->record[i];
		row.looked = false;
		if (!row_is_whole(&row) ||
			what(b, batch, row.record) != BETWEEN_ROW)
			continue;
		struct text cell = row_value(&row, column);
		const char *why = cell.len ? look(d, cell) : NULL;
		d->empty += cell.len == 0;
		if (why)
			note_odd(d, &row, cell, why);
	}
}

static void tell_times(
	struct run *run, const struct binding *b, const struct described *d)
{
	struct buf range = {0};

	if (!d->timed)
		return;
	when_print(&range, d->least);
	buf_string(&range, " .. ");
	when_print(&range, d->most);
	describe_fact(run, b->name, "  range", buf_view(&range),
		"in UTC, as far as was read");
	buf_release(&range);
}

static void tell_odd(
	struct run *run, const struct binding *b, const struct described *d)
{
	struct buf n = {0};

	if (d->odd) {
		buf_printf(&n, d->odd == 1 ? "%llu cell" : "%llu cells",
			(unsigned long long)d->odd);
		buf_byte(&n, '\0');
		struct buf why = {0};
		buf_text(&why, buf_view(&d->why));
		buf_byte(&why, '\0');
		describe_fact(run, b->name, "  odd",
			(struct text){n.at, n.len - 1}, why.at);
		buf_release(&why);
	}
	if (d->empty) {
		n.len = 0;
		int_print(&n, (int64_t)d->empty);
		describe_fact(run, b->name, "  empty cells", buf_view(&n), "");
	}
	buf_release(&n);
}

void describe_cells(struct run *run, struct binding *b, struct batch *batch,
	size_t first, const char *role, size_t column)
{
	struct reading reading;
	struct described d = {.reading = &reading,
		.kind = vocabulary_cells(text_of(role)),
		.ranged = strcmp(role, "time") == 0};

	tables_reading(run, &reading);
	look_all(&d, b, batch, first, column);
	if (d.shown)
		describe_fact(run, b->name, "  first values",
			buf_view(&d.values), "");
	if (d.kind == CELLS_TIME)
		tell_times(run, b, &d);
	tell_odd(run, b, &d);
	buf_release(&d.values);
	buf_release(&d.why);
}

void describe_rows(
	struct run *run, struct binding *b, struct batch *batch, size_t first)
{
	struct reading reading;
	struct row row = {.batch = batch, .binding = b, .reading = &reading};
	struct buf why = {0}, n = {0};
	uint64_t bad = 0, again = 0, none = 0;

	tables_reading(run, &reading);
	for (size_t i = first; i < batch->n; i++) {
		row.record = &batch->record[i];
		enum between as = what(b, batch, row.record);
		if (as == BETWEEN_HEADER) {
			again++;
		} else if (as == BETWEEN_NOTHING) {
			none++;
		} else if (!row_is_whole(&row) && bad++ == 0) {
			buf_printf(&why, "line %llu: %s",
				(unsigned long long)batch_line(
					batch, row.record),
				row.reason);
		}
	}
	buf_byte(&why, '\0');
	if (bad) {
		int_print(&n, (int64_t)bad);
		describe_fact(run, b->name, "bad rows", buf_view(&n), why.at);
	}
	if (again) {
		n.len = 0;
		int_print(&n, (int64_t)again);
		describe_fact(run, b->name, "header again", buf_view(&n),
			"passed over");
	}
	if (none) {
		n.len = 0;
		int_print(&n, (int64_t)none);
		describe_fact(run, b->name, "lines that are no rows",
			buf_view(&n), "passed over");
	}
	buf_release(&n);
	buf_release(&why);
}
