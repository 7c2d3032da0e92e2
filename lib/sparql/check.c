/* check.c - what grammar cannot say: scopes of variables, and what a grouped
 * query may select (18.2.1, 18.2.4.1, 19.8 notes). */
#include "sparql/parse.h"

struct scope {
	bool *in; /* by number of the variable */
	unsigned n;
};

static struct scope new_scope(struct parser *p)
{
	return (struct scope){
		pool_new(&p->s->pool, p->s->vars + 1), p->s->vars};
}

static void put(struct scope *s, const struct var *v)
{
	if (v)
		s->in[v->number] = true;
}

static void put_patterns(struct scope *s, const struct pattern *t)
{
	for (; t; t = t->next) {
		put(s, t->subject.var);
		put(s, t->verb.var);
		put(s, t->object.var);
	}
}

static void check_select(
	struct parser *p, struct select *s, struct scope *outer);
static void check_group(
	struct parser *p, const struct group *g, struct scope *outer);

/* Groups inside of expressions have scopes of their own. */
static void check_expr(struct parser *p, const struct expr *e)
{
	for (; e && !p->s->why; e = e->next) {
		if (e->group) {
			struct scope s = new_scope(p);
			check_group(p, e->group, &s);
		}
		check_expr(p, e->left);
		check_expr(p, e->right);
	}
}

static void check_element(
	struct parser *p, const struct element *e, struct scope *s)
{
	struct scope apart;

	check_expr(p, e->expr);
	switch (e->kind) {
	case ELEMENT_TRIPLES:
		put_patterns(s, e->patterns);
		break;
	case ELEMENT_MINUS:
		apart = new_scope(p);
		check_group(p, e->group, &apart);
		break;
	case ELEMENT_BIND:
		if (e->var && s->in[e->var->number])
			parse_fail(p, e->at,
				fail_text("?%s is used in this group already",
					text_show(e->var->name)));
		put(s, e->var);
		break;
	case ELEMENT_VALUES:
		for (unsigned i = 0; i < e->values.n; i++)
			put(s, e->values.var[i]);
		break;
	case ELEMENT_SELECT:
		check_select(p, e->select, s);
		break;
	case ELEMENT_ROUTE:
		put(s, e->name.var);
		put(s, e->end.var);
		put(s, e->depth.var);
		put(s, e->route.var);
		break;
	default:
		if (e->kind == ELEMENT_GRAPH)
			put(s, e->name.var);
		for (const struct group *g = e->group; g; g = g->next)
			check_group(p, g, s);
	}
}

static void check_group(
	struct parser *p, const struct group *g, struct scope *outer)
{
	struct scope s = new_scope(p);

	for (const struct element *e = g->first; e && !p->s->why; e = e->next)
		check_element(p, e, &s);
	for (unsigned i = 0; i < s.n; i++)
		outer->in[i] |= s.in[i];
}

/* Outside of aggregates only what is grouped by may be used. */
static void check_grouped(
	struct parser *p, const struct expr *e, const struct scope *keys)
{
	for (; e && !p->s->why; e = e->next) {
		if (e->op == OP_VAR && !keys->in[e->node.var->number])
			parse_fail(p, e->at,
				fail_text("?%s is not in GROUP BY (want an "
					  "aggregate of it, or SAMPLE(?%s))",
					text_show(e->node.var->name),
					text_show(e->node.var->name)));
		if (e->op == OP_AGGREGATE)
			continue;
		check_grouped(p, e->left, keys);
		check_grouped(p, e->right, keys);
	}
}

static void check_items(
	struct parser *p, struct select *s, struct scope *inside)
{
	struct scope keys = new_scope(p), names = new_scope(p);

	for (struct item *i = s->group; i; i = i->next) {
		check_expr(p, i->expr);
		if (i->expr && i->var && inside->in[i->var->number])
			parse_fail(p, i->at,
				fail_text("?%s is used already",
					text_show(i->var->name)));
		put(&keys, i->var);
		if (i->expr && i->expr->op == OP_VAR)
			put(&keys, i->expr->node.var);
	}
	for (struct item *i = s->items; i && !p->s->why; i = i->next) {
		check_expr(p, i->expr);
		bool taken = i->var && (names.in[i->var->number] ||
					       inside->in[i->var->number] ||
					       keys.in[i->var->number]);
		if (i->expr && taken)
			parse_fail(p, i->at,
				fail_text("?%s is used already",
					text_show(i->var->name)));
		if (s->grouped && i->expr)
			check_grouped(p, i->expr, &keys);
		else if (s->grouped && i->var && !keys.in[i->var->number])
			parse_fail(p, i->at,
				fail_text("?%s is not in GROUP BY (want an "
					  "aggregate of it, or SAMPLE(?%s))",
					text_show(i->var->name),
					text_show(i->var->name)));
		put(&names, i->var);
		put(&keys, i->expr ? i->var : NULL);
	}
	for (struct item *i = s->having; i; i = i->next)
		check_expr(p, i->expr);
	for (struct item *i = s->order; i; i = i->next)
		check_expr(p, i->expr);
}

static void check_select(
	struct parser *p, struct select *s, struct scope *outer)
{
	struct scope inside = new_scope(p);

	if (!parse_open(p))
		return;
	check_group(p, s->where, &inside);
	if (s->all && s->grouped)
		parse_fail(p, s->at,
			"SELECT * of a grouped query (name what to select)");
	check_items(p, s, &inside);
	for (unsigned i = 0; s->has_values && i < s->values.n; i++)
		put(&inside, s->values.var[i]);
	for (struct item *i = s->items; i; i = i->next)
		put(outer, i->var);
	for (unsigned i = 0; s->all && i < inside.n; i++)
		outer->in[i] |= inside.in[i] && !p->s->var[i]->hidden;
	parse_close(p);
}

void syntax_check(struct parser *p)
{
	struct scope s = new_scope(p);

	check_select(p, p->s->select, &s);
}
