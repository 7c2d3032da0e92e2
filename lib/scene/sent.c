/* sent.c - rows that went out. */
#include "scene/sent.h"

enum { MARK = 'f' };

void sent_add(struct sent *s, char which, int64_t ms, const struct text *cell,
	size_t n)
{
	size_t at = record_begin(&s->bytes, 'P');

	buf_byte(&s->bytes, which);
	record_number(&s->bytes, (uint64_t)ms);
	for (size_t i = 0; i < n; i++)
		record_text(&s->bytes, cell[i]);
	record_end(&s->bytes, at);
}

void sent_hand(struct sent *s)
{
	s->sure = s->handed;
	s->handed = s->bytes.len;
}

void sent_arrive(struct sent *s)
{
	s->sure = s->handed = s->bytes.len;
}

void sent_begin(struct sent *s)
{
	s->handed = s->sure;
}

/* A row as it lies among the others. */
struct lying {
	size_t at, n; /* its bytes, with the head of the record */
	char which;
	int64_t ms;
	struct text cells;
};

static struct lying look(const struct sent *s, size_t at)
{
	const size_t head = RECORD_HEAD + 1 + sizeof(int64_t);
	const char *p = s->bytes.at + at;
	struct lying row = {.at = at, .which = p[RECORD_HEAD]};
	uint32_t n;

	memcpy(&n, p + 1, sizeof(n));
	memcpy(&row.ms, p + RECORD_HEAD + 1, sizeof(row.ms));
	row.n = RECORD_HEAD + (size_t)n;
	row.cells = (struct text){p + head, row.n - head};
	return row;
}

/* Drop the rows that IS_OUT is true of. */
static void cut(struct sent *s,
	bool (*is_out)(void *arg, const struct lying *row), void *arg)
{
	size_t *const end[] = {&s->sure, &s->handed, &s->saved};
	size_t to[] = {0, 0, 0};
	struct buf stay = {0};
	struct lying row;

	for (size_t at = 0; at < s->bytes.len; at += row.n) {
		row = look(s, at);
		if (is_out(arg, &row)) {
			s->forgotten -= row.which == MARK;
			continue;
		}
		buf_bytes(&stay, s->bytes.at + at, row.n);
		for (int i = 0; i < 3; i++)
			if (at < *end[i])
				to[i] = stay.len;
	}
	for (int i = 0; i < 3; i++)
		*end[i] = to[i];
	buf_release(&s->bytes);
	s->bytes = stay;
}

/* ---- people who were forgotten ---- */

void sent_forget(struct sent *s, struct text customer)
{
	sent_add(s, MARK, SCENE_NEVER, &customer, 1);
	s->forgotten++;
}

bool sent_is_about(char which, struct text cells,
	bool (*is)(void *arg, struct text cell), void *arg)
{
	if (which == 'p' || which == 's')
		record_take_text(&cells); /* its id */
	do {
		if (is(arg, record_take_text(&cells)))
			return true;
	} while (which == 'l' && cells.len);
	return false;
}

/* Where the last mark before END of each customer lies: a size_t. */
static void find_marks(struct table *marks, const struct sent *s, size_t end)
{
	struct lying row;

	table_init(marks, sizeof(size_t), 1);
	for (size_t at = 0; at < end && s->forgotten; at += row.n) {
		row = look(s, at);
		if (row.which != MARK)
			continue;
		size_t i = table_put(marks, record_take_text(&row.cells));
		*(size_t *)table_value(marks, i) = at;
	}
}

struct marked_row {
	struct table *marks;
	size_t at;
};

static bool is_marked(void *arg, struct text customer)
{
	const struct marked_row *a = arg;
	size_t i = table_find(a->marks, customer);

	return i != (size_t)TABLE_NONE &&
	       a->at <= *(const size_t *)table_value(a->marks, i);
}

/* Whether a row is about somebody who was forgotten later, or such a mark. */
static bool is_gone(void *marks, const struct lying *row)
{
	struct marked_row a = {marks, row->at};

	return a.marks->n &&
	       sent_is_about(row->which, row->cells, is_marked, &a);
}

struct taking {
	bool (*is_out)(void *arg, char which, int64_t ms, struct text cells);
	void *arg;
};

static bool is_taken(void *arg, const struct lying *row)
{
	const struct taking *t = arg;

	return t->is_out(t->arg, row->which, row->ms, row->cells);
}

void sent_take_out(struct sent *s,
	bool (*is_out)(void *arg, char which, int64_t ms, struct text cells),
	void *arg)
{
	struct taking t = {is_out, arg};

	cut(s, is_taken, &t);
}

/* ---- rows that have arrived ---- */

static void trim_forgotten(struct sent *s)
{
	struct table marks;

	find_marks(&marks, s, s->sure);
	if (marks.n)
		cut(s, is_gone, &marks);
	table_release(&marks);
}

void sent_trim(struct sent *s, int64_t from)
{
	enum { WORTH = 64 * 1024 };
	size_t at = 0;

	if (s->forgotten)
		trim_forgotten(s);
	while (at < s->sure) {
		struct lying row = look(s, at);
		if (row.ms >= from)
			break;
		at += row.n;
	}
	if (at == 0 || (at < WORTH && at < s->bytes.len))
		return;
	memmove(s->bytes.at, s->bytes.at + at, s->bytes.len - at);
	s->bytes.len -= at;
	s->sure -= at;
	s->handed -= at;
	s->saved -= at;
}

void sent_save(struct sent *s, struct buf *to)
{
	struct text all = buf_view(&s->bytes);

	buf_bytes(to, all.at + s->saved, all.len - s->saved);
	s->saved = s->bytes.len;
}

bool sent_take(struct sent *s, struct text bytes)
{
	if (bytes.len < 1 + sizeof(int64_t))
		return false;
	s->forgotten += bytes.at[0] == MARK;
	record_put(&s->bytes, 'P', bytes);
	s->saved = s->bytes.len;
	return true;
}

void sent_save_marks(const struct sent *s, struct buf *to)
{
	size_t at = record_begin(to, 'U');

	record_number(to, s->sure);
	record_number(to, s->handed);
	record_end(to, at);
}

bool sent_take_marks(struct sent *s, struct text bytes)
{
	s->sure = record_take_number(&bytes);
	s->handed = record_take_number(&bytes);
	return s->sure <= s->handed && s->handed <= s->bytes.len;
}

/* All that are known of, or those that a run begins with. */
static void give(const struct sent *s, bool all, int64_t from,
	void (*each)(void *arg, char which, struct text cells), void *arg)
{
	struct table marks;
	struct lying row;

	find_marks(&marks, s, s->bytes.len);
	for (size_t at = 0; at < s->bytes.len; at += row.n) {
		row = look(s, at);
		bool sure = at < s->sure;
		if (row.which == MARK || (sure && !all && row.ms < from) ||
			((sure || all) && is_gone(&marks, &row)))
			continue;
		each(arg, row.which, row.cells);
	}
	table_release(&marks);
}

void sent_again(const struct sent *s, int64_t from,
	void (*each)(void *arg, char which, struct text cells), void *arg)
{
	give(s, false, from, each, arg);
}

void sent_each(const struct sent *s,
	void (*each)(void *arg, char which, struct text cells), void *arg)
{
	give(s, true, SCENE_NEVER, each, arg);
}
