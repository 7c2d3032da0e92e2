/* side_read.c - tables beside the input, row by row. */
#include <stdio.h>
#include <stdlib.h>

#include "base/identifier.h"
#include "base/mem.h"
#include "cells/between.h"
#include "cells/notice.h"
#include "cells/side_input.h"

/* A table being read. */
struct walking {
	const char *path;
	const struct side_how *how;
	const struct side_walk *walk;
	struct header header; /* names as they stand there; owned */
	struct text *cell;    /* of the row at hand */
	uint64_t next;	      /* the line behind the last record */
	uint64_t separator; /* the line "sep=;", which is no blank one; or 0 */
	uint64_t rows;
};

static const char *place(
	const struct walking *w, uint64_t line, const char *why)
{
	return fail_text("%s:%llu: %s", w->path, (unsigned long long)line, why);
}

static void pass_over(
	const struct walking *w, struct notice *count, uint64_t line)
{
	if (count)
		notice_line(count, w->path, line);
}

/* Lines without a byte stand between records. */
static void pass_blank(struct walking *w, uint64_t upto)
{
	for (; w->next < upto; w->next++)
		if (w->next != w->separator)
			pass_over(w, w->how->blank, w->next);
}

static struct text value(const struct walking *w, struct batch *b,
	const struct record *r, unsigned i)
{
	const struct opt_list *na = w->how->na;
	struct text cell = batch_field(b, r, i);

	if (batch_null(b, r, i))
		return (struct text){"", 0};
	for (size_t n = 0; na && n < na->n; n++)
		if (text_equal(na->item[n], cell))
			return (struct text){"", 0};
	return cell;
}

static const char *take_header(
	struct walking *w, struct batch *b, const struct record *r)
{
	w->header.name = mem_array(r->fields, sizeof(*w->header.name));
	w->cell = mem_array(r->fields, sizeof(*w->cell));
	for (unsigned i = 0; i < r->fields; i++) {
		struct text t = batch_field(b, r, i);
		w->header.name[w->header.n++] =
			(struct text){mem_copy(t.at, t.len), t.len};
	}
	if (w->how->named)
		w->how->named(w->how->counted_arg, &w->header);
	struct header_rows rows = {b, (size_t)(r - b->record) + 1};
	w->header.table = w->how->columns ? w->how->name : NULL;
	w->header.asked = w->how->asked;
	w->header.rows = header_batch_cell;
	w->header.rows_arg = &rows;
	w->header.judges = true;
	const char *why = w->walk->head(w->walk->arg, &w->header);
	w->header.rows = NULL;
	w->header.rows_arg = NULL;
	return why ? fail_text("%s: %s", w->path, why) : NULL;
}

static const char *take_row(struct walking *w, struct batch *b,
	const struct record *r, uint64_t line)
{
	if (r->fields != w->header.n)
		return place(w, line,
			fail_text(
				r->fields < w->header.n ||
						(w->rows && w->header.n > 1)
					? "%u fields where the header has %zu"
					: "%u fields where the header has %zu "
					  "(if this line is the header, tail "
					  "-n +%llu makes a table of it)",
				r->fields + 0u, w->header.n,
				(unsigned long long)line));
	for (unsigned i = 0; i < r->fields; i++)
		w->cell[i] = value(w, b, r, i);
	w->rows++;
	const char *why = w->walk->row(w->walk->arg, w->cell, line);
	return why ? place(w, line, why) : NULL;
}

static const char *take(
	struct walking *w, struct batch *b, const struct record *r)
{
	struct text raw = batch_raw(b, r);
	uint64_t line = batch_line(b, r);

