/* print.c - a row a product that is recommended, by all threads. */
#include <stdlib.h>

#include "base/chunks.h"
#include "base/mem.h"
#include "item-next/parts.h"

enum {
	CHUNK = 128, /* customers of a chunk */
	CHUNKS = 64, /* chunks that are held */
	FEW = 4096   /* customers that need no threads */
};

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

/* What threads share; each has its room. */
struct printing {
	struct answer *a;
	struct recommend_lists lists;
	size_t first; /* customer of the first chunk that is held */
	struct out out[CHUNKS];
	struct {
		uint64_t fewer;
		size_t first;
	} told[CHUNKS];
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

static void print_customer(
	struct printing *p, size_t customer, size_t chunk, unsigned worker)
{
	const struct answer *a = p->a;
	struct out *out = &p->out[chunk];
	const struct recommend_pick *pick;
	size_t n = p->lists.make(p->lists.arg, &pick, customer, worker);

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
	if (n < a->learner.recommend.each && p->told[chunk].fewer++ == 0)
		p->told[chunk].first = customer;
}

static void print_chunk(void *arg, size_t chunk, unsigned worker)
{
	struct printing *p = arg;
	size_t from = p->first + chunk * CHUNK, end = p->a->histories.customers;

	for (size_t c = from; c < end && c < from + CHUNK; c++)
		print_customer(p, c, chunk, worker);
}

/* The form of the output, for rows that collect. */
static struct out collecting(const struct out *form)
{
	return (struct out){.format = form->format,
		.delimiter = form->delimiter,
		.columns = form->columns,
		.stamp = form->stamp};
}

/* The rows of N chunks, and what is told of them, in their order. */
static void pass_on(struct printing *p, size_t n)
{
	struct answer *a = p->a;

	for (size_t c = 0; c < n; c++) {
		out_rows(a->out, &p->out[c]);
		if (p->told[c].fewer && a->fewer == 0)
			a->first_fewer = p->told[c].first;
		a->fewer += p->told[c].fewer;
		p->told[c].fewer = 0;
	}
}

void print_all(struct answer *a)
{
	struct printing p = {.a = a};
	struct shelf l;
	size_t all = a->histories.customers;
	unsigned threads = all > FEW ? setup_threads(a->setup) : 1;

	p.lists = shelf_init(&l, &(struct shelf_from){&a->learner, &a->suited},
		&a->learner.recommend, threads);
	for (size_t c = 0; c < CHUNKS; c++)
		p.out[c] = collecting(a->out);
	for (; p.first < all && !a->out->failed; p.first += CHUNK * CHUNKS) {
		size_t n = (all - p.first + CHUNK - 1) / CHUNK;
		n = n < CHUNKS ? n : CHUNKS;
		chunks_run(threads, n, print_chunk, &p);
		pass_on(&p, n);
	}
	for (size_t c = 0; c < CHUNKS; c++)
		buf_release(&p.out[c].rows);
	a->odd += shelf_release(&l);
}
