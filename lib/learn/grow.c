/* grow.c - leaves are divided, the one that gains most first. */
#include "learn/grow.h"

#include <math.h>
#include <stdlib.h>

#include "base/crew.h"
#include "base/mem.h"

#define LEAST_HESSIAN 1e-3 /* of a side, whatever its rows */
#define MORE 1.5	   /* by which it rises where a side had too few rows */

enum { SHARED = 8192 /* rows for a second thread */, PARTS = 256 };

struct grow_leaf {
	size_t first, n;    /* of the rows */
	int64_t *histogram; /* owned */
	int64_t sum;
	int parent; /* node, or -1; and which of its children */
	bool is_right;
	double least, low, high;
	bool *allowed; /* owned: by column, or NULL */
	bool *open;    /* owned: groups that it may still be of, or NULL */
	struct division split;
};

void grower_init(struct grower *g, const struct matrix *m, size_t n,
	const struct grow_how *how, unsigned threads)
{
	*g = (struct grower){.m = m, .how = *how, .n = n};
	histograms_init(&g->histograms, m, threads);
	g->row = mem_array(n + 1, sizeof(*g->row));
	g->spare = mem_array(n + 1, sizeof(*g->spare));
	g->leaf = mem_zero(how->leaves, sizeof(*g->leaf));
	g->goes = mem_zero(BINS_WIDE + 1, 1);
	for (unsigned k = 0; k < how->leaves && how->groups; k++) {
		g->leaf[k].allowed = mem_zero(m->columns, sizeof(bool));
		g->leaf[k].open = mem_zero(how->groups, sizeof(bool));
	}
}

void grower_release(struct grower *g)
{
	for (unsigned k = 0; k < g->how.leaves; k++) {
		free(g->leaf[k].histogram);
		free(g->leaf[k].allowed);
		free(g->leaf[k].open);
	}
	histograms_release(&g->histograms);
	free(g->row);
	free(g->spare);
	free(g->leaf);
	free(g->goes);
	*g = (struct grower){0};
}

/* Histograms are made as leaves come, for trees are often smaller than they may
 * be. */
static int64_t *histogram_of(struct grower *g, struct grow_leaf *leaf)
{
	if (!leaf->histogram)
		leaf->histogram = histograms_new(&g->histograms);
	return leaf->histogram;
}

/* Columns of groups that are open to the leaf. */
static void allow(struct grower *g, struct grow_leaf *leaf)
{
	for (unsigned c = 0; c < g->m->columns && leaf->allowed; c++) {
		leaf->allowed[c] = false;
		for (unsigned k = 0; k < g->how.groups; k++)
			leaf->allowed[c] |= leaf->open[k] &&
					    g->how.group[k * g->m->columns + c];
	}
}

/* Groups without COLUMN are closed to a leaf below it. */
static void close_groups(struct grower *g, struct grow_leaf *leaf,
	const struct grow_leaf *parent, unsigned column)
{
	for (unsigned k = 0; k < g->how.groups; k++)
		leaf->open[k] = parent->open[k] &&
				g->how.group[k * g->m->columns + column];
	allow(g, leaf);
}

static void find(struct grower *g, struct grow_leaf *leaf)
{
	struct division_leaf l = {.histogram = leaf->histogram,
		.sum = leaf->sum,
		.rows = leaf->n,
		.least = leaf->least,
		.low = leaf->low,
		.high = leaf->high,
		.allowed = leaf->allowed};

	division_find(
		&leaf->split, &g->histograms, &g->how.split, g->scale, &l);
}

/* Hessian of a side that probably has rows enough. */
static void begin_search(struct grower *g, struct grow_leaf *leaf)
{
	double h = division_hessian(g->scale, leaf->sum);
	double least = (double)g->how.split.min_leaf * h / (double)leaf->n;

	least *= 1 - 1e-9; /* as it is of equal ones, but for rounding */
	leaf->least = least < LEAST_HESSIAN ? LEAST_HESSIAN : least;
	find(g, leaf);
}

struct grow_children {
	struct grower *g;
	struct grow_leaf *leaf[2];
};

static void search_child(void *arg, size_t i, unsigned worker)
{
	const struct grow_children *c = arg;

	(void)worker;
	begin_search(c->g, c->leaf[i]);
}

/* Which codes go left. */
static void direct(struct grower *g, const struct division *s)
{
	const struct bins *b = &g->m->bins[s->column];

	memset(g->goes, 0, b->n + 1);
	if (s->words)
		for (unsigned i = 0; i < s->levels; i++)
			g->goes[s->set[i]] = 1;
	else
		memset(g->goes, 1, s->code + 1);
	g->goes[b->n] = !s->words && s->left_missing;
}

