/* algebra.c - the translation of 18.2.2: groups into joins, left joins, unions
 * and filters; paths into patterns where they are no more than that. */
#include "sparql/algebra.h"

struct scope {
	unsigned *slot; /* by number of the variable; NO_SLOT */
	struct scope *outer;
	bool *selected; /* by a subquery: those go to the outer scope */
};

struct maker {
	struct program *p;
	struct syntax *s;
	struct scope *scope;
	struct expr ***aggregate; /* where those of the select at hand go */
	unsigned *aggregates;
	const char *why;
};

static void *new (struct maker *m, size_t size)
{
	return pool_new(m->p->pool, size);
}

static unsigned new_slot(struct maker *m, struct text name)
{
	struct program *p = m->p;

	if (p->slots == SLOTS) {
		m->why = "more than 512 variables in a query";
		return 0;
	}
	p->inner[p->slots] = m->scope && m->scope->outer;
	p->name[p->slots] = name;
	return p->slots++;
}

static unsigned slot_in(
	struct maker *m, struct scope *scope, const struct var *v)
{
	unsigned *slot = &scope->slot[v->number];

	if (*slot == NO_SLOT)
		*slot = scope->outer && scope->selected[v->number]
				? slot_in(m, scope->outer, v)
				: new_slot(m, v->name);
	/* What a subquery selects may be the outer query's. */
	m->p->inner[*slot] &= scope->outer != NULL;
	return *slot;
}

static unsigned slot_of(struct maker *m, const struct var *v)
{
	return slot_in(m, m->scope, v);
}

static struct end end_of(struct maker *m, const struct node *n)
{
	return (struct end){.slot = n->var ? slot_of(m, n->var) : NO_SLOT,
		.key = n->key,
		.is_a = n->is_a,
		.at = n->at};
}

static struct algebra *new_algebra(struct maker *m, enum algebra_kind kind,
	struct algebra *left, struct algebra *right)
{
	struct algebra *a = new (m, sizeof(*a));

	a->kind = kind;
	a->left = left;
	a->right = right;
	a->depth = a->route = a->slot = NO_SLOT;
	return a;
}

static void add_step(struct maker *m, struct algebra *a, struct step s)
{
	if ((a->steps & (a->steps - 1)) == 0) { /* a power of two: full */
		struct step *more = new (m, (2 * a->steps + 1) * sizeof(*more));
		if (a->steps)
			memcpy(more, a->step, a->steps * sizeof(*more));
		a->step = more;
	}
	a->step[a->steps++] = s;
}

/* Join where it says something; two basic patterns are one. */
static struct algebra *join(
	struct maker *m, struct algebra *a, struct algebra *b)
{
	if (a->kind == ALGEBRA_UNIT)
		return b;
	if (b->kind == ALGEBRA_UNIT)
		return a;
	if (a->kind == ALGEBRA_BGP && b->kind == ALGEBRA_BGP) {
		struct algebra *c = new_algebra(m, ALGEBRA_BGP, NULL, NULL);
		c->steps = a->steps + b->steps;
		c->step = new (m, c->steps * sizeof(*c->step));
		memcpy(c->step, a->step, a->steps * sizeof(*c->step));
		memcpy(c->step + a->steps, b->step,
			b->steps * sizeof(*c->step));
		return c;
	}
	return new_algebra(m, ALGEBRA_JOIN, a, b);
}

static struct end fresh(struct maker *m)
{
	return (struct end){.slot = new_slot(m, (struct text){"", 0})};
}

/* The slots of variables that PATH goes along. */
static void find_given(struct maker *m, struct syntax_path *path)
{
	if (!path)
		return;
	if (path->kind == PATH_LINK && path->link.var)
		path->slot = slot_of(m, path->link.var);
	find_given(m, path->left);
	find_given(m, path->right);
}

