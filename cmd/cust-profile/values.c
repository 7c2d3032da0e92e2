/* values.c - features that are divided by the values of a column: which values
 * have a column of their own, and what results are called. */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"
#include "cust-profile/parts.h"

/* A value and how many rows have it. */
struct by_value {
	struct text text;
	uint64_t rows;
};

static int by_rows(const void *a, const void *b, void *arg)
{
	const struct by_value *x = a, *y = b;

	(void)arg;
	if (x->rows != y->rows)
		return x->rows > y->rows ? -1 : 1;
	return text_compare(x->text, y->text);
}

static void count_value(void *arg, struct text value)
{
	struct table *t = arg;

	if (text_is(value, "other")) /* that column is there anyway */
		return;
	++*(uint64_t *)table_value(t, table_put(t, value));
}

/* The most frequent of those counted. */
static void choose_values(
	struct measure_by *by, const struct table *count, size_t most)
{
	struct by_value *v = mem_array(count->n + 1, sizeof(*v));

	for (size_t i = 0; i < count->n; i++)
		v[i] = (struct by_value){table_key(count, i),
			*(uint64_t *)table_value(count, i)};
	if (count->n)
		sort_with(v, count->n, sizeof(*v), by_rows, NULL);
	by->n = count->n < most ? count->n : most;
	by->value = mem_array(by->n + 1, sizeof(*by->value));
	for (uint32_t i = 0; i < by->n; i++) {
		size_t at = table_put(&by->table, v[i].text);
		*(uint32_t *)table_value(&by->table, at) = i;
	}
	for (size_t i = 0; i < by->n; i++)
		by->value[i] = table_key(&by->table, i);
	free(v);
}

/* Which values of feature I have a column: over all customers, as of the last
 * day. */
static void find(struct answer *a, size_t i, const struct measure_when *last)
{
	const struct profile_feature *f = &a->config->profile.feature[i];
	struct table count;

	table_init(&a->by[i].table, sizeof(uint32_t), hash_seed());
	if (f->by == MADE_NONE)
		return;
	table_init(&count, sizeof(uint64_t), hash_seed());
	for (size_t k = 0; k < deeds_customers(&a->state->deeds); k++) {
		measure_customer(&a->measure, k);
		if (measure_as_of(&a->measure, last))
			measure_values(&a->measure, i, count_value, &count);
	}
	choose_values(&a->by[i], &count, f->by_most);
	table_release(&count);
}

void values_find(struct answer *a)
{
	const struct config *c = a->config;
	const struct measure_when *last =
		c->whens ? &c->when[c->whens - 1].as_of : NULL;

	a->by = mem_zero(c->profile.n, sizeof(*a->by));
	a->measure.by = a->by;
	for (size_t i = 0; i < c->profile.n; i++)
		if (last)
			find(a, i, last);
		else
			table_init(
				&a->by[i].table, sizeof(uint32_t), hash_seed());
}

void values_release(struct answer *a)
{
	for (size_t i = 0; i < a->config->profile.n && a->by; i++) {
		table_release(&a->by[i].table);
		free(a->by[i].value);
	}
	for (size_t i = 0; i < a->results; i++)
		free((char *)a->name[i].at);
	free(a->by);
	free(a->name);
}

static void add_name(struct answer *a, struct text feature, struct text value)
{
	struct buf all = {0};

	buf_text(&all, feature);
	if (value.at) {
		buf_byte(&all, '_');
		buf_text(&all, value);
	}
	buf_byte(&all, '\0');
	a->name[a->results++] = (struct text){all.at, all.len - 1};
}

void values_name(struct answer *a)
{
	const struct profile_plan *p = &a->config->profile;

	a->name = mem_array(measure_results(p, a->by), sizeof(*a->name));
	for (size_t i = 0; i < p->n; i++) {
		const struct measure_by *by = &a->by[i];
		for (size_t k = 0; k < by->n; k++)
			add_name(a, p->feature[i].name, by->value[k]);
		add_name(a, p->feature[i].name,
			p->feature[i].by == MADE_NONE ? (struct text){NULL, 0}
						      : text_of("other"));
	}
}
