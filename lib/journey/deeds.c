/* deeds.c - events with cells: added to lists, and read back in order. */
#include "journey/deeds.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "journey/deeds_parts.h"
#include "journey/varint.h"

void deeds_init(struct deeds *d, unsigned columns)
{
	*d = (struct deeds){.based = false, .last_ms = INT64_MIN, .step = 1};
	strands_init(&d->lists, DEEDS_FULL);
	tuples_init(&d->tuples, columns);
}

void deeds_release(struct deeds *d)
{
	if (d->shared)
		deeds_unshare(d);
	strands_release(&d->lists);
	tuples_release(&d->tuples);
	buf_release(&d->sent);
	free(d->renumbered);
}

size_t deeds_size(const struct deeds *d)
{
	return strands_size(&d->lists) + tuples_size(&d->tuples);
}

void deeds_settle(struct deeds *d)
{
	if (!d->shared) {
		strands_settle(&d->lists);
		return;
	}
	const char *none = stripes_flush(&d->sender);
	assert(!none);
	(void)none;
	d->sent.len = 0;
}

/* Room for an event of up to MOST bytes; then say that it has N. */
static unsigned char *room(struct deeds *d, struct text customer, size_t most)
{
	return d->shared ? (unsigned char *)buf_room(&d->sent, most)
			 : strands_room(&d->lists, customer, most);
}

static void add(struct deeds *d, struct text customer, size_t n)
{
	if (!d->shared) {
		strands_add(&d->lists, n);
		return;
	}
	*(struct deeds_sent *)stripes_ask(&d->sender, customer) =
		(struct deeds_sent){&d->sent, d->sent.len, n};
	d->sent.len += n;
	const char *none = stripes_send(&d->sender);
	assert(!none);
	(void)none;
}

/* Times are told from that of the first event, of all threads. */
static void begin(struct deeds *d, int64_t ms)
{
	struct deeds_shared *s = d->shared;

	d->base = ms - ms % 1000;
	d->based = true;
	if (!s)
		return;
	pthread_mutex_lock(&s->lock);
	if (!s->based)
		s->base = d->base;
	s->based = true;
	d->base = s->base;
	pthread_mutex_unlock(&s->lock);
}

/* The bytes that an event may take. */
static size_t longest(const struct deeds *d, const struct text *cell)
{
	size_t n = (3 + d->tuples.columns) * VARINT_LONGEST;

	for (unsigned c = 0; c < d->tuples.columns; c++)
		n += cell[c].len;
	return n;
}

static size_t encode_own(const struct deeds *d, unsigned char *to,
	uint32_t tuple, const struct tuples_own *own, const struct text *cell)
{
	const uint32_t *code = tuples_codes(&d->tuples, tuple);
	size_t n = 0;

	for (unsigned c = 0, k = 0; k < d->tuples.n_own[tuple]; c++)
		if (code[c] == TUPLES_NUMBER) {
			n += varint_put(
				to + n, varint_zigzag(own[k].digits) * 10 +
						own[k].decimals);
			k++;
		} else if (code[c] == TUPLES_BYTES) {
			n += varint_put(to + n, cell[c].len);
			memcpy(to + n, cell[c].at, cell[c].len);
			n += cell[c].len;
			k++;
		}
	return n;
}

/* The head of an event: its tuple, and when it was.  Bytes at TO. */
static size_t encode_head(struct deeds *d, unsigned char *to, int64_t ms,
	uint32_t tuple, unsigned flags)
{
	if (!d->based)
		begin(d, ms);
	if (ms > d->last_ms)
		d->last_ms = ms;
	int64_t since = ms - d->base;
	bool whole = since % 1000 == 0;
	uint64_t number = (uint64_t)tuple * d->step + d->first;
	size_t n =
		varint_put(to, number << FLAGS | flags | (whole ? 0u : HAS_MS));
	return n +
	       varint_put(to + n, varint_zigzag(whole ? since / 1000 : since));
}

