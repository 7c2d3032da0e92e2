/* expression.c - expressions of a row: operators, their errors (17.2), and the
 * functions that do not need all their arguments. */
#include "sparql/exec.h"
#include "sparql/functions.h"

void eval_begin(struct exec *r)
{
	r->evaluating++;
}

void eval_end(struct exec *r)
{
	if (--r->evaluating == 0)
		pool_clear(&r->scratch);
}

/* 1, 0, or -1 for an error. */
static int truth(struct exec *r, const struct expr *e)
{
	int whole = exec_whole_truth(r, e);

	if (whole >= 0)
		return whole;
	struct value v = eval(r, e);
	return v.kind == VALUE_NONE ? -1 : value_truth(&v);
}

static struct value boolean(int truth)
{
	return truth < 0 ? value_none() : value_boolean(truth > 0);
}

/* 17.2: an error and false is false, an error or true is true. */
static struct value logic(struct exec *r, const struct expr *e)
{
	int decides = e->op == OP_OR, a = truth(r, e->left), b;

	if (a == decides)
		return value_boolean(decides);
	b = truth(r, e->right);
	if (b == decides)
		return value_boolean(decides);
	return a < 0 || b < 0 ? value_none() : value_boolean(!decides);
}

static struct value comparison(struct exec *r, const struct expr *e)
{
	struct value a = eval(r, e->left), b = eval(r, e->right);
	int order;

	if (a.kind == VALUE_NONE || b.kind == VALUE_NONE)
		return value_none();
	if (!r->rdf && !(value_numeric(&a) && value_numeric(&b))) {
		value_write(&a, &r->scratch);
		value_write(&b, &r->scratch);
	}
	if (e->op == OP_EQUAL || e->op == OP_NOT_EQUAL) {
		int equal = value_equal(&a, &b);
		if (equal >= 0 && e->op == OP_NOT_EQUAL)
			equal = !equal;
		return boolean(equal);
	}
	enum compare how = value_compare(&order, &a, &b);
	if (how == COMPARE_NOT)
		return value_none();
	if (how == COMPARE_MIXED)
		exec_met(r, QUERY_AS_TEXT, value_is_number(&a) ? &b : &a);
	if (order == 2) /* NaN */
		return value_boolean(false);
	switch (e->op) {
	case OP_LESS:
		return value_boolean(order < 0);
	case OP_GREATER:
		return value_boolean(order > 0);
	case OP_LESS_EQUAL:
		return value_boolean(order <= 0);
	default:
		return value_boolean(order >= 0);
	}
}

/* a = x || a = y || ... */
static struct value one_of(struct exec *r, const struct expr *e)
{
	struct value a = eval(r, e->left);
	bool failed = a.kind == VALUE_NONE;

	for (const struct expr *x = e->right; x; x = x->next) {
		struct value b = eval(r, x);
		int equal = a.kind == VALUE_NONE || b.kind == VALUE_NONE
				    ? -1
				    : value_equal(&a, &b);
		if (equal > 0)
			return value_boolean(e->op == OP_IN);
		failed |= equal < 0;
	}
	return failed ? value_none() : value_boolean(e->op == OP_NOT_IN);
}

static struct value calculated(
	enum op op, const struct value *a, const struct value *b)
{
	switch (op) {
	case OP_ADD:
		return value_add(a, b);
	case OP_SUBTRACT:
		return value_subtract(a, b);
	case OP_MULTIPLY:
		return value_multiply(a, b);
	default:
		return value_divide(a, b);
	}
}

/* Of what is there and is no number there is no sum, which is told. */
static struct value arithmetic(struct exec *r, const struct expr *e)
{
	struct value a = eval(r, e->left), b = eval(r, e->right);

	if (a.kind == VALUE_NONE || b.kind == VALUE_NONE)
		return value_none();
	if (!value_is_number(&a) || !value_is_number(&b)) {
		struct value *no = value_is_number(&a) ? &b : &a;
		value_write(no, &r->scratch);
		exec_met(r, QUERY_NOT_COUNTED, no);
	}
	return calculated(e->op, &a, &b);
}

