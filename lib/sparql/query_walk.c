/* query_walk.c - every part of a query, and cleaning up after a run. */
#include "sparql/query_parts.h"

static void walk_algebra(struct algebra *a, const struct query_visit *v);

static void walk_expr(struct expr *e, const struct query_visit *v)
{
	for (; e; e = e->next) {
		if (v->expr)
			v->expr(v->arg, e);
		walk_algebra(e->node_algebra, v);
		walk_expr(e->left, v);
		walk_expr(e->right, v);
	}
}

static void walk_selection(struct selection *s, const struct query_visit *v)
{
	walk_algebra(s->where, v);
	walk_algebra(s->values, v);
	for (unsigned i = 0; i < s->items; i++)
		walk_expr(s->item[i].expr, v);
	for (unsigned i = 0; i < s->keys; i++)
		walk_expr(s->key[i].expr, v);
	for (unsigned i = 0; i < s->havings; i++)
		walk_expr(s->having[i], v);
	for (unsigned i = 0; i < s->orders; i++)
		walk_expr(s->order[i].expr, v);
}

static void walk_algebra(struct algebra *a, const struct query_visit *v)
{
	if (!a)
		return;
	if (v->algebra)
		v->algebra(v->arg, a);
	walk_algebra(a->left, v);
	walk_algebra(a->right, v);
	walk_expr(a->expr, v);
	if (a->selection)
		walk_selection(a->selection, v);
}

void query_walk(struct query *q, const struct query_visit *v)
{
	if (q->program.select)
		walk_selection(q->program.select, v);
}

static void clean_algebra(void *arg, struct algebra *a)
{
	(void)arg;
	table_forget(a);
	exec_exists_forget(a);
	a->real = 0;
	if (a->selection)
		a->selection->real = 0;
	for (unsigned i = 0; i < a->steps; i++) {
		a->step[i].real = 0;
		exec_equal_forget(&a->step[i]);
	}
}

static void clean_expr(void *arg, struct expr *e)
{
	(void)arg;
	regex_release(e);
}

/* What a variable is from now on. */
struct fixed {
	unsigned slot;
	struct text key;
};

static void fix_end(struct end *e, const struct fixed *to)
{
	if (e->slot != to->slot)
		return;
	e->slot = NO_SLOT;
	e->key = to->key;
}

static void fix_path(struct syntax_path *p, const struct fixed *to)
{
	if (!p)
		return;
	if (p->kind == PATH_LINK && p->link.var && p->slot == to->slot)
		p->link = (struct node){.key = to->key, .at = p->link.at};
	fix_path(p->left, to);
	fix_path(p->right, to);
}

static void fix_algebra(void *arg, struct algebra *a)
{
	const struct fixed *to = arg;

	for (unsigned i = 0; i < a->steps; i++) {
		for (int k = 0; k < 3; k++)
			fix_end(&a->step[i].part[k], to);
		fix_path(a->step[i].path, to);
	}
	if (a->kind == ALGEBRA_ROUTE || a->kind == ALGEBRA_GRAPH)
		fix_end(&a->name, to);
	if (a->kind == ALGEBRA_ROUTE)
		fix_end(&a->end, to);
	fix_path(a->path, to);
}

static void fix_expr(void *arg, struct expr *e)
{
	const struct fixed *to = arg;

	if (e->op != OP_VAR || e->slot != to->slot)
		return;
	e->op = OP_TERM;
	e->node = (struct node){.key = to->key, .at = e->node.at};
}

void query_fix(struct query *q, unsigned slot, struct text key)
{
	struct fixed to = {slot, key};

	query_walk(q, &(struct query_visit){fix_algebra, fix_expr, &to});
	q->planned = NULL;
}

void query_clean(struct query *q)
{
	query_walk(q, &(struct query_visit){clean_algebra, clean_expr, NULL});
	if (q->program.select)
		q->program.select->real = 0;
}
