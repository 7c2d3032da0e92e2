/* units_shared.c - rows on their way to the stripe of their unit, and stripes
 * joined. */
#include "gray/units_shared.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct units_shared {
	struct stripes stripes; /* each at a struct units of which no cell is */
	pthread_mutex_t lock;	/* over what follows */
	struct table cells;	/* names only */
};

void units_shared_number(struct units *u, struct text name)
{
	size_t n = u->cells.n;

	mem_grow(&u->number, &u->cap_number, n, sizeof(*u->number));
	pthread_mutex_lock(&u->shared->lock);
	u->number[n - 1] = (uint32_t)table_put(&u->shared->cells, name);
	pthread_mutex_unlock(&u->shared->lock);
}

/* A row, and behind it an amount a slot. */
static size_t item_size(const struct units *u)
{
	return sizeof(struct unit_row) + u->metrics->slots * sizeof(amount);
}

void units_shared_send(
	struct units *u, struct text key, const struct unit_row *row)
{
	struct unit_row *to = stripes_ask(&u->sender, key);

	*to = *row;
	if (!row->timed)
		to->cell = u->number[row->cell];
	memcpy(to + 1, u->sum, u->metrics->slots * sizeof(amount));
	const char *none = stripes_send(&u->sender);
	assert(!none); /* as put() has none */
	(void)none;
}

void units_shared_settle(struct units *u)
{
	const char *none = stripes_flush(&u->sender);

	assert(!none);
	(void)none;
}

static const char *put(
	void *stripe, struct table_want *want, void *item, unsigned n)
{
	struct units *u = stripe;
	char *at = item;

	table_put_all(&u->table, want, n);
	for (unsigned i = 0; i < n; i++, at += item_size(u)) {
		const struct unit_row *row = (const void *)at;
		units_add(table_value(&u->table, want[i].at), u, row,
			(const amount *)(row + 1));
	}
	return NULL;
}

/* Those that U has already go to the stripes. */
static void divide(struct stripes *s, const struct units *u)
{
	for (size_t i = 0; i < u->table.n; i++) {
		struct text key = table_key(&u->table, i);
		struct units *to =
			s->stripe[stripes_of(s, hash_bytes(key, s->seed))].at;
		memcpy(table_value(&to->table, table_put(&to->table, key)),
			table_value(&u->table, i), u->table.value_size);
		to->large |= u->large;
	}
}

static struct units_shared *new_shared(const struct units *u, unsigned n)
{
	struct units_shared *to = mem_zero(1, sizeof(*to));
	size_t parts = stripes_for(n);

	pthread_mutex_init(&to->lock, NULL);
	table_init(&to->cells, 0, 1);
	for (size_t i = 0; i < u->cells.n; i++)
		table_put(&to->cells, table_key(&u->cells, i));
	stripes_init(&to->stripes, parts, item_size(u), u->table.seed, put);
	for (size_t i = 0; i < parts; i++) {
		struct units *part = mem_zero(1, sizeof(*part));
		part->metrics = u->metrics;
		table_init_part(&part->table, u->table.value_size,
			u->table.seed, parts);
		to->stripes.stripe[i].at = part;
	}
	divide(&to->stripes, u);
	return to;
}

void units_shared_begin(struct units **u, unsigned n)
{
	units_settle(u[0]);
	struct units_shared *shared = new_shared(u[0], n);

	for (unsigned i = 0; i < n; i++) {
		size_t cells = u[i]->cells.n;
		u[i]->shared = shared;
		stripes_sender_init(&u[i]->sender, &shared->stripes);
		mem_grow(&u[i]->number, &u[i]->cap_number, cells + 1,
			sizeof(*u[i]->number));
		for (size_t k = 0; k < cells; k++) /* of the first alone */
			u[i]->number[k] = (uint32_t)k;
	}
}

/* What U knows of its cells goes to those of ALL, which has all names. */
static void add_cells(struct units *all, struct units *u)
{
	for (size_t i = 0; i < u->cells.n; i++) {
		struct cellname_range *to = units_range(all, u->number[i]);
		const struct cellname_range *of = units_range(u, (uint32_t)i);
		cellname_propensity(to, of->low);
		cellname_propensity(to, of->high);
		if (u->alone)
			moments_merge(units_moments(all, u->number[i]),
				&u->shape, units_moments(u, i));
	}
}

static void join_cells(struct units **u, unsigned n)
{
	struct units_shared *shared = u[0]->shared;
	struct units all = *u[0];

	table_init(&all.cells, u[0]->cells.value_size, 1);
	for (size_t i = 0; i < shared->cells.n; i++)
		table_put(&all.cells, table_key(&shared->cells, i));
	for (unsigned i = 0; i < n; i++)
		add_cells(&all, u[i]);
	table_release(&u[0]->cells);
	u[0]->cells = all.cells;
}

/* The stripes become the table of U. */
static void join_table(struct units *u, struct stripes *s)
{
	struct table **table = mem_array(s->n, sizeof(*table));
	struct table_move *move = mem_array(s->n, sizeof(*move));

	for (size_t i = 0; i < s->n; i++) {
		struct units *part = s->stripe[i].at;
		table[i] = &part->table;
		u->large |= part->large;
	}
	table_release(&u->table);
	table_join(&u->table, table, s->n, move);
	for (size_t i = 0; i < s->n; i++)
		free(s->stripe[i].at);
	free(table);
	free(move);
}

void units_shared_end(struct units **u, unsigned n)
{
	struct units_shared *shared = u[0]->shared;

	for (unsigned i = 0; i < n; i++)
		units_settle(u[i]);
	join_cells(u, n);
	for (unsigned i = 0; i < n; i++) {
		stripes_sender_release(&u[i]->sender);
		u[i]->shared = NULL;
		newest_join(&u[0]->newest, &u[i]->newest);
	}
	join_table(u[0], &shared->stripes);
	stripes_release(&shared->stripes);
	table_release(&shared->cells);
	pthread_mutex_destroy(&shared->lock);
	free(shared);
}
