/* parse_term.c - variables and terms of a query. */
#include "graph/term.h"
#include "sparql/parse.h"

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

static struct var *new_variable(struct parser *p, struct text name)
{
	struct syntax *s = p->s;
	struct var *v = pool_new(&s->pool, sizeof(*v));

	if (s->vars == p->vars_cap) {
		size_t cap = p->vars_cap ? 2 * p->vars_cap : 16;
		struct var **more = pool_new(&s->pool, cap * sizeof(*more));
		if (s->vars)
			memcpy(more, s->var, s->vars * sizeof(*more));
		s->var = more;
		p->vars_cap = cap;
	}
	v->name = pool_text(&s->pool, name);
	v->number = s->vars;
	s->var[s->vars++] = v;
	return v;
}

struct var *parse_variable(struct parser *p, struct text name)
{
	for (unsigned i = 0; i < p->s->vars; i++)
		if (text_equal(p->s->var[i]->name, name))
			return p->s->var[i];
	return new_variable(p, name);
}

struct var *parse_anonymous(struct parser *p)
{
	char name[32];
	struct buf b = {0};

	buf_printf(&b, "[]%u", p->anonymous++);
	memcpy(name, b.at, b.len);
	struct var *v = new_variable(p, (struct text){name, b.len});
	buf_release(&b);
	v->hidden = true;
	return v;
}

/* _:label; one label is of one basic graph pattern. */
static struct node blank_node(struct parser *p)
{
	struct node n = {.at = p->token.at};
	struct buf b = {0};

	buf_string(&b, "_:");
	buf_text(&b, p->token.text);
	n.var = parse_variable(p, buf_view(&b));
	buf_release(&b);
	if (n.var->block && n.var->block != p->block)
		parse_fail(p, p->token.at,
			"this blank node is in another group already (use a "
			"variable)");
	if (p->blanks_closed)
		parse_fail(p, p->token.at, "a blank node cannot stand here");
	n.var->block = p->block;
	n.var->hidden = true;
	parse_next(p);
	return n;
}

struct text parse_key_iri(struct parser *p, struct text iri)
{
	struct buf b = {0};

	if (p->s->rdf)
		buf_byte(&b, TERM_IRI);
	buf_text(&b, iri);
	struct text key = pool_text(&p->s->pool, buf_view(&b));
	buf_release(&b);
	return key;
}

static struct text key_literal(struct parser *p, struct term t)
{
	struct buf b = {0};

	if (p->s->rdf)
		term_key(&b, t);
	else
		buf_text(&b, t.text);
	struct text key = pool_text(&p->s->pool, buf_view(&b));
	buf_release(&b);
	return key;
}

bool parse_at_iri(const struct parser *p)
{
	return p->token.kind == TOKEN_IRI || p->token.kind == TOKEN_PNAME;
}

struct text parse_iri(struct parser *p)
{
	struct token *t = &p->token;
	struct text iri = t->text;

	if (t->kind == TOKEN_PNAME) {
		struct text name = {t->text.at, t->colon};
		struct text local = {
			t->text.at + t->colon + 1, t->text.len - t->colon - 1};
		struct prefix *x = p->prefixes;
		while (x && !text_equal(x->name, name))
			x = x->next;
		struct buf b = {0};
		if (x)
			buf_text(&b, x->iri);
		else if (p->s->rdf)
			parse_fail(p, t->at,
				fail_text("prefix '%s:' is not declared (want "
					  "PREFIX %s: <...>)",
					text_show(name), text_show(name)));
		buf_text(&b, x ? local : t->text);
		iri = pool_text(&p->s->pool, buf_view(&b));
		buf_release(&b);
	} else if (t->kind != TOKEN_IRI) {
		parse_wanted(p, "an IRI");
	} else if (p->s->rdf) {
		iri = iri_resolve(&p->s->pool, p->base, iri);
	} else {
		iri = pool_text(&p->s->pool, iri);
	}
	parse_next(p);
	return iri;
}

