/* moves.c - the matrix of moves: how many customers went from a segment of an
 * earlier output to one of today, "(new)" and "(gone)" among them.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/chinese.h"
#include "base/mem.h"
#include "cluster/moved.h"
#include "rfm-cluster/parts.h"

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

static void print(const struct moved *m, struct out *out)
{
	struct moved_one one;

	for (size_t i = 0; i < m->count.n; i++) {
		moved_at(m, i, &one);
		out_text(out, one.from);
		out_text(out, one.to);
		out_int(out, (int64_t)one.n);
		out_real(out, one.share);
		out_end(out);
	}
}

/* Where a customer was, in English if the earlier output was in Chinese. */
static struct text group_before(const struct side *file, size_t at, int group)
{
	struct text said = side_cell(file, at, (size_t)group);
	const char *word = chinese_word_back(text_of("segment"), said);

	return word ? text_of(word) : said;
}

static void count(struct answer *a, struct moved *m, int group)
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
		moved_add(m,
			at == SIDE_NONE ? added : group_before(file, at, group),
			group_of(a, i, number));
	}
	for (size_t i = 0; i < file->n; i++)
		if (!met[i])
			moved_add(m, group_before(file, i, group), gone);
	free(met);
}

const char *moves_print(struct answer *a, struct out *out)
{
	struct moved m;
	int group;

	TRY(side_column(&group, &a->config->previous_file,
		a->segmented ? "segment" : "cluster", true));
	moved_init(&m);
	count(a, &m, group);
	moved_sort(&m);
	print(&m, out);
	notices_segments(a);
	moved_release(&m);
	return out->failed;
}
