/* saved.c - the state of model-fit: a line a row, and one that names columns.
 *
 *	KEY  tag  label  weight  cell ...  fields
 *	     tag  columns  name ...  fields
 *
 * The key is the unit, or "#" and a hash of the line where rows have none;
 * cells are in the order of the names, as they were read.  The last field says
 * how many stand before it, as a TAB at the end of a line may get lost.
 */
#include <stdlib.h>

#include "model-fit/parts.h"

enum { BEFORE = 2 /* fields before the cells */ };

/* LINE, whose fields are written as those of states are, and how many they are.
 */
static void put_fields(struct state_out *to, struct text line)
{
	int64_t n = 1;

	for (size_t i = 0; i < line.len; i++)
		n += line.at[i] == '\t';
	buf_byte(&to->lines, '\t');
	buf_text(&to->lines, line);
	state_int(to, n);
}

/* The names, as this run has read them, or another. */
static void name_columns(struct state *s, const struct config *c)
{
	for (unsigned i = 0; i < c->columns && s->names.len == 0; i++)
		for (unsigned k = 0; k < c->columns; k++)
			lines_put(&s->names, c->name[k]);
}

static void put_names(struct state_out *to, const struct state *s)
{
	struct text names = buf_view(&s->names);

	state_key(to, text_of(""));
	state_text(to, text_of("columns"));
	put_fields(to, (struct text){names.at + 1, names.len - 1});
	state_end(to);
}

const char *saved_write(void *at, const void *config, struct state_out *to)
{
	struct state *s = at;
	size_t *order = lines_order(&s->lines);
	struct buf key = {0};

	name_columns(s, config);
	if (s->lines.n && s->names.len)
		put_names(to, s);
	for (size_t i = 0; i < s->lines.n; i++) {
		struct text rest = lines_at(&s->lines, order[i]);
		state_key(to, lines_plain(&key, text_split(&rest, '\t')));
		put_fields(to, rest);
		state_end(to);
	}
	buf_release(&key);
	free(order);
	return to->failed;
}

/* Whether the last field says how many stand between FIRST and it. */
static bool counted(const struct state_row *row, size_t first, size_t *n)
{
	int64_t said;

	if (row->n < first + 2 || !state_row_int(row, row->n - 1, &said) ||
		said < 0)
		return false;
	*n = row->n - first - 1;
	return (uint64_t)said == *n;
}

static enum verdict load_names(
	struct state *s, const struct state_row *row, const char **reason)
{
	struct buf names = {0};
	struct text t;
	size_t n;

	if (!counted(row, 1, &n) || !state_row_text(row, 0, &t) ||
		!text_is(t, "columns"))
		return BAD;
	for (size_t i = 1; i <= n && state_row_text(row, i, &t); i++)
		lines_put(&names, t);
	bool same = s->names.len == 0 ||
		    text_equal(buf_view(&s->names), buf_view(&names));
	if (s->names.len == 0)
		buf_text(&s->names, buf_view(&names));
	buf_release(&names);
	*reason = "its rows have other columns than those before";
	return same && (!s->begun || s->columns == n) ? OK : BAD;
}

enum verdict saved_read(void *at, const void *config,
	const struct state_row *row, const char **reason)
{
	const struct config *c = config;
	static const struct number_style plain = {.decimal = '.'};
	struct state *s = at;
	struct data_row r = {.weight = 1};
	struct text key = state_row_key(row), weight;
	size_t n;

	if (key.len == 0)
		return load_names(s, row, reason);
	if (!counted(row, 0, &n) || n < BEFORE ||
		!state_row_text(row, 0, &r.label) ||
		!state_row_text(row, 1, &weight) ||
		!real_parse(&r.weight, weight, &plain) || r.weight < 0)
		return BAD;
	r.unit = lines_unit(key);
	*reason = "its rows have other columns than those before";
	if (!rows_begin(s, c, (unsigned)(n - BEFORE)))
		return BAD;
	for (unsigned i = 0; i < s->columns; i++)
		if (!state_row_text(row, BEFORE + i, &s->cell[i]))
			return BAD;
	r.cell = s->cell;
	*reason = rows_take(s, c, &r);
	return *reason ? BAD : OK;
}
