/* rows.c - a row, judged at once or kept until its time has come. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/truth.h"
#include "scene-push/parts.h"

int rows_column(const struct binding *b, struct text name)
{
	int at;

	for (size_t i = 0; i < b->header.n; i++)
		if (text_equal(b->header.name[i], name))
			return (int)i;
	for (int i = 0; i < ROLES; i++)
		if (text_is(name, role_names[i]))
			return b->column[i];
	return role_named(&at, name, &b->header) ? ROLE_NONE : at;
}

void rows_init(struct state *s, const struct config *c)
{
	scene_waiting_init(&s->waiting, &s->engine, &c->rules, c->lateness);
	s->column = mem_array(c->rules.columns, sizeof(*s->column));
	offsets_init(&s->offsets);
}

void rows_release(struct state *s)
{
	scene_waiting_release(&s->waiting);
	table_release(&s->offsets);
	free(s->column);
	buf_release(&s->time);
	condition_view_release(&s->engine.view);
	scene_engine_release(&s->engine);
	kept_release(s);
}

/* Where the columns of rules are in the file of ROW. */
static void find_columns(
	struct state *s, const struct config *c, const struct row *row)
{
	if (s->binding == row->binding)
		return;
	s->binding = row->binding;
	for (size_t i = 0; i < c->rules.columns; i++)
		s->column[i] = rows_column(s->binding, c->rules.column[i]);
	for (size_t i = 0; i < c->offset.n; i++)
		s->offset_column[i] =
			rows_column(s->binding, c->offset.item[i]);
}

static struct text cell_now(void *arg, unsigned column)
{
	struct state *s = arg;

	int at = s->column[column];

	return at < 0 ? (struct text){"", 0}
		      : row_value((struct row *)s->row, (size_t)at);
}

/* The time of the row, which is often that of the row before. */
static bool read_time(struct state *s, struct row *row, int64_t *ms)
{
	struct time_before *b = &s->before;
	struct text t = row_text(row, TIME);

	if (t.len && t.len == b->len && row->binding == b->binding &&
		memcmp(t.at, b->text, t.len) == 0) {
		*ms = b->ms;
		return true;
	}
	if (!row_time(row, TIME, ms))
		return false;
	b->len = 0;
	if (t.len > sizeof(b->text))
		return true;
	*b = (struct time_before){
		.binding = row->binding, .ms = *ms, .len = t.len};
	memcpy(b->text, t.at, t.len);
	return true;
}

/* The cells by role, or a reason why the row is bad. */
static bool read_row(struct state *s, struct row *row, struct scene_row *to)
{
	*to = (struct scene_row){.cell = cell_now, .arg = s};
	if (!read_time(s, row, &to->ms))
		return false;
	to->kind = row_text(row, KIND);
	if (to->kind.len == 0)
		return row_because(row, "the cell of 'kind' is empty (want "
					"what has happened)");
	if (scene_is_tick(to->kind))
		to->customer = (struct text){"", 0};
	else if (!row_key(row, CUSTOMER, &to->customer))
		return false;
	for (unsigned g = 0; g < SCENE_GATES; g++) {
		to->has[g] = row_has(row, CONSENT + g);
		if (to->has[g])
			to->gate[g] = row_text(row, CONSENT + g);
		if (to->has[g] && truth_of(to->gate[g]) == TRUTH_OTHER)
			notice_row(&s->answers, row);
	}
	return true;
}

/* A row that is farther ahead of all others than --max-step. */
static bool is_ahead(
	struct state *s, const struct config *c, struct row *row, int64_t ms)
{
	int64_t newest = s->waiting.mark.newest;

	if (!c->max_step || newest == INT64_MIN || ms - newest <= c->max_step)
		return false;
	notice_row(&s->ahead, row);
	row_because(row, "its time is more than --max-step ahead of all rows "
			 "before");
	return true;
}

static void note_odd(struct state *s, struct row *row)
{
	if (s->engine.view.odd)
		notice_row(&s->odd, row);
	s->engine.view.odd = 0;
}

/* Whether the row was read before, by its offset; one without an offset
 * is bad, unless it is a tick, which comes from beside the queue. */
static bool is_known(struct state *s, struct row *row, bool *bad)
{
	size_t n = s->config->offset.n;
	struct text partition = {"", 0}, t;
	int64_t at;

	if (n == 0)
		return false;
	t = row_value(row, (size_t)s->offset_column[n - 1]);
	if (n == 2)
		partition = row_value(row, (size_t)s->offset_column[0]);
	if (t.len == 0 && text_is(row_text(row, KIND), "tick"))
		return false;
	if (!int_parse(&at, t) || at < 0) {
		*bad = !row_wrong(row, t, "an offset (want 0, 1, 2, ...)");
		return false;
	}
	if (!offsets_is_known(&s->offsets, partition, at))
		return false;
	notice_row(offsets_went_back(&s->offsets, partition, at) ? &s->behind
								 : &s->skipped,
		row);
	return true;
}

enum verdict rows_take(struct state *s, const struct config *c, struct row *row)
{
	struct scene_row r;
	bool bad = false;

	find_columns(s, c, row);
	s->row = row;
	if (is_known(s, row, &bad))
		return OK;
	s->kept.lasting.changed = true;
	if (bad || !read_row(s, row, &r) || is_ahead(s, c, row, r.ms))
		return BAD;
	if (scene_waiting_is_late(&s->waiting, r.ms)) {
		notice_row(&s->late_rows, row);
		print_late(s, row, r.ms);
		scene_event_late(&s->engine, &r);
	} else {
		scene_waiting_take(&s->waiting, &r);
	}
	note_odd(s, row);
	return OK;
}
