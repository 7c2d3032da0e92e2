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

#include "base/mem.h"
#include "base/sort.h"
#include "io/tsv.h"
#include "kanon-gate/parts.h"

enum { SIGN = '=' };

static const uint64_t MOST_ROWS = (uint64_t)1 << 40;

uint32_t cell_class(struct text key)
{
	uint32_t class;

	memcpy(&class, key.at, sizeof(class));
	return class;
}

unsigned cell_column(struct text key)
{
	return (unsigned char)key.at[sizeof(uint32_t)];
}

struct text cell_value(struct text key)
{
	return (struct text){key.at + CELL_KEY, key.len - CELL_KEY};
}

/* ROWS more of the class KEY; its number. */
static uint32_t add_class(struct state *s, struct text key, uint64_t rows)
{
	size_t i = table_put(&s->classes, key);

	*(uint64_t *)table_value(&s->classes, i) += rows;
	return (uint32_t)i;
}

/* ROWS more of CLASS have VALUE in COLUMN. */
static void add_cell(struct state *s, uint32_t class, unsigned column,
	struct text value, uint64_t rows)
{
	s->key.len = 0;
	buf_bytes(&s->key, (const char *)&class, sizeof(class));
	buf_byte(&s->key, (char)column);
	buf_text(&s->key, value);
	size_t i = table_put(&s->cells, buf_view(&s->key));
	*(uint64_t *)table_value(&s->cells, i) += rows;
}

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
	uint32_t class = add_class(s, buf_view(&s->key), 1);
	for (unsigned i = 0; i < c->n_sensitive; i++)
		if (read_value(s, c, row, i, &t))
			add_cell(s, class, i, t, 1);
	if (no_quasi)
		notice_row(&s->no_quasi, row);
	if (no_sensitive)
		notice_row(&s->no_sensitive, row);
	return OK;
}

/* Where a cell comes in the state: by class, column and value. */
struct order {
	const struct state *s;
	const uint32_t *rank; /* of classes */
};

static int by_place(const void *a, const void *b, void *context)
{
	const struct order *o = context;
	struct text x = table_key(&o->s->cells, *(const uint32_t *)a);
	struct text y = table_key(&o->s->cells, *(const uint32_t *)b);
	uint32_t i = o->rank[cell_class(x)], j = o->rank[cell_class(y)];

	if (i != j)
		return i < j ? -1 : 1;
	if (cell_column(x) != cell_column(y))
		return cell_column(x) < cell_column(y) ? -1 : 1;
	return text_compare(cell_value(x), cell_value(y));
}

static void begin_line(struct state *s, struct state_out *to, uint32_t class)
{
	s->key.len = 0;
	buf_byte(&s->key, SIGN);
	buf_text(&s->key, table_key(&s->classes, class));
	state_key(to, buf_view(&s->key));
}

static void save_class(struct state *s, struct state_out *to, uint32_t class)
{
	begin_line(s, to, class);
	state_int(to, (int64_t) * (uint64_t *)table_value(&s->classes, class));
	state_end(to);
}

static void save_cell(struct state *s, struct state_out *to, uint32_t cell)
{
	struct text key = table_key(&s->cells, cell);

	begin_line(s, to, cell_class(key));
	state_int(to, cell_column(key));
	state_text(to, cell_value(key));
	state_int(to, (int64_t) * (uint64_t *)table_value(&s->cells, cell));
	state_end(to);
}

const char *classes_save(
	struct state *s, const struct config *c, struct state_out *to)
{
	uint32_t *class = table_sorted(&s->classes);
	uint32_t *rank = mem_array(s->classes.n, sizeof(*rank));
	uint32_t *cell = mem_array(s->cells.n, sizeof(*cell));
	size_t at = 0;

	for (uint32_t i = 0; i < s->classes.n; i++)
		rank[class[i]] = i;
	for (uint32_t i = 0; i < s->cells.n; i++)
		cell[i] = i;
	sort_with(cell, s->cells.n, sizeof(*cell), by_place,
		&(struct order){s, rank});
	for (uint32_t i = 0; i < s->classes.n; i++) {
		save_class(s, to, class[i]);
		for (; at < s->cells.n &&
			cell_class(table_key(&s->cells, cell[at])) == class[i];
			at++)
			save_cell(s, to, cell[at]);
	}
	free(cell);
	free(rank);
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
		(s->loaded += (uint64_t)rows) / (1 + MOST_SENSITIVE) >
			MOST_ROWS) {
		*reason = "more than 2^40 rows";
		return FATAL;
	}
	if (!is_class(c, key)) {
		*reason = "its key is not of this form";
		return BAD;
	}
	uint32_t class = add_class(s, (struct text){key.at + 1, key.len - 1},
		row->n == 1 ? (uint64_t)rows : 0);
	if (row->n == 1)
		return OK;
	if (!state_row_int(row, 0, &column) || column < 0 ||
		column >= c->n_sensitive || !state_row_text(row, 1, &value) ||
		(c->column[column].ordered && !is_canonical(s, value)))
		return BAD;
	add_cell(s, class, (unsigned)column, value, (uint64_t)rows);
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
