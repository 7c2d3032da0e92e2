/* paths.c - property paths (9.3, 18.4): walks by breadth, each node once, so
 * time is linear in the edges met and memory in the nodes.
 *
 * A path that repeats gives each pair once, the others one for each way. p{n,m}
 * gives the nodes that some walk of n to m steps ends in.
 */
#include "sparql/marks.h"

struct walker {
	struct exec *r;
	const struct syntax_path *path;
	uint32_t start, end;
	path_next *next;
	void *arg;
	uint32_t at;
	/* of a path that repeats: */
	struct marks *met;
	bool from_end; /* it is walked from its end */
	bool single;   /* it repeats one predicate, gone AGAINST it or along */
	bool against;
	int64_t predicate;
};

uint32_t path_predicate(struct exec *r, const struct syntax_path *link)
{
	if (link->link.var)
		return r->row[link->slot];
	uint32_t id = graph_find(r->g, link->link.key);

	if (!id && link->link.is_a && !r->rdf)
		id = graph_find(r->g, text_of("a"));
	return id;
}

double path_estimate(struct exec *r, const struct syntax_path *path)
{
	double all = (double)r->g->set[r->set].n;

	switch (path->kind) {
	case PATH_LINK: {
		if (path->link.var) /* whichever it will be */
			return all /
			       (double)(r->g->set[r->set].predicate.n + 1);
		uint32_t p = path_predicate(r, path);
		return p ? (double)graph_count(r->g, r->set, 0, p, 0) : 0;
	}
	case PATH_INVERSE:
		return path_estimate(r, path->left);
	case PATH_SEQUENCE:
	case PATH_ALTERNATIVE:
		return path_estimate(r, path->left) +
		       path_estimate(r, path->right);
	case PATH_NOT:
		return all;
	default:
		/* Farther than one step; from nothing all nodes too. */
		return 10 * path_estimate(r, path->left) +
		       (path->least == 0 ? r->g->set[r->set].subjects : 1);
	}
}

static bool walk_link(struct walker *w)
{
	struct graph_scan scan;
	uint32_t p = path_predicate(w->r, w->path), t[3];

	if (!p)
		return true;
	graph_match(&scan, w->r->g, w->r->set, w->start, p, w->end);
	while (graph_next(&scan, t))
		if (!w->next(w->arg, t[0], t[2]) || !exec_tick(w->r))
			return false;
	return true;
}

static bool inverse_next(void *arg, uint32_t start, uint32_t end)
{
	struct walker *w = arg;

	return w->next(w->arg, end, start);
}

static bool right_next(void *arg, uint32_t middle, uint32_t end)
{
	struct walker *w = arg;

	(void)middle;
	return w->next(w->arg, w->at, end);
}

static bool middle_next(void *arg, uint32_t start, uint32_t middle)
{
	struct walker *w = arg;
	struct walker inner = *w;

	inner.at = start;
	return path_walk(
		w->r, w->path->right, middle, w->end, right_next, &inner);
}

static bool left_next(void *arg, uint32_t start, uint32_t middle)
{
	struct walker *w = arg;

	(void)middle;
	return w->next(w->arg, start, w->at);
}

static bool back_next(void *arg, uint32_t middle, uint32_t end)
{
	struct walker *w = arg;
	struct walker inner = *w;

	inner.at = end;
	return path_walk(
		w->r, w->path->left, w->start, middle, left_next, &inner);
}

static bool walk_sequence(struct walker *w)
{
	if (w->start || !w->end)
		return path_walk(
			w->r, w->path->left, w->start, 0, middle_next, w);
	return path_walk(w->r, w->path->right, 0, w->end, back_next, w);
}

/* Whether P is among the links, or with BACK the inverse links, of SET. */
static bool in_set(
	struct exec *r, const struct syntax_path *set, uint32_t p, bool back)
{
	if (!set)
		return false;
	if (set->kind == PATH_ALTERNATIVE)
		return in_set(r, set->left, p, back) ||
		       in_set(r, set->right, p, back);
	if ((set->kind == PATH_INVERSE) != back)
		return false;
	return path_predicate(r, back ? set->left : set) == p;
}

static bool has_direction(const struct syntax_path *set, bool back)
{
	if (!set)
		return !back;
	if (set->kind == PATH_ALTERNATIVE)
		return has_direction(set->left, back) ||
		       has_direction(set->right, back);
	return (set->kind == PATH_INVERSE) == back;
}

static bool walk_not_one_way(struct walker *w, bool back)
{
	const struct syntax_path *set = w->path->left;
	struct graph_scan scan;
	uint32_t t[3];

	if (!has_direction(set, back))
		return true;
	graph_match(&scan, w->r->g, w->r->set, back ? w->end : w->start, 0,
		back ? w->start : w->end);
	while (graph_next(&scan, t)) {
		if (!in_set(w->r, set, t[1], back) &&
			!w->next(
				w->arg, back ? t[2] : t[0], back ? t[0] : t[2]))
			return false;
		if (!exec_tick(w->r))
			return false;
	}
	return true;
}

static bool mark_end(void *arg, uint32_t start, uint32_t end)
{
	struct walker *w = arg;

	(void)start;
	marks_put(w->met, end);
	return true;
}

static bool mark_start(void *arg, uint32_t start, uint32_t end)
{
	struct walker *w = arg;

	(void)end;
	marks_put(w->met, start);
	return true;
}

