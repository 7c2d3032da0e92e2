/* exec_bgp.c - a basic graph pattern: each step looks up what the steps before
 * have bound, in the order that the planner chose. */
#include "sparql/exec.h"

struct walk {
	struct exec *r;
	struct algebra *a;
	exec_next *next;
	void *arg;
};

/* A path's step, for each pair that it connects. */
struct bgp_pairs {
	struct walk *w;
	unsigned at;
};

static bool step(struct walk *w, unsigned at);
static bool open_step(struct walk *w, unsigned at);

static uint32_t value_at(const struct exec *r, const struct end *e)
{
	return e->slot == NO_SLOT ? e->id : r->row[e->slot];
}

/* The step at AT is bound: its filters, then the next. */
static inline bool bound(struct walk *w, unsigned at)
{
	struct step *s = &w->a->step[at];

	for (unsigned i = 0; i < s->filters; i++)
		if (!eval_true(w->r, s->filter[i]))
			return !w->r->why;
	if (w->r->counting)
		s->real += w->r->times;
	return at + 1 == w->a->steps ? w->next(w->arg) : step(w, at + 1);
}

static bool pair(void *arg, uint32_t start, uint32_t end)
{
	struct bgp_pairs *p = arg;
	struct exec *r = p->w->r;
	struct step *s = &p->w->a->step[p->at];
	uint32_t *a =
		s->part[0].slot == NO_SLOT ? NULL : &r->row[s->part[0].slot];
	uint32_t *b =
		s->part[2].slot == NO_SLOT ? NULL : &r->row[s->part[2].slot];
	uint32_t before_a = a ? *a : 0, before_b = b ? *b : 0;
	bool more = true;

	if (a)
		*a = start;
	if (!b || !*b || *b == end) { /* the same variable at both ends */
		if (b)
			*b = end;
		more = bound(p->w, p->at);
	}
	if (b)
		*b = before_b;
	if (a)
		*a = before_a;
	return more && exec_tick(r);
}

/* What a variable has from elsewhere must be in the graph, even for a path of
 * no steps; a term of the query need not. */
static bool may_be_end(const struct exec *r, const struct end *e, uint32_t id)
{
	return e->slot == NO_SLOT || id == 0 ||
	       graph_count(r->g, r->set, id, 0, 0) ||
	       graph_count(r->g, r->set, 0, 0, id);
}

static bool step_path(struct walk *w, unsigned at)
{
	struct step *s = &w->a->step[at];
	struct bgp_pairs p = {w, at};

	for (int k = 0; k < 3; k += 2)
		if (!may_be_end(w->r, &s->part[k], value_at(w->r, &s->part[k])))
			return exec_tick(w->r);
	return path_walk(w->r, s->path, value_at(w->r, &s->part[0]),
		value_at(w->r, &s->part[2]), pair, &p);
}

/* Only the last column is open: the commonest step, in a tight loop. */
static bool one_column(struct walk *w, unsigned at, const struct graph_row *row,
	uint32_t *slot)
{
	uint32_t terms = w->r->g->terms;
	bool more = true;

	for (uint64_t i = row->at; i < row->end && more; i++) {
		uint32_t id = packed_get(row->column, i);
		if (id == 0 || id > terms) {
			w->r->g->damaged = true;
			break;
		}
		*slot = id;
		more = bound(w, at) && exec_tick(w->r);
	}
	*slot = 0;
	return more;
}

static bool any_columns(
	struct walk *w, unsigned at, struct graph_scan *scan, uint32_t *slot[3])
{
	uint32_t triple[3];
	bool more = true;

	while (more && graph_next(scan, triple)) {
		bool same = true;
		for (int k = 0; k < 3; k++) {
			for (int j = 0; j < k; j++)
				same &= !slot[k] || slot[j] != slot[k] ||
					triple[j] == triple[k];
			if (slot[k])
				*slot[k] = triple[k];
		}
		more = (!same || bound(w, at)) && exec_tick(w->r);
	}
	for (int k = 0; k < 3; k++)
		if (slot[k])
			*slot[k] = 0;
	return more;
}

/* Whether step AT is the last, and what it binds in the parts that are OPEN is
 * only counted; all but the one of GROUPED, if it has one. */
