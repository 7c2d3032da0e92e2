/* plan.c - how results are joined, and where filters are checked.
 *
 * A join runs its right side once for each row of the left, with what that row
 * binds, wherever that comes to the same as joining both (as in Perez, Arenas
 * and Gutierrez 2009 for well-designed patterns); else the right side is kept
 * in a table.
 */
#include <assert.h>

#include "sparql/exec.h"

static void analyze(struct algebra *a);

static void analyze_expr(struct expr *e)
{
	for (; e; e = e->next) {
		if (e->node_algebra)
			analyze(e->node_algebra);
		analyze_expr(e->left);
		analyze_expr(e->right);
	}
}

static void put_end(struct algebra_slots *s, const struct end *e)
{
	slots_put(s, e->slot);
}

static void analyze_selection(struct algebra *a)
{
	struct selection *s = a->selection;

	analyze(s->where);
	if (s->values)
		analyze(s->values);
	for (unsigned i = 0; i < s->items; i++) {
		unsigned slot = s->item[i].slot;
		analyze_expr(s->item[i].expr);
		slots_put(&a->may, slot);
		if (!s->item[i].expr && slots_has(&s->where->must, slot))
			slots_put(&a->must, slot);
	}
	for (unsigned i = 0; i < s->keys; i++)
		analyze_expr(s->key[i].expr);
	for (unsigned i = 0; i < s->havings; i++)
		analyze_expr(s->having[i]);
	for (unsigned i = 0; i < s->orders; i++)
		analyze_expr(s->order[i].expr);
}

static void analyze_values(struct algebra *a)
{
	for (unsigned i = 0; i < a->columns; i++) {
		bool always = true;
		for (size_t row = 0; row < a->rows; row++)
			always &=
				a->values[row * a->columns + i].key.at != NULL;
		slots_put(&a->may, a->column[i]);
		if (always)
			slots_put(&a->must, a->column[i]);
	}
}

/* Which slots are bound perhaps, and which surely. */
static void analyze(struct algebra *a)
{
	memset(&a->may, 0, sizeof(a->may));
	memset(&a->must, 0, sizeof(a->must));
	if (a->left)
		analyze(a->left);
	if (a->right)
		analyze(a->right);
	analyze_expr(a->expr);
	if (a->left) {
		a->may = a->left->may;
		a->must = a->left->must;
	}
	switch (a->kind) {
	case ALGEBRA_BGP:
		for (unsigned i = 0; i < a->steps; i++)
			for (int k = 0; k < 3; k++)
				put_end(&a->may, &a->step[i].part[k]);
		a->must = a->may;
		break;
	case ALGEBRA_JOIN:
		algebra_slots_add(&a->may, &a->right->may);
		algebra_slots_add(&a->must, &a->right->must);
		break;
	case ALGEBRA_OPTIONAL:
		algebra_slots_add(&a->may, &a->right->may);
		break;
	case ALGEBRA_UNION:
		algebra_slots_add(&a->may, &a->right->may);
		a->must = slots_both(a->must, &a->right->must);
		break;
	case ALGEBRA_EXTEND:
		slots_put(&a->may, a->slot);
		break;
	case ALGEBRA_VALUES:
		analyze_values(a);
		break;
	case ALGEBRA_ROUTE:
		put_end(&a->may, &a->end);
		slots_put(&a->may, a->depth);
		slots_put(&a->may, a->route);
		put_end(&a->may, &a->name);
		a->must = a->may;
		break;
	case ALGEBRA_GRAPH:
		put_end(&a->may, &a->name);
		put_end(&a->must, &a->name);
		break;
	case ALGEBRA_SELECT:
		analyze_selection(a);
		break;
	default:
		break;
	}
}

/* What of A and OUTER both see is bound by MUST. */
static bool shared_within(struct algebra_slots a,
	const struct algebra_slots *outer, const struct algebra_slots *must)
{
	a = slots_both(a, outer);
	return slots_within(&a, must);
}

/* Whether A with the slots of OUTER bound before it gives what joining with
 * them gives. */
static bool safe(const struct algebra *a, const struct algebra_slots *outer)
{
	struct algebra_slots uses = {{0}};

	algebra_uses(&uses, a->expr);
	switch (a->kind) {
	case ALGEBRA_JOIN:
	case ALGEBRA_UNION:
		return safe(a->left, outer) && safe(a->right, outer);
	case ALGEBRA_OPTIONAL:
		algebra_slots_add(&uses, &a->right->may);
		return shared_within(uses, outer, &a->left->must) &&
		       safe(a->left, outer) && safe(a->right, outer);
	case ALGEBRA_MINUS:
		return shared_within(a->right->may, outer, &a->left->must) &&
		       safe(a->left, outer);
	case ALGEBRA_FILTER:
		return shared_within(uses, outer, &a->left->must) &&
		       safe(a->left, outer);
	case ALGEBRA_EXTEND:
		return !slots_has(outer, a->slot) &&
		       shared_within(uses, outer, &a->left->must) &&
		       safe(a->left, outer);
	case ALGEBRA_GRAPH:
		return safe(a->left, outer);
	case ALGEBRA_SELECT: {
		struct algebra_slots both = slots_both(a->may, outer);
		return slots_none(&both);
	}
	default:
		return true;
	}
}