struct grow_parting {
	struct grower *g;
	const struct grow_leaf *leaf;
	unsigned column;
	size_t parts, left[PARTS];
};

static size_t part_begin(const struct grow_parting *p, size_t part)
{
	return p->leaf->first + p->leaf->n * part / p->parts;
}

/* Rows that go left stay, in their order; the others go to the spare ones. */
static void part_rows(void *arg, size_t part, unsigned worker)
{
	struct grow_parting *p = arg;
	struct grower *g = p->g;
	const struct matrix *m = g->m;
	size_t from = part_begin(p, part), n = part_begin(p, part + 1) - from;
	size_t at = (size_t)m->place[p->column] * m->rows;
	uint32_t *row = g->row + from, *other = g->spare + from;
	const unsigned char *goes = g->goes;
	const uint8_t *narrow = m->narrow + at;
	size_t left = 0;

	(void)worker;
	if (m->bins[p->column].wide) {
		const uint16_t *wide = m->wide + at;
		for (size_t i = 0; i < n; i++) {
			uint32_t r = row[i];
			size_t l = goes[wide[r]];
			row[left] = r;
			other[i - left] = r;
			left += l;
		}
	} else {
		for (size_t i = 0; i < n; i++) {
			uint32_t r = row[i];
			size_t l = goes[narrow[r]];
			row[left] = r;
			other[i - left] = r;
			left += l;
		}
	}
	p->left[part] = left;
}

