/* exec_whole.c - terms that are whole numbers, as most numbers of a graph are:
 * read once and kept in little room, so that comparing, adding and sorting them
 * asks for no struct value. */
#include <ctype.h>
#include <stdlib.h>

#include "sparql/exec.h"

enum {
	KEPT = 4096, /* a power of 2 */
	DIGITS = 18, /* that surely fit */
};

struct wholes {
	uint32_t id[KEPT];
	bool is[KEPT];
	int64_t number[KEPT];
};

#define INTEGER "^" XSD "integer" /* and its NUL */

/* The commonest form: digits, no sign of anything else. */
static bool read_digits(int64_t *to, struct text t)
{
	bool minus = t.len > 1 && t.at[0] == '-';
	int64_t sum = 0;

	t.at += minus;
	t.len -= minus;
	if (!t.len || t.len > DIGITS || (t.at[0] == '0' && t.len > 1))
		return false;
	for (size_t i = 0; i < t.len; i++) {
		if (!isdigit((unsigned char)t.at[i]))
			return false;
		sum = 10 * sum + (t.at[i] - '0');
	}
	*to = minus ? -sum : sum;
	return true;
}

static bool read_key(int64_t *to, struct text key, bool rdf)
{
	size_t n = rdf ? sizeof(INTEGER) : 0;

	if (key.len > n && memcmp(key.at, INTEGER, n) == 0 &&
		read_digits(to, (struct text){key.at + n, key.len - n}))
		return true;
	struct value v = value_of(key, rdf), number = value_number(&v);
	if (number.kind != VALUE_INTEGER || number.is.whole > INT64_MAX ||
		number.is.whole < -INT64_MAX)
		return false;
	*to = (int64_t)number.is.whole;
	return true;
}

bool exec_whole(struct exec *r, uint32_t id, int64_t *to)
{
	struct wholes *w = r->wholes;
	uint32_t at = id & (KEPT - 1);

	if (!id)
		return false;
	if (!w)
		w = r->wholes = mem_zero(1, sizeof(*w));
	if (w->id[at] != id) {
		w->is[at] = read_key(&w->number[at], exec_text(r, id), r->rdf);
		w->id[at] = id;
	}
	*to = w->number[at];
	return w->is[at];
}

/* A side of a comparison that is a variable or a term. */
static bool side(struct exec *r, const struct expr *e, int64_t *to)
{
	switch (e->op) {
	case OP_VAR:
	case OP_AGGREGATE:
		return exec_whole(r, r->row[e->slot], to);
	case OP_TERM:
		return read_key(to, e->node.key, r->rdf);
	default:
		return false;
	}
}

int exec_whole_truth(struct exec *r, const struct expr *e)
{
	int64_t a, b;

	if (e->op < OP_EQUAL || e->op > OP_GREATER_EQUAL ||
		!side(r, e->left, &a) || !side(r, e->right, &b))
		return -1;
	switch (e->op) {
	case OP_EQUAL:
		return a == b;
	case OP_NOT_EQUAL:
		return a != b;
	case OP_LESS:
		return a < b;
	case OP_GREATER:
		return a > b;
	case OP_LESS_EQUAL:
		return a <= b;
	default:
		return a >= b;
	}
}