/* What surrounds an operation: slots bound perhaps and surely. */
struct around {
	struct algebra_slots may, must;
};

static void visit(struct exec *r, struct algebra *a, struct around in);

static void plan_expr(struct exec *r, struct expr *e, const struct around *in)
{
	for (; e; e = e->next) {
		if (e->op == OP_TERM)
			e->id = 0;
		if (e->node_algebra) {
			struct around inside = {{{0}}, in->must};
			plan_lower(r, &e->node_algebra);
			visit(r, e->node_algebra, inside);
		}
		plan_expr(r, e->left, in);
		plan_expr(r, e->right, in);
	}
}

static struct around with(struct around in, const struct algebra *a)
{
	algebra_slots_add(&in.may, &a->may);
	algebra_slots_add(&in.must, &a->must);
	return in;
}

static bool first_by_nature(const struct algebra *a)
{
	return a->kind == ALGEBRA_VALUES || a->kind == ALGEBRA_SELECT;
}

/* Joins and optional parts in each other whose ways are weighed. */
enum { WEIGH_DEEP = 6 };

static void plan_join(struct exec *r, struct algebra *a, struct around in)
{
	assert(a->left && a->right);
	struct around left = with(in, a->left), right = with(in, a->right);
	bool nested = safe(a->right, &left.may);
	bool swapped = safe(a->left, &right.may);

	if (r->weighing == WEIGH_DEEP) { /* each level would double the work */
		a->way = nested ? JOIN_NESTED : JOIN_TABLE;
		visit(r, a->left, in);
		visit(r, a->right, nested ? left : (struct around){0});
		a->estimate = a->left->estimate * a->right->estimate;
		return;
	}
	r->weighing++;
	visit(r, a->left, in);
	visit(r, a->right, in);
	double l = a->left->estimate, q = a->right->estimate;
	bool prefer =
		(first_by_nature(a->right) && !first_by_nature(a->left)) ||
		(q < l && !first_by_nature(a->left));
	if (swapped && (prefer || !nested)) {
		a->way = JOIN_SWAPPED;
		visit(r, a->left, right);
		a->estimate = q * a->left->estimate;
	} else if (nested) {
		a->way = JOIN_NESTED;
		visit(r, a->right, left);
		a->estimate = l * a->right->estimate;
	} else {
		a->way = JOIN_TABLE;
		a->estimate = l > q ? l : q;
	}
	r->weighing--;
}

/* What running A once is likely to cost: the rows in between. */
static double cost(const struct algebra *a)
{
	double sum = 1 + a->estimate;

	for (unsigned i = 0; i < a->steps; i++)
		sum += a->step[i].estimate;
	if (a->left)
		sum += cost(a->left);
	if (a->right)
		sum += cost(a->right);
	return sum;
}

enum {
	TABLE_PAYS = 4,	    /* times that the right side is cheaper once */
	TABLE_LEAST = 10000 /* rows below which it does not matter */
};

/* Plan the right side of an optional part or of a MINUS: for each row of the
 * left with what that binds (NESTED: it may), or once, in a table by what both
 * surely bind. */
static void plan_right(struct exec *r, struct algebra *a,
	const struct around *left, bool nested)
{
	struct algebra_slots keys = slots_both(a->left->must, &a->right->must);

	/* Each level that is weighed doubles the work. */
	if (!nested || r->weighing == WEIGH_DEEP) {
		a->way = nested ? JOIN_NESTED : JOIN_TABLE;
		visit(r, a->right, nested ? *left : (struct around){0});
		return;
	}
	r->weighing++;
	visit(r, a->right, (struct around){0});
	double once = cost(a->right);
	visit(r, a->right, *left);
	double rows = a->left->estimate, each = cost(a->right);
	a->way = JOIN_NESTED;
	if (slots_none(&keys) || rows * each < TABLE_LEAST ||
		rows * each < TABLE_PAYS * (once + rows)) {
		r->weighing--;
		return;
	}
	a->way = JOIN_TABLE;
	visit(r, a->right, (struct around){0});
	r->weighing--;
}

static void plan_optional(struct exec *r, struct algebra *a, struct around in)
{
	assert(a->left && a->right);
	struct around left = with(in, a->left);

	visit(r, a->left, in);
	plan_right(r, a, &left, safe(a->right, &left.may));
	a->estimate = a->left->estimate;
}

