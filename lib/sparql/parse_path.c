/* parse_path.c - property paths, and triples that go along them (9.1). */
#include "graph/term.h"
#include "sparql/parse.h"

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

static struct syntax_path *new_path(struct parser *p, enum path_kind kind,
	struct syntax_path *left, struct syntax_path *right)
{
	struct syntax_path *n = pool_new(&p->s->pool, sizeof(*n));

	n->kind = kind;
	n->left = left;
	n->right = right;
	return n;
}

/* A predicate: an IRI, the keyword a, leniently a name or a string. */
static bool at_link(const struct parser *p)
{
	if (p->token.kind == TOKEN_WORD)
		return !p->s->rdf || text_is(p->token.text, "a");
	return parse_at_iri(p) ||
	       (!p->s->rdf && p->token.kind >= TOKEN_STRING &&
		       p->token.kind <= TOKEN_DOUBLE);
}

static struct node link_of(struct parser *p)
{
	struct node n = {.at = p->token.at};

	if (p->token.kind == TOKEN_WORD && text_is(p->token.text, "a")) {
		n.is_a = true;
		n.key = parse_key_iri(p, text_of(RDF "type"));
		parse_next(p);
		return n;
	}
	if (parse_at_iri(p))
		return parse_iri_term(p);
	if (p->s->given && p->token.kind == TOKEN_VAR)
		return parse_var_or_term(p);
	if (!at_link(p)) {
		parse_wanted(p, "a predicate or a path");
		return n;
	}
	if (p->token.kind == TOKEN_WORD && text_is(p->token.text, "_"))
		parse_fail(p, p->token.at, "_ cannot stand in a path");
	n.key = pool_text(&p->s->pool, p->token.text);
	parse_next(p);
	return n;
}

static struct syntax_path *link_path(struct parser *p)
{
	struct syntax_path *n = new_path(p, PATH_LINK, NULL, NULL);

	n->link = link_of(p);
	return n;
}

static struct syntax_path *one_in_set(struct parser *p)
{
	if (parse_mark(p, '^'))
		return new_path(p, PATH_INVERSE, link_path(p), NULL);
	return link_path(p);
}

/* !a, !^a, !(a|^b|...) */
static struct syntax_path *negated(struct parser *p)
{
	struct syntax_path *set;

	if (!parse_mark(p, '(')) {
		set = one_in_set(p);
	} else if (parse_mark(p, ')')) {
		set = NULL;
	} else {
		set = one_in_set(p);
		while (parse_mark(p, '|'))
			set = path_chain(&p->s->pool, PATH_ALTERNATIVE, set,
				one_in_set(p));
		parse_need(p, ')');
	}
	return new_path(p, PATH_NOT, set, NULL);
}

static unsigned count(struct parser *p)
{
	unsigned n = 0;

	for (size_t i = 0; i < p->token.text.len; i++) {
		n = n * 10 + (unsigned)(p->token.text.at[i] - '0');
		if (n > 1000000) {
			parse_fail(p, p->token.at, "more than 1000000 steps");
			break;
		}
	}
	parse_next(p);
	return n;
}

/* {n}, {n,}, {n,m}, {,m} right behind a path. */
static struct syntax_path *times(struct parser *p, struct syntax_path *of)
{
	struct syntax_path *n = new_path(p, PATH_REPEAT, of, NULL);
	bool least = p->token.kind == TOKEN_INTEGER, comma;

	n->least = least ? count(p) : 0;
	comma = parse_mark(p, ',');
	if (p->token.kind == TOKEN_INTEGER && comma) {
		n->most = count(p);
		if (n->most < n->least)
			parse_fail(p, p->token.at,
				"a path that ends before it begins (want "
				"{least,most})");
	} else if (!comma) {
		n->most = n->least;
		if (!least)
			parse_wanted(p, "a number of steps");
	} else {
		n->most = PATH_FOREVER;
	}
	parse_need(p, '}');
	return n;
}

static bool at_times(struct parser *p)
{
	if (!parse_at_mark(p, '{') || p->token.blank)
		return false;
	const struct token *next = parse_peek(p);
	return next->kind == TOKEN_INTEGER ||
	       (next->kind == TOKEN_MARK && next->mark == ',');
}

static struct syntax_path *repeated(struct parser *p, struct syntax_path *of)
{
	static const struct {
		char mark;
		unsigned least, most;
	} marks[] = {
		{'*', 0, PATH_FOREVER}, {'+', 1, PATH_FOREVER}, {'?', 0, 1}};

	for (int i = 0; i < 3; i++)
		if (parse_mark(p, marks[i].mark)) {
			struct syntax_path *n =
				new_path(p, PATH_REPEAT, of, NULL);
			n->least = marks[i].least;
			n->most = marks[i].most;
			return n;
		}
	if (at_times(p)) {
		parse_next(p);
		return times(p, of);
	}
	return of;
}

static struct syntax_path *primary(struct parser *p)
{
	struct syntax_path *n;

	if (parse_mark(p, '!'))
		return negated(p);
	if (!parse_mark(p, '('))
		return link_path(p);
	if (!parse_open(p))
		return link_path(p);
	n = parse_path(p);
	parse_close(p);
	parse_need(p, ')');
	return n;
}

