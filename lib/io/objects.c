/* objects.c - a request that is a JSON object: its keys are columns. */
#include <stdlib.h>

#include "base/mem.h"
#include "io/json.h"
#include "io/reader.h"

enum { MOST = 1000 }; /* keys of an object */

struct line {
	struct text left;
};

static const char *read_line(void *self, char *to, size_t room, size_t *got)
{
	struct line *l = self;

	*got = l->left.len < room ? l->left.len : room;
	if (*got)
		memcpy(to, l->left.at, *got);
	l->left.at += *got;
	l->left.len -= *got;
	return NULL;
}

static struct text keep(struct batch *b, struct text t)
{
	char *to = batch_room(b, t.len + 1);

	if (t.len)
		memcpy(to, t.at, t.len);
	return (struct text){to, t.len};
}

/* A value that is one cell; it begins with EVENT. */
static const char *read_value(
	struct json *j, struct batch *b, enum json_event e, struct text *to)
{
	switch (e) {
	case JSON_TEXT:
	case JSON_NUMBER:
		*to = keep(b, json_text(j));
		return NULL;
	case JSON_TRUE:
		*to = text_of("true");
		return NULL;
	case JSON_FALSE:
		*to = text_of("false");
		return NULL;
	case JSON_NULL:
		*to = text_of("");
		return NULL;
	default:
		return json_fault(j, "an object or array in a cell");
	}
}

static const char *check_key(
	const struct reader *r, const struct json *j, struct text name)
{
	if (name.len == 0)
		return json_fault(j, "an empty key");
	if (memchr(name.at, '\0', name.len))
		return json_fault(j, "a NUL byte in a key");
	if (r->cells >= MOST)
		return json_fault(j, fail_text("more than %d keys", MOST));
	for (size_t i = 0; i < r->cells; i++)
		if (text_equal(r->cell[i].name, name))
			return json_fault(j, fail_text("the key '%s' twice",
						     text_show(name)));
	return NULL;
}

/* Behind a key, which is the token at hand. */
static const char *read_pair(struct reader *r, struct json *j, struct batch *b)
{
	struct text name = keep(b, json_text(j)), value;
	enum json_event e;

	TRY(check_key(r, j, name));
	TRY(json_next(j, &e));
	TRY(read_value(j, b, e, &value));
	if (r->options.echo && text_is(name, r->options.echo) &&
		e != JSON_NULL) {
		b->echo = value;
		b->echo_bare = e != JSON_TEXT;
	}
	mem_grow(&r->cell, &r->cap_cells, r->cells + 1, sizeof(*r->cell));
	r->cell[r->cells++] = (struct request_cell){name, value};
	return NULL;
}

static const char *read_object(
	struct reader *r, struct json *j, struct batch *b)
{
	enum json_event e;

	r->cells = 0;
	TRY(json_next(j, &e));
	if (e == JSON_ARRAY)
		return json_fault(j, "an array, and each line should be an "
				     "object (jq -c '.[]' makes lines of it)");
	if (e != JSON_OBJECT)
		return json_fault(j, "no object, as each line should be");
	for (;;) {
		TRY(json_next(j, &e));
		if (e == JSON_OBJECT_END)
			break;
		TRY(read_pair(r, j, b));
	}
	TRY(json_next(j, &e));
	return r->cells ? NULL : json_fault(j, "an object without keys");
}

/* Whether the columns are what the object has, in its order. */
static bool has_names(const struct reader *r)
{
	const char *name = r->names.at;

	for (size_t i = 0; i < r->cells && i < r->n_names; i++) {
		if (!text_is(r->cell[i].name, name))
			return false;
		name += strlen(name) + 1;
	}
	return r->cells == r->n_names;
}

static void add_record(struct batch *b, size_t first)
{
	batch_add(b, (struct record){.len = (uint32_t)(b->len - 1),
			     .first = (uint32_t)first,
			     .fields = (b->cells - first) & 0x3fffffff,
			     .kind = RECORD_DECODED});
}

static void add_cell(struct batch *b, struct text cell)
{
	mem_grow(&b->cell, &b->cell_cap, b->cells + 1, sizeof(*b->cell));
	b->cell[b->cells++] = cell;
}

