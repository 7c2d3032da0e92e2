/* seen_shared.c - identifiers in stripes, links in each thread. */
#include "identity/seen_shared.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/stripes.h"

enum { ROWS = 512, ROOM = 2 * TABLE_BATCH };

struct seen_stripe {
	pthread_mutex_t lock;
	struct table ids[SEEN_KINDS];
};

struct seen_shared {
	size_t n; /* a power of two */
	unsigned bits, kinds;
	uint64_t seed[SEEN_KINDS];
	struct seen_stripe *stripe;
};

/* Rows of one thread whose identifiers have no numbers yet. */
struct seen_sender {
	struct seen_shared *to;
	size_t turn;		 /* the stripe that it begins with */
	struct table_want *want; /* ROOM for each kind and stripe */
	unsigned *waiting;
	bool full;
	struct sender_row {
		unsigned char kind[SEEN_KINDS];
		uint32_t at[SEEN_KINDS]; /* in "want" */
		unsigned n;
		int64_t ms;
	} row[ROWS];
	size_t rows;
};

static size_t list_of(
	const struct seen_shared *to, unsigned kind, size_t stripe)
{
	return kind * to->n + stripe;
}

static size_t stripe_of(
	const struct seen_shared *to, unsigned kind, struct text value)
{
	return (size_t)hash_bytes(value, to->seed[kind]) & (to->n - 1);
}

void seen_shared_cell(struct seen_book *s, unsigned kind, struct text value)
{
	struct seen_sender *w = s->sender;
	size_t stripe = stripe_of(w->to, kind, value),
	       list = list_of(w->to, kind, stripe);
	struct sender_row *r = &w->row[w->rows];
	size_t at = list * ROOM + w->waiting[list]++;

	table_ask(&w->to->stripe[stripe].ids[kind], &w->want[at], value);
	w->full |= w->waiting[list] == ROOM;
	r->kind[r->n] = (unsigned char)kind;
	r->at[r->n++] = (uint32_t)at;
}

void seen_shared_row(struct seen_book *s, int64_t ms)
{
	struct seen_sender *w = s->sender;

	w->row[w->rows].ms = ms;
	if (++w->rows == ROWS || w->full)
		seen_shared_settle(s);
}

/* What waits for STRIPE gets its numbers. */
static void put(struct seen_sender *w, size_t stripe)
{
	struct seen_stripe *to = &w->to->stripe[stripe];

	pthread_mutex_lock(&to->lock);
	for (unsigned k = 0; k < w->to->kinds; k++) {
		size_t list = list_of(w->to, k, stripe);
		struct table_want *want = &w->want[list * ROOM];
		for (size_t i = 0; i < w->waiting[list]; i += TABLE_BATCH) {
			size_t rest = w->waiting[list] - i;
			table_put_all(&to->ids[k], want + i,
				rest < TABLE_BATCH ? rest : TABLE_BATCH);
		}
		w->waiting[list] = 0;
	}
	pthread_mutex_unlock(&to->lock);
}

static uint32_t number(const struct seen_sender *w, uint32_t at)
{
	size_t stripe = at / ROOM & (w->to->n - 1);

	return (uint32_t)(w->want[at].at << w->to->bits | stripe);
}

void seen_shared_settle(struct seen_book *s)
{
	struct seen_sender *w = s->sender;
	uint32_t id[SEEN_KINDS];

	for (size_t i = 0; i < w->to->n; i++)
		put(w, (w->turn + i) & (w->to->n - 1));
	w->full = false;
	for (size_t i = 0; i < w->rows; i++) {
		struct sender_row *r = &w->row[i];
		for (unsigned k = 0; k < r->n; k++)
			id[k] = number(w, r->at[k]);
		seen_together(s, r->kind, id, r->n, r->ms);
		r->n = 0;
	}
	w->rows = 0;
}

/* How an identifier of a book is called in another: by its kind and number. */
typedef uint32_t calling(const void *arg, unsigned kind, uint32_t id);

/* The links of FROM become those of TO, which may be FROM. */
static void take_links(struct links *to, struct links *from, unsigned i,
	unsigned j, calling *call, const void *arg)
{
	if (to != from) {
		for (size_t k = 0; k < from->n; k++)
			links_add(to, call(arg, i, from->at[k].a),
				call(arg, j, from->at[k].b), from->at[k].seen);
		links_release(from);
		return;
	}
	for (size_t k = 0; k < to->n; k++) {
		to->at[k].a = call(arg, i, to->at[k].a);
		to->at[k].b = call(arg, j, to->at[k].b);
	}
	to->distinct = 0;
}

static void take_spans(struct spans *to, struct spans *from, unsigned kind,
	calling *call, const void *arg)
{
	for (size_t i = 0; i < from->n; i++)
		spans_add(to, call(arg, kind, (uint32_t)from->at[i].thing),
			from->at[i].from, from->at[i].to);
	spans_release(from);
}

static void take_runs(struct spans *to, struct spans *from, unsigned i,
	unsigned j, calling *call, const void *arg)
{
	for (size_t k = 0; k < from->n; k++) {
		uint64_t pair = from->at[k].thing;
		uint64_t a = call(arg, i, (uint32_t)(pair >> 32)),
			 b = call(arg, j, (uint32_t)pair);
		spans_add(to, a << 32 | b, from->at[k].from, from->at[k].to);
	}
	spans_release(from);
}

/* What OLD knows of KIND without its links. */
static void take_kind(struct seen_book *to, struct seen_book *old,
	unsigned kind, calling *call, const void *arg)
{
	for (size_t id = 0; id < old->firsts[kind]; id++)
		if (old->first[kind][id] != SEEN_NEVER)
			seen_when(to, kind, call(arg, kind, (uint32_t)id),
				old->first[kind][id], old->first[kind][id]);
	free(old->first[kind]);
	old->first[kind] = NULL;
	old->firsts[kind] = old->first_cap[kind] = 0;
	take_spans(&to->spans[kind], &old->spans[kind], kind, call, arg);
}

