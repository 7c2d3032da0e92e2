/* triples.c - files of triples with the common options. */
#include "filter/triples.h"

#include <stdlib.h>

#include "base/mem.h"
#include "filter/run.h"
#include "filter/seldom.h"

/* A bad triple beside the rows ends the run: --max-bad is for the rows. */
static const char *bad(void *arg, const char *name, uint64_t line,
	struct text record, const char *why)
{
	struct setup_triples *in = arg;

	if (in->rows)
		return setup_bad_row(in->setup, name, line, record, why);
	return fail_text("%s:%llu: %s", name, (unsigned long long)line, why);
}

static void again(void *arg)
{
	struct setup_triples *in = arg;

	in->headers++;
}

static void own(void *arg, const char *name)
{
	struct setup_triples *in = arg;

	notice_line(&in->own, name, 1);
}

static void dated(
	void *arg, const struct text part[3], const struct triples_dates *dates)
{
	struct setup_triples *in = arg;

	in->dated(in->arg, part, dates);
}

const char *setup_triples(struct setup_triples *in, const char *path)
{
	const struct common *c = &in->setup->run->common;
	struct triples_options how = {
		.input = {.encoding = c->encoding, .marked = true},
		.reader = {.delimiter = c->delimiter,
			.tabs_quoted = c->quote == 1,
			.unquoted = c->quote == 2,
			.max_record = (size_t)c->max_record,
			.skip_lines = in->rows ? (uint64_t)c->skip_lines : 0},
		.raw = in->raw,
		.bad = bad,
		.again = again,
		.own = in->rows ? NULL : own,
		.arg = in,
		.valid = in->valid,
		.past = &in->past,
		.newest = in->newest,
		.dated = in->dated ? dated : NULL,
		.places = &in->places};

	uint64_t before = in->places.triples + in->past;
	TRY(triples_read(path, &how, in->add, in->arg));
	if (path)
		manifest_rows(in->setup->run, path,
			in->places.triples + in->past - before);
	return NULL;
}

static const char *tables_read(
	struct triples_tables *to, const struct opt_list *list)
{
	to->table = mem_zero(list->n + 1, sizeof(*to->table));
	for (size_t i = 0; i < list->n; i++) {
		struct text spec = list->item[i];
		size_t at = spec.len;
		while (at && spec.at[at - 1] != ':')
			at--;
		if (at < 2 || at == spec.len)
			return fail_text("--triples=%s: no table and column "
					 "(want FILE:KEY, as in "
					 "products.csv:name)",
				text_show(spec));
		to->table[to->n++] = (struct triples_table){
			mem_copy(spec.at, at - 1), spec.at + at};
	}
	return NULL;
}

const char *setup_triples_tables(
	struct setup *s, struct triples_tables *to, const struct opt_list *list)
{
	const char *why = tables_read(to, list);

	if (why)
		return setup_usage(s, why);
	for (size_t i = 0; i < to->n; i++)
		TRY(setup_uses(s, OPT_READ, "--triples", to->table[i].path));
	return NULL;
}

void triples_tables_release(struct triples_tables *t)
{
	for (size_t i = 0; i < t->n; i++)
		free(t->table[i].path);
	free(t->table);
	*t = (struct triples_tables){0};
}

/* A wide table being read. */
struct wide_reading {
	struct setup_triples *in;
	const struct triples_table *table;
	const struct header *names;
	int column; /* of the key */
};

static const char *wide_head(void *arg, const struct header *names)
{
	struct wide_reading *w = arg;

	w->names = names;
	TRY(role_named(&w->column, text_of(w->table->key), names));
	return w->column == ROLE_NONE ? role_missing(w->table->key, names)
				      : NULL;
}

static const char *wide_row(void *arg, const struct text *cell, uint64_t line)
{
	struct wide_reading *w = arg;
	struct text part[3] = {cell[w->column]};

	if (!part[0].len)
		return fail_text("no '%s' (want the subject of the triples)",
			w->table->key);
	for (size_t i = 0; i < w->names->n; i++) {
		if ((int)i == w->column || !cell[i].len)
			continue;
		part[1] = w->names->name[i];
		part[2] = cell[i];
		TRY(w->in->add(w->in->arg, part, false));
		triples_placed(&w->in->places, w->table->path, line);
	}
	return NULL;
}

const char *setup_triples_wide(
	struct setup_triples *in, const struct triples_table *t)
{
	struct wide_reading w = {in, t, NULL, ROLE_NONE};
	struct side_walk walk = {wide_head, wide_row, &w};

	return setup_side_walk(in->setup, t->path, &walk);
}

void setup_triples_merged(const struct setup_triples *in, const char *name,
	uint64_t n, uint64_t first, const char *what)
{
	struct notice notice = {.n = n};

	if (n)
		notice.line = triples_place(&in->places, first, &notice.name);
	setup_notice(in->setup, name, &notice, what);
}

void setup_triples_told(const struct setup_triples *in)
{
	/* No line of its own: the driver says nothing of one, either. */
	setup_note(in->setup, "headers_repeated", (double)in->headers);
	if (in->valid)
		setup_note(in->setup, "triples_past", (double)in->past);
	setup_notice(in->setup, "encodings_own", &in->own,
		"the file is UTF-8 and is read as such: --encoding is for the "
		"rows");
}

void setup_triples_release(struct setup_triples *in)
{
	triples_places_release(&in->places);
}
