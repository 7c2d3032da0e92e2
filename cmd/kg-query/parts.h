/* parts.h - what the parts of kg-query share. */
#ifndef KG_QUERY_PARTS_H
#define KG_QUERY_PARTS_H

#include "filter/common.h"
#include "filter/filter.h"
#include "graph/build.h"
#include "graph/query.h"
#include "io/mapped.h"

enum terms { TERMS_PLAIN, TERMS_RDF };

struct config {
	/* options */
	struct opt_list files, graphs;
	const char *from_index, *index, *query_file, *batch, *base, *column;
	int terms;
	bool explain, tree, between, stale;
	int64_t depth, max_rows, timeout, seed;
	struct opt_time as_of;

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
void warn_unknown(struct config *c, struct query *q);
void warn_name(struct config *c, struct text key); /* of a term */
struct query_limits limits_of(const struct config *c);
struct query_options query_options_of(const struct config *c);

/* answer.c: rows out. */
void name_columns(struct config *c);
MUST_USE const char *answer(struct config *c, struct out *out);
enum verdict answer_row(struct config *c, struct row *row, struct out *out);
/* What is written for the term of bytes KEY. */
void put_term(const struct config *c, struct out *out, struct text key);

/* batch.c: many queries. */
MUST_USE const char *read_batch(struct config *c);
MUST_USE const char *answer_batch(struct config *c, struct out *out);

/* short.c: --tree and --between. */
MUST_USE const char *read_short(
	struct config *c, char *const *operand, size_t n);
MUST_USE const char *answer_short(struct config *c, struct out *out);

#endif
