/* held.c - rows that wait: for the rest of a batch, or with --lateness until
 * time has gone so far that nothing older can come (base/lateness.h).  Rows of
 * one time come in the order of their bytes.
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

void held_free(struct state *s, struct held *h)
{
	h->next = s->idle;
	s->idle = h;
}

static int by_bytes(const void *a, const void *b, void *context)
{
	const struct held *x = a, *y = b;

	(void)context;
	return text_compare(x->printed, y->printed);
}

void held_init(struct state *s, const struct config *c)
{
	lateness_init(&s->late, c->lateness, by_bytes, NULL);
}

static void judge(struct state *s, struct held *h)
{
	s->batch[s->n_batch++] = h;
	if (s->n_batch == BATCH)
		answer_batch(s);
}

void held_add(struct state *s, const struct config *c, struct held *h)
{
	s->arrived++;
	if (!h->touch.still)
		pace_came(&s->pace, h->touch.ms);
	lateness_see(&s->late, s->past.seen);
	if (c->lateness == 0 || lateness_is_late(&s->late, h->touch.ms)) {
		judge(s, h); /* what is too late waits no longer */
		return;
	}
	struct row row = {
		.batch = h->batch, .record = h->record, .binding = h->binding};
	notice_row(&h->place, &row); /* its batch will be gone */
	int64_t newest = s->late.newest;
	lateness_add(&s->late, h->touch.ms, h);
	if (h->touch.still)
		s->late.newest = newest;
	while ((h = lateness_due(&s->late)))
		judge(s, h);
}

void held_all(struct state *s)
{
	struct held *h;

	while ((h = lateness_rest(&s->late)))
		judge(s, h);
	answer_batch(s);
}

void held_release(struct state *s)
{
	while (s->idle) {
		struct held *h = s->idle;
		s->idle = h->next;
		buf_release(&h->bytes);
		free(h);
	}
	lateness_release(&s->late);
}
