/* unknown.c - names of a query that the graph does not have, and what may have
 * been meant: terms at a small edit distance. */
#include "graph/near.h"
#include "graph/query_parts.h"

enum { NEAR = 3, TERMS_MOST = 5000000 };

typedef void tell_name(
	void *arg, struct text name, const struct text *near, unsigned n);

struct seeker {
	struct query *q;
	struct graph *g;
	tell_name *tell;
	void *arg;
	struct text told[32];
	unsigned n;
};

struct text query_shown(struct text key, bool rdf)
{
	return rdf ? term_parts(key).text : key;
}

/* The best NEAR terms, the nearer first, then by their bytes. */
unsigned query_near(struct graph *g, struct text key, struct text best[NEAR])
{
	struct near near;
	unsigned distance[NEAR], n = 0;

	near_init(&near, query_shown(key, g->rdf));
	unsigned most = near.n <= 1 ? 0 : near.n <= 5 ? 1 : 2;
	if (most == 0 || near.n == NEAR_MOST || g->terms > TERMS_MOST)
		return 0;
	for (uint32_t id = 1; id <= g->terms; id++) {
		struct text term = graph_term(g, id);
		if (g->rdf && (term.len == 0 || term.at[0] != key.at[0]))
			continue;
		struct text text = query_shown(term, g->rdf);
		unsigned d = near_distance(&near, text, most), at = n;
		if (d > most)
			continue;
		while (at > 0 && distance[at - 1] > d)
			at--;
		if (at == NEAR)
			continue;
		n += n < NEAR;
		for (unsigned i = n - 1; i > at; i--) {
			distance[i] = distance[i - 1];
			best[i] = best[i - 1];
		}
		distance[at] = d;
		best[at] = text;
	}
	return n;
}

static void look(struct seeker *s, const struct end *e)
{
	struct text best[NEAR];

	if (e->slot != NO_SLOT || !e->key.at || e->is_a ||
		graph_find(s->g, e->key) || s->n == 32)
		return;
	for (unsigned i = 0; i < s->n; i++)
		if (text_equal(s->told[i], e->key))
			return;
	s->told[s->n++] = e->key;
	unsigned n = query_near(s->g, e->key, best);
	s->tell(s->arg, query_shown(e->key, s->q->rdf), best, n);
}

static void look_path(struct seeker *s, const struct path *p)
{
	if (!p)
		return;
	if (p->kind == PATH_LINK) {
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

void query_unknown(struct query *q, struct graph *g, tell_name *tell, void *arg)
{
	struct seeker s = {.q = q, .g = g, .tell = tell, .arg = arg};

	query_walk(q, &(struct query_visit){look_algebra, NULL, &s});
}
