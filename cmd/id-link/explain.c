/* explain.c - the links between two identifiers, and what became of each. */
#include "id-link/parts.h"

/* Whether T begins with a kind and ':'. */
static bool is_named(const struct config *c, struct text t)
{
	return memchr(t.at, ':', t.len) &&
	       limits_kind(c, text_split(&t, ':')) < c->n;
}

/* The one or two identifiers of --explain; a comma may be in a value, and one
 * before a kind divides both. */
static unsigned split(const struct config *c, struct text id[2])
{
	struct text all = text_of(c->explain);

	id[0] = all;
	for (size_t i = 1; i < all.len; i++) {
		id[1] = (struct text){all.at + i + 1, all.len - i - 1};
		if (all.at[i] != ',' || !is_named(c, id[1]))
			continue;
		id[0].len = i;
		return 2;
	}
	return 1;
}

const char *explain_check(const struct config *c, struct setup *s)
{
	struct text id[2];

	split(c, id);
	return is_named(c, id[0])
		       ? NULL
		       : setup_usage(s,
				 fail_text("--explain: '%s' is not kind:value "
					   "of --kinds",
					 text_show(id[0])));
}

static void print_customer(struct answer *a, uint32_t node)
{
	uint32_t who = linked_of(&a->linked, node);

	out_text(a->out, who == LINKED_NONE ? (struct text){"", 0}
					    : answer_customer(a, who));
}

/* Whether NODE is shared, told by the limit. */
static bool print_degree(struct answer *a, uint32_t node)
{
	unsigned k = nodes_kind(&a->nodes, node);

	if (!a->linking.shared[node])
		return false;
	out_string(a->out,
		fail_text("max-degree %s=%u", a->c->role[k], a->c->degree[k]));
	return true;
}

/* The limit that refused E; of what has been refused in all. */
static void print_cap(struct answer *a, const struct link *e)
{
	for (size_t i = 0; i < a->linking.refusals; i++) {
		const struct linking_refusal *r = &a->linking.refused[i];
		if ((r->link.a != e->a || r->link.b != e->b) &&
			(r->link.a != e->b || r->link.b != e->a))
			continue;
		out_string(a->out,
			fail_text("max-per-customer %s=%u", a->c->role[r->kind],
				a->c->cap[r->kind]));
		return;
	}
	out_string(a->out, "");
}

static void print_verdict(struct answer *a, const struct link *e)
{
	static const char *const words[] = {[CHAIN_JOINS] = "joins",
		[CHAIN_SHARED] = "shared",
		[CHAIN_SELDOM] = "seldom",
		[CHAIN_REFUSED] = "refused"};
	enum chain_verdict verdict = chain_verdict(&a->linking, e);

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
	out_text(a->out, answer_name(a, e->a));
	out_text(a->out, answer_name(a, e->b));
	out_int(a->out, e->seen);
	print_verdict(a, e);
	print_customer(a, e->a);
	print_customer(a, e->b);
	out_end(a->out);
}

static const char *find(struct answer *a, struct text called, uint32_t *node)
{
	return nodes_find(&a->nodes, a->c->kinds.item, called, node)
		       ? NULL
		       : fail_text("--explain: '%s' was not seen",
				 text_show(called));
}

const char *explain_print(struct answer *a)
{
	struct text id[2];
	struct chain_path c = {0};
	unsigned n = split(a->c, id);
	uint32_t node[2] = {0, 0};

	for (unsigned i = 0; i < n; i++)
		TRY(find(a, id[i], &node[i]));
	if (n == 1)
		chain_all(&c, &a->linking, node[0]);
	else if (!chain_find(&c, &a->linking, node[0], node[1]))
		setup_off(a->setup, "chain",
			"no links lead from one of these to the other");
	for (size_t i = 0; i < c.n; i++)
		print_link(a, &c.link[i]);
	chain_release(&c);
	return NULL;
}
