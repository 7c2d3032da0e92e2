/* build.h - triples in, an image of a graph out (image.h).
 *
 *	struct graph_build *b = graph_build_new(false);
 *	TRY(graph_build_add(b, (struct text[3]){s, p, o}, GRAPH_CELLS));
 *	TRY(graph_build_image(b, &image));
 *	graph_build_free(b);
 *	TRY(graph_open(&g, buf_view(&image), false));
 */
#ifndef GRAPH_BUILD_H
#define GRAPH_BUILD_H

#include "graph/graph.h"

struct graph_build;

/* What the three texts of a triple are. */
enum graph_form {
	GRAPH_CELLS, /* cells: bytes, or with rdf terms as SPARQL TSV has them
		      */
	GRAPH_TERMS  /* terms of N-Triples; without rdf what they stand for */
};

/* RDF: terms are those of term.h, else any bytes. */
struct graph_build *graph_build_new(bool rdf);
void graph_build_free(struct graph_build *b);

/* From now on triples go to the named graph NAME, of bytes like those of
 * graph_find(); of no bytes: to the default graph, as at first. */
void graph_build_set(struct graph_build *b, struct text name);

/* From now on triples are of file NAME: a label of a blank node is of its file.
 */
void graph_build_file(struct graph_build *b, struct text name);

/* Add a triple; NULL, or what is wrong with it. */
MUST_USE const char *graph_build_add(
	struct graph_build *b, const struct text part[3], enum graph_form form);

/* What a graph does not keep apart. */
enum graph_merge {
	GRAPH_TWICE,  /* the triple is in its set already, and counts once */
	GRAPH_TAGS,   /* without rdf: the literal's language or datatype goes */
	GRAPH_LABELS, /* a label of a later file was one of another before */
	GRAPH_MERGES
};

/* How many of the triples were added so, and the number of the first among all
 * that were added, from 0.  GRAPH_TWICE is known once the image is made.  NAME
 * is that of a figure, WHAT a sentence about one of them; literals. */
struct graph_merged {
	const char *name, *what;
	uint64_t n, first;
};
struct graph_merged graph_build_merged(
	const struct graph_build *b, enum graph_merge what);

/* Bytes that the image keeps as section KIND (GRAPH_OTHER or more). */
void graph_build_section(
	struct graph_build *b, uint32_t kind, struct text bytes);

/* Triples added so far. */
uint64_t graph_build_count(const struct graph_build *b);

/* Append the image to TO, whose length must be 0; then only free B.  A message
 * when the terms or the triples are too many for it. */
MUST_USE const char *graph_build_image(struct graph_build *b, struct buf *to);

#endif
