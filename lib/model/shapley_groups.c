/* shapley_groups.c - trees cut into groups of leaves, and rows looked up. */
#include "model/shapley_groups.h"

#include <stdlib.h>

#include "base/mem.h"
#include "model/shapley_groups_parts.h"

/* Tables of a tree are at most so many numbers: what the second cache has room
 * for beside the rows. */
enum { TREE_NUMBERS = 20 << 10 };

/* A question on the way to where the cutter is. */
struct asked_above {
	uint32_t node, feature;
	uint8_t side;
	double share;
};

struct cutter {
	struct shapley_groups *g;
	const struct ensemble *e;
	const struct ensemble_tree *t;
	struct shapley_rules rules;
	struct asked_above way[SHAPLEY_DEEPEST + 1];
	unsigned depth;
	/* Of the group that is made. */
	struct shapley_group *group;
	unsigned above; /* questions on the way to its subtree */
	uint32_t feature[SHAPLEY_MOST_BITS];
	unsigned features, bits;
	uint32_t node[SHAPLEY_MOST_BITS]; /* whose bits are behind those of
					     the way, in this order */
	unsigned nodes, way_bits;
	size_t numbers; /* of the tables of a tree */
};

static const struct ensemble_node *node_of(const struct cutter *c, int32_t node)
{
	return &c->e->node[c->t->node + (uint32_t)node];
}

static uint32_t feature_of(const struct cutter *c, int32_t node)
{
	return ensemble_feature_of(c->e, node_of(c, node)->column);
}

static double cover(const struct cutter *c, int32_t child)
{
	return child < 0 ? c->e->leaf_cover[c->t->leaf + (uint32_t)~child]
			 : c->e->cover[c->t->node + (uint32_t)child];
}

static void go_down(struct cutter *c, int32_t node, unsigned side)
{
	c->way[c->depth++] = (struct asked_above){.node = (uint32_t)node,
		.feature = feature_of(c, node),
		.side = (uint8_t)side,
		.share = cover(c, node_of(c, node)->child[side]) /
			 cover(c, node)};
}

/* --- how large a group would be --- */

/* Nodes below and with NODE, counted up to SHAPLEY_BITS + 1. */
static unsigned count_nodes(const struct cutter *c, int32_t node)
{
	if (node < 0)
		return 0;
	unsigned n = 1 + count_nodes(c, node_of(c, node)->child[0]);
	if (n <= SHAPLEY_BITS)
		n += count_nodes(c, node_of(c, node)->child[1]);
	return n;
}

/* Whether question I of the way is the first of its feature. */
static bool is_first(const struct cutter *c, unsigned i)
{
	for (unsigned k = 0; k < i; k++)
		if (c->way[k].feature == c->way[i].feature)
			return false;
	return true;
}

static unsigned count_features(const struct cutter *c)
{
	unsigned n = 0;

	for (unsigned i = 0; i < c->depth; i++)
		n += is_first(c, i);
	return n;
}

/* --- a group --- */

static unsigned place_of(struct cutter *c, uint32_t feature)
{
	unsigned i = 0;

	while (i < c->features && c->feature[i] != feature)
		i++;
	if (i == c->features)
		c->feature[c->features++] = feature;
	return i;
}

static void add_term(struct cutter *c, struct shapley_term term)
{
	struct shapley_groups *g = c->g;

	mem_grow(&g->term, &g->term_cap, g->terms + 1, sizeof(*g->term));
	g->term[g->terms++] = term;
	c->group->terms++;
}

/* A bit for each feature of the way: its place in a line is its number. */
static void add_way_bits(struct cutter *c)
{
	for (unsigned i = 0; i < c->above; i++)
		place_of(c, c->way[i].feature);
	for (unsigned k = 0; k < c->features; k++) {
		for (unsigned i = 0; i < c->above; i++)
			if (c->way[i].feature == c->feature[k])
				add_term(c, (struct shapley_term){
						    .node = c->way[i].node,
						    .bit = (uint8_t)k,
						    .side = c->way[i].side});
		c->g->term[c->g->terms - 1].last = true;
	}
	c->way_bits = c->bits = c->features;
}

/* A bit for each node of the subtree. */
static void add_node_bits(struct cutter *c, int32_t node)
{
	if (node < 0)
		return;
	place_of(c, feature_of(c, node));
	add_term(c, (struct shapley_term){.node = (uint32_t)node,
			    .bit = (uint8_t)c->bits++,
			    .last = true});
	c->node[c->nodes++] = (uint32_t)node;
	add_node_bits(c, node_of(c, node)->child[0]);
	add_node_bits(c, node_of(c, node)->child[1]);
}

