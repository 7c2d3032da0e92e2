/* lateness.c - a heap of what is held, by time. */
#include "base/lateness.h"

struct held {
	int64_t ms;
	uint64_t order; /* of arrival */
	void *item;
};

static int by_time(const void *a, const void *b, void *context)
{
	const struct held *x = a, *y = b;
	const struct lateness *l = context;
	int tie = 0;

	if (x->ms != y->ms)
		return x->ms < y->ms ? -1 : 1;
	if (l->tie)
		tie = l->tie(x->item, y->item, l->context);
	return tie ? tie : x->order < y->order ? -1 : 1;
}

void lateness_init(
	struct lateness *l, int64_t span, sort_order *tie, void *context)
{
	*l = (struct lateness){.span = span,
		.newest = INT64_MIN,
		.held = {.size = sizeof(struct held),
			.order = by_time,
			.context = l},
		.tie = tie,
		.context = context};
}

void lateness_see(struct lateness *l, int64_t ms)
{
	if (ms > l->newest)
		l->newest = ms;
}

int64_t lateness_mark(const struct lateness *l)
{
	return l->newest < INT64_MIN + l->span ? INT64_MIN
					       : l->newest - l->span;
}

bool lateness_is_late(const struct lateness *l, int64_t ms)
{
	return ms < lateness_mark(l);
}

void lateness_add(struct lateness *l, int64_t ms, void *item)
{
	heap_add(&l->held, &(struct held){ms, l->arrived++, item});
	lateness_see(l, ms);
}

void *lateness_item(const struct lateness *l, size_t i)
{
	return ((const struct held *)(const void *)l->held.at)[i].item;
}

void *lateness_rest(struct lateness *l)
{
	if (l->held.n == 0)
		return NULL;
	const struct held *first = heap_least(&l->held);
	void *item = first->item;
	heap_drop(&l->held);
	return item;
}

void *lateness_due(struct lateness *l)
{
	const struct held *first = l->held.n ? heap_least(&l->held) : NULL;

	return first && first->ms <= lateness_mark(l) ? lateness_rest(l) : NULL;
}

void lateness_release(struct lateness *l)
{
	heap_release(&l->held);
}
