/* frame_kin.c - types that are kin: 车 is short for 轿车, and the things of SUV
 * have the same properties. */
#include "ask/frame.h"

enum {
	SAMPLE = 20,	 /* things of a type that are looked at */
	PROPERTIES = 64, /* of them */
	TYPES = 16,
	SHARED = 3 /* properties that types which are kin have in common */
};

/* What the things of a type have. */
struct owned {
	uint32_t of[PROPERTIES];
	size_t n;
};

static bool has(const struct owned *k, uint32_t p)
{
	for (size_t i = 0; i < k->n; i++)
		if (k->of[i] == p)
			return true;
	return false;
}

static void look_at(struct owned *to, const struct lexicon *x, uint32_t type)
{
	uint32_t sample[SAMPLE], t[3];
	size_t n = frame_things(x, type, sample, SAMPLE);

	for (size_t i = 0; i < n && i < SAMPLE; i++) {
		struct graph_scan scan;
		graph_match(&scan, x->graph, 0, sample[i], 0, 0);
		while (to->n < PROPERTIES && graph_next(&scan, t))
			if (!lexicon_is_type(x, t[1]) && !has(to, t[1]))
				to->of[to->n++] = t[1];
	}
}

/* Two thirds of what things of one have, things of the other have, too. */
static bool are_kin(const struct lexicon *x, uint32_t type, uint32_t other)
{
	struct owned a = {.n = 0}, b = {.n = 0};
	size_t both = 0;

	look_at(&a, x, type);
	look_at(&b, x, other);
	for (size_t i = 0; i < a.n; i++)
		both += has(&b, a.of[i]);
	return both >= SHARED && both * 3 >= 2 * (a.n < b.n ? a.n : b.n);
}

bool frame_widen(
	struct frame *f, const struct lexicon *x, size_t *n, size_t room)
{
	uint32_t t[3], p = f->conds ? f->cond[0].predicate : f->predicate;
	uint32_t seen[TYPES];
	size_t types = 0;
	struct graph_scan scan;

	if (!p || !x->types)
		return true;
	graph_match(&scan, x->graph, 0, 0, p, 0);
	while (graph_next(&scan, t)) {
		uint32_t type = frame_value(x, t[0], x->type[0], NULL, NULL);
		size_t k = 0;
		if (!type || type == f->type || !frame_fits(f, x, t[0]) ||
			(f->predicate && !frame_value(x, t[0], f->predicate,
						 NULL, NULL)))
			continue;
		while (k < types && seen[k] != type)
			k++;
		if (k < types)
			continue;
		if (types == TYPES || !are_kin(x, f->type, type))
			return false;
		seen[types++] = type;
		f->wide = true;
		if (*n < room)
			*n += frame_things(x, type, f->found + *n, room - *n);
	}
	return true;
}
