/* build.c - triples are collected by first-seen numbers of their terms, which
 * become their rank among the sorted terms when all are there. */
#include <stdlib.h>

#include "base/identifier.h"
#include "base/table.h"
#include "graph/build.h"
#include "graph/permutations.h"
#include "graph/term.h"

enum { WAITING = TABLE_BATCH / 3 * 3 };

struct build_set {
	uint32_t name; /* 1 + its number in the table, or 0 */
	struct triple *triple;
	size_t n, cap;
	/* Runs of its triples that were added one after another. */
	struct build_run {
		uint64_t from, added; /* number in the set, and of all added */
	} * run;
	size_t runs, runs_cap;
};

struct graph_build {
	bool rdf;
	struct table terms;
	struct build_set *set;
	size_t sets, sets_cap, at; /* at: the one that is added to */
	struct table_want want[TABLE_BATCH];
	size_t wanted;	    /* terms that wait to be looked up */
	struct buf waiting; /* bytes of those that had to be made */
	struct graph_image image;
	uint64_t n;
	struct table files; /* seen so far */
	size_t file;	    /* which is read */
	struct graph_merged merged[GRAPH_MERGES];
};

static void count(struct graph_build *b, enum graph_merge what)
{
	if (b->merged[what].n++ == 0)
		b->merged[what].first = b->n;
}

struct graph_merged graph_build_merged(
	const struct graph_build *b, enum graph_merge what)
{
	static const struct graph_merged names[GRAPH_MERGES] = {
		[GRAPH_TWICE] = {"triples_repeated",
			"the triple is there already and counts once", 0, 0},
		[GRAPH_TAGS] = {"tags_dropped",
			"the literal is kept without its language or datatype",
			0, 0},
		[GRAPH_LABELS] = {"labels_renamed",
			"the label of a blank node is of its file, and is "
			"renamed",
			0, 0}};
	struct graph_merged m = names[what];

	m.n = b->merged[what].n;
	m.first = b->merged[what].first;
	return m;
}

/* From here on triples go to the set at hand. */
static void begin_run(struct graph_build *b)
{
	struct build_set *s = &b->set[b->at];

	mem_grow(&s->run, &s->runs_cap, s->runs + 1, sizeof(*s->run));
	s->run[s->runs++] = (struct build_run){s->n, b->n};
}

/* The number among all that were added of triple I of the set. */
static uint64_t added(const struct build_set *s, uint64_t i)
{
	size_t k = s->runs - 1;

	while (k > 0 && s->run[k].from > i)
		k--;
	return s->run[k].added + (i - s->run[k].from);
}

struct graph_build *graph_build_new(bool rdf)
{
	struct graph_build *b = mem_zero(1, sizeof(*b));

	b->rdf = rdf;
	table_init(&b->terms, 0, hash_seed());
	table_init(&b->files, 0, 1);
	mem_grow(&b->set, &b->sets_cap, 1, sizeof(*b->set));
	b->set[b->sets++] = (struct build_set){0};
	begin_run(b);
	return b;
}

void graph_build_free(struct graph_build *b)
{
	if (!b)
		return;
	for (size_t i = 0; i < b->sets; i++) {
		free(b->set[i].triple);
		free(b->set[i].run);
	}
	free(b->set);
	table_release(&b->terms);
	table_release(&b->files);
	buf_release(&b->waiting);
	buf_release(&b->image.bytes);
	free(b->image.section);
	free(b);
}

/* Look up what waits, all at once. */
static void settle(struct graph_build *b)
{
	struct build_set *set = &b->set[b->at];

	if (!b->wanted)
		return;
	table_put_all(&b->terms, b->want, b->wanted);
	mem_grow(&set->triple, &set->cap, set->n + b->wanted / 3,
		sizeof(*set->triple));
	for (size_t i = 0; i < b->wanted; i += 3)
		set->triple[set->n++] = (struct triple){
			{(uint32_t)b->want[i].at, (uint32_t)b->want[i + 1].at,
				(uint32_t)b->want[i + 2].at}};
	b->wanted = 0;
	b->waiting.len = 0;
}

