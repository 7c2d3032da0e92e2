/* funnel_match.c - matchings of steps to events. */
#include "journey/funnel_match.h"

#include <string.h>

void funnel_match_init(struct funnel_match *m, const struct funnel_event *event,
	size_t from, size_t to)
{
	m->event = event;
	m->from = from;
	m->to = to;
	m->n = 0;
}

/* The number in the matching of whoever has event I, or m->n. */
static unsigned owner(const struct funnel_match *m, size_t i)
{
	unsigned k = 0;

	while (k < m->n && m->of[k] != i)
		k++;
	return k;
}

/* Find an event for number K, shifting others, none of TRIED again. */
static bool shift(struct funnel_match *m, unsigned k, uint64_t *tried)
{
	for (size_t i = m->from; i < m->to; i++) {
		if (!(m->event[i].steps >> m->step[k] & 1))
			continue;
		unsigned other = owner(m, i);
		if (other == m->n) {
			m->of[k] = i;
			return true;
		}
		if (other == k || *tried >> other & 1 ||
			m->step[other] == FUNNEL_STEPS)
			continue;
		*tried |= (uint64_t)1 << other;
		if (shift(m, other, tried)) {
			m->of[k] = i;
			return true;
		}
	}
	return false;
}

bool funnel_match_step(struct funnel_match *m, unsigned step)
{
	uint64_t tried = (uint64_t)1 << m->n;

	m->step[m->n] = step;
	m->of[m->n] = SIZE_MAX;
	m->n++;
	if (shift(m, m->n - 1, &tried))
		return true;
	m->n--; /* what fails has shifted nothing */
	return false;
}

/* Whether the N steps STEP can be matched beside the USED events. */
static bool can_match(const struct funnel_event *event, size_t from, size_t end,
	const unsigned *step, unsigned n, const size_t *used, unsigned n_used)
{
	struct funnel_match m;

	funnel_match_init(&m, event, from, end);
	/* A used event is held by a step that no event has. */
	for (unsigned i = 0; i < n_used; i++) {
		m.step[m.n] = FUNNEL_STEPS;
		m.of[m.n++] = used[i];
	}
	for (unsigned i = 0; i < n; i++)
		if (!funnel_match_step(&m, step[i]))
			return false;
	return true;
}

/* Event I instead of BEST, for a first step that prefers low ranks? */
static bool is_better(
	const struct funnel_event *event, size_t i, size_t best, bool first)
{
	return best == SIZE_MAX || (first && event[i].rank < event[best].rank);
}

void funnel_match_choose(size_t *to, const struct funnel_event *event,
	size_t from, size_t end, const unsigned *step, unsigned n, bool first)
{
	for (unsigned k = 0; k < n; k++) {
		bool by_rank = first && k == 0;
		to[k] = SIZE_MAX;
		for (size_t i = from; i < end; i++) {
			bool taken = false;
			for (unsigned j = 0; j < k; j++)
				taken |= to[j] == i;
			if (taken || !(event[i].steps >> step[k] & 1) ||
				!is_better(event, i, to[k], by_rank))
				continue;
			size_t before = to[k];
			to[k] = i;
			if (!can_match(event, from, end, step + k + 1,
				    n - k - 1, to, k + 1))
				to[k] = before;
			else if (!by_rank)
				break;
		}
	}
}

/* A window in which steps come in any order. */
struct any_window {
	int64_t at[FUNNEL_STEPS];
	size_t entry;
	unsigned n;
};

/* Match the window that begins with event I: an event is taken if some step
 * can be shifted to it. */
static void fill_window(struct any_window *w, const struct funnel *f, size_t i)
{
	struct funnel_match m;
	int64_t within = f->steps->within;

	funnel_match_init(&m, f->event, i, i);
	w->n = 0;
	w->entry = i;
	for (size_t j = i; j < f->n && m.n < f->n_required; j++) {
		if (within != FUNNEL_NO_LIMIT &&
			f->event[j].ms - f->event[i].ms > within)
			break;
		m.to = j + 1;
		for (unsigned k = 0; k < f->n_required; k++) {
			unsigned step = f->required[k], has = 0;
			while (has < m.n && m.step[has] != step)
				has++;
			if (has == m.n && funnel_match_step(&m, step)) {
				w->at[w->n++] = f->event[j].ms;
				break;
			}
		}
	}
}

static int compare_times(const struct any_window *a, const struct any_window *b)
{
	for (unsigned i = 0; i < a->n && i < b->n; i++)
		if (a->at[i] != b->at[i])
			return a->at[i] < b->at[i] ? -1 : 1;
	return 0;
}

static bool beats(
	const struct any_window *a, const struct any_window *b, bool last)
{
	if (a->n != b->n)
		return a->n > b->n;
	if (last && a->at[0] != b->at[0])
		return a->at[0] > b->at[0];
	return compare_times(a, b) < 0;
}

bool funnel_match_any(struct funnel_attempt *a, struct funnel *f)
{
	struct any_window best = {.n = 0}, w;
	uint64_t all = 0;

	for (unsigned k = 0; k < f->n_required; k++)
		all |= (uint64_t)1 << f->required[k];
	for (size_t i = f->from; i < f->n; i++) {
		if (!(f->event[i].steps & all) ||
			(i > f->from && f->event[i].ms == f->event[i - 1].ms &&
				(f->event[i - 1].steps & all)))
			continue;
		fill_window(&w, f, i);
		if (w.n && beats(&w, &best, f->steps->last))
			best = w;
	}
	if (best.n == 0)
		return false;
	memcpy(a->at, best.at, best.n * sizeof(*a->at));
	a->entry = best.entry;
	a->reached = best.n;
	a->complete = best.n == f->n_required;
	return true;
}
