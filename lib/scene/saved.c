/* saved.c - customers as bytes of a journal, and scenes as state knows them.
 *
 *	customer = flags, 1 | cells
 *	cell     = type, 1 | at, 1 | of, 2 | 24 bytes as they are | length, 4 |
 *		   bytes: the timer of a wait and its bytes, or the times of
 *		   pushes, newest first
 */
#include <stdlib.h>

#include "base/mem.h"
#include "scene/engine_form.h"

enum { CELL_HEAD = 4 + 24 + 4 };

static void put_times(const struct scene_engine *e, const struct scene_cell *c,
	struct buf *to)
{
	uint32_t in = (c->n - 1) % 3 + 1;

	for (uint32_t i = c->times; i; in = 3) {
		const struct scene_cell *t = store_at(&e->store, i);
		while (in--)
			buf_bytes(to, (const char *)&t->time[in],
				sizeof(t->time[in]));
		i = t->next;
	}
}

static void put_cell(const struct scene_engine *e, const struct scene_cell *c,
	struct buf *to)
{
	uint32_t n = 0;

	buf_byte(to, (char)c->type);
	buf_byte(to, (char)c->at);
	buf_bytes(to, (const char *)&c->of, sizeof(c->of));
	buf_bytes(to, c->byte, sizeof(c->byte));
	size_t at = to->len;
	buf_bytes(to, (const char *)&n, sizeof(n));
	if (c->type == SCENE_WAITS) {
		buf_bytes(to,
			(const void *)scene_timer_at(&e->timers, c->part[1]),
			sizeof(struct scene_timer));
		store_chain_read(&e->store, c->part[0], to);
	}
	if (c->type == SCENE_PUSHED)
		put_times(e, c, to);
	n = (uint32_t)(to->len - at - sizeof(n));
	memcpy(to->at + at, &n, sizeof(n));
}

void scene_customer_write(
	const struct scene_engine *e, uint32_t who, struct buf *to)
{
	const struct scene_cell *c = store_at(&e->store, who);

	buf_byte(to, (char)(c->at & ~STORE_DIRTY));
	for (uint32_t i = c->next; i; i = c->next) {
		c = store_at(&e->store, i);
		put_cell(e, c, to);
	}
}

void scene_customer_forget(struct scene_engine *e, struct text name)
{
	uint32_t who = store_find(&e->store, name);

	if (!who)
		return;
	while (store_at(&e->store, who)->next)
		scene_cell_drop(e, who, &store_at(&e->store, who)->next);
	store_drop(&e->store, who);
}

/* Times, newest first, into a chain of three a cell; the first may have
 * fewer. */
static uint32_t take_times(
	struct scene_engine *e, uint32_t n, const char *bytes)
{
	uint32_t first = 0, last = 0, in = (n - 1) % 3 + 1;

	while (n) {
		uint32_t i = store_take(&e->store);
		struct scene_cell *t = store_at(&e->store, i);
		for (n -= in; in--; bytes += sizeof(t->time[0]))
			memcpy(&t->time[in], bytes, sizeof(t->time[0]));
		in = 3;
		if (last)
			store_at(&e->store, last)->next = i;
		else
			first = i;
		last = i;
	}
	return first;
}

static bool is_sound(const struct scene_engine *e, const char *head, uint32_t n)
{
	uint8_t type = (uint8_t)head[0];
	uint16_t of;

	memcpy(&of, head + 2, sizeof(of));
	switch (type) {
	case SCENE_RUN:
		return of < e->forms && (uint8_t)head[1] < SCENE_STEPS && !n;
	case SCENE_WAITS:
		return of < e->forms && n >= sizeof(struct scene_timer);
	case SCENE_RESTS:
		return of < e->names.n && !n;
	case SCENE_PUSHED:
		return of < e->names.n && n && n % sizeof(int64_t) == 0;
	default:
		return type == SCENE_SILENT && !n;
	}
}

/* The timer of a wait again, and its bytes. */
static void wait_again(
	struct scene_engine *e, uint32_t cell, uint32_t who, struct text bytes)
{
	struct scene_timer t;

	memcpy(&t, bytes.at, sizeof(t));
	t.cell = cell;
	t.who = who;
	bytes.at += sizeof(t);
	bytes.len -= sizeof(t);
	uint32_t chain = store_chain(&e->store, bytes);
	store_at(&e->store, cell)->part[0] = chain;
	t.form = store_at(&e->store, cell)->of;
	e->waits++;
	scene_timer_add(e, &t);
	if ((int32_t)(t.armed - e->armed) > 0)
		e->armed = t.armed;
}

static void take_cell(struct scene_engine *e, uint32_t who, uint32_t *last,
	const char *head, struct text more)
{
	uint32_t i = store_insert(&e->store, who, *last);
	struct scene_cell *c = store_at(&e->store, i);

	c->type = (uint8_t)head[0];
	c->at = (uint8_t)head[1];
	memcpy(&c->of, head + 2, sizeof(c->of));
	memcpy(c->byte, head + 4, sizeof(c->byte));
	if (c->type == SCENE_PUSHED) {
		uint32_t n = (uint32_t)(more.len / sizeof(int64_t));
		c->n = n;
		c->times = take_times(e, n, more.at);
	}
	if (c->type == SCENE_RUN || c->type == SCENE_WAITS)
		e->form[c->of].open++;
	if (c->type == SCENE_WAITS)
		wait_again(e, i, who, more);
	*last = i;
}

bool scene_customer_read(
	struct scene_engine *e, struct text name, struct text bytes)
{
	uint32_t who, last = 0, n;

	scene_customer_forget(e, name);
	if (bytes.len == 0)
		return false;
	who = store_add(&e->store, name);
	store_at(&e->store, who)->at = (uint8_t)bytes.at[0] & 63;
	for (bytes.at++, bytes.len--; bytes.len;) {
		if (bytes.len < CELL_HEAD)
			return false;
		const char *head = bytes.at;
		memcpy(&n, head + CELL_HEAD - sizeof(n), sizeof(n));
		bytes.at += CELL_HEAD;
		bytes.len -= CELL_HEAD;
		if (n > bytes.len || !is_sound(e, head, n))
			return false;
		take_cell(e, who, &last, head, (struct text){bytes.at, n});
		bytes.at += n;
		bytes.len -= n;
	}
	return true;
}

uint16_t scene_kind(struct scene_engine *e, struct text kind)
{
	size_t i = table_find(&e->kinds, kind);

	if (i != (size_t)TABLE_NONE)
		return (uint16_t)i;
	if (e->kinds.n >= UINT16_MAX) /* "any" */
		return 0;
	return (uint16_t)table_put(&e->kinds, kind);
}

void scene_form_add(
	struct scene_engine *e, struct text name, uint64_t print, bool dead)
{
	mem_within(e->forms + 1, UINT16_MAX,
		"more than 65,535 scenes in one state, those that are gone "
		"counted");
	mem_grow(&e->form, &e->cap_forms, e->forms + 1, sizeof(*e->form));
	e->form[e->forms++] = (struct scene_form){
		.name = (uint32_t)table_put(&e->names, name),
		.print = print,
		.rule = SCENE_NO_RULE,
		.dead = dead};
}
