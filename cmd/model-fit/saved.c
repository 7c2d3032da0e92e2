/* saved.c - the state of model-fit: a line a row, and one that names columns.
 *
 *	KEY  tag  label  weight  cell ...  fields
 *	     tag  columns  name ...  fields
 *
 * The key is the unit, or "#" and a hash of the line where rows have none;
 *cells are in the order of the names, as they were read.  The last field says
 *how many stand before it, as a TAB at the end of a line may get lost.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "io/tsv.h"
#include "model-fit/parts.h"

enum { BEFORE = 2 /* fields before the cells */ };

static void put(struct buf *to, struct text t)
{
	buf_byte(to, '\t');
	tsv_encode(to, t);
}

void saved_keep(struct state *s, const struct data_row *row)
{
	struct buf *line = &s->line;
	struct buf weight = {0};

	line->len = 0;
	put(line, row->label);
	real_print(&weight, row->weight);
	put(line, buf_view(&weight));
	buf_release(&weight);
	for (unsigned i = 0; i < s->columns; i++)
		put(line, row->cell[i]);
	mem_grow(&s->at, &s->cap, s->n + 1, sizeof(*s->at));
	s->at[s->n++] = s->lines.len;
	if (row->unit.len)
		tsv_encode(&s->lines, row->unit);
	else
		buf_printf(&s->lines, "#%016llx",
			(unsigned long long)data_hash(buf_view(line)));
	buf_text(&s->lines, buf_view(line));
	buf_byte(&s->lines, '\n');
}

static struct text line_at(const struct state *s, size_t i)
{
	struct text rest = buf_view(&s->lines);

	rest.at += s->at[i];
	rest.len -= s->at[i];
	return text_split(&rest, '\n');
}

static struct text key_of(struct text line)
{
	return text_split(&line, '\t');
}

static int by_line(const void *a, const void *b, void *arg)
{
	struct text x = line_at(arg, *(const size_t *)a),
		    y = line_at(arg, *(const size_t *)b);
	int keys = text_compare(key_of(x), key_of(y));

	return keys ? keys : text_compare(x, y);
}

/* CELL without the escapes of TSV; until the next call with TO. */
static struct text decoded(struct buf *to, struct text cell)
{
	to->len = 0;
	char *at = buf_room(to, cell.len + 1);

	return (struct text){at, tsv_decode(at, cell)};
}

/* A line of TSV as fields, and how many they are. */
static void put_fields(struct state_out *to, struct text line)
{
	struct buf plain = {0};
	int64_t n = 0;

	for (; line.at; n++)
		state_text(to, decoded(&plain, text_split(&line, '\t')));
	state_int(to, n);
	buf_release(&plain);
}

/* The names, as this run has read them, or another. */
static void name_columns(struct state *s, const struct config *c)
{
	for (unsigned i = 0; i < c->columns && s->names.len == 0; i++)
		for (unsigned k = 0; k < c->columns; k++)
			put(&s->names, c->name[k]);
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
	size_t *order = mem_array(s->n + 1, sizeof(*order));
	struct buf key = {0};

	name_columns(s, config);
	for (size_t i = 0; i < s->n; i++)
		order[i] = i;
	sort_with(order, s->n, sizeof(*order), by_line, s);
	if (s->n && s->names.len)
		put_names(to, s);
	for (size_t i = 0; i < s->n; i++) {
		struct text rest = line_at(s, order[i]);
		state_key(to, decoded(&key, text_split(&rest, '\t')));
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
		put(&names, t);
	bool same = s->names.len == 0 ||
		    text_equal(buf_view(&s->names), buf_view(&names));
	if (s->names.len == 0)
		buf_text(&s->names, buf_view(&names));
	buf_release(&names);
	*reason = "its rows have other columns than those before";
	return same && (!s->begun || s->columns == n) ? OK : BAD;
}

/* Who KEY is, or nobody. */
static bool read_key(struct text *unit, struct text key)
{
	*unit = key;
	if (key.at[0] == '#')
		*unit = (struct text){"", 0};
	return true;
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
	if (!counted(row, 0, &n) || n < BEFORE || !read_key(&r.unit, key) ||
		!state_row_text(row, 0, &r.label) ||
		!state_row_text(row, 1, &weight) ||
		!real_parse(&r.weight, weight, &plain) || r.weight < 0)
		return BAD;
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
