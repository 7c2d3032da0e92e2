/* model.c - a model in a file: written after it was learnt, and read back.
 *
 * Sections of the content "reco/1" (kept/mapped.h), numbers as the machine has
 * them; what is by product is in the order of the products' bytes:
 *
 *	about	one struct about
 *	names	bytes of the products, one after another; "ends" where each ends
 *	start	products + 1; "target" and "weight" of all pairs
 *	parts	bytes of the segments; "part-ends" where each ends
 *	buyers	of each segment, then of all
 *	units	popularity by segment and product; "order" of the products by it
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "item-next/parts.h"
#include "kept/mapped.h"

#define CONTENT "reco/1"

struct about {
	uint64_t kind, history, products, pairs, segments;
	double decay;
};

static void add_pile(struct mapped_out *o, const struct piled_out *p,
	const char *bytes, const char *ends)
{
	mapped_add(o, CONTENT, bytes, p->bytes.len ? p->bytes.at : "",
		p->bytes.len);
	mapped_add(o, CONTENT, ends, p->n ? (const void *)p->end : "",
		p->n * sizeof(*p->end));
}

static void add_numbers(struct mapped_out *o, const struct answer *a,
	const struct popular_flat *f, const struct about *about)
{
	const struct weights *w = &a->learner.weights;
	size_t n = about->products, all = (about->segments + 1) * n;

	mapped_add(o, CONTENT, "about", about, sizeof(*about));
	mapped_add(o, CONTENT, "start", w->start, (n + 1) * sizeof(*w->start));
	mapped_add(o, CONTENT, "target",
		w->target ? (const void *)w->target : "",
		about->pairs * sizeof(*w->target));
	mapped_add(o, CONTENT, "weight",
		w->weight ? (const void *)w->weight : "",
		about->pairs * sizeof(*w->weight));
	mapped_add(o, CONTENT, "buyers", f->buyers,
		(about->segments + 1) * sizeof(*f->buyers));
	mapped_add(o, CONTENT, "units", f->units, all * sizeof(*f->units));
	mapped_add(o, CONTENT, "order", f->order, all * sizeof(*f->order));
}

const char *model_save(struct answer *a, struct out *to)
{
	const struct learner *l = &a->learner;
	struct about about = {l->how.kind, a->most, a->histories.items,
		l->weights.start[l->weights.items], a->segments.n,
		l->recommend.decay};
	struct piled_out names = {.n = 0}, parts = {.n = 0};
	struct mapped_out o;
	struct popular_flat flat;

	for (uint32_t i = 0; i < about.products; i++)
		piled_add(&names, answer_product(a, i));
	for (size_t i = 0; i < about.segments; i++)
		piled_add(&parts, table_key(&a->segments, i));
	popular_lay(&flat, &l->popular);
	mapped_begin(&o, "item-next");
	add_numbers(&o, a, &flat, &about);
	add_pile(&o, &names, "names", "ends");
	add_pile(&o, &parts, "parts", "part-ends");
	const char *why = mapped_write(&o, to->sink);
	mapped_end(&o);
	popular_flat_release(&flat);
	piled_out_release(&names);
	piled_out_release(&parts);
	return why;
}

/* A copy of section NAME, of N elements of SIZE bytes; NULL: it is not such. */
static void *copy_of(struct mapped *m, const char *name, size_t n, size_t size)
{
	struct mapped_part part;

	if (mapped_find(m, &part, CONTENT, name, size) || part.size / size != n)
		return NULL;
	const void *at = mapped_at(&part, 0, part.size);
	if (!at)
		return NULL;
	void *copy = mem_array(n + 1, size);
	if (n)
		memcpy(copy, at, n * size);
	return copy;
}

/* All bytes of section NAME, and how many. */
static char *bytes_of(struct mapped *m, const char *name, size_t *n)
{
	struct mapped_part part;

	if (mapped_find(m, &part, CONTENT, name, 1))
		return NULL;
	*n = part.size;
	return copy_of(m, name, part.size, 1);
}

static bool read_texts(struct piled *t, struct mapped *m, const char *bytes,
	const char *ends, size_t n)
{
	size_t size = 0;

	t->n = n;
	t->bytes = bytes_of(m, bytes, &size);
	t->end = copy_of(m, ends, n, sizeof(*t->end));
	return piled_valid(t, size);
}

static bool read_weights(struct learnt *m, struct mapped *map, uint64_t pairs)
{
	struct weights *w = &m->weights;

	w->items = m->names.n;
	w->start = copy_of(map, "start", w->items + 1, sizeof(*w->start));
	w->target = copy_of(map, "target", pairs, sizeof(*w->target));
	w->weight = copy_of(map, "weight", pairs, sizeof(*w->weight));
	return w->start && w->target && w->weight && weights_valid(w, pairs);
}

static bool read_popular(struct learnt *m, struct mapped *map)
{
	struct popular *p = &m->popular;
	struct popular_flat f;

	p->items = m->names.n;
	p->segments = m->parts.n;
	p->of = mem_zero(p->segments + 1, sizeof(*p->of));
	f.buyers = copy_of(map, "buyers", p->segments + 1, sizeof(*f.buyers));
	f.units = copy_of(
		map, "units", (p->segments + 1) * p->items, sizeof(*f.units));
	f.order = copy_of(
		map, "order", (p->segments + 1) * p->items, sizeof(*f.order));
	bool good = f.buyers && f.units && f.order && popular_take(p, &f);
	popular_flat_release(&f);
	return good;
}

static bool read_all(struct learnt *m, struct mapped *map)
{
	struct about *about = copy_of(map, "about", 1, sizeof(*about));
	bool good =
		about && about->kind <= WEIGHTS_POPULAR &&
		about->history >= 1 && about->history <= 100000 &&
		about->decay > 0 && about->decay <= 1 &&
		about->products < HISTORIES_END &&
		about->segments < HISTORIES_END &&
		read_texts(&m->names, map, "names", "ends", about->products) &&
		read_texts(&m->parts, map, "parts", "part-ends",
			about->segments) &&
		read_weights(m, map, about->pairs) && read_popular(m, map);

	if (good) {
		m->kind = (enum weights_kind)about->kind;
		m->history = about->history;
		m->decay = about->decay;
	}
	free(about);
	return good;
}

const char *model_read(struct learnt *m, const char *path)
{
	struct mapped map;

	TRY(mapped_open(&map, path, CONTENT));
	const char *why = read_all(m, &map) ? NULL : mapped_damage(&map);
	mapped_close(&map);
	return why;
}
