/* forest_build.c - circles cut, children sorted, numbers given. */
#include "invite/forest_build.h"

#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

/* Work in progress; people go by their place in byte order. */
struct build {
	uint32_t n;
	const uint32_t *order;
	const struct forest_touch *touch;
	uint32_t *inviter; /* or FOREST_NONE */
	size_t *from;	   /* n + 1: where each one's children begin */
	uint32_t *child;
	uint32_t *at; /* the number in the forest of each place */
};

static int64_t time_of(const struct build *b, uint32_t place)
{
	return b->touch[b->order[place]].time;
}

static void rank_inviters(struct build *b)
{
	uint32_t *rank = mem_array(b->n, sizeof(*rank));

	for (uint32_t i = 0; i < b->n; i++)
		rank[b->order[i]] = i;
	b->inviter = mem_array(b->n, sizeof(*b->inviter));
	for (uint32_t i = 0; i < b->n; i++) {
		uint32_t inviter = b->touch[b->order[i]].inviter;
		b->inviter[i] =
			inviter == FOREST_NONE ? FOREST_NONE : rank[inviter];
	}
	free(rank);
}

/* V is on a circle: leave the latest invite of it out. */
static void cut(
	struct build *b, struct forest_built *to, size_t *cap, uint32_t v)
{
	uint32_t latest = v;

	for (uint32_t u = b->inviter[v]; u != v; u = b->inviter[u]) {
		int64_t t = time_of(b, u), best = time_of(b, latest);
		if (t > best || (t == best && u > latest))
			latest = u;
	}
	b->inviter[latest] = FOREST_NONE;
	mem_grow(&to->circle, cap, to->circles + 1, sizeof(*to->circle));
	to->circle[to->circles++] = b->order[latest];
}

/* From each person up, until there is nobody or one who was seen: on the same
 * walk, and it is a circle. */
static void cut_circles(struct build *b, struct forest_built *to)
{
	uint32_t *walk = mem_array(b->n, sizeof(*walk));
	size_t cap = 0;

	for (uint32_t i = 0; i < b->n; i++)
		walk[i] = FOREST_NONE;
	for (uint32_t i = 0; i < b->n; i++) {
		uint32_t v = i;
		while (v != FOREST_NONE && walk[v] == FOREST_NONE) {
			walk[v] = i;
			v = b->inviter[v];
		}
		if (v != FOREST_NONE && walk[v] == i)
			cut(b, to, &cap, v);
	}
	free(walk);
}

/* Who was invited by somebody who had not been invited yet, and was later. */
static void find_early(const struct build *b, struct forest_built *to)
{
	size_t cap = 0;

	for (uint32_t i = 0; i < b->n; i++) {
		uint32_t by = b->inviter[i];
		if (by == FOREST_NONE || b->inviter[by] == FOREST_NONE ||
			time_of(b, i) >= time_of(b, by))
			continue;
		mem_grow(&to->early, &cap, to->earlies + 1, sizeof(*to->early));
		to->early[to->earlies++] = b->order[i];
	}
}

struct dated {
	int64_t time;
	uint32_t place;
};

static int earlier(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;

	if (x->time != y->time)
		return x->time < y->time ? -1 : 1;
	return (x->place > y->place) - (x->place < y->place);
}

/* Children that lie in byte order, by time. */
static void sort_children(
	const struct build *b, uint32_t *child, size_t n, struct dated *room)
{
	bool sorted = true;

	for (size_t i = 0; i < n; i++) {
		room[i] = (struct dated){time_of(b, child[i]), child[i]};
		sorted = sorted && (i == 0 || room[i - 1].time <= room[i].time);
	}
	if (sorted)
		return;
	qsort(room, n, sizeof(*room), earlier);
	for (size_t i = 0; i < n; i++)
		child[i] = room[i].place;
}

static void list_children(struct build *b)
{
	size_t *fill = mem_zero((size_t)b->n + 1, sizeof(*fill)), most = 0;

	b->from = mem_array((size_t)b->n + 1, sizeof(*b->from));
	b->child = mem_array(b->n, sizeof(*b->child));
	for (uint32_t i = 0; i < b->n; i++)
		if (b->inviter[i] != FOREST_NONE)
			fill[b->inviter[i]]++;
	for (size_t v = 0, sum = 0; v <= b->n; v++) {
		size_t children = fill[v];
		most = children > most ? children : most;
		b->from[v] = fill[v] = sum;
		sum += children;
	}
	for (uint32_t i = 0; i < b->n; i++)
		if (b->inviter[i] != FOREST_NONE)
			b->child[fill[b->inviter[i]]++] = i;
	struct dated *room = mem_array(most, sizeof(*room));
	for (uint32_t v = 0; v < b->n; v++)
		sort_children(b, b->child + b->from[v],
			b->from[v + 1] - b->from[v], room);
	free(room);
	free(fill);
}

