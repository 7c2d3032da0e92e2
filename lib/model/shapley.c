/* shapley.c - trees made into steps of one walk; shapley_edges.c has the
 * constants of their edges. */
#include "model/shapley.h"

#include <stdlib.h>

#include "base/mem.h"
#include "model/shapley_build.h"

/* Products of depth and points beyond this would fill the memory. */
enum { MOST_ROOM = 1 << 20 };

static double cover(const struct shapley_builder *b, int32_t child)
{
	return child < 0 ? b->e->leaf_cover[b->t->leaf + (uint32_t)~child]
			 : b->e->cover[b->t->node + (uint32_t)child];
}

static uint32_t node_number(const struct shapley_builder *b, uint32_t depth)
{
	return b->t->node + b->frame[depth].node;
}

static int32_t child_at(
	const struct shapley_builder *b, uint32_t depth, unsigned side)
{
	return b->e->node[node_number(b, depth)].child[side];
}

static double leaf_value(
	const struct shapley_builder *b, uint32_t depth, unsigned side)
{
	return b->e->leaf[b->t->leaf + (uint32_t)~child_at(b, depth, side)];
}

static struct shapley_edge make_edge(
	const struct shapley_builder *b, uint32_t depth, unsigned side)
{
	uint32_t at = node_number(b, depth);
	const struct ensemble_node *n = &b->e->node[at];
	uint32_t feature = ensemble_feature_of(b->e, n->column);
	double share = cover(b, n->child[side]) / b->e->cover[at];
	struct shapley_edge e = {.z = share,
		.reach = share * (depth ? b->edge[depth].reach : 1),
		.before = b->last[feature],
		.feature = feature};

	if (e.before)
		e.z *= b->edge[e.before].z;
	return e;
}

/* Down the edge from the node at DEPTH to its child SIDE, and up again. */
static void go_down(struct shapley_builder *b, uint32_t depth, unsigned side)
{
	struct shapley_edge *e = &b->edge[depth + 1];

	*e = make_edge(b, depth, side);
	b->last[e->feature] = depth + 1;
	b->distinct += e->before == 0;
	if (b->distinct > b->most)
		b->most = b->distinct;
}

static void go_up(struct shapley_builder *b, uint32_t depth)
{
	const struct shapley_edge *e = &b->edge[depth + 1];

	b->last[e->feature] = e->before;
	b->distinct -= e->before == 0;
}

/* What is done where a walk comes by. */
struct visit {
	/* At a node; true: its children are done with it. */
	bool (*node)(struct shapley_builder *b, uint32_t depth);
	/* Behind the edge to a node, at one to a leaf, on the way up. */
	void (*enter)(struct shapley_builder *b, uint32_t depth, unsigned side);
	void (*leaf)(struct shapley_builder *b, uint32_t depth, unsigned side);
	void (*leave)(struct shapley_builder *b, uint32_t depth, unsigned side);
};

/* The next child of the node at *DEPTH. */
static void next_child(
	struct shapley_builder *b, const struct visit *v, uint32_t *depth)
{
	unsigned side = b->frame[*depth].done++;
	int32_t child = child_at(b, *depth, side);

	go_down(b, *depth, side);
	if (child < 0) {
		v->leaf(b, *depth, side);
		go_up(b, *depth);
		return;
	}
	v->enter(b, *depth, side);
	b->frame[++*depth] = (struct shapley_frame){(uint32_t)child, 0};
}

static void walk(struct shapley_builder *b, const struct visit *v)
{
	uint32_t depth = 0;

	b->frame[0] = (struct shapley_frame){0, 0};
	for (;;) {
		struct shapley_frame *f = &b->frame[depth];
		if (f->done == 0 && v->node(b, depth))
			f->done = 2;
		if (f->done < 2) {
			next_child(b, v, &depth);
			continue;
		}
		if (depth-- == 0)
			return;
		v->leave(b, depth, b->frame[depth].done - 1);
		go_up(b, depth);
	}
}