/* 18.2.2.4: links, inverses and sequences become triples. */
static void add_path(struct maker *m, struct algebra *a, struct end from,
	struct syntax_path *path, struct end to)
{
	struct step s = {.part = {from, {.slot = NO_SLOT}, to}};

	switch (path->kind) {
	case PATH_LINK:
		s.part[1] = end_of(m, &path->link);
		add_step(m, a, s);
		break;
	case PATH_INVERSE:
		add_path(m, a, to, path->left, from);
		break;
	case PATH_SEQUENCE: {
		struct end middle = fresh(m);
		if (m->why)
			break;
		add_path(m, a, from, path->left, middle);
		add_path(m, a, middle, path->right, to);
		break;
	}
	default:
		s.path = path;
		find_given(m, path);
		add_step(m, a, s);
	}
}

static struct algebra *triples(struct maker *m, const struct element *e)
{
	struct algebra *a = new_algebra(m, ALGEBRA_BGP, NULL, NULL);

	for (const struct pattern *t = e->patterns; t && !m->why; t = t->next) {
		struct end s = end_of(m, &t->subject),
			   o = end_of(m, &t->object);
		if (t->path)
			add_path(m, a, s, t->path, o);
		else
			add_step(m, a,
				(struct step){
					.part = {s, end_of(m, &t->verb), o}});
	}
	return a;
}

static struct algebra *group(struct maker *m, const struct group *g);
static struct algebra *unfiltered(
	struct maker *m, const struct group *g, struct expr **filter);
static struct selection *selection(struct maker *m, struct select *from);

static void expression(struct maker *m, struct expr *e)
{
	for (; e; e = e->next) {
		if (e->op == OP_VAR)
			e->slot = slot_of(m, e->node.var);
		if (e->op == OP_AGGREGATE) {
			e->slot = new_slot(m, (struct text){"", 0});
			if (m->aggregate) {
				struct expr **more = new (m,
					(*m->aggregates + 1) * sizeof(*more));
				if (*m->aggregates)
					memcpy(more, *m->aggregate,
						*m->aggregates * sizeof(*more));
				more[(*m->aggregates)++] = e;
				*m->aggregate = more;
			}
		}
		if (e->group)
			e->node_algebra = group(m, e->group);
		expression(m, e->left);
		expression(m, e->right);
	}
}

static struct algebra *values_of(struct maker *m, const struct values *v)
{
	struct algebra *a = new_algebra(m, ALGEBRA_VALUES, NULL, NULL);
	size_t rows = 0, at = 0;

	a->columns = v->n;
	a->column = new (m, (v->n + 1) * sizeof(*a->column));
	for (unsigned i = 0; i < v->n; i++)
		a->column[i] = slot_of(m, v->var[i]);
	for (const struct row_of *r = v->row; r; r = r->next)
		rows++;
	a->rows = rows;
	a->values = new (m, (rows * v->n + 1) * sizeof(*a->values));
	for (const struct row_of *r = v->row; r; r = r->next)
		for (unsigned i = 0; i < v->n; i++)
			a->values[at++] = end_of(m, &r->value[i]);
	return a;
}

/* Not deep: see expr_chain(). */
static struct algebra *union_chain(
	struct maker *m, struct algebra *a, struct algebra *one)
{
	if (a->rank && a->right->rank < a->left->rank) {
		a->right = union_chain(m, a->right, one);
		return a;
	}
	struct algebra *n = new_algebra(m, ALGEBRA_UNION, a, one);
	n->rank = a->rank + 1;
	return n;
}

static struct algebra *unions(struct maker *m, const struct element *e)
{
	struct algebra *a = group(m, e->group); /* one at least */

	for (const struct group *g = e->group->next; g; g = g->next)
		a = union_chain(m, a, group(m, g));
	a->rank = 0; /* what it is joined with is another chain */
	return a;
}

static struct algebra *route(struct maker *m, const struct element *e)
{
	struct algebra *a = new_algebra(m, ALGEBRA_ROUTE, NULL, NULL);

