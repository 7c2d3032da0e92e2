/* divide.c - the most frequent values of a column, and names made of them. */
#include "profile/divide.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"

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

/* Which values of feature I have a column, in BY. */
static void find(struct measure_by *by, struct measure *m, size_t i,
	const struct measure_when *last)
{
	const struct profile_feature *f = &m->p->feature[i];
	struct table count;

	table_init(&by->table, sizeof(uint32_t), hash_seed());
	if (f->by == MADE_NONE || !last)
		return;
	table_init(&count, sizeof(uint64_t), hash_seed());
	for (size_t k = 0; k < deeds_customers(m->d); k++) {
		measure_customer(m, k);
		if (measure_as_of(m, last))
			measure_values(m, i, count_value, &count);
	}
	choose_values(by, &count, f->by_most);
	table_release(&count);
}

struct measure_by *divide_values(
	struct measure *m, const struct measure_when *last)
{
	struct measure_by *by = mem_zero(m->p->n + 1, sizeof(*by));

	m->by = by;
	for (size_t i = 0; i < m->p->n; i++)
		find(&by[i], m, i, last);
	return by;
}

void divide_release(struct measure_by *by, size_t features)
{
	for (size_t i = 0; i < features && by; i++) {
		table_release(&by[i].table);
		free(by[i].value);
	}
	free(by);
}

static struct text name_of(struct text feature, struct text value)
{
	struct buf all = {0};

	buf_text(&all, feature);
	if (value.at) {
		buf_byte(&all, '_');
		buf_text(&all, value);
	}
	buf_byte(&all, '\0');
	return (struct text){all.at, all.len - 1};
}

struct text *divide_names(
	const struct profile_plan *p, const struct measure_by *by)
{
	struct text *name = mem_array(
			    measure_results(p, by) + 1, sizeof(*name)),
		    *to = name;

	for (size_t i = 0; i < p->n; i++) {
		const struct profile_feature *f = &p->feature[i];
		for (size_t k = 0; k < by[i].n; k++)
			*to++ = name_of(f->name, by[i].value[k]);
		*to++ = name_of(f->name, f->by == MADE_NONE
						 ? (struct text){NULL, 0}
						 : text_of("other"));
	}
	return name;
}

void divide_names_release(struct text *name, size_t n)
{
	for (size_t i = 0; i < n && name; i++)
		free((char *)name[i].at);
	free(name);
}
