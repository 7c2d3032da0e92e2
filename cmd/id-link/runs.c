/* runs.c - what was seen and memory cannot hold: books of it go to runs on
 * disk, and are merged in the end, each identifier once and in order.
 *
 * A run has each identifier of a book with its links to weaker ones.  As they
 * are merged identifiers get their nodes, and go to a file that is mapped;
 * their links are turned round (identity/turned.h) and go to runs as well, by
 * their weaker ends.  When these are merged both ends have nodes, and links go
 * to files that are mapped too.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/table_lent.h"
#include "id-link/parts.h"
#include "identity/knot.h"
#include "identity/seen_ends.h"
#include "identity/turned.h"
#include "kept/onfile.h"
#include "kept/spill.h"

enum { RUNS = 128 }; /* that are open at once; more are merged to one */

/* What runs begin an item with. */
struct run_head {
	int64_t first;
	uint32_t linked;
};

struct run_link {
	uint32_t kind, len, seen;
};

struct run_turned {
	uint32_t node, seen;
};

/* The identifiers of a kind, and their links with stronger ones, in files. */
struct on_disk {
	struct onfile entries, long_keys, first;
	struct onfile links[SEEN_KINDS]; /* by the stronger kind */
	size_t n, at; /* identifiers; the one that links are read of */
};

struct runs {
	const struct config *c;
	struct spill seen, turned;
	unsigned kind[SEEN_KINDS], rank[SEEN_KINDS]; /* the order of runs */
	/* while they are merged */
	struct knot knot;
	struct turned turn;
	struct on_disk kinds[SEEN_KINDS];
	uint32_t base[SEEN_KINDS + 1];
	bool timed;
	struct buf bytes, again;
	runs_one *one;
	void *arg;
};

/* ---- a book becomes a run ---- */

/* Kinds in the order of the answer, or in that of lines of state. */
static struct runs *runs_new(const struct config *c)
{
	struct runs *r = mem_zero(1, sizeof(*r));

	r->c = c;
	if (setup_partial(c->setup))
		seen_kinds_sorted(r->kind, c->kinds.item, c->n);
	for (unsigned k = 0; k < c->n; k++) {
		if (!setup_partial(c->setup))
			r->kind[k] = k;
		r->rank[r->kind[k]] = k;
	}
	return r;
}

static struct text key_of(struct runs *r, unsigned kind, struct text value)
{
	r->bytes.len = 0;
	buf_byte(&r->bytes, (char)r->rank[kind]);
	buf_text(&r->bytes, value);
	return buf_view(&r->bytes);
}

/* The links of the identifier at PLACE with kind J, from AT on. */
static size_t links_at(const struct links *l, size_t at, uint32_t place)
{
	size_t end = at;

	while (end < l->n && l->at[end].a == place)
		end++;
	return end - at;
}

static void put_link(
	struct runs *r, unsigned kind, struct text value, uint32_t seen)
{
	struct run_link link = {kind, (uint32_t)value.len, seen};

	spill_put(&r->seen, &link, sizeof(link));
	spill_put(&r->seen, value.at, value.len);
}

static void put_links(struct runs *r, const struct seen_book *s,
	const struct seen_order *o, const struct links *l, unsigned j,
	size_t at, size_t n)
{
	for (size_t i = at; i < at + n; i++)
		put_link(r, j, table_key(&s->ids[j], o->id[j][l->at[i].b]),
			l->at[i].seen);
}

/* The identifier at PLACE of kind K; links with kind J are at AT[J]. */
static void put_one(struct runs *r, const struct seen_book *s,
	const struct seen_order *o, unsigned k, uint32_t place, size_t *at)
{
	uint32_t id = o->id[k][place];
	struct run_head head = {seen_first(s, k, id), o->linked[k][id]};
	size_t n[SEEN_KINDS], items = 1;

	for (unsigned j = k + 1; j < s->kinds; j++)
		items += n[j] = links_at(&s->links[k][j], at[j], place);
	spill_key(&r->seen, key_of(r, k, table_key(&s->ids[k], id)), items);
	spill_put(&r->seen, &head, sizeof(head));
	for (unsigned j = k + 1; j < s->kinds; j++) {
		put_links(r, s, o, &s->links[k][j], j, at[j], n[j]);
		at[j] += n[j];
	}
}

static const char *write_run(struct state *s, const struct config *c)
{
	struct seen_book *book = &s->seen;
	struct runs *r = s->runs ? s->runs : (s->runs = runs_new(c));
	struct seen_order o;

	TRY(spill_begin(&r->seen, c->tmp, "id-link"));
	seen_order_make(&o, book);
	for (unsigned i = 0; i < c->n; i++) {
		size_t at[SEEN_KINDS] = {0};
		for (uint32_t p = 0; p < book->ids[r->kind[i]].n; p++)
			put_one(r, book, &o, r->kind[i], p, at);
	}
	seen_order_release(&o, book);
	seen_release(book);
	seen_init(book, c->n, c->window, hash_seed());
	return spill_end(&r->seen);
}

/* ---- runs become identifiers with all their links ---- */

