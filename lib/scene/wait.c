/* wait.c - a match that waits, as it lies in a chain of cells. */
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

/* Times as they differ from the last step's. */
void scene_wait_write(struct buf *to, const struct scene_engine *e,
	const struct scene_match *m)
{
	bool held = m->held != SCENE_NEVER, base = m->base != SCENE_NEVER,
	     words = m->channel.len || m->arm.len;

	put_number(to, m->first - m->last);
	put_number(to, m->due - m->last);
	buf_byte(to, (char)(held | base << 1 | words << 2));
	buf_byte(to, (char)(m->reason | m->other << 4));
	put_number(to, m->first_kind);
	put_number(to, m->kind);
	if (held)
		put_number(to, m->held - m->last);
	if (base)
		put_number(to, m->base);
	for (size_t i = 0; i < scene_rule_of(e, m)->n_by; i++)
		put_string(to, m->by[i]);
	if (words) {
		put_string(to, m->channel);
		put_string(to, m->arm);
	}
	buf_text(to, m->text);
}

/* What any wait begins with, whatever its scene is; which of the things that
 * may be missing it has. */
static unsigned read_head(struct scene_match *m, struct text *t)
{
	m->first = m->last + take_number(t);
	m->due = m->last + take_number(t);
	unsigned has = t->len > 1 ? (unsigned char)t->at[0] : 0,
		 why = t->len > 1 ? (unsigned char)t->at[1] : 0;
	t->at += t->len > 1 ? 2 : 0;
	t->len -= t->len > 1 ? 2 : 0;
	m->reason = (enum scene_reason)(why & 15);
	m->other = (enum scene_reason)(why >> 4);
	m->first_kind = (uint16_t)take_number(t);
	m->kind = (uint16_t)take_number(t);
	m->held = has & 1 ? m->last + take_number(t) : SCENE_NEVER;
	m->base = has & 2 ? take_number(t) : SCENE_NEVER;
	return has;
}

int64_t scene_wait_due(struct text bytes, int64_t last)
{
	struct scene_match m = {.last = last};

	(void)read_head(&m, &bytes);
	return m.held != SCENE_NEVER ? m.held : m.due;
}

void scene_wait_read(
	const struct scene_engine *e, struct scene_match *m, struct text t)
{
	unsigned has = read_head(m, &t);

	for (size_t i = 0; i < scene_rule_of(e, m)->n_by; i++)
		m->by[i] = take_string(&t);
	if (has & 4) {
		m->channel = take_string(&t);
		m->arm = take_string(&t);
	}
	m->text = t;
}

void scene_wait_take(
	struct scene_engine *e, uint32_t *link, struct scene_match *m)
{
	const struct scene_cell *c = store_at(&e->store, *link);

	*m = (struct scene_match){.rule = e->form[c->of].rule,
		.who = m->who,
		.last = c->last,
		.by_hash = c->by};
	e->wait.len = 0;
	store_chain_read(&e->store, c->part[0], &e->wait);
	scene_wait_read(e, m, buf_view(&e->wait));
	scene_cell_drop(e, m->who, link);
}
