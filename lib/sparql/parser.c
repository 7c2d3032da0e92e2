/* parser.c - queries: prologue, SELECT and ASK, modifiers, and short forms. */

#include "base/edits.h"
#include "sparql/parse.h"

void parse_fail(struct parser *p, size_t at, const char *why)
{
	lexer_fail(&p->lexer, at, why);
	p->s->why = p->lexer.why;
	p->token.kind = TOKEN_END;
	p->peeked = false;
}

void parse_next(struct parser *p)
{
	p->token = p->peeked ? p->after : lexer_next(&p->lexer);
	p->peeked = false;
	if (p->lexer.why)
		parse_fail(p, 0, p->lexer.why);
}

const struct token *parse_peek(struct parser *p)
{
	if (!p->peeked)
		p->after = lexer_next(&p->lexer);
	p->peeked = true;
	return &p->after;
}

bool parse_is(const struct parser *p, const char *keyword)
{
	return p->token.kind == TOKEN_WORD &&
	       text_same_letters(p->token.text, text_of(keyword));
}

bool parse_word(struct parser *p, const char *keyword)
{
	if (!parse_is(p, keyword))
		return false;
	parse_next(p);
	return true;
}

bool parse_at_mark(const struct parser *p, int mark)
{
	return p->token.kind == TOKEN_MARK && p->token.mark == mark;
}

bool parse_mark(struct parser *p, int mark)
{
	if (!parse_at_mark(p, mark))
		return false;
	parse_next(p);
	return true;
}

void parse_need(struct parser *p, int mark)
{
	char what[] = {'\'', (char)mark, '\'', '\0'};

	if (!parse_mark(p, mark))
		parse_wanted(p, what);
}

static const char *const keywords[] = {"SELECT", "ASK", "PREFIX", "BASE",
	"WHERE", "DISTINCT", "REDUCED", "FILTER", "OPTIONAL", "UNION", "MINUS",
	"GRAPH", "BIND", "VALUES", "EXISTS", "NOT", "AS", "GROUP", "BY",
	"HAVING", "ORDER", "ASC", "DESC", "LIMIT", "OFFSET", "FROM", "NAMED",
	"UNDEF", "SEPARATOR"};

void parse_wanted(struct parser *p, const char *what)
{
	struct text is = {
		p->lexer.source.at + p->token.at, p->token.end - p->token.at};
	struct edits_guess near;

	if (p->s->why)
		return;
	if (p->token.kind == TOKEN_END) {
		parse_fail(p, p->lexer.source.len,
			fail_text("want %s before the end", what));
		return;
	}
	edits_guess(&near, is);
	for (size_t i = 0; i < sizeof(keywords) / sizeof(*keywords); i++)
		edits_try(&near, text_of(keywords[i]));
	bool meant = p->token.kind == TOKEN_WORD && near.best.at &&
		     !text_same_letters(near.best, is);
	parse_fail(p, p->token.at,
		meant ? fail_text("want %s before '%s' (did you mean %s?)",
				what, text_show(is), near.best.at)
		      : fail_text("want %s before '%s'", what, text_show(is)));
}

bool parse_open(struct parser *p)
{
	if (p->depth++ < PARSE_DEPTH)
		return true;
	parse_fail(p, p->token.at,
		fail_text("nested deeper than %d", PARSE_DEPTH));
	return false;
}

void parse_close(struct parser *p)
{
	p->depth--;
}

static void prologue(struct parser *p)
{
	for (;;) {
		if (parse_word(p, "BASE")) {
			if (p->token.kind != TOKEN_IRI)
				parse_wanted(p, "<...>");
			p->base = iri_resolve(
				&p->s->pool, p->base, p->token.text);
			parse_next(p);
		} else if (parse_word(p, "PREFIX")) {
			struct prefix *x = pool_new(&p->s->pool, sizeof(*x));
			if (p->token.kind != TOKEN_PNAME ||
				p->token.colon + 1 != p->token.text.len) {
				parse_wanted(p, "a prefix and a colon");
				return;
			}
			x->name =
				(struct text){p->token.text.at, p->token.colon};
			parse_next(p);
			if (p->token.kind != TOKEN_IRI)
				parse_wanted(p, "<...>");
			x->iri = iri_resolve(
				&p->s->pool, p->base, p->token.text);
			x->next = p->prefixes;
			p->prefixes = x;
			parse_next(p);
		} else {
			return;
		}
	}
}

static struct item *add_item(struct parser *p, struct item ***tail)
{
	struct item *i = pool_new(&p->s->pool, sizeof(*i));

	i->at = p->token.at;
	**tail = i;
	*tail = &i->next;
	return i;
}

static struct var *named(struct parser *p)
{
	struct var *v = NULL;

	if (p->token.kind != TOKEN_VAR)
		parse_wanted(p, "a variable");
	else
		v = parse_variable(p, p->token.text);
	parse_next(p);
	return v;
}

/* ( expression AS ?name ) */
static void named_expr(struct parser *p, struct item *i, bool must)
{
	parse_need(p, '(');
	i->expr = parse_expr(p);
	if (parse_word(p, "AS")) {
		i->at = p->token.at;
		i->var = named(p);
	} else if (must)
		parse_wanted(p, "AS and a name");
	parse_need(p, ')');
}

