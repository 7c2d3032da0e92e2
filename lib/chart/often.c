/* often.c - how often each value of a column comes. */
#include "chart/often.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/table.h"

static int by_often(const void *a, const void *b)
{
	const struct often *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return text_compare(x->value, y->value);
}

struct often *often_of(const struct picture *p, int column,
	double (*weight)(const struct picture *p, size_t row), size_t *n)
{
	size_t cap = 16;
	struct often *o = mem_array(cap, sizeof(*o));
	struct table seen;

	*n = 0;
	table_init(&seen, 1, hash_seed());
	for (size_t i = 0; i < p->sheet->rows; i++) {
		double w = weight ? weight(p, i) : 1;
		if (w == 0)
			continue;
		struct text t = picture_text(p, i, column);
		size_t at = table_put(&seen, t);
		mem_grow(&o, &cap, at + 1, sizeof(*o));
		if (at == *n)
			o[(*n)++] = (struct often){t, 0};
		o[at].n += w;
	}
	table_release(&seen);
	qsort(o, *n, sizeof(*o), by_often);
	return o;
}

/* How many places are those of one value. */
static size_t named(size_t n, unsigned most)
{
	return n <= most ? n : most - 1;
}

unsigned often_place(
	const struct often *o, size_t n, unsigned most, struct text t)
{
	unsigned k = 0;

	while (k < named(n, most) && !text_equal(o[k].value, t))
		k++;
	return k;
}

size_t often_names(struct text *name, const struct often *o, size_t n,
	unsigned most, bool zh)
{
	size_t k = named(n, most);

	for (size_t i = 0; i < k; i++)
		name[i] = o[i].value;
	if (k < n)
		name[k++] = text_of(zh ? "其他" : "other");
	return k;
}