static struct value signed_value(struct exec *r, const struct expr *e)
{
	struct value a = eval(r, e->left);

	if (e->op == OP_MINUS)
		return value_negate(&a);
	a = value_number(&a);
	return value_numeric(&a) ? a : value_none();
}

static struct value same_term(struct exec *r, const struct expr *e)
{
	uint32_t a = eval_term(r, e->left), b = eval_term(r, e->left->next);

	return a && b ? value_boolean(a == b) : value_none();
}

static struct value call(struct exec *r, const struct expr *e)
{
	unsigned n = 0, most = 0;

	switch (e->builtin) {
	case FN_BOUND:
		return value_boolean(r->row[e->left->slot] != 0);
	case FN_IF: {
		int which = truth(r, e->left);
		if (which < 0)
			return value_none();
		return eval(r, which ? e->left->next : e->left->next->next);
	}
	case FN_COALESCE:
		for (const struct expr *x = e->left; x; x = x->next) {
			struct value v = eval(r, x);
			if (v.kind != VALUE_NONE)
				return v;
		}
		return value_none();
	case FN_SAMETERM:
		return same_term(r, e);
	default:
		break;
	}
	for (const struct expr *x = e->left; x; x = x->next)
		most++;
	/* In the pool and not on the stack, as calls nest. */
	struct value *arg = pool_new(&r->scratch, (most + 1) * sizeof(*arg));
	for (const struct expr *x = e->left; x; x = x->next) {
		arg[n] = eval(r, x);
		if (arg[n].kind == VALUE_NONE)
			return value_none();
		value_write(&arg[n], &r->scratch);
		n++;
	}
	return function_call(r, e, arg, n);
}

struct value eval(struct exec *r, const struct expr *e)
{
	struct value v;

	if (exec_deep(r))
		return value_none();
	switch (e->op) {
	case OP_VAR:
	case OP_AGGREGATE:
		return exec_value(r, r->row[e->slot]);
	case OP_TERM:
		return value_of(e->node.key, r->rdf);
	case OP_OR:
	case OP_AND:
		return logic(r, e);
	case OP_NOT: {
		int a = truth(r, e->left);
		return boolean(a < 0 ? a : !a);
	}
	case OP_IN:
	case OP_NOT_IN:
		return one_of(r, e);
	case OP_EXISTS:
		return value_boolean(exec_exists(r, e->node_algebra));
	case OP_NOT_EXISTS:
		return value_boolean(!exec_exists(r, e->node_algebra));
	case OP_ADD:
	case OP_SUBTRACT:
	case OP_MULTIPLY:
	case OP_DIVIDE:
		return arithmetic(r, e);
	case OP_PLUS:
	case OP_MINUS:
		return signed_value(r, e);
	case OP_CALL:
		return call(r, e);
	case OP_CAST:
		if (!function_casts(e->key)) {
			v = value_iri(e->key);
			exec_met(r, QUERY_NO_FUNCTION, &v);
			return value_none();
		}
		if (!e->left || e->left->next)
			return value_none();
		v = eval(r, e->left);
		value_write(&v, &r->scratch);
		return function_cast(r, e->key, &v);
	default:
		return comparison(r, e);
	}
}

bool eval_true(struct exec *r, const struct expr *e)
{
	eval_begin(r);
	bool is = truth(r, e) > 0;
	eval_end(r);
	return is;
}

uint32_t eval_intern(struct exec *r, struct value *v)
{
	if (v->kind == VALUE_NONE)
		return 0;
	value_write(v, &r->scratch);
	r->key.len = 0;
	value_key(&r->key, v, r->rdf);
	return exec_term(r, buf_view(&r->key));
}

uint32_t eval_term(struct exec *r, const struct expr *e)
{
	if (e->op == OP_VAR || e->op == OP_AGGREGATE)
		return r->row[e->slot];
	eval_begin(r);
	struct value v = eval(r, e);
	uint32_t id = eval_intern(r, &v);
	eval_end(r);
	return id;
}
