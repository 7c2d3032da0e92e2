/* exec_table.c - solutions kept in a table: joins, optional parts and minus
 * whose right side must not see the left. */
#include <stdlib.h>

#include "base/hash.h"
#include "sparql/exec.h"

enum { WIDTH = SLOTS };

/* Rows of the right side; those with the same key hang together. */
struct table_of {
	unsigned *slot; /* the first KEYS are surely bound on both sides */
	unsigned width, keys;
	uint32_t *cell;
	size_t n, cap;
	uint32_t *first, *next; /* 1 + row; by hash, and the one behind */
	size_t buckets;
	uint32_t set;
	bool lasting; /* not made of what a row of EXISTS had bound */
};

struct fill {
	struct exec *r;
	struct table_of *t;
};

static void choose_slots(struct table_of *t, const struct algebra *a)
{
	struct algebra_slots keys = slots_both(a->left->must, &a->right->must);
	struct algebra_slots may = a->right->may;

	t->slot = mem_array(WIDTH, sizeof(*t->slot));
	for (unsigned i = 0; i < SLOTS; i++)
		if (slots_has(&keys, i))
			t->slot[t->width++] = i;
	t->keys = t->width;
	for (unsigned i = 0; i < SLOTS; i++)
		if (slots_has(&may, i) && !slots_has(&keys, i))
			t->slot[t->width++] = i;
}

static bool keep_row(void *arg)
{
	struct fill *f = arg;
	struct table_of *t = f->t;

	if (t->n >= UINT32_MAX - 1)
		return exec_fail(f->r, "more than 2^32 rows to join");
	mem_grow(&t->cell, &t->cap, (t->n + 1) * t->width, sizeof(*t->cell));
	for (unsigned i = 0; i < t->width; i++)
		t->cell[t->n * t->width + i] = f->r->row[t->slot[i]];
	t->n++;
	return exec_tick(f->r);
}

static uint64_t hash_key(const uint32_t *cell, unsigned keys)
{
	uint64_t h = keys;

	for (unsigned i = 0; i < keys; i++)
		h = hash_fold(h ^ cell[i], 0x9e3779b97f4a7c15);
	return h;
}

static void index_rows(struct table_of *t)
{
	t->buckets = 1;
	while (t->buckets < t->n)
		t->buckets *= 2;
	t->first = mem_zero(t->buckets, sizeof(*t->first));
	t->next = mem_array(t->n + 1, sizeof(*t->next));
	for (size_t i = t->n; i-- > 0;) {
		uint64_t h = hash_key(t->cell + i * t->width, t->keys) &
			     (t->buckets - 1);
		t->next[i] = t->first[h];
		t->first[h] = (uint32_t)i + 1;
	}
}

void table_forget(struct algebra *a)
{
	struct table_of *t = a->table;

	a->table = NULL;
	if (!t)
		return;
	free(t->slot);
	free(t->cell);
	free(t->first);
	free(t->next);
	free(t);
}

/* The right side of A by itself, in a table. */
static struct table_of *table_make(struct exec *r, struct algebra *a)
{
	unsigned slots = r->p->slots;

	if (a->table && a->table->lasting && a->table->set == r->set &&
		!r->exists)
		return a->table;
	table_forget(a);
	struct table_of *t = mem_zero(1, sizeof(*t));
	struct fill f = {r, t};
	choose_slots(t, a);
	t->set = r->set;
	t->lasting = !r->exists;
	uint32_t *row = mem_array(slots + 1, sizeof(*row));
	memcpy(row, r->row, slots * sizeof(*row));
	if (a->right->kind == ALGEBRA_SELECT)
		memset(r->row, 0, slots * sizeof(*row));
	else
		memcpy(r->row, r->base_row, slots * sizeof(*row));
	bool ok = exec(r, a->right, keep_row, &f);
	memcpy(r->row, row, slots * sizeof(*row));
	free(row);
	index_rows(t);
	a->table = t;
	return ok ? t : NULL;
}

struct table_lookup {
	struct exec *r;
	struct algebra *a;
	struct table_of *t;
	exec_next *next;
	void *arg;
};

/* Whether the row at hand goes with CELL; *SHARED: something is in both. */
static bool compatible(const struct exec *r, const struct table_of *t,
	const uint32_t *cell, bool *shared)
{
	*shared = false;
	for (unsigned i = 0; i < t->width; i++) {
		uint32_t have = r->row[t->slot[i]];
		if (!have || !cell[i])
			continue;
		if (have != cell[i])
			return false;
		*shared = true;
	}
	return true;
}

static size_t first_match(const struct exec *r, const struct table_of *t)
{
	uint32_t key[WIDTH];

	for (unsigned i = 0; i < t->keys; i++)
		key[i] = r->row[t->slot[i]];
	return t->first[hash_key(key, t->keys) & (t->buckets - 1)];
}

/* Join the row at hand with row CELL, if they go together. */
static bool join_with(struct table_lookup *l, const uint32_t *cell, bool *met)
{
	struct exec *r = l->r;
	struct table_of *t = l->t;
	bool shared, more = true, bound[WIDTH];

	if (!compatible(r, t, cell, &shared))
		return true;
	for (unsigned i = 0; i < t->width; i++) {
		bound[i] = r->row[t->slot[i]] == 0 && cell[i];
		if (bound[i])
			r->row[t->slot[i]] = cell[i];
	}
	if (l->a->kind != ALGEBRA_OPTIONAL || !l->a->expr ||
		eval_true(r, l->a->expr)) {
		*met = true;
		more = l->next(l->arg);
	}
	for (unsigned i = 0; i < t->width; i++)
		if (bound[i])
			r->row[t->slot[i]] = 0;
	return more && !r->why;
}

static bool look_up(void *arg)
{
	struct table_lookup *l = arg;
	struct table_of *t = l->t;
	bool met = false;

	for (size_t i = t->n ? first_match(l->r, t) : 0; i; i = t->next[i - 1])
		if (!join_with(l, t->cell + (i - 1) * t->width, &met) ||
			!exec_tick(l->r))
			return false;
	return met || l->a->kind != ALGEBRA_OPTIONAL || l->next(l->arg);
}

bool exec_table(struct exec *r, struct algebra *a, exec_next *next, void *arg)
{
	struct table_of *t = table_make(r, a);
	struct table_lookup l = {r, a, t, next, arg};

	return t && exec(r, a->left, look_up, &l);
}

static bool not_there(void *arg)
{
	struct table_lookup *l = arg;
	struct table_of *t = l->t;
	bool shared;

	for (size_t i = t->n ? first_match(l->r, t) : 0; i;
		i = t->next[i - 1]) {
		if (compatible(
			    l->r, t, t->cell + (i - 1) * t->width, &shared) &&
			shared)
			return true;
		if (!exec_tick(l->r))
			return false;
	}
	return l->next(l->arg);
}

bool exec_minus(struct exec *r, struct algebra *a, exec_next *next, void *arg)
{
	struct table_of *t = table_make(r, a);
	struct table_lookup l = {r, a, t, next, arg};

	return t && exec(r, a->left, not_there, &l);
}
