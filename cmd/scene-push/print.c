/* print.c - what is written: pushes, silences with their reasons, late rows. */
#include "scene-push/parts.h"

static const char *const columns[] = {"push_id", "customer", "scene", "class",
	"action", "time", "text", "why"};

void print_columns(struct setup *s)
{
	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++)
		setup_column(s, columns[i]);
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
		out_column(&s->suppressed.out, text_of("reason"));
		out_header(&s->suppressed.out);
	}
	if (c->late && s->binding)
		late_columns(s);
}

static void put_line(struct out *out, const struct scene_line *line)
{
	struct buf time = {0};

	when_print(&time, line->ms);
	out_text(out, line->id);
	out_text(out, line->customer);
	out_text(out, line->rule->name);
	out_string(out, scene_class_names[line->rule->class]);
	out_text(out, line->action);
	out_text(out, buf_view(&time));
	out_text(out, line->text);
	out_text(out, line->why);
	buf_release(&time);
}

void print_line(void *state, const struct scene_line *line)
{
	struct state *s = state;

	s->reason[line->reason]++;
	if (line->reason == SCENE_SAID) {
		put_line(s->out, line);
		out_end(s->out);
	} else if (trail_is_open(&s->suppressed.trail)) {
		put_line(&s->suppressed.out, line);
		out_string(
			&s->suppressed.out, scene_reason_names[line->reason]);
		out_end(&s->suppressed.out);
	}
}

/* A late row as it came; of another file than the first, by names. */
void print_late(struct state *s, struct row *row)
{
	struct out *out = &s->late.out;

	if (!trail_is_open(&s->late.trail))
		return;
	if (s->late.columns.n == 0)
		late_columns(s);
	for (size_t i = 0; i < s->late.columns.n; i++) {
		int at = rows_column(row->binding, s->late.columns.name[i]);
		if (at < 0)
			out_empty(out);
		else
			out_text(out, row_cell(row, (size_t)at));
	}
	out_end(out);
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
	release(&s->suppressed);
	release(&s->late);
	return NULL;
}
