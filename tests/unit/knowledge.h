/* knowledge.h - a few triples with their lexicon, for tests of what reads
 * questions. */
#ifndef UNIT_KNOWLEDGE_H
#define UNIT_KNOWLEDGE_H

#include <check.h>

#include "ask/lexicon.h"
#include "graph/build.h"

struct knowledge {
	struct buf image;
	struct graph *graph;
	struct lexicon lexicon;
};

/* Of "s p o" a line. */
static inline void knowledge_open(struct knowledge *k, const char *lines)
{
	struct graph_build *b = graph_build_new(false);
	struct text rest = text_of(lines);

	*k = (struct knowledge){.graph = NULL};
	while (rest.len) {
		struct text line = text_split(&rest, '\n'), part[3];
		for (int i = 0; i < 3; i++)
			part[i] = text_split(&line, ' ');
		ck_assert_ptr_null(graph_build_add(b, part, GRAPH_CELLS));
	}
	ck_assert_ptr_null(graph_build_image(b, &k->image));
	graph_build_free(b);
	ck_assert_ptr_null(graph_open(&k->graph, buf_view(&k->image), false));
	lexicon_open(&k->lexicon, k->graph);
	lexicon_close(&k->lexicon);
}

static inline uint32_t knowledge_term(
	const struct knowledge *k, const char *name)
{
	uint32_t term = graph_find(k->graph, text_of(name));

	ck_assert_uint_ne(term, 0);
	return term;
}

static inline void knowledge_close(struct knowledge *k)
{
	lexicon_release(&k->lexicon);
	graph_free(k->graph);
	buf_release(&k->image);
}

#endif
