/* used.c - who has read which columns, by the --stats of other runs. */
#include <stdlib.h>

#include "base/mem.h"
#include "io/input.h"
#include "io/json.h"
#include "pii-mask/parts.h"

static const char *read_some(void *self, char *to, size_t room, size_t *got)
{
	return input_read(self, to, room, got);
}

static struct text copy(struct text t)
{
	return (struct text){mem_copy(t.at, t.len), t.len};
}

static void add_use(struct config *c, struct text column)
{
	mem_grow(&c->use, &c->use_cap, c->uses + 1, sizeof(*c->use));
	c->use[c->uses++] = (struct use){copy(column), {NULL, 0}};
}

static const char *read_columns(struct config *c, struct json *j)
{
	enum json_event e;

	for (;;) {
		TRY(json_next(j, &e));
		if (e == JSON_ARRAY_END)
			return NULL;
		if (e != JSON_TEXT)
			return json_fault(j, "a column that is not a text");
		add_use(c, json_text(j));
	}
}

/* One member of the object; what it says of the program is in PROGRAM. */
static const char *read_member(
	struct config *c, struct json *j, struct buf *program, bool *columns)
{
	enum json_event e;
	bool names = text_is(json_text(j), "columns");
	bool program_next = text_is(json_text(j), "program");

	TRY(json_next(j, &e));
	if (names && e == JSON_ARRAY) {
		*columns = true;
		return read_columns(c, j);
	}
	if (program_next && e == JSON_TEXT)
		buf_text(program, json_text(j));
	return json_skip(j, e);
}

/* The object of one run. */
static const char *read_run(
	struct config *c, struct json *j, struct buf *program)
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
		TRY(read_member(c, j, program, &columns));
	}
	return columns && program->len
		       ? NULL
		       : json_fault(j, "no program and columns: it is not what "
				       "--stats writes");
}

static const char *read_file(struct config *c, const char *path)
{
	struct buf program = {0};
	struct input *in;
	size_t from = c->uses;

	TRY(input_open(&in, path, NULL));
	struct json *j =
		json_new((struct source){read_some, in}, input_name(in), NULL);
	const char *why = read_run(c, j, &program);
	json_free(j);
	input_close(in);
	for (size_t i = from; i < c->uses; i++)
		c->use[i].program = copy(buf_view(&program));
	buf_release(&program);
	return why;
}

const char *used_read(struct config *c)
{
	for (size_t i = 0; i < c->used.n; i++)
		TRY(read_file(c, c->used.item[i].at));
	return NULL;
}

static int by_program(const void *x, const void *y)
{
	const struct use *a = x, *b = y;

	return text_compare(a->program, b->program);
}

void used_by(struct config *c, struct buf *to, struct text column)
{
	struct text last = {"pii-mask", 8}; /* to hide is not to use */

	to->len = 0;
	if (c->uses)
		qsort(c->use, c->uses, sizeof(*c->use), by_program);
	for (size_t i = 0; i < c->uses; i++) {
		const struct use *u = &c->use[i];
		if (!text_equal(u->column, column) ||
			text_equal(u->program, last) ||
			text_is(u->program, "pii-mask"))
			continue;
		if (to->len)
			buf_byte(to, ' ');
		buf_text(to, u->program);
		last = u->program;
	}
}

void used_release(struct config *c)
{
	for (size_t i = 0; i < c->uses; i++) {
		free((char *)c->use[i].column.at);
		free((char *)c->use[i].program.at);
	}
	free(c->use);
}
