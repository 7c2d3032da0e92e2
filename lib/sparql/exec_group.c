/* exec_group.c - GROUP BY, aggregates and HAVING (18.5). */
#include <stdlib.h>

#include "base/sort.h"
#include "sparql/exec.h"

/* What an aggregate has come to in one group. */
struct so_far {
	uint64_t n;
	uint32_t best; /* MIN, MAX, SAMPLE: a term */
	bool failed;   /* a row had no value: then there is none */
	bool real;     /* the sum is of doubles */
	struct value sum;
	struct buf text; /* GROUP_CONCAT */
};

enum { BITS = 8 /* aggregates that may have a bit for each term */ };

struct exec_grouping {
	struct exec *r;
	struct selection *s;
	struct table groups;  /* keys are terms; struct so_far for each */
	struct table seen;    /* DISTINCT: group, aggregate, term */
	uint64_t *bits[BITS]; /* the same of one group: terms met; or NULL */
	size_t last;	      /* group of the row before */
	uint32_t key[SLOTS], last_key[SLOTS];
	bool any;
	exec_next *next;
	void *arg;
};

static bool is_new(struct exec_grouping *g, size_t group, unsigned which,
	const uint32_t *term, unsigned n)
{
	uint32_t key[SLOTS + 2];
	size_t before = g->seen.n;

	key[0] = (uint32_t)group;
	key[1] = which;
	memcpy(key + 2, term, n * sizeof(*term));
	table_put(&g->seen,
		(struct text){(const char *)key, (n + 2) * sizeof(*key)});
	return g->seen.n > before;
}

static void add_sum(struct exec *r, struct so_far *a, struct value *v)
{
	if (a->n == 1)
		a->sum = value_integer(0);
	if (a->sum.kind != VALUE_NONE && !value_is_number(v))
		exec_met(r, QUERY_NO_NUMBER, v);
	a->sum = value_add(&a->sum, v);
	a->sum.text = (struct text){NULL, 0};
	a->failed |= a->sum.kind == VALUE_NONE;
}

/* Where a value is the least or greatest, it is kept as a term. */
static void add_best(struct exec_grouping *g, struct so_far *a, int builtin,
	struct value *v, uint32_t id)
{
	if (a->best) {
		struct value best = exec_value(g->r, a->best);
		int order = value_order(v, &best);
		if (builtin == AGGREGATE_MIN ? order >= 0 : order <= 0)
			return;
	}
	a->best = id;
}

static void add_text(struct so_far *a, const struct expr *e, struct value *v)
{
	if (a->n > 1)
		buf_text(&a->text, e->separator);
	buf_text(&a->text, v->text);
}

/* Whether a term was not met yet where all rows are one group: a bit for each
 * term of the graph. */
static bool is_first(struct exec_grouping *g, unsigned which, uint32_t id)
{
	uint64_t **bits = &g->bits[which], bit = (uint64_t)1 << id % 64;

	if (!*bits)
		*bits = mem_zero(
			(size_t)g->r->g->terms / 64 + 1, sizeof(**bits));
	bool first = !((*bits)[id / 64] & bit);
	(*bits)[id / 64] |= bit;
	return first;
}

/* COUNT(?x), or COUNT(DISTINCT ?x). */
static void count_term(
	struct exec_grouping *g, struct so_far *a, unsigned which, size_t group)
{
	const struct expr *e = g->s->aggregate[which];
	uint32_t id = g->r->row[e->left->slot];
	bool alone = g->s->keys == 0 && which < BITS && !g->r->exists &&
		     id <= g->r->g->terms;

	if (!id)
		return;
	if (!e->distinct)
		a->n += g->r->times;
	else if (alone)
		a->n += is_first(g, which, id);
	else
		a->n += is_new(g, group, which, &id, 1);
}

/* SUM or AVG of whole numbers: whether the row's is one, and added. */
static bool add_whole(struct exec *r, struct so_far *a, uint32_t id)
{
	int64_t whole;
	amount sum;

	if (!exec_whole(r, id, &whole))
		return false;
	if (a->n == 0)
		a->sum = value_integer(0);
	if (a->sum.kind != VALUE_INTEGER ||
		__builtin_add_overflow(a->sum.is.whole, whole, &sum))
		return false;
	a->sum = value_integer(sum);
	a->n++;
	return true;
}

static void add_value(
	struct exec_grouping *g, struct so_far *a, unsigned which, size_t group)
{
	const struct expr *e = g->s->aggregate[which];
	struct exec *r = g->r;
	bool variable = e->left->op == OP_VAR;

