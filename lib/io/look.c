/* look.c - rows on their way out: taken apart, chosen, ordered, printed. */
#include "io/look.h"

#include <stdlib.h>

#include "base/chinese.h"
#include "base/decimal.h"
#include "base/mem.h"
#include "base/sort.h"
#include "base/tsv.h"
#include "io/look_print.h"

enum { ENOUGH = 64 * 1024 };

struct look {
	struct look_how how;
	size_t all; /* columns that come */
	struct look_cell *cell, *chosen;
	struct buf row, digits;	  /* what cells borrow */
	struct out_columns names; /* of what is written; owned */
	struct out out;
	struct look_print *print; /* NULL: rows are for programs */
	struct buf held;	  /* rows, if they are to be ordered */
	uint64_t n_held, written;
};

static bool is_for_people(enum out_format format)
{
	return format == OUT_PRETTY || format == OUT_MARKDOWN ||
	       format == OUT_XTAB;
}

struct look *look_new(const struct look_how *how,
	const struct out_columns *names, struct sink *sink)
{
	struct look *l = mem_zero(1, sizeof(*l));
	const struct out_columns *called = how->called ? how->called : names;

	l->how = *how;
	l->all = names->n;
	l->cell = mem_zero(names->n, sizeof(*l->cell));
	l->chosen = mem_zero(how->columns, sizeof(*l->chosen));
	l->out = (struct out){.format = how->format,
		.delimiter = how->delimiter,
		.columns = &l->names,
		.sink = sink};
	for (size_t i = 0; i < how->columns; i++)
		out_column(&l->out, called->name[how->column[i]]);
	if (how->bom && how->format != OUT_JSON)
		buf_string(&l->out.rows, "\xef\xbb\xbf");
	if (is_for_people(how->format))
		l->print = look_print_new(how, l->names.name, l->names.n);
	else
		out_header(&l->out);
	return l;
}

void look_free(struct look *l)
{
	if (!l)
		return;
	if (l->print)
		look_print_free(l->print);
	out_columns_release(&l->names);
	buf_release(&l->out.rows);
	buf_release(&l->held);
	buf_release(&l->row);
	buf_release(&l->digits);
	free(l->cell);
	free(l->chosen);
	free(l);
}

uint64_t look_written(const struct look *l)
{
	return l->written;
}

/* Computed numbers with a fraction are rounded.  Room for all was made, so that
 * nothing moves. */
static void round_cell(struct look *l, struct look_cell *c, char type)
{
	size_t from = l->digits.len;

	if (type != OUT_CELL_REAL || l->how.digits < 0)
		return;
	decimal_round(&l->digits, c->text, (unsigned)l->how.digits);
	c->text = (struct text){l->digits.at + from, l->digits.len - from};
}

static void take_cell(struct look *l, struct look_cell *c, struct text coded)
{
	char *at = l->row.at + (coded.at - l->row.at) + 1;

	*c = (struct look_cell){.text = {"", 0}};
	if (coded.len == 0)
		return;
	char type = coded.at[0];
	coded = (struct text){at, coded.len - 1};
	c->text = (struct text){at, tsv_decode(at, coded)};
	c->number = type != OUT_CELL_TEXT;
	round_cell(l, c, type);
}

/* The cells of a row, which stay until the next. */
static void take_apart(struct look *l, struct text row)
{
	l->row.len = l->digits.len = 0;
	buf_text(&l->row, row);
	(void)buf_room(&l->digits, row.len * 2 + l->all * 128);
	struct text rest = buf_view(&l->row);
	for (size_t i = 0; i < l->all; i++)
		take_cell(l, &l->cell[i],
			rest.at ? text_split(&rest, '\t')
				: (struct text){"", 0});
}

static void put_cell(struct out *out, const struct look_cell *c)
{
	if (c->number)
		out_number(out, c->text);
	else
		out_text(out, c->text);
}

static void say_words(struct look *l)
{
	for (size_t i = 0; i < l->all; i++) {
		struct look_cell *c = &l->cell[i];
		const char *word = NULL;
		if (!c->number && l->how.words[i].len)
			word = chinese_word(l->how.words[i], c->text);
		if (word)
			c->text = text_of(word);
	}
}

static const char *write_row(struct look *l, struct text row)
{
	take_apart(l, row);
	if (l->how.words)
		say_words(l);
	for (size_t i = 0; i < l->how.columns; i++)
		l->chosen[i] = l->cell[l->how.column[i]];
	l->written++;
	if (l->print) {
		look_print_row(l->print, &l->out.rows, l->chosen);
		return l->out.rows.len > ENOUGH ? out_flush(&l->out) : NULL;
	}
	for (size_t i = 0; i < l->how.columns; i++)
		put_cell(&l->out, &l->chosen[i]);
	out_end(&l->out);
	return l->out.failed;
}

const char *look_rows(struct look *l, struct text rows)
{
	if (l->how.keys) {
		buf_text(&l->held, rows);
		return NULL;
	}
	while (rows.len && l->written < l->how.top)
		TRY(write_row(l, text_split(&rows, '\n')));
	return out_flush(&l->out);
}

