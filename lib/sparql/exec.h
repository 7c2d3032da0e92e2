/* exec.h - a query while it runs: the row at hand, terms it has made, limits.
 *
 * Operations push: exec() calls NEXT once for each solution, with the row
 * filled, and empties what it filled before it returns.  NEXT returns false to
 * have no more; then so does exec().  What ends the query for good is in why.
 */
#ifndef SPARQL_EXEC_H
#define SPARQL_EXEC_H

#include "base/random.h"
#include "base/table.h"
#include "graph/graph.h"
#include "sparql/algebra.h"
#include "sparql/query.h"
#include "sparql/value.h"

struct exec {
	struct graph *g;
	struct program *p;
	bool rdf;
	uint32_t *row;	     /* a term for each slot */
	uint32_t set;	     /* the graph at hand */
	struct table own;    /* terms that are not in the graph; made late */
	struct pool scratch; /* texts of the expression at hand */
	struct known
		*known; /* values of terms that were looked at; made late */
	struct wholes *wholes; /* whole numbers among them; made late */
	struct found *found;   /* terms that were looked for; made late */
	struct buf key;	       /* of the term that is interned */
	unsigned evaluating;
	struct text base;
	int64_t now; /* ms */
	struct random random;
	uint64_t solution; /* rows answered so far, for BNODE */
	const char *why;
	char message[256];
	uint64_t ticks;
	int64_t deadline; /* ns on the clock; 0: none */
	int64_t (*clock)(void);
	uint64_t rows, max_rows;
	uint32_t *base_row;  /* bound before it all; in EXISTS: at its start */
	unsigned exists;     /* how deep in EXISTS */
	struct marks *marks; /* free ones */
	bool counting;	     /* real sizes, for --explain */
	/* How many solutions the row at hand stands for: 1, but where rows that
	 * differ only in what nobody looks at are counted. */
	uint64_t times;
	const struct algebra *counted;	/* whose rows may be so */
	struct algebra_slots looked_at; /* what somebody does look at */
	struct query_note *met;		/* QUERY_METS of them; the query's */
	bool (*num)(void *arg, struct text t, double *to); /* or NULL */
	void *num_arg;
	uintptr_t bottom; /* of the stack when it began, and bytes it may use */
	size_t stack;
	unsigned weighing; /* how deep in ways of joining that are compared */
};

typedef bool exec_next(void *arg);

/* terms.c: a number for any term, and its bytes, which stay. */
uint32_t exec_term(struct exec *r, struct text key);
struct text exec_text(struct exec *r, uint32_t id);
uint32_t exec_terms(const struct exec *r); /* the largest number */

/* What the term stands for, 0 for nothing; those of the graph are remembered,
 * as numbers are read over and over. */
struct value exec_value(struct exec *r, uint32_t id);
void exec_forget(struct exec *r); /* what is remembered */

/* exec_whole.c: whether the term is a whole number of 64 bits, exactly *TO;
 * and whether E, a comparison of such, is true: 1, 0, or -1 if it is none. */
bool exec_whole(struct exec *r, uint32_t id, int64_t *to);
int exec_whole_truth(struct exec *r, const struct expr *e);

/* Count that V was met so: the answer does not show it. */
void exec_met(struct exec *r, enum query_met what, const struct value *v);

/* End the query: *WHY is copied.  Returns false. */
bool exec_fail(struct exec *r, const char *why);

/* Whether to go on: the time is not up. */
bool exec_time(struct exec *r);
static inline bool exec_tick(struct exec *r)
{
	return (++r->ticks & 4095) != 0 || exec_time(r);
}

/* Whether the stack is used up, which ends the query: all that calls itself
 * along the query asks. */
static inline bool exec_deep(struct exec *r)
{
	uintptr_t here = (uintptr_t)__builtin_frame_address(0);
	size_t used = here < r->bottom ? r->bottom - here : here - r->bottom;

	if (used <= r->stack)
		return false;
	exec_fail(r, "nested too deep for the stack (see ulimit -s)");
	return true;
}