uint32_t deeds_add(
	struct deeds *d, struct text customer, const struct deed_in *in)
{
	struct tuples_own own[TUPLES_COLUMNS];
	uint32_t tuple = tuples_put(&d->tuples, own, in->cell);
	unsigned char *to = room(d, customer, longest(d, in->cell));
	size_t n = encode_head(
		d, to, in->ms, tuple, in->has_known ? HAS_KNOWN : 0);

	d->knows |= in->has_known;
	if (in->has_known)
		n += varint_put(to + n, varint_zigzag(in->known - in->ms));
	n += encode_own(d, to + n, tuple, own, in->cell);
	add(d, customer, n);
	return d->tuples.n_own[tuple] ? DEEDS_OWN : tuple;
}

void deeds_add_again(
	struct deeds *d, struct text customer, int64_t ms, uint32_t tuple)
{
	unsigned char *to = room(d, customer, 2 * VARINT_LONGEST);

	add(d, customer, encode_head(d, to, ms, tuple, 0));
}

enum { SEEN_MOST = 1 << 20 }; /* bytes of cells that are remembered */

void deeds_seen_release(struct deeds_seen *s)
{
	if (s->begun)
		memo_release(&s->memo);
	buf_release(&s->key);
}

/* The cells one after the other, each behind its length. */
static void make_key(struct buf *key, const struct text *cell, unsigned n)
{
	size_t size = n * sizeof(uint32_t);

	for (unsigned i = 0; i < n; i++)
		size += cell[i].len;
	key->len = 0;
	char *to = buf_room(key, size);
	key->len = size;
	for (unsigned i = 0; i < n; i++) {
		uint32_t len = (uint32_t)cell[i].len;
		memcpy(to, &len, sizeof(len));
		to += sizeof(len);
		if (len)
			memcpy(to, cell[i].at, len);
		to += len;
	}
}

bool deeds_seen_find(struct deeds_seen *s, const struct text *cell, unsigned n,
	uint32_t *tuple)
{
	struct text found;

	if (!s->begun)
		memo_init(&s->memo, SEEN_MOST);
	s->begun = true;
	make_key(&s->key, cell, n);
	if (!memo_find(&s->memo, buf_view(&s->key), &found))
		return false;
	memcpy(tuple, found.at, sizeof(*tuple));
	return true;
}

void deeds_seen_add(struct deeds_seen *s, uint32_t tuple)
{
	if (tuple != DEEDS_OWN)
		memo_add(&s->memo, buf_view(&s->key),
			(struct text){(const char *)&tuple, sizeof(tuple)});
}

static void decode_own(struct deed_list *list, const struct deeds *d,
	uint32_t tuple, const unsigned char **at)
{
	const uint32_t *code = tuples_codes(&d->tuples, tuple);
	unsigned n = d->tuples.n_own[tuple];

	mem_grow(&list->own, &list->cap_own, list->n_own + n,
		sizeof(*list->own));
	struct tuples_own *own = list->own + list->n_own;
	list->n_own += n;
	for (unsigned c = 0; n > 0; c++) {
		if (code[c] != TUPLES_NUMBER && code[c] != TUPLES_BYTES)
			continue;
		uint64_t x = varint_get(at);
		n--;
		if (code[c] == TUPLES_NUMBER) {
			*own++ = (struct tuples_own){
				.digits = varint_zagzig(x / 10),
				.decimals = (uint8_t)(x % 10)};
			continue;
		}
		*own++ = (struct tuples_own){
			.digits = (const char *)*at - list->bytes.at,
			.len = (uint32_t)x};
		*at += x;
	}
}

void deeds_decode(
	struct deed_list *list, const struct deeds *d, const unsigned char **at)
{
	uint64_t head = varint_get(at);
	int64_t since = varint_zagzig(varint_get(at));
	struct deed e = {.ms = d->base + (head & HAS_MS ? since : since * 1000),
		.known = INT64_MIN,
		.tuple = d->renumbered ? d->renumbered[head >> FLAGS]
				       : (uint32_t)(head >> FLAGS),
		.own = (uint32_t)list->n_own};

	if (head & HAS_KNOWN)
		e.known = e.ms + varint_zagzig(varint_get(at));
	decode_own(list, d, e.tuple, at);
	mem_grow(&list->at, &list->cap, list->n + 1, sizeof(*list->at));
	list->at[list->n++] = e;
}

