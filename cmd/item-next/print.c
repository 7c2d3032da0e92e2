/* print.c - a row a product that is recommended, by all threads. */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/spread.h"
#include "item-next/parts.h"

enum { CHUNK = 128 }; /* customers that a thread takes at once */

static void name_column(
	struct config *c, struct setup *s, const char *name, size_t turn)
{
	struct buf b = {0};

	buf_printf(&b, "%s_%zu", name, turn);
	c->name[c->names] = mem_copy(b.at, b.len);
	setup_column(s, c->name[c->names++]);
	buf_release(&b);
}

void print_columns(struct config *c, struct setup *s)
{
	static const char *const first[] = {
		"customer", "rank", "product", "score", "by"};
	size_t n = c->eval ? 0 : (size_t)c->because;

	if (c->eval) {
		evaluate_columns(s);
		return;
	}
	for (size_t i = 0; i < sizeof(first) / sizeof(*first); i++)
		setup_column(s, first[i]);
	c->name = mem_array(2 * n + 1, sizeof(*c->name));
	for (size_t k = 1; k <= n; k++) {
		if (k == 1) {
			setup_column(s, "because");
			setup_column(s, "contribution");
			continue;
		}
		name_column(c, s, "because", k);
		name_column(c, s, "contribution", k);
	}
	if (n)
		setup_column(s, "rest");
}

/* Customers with less than --each products, and the first of them. */
struct fewer {
	uint64_t n;
	size_t first;
};

struct printing {
	const struct answer *a;
	struct recommend_lists lists;
	struct fewer *fewer; /* one a thread */
};

/* A whole number of 10^-12, without the zeros behind. */
static void put_units(struct out *out, double units)
{
	char digits[32], *end = digits + sizeof(digits), *at = end;
	int64_t x = (int64_t)units;
	uint64_t left = (uint64_t)(x < 0 ? -x : x);

	for (int n = 0; n < POPULAR_DECIMALS; n++, left /= 10)
		if (at < end || left % 10)
			*--at = (char)('0' + left % 10);
	if (at < end)
		*--at = '.';
	do
		*--at = (char)('0' + left % 10);
	while (left /= 10);
	if (x < 0)
		*--at = '-';
	out_number(out, (struct text){at, (size_t)(end - at)});
}

static void put_reasons(
	struct out *out, const struct answer *a, const struct recommend_pick *p)
{
	double rest = p->units;

	for (size_t k = 0; k < a->learner.recommend.because; k++) {
		if (k >= p->reasons) {
			out_empty(out);
			out_empty(out);
			continue;
		}
		out_text(out, answer_product(a, p->reason[k].item));
		put_units(out, p->reason[k].units);
		rest -= p->reason[k].units;
	}
	if (a->learner.recommend.because)
		put_units(out, rest);
}

static const char *print_customer(
	void *arg, size_t customer, struct out *out, unsigned worker)
{
	const struct printing *p = arg;
	const struct answer *a = p->a;
	const struct recommend_pick *pick;
	size_t n = p->lists.make(p->lists.arg, &pick, customer, worker);
	struct fewer *fewer = &p->fewer[worker];

	for (size_t k = 0; k < n; k++) {
		out_text(out, answer_customer(a, customer));
		out_int(out, (int64_t)k + 1);
		out_text(out, answer_product(a, pick[k].item));
		put_units(out, pick[k].units);
		out_string(out, learner_by(&a->learner, pick[k].by));
		put_reasons(out, a, &pick[k]);
		eventrow_put(&a->config->event, out);
		out_end(out);
	}
	if (n < a->learner.recommend.each &&
		(fewer->n++ == 0 || customer < fewer->first))
		fewer->first = customer;
	return NULL;
}

static void add_up(struct answer *a, const struct fewer *fewer)
{
	if (fewer->n && (!a->fewer || fewer->first < a->first_fewer))
		a->first_fewer = fewer->first;
	a->fewer += fewer->n;
}

const char *print_all(struct answer *a)
{
	size_t all = a->histories.customers;
	unsigned threads = spread_over(a->setup, all);
	struct printing p = {
		.a = a, .fewer = mem_zero(threads, sizeof(*p.fewer))};
	struct shelf l;

	p.lists = shelf_init(&l, &(struct shelf_from){&a->learner, &a->suited},
		&a->learner.recommend, threads);
	const char *why =
		spread_rows(a->out, threads, all, CHUNK, print_customer, &p);
	for (unsigned t = 0; t < threads; t++)
		add_up(a, &p.fewer[t]);
	free(p.fewer);
	a->odd += shelf_release(&l);
	return why;
}
