/* waiting.c - rows that are held until their time has come, also from run to
 * run. */
#include "scene/waiting.h"

#include <stdlib.h>

#include "base/mem.h"

void scene_waiting_init(struct scene_waiting *w, struct scene_engine *engine,
	const struct scene_rules *rules, int64_t lateness)
{
	*w = (struct scene_waiting){.engine = engine,
		.rules = rules,
		.floor = SCENE_NEVER,
		.judged = SCENE_NEVER};
	lateness_init(&w->mark, lateness, NULL, NULL);
}

bool scene_waiting_is_late(const struct scene_waiting *w, int64_t ms)
{
	return lateness_is_late(&w->mark, ms) || ms < w->floor;
}

static struct scene_held *take_idle(struct scene_waiting *w)
{
	struct scene_held *h = w->idle;

	if (!h)
		return scene_held_new(w->rules->columns);
	w->idle = h->next;
	h->bytes.len = 0;
	return h;
}

static void give_idle(struct scene_waiting *w, struct scene_held *h)
{
	h->waits = false;
	h->next = w->idle;
	w->idle = h;
}

static void hold(struct scene_waiting *w, const struct scene_row *row)
{
	size_t columns = w->rules->columns;
	struct scene_held *h = take_idle(w);

	h->row = *row;
	h->seq = w->seq++;
	h->waits = true;
	h->saved = false;
	for (size_t i = 0; i < columns; i++)
		h->cell[i] = row->cell(row->arg, (unsigned)i);
	scene_held_own(h, columns);
	lateness_add(&w->mark, h->row.ms, h);
	if (!w->keeps)
		return;
	mem_grow(&w->news, &w->cap_news, w->n_news + 1, sizeof(*w->news));
	w->news[w->n_news++] = h;
}

static void judge(struct scene_waiting *w, struct scene_held *h)
{
	scene_event_now(w->engine, &h->row);
	give_idle(w, h);
}

void scene_waiting_take(struct scene_waiting *w, const struct scene_row *row)
{
	struct scene_held *h;

	if (w->mark.span == 0) {
		lateness_see(&w->mark, row->ms);
		scene_event_now(w->engine, row);
		return;
	}
	hold(w, row);
	while ((h = lateness_due(&w->mark)))
		judge(w, h);
	scene_advance(w->engine, lateness_mark(&w->mark));
}

void scene_waiting_end(struct scene_waiting *w, int64_t as_of)
{
	struct scene_held *h;

	while ((h = lateness_rest(&w->mark)))
		judge(w, h);
	if (w->mark.newest > w->floor)
		w->floor = w->mark.newest;
	if (w->floor != SCENE_NEVER)
		scene_advance(w->engine, w->floor);
	if (as_of > w->floor) {
		w->floor = as_of;
		scene_advance(w->engine, w->floor);
	}
}

void scene_waiting_write(struct scene_waiting *w, struct buf *to, bool all)
{
	for (size_t i = 0; i < w->n_news && !all; i++)
		if (w->news[i]->waits && !w->news[i]->saved)
			scene_held_write(to, w->news[i], w->rules);
	if (!all)
		w->n_news = 0;
	for (size_t i = 0; i < w->mark.held.n && all; i++)
		scene_held_write(to, lateness_item(&w->mark, i), w->rules);
}

void scene_waiting_write_times(const struct scene_waiting *w, struct buf *to)
{
	size_t at = record_begin(to, 'G');
	int64_t mark = lateness_mark(&w->mark);

	record_number(to, (uint64_t)w->mark.newest);
	record_number(to, (uint64_t)w->floor);
	record_number(to, (uint64_t)(mark > w->floor ? mark : w->floor));
	record_number(to, (uint64_t)w->engine->now);
	record_number(to, w->engine->armed);
	record_number(to, w->seq);
	record_end(to, at);
}

bool scene_waiting_read_times(struct scene_waiting *w, struct text bytes)
{
	if (bytes.len != 6 * sizeof(uint64_t))
		return false;
	int64_t newest = (int64_t)record_take_number(&bytes);
	if (newest != INT64_MIN)
		lateness_see(&w->mark, newest);
	w->floor = (int64_t)record_take_number(&bytes);
	w->judged = (int64_t)record_take_number(&bytes);
	w->engine->now = (int64_t)record_take_number(&bytes);
	w->engine->armed = (uint32_t)record_take_number(&bytes);
	w->seq = record_take_number(&bytes);
	return true;
}

bool scene_waiting_read(struct scene_waiting *w, struct text bytes)
{
	struct scene_held *h = scene_held_read(bytes, w->rules);

	if (!h)
		return false;
	h->next = w->restored;
	w->restored = h;
	return true;
}

void scene_waiting_restore(struct scene_waiting *w)
{
	struct scene_held **all = NULL;
	size_t n = 0, cap = 0;

	for (struct scene_held *h = w->restored; h; h = h->next) {
		mem_grow(&all, &cap, n + 1, sizeof(struct scene_held *));
		all[n++] = h;
	}
	w->restored = NULL;
	scene_held_order(all, n);
	for (size_t i = 0; i < n; i++)
		if (all[i]->row.ms > w->judged)
			lateness_add(&w->mark, all[i]->row.ms, all[i]);
		else
			give_idle(w, all[i]);
	free(all);
}

void scene_waiting_take_out(struct scene_waiting *w,
	bool (*is_out)(void *arg, const struct scene_row *row), void *arg)
{
	const struct text none = {"", 0};

	for (size_t i = 0; i < w->mark.held.n; i++) {
		struct scene_held *h = lateness_item(&w->mark, i);
		if (!is_out(arg, &h->row))
			continue;
		h->row.kind = text_of("tick");
		h->row.customer = none;
		for (int g = 0; g < SCENE_GATES; g++)
			h->row.gate[g] = none;
		for (size_t k = 0; k < w->rules->columns; k++)
			h->cell[k] = none;
	}
}

void scene_waiting_release(struct scene_waiting *w)
{
	struct scene_held *h;

	while ((h = lateness_rest(&w->mark)))
		give_idle(w, h);
	while ((h = w->idle)) {
		w->idle = h->next;
		scene_held_free(h);
	}
	lateness_release(&w->mark);
	free(w->news);
}
