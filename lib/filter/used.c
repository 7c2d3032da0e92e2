/* used.c - who has read which columns, by the --stats of other runs. */
#include "filter/used.h"
#include <stdlib.h>

#include "base/mem.h"
#include "io/input.h"
#include "io/json.h"

static const char *read_some(void *self, char *to, size_t room, size_t *got)
{
	return input_read(self, to, room, got);
}

static struct text copy(struct text t)
{
	return (struct text){mem_copy(t.at, t.len), t.len};
}

static void add_use(struct used *u, struct text column)
{
	mem_grow(&u->use, &u->cap, u->n + 1, sizeof(*u->use));
	u->use[u->n++] = (struct used_by){copy(column), {NULL, 0}};
}

static const char *read_columns(struct used *u, struct json *j)
{
	enum json_event e;

	for (;;) {
		TRY(json_next(j, &e));
		if (e == JSON_ARRAY_END)
			return NULL;
		if (e != JSON_TEXT)
			return json_fault(j, "a column that is not a text");
		add_use(u, json_text(j));
	}
}

/* One member of the object; what it says of the program is in PROGRAM. */
static const char *read_member(
	struct used *u, struct json *j, struct buf *program, bool *columns)
{
	enum json_event e;
	bool names = text_is(json_text(j), "columns");
	bool program_next = text_is(json_text(j), "program");

	TRY(json_next(j, &e));
	if (names && e == JSON_ARRAY) {
		*columns = true;
		return read_columns(u, j);
	}
	if (program_next && e == JSON_TEXT)
		buf_text(program, json_text(j));
	return json_skip(j, e);
}

/* The object of one run. */
static const char *read_run(struct used *u, struct json *j, struct buf *program)
{
	enum json_event e;
	bool columns = false;

	TRY(json_next(j, &e));
	if (e != JSON_OBJECT)
		return json_fault(j, "not an object, as --stats writes it");
	for (;;) {
		TRY(json_next(j, &e));
		if (e != JSON_KEY)
			break;
		TRY(read_member(u, j, program, &columns));
	}
	return columns && program->len
		       ? NULL
		       : json_fault(j, "no program and columns: it is not what "
				       "--stats writes");
}

const char *used_read(struct used *u, const char *path)
{
	struct buf program = {0};
	struct input *in;
	size_t from = u->n;

	TRY(input_open(&in, path, NULL));
	struct json *j =
		json_new((struct source){read_some, in}, input_name(in), NULL);
	const char *why = read_run(u, j, &program);
	json_free(j);
	input_close(in);
	for (size_t i = from; i < u->n; i++)
		u->use[i].program = copy(buf_view(&program));
	buf_release(&program);
	return why;
}

static int by_program(const void *x, const void *y)
{
	const struct used_by *a = x, *b = y;

	return text_compare(a->program, b->program);
}

void used_find(
	struct used *u, struct buf *to, struct text column, const char *but)
{
	struct text last = text_of(but);

	to->len = 0;
	if (u->n)
		qsort(u->use, u->n, sizeof(*u->use), by_program);
	for (size_t i = 0; i < u->n; i++) {
		const struct used_by *by = &u->use[i];
		if (!text_equal(by->column, column) ||
			text_equal(by->program, last) ||
			text_is(by->program, but))
			continue;
		if (to->len)
			buf_byte(to, ' ');
		buf_text(to, by->program);
		last = by->program;
	}
}

void used_release(struct used *u)
{
	for (size_t i = 0; i < u->n; i++) {
		free((char *)u->use[i].column.at);
		free((char *)u->use[i].program.at);
	}
	free(u->use);
}