/* expression.c */
bool eval_true(struct exec *r, const struct expr *e);
uint32_t eval_term(struct exec *r, const struct expr *e); /* 0: an error */
/* Between begin and end texts of values stay. */
void eval_begin(struct exec *r);
void eval_end(struct exec *r);
struct value eval(struct exec *r, const struct expr *e);
uint32_t eval_intern(struct exec *r, struct value *v);

/* functions_*.c */
struct value function_call(
	struct exec *r, const struct expr *e, struct value *arg, unsigned n);
struct value function_text(
	struct exec *r, int which, struct value *arg, unsigned n);
struct value function_cast(struct exec *r, struct text type, struct value *v);
bool function_casts(struct text type); /* whether there is such a cast */
struct value function_cast_moment(
	struct exec *r, const struct value *v, struct text type);
struct value function_regex(
	struct exec *r, const struct expr *e, struct value *arg, unsigned n);
struct value function_case(
	struct exec *r, const struct expr *e, struct value *v);
struct value function_hash(struct exec *r, int which, struct value *v);
struct value function_clock(struct exec *r, int which, struct value *v);
bool function_is_text(struct exec *r, struct value *v);
void regex_release(struct expr *e);

/* plan.c: orders patterns, chooses ways of joining; BOUND before it. */
void plan_selection(
	struct exec *r, struct selection *s, const struct algebra_slots *bound);

/* plan_filter.c: filters of *AT apart and as low as they can be, before
 * anything is planned; and E, around pattern A, checked at the first of its
 * steps that can, OUTER bound before it. */
void plan_lower(struct exec *r, struct algebra **at);
void plan_attach(struct exec *r, struct algebra *a, struct expr *e,
	const struct algebra_slots *outer);

/* plan_order.c: numbers for the terms of a pattern; its order and estimates. */
void plan_resolve(struct exec *r, struct end *e);
void plan_patterns(
	struct exec *r, struct algebra *a, const struct algebra_slots *bound);

/* plan_halves.c: the pattern of S, planned with nothing bound before it, in two
 * halves where that is much cheaper. */
void plan_halves(struct exec *r, const struct selection *s);

/* exec.c */
bool exec(struct exec *r, struct algebra *a, exec_next *next, void *arg);

/* exec_exists.c: whether A has a solution with the row at hand; what it came to
 * for the terms that it sees is kept until exec_exists_forget(). */
bool exec_exists(struct exec *r, struct algebra *a);
void exec_exists_forget(struct algebra *a);

/* exec_equal.c: the triples of a step whose value may equal that of ?x of
 * ?x = ?y, first and next; NULL at the end.  False: they are few, or more is
 * bound, and they are to be looked at one by one. */
bool exec_equal_open(
	struct exec *r, struct step *s, const uint32_t id[3], size_t *first);
const uint32_t *exec_equal_next(const struct step *s, size_t *at);
void exec_equal_forget(struct step *s);

/* exec_bgp.c: where two links lead to the same variable, and the first to so
 * many, only what both have is walked. */
enum { PAIR_LEAST = 3 };
bool exec_bgp(struct exec *r, struct algebra *a, exec_next *next, void *arg);

/* exec_table.c: solutions kept, and found again by what they share. */
bool exec_table(struct exec *r, struct algebra *a, exec_next *next, void *arg);
bool exec_minus(struct exec *r, struct algebra *a, exec_next *next, void *arg);
void table_forget(struct algebra *a);

/* exec_select.c */
bool exec_select(
	struct exec *r, struct selection *s, exec_next *next, void *arg);

/* exec_group.c */
bool exec_group(
	struct exec *r, struct selection *s, exec_next *next, void *arg);

/* paths.c: each pair that PATH connects, START and END 0 for any. */
typedef bool path_next(void *arg, uint32_t start, uint32_t end);
bool path_walk(struct exec *r, const struct syntax_path *path, uint32_t start,
	uint32_t end, path_next *next, void *arg);
double path_estimate(struct exec *r, const struct syntax_path *path);
uint32_t path_predicate(struct exec *r, const struct syntax_path *link);

/* routes.c */
bool exec_route(struct exec *r, struct algebra *a, exec_next *next, void *arg);

#endif