static bool is_selected(const struct select *s, const struct var *var)
{
	for (const struct item *i = s->items; i; i = i->next)
		if (i->var == var && !i->expr)
			return true;
	return false;
}

static void select_items(struct parser *p, struct select *s)
{
	struct item **tail = &s->items;

	s->distinct = parse_word(p, "DISTINCT");
	s->reduced = !s->distinct && parse_word(p, "REDUCED");
	s->all = parse_mark(p, '*');
	if (s->all)
		return;
	p->aggregates = true;
	while (p->token.kind == TOKEN_VAR || parse_at_mark(p, '(')) {
		if (parse_at_mark(p, '(')) {
			named_expr(p, add_item(p, &tail), true);
			continue;
		}
		size_t at = p->token.at;
		struct var *var = named(p);
		if (is_selected(s, var)) /* what is projected is a set */
			continue;
		struct item *i = add_item(p, &tail);
		i->var = var;
		i->at = at;
	}
	p->aggregates = false;
	if (!s->items)
		parse_wanted(p, "* or what to select");
}

static void group_by(struct parser *p, struct select *s)
{
	struct item **tail = &s->group;

	if (!parse_word(p, "BY"))
		parse_wanted(p, "BY");
	do {
		struct item *i = add_item(p, &tail);
		if (p->token.kind == TOKEN_VAR)
			i->var = named(p);
		else if (parse_at_mark(p, '('))
			named_expr(p, i, false);
		else
			i->expr = parse_constraint(p);
	} while (p->token.kind == TOKEN_VAR || parse_at_constraint(p));
}

static void order_by(struct parser *p, struct select *s)
{
	struct item **tail = &s->order;

	if (!parse_word(p, "BY"))
		parse_wanted(p, "BY");
	do {
		struct item *i = add_item(p, &tail);
		bool asc = parse_word(p, "ASC");
		i->descending = !asc && parse_word(p, "DESC");
		if (p->token.kind == TOKEN_VAR && !asc && !i->descending) {
			i->expr = pool_new(&p->s->pool, sizeof(*i->expr));
			i->expr->op = OP_VAR;
			i->expr->at = p->token.at;
			i->expr->node.var = named(p);
		} else if ((asc || i->descending) && !parse_at_mark(p, '(')) {
			if (p->s->rdf || p->token.kind != TOKEN_VAR)
				parse_wanted(p, "'('");
			i->expr = parse_expr(p);
		} else {
			i->expr = parse_constraint(p);
		}
	} while (p->token.kind == TOKEN_VAR || parse_is(p, "ASC") ||
		 parse_is(p, "DESC") || parse_at_constraint(p));
}

static uint64_t number(struct parser *p)
{
	uint64_t n = 0;

	if (p->token.kind != TOKEN_INTEGER)
		parse_wanted(p, "a number");
	for (size_t i = 0; i < p->token.text.len && !p->s->why; i++) {
		unsigned digit = (unsigned)(p->token.text.at[i] - '0');
		/* More rows than there can be: the same as all. */
		n = n > (UINT64_MAX - 9) / 10 ? UINT64_MAX : n * 10 + digit;
	}
	parse_next(p);
	return n;
}

/* LIMIT and OFFSET in either order, once each. */
static void slice(struct parser *p, struct select *s)
{
	bool limit = false, offset = false;

	for (;;) {
		if (!limit && parse_word(p, "LIMIT")) {
			s->limit = number(p);
			limit = true;
		} else if (!offset && parse_word(p, "OFFSET")) {
			s->offset = number(p);
			offset = true;
		} else {
			return;
		}
	}
}

void parse_modifiers(struct parser *p, struct select *s)
{
	struct item **tail = &s->having;

	if (parse_word(p, "GROUP"))
		group_by(p, s);
	p->aggregates = true;
	if (parse_word(p, "HAVING"))
		do
			add_item(p, &tail)->expr = parse_constraint(p);
		while (parse_at_constraint(p));
	if (parse_word(p, "ORDER"))
		order_by(p, s);
	p->aggregates = false;
	slice(p, s);
	if (parse_word(p, "VALUES")) {
		s->has_values = true;
		parse_values(p, &s->values);
	}
}

static struct select *new_select(struct parser *p)
{
	struct select *s = pool_new(&p->s->pool, sizeof(*s));

	s->limit = UINT64_MAX;
	s->at = p->token.at;
	return s;
}

static void datasets(struct parser *p)
{
	struct dataset **tail = &p->s->dataset;

	while (*tail)
		tail = &(*tail)->next;
	while (parse_word(p, "FROM")) {
		struct dataset *d = pool_new(&p->s->pool, sizeof(*d));
		d->named = parse_word(p, "NAMED");
		d->key = p->s->rdf ? parse_iri_term(p).key
				   : parse_var_or_term(p).key;
		*tail = d;
		tail = &d->next;
	}
}

static struct select *after_keyword(
	struct parser *p, struct select *s, bool outer)
{
	bool saw = p->saw_aggregate, may = p->aggregates;

