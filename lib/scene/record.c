/* record.c - what an engine knows, as records of bytes. */
#include "scene/record.h"

size_t record_begin(struct buf *to, char type)
{
	buf_byte(to, type);
	buf_bytes(to, "\0\0\0", 4);
	return to->len;
}

void record_end(struct buf *to, size_t at)
{
	uint32_t n = (uint32_t)(to->len - at);

	memcpy(to->at + at - sizeof(n), &n, sizeof(n));
}

void record_put(struct buf *to, char type, struct text bytes)
{
	size_t at = record_begin(to, type);

	buf_text(to, bytes);
	record_end(to, at);
}

void record_number(struct buf *to, uint64_t x)
{
	buf_bytes(to, (const char *)&x, sizeof(x));
}

static struct text cut(struct text *t, size_t n)
{
	struct text is = {t->at, n < t->len ? n : t->len};

	t->at += is.len;
	t->len -= is.len;
	return is;
}

uint64_t record_take_number(struct text *t)
{
	uint64_t x = 0;
	struct text is = cut(t, sizeof(x));

	if (is.len)
		memcpy(&x, is.at, is.len);
	return x;
}

void record_text(struct buf *to, struct text t)
{
	uint32_t n = (uint32_t)t.len;

	buf_bytes(to, (const char *)&n, sizeof(n));
	buf_text(to, t);
}

struct text record_take_text(struct text *t)
{
	uint32_t n = 0;
	struct text is = cut(t, sizeof(n));

	if (is.len == sizeof(n))
		memcpy(&n, is.at, sizeof(n));
	return cut(t, n);
}

struct text record_each(struct text t,
	bool (*each)(void *arg, char type, struct text bytes), void *arg)
{
	while (t.len >= RECORD_HEAD) {
		uint32_t n;
		memcpy(&n, t.at + 1, sizeof(n));
		if (n > t.len - RECORD_HEAD ||
			!each(arg, *t.at, (struct text){t.at + RECORD_HEAD, n}))
			break;
		cut(&t, RECORD_HEAD + (size_t)n);
	}
	return t;
}

static void put_form(struct buf *to, const struct scene_form *f, bool all)
{
	size_t at = record_begin(to, 'N');

	record_number(to, f->name);
	record_number(to, f->print);
	record_number(to, f->dead);
	record_number(to, all ? f->open : 0);
	record_end(to, at);
}

/* The kinds that rows have had, behind all kinds. */
static void put_met(struct buf *to, struct scene_engine *e, bool all)
{
	for (size_t i = 1; i < e->kinds.n && (all || e->kinds_unsaved); i++) {
		unsigned char *met = table_value(&e->kinds, i);
		if (*met == SCENE_UNMET || (*met == SCENE_MET_SAVED && !all))
			continue;
		size_t at = record_begin(to, 'B');
		record_number(to, i);
		record_end(to, at);
		e->kinds_unsaved -= *met == SCENE_MET;
		*met = SCENE_MET_SAVED;
	}
}

void record_words(struct buf *to, struct scene_engine *e,
	struct record_seen *seen, bool all)
{
	for (size_t i = all ? 1 : seen->kinds; i < e->kinds.n; i++)
		record_put(to, 'K', table_key(&e->kinds, i));
	put_met(to, e, all);
	for (size_t i = all ? 0 : seen->names; i < e->names.n; i++)
		record_put(to, 'M', table_key(&e->names, i));
	for (size_t i = all ? 0 : seen->forms; i < e->forms; i++)
		put_form(to, &e->form[i], all);
	*seen = (struct record_seen){e->kinds.n, e->names.n, e->forms};
}

static void put_gone(struct buf *to, const struct scene_store *s)
{
	struct text rest = buf_view(&s->gone);

	while (rest.len) {
		uint16_t n = 0;
		struct text length = cut(&rest, sizeof(n));
		memcpy(&n, length.at, length.len);
		record_put(to, 'D', cut(&rest, n));
	}
}

void record_customers(struct buf *to, struct scene_engine *e)
{
	struct scene_store *store = &e->store;
	struct buf name = {0};

	put_gone(to, store);
	for (size_t i = 0; i < store->n_dirty; i++) {
		uint32_t who = store->dirty[i];
		struct scene_cell *c = store_at(store, who);
		if (c->type != SCENE_CUSTOMER || !(c->at & STORE_DIRTY))
			continue;
		c->at &= (uint8_t)~STORE_DIRTY;
		size_t at = record_begin(to, 'C');
		name.len = 0;
		store_name(store, who, &name);
		record_text(to, buf_view(&name));
		scene_customer_write(e, who, to);
		record_end(to, at);
	}
	store_clean(store);
	buf_release(&name);
}

void record_dead(struct buf *to, const struct scene_engine *e)
{
	for (size_t i = 0; i < e->forms; i++) {
		if (!e->form[i].dead)
			continue;
		size_t at = record_begin(to, 'X');
		record_number(to, i);
		record_end(to, at);
	}
}

static bool take_form(struct scene_engine *e, struct text t)
{
	uint64_t name = record_take_number(&t), print = record_take_number(&t),
		 dead = record_take_number(&t);

	if (name >= e->names.n)
		return false;
	scene_form_add(e, table_key(&e->names, name), print, dead != 0);
	e->form[e->forms - 1].open = record_take_number(&t);
	return true;
}

static bool take_dead(struct scene_engine *e, struct text t)
{
	uint64_t form = record_take_number(&t);

	if (form >= e->forms)
		return false;
	e->form[form].dead = true;
	return true;
}

static bool take_met(struct scene_engine *e, struct text t)
{
	uint64_t kind = record_take_number(&t);

	if (kind >= e->kinds.n)
		return false;
	*(unsigned char *)table_value(&e->kinds, kind) = SCENE_MET_SAVED;
	return true;
}

bool record_take(struct scene_engine *e, char type, struct text t)
{
	struct text name;

	switch (type) {
	case 'K':
		scene_kind(e, t);
		return true;
	case 'M':
		table_put(&e->names, t);
		return true;
	case 'N':
		return take_form(e, t);
	case 'X':
		return take_dead(e, t);
	case 'B':
		return take_met(e, t);
	case 'D':
		scene_customer_forget(e, t);
		return true;
	case 'C':
		name = record_take_text(&t);
		return scene_customer_read(e, name, t);
	default:
		return false;
	}
}
