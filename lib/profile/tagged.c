/* tagged.c - tags of earlier runs by customer, and quantiles over customers. */
#include "profile/tagged.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"

void tagged_init(struct tagged *t, const struct tags *tags)
{
	*t = (struct tagged){.tags = tags};
	table_init(&t->state, sizeof(struct tag_state), hash_seed());
	table_init(&t->people, 0, hash_seed());
}

void tagged_release(struct tagged *t)
{
	table_release(&t->state);
	table_release(&t->people);
	free(t->order);
	buf_release(&t->key);
}

static struct text key_of(
	struct buf *key, struct text customer, struct text tag)
{
	key->len = 0;
	buf_text(key, customer);
	buf_byte(key, '\x1f');
	buf_text(key, tag);
	return buf_view(key);
}

static bool is_known(const struct tags *tags, struct text tag)
{
	size_t i = 0;

	while (i < tags->n && !text_equal(tags->tag[i].name, tag))
		i++;
	return i < tags->n;
}

void tagged_add(struct tagged *t, struct text customer, struct text tag,
	int64_t since, int64_t held)
{
	if (!is_known(t->tags, tag)) {
		if (t->unknown++ == 0)
			t->first_unknown = tag;
		return;
	}
	table_put(&t->people, customer);
	size_t at = table_put(&t->state, key_of(&t->key, customer, tag));
	*(struct tag_state *)table_value(&t->state, at) =
		(struct tag_state){.on = true, .since = since, .held = held};
}

void tagged_sort(struct tagged *t)
{
	t->order = table_sorted(&t->people);
}

void tagged_of(struct buf *key, const struct tagged *t, struct text customer,
	struct tag_state *state)
{
	const struct tags *tags = t->tags;

	memset(state, 0, tags->n * sizeof(*state));
	for (size_t i = 0; i < tags->n && t->state.n; i++) {
		size_t at = table_find(
			&t->state, key_of(key, customer, tags->tag[i].name));
		if (at != (size_t)TABLE_NONE)
			state[i] =
				*(struct tag_state *)table_value(&t->state, at);
	}
}

/* The figures of a quantile's column, of all customers. */
struct population {
	struct numeral *at; /* owned */
	size_t n, cap;
};

static int by_figure(const void *a, const void *b, void *arg)
{
	(void)arg;
	return numeral_compare(
		*(const struct numeral *)a, *(const struct numeral *)b);
}

static struct text quantile_of(struct population *p, struct numeral share)
{
	struct buf to = {0};

	if (p->n == 0)
		return (struct text){mem_copy("", 0), 0};
	sort_with(p->at, p->n, sizeof(*p->at), by_figure, NULL);
	numeral_quantile(&to, p->at, p->n, share);
	return buf_view(&to);
}

/* A customer's figures, among those of all. */
static void count_in(struct population *p, const struct tags *tags,
	const struct measure *m, const struct measure_result *result)
{
	struct numeral f;

	for (size_t k = 0; k < tags->quantiles; k++) {
		int column = tags->quantile[k].column;
		if (column < 0 || !measure_numeral(&f, m, &result[column]))
			continue;
		mem_grow(&p[k].at, &p[k].cap, p[k].n + 1, sizeof(*p[k].at));
		p[k].at[p[k].n++] = f;
	}
}

const char *tagged_quantiles(struct text *to, const struct tags *tags,
	struct measure *m, const struct measure_when *when,
	struct measure_result *result)
{
	struct population *p = mem_zero(tags->quantiles + 1, sizeof(*p));
	const char *why = NULL;

	for (size_t i = 0; i < deeds_customers(m->d) && !why; i++) {
		measure_customer(m, i);
		if (!measure_as_of(m, when))
			continue;
		why = measure_features(m, result);
		if (!why)
			count_in(p, tags, m, result);
	}
	for (size_t k = 0; k < tags->quantiles; k++) {
		to[k] = quantile_of(&p[k], tags->quantile[k].share);
		free(p[k].at);
	}
	free(p);
	return why;
}
