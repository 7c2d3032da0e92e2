/* print.c - what is written: pushes, silences with their reasons, late rows. */
#include <stdlib.h>

#include "base/mem.h"
#include "scene-push/parts.h"
#include "scene/pushed.h"

void print_columns(struct setup *s, const struct config *c)
{
	for (int i = 0; i < PUSHED_CELLS; i++)
		setup_column(s, pushed_columns[i]);
	for (int i = 0; i < PUSHED_WORDS && c->texts_path; i++)
		setup_column(s, pushed_words[i]);
}

static void open_side(struct state *s, struct side_file *f, const char *path)
{
	const char *why;

	if (!path)
		return;
	why = trail_open(&f->trail, path);
	if (why)
		fail_die("%s", why);
	f->out = (struct out){.format = s->out->format == OUT_CELLS
						? OUT_CSV
						: s->out->format,
		.delimiter =
			s->out->format == OUT_CELLS ? ',' : s->out->delimiter,
		.columns = &f->columns};
}

static void late_columns(struct state *s)
{
	const struct header *h = &s->binding->header;

	for (size_t i = 0; i < s->binding->fields; i++)
		out_column(&s->late.out, h->name[i]);
	out_header(&s->late.out);
}

/* The files get the form of the output, which the first row decides. */
void print_open(struct state *s, const struct config *c)
{
	struct text name[PUSHED_MOST];

	open_side(s, &s->suppressed, c->suppressed);
	open_side(s, &s->late, c->late);
	if (c->suppressed) {
		size_t n = pushed_silences(name, c->texts_path);
		for (size_t i = 0; i < n; i++)
			out_column(&s->suppressed.out, name[i]);
		out_header(&s->suppressed.out);
	}
	open_side(s, &s->contacts, c->contacts);
	if (c->contacts) {
		size_t n = pushed_contact_names(name);
		for (size_t i = 0; i < n; i++)
			out_column(&s->contacts.out, name[i]);
		out_header(&s->contacts.out);
	}
	if (c->late && s->binding)
		late_columns(s);
}

/* The cells of a row to the output, or to a file; which is 'p', 's', 'c' or
 * 'l'. */
static struct out *out_of(struct state *s, char which)
{
	if (which == 'p')
		return s->out;
	struct side_file *f = which == 's'   ? &s->suppressed
			      : which == 'c' ? &s->contacts
					     : &s->late;
	return trail_is_open(&f->trail) ? &f->out : NULL;
}

static void put_cells(struct state *s, char which, int64_t ms,
	const struct text *cell, size_t n)
{
	struct out *out = out_of(s, which);

	if (!out)
		return;
	if (s->kept.lasting.keeps)
		sent_add(&s->kept.lasting.sent, which, ms, cell, n);
	for (size_t i = 0; i < n; i++)
		out_text(out, cell[i]);
	out_end(out);
}

void print_again(void *state, char which, struct text cells)
{
	struct state *s = state;
	struct out *out = out_of(s, which);

	if (!out)
		return;
	while (cells.len)
		out_text(out, record_take_text(&cells));
	out_end(out);
	s->repeated++;
}

void print_line(void *state, const struct scene_line *line)
{
	struct state *s = state;
	struct text cell[PUSHED_MOST];
	size_t n = pushed_cells(
		line, s->config->texts_path != NULL, &s->time, cell);

	s->reason[line->reason]++;
	if (line->reason != SCENE_SAID) {
		put_cells(s, 's', line->ms, cell, n);
		return;
	}
	put_cells(s, 'p', line->ms, cell, n);
	n = pushed_contact(line, buf_view(&s->time), cell);
	put_cells(s, 'c', line->ms, cell, n);
}

/* A late row as it came; of another file than the first, by names. */
void print_late(struct state *s, struct row *row, int64_t ms)
{
	struct text *cell;
	size_t n;

	if (!trail_is_open(&s->late.trail))
		return;
	if (s->late.columns.n == 0)
		late_columns(s);
	n = s->late.columns.n;
	cell = mem_array(n, sizeof(*cell));
	for (size_t i = 0; i < n; i++) {
		int at = rows_column(row->binding, s->late.columns.name[i]);
		cell[i] = at < 0 ? (struct text){"", 0}
				 : row_cell(row, (size_t)at);
	}
	put_cells(s, 'l', ms, cell, n);
	free(cell);
}

static const char *flush(struct side_file *f)
{
	if (!trail_is_open(&f->trail) || f->out.rows.len == 0)
		return NULL;
	TRY(trail_add(&f->trail, buf_view(&f->out.rows)));
	f->out.rows.len = 0;
	return trail_flush(&f->trail);
}

const char *print_flush(struct state *s)
{
	TRY(flush(&s->suppressed));
	TRY(flush(&s->contacts));
	return flush(&s->late);
}

static void release(struct side_file *f)
{
	buf_release(&f->out.rows);
	out_columns_release(&f->columns);
}

const char *print_close(struct state *s)
{
	TRY(print_flush(s));
	TRY(trail_close(&s->suppressed.trail));
	TRY(trail_close(&s->late.trail));
	TRY(trail_close(&s->contacts.trail));
	release(&s->suppressed);
	release(&s->late);
	release(&s->contacts);
	return NULL;
}
