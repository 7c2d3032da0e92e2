/* rows.c - a row: its identifiers, which are linked, and its time. */
#include "id-link/parts.h"
#include "journey/doubt.h"

/* The cells of a row that identify. */
struct cells {
	struct text value[SEEN_KINDS];
	bool is[SEEN_KINDS], timed, junk, nobody;
	unsigned n;
};

/* False: the row is bad. */
static bool take_cell(struct cells *to, const struct config *c, struct row *row,
	unsigned kind)
{
	struct text *t = &to->value[kind];

	to->is[kind] = false;
	if (row_text(row, kind).len == 0)
		return true;
	if (!row_key(row, kind, t))
		return false;
	if (ignored_has(&c->junk, kind, *t)) {
		to->junk = true;
		return true;
	}
	to->nobody |= t->len < 10 && doubt_of(*t) == DOUBT_NOBODY;
	to->is[kind] = true;
	to->timed |= c->window[kind] != SEEN_NO_WINDOW;
	to->n++;
	return true;
}

static bool take_time(
	const struct cells *cells, struct row *row, unsigned role, int64_t *ms)
{
	*ms = SEEN_NEVER;
	return (!cells->timed && row_text(row, role).len == 0) ||
	       row_time(row, role, ms);
}

enum verdict rows_take(struct state *s, const struct config *c, struct row *row)
{
	struct cells cells = {.n = 0};
	int64_t ms;

	for (unsigned k = 0; k < c->n; k++)
		if (!take_cell(&cells, c, row, k))
			return BAD;
	if (!take_time(&cells, row, c->n, &ms))
		return BAD;
	s->rows++;
	if (cells.nobody)
		notice_row(&s->nobody, row);
	if (cells.junk)
		notice_row(&s->junk, row);
	if (cells.n == 0)
		notice_row(&s->nothing, row);
	if (c->print == PRINT_ROWS)
		kept_take(s, row, cells.value, cells.is, ms);
	for (unsigned k = 0; k < c->n; k++)
		if (cells.is[k])
			seen_cell(&s->seen, k, cells.value[k]);
	seen_row(&s->seen, ms);
	return OK;
}
