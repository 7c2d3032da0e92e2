/* load.c - the graph: from files of triples, or from an index of them. */
#include <stdlib.h>

#include "base/when.h"
#include "filter/triples.h"
#include "parts.h"
#include "sparql/dataset.h"

static const char *add(void *arg, const struct text part[3], bool terms)
{
	return graph_build_add(arg, part, terms ? GRAPH_TERMS : GRAPH_CELLS);
}

/* The name of a graph: as it is given, an IRI where terms are RDF. */
static void set_graph(struct config *c, struct text name)
{
	struct buf key = {0};

	dataset_key(&key, name, c->terms == TERMS_RDF);
	graph_build_set(c->build, buf_view(&key));
	buf_release(&key);
}

const char *load_files(void *config, struct setup *setup)
{
	struct config *c = config;

	TRY(setup_triples_tables(setup, &c->tables, &c->triples));
	for (size_t i = 0; i < c->graphs.n; i++) {
		struct text name;
		TRY(setup_uses(setup, OPT_READ, "--graph",
			dataset_path(c->graphs.item[i], &name)));
	}
	if (c->files.n || c->graphs.n || c->from_index || c->tables.n)
		return NULL;
	return setup_uses(setup, OPT_ROWS, "the triples (no --file)", NULL);
}

/* Every graph of FROM is one of --graph. */
static const char *check_dataset(const struct config *c)
{
	struct text name;

	if (!dataset_lacks(c->q, c->terms == TERMS_RDF, c->graphs.item,
		    c->graphs.n, &name))
		return NULL;
	return fail_text("FROM: there is no graph '%s' "
			 "(want --graph=NAME=FILE)",
		text_show(name));
}

static bool is_asked_for(const struct config *c, struct text name, bool named)
{
	return dataset_asks(c->q, c->terms == TERMS_RDF, name, named);
}

static const char *read_one(
	struct config *c, struct setup_triples *in, const char *path)
{
	graph_build_file(c->build, text_of(path ? path : "-"));
	return setup_triples(in, path);
}

static const char *read_table(struct config *c, struct setup_triples *in,
	const struct triples_table *table)
{
	graph_build_file(c->build, text_of(table->path));
	return setup_triples_wide(in, table);
}

static void leave_out(struct config *c, const char *path)
{
	if (c->unsaid.unread++ == 0)
		c->unsaid.first_unread = path;
}

static const char *load_named(struct config *c, struct setup_triples *in)
{
	for (size_t i = 0; i < c->graphs.n; i++) {
		struct text name;
		const char *path = dataset_path(c->graphs.item[i], &name);
		bool named = !c->q || is_asked_for(c, name, true);
		bool unnamed = c->q && is_asked_for(c, name, false);
		if (named) {
			set_graph(c, name);
			TRY(read_one(c, in, path));
		}
		if (unnamed) {
			graph_build_set(c->build, text_of(""));
			TRY(read_one(c, in, path));
		}
		if (!named && !unnamed)
			leave_out(c, path);
	}
	return NULL;
}

static const char *load_all(struct config *c, struct setup_triples *in)
{
	bool from = c->q && dataset_some(c->q);

	if (from)
		TRY(check_dataset(c));
	for (size_t i = 0; i < c->files.n; i++)
		if (from)
			leave_out(c, c->files.item[i].at);
		else
			TRY(read_one(c, in, c->files.item[i].at));
	if (c->q && query_uses_graphs(c->q) && c->graphs.n == 0)
		setup_off(c->setup, "graphs",
			"GRAPH finds nothing, for no graph has a name (want "
			"--graph=NAME=FILE)");
	for (size_t i = 0; i < c->tables.n; i++)
		if (from)
			leave_out(c, c->tables.table[i].path);
		else
			TRY(read_table(c, in, &c->tables.table[i]));
	if (c->files.n == 0 && c->graphs.n == 0 && c->tables.n == 0)
		TRY(read_one(c, in, NULL));
	return load_named(c, in);
}

static const char *build(struct config *c)
{
	struct setup_triples in = {.setup = c->setup,
		.raw = c->terms == TERMS_RDF,
		.rows = !c->column,
		.add = add};
	struct buf day = {0};

	if (c->valid.given) { /* 2026-01-31T..., of which the day counts */
		when_print(&day, c->valid.ms);
		day.len = 10;
		buf_byte(&day, '\0');
		in.valid = day.at;
	}

	in.arg = c->build = graph_build_new(c->terms == TERMS_RDF);
	const char *why = load_all(c, &in);
	setup_good_rows(c->setup, c->column ? 0 : graph_build_count(c->build));
	if (!why)
		why = graph_build_image(c->build, &c->image);
	for (int k = 0; k < GRAPH_MERGES && !why; k++) {
		struct graph_merged m =
			graph_build_merged(c->build, (enum graph_merge)k);
		setup_triples_merged(&in, m.name, m.n, m.first, m.what);
	}
	if (!why)
		setup_triples_told(&in);
	setup_triples_release(&in);
	buf_release(&day);
	graph_build_free(c->build);
	c->build = NULL;
	return why;
}

/* An index that is older than its files is an error, or told. */
static const char *check_age(struct config *c)
{
	const char *why = mapped_fresh(&c->mapped);

	if (!why || !c->stale)
		return why;
	setup_off(c->setup, "freshness",
		fail_text("%s; used as it is, as --stale says", why));
	return NULL;
}

static const char *open_index(struct config *c)
{
	TRY(mapped_open(&c->mapped, c->from_index, GRAPH_CONTENT));
	c->is_mapped = true;
	TRY(check_age(c));
	TRY(mapped_find(&c->mapped, &c->part, GRAPH_CONTENT, "graph", 1));
	struct text image = {c->part.at, c->part.size};
	const char *why = graph_open(&c->g, image, true);
	if (why)
		return fail_text("%s: %s", c->from_index, why);
	graph_guard(c->g, mapped_sound, &c->part);
	if (c->g->rdf != (c->terms == TERMS_RDF))
		return fail_text("%s: made with --terms=%s", c->from_index,
			c->g->rdf ? "rdf" : "plain");
	return NULL;
}

const char *load_graph(struct config *c)
{
	if (c->from_index && c->q && dataset_some(c->q))
		return "FROM is not for an index (want the files by --graph)";
	if (c->from_index)
		return open_index(c);
	TRY(build(c));
	return graph_open(&c->g, buf_view(&c->image), false);
}

const char *write_index(struct config *c)
{
	struct mapped_out o;

	mapped_begin(&o, "kg-query");
	for (size_t i = 0; i < c->files.n; i++)
		TRY(mapped_source(&o, c->files.item[i].at));
	for (size_t i = 0; i < c->tables.n; i++)
		TRY(mapped_source(&o, c->tables.table[i].path));
	for (size_t i = 0; i < c->graphs.n; i++) {
		struct text name;
		TRY(mapped_source(&o, dataset_path(c->graphs.item[i], &name)));
	}
	TRY(build(c));
	mapped_add(&o, GRAPH_CONTENT, "graph", c->image.at, c->image.len);
	struct out *to = setup_file(c->setup, c->index);
	TRY(mapped_write(&o, to->sink));
	mapped_end(&o);
	return NULL;
}

void unload(struct config *c)
{
	triples_tables_release(&c->tables);
	graph_free(c->g);
	graph_build_free(c->build);
	buf_release(&c->image);
	if (c->is_mapped)
		mapped_close(&c->mapped);
}