static bool only_counts(
	const struct walk *w, unsigned at, uint32_t *slot[3], int grouped)
{
	const struct step *s = &w->a->step[at];

	if (w->r->counted != w->a || at + 1 < w->a->steps || s->filters)
		return false;
	for (int k = 0; k < 3; k++) {
		for (int j = 0; j < k; j++)
			if (slot[k] && slot[j] == slot[k])
				return false;
		if (slot[k] && k != grouped &&
			slots_has(&w->r->looked_at, s->part[k].slot))
			return false;
	}
	return true;
}

/* Any row for TIMES of them: what is open has some term, whichever. */
static bool bound_times(
	struct walk *w, unsigned at, uint32_t *slot[3], uint64_t times)
{
	bool more;

	for (int k = 0; k < 3; k++)
		if (slot[k] && !*slot[k])
			*slot[k] = 1;
	w->r->times = times;
	more = bound(w, at);
	w->r->times = 1;
	for (int k = 0; k < 3; k++)
		if (slot[k])
			*slot[k] = 0;
	return more && exec_tick(w->r);
}

/* Runs of the same object of a predicate, or predicate of a subject: GROUPED is
 * that part, and each run a row. */
static bool count_runs(struct walk *w, unsigned at, struct graph_scan *scan,
	uint32_t *slot[3], int grouped)
{
	uint64_t times;
	uint32_t id;
	bool more = true;

	while (more && (times = graph_next_run(scan, &id)) > 0) {
		*slot[grouped] = id;
		more = bound_times(w, at, slot, times);
	}
	return more;
}

/* Triples whose value is that of the variable which ?x = ?y links them with. */
static bool equal_columns(
	struct walk *w, unsigned at, size_t i, uint32_t *slot[3])
{
	struct step *s = &w->a->step[at];
	const uint32_t *triple;
	bool more = true;

	while (more && (triple = exec_equal_next(s, &i)) != NULL) {
		for (int k = 0; k < 3; k++)
			if (slot[k])
				*slot[k] = triple[k];
		more = bound(w, at) && exec_tick(w->r);
	}
	for (int k = 0; k < 3; k++)
		if (slot[k])
			*slot[k] = 0;
	return more;
}

/* Steps from AT on of which all parts are bound: no deeper for each of them.
 * *AT is the first that is not, or behind the last; false: one does not match,
 * and *MORE is whether to go on. */
static bool pass_bound(struct walk *w, unsigned *at, bool *more)
{
	struct exec *r = w->r;

	*more = true;
	for (; *at < w->a->steps; ++*at) {
		struct step *s = &w->a->step[*at];
		uint32_t id[3];
		for (unsigned k = 0; k < 3; k++)
			id[k] = value_at(r, &s->part[k]);
		if (s->path || !id[0] || !id[1] || !id[2])
			return true;
		*more = exec_tick(r);
		if (!*more || !graph_has(r->g, r->set, id[0], id[1], id[2]))
			return false;
		for (unsigned i = 0; i < s->filters; i++)
			if (!eval_true(r, s->filter[i])) {
				*more = !r->why;
				return false;
			}
		if (r->counting)
			s->real += r->times;
	}
	return true;
}

/* Whether S is a link: a term between a node and an open end. */
static bool is_link(const struct step *s, const uint32_t end[2])
{
	return !s->path && !s->equal && s->part[1].slot == NO_SLOT &&
	       (end[0] == 0) != (end[1] == 0);
}

static void ends_of(const struct exec *r, const struct step *s, uint32_t end[2])
{
	end[0] = value_at(r, &s->part[0]);
	end[1] = value_at(r, &s->part[2]);
}

/* The open ends of a link, in their order. */
static struct graph_row linked(
	struct exec *r, struct step *s, const uint32_t end[2])
{
	if (s->set != r->set + 1) {
		s->predicate =
			graph_predicate(&r->g->set[r->set], s->part[1].id);
		s->set = r->set + 1;
	}
	return graph_neighbours(r->g, r->set, s->predicate,
		end[0] ? end[0] : end[1], end[1] != 0);
}

/* What is in A and in B, which has more: a gallop through B for each of A. */
static bool in_both(struct walk *w, unsigned at, const struct graph_row *a,
	struct graph_row b, uint32_t *slot)
{
	struct exec *r = w->r;
	bool more = true;

