/* spans.c - spans of time, sorted and joined. */
#include "identity/spans.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/search.h"
#include "base/sort.h"

enum { MUCH = 1 << 20 }; /* spans before they are squeezed on the way */

static int by_thing_and_time(const void *a, const void *b, void *context)
{
	const struct span *x = a, *y = b;

	(void)context;
	if (x->thing != y->thing)
		return x->thing < y->thing ? -1 : 1;
	return (x->from > y->from) - (x->from < y->from);
}

/* Whether NEXT, which begins no earlier, belongs to LAST.  The distance of two
 * times may be more than 64 bits with a sign. */
static int close_to(
	const struct span *last, const struct span *next, int64_t window)
{
	return last->thing == next->thing &&
	       (next->from <= last->to ||
		       (uint64_t)next->from - (uint64_t)last->to <=
			       (uint64_t)window);
}

void spans_squeeze(struct spans *s)
{
	size_t m = 0;

	if (s->squeezed == s->n)
		return;
	sort_with(s->at, s->n, sizeof(*s->at), by_thing_and_time, NULL);
	for (size_t i = 0; i < s->n; i++) {
		struct span *last = m ? &s->at[m - 1] : NULL, *one = &s->at[i];
		if (!last || !close_to(last, one, s->window))
			s->at[m++] = *one;
		else if (one->to > last->to)
			last->to = one->to;
	}
	s->n = s->squeezed = m;
}

void spans_add(struct spans *s, uint64_t thing, int64_t from, int64_t to)
{
	if (s->n >= s->next) {
		spans_squeeze(s);
		s->next = s->n < MUCH / 2 ? MUCH : s->n * 2;
	}
	mem_grow(&s->at, &s->cap, s->n + 1, sizeof(*s->at));
	s->at[s->n++] = (struct span){thing, from, to};
}

/* The first span whose thing is not below THING. */
static bool comes_before(const void *list, size_t i, const void *thing)
{
	return ((const struct span *)list)[i].thing < *(const uint64_t *)thing;
}

static size_t first_of(const struct spans *s, uint64_t thing)
{
	return search_first(s->n, comes_before, s->at, &thing);
}

const struct span *spans_of(const struct spans *s, uint64_t thing, size_t *n)
{
	size_t at = first_of(s, thing), end = at;

	while (end < s->n && s->at[end].thing == thing)
		end++;
	*n = end - at;
	return s->at ? s->at + at : NULL;
}

void spans_release(struct spans *s)
{
	free(s->at);
	*s = (struct spans){0};
}
