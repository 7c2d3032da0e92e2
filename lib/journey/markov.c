/* markov.c - counting paths into a chain of order k. */
#include "journey/markov.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

void markov_init(struct markov *m, unsigned order)
{
	*m = (struct markov){.order = order};
	table_init(&m->grams, 0, hash_seed());
	m->width = 16;
	m->dense = mem_zero((m->width + 1) * m->width, sizeof(*m->dense));
}

void markov_release(struct markov *m)
{
	table_release(&m->grams);
	table_release(&m->edges);
	free(m->exit);
	free(m->dense);
}

/* A matrix twice as wide, while that is not too wide. */
static void widen(struct markov *m)
{
	size_t old = m->width, width = old * 2;
	uint64_t *wide = mem_zero((width + 1) * width, sizeof(*wide));

	for (size_t from = 0; from <= old; from++)
		memcpy(wide + from * width, m->dense + from * old,
			old * sizeof(*wide));
	free(m->dense);
	m->dense = wide;
	m->width = width;
}

static uint64_t *sparse_edge(struct markov *m, uint32_t from, uint32_t to)
{
	uint32_t key[2] = {from, to};

	return table_value(&m->edges,
		table_put(&m->edges,
			(struct text){(const char *)key, sizeof(key)}));
}

/* From the matrix to a table of the edges there are. */
static void become_sparse(struct markov *m)
{
	table_init(&m->edges, sizeof(uint64_t), hash_seed());
	for (uint32_t from = 0; from <= m->width; from++)
		for (uint32_t to = 0; to < m->width; to++) {
			uint64_t w = m->dense[from * m->width + to];
			if (w)
				*sparse_edge(m, from, to) = w;
		}
	free(m->dense);
	m->dense = NULL;
	m->sparse = true;
}

/* States become as many as N. */
static void enlarge(struct markov *m, size_t n)
{
	if (n <= m->n)
		return;
	mem_grow(&m->exit, &m->exit_cap, n, sizeof(*m->exit));
	memset(m->exit + m->n, 0, (n - m->n) * sizeof(*m->exit));
	m->n = n;
	while (!m->sparse && n > m->width && m->width < MARKOV_DENSE)
		widen(m);
	if (!m->sparse && n > m->width)
		become_sparse(m);
}

/* FROM: a state + 1, or 0. */
static void add_edge(struct markov *m, uint32_t from, uint32_t to, uint64_t w)
{
	if (!m->sparse)
		m->dense[from * m->width + to] += w;
	else if (m->n <= MARKOV_STATES)
		*sparse_edge(m, from, to) += w;
}

static uint32_t state_of(struct markov *m, const uint32_t *player, size_t n)
{
	size_t i = player[0];

	if (m->order > 1)
		i = table_put(
			&m->grams, (struct text){(const char *)player, 4 * n});
	enlarge(m, i + 1);
	return (uint32_t)i;
}

void markov_add(struct markov *m, const struct touch *touch, size_t n,
	uint64_t converted, uint64_t null, amount value)
{
	uint32_t gram[MARKOV_ORDER] = {0}, from = 0, state = 0;
	size_t k = n < m->order ? n : m->order;

	uint64_t weight = converted + null;

	if (n == 0 || (weight == 0 && value == 0))
		return;
	for (size_t i = 0; i + k <= n; i++) {
		for (size_t j = 0; j < k; j++)
			gram[j] = touch[i + j].player;
		state = state_of(m, gram, k);
		if (from != state + 1 && weight)
			add_edge(m, from, state, weight);
		from = state + 1;
	}
	struct markov_exit *e = &m->exit[state];
	e->converted += converted;
	e->null += null;
	e->value += value;
}

bool markov_edge(const struct markov *m, size_t *at, int64_t *from,
	uint32_t *to, uint64_t *weight)
{
	size_t end = m->sparse ? m->edges.n : (m->width + 1) * m->width;

	for (; *at < end; ++*at) {
		uint32_t key[2];
		if (m->sparse) {
			memcpy(key, table_key(&m->edges, *at).at, sizeof(key));
			memcpy(weight, table_value(&m->edges, *at), 8);
		} else {
			key[0] = (uint32_t)(*at / m->width);
			key[1] = (uint32_t)(*at % m->width);
			*weight = m->dense[*at];
		}
		if (*weight == 0)
			continue;
		*from = (int64_t)key[0] - 1;
		*to = key[1];
		++*at;
		return true;
	}
	return false;
}

size_t markov_state(const struct markov *m, uint32_t i, uint32_t player[])
{
	struct text key;

	if (m->order == 1) {
		player[0] = i;
		return 1;
	}
	key = table_key(&m->grams, i);
	memcpy(player, key.at, key.len);
	return key.len / 4;
}

void markov_merge(struct markov *m, const struct markov *from, int sign)
{
	uint32_t *state = mem_array(from->n, sizeof(*state));
	uint32_t gram[MARKOV_ORDER] = {0}, to;
	uint64_t w;
	int64_t f;

	for (uint32_t i = 0; i < from->n; i++) {
		size_t k = markov_state(from, i, gram);
		const struct markov_exit *x = &from->exit[i];
		state[i] = state_of(m, gram, k);
		struct markov_exit *e = &m->exit[state[i]];
		e->converted += sign < 0 ? -x->converted : x->converted;
		e->null += sign < 0 ? -x->null : x->null;
		e->value += sign < 0 ? -x->value : x->value;
	}
	for (size_t at = 0; markov_edge(from, &at, &f, &to, &w);)
		add_edge(m, f < 0 ? 0 : state[f] + 1, state[to],
			sign < 0 ? -w : w);
	free(state);
}
