/* index.c - triples and matcher in one file, opened without building either.
 *
 * Its contents are the image of graph/image.h, as kg-query has it too, and the
 * sections that lexicon_parts() names.  Both are used where they lie, and what
 * is read is checked when it is first read.
 */
#include "graph/build.h"
#include "kg-ask/parts.h"

const char *index_write(struct config *c)
{
	struct mapped_out o;
	struct lexicon_part part[LEXICON_PARTS];
	struct out *to = setup_file(c->setup, c->index);

	mapped_begin(&o, "kg-ask");
	for (size_t i = 0; i < c->files.n; i++)
		TRY(mapped_source(&o, c->files.item[i].at));
	for (size_t i = 0; i < c->tables.n; i++)
		TRY(mapped_source(&o, c->tables.table[i].path));
	mapped_add(&o, GRAPH_CONTENT, "graph", c->image.at, c->image.len);
	lexicon_parts(&c->lexicon, part);
	for (size_t i = 0; i < LEXICON_PARTS; i++)
		mapped_add(&o, LEXICON_CONTENT, part[i].name, part[i].at,
			part[i].size);
	const char *why = mapped_write(&o, to->sink);
	mapped_end(&o);
	return why;
}

static bool lexicon_sound(void *arg, const void *at, size_t len)
{
	struct mapped_part *part = arg;

	for (size_t i = 0; i < LEXICON_PARTS; i++)
		if ((uintptr_t)at - (uintptr_t)part[i].at < part[i].size)
			return mapped_sound(&part[i], at, len);
	return false;
}

const char *index_open(struct config *c)
{
	TRY(mapped_open(&c->mapped, c->from_index, GRAPH_CONTENT));
	c->is_mapped = true;
	TRY(mapped_fresh(&c->mapped));
	TRY(mapped_find(&c->mapped, &c->graph_part, GRAPH_CONTENT, "graph", 1));
	struct text image = {c->graph_part.at, c->graph_part.size};
	const char *why = graph_open(&c->graph, image, true);
	if (why)
		return fail_text("%s: %s", c->from_index, why);
	graph_guard(c->graph, mapped_sound, &c->graph_part);
	return c->graph->rdf ? fail_text("%s: made with --terms=rdf (want "
					 "plain terms)",
				       c->from_index)
			     : NULL;
}

const char *index_lexicon(struct config *c, bool *there)
{
	struct lexicon_part part[LEXICON_PARTS];
	struct lexicon none = {.graph = c->graph};
	const char *why;

	*there = mapped_has(&c->mapped, LEXICON_CONTENT);
	if (!*there)
		return NULL;
	lexicon_parts(&none, part);
	for (size_t i = 0; i < LEXICON_PARTS; i++) {
		struct mapped_part *m = &c->lexicon_part[i];
		TRY(mapped_find(&c->mapped, m, LEXICON_CONTENT, part[i].name,
			part[i].unit));
		part[i].at = m->at;
		part[i].size = m->size;
	}
	c->guard = (struct trie_guard){lexicon_sound, c->lexicon_part, false};
	why = lexicon_take(&c->lexicon, c->graph, part, &c->guard);
	if (!why && c->alias)
		why = lexicon_own(&c->lexicon);
	return why ? fail_text("%s: %s", c->from_index, why) : NULL;
}

const char *index_damage(const struct config *c)
{
	return c->is_mapped && c->graph &&
			       (c->guard.broken || graph_damaged(c->graph))
		       ? mapped_damage(&c->mapped)
		       : NULL;
}
