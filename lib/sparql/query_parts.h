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
	struct text *bound; /* keys that slots have from outside; borrowed */
	struct exec *run;   /* while it runs */
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
