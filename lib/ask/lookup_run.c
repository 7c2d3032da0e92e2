/* lookup_run.c - a lookup as a query of sparql/query.h, and its answers. */
#include <assert.h>
#include <stdlib.h>

#include "ask/lookup.h"
#include "base/mem.h"
#include "base/number.h"
#include "sparql/query.h"

/* The query, and where its variables are; made when it is first run. */
struct lookup_made {
	struct query *query;
	unsigned slot[LOOKUP_SLOTS];	   /* of the query, or QUERY_NO_SLOT */
	unsigned column[LOOKUP_VARIABLES]; /* of its answers */
	unsigned shown; /* 1 << place of those that have one */
};

bool lookup_number(struct quantity *to, struct graph *f, uint32_t term)
{
	struct folded text = {0};
	bool found = term && fold(&text, graph_term(f, term)) &&
		     quantity_find(to, text.c, text.n);

	folded_release(&text);
	return found;
}

bool lookup_is_free(struct graph *f, uint32_t term)
{
	static const char free_of[] = "免";
	struct text t = graph_term(f, term);
	size_t n = sizeof(free_of) - 1;

	return term && ((t.len >= n && memcmp(t.at, free_of, n) == 0) ||
			       text_is(t, "不收") || text_is(t, "不收费") ||
			       text_is(t, "无") || text_is(t, "零"));
}

enum quantity_ends lookup_ends(
	struct quantity to[2], struct graph *f, uint32_t term)
{
	struct folded text = {0};
	enum quantity_ends is = term && fold(&text, graph_term(f, term))
					? quantity_ends(to, text.c, text.n)
					: ENDS_NONE;

	folded_release(&text);
	return is;
}

struct text lookup_per(struct graph *f, uint32_t term)
{
	struct text value = graph_term(f, term);
	const char *stroke =
		value.len ? memchr(value.at, '/', value.len) : NULL;

	if (!stroke)
		return (struct text){"", 0};
	return (struct text){stroke, (size_t)(value.at + value.len - stroke)};
}

/* What NUM() is in a lookup. */
static bool number_of(void *arg, struct text t, double *to)
{
	struct folded text = {0};
	struct quantity q = {0};
	bool found = fold(&text, t) && quantity_find(&q, text.c, text.n);

	(void)arg;
	folded_release(&text);
	*to = q.value;
	return found;
}

/* Any predicate that says the type: a path of alternatives. */
static void print_types(struct buf *to, const struct lexicon *x)
{
	for (size_t i = 0; i < x->types; i++)
		buf_printf(to, "%c?t%zu", i ? '|' : '(', i);
	buf_byte(to, ')');
}

/* The part of pattern I at place K: ?v a variable, ?s a slot, ?c a term. */
static void print_part(struct buf *to, const struct lookup *q,
	const struct lexicon *x, size_t i, size_t k)
{
	const struct lookup_part *p = &q->part[i][k];

	if (p->is == PART_TYPE)
		print_types(to, x);
	else if (p->is == PART_VARIABLE && p->many)
		buf_string(to, "(!())"); /* a step by any predicate */
	else if (p->is == PART_VARIABLE)
		buf_printf(to, "?v%u", p->number);
	else if (p->is == PART_SLOT)
		buf_printf(to, "?s%u", p->number);
	else
		buf_printf(to, "?c%zu", 3 * i + k);
	buf_string(to, p->many ? "+ " : " ");
}

static void print_patterns(
	struct buf *to, const struct lookup *q, const struct lexicon *x)
{
	buf_string(to, "{ ");
	for (size_t i = 0; i < q->patterns; i++) {
		for (size_t k = 0; k < 3; k++)
			print_part(to, q, x, i, k);
		buf_string(to, ". ");
	}
	if (q->filtered)
		buf_printf(to, "FILTER(NUM(?v%u) %s ?s%d) ", q->filter_variable,
			q->compare, (int)SLOT_N);
	buf_byte(to, '}');
}

