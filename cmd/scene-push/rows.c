/* rows.c - a row, judged at once or kept until its time has come. */
#include <stdlib.h>

#include "base/mem.h"
#include "scene-push/parts.h"

int rows_column(const struct binding *b, struct text name)
{
	for (size_t i = 0; i < b->header.n; i++)
		if (text_equal(b->header.name[i], name))
			return (int)i;
	for (int i = 0; i < ROLES; i++)
		if (text_is(name, role_names[i]))
			return b->column[i];
	return ROLE_NONE;
}

void rows_init(struct state *s, const struct config *c)
{
	lateness_init(&s->mark, c->lateness, NULL, NULL);
	s->column = mem_array(c->rules.columns, sizeof(*s->column));
	s->floor = SCENE_NEVER;
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
}

static struct text cell_now(void *arg, unsigned column)
{
	struct state *s = arg;

	return row_value((struct row *)s->row, (size_t)s->column[column]);
}

static struct text cell_held(void *arg, unsigned column)
{
	const struct held *h = arg;

	return h->cell[column];
}

/* Whether T is a yes or a no, or nothing. */
static bool is_answer(struct text t)
{
	static const char *const words[] = {"yes", "y", "1", "true", "是", "no",
		"n", "0", "false", "否", ""};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (text_same_letters(t, text_of(words[i])))
			return true;
	return false;
}

/* The cells by role, or a reason why the row is bad. */
static bool read_row(struct state *s, struct row *row, struct scene_row *to)
{
	*to = (struct scene_row){.cell = cell_now, .arg = s};
	if (!row_time(row, TIME, &to->ms))
		return false;
	to->kind = row_text(row, KIND);
	if (to->kind.len == 0)
		return row_because(row, "the cell of 'kind' is empty (want "
					"what has happened)");
	if (text_is(to->kind, "tick"))
		to->customer = (struct text){"", 0};
	else if (!row_key(row, CUSTOMER, &to->customer))
		return false;
	for (unsigned g = 0; g < SCENE_GATES; g++) {
		to->has[g] = row_has(row, CONSENT + g);
		if (to->has[g])
			to->gate[g] = row_text(row, CONSENT + g);
		if (to->has[g] && !is_answer(to->gate[g]))
			notice_row(&s->answers, row);
	}
	return true;
}

/* ---- rows that wait ---- */

static struct held *held_new(struct state *s, size_t columns)
{
	struct held *h = s->idle;

	if (h) {
		s->idle = h->next;
		h->bytes.len = 0;
		return h;
	}
	h = mem_zero(1, sizeof(*h));
	h->cell = mem_zero(columns + 1, sizeof(*h->cell));
	return h;
}

/* Append T, and remember where: bytes may still move. */
static void put(struct buf *to, struct text *t)
{
	size_t at = to->len;

	buf_text(to, *t);
	t->at = (const char *)at;
}

static void settle_in(const struct held *h, struct text *t)
{
	t->at = h->bytes.at + (size_t)t->at;
}

static void hold(
	struct state *s, const struct config *c, const struct scene_row *row)
{
	size_t columns = c->rules.columns;
	struct held *h = held_new(s, columns);

	h->row = *row;
	h->ms = row->ms;
	for (size_t i = 0; i < columns; i++)
		h->cell[i] = row->cell(row->arg, (unsigned)i);
	buf_byte(&h->bytes, 0);
	put(&h->bytes, &h->row.customer);
	put(&h->bytes, &h->row.kind);
	for (int g = 0; g < SCENE_GATES; g++)
		put(&h->bytes, &h->row.gate[g]);
	for (size_t i = 0; i < columns; i++)
		put(&h->bytes, &h->cell[i]);
	settle_in(h, &h->row.customer);
	settle_in(h, &h->row.kind);
	for (int g = 0; g < SCENE_GATES; g++)
		settle_in(h, &h->row.gate[g]);
	for (size_t i = 0; i < columns; i++)
		settle_in(h, &h->cell[i]);
	h->row.cell = cell_held;
	h->row.arg = h;
	lateness_add(&s->mark, h->ms, h);
}

static void judge(struct state *s, struct held *h)
{
	scene_event_now(&s->engine, &h->row);
	h->next = s->idle;
	s->idle = h;
}

static bool is_late(const struct state *s, int64_t ms)
{
	return lateness_is_late(&s->mark, ms) || ms < s->floor;
}

/* A row that is farther ahead of all others than --max-step. */
static bool is_ahead(
	struct state *s, const struct config *c, struct row *row, int64_t ms)
{
	int64_t newest = s->mark.newest;

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

enum verdict rows_take(struct state *s, const struct config *c, struct row *row)
{
	struct scene_row r;
	struct held *h;

	find_columns(s, c, row);
	s->row = row;
	if (!read_row(s, row, &r) || is_ahead(s, c, row, r.ms))
		return BAD;
	if (is_late(s, r.ms)) {
		notice_row(&s->late_rows, row);
		print_late(s, row);
		scene_event_late(&s->engine, &r);
	} else if (c->lateness == 0) {
		lateness_see(&s->mark, r.ms);
		scene_event_now(&s->engine, &r);
	} else {
		hold(s, c, &r);
		while ((h = lateness_due(&s->mark)))
			judge(s, h);
		scene_advance(&s->engine, lateness_mark(&s->mark));
	}
	note_odd(s, row);
	return OK;
}

void rows_end(struct state *s, const struct config *c)
{
	struct held *h;

	while ((h = lateness_rest(&s->mark)))
		judge(s, h);
	if (s->mark.newest > s->floor)
		s->floor = s->mark.newest;
	if (s->floor != SCENE_NEVER)
		scene_advance(&s->engine, s->floor);
	if (c->as_of.given && c->as_of.ms > s->floor) {
		s->floor = c->as_of.ms;
		scene_advance(&s->engine, s->floor);
	}
}

void rows_release(struct state *s)
{
	struct held *h;

	while ((h = lateness_rest(&s->mark))) {
		h->next = s->idle;
		s->idle = h;
	}
	while ((h = s->idle)) {
		s->idle = h->next;
		buf_release(&h->bytes);
		free(h->cell);
		free(h);
	}
	lateness_release(&s->mark);
	free(s->column);
}