/* Where both sides surely bind what they share, no row is to exist. */
static void plan_minus(struct exec *r, struct algebra *a, struct around in)
{
	assert(a->left && a->right);
	struct around left = with(in, a->left);
	struct algebra_slots shared = slots_both(a->left->may, &a->right->may);
	struct algebra_slots sure = slots_both(a->left->must, &a->right->must);

	visit(r, a->left, in);
	a->estimate = a->left->estimate;
	bool simple = !slots_none(&shared) && slots_within(&shared, &sure) &&
		      safe(a->right, &left.may);
	struct algebra_slots outer = slots_both(a->right->may, &in.may);
	simple &= slots_within(&outer, &a->left->must);
	plan_right(r, a, &left, simple);
}

static void plan_values(struct exec *r, struct algebra *a)
{
	size_t n = a->rows * a->columns;

	a->cells = pool_new(r->p->pool, (n + 1) * sizeof(*a->cells));
	for (size_t i = 0; i < n; i++)
		if (a->values[i].key.at) {
			plan_resolve(r, &a->values[i]);
			a->cells[i] = a->values[i].id;
		}
	a->estimate = (double)a->rows;
}

static void visit(struct exec *r, struct algebra *a, struct around in)
{
	struct around inside = a->left ? with(in, a->left) : in;

	if (exec_deep(r))
		return;
	a->estimate = 1;
	plan_expr(r, a->expr, &inside);
	assert(a->left || a->kind == ALGEBRA_UNIT || a->kind == ALGEBRA_BGP ||
		a->kind == ALGEBRA_VALUES || a->kind == ALGEBRA_ROUTE ||
		a->kind == ALGEBRA_SELECT);
	switch (a->kind) {
	case ALGEBRA_BGP:
		a->left = a->right = NULL;
		for (unsigned i = 0; i < a->steps; i++) {
			a->step[i].filters = 0;
			a->step[i].equal = NULL;
			a->step[i].set = 0;
			a->step[i].paired = false;
		}
		plan_patterns(r, a, &in.must);
		break;
	case ALGEBRA_JOIN:
		plan_join(r, a, in);
		break;
	case ALGEBRA_OPTIONAL:
		plan_optional(r, a, in);
		break;
	case ALGEBRA_MINUS:
		plan_minus(r, a, in);
		break;
	case ALGEBRA_UNION:
		visit(r, a->left, in);
		visit(r, a->right, in);
		a->estimate = a->left->estimate + a->right->estimate;
		break;
	case ALGEBRA_FILTER:
	case ALGEBRA_EXTEND:
		visit(r, a->left, in);
		a->estimate = a->left->estimate;
		break;
	case ALGEBRA_GRAPH:
		plan_resolve(r, &a->name);
		if (a->name.slot != NO_SLOT)
			slots_put(&in.must, a->name.slot);
		visit(r, a->left, in);
		a->estimate = a->left->estimate;
		break;
	case ALGEBRA_VALUES:
		plan_values(r, a);
		break;
	case ALGEBRA_ROUTE:
		plan_resolve(r, &a->name);
		plan_resolve(r, &a->end);
		a->estimate = path_estimate(r, a->path);
		break;
	case ALGEBRA_SELECT:
		plan_selection(r, a->selection, &(struct algebra_slots){{0}});
		a->estimate = a->selection->where->estimate;
		break;
	default:
		break;
	}
	/* A filter over a basic pattern is checked inside of it. */
	if (a->kind == ALGEBRA_FILTER && a->left->kind == ALGEBRA_BGP &&
		a->left->steps)
		plan_attach(r, a->left, a->expr, &in.must);
}

void plan_selection(
	struct exec *r, struct selection *s, const struct algebra_slots *bound)
{
	struct around in = {{{0}}, *bound};

	analyze(s->where);
	plan_lower(r, &s->where);
	visit(r, s->where, in);
	algebra_slots_add(&in.must, &s->where->must);
	if (s->values) {
		analyze(s->values);
		visit(r, s->values, (struct around){{{0}}, {{0}}});
	}
	for (unsigned i = 0; i < s->items; i++) {
		analyze_expr(s->item[i].expr);
		plan_expr(r, s->item[i].expr, &in);
	}
	for (unsigned i = 0; i < s->keys; i++) {
		analyze_expr(s->key[i].expr);
		plan_expr(r, s->key[i].expr, &in);
	}
	for (unsigned i = 0; i < s->havings; i++) {
		analyze_expr(s->having[i]);
		plan_expr(r, s->having[i], &in);
	}
	for (unsigned i = 0; i < s->orders; i++) {
		analyze_expr(s->order[i].expr);
		plan_expr(r, s->order[i].expr, &in);
	}
	for (unsigned i = 0; i < s->aggregates; i++)
		analyze_expr(s->aggregate[i]->left);
}
