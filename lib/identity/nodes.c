/* nodes.c - identifiers in order, and the links between their nodes. */
#include "identity/nodes.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"

static bool windowed(const struct nodes *n, unsigned kind)
{
	return n->seen->window[kind] != SEEN_NO_WINDOW;
}

/* The number of the identifier at PLACE of its kind. */
static uint32_t id_at(const struct nodes *n, unsigned kind, size_t place)
{
	return n->order[kind] ? n->order[kind][place] : (uint32_t)place;
}

/* The first span of each identifier of KIND, and how many there are in all. */
static uint32_t *first_spans(struct seen_book *s, unsigned kind)
{
	struct spans *spans = &s->spans[kind];
	uint32_t *first = mem_array(s->ids[kind].n + 1, sizeof(*first));
	size_t at = 0;

	spans_squeeze(spans);
	for (uint32_t id = 0; id <= s->ids[kind].n; id++) {
		while (at < spans->n && spans->at[at].thing < id)
			at++;
		first[id] = (uint32_t)at;
	}
	return first;
}

/* How many nodes identifier ID is: one that no time is known of is one. */
static uint32_t pieces(const struct nodes *n, unsigned kind, uint32_t id)
{
	const uint32_t *span = n->span[kind];

	return span[id + 1] > span[id] ? span[id + 1] - span[id] : 1;
}

/* Order the identifiers of KIND and number its nodes. */
static void add_kind(struct nodes *n, unsigned kind, unsigned threads)
{
	struct seen_book *s = n->seen;
	struct table *ids = &s->ids[kind];
	uint32_t all = (uint32_t)ids->n;

	if (!s->ready)
		n->order[kind] = table_sorted_by(ids, threads);
	n->value_base[kind + 1] = n->value_base[kind] + all;
	if (windowed(n, kind)) {
		uint32_t *start = mem_array((size_t)all + 1, sizeof(*start));
		n->span[kind] = first_spans(s, kind);
		start[0] = 0;
		for (uint32_t i = 0; i < all; i++)
			start[i + 1] =
				start[i] + pieces(n, kind, n->order[kind][i]);
		all = start[all];
		n->start[kind] = start;
	}
	n->base[kind + 1] = n->base[kind] + all;
	n->timed |= s->firsts[kind] > 0 || s->spans[kind].n > 0;
}

static void rank_kind(struct nodes *n, unsigned kind)
{
	size_t all = n->seen->ids[kind].n;

	n->rank[kind] = mem_wide(all, sizeof(**n->rank));
	for (size_t i = 0; i < all; i++)
		n->rank[kind][n->order[kind][i]] = (uint32_t)i;
}

uint32_t nodes_at(const struct nodes *n, unsigned kind, uint32_t id, int64_t ms)
{
	const struct span *span = n->seen->spans[kind].at;
	uint32_t at, last, place = n->rank[kind][id];

	if (!n->start[kind])
		return n->base[kind] + place;
	at = n->span[kind][id];
	last = at + pieces(n, kind, id) - 1;
	for (uint32_t i = at; i < last && span[i].to < ms; i++)
		at++;
	return n->base[kind] + n->start[kind][place] + at - n->span[kind][id];
}

/* The links of two kinds of which one has a window: one for each pair of nodes
 * that has a run, all with the count of the pair of values.  Links and runs are
 * in the same order, and so come those of one pair of nodes. */
static void cut_links(struct nodes *n, unsigned i, unsigned j)
{
	struct links *links = &n->seen->links[i][j], cut = {0};
	struct spans *runs = &n->seen->runs[i][j];
	size_t at = 0;

	links_squeeze(links);
	spans_squeeze(runs);
	for (size_t e = 0; e < links->n; e++) {
		const struct link *l = &links->at[e];
		uint64_t pair = (uint64_t)l->a << 32 | l->b;
		size_t first = cut.n;
		for (; at < runs->n && runs->at[at].thing <= pair; at++) {
			int64_t ms = runs->at[at].from;
			uint32_t a = nodes_at(n, i, l->a, ms),
				 b = nodes_at(n, j, l->b, ms);
			if (runs->at[at].thing == pair &&
				(cut.n == first || cut.at[cut.n - 1].a != a ||
					cut.at[cut.n - 1].b != b))
				links_add(&cut, a, b, l->seen);
		}
	}
	links_release(links);
	spans_release(runs);
	*links = cut;
}

/* From identifiers to nodes. */
static void renumber(struct nodes *n)
{
	struct seen_book *s = n->seen;

	for (unsigned i = 0; i < s->kinds; i++)
		for (unsigned j = i + 1; j < s->kinds; j++)
			if (seen_window(s, i, j) != SEEN_NO_WINDOW)
				cut_links(n, i, j);
			else
				links_renumber(&s->links[i][j], n->rank[i],
					n->base[i], n->rank[j], n->base[j]);
}

static void number_values(struct nodes *n)
{
	unsigned kinds = n->seen->kinds;

	if (n->base[kinds] == n->value_base[kinds])
		return;
	n->value = mem_array(n->base[kinds], sizeof(*n->value));
	for (unsigned k = 0; k < kinds; k++)
		for (uint32_t i = 0; i < n->seen->ids[k].n; i++) {
			uint32_t at = n->start[k] ? n->start[k][i] : i,
				 end = n->start[k] ? n->start[k][i + 1] : i + 1;
			while (at < end)
				n->value[n->base[k] + at++] =
					n->value_base[k] + i;
		}
}