static bool read_link(struct runs *r, struct spill_run *run)
{
	struct run_link l;
	char *to;

	if (!spill_get(run, &l, sizeof(l)))
		return false;
	r->bytes.len = 0;
	to = buf_room(&r->bytes, l.len);
	if (!spill_get(run, to, l.len))
		return false;
	knot_link(&r->knot, l.kind, (struct text){to, l.len}, l.seen);
	return true;
}

static const char *take_seen(void *arg, struct spill_run *run, uint32_t items)
{
	struct runs *r = arg;
	struct run_head head;

	if (!spill_get(run, &head, sizeof(head)))
		return spill_cannot_read();
	knot_seen(&r->knot, head.first, head.linked);
	for (uint32_t i = 1; i < items; i++)
		if (!read_link(r, run))
			return spill_cannot_read();
	return NULL;
}

static const char *done_seen(void *arg, struct text key)
{
	struct runs *r = arg;
	struct text value = {key.at + 1, key.len - 1};

	knot_tie(&r->knot);
	TRY(r->one(r->arg, r->kind[(unsigned char)key.at[0]], value, &r->knot));
	knot_clear(&r->knot);
	return NULL;
}

static const char *to_run(
	void *arg, unsigned kind, struct text value, const struct knot *k)
{
	struct runs *r = arg;
	struct run_head head = {k->first, k->linked};

	spill_key(&r->seen, key_of(r, kind, value), k->n + 1);
	spill_put(&r->seen, &head, sizeof(head));
	for (size_t i = 0; i < k->n; i++)
		put_link(r, k->link[i].kind, knot_value(k, i), k->link[i].seen);
	return NULL;
}

/* All runs of S become one, which TAKE and DONE write. */
static const char *fold_runs(
	struct runs *r, struct spill *s, spill_take *take, spill_done *done)
{
	struct spill old = *s;

	*s = (struct spill){.n = 0};
	const char *why = spill_begin(s, r->c->tmp, "id-link");
	if (!why)
		why = spill_merge(&old, take, done, r);
	spill_release(&old);
	return why ? why : spill_end(s);
}

static const char *too_much(struct state *s, const struct config *c)
{
	TRY(write_run(s, c));
	struct runs *r = s->runs;
	if (r->seen.n < RUNS)
		return NULL;
	r->one = to_run;
	r->arg = r;
	return fold_runs(r, &r->seen, take_seen, done_seen);
}

/* Beyond it a book is written: to be sorted it takes twice as much again. */
static size_t room(const struct config *c)
{
	return c->memory / 3;
}

const char *runs_check(struct state *s, const struct config *c)
{
	return c->memory && seen_size(&s->seen) > room(c) ? too_much(s, c)
							  : NULL;
}

const char *runs_each(
	struct state *s, const struct config *c, runs_one *one, void *arg)
{
	TRY(write_run(s, c));
	s->runs->one = one;
	s->runs->arg = arg;
	return spill_merge(&s->runs->seen, take_seen, done_seen, s->runs);
}

/* ---- identifiers become nodes ---- */

static const char *put(
	struct runs *r, struct onfile *to, const void *at, size_t n)
{
	if (!to->f)
		TRY(onfile_begin(to, r->c->tmp, "id-link"));
	onfile_put(to, at, n);
	return NULL;
}

static const char *put_name(
	struct runs *r, unsigned kind, struct text value, int64_t first)
{
	struct on_disk *d = &r->kinds[kind];
	char entry[TABLE_LENT_ENTRY];

	if (table_lent_entry(entry, value, d->long_keys.size))
		TRY(put(r, &d->long_keys, value.at, value.len));
	TRY(put(r, &d->entries, entry, sizeof(entry)));
	TRY(put(r, &d->first, &first, sizeof(first)));
	r->timed |= first != SEEN_NEVER;
	d->n++;
	return NULL;
}

/* The links of one value, from AT on; how many. */
static size_t put_turned(struct runs *r, unsigned kind, size_t at)
{
	size_t n = turned_next(&r->turn, kind, at);

	spill_key(&r->turned, key_of(r, kind, turned_value(&r->turn, kind, at)),
		n);
	for (size_t i = at; i < at + n; i++) {
		const struct link *l = &r->turn.links[kind].at[i];
		struct run_turned one = {l->b, l->seen};
		spill_put(&r->turned, &one, sizeof(one));
	}
	return n;
}

static const char *write_turned(struct runs *r)
{
	TRY(spill_begin(&r->turned, r->c->tmp, "id-link"));
	turned_sort(&r->turn);
	for (unsigned k = 0; k < r->c->n; k++)
		for (size_t at = 0; at < r->turn.links[k].n;)
			at += put_turned(r, k, at);
	turned_release(&r->turn);
	turned_init(&r->turn, r->c->n, hash_seed());
	return spill_end(&r->turned);
}

/* The links of the value at hand, from all runs. */
static const char *take_again(void *arg, struct spill_run *run, uint32_t items)
{
	struct runs *r = arg;
	size_t n = items * sizeof(struct run_turned);

	if (!spill_get(run, buf_room(&r->again, n), n))
		return spill_cannot_read();
	r->again.len += n;
	return NULL;
}