static void add_name(struct reader *r, struct text name)
{
	buf_text(&r->names, name);
	buf_byte(&r->names, '\0');
	r->n_names++;
}

/* The columns are those of the object; a record says so. */
static void take_names(struct reader *r, struct batch *b)
{
	size_t first = b->cells;

	r->names.len = r->n_names = 0;
	for (size_t i = 0; i < r->cells; i++) {
		add_name(r, r->cell[i].name);
		add_cell(b, r->cell[i].name);
	}
	add_record(b, first);
}

void reader_say_names(struct reader *r, struct batch *b)
{
	const char *name = r->names.at;
	size_t first = b->cells;

	if (r->named || !r->n_names)
		return;
	r->named = true;
	for (size_t i = 0; i < r->n_names; i++) {
		add_cell(b, text_of(name));
		name += strlen(name) + 1;
	}
	add_record(b, first);
}

/* Whether NAME is a column. */
static bool knows(const struct reader *r, struct text name)
{
	const char *at = r->names.at;

	for (size_t i = 0; i < r->n_names; i++) {
		if (text_is(name, at))
			return true;
		at += strlen(at) + 1;
	}
	return false;
}

/* The cell of the object that is called NAME, and is then taken. */
static struct text find_cell(struct reader *r, const char *name, size_t *found)
{
	for (size_t i = 0; i < r->cells; i++)
		if (text_is(r->cell[i].name, name)) {
			++*found;
			return r->cell[i].value;
		}
	return (struct text){"", 0};
}

/* A key of the object is no column. */
static const char *unknown(const struct reader *r)
{
	size_t i = 0;

	while (knows(r, r->cell[i].name))
		i++;
	const char *name = text_show(r->cell[i].name);
	return r->ahead
		       ? fail_text("the key '%s', which no object of the first "
				   "16 MB has (--fields says all columns)",
				 name)
		       : fail_text("the key '%s', which the first object of "
				   "the pipe has not (--fields says all "
				   "columns)",
				 name);
}

/* A record of the columns there are, which an object may have in any order. */
static const char *place_cells(struct reader *r, struct batch *b)
{
	const char *name = r->names.at;
	size_t first = b->cells, found = 0;

	for (size_t i = 0; i < r->n_names; i++) {
		add_cell(b, find_cell(r, name, &found));
		name += strlen(name) + 1;
	}
	if (found < r->cells && !r->options.n_columns)
		return unknown(r);
	add_record(b, first);
	return NULL;
}

static void add_cells(struct reader *r, struct batch *b)
{
	size_t first = b->cells;

	for (size_t i = 0; i < r->cells; i++)
		add_cell(b, r->cell[i].value);
	add_record(b, first);
}

void reader_forget_names(struct reader *r)
{
	r->n_names = 0;
}

/* The cells of the object TEXT, with memory of B. */
static const char *read_cells(
	struct reader *r, struct batch *b, struct text text)
{
	struct line line = {text};
	struct json_limits limits = {.text = r->options.max_record};
	struct json *j =
		json_new((struct source){read_line, &line}, "", &limits);
	const char *why = read_object(r, j, b);

	json_free(j);
	return why;
}

void reader_look_at(struct reader *r, struct text line)
{
	struct batch scratch;

	batch_init(&scratch);
	if (!read_cells(r, &scratch, line) && !has_names(r))
		for (size_t i = 0; i < r->cells && r->n_names < MOST; i++)
			if (!knows(r, r->cell[i].name))
				add_name(r, r->cell[i].name);
	batch_release(&scratch);
}

const char *reader_object(struct reader *r, struct batch *b)
{
	struct text text = {b->bytes, b->len - 1};
	bool opens = text_is(text_trim(text), "{");
	const char *why = read_cells(r, b, text);

	if (why && opens)
		return "an object over several lines (jq -c . makes one of "
		       "them)";
	if (why) /* behind ":1: ", as there is one line */
		return why + strcspn(why, " ") + 1;
	if (has_names(r)) {
		add_cells(r, b);
		return NULL;
	}
	if (r->n_names && r->options.fixed)
		return place_cells(r, b);
	r->named = true;
	take_names(r, b);
	add_cells(r, b);
	return NULL;
}
