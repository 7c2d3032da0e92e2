/* print.c - what is written: pushes, silences with their reasons, late rows. */
#include <stdlib.h>

#include "base/mem.h"
#include "scene-push/parts.h"

static const char *const columns[] = {"push_id", "customer", "scene", "class",
	"action", "time", "text", "why"};

static const char *const words[] = {"channel", "arm"};
static const char *const contact[] = {
	"customer", "time", "kind", "class", "channel", "scene"};

void print_columns(struct setup *s, const struct config *c)
{
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		setup_column(s, columns[i]);
	for (int i = 0; i < 2 && c->texts_path; i++)
		setup_column(s, words[i]);
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
	open_side(s, &s->suppressed, c->suppressed);
	open_side(s, &s->late, c->late);
	if (c->suppressed) {
		for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
			out_column(&s->suppressed.out, text_of(columns[i]));
		for (int i = 0; i < 2 && c->texts_path; i++)
			out_column(&s->suppressed.out, text_of(words[i]));
		out_column(&s->suppressed.out, text_of("reason"));
		out_header(&s->suppressed.out);
	}
	open_side(s, &s->contacts, c->contacts);
	if (c->contacts) {
		for (size_t i = 0; i < sizeof(contact) / sizeof(*contact); i++)
			out_column(&s->contacts.out, text_of(contact[i]));
		out_header(&s->contacts.out);
	}
	if (c->late && s->binding)
		late_columns(s);
}

enum { LINE_CELLS = sizeof(columns) / sizeof(*columns) };

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
	if (s->kept.on)
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

/* What was sent, as an event. */
static void put_contact(struct state *s, const struct scene_line *line)
{
	struct text channel = line->channel, rest = line->action;

	if (channel.len == 0)
		channel = text_split(&rest, ':');
	const struct text cell[] = {line->customer, buf_view(&s->time),
		text_of("contact"),
		text_of(scene_class_names[line->rule->class]), channel,
		line->rule->name};
	put_cells(s, 'c', line->ms, cell, sizeof(cell) / sizeof(*cell));
}

void print_line(void *state, const struct scene_line *line)
{
	struct state *s = state;
	struct buf *time = &s->time;
	size_t n = LINE_CELLS;

	time->len = 0;
	when_print(time, line->ms);
	struct text cell[LINE_CELLS + 3] = {line->id, line->customer,
		line->rule->name, text_of(scene_class_names[line->rule->class]),
		line->action, buf_view(time), line->text, line->why};

	if (s->config->texts_path) {
		cell[n++] = line->channel;
		cell[n++] = line->arm;
	}
	s->reason[line->reason]++;
	if (line->reason == SCENE_SAID) {
		put_cells(s, 'p', line->ms, cell, n);
		put_contact(s, line);
		return;
	}
	cell[n++] = text_of(scene_reason_names[line->reason]);
	put_cells(s, 's', line->ms, cell, n);
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
