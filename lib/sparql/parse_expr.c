/* parse_expr.c - expressions, by falling precedence. */

#include "base/edits.h"
#include "sparql/functions.h"
#include "sparql/parse.h"

static struct expr *new_expr(
	struct parser *p, enum op op, struct expr *left, struct expr *right)
{
	struct expr *e = pool_new(&p->s->pool, sizeof(*e));

	e->op = op;
	e->left = left;
	e->right = right;
	e->at = p->token.at;
	return e;
}

static struct expr *parenthesized(struct parser *p)
{
	struct expr *e;

	parse_need(p, '(');
	if (!parse_open(p))
		return new_expr(p, OP_TERM, NULL, NULL);
	e = parse_expr(p);
	parse_close(p);
	parse_need(p, ')');
	return e;
}

/* ( a, b, ... ) or ( ); how many. */
static unsigned arguments(struct parser *p, struct expr **first)
{
	struct expr **tail = first;
	unsigned n = 0;

	parse_need(p, '(');
	if (!parse_open(p))
		return 0;
	if (!parse_at_mark(p, ')'))
		do {
			*tail = parse_expr(p);
			/* An argument is a node of its own: lists share none.
			 */
			tail = &(*tail)->next;
			n++;
		} while (parse_mark(p, ','));
	parse_close(p);
	parse_need(p, ')');
	return n;
}

static struct expr *exists(struct parser *p, enum op op)
{
	struct expr *e = new_expr(p, op, NULL, NULL);
	bool aggregates = p->aggregates;

	p->aggregates = false;
	e->group = parse_group(p);
	p->aggregates = aggregates;
	return e;
}

static const char *const aggregates[] = {
	"COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"};

static int aggregate_of(const struct parser *p)
{
	for (int i = 0; i < 7; i++)
		if (parse_is(p, aggregates[i]))
			return i;
	return -1;
}

static void separator(struct parser *p, struct expr *e)
{
	e->separator = text_of(" ");
	if (!parse_mark(p, ';'))
		return;
	if (!parse_word(p, "SEPARATOR"))
		parse_wanted(p, "SEPARATOR");
	parse_need(p, '=');
	if (p->token.kind != TOKEN_STRING)
		parse_wanted(p, "a string");
	e->separator = p->token.text;
	parse_next(p);
}

static struct expr *aggregate(struct parser *p, int which)
{
	struct expr *e = new_expr(p, OP_AGGREGATE, NULL, NULL);

	if (!p->aggregates)
		parse_fail(p, e->at,
			fail_text("%s cannot stand here (want it in SELECT, "
				  "HAVING or ORDER BY)",
				aggregates[which]));
	if (p->in_aggregate)
		parse_fail(p, e->at, "an aggregate inside of another");
	p->in_aggregate = p->saw_aggregate = true;
	e->builtin = which;
	parse_next(p);
	parse_need(p, '(');
	e->distinct = parse_word(p, "DISTINCT");
	e->star = which == AGGREGATE_COUNT && parse_mark(p, '*');
	if (!e->star)
		e->left = parse_expr(p);
	if (which == AGGREGATE_CONCAT)
		separator(p, e);
	parse_need(p, ')');
	p->in_aggregate = false;
	return e;
}

static void unknown_function(struct parser *p, struct text name, size_t at)
{
	struct edits_guess near;

	edits_guess(&near, name);
	for (unsigned i = 0; function_at(i); i++)
		edits_try(&near, text_of(function_at(i)->name));
	for (int i = 0; i < 7; i++)
		edits_try(&near, text_of(aggregates[i]));
	parse_fail(p, at,
		near.best.at ? fail_text("there is no function '%s' (did you "
					 "mean %s?)",
				       text_show(name), near.best.at)
			     : fail_text("there is no function '%s'",
				       text_show(name)));
}

static struct expr *call(struct parser *p, const struct function_name *f)
{
	struct expr *e = new_expr(p, OP_CALL, NULL, NULL);
	size_t at = p->token.at;

	e->builtin = f->number;
	parse_next(p);
	unsigned n = arguments(p, &e->left);
	if (n < f->least || n > f->most)
		parse_fail(p, at,
			fail_text("%s wants %u%s argument%s, and not %u",
				f->name, f->least,
				f->most == 255	     ? " or more"
				: f->most > f->least ? " or one more"
						     : "",
				f->least == 1 && f->most == 1 ? "" : "s", n));
	if (f->number == FN_BOUND && e->left && e->left->op != OP_VAR)
		parse_fail(p, at, "BOUND wants a variable");
	return e;
}

/* A function called by its IRI: a cast, or one that nobody knows here. */
static struct expr *cast(struct parser *p)
{
	struct expr *e = new_expr(p, OP_CAST, NULL, NULL);

	e->key = parse_iri(p);
	if (parse_at_mark(p, '(') && parse_peek(p)->kind == TOKEN_WORD &&
		text_same_letters(parse_peek(p)->text, text_of("DISTINCT"))) {
		parse_next(p); /* only aggregates of others have it */
		parse_next(p);
		e->left = parse_expr(p);
		parse_need(p, ')');
		return e;
	}
	arguments(p, &e->left);
	return e;
}

static struct expr *term(struct parser *p)
{
	struct expr *e = new_expr(p, OP_TERM, NULL, NULL);

	e->node = parse_var_or_term(p);
	if (e->node.var)
		e->op = OP_VAR;
	return e;
}

static bool calls(struct parser *p)
{
	return parse_peek(p)->kind == TOKEN_MARK && parse_peek(p)->mark == '(';
}

static struct expr *word(struct parser *p)
{
	const struct function_name *f =
		function_find(p->token.text.at, p->token.text.len);
	int which = aggregate_of(p);

