/* book.c - figures of customers, and of groups of them. */
#include "cluster/book.h"

#include <stdlib.h>

#include "base/mem.h"

void book_of_customers(struct cluster_book *b, struct customers *c,
	int64_t as_of, struct zone *zone)
{
	table_sort(&c->table);
	*b = (struct cluster_book){.n = c->table.n,
		.d = 3,
		.table = &c->table,
		.exact = true,
		.as_of = as_of,
		.zone = zone,
		.decimals = customers_decimals(c)};
}

void book_of_table(struct cluster_book *b, struct table *table, unsigned d,
	bool as_they_came)
{
	if (as_they_came)
		table_freeze(table);
	else
		table_sort(table);
	*b = (struct cluster_book){.n = table->n, .d = d, .table = table};
}

struct text book_key(const struct cluster_book *b, size_t i)
{
	return table_key(b->table, i);
}

double book_value(const struct cluster_book *b, size_t i, unsigned j)
{
	const void *value = table_value(b->table, i);

	if (!b->exact)
		return ((const double *)value)[j];
	const struct customer *c = value;
	if (j == BOOK_RECENCY)
		return (double)(b->as_of - zone_day(b->zone, c->last));
	return j == BOOK_FREQUENCY ? c->orders : amount_double(c->sum);
}

amount book_money(const struct cluster_book *b, size_t i)
{
	const struct customer *c = table_value(b->table, i);

	return c->sum;
}

double *book_column(const struct cluster_book *b, unsigned j)
{
	double *x = mem_array(b->n, sizeof(*x));

	for (size_t i = 0; i < b->n; i++)
		x[i] = book_value(b, i, j);
	return x;
}

double *book_amounts(const struct cluster_book *b)
{
	double *x = mem_array(b->n, sizeof(*x));

	for (size_t i = 0; i < b->n; i++)
		x[i] = segment_amount(book_value(b, i, BOOK_FREQUENCY),
			book_value(b, i, BOOK_MONETARY));
	return x;
}

void book_profiles(struct profile *profile, unsigned groups,
	const struct cluster_book *b, const unsigned short *group)
{
	memset(profile, 0, groups * sizeof(*profile));
	for (size_t i = 0; i < b->n; i++) {
		struct profile *p = &profile[group[i]];
		p->n++;
		for (unsigned j = 0; j < b->d; j++)
			p->sum[j] += book_value(b, i, j);
		p->cut |= b->exact && !amount_add(&p->money, book_money(b, i));
	}
	for (unsigned g = 0; g < groups; g++) {
		if (profile[g].cut)
			profile[g].money = AMOUNT_MAX;
	}
}

struct segment book_segment(const struct segments *s, double r, double f,
	double m, unsigned cluster)
{
	double value[SEGMENT_MEASURES];

	if (!s->rule)
		return segment_of(&s->cuts, f, m);
	value[SEGMENT_RECENCY] = r;
	value[SEGMENT_FREQUENCY] = f;
	value[SEGMENT_MONETARY] = m;
	value[SEGMENT_AMOUNT] = segment_amount(f, m);
	value[SEGMENT_CLUSTER] = cluster;
	size_t at = segment_rule_find(s->rule, s->n_rules, value);
	if (at < s->n_rules && s->met)
		s->met[at] = true;
	return segment_at(s->rule, s->n_rules, at);
}

struct segment book_segment_at(const struct segments *s,
	const struct cluster_book *b, size_t i, unsigned label)
{
	return book_segment(s, book_value(b, i, BOOK_RECENCY),
		book_value(b, i, BOOK_FREQUENCY),
		book_value(b, i, BOOK_MONETARY), label + 1);
}
