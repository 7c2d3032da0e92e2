/* wait.c - a match that waits: in a cell, in a timer, and, what these have no
 * room for, as bytes in a chain of cells.
 *
 *	bytes = due as said, if it is held | base, if it is yearly |
 *		cells of by | channel and arm, if there are such | text
 */
#include "scene/engine_form.h"

static void put_number(struct buf *to, int64_t x)
{
	uint64_t n = (uint64_t)x << 1 ^ (x < 0 ? UINT64_MAX : 0);

	for (; n >= 128; n >>= 7)
		buf_byte(to, (char)(n | 128));
	buf_byte(to, (char)n);
}

static int64_t take_number(struct text *t)
{
	uint64_t n = 0;
	unsigned shift = 0;

	while (t->len) {
		unsigned char c = (unsigned char)*t->at++;
		t->len--;
		n |= (uint64_t)(c & 127) << shift;
		shift += 7;
		if (c < 128 || shift > 63)
			break;
	}
	return (int64_t)(n >> 1) ^ -(int64_t)(n & 1);
}

static void put_string(struct buf *to, struct text t)
{
	put_number(to, (int64_t)t.len);
	buf_text(to, t);
}

static struct text take_string(struct text *t)
{
	int64_t n = take_number(t);
	struct text s = {
		t->at, n < 0 || (uint64_t)n > t->len ? t->len : (size_t)n};

	t->at += s.len;
	t->len -= s.len;
	return s;
}

/* What has no room elsewhere. */
static void put_more(struct buf *to, const struct scene_engine *e,
	const struct scene_match *m, unsigned has)
{
	if (has & SCENE_WAIT_HELD)
		put_number(to, m->due - m->last);
	if (has & SCENE_WAIT_BASE)
		put_number(to, m->base);
	for (size_t i = 0; i < scene_rule_of(e, m)->n_by; i++)
		put_string(to, m->by[i]);
	if (has & SCENE_WAIT_WORDS) {
		put_string(to, m->channel);
		put_string(to, m->arm);
	}
	buf_text(to, m->text);
}

void scene_wait_put(
	struct scene_engine *e, const struct scene_match *m, int64_t due)
{
	unsigned has = (m->held != SCENE_NEVER ? SCENE_WAIT_HELD : 0U) |
		       (m->base != SCENE_NEVER ? SCENE_WAIT_BASE : 0U) |
		       (m->channel.len || m->arm.len ? SCENE_WAIT_WORDS : 0U);
	struct buf more = {0};

	put_more(&more, e, m, has);
	uint32_t chain = store_chain(&e->store, buf_view(&more)),
		 i = scene_open(e, m->who, m->rule, m->by_hash, e->now);
	buf_release(&more);
	struct scene_cell *c = store_at(&e->store, i);
	c->type = SCENE_WAITS;
	c->at = (uint8_t)has;
	c->part[0] = chain;
	c->ended = scene_moment(m->last, m->kind);
	e->waits++;
	scene_timer_add(
		e, &(struct scene_timer){.due = due,
			   .moment = scene_moment(m->first, m->first_kind),
			   .armed = ++e->armed,
			   .cell = i,
			   .who = m->who,
			   .form = c->of,
			   .why = (uint8_t)(m->reason | m->other << 4)});
}

static void read_more(const struct scene_engine *e, struct scene_match *m,
	unsigned has, struct text t)
{
	if (has & SCENE_WAIT_HELD)
		m->due = m->last + take_number(&t);
	if (has & SCENE_WAIT_BASE)
		m->base = take_number(&t);
	for (size_t i = 0; i < scene_rule_of(e, m)->n_by; i++)
		m->by[i] = take_string(&t);
	if (has & SCENE_WAIT_WORDS) {
		m->channel = take_string(&t);
		m->arm = take_string(&t);
	}
	m->text = t;
}

void scene_wait_read(struct scene_engine *e, const struct scene_cell *c,
	struct scene_match *m)
{
	const struct scene_timer *t = scene_timer_at(&e->timers, c->part[1]);

	*m = (struct scene_match){.rule = e->form[c->of].rule,
		.who = t->who,
		.first = scene_moment_ms(t->moment),
		.first_kind = scene_moment_kind(t->moment),
		.last = scene_last(c),
		.kind = scene_moment_kind(c->ended),
		.due = t->due,
		.held = c->at & SCENE_WAIT_HELD ? t->due : SCENE_NEVER,
		.base = SCENE_NEVER,
		.reason = (enum scene_reason)(t->why & 15),
		.other = (enum scene_reason)(t->why >> 4),
		.by_hash = c->by};
	e->wait.len = 0;
	store_chain_read(&e->store, c->part[0], &e->wait);
	read_more(e, m, c->at, buf_view(&e->wait));
}

void scene_wait_take(
	struct scene_engine *e, uint32_t *link, struct scene_match *m)
{
	uint32_t who = m->who;

	scene_wait_read(e, store_at(&e->store, *link), m);
	scene_cell_drop(e, who, link);
}
