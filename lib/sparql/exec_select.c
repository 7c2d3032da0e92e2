/* exec_select.c - what follows a pattern: expressions that are selected, order,
 * distinct rows, a slice of them. */
#include <stdlib.h>

#include "sparql/exec.h"

/* Rows that wait to be sorted: selected terms, then those to sort by, each with
 * its key. */
struct rows {
	uint32_t *cell;
	size_t n, cap;
	unsigned width;
};

struct selecting {
	struct exec *r;
	struct selection *s;
	exec_next *next;
	void *arg;
	struct rows rows;
	struct table seen; /* distinct rows so far; made late */
	uint64_t passed, given;
	uint64_t best; /* rows in front that are sorted and fill the slice, or 0
			*/
	bool done;     /* the limit is reached: not the end of all */
	uint32_t iris, behind_iris; /* the terms that are; of rdf */
	bool unsure; /* a float was met: keys do not tell its order */
};

enum { BY = 3 /* cells of what is sorted by: a term, its key's halves */ };

static bool is_new(struct selecting *x, const uint32_t *cell)
{
	size_t n = x->seen.n;

	if (!x->seen.slot)
		table_init(&x->seen, 0, 1);
	table_put(&x->seen,
		(struct text){(const char *)cell, x->s->items * sizeof(*cell)});
	return x->seen.n > n;
}

/* A selected row is in its slots: the slice, and on. */
static bool give(struct selecting *x)
{
	if (x->passed < x->s->offset) {
		x->passed++;
		return true;
	}
	if (x->given >= x->s->limit) {
		x->done = true;
		return false;
	}
	x->given++;
	x->s->real++;
	if (!x->next(x->arg))
		return false;
	x->done = x->given >= x->s->limit;
	return !x->done;
}

static void selected_row(const struct selecting *x, uint32_t *cell)
{
	for (unsigned i = 0; i < x->s->items; i++)
		cell[i] = x->r->row[x->s->item[i].slot];
}

static uint64_t key_of(struct selecting *x, uint32_t id)
{
	int64_t whole;

	if (id >= x->iris && id < x->behind_iris)
		return value_order_key_kind(VALUE_IRI);
	if (exec_whole(x->r, id, &whole))
		return value_order_key_whole(whole);
	struct value v = exec_value(x->r, id);
	x->unsure |= v.kind == VALUE_FLOAT;
	return value_order_key(&v);
}

/* Of two terms with the same key. */
static int compare_terms(
	const struct selecting *x, uint32_t p, uint32_t q, uint64_t key)
{
	if (p == q)
		return 0;
	if (value_order_is_bytes(key) && p <= x->r->g->terms &&
		q <= x->r->g->terms)
		return p < q ? -1 : 1; /* they are numbered so */
	struct value v = exec_value(x->r, p), w = exec_value(x->r, q);
	return value_order(&v, &w);
}

static int compare_by(
	const struct selecting *x, const uint32_t *a, const uint32_t *b)
{
	uint64_t p = (uint64_t)a[1] << 32 | a[2];
	uint64_t q = (uint64_t)b[1] << 32 | b[2];

	if (x->unsure) {
		struct value v = exec_value(x->r, *a);
		struct value w = exec_value(x->r, *b);
		return *a == *b ? 0 : value_order(&v, &w);
	}
	return p < q ? -1 : p > q ? 1 : compare_terms(x, *a, *b, p);
}

static int compare_rows(
	const struct selecting *x, const uint32_t *a, const uint32_t *b)
{
	unsigned items = x->s->items;

	for (unsigned i = 0; i < x->s->orders; i++) {
		unsigned at = items + BY * i;
		int order = compare_by(x, a + at, b + at);
		if (order)
			return x->s->order[i].descending ? -order : order;
	}
	/* Then by the terms themselves, so that no order of work shows. */
	for (unsigned i = 0; i < items; i++)
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	return 0;
}

/* Merge sort of row numbers: qsort(3) has no argument. */
static void sort_rows(
	const struct selecting *x, uint32_t *at, uint32_t *spare, size_t n)
{
	size_t half = n / 2, i = 0, j = half, k = 0;
	unsigned width = x->rows.width;

	if (n < 2)
		return;
	sort_rows(x, at, spare, half);
	sort_rows(x, at + half, spare, n - half);
	memcpy(spare, at, n * sizeof(*at));
	while (i < half && j < n)
		at[k++] =
			compare_rows(x, x->rows.cell + (size_t)spare[j] * width,
				x->rows.cell + (size_t)spare[i] * width) < 0
				? spare[j++]
				: spare[i++];
	while (i < half)
		at[k++] = spare[i++];
	while (j < n)
		at[k++] = spare[j++];
}

static void sort_all(struct selecting *x)
{
	struct rows *rows = &x->rows;
	uint32_t *at = mem_array(rows->n + 1, 2 * sizeof(*at));
	uint32_t *sorted =
		mem_array(rows->n * rows->width + 1, sizeof(*sorted));

	for (size_t i = 0; i < rows->n; i++)
		at[i] = (uint32_t)i;
	sort_rows(x, at, at + rows->n, rows->n);
	for (size_t i = 0; i < rows->n; i++)
		memcpy(sorted + i * rows->width,
			rows->cell + (size_t)at[i] * rows->width,
			rows->width * sizeof(*sorted));
	free(rows->cell);
	rows->cell = sorted;
	rows->cap = rows->n * rows->width + 1;
	free(at);
}

