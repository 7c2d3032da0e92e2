/* listing.c - the list of a customer, with all that bounds it. */
#include <stdlib.h>

#include "base/mem.h"
#include "item-next/parts.h"

static size_t make(void *arg, const struct recommend_pick **pick,
	size_t customer, unsigned worker)
{
	const struct listing *l = arg;
	const struct answer *a = l->answer;
	const struct histories *h = &a->histories;
	bool any = a->config->products || a->config->suits || a->capped;
	struct suiting *suiting = &l->suiting[worker];
	struct recommend_may may = {any ? products_suit : NULL, suiting};

	suiting->number = customer;
	suiting->customer = a->person ? a->person[customer] : SIDE_NONE;
	*pick = l->room[worker].pick;
	return recommend(&l->room[worker], h->item + h->start[customer],
		histories_length(h, customer),
		learner_segment(&a->learner, customer), &may);
}

struct recommend_lists listing_init(struct listing *l, const struct answer *a,
	const struct recommend_how *how, unsigned threads)
{
	threads = threads ? threads : 1;
	*l = (struct listing){.answer = a, .how = *how, .threads = threads};
	l->room = mem_array(threads, sizeof(*l->room));
	l->suiting = mem_array(threads, sizeof(*l->suiting));
	for (unsigned t = 0; t < threads; t++) {
		recommend_init(&l->room[t], &l->how);
		suiting_init(&l->suiting[t], a);
	}
	return (struct recommend_lists){make, l, threads};
}

uint64_t listing_release(struct listing *l)
{
	uint64_t odd = 0;

	for (unsigned t = 0; t < l->threads; t++) {
		recommend_release(&l->room[t]);
		odd += l->suiting[t].view.odd;
		suiting_release(&l->suiting[t]);
	}
	free(l->room);
	free(l->suiting);
	return odd;
}

static struct recommend_lists begin(void *arg, const struct recommend_how *how)
{
	struct listing *l = arg;

	return listing_init(l, l->answer, how, l->answer->learner.how.threads);
}

static void end(void *arg)
{
	listing_release(arg);
}

struct learner_lists listing_lists(struct listing *l)
{
	return (struct learner_lists){begin, end, l};
}
