/* decisions.c - what files say was decided about a person, in the order of
 * time.
 *
 * Which rows decide something is told by lib/filter/decisions.h.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "base/when.h"
#include "cust-report/parts.h"

enum { STAMP = 16 /* digits of --stamp */, COLUMNS = 12, LOOK_BACK = 16 };

struct decided_line {
	int64_t ms; /* INT64_MAX: its time is not known */
	size_t number;
	char *cell[COLUMNS]; /* owned */
};

struct decided_approver {
	char *sum, *name; /* owned */
};

static const char *const columns[COLUMNS] = {"time", "decision", "of", "result",
	"rule", "stamp", "approver", "how", "why", "program", "file", "line"};

static char *copy(struct text t)
{
	return mem_copy(t.at, t.len);
}

static const char *add_approver(void *arg, const struct text *cell)
{
	struct decided *d = arg;

	if (cell[0].len < STAMP)
		return "a sum of less than 16 digits (want that of --stamp, or "
		       "a SHA-256)";
	mem_grow(&d->approver, &d->cap_approvers, d->approvers + 1,
		sizeof(*d->approver));
	d->approver[d->approvers++] =
		(struct decided_approver){copy(cell[0]), copy(cell[1])};
	return NULL;
}

const char *decisions_open(struct config *c)
{
	static const char *const roles[] = {"sum", "approver"};

	for (size_t i = 0; i < COLUMNS; i++)
		setup_column(c->setup, columns[i]);
	return c->approvers ? setup_side_rows(c->setup, c->approvers, roles, 2,
				      add_approver, &c->decided)
			    : NULL;
}

static bool is_stamp(struct text t)
{
	size_t hex = 0;

	while (hex < t.len && strchr("0123456789abcdef", t.at[hex]))
		hex++;
	return t.len == STAMP && hex == STAMP;
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
		if (strncmp(d->approver[i].sum, stamp.at, STAMP) == 0)
			said = text_of(d->approver[i].name);
	return said;
}

/* The time as it is printed: in one form, but for dates, which stay. */
static int64_t take_time(struct config *c, struct buf *to, struct text t)
{
	struct zone *zone = setup_zone(c->setup);
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

/* Whether one of the last few lines says the same as the last one: rows that
 * several programs have added to repeat what the first of them decided. */
static bool is_said(const struct decided *d)
{
	const struct decided_line *last = &d->line[d->n - 1];

	for (size_t i = d->n > LOOK_BACK ? d->n - LOOK_BACK : 0; i < d->n - 1;
		i++) {
		size_t same = 0;
		while (same < COLUMNS - 1 &&
			strcmp(d->line[i].cell[same], last->cell[same]) == 0)
			same++;
		if (same == COLUMNS - 1)
			return true;
	}
	return false;
}

static void drop_last(struct decided *d)
{
	struct decided_line *last = &d->line[--d->n];

	for (size_t j = 0; j < COLUMNS; j++)
		free(last->cell[j]);
}

static void put(struct decided_line *to, size_t column, struct text t)
{
	to->cell[column] = copy(t);
}

static void add(struct config *c, const struct decision_kind *kind,
	const struct decision_row *row, const struct holdings *h,
	const char *how, size_t number)
{
	struct decided *d = &c->decided;
	struct buf b = {0};

	mem_grow(&d->line, &d->cap, d->n + 1, sizeof(*d->line));
	struct decided_line *to = &d->line[d->n];
	*to = (struct decided_line){.number = d->n};
	d->n++;
	to->ms = take_time(c, &b, decisions_first(kind->time, row));
	put(to, 0, buf_view(&b));
	put(to, 1, text_of(kind->decision));
	put(to, 2, decisions_first(kind->of, row));
	b.len = 0;
	decisions_cell(&b, kind->result, row);
	put(to, 3, buf_view(&b));
	put(to, 4, decisions_first(kind->rule, row));
	put(to, 5, stamp_of(row));
	put(to, 6, approver_of(d, row));
	put(to, 7, text_of(how));
	b.len = 0;
	decisions_why(
		&b, kind, row, (enum decisions_language)(c->decisions - 1));
	put(to, 8, buf_view(&b));
	put(to, 9, text_of(kind->program));
	put(to, 10, text_of(h->path));
	b.len = 0;
	buf_printf(&b, "%zu", number);
	put(to, 11, buf_view(&b));
	if (is_said(d))
		drop_last(d);
	buf_release(&b);
}

void decisions_row(struct config *c, const struct holdings *h, const char *how,
	const struct holdings_line *l)
{
	const struct decision_kind *kind[DECISIONS_MOST];
	size_t n = decisions_in(kind, h->column, h->columns);
	struct text *cell = mem_zero(h->columns + 1, sizeof(*cell));
	struct decision_row row = {h->column, cell, h->columns};

	for (unsigned i = 0; i < h->columns; i++)
		cell[i] = i < l->record->fields
				  ? batch_field(l->batch, l->record, i)
				  : (struct text){"", 0};
	for (size_t i = 0; i < n; i++)
		if (decisions_first(kind[i]->result, &row).len ||
			(decisions_coded(kind[i]) &&
				decisions_first(kind[i]->why, &row).len))
			add(c, kind[i], &row, h, how, l->number);
	free(cell);
}

/* By time; what has none is last. */
static int by_time(const void *a, const void *b, void *context)
{
	const struct decided_line *x = a, *y = b;

	(void)context;
	if (x->ms != y->ms)
		return x->ms < y->ms ? -1 : 1;
	return x->number < y->number ? -1 : x->number > y->number;
}

void decisions_print(struct config *c)
{
	struct decided *d = &c->decided;

	if (d->n)
		sort_with(d->line, d->n, sizeof(*d->line), by_time, NULL);
	for (size_t i = 0; i < d->n; i++) {
		for (size_t j = 0; j < COLUMNS; j++)
			out_string(c->out, d->line[i].cell[j]);
		out_end(c->out);
	}
}

void decisions_close(struct config *c)
{
	struct decided *d = &c->decided;

	for (size_t i = 0; i < d->n; i++)
		for (size_t j = 0; j < COLUMNS; j++)
			free(d->line[i].cell[j]);
	for (size_t i = 0; i < d->approvers; i++) {
		free(d->approver[i].sum);
		free(d->approver[i].name);
	}
	free(d->line);
	free(d->approver);
}
