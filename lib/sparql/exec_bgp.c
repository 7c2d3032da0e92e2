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
static bool one_column(
	struct walk *w, unsigned at, struct graph_scan *scan, uint32_t *slot)
{
	const struct packed *column = &scan->set->order[scan->order].third;
	uint32_t terms = w->r->g->terms;
	bool more = true;

	for (uint64_t i = scan->at; i < scan->end && more; i++) {
		uint32_t id = packed_get(column, i);
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

static bool step(struct walk *w, unsigned at)
{
	bool more;

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
	if (open == 1 && last != 1)
		return one_column(w, at, &scan, slot[last]);
	if (open == 2 && id[1] && only_counts(w, at, slot, 2))
		return count_runs(w, at, &scan, slot, 2);
	if (open == 2 && id[0] && only_counts(w, at, slot, 1))
		return count_runs(w, at, &scan, slot, 1);
	return any_columns(w, at, &scan, slot);
}

bool exec_bgp(struct exec *r, struct algebra *a, exec_next *next, void *arg)
{
	struct walk w = {r, a, next, arg};

	return a->steps ? step(&w, 0) : next(arg);
}
