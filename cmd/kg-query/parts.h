/* parts.h - what the parts of kg-query share. */
#ifndef KG_QUERY_PARTS_H
#define KG_QUERY_PARTS_H

#include "filter/common.h"
#include "filter/filter.h"
#include "filter/seldom.h"
#include "filter/triples.h"
#include "graph/build.h"
#include "kept/mapped.h"
#include "sparql/query.h"

enum query_terms { TERMS_PLAIN, TERMS_RDF };

/* What the answers do not show, for --stats and standard error. */
struct unsaid {
	struct notice blank_cells, unknown_cells; /* of --column */
	uint64_t rows, answered;
	struct notice blank_queries, wide_queries, names; /* of --batch */
	struct buf first_name; /* a sentence about the first of "names" */
	struct query_note met[QUERY_METS];
	uint64_t unread; /* files that FROM leaves out */
	const char *first_unread;
};

struct config {
	/* options */
	struct opt_list files, graphs, triples;
	struct triples_tables tables; /* of --triples */
	const char *from_index, *index, *query_file, *batch, *base, *column;
	int terms;
	bool explain, tree, between, stale;
	int64_t depth, max_rows, timeout, seed;
	struct opt_time as_of, valid;

	/* what came of them */
	const struct common *common;
	struct setup *setup;
	struct graph *g;
	struct buf image;
	struct mapped mapped;
	bool is_mapped;
	struct mapped_part part;
	struct buf text; /* of the query */
	struct query *q;
	unsigned skipped; /* column of the query that --column binds */
	bool has_skipped;
	struct graph_build *build; /* while files are read */
	char *const *operand;	   /* of --tree and --between */
	size_t operands;
	const char *batch_name;
	bool each; /* --batch answers queries as they come */
	struct unsaid unsaid;
};

/* load.c: the graph from files, standard input or an index; and an index. */
/* The files of --graph; and standard input, if no option names any triples. */
MUST_USE const char *load_files(void *config, struct setup *setup);
MUST_USE const char *load_graph(struct config *c);
MUST_USE const char *write_index(struct config *c);
void unload(struct config *c);

/* ask.c: the text of the query, and what is wrong with it. */
MUST_USE const char *read_query(
	struct config *c, char *const *operand, size_t n);
MUST_USE const char *check_query(struct config *c, const struct query *q);
MUST_USE const char *read_text(struct buf *to, const char *path);
struct query_limits limits_of(const struct config *c);
struct query_options query_options_of(const struct config *c);

/* unsaid.c: names that the graph lacks, and what else the answers do not show.
 */
void warn_unknown(struct config *c, struct query *q);
void warn_name(struct config *c, struct text key); /* of a term */
void note_query(struct config *c, struct query *q, uint64_t line);
void note_row(struct config *c, struct row *row, struct text key, bool any);
void tell_unsaid(struct config *c);
void unsaid_release(struct config *c);

/* answer.c: rows out. */
void name_columns(struct config *c);
MUST_USE const char *answer(struct config *c, struct out *out);
enum verdict answer_row(struct config *c, struct row *row, struct out *out);
/* What is written for the term of bytes KEY. */
void put_term(const struct config *c, struct out *out, struct text key);

/* batch.c: many queries. */
MUST_USE const char *read_batch(struct config *c);
MUST_USE const char *answer_batch(struct config *c, struct out *out);
/* --answer=one: a query as it comes. */
enum verdict answer_query(struct config *c, struct row *row, struct out *out);

/* short.c: --tree and --between. */
MUST_USE const char *read_short(
	struct config *c, char *const *operand, size_t n);
MUST_USE const char *answer_short(struct config *c, struct out *out);

#endif