/* What a row is ordered by. */
struct look_sorted {
	struct text row;
	size_t key; /* its first in the list of keys */
};

struct look_value {
	enum { LOOK_NUMBER, LOOK_TEXT, LOOK_NOTHING } kind;
	size_t at, len; /* in the bytes of all keys */
	struct decimal_number number;
	struct text text;
};

struct look_order {
	const struct look_how *how;
	struct look_value *value;
	struct buf bytes;
};

/* Numbers come before texts, and what is empty is last either way. */
static int by_keys(const void *a, const void *b, void *context)
{
	const struct look_sorted *x = a, *y = b;
	const struct look_order *o = context;

	for (size_t k = 0; k < o->how->keys; k++) {
		const struct look_value *v = &o->value[x->key + k],
					*w = &o->value[y->key + k];
		int order = v->kind == LOOK_NUMBER
				    ? decimal_compare(&v->number, &w->number)
				    : text_compare(v->text, w->text);
		if (v->kind == LOOK_NOTHING || w->kind == LOOK_NOTHING)
			order = (v->kind == LOOK_NOTHING) -
				(w->kind == LOOK_NOTHING);
		else if (v->kind != w->kind)
			order = v->kind == LOOK_NUMBER ? -1 : 1;
		else if (o->how->key[k].down)
			order = -order;
		if (order)
			return order;
	}
	return 0;
}

/* Digits of T from I on. */
static size_t digits_from(struct text t, size_t i)
{
	size_t n = 0;

	while (i + n < t.len && t.at[i + n] >= '0' && t.at[i + n] <= '9')
		n++;
	return n;
}

/* Whether T is a number with commas between its groups of three: "-1,234.50".
 */
static bool has_groups(struct text t)
{
	size_t i = t.len && (t.at[0] == '-' || t.at[0] == '+'), groups = 0;
	size_t first = digits_from(t, i);

	if (first < 1 || first > 3)
		return false;
	for (i += first; i < t.len && t.at[i] == ','; i += 4, groups++)
		if (digits_from(t, i + 1) != 3)
			return false;
	if (i < t.len && t.at[i] == '.')
		i += 1 + digits_from(t, i + 1);
	return groups > 0 && i == t.len;
}

static void note_ungrouped(struct buf *to, struct text t)
{
	for (size_t i = 0; i < t.len; i++)
		if (t.at[i] != ',')
			buf_byte(to, t.at[i]);
}

static void note_keys(
	struct look *l, struct look_order *o, struct look_sorted *s)
{
	for (size_t k = 0; k < l->how.keys; k++) {
		const struct look_cell *c = &l->cell[l->how.key[k].column];
		size_t at = o->bytes.len;
		if (decimal_has_exponent(c->text))
			decimal_expand(&o->bytes, c->text);
		else if (has_groups(c->text))
			note_ungrouped(&o->bytes, c->text);
		else
			buf_text(&o->bytes, c->text);
		o->value[s->key + k] =
			(struct look_value){.at = at, .len = o->bytes.len - at};
	}
}

/* The bytes of keys do not move any more. */
static void read_keys(struct look_order *o, size_t n)
{
	const struct number_style style = {.decimal = '.'};

	for (size_t i = 0; i < n; i++) {
		struct look_value *v = &o->value[i];
		v->text = (struct text){buf_view(&o->bytes).at + v->at, v->len};
		v->kind = v->len == 0 ? LOOK_NOTHING
			  : decimal_is_plain(v->text, '.') &&
					  decimal_read(
						  &v->number, v->text, &style)
				  ? LOOK_NUMBER
				  : LOOK_TEXT;
	}
}

static size_t count_lines(struct text t)
{
	size_t n = 0;

	for (size_t i = 0; i < t.len; i++)
		n += t.at[i] == '\n';
	return n;
}

static const char *write_sorted(struct look *l)
{
	struct text rest = buf_view(&l->held);
	size_t n = count_lines(rest);
	struct look_sorted *row = mem_array(n, sizeof(*row));
	struct look_order o = {.how = &l->how,
		.value = mem_array(n * l->how.keys, sizeof(*o.value))};
	const char *why = NULL;
	int digits = l->how.digits;

	l->how.digits = -1; /* the order is that of numbers, not of roundings */
	for (size_t i = 0; i < n; i++) {
		row[i] = (struct look_sorted){
			text_split(&rest, '\n'), i * l->how.keys};
		take_apart(l, row[i].row);
		note_keys(l, &o, &row[i]);
	}
	l->how.digits = digits;
	read_keys(&o, n * l->how.keys);
	sort_with(row, n, sizeof(*row), by_keys, &o);
	for (size_t i = 0; i < n && !why && l->written < l->how.top; i++)
		why = write_row(l, row[i].row);
	free(row);
	free(o.value);
	buf_release(&o.bytes);
	return why;
}

const char *look_end(struct look *l, const char **said)
{
	*said = NULL;
	if (l->how.keys)
		TRY(write_sorted(l));
	if (l->print)
		look_print_end(l->print, &l->out.rows, said);
	return out_flush(&l->out);
}
