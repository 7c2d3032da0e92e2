/* histories.c - histories laid end to end. */
#include "reco/histories.h"

#include <stdlib.h>

#include "base/mem.h"

static void append(
	struct histories *h, size_t *cap, const struct visits_list *l)
{
	uint64_t n = h->start[h->customers], before = n;

	mem_grow(&h->item, cap, n + l->n, sizeof(*h->item));
	for (size_t k = 0; k < l->n; k++) {
		if (l->at[k].item == HISTORIES_NONE)
			continue;
		h->item[n++] = l->at[k].item;
		h->owners[l->at[k].item]++;
	}
	if (n > before) {
		h->item[n - 1] |= HISTORIES_END;
		h->buyers++;
	}
	if (n - before > h->most && h->over++ == 0)
		h->first_over = h->customers;
	h->start[++h->customers] = n;
}

void histories_init(struct histories *h, const struct visits *v,
	const uint32_t *order, const struct histories_how *how)
{
	struct visits_list list = {.at = NULL};
	size_t n = visits_customers(v), cap = 0;

	mem_within(how->items, HISTORIES_END - 1, "more than 2^31 products");
	*h = (struct histories){.items = how->items, .most = how->most};
	h->start = mem_zero(n + 1, sizeof(*h->start));
	h->owners = mem_zero(h->items, sizeof(*h->owners));
	for (size_t i = 0; i < n; i++) {
		visits_list(&list, v, how->rank, order[i]);
		append(h, &cap, &list);
	}
	visits_list_release(&list);
}

void histories_release(struct histories *h)
{
	free(h->start);
	free(h->item);
	free(h->owners);
}

size_t histories_hold(struct histories *h, uint32_t *held, size_t least)
{
	uint64_t from = 0, to = 0;
	size_t all = 0;

	for (size_t c = 0; c < h->customers; c++) {
		uint64_t end = h->start[c + 1], n = end - from;
		held[c] = n < least || n == 0 ? HISTORIES_NONE
					      : histories_item(h, end - 1);
		if (held[c] != HISTORIES_NONE) {
			h->owners[held[c]]--;
			h->buyers -= n == 1;
			n--;
			all++;
		}
		memmove(h->item + to, h->item + from, n * sizeof(*h->item));
		to += n;
		if (n)
			h->item[to - 1] |= HISTORIES_END;
		h->start[c + 1] = to;
		from = end;
	}
	return all;
}