void nodes_make(
	struct nodes *n, struct seen_book *seen, bool finds, unsigned threads)
{
	*n = (struct nodes){.seen = seen};
	seen_settle(seen);
	for (unsigned k = 0; k < seen->kinds && !finds && !seen->ready; k++)
		table_freeze(&seen->ids[k]);
	for (unsigned k = 0; k < seen->kinds; k++)
		add_kind(n, k, threads);
	number_values(n);
	if (seen->ready)
		return;
	for (unsigned k = 0; k < seen->kinds; k++)
		rank_kind(n, k);
	renumber(n);
	for (unsigned k = 0; k < seen->kinds && !finds; k++) {
		free(n->rank[k]);
		n->rank[k] = NULL;
	}
}

void nodes_release(struct nodes *n)
{
	for (unsigned k = 0; k < n->seen->kinds; k++) {
		free(n->order[k]);
		free(n->rank[k]);
		free(n->start[k]);
		free(n->span[k]);
	}
	free(n->value);
}

unsigned nodes_kind(const struct nodes *n, uint32_t node)
{
	unsigned k = 0;

	while (node >= n->base[k + 1])
		k++;
	return k;
}

/* The place of NODE in the order of its kind. */
static uint32_t place(const struct nodes *n, unsigned kind, uint32_t node)
{
	return n->value ? n->value[node] - n->value_base[kind]
			: node - n->base[kind];
}

struct text nodes_text(const struct nodes *n, uint32_t node)
{
	unsigned k = nodes_kind(n, node);

	return table_key(&n->seen->ids[k], id_at(n, k, place(n, k, node)));
}

uint32_t nodes_piece(const struct nodes *n, uint32_t node)
{
	unsigned k = nodes_kind(n, node);

	return n->start[k] ? node - n->base[k] - n->start[k][place(n, k, node)]
			   : 0;
}

int64_t nodes_first(const struct nodes *n, uint32_t node)
{
	unsigned k = nodes_kind(n, node);
	uint32_t id = id_at(n, k, place(n, k, node));

	if (!n->start[k])
		return seen_first(n->seen, k, id);
	uint32_t at = n->span[k][id];
	return at == n->span[k][id + 1]
		       ? SEEN_NEVER
		       : n->seen->spans[k].at[at + nodes_piece(n, node)].from;
}

void nodes_fetch_place(const struct nodes *n, uint32_t node)
{
	unsigned k = nodes_kind(n, node);

	__builtin_prefetch(&n->order[k][place(n, k, node)]);
}

void nodes_fetch(const struct nodes *n, uint32_t node)
{
	unsigned k = nodes_kind(n, node);

	table_fetch(&n->seen->ids[k], id_at(n, k, place(n, k, node)));
}

/* Whether VALUE ends as one with a piece does: "#" and digits. */
static bool ends_like_piece(struct text value)
{
	size_t i = value.len;

	while (i && value.at[i - 1] >= '0' && value.at[i - 1] <= '9')
		i--;
	return i && i < value.len && value.at[i - 1] == '#';
}

void nodes_name_of(struct buf *to, struct text kind, struct text value,
	uint32_t piece, bool cut)
{
	buf_text(to, kind);
	buf_byte(to, ':');
	buf_text(to, value);
	if (piece || (cut && ends_like_piece(value)))
		buf_printf(to, "#%u", piece + 1);
}

void nodes_name(struct buf *to, const struct nodes *n, const struct text *name,
	uint32_t node)
{
	unsigned k = nodes_kind(n, node);

	nodes_name_of(to, name[k], nodes_text(n, node), nodes_piece(n, node),
		windowed(n, k));
}

/* The piece that CALLED ends with, taken off, from 0. */
static uint32_t take_piece(struct text *called)
{
	size_t i = called->len;
	int64_t piece;

	if (!ends_like_piece(*called))
		return 0;
	while (called->at[i - 1] != '#')
		i--;
	if (!int_parse(
		    &piece, (struct text){called->at + i, called->len - i}) ||
		piece < 1 || piece > UINT32_MAX)
		return UINT32_MAX;
	called->len = i - 1;
	return (uint32_t)piece - 1;
}

/* The place of VALUE among those of KIND, or how many there are. */
static uint32_t search(const struct nodes *n, unsigned kind, struct text value)
{
	const struct table *ids = &n->seen->ids[kind];
	size_t low = 0, high = ids->n, at;

	if (n->rank[kind]) {
		at = table_find(ids, value);
		return at == (size_t)TABLE_NONE ? (uint32_t)ids->n
						: n->rank[kind][at];
	}
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (text_compare(
			    table_key(ids, id_at(n, kind, middle)), value) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < ids->n && text_equal(table_key(ids, id_at(n, kind, low)),
				       value)
		       ? (uint32_t)low
		       : (uint32_t)ids->n;
}

bool nodes_find(const struct nodes *n, const struct text *name,
	struct text called, uint32_t *node)
{
	struct text kind = text_split(&called, ':');
	uint32_t piece = 0, at, end;
	unsigned k = 0;

	while (k < n->seen->kinds && !text_equal(name[k], kind))
		k++;
	if (k == n->seen->kinds || !called.at)
		return false;
	if (n->start[k])
		piece = take_piece(&called);
	at = search(n, k, called);
	if (at == n->seen->ids[k].n)
		return false;
	end = n->start[k] ? n->start[k][at + 1] : at + 1;
	at = n->start[k] ? n->start[k][at] : at;
	*node = n->base[k] + at + piece;
	return piece < end - at;
}
