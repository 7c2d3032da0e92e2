/* explain.c - the links between two identifiers, and what became of each. */
#include "id-link/parts.h"

const char *explain_check(const struct config *c, struct setup *s)
{
	struct text id[2];

	return who_split(c->kinds.item, c->n, text_of(c->explain), id)
		       ? NULL
		       : setup_usage(s,
				 fail_text("--explain: '%s' is not kind:value "
					   "of --kinds",
					 text_show(id[0])));
}

static void print_customer(struct answer *a, uint32_t node)
{
	uint32_t who = linked_of(&a->who.linked, node);

	out_text(a->out, who == LINKED_NONE ? (struct text){"", 0}
					    : who_customer(&a->who, who));
}

/* Whether NODE is shared, told by the limit. */
static bool print_degree(struct answer *a, uint32_t node)
{
	unsigned k = nodes_kind(&a->who.nodes, node);

	if (!a->who.linking.shared[node])
		return false;
	out_string(a->out, fail_text("max-degree %s=%u", a->c->role[k],
				   a->c->limits.degree[k]));
	return true;
}

/* The limit that refused E; of what has been refused in all. */
static void print_cap(struct answer *a, const struct link *e)
{
	const struct linking_refusal *r = who_refusal(&a->who, e);

	out_string(a->out,
		r ? fail_text("max-per-customer %s=%u", a->c->role[r->kind],
			    a->c->limits.cap[r->kind])
		  : "");
}

static void print_verdict(struct answer *a, const struct link *e)
{
	static const char *const words[] = {[CHAIN_JOINS] = "joins",
		[CHAIN_SHARED] = "shared",
		[CHAIN_SELDOM] = "seldom",
		[CHAIN_REFUSED] = "refused"};
	enum chain_verdict verdict = chain_verdict(&a->who.linking, e);

	out_string(a->out, words[verdict]);
	if (verdict == CHAIN_SHARED)
		(void)(print_degree(a, e->a) || print_degree(a, e->b));
	else if (verdict == CHAIN_SELDOM)
		out_string(a->out,
			fail_text("min-seen %lld", (long long)a->c->min_seen));
	else if (verdict == CHAIN_REFUSED)
		print_cap(a, e);
	else
		out_string(a->out, "");
}

static void print_link(struct answer *a, const struct link *e)
{
	out_text(a->out, who_called(&a->who, e->a));
	out_text(a->out, who_called(&a->who, e->b));
	out_int(a->out, e->seen);
	print_verdict(a, e);
	print_customer(a, e->a);
	print_customer(a, e->b);
	out_end(a->out);
}

const char *explain_print(struct answer *a)
{
	struct text unseen = {"", 0};
	struct chain_path c = {0};
	uint32_t node[2] = {0, 0};
	unsigned n = who_asked(&a->who, text_of(a->c->explain), node, &unseen);

	if (n == 0)
		return fail_text(
			"--explain: '%s' was not seen", text_show(unseen));
	if (n == 1)
		chain_all(&c, &a->who.linking, node[0]);
	else if (!chain_find(&c, &a->who.linking, node[0], node[1]))
		setup_off(a->setup, "chain",
			"no links lead from one of these to the other");
	for (size_t i = 0; i < c.n; i++)
		print_link(a, &c.link[i]);
	chain_release(&c);
	return NULL;
}
