/* index.c - triples and matcher in one file, opened without building either.
 *
 * The sections are "graph", the image of graph/image.h, and those that
 * lexicon_parts() names.  Their sums are all checked when it is opened.
 */
#include "graph/build.h"
#include "kg-ask/parts.h"

enum { INDEX_VERSION = 1, QUERY_VERSION = 1 /* of kg-query's */ };

const char *index_write(struct config *c)
{
	struct mapped_out o;
	struct lexicon_part part[LEXICON_PARTS];
	struct out *to = setup_file(c->setup, c->index);

	mapped_begin(&o, "kg-ask", INDEX_VERSION);
	for (size_t i = 0; i < c->files.n; i++)
		TRY(mapped_source(&o, c->files.item[i].at));
	mapped_add(&o, "graph", c->image.at, c->image.len);
	lexicon_parts(&c->lexicon, part);
	for (size_t i = 0; i < LEXICON_PARTS; i++)
		mapped_add(&o, part[i].name, part[i].at, part[i].size);
	const char *why = mapped_write(&o, to->sink);
	mapped_end(&o);
	return why;
}

/* A whole section, its sums checked. */
static const char *section(struct config *c, const char *name, size_t unit,
	const void **at, size_t *size)
{
	struct mapped_part part;

	TRY(mapped_find(&c->mapped, &part, name, unit));
	*size = part.size;
	*at = part.size ? mapped_at(&part, 0, part.size) : part.at;
	return *at ? NULL : mapped_damage(&c->mapped);
}

const char *index_open(struct config *c)
{
	const void *at;
	size_t size;

	if (mapped_open(&c->mapped, c->from_index, "kg-ask", INDEX_VERSION))
		TRY(mapped_open(
			&c->mapped, c->from_index, "kg-query", QUERY_VERSION));
	c->is_mapped = true;
	TRY(mapped_fresh(&c->mapped));
	TRY(section(c, "graph", 1, &at, &size));
	const char *why = graph_open(&c->graph, (struct text){at, size}, true);
	if (!why && c->graph->rdf)
		why = "made with --terms=rdf (want plain terms)";
	return why ? fail_text("%s: %s", c->from_index, why) : NULL;
}

const char *index_lexicon(struct config *c, bool *there)
{
	struct lexicon_part part[LEXICON_PARTS];
	struct lexicon none = {.facts = &c->facts};
	struct mapped_part any;

	*there = mapped_find(&c->mapped, &any, "senses", 1) == NULL;
	if (!*there)
		return NULL;
	lexicon_parts(&none, part);
	for (size_t i = 0; i < LEXICON_PARTS; i++)
		TRY(section(c, part[i].name, part[i].unit, &part[i].at,
			&part[i].size));
	const char *why = lexicon_take(&c->lexicon, &c->facts, part);
	return why ? fail_text("%s: %s", c->from_index, why) : NULL;
}
