/* parse_pattern.c - groups and what stands in them. */
#include "sparql/parse.h"

static struct element *add(
	struct parser *p, struct group *g, enum element_kind kind)
{
	struct element *e = pool_new(&p->s->pool, sizeof(*e));

	e->kind = kind;
	e->at = p->token.at;
	if (g->last)
		g->last->next = e;
	else
		g->first = e;
	g->last = e;
	return e;
}

static bool at_triples(const struct parser *p)
{
	return !p->s->why && (parse_at_term(p) || parse_at_mark(p, '[') ||
				     parse_at_mark(p, '('));
}

/* Triples go on the basic graph pattern before them, filters apart.  Whether a
 * point was the last. */
static bool triples(struct parser *p, struct group *g, struct element **block)
{
	struct pattern **tail;

	size_t n = 0;
	if (!*block) {
		*block = add(p, g, ELEMENT_TRIPLES);
		p->block++;
	}
	for (tail = &(*block)->patterns; *tail; tail = &(*tail)->next)
		n++;
	if (n > PARSE_TRIPLES)
		parse_fail(p, p->token.at,
			fail_text("more than %d triples in a pattern",
				PARSE_TRIPLES));
	parse_triples(p, &tail);
	return parse_mark(p, '.');
}

static void bind(struct parser *p, struct group *g)
{
	struct element *e = add(p, g, ELEMENT_BIND);

	parse_need(p, '(');
	e->expr = parse_expr(p);
	if (!parse_word(p, "AS"))
		parse_wanted(p, "AS");
	e->at = p->token.at;
	if (p->token.kind != TOKEN_VAR)
		parse_wanted(p, "a variable");
	else
		e->var = parse_variable(p, p->token.text);
	parse_next(p);
	parse_need(p, ')');
}

/* PATH(from, path, to [, ?depth [, ?route]]) */
static void route(struct parser *p, struct group *g)
{
	struct element *e = add(p, g, ELEMENT_ROUTE);

	parse_need(p, '(');
	e->name = parse_var_or_term(p);
	parse_need(p, ',');
	e->path = parse_path(p);
	parse_need(p, ',');
	e->end = parse_var_or_term(p);
	if (parse_mark(p, ',')) {
		e->depth = parse_var_or_term(p);
		if (parse_mark(p, ','))
			e->route = parse_var_or_term(p);
	}
	parse_need(p, ')');
	if (e->path->kind != PATH_REPEAT)
		parse_fail(p, e->at,
			"PATH wants a path that repeats: p+, p*, p{1,5}");
	if ((e->depth.key.at && !e->depth.var) ||
		(e->route.key.at && !e->route.var))
		parse_fail(p, e->at,
			"PATH(from, path, to, ?depth, ?route) wants variables "
			"for depth and route");
}

static void values_row(
	struct parser *p, struct values *v, struct row_of ***tail, bool listed)
{
	struct row_of *r = pool_new(
		&p->s->pool, sizeof(*r) + (v->n + 1) * sizeof(*r->value));
	unsigned n = 0;
	size_t at = p->token.at;

	while (!listed || !parse_mark(p, ')')) {
		if (n == v->n && listed) {
			parse_fail(p, p->token.at,
				fail_text("more values than the %u variables "
					  "of VALUES",
					v->n));
			return;
		}
		if (parse_word(p, "UNDEF"))
			r->value[n] = (struct node){.key = {NULL, 0}};
		else if (parse_at_iri(p))
			r->value[n] = parse_iri_term(p);
		else if (p->token.kind == TOKEN_BLANK ||
			 p->token.kind == TOKEN_VAR)
			parse_wanted(p, "a value or UNDEF");
		else
			r->value[n] = parse_var_or_term(p);
		n++;
		if (p->token.kind == TOKEN_END || !listed)
			break;
	}
	if (n < v->n)
		parse_fail(p, at,
			fail_text("%u values where VALUES has %u variables", n,
				v->n));
	**tail = r;
	*tail = &r->next;
}

