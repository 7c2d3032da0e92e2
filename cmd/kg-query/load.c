/* load.c - the graph: from files of triples, or from an index of them. */
#include <stdlib.h>

#include "io/triples.h"
#include "parts.h"

enum { INDEX_VERSION = 1 };

static const char *add(void *arg, const struct text part[3], bool terms)
{
	struct config *c = arg;

	return graph_build_add(
		c->build, part, terms ? GRAPH_TERMS : GRAPH_CELLS);
}

/* With --column the rows of the table are what may be bad. */
static const char *bad(void *arg, const char *name, uint64_t line,
	struct text record, const char *why)
{
	struct config *c = arg;

	if (!c->column)
		return setup_bad_row(c->setup, name, line, record, why);
	return fail_text("%s:%llu: %s", name, (unsigned long long)line, why);
}

static struct triples_options options_of(struct config *c)
{
	const struct common *o = c->common;

	return (struct triples_options){.input = {.encoding = o->encoding},
		.reader = {.delimiter = o->delimiter,
			.tabs_quoted = o->quote == 1,
			.max_record = (size_t)o->max_record,
			.skip_lines = (uint64_t)o->skip_lines},
		.raw = c->terms == TERMS_RDF,
		.bad = bad,
		.bad_arg = c};
}

/* The name of a graph: as it is given, an IRI where terms are RDF. */
static void set_graph(struct config *c, struct text name)
{
	struct buf key = {0};

	if (c->terms == TERMS_RDF)
		buf_byte(&key, '<');
	buf_text(&key, name);
	graph_build_set(c->build, buf_view(&key));
	buf_release(&key);
}

/* NAME=FILE of --graph, or FILE for both.  A name may have = in it, a path
 * rarely does: the last one counts. */
static const char *split_graph(struct text both, struct text *name)
{
	const char *path = both.at;

	*name = both;
	for (size_t i = 0; i < both.len; i++)
		if (both.at[i] == '=') {
			name->len = i;
			path = both.at + i + 1;
		}
	return path;
}

const char *load_files(void *config, struct setup *setup)
{
	const struct config *c = config;

	for (size_t i = 0; i < c->graphs.n; i++) {
		struct text name;
		TRY(setup_uses(setup, OPT_READ, "--graph",
			split_graph(c->graphs.item[i], &name)));
	}
	if (c->files.n || c->graphs.n || c->from_index)
		return NULL;
	return setup_uses(setup, OPT_ROWS, "the triples (no --file)", NULL);
}

/* Whether FROM (NAMED) asks for graph NAME; all named ones without any FROM. */
static bool is_asked_for(const struct config *c, struct text name, bool named)
{
	struct text key;
	bool is_named, some = false;

	for (unsigned i = 0; query_dataset(c->q, i, &key, &is_named); i++) {
		size_t skip = c->terms == TERMS_RDF;
		struct text want = {key.at + skip, key.len - skip};
		some = true;
		if (is_named == named && text_equal(want, name))
			return true;
	}
	return named && !some;
}

/* Every graph of FROM is one of --graph. */
static const char *check_dataset(const struct config *c)
{
	struct text key, name;
	bool named;

	for (unsigned i = 0; query_dataset(c->q, i, &key, &named); i++) {
		size_t skip = c->terms == TERMS_RDF;
		struct text want = {key.at + skip, key.len - skip};
		bool found = false;
		for (size_t k = 0; k < c->graphs.n && !found; k++) {
			split_graph(c->graphs.item[k], &name);
			found = text_equal(name, want);
		}
		if (!found)
			return fail_text("FROM: there is no graph '%s' "
					 "(want --graph=NAME=FILE)",
				text_show(want));
	}
	return NULL;
}

static const char *read_one(
	struct config *c, const char *path, const struct triples_options *how)
{
	graph_build_file(c->build, text_of(path ? path : "-"));
	return triples_read(path, how, add, c);
}

static const char *load_named(
	struct config *c, const struct triples_options *how)
{
	for (size_t i = 0; i < c->graphs.n; i++) {
		struct text name;
		const char *path = split_graph(c->graphs.item[i], &name);
		if (!c->q || is_asked_for(c, name, true)) {
			set_graph(c, name);
			TRY(read_one(c, path, how));
		}
		if (c->q && is_asked_for(c, name, false)) {
			graph_build_set(c->build, text_of(""));
			TRY(read_one(c, path, how));
		}
	}
	return NULL;
}

static const char *load_all(struct config *c)
{
	struct triples_options how = options_of(c);
	struct text key;
	bool named, from = c->q && query_dataset(c->q, 0, &key, &named);

	if (from)
		TRY(check_dataset(c));
	for (size_t i = 0; i < c->files.n && !from; i++)
		TRY(read_one(c, c->files.item[i].at, &how));
	if (c->files.n == 0 && c->graphs.n == 0)
		TRY(read_one(c, NULL, &how));
	return load_named(c, &how);
}

static const char *build(struct config *c)
{
	c->build = graph_build_new(c->terms == TERMS_RDF);
	const char *why = load_all(c);

	setup_good_rows(c->setup, c->column ? 0 : graph_build_count(c->build));
	if (!why)
		why = graph_build_image(c->build, &c->image);
	graph_build_free(c->build);
	c->build = NULL;
	return why;
}

static const char *open_index(struct config *c)
{
	TRY(mapped_open(&c->mapped, c->from_index, "kg-query", INDEX_VERSION));
	c->is_mapped = true;
	if (!c->stale)
		TRY(mapped_fresh(&c->mapped));
	TRY(mapped_find(&c->mapped, &c->part, "graph", 1));
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
	struct text key;
	bool named;

	if (c->from_index && c->q && query_dataset(c->q, 0, &key, &named))
		return "FROM is not for an index (want the files by --graph)";
	if (c->from_index)
		return open_index(c);
	TRY(build(c));
	return graph_open(&c->g, buf_view(&c->image), false);
}

const char *write_index(struct config *c)
{
	struct mapped_out o;

	mapped_begin(&o, "kg-query", INDEX_VERSION);
	for (size_t i = 0; i < c->files.n; i++)
		TRY(mapped_source(&o, c->files.item[i].at));
	TRY(build(c));
	mapped_add(&o, "graph", c->image.at, c->image.len);
	struct out *to = setup_file(c->setup, c->index);
	TRY(mapped_write(&o, to->sink));
	mapped_end(&o);
	return NULL;
}

void unload(struct config *c)
{
	graph_free(c->g);
	graph_build_free(c->build);
	buf_release(&c->image);
	if (c->is_mapped)
		mapped_close(&c->mapped);
}
