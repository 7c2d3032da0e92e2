/* query_parts.h - what the parts of query.h share. */
#ifndef SPARQL_QUERY_PARTS_H
#define SPARQL_QUERY_PARTS_H

#include "sparql/exec.h"
#include "sparql/query.h"

struct query {
	struct syntax syntax;
	struct program program;
	struct text base;
	bool rdf;
	struct query_wrong wrong;
	uint32_t *row;	    /* of the run */
	uint32_t *base_row; /* what is bound before it */
	struct text *bound; /* keys that slots have from outside; borrowed */
	uint32_t *given;    /* or their numbers, 0: none */
	/* The plan, if there is one that holds: it is of this graph, with these
	 * slots bound, and all terms of the query are in the graph. */
	struct graph *planned;
	struct algebra_slots planned_bound;
	bool (*num)(void *arg, struct text t, double *to);
	void *num_arg;
	struct exec *run; /* while it runs */
	struct query_note met[QUERY_METS];
};

/* Call ONE for every operation and every expression of the query. */
struct query_visit {
	void (*algebra)(void *arg, struct algebra *a);
	void (*expr)(void *arg, struct expr *e);
	void *arg;
};
void query_walk(struct query *q, const struct query_visit *v);

/* Forget what a run has left in the plan. */
void query_clean(struct query *q);

#endif