	for (uint64_t i = a->at; i < a->end && b.at < b.end && more; i++) {
		uint32_t id = packed_get(a->column, i);
		if (id == 0 || id > r->g->terms) {
			r->g->damaged = true;
			break;
		}
		b.at = packed_gallop(b.column, b.at, b.end, id);
		if (b.at == b.end || packed_get(b.column, b.at) != id)
			continue;
		*slot = id;
		if (r->counting)
			w->a->step[at].real += r->times;
		more = bound(w, at + 1) && exec_tick(r);
	}
	*slot = 0;
	return more && exec_tick(r);
}

/* Whether the step behind AT, which binds SLOT, links that to a node as well;
 * *END then are its ends. */
static bool is_pair(
	const struct walk *w, unsigned at, unsigned slot, uint32_t end[2])
{
	const struct step *s = &w->a->step[at], *b = s + 1;

	if (!s->paired || s->filters)
		return false;
	ends_of(w->r, b, end);
	return is_link(b, end) && b->part[end[0] ? 2 : 0].slot == slot;
}

static bool step_link(struct walk *w, unsigned at, const uint32_t end[2])
{
	struct exec *r = w->r;
	struct step *s = &w->a->step[at];
	unsigned open = end[0] ? 2 : 0;
	uint32_t *slot = &r->row[s->part[open].slot], other[2];
	uint32_t *slots[3] = {
		open == 0 ? slot : NULL, NULL, open == 2 ? slot : NULL};
	struct graph_row row = linked(r, s, end), also;

	if (row.at == row.end)
		return exec_tick(r);
	if (only_counts(w, at, slots, -1))
		return bound_times(w, at, slots, row.end - row.at);
	if (row.end - row.at < PAIR_LEAST ||
		!is_pair(w, at, s->part[open].slot, other))
		return one_column(w, at, &row, slot);
	also = linked(r, s + 1, other);
	if (row.end - row.at <= also.end - also.at)
		return in_both(w, at, &row, also, slot);
	return in_both(w, at, &also, row, slot);
}

static bool step(struct walk *w, unsigned at)
{
	uint32_t end[2];
	bool more;

	ends_of(w->r, &w->a->step[at], end);
	if (is_link(&w->a->step[at], end))
		return step_link(w, at, end);

	if (!pass_bound(w, &at, &more))
		return more;
	return at == w->a->steps ? w->next(w->arg) : open_step(w, at);
}

static bool open_step(struct walk *w, unsigned at)
{
	struct exec *r = w->r;
	struct step *s = &w->a->step[at];
	uint32_t id[3], *slot[3];
	struct graph_scan scan;
	unsigned open = 0, last = 0;

	if (s->path)
		return step_path(w, at);
	for (unsigned k = 0; k < 3; k++) {
		id[k] = value_at(r, &s->part[k]);
		slot[k] = id[k] ? NULL : &r->row[s->part[k].slot];
		open += id[k] == 0;
		last = id[k] ? last : k;
	}
	size_t equals;
	if (s->equal && exec_equal_open(r, s, id, &equals))
		return equal_columns(w, at, equals, slot);
	if (open && only_counts(w, at, slot, -1)) {
		uint64_t n = graph_count(r->g, r->set, id[0], id[1], id[2]);
		return n ? bound_times(w, at, slot, n) : exec_tick(r);
	}
	if (graph_match(&scan, r->g, r->set, id[0], id[1], id[2]) == 0)
		return exec_tick(r);
	if (open == 1 && last != 1) {
		struct graph_row row = {
			&scan.set->order[scan.order].third, scan.at, scan.end};
		return one_column(w, at, &row, slot[last]);
	}
	if (open == 2 && id[1] && only_counts(w, at, slot, 2))
		return count_runs(w, at, &scan, slot, 2);
	if (open == 2 && id[0] && only_counts(w, at, slot, 1))
		return count_runs(w, at, &scan, slot, 1);
	return any_columns(w, at, &scan, slot);
}

bool exec_bgp(struct exec *r, struct algebra *a, exec_next *next, void *arg)
{
	struct walk w = {r, a, next, arg};

	if (a->left)
		return exec_table(r, a, next, arg);
	return a->steps ? step(&w, 0) : next(arg);
}
