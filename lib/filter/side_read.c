/* side_read.c - tables beside the input that are too large to keep. */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/side.h"
#include "io/records.h"

struct reading {
	const char *path;
	const char *const *role;
	size_t n, fields;
	int *column;	   /* n */
	struct text *cell; /* n */
	side_row *each;
	void *arg;
};

static const char *find_columns(
	struct reading *r, struct batch *b, const struct record *record)
{
	static const struct opt_list none;
	struct header h = {
		mem_array(record->fields, sizeof(*h.name)), record->fields};
	const char *why = NULL;

	r->fields = record->fields;
	for (unsigned i = 0; i < record->fields; i++)
		h.name[i] = batch_field(b, record, i);
	for (size_t i = 0; i < r->n && !why; i++) {
		why = role_find(&r->column[i], text_of(r->role[i]), &h, &none);
		if (!why && r->column[i] == ROLE_NONE)
			why = role_missing(r->role[i], &h);
	}
	free(h.name);
	return why;
}

static const char *one_row(
	struct reading *r, struct batch *b, const struct record *record)
{
	if (record->fields != r->fields)
		return fail_text("%u fields where the header has %zu",
			record->fields + 0u, r->fields);
	for (size_t i = 0; i < r->n; i++)
		r->cell[i] = batch_field(b, record, (unsigned)r->column[i]);
	return r->each(r->arg, r->cell);
}

static const char *all_rows(struct reading *r, struct reader *reader)
{
	struct batch b;
	const char *why;
	bool header = true;

	batch_init(&b);
	do {
		why = reader_next(reader, &b);
		for (size_t i = 0; i < b.n && !why; i++) {
			const struct record *record = &b.record[i];
			if (record->kind == RECORD_BAD)
				why = batch_fault(record);
			else
				why = header ? find_columns(r, &b, record)
					     : one_row(r, &b, record);
			header = false;
			if (why)
				why = fail_text("%s:%llu: %s", r->path,
					(unsigned long long)batch_line(
						&b, record),
					why);
		}
	} while (!why && b.n);
	batch_release(&b);
	if (!why && header)
		why = fail_text("%s: no header line", r->path);
	return why;
}

const char *side_read(const char *path, const char *const *role, size_t n,
	side_row *each, void *arg)
{
	struct reading r = {
		.path = path, .role = role, .n = n, .each = each, .arg = arg};
	struct input *in;

	TRY(input_open(&in, path, NULL));
	struct reader *reader = reader_new(in, &(struct reader_options){0});
	r.column = mem_array(n, sizeof(*r.column));
	r.cell = mem_array(n, sizeof(*r.cell));
	const char *why = all_rows(&r, reader);
	free(r.column);
	free(r.cell);
	reader_free(reader);
	input_close(in);
	return why;
}