/* Number the tree of ROOT from *NEXT on. */
static void number_tree(const struct build *b, struct forest_built *to,
	uint32_t *stack, uint32_t root, uint32_t *next)
{
	size_t waiting = 0;

	stack[waiting++] = root;
	while (waiting) {
		uint32_t v = stack[--waiting], number = (*next)++;
		const struct forest_touch *t = &b->touch[b->order[v]];
		struct forest_person *x = &to->person[number];
		b->at[v] = number;
		*x = (struct forest_person){.time = INT64_MIN,
			.length = v, /* its place, until names are known */
			.mark = t->mark};
		to->end[number] = number + 1;
		to->up[number] = FOREST_NONE;
		if (v != root) {
			uint32_t up = b->at[b->inviter[v]];
			x->time = t->time;
			x->depth = to->person[up].depth + 1;
			to->up[number] = up;
		}
		for (size_t i = b->from[v + 1]; i > b->from[v]; i--)
			stack[waiting++] = b->child[i - 1];
	}
}

static void number_all(struct build *b, struct forest_built *to)
{
	uint32_t *stack = mem_array(b->n, sizeof(*stack)), next = 0;
	uint32_t *root = mem_array(b->n, sizeof(*root));

	b->at = mem_array(b->n, sizeof(*b->at));
	for (uint32_t v = 0; v < b->n; v++) {
		if (b->inviter[v] != FOREST_NONE)
			continue;
		root[to->forest.roots++] = next;
		number_tree(b, to, stack, v, &next);
	}
	for (uint32_t i = b->n; i-- > 0;) {
		uint32_t up = to->up[i];
		if (up == FOREST_NONE)
			continue;
		if (to->end[up] < to->end[i])
			to->end[up] = to->end[i];
		if (to->person[up].height <= to->person[i].height)
			to->person[up].height = to->person[i].height + 1;
	}
	free(stack);
	to->root = mem_resize(root, to->forest.roots, sizeof(*root));
}

static void name_all(const struct build *b, struct forest_built *to,
	forest_name *of, const void *names)
{
	struct forest_person *person = to->person;
	struct buf all = {0};

	for (uint32_t i = 0; i < b->n; i++) {
		struct text id = of(names, b->order[person[i].length]);
		person[i].name = all.len;
		person[i].length = (uint32_t)id.len;
		buf_text(&all, id);
	}
	buf_byte(&all, '\0'); /* so that it is never NULL */
	to->names = all.at;
	to->forest.names = all.at;
	to->forest.names_size = all.len;
}

/* At most five eighths full.  The seed comes of the ids, so that the same ids
 * make the same table, and who knows only some cannot crowd it. */
static void index_all(struct forest_built *to)
{
	struct forest *f = &to->forest;
	uint64_t *slot;

	f->bits = 4;
	while ((5ull << f->bits) / 8 < f->n)
		f->bits++;
	slot = mem_zero((size_t)1 << f->bits, sizeof(*slot));
	f->seed = hash_bytes(
		(struct text){f->names, f->names_size}, 0x243f6a8885a308d3);
	for (uint32_t v = 0; v < f->n; v++) {
		uint64_t hash =
			hash_bytes(forest_id(f, &f->person[v]), f->seed);
		size_t at = hash >> (64 - f->bits);
		while (slot[at])
			at = (at + 1) & (((size_t)1 << f->bits) - 1);
		slot[at] = hash >> 32 << 32 | (v + 1);
	}
	f->slot = to->slot = slot;
}

void forest_build(struct forest_built *to, const struct forest_touch *touch,
	forest_name *of, const void *names, const uint32_t *order, uint32_t n)
{
	struct build b = {.n = n, .order = order, .touch = touch};

	*to = (struct forest_built){.forest = {.n = n},
		.person = mem_wide(n, sizeof(*to->person)),
		.up = mem_wide(n, sizeof(*to->up)),
		.end = mem_wide(n, sizeof(*to->end))};
	rank_inviters(&b);
	cut_circles(&b, to);
	find_early(&b, to);
	list_children(&b);
	number_all(&b, to);
	to->forest.person = to->person;
	to->forest.up = to->up;
	to->forest.end = to->end;
	to->forest.root = to->root;
	name_all(&b, to, of, names);
	index_all(to);
	free(b.inviter);
	free(b.from);
	free(b.child);
	free(b.at);
}

void forest_built_release(struct forest_built *b)
{
	free(b->person);
	free(b->up);
	free(b->end);
	free(b->names);
	free(b->root);
	free(b->slot);
	free(b->circle);
	free(b->early);
	*b = (struct forest_built){0};
}
