/* decided.c - rows of many tables as lines of one. */
#include "filter/decided.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"
#include "base/sort.h"

enum { LOOK_BACK = 16 };

const char *const decided_column[DECIDED_COLUMNS] = {"time", "decision", "of",
	"result", "rule", "stamp", "approver", "how", "why", "program", "file",
	"line"};

static char *copy(struct text t)
{
	return mem_copy(t.at, t.len);
}

const char *decided_approve(
	struct decided *d, struct text sum, struct text name)
{
	if (sum.len < DECIDED_STAMP)
		return "a sum of less than 16 digits (want that of --stamp, or "
		       "a SHA-256)";
	mem_grow(&d->approver, &d->cap_approvers, d->approvers + 1,
		sizeof(*d->approver));
	d->approver[d->approvers++] =
		(struct decided_approver){copy(sum), copy(name)};
	return NULL;
}

static bool is_stamp(struct text t)
{
	size_t hex = 0;

	while (hex < t.len && strchr("0123456789abcdef", t.at[hex]))
		hex++;
	return t.len == DECIDED_STAMP && hex == DECIDED_STAMP;
}

/* The cell that --stamp made, which is the last of its row, or nearly so where
 * another program has appended some. */
static struct text stamp_of(const struct decision_row *row)
{
	for (size_t i = row->n; i-- > 0;)
		if (is_stamp(row->cell[i]))
			return row->cell[i];
	return (struct text){"", 0};
}

/* Who approved: a column of the row, or the table of --approvers. */
static struct text approver_of(
	const struct decided *d, const struct decision_row *row)
{
	struct text said = decisions_first("approver approved_by", row);
	struct text stamp = stamp_of(row);

	for (size_t i = 0; i < d->approvers && !said.len && stamp.len; i++)
		if (strncmp(d->approver[i].sum, stamp.at, DECIDED_STAMP) == 0)
			said = text_of(d->approver[i].name);
	return said;
}

/* The time as it is printed: in one form, but for dates, which stay. */
static int64_t take_time(struct zone *zone, struct buf *to, struct text t)
{
	int64_t ms = INT64_MAX;

	if (!when_parse(&ms, t, zone)) {
		buf_text(to, t);
		return INT64_MAX;
	}
	if (when_is_date(t, zone))
		buf_text(to, t);
	else
		when_print(to, ms);
	return ms;
}

/* Whether one of the last few lines says the same as the last one. */
static bool is_said(const struct decided *d)
{
	const struct decided_line *last = &d->line[d->n - 1];

	for (size_t i = d->n > LOOK_BACK ? d->n - LOOK_BACK : 0; i < d->n - 1;
		i++) {
		size_t same = 0;
		while (same < DECIDED_COLUMNS - 1 &&
			strcmp(d->line[i].cell[same], last->cell[same]) == 0)
			same++;
		if (same == DECIDED_COLUMNS - 1)
			return true;
	}
	return false;
}

static void line_release(struct decided_line *line)
{
	for (size_t j = 0; j < DECIDED_COLUMNS; j++)
		free(line->cell[j]);
}

static void drop_last(struct decided *d)
{
	struct decided_line *last = &d->line[--d->n];

	line_release(last);
}

static void put(struct decided_line *to, size_t column, struct text t)
{
	to->cell[column] = copy(t);
}

static void add(struct decided *d, const struct decision_kind *kind,
	const struct decision_row *row, const struct decided_place *at)
{
	struct buf b = {0};

	mem_grow(&d->line, &d->cap, d->n + 1, sizeof(*d->line));
	struct decided_line *to = &d->line[d->n];
	*to = (struct decided_line){.number = d->n};
	d->n++;
	to->ms = take_time(d->zone, &b, decisions_first(kind->time, row));
	put(to, 0, buf_view(&b));
	put(to, 1, text_of(kind->decision));
	put(to, 2, decisions_first(kind->of, row));
	b.len = 0;
	decisions_cell(&b, kind->result, row);
	put(to, 3, buf_view(&b));
	put(to, 4, decisions_first(kind->rule, row));
	put(to, 5, stamp_of(row));
	put(to, 6, approver_of(d, row));
	put(to, 7, text_of(at->how));
	b.len = 0;
	decisions_why(&b, kind, row, d->language);
	put(to, 8, buf_view(&b));
	put(to, 9, text_of(kind->program));
	put(to, 10, text_of(at->path));
	b.len = 0;
	buf_printf(&b, "%zu", at->line);
	put(to, 11, buf_view(&b));
	if (is_said(d))
		drop_last(d);
	buf_release(&b);
}

void decided_row(struct decided *d, const struct decision_row *row,
	const struct decided_place *at)
{
	const struct decision_kind *kind[DECISIONS_MOST];
	size_t n = decisions_in(kind, row->column, row->n);

	for (size_t i = 0; i < n; i++)
		if (decisions_first(kind[i]->result, row).len ||
			(decisions_coded(kind[i]) &&
				decisions_first(kind[i]->why, row).len))
			add(d, kind[i], row, at);
}

static int by_time(const void *a, const void *b, void *context)
{
	const struct decided_line *x = a, *y = b;

	(void)context;
	if (x->ms != y->ms)
		return x->ms < y->ms ? -1 : 1;
	return x->number < y->number ? -1 : x->number > y->number;
}

void decided_sort(struct decided *d)
{
	if (d->n)
		sort_with(d->line, d->n, sizeof(*d->line), by_time, NULL);
}

void decided_release(struct decided *d)
{
	for (size_t i = 0; i < d->n; i++)
		line_release(&d->line[i]);
	for (size_t i = 0; i < d->approvers; i++) {
		free(d->approver[i].sum);
		free(d->approver[i].name);
	}
	free(d->line);
	free(d->approver);
}
