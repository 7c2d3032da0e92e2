/* side.c - small tables that are kept. */
#include "cells/side.h"

#include <stdlib.h>

#include "base/chinese.h"
#include "base/identifier.h"
#include "base/mem.h"
#include "cells/ids.h"
#include "cells/notice.h"
#include "cells/vocabulary.h"

static const struct opt_list none;

/* What side_open() knows while it reads. */
struct loading {
	struct side *s;
	const struct side_how *how;
	const char *const *role; /* of the columns of the key */
	struct buf key;		 /* of the row at hand, if it has parts */
	size_t fields;
	size_t *at; /* cells as offsets and lengths into s->bytes: it moves */
	size_t n, cap;
};

const char *side_fault(const struct side *s, size_t i, const char *why)
{
	return fail_text(
		"%s:%llu: %s", s->path, (unsigned long long)s->line[i], why);
}

static void keep(struct loading *l, struct text t)
{
	mem_grow(&l->at, &l->cap, l->n + 2, sizeof(*l->at));
	l->at[l->n++] = l->s->bytes.len;
	l->at[l->n++] = t.len;
	buf_text(&l->s->bytes, t);
}

static bool is_key(const struct side *s, size_t column)
{
	for (unsigned k = 0; k < s->key_columns; k++)
		if ((size_t)s->key[k] == column)
			return true;
	return false;
}

/* The column of ROLE; where ROLE is itself a name of a role (product_id), also
 * by the other names of that. */
static const char *find_key(int *column, const char *role,
	const struct header *names, const struct opt_list *chosen)
{
	struct text other = vocabulary_role(text_of(role));

	TRY(role_find(column, text_of(role), names, chosen));
	if (*column == ROLE_NONE && other.len)
		TRY(role_find(column, other, names, chosen));
	return *column == ROLE_NONE ? role_missing(role, names) : NULL;
}

static const char *keep_header(void *arg, const struct header *names)
{
	struct loading *l = arg;
	struct side *s = l->s;

	l->fields = names->n;
	for (unsigned k = 0; k < s->key_columns; k++)
		TRY(find_key(&s->key[k], l->role[k], names, s->chosen));
	s->header.name = mem_array(names->n, sizeof(*s->header.name));
	s->all.name = mem_array(names->n, sizeof(*s->all.name));
	s->all.table = names->table;
	s->all.asked = names->asked;
	for (size_t i = 0; i < names->n; i++) {
		struct text own = {
			mem_copy(names->name[i].at, names->name[i].len),
			names->name[i].len};
		s->all.name[s->all.n++] = own;
		if (!is_key(s, i))
			s->header.name[s->header.n++] = own;
	}
	s->columns = s->header.n;
	return NULL;
}

/* Whether the row just kept is the one before that has the same key. */
static bool same_row(const struct loading *l, size_t first, size_t second)
{
	const char *bytes = l->s->bytes.at;
	size_t width = 2 * l->s->columns;

	for (size_t i = 0; i < width && l->at; i += 2) {
		const size_t *a = l->at + first * width + i,
			     *b = l->at + second * width + i;
		if (a[1] != b[1] ||
			memcmp(bytes + a[0], bytes + b[0], a[1]) != 0)
			return false;
	}
	return true;
}

/* The row just kept has the key GIVEN, which is KEY if --ids has it as an
 * alias.  A key that comes twice is kept once. */
static const char *keep_key(struct loading *l, struct text given)
{
	struct side *s = l->s;
	struct text key = l->how->ids ? ids_mapped(l->how->ids, given) : given;
	size_t before = s->keys.n, at = table_put(&s->keys, key);

	if (at == before)
		return NULL;
	bool same = same_row(l, at, --s->n);
	l->n -= 2 * s->columns;
	if (same && l->how->rows)
		notice_line(l->how->rows, s->path, s->line[s->n]);
	if (same)
		return NULL;
	return fail_text("'%s' is here a second time%s%s, with other values",
		text_show(key), l->how->ids ? ", by " : "",
		l->how->ids ? l->how->ids->path : "");
}

/* The key of a row: its cell, or the cells of its columns, divided. */
static const char *key_of(
	struct text *key, struct loading *l, const struct text *cell)
{
	const struct side *s = l->s;

	l->key.len = 0;
	for (unsigned k = 0; k < s->key_columns; k++) {
		const char *fault = identifier_fault(cell[s->key[k]]);
		if (fault)
			return fail_text("the %s '%s' is not %s", l->role[k],
				text_show(cell[s->key[k]]), fault);
		if (k)
			buf_byte(&l->key, JOIN_BETWEEN);
		buf_text(&l->key, cell[s->key[k]]);
	}
	*key = buf_view(&l->key);
	return NULL;
}