static const char *done_again(void *arg, struct text key)
{
	struct runs *r = arg;

	spill_key(&r->turned, key, r->again.len / sizeof(struct run_turned));
	spill_put(&r->turned, r->again.at, r->again.len);
	r->again.len = 0;
	return NULL;
}

static const char *turned_too_much(struct runs *r)
{
	TRY(write_turned(r));
	return r->turned.n < RUNS
		       ? NULL
		       : fold_runs(r, &r->turned, take_again, done_again);
}

static const char *to_node(
	void *arg, unsigned kind, struct text value, const struct knot *k)
{
	struct runs *r = arg;
	uint32_t node = r->base[kind + 1]++;

	if (node == LINKED_NONE - 1)
		return answer_too_many();
	for (unsigned j = kind + 2; j <= r->c->n; j++)
		r->base[j] = node + 1;
	for (size_t i = 0; i < k->n; i++)
		turned_add(&r->turn, k->link[i].kind, knot_value(k, i), node,
			k->link[i].seen);
	TRY(put_name(r, kind, value, k->first));
	return turned_size(&r->turn) > room(r->c) ? turned_too_much(r) : NULL;
}

static const char *lend_names(struct runs *r, struct seen_book *s)
{
	for (unsigned k = 0; k < r->c->n; k++) {
		struct on_disk *d = &r->kinds[k];
		TRY(onfile_map(&d->entries));
		TRY(onfile_map(&d->long_keys));
		TRY(onfile_map(&d->first));
		table_release(&s->ids[k]);
		table_lent_make(&s->ids[k], d->entries.at, d->n,
			(struct text){d->long_keys.at, d->long_keys.size});
		s->first[k] = d->first.at;
		s->firsts[k] = r->timed ? d->n : 0;
	}
	return NULL;
}

/* ---- links become those of nodes ---- */

static const char *take_turned(void *arg, struct spill_run *run, uint32_t items)
{
	struct state *s = arg;
	struct runs *r = s->runs;
	struct text key = buf_view(&r->turned.key);
	unsigned kind = (unsigned char)key.at[0], k = 0;
	struct on_disk *d = &r->kinds[kind];
	struct run_turned one;

	while (!text_equal(table_key(&s->seen.ids[kind], d->at),
		(struct text){key.at + 1, key.len - 1}))
		d->at++;
	for (uint32_t i = 0; i < items; i++) {
		if (!spill_get(run, &one, sizeof(one)))
			return spill_cannot_read();
		while (one.node >= r->base[k + 1])
			k++;
		struct link l = {
			one.node, r->base[kind] + (uint32_t)d->at, one.seen};
		TRY(put(r, &d->links[k], &l, sizeof(l)));
	}
	return NULL;
}

static const char *done_turned(void *arg, struct text key)
{
	(void)arg;
	(void)key;
	return NULL;
}

/* Links lie by their weaker ends; SORTED: they will be asked for by both. */
static const char *lend_links(struct runs *r, struct seen_book *s, bool sorted)
{
	for (unsigned j = 1; j < r->c->n; j++)
		for (unsigned k = 0; k < j; k++) {
			struct onfile *d = &r->kinds[j].links[k];
			size_t n = d->size / sizeof(struct link);
			TRY(onfile_map(d));
			s->links[k][j] = (struct links){.at = d->at,
				.n = n,
				.cap = n,
				.distinct = sorted ? 0 : n};
		}
	return NULL;
}

const char *runs_join(struct state *s, const struct config *c)
{
	struct runs *r = s->runs;

	if (!r)
		return NULL;
	turned_init(&r->turn, c->n, hash_seed());
	TRY(runs_each(s, c, to_node, r));
	TRY(write_turned(r));
	spill_release(&r->seen);
	r->seen = (struct spill){.n = 0};
	s->seen.ready = true;
	TRY(lend_names(r, &s->seen));
	TRY(spill_merge(&r->turned, take_turned, done_turned, s));
	return lend_links(r, &s->seen, c->explain != NULL);
}

/* The book has nothing of its own. */
static void take_back(struct seen_book *s)
{
	for (unsigned k = 0; k < s->kinds; k++) {
		table_lent_release(&s->ids[k]);
		s->first[k] = NULL;
		for (unsigned j = 0; j < k; j++)
			s->links[j][k] = (struct links){0};
	}
}

void runs_release(struct state *s)
{
	struct runs *r = s->runs;

	if (!r)
		return;
	if (s->seen.ready)
		take_back(&s->seen);
	spill_release(&r->seen);
	spill_release(&r->turned);
	knot_release(&r->knot);
	turned_release(&r->turn);
	for (unsigned k = 0; k < r->c->n; k++) {
		onfile_release(&r->kinds[k].entries);
		onfile_release(&r->kinds[k].long_keys);
		onfile_release(&r->kinds[k].first);
		for (unsigned j = 0; j < k; j++)
			onfile_release(&r->kinds[k].links[j]);
	}
	buf_release(&r->bytes);
	buf_release(&r->again);
	free(r);
	s->runs = NULL;
}
