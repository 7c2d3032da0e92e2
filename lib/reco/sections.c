/* sections.c - a model is laid out, and read back with all that it says tried.
 */
#include "reco/sections.h"

#include <stdlib.h>

#include "base/mem.h"

enum { MOST_HISTORY = 100000 };

struct about {
	uint64_t kind, history, products, pairs, segments;
	double decay;
};

/* N elements of SIZE bytes; there are none behind NULL. */
static void add(const struct sections_out *to, const char *name, const void *at,
	size_t n, size_t size)
{
	to->add(to->arg, name, at ? at : "", n * size);
}

static void add_texts(const struct sections_out *to, const struct piled_out *p,
	const char *bytes, const char *ends)
{
	add(to, bytes, p->bytes.at, p->bytes.len, 1);
	add(to, ends, p->end, p->n, sizeof(*p->end));
}

static void add_numbers(const struct sections_out *to, const struct weights *w,
	const struct popular_flat *f, const struct about *about)
{
	size_t groups = about->segments + 1, all = groups * about->products;

	add(to, "about", about, 1, sizeof(*about));
	add(to, "start", w->start, about->products + 1, sizeof(*w->start));
	add(to, "target", w->target, about->pairs, sizeof(*w->target));
	add(to, "weight", w->weight, about->pairs, sizeof(*w->weight));
	add(to, "buyers", f->buyers, groups, sizeof(*f->buyers));
	add(to, "units", f->units, all, sizeof(*f->units));
	add(to, "order", f->order, all, sizeof(*f->order));
}

const char *sections_write(
	const struct sections_out *to, const struct sections_model *model)
{
	const struct learner *l = model->learner;
	struct about about = {.kind = l->how.kind,
		.history = model->history,
		.products = model->names->n,
		.pairs = l->weights.start[l->weights.items],
		.segments = model->parts->n,
		.decay = l->recommend.decay};
	struct popular_flat flat;

	popular_lay(&flat, &l->popular);
	add_numbers(to, &l->weights, &flat, &about);
	add_texts(to, model->names, "names", "ends");
	add_texts(to, model->parts, "parts", "part-ends");
	const char *why = to->end(to->arg);
	popular_flat_release(&flat);
	return why;
}

/* A copy of the section NAME, which has N elements of SIZE bytes, or NULL. */
static void *copy_of(
	const struct sections_in *from, const char *name, size_t n, size_t size)
{
	size_t has = 0;
	const void *at = from->find(from->arg, name, size, &has);

	if (!at || has != n)
		return NULL;
	void *copy = mem_array(n + 1, size);
	if (n)
		memcpy(copy, at, n * size);
	return copy;
}

static bool read_texts(struct piled *t, const struct sections_in *from,
	const char *bytes, const char *ends, size_t n)
{
	size_t size = 0;

	if (!from->find(from->arg, bytes, 1, &size))
		return false;
	t->n = n;
	t->bytes = copy_of(from, bytes, size, 1);
	t->end = copy_of(from, ends, n, sizeof(*t->end));
	return piled_valid(t, size);
}

static bool read_weights(
	struct learnt *m, const struct sections_in *from, uint64_t pairs)
{
	struct weights *w = &m->weights;

	w->items = m->names.n;
	w->start = copy_of(from, "start", w->items + 1, sizeof(*w->start));
	w->target = copy_of(from, "target", pairs, sizeof(*w->target));
	w->weight = copy_of(from, "weight", pairs, sizeof(*w->weight));
	return w->start && w->target && w->weight && weights_valid(w, pairs);
}

static bool read_popular(struct learnt *m, const struct sections_in *from)
{
	struct popular *p = &m->popular;
	size_t groups = m->parts.n + 1, all = groups * m->names.n;

	p->items = m->names.n;
	p->segments = m->parts.n;
	p->of = mem_zero(groups, sizeof(*p->of));
	struct popular_flat f = {
		.buyers = copy_of(from, "buyers", groups, sizeof(*f.buyers)),
		.units = copy_of(from, "units", all, sizeof(*f.units)),
		.order = copy_of(from, "order", all, sizeof(*f.order))};
	bool good = f.buyers && f.units && f.order && popular_take(p, &f);
	popular_flat_release(&f);
	return good;
}

static bool sane(const struct about *about)
{
	return about->kind <= WEIGHTS_POPULAR && about->history >= 1 &&
	       about->history <= MOST_HISTORY && about->decay > 0 &&
	       about->decay <= 1 && about->products < HISTORIES_END &&
	       about->segments < HISTORIES_END;
}

bool sections_read(struct learnt *m, const struct sections_in *from)
{
	struct about *about = copy_of(from, "about", 1, sizeof(*about));
	bool good =
		about && sane(about) &&
		read_texts(&m->names, from, "names", "ends", about->products) &&
		read_texts(&m->parts, from, "parts", "part-ends",
			about->segments) &&
		read_weights(m, from, about->pairs) && read_popular(m, from);

	if (good) {
		m->kind = (enum weights_kind)about->kind;
		m->history = about->history;
		m->decay = about->decay;
	}
	free(about);
	return good;
}