static struct syntax_path *element(struct parser *p)
{
	if (parse_mark(p, '^'))
		return new_path(p, PATH_INVERSE, repeated(p, primary(p)), NULL);
	return repeated(p, primary(p));
}

static struct syntax_path *sequence(struct parser *p)
{
	struct syntax_path *n = element(p);

	n->rank = 0;
	while (parse_mark(p, '/')) {
		struct syntax_path *next = element(p);
		next->rank = 0;
		n = path_chain(&p->s->pool, PATH_SEQUENCE, n, next);
	}
	return n;
}

struct syntax_path *parse_path(struct parser *p)
{
	struct syntax_path *n = sequence(p);

	n->rank = 0;
	while (parse_mark(p, '|')) {
		struct syntax_path *next = sequence(p);
		next->rank = 0;
		n = path_chain(&p->s->pool, PATH_ALTERNATIVE, n, next);
	}
	return n;
}

static struct pattern *add(struct parser *p, struct pattern ***tail)
{
	struct pattern *n = pool_new(&p->s->pool, sizeof(*n));

	**tail = n;
	*tail = &n->next;
	return n;
}

static void property_list(
	struct parser *p, struct pattern ***tail, struct node subject);

static struct node anonymous_node(struct parser *p)
{
	return (struct node){.var = parse_anonymous(p), .at = p->token.at};
}

static struct node constant(struct parser *p, const char *name)
{
	return (struct node){
		.key = parse_key_iri(p, text_of(name)), .at = p->token.at};
}

static struct node graph_node(struct parser *p, struct pattern ***tail);

/* ( a b c ) as a list of RDF; ( ) is its end. */
static struct node collection(struct parser *p, struct pattern ***tail)
{
	struct node first = {.at = p->token.at}, last = first;

	for (bool any = false; !parse_mark(p, ')'); any = true) {
		if (p->token.kind == TOKEN_END) {
			parse_wanted(p, "')'");
			return first;
		}
		struct node cell = anonymous_node(p);
		if (any) {
			struct pattern *rest = add(p, tail);
			rest->subject = last;
			rest->verb = constant(p, RDF "rest");
			rest->object = cell;
		} else {
			first = cell;
		}
		struct pattern *one = add(p, tail);
		one->subject = cell;
		one->verb = constant(p, RDF "first");
		one->object = graph_node(p, tail);
		last = cell;
	}
	if (!first.var)
		return constant(p, RDF "nil");
	struct pattern *end = add(p, tail);
	end->subject = last;
	end->verb = constant(p, RDF "rest");
	end->object = constant(p, RDF "nil");
	return first;
}

/* A term, a variable, [ ... ] or ( ... ).  *ALONE: it says something by
 * itself. */
static struct node node_of(
	struct parser *p, struct pattern ***tail, bool *alone)
{
	struct node n = {.at = p->token.at};

	*alone = false;
	if (!parse_at_mark(p, '[') && !parse_at_mark(p, '('))
		return parse_var_or_term(p);
	if (!parse_open(p))
		return n;
	if (parse_mark(p, '[')) {
		n = anonymous_node(p);
		if (!parse_at_mark(p, ']')) {
			property_list(p, tail, n);
			*alone = true;
		}
		parse_need(p, ']');
	} else {
		parse_next(p);
		*alone = !parse_at_mark(p, ')');
		n = collection(p, tail);
	}
	parse_close(p);
	return n;
}

static struct node graph_node(struct parser *p, struct pattern ***tail)
{
	bool alone;

	return node_of(p, tail, &alone);
}

/* A verb; *PATH is set if it is more than one predicate. */
static struct node verb(struct parser *p, struct syntax_path **path)
{
	struct node n = {.at = p->token.at};

	*path = NULL;
	if (p->token.kind == TOKEN_VAR && !p->s->given)
		return parse_var_or_term(p);
	if (!p->s->rdf && p->token.kind == TOKEN_WORD &&
		text_is(p->token.text, "_")) {
		n.var = parse_anonymous(p);
		parse_next(p);
		return n;
	}
	struct syntax_path *whole = parse_path(p);
	if (whole->kind == PATH_LINK)
		return whole->link;
	*path = whole;
	return n;
}

static bool at_verb(const struct parser *p)
{
	return p->token.kind == TOKEN_VAR || at_link(p) ||
	       parse_at_mark(p, '^') || parse_at_mark(p, '!') ||
	       parse_at_mark(p, '(');
}

static void property_list(
	struct parser *p, struct pattern ***tail, struct node subject)
{
	if (!at_verb(p))
		parse_wanted(p, "a predicate or a path");
	while (at_verb(p)) {
		struct syntax_path *path;
		struct node predicate = verb(p, &path);
		do {
			struct pattern *n = add(p, tail);
			n->subject = subject;
			n->verb = predicate;
			n->path = path;
			n->object = graph_node(p, tail);
		} while (parse_mark(p, ','));
		if (!parse_mark(p, ';'))
			break;
		while (parse_mark(p, ';'))
			;
	}
}

/* Triples of one subject, behind **TAIL. */
void parse_triples(struct parser *p, struct pattern ***tail)
{
	bool alone;
	struct node subject = node_of(p, tail, &alone);

	if (!alone || at_verb(p))
		property_list(p, tail, subject);
}
