/* caps.c - products that do not do for all: --stock and --cap.
 *
 * Customers come in the order of the SHA-1 of their identifiers, as if by lot:
 * neither the order of rows nor that of names decides who gets the last piece.
 */
#include "base/mem.h"
#include "item-next/parts.h"

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

void caps_bound(struct answer *a)
{
	struct caps_ids ids = {name_of, a};
	const struct config *c = a->config;

	if (!c->cap && !c->stock)
		return;
	caps_init(&a->caps, a->histories.items, a->histories.customers);
	caps_bound_all(&a->caps, (uint64_t)c->cap, c->in_stock, a->listed);
	a->suited.caps = &a->caps;
	shelf_share(&a->caps, &(struct shelf_from){&a->learner, &a->suited},
		&ids, setup_threads(a->setup));
}
