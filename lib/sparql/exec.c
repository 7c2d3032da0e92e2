/* exec.c - operations of the algebra, each calling the next for its rows. */
#include "sparql/exec.h"

/* What goes on when an operation has a row. */
struct then {
	struct exec *r;
	struct algebra *a;
	exec_next *next;
	void *arg;
	bool found;
	uint32_t set; /* GRAPH: outside of it */
	bool stopped;
};

static bool run_right(void *arg)
{
	struct then *t = arg;

	return exec(t->r, t->a->right, t->next, t->arg);
}

static bool run_left(void *arg)
{
	struct then *t = arg;

	return exec(t->r, t->a->left, t->next, t->arg);
}

static bool exec_join(
	struct exec *r, struct algebra *a, exec_next *next, void *arg)
{
	struct then t = {.r = r, .a = a, .next = next, .arg = arg};

	if (a->way == JOIN_TABLE)
		return exec_table(r, a, next, arg);
	if (a->way == JOIN_SWAPPED)
		return exec(r, a->right, run_left, &t);
	return exec(r, a->left, run_right, &t);
}

static bool optional_found(void *arg)
{
	struct then *t = arg;

	if (t->a->expr && !eval_true(t->r, t->a->expr))
		return !t->r->why;
	t->found = true;
	return t->next(t->arg);
}

static bool optional_left(void *arg)
{
	struct then *t = arg;

	t->found = false;
	if (!exec(t->r, t->a->right, optional_found, t))
		return false;
	return t->found || t->next(t->arg);
}

static bool found_one(void *arg)
{
	struct then *t = arg;

	t->found = true;
	return false;
}

static bool minus_left(void *arg)
{
	struct then *t = arg;

	t->found = false;
	exec(t->r, t->a->right, found_one, t);
	if (t->r->why)
		return false;
	return t->found || t->next(t->arg);
}

static bool filter_left(void *arg)
{
	struct then *t = arg;

	if (!eval_true(t->r, t->a->expr))
		return !t->r->why;
	return t->next(t->arg);
}

static bool extend_left(void *arg)
{
	struct then *t = arg;
	uint32_t *to = &t->r->row[t->a->slot], before = *to;
	uint32_t id = eval_term(t->r, t->a->expr);

	if (t->r->why)
		return false;
	if (before && id && before != id)
		return true;
	*to = id ? id : before;
	bool more = t->next(t->arg);
	*to = before;
	return more;
}

static bool exec_values(
	struct exec *r, struct algebra *a, exec_next *next, void *arg)
{
	bool more = true;

	for (size_t row = 0; row < a->rows && more; row++) {
		const uint32_t *cell = a->cells + row * a->columns;
		uint32_t before[64] = {0};
		unsigned i = 0;
		for (; i < a->columns; i++) {
			uint32_t *at = &r->row[a->column[i]];
			before[i] = *at;
			if (*at && cell[i] && *at != cell[i])
				break;
			*at = cell[i] ? cell[i] : *at;
		}
		if (i == a->columns)
			more = next(arg);
		while (i-- > 0)
			r->row[a->column[i]] = before[i];
	}
	return more && exec_tick(r);
}

/* Outside of GRAPH another graph is at hand. */
static bool graph_left(void *arg)
{
	struct then *t = arg;
	uint32_t inside = t->r->set;

	t->r->set = t->set;
	bool more = t->next(t->arg);
	t->r->set = inside;
	return more;
}

static bool exec_graph(
	struct exec *r, struct algebra *a, exec_next *next, void *arg)
{
	struct then t = {
		.r = r, .a = a, .next = next, .arg = arg, .set = r->set};
	uint32_t *slot = a->name.slot == NO_SLOT ? NULL : &r->row[a->name.slot];
	uint32_t want = slot ? *slot : a->name.id, before = slot ? *slot : 0;
	bool more = true;

	for (uint32_t i = 1; i < r->g->sets && more; i++) {
		uint32_t name = r->g->set[i].name;
		if (want && want != name)
			continue;
		r->set = i;
		if (slot)
			*slot = name;
		more = exec(r, a->left, graph_left, &t);
	}
	if (slot)
		*slot = before;
	r->set = t.set;
	return more;
}

static bool exec_minus_any(
	struct exec *r, struct algebra *a, exec_next *next, void *arg)
{
	struct algebra_slots shared = slots_both(a->left->may, &a->right->may);
	struct then t = {.r = r, .a = a, .next = next, .arg = arg};

	if (slots_none(&shared))
		return exec(r, a->left, next, arg);
	if (a->way == JOIN_NESTED)
		return exec(r, a->left, minus_left, &t);
	return exec_minus(r, a, next, arg);
}

static bool counted(void *arg)
{
	struct then *t = arg;

	t->a->real += t->r->times;
	return t->next(t->arg);
}

static bool exec_one(
	struct exec *r, struct algebra *a, exec_next *next, void *arg)
{
	struct then t = {.r = r, .a = a, .next = next, .arg = arg};

	switch (a->kind) {
	case ALGEBRA_UNIT:
		return next(arg);
	case ALGEBRA_BGP:
		return exec_bgp(r, a, next, arg);
	case ALGEBRA_JOIN:
		return exec_join(r, a, next, arg);
	case ALGEBRA_OPTIONAL:
		if (a->way == JOIN_TABLE)
			return exec_table(r, a, next, arg);
		return exec(r, a->left, optional_left, &t);
	case ALGEBRA_UNION:
		return exec(r, a->left, next, arg) &&
		       exec(r, a->right, next, arg);
	case ALGEBRA_MINUS:
		return exec_minus_any(r, a, next, arg);
	case ALGEBRA_FILTER:
		if (a->left->kind == ALGEBRA_BGP && a->left->steps)
			return exec(r, a->left, next, arg);
		return exec(r, a->left, filter_left, &t);
	case ALGEBRA_EXTEND:
		return exec(r, a->left, extend_left, &t);
	case ALGEBRA_VALUES:
		return exec_values(r, a, next, arg);
	case ALGEBRA_GRAPH:
		return exec_graph(r, a, next, arg);
	case ALGEBRA_ROUTE:
		return exec_route(r, a, next, arg);
	default:
		return exec_select(r, a->selection, next, arg);
	}
}

bool exec(struct exec *r, struct algebra *a, exec_next *next, void *arg)
{
	struct then t = {.r = r, .a = a, .next = next, .arg = arg};

	if (exec_deep(r))
		return false;
	if (r->counting)
		return exec_one(r, a, counted, &t);
	return exec_one(r, a, next, arg);
}
