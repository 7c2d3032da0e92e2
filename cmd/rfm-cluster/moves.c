/* moves.c - the matrix of moves: how many customers went from a segment of an
 * earlier output to one of today, "(new)" and "(gone)" among them.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/chinese.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/sort.h"
#include "rfm-cluster/parts.h"

/* A move is a key "from TAB to", and its count. */
struct moves {
	struct table count, from; /* uint64_t each */
	struct buf key;
};

static void add(struct moves *m, struct text from, struct text to)
{
	m->key.len = 0;
	buf_text(&m->key, from);
	buf_byte(&m->key, '\t');
	buf_text(&m->key, to);
	++*(uint64_t *)table_value(
		&m->count, table_put(&m->count, buf_view(&m->key)));
	++*(uint64_t *)table_value(&m->from, table_put(&m->from, from));
}

/* Today's group of customer I. */
static struct text group_of(struct answer *a, size_t i, char number[24])
{
	unsigned label = a->clusters.label[i];

	if (!a->segmented)
		return (struct text){
			number, (size_t)snprintf(number, 24, "%u", label + 1u)};
	struct segment s = book_segment_at(&a->segments, &a->book, i, label);
	if (segment_none(s))
		gap_add(&a->gap, i);
	return text_of(s.name);
}

static void print(const struct moves *m, struct out *out)
{
	uint32_t *order = table_sorted(&m->count);

	for (size_t i = 0; i < m->count.n; i++) {
		struct text to = table_key(&m->count, order[i]),
			    from = text_split(&to, '\t');
		uint64_t n = *(uint64_t *)table_value(&m->count, order[i]);
		uint64_t all = *(uint64_t *)table_value(
			&m->from, table_find(&m->from, from));
		out_text(out, from);
		out_text(out, to);
		out_int(out, (int64_t)n);
		out_real(out, (double)n / (double)all);
		out_end(out);
	}
	free(order);
}

/* Where a customer was, in English if the earlier output was in Chinese. */
static struct text group_before(const struct side *file, size_t at, int group)
{
	struct text said = side_cell(file, at, (size_t)group);
	const char *word = chinese_word_back(text_of("segment"), said);

	return word ? text_of(word) : said;
}

static void count(struct answer *a, struct moves *m, int group)
{
	const struct config *c = a->config;
	const struct side *file = &c->previous_file;
	bool *met = mem_zero(file->n, sizeof(*met));
	struct text added = text_of("(new)"), gone = text_of("(gone)");
	char number[24];

	for (size_t i = 0; i < a->book.n; i++) {
		size_t at = side_find(file, book_key(&a->book, i));
		if (at != SIDE_NONE)
			met[at] = true;
		add(m, at == SIDE_NONE ? added : group_before(file, at, group),
			group_of(a, i, number));
	}
	for (size_t i = 0; i < file->n; i++)
		if (!met[i])
			add(m, group_before(file, i, group), gone);
	free(met);
}

const char *moves_print(struct answer *a, struct out *out)
{
	struct moves m = {.key = {0}};
	int group;

	TRY(side_column(&group, &a->config->previous_file,
		a->segmented ? "segment" : "cluster", true));
	table_init(&m.count, sizeof(uint64_t), hash_seed());
	table_init(&m.from, sizeof(uint64_t), hash_seed());
	count(a, &m, group);
	print(&m, out);
	notices_segments(a);
	table_release(&m.count);
	table_release(&m.from);
	buf_release(&m.key);
	return out->failed;
}
