/* who.c - from what was seen to customers and their names. */
#include "identity/who.h"

#include <stdio.h>
#include <string.h>

#include "identity/seen_ends.h"

enum {
	HASHED = 16, /* bytes of a name that is made with a key */
	AHEAD = 16   /* nodes that are fetched before they are needed */
};

unsigned who_kind(const struct who *w, struct text name)
{
	return seen_kind_of(w->kind, w->kinds, name);
}

void who_find(struct who *w, struct seen_book *seen,
	const struct who_limits *limits, bool finds, unsigned threads)
{
	struct linking *l = &w->linking;

	nodes_make(&w->nodes, seen, finds, threads);
	*l = (struct linking){.kinds = w->kinds,
		.value = w->nodes.value,
		.links = seen->links,
		.min_seen = limits->min_seen};
	memcpy(l->base, w->nodes.base, sizeof(l->base));
	memcpy(l->value_base, w->nodes.value_base, sizeof(l->value_base));
	memcpy(l->degree, limits->degree, sizeof(l->degree));
	memcpy(l->cap, limits->cap, sizeof(l->cap));
	linking_run(l);
	linked_make(&w->linked, l, &w->nodes);
}

void who_release(struct who *w)
{
	naming_release(&w->naming);
	linked_release(&w->linked);
	linking_release(&w->linking);
	nodes_release(&w->nodes);
	buf_release(&w->name);
}

bool who_node(const struct who *w, struct text name, uint32_t *node)
{
	return nodes_find(&w->nodes, w->kind, name, node);
}

struct text who_called(struct who *w, uint32_t node)
{
	w->name.len = 0;
	nodes_name(&w->name, &w->nodes, w->kind, node);
	return buf_view(&w->name);
}

/* "u_" and the hash of kind and value; of a value that had owners before, of
 * which it is as well. */
static struct text hashed_name(struct who *w, uint32_t node)
{
	unsigned char hash[KEYED_SIZE];
	char piece[16];
	uint32_t before = nodes_piece(&w->nodes, node);
	struct text part[3] = {w->kind[nodes_kind(&w->nodes, node)],
		nodes_text(&w->nodes, node), {piece, 0}};

	snprintf(piece, sizeof(piece), "%u", before + 1);
	part[2].len = strlen(piece);
	keyed_hash(w->keyed, hash, part, before ? 3 : 2);
	w->name.len = 0;
	buf_string(&w->name, "u_");
	keyed_hex(&w->name, hash, HASHED);
	return buf_view(&w->name);
}

static struct text own_name(void *who, uint32_t customer)
{
	struct who *w = who;
	uint32_t first = w->linked.first[customer];

	return w->keyed ? hashed_name(w, first) : who_called(w, first);
}

struct text who_customer(struct who *w, uint32_t customer)
{
	return w->renames ? naming_of(&w->naming, customer)
			  : own_name(w, customer);
}

void who_rename(struct who *w)
{
	w->renames = true;
	naming_begin(&w->naming, &w->linked, &w->nodes);
}

const char *who_alias(
	struct who *w, struct text alias, struct text customer, bool *known)
{
	uint32_t node = 0;

	*known = who_node(w, alias, &node);
	return naming_alias(&w->naming, node, *known, customer);
}

void who_renamed(struct who *w)
{
	naming_end(&w->naming, own_name, w);
}

void who_alias_of(const struct who *w, struct buf *to, struct text kind,
	struct text value, uint32_t piece)
{
	unsigned k = who_kind(w, kind);
	bool windowed =
		k < w->kinds && w->nodes.seen->window[k] != SEEN_NO_WINDOW;

	nodes_name_of(to, kind, value, piece - 1, windowed);
}

/* The node that names the customer of NODE, or NODE. */
static uint32_t namer(const struct who *w, uint32_t node)
{
	uint32_t customer = linked_of(&w->linked, node);

	return customer == LINKED_NONE ? node : w->linked.first[customer];
}

void who_fetch(const struct who *w, uint32_t i, uint32_t end)
{
	uint32_t customer;

	if (end - i <= 3 * AHEAD)
		return;
	nodes_fetch(&w->nodes, i + 2 * AHEAD);
	customer = linked_of(&w->linked, i + 3 * AHEAD);
	if (customer != LINKED_NONE)
		__builtin_prefetch(&w->linked.first[customer]);
	nodes_fetch_place(&w->nodes, namer(w, i + 2 * AHEAD));
	nodes_fetch(&w->nodes, namer(w, i + AHEAD));
	nodes_fetch_bytes(&w->nodes, i + AHEAD);
	nodes_fetch_bytes(&w->nodes, namer(w, i + AHEAD / 2));
}

struct who who_lent(const struct who *w)
{
	struct who own = *w;

	own.name = (struct buf){0};
	if (w->keyed)
		own.keyed = keyed_copy(w->keyed);
	return own;
}

void who_returned(struct who *w)
{
	buf_release(&w->name);
	if (w->keyed)
		keyed_free(w->keyed);
}

/* Whether T begins with a kind and ':'. */
static bool is_named(const struct text *kind, unsigned kinds, struct text t)
{
	return memchr(t.at, ':', t.len) &&
	       seen_kind_of(kind, kinds, text_split(&t, ':')) < kinds;
}

unsigned who_split(const struct text *kind, unsigned kinds, struct text words,
	struct text id[2])
{
	id[0] = words;
	if (!is_named(kind, kinds, words))
		return 0;
	for (size_t i = 1; i < words.len; i++) {
		id[1] = (struct text){words.at + i + 1, words.len - i - 1};
		if (words.at[i] != ',' || !is_named(kind, kinds, id[1]))
			continue;
		id[0].len = i;
		return 2;
	}
	return 1;
}

unsigned who_asked(const struct who *w, struct text words, uint32_t node[2],
	struct text *unseen)
{
	struct text id[2];
	unsigned n = who_split(w->kind, w->kinds, words, id);

	for (unsigned i = 0; i < n; i++)
		if (!who_node(w, id[i], &node[i])) {
			*unseen = id[i];
			return 0;
		}
	return n;
}

const struct linking_refusal *who_refusal(
	const struct who *w, const struct link *e)
{
	for (size_t i = 0; i < w->linking.refusals; i++) {
		const struct linking_refusal *r = &w->linking.refused[i];
		if ((r->link.a == e->a && r->link.b == e->b) ||
			(r->link.a == e->b && r->link.b == e->a))
			return r;
	}
	return NULL;
}