void parse_values(struct parser *p, struct values *v)
{
	struct row_of **tail = &v->row;
	struct var *first[64] = {NULL};
	bool listed = parse_mark(p, '(');

	v->n = 0;
	while (p->token.kind == TOKEN_VAR) {
		if (v->n == 64) {
			parse_fail(p, p->token.at, "more than 64 variables");
			break;
		}
		first[v->n++] = parse_variable(p, p->token.text);
		parse_next(p);
		if (!listed)
			break;
	}
	if (listed)
		parse_need(p, ')');
	else if (v->n == 0)
		parse_wanted(p, "a variable, or several in ( )");
	v->var = pool_new(&p->s->pool, (v->n + 1) * sizeof(*v->var));
	memcpy(v->var, first, v->n * sizeof(*first));
	parse_need(p, '{');
	while (!parse_mark(p, '}')) {
		if (listed && !parse_mark(p, '(')) {
			parse_wanted(p, "( or }");
			return;
		}
		values_row(p, v, &tail, listed);
		if (p->token.kind == TOKEN_END) {
			parse_wanted(p, "'}'");
			return;
		}
	}
}

static void unions(struct parser *p, struct group *g)
{
	struct element *e = add(p, g, ELEMENT_UNION);
	struct group **tail = &e->group;

	do {
		*tail = parse_group(p);
		tail = &(*tail)->next;
	} while (parse_word(p, "UNION"));
}

static void graph(struct parser *p, struct group *g)
{
	struct element *e = add(p, g, ELEMENT_GRAPH);

	if (p->token.kind != TOKEN_VAR && !parse_at_iri(p) &&
		(p->s->rdf || (p->token.kind != TOKEN_WORD &&
				      p->token.kind != TOKEN_STRING)))
		parse_wanted(p, "a variable or the name of a graph");
	e->name = parse_var_or_term(p);
	e->group = parse_group(p);
}

/* An element that begins with a keyword; false if none does. */
static bool keyword(struct parser *p, struct group *g, struct element **block)
{
	if (parse_word(p, "FILTER")) {
		add(p, g, ELEMENT_FILTER)->expr = parse_constraint(p);
		return true;
	}
	if (parse_word(p, "OPTIONAL"))
		add(p, g, ELEMENT_OPTIONAL)->group = parse_group(p);
	else if (parse_word(p, "MINUS"))
		add(p, g, ELEMENT_MINUS)->group = parse_group(p);
	else if (parse_word(p, "BIND"))
		bind(p, g);
	else if (parse_word(p, "VALUES"))
		parse_values(p, &add(p, g, ELEMENT_VALUES)->values);
	else if (parse_word(p, "GRAPH"))
		graph(p, g);
	else if (parse_is(p, "PATH") && parse_peek(p)->kind == TOKEN_MARK &&
		 parse_peek(p)->mark == '(') {
		parse_next(p);
		route(p, g);
	} else if (parse_is(p, "SERVICE")) {
		parse_fail(p, p->token.at,
			"SERVICE is not supported: nothing is asked of other "
			"machines");
		return false;
	} else
		return false;
	*block = NULL;
	return true;
}

/* Leniently a pattern may be followed by these without a } before them. */
static bool at_tail(const struct parser *p)
{
	static const char *const words[] = {
		"GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (parse_is(p, words[i]))
			return true;
	return false;
}

void parse_group_body(struct parser *p, struct group *g)
{
	struct element *block = NULL;
	bool open = false;   /* triples without a point behind them */
	unsigned nested = 0; /* each is joined with all that is before it */
	const struct element *last = NULL;

	while (!p->s->why) {
		if (g->last != last && g->last->kind != ELEMENT_FILTER &&
			nested++ > PARSE_DEPTH)
			parse_fail(p, p->token.at,
				fail_text("more than %d parts in a group",
					PARSE_DEPTH));
		last = g->last;
		if (parse_at_mark(p, '{')) {
			unions(p, g);
			block = NULL;
		} else if (keyword(p, g, &block)) {
			;
		} else if (at_triples(p) && !(open && at_tail(p))) {
			if (open)
				parse_wanted(p, "'.' or '}'");
			open = !triples(p, g, &block);
			continue;
		} else {
			return;
		}
		open = false;
		parse_mark(p, '.');
	}
}

struct group *parse_group(struct parser *p)
{
	struct group *g = pool_new(&p->s->pool, sizeof(*g));

	g->at = p->token.at;
	parse_need(p, '{');
	if (!parse_open(p))
		return g;
	if (parse_is(p, "SELECT")) {
		struct element *e = add(p, g, ELEMENT_SELECT);
		e->select = parse_select(p);
	} else {
		parse_group_body(p, g);
	}
	parse_close(p);
	if (!parse_mark(p, '}'))
		parse_wanted(p, "'}'");
	return g;
}
