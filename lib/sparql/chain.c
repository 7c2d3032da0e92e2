/* chain.c - chains that are not deep: a binary counter of subtrees.
 *
 * The left side of each node is a full tree; what comes goes to the right side
 * until that is as high, then both become the left side of a new node.
 */
#include "sparql/syntax.h"

struct expr *expr_chain(
	struct pool *pool, enum op op, struct expr *chain, struct expr *e)
{
	if (!chain)
		return e;
	unsigned left = chain->op == op && chain->rank ? chain->left->rank : 0;
	unsigned right =
		chain->op == op && chain->rank ? chain->right->rank : 0;
	if (chain->op == op && chain->rank && right < left) {
		chain->right = expr_chain(pool, op, chain->right, e);
		return chain;
	}
	struct expr *n = pool_new(pool, sizeof(*n));
	n->op = op;
	n->left = chain;
	n->right = e;
	n->at = chain->at;
	n->rank = chain->rank + 1;
	return n;
}

struct syntax_path *path_chain(struct pool *pool, enum path_kind kind,
	struct syntax_path *chain, struct syntax_path *path)
{
	if (!chain)
		return path;
	if (chain->kind == kind && chain->rank &&
		chain->right->rank < chain->left->rank) {
		chain->right = path_chain(pool, kind, chain->right, path);
		return chain;
	}
	struct syntax_path *n = pool_new(pool, sizeof(*n));
	n->kind = kind;
	n->left = chain;
	n->right = path;
	n->rank = chain->rank + 1;
	return n;
}
