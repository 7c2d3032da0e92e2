/* funnel_walk.c - the events of a unit without repeated ones, ranked by their
 * by cells, for the funnel. */
#include "journey/funnel_walk.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"

void funnel_mask_print(struct buf *to, uint64_t steps)
{
	to->len = 0;
	if (steps == 0)
		buf_byte(to, '-');
	for (; steps; steps >>= 4)
		buf_byte(to, (char)('a' + (steps & 15)));
}

bool funnel_mask_read(uint64_t *steps, struct text mask)
{
	*steps = 0;
	if (text_is(mask, "-"))
		return true;
	if (mask.len == 0 || mask.len > 16)
		return false;
	for (size_t i = 0; i < mask.len; i++) {
		if (mask.at[i] < 'a' || mask.at[i] > 'p')
			return false;
		*steps |= (uint64_t)(mask.at[i] - 'a') << (4 * i);
	}
	return *steps != 0;
}

bool funnel_walk_open(const struct funnel_steps *steps,
	const struct funnel_attempt *a, int64_t end)
{
	return !a->complete && (steps->within == FUNNEL_NO_LIMIT ||
				       a->at[0] + steps->within > end);
}

/* What each tuple is, so that few masks are read. */
static void find_steps(struct funnel_walk *w)
{
	const struct tuples *t = &w->deeds->tuples;

	w->steps_of = mem_array(t->tuples.n + 1, sizeof(*w->steps_of));
	for (uint32_t i = 0; i < t->tuples.n; i++) {
		uint32_t code = tuples_codes(t, i)[FUNNEL_MASK];
		if (code < TUPLES_WORD || !funnel_mask_read(&w->steps_of[i],
						  tuples_word(t, code)))
			w->steps_of[i] = 0;
	}
}

void funnel_walk_init(struct funnel_walk *w, const struct deeds *deeds,
	const struct funnel_steps *steps, unsigned by)
{
	*w = (struct funnel_walk){.deeds = deeds, .by = by};
	table_init(&w->ids, 1, 1);
	funnel_init(&w->funnel, steps);
	find_steps(w);
}

void funnel_walk_release(struct funnel_walk *w)
{
	funnel_release(&w->funnel);
	table_release(&w->ids);
	deed_list_release(&w->list);
	free(w->event);
	free(w->deed);
	free(w->steps_of);
	buf_release(&w->key);
	buf_release(&w->bytes);
}

static struct text cell_of(
	struct funnel_walk *w, unsigned room, const struct deed *e, unsigned c)
{
	return deeds_cell(&w->list.text[room], &w->list, w->deeds, e, c);
}

static uint64_t mask_of(struct funnel_walk *w, const struct deed *e)
{
	uint64_t steps = w->steps_of[e->tuple];

	if (tuples_codes(&w->deeds->tuples, e->tuple)[FUNNEL_MASK] ==
		TUPLES_BYTES)
		funnel_mask_read(&steps, cell_of(w, 0, e, FUNNEL_MASK));
	return steps;
}

/* Whether this unit had the same event with the same id before. */
static bool is_repeated(struct funnel_walk *w, const struct deed *e)
{
	if (tuples_codes(&w->deeds->tuples, e->tuple)[FUNNEL_ID] ==
		TUPLES_EMPTY)
		return false;
	w->key.len = 0;
	buf_text(&w->key, cell_of(w, 1, e, FUNNEL_ID));
	buf_byte(&w->key, '\x1f');
	buf_text(&w->key, cell_of(w, 0, e, FUNNEL_EVENT));
	size_t before = w->ids.n;
	table_put(&w->ids, buf_view(&w->key));
	return w->ids.n == before;
}

static void take(struct funnel_walk *w)
{
	const struct deed_list *l = &w->list;

	if (l->n > w->cap) {
		w->cap = 2 * l->n;
		w->event = mem_resize(w->event, w->cap, sizeof(*w->event));
		w->deed = mem_resize(w->deed, w->cap, sizeof(*w->deed));
	}
	w->n = 0;
	for (size_t k = 0; k < l->n; k++) {
		const struct deed *e = &l->at[k];
		if (is_repeated(w, e)) {
			w->repeated++;
			continue;
		}
		w->event[w->n] = (struct funnel_event){e->ms, mask_of(w, e), 0};
		w->deed[w->n++] = k;
	}
	if (w->ids.n) {
		table_release(&w->ids);
		table_init(&w->ids, 1, 1);
	}
}

void funnel_walk_by(struct buf *to, struct funnel_walk *w, size_t event)
{
	const struct deed *e = &w->list.at[w->deed[event]];

	for (unsigned k = 0; k < w->by; k++) {
		buf_text(to, cell_of(w, 0, e, FUNNEL_BY + k));
		buf_byte(to, '\0');
	}
}

/* An entry of one time with others. */
struct entry {
	struct funnel_event *event;
	size_t at, len; /* of its by cells in bytes */
	const struct buf *bytes;
};

static int by_cells(const void *a, const void *b, void *arg)
{
	const struct entry *x = a, *y = b;

	(void)arg;
	return text_compare((struct text){x->bytes->at + x->at, x->len},
		(struct text){y->bytes->at + y->at, y->len});
}

/* Rank the entries among the events FROM to TO, which are of one time. */
static void rank_group(struct funnel_walk *w, size_t from, size_t to)
{
	struct entry *entry = mem_array(to - from, sizeof(*entry));
	size_t n = 0;

	w->bytes.len = 0;
	for (size_t i = from; i < to; i++) {
		if (!(w->event[i].steps & 1))
			continue;
		size_t at = w->bytes.len;
		funnel_walk_by(&w->bytes, w, i);
		entry[n++] = (struct entry){
			&w->event[i], at, w->bytes.len - at, &w->bytes};
	}
	sort_with(entry, n, sizeof(*entry), by_cells, NULL);
	for (size_t i = 1; i < n; i++)
		entry[i].event->rank =
			entry[i - 1].event->rank +
			(by_cells(&entry[i - 1], &entry[i], NULL) != 0);
	free(entry);
}

static void rank(struct funnel_walk *w)
{
	size_t from = 0;

	for (size_t i = 1; i <= w->n && w->by; i++) {
		if (i < w->n && w->event[i].ms == w->event[from].ms)
			continue;
		if (i - from > 1)
			rank_group(w, from, i);
		from = i;
	}
}

void funnel_walk_unit(struct funnel_walk *w, size_t i)
{
	deeds_list(&w->list, w->deeds, i);
	take(w);
	rank(w);
	funnel_of(&w->funnel, w->event, w->n);
}

bool funnel_walk_next(struct funnel_walk *w, struct funnel_attempt *a)
{
	return funnel_next(&w->funnel, a);
}