/* Divide the rows of LEAF; how many go left. */
static size_t part(struct grower *g, struct grow_leaf *leaf)
{
	unsigned threads = g->histograms.threads;
	struct grow_parting p = {.g = g,
		.leaf = leaf,
		.column = (unsigned)leaf->split.column,
		.parts = leaf->n < SHARED ? 1 : threads};
	size_t left = 0, all = leaf->first;

	direct(g, &leaf->split);
	p.parts = p.parts > PARTS ? PARTS : p.parts;
	crew_run(g->histograms.crew, p.parts, part_rows, &p);
	for (size_t i = 0; i < p.parts; i++) {
		memmove(g->row + all, g->row + part_begin(&p, i),
			p.left[i] * sizeof(*g->row));
		all += p.left[i];
		left += p.left[i];
	}
	for (size_t i = 0; i < p.parts; i++) {
		size_t from = part_begin(&p, i);
		size_t n = part_begin(&p, i + 1) - from - p.left[i];
		memcpy(g->row + all, g->spare + from, n * sizeof(*g->row));
		all += n;
	}
	return left;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static void name_levels(
	struct grown_node *n, const struct bins *b, const struct division *s)
{
	n->levels = s->levels;
	n->level = mem_array(s->levels, sizeof(*n->level));
	for (unsigned i = 0; i < s->levels; i++)
		n->level[i] = b->level_of[s->set[i]];
	qsort(n->level, s->levels, sizeof(*n->level), by_number);
}

static double answer_of(const struct grower *g, const struct grow_leaf *leaf)
{
	struct division_leaf l = {.low = leaf->low, .high = leaf->high};

	return division_value(&g->how.split, g->scale, &l, leaf->sum) *
	       g->how.rate;
}

/* LEAF becomes node AT, whose left child it is from then on, and OTHER the
 * right one; LEFT of its rows go left. */
static void add_node(struct grower *g, struct grown *t, int at,
	const struct grow_leaf *leaf, unsigned k, size_t left)
{
	const struct division *s = &leaf->split;
	const struct bins *b = &g->m->bins[s->column];
	struct grown_node *n = &t->node[at];

	*n = (struct grown_node){.column = (unsigned)s->column,
		.words = s->words,
		.code = s->code,
		.left = ~(int)k,
		.right = ~(int)g->leaves,
		.gain = s->gain,
		.value = answer_of(g, leaf),
		.weight = division_hessian(g->scale, leaf->sum),
		.rows = leaf->n};
	if (s->words)
		name_levels(n, b, s);
	else
		n->threshold = b->bound[s->code];
	/* Where no row lacks a value, one that does goes with the most. */
	if (!s->words)
		n->left_missing =
			b->missing ? s->left_missing : 2 * left >= leaf->n;
	if (leaf->parent >= 0 && leaf->is_right)
		t->node[leaf->parent].right = at;
	else if (leaf->parent >= 0)
		t->node[leaf->parent].left = at;
}

/* What the children may answer: neither side of the middle if the column is
 * monotone. */
static void bound(struct grower *g, const struct grow_leaf *parent,
	struct grow_leaf *left, struct grow_leaf *right, int column)
{
	int way = g->how.split.monotone ? g->how.split.monotone[column] : 0;
	double middle;

	left->low = right->low = parent->low;
	left->high = right->high = parent->high;
	if (!way)
		return;
	middle = (answer_of(g, left) + answer_of(g, right)) / 2 / g->how.rate;
	*(way > 0 ? &left->high : &left->low) = middle;
	*(way > 0 ? &right->low : &right->high) = middle;
}

/* LEAF, of which LEFT rows go left, and a new one. */
static void divide(struct grower *g, struct grown *t, unsigned k, size_t left)
{
	struct grow_leaf *leaf = &g->leaf[k], *other = &g->leaf[g->leaves];
	struct grow_leaf parent = *leaf;
	int at = (int)g->leaves - 1;

	add_node(g, t, at, leaf, k, left);
	*other = (struct grow_leaf){.first = leaf->first + left,
		.n = leaf->n - left,
		.histogram = other->histogram,
		.sum = parent.sum - parent.split.left,
		.parent = at,
		.is_right = true,
		.allowed = other->allowed,
		.open = other->open};
	leaf->n = left;
	leaf->sum = parent.split.left;
	leaf->parent = at;
	leaf->is_right = false;
	bound(g, &parent, leaf, other, parent.split.column);
	if (g->how.groups) {
		unsigned column = (unsigned)parent.split.column;
		close_groups(g, other, leaf, column);
		close_groups(g, leaf, leaf, column);
	}
	g->leaves++;
}

/* The histograms of two children: LEAF has that of both. */
static void sum_children(
	struct grower *g, struct grow_leaf *leaf, struct grow_leaf *other)
{
	struct grow_leaf *small = leaf->n <= other->n ? leaf : other;
	int64_t *both = leaf->histogram, *one = histogram_of(g, other);

	histograms_sum(
		&g->histograms, one, g->row + small->first, small->n, g->word);
	histograms_subtract(&g->histograms, both, one);
	small->histogram = one;
	(small == leaf ? other : leaf)->histogram = both;
}

/* The leaf that gains most, or NULL. */
static struct grow_leaf *choose(struct grower *g)
{
	struct grow_leaf *best = NULL;

	for (unsigned k = 0; k < g->leaves; k++)
		if (g->leaf[k].split.column >= 0 &&
			(!best || g->leaf[k].split.gain > best->split.gain))
			best = &g->leaf[k];
	return best;
}

static bool enough(
	const struct grower *g, const struct grow_leaf *leaf, size_t left)
{
	return left >= g->how.split.min_leaf &&
	       leaf->n - left >= g->how.split.min_leaf;
}

static void begin(struct grower *g)
{
	struct grow_leaf *root = &g->leaf[0];

	*root = (struct grow_leaf){.n = g->n,
		.histogram = root->histogram,
		.parent = -1,
		.low = -INFINITY,
		.high = INFINITY,
		.allowed = root->allowed,
		.open = root->open};
	for (size_t i = 0; i < g->n; i++) {
		g->row[i] = (uint32_t)i;
		root->sum += g->word[i];
	}
	for (unsigned k = 0; k < g->how.groups; k++)
		root->open[k] = true;
	allow(g, root);
	g->leaves = 1;
	histograms_sum(
		&g->histograms, histogram_of(g, root), g->row, g->n, g->word);
	begin_search(g, root);
}

static void answers(const struct grower *g, struct grown *to)
{
	to->leaves = g->leaves;
	to->leaf = mem_array(g->leaves, sizeof(*to->leaf));
	for (unsigned k = 0; k < g->leaves; k++)
		to->leaf[k] = (struct grown_leaf){answer_of(g, &g->leaf[k]),
			division_hessian(g->scale, g->leaf[k].sum),
			g->leaf[k].n};
}

void grower_tree(struct grower *g, struct grown *to, const int64_t *word,
	const struct division_scale *scale)
{
	struct grow_leaf *leaf;

	g->word = word;
	g->scale = scale;
	to->node = mem_zero(g->how.leaves, sizeof(*to->node));
	begin(g);
	while (g->leaves < g->how.leaves && (leaf = choose(g))) {
		size_t left = part(g, leaf);
		if (!enough(g, leaf, left)) {
			leaf->least *= MORE;
			find(g, leaf);
			continue;
		}
		unsigned k = (unsigned)(leaf - g->leaf), other = g->leaves;
		divide(g, to, k, left);
		if (g->leaves == g->how.leaves)
			break;
		sum_children(g, leaf, &g->leaf[other]);
		struct grow_children both = {g, {leaf, &g->leaf[other]}};
		crew_run(g->histograms.crew, 2, search_child, &both);
	}
	answers(g, to);
}

const uint32_t *grower_rows(const struct grower *g, unsigned k, size_t *n)
{
	*n = g->leaf[k].n;
	return g->row + g->leaf[k].first;
}