static const char *keep_row(void *arg, const struct text *cell, uint64_t line)
{
	struct loading *l = arg;
	struct side *s = l->s;
	struct text key = {"", 0};

	TRY(key_of(&key, l, cell));
	for (size_t i = 0; i < l->fields; i++)
		if (!is_key(s, i))
			keep(l, cell[i]);
	mem_grow(&s->line, &s->line_cap, s->n + 1, sizeof(*s->line));
	s->line[s->n++] = line;
	return s->key_columns ? keep_key(l, key) : NULL;
}

const char *side_open_keyed(struct side *s, const char *path,
	const char *const *key, unsigned n, const struct side_how *how)
{
	struct loading l = {.s = s, .how = how, .role = key};
	struct side_walk walk = {keep_header, keep_row, &l};

	*s = (struct side){.path = path,
		.key_columns = n,
		.what = n ? key[0] : NULL,
		.chosen = how->columns ? how->columns : &none,
		.style = how->style};
	table_init(&s->keys, 0, 1);
	const char *why = side_walk(path, &walk, how);
	s->cell = mem_array(l.n / 2, sizeof(*s->cell));
	for (size_t i = 0; i < l.n / 2 && l.at; i++)
		s->cell[i] = (struct text){
			s->bytes.at ? s->bytes.at + l.at[2 * i] : "",
			l.at[2 * i + 1]};
	free(l.at);
	buf_release(&l.key);
	return why;
}

const char *side_open(struct side *s, const char *path, const char *key,
	const struct side_how *how)
{
	return side_open_keyed(s, path, &key, key != NULL, how);
}

void side_release(struct side *s)
{
	for (size_t i = 0; i < s->all.n; i++)
		free((char *)s->all.name[i].at);
	free(s->all.name);
	free(s->header.name);
	free(s->cell);
	free(s->line);
	table_release(&s->keys);
	buf_release(&s->bytes);
}

size_t side_find(const struct side *s, struct text key)
{
	size_t at = table_find(&s->keys, key);

	return at == (size_t)TABLE_NONE ? SIDE_NONE : at;
}

/* Cells of COLUMN that are neither empty nor identifiers are an error. */
static const char *check_identifiers(const struct side *s, int column)
{
	for (size_t i = 0; i < s->n; i++) {
		struct text t = side_cell(s, i, (size_t)column);
		const char *why = t.len ? identifier_fault(t) : NULL;
		if (why)
			return side_fault(s, i,
				fail_text("'%s' is not %s", text_show(t), why));
	}
	return NULL;
}

/* The column I of all without those of the key; for one of the key itself, -1.
 */
static int without_key(const struct side *s, size_t i)
{
	int column = (int)i;

	for (unsigned k = 0; k < s->key_columns; k++) {
		if ((size_t)s->key[k] == i)
			return -1;
		column -= s->key[k] < (int)i;
	}
	return column;
}

/* The cells of a table that is read, by the columns that it has. */
static bool table_cell(void *arg, struct text *cell, size_t i, size_t column)
{
	const struct side *s = arg;
	int at = without_key(s, column);

	if (i >= s->n)
		return false;
	*cell = at < 0 ? (struct text){"", 0} : side_cell(s, i, (size_t)at);
	return true;
}

/* Find ROLE among all columns but the key. */
static const char *find_column(
	int *column, struct side *s, const char *role, bool required)
{
	struct header all = s->all;
	bool *taken = mem_zero(all.n + 1, sizeof(*taken));
	const char *why;

	for (unsigned k = 0; k < s->key_columns; k++)
		taken[s->key[k]] = true;
	all.taken = taken;
	all.rows = table_cell;
	all.rows_arg = s;
	all.line = s->line;
	all.judges = true;
	why = role_find(column, text_of(role), &all, s->chosen);
	if (!why && required && *column == ROLE_NONE)
		why = role_missing(role, &all);
	if (!why && *column >= 0 && without_key(s, (size_t)*column) < 0)
		why = fail_text("'%s' is the key of the table and not the %s",
			text_show(all.name[*column]), role);
	free(taken);
	return why;
}

const char *side_column(
	int *column, const struct side *s, const char *role, bool required)
{
	struct side borrowed = *s; /* looking at cells changes nothing */
	const char *why = find_column(column, &borrowed, role, required);

	if (why)
		return fail_text("%s: %s", s->path, why);
	if (*column == ROLE_NONE)
		return NULL;
	*column = without_key(s, (size_t)*column);
	return role_identifies(text_of(role)) ? check_identifiers(s, *column)
					      : NULL;
}

bool side_called(const struct side *s, size_t i, const char *name)
{
	struct text is = s->header.name[i];
	struct buf chinese = {0};
	bool same = vocabulary_same(is, text_of(name)) ||
		    (chinese_column(&chinese, text_of(name)) &&
			    vocabulary_same(is, buf_view(&chinese)));

	buf_release(&chinese);
	return same;
}
