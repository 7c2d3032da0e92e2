/* shelf.c - the list of a customer, with all that bounds it. */
#include "reco/shelf.h"

#include <stdlib.h>

#include "base/mem.h"

/* So many more items than a list has are found at once where there are no
 * categories, in whose bounds one that goes may let in another. */
enum { DEEPER = 10 };

static size_t make(void *arg, const struct recommend_pick **pick,
	size_t customer, unsigned worker)
{
	const struct shelf *l = arg;
	const struct learner *learner = l->from.learner;
	const struct histories *h = learner->h;
	struct suited_view *view = &l->view[worker];
	bool any = suited_by_all(l->from.suited);
	struct recommend_may may = {any ? NULL : suited_item, view};

	suited_customer(view, customer);
	*pick = l->room[worker].pick;
	return recommend(&l->room[worker], h->item + h->start[customer],
		histories_length(h, customer),
		learner_segment(learner, customer), &may);
}

struct recommend_lists shelf_init(struct shelf *l,
	const struct shelf_from *from, const struct recommend_how *how,
	unsigned threads)
{
	threads = threads ? threads : 1;
	*l = (struct shelf){.from = *from, .how = *how, .threads = threads};
	l->room = mem_array(threads, sizeof(*l->room));
	l->view = mem_array(threads, sizeof(*l->view));
	for (unsigned t = 0; t < threads; t++) {
		recommend_init(&l->room[t], &l->how);
		suited_view_init(&l->view[t], from->suited);
	}
	return (struct recommend_lists){make, l, threads};
}

uint64_t shelf_release(struct shelf *l)
{
	uint64_t odd = 0;

	for (unsigned t = 0; t < l->threads; t++) {
		recommend_release(&l->room[t]);
		odd += l->view[t].view.odd;
		suited_view_release(&l->view[t]);
	}
	free(l->room);
	free(l->view);
	return odd;
}

static struct recommend_lists begin(void *arg, const struct recommend_how *how)
{
	struct shelf *l = arg;
	struct shelf_from from = l->from;

	return shelf_init(l, &from, how, from.learner->how.threads);
}

static void end(void *arg)
{
	shelf_release(arg);
}

struct learner_lists shelf_lists(struct shelf *l, const struct shelf_from *from)
{
	l->from = *from;
	return (struct learner_lists){begin, end, l};
}

void shelf_share(struct caps *caps, const struct shelf_from *from,
	const struct caps_ids *ids, unsigned threads)
{
	struct recommend_how how = from->learner->recommend;
	struct shelf l;

	how.because = 0;
	how.each += how.category ? 0 : DEEPER;
	struct recommend_lists lists = shelf_init(&l, from, &how, threads);
	uint32_t *order = caps_order(ids, caps->customers);
	caps_share(caps, order, &lists,
		&(struct caps_how){from->learner->recommend.each, how.each});
	free(order);
	shelf_release(&l);
}