void graph_build_set(struct graph_build *b, struct text name)
{
	uint32_t term = 0;

	settle(b);
	if (name.len)
		term = (uint32_t)table_put(&b->terms, name) + 1;
	for (b->at = 0; b->at < b->sets; b->at++)
		if (b->set[b->at].name == term)
			break;
	if (b->at == b->sets) {
		mem_grow(&b->set, &b->sets_cap, b->sets + 1, sizeof(*b->set));
		b->set[b->sets++] = (struct build_set){.name = term};
	}
	begin_run(b);
}

/* The three keys lie one after another from FROM on in what waits. */
static void ask_made(struct graph_build *b, size_t from, const size_t end[3])
{
	for (int i = 0; i < 3; i++) {
		table_ask(&b->terms, &b->want[b->wanted++],
			(struct text){b->waiting.at + from, end[i] - from});
		from = end[i];
	}
}

void graph_build_file(struct graph_build *b, struct text name)
{
	b->file = table_put(&b->files, name);
}

/* A label is of its file: the key from FROM on of a blank node that was written
 * as PART gets the file's number, in the second file and later ones. */
static void own_label(struct graph_build *b, size_t from, struct text part)
{
	struct buf label = {0};

	if (b->file == 0 || part.len < 2 || part.at[0] != '_' ||
		part.at[1] != ':')
		return;
	from += b->rdf ? 1 : 2; /* the key has _ or _: before the label */
	buf_bytes(&label, b->waiting.at + from, b->waiting.len - from);
	b->waiting.len = from;
	buf_printf(&b->waiting, "%zu.", b->file);
	buf_text(&b->waiting, buf_view(&label));
	buf_release(&label);
}

/* Whether one of the terms is a blank node that own_label() has renamed. */
static bool is_renamed(const struct graph_build *b, const struct text part[3])
{
	for (int i = 0; i < 3 && b->file; i++)
		if (part[i].at[0] == '_' && part[i].len > 1 &&
			part[i].at[1] == ':')
			return true;
	return false;
}

/* Whether the object is a literal with a language or a datatype. */
static bool is_tagged(const struct text part[3])
{
	return part[2].at[0] == '"' && part[2].at[part[2].len - 1] != '"';
}

static void count_merges(
	struct graph_build *b, const struct text part[3], enum graph_form form)
{
	if ((b->rdf || form == GRAPH_TERMS) && is_renamed(b, part))
		count(b, GRAPH_LABELS);
	if (!b->rdf && form == GRAPH_TERMS && is_tagged(part))
		count(b, GRAPH_TAGS);
}

static const char *add_made(
	struct graph_build *b, const struct text part[3], enum graph_form form)
{
	size_t from = b->waiting.len, end[3];
	/* What is asked for must not move: room for the longest first. */
	size_t room = 3 * (part[0].len + part[1].len + part[2].len) + 256;

	if (b->waiting.cap - b->waiting.len < room) {
		settle(b);
		from = 0;
		buf_room(&b->waiting, room > 65536 ? room : 65536);
	}
	for (int i = 0; i < 3; i++) {
		const char *why = term_read(
			&b->waiting, part[i], b->rdf, form == GRAPH_CELLS);
		if (!why && b->rdf)
			why = term_check_part(i,
				(struct text){
					b->waiting.at + (i ? end[i - 1] : from),
					b->waiting.len -
						(i ? end[i - 1] : from)});
		if (why) {
			b->waiting.len = from;
			return why;
		}
		own_label(b, i ? end[i - 1] : from, part[i]);
		end[i] = b->waiting.len;
	}
	ask_made(b, from, end);
	return NULL;
}

/* Cells are borrowed from a batch that may go: their bytes are copied. */
static void add_plain(struct graph_build *b, const struct text part[3])
{
	size_t len = part[0].len + part[1].len + part[2].len, end[3];

	if (b->waiting.cap - b->waiting.len < len) {
		settle(b);
		buf_room(&b->waiting, len > 65536 ? len : 65536);
	}
	size_t from = b->waiting.len;
	for (int i = 0; i < 3; i++) {
		buf_text(&b->waiting, part[i]);
		end[i] = b->waiting.len;
	}
	ask_made(b, from, end);
}