struct node parse_iri_term(struct parser *p)
{
	struct node n = {.at = p->token.at};

	n.key = parse_key_iri(p, parse_iri(p));
	return n;
}

static struct node typed(struct parser *p, struct text text, const char *type)
{
	return (struct node){.at = p->token.at,
		.key = key_literal(
			p, (struct term){TERM_TYPED, text, text_of(type)})};
}

static struct node string_literal(struct parser *p)
{
	struct node n = {.at = p->token.at};
	struct term t = {TERM_STRING, p->token.text, {"", 0}};

	parse_next(p);
	if (p->token.kind == TOKEN_LANG) {
		t.kind = TERM_LANG;
		t.tag = p->token.text;
		parse_next(p);
	} else if (parse_mark(p, MARK_TYPE)) {
		t.kind = TERM_TYPED;
		t.tag = parse_iri(p);
	}
	n.key = key_literal(p, t);
	return n;
}

/* A number, with the sign that stood right before it. */
static struct node number(struct parser *p, char sign)
{
	static const char *const types[] = {
		XSD "integer", XSD "decimal", XSD "double"};
	struct buf b = {0};

	if (sign)
		buf_byte(&b, sign);
	buf_text(&b, p->token.text);
	struct node n =
		typed(p, buf_view(&b), types[p->token.kind - TOKEN_INTEGER]);
	buf_release(&b);
	parse_next(p);
	return n;
}

static bool at_number(const struct parser *p)
{
	return p->token.kind >= TOKEN_INTEGER && p->token.kind <= TOKEN_DOUBLE;
}

/* SIGN: a sign may stand before a number. */
struct node parse_literal(struct parser *p, bool sign)
{
	struct node n = {.at = p->token.at};

	if (p->token.kind == TOKEN_STRING)
		return string_literal(p);
	if (at_number(p))
		return number(p, 0);
	if (sign && (parse_at_mark(p, '-') || parse_at_mark(p, '+'))) {
		char c = (char)p->token.mark;
		parse_next(p);
		if (at_number(p) && !p->token.blank)
			return number(p, c);
		parse_wanted(p, "a number");
		return n;
	}
	if (parse_is(p, "true") || parse_is(p, "false")) {
		n = typed(p, text_of(parse_is(p, "true") ? "true" : "false"),
			XSD "boolean");
		parse_next(p);
		return n;
	}
	parse_wanted(p, "a term");
	return n;
}

bool parse_at_term(const struct parser *p)
{
	switch (p->token.kind) {
	case TOKEN_IRI:
	case TOKEN_PNAME:
	case TOKEN_BLANK:
	case TOKEN_VAR:
	case TOKEN_STRING:
	case TOKEN_INTEGER:
	case TOKEN_DECIMAL:
	case TOKEN_DOUBLE:
		return true;
	case TOKEN_WORD:
		return !p->s->rdf || parse_is(p, "true") ||
		       parse_is(p, "false");
	case TOKEN_MARK:
		return p->token.mark == '-' || p->token.mark == '+';
	default:
		return false;
	}
}

struct node parse_var_or_term(struct parser *p)
{
	struct node n = {.at = p->token.at};

	switch (p->token.kind) {
	case TOKEN_VAR:
		n.var = parse_variable(p, p->token.text);
		parse_next(p);
		return n;
	case TOKEN_IRI:
	case TOKEN_PNAME:
		return parse_iri_term(p);
	case TOKEN_BLANK:
		return blank_node(p);
	case TOKEN_WORD:
		if (p->s->rdf || parse_is(p, "true") || parse_is(p, "false"))
			break;
		if (text_is(p->token.text, "_"))
			n.var = parse_anonymous(p);
		else
			n.key = pool_text(&p->s->pool, p->token.text);
		parse_next(p);
		return n;
	default:
		break;
	}
	return parse_literal(p, true);
}
