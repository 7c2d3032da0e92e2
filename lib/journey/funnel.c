/* funnel.c - the longest chain of a unit's events, by the earliest ends of what
 * may follow. */
#include "journey/funnel.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "journey/funnel_match.h"

void funnel_init(struct funnel *f, const struct funnel_steps *steps)
{
	*f = (struct funnel){.steps = steps};
	f->plain = steps->order == FUNNEL_ORDERED && !steps->attempts;
	for (unsigned i = 0; i < steps->n; i++) {
		if (steps->optional[i])
			continue;
		f->plain &= steps->step_within[i] == FUNNEL_NO_LIMIT;
		f->required[f->n_required++] = i;
	}
}

void funnel_release(struct funnel *f)
{
	free(f->group);
	for (unsigned m = 0; m <= FUNNEL_STEPS; m++)
		free(f->end[m]);
	free(f->queue);
}

void funnel_of(struct funnel *f, const struct funnel_event *event, size_t n)
{
	f->event = event;
	f->n = n;
	f->from = f->groups = 0;
	f->done = n == 0;
	memset(f->known, 0, sizeof(f->known));
	if (n + 1 > f->cap_groups) {
		f->cap_groups = 2 * (n + 1);
		f->group =
			mem_resize(f->group, f->cap_groups, sizeof(*f->group));
	}
	for (size_t i = 0; i < n; i++)
		if (i == 0 || event[i].ms != event[i - 1].ms)
			f->group[f->groups++] = i;
	f->group[f->groups] = n;
}

static int64_t time_of(const struct funnel *f, size_t group)
{
	return f->event[f->group[group]].ms;
}

/* Whether B is at most LIMIT behind A. */
static bool is_within(int64_t a, int64_t b, int64_t limit)
{
	return limit == FUNNEL_NO_LIMIT || b - a <= limit;
}

/* How many required steps from K on, at most to M, the events of GROUP can be.
 */
static unsigned run_of(
	const struct funnel *f, size_t group, unsigned k, unsigned m)
{
	struct funnel_match match;
	size_t from = f->group[group], events = f->group[group + 1] - from;
	unsigned most = f->steps->later ? 1 : m - k, n = 0;

	if (events == 1)
		return f->event[from].steps >> f->required[k] & 1;
	if (events < most)
		most = (unsigned)events;
	funnel_match_init(&match, f->event, from, from + events);
	while (n < most && funnel_match_step(&match, f->required[k + n]))
		n++;
	return n;
}

/* The earliest end of a chain of M steps whose steps from K on begin in GROUP;
 * INT64_MAX: there is none. */
static int64_t end_from(
	const struct funnel *f, size_t group, unsigned k, unsigned m)
{
	const int64_t *end = f->end[m];
	size_t from = f->group[group];
	int64_t least = INT64_MAX;

	if (f->group[group + 1] - from == 1)
		return f->event[from].steps >> f->required[k] & 1
			       ? end[(k + 1) * f->groups + group]
			       : INT64_MAX;
	unsigned run = run_of(f, group, k, m);
	for (unsigned r = 1; r <= run; r++)
		if (end[(k + r) * f->groups + group] < least)
			least = end[(k + r) * f->groups + group];
	return least;
}

/* The least of NEXT in all later groups. */
static void fill_endless(int64_t *to, const int64_t *next, size_t groups)
{
	int64_t least = INT64_MAX;

	for (size_t g = groups; g-- > 0;) {
		to[g] = least;
		if (next[g] < least)
			least = next[g];
	}
}

/* Fill level K of the table of M: the least of what level K's next step gives
 * in a later group that is near enough.  NEXT is room for what it gives in each
 * group. */
static void fill_level(struct funnel *f, unsigned k, unsigned m, int64_t *next)
{
	int64_t limit = f->steps->step_within[f->required[k]];
	int64_t *to = f->end[m] + k * f->groups;
	size_t first = 0, last = 0; /* of the queue, its least in front */
	bool strict = f->steps->order == FUNNEL_STRICT;

	if (limit == FUNNEL_NO_LIMIT && !strict) {
		fill_endless(to, next, f->groups);
		return;
	}
	for (size_t g = f->groups; g-- > 0;) {
		size_t after = g + 1;
		if (after < f->groups && next[after] != INT64_MAX) {
			if (strict)
				first = last;
			while (last > first &&
				next[f->queue[last - 1]] >= next[after])
				last--;
			f->queue[last++] = after;
		} else if (strict) {
			first = last;
		}
		while (first < last &&
			!is_within(time_of(f, g), time_of(f, f->queue[first]),
				limit))
			first++;
		to[g] = first < last ? next[f->queue[first]] : INT64_MAX;
	}
}