const char *graph_build_add(
	struct graph_build *b, const struct text part[3], enum graph_form form)
{
	static const char *const empty[3] = {"the subject is empty",
		"the predicate is empty", "the object is empty"};

	for (int i = 0; i < 3; i++) {
		if (part[i].len == 0)
			return empty[i];
		if (!text_ascii(part[i]) && !text_utf8(part[i]))
			return fail_text(
				"'%s' is not UTF-8 "
				"(if it is Chinese: --encoding=GB18030)",
				text_show(part[i]));
		/* An object may be a number, and numbers may be rounded. */
		const char *why = i < 2 ? identifier_fault(part[i]) : NULL;
		if (why)
			return fail_text(
				"'%s' is not %s", text_show(part[i]), why);
	}
	if (b->rdf || form == GRAPH_TERMS)
		TRY(add_made(b, part, form));
	else
		add_plain(b, part);
	count_merges(b, part, form);
	b->n++;
	if (b->wanted >= WAITING)
		settle(b);
	return NULL;
}

void graph_build_section(
	struct graph_build *b, uint32_t kind, struct text bytes)
{
	image_text(&b->image, kind, bytes);
}

uint64_t graph_build_count(const struct graph_build *b)
{
	return b->n;
}

/* Terms in their order into the image; RANK of each number, from 1. */
static const char *write_terms(struct graph_build *b, uint32_t *rank)
{
	uint32_t n = (uint32_t)b->terms.n;
	uint32_t *sorted = table_sorted(&b->terms);
	struct buf bytes = {0};
	uint64_t len = 0;

	for (uint32_t i = 0; i < n; i++)
		len += table_key(&b->terms, i).len;
	if (len >= UINT32_MAX) {
		free(sorted);
		return "more than 4 GB of terms";
	}
	unsigned bits = packed_bits(len);
	unsigned char *at = image_packed(
		&b->image, SECTION_TERM_AT, 0, (uint64_t)n + 1, bits);
	buf_room(&bytes, len + 1);
	for (uint32_t i = 0; i < n; i++) {
		packed_put(at, bits, i, (uint32_t)bytes.len);
		buf_text(&bytes, table_key(&b->terms, sorted[i]));
		rank[sorted[i]] = i + 1;
	}
	packed_put(at, bits, n, (uint32_t)bytes.len);
	free(sorted);
	image_text(&b->image, SECTION_TERM_BYTES, buf_view(&bytes));
	buf_release(&bytes);
	return NULL;
}

static void note_twice(struct graph_build *b, const struct build_set *s,
	struct triples_twice twice)
{
	struct graph_merged *m = &b->merged[GRAPH_TWICE];

	if (!twice.n)
		return;
	uint64_t first = added(s, twice.first);
	m->first = m->n && m->first < first ? m->first : first;
	m->n += twice.n;
}

const char *graph_build_image(struct graph_build *b, struct buf *to)
{
	settle(b);
	uint32_t terms = (uint32_t)b->terms.n;
	if (b->terms.n >= UINT32_MAX / 2)
		return "more than 2^31 terms";
	uint32_t *rank = mem_array((size_t)terms + 1, sizeof(*rank));
	const char *why = write_terms(b, rank);
	table_release(&b->terms);
	table_init(&b->terms, 0, 0);
	for (size_t i = 0; i < b->sets && !why; i++) {
		struct build_set *s = &b->set[i];
		if (s->n >= UINT32_MAX)
			why = "more than 2^32 triples";
		for (size_t j = 0; j < s->n && !why; j++)
			for (int k = 0; k < 3; k++)
				s->triple[j].part[k] =
					rank[s->triple[j].part[k]];
		if (!s->triple)
			s->triple = mem_array(1, sizeof(*s->triple));
		if (!why)
			note_twice(b, s,
				permutations_build(&b->image, (uint32_t)i,
					s->name ? rank[s->name - 1] : 0,
					&s->triple, s->n, terms));
	}
	free(rank);
	TRY(why);
	image_finish(&b->image, to, b->rdf, terms, (uint32_t)b->sets);
	return NULL;
}