	if (variable && e->builtin == AGGREGATE_COUNT) {
		count_term(g, a, which, group);
		return;
	}
	bool sums = e->builtin == AGGREGATE_SUM || e->builtin == AGGREGATE_AVG;
	if (variable && sums && !e->distinct &&
		add_whole(r, a, r->row[e->left->slot]))
		return;
	eval_begin(r);
	struct value v = eval(r, e->left);
	if (v.kind == VALUE_NONE) {
		a->failed |= e->builtin != AGGREGATE_COUNT &&
			     e->builtin != AGGREGATE_SAMPLE &&
			     e->builtin != AGGREGATE_CONCAT;
		eval_end(r);
		return;
	}
	bool by_term = e->distinct || e->builtin == AGGREGATE_MIN ||
		       e->builtin == AGGREGATE_MAX ||
		       e->builtin == AGGREGATE_SAMPLE;
	uint32_t id = !by_term	 ? 0
		      : variable ? r->row[e->left->slot]
				 : eval_intern(r, &v);
	if (!e->distinct || is_new(g, group, which, &id, 1)) {
		a->n++;
		value_write(&v, &r->scratch);
		switch (e->builtin) {
		case AGGREGATE_SUM:
		case AGGREGATE_AVG:
			add_sum(r, a, &v);
			break;
		case AGGREGATE_MIN:
		case AGGREGATE_MAX:
			add_best(g, a, e->builtin, &v, id);
			break;
		case AGGREGATE_SAMPLE:
			if (!a->best || id < a->best)
				a->best = id;
			break;
		case AGGREGATE_CONCAT:
			add_text(a, e, &v);
			break;
		default:
			break;
		}
	}
	eval_end(r);
}

/* Whether the pattern binds a variable there that the query names: the middle
 * of a path has no name, blank nodes are called []0 or _:b. */
static bool is_named(const struct exec_grouping *g, unsigned slot)
{
	struct text name = g->r->p->name[slot];
	bool blank =
		name.len > 1 &&
		(name.at[0] == '[' || (name.at[0] == '_' && name.at[1] == ':'));

	return slots_has(&g->s->where->may, slot) && name.len && !blank;
}

/* COUNT(*): rows; COUNT(DISTINCT *): rows that differ in what the pattern
 * binds.  The row also has what only a subquery of it sees. */
static void count_row(
	struct exec_grouping *g, struct so_far *a, unsigned which, size_t group)
{
	uint32_t row[SLOTS];

	if (!g->s->aggregate[which]->distinct) {
		a->n += g->r->times;
		return;
	}
	for (unsigned i = 0; i < g->r->p->slots; i++)
		row[i] = is_named(g, i) ? g->r->row[i] : 0;
	a->n += is_new(g, group, which, row, g->r->p->slots);
}

static size_t group_of(struct exec_grouping *g)
{
	struct selection *s = g->s;
	size_t len = s->keys * sizeof(*g->key);

	for (unsigned i = 0; i < s->keys; i++)
		g->key[i] = s->key[i].expr ? eval_term(g->r, s->key[i].expr)
					   : g->r->row[s->key[i].slot];
	if (g->any && memcmp(g->key, g->last_key, len) == 0)
		return g->last;
	memcpy(g->last_key, g->key, len);
	g->any = true;
	g->last =
		table_put(&g->groups, (struct text){(const char *)g->key, len});
	return g->last;
}

static bool add_row(void *arg)
{
	struct exec_grouping *g = arg;
	size_t group = group_of(g);
	struct so_far *a = table_value(&g->groups, group);

	for (unsigned i = 0; i < g->s->aggregates; i++) {
		if (g->s->aggregate[i]->star)
			count_row(g, &a[i], i, group);
		else
			add_value(g, &a[i], i, group);
	}
	return !g->r->why && exec_tick(g->r);
}

static uint32_t average(struct exec *r, struct so_far *a)
{
	struct value n = value_integer((amount)a->n), v;

	if (a->n == 0)
		v = value_integer(0);
	else
		v = value_divide(&a->sum, &n);
	return eval_intern(r, &v);
}

static uint32_t result(struct exec *r, const struct expr *e, struct so_far *a)
{
	struct value v = value_integer((amount)a->n);

	switch (e->builtin) {
	case AGGREGATE_COUNT:
		return eval_intern(r, &v);
	case AGGREGATE_SUM:
		if (a->n == 0)
			a->sum = value_integer(0);
		return a->failed ? 0 : eval_intern(r, &a->sum);
	case AGGREGATE_AVG:
		return a->failed ? 0 : average(r, a);
	case AGGREGATE_CONCAT:
		v = value_string(pool_text(&r->scratch, buf_view(&a->text)));
		return eval_intern(r, &v);
	case AGGREGATE_SAMPLE:
		return a->best;
	default:
		return a->failed ? 0 : a->best;
	}
}

