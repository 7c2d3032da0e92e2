/* exec_equal.c - two patterns that only ?x = ?y links: triples by their value.
 *
 * Terms that are equal have the same hash here, numbers by what they are worth
 * and not by how they are written; others may have it, too, so the filter is
 * still asked.  The table is made when enough rows have come that it pays.
 */
#include <stdlib.h>

#include "base/hash.h"
#include "sparql/exec.h"

enum { EQUAL_AFTER = 2 /* rows; before, triples are tried one by one */ };

struct step_table {
	uint32_t (*triple)[3];
	size_t n, cap;
	uint32_t *first, *next; /* 1 + triple; by hash, and the one behind */
	size_t buckets;
	uint32_t set;
	unsigned asked; /* how often */
};

static uint64_t hash_number(double d)
{
	uint64_t h;

	d += 0.0; /* -0 is 0 */
	memcpy(&h, &d, sizeof(h));
	return hash_fold(h ^ 1, 0x9e3779b97f4a7c15);
}

/* The same for all that can be equal. */
static uint64_t hash_term(struct exec *r, uint32_t id)
{
	int64_t whole;
	uint64_t h = 1;

	if (exec_whole(r, id, &whole))
		return hash_number((double)whole);
	eval_begin(r);
	struct value v = exec_value(r, id);
	struct value number = value_number(&v);
	if (value_numeric(&number)) {
		h = hash_number(value_double(&number));
	} else if (v.kind != VALUE_BOOLEAN && v.kind != VALUE_TIME &&
		   v.kind != VALUE_DATE && v.kind != VALUE_DURATION) {
		value_write(&v, &r->scratch);
		h = hash_bytes(v.text, 1);
	}
	eval_end(r);
	return h;
}

/* Whether a variable that the step has twice has one term. */
static bool is_same(const struct step *s, const uint32_t *t)
{
	for (int k = 1; k < 3; k++)
		for (int j = 0; j < k; j++)
			if (s->part[k].slot != NO_SLOT &&
				s->part[k].slot == s->part[j].slot &&
				t[k] != t[j])
				return false;
	return true;
}

static void make(struct exec *r, struct step *s, const uint32_t id[3])
{
	struct step_table *t = s->equals;
	struct graph_scan scan;
	uint32_t triple[3];

	graph_match(&scan, r->g, r->set, id[0], id[1], id[2]);
	while (graph_next(&scan, triple) && t->n < UINT32_MAX - 1) {
		if (!is_same(s, triple))
			continue;
		mem_grow(&t->triple, &t->cap, t->n + 1, sizeof(*t->triple));
		memcpy(t->triple[t->n++], triple, sizeof(triple));
	}
	for (t->buckets = 1; t->buckets < t->n;)
		t->buckets *= 2;
	t->first = mem_zero(t->buckets, sizeof(*t->first));
	t->next = mem_array(t->n + 1, sizeof(*t->next));
	for (size_t i = t->n; i-- > 0;) {
		uint64_t h = hash_term(r, t->triple[i][s->equal_part]) &
			     (t->buckets - 1);
		t->next[i] = t->first[h];
		t->first[h] = (uint32_t)i + 1;
	}
}

bool exec_equal_open(
	struct exec *r, struct step *s, const uint32_t id[3], size_t *first)
{
	const struct expr *e = s->equal;

	for (int k = 0; k < 3; k++)
		if (id[k] && s->part[k].slot != NO_SLOT)
			return false; /* bound from outside */
	uint32_t x = e->left->slot == s->part[s->equal_part].slot
			     ? r->row[e->right->slot]
			     : r->row[e->left->slot];
	if (!x)
		return false;
	if (s->equals && s->equals->set != r->set)
		exec_equal_forget(s);
	if (!s->equals) {
		s->equals = mem_zero(1, sizeof(*s->equals));
		s->equals->set = r->set;
	}
	if (++s->equals->asked < EQUAL_AFTER)
		return false;
	if (!s->equals->first)
		make(r, s, id);
	*first = s->equals->first[hash_term(r, x) & (s->equals->buckets - 1)];
	return true;
}

const uint32_t *exec_equal_next(const struct step *s, size_t *at)
{
	if (!*at)
		return NULL;
	const uint32_t *t = s->equals->triple[*at - 1];
	*at = s->equals->next[*at - 1];
	return t;
}

void exec_equal_forget(struct step *s)
{
	if (!s->equals)
		return;
	free(s->equals->triple);
	free(s->equals->first);
	free(s->equals->next);
	free(s->equals);
	s->equals = NULL;
}
