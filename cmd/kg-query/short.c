/* short.c - --tree and --between: the two questions about chains that SPARQL
 * has no words for. */
#include <stdlib.h>

#include "graph/term.h"
#include "graph/tree.h"
#include "parts.h"

/* The term of an operand, or 0 after a warning. */
static const char *find(struct config *c, const char *operand, uint32_t *id)
{
	struct buf key = {0};
	const char *why =
		term_read(&key, text_of(operand), c->terms == TERMS_RDF, true);

	if (!why) {
		*id = graph_find(c->g, buf_view(&key));
		if (!*id)
			warn_name(c, buf_view(&key));
	}
	buf_release(&key);
	return why;
}

const char *read_short(struct config *c, char *const *operand, size_t n)
{
	static const char *const tree[] = {
		"parent", "child", "depth", "route", "descendants"};
	static const char *const between[] = {
		"step", "from", "predicate", "to", "direction"};

	if (c->query_file)
		return setup_usage(
			c->setup, "--tree and --between have no --query");
	if (c->tree ? n != 2 : n < 2 || n > 3)
		return setup_usage(c->setup,
			c->tree ? "--tree wants a node and a predicate"
				: "--between wants two nodes, and perhaps a "
				  "predicate");
	for (int i = 0; i < 5; i++)
		setup_column(c->setup, c->tree ? tree[i] : between[i]);
	c->operand = operand;
	c->operands = n;
	return NULL;
}

/* The names from the root to place AT. */
static void put_route(struct config *c, struct out *out,
	const struct tree_node *node, size_t at)
{
	struct buf b = {0};

	graph_route(&b, c->g, node, at);
	out_text(out, buf_view(&b));
	buf_release(&b);
}

static const char *too_many(const struct config *c, size_t n)
{
	if (!c->max_rows || n <= (uint64_t)c->max_rows)
		return NULL;
	return fail_text(
		"more than --max-rows=%lld rows", (long long)c->max_rows);
}

static struct text shown(struct config *c, uint32_t id)
{
	return query_shown(
		id ? graph_term(c->g, id) : text_of(""), c->terms == TERMS_RDF);
}

static void tell_left(struct config *c, const struct tree_left *left)
{
	setup_first(c->setup, "met_again", left->again,
		shown(c, left->first_again),
		"is reached in more than one way and is shown once");
	setup_first(c->setup, "cut_by_depth", left->below,
		shown(c, left->first_below),
		"has more below it, which --depth leaves out");
}

static const char *tree_rows(struct config *c, struct out *out)
{
	uint32_t root = 0, predicate = 0;
	size_t n;

	TRY(find(c, c->operand[0], &root));
	TRY(find(c, c->operand[1], &predicate));
	if (!root || !predicate)
		return graph_damaged(c->g);
	struct tree_left left;
	struct tree_node *node = graph_tree(
		c->g, root, predicate, (uint32_t)c->depth, &n, &left);
	const char *why = too_many(c, n - 1);
	for (size_t i = 1; i < n && !why; i++) {
		put_term(c, out, graph_term(c->g, node[node[i].parent].id));
		put_term(c, out, graph_term(c->g, node[i].id));
		out_int(out, node[i].depth);
		put_route(c, out, node, i);
		out_int(out, (int64_t)node[i].descendants);
		out_end(out);
	}
	free(node);
	TRY(why);
	tell_left(c, &left);
	return graph_damaged(c->g);
}

static const char *between_rows(struct config *c, struct out *out)
{
	uint32_t a = 0, b = 0, predicate = 0;
	size_t n;

	TRY(find(c, c->operand[0], &a));
	TRY(find(c, c->operand[1], &b));
	if (c->operands > 2)
		TRY(find(c, c->operand[2], &predicate));
	if (!a || !b || (c->operands > 2 && !predicate))
		return graph_damaged(c->g);
	bool cut;
	struct tree_hop *hop = graph_between(
		c->g, a, b, predicate, (uint32_t)c->depth, &n, &cut);
	const char *why = too_many(c, n);
	if (cut)
		setup_off(c->setup, "longer_chains",
			fail_text("there is no chain of at most --depth=%lld "
				  "steps, and longer ones are not looked for",
				(long long)c->depth));
	for (size_t i = 0; i < n && !why; i++) {
		out_int(out, (int64_t)i + 1);
		put_term(c, out, graph_term(c->g, hop[i].from));
		put_term(c, out, graph_term(c->g, hop[i].predicate));
		put_term(c, out, graph_term(c->g, hop[i].to));
		out_string(out, hop[i].forward ? "forward" : "backward");
		out_end(out);
	}
	free(hop);
	return why ? why : graph_damaged(c->g);
}

const char *answer_short(struct config *c, struct out *out)
{
	return c->tree ? tree_rows(c, out) : between_rows(c, out);
}