	a->name = end_of(m, &e->name);
	a->end = end_of(m, &e->end);
	a->path = e->path;
	find_given(m, a->path);
	if (e->depth.var)
		a->depth = slot_of(m, e->depth.var);
	if (e->route.var)
		a->route = slot_of(m, e->route.var);
	return a;
}

static struct algebra *optional(
	struct maker *m, struct algebra *left, const struct element *e)
{
	struct algebra *a = new_algebra(m, ALGEBRA_OPTIONAL, left, NULL);

	/* The filters of the group are the condition of the join. */
	a->right = unfiltered(m, e->group, &a->expr);
	return a;
}

static struct algebra *element(
	struct maker *m, struct algebra *a, const struct element *e)
{
	struct algebra *b;

	switch (e->kind) {
	case ELEMENT_TRIPLES:
		return join(m, a, triples(m, e));
	case ELEMENT_OPTIONAL:
		return optional(m, a, e);
	case ELEMENT_MINUS:
		return new_algebra(m, ALGEBRA_MINUS, a, group(m, e->group));
	case ELEMENT_UNION:
		return join(m, a, unions(m, e));
	case ELEMENT_BIND:
		expression(m, e->expr);
		b = new_algebra(m, ALGEBRA_EXTEND, a, NULL);
		b->expr = e->expr;
		b->slot = slot_of(m, e->var);
		return b;
	case ELEMENT_VALUES:
		return join(m, a, values_of(m, &e->values));
	case ELEMENT_SELECT:
		b = new_algebra(m, ALGEBRA_SELECT, NULL, NULL);
		b->selection = selection(m, e->select);
		return join(m, a, b);
	case ELEMENT_GRAPH:
		b = new_algebra(m, ALGEBRA_GRAPH, NULL, NULL);
		b->name = end_of(m, &e->name);
		b->left = group(m, e->group);
		m->p->named_graphs = true;
		return join(m, a, b);
	case ELEMENT_ROUTE:
		return join(m, a, route(m, e));
	default:
		return a; /* filters come last */
	}
}

static struct algebra *unfiltered(
	struct maker *m, const struct group *g, struct expr **filter)
{
	struct algebra *a = new_algebra(m, ALGEBRA_UNIT, NULL, NULL);
	struct expr ***aggregate = m->aggregate;

	m->aggregate = NULL;
	*filter = NULL;
	for (const struct element *e = g->first; e; e = e->next) {
		if (e->kind == ELEMENT_FILTER) {
			expression(m, e->expr);
			e->expr->rank = 0;
			*filter = expr_chain(
				m->p->pool, OP_AND, *filter, e->expr);
		} else {
			a = element(m, a, e);
		}
	}
	m->aggregate = aggregate;
	return a;
}

static struct algebra *group(struct maker *m, const struct group *g)
{
	struct expr *filter;
	struct algebra *a = unfiltered(m, g, &filter);

	if (filter) {
		a = new_algebra(m, ALGEBRA_FILTER, a, NULL);
		a->expr = filter;
	}
	return a;
}

static unsigned count(const struct item *i)
{
	unsigned n = 0;

	for (; i; i = i->next, n++)
		;
	return n;
}

/* SELECT *: every variable of the pattern that has a name, as first met. */
static void select_all(struct maker *m, struct selection *s)
{
	struct algebra_slots in = {{0}};

	algebra_visible(&in, s->where);
	if (s->values)
		algebra_visible(&in, s->values);
	s->item = new (m, (m->s->vars + 1) * sizeof(*s->item));
	for (unsigned i = 0; i < m->s->vars; i++) {
		const struct var *v = m->s->var[i];
		unsigned slot = m->scope->slot[i];
		if (v->hidden || slot == NO_SLOT || !slots_has(&in, slot))
			continue;
		s->item[s->items++] =
			(struct selected){.slot = slot, .name = v->name};
	}
}

