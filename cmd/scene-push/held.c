/* held.c - rows that are held until their time has come, also from run to run.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "scene-push/parts.h"

static struct scene_held *take_idle(struct state *s, size_t columns)
{
	struct scene_held *h = s->idle;

	if (!h)
		return scene_held_new(columns);
	s->idle = h->next;
	h->bytes.len = 0;
	return h;
}

static void give_idle(struct state *s, struct scene_held *h)
{
	h->waits = false;
	h->next = s->idle;
	s->idle = h;
}

void held_add(
	struct state *s, const struct config *c, const struct scene_row *row)
{
	size_t columns = c->rules.columns;
	struct scene_held *h = take_idle(s, columns);

	h->row = *row;
	h->seq = s->held_seq++;
	h->waits = true;
	h->saved = false;
	for (size_t i = 0; i < columns; i++)
		h->cell[i] = row->cell(row->arg, (unsigned)i);
	scene_held_own(h, columns);
	lateness_add(&s->mark, h->row.ms, h);
	if (!s->kept.on)
		return;
	mem_grow(&s->news, &s->cap_news, s->n_news + 1, sizeof(*s->news));
	s->news[s->n_news++] = h;
}

void held_judge(struct state *s, struct scene_held *h)
{
	scene_event_now(&s->engine, &h->row);
	give_idle(s, h);
}

void held_end(struct state *s, const struct config *c)
{
	struct scene_held *h;

	while ((h = lateness_rest(&s->mark)))
		held_judge(s, h);
	if (s->mark.newest > s->floor)
		s->floor = s->mark.newest;
	if (s->floor != SCENE_NEVER)
		scene_advance(&s->engine, s->floor);
	if (c->as_of.given && c->as_of.ms > s->floor) {
		s->floor = c->as_of.ms;
		scene_advance(&s->engine, s->floor);
	}
	s->kept.changed = true;
}

void held_save(
	struct state *s, const struct config *c, struct buf *to, bool all)
{
	for (size_t i = 0; i < s->n_news && !all; i++)
		if (s->news[i]->waits && !s->news[i]->saved)
			scene_held_write(to, s->news[i], &c->rules);
	if (!all)
		s->n_news = 0;
	for (size_t i = 0; i < s->mark.held.n && all; i++)
		scene_held_write(to, lateness_item(&s->mark, i), &c->rules);
}

bool held_restore(struct state *s, struct text t)
{
	struct scene_held *h = scene_held_read(t, &s->config->rules);

	if (!h)
		return false;
	h->next = s->restored;
	s->restored = h;
	return true;
}

void held_restored(struct state *s)
{
	struct scene_held **all = NULL;
	size_t n = 0, cap = 0;

	for (struct scene_held *h = s->restored; h; h = h->next) {
		mem_grow(&all, &cap, n + 1, sizeof(struct scene_held *));
		all[n++] = h;
	}
	s->restored = NULL;
	scene_held_order(all, n);
	for (size_t i = 0; i < n; i++)
		if (all[i]->row.ms > s->kept_mark)
			lateness_add(&s->mark, all[i]->row.ms, all[i]);
		else
			give_idle(s, all[i]);
	free(all);
}

void held_release(struct state *s)
{
	struct scene_held *h;

	while ((h = lateness_rest(&s->mark)))
		give_idle(s, h);
	while ((h = s->idle)) {
		s->idle = h->next;
		scene_held_free(h);
	}
	lateness_release(&s->mark);
	table_release(&s->offsets);
	free(s->news);
	free(s->column);
}