/* What the whole way asks of the feature at place AT of a line. */
static struct shapley_asked asked_of(const struct cutter *c, unsigned at)
{
	struct shapley_asked a = {.at = at, .z = 1};

	if (at < c->way_bits)
		a.bits = a.want = 1U << at;
	for (unsigned i = 0; i < c->depth; i++) {
		if (c->way[i].feature != c->feature[at])
			continue;
		a.z *= c->way[i].share;
		for (unsigned k = 0; i >= c->above && k < c->nodes; k++)
			if (c->node[k] == c->way[i].node) {
				unsigned bit = 1U << (c->way_bits + k);
				a.bits |= bit;
				a.want |= c->way[i].side ? 0 : bit;
			}
	}
	return a;
}

static void add_leaf(struct cutter *c, uint32_t leaf)
{
	struct shapley_asked asked[SHAPLEY_MOST_BITS];
	unsigned n = 0;

	for (unsigned k = 0; k < c->features; k++) {
		asked[n] = asked_of(c, k);
		n += asked[n].bits != 0;
	}
	shapley_table_add(&c->rules, c->g->table + c->group->table, c->bits,
		shapley_stride(c->features), asked, n,
		c->e->leaf[c->t->leaf + leaf]);
}

static void add_leaves(struct cutter *c, int32_t node)
{
	if (node < 0) {
		add_leaf(c, (uint32_t)~node);
		return;
	}
	for (unsigned side = 0; side < 2; side++) {
		go_down(c, node, side);
		add_leaves(c, node_of(c, node)->child[side]);
		c->depth--;
	}
}

/* The table of the group, all zero, in the room that there is. */
static void make_table(struct cutter *c)
{
	struct shapley_groups *g = c->g;
	size_t n = shapley_stride(c->features) << c->bits;

	c->group->table = g->numbers;
	memset(g->table + g->numbers, 0, n * sizeof(*g->table));
	g->numbers += n;
}

/* The subtree from NODE on is a group, whose table it has room for. */
static void add_group(struct cutter *c, int32_t node)
{
	struct shapley_groups *g = c->g;

	mem_grow(&g->group, &g->group_cap, g->groups + 1, sizeof(*g->group));
	c->group = &g->group[g->groups++];
	*c->group = (struct shapley_group){
		.term = g->terms, .feature = g->features};
	c->above = c->depth;
	c->features = c->bits = c->nodes = 0;
	add_way_bits(c);
	add_node_bits(c, node);
	make_table(c);
	add_leaves(c, node);
	c->group->features = c->features;
	mem_grow(&g->feature, &g->feature_cap, g->features + c->features,
		sizeof(*g->feature));
	memcpy(g->feature + g->features, c->feature,
		c->features * sizeof(*g->feature));
	g->features += c->features;
}

/* --- a tree --- */

typedef void group_step(struct cutter *c, int32_t node);

/* Cut what is below NODE; false: a leaf has too many features on its way. */
static bool cut(struct cutter *c, int32_t node, group_step *each)
{
	unsigned nodes = count_nodes(c, node), bits = count_features(c) + nodes;

	if (bits <= SHAPLEY_BITS || nodes < 2) {
		if (bits <= SHAPLEY_MOST_BITS)
			each(c, node);
		return bits <= SHAPLEY_MOST_BITS;
	}
	for (unsigned side = 0; side < 2; side++) {
		go_down(c, node, side);
		bool fits = cut(c, node_of(c, node)->child[side], each);
		c->depth--;
		if (!fits)
			return false;
	}
	return true;
}

/* The most that the table of the group could be. */
static void count_numbers(struct cutter *c, int32_t node)
{
	unsigned bits = count_features(c) + count_nodes(c, node);

	c->numbers += shapley_stride(bits) << bits;
}

/* How many numbers the tables of tree I need; 0: it has none. */
static size_t tree_numbers(struct cutter *c, size_t i)
{
	c->t = &c->e->tree[i];
	c->numbers = 0;
	if (c->t->nodes == 0 || c->t->depth > SHAPLEY_DEEPEST)
		return 0;
	return cut(c, 0, count_numbers) && c->numbers <= TREE_NUMBERS
		       ? c->numbers
		       : 0;
}

