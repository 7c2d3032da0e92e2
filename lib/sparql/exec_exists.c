/* exec_exists.c - EXISTS, and what it came to before.
 *
 * What a pattern comes to depends on the slots that it sees, so the answer for
 * the same terms in them is the same.  It is kept where looking again would
 * cost more than a look-up of one triple, as in
 *
 *	FILTER NOT EXISTS { ?offer 在 ?region . ?offer 价 ?p FILTER(?p < 5) }
 *
 * for many customers of few regions.
 */
#include <stdlib.h>

#include "sparql/exec.h"
#include "sparql/functions.h"

enum {
	MEMO_MOST = 1 << 20, /* answers that are kept */
	MEMO_TRIED = 1000,   /* after which one in eight is to be met again */
};

struct exists_memo {
	struct table seen; /* set and terms; a byte each: 1 no, 2 yes */
	unsigned slot[SLOTS];
	unsigned slots;
	uint64_t looked, met; /* new ones, and those met again */
	bool off; /* it is cheap, or not the same each time, or always new */
};

static bool found_one(void *arg)
{
	*(bool *)arg = true;
	return false;
}

static bool look(struct exec *r, struct algebra *a)
{
	bool found = false;
	uint32_t *outer = r->base_row;
	uint32_t *base = mem_array(r->p->slots + 1, sizeof(*base));

	memcpy(base, r->row, r->p->slots * sizeof(*base));
	r->base_row = base;
	r->exists++;
	exec(r, a, found_one, &found);
	r->exists--;
	r->base_row = outer;
	free(base);
	return found;
}

/* Whether an expression is another one each time. */
static bool changes(const struct expr *e)
{
	for (; e; e = e->next)
		if ((e->op == OP_CALL &&
			    (e->builtin == FN_RAND || e->builtin == FN_BNODE ||
				    e->builtin == FN_UUID ||
				    e->builtin == FN_STRUUID)) ||
			changes(e->left) || changes(e->right))
			return true;
	return false;
}

/* Only patterns, optional parts and filters are looked into. */
static bool is_plain(const struct algebra *a)
{
	if (!a)
		return true;
	return a->kind != ALGEBRA_SELECT && !changes(a->expr) &&
	       is_plain(a->left) && is_plain(a->right);
}

static bool is_cheap(const struct algebra *a)
{
	return a->kind == ALGEBRA_UNIT ||
	       (a->kind == ALGEBRA_BGP && a->steps < 2 &&
		       !(a->steps && a->step[0].path));
}

static struct exists_memo *memo_of(struct exec *r, struct algebra *a)
{
	struct algebra_slots sees = {{0}};

	if (a->memo)
		return a->memo;
	struct exists_memo *m = a->memo = mem_zero(1, sizeof(*m));
	m->off = is_cheap(a) || !is_plain(a);
	table_init(&m->seen, 1, 1);
	algebra_sees(&sees, a);
	for (unsigned i = 0; i < r->p->slots; i++)
		if (slots_has(&sees, i))
			m->slot[m->slots++] = i;
	return m;
}

bool exec_exists(struct exec *r, struct algebra *a)
{
	struct exists_memo *m = memo_of(r, a);
	uint32_t key[SLOTS + 1];

	if (m->off)
		return look(r, a);
	key[0] = r->set;
	for (unsigned i = 0; i < m->slots; i++)
		key[i + 1] = r->row[m->slot[i]];
	struct text as = {(const char *)key, (m->slots + 1) * sizeof(*key)};
	size_t at = table_find(&m->seen, as);
	if (at != (size_t)TABLE_NONE) {
		m->met++;
		return *(unsigned char *)table_value(&m->seen, at) == 2;
	}
	bool found = look(r, a);
	m->off = ++m->looked == MEMO_TRIED && m->met < MEMO_TRIED / 8;
	if (!r->why && m->seen.n < MEMO_MOST) {
		at = table_put(&m->seen, as);
		*(unsigned char *)table_value(&m->seen, at) = found ? 2 : 1;
	}
	return found;
}

void exec_exists_forget(struct algebra *a)
{
	if (a->memo)
		table_release(&a->memo->seen);
	free(a->memo);
	a->memo = NULL;
}
