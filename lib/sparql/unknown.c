/* unknown.c - names of a query that the graph does not have, and what may have
 * been meant: terms at a small edit distance. */
#include "base/edits.h"
#include "sparql/query_parts.h"

struct seeker {
	struct query *q;
	struct graph *g;
	void (*each)(void *arg, struct text key);
	void *arg;
	struct table seen;
};

struct text query_shown(struct text key, bool rdf)
{
	return rdf ? term_parts(key).text : key;
}

/* The best terms so far, the nearer first, then by their bytes. */
struct ranking {
	struct text *best;
	unsigned distance[QUERY_NEAR], n;
};

static void rank(struct ranking *r, struct text text, unsigned d)
{
	unsigned at = r->n;

	while (at > 0 && r->distance[at - 1] > d)
		at--;
	if (at == QUERY_NEAR)
		return;
	r->n += r->n < QUERY_NEAR;
	for (unsigned i = r->n - 1; i > at; i--) {
		r->distance[i] = r->distance[i - 1];
		r->best[i] = r->best[i - 1];
	}
	r->distance[at] = d;
	r->best[at] = text;
}

/* All terms are looked at: a run asks for so few names that an index of them
 * would cost more than it saves. */
unsigned query_near(
	struct graph *g, struct text key, struct text best[QUERY_NEAR])
{
	uint32_t want[EDITS_LONGEST], is[EDITS_LONGEST];
	size_t n = edits_characters(want, query_shown(key, g->rdf));
	unsigned most = n <= 1 ? 0 : n <= 5 ? 1 : 2;
	struct ranking r = {.best = best};

	if (most == 0 || n == EDITS_LONGEST)
		return 0;
	for (uint32_t id = 1; id <= g->terms; id++) {
		struct text term = graph_term(g, id);
		if (g->rdf && (term.len == 0 || term.at[0] != key.at[0]))
			continue;
		struct text text = query_shown(term, g->rdf);
		if (text.len + most < n || text.len > 4 * (n + most))
			continue; /* a character has 1 to 4 bytes */
		size_t m = edits_characters(is, text);
		unsigned d = edits_between(want, n, is, m, most);
		if (d <= most)
			rank(&r, text, d);
	}
	return r.n;
}

static void look(struct seeker *s, const struct end *e)
{
	size_t before = s->seen.n;

	if (e->slot != NO_SLOT || !e->key.at || e->is_a ||
		graph_find(s->g, e->key))
		return;
	table_put(&s->seen, e->key);
	if (s->seen.n > before && s->each)
		s->each(s->arg, e->key);
}

static void look_path(struct seeker *s, const struct syntax_path *p)
{
	if (!p)
		return;
	if (p->kind == PATH_LINK && !p->link.var) {
		struct end e = {.slot = NO_SLOT,
			.key = p->link.key,
			.is_a = p->link.is_a};
		look(s, &e);
	}
	look_path(s, p->left);
	look_path(s, p->right);
}

static void look_algebra(void *arg, struct algebra *a)
{
	struct seeker *s = arg;

	for (unsigned i = 0; i < a->steps; i++) {
		for (int k = 0; k < 3; k++)
			look(s, &a->step[i].part[k]);
		look_path(s, a->step[i].path);
	}
	if (a->kind == ALGEBRA_ROUTE) {
		look(s, &a->name);
		look(s, &a->end);
		look_path(s, a->path);
	}
	for (size_t i = 0; i < a->rows * a->columns; i++)
		look(s, &a->values[i]);
}

size_t query_unknown(struct query *q, struct graph *g,
	void (*each)(void *arg, struct text key), void *arg)
{
	struct seeker s = {.q = q, .g = g, .each = each, .arg = arg};

	table_init(&s.seen, 0, 1);
	query_walk(q, &(struct query_visit){look_algebra, NULL, &s});
	size_t n = s.seen.n;
	table_release(&s.seen);
	return n;
}

void query_print_unknown(
	struct buf *to, struct graph *g, struct text key, bool rdf)
{
	struct text near[QUERY_NEAR];
	unsigned n = query_near(g, key, near);

	buf_printf(to, "'%s' is not in the graph",
		text_show(query_shown(key, rdf)));
	for (unsigned i = 0; i < n; i++)
		buf_printf(to, "%s'%s'",
			i ? ", " : " (near it: ", text_show(near[i]));
	if (n)
		buf_byte(to, ')');
	buf_byte(to, '\0');
}
