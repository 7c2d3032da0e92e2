/* seen.c - identifiers and links as they come. */
#include "identity/seen.h"

#include <stdlib.h>

#include "base/mem.h"
#include "identity/seen_shared.h"

int64_t seen_window(const struct seen_book *s, unsigned i, unsigned j)
{
	int64_t a = s->window[i], b = s->window[j];

	if (a == SEEN_NO_WINDOW || b == SEEN_NO_WINDOW)
		return a == SEEN_NO_WINDOW ? b : a;
	return a < b ? a : b;
}

void seen_init(struct seen_book *s, unsigned kinds, const int64_t *window,
	uint64_t seed)
{
	*s = (struct seen_book){.kinds = kinds};
	memcpy(s->window, window, kinds * sizeof(*window));
	for (unsigned i = 0; i < kinds; i++) {
		table_init(&s->ids[i], 0, seed + i);
		s->spans[i].window = window[i];
		for (unsigned j = i + 1; j < kinds; j++)
			s->runs[i][j].window = seen_window(s, i, j);
	}
}

void seen_drop_links(struct seen_book *s)
{
	for (unsigned i = 0; i < s->kinds; i++)
		for (unsigned j = i + 1; j < s->kinds; j++)
			links_release(&s->links[i][j]);
}

void seen_release(struct seen_book *s)
{
	seen_drop_links(s);
	for (unsigned i = 0; i < s->kinds; i++) {
		table_release(&s->ids[i]);
		free(s->first[i]);
		spans_release(&s->spans[i]);
		for (unsigned j = i + 1; j < s->kinds; j++)
			spans_release(&s->runs[i][j]);
	}
}

size_t seen_count(const struct seen_book *s)
{
	size_t n = 0;

	for (unsigned i = 0; i < s->kinds; i++)
		n += s->ids[i].n;
	return n;
}

size_t seen_size(const struct seen_book *s)
{
	size_t n = 0;

	for (unsigned i = 0; i < s->kinds; i++) {
		n += table_size(&s->ids[i]) +
		     s->firsts[i] * sizeof(*s->first[i]);
		for (unsigned j = i + 1; j < s->kinds; j++)
			n += s->links[i][j].n * sizeof(*s->links[i][j].at);
	}
	return n;
}

uint32_t seen_id(struct seen_book *s, unsigned kind, struct text value)
{
	return (uint32_t)table_put(&s->ids[kind], value);
}

static void seen_earlier(
	struct seen_book *s, unsigned kind, uint32_t id, int64_t ms)
{
	size_t want = (size_t)id + 1;

	if (s->firsts[kind] < want) {
		mem_grow(&s->first[kind], &s->first_cap[kind], want,
			sizeof(*s->first[kind]));
		while (s->firsts[kind] < want)
			s->first[kind][s->firsts[kind]++] = SEEN_NEVER;
	}
	if (ms < s->first[kind][id])
		s->first[kind][id] = ms;
}

void seen_when(struct seen_book *s, unsigned kind, uint32_t id, int64_t from,
	int64_t to)
{
	if (s->window[kind] == SEEN_NO_WINDOW)
		seen_earlier(s, kind, id, from);
	else
		spans_add(&s->spans[kind], id, from, to);
}

void seen_link(struct seen_book *s, unsigned i, uint32_t a, unsigned j,
	uint32_t b, uint32_t times)
{
	if (i < j)
		links_add(&s->links[i][j], a, b, times);
	else
		links_add(&s->links[j][i], b, a, times);
}

void seen_run(struct seen_book *s, unsigned i, uint32_t a, unsigned j,
	uint32_t b, int64_t from, int64_t to)
{
	if (i < j)
		spans_add(&s->runs[i][j], (uint64_t)a << 32 | b, from, to);
	else
		spans_add(&s->runs[j][i], (uint64_t)b << 32 | a, from, to);
}

void seen_cell(struct seen_book *s, unsigned kind, struct text value)
{
	struct seen_waiting *w = &s->waiting;
	struct seen_cells *r = &w->row[w->rows];

	if (s->sender) {
		seen_shared_cell(s, kind, value);
		return;
	}
	size_t at = w->wants[kind]++;

	table_ask(&s->ids[kind], &w->want[kind][at], value);
	r->kind[r->n] = (unsigned char)kind;
	r->at[r->n++] = (unsigned char)at;
}

void seen_row(struct seen_book *s, int64_t ms)
{
	struct seen_waiting *w = &s->waiting;

	if (s->sender) {
		seen_shared_row(s, ms);
		return;
	}
	w->row[w->rows].ms = ms;
	if (++w->rows == TABLE_BATCH)
		seen_settle(s);
}

/* The links of identifier I with those behind it. */
static void link_cells(struct seen_book *s, const unsigned char *kind,
	const uint32_t *id, unsigned n, unsigned i, int64_t ms)
{
	for (unsigned j = i + 1; j < n; j++) {
		seen_link(s, kind[i], id[i], kind[j], id[j], 1);
		if (seen_window(s, kind[i], kind[j]) != SEEN_NO_WINDOW)
			seen_run(s, kind[i], id[i], kind[j], id[j], ms, ms);
	}
}

void seen_together(struct seen_book *s, const unsigned char *kind,
	const uint32_t *id, unsigned n, int64_t ms)
{
	for (unsigned i = 0; i < n; i++) {
		if (ms != SEEN_NEVER)
			seen_when(s, kind[i], id[i], ms, ms);
		link_cells(s, kind, id, n, i, ms);
	}
}

static void take_row(struct seen_book *s, const struct seen_cells *r)
{
	uint32_t id[SEEN_KINDS];

	for (unsigned i = 0; i < r->n; i++)
		id[i] = (uint32_t)s->waiting.want[r->kind[i]][r->at[i]].at;
	seen_together(s, r->kind, id, r->n, r->ms);
}

void seen_settle(struct seen_book *s)
{
	struct seen_waiting *w = &s->waiting;

	if (s->sender) {
		seen_shared_settle(s);
		return;
	}
	for (unsigned k = 0; k < s->kinds; k++) {
		if (w->wants[k])
			table_put_all(&s->ids[k], w->want[k], w->wants[k]);
		w->wants[k] = 0;
	}
	for (size_t i = 0; i < w->rows; i++) {
		take_row(s, &w->row[i]);
		w->row[i].n = 0;
	}
	w->rows = 0;
}