/* Whether two matches can have the same in all that is shown. */
static bool may_repeat(
	const struct lookup *q, const struct lexicon *x, unsigned shown)
{
	if (q->patterns > 1 || shown + 1 != 1u << q->variables)
		return true;
	return q->part[0][1].is == PART_TYPE && x->types > 1;
}

static void print_query(struct buf *to, const struct lookup *q,
	const struct lexicon *x, unsigned shown)
{
	bool extreme = q->form == LOOKUP_MAX || q->form == LOOKUP_MIN;

	buf_string(to, "SELECT ");
	if (may_repeat(q, x, shown) && !extreme)
		buf_string(to, "DISTINCT ");
	for (unsigned i = 0; i < LOOKUP_VARIABLES; i++)
		if (shown & 1u << i)
			buf_printf(to, "?v%u ", i);
	if (!shown) /* of ASK: whether there is any row */
		buf_string(to, "(1 AS ?one) ");
	print_patterns(to, q, x);
	if (q->form == LOOKUP_ASK)
		buf_string(to, " LIMIT 1");
	else if (q->form == LOOKUP_SELECT)
		buf_printf(to, " LIMIT %d", LOOKUP_ROWS + 1);
}

static void fix(struct query *q, char kind, size_t i, struct text term)
{
	char name[16];

	name[0] = kind;
	name[1] = (char)('0' + i / 10);
	name[2] = (char)('0' + i % 10);
	struct text whole = {name, 3};
	if (i < 10) {
		name[1] = name[2];
		whole.len = 2;
	}
	unsigned slot = query_slot(q, whole);
	if (slot != QUERY_NO_SLOT)
		query_fix(q, slot, term);
}

static void fix_terms(
	struct lookup_made *m, const struct lookup *q, const struct lexicon *x)
{
	for (size_t i = 0; i < q->patterns; i++)
		for (size_t k = 0; k < 3; k++)
			if (q->part[i][k].is == PART_TERM)
				fix(m->query, 'c', 3 * i + k,
					graph_term(x->graph,
						q->part[i][k].number));
	for (size_t i = 0; i < x->types; i++)
		fix(m->query, 't', i, graph_term(x->graph, x->type[i]));
}

/* ?a, what stands for the first predicate, and what is wanted. */
static unsigned shown_of(const struct lookup *q, unsigned wanted)
{
	int a = lookup_variable(q, "a");
	const struct lookup_part *p = &q->part[0][1];
	unsigned shown = wanted & ((1u << q->variables) - 1);

	if (a >= 0)
		shown |= 1u << a;
	if (p->is == PART_VARIABLE)
		shown |= 1u << p->number;
	return q->form == LOOKUP_COUNT ? 1u << a : shown;
}

static bool has_types(const struct lookup *q)
{
	for (size_t i = 0; i < q->patterns; i++)
		if (q->part[i][1].is == PART_TYPE)
			return true;
	return false;
}

void lookup_open(struct lookup *q, const struct lexicon *x, unsigned wanted)
{
	if (q->action || q->missing.len || (has_types(q) && !x->types))
		return; /* nothing can match */
	q->made = mem_zero(1, sizeof(*q->made));
	q->made->shown = shown_of(q, wanted);
}

static void make(const struct lookup *q, const struct lexicon *x)
{
	struct query_options how = {.given = true, .num = number_of};
	struct lookup_made *m = q->made;
	struct buf text = {0};

	print_query(&text, q, x, m->shown);
	m->query = query_new(buf_view(&text), &how);
	assert(!query_wrong(m->query));
	buf_release(&text);
	for (unsigned i = 0, n = 0; i < LOOKUP_VARIABLES; i++)
		m->column[i] = m->shown & 1u << i ? n++ : 0;
	for (unsigned i = 0; i < LOOKUP_SLOTS; i++) {
		char name[2] = {'s', (char)('0' + i)};
		m->slot[i] = query_slot(m->query, (struct text){name, 2});
	}
	fix_terms(m, q, x);
}