/* --- the first walk: how many points are needed, and the base --- */

static bool count_node(struct shapley_builder *b, uint32_t depth)
{
	(void)b;
	(void)depth;
	return false;
}

static void count_edge(struct shapley_builder *b, uint32_t depth, unsigned side)
{
	(void)b;
	(void)depth;
	(void)side;
}

static void count_leaf(struct shapley_builder *b, uint32_t depth, unsigned side)
{
	b->s->base[b->t->output] +=
		b->edge[depth + 1].reach * leaf_value(b, depth, side);
}

static const struct visit count = {
	count_node, count_edge, count_leaf, count_edge};

/* --- the second walk: steps --- */

static struct shapley_question question(
	const struct shapley_builder *b, uint32_t node)
{
	const struct ensemble_node *n = &b->e->node[node];

	return (struct shapley_question){.threshold = n->threshold,
		.node = node,
		.column = n->column,
		.set = n->words != 0,
		.lost = n->lost == 0};
}

static struct shapley_step *add_step(
	struct shapley_builder *b, enum shapley_op op, uint32_t depth)
{
	struct shapley *s = b->s;

	mem_grow(&s->step, &s->step_cap, s->steps + 1, sizeof(*s->step));
	struct shapley_step *step = &s->step[s->steps++];
	*step = (struct shapley_step){.op = op,
		.ask = {question(b, node_number(b, depth))},
		.depth = depth,
		.at = s->constants};
	return step;
}

/* The place of FEATURE among those of the tree. */
static uint32_t slot_of(struct shapley_builder *b, uint32_t feature)
{
	struct shapley *s = b->s;

	if (b->slot[feature] == 0) {
		mem_grow(&s->feature, &s->slot_cap, s->slots + 1,
			sizeof(*s->feature));
		s->feature[s->slots++] = feature;
		b->slot[feature] = (uint32_t)++b->to->slots;
	}
	return b->slot[feature] - 1;
}

static struct shapley_step *add_edge(struct shapley_builder *b,
	enum shapley_op op, uint32_t depth, unsigned side)
{
	const struct shapley_edge *e = &b->edge[depth + 1];
	struct shapley_step *step = add_step(b, op, depth);

	step->side = side;
	step->before = e->before;
	step->slot[0] = slot_of(b, e->feature);
	return step;
}

static uint32_t feature_at(const struct shapley_builder *b, int32_t node)
{
	const struct ensemble_node *n =
		&b->e->node[b->t->node + (uint32_t)node];

	return ensemble_feature_of(b->e, n->column);
}

/* Whether NODE has two leaves, and its feature was not asked above. */
static bool is_pair(const struct shapley_builder *b, int32_t node)
{
	if (node < 0)
		return false;
	const int32_t *child = b->e->node[b->t->node + (uint32_t)node].child;
	return child[0] < 0 && child[1] < 0 && !b->last[feature_at(b, node)];
}

/* Whether NODE has two pairs, and its feature was not asked above and is not
 * asked below. */
static bool is_fork(const struct shapley_builder *b, int32_t node)
{
	const int32_t *child = b->e->node[b->t->node + (uint32_t)node].child;
	uint32_t feature = feature_at(b, node);

	return is_pair(b, child[0]) && is_pair(b, child[1]) &&
	       !b->last[feature] && feature_at(b, child[0]) != feature &&
	       feature_at(b, child[1]) != feature;
}

/* The share of the rows of NODE that go to its child SIDE. */
static double share_of(
	const struct shapley_builder *b, int32_t node, unsigned side)
{
	uint32_t at = b->t->node + (uint32_t)node;

	return cover(b, b->e->node[at].child[side]) / b->e->cover[at];
}

