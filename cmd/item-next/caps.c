/* caps.c - products that do not do for all: --stock and --cap.
 *
 * Customers come in the order of the SHA-1 of their identifiers, as if by lot:
 * neither the order of rows nor that of names decides who gets the last piece.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "item-next/parts.h"

/* So many more products than --each are found at once where there are no
 * categories, in whose bounds one that goes may let in another. */
enum { DEEPER = 10 };

const char *caps_open(struct config *c)
{
	int column = products_column(&c->table, text_of(c->stock));

	if (column < 0)
		return setup_usage(
			c->setup, fail_text("--stock: %s has no column '%s'",
					  c->products, c->stock));
	c->in_stock = mem_array(c->table.n, sizeof(*c->in_stock));
	for (size_t i = 0; i < c->table.n; i++) {
		struct text t = side_cell(&c->table, i, (size_t)column);
		if (caps_read(&c->in_stock[i], t))
			continue;
		return side_fault(&c->table, i,
			fail_text("'%s' is not a stock (want a whole number, "
				  "or nothing)",
				text_show(t)));
	}
	return NULL;
}

static struct text name_of(void *arg, size_t customer)
{
	return answer_customer(arg, customer);
}

static void set_bounds(struct answer *a)
{
	const struct config *c = a->config;

	for (size_t i = 0; i < a->histories.items; i++) {
		if (c->cap)
			caps_at_most(&a->caps, i, (uint64_t)c->cap);
		if (c->in_stock && a->listed[i] != SIDE_NONE)
			caps_at_most(&a->caps, i, c->in_stock[a->listed[i]]);
	}
}

void caps_bound(struct answer *a)
{
	struct caps_ids ids = {name_of, a};
	struct listing l;

	a->capped = a->config->cap || a->config->stock;
	if (!a->capped)
		return;
	caps_init(&a->caps, a->histories.items, a->histories.customers);
	set_bounds(a);
	struct recommend_how how = a->learner.recommend;
	how.because = 0;
	how.each += how.category ? 0 : DEEPER;
	struct recommend_lists lists =
		listing_init(&l, a, &how, setup_threads(a->setup));
	uint32_t *order = caps_order(&ids, a->histories.customers);
	caps_share(&a->caps, order, &lists,
		&(struct caps_how){a->learner.recommend.each, how.each});
	free(order);
	listing_release(&l);
}
