/* ahead.c - see ahead.h. */
#include "filter/ahead.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "filter/run.h"

struct ahead_worker {
	struct reading reading;
	void *prepared;
};

bool ahead_may_begin(const struct run *run)
{
	return !run->f->ahead || run->rows_good > 0;
}

/* Whether cells are what the file has, whoever the row is about. */
static bool reads_alone(const struct run *run)
{
	const struct common *c = &run->common;

	return c->with.n == 0 && !c->ids && !c->forget && !c->consent;
}

void ahead_open(struct run *run, unsigned threads)
{
	struct aheads *a = &run->aheads;

	if (!run->f->ahead || threads < 2 || !reads_alone(run))
		return;
	a->size = run->f->ahead_size;
	a->worker = mem_zero(threads, sizeof(*a->worker));
	a->workers = threads;
	for (unsigned i = 0; i < threads; i++) {
		struct ahead_worker *w = &a->worker[i];
		w->prepared = mem_zero(1, run->f->prepared_size + 1);
		if (run->f->prepare)
			run->f->prepare(w->prepared, run->config);
		tables_reading(run, &w->reading);
	}
}

void ahead_close(struct run *run)
{
	struct aheads *a = &run->aheads;

	for (unsigned i = 0; i < a->workers; i++) {
		if (run->f->unprepare)
			run->f->unprepare(a->worker[i].prepared);
		free(a->worker[i].prepared);
	}
	free(a->worker);
	a->worker = NULL;
	a->workers = 0;
}

/* Room for the items of N rows, which nothing is known of yet. */
static void make_room(struct ahead_items *items, size_t n, size_t size)
{
	size_t had = items->cap;

	mem_grow(&items->item, &items->cap, n, size);
	mem_grow(&items->known, &items->known_cap, n, sizeof(*items->known));
	if (items->cap > had)
		memset(items->item + had * size, 0, (items->cap - had) * size);
	memset(items->known, 0, n * sizeof(*items->known));
	items->n = n;
}

static bool fill(
	struct run *run, struct ahead_worker *w, struct row *row, void *item)
{
	return row_is_whole(row) && row_begin(row) &&
	       run->f->ahead(w->prepared, run->state[0], run->config, row,
		       &run->main.out, item);
}

void ahead_rows(struct run *run, struct job *job, unsigned worker)
{
	const struct aheads *a = &run->aheads;
	struct ahead_items *items = &job->ahead;
	const struct batch *b = &job->batch;

	if (!a->worker)
		return;
	struct ahead_worker *w = &a->worker[worker];
	struct row row = {.batch = &job->batch,
		.binding = job->binding,
		.reading = &w->reading,
		.prepared = w->prepared};
	bool plain = !b->marked && w->reading.na->n == 0;
	make_room(items, b->n, a->size);
	for (size_t i = job->first; i < b->n; i++) {
		row.record = &b->record[i];
		row.looked = false;
		row.plain = plain && row.record->kind == RECORD_PLAIN;
		items->known[i] = fill(run, w, &row, items->item + i * a->size);
	}
}

void ahead_release(struct run *run, struct ahead_items *items)
{
	for (size_t i = 0; i < items->cap && run->f->unahead; i++)
		run->f->unahead(items->item + i * run->f->ahead_size);
	free(items->item);
	free(items->known);
}