void lookup_close(struct lookup *q)
{
	if (q->made)
		query_free(q->made->query);
	free(q->made);
	q->made = NULL;
}

/* One run. */
struct looking {
	const struct lookup *q;
	struct graph *g;
	struct lookup_rows *to;
	int answer;  /* the place of ?a */
	double best; /* LOOKUP_MAX, LOOKUP_MIN: of the rows kept */
};

/* Whether ROW is no worse than those that are kept; worse ones go. */
static bool is_best(struct looking *l, const uint32_t *row)
{
	struct quantity now;

	if (!lookup_number(&now, l->g, row[l->answer]))
		return false;
	double v = l->q->form == LOOKUP_MAX ? now.value : -now.value;
	if (l->to->n && v < l->best)
		return false;
	if (l->to->n && v > l->best)
		l->to->n = 0;
	l->best = v;
	return true;
}

static bool keep(void *arg, struct query *query)
{
	struct looking *l = arg;
	struct lookup_rows *to = l->to;
	const struct lookup_made *m = l->q->made;
	bool extreme = l->q->form == LOOKUP_MAX || l->q->form == LOOKUP_MIN;
	uint32_t row[LOOKUP_VARIABLES] = {0};

	if (l->q->form == LOOKUP_COUNT) {
		to->count++;
		return true;
	}
	for (unsigned i = 0; i < LOOKUP_VARIABLES; i++)
		if (m->shown & 1u << i)
			row[i] = query_cell_id(query, m->column[i]);
	if (extreme && !is_best(l, row))
		return true;
	if (to->n == LOOKUP_ROWS) {
		to->cut = true;
		return extreme;
	}
	mem_grow(&to->row, &to->cap, to->n + 1, sizeof(*to->row));
	memcpy(to->row[to->n++], row, sizeof(row));
	return true;
}

static int by_terms(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	for (size_t i = 0; i < LOOKUP_VARIABLES; i++)
		if (x[i] != y[i])
			return x[i] < y[i] ? -1 : 1;
	return 0;
}

static void sort_rows(struct lookup_rows *to)
{
	size_t n = 0;

	if (to->n > 1)
		qsort(to->row, to->n, sizeof(*to->row), by_terms);
	for (size_t i = 0; i < to->n; i++)
		if (i == 0 || by_terms(to->row[n - 1], to->row[i]) != 0)
			memmove(to->row[n++], to->row[i], sizeof(*to->row));
	to->n = n;
}

/* Give the slots what they are bound to; false: one of a pattern is not. */
static bool bind(
	const struct lookup *q, const struct bound *bound, struct buf *n)
{
	const struct lookup_made *m = q->made;

	for (unsigned i = 0; i < LOOKUP_SLOTS; i++) {
		if (q->must_bind & 1u << i && !bound->term[i])
			return false;
		if (i != SLOT_N)
			query_give(m->query, m->slot[i], bound->term[i]);
	}
	if (q->filtered) {
		real_print(n, bound->number.value);
		query_bind(m->query, text_of("s5"), buf_view(n));
	}
	return true;
}

void lookup_run(const struct lookup *q, const struct lexicon *x,
	const struct bound *bound, struct lookup_rows *to)
{
	struct query_limits none = {0};
	struct looking l = {.q = q,
		.g = x->graph,
		.to = to,
		.answer = lookup_variable(q, "a")};
	struct buf number = {0};

	to->n = to->count = 0;
	to->cut = false;
	if (q->made && !q->made->query)
		make(q, x);
	if (q->made && bind(q, bound, &number)) {
		const char *why =
			query_answer(q->made->query, x->graph, &none, keep, &l);
		(void)why; /* a damaged graph, which tells itself */
		sort_rows(to);
	}
	buf_release(&number);
}

void lookup_rows_release(struct lookup_rows *r)
{
	free(r->row);
	*r = (struct lookup_rows){0};
}