/* The table of chains of M steps: by level and group when a chain that has so
 * many steps, the last of them there, ends at the earliest. */
static void fill(struct funnel *f, unsigned m)
{
	size_t want = (m + 2) * f->groups;

	if (f->known[m])
		return;
	if (want > f->cap_end[m]) {
		f->cap_end[m] = 2 * want;
		f->end[m] = mem_resize(
			f->end[m], f->cap_end[m], sizeof(*f->end[m]));
	}
	if (f->groups > f->cap_queue) {
		f->cap_queue = 2 * f->groups;
		f->queue =
			mem_resize(f->queue, f->cap_queue, sizeof(*f->queue));
	}
	int64_t *next = f->end[m] + (m + 1) * f->groups;
	for (size_t g = 0; g < f->groups; g++)
		f->end[m][m * f->groups + g] = time_of(f, g);
	/* Runs within a group look at higher levels only. */
	for (unsigned k = m; k-- > 0;) {
		for (size_t g = 0; g < f->groups; g++)
			next[g] = end_from(f, g, k, m);
		if (k)
			fill_level(f, k, m, next);
		else
			memcpy(f->end[m], next, f->groups * sizeof(*next));
	}
	f->known[m] = true;
}

/* Whether a chain of M steps may begin in GROUP. */
static bool begins(const struct funnel *f, size_t group, unsigned m)
{
	int64_t end = f->end[m][group];

	return end != INT64_MAX &&
	       is_within(time_of(f, group), end, f->steps->within);
}