	p->saw_aggregate = false;
	if (!s->is_ask)
		select_items(p, s);
	if (outer)
		datasets(p);
	p->aggregates = false;
	parse_word(p, "WHERE");
	s->where = parse_group(p);
	bool inside = p->saw_aggregate;
	parse_modifiers(p, s);
	s->grouped = s->group || s->having || inside || p->saw_aggregate;
	p->saw_aggregate = saw;
	p->aggregates = may;
	return s;
}

struct select *parse_select(struct parser *p)
{
	struct select *s = new_select(p);

	parse_next(p);
	return after_keyword(p, s, false);
}

/* A single word: every triple it is in, as three columns. */
static void about(struct parser *p, struct select *s)
{
	static const char *const part[3] = {"subject", "predicate", "object"};
	struct element *all = pool_new(&p->s->pool, sizeof(*all));
	struct group **tail = &all->group;
	struct item **items = &s->items;
	struct var *var[3];
	struct node word = parse_var_or_term(p);

	for (int i = 0; i < 3; i++) {
		var[i] = parse_variable(p, text_of(part[i]));
		add_item(p, &items)->var = var[i];
	}
	s->distinct = true;
	all->kind = ELEMENT_UNION;
	s->where->first = s->where->last = all;
	for (int i = 0; i < 3; i++) {
		struct group *g = pool_new(&p->s->pool, sizeof(*g));
		struct element *v = pool_new(&p->s->pool, sizeof(*v));
		struct element *e = pool_new(&p->s->pool, sizeof(*e));
		struct pattern *t = pool_new(&p->s->pool, sizeof(*t));
		struct row_of *row = pool_new(
			&p->s->pool, sizeof(*row) + sizeof(struct node));
		struct node node[3];
		for (int k = 0; k < 3; k++)
			node[k] = (struct node){.var = var[k]};
		t->subject = node[0];
		t->verb = node[1];
		t->object = node[2];
		e->kind = ELEMENT_TRIPLES;
		e->patterns = t;
		v->kind = ELEMENT_VALUES;
		v->values.n = 1;
		v->values.var = pool_new(&p->s->pool, sizeof(*v->values.var));
		v->values.var[0] = var[i];
		v->values.row = row;
		row->value[0] = word;
		v->next = e;
		g->first = v;
		g->last = e;
		*tail = g;
		tail = &g->next;
	}
}

/* Text that begins with no keyword is a pattern, or one word. */
static struct select *bare(struct parser *p)
{
	struct select *s = new_select(p);
	bool one = p->token.kind != TOKEN_VAR && parse_at_term(p) &&
		   parse_peek(p)->kind == TOKEN_END && !p->lexer.why;

	s->where = pool_new(&p->s->pool, sizeof(*s->where));
	if (one) {
		about(p, s);
	} else {
		s->all = true;
		if (parse_at_mark(p, '{') && p->token.kind == TOKEN_MARK)
			s->where = parse_group(p);
		else
			parse_group_body(p, s->where);
		if (!s->where->first)
			parse_wanted(p, "a query: SELECT, ASK, a pattern or a "
					"word");
		parse_modifiers(p, s);
	}
	return s;
}

static struct select *unit(struct parser *p)
{
	bool keyword = p->prefixes || p->base.len;

	if (parse_is(p, "SELECT") || parse_is(p, "ASK")) {
		struct select *s = new_select(p);
		s->is_ask = parse_is(p, "ASK");
		parse_next(p);
		return after_keyword(p, s, true);
	}
	if (parse_is(p, "CONSTRUCT") || parse_is(p, "DESCRIBE"))
		parse_fail(p, p->token.at,
			"CONSTRUCT and DESCRIBE are not supported (want SELECT "
			"or ASK)");
	if (parse_is(p, "INSERT") || parse_is(p, "DELETE") ||
		parse_is(p, "LOAD") || parse_is(p, "CLEAR"))
		parse_fail(p, p->token.at,
			"updates are not supported (want SELECT or ASK)");
	if (!p->s->rdf && !p->s->why)
		return bare(p);
	parse_wanted(
		p, keyword ? "SELECT or ASK" : "SELECT, ASK, PREFIX or BASE");
	return new_select(p);
}

void syntax_parse(struct syntax *s, struct text source,
	const struct syntax_options *options)
{
	struct parser p = {.s = s, .block = 1};

	*s = (struct syntax){.rdf = options->rdf, .given = options->given};
	p.base = pool_text(&s->pool, options->base);
	lexer_init(
		&p.lexer, &s->pool, pool_text(&s->pool, source), !options->rdf);
	s->why = p.lexer.why;
	parse_next(&p);
	prologue(&p);
	s->select = unit(&p);
	s->base = p.base;
	if (!s->why && p.token.kind != TOKEN_END)
		parse_wanted(&p, "the end");
	if (!s->why)
		syntax_check(&p);
	s->widened = p.lexer.widened;
	if (s->why)
		lexer_place(&p.lexer, p.lexer.why_at, &s->line, &s->column,
			&s->whole);
}

void syntax_release(struct syntax *s)
{
	pool_release(&s->pool);
}