/* What is met will be stepped from in turn: fetch it ahead. */
static void expect(const struct walker *w, size_t at)
{
	const struct marks *m = w->met;
	enum { SOON = 16, NEXT = 8 };

	if (w->single && !w->against && at + SOON < m->n)
		graph_expect(w->r->g, w->r->set, m->list[at + SOON],
			m->list[at + NEXT]);
}

/* Mark what one step leads to from NODE. */
static bool one_step(struct walker *w, uint32_t node)
{
	struct exec *r = w->r;

	if (!w->single) {
		if (w->against)
			return path_walk(
				r, w->path->left, 0, node, mark_start, w);
		return path_walk(r, w->path->left, node, 0, mark_end, w);
	}
	struct graph_row row =
		graph_neighbours(r->g, r->set, w->predicate, node, w->against);
	for (; row.at < row.end; row.at++) {
		uint32_t id = packed_get(row.column, row.at);
		if (id == 0 || id > r->g->terms)
			r->g->damaged = true;
		else
			marks_put(w->met, id);
	}
	return exec_tick(r);
}

/* What is repeated may be a single link, gone along or against it. */
static void choose_step(struct walker *w, bool from_end)
{
	const struct syntax_path *path = w->path->left;
	bool against = from_end;

	w->from_end = w->against = from_end;
	w->single = false;
	while (path->kind == PATH_INVERSE) {
		path = path->left;
		against = !against;
	}
	if (path->kind != PATH_LINK)
		return;
	uint32_t p = path_predicate(w->r, path);
	w->predicate = p ? graph_predicate(&w->r->g->set[w->r->set], p) : -1;
	w->single = true;
	w->against = against;
}

/* From what is met to the nodes that exactly STEPS steps lead to. */
static bool exactly(struct walker *w, unsigned steps)
{
	bool more = true;

	for (; steps > 0 && more && w->met->n; steps--) {
		struct marks *from = w->met;
		w->met = marks_new(w->r);
		for (size_t i = 0; i < from->n && more; i++)
			more = one_step(w, from->list[i]);
		marks_free(w->r, from);
	}
	return more;
}

/* Give what is met, then what it leads to in up to MOST more steps.  Without
 * any met, the first step is from FROM, which is then met only by a way round.
 */
static bool spread(struct walker *w, uint32_t from, unsigned most)
{
	uint32_t target = w->from_end ? w->start : w->end;
	unsigned steps = 0;
	bool more = true;

	if (w->met->n == 0) {
		more = one_step(w, from);
		steps = 1;
	}
	size_t level = w->met->n;
	for (size_t at = 0; more && at < w->met->n; at++) {
		if (at == level) {
			steps++;
			level = w->met->n;
		}
		uint32_t node = w->met->list[at];
		if (!target || node == target)
			more = w->from_end ? w->next(w->arg, node, from)
					   : w->next(w->arg, from, node);
		if (node == target)
			break;
		expect(w, at);
		if (more && steps < most)
			more = one_step(w, node);
	}
	return more;
}

/* From one end, that is known. */
static bool repeat_from(const struct walker *of, uint32_t from, bool from_end)
{
	struct walker w = *of;
	unsigned least = w.path->least;
	unsigned most = w.path->most;
	bool more = true;

	choose_step(&w, from_end);
	w.met = marks_new(w.r);
	if (least != 1)
		marks_put(w.met, from);
	if (least > 1) {
		more = exactly(&w, least);
		most = most == PATH_FOREVER ? most : most - least;
	}
	if (more && (least <= 1 || w.met->n))
		more = spread(&w, from, most);
	marks_free(w.r, w.met);
	return more;
}

struct path_sources {
	struct walker *w;
	struct marks *done;
};

/* Each node once, as a start. */
static bool from_source(struct path_sources *s, uint32_t node)
{
	return !marks_put(s->done, node) || repeat_from(s->w, node, false);
}

static bool source_next(void *arg, uint32_t start, uint32_t end)
{
	(void)end;
	return from_source(arg, start);
}

/* Both ends open: from each node that a step begins in, and for paths of no
 * steps from every node. */
static bool repeat_all(struct walker *w)
{
	struct path_sources s = {w, marks_new(w->r)};
	struct graph_scan scan;
	uint32_t t[3];
	bool more = true;

	if (w->path->least > 0) {
		more = path_walk(w->r, w->path->left, 0, 0, source_next, &s);
	} else {
		graph_match(&scan, w->r->g, w->r->set, 0, 0, 0);
		while (more && graph_next(&scan, t))
			more = from_source(&s, t[0]) && from_source(&s, t[2]) &&
			       exec_tick(w->r);
	}
	marks_free(w->r, s.done);
	return more;
}

static bool walk_repeat(struct walker *w)
{
	if (w->start)
		return repeat_from(w, w->start, false);
	if (w->end)
		return repeat_from(w, w->end, true);
	return repeat_all(w);
}

bool path_walk(struct exec *r, const struct syntax_path *path, uint32_t start,
	uint32_t end, path_next *next, void *arg)
{
	struct walker w = {.r = r,
		.path = path,
		.start = start,
		.end = end,
		.next = next,
		.arg = arg};

	switch (path->kind) {
	case PATH_LINK:
		return walk_link(&w);
	case PATH_INVERSE:
		return path_walk(r, path->left, end, start, inverse_next, &w);
	case PATH_SEQUENCE:
		return walk_sequence(&w);
	case PATH_ALTERNATIVE:
		return path_walk(r, path->left, start, end, next, arg) &&
		       path_walk(r, path->right, start, end, next, arg);
	case PATH_NOT:
		return walk_not_one_way(&w, false) &&
		       walk_not_one_way(&w, true);
	default:
		return walk_repeat(&w);
	}
}