struct text deeds_cell(struct buf *room, const struct deed_list *list,
	const struct deeds *d, const struct deed *e, unsigned column)
{
	uint32_t code = tuples_codes(&d->tuples, e->tuple)[column];

	if (code >= TUPLES_WORD)
		return tuples_word(&d->tuples, code);
	if (code == TUPLES_EMPTY)
		return (struct text){"", 0};
	const struct tuples_own *own =
		&list->own[e->own + tuples_rank(&d->tuples, e->tuple, column)];
	if (code == TUPLES_BYTES)
		return (struct text){list->bytes.at + own->digits, own->len};
	room->len = 0;
	tuples_print(room, own);
	return buf_view(room);
}

bool deeds_amount(amount *to, bool *odd, const struct deed_list *list,
	const struct deeds *d, const struct deed *e, unsigned column)
{
	uint32_t code = tuples_codes(&d->tuples, e->tuple)[column];
	unsigned decimals;

	if (code == TUPLES_EMPTY)
		return false;
	if (code >= TUPLES_WORD) {
		const struct tuples_word *w = tuples_worth(&d->tuples, code);
		*to = w->units;
		*odd |= !w->is_amount;
		return w->is_amount;
	}
	const struct tuples_own *own =
		&list->own[e->own + tuples_rank(&d->tuples, e->tuple, column)];
	if (code == TUPLES_NUMBER) {
		*to = (amount)own->digits *
		      amount_ten[AMOUNT_DECIMALS - own->decimals];
		return true;
	}
	struct text t = {list->bytes.at + own->digits, own->len};
	if (amount_parse(to, &decimals, t, &d->tuples.style))
		return true;
	*odd = true;
	return false;
}

struct order {
	struct deed_list *list;
	const struct deeds *d;
};

static int compare(const void *a, const void *b, void *arg)
{
	const struct deed *x = a, *y = b;
	const struct order *o = arg;

	if (x->ms != y->ms)
		return x->ms < y->ms ? -1 : 1;
	if (x->known != y->known)
		return x->known < y->known ? -1 : 1;
	for (unsigned c = 0; c < o->d->tuples.columns; c++) {
		int order = text_compare(
			deeds_cell(&o->list->text[0], o->list, o->d, x, c),
			deeds_cell(&o->list->text[1], o->list, o->d, y, c));
		if (order)
			return order;
	}
	return 0;
}

/* Whether the events are in order of time already, each of its own. */
static bool in_order(const struct deed_list *list)
{
	for (size_t i = 1; i < list->n; i++)
		if (list->at[i].ms <= list->at[i - 1].ms)
			return false;
	return true;
}

enum { FEW = 24 };

static void sort(struct deed_list *list, const struct deeds *d)
{
	struct order o = {list, d};

	if (list->n > FEW) {
		sort_with(list->at, list->n, sizeof(*list->at), compare, &o);
		return;
	}
	for (size_t i = 1; i < list->n; i++) {
		struct deed x = list->at[i];
		size_t j = i;
		for (; j > 0 && compare(&x, &list->at[j - 1], &o) < 0; j--)
			list->at[j] = list->at[j - 1];
		list->at[j] = x;
	}
}

void deeds_list(struct deed_list *list, const struct deeds *d, size_t i)
{
	strands_soon(&d->lists, i + 4, 1);
	deeds_list_at(list, d, i);
}

void deeds_list_at(struct deed_list *list, const struct deeds *d, size_t i)
{
	strands_gather(&list->bytes, &d->lists, i);
	const unsigned char *at = (const unsigned char *)list->bytes.at,
			    *end = at + list->bytes.len;
	list->n = list->n_own = 0;
	while (at < end)
		deeds_decode(list, d, &at);
	if (!in_order(list))
		sort(list, d);
}

void deed_list_release(struct deed_list *list)
{
	free(list->at);
	free(list->own);
	buf_release(&list->bytes);
	buf_release(&list->text[0]);
	buf_release(&list->text[1]);
}
