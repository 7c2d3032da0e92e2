/* graph.h - a graph of triples: terms by number, triples by any of their parts.
 *
 *	struct graph *g;
 *	TRY(graph_open(&g, image, true));   // made by build.h, or a mapped file
 *	uint32_t s = graph_find(g, text_of("贷款"));
 *	struct graph_scan scan;
 *	uint32_t triple[3];
 *
 *	graph_match(&scan, g, 0, s, 0, 0);
 *	while (graph_next(&scan, triple))
 *		use(graph_term(g, triple[2]));
 *	graph_free(g);
 *
 * Terms are numbered from 1 in the order of their bytes, and 0 stands for no
 * term.  A graph holds one or more sets of triples over the same terms: number
 * 0 is the default graph, the others are named.  Each set lies in three orders,
 * by subject, predicate, object (SPO), by predicate, object, subject (POS), and
 * by object, subject, predicate (OSP), so that whatever is known of a triple,
 * what matches is one range:
 *
 *	SPO   first[s] --> | p p p | ...      first[s+1]
 *	                   | o o o |          columns of packed numbers
 *
 * Predicates have small numbers of their own in the columns, in the order of
 * their terms.  The method is that of RDF-3X and Hexastore, with the three
 * orders that suffice for a range.
 *
 * An image may come from a file that is damaged: no function here reads outside
 * of it, and what it says wrongly is told by graph_damaged().
 */
#ifndef GRAPH_GRAPH_H
#define GRAPH_GRAPH_H

#include "base/fail.h"
#include "base/mem.h"
#include "graph/packed.h"

/* What an image is called in an index file (kept/mapped.h); the number goes up
 * when it lies otherwise. */
#define GRAPH_CONTENT "graph/1"

enum graph_order { GRAPH_SPO, GRAPH_POS, GRAPH_OSP };

/* One order: its first part's ranges, and columns of the other two. */
struct graph_permutation {
	struct packed first; /* where the range of each begins, one more */
	struct packed second, third;
};

/* A predicate's number, as it was last looked up: a graph is one thread's. */
enum { GRAPH_KNOWN = 16 };
struct graph_known {
	uint32_t term;
	int64_t number;
};

struct graph_set {
	uint32_t name; /* its term, or 0 */
	uint64_t n;    /* triples */
	struct graph_permutation order[3];
	struct packed predicate;    /* term of each predicate, ascending */
	struct packed subjects_of;  /* distinct subjects of each */
	struct packed objects_of;   /* distinct objects of each */
	uint32_t subjects, objects; /* distinct ones */
	struct graph_known known[GRAPH_KNOWN];
};

struct graph {
	struct text image;     /* borrowed */
	bool rdf;	       /* terms are those of term.h, else plain bytes */
	uint32_t terms;	       /* numbered 1 to this */
	struct packed term_at; /* where in bytes each begins; terms + 1 */
	struct text bytes;
	struct graph_set *set; /* owned */
	uint32_t sets;
	struct text
		sources; /* what graph_build_source() was told, a line each */
	struct image_checks *checks; /* owned; NULL: nobody guards it */
	bool damaged;
};

/* Take IMAGE, which must stay; CHECKED: it comes from outside, so every part is
 * checked when it is first used.  NULL, or a message without a place. */
MUST_USE const char *graph_open(
	struct graph **g, struct text image, bool checked);
void graph_free(struct graph *g);

/* Have OK(ARG, AT, LEN) called before bytes of the image are first read; they
 * are damaged if it returns false. */
void graph_guard(struct graph *g,
	bool (*ok)(void *arg, const void *at, size_t len), void *arg);

/* NULL, or that something in the image cannot be. */
MUST_USE const char *graph_damaged(const struct graph *g);

/* The number of the term of these bytes, or 0. */
uint32_t graph_find(struct graph *g, struct text term);

/* The number of the first term not before KEY, to terms + 1. */
uint32_t graph_least(struct graph *g, struct text key);

/* The bytes of term ID; empty if there is no such.  They stay with the image.
 */
struct text graph_term(struct graph *g, uint32_t id);

/* The set called by term NAME, or -1. */
int graph_named(const struct graph *g, uint32_t name);

/* The predicate number of a term in SET, or -1; and back. */
int64_t graph_predicate(const struct graph_set *set, uint32_t term);

/* Triples of one set that match, in the order of the permutation. */
struct graph_scan {
	struct graph *g;
	const struct graph_set *set;
	enum graph_order order;
	uint64_t at, end;
	uint32_t first, second, third; /* terms; 0: read from the columns */
	bool all;		       /* every triple */
	uint64_t next;		       /* all: where the next first begins */
};

/* What of set NUMBER has subject S, predicate P and object O, each 0 for any;
 * returns how many, which is exact. */
uint64_t graph_match(struct graph_scan *scan, struct graph *g, uint32_t number,
	uint32_t s, uint32_t p, uint32_t o);

/* Only how many: nothing is read that need not be to tell. */
uint64_t graph_count(
	struct graph *g, uint32_t number, uint32_t s, uint32_t p, uint32_t o);

/* Triples from the one at hand on that have the same *SECOND, the first part
 * that is open when one is known; how many, and the scan is behind them.  0 at
 * the end. */
uint64_t graph_next_run(struct graph_scan *scan, uint32_t *second);

/* The next triple: subject, predicate, object.  False at the end. */
bool graph_next(struct graph_scan *scan, uint32_t triple[3]);

/* Whether any triple of set NUMBER matches, each part 0 for any. */
static inline bool graph_holds(
	struct graph *g, uint32_t number, uint32_t s, uint32_t p, uint32_t o)
{
	return graph_count(g, number, s, p, o) > 0;
}

/* Whether there is such a triple. */
bool graph_has(
	struct graph *g, uint32_t set, uint32_t s, uint32_t p, uint32_t o);

/* Objects of the subject NEXT will be asked for next and those of SOON after
 * them: memory is told.  Any numbers will do; nothing else comes of it. */
void graph_expect(
	struct graph *g, uint32_t number, uint32_t soon, uint32_t next);

/* Where neighbours of a node by one predicate lie: numbers AT to END of COLUMN
 * are terms.  BACK: subjects of those with the object NODE, else objects. */
struct graph_row {
	const struct packed *column;
	uint64_t at, end;
};
struct graph_row graph_neighbours(struct graph *g, uint32_t number,
	int64_t predicate, uint32_t node, bool back);

/* A section that somebody else has put into the image, by its number, from
 * GRAPH_OTHER on; empty if there is none. */
enum { GRAPH_OTHER = 1000 };
struct text graph_section(struct graph *g, uint32_t kind);

#endif