	pass_blank(w, line);
	w->next = line + 1;
	for (size_t i = 0; i < raw.len; i++)
		w->next += raw.at[i] == '\n';
	if (r->kind == RECORD_BAD)
		return place(w, line, batch_reason(b, r));
	if (!text_ascii(raw) && !text_utf8(raw))
		return place(
			w, line, fail_text("not %s", batch_wanted(b, raw)));
	if (!w->cell)
		return take_header(w, b, r);
	switch (between_what(&w->header, b, r)) {
	case BETWEEN_HEADER:
		pass_over(w, w->how->headers, line);
		return NULL;
	case BETWEEN_NOTHING:
		pass_over(w, w->how->between, line);
		return NULL;
	case BETWEEN_OTHER:
		return place(w, line, between_other);
	default:
		return take_row(w, b, r, line);
	}
}

static const char *take_all(struct walking *w, struct reader *reader)
{
	struct batch b;
	const char *why;

	batch_init(&b);
	do {
		why = reader_next(reader, &b);
		w->separator = reader_separator(reader);
		for (size_t i = 0; i < b.n && !why; i++)
			why = take(w, &b, &b.record[i]);
	} while (!why && b.n);
	if (!why)
		pass_blank(w, b.line);
	batch_release(&b);
	if (!why && !w->cell)
		why = fail_text("%s: no header line", w->path);
	return why;
}

static const char *walk_input(struct walking *w, struct input *in)
{
	struct reader_options options = side_reader(w->how);
	struct reader *reader = reader_new(in, &options);
	const char *why = take_all(w, reader);

	reader_free(reader);
	for (size_t i = 0; i < w->header.n; i++)
		free((char *)w->header.name[i].at);
	free(w->header.name);
	free(w->cell);
	return why;
}

const char *side_walk(const char *path, const struct side_walk *walk,
	const struct side_how *how)
{
	struct walking w = {.path = path, .how = how, .walk = walk, .next = 1};
	struct side_bytes all = {.at = 0};
	struct input *in;
	const char *why = side_input(&in, &all, path, how);

	if (!why)
		why = walk_input(&w, in);
	if (!why && how->counted)
		how->counted(how->counted_arg, path, w.rows);
	input_close(in);
	buf_release(&all.bytes);
	return why;
}

/* side_read(): some columns of the rows. */
struct picking {
	const char *const *role;
	size_t n;
	int *column;	   /* n */
	bool *identifies;  /* n */
	struct text *cell; /* n */
	side_row *each;
	void *arg;
	const struct opt_list *columns;
};

static const char *pick_columns(void *arg, const struct header *names)
{
	static const struct opt_list none;
	struct picking *p = arg;
	const struct opt_list *chosen = p->columns ? p->columns : &none;

	for (size_t i = 0; i < p->n; i++) {
		TRY(role_find(
			&p->column[i], text_of(p->role[i]), names, chosen));
		if (p->column[i] == ROLE_NONE)
			return role_missing(p->role[i], names);
		p->identifies[i] = role_identifies(text_of(p->role[i]));
	}
	return NULL;
}

static const char *pick_cells(void *arg, const struct text *cell, uint64_t line)
{
	struct picking *p = arg;

	(void)line;
	for (size_t i = 0; i < p->n; i++) {
		struct text t = p->cell[i] = cell[p->column[i]];
		const char *why =
			p->identifies[i] && t.len ? identifier_fault(t) : NULL;
		if (why)
			return fail_text("'%s' is not %s", text_show(t), why);
	}
	return p->each(p->arg, p->cell);
}

const char *side_read(const char *path, const char *const *role, size_t n,
	side_row *each, void *arg, const struct side_how *how)
{
	struct picking p = {.role = role,
		.n = n,
		.column = mem_array(n, sizeof(*p.column)),
		.identifies = mem_array(n, sizeof(*p.identifies)),
		.cell = mem_array(n, sizeof(*p.cell)),
		.each = each,
		.arg = arg,
		.columns = how->columns};
	struct side_walk walk = {pick_columns, pick_cells, &p};
	const char *why = side_walk(path, &walk, how);

	free(p.column);
	free(p.identifies);
	free(p.cell);
	return why;
}