/* The condition, and VALUES behind the query, for a group. */
static bool give(struct exec_grouping *g)
{
	for (unsigned i = 0; i < g->s->havings; i++)
		if (!eval_true(g->r, g->s->having[i]))
			return !g->r->why;
	if (g->s->values)
		return exec(g->r, g->s->values, g->next, g->arg);
	return g->next(g->arg);
}

static int compare_keys(const void *x, const void *y, unsigned n)
{
	const uint32_t *a = x, *b = y;

	for (unsigned i = 0; i < n; i++)
		if (a[i] != b[i])
			return a[i] < b[i] ? -1 : 1;
	return 0;
}

static int by_keys(const void *x, const void *y, void *grouping)
{
	const struct exec_grouping *g = grouping;

	return compare_keys(table_key(&g->groups, *(const size_t *)x).at,
		table_key(&g->groups, *(const size_t *)y).at, g->s->keys);
}

/* Groups in the order of their keys' terms, in which they mostly come. */
static size_t *in_order(struct exec_grouping *g)
{
	size_t n = g->groups.n, *at = mem_array(n + 1, sizeof(*at));
	bool sorted = true;

	for (size_t i = 0; i < n; i++) {
		at[i] = i;
		sorted &= i == 0 || by_keys(&at[i - 1], &at[i], g) < 0;
	}
	if (!sorted)
		sort_with(at, n, sizeof(*at), by_keys, g);
	return at;
}

/* Put the keys of a group into the row, which may have them from outside of an
 * EXISTS; false if those are others. */
static bool put_keys(const struct selection *s, uint32_t *row,
	const uint32_t *before, const uint32_t *key)
{
	for (unsigned k = 0; k < s->keys; k++) {
		unsigned slot = s->key[k].slot;
		if (before[slot] && key[k] && before[slot] != key[k])
			return false;
		row[slot] = key[k] ? key[k] : before[slot];
	}
	return true;
}

static bool give_groups(struct exec_grouping *g)
{
	struct selection *s = g->s;
	size_t *order = in_order(g), slots = g->r->p->slots;
	bool more = true;
	uint32_t *row = g->r->row, before[SLOTS];

	memcpy(before, row, slots * sizeof(*row));
	for (size_t i = 0; i < g->groups.n && more; i++) {
		const uint32_t *key = (const uint32_t *)(const void *)table_key(
			&g->groups, order[i])
					      .at;
		struct so_far *a = table_value(&g->groups, order[i]);
		if (!put_keys(s, row, before, key))
			continue;
		eval_begin(g->r);
		for (unsigned k = 0; k < s->aggregates; k++)
			row[s->aggregate[k]->slot] =
				result(g->r, s->aggregate[k], &a[k]);
		eval_end(g->r);
		more = give(g);
	}
	memcpy(row, before, slots * sizeof(*row));
	free(order);
	return more;
}

/* Where all that is asked for is how many (a group inside of an EXISTS takes
 * the place of this one, which then counts row by row), a basic graph pattern
 * may give rows that differ only in what no key looks at as one. */
static void choose_counting(struct exec *r, const struct selection *s)
{
	struct algebra_slots keys = {{0}};

	r->counted = NULL;
	if (s->where->kind != ALGEBRA_BGP)
		return;
	for (unsigned i = 0; i < s->aggregates; i++) {
		const struct expr *e = s->aggregate[i];
		if (e->builtin != AGGREGATE_COUNT || e->distinct ||
			(!e->star && e->left->op != OP_VAR))
			return;
	}
	for (unsigned i = 0; i < s->keys; i++) {
		if (s->key[i].expr) /* may ask a query of its own */
			return;
		slots_put(&keys, s->key[i].slot);
	}
	r->looked_at = keys;
	r->counted = s->where;
}

bool exec_group(struct exec *r, struct selection *s, exec_next *next, void *arg)
{
	struct exec_grouping g = {.r = r, .s = s, .next = next, .arg = arg};

	table_init(&g.groups, s->aggregates * sizeof(struct so_far), 1);
	table_init(&g.seen, 0, 1);
	choose_counting(r, s);
	if (s->keys == 0)
		table_put(&g.groups, (struct text){"", 0});
	bool more = exec(r, s->where, add_row, &g) && give_groups(&g);
	for (size_t i = 0; i < g.groups.n; i++) {
		struct so_far *a = table_value(&g.groups, i);
		for (unsigned k = 0; k < s->aggregates; k++)
			buf_release(&a[k].text);
	}
	table_release(&g.groups);
	table_release(&g.seen);
	for (size_t i = 0; i < BITS; i++)
		free(g.bits[i]);
	return more;
}