static void items(struct maker *m, struct selection *s, struct select *from)
{
	unsigned n = count(from->items);
	if (n > SLOTS && !m->why)
		m->why = "more than 512 columns";
	s->item = new (m, (n + 1) * sizeof(*s->item));
	for (struct item *i = from->items; i; i = i->next) {
		expression(m, i->expr);
		s->item[s->items++] =
			(struct selected){.slot = slot_of(m, i->var),
				.expr = i->expr,
				.name = i->var->name};
	}
}

static void keys(struct maker *m, struct selection *s, struct select *from)
{
	unsigned n = count(from->group);
	if (n > SLOTS && !m->why)
		m->why = "more than 512 keys of GROUP BY";
	s->key = new (m, (n + 1) * sizeof(*s->key));
	for (struct item *i = from->group; i; i = i->next) {
		expression(m, i->expr);
		/* (?x) is a name as ?x is. */
		const struct var *v = i->var;
		struct expr *e = i->expr;
		if (!v && e && e->op == OP_VAR) {
			v = e->node.var;
			e = NULL;
		}
		s->key[s->keys++] = (struct selected){
			.slot = v ? slot_of(m, v)
				  : new_slot(m, (struct text){"", 0}),
			.expr = e};
	}
}

static void conditions(
	struct maker *m, struct selection *s, struct select *from)
{
	s->having = new (m, (count(from->having) + 1) * sizeof(*s->having));
	for (struct item *i = from->having; i; i = i->next) {
		expression(m, i->expr);
		s->having[s->havings++] = i->expr;
	}
	s->order = new (m, (count(from->order) + 1) * sizeof(*s->order));
	for (struct item *i = from->order; i; i = i->next) {
		expression(m, i->expr);
		s->order[s->orders++] =
			(struct ordering){i->expr, i->descending};
	}
}

static struct scope *new_scope(struct maker *m, const struct select *s)
{
	struct scope *scope = new (m, sizeof(*scope));
	unsigned n = m->s->vars;

	scope->slot = new (m, (n + 1) * sizeof(*scope->slot));
	scope->selected = new (m, n + 1);
	scope->outer = m->scope;
	for (unsigned i = 0; i < n; i++) {
		scope->slot[i] = NO_SLOT;
		scope->selected[i] = s->all && !m->s->var[i]->hidden;
	}
	for (const struct item *i = s->items; i; i = i->next)
		scope->selected[i->var->number] = true;
	return scope;
}

static struct selection *selection(struct maker *m, struct select *from)
{
	struct selection *s = new (m, sizeof(*s));
	struct expr ***aggregate = m->aggregate;
	unsigned *aggregates = m->aggregates;
	struct scope *scope = m->scope;

	m->scope = new_scope(m, from);
	s->is_ask = from->is_ask;
	s->distinct = from->distinct;
	s->grouped = from->grouped;
	s->limit = from->limit;
	s->offset = from->offset;
	s->where = group(m, from->where);
	if (from->has_values && s->grouped)
		s->values = values_of(m, &from->values);
	else if (from->has_values)
		s->where = join(m, s->where, values_of(m, &from->values));
	m->aggregate = &s->aggregate;
	m->aggregates = &s->aggregates;
	keys(m, s, from);
	if (from->all)
		select_all(m, s);
	else
		items(m, s, from);
	conditions(m, s, from);
	m->aggregate = aggregate;
	m->aggregates = aggregates;
	m->scope = scope;
	return s;
}

const char *algebra_make(struct program *p, struct syntax *s)
{
	struct maker m = {.p = p, .s = s};

	*p = (struct program){.pool = &s->pool};
	p->name = pool_new(p->pool, SLOTS * sizeof(*p->name));
	p->inner = pool_new(p->pool, SLOTS);
	p->select = selection(&m, s->select);
	p->named_graphs |= s->dataset != NULL;
	return m.why;
}