static size_t group_of(const struct funnel *f, size_t event)
{
	size_t low = 0, high = f->groups;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (f->group[middle] <= event)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* The first event that can be an entry, from FROM on; f->n if none. */
static size_t first_entry(const struct funnel *f)
{
	uint64_t bit = (uint64_t)1 << f->required[0];
	size_t i = f->from;

	while (i < f->n && !(f->event[i].steps & bit))
		i++;
	return i;
}

/* No chain is longer than this: what it would be without windows, if one event
 * could be several steps. */
static unsigned bound(const struct funnel *f, size_t first)
{
	unsigned m = 0;

	for (size_t g = first; g < f->groups && m < f->n_required; g++) {
		unsigned before;
		do {
			before = m;
			for (size_t i = f->group[g]; i < f->group[g + 1]; i++)
				if (m < f->n_required &&
					f->event[i].steps >> f->required[m] & 1)
					m++;
		} while (m > before && f->group[g + 1] - f->group[g] > 1);
	}
	return m;
}

/* The length of the longest chain from event FROM on, where no two events have
 * one time and no step a window of its own: of the chains of one length that
 * which begins last can go on for longest. */
static unsigned longest(const struct funnel *f, size_t from)
{
	int64_t begin[FUNNEL_STEPS + 1]; /* of the chain of so many steps */
	unsigned most = 0;

	for (size_t i = from; i < f->n && most < f->n_required; i++) {
		const struct funnel_event *e = &f->event[i];
		begin[0] = e->ms;
		for (unsigned k = most + 1; k-- > 0;) {
			if (!(e->steps >> f->required[k] & 1) ||
				!is_within(begin[k], e->ms, f->steps->within))
				continue;
			begin[k + 1] = begin[k];
			most += k == most;
		}
	}
	return most;
}

/* The most steps that a chain from FIRST on, the group of ENTRY, may have. */
static unsigned most_steps(const struct funnel *f, size_t first, size_t entry)
{
	if (f->steps->attempts)
		return f->n_required;
	return f->plain && f->groups == f->n ? longest(f, entry)
					     : bound(f, first);
}

/* The group in which the best chain begins, and its length. */
static bool find_entry(struct funnel *f, size_t *group, unsigned *m)
{
	size_t entry = first_entry(f);

	if (entry == f->n)
		return false;
	size_t first = group_of(f, entry),
	       end = f->steps->attempts ? first + 1 : f->groups;
	*m = most_steps(f, first, entry);
	for (; *m > 0; --*m) {
		fill(f, *m);
		for (size_t i = 0; i < end - first; i++) {
			*group = f->steps->last ? end - 1 - i : first + i;
			if (begins(f, *group, *m))
				return true;
		}
	}
	return false;
}

/* The most steps from K on that GROUP can be, so that the chain of M steps
 * still ends by LIMIT; 0: none. */
static unsigned longest_run(const struct funnel *f, size_t group, unsigned k,
	unsigned m, int64_t limit)
{
	for (unsigned r = run_of(f, group, k, m); r > 0; r--)
		if (f->end[m][(k + r) * f->groups + group] <= limit)
			return r;
	return 0;
}

/* Tell the chain of M steps that begins in GROUP: each as early as it can be.
 */
static void tell(struct funnel *f, size_t group, unsigned m)
{
	int64_t within = f->steps->within, from = time_of(f, group);
	int64_t limit = within == FUNNEL_NO_LIMIT || from > INT64_MAX - within
				? INT64_MAX - 1
				: from + within;

	for (unsigned k = 0; k < m; group++) {
		unsigned run = longest_run(f, group, k, m, limit);
		if (run == 0)
			continue;
		funnel_match_choose(&f->chain[k], f->event, f->group[group],
			f->group[group + 1], &f->required[k], run, k == 0);
		k += run;
	}
}

/* Whether event I may be the optional step O, between LOW and HIGH. */
static bool is_between(const struct funnel *f, size_t i, unsigned o,
	int64_t low, int64_t high, int64_t entry)
{
	int64_t ms = f->event[i].ms;
	const struct funnel_steps *s = f->steps;

	if (!(f->event[i].steps >> o & 1) || ms < low || ms > high)
		return false;
	if (s->later && (ms == low || ms == high))
		return false;
	return is_within(entry, ms, s->within) &&
	       is_within(low, ms, s->step_within[o]);
}

static bool is_used(const size_t *used, unsigned n, size_t i)
{
	while (n > 0 && used[n - 1] != i)
		n--;
	return n > 0;
}

/* Optional steps behind the required one number K, each the earliest. */
static void tell_optional(struct funnel *f, struct funnel_attempt *a,
	unsigned k, size_t *used, unsigned *n_used)
{
	unsigned from = f->required[k];
	unsigned to = k + 1 < f->n_required ? f->required[k + 1] : f->steps->n;
	int64_t low = f->event[f->chain[k]].ms,
		entry = f->event[f->chain[0]].ms;
	int64_t high =
		k + 1 < a->reached ? f->event[f->chain[k + 1]].ms : INT64_MAX;

	for (unsigned o = from + 1; o < to; o++) {
		size_t i = f->group[group_of(f, f->chain[k])];
		while (i < f->n && f->event[i].ms <= high &&
			(is_used(used, *n_used, i) ||
				!is_between(f, i, o, low, high, entry)))
			i++;
		if (i == f->n || f->event[i].ms > high)
			continue;
		a->at[o] = low = f->event[i].ms;
		used[(*n_used)++] = i;
	}
}

static void answer(struct funnel *f, struct funnel_attempt *a, unsigned m)
{
	size_t used[FUNNEL_STEPS];
	unsigned n_used = m;

	a->reached = m;
	a->complete = m == f->n_required;
	a->entry = f->chain[0];
	memcpy(used, f->chain, m * sizeof(*used));
	for (unsigned k = 0; k < m; k++)
		a->at[f->required[k]] = f->event[f->chain[k]].ms;
	for (unsigned k = 0; k < m; k++)
		tell_optional(f, a, k, used, &n_used);
}

/* What an attempt has used up is behind us. */
static void go_on(struct funnel *f, const struct funnel_attempt *a)
{
	int64_t within = f->steps->within, stop;

	if (a->complete)
		stop = a->at[f->required[f->n_required - 1]];
	else if (within == FUNNEL_NO_LIMIT)
		stop = INT64_MAX;
	else
		stop = a->at[f->required[0]] + within;
	while (f->from < f->n && f->event[f->from].ms <= stop)
		f->from++;
	f->done = !f->steps->attempts || f->from == f->n;
}

bool funnel_next(struct funnel *f, struct funnel_attempt *a)
{
	size_t group;
	unsigned m;

	for (unsigned i = 0; i < FUNNEL_STEPS; i++)
		a->at[i] = FUNNEL_NEVER;
	if (f->done)
		return false;
	if (f->steps->order == FUNNEL_ANY) {
		f->done = !funnel_match_any(a, f);
	} else if (find_entry(f, &group, &m)) {
		tell(f, group, m);
		answer(f, a, m);
	} else {
		f->done = true;
	}
	if (f->done)
		return false;
	go_on(f, a);
	return true;
}