/* Of rows that cannot come into the slice none is kept for long. */
static void cut(struct selecting *x)
{
	uint64_t want = x->s->limit + x->s->offset;

	if (want < x->s->limit || x->rows.n < 1024 || x->rows.n < 2 * want)
		return;
	sort_all(x);
	x->rows.n = want;
	x->best = want;
}

/* Whether the row cannot come into the slice: as many are before it already. */
static bool is_beyond(const struct selecting *x, const uint32_t *row)
{
	return x->best &&
	       compare_rows(x, row,
		       x->rows.cell + (x->best - 1) * x->rows.width) >= 0;
}

static void put_by(struct selecting *x, uint32_t *to, const struct expr *e)
{
	to[0] = eval_term(x->r, e);
	uint64_t key = key_of(x, to[0]);
	to[1] = (uint32_t)(key >> 32);
	to[2] = (uint32_t)key;
}

static bool keep(struct selecting *x)
{
	struct rows *rows = &x->rows;

	if (rows->n >= UINT32_MAX - 1)
		return exec_fail(x->r, "more than 2^32 rows to sort");
	mem_grow(&rows->cell, &rows->cap, (rows->n + 1) * rows->width,
		sizeof(*rows->cell));
	uint32_t *to = rows->cell + rows->n * rows->width;
	selected_row(x, to);
	if (x->s->distinct && x->s->sorts_first && !is_new(x, to))
		return true;
	for (unsigned i = 0; i < x->s->orders; i++)
		put_by(x, to + x->s->items + BY * i, x->s->order[i].expr);
	if (!is_beyond(x, to)) {
		rows->n++;
		if (!x->s->distinct || x->s->sorts_first)
			cut(x);
	}
	return !x->r->why && exec_tick(x->r);
}

static bool take(struct selecting *x)
{
	uint32_t cell[SLOTS];

	x->r->solution++;
	if (x->s->orders)
		return keep(x);
	if (x->s->distinct) {
		selected_row(x, cell);
		if (!is_new(x, cell))
			return true;
	}
	return give(x);
}

/* The pattern, or the groups, have a row: what is selected goes to its slots,
 * which may have something from outside of an EXISTS; if that is something
 * else, there is no such row. */
static bool row_done(void *arg)
{
	struct selecting *x = arg;
	struct selection *s = x->s;
	uint32_t before[SLOTS], *row = x->r->row;
	bool more = true, same = true;

	if (exec_deep(x->r))
		return false;
	for (unsigned i = 0; i < s->items; i++) {
		if (!s->item[i].expr)
			continue;
		uint32_t *to = &row[s->item[i].slot];
		uint32_t id = eval_term(x->r, s->item[i].expr);
		before[i] = *to;
		same &= !*to || !id || *to == id;
		*to = id ? id : *to;
	}
	if (x->r->why)
		return false;
	if (same)
		more = take(x);
	for (unsigned i = 0; i < s->items; i++)
		if (s->item[i].expr)
			row[s->item[i].slot] = before[i];
	return more;
}

static bool give_sorted(struct selecting *x)
{
	unsigned items = x->s->items;
	bool again = x->s->distinct && !x->s->sorts_first, more = true;
	uint32_t before[SLOTS];

	selected_row(x, before);
	sort_all(x);
	for (size_t i = 0; i < x->rows.n && more; i++) {
		const uint32_t *cell = x->rows.cell + i * x->rows.width;
		if (again && !is_new(x, cell))
			continue;
		for (unsigned k = 0; k < items; k++)
			x->r->row[x->s->item[k].slot] = cell[k];
		more = give(x);
	}
	for (unsigned k = 0; k < items; k++)
		x->r->row[x->s->item[k].slot] = before[k];
	return more;
}

/* Whether rows that are the same sort the same. */
static bool orders_by_items(const struct selection *s)
{
	struct algebra_slots uses = {{0}}, has = {{0}};

	for (unsigned i = 0; i < s->items; i++)
		slots_put(&has, s->item[i].slot);
	for (unsigned i = 0; i < s->orders; i++) {
		if (s->order[i].expr->op != OP_VAR)
			return false;
		algebra_uses(&uses, s->order[i].expr);
	}
	return slots_within(&uses, &has);
}

bool exec_select(
	struct exec *r, struct selection *s, exec_next *next, void *arg)
{
	struct selecting x = {.r = r, .s = s, .next = next, .arg = arg};
	bool more;

	s->sorts_first = orders_by_items(s);
	x.rows.width = s->items + BY * s->orders;
	x.rows.width += x.rows.width == 0;
	if (s->orders && r->rdf) {
		x.iris = graph_least(r->g, text_of("<"));
		x.behind_iris = graph_least(r->g, text_of("="));
	}
	if (s->limit == 0)
		more = false, x.done = true;
	else if (s->grouped)
		more = exec_group(r, s, row_done, &x);
	else
		more = exec(r, s->where, row_done, &x);
	if (more && s->orders)
		more = give_sorted(&x);
	free(x.rows.cell);
	table_release(&x.seen);
	return (more || x.done) && !r->why;
}