static void add_pair(struct shapley_builder *b, int32_t node)
{
	const struct ensemble *e = b->e;
	const int32_t *child = e->node[b->t->node + (uint32_t)node].child;
	const double *leaf = e->leaf + b->t->leaf;

	shapley_pair_constants(b, share_of(b, node, 0), leaf[~child[0]],
		share_of(b, node, 1), leaf[~child[1]]);
}

/* Node NODE is the Ith behind the edge of STEP. */
static void add_below(struct shapley_builder *b, struct shapley_step *step,
	unsigned i, int32_t node)
{
	step->ask[i] = question(b, b->t->node + (uint32_t)node);
	step->slot[i + 1] = slot_of(b, feature_at(b, node));
}

static void add_fork(
	struct shapley_builder *b, struct shapley_step *step, int32_t node)
{
	const int32_t *child = b->e->node[b->t->node + (uint32_t)node].child;

	for (unsigned side = 0; side < 2; side++) {
		struct shapley_edge e = {.z = share_of(b, node, side)};
		shapley_edge_constants(b, &e, 1);
		add_below(b, step, 1 + side, child[side]);
	}
	for (unsigned side = 0; side < 2; side++)
		add_pair(b, child[side]);
}

/* NODE, behind the edge from DEPTH to SIDE, and all below it as one step;
 * false: it has another form. */
static bool build_below(
	struct shapley_builder *b, uint32_t depth, unsigned side, int32_t node)
{
	bool fork = is_fork(b, node);

	if (!fork && !is_pair(b, node))
		return false;
	struct shapley_step *step =
		add_edge(b, fork ? SHAPLEY_FORK : SHAPLEY_TWIG, depth, side);
	shapley_edge_constants(b, &b->edge[depth + 1], 1);
	step->inner = b->s->constants;
	add_below(b, step, 0, node);
	if (fork)
		add_fork(b, step, node);
	else
		add_pair(b, node);
	return true;
}

static bool build_node(struct shapley_builder *b, uint32_t depth)
{
	int32_t node = (int32_t)b->frame[depth].node;

	if (depth && (is_fork(b, node) || is_pair(b, node)))
		return true;
	struct shapley_step *step = add_step(
		b, is_pair(b, node) ? SHAPLEY_PAIR : SHAPLEY_ASK, depth);
	if (step->op == SHAPLEY_ASK)
		return false;
	step->slot[0] = slot_of(b, feature_at(b, node));
	add_pair(b, node);
	return true;
}

static void build_enter(
	struct shapley_builder *b, uint32_t depth, unsigned side)
{
	if (build_below(b, depth, side, child_at(b, depth, side)))
		return;
	b->edge[depth + 1].at = b->s->constants;
	add_edge(b, SHAPLEY_ENTER, depth, side);
	shapley_edge_constants(b, &b->edge[depth + 1], 1);
}

static void build_leaf(struct shapley_builder *b, uint32_t depth, unsigned side)
{
	add_edge(b, SHAPLEY_LEAF, depth, side);
	shapley_edge_constants(
		b, &b->edge[depth + 1], leaf_value(b, depth, side));
}

static void build_leave(
	struct shapley_builder *b, uint32_t depth, unsigned side)
{
	int32_t node = child_at(b, depth, side);

	if (!is_fork(b, node) && !is_pair(b, node))
		add_edge(b, SHAPLEY_LEAVE, depth, side)->at =
			b->edge[depth + 1].at;
}

static const struct visit build = {
	build_node, build_enter, build_leaf, build_leave};

static void larger(size_t *to, size_t x)
{
	if (x > *to)
		*to = x;
}

