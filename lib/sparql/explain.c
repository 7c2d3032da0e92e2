/* explain.c - the plan of a query as lines: the algebra, indented, with how
 * many solutions were expected and how many there were. */
#include <math.h>

#include "sparql/query_parts.h"

struct printer {
	struct query *q;
	struct buf *to;
	unsigned depth;
};

static void print_algebra(struct printer *p, const struct algebra *a);

static void print_key(struct printer *p, struct text key)
{
	if (p->q->rdf)
		term_print(p->to, key);
	else
		buf_text(p->to, key);
}

static void print_slot(struct printer *p, unsigned slot)
{
	struct text name = p->q->program.name[slot];

	if (name.len)
		buf_byte(p->to, '?');
	if (name.len)
		buf_text(p->to, name);
	else
		buf_printf(p->to, "?.%u", slot);
}

static void print_end(struct printer *p, const struct end *e)
{
	if (e->slot == NO_SLOT)
		print_key(p, e->key);
	else
		print_slot(p, e->slot);
}

static void print_path(struct printer *p, const struct syntax_path *path)
{
	switch (path->kind) {
	case PATH_LINK:
		if (path->link.var)
			print_slot(p, path->slot);
		else
			print_key(p, path->link.key);
		return;
	case PATH_INVERSE:
	case PATH_NOT:
		buf_string(p->to, path->kind == PATH_NOT ? "!(" : "^(");
		if (path->left)
			print_path(p, path->left);
		buf_byte(p->to, ')');
		return;
	case PATH_SEQUENCE:
	case PATH_ALTERNATIVE:
		buf_byte(p->to, '(');
		print_path(p, path->left);
		buf_byte(p->to, path->kind == PATH_SEQUENCE ? '/' : '|');
		print_path(p, path->right);
		buf_byte(p->to, ')');
		return;
	default:
		buf_byte(p->to, '(');
		print_path(p, path->left);
		buf_printf(p->to, "){%u,", path->least);
		if (path->most != PATH_FOREVER)
			buf_printf(p->to, "%u", path->most);
		buf_byte(p->to, '}');
	}
}

static void begin(struct printer *p, const char *what)
{
	for (unsigned i = 0; i < p->depth; i++)
		buf_string(p->to, "  ");
	buf_string(p->to, what);
}

static void end(struct printer *p, double estimate, uint64_t real)
{
	buf_byte(p->to, '\t');
	if (estimate >= 0)
		buf_printf(p->to, "%.0f", ceil(estimate));
	buf_printf(p->to, "\t%llu\n", (unsigned long long)real);
}

static void print_steps(struct printer *p, const struct algebra *a)
{
	for (unsigned i = 0; i < a->steps && !a->left; i++) {
		const struct step *s = &a->step[i];
		begin(p, s->path ? "path " : "match ");
		print_end(p, &s->part[0]);
		buf_byte(p->to, ' ');
		if (s->path)
			print_path(p, s->path);
		else
			print_end(p, &s->part[1]);
		buf_byte(p->to, ' ');
		print_end(p, &s->part[2]);
		if (s->filters)
			buf_printf(p->to, " [%u filter%s]", s->filters,
				s->filters == 1 ? "" : "s");
		end(p, s->estimate, s->real);
	}
}

static void print_selection(struct printer *p, const struct selection *s)
{
	begin(p, s->is_ask ? "ask" : "select");
	for (unsigned i = 0; i < s->items; i++) {
		buf_byte(p->to, ' ');
		print_slot(p, s->item[i].slot);
	}
	if (s->distinct)
		buf_string(p->to, " distinct");
	if (s->grouped)
		buf_printf(p->to, " grouped by %u", s->keys);
	if (s->orders)
		buf_printf(p->to, " ordered by %u", s->orders);
	if (s->limit != UINT64_MAX)
		buf_printf(p->to, " limit %llu", (unsigned long long)s->limit);
	end(p, -1, s->real);
	p->depth++;
	print_algebra(p, s->where);
	if (s->values)
		print_algebra(p, s->values);
	p->depth--;
}

static const char *name_of(const struct algebra *a)
{
	static const char *const ways[] = {"for each row of the first",
		"for each row of the second", "table of the second"};
	static const char *const names[] = {[ALGEBRA_UNIT] = "unit",
		[ALGEBRA_BGP] = "patterns",
		[ALGEBRA_JOIN] = "join",
		[ALGEBRA_OPTIONAL] = "optional",
		[ALGEBRA_UNION] = "union",
		[ALGEBRA_MINUS] = "minus",
		[ALGEBRA_FILTER] = "filter",
		[ALGEBRA_EXTEND] = "bind",
		[ALGEBRA_VALUES] = "values",
		[ALGEBRA_GRAPH] = "graph",
		[ALGEBRA_ROUTE] = "routes",
		[ALGEBRA_SELECT] = "subquery"};

	if (a->kind == ALGEBRA_BGP && a->left)
		return "patterns (table of the second half)";
	if (a->kind == ALGEBRA_JOIN || a->kind == ALGEBRA_OPTIONAL ||
		a->kind == ALGEBRA_MINUS)
		return fail_text("%s (%s)", names[a->kind], ways[a->way]);
	return names[a->kind];
}

static void print_algebra(struct printer *p, const struct algebra *a)
{
	if (a->kind == ALGEBRA_SELECT) {
		print_selection(p, a->selection);
		return;
	}
	begin(p, name_of(a));
	if (a->kind == ALGEBRA_EXTEND) {
		buf_byte(p->to, ' ');
		print_slot(p, a->slot);
	}
	if (a->kind == ALGEBRA_VALUES)
		buf_printf(p->to, " (%zu rows)", a->rows);
	if (a->kind == ALGEBRA_GRAPH || a->kind == ALGEBRA_ROUTE) {
		buf_byte(p->to, ' ');
		print_end(p, &a->name);
	}
	if (a->kind == ALGEBRA_ROUTE) {
		buf_byte(p->to, ' ');
		print_path(p, a->path);
		buf_byte(p->to, ' ');
		print_end(p, &a->end);
	}
	end(p, a->estimate, a->real);
	p->depth++;
	print_steps(p, a);
	if (a->left)
		print_algebra(p, a->left);
	if (a->right)
		print_algebra(p, a->right);
	p->depth--;
}

void query_explain(struct query *q, struct buf *to)
{
	struct printer p = {.q = q, .to = to};

	print_selection(&p, q->program.select);
}
