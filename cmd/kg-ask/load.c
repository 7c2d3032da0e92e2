/* load.c - the triples, what names their terms, and the intents. */
#include <stdlib.h>

#include "ask/alias.h"
#include "filter/triples.h"
#include "graph/build.h"
#include "kg-ask/parts.h"

struct loading {
	struct graph_build *build;
	struct config *c;
};

static const char *add_triple(void *arg, const struct text part[3], bool terms)
{
	struct loading *l = arg;

	return graph_build_add(
		l->build, part, terms ? GRAPH_TERMS : GRAPH_CELLS);
}

static void note_dated(
	void *arg, const struct text part[3], const struct triples_dates *dates)
{
	struct loading *l = arg;

	since_add(&l->c->since, part, dates->from, dates->until, dates->source);
}

static const char *read_files(
	struct config *c, struct graph_build *b, struct setup_triples *in)
{
	for (size_t i = 0; i < c->files.n; i++) {
		const char *path = c->files.item[i].at;
		graph_build_file(b, text_of(path));
		TRY(setup_triples(in, path));
	}
	for (size_t i = 0; i < c->tables.n; i++) {
		graph_build_file(b, text_of(c->tables.table[i].path));
		TRY(setup_triples_wide(in, &c->tables.table[i]));
	}
	TRY(graph_build_image(b, &c->image));
	for (int k = 0; k < GRAPH_MERGES; k++) {
		struct graph_merged m =
			graph_build_merged(b, (enum graph_merge)k);
		setup_triples_merged(in, m.name, m.n, m.first, m.what);
	}
	setup_triples_told(in);
	return graph_open(&c->graph, buf_view(&c->image), false);
}

static const char *load_triples(struct config *c)
{
	struct graph_build *b = graph_build_new(false);
	struct loading l = {b, c};
	struct setup_triples in = {.setup = c->setup,
		.add = add_triple,
		.arg = &l,
		.dated = note_dated};
	since_init(&c->since);
	const char *why = dated_day(c);

	if (c->day[0])
		in.valid = c->day;
	if (!why)
		why = read_files(c, b, &in);

	setup_triples_release(&in);
	graph_build_free(b);
	return why;
}

/* The cell of an optional column; empty without it. */
static struct text cell(const struct side *s, size_t row, int column)
{
	return column == ROLE_NONE ? (struct text){"", 0}
				   : side_cell(s, row, (size_t)column);
}

static void note_alias(
	struct config *c, uint64_t line, enum alias_met met, const char *told)
{
	struct loaded *l = &c->loaded;

	if (told)
		note_odd(met == ALIAS_AGAIN    ? &l->aliases_repeated
			 : met == ALIAS_BESIDE ? &l->aliases_ambiguous
					       : &l->aliases_overshadowed,
			c->alias, line, "%s", told);
}

static const char *load_aliases(struct config *c)
{
	struct side s;
	int alias, term, kind;
	enum alias_met met;

	TRY(setup_side(c->setup, &s, c->alias, NULL));
	const char *why = side_column(&alias, &s, "alias", true);
	if (!why)
		why = side_column(&term, &s, "term", true);
	if (!why)
		why = side_column(&kind, &s, "kind", false);
	for (size_t i = 0; i < s.n && !why; i++) {
		struct text as = cell(&s, i, kind);
		unsigned kinds;
		why = !alias_kinds(&kinds, as)
			      ? fail_text("'%s' is no kind of alias (want "
					  "entity, predicate, value or type)",
					text_show(as))
			      : lexicon_alias(&c->lexicon, cell(&s, i, alias),
					cell(&s, i, term), kinds, &met);
		if (why)
			why = side_fault(&s, i, why);
		else
			note_alias(c, s.line[i], met,
				alias_told(met, cell(&s, i, alias),
					cell(&s, i, term)));
	}
	side_release(&s);
	return why;
}

static void note_intent(
	struct config *c, const char *path, const struct intent *it)
{
	struct text name;

	if (it->query.missing.len)
		note_odd(&c->loaded.intents_void, path, it->line,
			"'%s' in the query is no term of the triples, so the "
			"intent has no answer",
			text_show(it->query.missing));
	if (intent_unfilled(it, &name))
		note_odd(&c->loaded.answers_unfilled, path, it->line,
			"{%s} in the answer stands for nothing in the query "
			"and is left out",
			text_show(name));
}

static const char *load_intents(
	struct config *c, struct intents *list, const char *path)
{
	struct side s;
	int column[5];
	static const char *const names[] = {
		"name", "priority", "pattern", "query", "answer"};
	const char *why;

	TRY(setup_side(c->setup, &s, path, NULL));
	why = NULL;
	for (int k = 0; k < 5 && !why; k++)
		why = side_column(&column[k], &s, names[k],
			k != 1 && (k != 3 || list->n));
	for (size_t i = 0; i < s.n && !why; i++) {
		struct intent_row row = {.name = cell(&s, i, column[0]),
			.pattern = cell(&s, i, column[2]),
			.query = cell(&s, i, column[3]),
			.answer = cell(&s, i, column[4]),
			.line = s.line[i]};
		struct text priority = cell(&s, i, column[1]);
		if (!row.query.len)
			row.query = text_of("@say");
		if (priority.len && !int_parse(&row.priority, priority))
			why = fail_text("'%s' is not a priority (want 50)",
				text_show(priority));
		if (!why)
			why = intents_add(list, &row, &c->lexicon);
		if (why)
			why = side_fault(&s, i, why);
		else
			note_intent(c, path, &list->intent[list->n - 1]);
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
		lexicon_open(&c->lexicon, c->graph);
		lexicon_close(&c->lexicon);
	}
	return c->alias ? load_aliases(c) : NULL;
}

static const char *load_all(struct config *c)
{
	TRY(c->from_index ? index_open(c) : load_triples(c));
	TRY(load_lexicon(c));
	if (c->index)
		return index_write(c);
	TRY(intents_builtin(&c->intents, &c->lexicon));
	if (c->intents_file)
		TRY(load_intents(c, &c->intents, c->intents_file));
	intents_sort(&c->intents);
	if (c->chat_file)
		TRY(load_intents(c, &c->chat, c->chat_file));
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
	triples_tables_release(&c->tables);
	intents_release(&c->intents);
	intents_release(&c->chat);
	lexicon_release(&c->lexicon);
	if (c->graph)
		graph_free(c->graph);
	buf_release(&c->image);
	since_release(&c->since);
	if (c->is_mapped)
		mapped_close(&c->mapped);
}
