/* classes.c - how many rows each class has, and with which values.
 *
 * State has a line for each class, and one for each value of a sensitive column
 * in it:
 *
 *	=age TAB region	  tag  rows
 *	=age TAB region	  tag  column  value  rows
 *
 * Columns are numbered from 0 as in --sensitive; a value of --ordered is the
 * shortest decimal of its number.  The key has a sign before it, as a class may
 * be of empty cells alone, or look like a rounded number.
 */
#include <stdlib.h>

#include "base/tsv.h"
#include "kanon-gate/parts.h"

enum { SIGN = '=' };

static const uint64_t MOST_ROWS = (uint64_t)1 << 40;

/* No key can hold a NUL byte. */
static bool is_text(struct row *row, struct text t)
{
	return !memchr(t.at, '\0', t.len) ||
	       row_wrong(row, t, "text: a NUL byte is in it");
}

/* The class of the row is in s->key. */
static bool read_class(
	struct state *s, const struct config *c, struct row *row, bool *empty)
{
	s->key.len = 0;
	for (unsigned i = 0; i < c->n_quasi; i++) {
		struct text t = row_text(row, i);
		if (!is_text(row, t))
			return false;
		*empty |= t.len == 0;
		if (i)
			buf_byte(&s->key, '\t');
		tsv_encode(&s->key, t);
	}
	return true;
}

/* The value of sensitive column I; a number in its one form, in s->value. */
static bool read_value(struct state *s, const struct config *c, struct row *row,
	unsigned i, struct text *to)
{
	double x;

	if (!c->column[i].ordered) {
		*to = row_text(row, c->n_quasi + i);
		return true;
	}
	if (!row_real(row, c->n_quasi + i, &x))
		return false;
	s->value.len = 0;
	real_print(&s->value, x + 0.0);
	*to = buf_view(&s->value);
	return true;
}

/* Cells are read twice, so that a bad one leaves nothing behind. */
static bool values_are_good(
	struct state *s, const struct config *c, struct row *row, bool *empty)
{
	struct text t;

	for (unsigned i = 0; i < c->n_sensitive; i++) {
		if (!read_value(s, c, row, i, &t))
			return false;
		*empty |= t.len == 0;
	}
	return true;
}

enum verdict classes_row(
	struct state *s, const struct config *c, struct row *row)
{
	bool no_quasi = false, no_sensitive = false;
	struct text t;

	if (!values_are_good(s, c, row, &no_sensitive) ||
		!read_class(s, c, row, &no_quasi))
		return BAD;
	uint32_t class = quasi_class(&s->quasi, buf_view(&s->key), 1);
	for (unsigned i = 0; i < c->n_sensitive; i++)
		if (read_value(s, c, row, i, &t))
			quasi_value(&s->quasi, class, i, t, 1);
	if (no_quasi)
		notice_row(&s->no_quasi, row);
	if (no_sensitive)
		notice_row(&s->no_sensitive, row);
	return OK;
}

static void begin_line(struct state *s, struct state_out *to, uint32_t class)
{
	s->key.len = 0;
	buf_byte(&s->key, SIGN);
	buf_text(&s->key, table_key(&s->quasi.classes, class));
	state_key(to, buf_view(&s->key));
}

static void save_class(struct state *s, struct state_out *to, uint32_t class)
{
	begin_line(s, to, class);
	state_int(to, (int64_t)quasi_rows(&s->quasi, class));
	state_end(to);
}

static void save_cell(
	struct state *s, struct state_out *to, struct quasi_cell cell)
{
	begin_line(s, to, cell.class);
	state_int(to, cell.column);
	state_text(to, cell.value);
	state_int(to, (int64_t)cell.n);
	state_end(to);
}

const char *classes_save(
	struct state *s, const struct config *c, struct state_out *to)
{
	const struct quasi *q = &s->quasi;
	uint32_t *class, *place;
	size_t at = 0;

	quasi_sorted(q, &class, &place);
	uint32_t *cell = quasi_cells_sorted(q, place);
	for (uint32_t i = 0; i < q->classes.n; i++) {
		save_class(s, to, class[i]);
		for (; at < q->cells.n &&
			quasi_at(q, cell[at]).class == class[i];
			at++)
			save_cell(s, to, quasi_at(q, cell[at]));
	}
	free(cell);
	free(place);
	free(class);
	classes_tell(s, c);
	return to->failed;
}

/* Whether KEY is a sign and the cells of a class. */
static bool is_class(const struct config *c, struct text key)
{
	unsigned cells = 0;

	if (key.len == 0 || key.at[0] != SIGN)
		return false;
	while (key.at) {
		text_split(&key, '\t');
		cells++;
	}
	return cells == c->n_quasi;
}

/* A number in its one form, as read_value() makes it. */
static bool is_canonical(struct state *s, struct text value)
{
	static const struct number_style plain = {'.', 0};
	double x;

	if (!real_parse(&x, value, &plain))
		return false;
	s->value.len = 0;
	real_print(&s->value, x + 0.0);
	return text_equal(buf_view(&s->value), value);
}

enum verdict classes_load(struct state *s, const struct config *c,
	const struct state_row *row, const char **reason)
{
	struct text key = state_row_key(row), value;
	int64_t rows, column;

	if ((row->n != 1 && row->n != 3) ||
		!state_row_int(row, row->n - 1, &rows) || rows < 1)
		return BAD;
	if ((uint64_t)rows > MOST_ROWS ||
		(s->loaded += (uint64_t)rows) / (1 + DISCLOSURE_COLUMNS) >
			MOST_ROWS) {
		*reason = "more than 2^40 rows";
		return FATAL;
	}
	if (!is_class(c, key)) {
		*reason = "its key is not of this form";
		return BAD;
	}
	uint32_t class =
		quasi_class(&s->quasi, (struct text){key.at + 1, key.len - 1},
			row->n == 1 ? (uint64_t)rows : 0);
	if (row->n == 1)
		return OK;
	if (!state_row_int(row, 0, &column) || column < 0 ||
		column >= c->n_sensitive || !state_row_text(row, 1, &value) ||
		(c->column[column].ordered && !is_canonical(s, value)))
		return BAD;
	quasi_value(&s->quasi, class, (unsigned)column, value, (uint64_t)rows);
	return OK;
}

void classes_tell(const struct state *s, const struct config *c)
{
	setup_notice(c->setup, "quasi_empty", &s->no_quasi,
		"an empty cell of --quasi is a value like any other");
	setup_notice(c->setup, "sensitive_empty", &s->no_sensitive,
		"an empty cell of --sensitive is a value like any other");
	setup_added(c->setup, "quasi_empty", s->no_quasi.n);
	setup_added(c->setup, "sensitive_empty", s->no_sensitive.n);
}
