/* side.c - reading small tables whole. */
#include "filter/side.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "io/records.h"

/* --columns is for the input: side tables go by their names. */
static const struct opt_list none;

/* What side_open() knows while it reads. */
struct loading {
	struct side *s;
	int key; /* the column of the key, or ROLE_NONE */
	size_t fields;
	size_t *at; /* cells as offsets and lengths into s->bytes: it moves */
	size_t n, cap;
};

static const char *place(const struct side *s, uint64_t line, const char *why)
{
	return fail_text("%s:%llu: %s", s->path, (unsigned long long)line, why);
}

const char *side_fault(const struct side *s, size_t i, const char *why)
{
	return place(s, s->line[i], why);
}

static void keep(struct loading *l, struct text t)
{
	mem_grow(&l->at, &l->cap, l->n + 2, sizeof(*l->at));
	l->at[l->n++] = l->s->bytes.len;
	l->at[l->n++] = t.len;
	buf_text(&l->s->bytes, t);
}

static const char *read_header(struct loading *l, struct batch *b,
	const struct record *r, const char *key)
{
	struct side *s = l->s;
	struct header all = {
		mem_array(r->fields, sizeof(*all.name)), r->fields};
	const char *why = NULL;

	for (unsigned i = 0; i < r->fields; i++)
		all.name[i] = batch_field(b, r, i);
	l->fields = r->fields;
	l->key = ROLE_NONE;
	if (key)
		why = role_find(&l->key, text_of(key), &all, &none);
	if (!why && key && l->key == ROLE_NONE)
		why = role_missing(key, &all);
	s->columns = l->key == ROLE_NONE ? r->fields : r->fields - 1u;
	s->header.name = mem_array(s->columns, sizeof(*s->header.name));
	for (size_t i = 0; i < r->fields && !why; i++)
		if ((int)i != l->key)
			s->header.name[s->header.n++] = (struct text){
				mem_copy(all.name[i].at, all.name[i].len),
				all.name[i].len};
	free(all.name);
	return why ? fail_text("%s: %s", s->path, why) : NULL;
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

static const char *read_row(
	struct loading *l, struct batch *b, const struct record *r)
{
	struct side *s = l->s;
	uint64_t line = batch_line(b, r);

	if (r->kind == RECORD_BAD)
		return place(s, line, batch_fault(r));
	if (r->fields != l->fields) {
		char why[80];
		snprintf(why, sizeof(why), "%u fields where the header has %zu",
			r->fields + 0u, l->fields);
		return place(s, line, why);
	}
	for (unsigned i = 0; i < r->fields; i++)
		if ((int)i != l->key)
			keep(l, batch_field(b, r, i));
	mem_grow(&s->line, &s->line_cap, s->n + 1, sizeof(*s->line));
	s->line[s->n++] = line;
	if (l->key == ROLE_NONE)
		return NULL;
	struct text key = batch_field(b, r, (unsigned)l->key);
	size_t before = s->keys.n, at = table_put(&s->keys, key);
	if (at == before)
		return NULL;
	s->n--; /* said twice: only what is new counts */
	bool same = same_row(l, at, s->n);
	l->n -= 2 * s->columns;
	return same ? NULL
		    : place(s, line,
			      fail_text("'%s' is here a second time, with "
					"other values",
				      text_show(key)));
}

static const char *read_all(
	struct loading *l, struct reader *reader, const char *key)
{
	struct batch b;
	const char *why = NULL;
	bool header = true;

	batch_init(&b);
	do {
		why = reader_next(reader, &b);
		for (size_t i = 0; i < b.n && !why; i++) {
			if (!header)
				why = read_row(l, &b, &b.record[i]);
			else if (b.record[i].kind == RECORD_BAD)
				why = place(l->s, 1, batch_fault(&b.record[i]));
			else
				why = read_header(l, &b, &b.record[i], key);
			header = false;
		}
	} while (!why && b.n);
	batch_release(&b);
	if (!why && header)
		why = fail_text("%s: no header line", l->s->path);
	return why;
}

const char *side_open(struct side *s, const char *path, const char *key)
{
	struct loading l = {.s = s};
	struct input *in;

	*s = (struct side){.path = path};
	table_init(&s->keys, 0, 1);
	TRY(input_open(&in, path, NULL));
	struct reader *reader = reader_new(in, &(struct reader_options){0});
	const char *why = read_all(&l, reader, key);
	reader_free(reader);
	input_close(in);
	s->cell = mem_array(l.n / 2, sizeof(*s->cell));
	for (size_t i = 0; i < l.n / 2 && l.at; i++)
		s->cell[i] = (struct text){
			s->bytes.at ? s->bytes.at + l.at[2 * i] : "",
			l.at[2 * i + 1]};
	free(l.at);
	return why;
}

void side_release(struct side *s)
{
	for (size_t i = 0; i < s->header.n; i++)
		free((char *)s->header.name[i].at);
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

const char *side_column(
	int *column, const struct side *s, const char *role, bool required)
{
	const char *why = role_find(column, text_of(role), &s->header, &none);

	if (!why && required && *column == ROLE_NONE)
		why = role_missing(role, &s->header);
	return why ? fail_text("%s: %s", s->path, why) : NULL;
}
