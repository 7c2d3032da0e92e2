/* load.c - the triples, what names their terms, and the intents. */
#include <stdlib.h>

#include "graph/build.h"
#include "io/triples.h"
#include "kg-ask/parts.h"

static struct text term_text(void *at, uint32_t term)
{
	return graph_term(at, term);
}

static uint32_t find_term(void *at, struct text term)
{
	return graph_find(at, term);
}

_Static_assert(
	sizeof(struct graph_scan) <= sizeof(((struct facts_scan *)0)->room),
	"a scan of the graph fits in a scan of facts");

static uint64_t match(void *at, void *scan, uint32_t s, uint32_t p, uint32_t o)
{
	return graph_match(scan, at, 0, s, p, o);
}

static bool next(void *scan, uint32_t triple[3])
{
	return graph_next(scan, triple);
}

static const char *add_triple(void *arg, const struct text part[3], bool terms)
{
	return graph_build_add(arg, part, terms ? GRAPH_TERMS : GRAPH_CELLS);
}

static const char *load_triples(struct config *c)
{
	struct graph_build *b = graph_build_new(false);
	const char *why = NULL;

	for (size_t i = 0; i < c->files.n && !why; i++)
		why = triples_read(c->files.item[i].at,
			&(struct triples_options){0}, add_triple, b);
	if (!why)
		why = graph_build_image(b, &c->image);
	graph_build_free(b);
	return why ? why : graph_open(&c->graph, buf_view(&c->image), false);
}

static unsigned kinds_of(struct text kind)
{
	static const struct {
		const char *name;
		unsigned kinds;
	} names[] = {{"", 0}, {"entity", SLOT_ENTITY}, {"实体", SLOT_ENTITY},
		{"predicate", SLOT_PREDICATE}, {"属性", SLOT_PREDICATE},
		{"关系", SLOT_PREDICATE}, {"value", SLOT_VALUE},
		{"值", SLOT_VALUE}, {"type", SLOT_TYPE}, {"类型", SLOT_TYPE}};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (text_is(kind, names[i].name))
			return names[i].kinds;
	return SLOT_NUMBER; /* no alias can be one */
}

/* The cell of an optional column; empty without it. */
static struct text cell(const struct side *s, size_t row, int column)
{
	return column == ROLE_NONE ? (struct text){"", 0}
				   : side_cell(s, row, (size_t)column);
}

static const char *load_aliases(struct config *c)
{
	struct side s;
	int alias, term, kind;

	TRY(setup_side(c->setup, &s, c->alias, NULL));
	const char *why = side_column(&alias, &s, "alias", true);
	if (!why)
		why = side_column(&term, &s, "term", true);
	if (!why)
		why = side_column(&kind, &s, "kind", false);
	for (size_t i = 0; i < s.n && !why; i++) {
		struct text as = cell(&s, i, kind);
		unsigned kinds = kinds_of(as);
		why = kinds == SLOT_NUMBER
			      ? fail_text("'%s' is no kind of alias (want "
					  "entity, predicate, value or type)",
					text_show(as))
			      : lexicon_alias(&c->lexicon, cell(&s, i, alias),
					cell(&s, i, term), kinds);
		if (why)
			why = side_fault(&s, i, why);
	}
	side_release(&s);
	return why;
}

static const char *load_intents(struct setup *setup, struct intents *list,
	const struct facts *f, const char *path)
{
	struct side s;
	int column[5];
	static const char *const names[] = {
		"name", "priority", "pattern", "query", "answer"};
	const char *why;

	TRY(setup_side(setup, &s, path, NULL));
	why = NULL;
	for (int k = 0; k < 5 && !why; k++)
		why = side_column(&column[k], &s, names[k],
			k != 1 && (k != 3 || list->n));
	for (size_t i = 0; i < s.n && !why; i++) {
		struct intent_row row = {.name = cell(&s, i, column[0]),
			.pattern = cell(&s, i, column[2]),
			.query = cell(&s, i, column[3]),
			.answer = cell(&s, i, column[4])};
		struct text priority = cell(&s, i, column[1]);
		if (!row.query.len)
			row.query = text_of("@say");
		if (priority.len && !int_parse(&row.priority, priority))
			why = fail_text("'%s' is not a priority (want 50)",
				text_show(priority));
		if (!why)
			why = intents_add(list, &row, f);
		if (why)
			why = side_fault(&s, i, why);
	}
	side_release(&s);
	return why;
}

/* The matcher: from the index if it has one, else made anew. */
static const char *load_lexicon(struct config *c)
{
	bool there = false;

	if (c->from_index)
		TRY(index_lexicon(c, &there));
	if (!there) {
		lexicon_open(&c->lexicon, &c->facts);
		lexicon_close(&c->lexicon);
	}
	return c->alias ? load_aliases(c) : NULL;
}

static const char *load_all(struct config *c)
{
	TRY(c->from_index ? index_open(c) : load_triples(c));
	c->facts = (struct facts){.at = c->graph,
		.terms = c->graph->terms,
		.text = term_text,
		.find = find_term,
		.match = match,
		.next = next};
	TRY(load_lexicon(c));
	if (c->index)
		return index_write(c);
	TRY(intents_builtin(&c->intents, &c->facts));
	if (c->intents_file)
		TRY(load_intents(
			c->setup, &c->intents, &c->facts, c->intents_file));
	intents_sort(&c->intents);
	if (c->chat_file)
		TRY(load_intents(c->setup, &c->chat, &c->facts, c->chat_file));
	intents_sort(&c->chat);
	return NULL;
}

/* A name that is not found in a damaged index may be there. */
const char *load_knowledge(struct config *c)
{
	const char *why = load_all(c);

	TRY(index_damage(c));
	return why;
}

void load_release(struct config *c)
{
	intents_release(&c->intents);
	intents_release(&c->chat);
	lexicon_release(&c->lexicon);
	if (c->graph)
		graph_free(c->graph);
	buf_release(&c->image);
	if (c->is_mapped)
		mapped_close(&c->mapped);
}