static const char *add_tree(struct shapley_builder *b, size_t i)
{
	struct shapley *s = b->s;
	const struct ensemble_tree *t = b->t = &b->e->tree[i];
	struct shapley_tree *to = b->to = &s->tree[i];

	*to = (struct shapley_tree){.step = s->steps,
		.slot = s->slots,
		.depth = t->depth,
		.output = t->output};
	if (t->nodes == 0) {
		s->base[t->output] += b->e->leaf[t->leaf];
		return NULL;
	}
	b->most = 0;
	walk(b, &count);
	if (shapley_groups_has(s->groups, i))
		return NULL;
	to->points = (b->most + 1) / 2;
	if ((uint64_t)to->points * t->depth > MOST_ROOM)
		return fail_text("tree %zu: %u features on a way of %u "
				 "questions are too many for contributions",
			i, b->most, t->depth);
	shapley_point_constants(b);
	walk(b, &build);
	to->steps = s->steps - to->step;
	for (size_t k = 0; k < to->slots; k++)
		b->slot[s->feature[to->slot + k]] = 0;
	larger(&s->most_depth, t->depth);
	larger(&s->most_points, to->points);
	larger(&s->most_slots, to->slots);
	return NULL;
}

/* Shares of rows are needed at every node. */
static const char *check_covers(const struct ensemble *e, size_t trees)
{
	for (size_t i = 0; i < trees; i++) {
		const struct ensemble_tree *t = &e->tree[i];
		for (uint32_t k = 0; k < t->nodes; k++)
			if (!(e->cover[t->node + k] > 0 &&
				    e->cover[t->node + k] < 1e300))
				return fail_text("tree %zu: the model does not "
						 "say that rows came to node "
						 "%u, so that contributions "
						 "are not defined",
					i, k);
		for (uint32_t k = 0; k < t->leaves && t->nodes; k++)
			if (!(e->leaf_cover[t->leaf + k] >= 0 &&
				    e->leaf_cover[t->leaf + k] < 1e300))
				return fail_text("tree %zu: the count of rows "
						 "of leaf %u is not right",
					i, k);
	}
	return NULL;
}

static const char *add_trees(struct shapley *s)
{
	const struct ensemble *e = s->e;
	size_t depth = 0;
	const char *why = NULL;

	for (size_t i = 0; i < s->trees; i++)
		larger(&depth, e->tree[i].depth);
	struct shapley_builder b = {.s = s,
		.e = e,
		.frame = mem_array(depth + 1, sizeof(*b.frame)),
		.edge = mem_zero(depth + 2, sizeof(*b.edge)),
		.last = mem_zero(e->features, sizeof(*b.last)),
		.slot = mem_zero(e->features, sizeof(*b.slot))};
	for (size_t i = 0; i < s->trees && !why; i++)
		why = add_tree(&b, i);
	free(b.frame);
	free(b.edge);
	free(b.last);
	free(b.slot);
	free(b.point);
	free(b.weight);
	return why;
}

const char *shapley_make(struct shapley **to, const struct ensemble *e,
	size_t trees, size_t most)
{
	*to = NULL;
	if (e->line)
		return "linear trees have no contributions (LightGBM has none "
		       "of them either)";
	TRY(check_covers(e, trees));
	struct shapley *s = mem_zero(1, sizeof(*s));
	s->e = e;
	s->trees = trees;
	s->groups = shapley_groups_new(e, trees, most);
	s->tree = mem_zero(trees, sizeof(*s->tree));
	s->base = mem_zero(e->outputs, sizeof(*s->base));
	for (unsigned k = 0; k < e->outputs; k++)
		s->base[k] = e->base[k];
	const char *why = add_trees(s);
	if (why) {
		shapley_free(s);
		return why;
	}
	shapley_kernel_choose(s);
	*to = s;
	return NULL;
}

const char *shapley_new(
	struct shapley **to, const struct ensemble *e, size_t trees)
{
	return shapley_make(to, e, trees, SHAPLEY_NUMBERS);
}

void shapley_free(struct shapley *s)
{
	if (!s)
		return;
	shapley_groups_free(s->groups);
	free(s->tree);
	free(s->step);
	free(s->feature);
	free(s->constant);
	free(s->bits32);
	free(s->bits64);
	free(s->base);
	free(s);
}

double shapley_base(const struct shapley *s, unsigned output)
{
	return s->base[output];
}
