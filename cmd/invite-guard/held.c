/* held.c - rows that wait: for the rest of a batch, or with --lateness until
 * time has gone so far that nothing older can come.
 *
 * Those held back are a binary heap by time, then by the bytes of the row.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "invite-guard/parts.h"

struct held *held_new(struct state *s)
{
	struct held *h = s->idle;

	if (!h)
		return mem_zero(1, sizeof(*h));
	s->idle = h->next;
	h->place.n = 0;
	return h;
}

static struct text row_of(const struct held *h)
{
	return (struct text){h->bytes.at + h->bytes.len - h->row, h->row};
}

static bool is_before(const struct held *a, const struct held *b)
{
	if (a->touch.ms != b->touch.ms)
		return a->touch.ms < b->touch.ms;
	int by_bytes = text_compare(row_of(a), row_of(b));
	return by_bytes ? by_bytes < 0 : a->order < b->order;
}

static void push(struct state *s, struct held *h)
{
	size_t i = s->n_late++;

	mem_grow(&s->late, &s->cap_late, s->n_late, sizeof(struct held *));
	for (; i && is_before(h, s->late[(i - 1) / 2]); i = (i - 1) / 2)
		s->late[i] = s->late[(i - 1) / 2];
	s->late[i] = h;
}

static struct held *pop(struct state *s)
{
	struct held *first = s->late[0], *last = s->late[--s->n_late];
	size_t i = 0, n = s->n_late;

	for (size_t child; (child = 2 * i + 1) < n; i = child) {
		if (child + 1 < n &&
			is_before(s->late[child + 1], s->late[child]))
			child++;
		if (!is_before(s->late[child], last))
			break;
		s->late[i] = s->late[child];
	}
	if (n)
		s->late[i] = last;
	return first;
}

static void judge(struct state *s, const struct config *c, struct held *h)
{
	s->batch[s->n_batch++] = h;
	if (s->n_batch == BATCH)
		answer_batch(s, c);
}

void held_add(struct state *s, const struct config *c, struct held *h)
{
	h->order = s->arrived++;
	if (c->lateness == 0 || h->touch.ms < s->seen - c->lateness) {
		judge(s, c, h); /* what is too late waits no longer */
		return;
	}
	struct row row = {
		.batch = h->batch, .record = h->record, .binding = h->binding};
	notice_row(&h->place, &row); /* its batch will be gone */
	push(s, h);
	while (s->n_late && s->late[0]->touch.ms <= s->seen - c->lateness)
		judge(s, c, pop(s));
}

void held_all(struct state *s, const struct config *c)
{
	while (s->n_late)
		judge(s, c, pop(s));
	answer_batch(s, c);
}

void held_release(struct state *s)
{
	while (s->idle) {
		struct held *h = s->idle;
		s->idle = h->next;
		buf_release(&h->bytes);
		free(h);
	}
	free(s->late);
}