struct shapley_groups *shapley_groups_new(
	const struct ensemble *e, size_t trees, size_t most)
{
	struct shapley_groups *g = mem_zero(1, sizeof(*g));
	struct cutter c = {.g = g, .e = e};
	size_t all = 0, *need = mem_array(trees, sizeof(*need));

	g->e = e;
	shapley_rules_make(&c.rules);
	g->first = mem_zero(trees + 1, sizeof(*g->first));
	for (size_t i = 0; i < trees; i++) {
		need[i] = tree_numbers(&c, i);
		if (all + need[i] > most)
			need[i] = 0;
		all += need[i];
	}
	g->table = mem_aligned(all + 1, sizeof(*g->table));
	for (size_t i = 0; i < trees; i++) {
		c.t = &e->tree[i];
		if (need[i])
			cut(&c, 0, add_group);
		if (need[i] && c.t->nodes > g->most_nodes)
			g->most_nodes = c.t->nodes;
		g->first[i + 1] = g->groups;
	}
	free(need);
	g->exits = exits_new(e, trees);
	const struct shapley_lookup *next;
	for (unsigned i = 0; (next = shapley_lookup_nth(i)); i++)
		g->lookup = next;
	return g;
}

void shapley_groups_free(struct shapley_groups *g)
{
	if (!g)
		return;
	exits_free(g->exits);
	free(g->first);
	free(g->group);
	free(g->term);
	free(g->feature);
	free(g->table);
	free(g);
}

bool shapley_groups_has(const struct shapley_groups *g, size_t i)
{
	return g->first[i + 1] > g->first[i];
}

/* --- rows --- */

struct shapley_groups_room *shapley_groups_room_new(
	const struct shapley_groups *g)
{
	struct shapley_groups_room *r = mem_zero(1, sizeof(*r));

	for (int i = 0; i < SHAPLEY_SLICES; i++)
		r->exits[i] = exits_room_new(g->exits);
	r->right = mem_aligned((size_t)SHAPLEY_SLICES * SHAPLEY_ROWS,
		(size_t)g->most_nodes + 1);
	return r;
}

void shapley_groups_room_free(struct shapley_groups_room *r)
{
	if (!r)
		return;
	for (int i = 0; i < SHAPLEY_SLICES; i++)
		exits_room_free(r->exits[i]);
	free(r->right);
	free(r);
}

void shapley_groups_take(const struct shapley_groups *g,
	struct shapley_groups_room *r, size_t i, const double *x)
{
	r->x[i] = x;
	exits_take_columns(g->exits, r->exits[i], x);
}

/* The rows that go right of node N, one after another. */
static void ask(const struct ensemble *e, const struct ensemble_node *n,
	const double *x, uint8_t *right)
{
	for (size_t r = 0; r < SHAPLEY_ROWS; r++) {
		double v = x[(size_t)n->column * SHAPLEY_ROWS + r];
		unsigned child = v != v			 ? n->lost
				 : !n->words		 ? !(v <= n->threshold)
				 : ensemble_has(e, n, v) ? n->in
							 : !n->in;
		right[r] = child ? 0xff : 0;
	}
}

static void ask_tree(const struct shapley_groups *g,
	const struct shapley_groups_room *r, size_t i, size_t slice,
	uint8_t *right)
{
	const struct ensemble_tree *t = &g->e->tree[i];

	if (exits_has(g->exits, i)) {
		exits_asks(g->exits, r->exits[slice], i, right);
		return;
	}
	for (uint32_t k = 0; k < t->nodes; k++)
		ask(g->e, &g->e->node[t->node + k], r->x[slice],
			right + (size_t)k * SHAPLEY_ROWS);
}

/* The Kth of N parts of the table of group J is fetched ahead of its turn:
 * lines are read at random, which nothing else foresees. */
static void fetch(const struct shapley_groups *g, size_t j, size_t k, size_t n)
{
	enum { CACHED = 8 }; /* numbers */

	if (j >= g->groups)
		return;
	size_t from = g->group[j].table;
	size_t all =
		(j + 1 < g->groups ? g->group[j + 1].table : g->numbers) - from;
	for (size_t i = all * k / n; i < all * (k + 1) / n; i += CACHED)
		__builtin_prefetch(g->table + from + i);
}

/* All slices of a group before the next one, whose table is elsewhere. */
void shapley_groups_add(const struct shapley_groups *g,
	struct shapley_groups_room *r, size_t i, size_t n, double *phi,
	size_t apart)
{
	size_t bytes = (size_t)g->e->tree[i].nodes * SHAPLEY_ROWS;

	for (size_t k = 0; k < n; k++)
		ask_tree(g, r, i, k, r->right + k * bytes);
	for (size_t j = g->first[i]; j < g->first[i + 1]; j++)
		for (size_t k = 0; k < n; k++) {
			fetch(g, j + 1, k, n);
			g->lookup->add(g, &g->group[j], r->right + k * bytes,
				phi + k * apart);
		}
}