/* All that OLD has but its tables, under other numbers, to TO. */
static void take(struct seen_book *to, struct seen_book *old, calling *call,
	const void *arg)
{
	for (unsigned i = 0; i < to->kinds; i++) {
		take_kind(to, old, i, call, arg);
		for (unsigned j = i + 1; j < to->kinds; j++) {
			take_links(&to->links[i][j], &old->links[i][j], i, j,
				call, arg);
			take_runs(&to->runs[i][j], &old->runs[i][j], i, j, call,
				arg);
		}
	}
}

/* ---- begin ---- */

static struct seen_shared *shared_new(const struct seen_book *s, unsigned n)
{
	struct seen_shared *to = mem_zero(1, sizeof(*to));

	to->n = stripes_for(n);
	while ((size_t)1 << to->bits < to->n)
		to->bits++;
	to->kinds = s->kinds;
	to->stripe = mem_zero(to->n, sizeof(*to->stripe));
	for (unsigned k = 0; k < s->kinds; k++)
		to->seed[k] = s->ids[k].seed;
	for (size_t i = 0; i < to->n; i++) {
		pthread_mutex_init(&to->stripe[i].lock, NULL);
		for (unsigned k = 0; k < s->kinds; k++)
			table_init_part(
				&to->stripe[i].ids[k], 0, to->seed[k], to->n);
	}
	return to;
}

static void sender_new(struct seen_book *s, struct seen_shared *to, size_t turn)
{
	size_t lists = to->kinds * to->n;

	s->sender = mem_zero(1, sizeof(*s->sender));
	s->sender->to = to;
	s->sender->turn = turn;
	s->sender->want = mem_array(lists * ROOM, sizeof(*s->sender->want));
	s->sender->waiting = mem_zero(lists, sizeof(*s->sender->waiting));
}

struct dividing {
	const struct seen_book *old;
	struct seen_shared *to;
};

static uint32_t divided(const void *arg, unsigned kind, uint32_t id)
{
	const struct dividing *d = arg;
	struct text value = table_key(&d->old->ids[kind], id);
	size_t stripe = stripe_of(d->to, kind, value);
	size_t at = table_put(&d->to->stripe[stripe].ids[kind], value);

	return (uint32_t)(at << d->to->bits | stripe);
}

void seen_share(struct seen_book **book, unsigned n)
{
	struct seen_shared *to = shared_new(book[0], n);

	seen_settle(book[0]);
	struct seen_book old = *book[0];
	seen_init(book[0], old.kinds, old.window, to->seed[0]);
	struct dividing d = {&old, to};
	for (unsigned k = 0; k < old.kinds; k++)
		for (size_t id = 0; id < old.ids[k].n; id++)
			divided(&d, k, (uint32_t)id);
	take(book[0], &old, divided, &d);
	seen_release(&old);
	for (unsigned i = 0; i < n; i++)
		sender_new(book[i], to, i * to->n / n);
}

/* ---- end ---- */

struct joining {
	unsigned bits;
	size_t stripes;
	struct table_move *move; /* of each list */
};

static uint32_t joined(const void *arg, unsigned kind, uint32_t id)
{
	const struct joining *j = arg;
	size_t stripe = id & (j->stripes - 1);

	return (uint32_t)table_moved(
		&j->move[kind * j->stripes + stripe], id >> j->bits);
}

static void join_tables(
	struct seen_book *s, struct seen_shared *to, struct table_move *move)
{
	struct table **part = mem_array(to->n, sizeof(*part));

	for (unsigned k = 0; k < to->kinds; k++) {
		for (size_t i = 0; i < to->n; i++)
			part[i] = &to->stripe[i].ids[k];
		table_release(&s->ids[k]);
		table_join(&s->ids[k], part, to->n, move + k * to->n);
	}
	free(part);
}

static void sender_free(struct seen_book *s)
{
	free(s->sender->want);
	free(s->sender->waiting);
	free(s->sender);
	s->sender = NULL;
}

/* The book itself gets the numbers of the joined table. */
static void renumber(struct seen_book *s, const struct joining *j)
{
	struct seen_book old = *s;

	for (unsigned i = 0; i < s->kinds; i++) {
		s->first[i] = NULL;
		s->firsts[i] = s->first_cap[i] = 0;
		s->spans[i] = (struct spans){.window = old.spans[i].window};
		take_kind(s, &old, i, joined, j);
		for (unsigned k = i + 1; k < s->kinds; k++) {
			s->runs[i][k] =
				(struct spans){.window = old.runs[i][k].window};
			take_links(&s->links[i][k], &s->links[i][k], i, k,
				joined, j);
			take_runs(&s->runs[i][k], &old.runs[i][k], i, k, joined,
				j);
		}
	}
}

void seen_unite(struct seen_book **book, unsigned n)
{
	struct seen_shared *to = book[0]->sender->to;
	struct joining j = {
		to->bits, to->n, mem_array(to->kinds * to->n, sizeof(*j.move))};

	for (unsigned i = 0; i < n; i++) {
		seen_shared_settle(book[i]);
		sender_free(book[i]);
	}
	join_tables(book[0], to, j.move);
	renumber(book[0], &j);
	for (unsigned i = 1; i < n; i++)
		take(book[0], book[i], joined, &j);
	for (size_t i = 0; i < to->n; i++)
		pthread_mutex_destroy(&to->stripe[i].lock);
	free(to->stripe);
	free(to);
	free(j.move);
}
