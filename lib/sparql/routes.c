/* routes.c - PATH(from, p+, ?to, ?depth, ?route): walks by breadth that tell
 * how many steps a node is away, and one shortest way there (of several the
 * one through the nodes that come first by their bytes). */
#include <assert.h>
#include <stdlib.h>

#include "sparql/marks.h"

struct router {
	struct exec *r;
	struct algebra *a;
	exec_next *next;
	void *arg;
	struct marks *met;
	uint32_t *parent; /* place in met->list of the node before, 1 +; 0 */
	uint32_t *depth;
	size_t cap, depth_cap;
	uint32_t node; /* place of the one that is left */
	uint32_t from;
	bool back; /* from the end of the path to its start */
};

static bool note(struct router *x, uint32_t id, uint32_t parent, uint32_t depth)
{
	if (!marks_put(x->met, id))
		return false;
	mem_grow(&x->parent, &x->cap, x->met->n, sizeof(*x->parent));
	mem_grow(&x->depth, &x->depth_cap, x->met->n, sizeof(*x->depth));
	assert(x->parent && x->depth);
	x->parent[x->met->n - 1] = parent;
	x->depth[x->met->n - 1] = depth;
	return true;
}

static bool note_end(void *arg, uint32_t start, uint32_t end)
{
	struct router *x = arg;
	uint32_t to = x->back ? start : end;

	note(x, to, x->node, x->node ? x->depth[x->node - 1] + 1 : 1);
	return true;
}

static bool step_from(struct router *x, uint32_t id, uint32_t place)
{
	x->node = place;
	return path_walk(x->r, x->a->path->left, x->back ? 0 : id,
		x->back ? id : 0, note_end, x);
}

static void append_name(struct router *x, struct buf *to, uint32_t id)
{
	struct value v = value_of(exec_text(x->r, id), x->r->rdf);

	buf_text(to, v.text);
}

/* The names on the way, from the start of the path to its end. */
static uint32_t route_term(struct router *x, size_t place)
{
	struct buf b = {0};
	uint32_t *way = mem_array(x->met->n + 2, sizeof(*way));
	size_t n = 0;
	bool self = x->depth[place - 1] == 0;

	for (uint32_t at = (uint32_t)place; at; at = x->parent[at - 1])
		way[n++] = x->met->list[at - 1];
	if (!self && x->a->path->least > 0)
		way[n++] = x->from;
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_byte(&b, '>');
		append_name(x, &b, way[x->back ? i : n - 1 - i]);
	}
	eval_begin(x->r);
	struct value v = value_string(pool_text(&x->r->scratch, buf_view(&b)));
	uint32_t id = eval_intern(x->r, &v);
	eval_end(x->r);
	buf_release(&b);
	free(way);
	return id;
}

static uint32_t number_term(struct router *x, uint32_t n)
{
	eval_begin(x->r);
	struct value v = value_integer(n);
	uint32_t id = eval_intern(x->r, &v);
	eval_end(x->r);
	return id;
}

/* Give SLOT a term, if it has none or the same; *BEFORE is to come back. */
static bool put(struct exec *r, unsigned slot, uint32_t id, uint32_t *before)
{
	*before = 0;
	if (slot == NO_SLOT)
		return true;
	*before = r->row[slot];
	if (*before && *before != id)
		return false;
	r->row[slot] = id;
	return true;
}

static void take_back(struct exec *r, unsigned slot, uint32_t before)
{
	if (slot != NO_SLOT)
		r->row[slot] = before;
}

static bool give(struct router *x, size_t place)
{
	assert(x->depth);
	struct exec *r = x->r;
	struct algebra *a = x->a;
	uint32_t to = x->met->list[place - 1], depth = x->depth[place - 1];
	unsigned slot[4] = {x->back ? a->end.slot : a->name.slot,
		x->back ? a->name.slot : a->end.slot, a->depth, a->route};
	const struct end *other = x->back ? &a->name : &a->end;
	uint32_t before[4];
	int n = 0;
	bool ok = true, more = true;

	if (depth < a->path->least)
		return true;
	if (other->slot == NO_SLOT && other->id != to)
		return true;
	while (ok && n < 4) {
		uint32_t id = n == 0   ? x->from
			      : n == 1 ? to
			      : slot[n] == NO_SLOT
				      ? 0
				      : (n == 2 ? number_term(x, depth)
						: route_term(x, place));
		ok = put(r, slot[n], id, &before[n]);
		n += ok;
	}
	if (ok)
		more = x->next(x->arg);
	while (n-- > 0)
		take_back(r, slot[n], before[n]);
	return more && !r->why;
}

static bool route_from(struct router *x, uint32_t from)
{
	const struct syntax_path *path = x->a->path;
	unsigned most = path->most;
	bool more = true;

	x->from = from;
	x->met = marks_new(x->r);
	if (path->least == 0)
		note(x, from, 0, 0);
	else
		more = step_from(x, from, 0);
	for (size_t at = 0; more && at < x->met->n; at++) {
		more = give(x, at + 1) && exec_tick(x->r);
		if (more && x->depth[at] < most)
			more = step_from(x, x->met->list[at], (uint32_t)at + 1);
	}
	marks_free(x->r, x->met);
	return more;
}

struct starts {
	struct router *x;
	struct marks *done;
};

static bool start_next(void *arg, uint32_t start, uint32_t end)
{
	struct starts *s = arg;

	(void)end;
	return !marks_put(s->done, start) || route_from(s->x, start);
}

bool exec_route(struct exec *r, struct algebra *a, exec_next *next, void *arg)
{
	struct router x = {.r = r, .a = a, .next = next, .arg = arg};
	uint32_t from =
		a->name.slot == NO_SLOT ? a->name.id : r->row[a->name.slot];
	uint32_t to = a->end.slot == NO_SLOT ? a->end.id : r->row[a->end.slot];
	bool more;

	if (from) {
		more = route_from(&x, from);
	} else if (to) {
		x.back = true;
		more = route_from(&x, to);
	} else {
		struct starts s = {&x, marks_new(r)};
		more = path_walk(r, a->path->left, 0, 0, start_next, &s);
		marks_free(r, s.done);
	}
	free(x.parent);
	free(x.depth);
	return more;
}
