/* fares.c - see fares.h. */
#include "offer/fares.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/mem.h"

const char *fares_put(struct table *classes, bool *again, struct text name,
	const struct emsr_class *new)
{
	size_t before = classes->n;
	struct emsr_class *old = table_value(classes, table_put(classes, name));

	*again = classes->n == before;
	if (!*again)
		*old = *new;
	if (old->fare == new->fare && old->mean == new->mean &&
		old->sd == new->sd)
		return NULL;
	return fail_text("class '%s' is here already, with other figures",
		text_show(name));
}

struct ranked {
	struct emsr_class class;
	size_t name; /* its place among the names */
	uint32_t at;
};

static int by_fare(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->class.fare != y->class.fare)
		return x->class.fare > y->class.fare ? -1 : 1;
	return (x->name > y->name) - (x->name < y->name);
}

void fares_order(
	const struct table *classes, struct emsr_class *class, uint32_t *at)
{
	size_t n = classes->n;
	uint32_t *order = table_sorted(classes);
	struct ranked *r = mem_array(n, sizeof(*r));

	for (size_t i = 0; i < n; i++) {
		const struct emsr_class *one = table_value(classes, order[i]);
		r[i] = (struct ranked){*one, i, order[i]};
	}
	if (n)
		qsort(r, n, sizeof(*r), by_fare);
	for (size_t i = 0; i < n; i++) {
		class[i] = r[i].class;
		at[i] = r[i].at;
	}
	free(order);
	free(r);
}
