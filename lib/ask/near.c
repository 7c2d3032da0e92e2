/* near.c - names that were not quite said. */
#include "ask/near.h"

#include <stdlib.h>

#include "base/edits.h"
#include "base/mem.h"
#include "base/search.h"

enum {
	SHORTEST = 2,  /* characters of a part of a name */
	LONGEST = 40,  /* of words that are looked at */
	SLIP_NAME = 3, /* the shortest name that may have a slip */
	TRIED = 200    /* candidates that are compared */
};

struct gram {
	uint32_t key, name;
};

struct near {
	uint32_t *c; /* all names, folded, one after another */
	size_t cs, cap_c;
	struct near_name {
		uint32_t at, len, term;
	} * name;
	size_t names, cap_names;
	struct gram *gram; /* by key, then name */
	size_t grams, cap_grams;
};

static uint32_t key_of(uint32_t a, uint32_t b)
{
	return (uint32_t)((((uint64_t)a << 21 ^ b) * 0x9e3779b97f4a7c15) >> 32);
}

static void add_gram(struct near *n, uint32_t a, uint32_t b)
{
	mem_grow(&n->gram, &n->cap_grams, n->grams + 1, sizeof(*n->gram));
	n->gram[n->grams++] =
		(struct gram){key_of(a, b), (uint32_t)n->names - 1};
}

static void add_name(struct near *n, const struct folded *f, uint32_t term)
{
	mem_grow(&n->c, &n->cap_c, n->cs + f->n, sizeof(*n->c));
	memcpy(n->c + n->cs, f->c, f->n * sizeof(*f->c));
	mem_grow(&n->name, &n->cap_names, n->names + 1, sizeof(*n->name));
	n->name[n->names++] =
		(struct near_name){(uint32_t)n->cs, (uint32_t)f->n, term};
	n->cs += f->n;
	for (size_t i = 0; i + 1 < f->n; i++)
		add_gram(n, f->c[i], f->c[i + 1]);
	for (size_t i = 0; i + 2 < f->n; i++)
		add_gram(n, f->c[i], f->c[i + 2]);
}

static int by_key(const void *a, const void *b)
{
	const struct gram *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return (x->name > y->name) - (x->name < y->name);
}

struct near *near_new(const struct lexicon *x)
{
	struct near *n = mem_zero(1, sizeof(*n));
	struct folded f = {0};

	for (uint32_t i = 1; i <= x->graph->terms; i++)
		if (x->kind[i] & SLOT_ENTITY &&
			fold(&f, graph_term(x->graph, i)) && f.n >= SHORTEST &&
			f.n <= TRIE_LONGEST)
			add_name(n, &f, i);
	folded_release(&f);
	if (n->grams)
		qsort(n->gram, n->grams, sizeof(*n->gram), by_key);
	return n;
}

void near_free(struct near *n)
{
	if (!n)
		return;
	free(n->c);
	free(n->name);
	free(n->gram);
	free(n);
}

static bool comes_before(const void *list, size_t i, const void *key)
{
	return ((const struct gram *)list)[i].key < *(const uint32_t *)key;
}

static size_t first_of(const struct near *n, uint32_t key)
{
	return search_first(n->grams, comes_before, n->gram, &key);
}

static bool contains(
	const uint32_t *in, size_t len, const uint32_t *c, size_t n)
{
	for (size_t i = 0; i + n <= len; i++)
		if (memcmp(in + i, c, n * sizeof(*c)) == 0)
			return true;
	return false;
}

/* Whether the N characters begin or end a name, and are half of it or more. */
static bool is_part(
	const uint32_t *name, size_t len, const uint32_t *c, size_t n)
{
	return n <= len && 2 * n >= len &&
	       (memcmp(name, c, n * sizeof(*c)) == 0 ||
		       memcmp(name + len - n, c, n * sizeof(*c)) == 0);
}

/* Names of which all N characters are a part. */
static void find_part(const struct near *index, const uint32_t *c, size_t n,
	struct near_found *to)
{
	uint32_t key = key_of(c[0], c[1]), last = UINT32_MAX;
	size_t holding = 0;

	for (size_t i = first_of(index, key);
		i < index->grams && index->gram[i].key == key; i++) {
		const struct near_name *name =
			&index->name[index->gram[i].name];
		if (index->gram[i].name == last)
			continue;
		last = index->gram[i].name;
		const uint32_t *at = index->c + name->at;
		if (!contains(at, name->len, c, n))
			continue;
		if (++holding > NEAR_MOST) {
			to->n = 0; /* it says too little */
			return;
		}
		if (is_part(at, name->len, c, n))
			to->term[to->n++] = name->term;
	}
	to->part = to->n > 0;
	to->from = 0;
	to->to = n;
}

/* Names that share a pair with the words, each once; at most TRIED, and *CUT if
 * there are more. */
static size_t candidates(const struct near *index, const uint32_t *c, size_t n,
	uint32_t to[TRIED], bool *cut)
{
	size_t found = 0;

	for (size_t step = 1; step <= 2; step++)
		for (size_t i = 0; i + step < n; i++) {
			uint32_t key = key_of(c[i], c[i + step]);
			for (size_t g = first_of(index, key);
				g < index->grams && index->gram[g].key == key;
				g++) {
				size_t k = 0;
				while (k < found &&
					to[k] != index->gram[g].name)
					k++;
				if (k < found)
					continue;
				if (found == TRIED) {
					*cut = true;
					break;
				}
				to[found++] = index->gram[g].name;
			}
		}
	return found;
}

static void find_slip(const struct near *index, const uint32_t *c, size_t n,
	struct near_found *to)
{
	uint32_t tried[TRIED];
	size_t found = candidates(index, c, n, tried, &to->cut);
	unsigned best = 3;

	for (size_t i = 0; i < found; i++) {
		const struct near_name *name = &index->name[tried[i]];
		unsigned limit = name->len < SLIP_NAME ? 0
				 : name->len <= 5      ? 1
						       : 2;
		size_t end;
		if (!limit || name->len > LONGEST || name->len > n + limit)
			continue;
		unsigned d = edits_within(
			index->c + name->at, name->len, c, n, &end);
		if (d > limit || d > best)
			continue;
		if (d < best)
			to->n = 0;
		best = d;
		if (to->n == NEAR_MOST)
			continue;
		to->term[to->n++] = name->term;
		to->to = end;
		to->from = end > name->len ? end - name->len : 0;
	}
}

void near_find(const struct near *index, const uint32_t *c, size_t n,
	struct near_found *to)
{
	*to = (struct near_found){0};
	if (n > LONGEST)
		n = LONGEST;
	if (n < SHORTEST)
		return;
	find_part(index, c, n, to);
	if (!to->n)
		find_slip(index, c, n, to);
}
