/* book.c - the terms of the state, taken apart for the checks. */
#include <stdlib.h>

#include "offer-audit/parts.h"

static struct audit_how how(const struct config *c)
{
	struct audit_how to = {.columns = c->columns,
		.first_protected = c->first_protected,
		.first_factor = c->first_factor,
		.tolerance = c->tol,
		.proxy_tolerance = c->proxy_tol,
		.offered_tolerance = c->offered_tol,
		.permutations = (unsigned)c->permutations,
		.seed = (uint64_t)c->seed};

	for (unsigned i = 0; i < c->columns; i++)
		to.column[i] = c->column[i].name;
	return to;
}

void book_open(struct report *r, const struct state *s)
{
	r->audit.how = how(r->config);
	audit_terms_book(&r->audit, &r->bytes, &s->terms);
}

void book_release(struct report *r)
{
	audit_report_release(&r->audit);
	free(r->audit.line);
	buf_release(&r->bytes);
}