	if (parse_is(p, "EXISTS") && parse_peek(p)->kind == TOKEN_MARK &&
		parse_peek(p)->mark == '{') {
		parse_next(p);
		return exists(p, OP_EXISTS);
	}
	if (parse_is(p, "NOT") && parse_peek(p)->kind == TOKEN_WORD &&
		text_same_letters(parse_peek(p)->text, text_of("EXISTS"))) {
		parse_next(p);
		parse_next(p);
		return exists(p, OP_NOT_EXISTS);
	}
	if (which >= 0 && calls(p))
		return aggregate(p, which);
	if (f && calls(p))
		return call(p, f);
	if (calls(p)) {
		unknown_function(p, p->token.text, p->token.at);
		return term(p);
	}
	if (parse_is(p, "true") || parse_is(p, "false") || !p->s->rdf)
		return term(p);
	parse_wanted(p, "an expression");
	return term(p);
}

static struct expr *primary(struct parser *p)
{
	if (parse_at_mark(p, '('))
		return parenthesized(p);
	if (p->token.kind == TOKEN_WORD)
		return word(p);
	if (parse_at_iri(p)) {
		if (calls(p))
			return cast(p);
		struct expr *e = new_expr(p, OP_TERM, NULL, NULL);
		e->node = parse_iri_term(p);
		return e;
	}
	if (p->token.kind == TOKEN_BLANK ||
		(!parse_at_term(p) && p->token.kind != TOKEN_VAR)) {
		parse_wanted(p, "an expression");
		return new_expr(p, OP_TERM, NULL, NULL);
	}
	return term(p);
}

static struct expr *unary(struct parser *p)
{
	if (parse_mark(p, '!'))
		return new_expr(p, OP_NOT, primary(p), NULL);
	if (parse_mark(p, '-'))
		return new_expr(p, OP_MINUS, primary(p), NULL);
	if (parse_mark(p, '+'))
		return new_expr(p, OP_PLUS, primary(p), NULL);
	return primary(p);
}

/* Whether N operators of a sum or product are more than may nest: unlike AND
 * and OR these are worked out one after another. */
static bool too_long(struct parser *p, unsigned n)
{
	if (n <= PARSE_DEPTH)
		return false;
	parse_fail(p, p->token.at,
		fail_text("more than %d operators in a row", PARSE_DEPTH));
	return true;
}

static struct expr *product(struct parser *p)
{
	struct expr *e = unary(p);

	for (unsigned n = 0;; n++) {
		if (too_long(p, n))
			return e;
		if (parse_mark(p, '*'))
			e = new_expr(p, OP_MULTIPLY, e, unary(p));
		else if (parse_mark(p, '/'))
			e = new_expr(p, OP_DIVIDE, e, unary(p));
		else
			return e;
	}
}

static struct expr *sum(struct parser *p)
{
	struct expr *e = product(p);

	for (unsigned n = 0;; n++) {
		if (too_long(p, n))
			return e;
		if (parse_mark(p, '+'))
			e = new_expr(p, OP_ADD, e, product(p));
		else if (parse_mark(p, '-'))
			e = new_expr(p, OP_SUBTRACT, e, product(p));
		else
			return e;
	}
}

static struct expr *relation(struct parser *p)
{
	static const struct {
		int mark;
		enum op op;
	} marks[] = {{'=', OP_EQUAL}, {MARK_NOT_EQUAL, OP_NOT_EQUAL},
		{'<', OP_LESS}, {'>', OP_GREATER},
		{MARK_LESS_EQUAL, OP_LESS_EQUAL},
		{MARK_GREATER_EQUAL, OP_GREATER_EQUAL}};
	struct expr *e = sum(p);

	for (int i = 0; i < 6; i++)
		if (parse_mark(p, marks[i].mark))
			return new_expr(p, marks[i].op, e, sum(p));
	bool not = parse_word(p, "NOT");
	if (parse_word(p, "IN")) {
		e = new_expr(p, not ? OP_NOT_IN : OP_IN, e, NULL);
		arguments(p, &e->right);
	} else if (not ) {
		parse_wanted(p, "IN");
	}
	return e;
}

static struct expr *conjunction(struct parser *p)
{
	struct expr *e = relation(p);

	e->rank = 0;
	while (parse_mark(p, MARK_AND)) {
		struct expr *next = relation(p);
		next->rank = 0;
		e = expr_chain(&p->s->pool, OP_AND, e, next);
	}
	return e;
}

struct expr *parse_expr(struct parser *p)
{
	struct expr *e;

	if (!parse_open(p))
		return new_expr(p, OP_TERM, NULL, NULL);
	e = conjunction(p);
	e->rank = 0;
	while (parse_mark(p, MARK_OR)) {
		struct expr *next = conjunction(p);
		next->rank = 0;
		e = expr_chain(&p->s->pool, OP_OR, e, next);
	}
	parse_close(p);
	return e;
}

bool parse_at_constraint(const struct parser *p)
{
	if (parse_at_mark(p, '(') || parse_at_iri(p))
		return true;
	return p->token.kind == TOKEN_WORD &&
	       (function_find(p->token.text.at, p->token.text.len) ||
		       aggregate_of(p) >= 0 || parse_is(p, "EXISTS") ||
		       parse_is(p, "NOT"));
}

struct expr *parse_constraint(struct parser *p)
{
	if (parse_at_mark(p, '('))
		return parenthesized(p);
	if (parse_at_iri(p))
		return cast(p);
	if (p->token.kind == TOKEN_WORD && !parse_is(p, "true") &&
		!parse_is(p, "false"))
		return word(p);
	parse_wanted(p, "a condition (in parentheses, or a function)");
	return new_expr(p, OP_TERM, NULL, NULL);
}
